//! What a teacher's question wants as an answer, and which answer is right (docs/MODEL.md section 8, `answer`).

use super::value::seconds;
use crate::units::Millis;
use std::ops::RangeInclusive;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// How many options there may be.
pub const OPTIONS: RangeInclusive<usize> = 2..=5;

/// The longest option, in characters.
pub const MAX_OPTION: usize = 80;

/// The greatest number that can be the right one, in thousandths.
pub const MAX_RIGHT: Millis = Millis(999_999_999);

/// What stands between two options.
pub(super) const BETWEEN: char = '|';

/// What stands before the right option.
const RIGHT: char = '*';

/// A number that the run of the kitchen gives, so that nobody has to know it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Simulated {
    /// When the last dish is finished.
    Makespan,
    /// The mean time from a dish's arrival to its finish.
    DishTime,
    /// The most dishes in progress at once.
    MaxInProgress,
    /// The most cores running at once.
    MaxRunning,
}

impl Simulated {
    /// The number as links name it: as docs/MODEL.md does in section 5.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// Whether it is a time, in milliseconds, that people see as seconds.
    #[must_use]
    pub const fn is_time(self) -> bool {
        matches!(self, Self::Makespan | Self::DishTime)
    }
}

/// What a teacher's question wants as an answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Wanted {
    /// Words of the pupil's own. None of them is right or wrong.
    #[default]
    Words,
    /// A number; what the run of the kitchen gives is right.
    Simulated(Simulated),
    /// A number, in thousandths; this one is right, and no other.
    Number(Millis),
    /// One of some options; the one at this place is right.
    Options(Vec<String>, usize),
    /// A schedule that the pupil makes by hand.
    Schedule,
    /// A drawing of the run, made before it is shown.
    Drawing,
}

impl Wanted {
    const SCHEDULE: &'static str = "schedule";
    const DRAWING: &'static str = "drawing";

    /// The words that links have for answers.
    #[must_use]
    pub fn words() -> Vec<&'static str> {
        Simulated::VARIANTS.iter().map(|simulated| simulated.word()).chain([Self::SCHEDULE, Self::DRAWING]).collect()
    }

    /// The word for what the pupil makes; none where nothing is made.
    #[must_use]
    pub const fn made(&self) -> Option<&'static str> {
        match self {
            Self::Schedule => Some(Self::SCHEDULE),
            Self::Drawing => Some(Self::DRAWING),
            _ => None,
        }
    }

    /// The value that text stands for; none where it stands for none. Blanks around options do not count.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if let Ok(simulated) = text.parse() {
            return Some(Self::Simulated(simulated));
        }
        match text {
            Self::SCHEDULE => Some(Self::Schedule),
            Self::DRAWING => Some(Self::Drawing),
            _ if text.contains(BETWEEN) => options(text),
            _ => seconds(text).filter(|number| *number <= MAX_RIGHT).map(Self::Number),
        }
    }

    /// The value as links write it, before percent-encoding; none where nothing is written.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Words => None,
            Self::Schedule | Self::Drawing => self.made().map(str::to_owned),
            Self::Simulated(simulated) => Some(simulated.word().to_owned()),
            Self::Number(number) => Some(number.seconds_text()),
            Self::Options(options, right) => {
                let marked = |(place, option): (usize, &String)| {
                    if place == *right { format!("{RIGHT}{option}") } else { option.clone() }
                };
                let all: Vec<String> = options.iter().enumerate().map(marked).collect();
                Some(all.join(&BETWEEN.to_string()))
            }
        }
    }
}

/// Options, one of which is marked as the right one.
fn options(text: &str) -> Option<Wanted> {
    let (mut options, mut right) = (Vec::new(), Vec::new());
    for option in text.split(BETWEEN).map(str::trim) {
        let unmarked = option.strip_prefix(RIGHT).map(str::trim_start);
        right.extend(unmarked.map(|_| options.len()));
        options.push(unmarked.unwrap_or(option).to_owned());
    }
    let is_option = |option: &String| {
        (1..=MAX_OPTION).contains(&option.chars().count())
            && !option.starts_with(RIGHT)
            && !option.chars().any(char::is_control)
    };
    let is_new = |place: usize| !options[..place].contains(&options[place]);
    let good = OPTIONS.contains(&options.len()) && options.iter().all(is_option) && (0..options.len()).all(is_new);
    match right[..] {
        [right] if good => Some(Wanted::Options(options, right)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_answer_comes_back_from_its_text() {
        let options =
            |all: &[&str], right| Wanted::Options(all.iter().map(|option| (*option).to_owned()).collect(), right);
        for (text, wanted, written) in [
            ("makespan", Wanted::Simulated(Simulated::Makespan), "makespan"),
            ("dish-time", Wanted::Simulated(Simulated::DishTime), "dish-time"),
            ("max-in-progress", Wanted::Simulated(Simulated::MaxInProgress), "max-in-progress"),
            ("max-running", Wanted::Simulated(Simulated::MaxRunning), "max-running"),
            ("schedule", Wanted::Schedule, "schedule"),
            ("drawing", Wanted::Drawing, "drawing"),
            ("15", Wanted::Number(Millis(15_000)), "15"),
            ("2.50", Wanted::Number(Millis(2500)), "2.5"),
            ("0", Wanted::Number(Millis(0)), "0"),
            ("999999.999", Wanted::Number(MAX_RIGHT), "999999.999"),
            ("sooner|*later", options(&["sooner", "later"], 1), "sooner|*later"),
            (
                " * at the same time | 15 |c|d|e ",
                options(&["at the same time", "15", "c", "d", "e"], 0),
                "*at the same time|15|c|d|e",
            ),
            ("*a*|b", options(&["a*", "b"], 0), "*a*|b"),
        ] {
            assert_eq!(Wanted::read(text), Some(wanted.clone()), "{text}");
            assert_eq!(wanted.text().as_deref(), Some(written), "{text}");
            assert_eq!(Wanted::read(written), Some(wanted), "{text}");
        }
        assert_eq!(Wanted::Words.text(), None);
    }

    #[test]
    fn what_has_no_right_answer_or_too_many_is_none() {
        let (long, longest) = ("x".repeat(81), "x".repeat(80));
        assert!(Wanted::read(&format!("*{longest}|a")).is_some());
        for text in [
            "",
            "Makespan",
            "Schedule",
            "drawings",
            "15 s",
            "-1",
            "1000000",
            "1.2345",
            "words",
            "*a",
            "a|b",
            "*a|*b",
            "*a|",
            "|*a",
            "*|a",
            "**a|b",
            "*a|a",
            "*a|b|c|d|e|f",
            "*a|b\nc",
            &format!("*{long}|a"),
        ] {
            assert_eq!(Wanted::read(text), None, "{text}");
        }
    }
}
