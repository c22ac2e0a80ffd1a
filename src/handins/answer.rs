//! Answers that are the same although they are written otherwise.

use crate::lesson::{BEFORE, TOGETHER};
use crate::typed::{self, Unit};

/// What an answer says, however it is written: `15`, `15 s` and `15,0` are one answer, and so are words in other capitals.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Said {
    /// A number, in thousandths.
    Number(u64),
    /// Words, in lower case and with single blanks. Of kitchens that an order says are done together, the first by name stands first.
    Words(String),
}

impl Said {
    /// What an answer says.
    #[must_use]
    pub fn of(answer: &str) -> Self {
        let words = || {
            let text = answer.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
            let together = |group: &str| {
                let mut names: Vec<_> = group.split(TOGETHER).collect();
                names.sort_unstable();
                names.join(TOGETHER)
            };
            text.split(BEFORE).map(together).collect::<Vec<_>>().join(BEFORE)
        };
        typed::size(answer, Unit::Seconds).map_or_else(|| Self::Words(words()), Self::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart_by_what_they_say() {
        for same in [
            ["15", "15 s"],
            ["15", "15,0"],
            ["١٥", "15.0 s"],
            ["At once", " at  once "],
            ["é", "É"],
            ["A = B · C", "B = A · C"],
        ] {
            assert_eq!(Said::of(same[0]), Said::of(same[1]), "{same:?}");
        }
        for other in [
            ["15", "-15"],
            ["15", "16"],
            ["15", "15 dishes"],
            ["sooner", "soon"],
            ["", "0"],
            ["A = B · C", "C · A = B"],
            ["A · B", "B · A"],
        ] {
            assert_ne!(Said::of(other[0]), Said::of(other[1]), "{other:?}");
        }
    }
}
