//! The page's second module: panels that are asked for when the reader comes to them, and what is taken away. It has no
//! Yew: text goes in and text comes out (see `panel`), and files, pictures and the clipboard are served from here.

use std::cell::RefCell;
use wash_and_dry::browser::{self, Canvas};
use wash_and_dry::panel::{Context, Panels, Texts, Told};
use wash_and_dry::text::keep;
use wash_and_dry::ui::{Ink, draw_sheet};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static PANELS: RefCell<Option<Panels>> = const { RefCell::new(None) };
    static KNOWN: RefCell<Vec<(String, Texts)>> = const { RefCell::new(Vec::new()) };
    static SOUND: RefCell<Option<browser::Voices>> = const { RefCell::new(None) };
    /// Whether something was announced a moment ago, and what waits to be announced next: of several, the last.
    static SAYING: RefCell<(bool, String)> = const { RefCell::new((false, String::new())) };
    /// A picture that is being drawn.
    static SHEET: RefCell<Option<Canvas>> = const { RefCell::new(None) };
}

/// Where it is said what has changed, for who hears the page.
const SPOKEN: &str = "spoken";

/// How long after one announcement the next may come, milliseconds.
const PAUSE: i32 = 1000;

/// Where it is said whether something was copied.
const SAID: &str = "share-said";

/// Speaks a language from now on: its code, and both parts of its texts, as files hold them. Comes before all else. Texts
/// that were read once stay, and are not read again.
#[wasm_bindgen]
pub fn speak(language: &str, front: String, rest: String) {
    let text = KNOWN.with_borrow_mut(|known| {
        if let Some((_, text)) = known.iter().find(|(code, _)| code == language) {
            return *text;
        }
        let text = Texts::of(keep(front), keep(rest));
        known.push((language.to_owned(), text));
        text
    });
    PANELS.with_borrow_mut(|panels| match panels {
        Some(panels) => panels.speak(text),
        None => *panels = Some(Panels::new(text)),
    });
}

/// A panel as elements written down, by its name, in a context written down.
#[wasm_bindgen]
#[must_use]
pub fn show(panel: &str, context: &str) -> String {
    PANELS.with_borrow_mut(|panels| {
        panels.as_mut().map(|panels| panels.show(panel, &Context::read(context)).finish()).unwrap_or_default()
    })
}

/// Does something of a panel's own: 1 where `go-on` is to be told next, else 0; for `judge` the challenges met, by bits; for
/// `piece` a moment.
#[wasm_bindgen]
#[must_use]
pub fn tell(does: &str, context: &str) -> f64 {
    let Some(text) = PANELS.with_borrow(|panels| panels.as_ref().map(Panels::text)) else { return 0.0 };
    if let Some(field) = does.strip_prefix("copy ") {
        browser::set_text(SAID, "");
        browser::copy(field, move |copied| browser::set_text(SAID, text.copied(copied)));
        return 0.0;
    }
    let told =
        PANELS.with_borrow_mut(|panels| panels.as_mut().map(|panels| panels.tell(does, &Context::read(context))));
    match told.unwrap_or(Told::Done) {
        Told::Done => 0.0,
        Told::More => 1.0,
        Told::Met(bits) => f64::from(bits),
        #[allow(clippy::cast_precision_loss, reason = "a run takes less than 2^53 milliseconds")]
        Told::Moment(moment) => moment.0 as f64,
        Told::Speech { said, cells } => {
            cells.iter().for_each(|(id, text)| browser::set_text(id, text));
            say(&said);
            0.0
        }
        Told::Sound(sound) => {
            SOUND.with_borrow_mut(|voices| browser::sound(voices, sound.cores, sound.tick));
            0.0
        }
        Told::Save { name, kind, content } => {
            browser::save_text(name, kind, &content);
            0.0
        }
        Told::Part(marks) => {
            draw(&marks);
            1.0
        }
        Told::Drawn { name, marks } => {
            draw(&marks);
            if let Some(sheet) = SHEET.take() {
                browser::save_picture(name, &sheet);
            }
            0.0
        }
    }
}

/// Announces something: politely, and not more than once a second.
fn say(said: &str) {
    if said.is_empty() {
        return;
    }
    let wait = SAYING.with_borrow_mut(|(waiting, next)| {
        if *waiting {
            said.clone_into(next);
        }
        std::mem::replace(waiting, true)
    });
    if !wait {
        browser::set_text(SPOKEN, said);
        browser::after(PAUSE, || {
            let next = SAYING.with_borrow_mut(|(waiting, next)| {
                *waiting = false;
                std::mem::take(next)
            });
            say(&next);
        });
    }
}

fn draw(marks: &str) {
    SHEET.with_borrow_mut(|sheet| draw_sheet(sheet, &Ink::read(), marks));
}

/// A small allocator: that of the standard library is three times the code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
