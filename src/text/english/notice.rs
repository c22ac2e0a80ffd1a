//! Notices in English.

use crate::text::notice::NoteText;

impl NoteText {
    /// English.
    pub const ENGLISH: Self = Self {
        quotes: ["“", "”"],
        comma: ", ",
        version: "v: this release cannot read links of version {0}. It reads version 1.",
        step: "step: {0} is not a step of the lesson. Use one of {1}.",
        one: "{0}: {1} is not valid. Use 1.",
        view: "view: {0} is not a list of parts of the page. Use {1}, with commas between.",
        lock: "lock: {0} is not a list of settings. Use {1}, with commas between.",
        hide: "hide: {0} is not valid. Use answers.",
        ask: "ask: {0} is not a question of 1 to {1} characters on one line.",
        answer: "answer: {0} is no answer that a question can want. It can want a number up to {1}, or one of {2}. It can also offer {3} to {4} options that differ, of up to {5} characters each: with | between them and * before the right one.",
        unfit: "answer: {0} can be asked for only at step=sandbox.",
        moment: "t: {0} is not a moment. Use seconds, with up to three decimals.",
        language: "lang: {0} is not a language of this page. Use one of {1}.",
        unknown_key: "{0}: there is no setting of this name.",
        program: "go: this is a program in Go. Such programs have a page of their own, go.html, beside the lesson on the web.",
        no_equals: "{0}: “=” is missing here.",
        twice: "{0}: given twice. The first value is used, and {1} is ignored.",
        encoding: "{0}: this piece is not percent-encoded text (% and two of 0–9, A–F).",
        repaired: "{0}: {1} was damaged on its way. It was read as {2}.",
        too_long: "The link has {0} characters after “#”. At most {1} are read.",
        used: "{0} {1} is used instead.",
        passed_over: "{0} It was ignored.",
        default_shown: "{0} The default kitchen is shown instead.",
        word: "{0}: {1} is not one of {2}.",
        whole: "{0}: {1} is not a whole number from {2} to {3}.",
        seconds: "{0}: {1} is not a number of seconds from {2} to {3}, with up to three decimals.",
        seconds_or_zero: "{0}: {1} is neither 0 nor a number of seconds from {2} to {3}, with up to three decimals.",
        numbers: "{0}: {1} is not a list of {2} to {3} whole numbers from {4} to {5} with “{6}” between them.",
        stage_count: "stages: there are {0} stages. Use 1 to 8.",
        stage_shape: "stages: stage {0} of {1} is not written as name:seconds:kind or name:seconds:kind:places.",
        stage_name: "stages: the name of stage {0} in {1} is not 1 to 16 letters, digits or “-”.",
        stage_seconds: "stages: the seconds of stage {0} in {1} are not 0 to 3600 with up to three decimals.",
        stage_kind: "stages: the kind of stage {0} in {1} is neither hands nor wait.",
        stage_places: "stages: the places of stage {0} in {1} are not {2} to {3}.",
        stages_empty: "stages: in {0} no stage takes any time. At least one must.",
        size: "{0}: this kitchen has up to {1} pieces of work, and at most {2} can be run. Choose a longer slice, no \
               slice (0), or fewer dishes.",
    };
}
