//! What was wrong with a link or a field, until it is dismissed.

use crate::link::Note;

/// A notice: each thing that was wrong, and the link as it was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// What was wrong, and what was used instead.
    pub notes: Vec<Note>,
    /// The link as it came, without `#`; for a field, the link to what is shown.
    pub link: String,
}
