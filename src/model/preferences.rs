//! Preferences of the reader: theme, shortcuts, sound.

use strum::{EnumString, IntoStaticStr};

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word for it in the document and in storage.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
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
