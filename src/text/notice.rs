//! What a notice says of something in a link: what was given, what is allowed, what happened instead.

use crate::link::{MAX_ASK, Note, Part, STEPS, ViewKey};
use crate::scenario::{Field, Limits, MAX_PIECES, Problem, Reason};
use crate::units::Millis;

/// The longest piece of foreign text that a sentence repeats, in characters.
const MOST: usize = 40;

/// Foreign text as a sentence can hold it: cut, quoted, without control or direction marks.
fn quoted(text: &str) -> String {
    let shown: String = text.chars().take(MOST).map(|c| if unseen(c) { '\u{FFFD}' } else { c }).collect();
    let cut = if text.chars().count() > MOST { "…" } else { "" };
    format!("“{shown}{cut}”")
}

fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// What is wrong and what is allowed, in one line.
#[must_use]
pub fn note_given(note: &Note) -> String {
    match note {
        Note::Value(problem, _) => value(problem),
        Note::View(ViewKey::Version, given) => {
            format!("v: {} is not a version of links that this release reads; allowed is 1.", quoted(given))
        }
        Note::View(ViewKey::Step, given) => {
            format!("step: {} is not a step of the lesson; allowed are {}.", quoted(given), STEPS.join(", "))
        }
        Note::View(key @ (ViewKey::Embed | ViewKey::Play), given) => {
            format!("{}: {} is not valid; allowed is 1.", key.key(), quoted(given))
        }
        Note::View(ViewKey::View, given) => {
            let parts = Part::ALL.map(Part::word).join(", ");
            format!("view: {} names no parts of the page; allowed are {parts}, joined by commas.", quoted(given))
        }
        Note::View(ViewKey::Lock, given) => {
            let keys = Field::ALL.map(Field::key).join(", ");
            format!("lock: {} names no settings; allowed are {keys}, joined by commas.", quoted(given))
        }
        Note::View(ViewKey::Hide, given) => format!("hide: {} is not valid; allowed is answers.", quoted(given)),
        Note::View(ViewKey::Ask, given) => {
            format!("ask: {} is no question of 1 to {MAX_ASK} characters on one line.", quoted(given))
        }
        Note::View(ViewKey::Moment, given) => {
            format!("t: {} is not a moment; allowed are seconds, with up to three decimals.", quoted(given))
        }
        Note::UnknownKey(key) => format!("{}: no setting has this name.", quoted(key)),
        Note::NoEquals(piece) => format!("{}: this piece has no “=”.", quoted(piece)),
        Note::Twice(key, given) => {
            format!("{key}: given twice; the first value counts, and {} was passed over.", quoted(given))
        }
        Note::Encoding(piece) => {
            format!("{}: this piece is not percent-encoded text (% and two of 0–9, A–F).", quoted(piece))
        }
        Note::TooLong(length) => {
            format!("The link has {length} characters after “#”; at most {} are read.", crate::link::MAX_LENGTH)
        }
    }
}

/// The same with what was done about it, for the page, which repairs.
#[must_use]
pub fn note_sentence(note: &Note) -> String {
    let given = note_given(note);
    match note {
        Note::Value(_, used) => format!("{given} {} is used instead.", quoted(used)),
        Note::View(..) | Note::UnknownKey(_) | Note::NoEquals(_) | Note::Encoding(_) => {
            format!("{given} It was passed over.")
        }
        Note::TooLong(_) => format!("{given} The default kitchen is shown instead."),
        Note::Twice(..) => given,
    }
}

fn value(problem: &Problem) -> String {
    let Problem { field, given, reason } = problem;
    let key = field.key();
    let stage = |index: usize| format!("stages: in stage {} of {},", index + 1, quoted(given));
    let form = "name:seconds:kind or name:seconds:kind:places";
    match reason {
        Reason::Word(words) => format!("{key}: {} is none of {}.", quoted(given), words.join(", ")),
        Reason::Whole { min, max } => {
            format!("{key}: {} is not a whole number from {min} to {max}.", quoted(given))
        }
        Reason::Seconds { min_ms, max_ms, or_zero } => {
            let (min, max) = (Millis(*min_ms).seconds_text(), Millis(*max_ms).seconds_text());
            let zero = if *or_zero { "0 or " } else { "" };
            format!("{key}: {} is not {zero}{min} to {max} seconds with up to three decimals.", quoted(given))
        }
        Reason::StageCount(count) => format!("stages: {count} stages were given; allowed are 1 to 8."),
        Reason::StageShape(index) => format!("{} the form is not {form}.", stage(*index)),
        Reason::StageName(index) => format!("{} the name is not 1 to 16 letters, digits or “-”.", stage(*index)),
        Reason::StageSeconds(index) => {
            format!("{} the seconds are not 0 to 3600 with up to three decimals.", stage(*index))
        }
        Reason::StageKind(index) => format!("{} the kind is neither hands nor wait.", stage(*index)),
        Reason::StagePlaces(index) => {
            let range = Limits::PLACES;
            format!("{} the places are not {} to {}.", stage(*index), range.start(), range.end())
        }
        Reason::StagesEmpty => format!("stages: in {} no stage takes any time; at least one must.", quoted(given)),
        Reason::Size { pieces } => size(*field, *pieces),
    }
}

fn size(field: Field, pieces: u64) -> String {
    format!(
        "{}: the scenario comes to up to {pieces} pieces of work; at most {MAX_PIECES} are run. \
         Take a longer slice, 0 for none, or fewer dishes.",
        field.key()
    )
}
