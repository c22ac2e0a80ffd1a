//! The language of the page, and how another comes in its place.

use crate::link::Language;

/// The language shown and the one wanted: its texts may be on their way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Locale {
    /// The language that the page is in.
    pub shown: Language,
    /// The language that was asked for last.
    pub wanted: Language,
    /// Whether the texts of another language could not be had.
    pub failed: bool,
}

impl Locale {
    /// The language that the page was started in.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { shown: language, wanted: language, failed: false }
    }
}
