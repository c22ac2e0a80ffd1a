//! All texts of a language. The build writes a file for each language and the page fetches the one that it needs: WebAssembly with all
//! languages in it would be much larger.

use super::sentences::{of_file, sentences, to_file};
use super::{LessonText, MachineText, NoteText, PageText, PanelText, ShareText, WhyText, WorkingText};
use crate::link::{Language, Wanted};

sentences! {
    /// All texts of a language.
    #[derive(Debug)]
    pub struct Text {
        /// The page. It must stay first: `static/start.js` shows the first lines of the file before the module runs.
        pub page: PageText,
        /// The lesson.
        pub lesson: LessonText,
        /// Why.
        pub why: WhyText,
        /// Settings, numbers and panels.
        pub panel: PanelText,
        /// Sharing.
        pub share: ShareText,
        /// A kitchen worked for real.
        pub machine: MachineText,
        /// What is worked out apart from the page.
        pub working: WorkingText,
        /// Notices.
        pub note: NoteText,
    }
}

impl Text {
    /// The texts of a language as this program was built with. For tests, the command line and the build only: code that refers to
    /// this function is linked with every language.
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
                    machine: MachineText::$name,
                    working: WorkingText::$name,
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

    /// A teacher's question that has no words of its own, by what it wants.
    #[must_use]
    pub fn unworded(&self, wanted: &Wanted) -> &'static str {
        match wanted {
            Wanted::Schedule => self.page.by_hand,
            Wanted::Drawing => self.page.draw,
            _ => self.lesson.teacher_asks,
        }
    }

    /// The texts as a file; [`Sentences`] describes the format.
    #[must_use]
    pub fn file(&self) -> String {
        to_file(self)
    }

    /// Reads a file of texts.
    #[must_use]
    pub fn read_file(file: &'static str) -> &'static Self {
        of_file(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_text_comes_back_from_its_file() {
        for &language in Language::VARIANTS {
            let file = Text::written(language).file();
            assert_eq!(Text::read_file(file.clone().leak()).file(), file);
        }
    }
}
