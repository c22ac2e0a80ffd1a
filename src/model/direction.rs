//! Which way something goes.

/// A direction in time, in an order or in the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Earlier, up, undo.
    Back,
    /// Later, down, redo.
    Forward,
}
