//! The texts of the languages that were shown so far. A text that was read stays.

use super::starter;
use crate::link::Language;
use crate::text::{Later, Text, of_file};
use std::any::Any;
use std::cell::RefCell;

/// A language that was shown: its texts, and the file they were read from.
#[derive(Clone, Copy)]
struct Known {
    language: Language,
    text: &'static Text,
    file: &'static str,
}

thread_local! {
    static LATER: RefCell<Vec<(Language, &'static dyn Any)>> = const { RefCell::new(Vec::new()) };
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

fn known(language: Language) -> Option<Known> {
    KNOWN.with_borrow(|all| all.iter().find(|known| known.language == language).copied())
}

fn keep(language: Language, file: String) -> Known {
    let file: &'static str = file.leak();
    let known = Known { language, text: Text::read_file(file), file };
    KNOWN.with_borrow_mut(|all| all.push(known));
    known
}

fn first_known() -> Known {
    let language = Language::of(&starter::language()).unwrap_or_default();
    known(language).unwrap_or_else(|| keep(language, starter::text()))
}

/// The language that the page starts in, with its texts.
#[must_use]
pub fn first() -> (Language, &'static Text) {
    let first = first_known();
    (first.language, first.text)
}

/// The texts of a language that was loaded; those of the first where it was not.
#[must_use]
pub fn of(language: Language) -> &'static Text {
    known(language).unwrap_or_else(first_known).text
}

/// The file that these texts were read from.
#[must_use]
pub fn file(text: &'static Text) -> &'static str {
    known_by(text).file
}

/// The language of these texts.
#[must_use]
pub fn language_of(text: &'static Text) -> Language {
    known_by(text).language
}

fn known_by(text: &'static Text) -> Known {
    let found = KNOWN.with_borrow(|all| all.iter().find(|known| std::ptr::eq(known.text, text)).copied());
    found.unwrap_or_else(first_known)
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

/// Sentences of a language that come later, if they were loaded.
#[must_use]
pub fn later<T: Later>(language: Language) -> Option<&'static T> {
    LATER.with_borrow(|all| {
        all.iter().filter(|(known, _)| *known == language).find_map(|(_, sentences)| sentences.downcast_ref())
    })
}

/// Loads sentences of a language that come later. False where they cannot be had.
pub async fn load_later<T: Later>(language: Language) -> bool {
    if later::<T>(language).is_some() {
        return true;
    }
    match starter::fetch_text(&format!("{}_{}", language.code(), T::NAME)).await {
        Ok(file) => {
            let sentences: &'static T = of_file(file.leak());
            LATER.with_borrow_mut(|all| all.push((language, sentences)));
            true
        }
        Err(error) => {
            web_sys::console::warn_1(&error);
            false
        }
    }
}
