//! All texts of a language. Each language is a file that the build writes and the page fetches: a module with all of them in it would
//! be much larger, and every reader reads one.

use super::sentences::{Lines, Sentences, sentences};
use super::{LessonText, NoteText, PageText, PanelText, ShareText, WhyText};
use crate::link::Language;

sentences! {
    /// All texts of a language.
    #[derive(Debug)]
    pub struct Text {
        /// The page. It stands first in the file: `static/start.js` shows its first lines before there is a module.
        pub page: PageText,
        /// The lesson.
        pub lesson: LessonText,
        /// Why.
        pub why: WhyText,
        /// Settings, numbers and panels.
        pub panel: PanelText,
        /// Sharing.
        pub share: ShareText,
        /// Notices.
        pub note: NoteText,
    }
}

impl Text {
    /// The texts of a language as they are written in the program. Only tests, the command line and the build use it: what refers to it
    /// has every language in it.
    #[must_use]
    pub const fn written(language: Language) -> &'static Self {
        macro_rules! texts {
            ($name:ident) => {{
                const TEXT: &Text = &Text {
                    page: PageText::$name,
                    lesson: LessonText::$name,
                    why: WhyText::$name,
                    panel: PanelText::$name,
                    share: ShareText::$name,
                    note: NoteText::$name,
                };
                TEXT
            }};
        }
        match language {
            Language::English => texts!(ENGLISH),
            Language::Spanish => texts!(SPANISH),
            Language::Chinese => texts!(CHINESE),
            Language::Arabic => texts!(ARABIC),
        }
    }

    /// The texts as a file, a line for each sentence.
    #[must_use]
    pub fn file(&self) -> String {
        let mut file = String::new();
        self.write(&mut file);
        file
    }

    /// Reads a file of texts and keeps it for as long as the program runs. A sentence that is missing is empty.
    #[must_use]
    pub fn read_file(file: String) -> &'static Self {
        let text = Box::leak(Box::new(Self::EMPTY));
        text.read(&mut Lines::of(file.leak()));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_from_its_file() {
        for language in Language::ALL {
            let file = Text::written(language).file();
            assert_eq!(Text::read_file(file.clone()).file(), file);
        }
    }
}
