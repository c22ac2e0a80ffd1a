//! All texts of a language, in two parts: what the page needs at once, and what its second module needs.

use super::sentences::{Lines, Sentences, sentences};
use super::{LessonFront, LessonText, NoteText, PageText, PanelText, ShareText, WhyText};
use crate::link::Language;

sentences! {
    /// What the page needs at once.
    #[derive(Debug)]
    pub struct FrontText {
        /// The page.
        pub page: PageText,
        /// The lesson, as far as it stands there before a prediction.
        pub lesson: LessonFront,
    }
}

sentences! {
    /// What the second module needs besides the page's text.
    #[derive(Debug)]
    pub struct RestText {
        /// The whole lesson.
        pub lesson: LessonText,
        /// Why.
        pub why: WhyText,
        /// The panels.
        pub panel: PanelText,
        /// Sharing.
        pub share: ShareText,
        /// Notices.
        pub note: NoteText,
    }
}

/// Reads a part of the texts and keeps it for as long as the page is open.
#[must_use]
pub fn keep<T: Sentences>(file: String) -> &'static T {
    let file: &'static str = file.leak();
    let text = Box::leak(Box::new(T::EMPTY));
    text.read(&mut Lines::of(file));
    text
}

/// All texts of a language as they are written in the program: for tests, the command line, and what writes the files.
#[must_use]
pub fn written(language: Language) -> (FrontText, RestText) {
    macro_rules! texts {
        ($name:ident) => {
            (
                FrontText { page: PageText::$name, lesson: LessonText::$name.front() },
                RestText {
                    lesson: LessonText::$name,
                    why: WhyText::$name,
                    panel: PanelText::$name,
                    share: ShareText::$name,
                    note: NoteText::$name,
                },
            )
        };
    }
    match language {
        Language::English => texts!(ENGLISH),
        Language::Spanish => texts!(SPANISH),
        Language::Chinese => texts!(CHINESE),
        Language::Arabic => texts!(ARABIC),
    }
}
