//! What pasted codes hold, as data.

use super::made::Made;
use crate::link::Wanted;

/// A row of the table: one code.
#[derive(Clone, PartialEq, Debug)]
pub struct Handin {
    /// The line of the pasted text that it is in, from 1.
    pub line: u32,
    /// The name that stood before the code; empty where there was none.
    pub name: String,
    /// The place among [`Collected::kitchens`] of the kitchen that it is about.
    pub kitchen: usize,
    /// What was asked: the places among [`Collected::questions`] of the questions that it answers.
    pub questions: Vec<usize>,
    /// The pupil's answer, or answers.
    pub answer: String,
    /// What happened.
    pub outcome: String,
    /// Whether all of it is right; none where that is not known.
    pub right: Option<bool>,
    /// The schedule or the drawing that the answer is.
    pub made: Option<Made>,
    /// Whether its name, or without a name the code, stands there for the same questions once more.
    pub twice: bool,
}

/// What was asked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Asked {
    /// A teacher's own question; empty where the link had none.
    Teacher(String),
    /// A question of a step: both by their places.
    Step(usize, usize),
}

/// How often an answer was given.
#[derive(Clone, PartialEq, Debug)]
pub struct Count {
    /// The answer, as it was written first.
    pub answer: String,
    /// How often.
    pub count: u32,
    /// In percent of all answers to the question, rounded half up.
    pub percent: u32,
    /// Whether it is right; none where that is not known.
    pub right: Option<bool>,
    /// The schedule or the drawing that it is.
    pub made: Option<Made>,
}

/// The answers to one question about one kitchen.
#[derive(Clone, PartialEq, Debug)]
pub struct Tally {
    /// What was asked.
    pub asked: Asked,
    /// What it wants as an answer.
    pub wanted: Wanted,
    /// The place among [`Collected::kitchens`] of the kitchen that it is about.
    pub kitchen: usize,
    /// The right answer, where it is known; of schedules, the least total that there can be, once it is proved.
    pub right: Option<String>,
    /// Each answer, the most frequent first.
    pub counts: Vec<Count>,
}

impl Tally {
    /// How many answers there are, and how many of them are right.
    #[must_use]
    pub fn totals(&self) -> (u32, u32) {
        let all = self.counts.iter().map(|count| count.count).sum();
        let right = self.counts.iter().filter(|count| count.right == Some(true)).map(|count| count.count).sum();
        (all, right)
    }
}

/// Codes that stand there more than once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Twice {
    /// The same code without a name, in these lines.
    Code(Vec<u32>),
    /// The same code with the same name.
    NameAndCode(String, Vec<u32>),
    /// Different codes for the same questions, with the same name.
    Name(String, Vec<u32>),
}

/// What a pasted text holds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Collected {
    /// A row for each code that is whole, in their order.
    pub rows: Vec<Handin>,
    /// What looks like a code and is none.
    pub broken: Vec<String>,
    /// The kitchens that the codes are about, each as a link with `#`.
    pub kitchens: Vec<String>,
    /// A table for each question, in the order in which they come up.
    pub questions: Vec<Tally>,
    /// What stands there more than once, in the order of lines.
    pub twice: Vec<Twice>,
}
