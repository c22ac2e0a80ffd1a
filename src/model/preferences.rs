//! Preferences of the reader: theme, shortcuts, sound.

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word for it in the document and in storage.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that a word names, if any.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.word() == word)
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}

/// Preferences of the reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Preferences {
    /// Light or dark; as the system has it where none was chosen.
    pub theme: Option<Theme>,
    /// Whether single keys are shortcuts.
    pub shortcuts: bool,
    /// Whether cores are heard while it plays.
    pub sound: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: None, shortcuts: true, sound: false }
    }
}
