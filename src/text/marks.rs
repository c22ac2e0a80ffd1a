//! Marks in texts: `*word*` is a technical word at the place where it is explained, and opens its meaning. Where the word is not the
//! term itself, the term stands after a bar, in English as in [`TERMS`]: `*núcleo|core*`.

/// The technical words that the lesson explains, in the order in which they first stand in it.
pub const TERMS: [&str; 25] = [
    "core",
    "Amdahl’s law",
    "parallelism",
    "throughput",
    "service time",
    "response time",
    "GOMAXPROCS",
    "program",
    "task",
    "goroutine",
    "concurrent",
    "scheduler",
    "slice",
    "in progress",
    "concurrency",
    "cooperative",
    "soak",
    "latency",
    "bottleneck",
    "lock",
    "pipeline",
    "channel",
    "WaitGroup",
    "deadlock",
    "clock rate",
];

/// A piece of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words as they are.
    Plain(&'a str),
    /// A technical word as it is shown, and its place among [`TERMS`].
    Term(&'a str, usize),
}

/// The pieces of a text, in their order. A mark that names no term is shown as plain words.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    text.split('*').enumerate().filter(|(_, part)| !part.is_empty()).map(|(place, part)| {
        if place % 2 == 0 {
            return Piece::Plain(part);
        }
        let (shown, term) = part.split_once('|').unwrap_or((part, part));
        TERMS.iter().position(|known| *known == term).map_or(Piece::Plain(shown), |term| Piece::Term(shown, term))
    })
}

/// A text as it is read, without its marks.
#[must_use]
pub fn unmarked(text: &str) -> String {
    pieces(text)
        .map(|piece| match piece {
            Piece::Plain(words) | Piece::Term(words, _) => words,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        let found: Vec<_> = pieces("A *core* and *núcleos|core*, *x*.").collect();
        let expected = [
            Piece::Plain("A "),
            Piece::Term("core", 0),
            Piece::Plain(" and "),
            Piece::Term("núcleos", 0),
            Piece::Plain(", "),
            Piece::Plain("x"),
            Piece::Plain("."),
        ];
        assert_eq!(found, expected);
        assert_eq!(unmarked("*a|core* b"), "a b");
    }
}
