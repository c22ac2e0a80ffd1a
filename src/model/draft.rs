//! Drafts: what is typed or chosen for a question before it is committed, and what may be wrong with it.

use crate::lesson::{Answer, Order};

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

/// What is wrong with a draft that was to be committed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DraftProblem {
    /// Not a number of seconds: what was typed.
    NotSeconds(String),
    /// Not a whole number: what was typed.
    NotCount(String),
    /// Nothing was chosen.
    NotChosen,
    /// A teacher's question has no answer yet.
    NotAnswered,
}
