//! What the page says.

/// A control's sentences.
pub struct Control;
/// The page's sentences.
pub struct PageText;
