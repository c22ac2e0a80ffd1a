//! Notices in English.

use crate::text::notice::NoteText;

impl NoteText {
    /// English.
    pub const ENGLISH: Self = Self {
        quotes: ["“", "”"],
        comma: ", ",
        version: "v: {0} is not a version of links that this release reads; allowed is 1.",
        step: "step: {0} is not a step of the lesson; allowed are {1}.",
        one: "{0}: {1} is not valid; allowed is 1.",
        view: "view: {0} names no parts of the page; allowed are {1}, joined by commas.",
        lock: "lock: {0} names no settings; allowed are {1}, joined by commas.",
        hide: "hide: {0} is not valid; allowed is answers.",
        ask: "ask: {0} is no question of 1 to {1} characters on one line.",
        moment: "t: {0} is not a moment; allowed are seconds, with up to three decimals.",
        language: "lang: {0} is not a language of this page; allowed are {1}.",
        unknown_key: "{0}: no setting has this name.",
        no_equals: "{0}: this piece has no “=”.",
        twice: "{0}: given twice; the first value counts, and {1} was passed over.",
        encoding: "{0}: this piece is not percent-encoded text (% and two of 0–9, A–F).",
        repaired: "{0}: {1} was changed on its way; it was read as {2}.",
        too_long: "The link has {0} characters after “#”; at most {1} are read.",
        used: "{0} {1} is used instead.",
        passed_over: "{0} It was passed over.",
        default_shown: "{0} The default kitchen is shown instead.",
        word: "{0}: {1} is none of {2}.",
        whole: "{0}: {1} is not a whole number from {2} to {3}.",
        seconds: "{0}: {1} is not {2} to {3} seconds with up to three decimals.",
        seconds_or_zero: "{0}: {1} is not 0 or {2} to {3} seconds with up to three decimals.",
        numbers: "{0}: {1} is not {2} to {3} whole numbers from {4} to {5} with “{6}” between them.",
        stage_count: "stages: {0} stages were given; allowed are 1 to 8.",
        stage_shape: "stages: in stage {0} of {1}, the form is not name:seconds:kind or name:seconds:kind:places.",
        stage_name: "stages: in stage {0} of {1}, the name is not 1 to 16 letters, digits or “-”.",
        stage_seconds: "stages: in stage {0} of {1}, the seconds are not 0 to 3600 with up to three decimals.",
        stage_kind: "stages: in stage {0} of {1}, the kind is neither hands nor wait.",
        stage_places: "stages: in stage {0} of {1}, the places are not {2} to {3}.",
        stages_empty: "stages: in {0} no stage takes any time; at least one must.",
        size: "{0}: the scenario comes to up to {1} pieces of work; at most {2} are run. Take a longer slice, 0 for none, \
               or fewer dishes.",
    };
}
