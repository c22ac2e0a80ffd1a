//! The page's language: which it is, and how another comes in its place while everything else stays.

use super::app::{App, Message};
use crate::browser;
use crate::link::Language;
use crate::text::{FrontText, keep};
use yew::html::Scope;

/// The name under which the language is kept: `static/start.js` reads it.
const LANGUAGE: &str = "wash-and-dry/language";

/// The language spoken, and the texts of all that have been: a text that is read stays.
pub struct Tongue {
    pub(super) language: Language,
    known: Vec<(Language, &'static FrontText)>,
    /// The one that was asked for last: it may be on its way.
    wanted: Language,
    /// Another was asked for and did not come.
    pub(super) failed: bool,
}

impl Tongue {
    /// The language that the page was started in, and its texts.
    pub fn first() -> (Self, &'static FrontText) {
        let (code, front) = browser::words();
        let (language, text) = (Language::of(&code).unwrap_or_default(), keep(front));
        (Self { language, wanted: language, known: vec![(language, text)], failed: false }, text)
    }

    fn text(&mut self, language: Language) -> &'static FrontText {
        let known = self.known.iter().find(|(known, _)| *known == language).map(|(_, text)| *text);
        known.unwrap_or_else(|| {
            let text = keep(browser::words().1);
            self.known.push((language, text));
            text
        })
    }
}

impl App {
    /// Has the texts of another language fetched.
    pub(super) fn speak(&mut self, link: &Scope<Self>, language: Language) {
        self.tongue.failed = false;
        if language != self.tongue.wanted {
            self.tongue.wanted = language;
            let link = link.clone();
            browser::speak(language.code(), move |here| link.send_message(Message::Spoken(language, here)));
        }
    }

    /// Says everything in another language, if its texts have come.
    pub(super) fn spoken(&mut self, language: Language, here: bool) {
        self.tongue.failed = !here;
        if !here {
            self.tongue.wanted = self.tongue.language;
            return;
        }
        let text = self.tongue.text(language);
        self.tongue.language = language;
        self.text = &text.page;
        self.course.speak(&text.lesson);
        self.stage.speak(&text.page);
        self.settled = true;
        self.dirty = true;
        // A link that names a language goes on naming it. Where nothing can be kept, it holds as long as the page.
        self.sharing.language = self.sharing.language.map(|_| language);
        let _ = browser::keep(LANGUAGE, language.code());
    }
}
