//! The texts of the languages that were shown so far. A text that was read stays.

use super::starter;
use crate::link::Language;
use crate::text::{Later, Text};
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
    static LATER: RefCell<Vec<(Language, &'static dyn Any, &'static str)>> = const { RefCell::new(Vec::new()) };
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
    let language = starter::language().parse::<Language>().unwrap_or_default();
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

/// Sentences of a language that come later, if they were loaded, and their file.
fn later_known<T: Later>(language: Language) -> Option<(&'static T, &'static str)> {
    LATER.with_borrow(|all| {
        let of_language = all.iter().filter(|(known, ..)| *known == language);
        of_language.into_iter().find_map(|(_, sentences, file)| Some((sentences.downcast_ref()?, *file)))
    })
}

/// Sentences of a language that come later, if they were loaded.
#[must_use]
pub fn later<T: Later>(language: Language) -> Option<&'static T> {
    later_known(language).map(|(sentences, _)| sentences)
}

/// The file that they were read from; nothing where they were not loaded.
#[must_use]
pub fn later_file<T: Later>(language: Language) -> &'static str {
    later_known::<T>(language).map_or("", |(_, file)| file)
}

/// Loads sentences of a language that come later: what their file is called behind the language, and how it is read. False where they cannot be had.
pub async fn load_later(language: Language, name: &'static str, read: fn(&'static str) -> &'static dyn Any) -> bool {
    match starter::fetch_text(&format!("{}_{name}", language.code())).await {
        Ok(file) => {
            let file: &'static str = file.leak();
            LATER.with_borrow_mut(|all| all.push((language, read(file), file)));
            true
        }
        Err(error) => {
            web_sys::console::warn_1(&error);
            false
        }
    }
}
