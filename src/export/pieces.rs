//! Exports made piece by piece: whoever takes them away can stop between two, show how far they are, or give up.

/// The pieces of an export, one after the other.
pub type Pieces = Box<dyn Iterator<Item = String>>;
