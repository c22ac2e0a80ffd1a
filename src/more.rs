//! The page's second module: panels that are asked for when the reader comes to them, and what is taken away. It has no
//! Yew: text goes in and text comes out (see `panel`), and files, pictures and the clipboard are served from here.

use std::cell::RefCell;
use wash_and_dry::browser::{self, Canvas};
use wash_and_dry::panel::{Context, Panels, Told};
use wash_and_dry::text::ShareText;
use wash_and_dry::ui::{Ink, draw_sheet};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static PANELS: RefCell<Panels> = RefCell::default();
    /// A picture that is being drawn.
    static SHEET: RefCell<Option<Canvas>> = const { RefCell::new(None) };
}

/// Where it is said whether something was copied.
const SAID: &str = "share-said";

/// A panel as elements written down, by its name, in a context written down.
#[wasm_bindgen]
#[must_use]
pub fn show(panel: &str, context: &str) -> String {
    PANELS.with_borrow_mut(|panels| panels.show(panel, &Context::read(context)).finish())
}

/// Does something of a panel's own: 1 where `go-on` is to be told next, else 0; for `judge` the challenges met, by bits.
#[wasm_bindgen]
#[must_use]
pub fn tell(does: &str, context: &str) -> u32 {
    if let Some(field) = does.strip_prefix("copy ") {
        browser::set_text(SAID, "");
        let text = &ShareText::ENGLISH;
        browser::copy(field, |copied| browser::set_text(SAID, if copied { text.copied } else { text.not_copied }));
        return 0;
    }
    let told = PANELS.with_borrow_mut(|panels| panels.tell(does, &Context::read(context)));
    match told {
        Told::Done => 0,
        Told::More => 1,
        Told::Met(bits) => bits,
        Told::Save { name, kind, content } => {
            browser::save_text(name, kind, &content);
            0
        }
        Told::Part(marks) => {
            draw(&marks);
            1
        }
        Told::Drawn { name, marks } => {
            draw(&marks);
            if let Some(sheet) = SHEET.take() {
                browser::save_picture(name, &sheet);
            }
            0
        }
    }
}

fn draw(marks: &str) {
    SHEET.with_borrow_mut(|sheet| draw_sheet(sheet, &Ink::read(), marks));
}

fn main() {}
