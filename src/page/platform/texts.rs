//! The texts of the languages that were shown so far. A text that was read stays.

use super::starter;
use crate::link::Language;
use crate::text::Text;
use std::cell::RefCell;

thread_local! {
    static KNOWN: RefCell<Vec<(Language, &'static Text)>> = const { RefCell::new(Vec::new()) };
}

fn known(language: Language) -> Option<&'static Text> {
    KNOWN.with_borrow(|known| known.iter().find(|(other, _)| *other == language).map(|(_, text)| *text))
}

fn keep(language: Language, file: String) -> &'static Text {
    let text = Text::read_file(file);
    KNOWN.with_borrow_mut(|known| known.push((language, text)));
    text
}

/// The language that the page starts in, with its texts.
#[must_use]
pub fn first() -> (Language, &'static Text) {
    let language = Language::of(&starter::language()).unwrap_or_default();
    (language, known(language).unwrap_or_else(|| keep(language, starter::text())))
}

/// The texts of a language that was loaded; those of the first where it was not.
#[must_use]
pub fn of(language: Language) -> &'static Text {
    known(language).unwrap_or_else(|| first().1)
}

/// Loads the texts of a language. False where they cannot be had.
pub async fn load(language: Language) -> bool {
    if known(language).is_some() {
        return true;
    }
    match starter::fetch_text(language.code()).await {
        Ok(file) => {
            keep(language, file);
            true
        }
        Err(error) => {
            web_sys::console::warn_1(&error);
            false
        }
    }
}
