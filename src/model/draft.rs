//! Drafts: what is typed or chosen for a question before it is committed, and what may be wrong with it.

use crate::lesson::{Answer, Order, Question, STEPS};
use crate::typed::{self, Unit};

/// What is typed or chosen for a question, before it is committed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Draft {
    /// Text in a field.
    Typed(String),
    /// One of the choices, by its place.
    Chosen(Option<u64>),
    /// The kitchens in order.
    Order(Order),
}

impl Draft {
    /// The draft of a question that was not touched.
    pub(super) fn of(answer: &Answer) -> Self {
        match answer {
            Answer::Seconds(_) | Answer::Count(_) => Self::Typed(String::new()),
            Answer::Order(kitchens) => Self::Order(Order::of(kitchens.len())),
            _ => Self::Chosen(None),
        }
    }
}

/// The drafts of a step as text, one on each line: for a page that is loaded again.
#[must_use]
pub fn write(step: usize, drafts: &[Draft]) -> String {
    let line = |draft: &Draft| match draft {
        Draft::Typed(text) => format!("\ntyped {}", text.lines().next().unwrap_or_default()),
        Draft::Chosen(choice) => format!("\nchosen {}", choice.map_or_else(String::new, |choice| choice.to_string())),
        Draft::Order(order) => format!("\norder {}", order.write()),
    };
    std::iter::once(step.to_string()).chain(drafts.iter().map(line)).collect()
}

/// The step and its drafts that text stands for; the questions say of which kinds these are. None where it is not such a text.
#[must_use]
pub fn read(text: &str) -> Option<(usize, Vec<Draft>)> {
    let mut lines = text.split('\n');
    let step: usize = lines.next()?.parse().ok()?;
    let questions = STEPS.get(step)?.questions;
    let line = |(line, question): (&str, &Question)| {
        let (kind, value) = line.split_once(' ')?;
        match (Draft::of(&question.answer), kind) {
            (Draft::Typed(_), "typed") => Some(Draft::Typed(value.to_owned())),
            (Draft::Chosen(_), "chosen") => Some(Draft::Chosen(value.parse().ok())),
            (Draft::Order(order), "order") => Order::read(value.parse().ok()?, order.places.len()).map(Draft::Order),
            _ => None,
        }
    };
    let drafts: Vec<Draft> = lines.zip(questions).map(line).collect::<Option<_>>()?;
    (drafts.len() == questions.len()).then_some((step, drafts))
}

/// What is wrong with a draft that was to be committed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DraftProblem {
    /// Not a number of seconds: what was typed.
    NotSeconds(String),
    /// Not a whole number: what was typed.
    NotCount(String),
    /// Not a number: what was typed.
    NotNumber(String),
    /// Nothing was chosen.
    NotChosen,
    /// A teacher's question has no answer yet.
    NotAnswered,
}

/// The largest number that is taken as a prediction, in milliseconds or things: nothing in the lesson comes near it.
const MOST: u64 = 999_999_999;

/// The number that was predicted, as people type numbers. None where it is none, below zero or beyond all reason.
pub(super) fn typed_number(text: &str, unit: Unit) -> Option<u64> {
    typed::size(text, unit).filter(|size| *size <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_come_back_from_their_text_and_survive_any_other() {
        for (step, data) in STEPS.iter().enumerate() {
            let untouched: Vec<Draft> = data.questions.iter().map(|question| Draft::of(&question.answer)).collect();
            let touched: Vec<Draft> = untouched
                .iter()
                .map(|draft| match draft {
                    Draft::Typed(_) => Draft::Typed("12,5 s".to_owned()),
                    Draft::Chosen(_) => Draft::Chosen(Some(1)),
                    Draft::Order(order) => {
                        let mut order = order.clone();
                        order.places.reverse();
                        order.ties[0] = true;
                        Draft::Order(order)
                    }
                })
                .collect();
            for drafts in [untouched, touched] {
                assert_eq!(read(&write(step, &drafts)), Some((step, drafts)), "{}", data.name);
            }
        }
        for odd in ["", "x", "99", "0", "0\ntyped", "0\nchosen 1", "0\norder 1", "6\norder 99", "6\ntyped 1"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
    #[test]
    fn predictions_are_read_as_people_type_them() {
        let seconds = [
            ("5", 5000),
            ("2.5", 2500),
            ("2,25", 2250),
            ("0.001", 1),
            (".5", 500),
            ("٧٫٥", 7500),
            ("１５", 15_000),
            ("15 s", 15_000),
            ("15 segundos", 15_000),
            ("15\u{A0}", 15_000),
        ];
        for (text, size) in seconds {
            assert_eq!(typed_number(text, Unit::Seconds), Some(size), "{text}");
        }
        for wrong in ["", "-1", "−1", "1234567", "x", "1e3", "1,000", "15 %"] {
            assert_eq!(typed_number(wrong, Unit::Seconds), None, "{wrong}");
        }
        for (text, size) in [("3", Some(3)), ("٣", Some(3)), ("3,0", Some(3)), ("3,5", None), ("3 s", None)] {
            assert_eq!(typed_number(text, Unit::Whole), size, "{text}");
        }
    }
}
