//! Answers that are the same although they are written otherwise.

use crate::typed::{self, Unit};

/// What an answer says, however it is written: `15`, `15 s` and `15,0` are one answer, and so are words in other capitals.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Said {
    /// A number, in thousandths.
    Number(u64),
    /// Words, in lower case and with single blanks.
    Words(String),
}

impl Said {
    /// What an answer says.
    #[must_use]
    pub fn of(answer: &str) -> Self {
        let words = || answer.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        typed::size(answer, Unit::Seconds).map_or_else(|| Self::Words(words()), Self::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart_by_what_they_say() {
        for same in [["15", "15 s"], ["15", "15,0"], ["١٥", "15.0 s"], ["At once", " at  once "], ["é", "É"]] {
            assert_eq!(Said::of(same[0]), Said::of(same[1]), "{same:?}");
        }
        for other in [["15", "-15"], ["15", "16"], ["15", "15 dishes"], ["sooner", "soon"], ["", "0"]] {
            assert_ne!(Said::of(other[0]), Said::of(other[1]), "{other:?}");
        }
    }
}
