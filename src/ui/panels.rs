//! The panels of the second module: asked for, read into elements, kept until something changes.

use super::app::{App, Edit, Message};
use super::dom::{El, button, el, list};
use super::page::CHAIN;
use super::stages::Part;
use crate::browser::{self, Coming};
use crate::link::{self, View};
use crate::panel::{Context, Token, tokens};
use crate::run::Run;
use crate::scenario::Field;
use std::cell::RefCell;
use yew::Html;
use yew::html::Scope;

/// A run of so many pieces of work is made once more, for its panels, at every change; a larger one when changes rest.
const SMALL: usize = 300;

/// What takes the focus when what had it is gone: the stages, and what more cores would do.
const STAGES: &str = "stages";
const SWEEP: &str = "sweep";

/// The panels as they were last shown, by name.
#[derive(Default)]
pub struct Panels(RefCell<Vec<(&'static str, String)>>);

impl App {
    /// What the page shows, as the second module is told.
    pub(super) fn context(&self) -> Context {
        let link_of = |run: &Run| link::write(run.scenario(), &View::default());
        Context {
            step: self.course.step,
            kitchens: std::iter::once(&self.run).chain(&self.beside()).map(link_of).collect(),
            worlds: !self.worlds.is_empty(),
            at: self.stage.moment(),
            playing: self.stage.playing(),
            asked: self.asked,
            progress: self.course.progress.write(),
            misses: self.course.misses,
            met: self.course.met,
            ticked: self.course.ticked,
            address: browser::address(),
            came: self.came.clone(),
            edited: self.edited.clone(),
            link: lesson_link(self),
            answer: self.course.pupil.as_ref().and_then(|pupil| pupil.answer.clone()).unwrap_or_default(),
        }
    }

    /// A panel. While the second module is on its way a word stands in its place.
    pub(super) fn panel(&self, name: &'static str, link: &Scope<Self>) -> Html {
        match browser::coming() {
            Coming::Here => {}
            Coming::Failed => {
                let said = el("p").class("hint").text(self.text.not_loaded);
                return el("div").class("card").child(said).child(button(self.text.retry, link, Message::More)).into();
            }
            Coming::Unasked | Coming::OnItsWay => {
                let link_to = link.clone();
                browser::fetch_more(move || link_to.send_message(Message::MoreIsHere));
                return el("p").class("hint coming").text(self.text.loading).into();
            }
        }
        let mut kept = self.panels.0.borrow_mut();
        let place = kept.iter().position(|(of, _)| *of == name).unwrap_or(kept.len());
        if place == kept.len() {
            kept.push((name, String::new()));
        }
        let small = self.run.segments().len() <= SMALL;
        // Controls need no run, and must not lag behind what is dragged.
        let light = matches!(name, "settings" | "knobs");
        if small || light || self.settled || kept[place].1.is_empty() {
            kept[place].1 = browser::panel(name, &self.context().write());
        }
        // One panel may have another in it.
        let written = kept[place].1.clone();
        drop(kept);
        list(self.read(&written, link))
    }

    /// Whether a panel shows what was, until changes rest.
    pub(super) fn waiting(&self) -> bool {
        self.run.segments().len() > SMALL
    }

    /// Judges the challenges, where there is something to judge. True where something has changed.
    pub(super) fn judge(&mut self, asked: bool) -> bool {
        if browser::coming() != Coming::Here || !self.course.to_judge(&self.run, asked) {
            return false;
        }
        let met = browser::tell("judge", &self.context().write());
        self.course.judged(&self.run, u32::try_from(met).unwrap_or(0))
    }

    /// Reads a written panel.
    fn read(&self, written: &str, link: &Scope<Self>) -> Vec<Html> {
        let mut roots: Vec<Html> = Vec::new();
        let mut open: Vec<El> = Vec::new();
        for token in tokens(written) {
            if let Token::Close = token {
                if let Some(done) = open.pop() {
                    match open.pop() {
                        Some(parent) => open.push(parent.child(done)),
                        None => roots.push(done.into()),
                    }
                }
                continue;
            }
            let next = match token {
                Token::Open(tag) => el(tag.to_owned()),
                Token::Slot(_) => el("form").class("settings").stays().child(self.panel("knobs", link)),
                other => match open.pop() {
                    Some(element) => attribute(element, other, link),
                    None => continue,
                },
            };
            open.push(next);
        }
        roots
    }

    /// Does what an action of a panel says.
    pub(super) fn act(&mut self, link: &Scope<Self>, does: &str) -> Option<Message> {
        let (verb, rest) = does.split_once(' ').unwrap_or((does, ""));
        let number = || rest.parse().unwrap_or(0);
        Some(match verb {
            "set" | "drop" => {
                let (key, value) = rest.split_once(' ')?;
                if verb == "drop" {
                    self.focus = Some(STAGES);
                }
                Message::Set(Field::from_key(key)?, value.to_owned())
            }
            "edit" => {
                let (key, value) = rest.split_once(' ')?;
                Message::Edit(Edit::Field(Field::from_key(key)?), value.to_owned())
            }
            "stage" => {
                let mut words = rest.splitn(3, ' ');
                let (number, part) = (words.next()?.parse().ok()?, Part::of(words.next()?)?);
                Message::Edit(Edit::Stage(number, part), words.next()?.to_owned())
            }
            "ask" => Message::Ask(crate::panel::lane_of(rest)?),
            // From one cause to the next: where it was pressed something else stands then.
            "follow" => {
                self.focus = Some(CHAIN);
                Message::Ask(crate::panel::lane_of(rest)?)
            }
            "go" => Message::Go(number()),
            "tick" => Message::Tick(number()),
            "check" => Message::Check,
            // A named kitchen, or a challenge's; the reader's own is the present one already.
            "set-up" if rest == "own" => return None,
            "set-up" => Message::SetUp(rest.to_owned()),
            "print" => Message::Print,
            "forget" => Message::Forget,
            _ => {
                self.tell(link, does);
                return None;
            }
        })
    }

    /// Tells the second module what is done; where there is more to do, that comes a little later, a piece at a time, and
    /// the page stays quick meanwhile.
    fn tell(&mut self, link: &Scope<Self>, does: &str) {
        self.settled = true;
        if does == SWEEP {
            self.focus = Some(SWEEP);
        }
        if browser::tell(does, &self.context().write()) == 1 {
            let (link, of) = (link.clone(), self.run.clone());
            browser::after(0, move || link.send_message(Message::GoOn(of)));
        }
    }

    /// Goes on with what was begun, if the run is still the same.
    pub(super) fn go_on(&mut self, link: &Scope<Self>, of: &Run) {
        self.tell(link, if *of == self.run { "go-on" } else { "stop" });
    }
}

/// The link to what is shown, without the moment.
fn lesson_link(app: &App) -> String {
    crate::lesson::write(app.course.step, app.run.scenario(), None, &app.sharing)
}

/// Gives an element what a token says.
fn attribute(element: El, token: Token<'_>, link: &Scope<App>) -> El {
    match token {
        Token::Text(text) => element.text(text.to_owned()),
        Token::Attribute("checked", value) => element.checked(value == "true"),
        Token::Attribute("selected", value) => element.selected(value == "true"),
        Token::Attribute("typed", value) => element.typed(value),
        Token::Attribute(name, value) => match NAMES.iter().find(|known| **known == name) {
            Some(known) => element.attr(known, value.to_owned()),
            None => element,
        },
        Token::Press(does) => element.press(link, Message::Do(does.to_owned())),
        Token::Edit(does) => element.tells(link, does, false),
        Token::Drag(does) => element.tells(link, does, true),
        Token::Open(_) | Token::Slot(_) | Token::Close => element,
    }
}

/// The attributes that panels have: Yew wants their names to live as long as the page.
const NAMES: [&str; 41] = [
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-pressed",
    "class",
    "cx",
    "cy",
    "d",
    "dir",
    "disabled",
    "for",
    "height",
    "href",
    "id",
    "inputmode",
    "max",
    "maxlength",
    "min",
    "placeholder",
    "points",
    "r",
    "readonly",
    "rel",
    "role",
    "rows",
    "scope",
    "step",
    "tabindex",
    "target",
    "text-anchor",
    "title",
    "type",
    "value",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];
