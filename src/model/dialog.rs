//! The page's dialogs.

/// A dialog of the page. One is open at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialog {
    /// The list of keys.
    Help,
    /// Sharing, exports and what is for teachers.
    Share,
}
