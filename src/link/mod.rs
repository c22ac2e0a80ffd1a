//! Links: text to scenario and view, and back (docs/MODEL.md section 8).
//!
//! Reading never fails: what is not valid falls back to its default and is named in a [`Note`]. The page repairs what was changed on the
//! way ([`open`]) and shows the notes; the command line reads as it is written ([`read`]) and refuses a link that has any. Equal scenarios have equal links: keys stand in a fixed
//! order and defaults are left out.

mod address;
mod language;
mod named;
mod percent;
mod repair;
mod sharing;
mod value;
mod view_key;
mod wanted;
mod write;

pub use address::{GO as GO_PAGE, frames_of, page_for_others, page_of};
pub use language::Language;
pub use named::{NAMED_KITCHENS, NamedKitchen};
pub(crate) use percent::{decode, pair};
pub(crate) use repair::is_tracker;
pub use repair::open;
pub use sharing::{MAX_ASK, Part, Sharing};
pub use value::{digits, parse, seconds, typed, value_text as text_of};
pub use view_key::ViewKey;
pub use wanted::{MAX_OPTION, MAX_RIGHT, OPTIONS, Simulated, Wanted};
pub use write::write;

use crate::scenario::{Field, Problem, Scenario, ValidScenario, Value};
use crate::units::Millis;

/// The longest link that is read, in characters after `#`.
pub const MAX_LENGTH: usize = 8000;

/// The lesson's steps, by the names that links use.
pub const STEPS: [&str; 12] = [
    "one-dish",
    "two-pairs",
    "not-written-for-it",
    "may-run",
    "taking-turns",
    "waiting-well",
    "four-worlds",
    "kinds-of-work",
    "who-decides",
    "faster-or-more",
    "computers",
    "sandbox",
];

/// The greatest moment a link can name: no run is longer.
pub const MAX_MOMENT: Millis = Millis((1 << 49) - 1);

/// What a link shows besides the scenario.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct View {
    /// A step of the lesson.
    pub step: Option<&'static str>,
    /// The moment shown.
    pub moment: Option<Millis>,
    /// How the link asks for it to be shown.
    pub sharing: Sharing,
}

/// Something in a link that was not as it should be, and what was done about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Note {
    /// A setting's value is not valid; its default, given here, was used.
    Value(Problem, String),
    /// Another key's value is not valid, and was passed over; of a list, the words that mean nothing.
    View(ViewKey, String),
    /// A key that means nothing.
    UnknownKey(String),
    /// A piece without `=`.
    NoEquals(String),
    /// A key that stands in the link twice; its first value is used.
    Twice(String, String),
    /// A piece that is not percent-encoded text; the key it stands for, where that could be read.
    Encoding(String),
    /// A value that was changed on its way: its key, what was given, and what it can only mean, which is used.
    Repaired(&'static str, String, String),
    /// The question wants something that cannot be made at this step: its word.
    Unfit(&'static str),
    /// The whole link is longer than is read: its length in characters.
    TooLong(usize),
}

/// What a link holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// The scenario; its settings that are named in the notes are at their defaults.
    pub scenario: ValidScenario,
    /// Whether it has any setting: a step of the lesson without one is shown with its own.
    pub settings: bool,
    /// What else it shows.
    pub view: View,
    /// What was not as it should be; empty for a good link.
    pub notes: Vec<Note>,
}

/// The part of a link that is read: after `#`, or all of it where it has no `#`.
#[must_use]
pub fn fragment(link: &str) -> &str {
    match link.split_once('#') {
        Some((_, fragment)) => fragment,
        // A whole address without a fragment is the page as it opens by itself.
        None if link.starts_with("http://") || link.starts_with("https://") || link.starts_with("file://") => "",
        None => link,
    }
}

/// Reads what stands after `#`.
#[must_use]
pub fn read(fragment: &str) -> Reading {
    let length = fragment.chars().count();
    if length > MAX_LENGTH {
        return Reading { notes: vec![Note::TooLong(length)], ..Reading::default() };
    }
    read_pieces(fragment)
}

/// Reads pieces joined by `&`, however many.
fn read_pieces(fragment: &str) -> Reading {
    let mut reader = Reader::default();
    fragment.split('&').filter(|piece| !piece.is_empty()).for_each(|piece| reader.piece(piece));
    reader.finish()
}

/// Whether a key takes a value, by itself and decoded.
fn is_valid(key: &str, value: &str) -> bool {
    let mut reader = Reader::default();
    reader.piece(&percent::pair(key, value));
    reader.notes.is_empty()
}

/// A scenario with one setting changed.
///
/// # Errors
/// What is not valid about the value, or about the scenario with it; the value as a link writes it.
pub fn changed(scenario: &ValidScenario, field: Field, value: Value) -> Result<ValidScenario, Problem> {
    let given = value::value_text(field, &value);
    with_value(scenario, field, value, &given)
}

/// A scenario with one setting changed, from text as a link has it.
///
/// # Errors
/// What is not valid about the value, or about the scenario with it.
pub fn with(scenario: &ValidScenario, field: Field, text: &str) -> Result<ValidScenario, Problem> {
    let value = parse(field, text).map_err(|reason| Problem { field, given: text.to_owned(), reason })?;
    with_value(scenario, field, value, text)
}

fn with_value(scenario: &ValidScenario, field: Field, value: Value, given: &str) -> Result<ValidScenario, Problem> {
    let mut changed = scenario.to_scenario();
    changed.set(field, value).map_err(|reason| Problem { field, given: given.to_owned(), reason })?;
    changed.validate().map_err(|mut problems| Problem { field, given: given.to_owned(), ..problems.remove(0) })
}

/// The value of a setting as a link writes it.
#[must_use]
pub fn value_text(scenario: &Scenario, field: Field) -> String {
    value::text(scenario, field)
}

#[derive(Default)]
struct Reader {
    scenario: Scenario,
    view: View,
    notes: Vec<Note>,
    seen: Vec<String>,
}

impl Reader {
    fn piece(&mut self, piece: &str) {
        let Some((key, value)) = piece.split_once('=') else {
            let shown = percent::decode(piece).unwrap_or_else(|| piece.to_owned());
            return self.notes.push(Note::NoEquals(shown));
        };
        let (Some(key), decoded) = (percent::decode(key), percent::decode(value)) else {
            return self.notes.push(Note::Encoding(piece.to_owned()));
        };
        if self.seen.contains(&key) {
            return self.notes.push(Note::Twice(key, decoded.unwrap_or_else(|| value.to_owned())));
        }
        let field = key.parse::<Field>().ok();
        let view_key = key.parse::<ViewKey>().ok();
        if field.is_none() && view_key.is_none() {
            return self.notes.push(Note::UnknownKey(key));
        }
        self.seen.push(key);
        let Some(decoded) = decoded else {
            return self.notes.push(Note::Encoding(piece.to_owned()));
        };
        if let Some(field) = field {
            if let Err(reason) = value::set(&mut self.scenario, field, &decoded) {
                self.fall_back(Problem { field, given: decoded, reason });
            }
        } else if let Some(view_key) = view_key
            && let Err(given) = self.set_view(view_key, &decoded)
        {
            self.notes.push(Note::View(view_key, given));
        }
    }

    /// Sets another key; the error is what of the value is not valid.
    fn set_view(&mut self, key: ViewKey, value: &str) -> Result<(), String> {
        let is_set = match key {
            ViewKey::Version => value == "1",
            ViewKey::Step => {
                self.view.step = STEPS.into_iter().find(|step| *step == value);
                self.view.step.is_some()
            }
            ViewKey::Moment => {
                self.view.moment = value::seconds(value).filter(|moment| *moment <= MAX_MOMENT);
                self.view.moment.is_some()
            }
            _ => return self.view.sharing.set(key, value),
        };
        if is_set { Ok(()) } else { Err(value.to_owned()) }
    }

    /// Puts a setting back to its default and notes it.
    fn fall_back(&mut self, problem: Problem) {
        let field = problem.field;
        value::reset(&mut self.scenario, field);
        self.notes.push(Note::Value(problem, value::text(&Scenario::default(), field)));
    }

    fn finish(mut self) -> Reading {
        // Each value is in its range by itself: only the size of the whole can be too large, and that is put right
        // by doing without slices.
        let scenario = match self.scenario.clone().validate() {
            Ok(scenario) => scenario,
            Err(problems) => {
                problems.into_iter().for_each(|problem| self.fall_back(problem));
                self.scenario.clone().validate().unwrap_or_default()
            }
        };
        let settings = self.seen.iter().any(|key| key.parse::<Field>().is_ok());
        Reading { scenario, settings, view: self.view, notes: self.notes }
    }
}

#[cfg(test)]
mod tests;
