//! The languages of the page, by the codes that links, browsers and files use.

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// Chinese, in simplified characters.
    Chinese,
    /// Arabic, written from right to left.
    Arabic,
}

impl Language {
    /// Every language, in the order in which the page offers them.
    pub const ALL: [Self; 4] = [Self::English, Self::Spanish, Self::Chinese, Self::Arabic];

    /// Its code (ISO 639-1).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Chinese => "zh",
            Self::Arabic => "ar",
        }
    }

    /// Its tag for the attribute `lang` (BCP 47), which for Chinese names the characters too.
    #[must_use]
    pub const fn tag(self) -> &'static str {
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

    /// The language of a code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
