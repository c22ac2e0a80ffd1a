//! The state of the page and everything that changes it.

use super::shared::Run;
use super::stage::Stage;
use super::stages::Part;
use super::{keys, page, stages};
use crate::browser::{self, Gesture};
use crate::link::{self, Note, View};
use crate::scenario::{Field, ValidScenario, named_kitchens};
use crate::text::PageText;
use crate::units::Millis;
use yew::prelude::*;

/// A field or a choice that somebody edits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edit {
    /// A setting.
    Field(Field),
    /// A part of a stage.
    Stage(usize, Part),
    /// A named kitchen to start from.
    Kitchen,
    /// The moment, in milliseconds.
    Moment,
    /// The speed of playing, in quarters of real time.
    Speed,
}

/// What can happen to the page. Data throughout: a page of callbacks is far larger than one of messages.
#[derive(Clone)]
pub enum Message {
    /// Somebody edits something: its value, as text.
    Edit(Edit, String),
    /// A setting got a new value, as a link writes it.
    Set(Field, String),
    /// A link was opened.
    Open(String),
    /// Show this moment.
    Seek(Millis),
    /// Show the end.
    ToEnd,
    /// A moment was chosen or come to rest at.
    Rest(Millis),
    /// Step to the next event, or back.
    Step(bool),
    /// Play or pause.
    Play,
    /// Begin anew at the end, or no more.
    Loop,
    /// Make the window so many percent as long.
    Zoom(u64),
    /// Move the window by hundredths of its length.
    Pan(i64),
    /// Show all of the run.
    Fit,
    /// Something was done on a timeline.
    Gesture(Gesture),
    /// Undo, or redo.
    Undo(bool),
    /// Pin the present run, or put the pinned one away.
    Pin,
    /// The other theme.
    Theme,
    /// Open or close the list of keys.
    Help(bool),
    /// Show the present link in the address bar, if no later change waits.
    Link(u32),
    /// The notice was read.
    Dismiss,
    /// A key that means nothing here.
    Nothing,
}

/// The page.
pub struct App {
    pub(super) text: &'static PageText,
    pub(super) run: Run,
    /// A run that stays beside the present one.
    pub(super) pinned: Option<Run>,
    pub(super) stage: Stage,
    pub(super) notes: Vec<Note>,
    /// The link as it came, while a notice is shown.
    pub(super) came: String,
    pub(super) undo: Vec<ValidScenario>,
    pub(super) redo: Vec<ValidScenario>,
    pub(super) help: bool,
    /// Whether the list of keys has just been opened or closed.
    moves_focus: bool,
    view: View,
    /// Whether more than the moment has changed since the last drawing.
    dirty: bool,
    /// Changes since the start, so that of many in a row only the last reaches the address bar.
    changes: u32,
}

/// The name under which the theme is kept.
const THEME: &str = "wash-and-dry/theme";

/// How long the address bar waits for the next change, milliseconds: browsers count how often it is written to.
const PATIENCE: i32 = 150;

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let text = &PageText::ENGLISH;
        if let browser::Kept::Text(theme) = browser::kept(THEME)
            && ["light", "dark"].contains(&theme.as_str())
        {
            browser::set_theme(&theme);
        }
        let opened = ctx.link().callback(Message::Open);
        browser::on_fragment(move |fragment| opened.emit(fragment));
        let gesture = ctx.link().callback(Message::Gesture);
        browser::on_gesture(move |told| gesture.emit(told));
        let key = ctx.link().callback(|message| message);
        browser::listen_window("keydown", move |event| {
            if let Some(message) = browser::free_key(&event).and_then(|(name, shift)| keys::message(&name, shift)) {
                event.prevent_default();
                key.emit(message);
            }
        });
        let mut app = Self {
            text,
            run: Run::of(&ValidScenario::default()),
            pinned: None,
            stage: Stage::new(text, ctx.link().callback(Message::Rest)),
            notes: Vec::new(),
            came: String::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            help: false,
            moves_focus: false,
            view: View::default(),
            dirty: true,
            changes: 0,
        };
        app.open(browser::fragment());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Edit(edit, value) => self.edit(edit, &value),
            Message::Set(field, value) => self.set(field, &value),
            Message::Open(fragment) => self.open(fragment),
            Message::Seek(moment) => self.stage.seek(moment),
            Message::ToEnd => self.stage.seek(self.stage.end()),
            Message::Rest(_) => {}
            Message::Step(on) => self.stage.step(on),
            Message::Play => self.stage.play(!self.stage.playing()),
            Message::Loop => self.stage.set_pace(self.stage.pace().0, !self.stage.pace().1),
            Message::Zoom(percent) => self.stage.zoom(None, percent),
            Message::Pan(percent) => self.stage.pan(percent),
            Message::Fit => self.stage.fit(),
            Message::Gesture(gesture) => self.gesture(gesture),
            Message::Undo(back) => self.travel(back),
            Message::Pin => {
                self.pinned = if self.pinned.is_some() { None } else { Some(self.run.clone()) };
                self.put_on_stage();
            }
            Message::Theme => {
                // Where nothing can be kept, the theme holds as long as the page.
                let _ = browser::keep(THEME, browser::toggle_theme());
                self.stage.theme();
            }
            Message::Help(open) => {
                self.moves_focus = self.help != open;
                self.help = open;
            }
            Message::Link(change) => {
                if change == self.changes && self.notes.is_empty() {
                    self.show_link();
                }
                return false;
            }
            Message::Dismiss => self.notes.clear(),
            Message::Nothing => return false,
        }
        self.changes = self.changes.wrapping_add(1);
        let (change, link) = (self.changes, ctx.link().clone());
        browser::after(PATIENCE, move || link.send_message(Message::Link(change)));
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.moves_focus) {
            browser::focus(if self.help { page::HELP_CLOSE } else { page::HELP_BUTTON });
        }
        if std::mem::take(&mut self.dirty) {
            self.stage.draw();
        } else {
            self.stage.refresh();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        page::page(self, ctx.link())
    }
}

impl App {
    fn open(&mut self, fragment: String) {
        let reading = link::read(&fragment);
        self.simulate(&reading.scenario);
        self.stage.fit();
        self.stage.place(reading.view.moment.unwrap_or_default());
        self.view = reading.view;
        self.notes = reading.notes;
        self.came = fragment;
        (self.undo, self.redo) = (Vec::new(), Vec::new());
    }

    fn edit(&mut self, edit: Edit, value: &str) {
        match edit {
            Edit::Field(field) => self.set(field, value),
            Edit::Stage(number, part) => {
                let stages = stages::edited(&self.run.scenario().stages, number, part, value);
                self.set(Field::Stages, &stages);
            }
            Edit::Kitchen => {
                let kitchen = value.parse().ok().and_then(|number| named_kitchens().into_iter().nth(number));
                if let Some(Ok(scenario)) = kitchen.map(|kitchen| kitchen.scenario.validate()) {
                    self.change(&scenario);
                    self.stage.place(Millis::ZERO);
                }
            }
            Edit::Moment => self.stage.seek(Millis(value.parse().unwrap_or(0))),
            Edit::Speed => self.stage.set_pace(value.parse().unwrap_or(4), self.stage.pace().1),
        }
    }

    /// Sets one setting, by the same rules as a link's: what is not valid changes nothing and is named.
    fn set(&mut self, field: Field, value: &str) {
        match link::with(self.run.scenario(), field, value) {
            Ok(scenario) => {
                self.notes.clear();
                self.change(&scenario);
            }
            Err(problem) => {
                let used = link::value_text(self.run.scenario(), field);
                self.came = self.link();
                self.notes = vec![Note::Value(problem, used)];
            }
        }
    }

    fn change(&mut self, scenario: &ValidScenario) {
        if scenario != self.run.scenario() {
            self.undo.push(self.run.scenario().clone());
            self.redo.clear();
            self.simulate(scenario);
        }
    }

    fn simulate(&mut self, scenario: &ValidScenario) {
        self.run = Run::of(scenario);
        self.put_on_stage();
    }

    /// The present run, and the pinned one where there is one.
    fn put_on_stage(&mut self) {
        let runs: Vec<Run> = [Some(self.run.clone()), self.pinned.clone()].into_iter().flatten().collect();
        self.stage.show(&runs);
        self.dirty = true;
    }

    fn travel(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        if let Some(scenario) = from.pop() {
            to.push(self.run.scenario().clone());
            self.simulate(&scenario);
        }
    }

    fn gesture(&mut self, gesture: Gesture) {
        match gesture {
            Gesture::Seek(place) | Gesture::Pick(place) => {
                self.stage.seek(self.stage.moment_at(place.x));
            }
            Gesture::Zoom(place, percent) => {
                self.stage.zoom(Some(self.stage.moment_at(place.x)), percent);
            }
            Gesture::Pan(percent) => self.stage.pan(percent),
            Gesture::Fit => self.stage.fit(),
            Gesture::Scroll => self.stage.draw(),
        }
    }

    /// The link to what is shown.
    pub(super) fn link(&self) -> String {
        let moment = Some(self.stage.moment()).filter(|moment| *moment > Millis::ZERO);
        link::write(self.run.scenario(), &View { moment, ..self.view.clone() })
    }

    fn show_link(&self) {
        if !self.stage.playing() {
            browser::show_fragment(&self.link());
        }
    }
}
