//! Twelve programs to begin with, each with one thing to predict. What is right is never written down: the run tells.

use super::run::{EndKind, GoRun};
use super::{Micros, Policy, Settings};

/// An example.
#[derive(Debug)]
pub struct Example {
    /// A short name in lower case, as links and files have it.
    pub name: &'static str,
    /// The program.
    pub program: &'static str,
    /// How it is run.
    pub settings: Settings,
    /// What is asked.
    pub ask: Ask,
}

/// What an example asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ask {
    /// How long the run takes.
    Seconds,
    /// How many lines with this beginning are printed.
    Lines(&'static str),
    /// Which number is printed first.
    FirstNumber,
    /// How many goroutines besides `main` are left when the program ends.
    LeftOver,
    /// Which of these lines is printed first.
    FirstLine(&'static [&'static str]),
    /// How it ends.
    End(&'static [EndKind]),
}

/// What a run answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// So long.
    Seconds(Micros),
    /// So many.
    Count(u64),
    /// The choice at this place.
    Choice(usize),
}

impl Ask {
    /// The answer of a run. None where the program was changed so that there is none.
    #[must_use]
    pub fn answer(self, run: &GoRun) -> Option<Answer> {
        let text: String =
            run.output.iter().filter(|printed| !printed.error).map(|printed| printed.text.as_str()).collect();
        let first = text.lines().next();
        Some(match self {
            Self::Seconds => Answer::Seconds(run.ended),
            Self::Lines(beginning) => {
                Answer::Count(text.lines().filter(|line| line.starts_with(beginning)).count() as u64)
            }
            Self::FirstNumber => Answer::Count(first?.trim().parse().ok()?),
            Self::LeftOver => {
                let others = run.goroutines.iter().skip(1);
                Answer::Count(others.filter(|goroutine| goroutine.ended.is_none()).count() as u64)
            }
            Self::FirstLine(lines) => Answer::Choice(lines.iter().position(|line| Some(*line) == first)?),
            Self::End(kinds) => Answer::Choice(kinds.iter().position(|kind| *kind == run.end.kind)?),
        })
    }

    /// How many choices there are; none where a number is asked for.
    #[must_use]
    pub const fn choices(self) -> usize {
        match self {
            Self::FirstLine(lines) => lines.len(),
            Self::End(kinds) => kinds.len(),
            _ => 0,
        }
    }
}

macro_rules! example {
    ($name:literal, $cores:literal, $ask:expr) => {
        example!($name, $cores, Micros::ZERO, $ask)
    };
    ($name:literal, $cores:literal, $slice:expr, $ask:expr) => {
        Example {
            name: $name,
            program: include_str!(concat!($name, ".go")),
            settings: Settings { cores: $cores, policy: Policy::Go, slice: $slice, switch: Micros::ZERO, seed: 1 },
            ask: $ask,
        }
    };
}

/// The number of examples.
pub const COUNT: usize = 12;

/// Every example. They are run without slices, so that each piece of work can be seen as one, but for the one in which additions are lost: it
/// loses some on a single core, too, where turns end between reading and writing.
pub static EXAMPLES: [Example; COUNT] = [
    example!("loop", 1, Ask::Seconds),
    example!("goroutines", 1, Ask::Seconds),
    example!("pipeline", 2, Ask::Seconds),
    example!("workers", 2, Ask::Seconds),
    example!("fan", 1, Ask::FirstLine(&["north", "east", "south"])),
    example!("semaphore", 1, Ask::Seconds),
    example!("timeout", 1, Ask::FirstLine(&["the answer", "too late"])),
    example!("cancel", 1, Ask::Lines("page")),
    example!("counter", 2, Micros(500_000), Ask::FirstNumber),
    example!("locks", 2, Ask::End(&[EndKind::Returned, EndKind::Deadlock])),
    example!("ticker", 1, Ask::Lines("tick")),
    example!("leak", 1, Ask::LeftOver),
];

/// The example of a name.
#[must_use]
pub fn of_name(name: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.name == name)
}
