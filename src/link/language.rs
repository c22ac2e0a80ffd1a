//! The languages of the page, by the codes that links, browsers and files use.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, VariantArray, IntoStaticStr, EnumString)]
pub enum Language {
    /// English.
    #[default]
    #[strum(serialize = "en")]
    English,
    /// Spanish.
    #[strum(serialize = "es")]
    Spanish,
    /// Chinese, in simplified characters.
    #[strum(serialize = "zh")]
    Chinese,
    /// Arabic, written from right to left.
    #[strum(serialize = "ar")]
    Arabic,
}

impl Language {
    /// Its code (ISO 639-1).
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Its tag for the attribute `lang` (BCP 47), which for Chinese names the characters too.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-Hans",
            _ => self.code(),
        }
    }

    /// Its own name for itself, for readers who can't read the present language.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Chinese => "中文",
            Self::Arabic => "العربية",
        }
    }
}
