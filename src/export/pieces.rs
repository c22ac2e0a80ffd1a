//! Exports made piece by piece, so that the page can stay responsive between two, show progress, and stop.

/// The pieces of an export, one after the other.
pub type Pieces = Box<dyn Iterator<Item = String>>;
