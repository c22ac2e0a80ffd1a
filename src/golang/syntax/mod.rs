//! The text of a program and its syntax tree.

pub(crate) mod ast;
mod declarations;
mod expressions;
mod literal;
mod parser;
mod scanner;
mod statements;
mod token;
mod types;

pub(crate) use literal::{unquote_char, unquote_string};
pub(crate) use parser::{MAX_DEPTH, Parsed, parse};
pub(crate) use token::Token;

/// A place in a source: the offset of a byte.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash)]
pub(crate) struct Pos(pub(crate) u32);

/// The places at which the lines of a source begin.
#[derive(Debug, Default)]
pub(crate) struct Lines(Vec<u32>);

impl Lines {
    /// Finds the lines of a text.
    pub(crate) fn of(text: &str) -> Self {
        let starts = text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after);
        Self(std::iter::once(0).chain(starts).collect())
    }

    /// The line and column of a place, both counted from 1; columns are bytes, as Go counts them.
    pub(crate) fn at(&self, pos: Pos) -> (u32, u32) {
        let line = self.0.partition_point(|&start| start <= pos.0);
        (line as u32, pos.0 - self.0[line - 1] + 1)
    }

    /// The line of a place, counted from 1.
    pub(crate) fn line(&self, pos: Pos) -> u32 {
        self.at(pos).0
    }
}

/// What is wrong with a program, where it is known before it runs.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Problem {
    /// Where.
    pub(crate) pos: Pos,
    /// In Go's words, where Go has any.
    pub(crate) message: String,
}
