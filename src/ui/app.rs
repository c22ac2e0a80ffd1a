//! The state of the page and everything that changes it.

pub use super::message::{Edit, Message};

use super::course::Course;
use super::lesson::HEADING;
use super::panels::Panels;
use super::stage::Stage;
use super::tongue::Tongue;
use super::{keys, page, stages, views};
use crate::browser::{self, Coming, Gesture};
use crate::lesson::{self, PLANS};
use crate::link::{self, Language, Sharing};
use crate::run::Run;
use crate::scenario::{Field, ValidScenario};
use crate::text::PageText;
use crate::units::{CoreId, Millis};
use crate::why::Lane;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[allow(clippy::struct_excessive_bools, reason = "states that have nothing to do with each other")]
pub struct App {
    pub(super) text: &'static PageText,
    pub(super) tongue: Tongue,
    pub(super) run: Run,
    /// A run that stays beside the present one.
    pub(super) pinned: Option<Run>,
    /// The other kitchens of a step.
    pub(super) worlds: Vec<Run>,
    pub(super) course: Course,
    /// The lane whose state is explained.
    pub(super) asked: Lane,
    pub(super) panels: Panels,
    /// Whether nothing has changed for a while: panels of large runs are shown anew then.
    pub(super) settled: bool,
    pub(super) stage: Stage,
    /// How a teacher's link wants it shown.
    pub(super) sharing: Sharing,
    /// Whether something was not as it should be: see `came` and `edited`.
    pub(super) wrong: bool,
    /// The link as it came, while a notice is shown.
    pub(super) came: String,
    /// A setting and what was typed for it, if that is what was wrong.
    pub(super) edited: String,
    pub(super) undo: Vec<ValidScenario>,
    pub(super) redo: Vec<ValidScenario>,
    /// Whether single keys do something.
    pub(super) keys_on: Rc<Cell<bool>>,
    pub(super) help: bool,
    /// Whether the part for sharing is open.
    pub(super) share: bool,
    /// What takes the focus once it is drawn.
    pub(super) focus: Option<&'static str>,
    /// Whether more than the moment has changed since the last drawing.
    pub(super) dirty: bool,
    /// Whether the elements of the page are behind what is drawn: see `Self::draw_first`.
    behind: bool,
    /// Whether they were when the drawing that comes next was decided on.
    late: bool,
    /// Changes since the start, so that of many in a row only the last reaches the address bar.
    changes: u32,
}

/// How long the address bar waits for the next change, milliseconds: browsers count how often it is written to.
const PATIENCE: i32 = 150;

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (tongue, front) = Tongue::first();
        let text = &front.page;
        let opened = ctx.link().callback(Message::Open);
        browser::on_fragment(move |fragment| opened.emit(fragment));
        let gesture = ctx.link().callback(Message::Gesture);
        browser::on_gesture(move |told| gesture.emit(told));
        let key = ctx.link().callback(|message| message);
        let keys_on = Rc::new(Cell::new(true));
        let single = keys_on.clone();
        browser::listen_window("keydown", move |event| {
            let message = browser::free_key(&event).and_then(|pressed| keys::message(&pressed, single.get()));
            if let Some(message) = message {
                event.prevent_default();
                key.emit(message);
            }
        });
        let changed = ctx.link().clone();
        browser::listen_window("change", move |_| changed.send_message(Message::Changed));
        let mut app = Self {
            text,
            tongue,
            run: Run::of(&ValidScenario::default()),
            pinned: None,
            worlds: Vec::new(),
            asked: Lane::Core(CoreId(0)),
            panels: Panels::default(),
            settled: true,
            course: Course::kept(&front.lesson),
            stage: Stage::new(text, ctx.link().callback(Message::Rest)),
            sharing: Sharing::default(),
            wrong: false,
            came: String::new(),
            edited: String::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            keys_on,
            help: false,
            share: false,
            focus: None,
            dirty: true,
            behind: false,
            late: false,
            changes: 0,
        };
        app.prefer_as_kept();
        app.open(browser::fragment());
        app.stage.begin();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let draws = self.change_by(ctx, message);
        if draws {
            browser::hold_focus();
            // Not once it is drawn: something may happen in between, and has to be drawn too.
            self.late |= std::mem::take(&mut self.behind);
        }
        draws
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(focus) = self.focus.take() {
            browser::focus(focus);
        }
        // Not forgotten by it: what is drawn may be older than the last change, and what that takes away still comes.
        browser::keep_focus();
        let late = std::mem::take(&mut self.late);
        // What was written before the elements is not known to Yew: it leaves what it takes to be there already.
        if late && !self.course.asking() {
            views::write_numbers(&self.run, self.text, true);
        }
        let behind = std::mem::take(&mut self.dirty) | late;
        let begun = self.stage.begun();
        if behind && !begun {
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
    /// Takes a message up; true where the page is to be drawn anew.
    fn change_by(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        if let Message::Gesture(Gesture::Scroll) = message {
            self.stage.draw();
            return false;
        }
        self.settled = false;
        let (wrong, drag) = (self.wrong, message.is_drag());
        let dirty = drag && std::mem::take(&mut self.dirty);
        match message {
            Message::Edit(Edit::Language, code) => {
                self.speak(ctx.link(), Language::of(&code).unwrap_or_default());
            }
            Message::Edit(edit, value) => {
                // Who predicts will want to know what comes of it.
                if let Edit::Draft(_) | Edit::Pupil = edit {
                    Self::fetch_more(ctx);
                }
                self.edit(edit, &value);
            }
            Message::Set(field, value) => self.set(field, &value),
            Message::Open(fragment) => {
                self.open(fragment);
                if let Some(language) = self.sharing.language {
                    self.speak(ctx.link(), language);
                }
            }
            Message::Seek(moment) => self.stage.seek(moment),
            Message::ToEnd => self.stage.seek(self.stage.end()),
            Message::Rest(_) | Message::MoreIsHere => {}
            Message::Step(on) => self.stage.step(on),
            Message::Play => self.stage.play(!self.stage.playing()),
            Message::Loop => self.stage.set_pace(self.stage.pace().0, !self.stage.pace().1),
            Message::Zoom(percent) => self.stage.zoom(None, percent),
            Message::Pan(percent) => self.stage.pan(percent),
            // What did it goes away with it.
            Message::Fit => {
                self.gesture(Gesture::Fit);
                self.focus = Some(views::CLOSER);
            }
            Message::Gesture(gesture) => self.gesture(gesture),
            Message::Undo(back) => self.travel(back),
            Message::Pin => {
                self.pinned = if self.pinned.is_some() { None } else { Some(self.run.clone()) };
                self.put_on_stage();
            }
            message @ (Message::Theme | Message::Keys | Message::Sound) => self.prefer(ctx, &message),
            Message::Spoken(language, here) => self.spoken(language, here),
            Message::ToLesson => self.focus = Some(HEADING),
            Message::Help(open) => {
                if self.help != open {
                    self.focus = Some(if open { page::HELP_CLOSE } else { page::HELP_BUTTON });
                }
                (self.help, self.share) = (open, self.share && !open);
            }
            Message::Link(change) => {
                if change != self.changes {
                    return false;
                }
                if !self.wrong {
                    self.show_link();
                }
                self.settled = true;
                // Who hears the page is told what a change did, and nothing that is still to be predicted.
                if browser::coming() == Coming::Here && !self.course.asking() && !self.course.summary {
                    let _ = browser::tell("voice", &self.context().write());
                }
                return self.judge(false) || self.behind || self.waiting();
            }
            Message::Changed => return self.behind,
            Message::Dismiss => {
                self.wrong = false;
                self.focus = Some(HEADING);
            }
            message @ (Message::Ask(_) | Message::Lane(..) | Message::Piece(..) | Message::Why) => {
                Self::fetch_more(ctx);
                self.go_along(&message);
            }
            Message::Do(does) => {
                if let Some(message) = self.act(ctx.link(), &does) {
                    return self.change_by(ctx, message);
                }
            }
            Message::GoOn(of) => self.go_on(ctx.link(), &of),
            Message::Close => {
                let close = if self.share { Message::Share(false) } else { Message::Help(false) };
                return self.change_by(ctx, close);
            }
            Message::Share(open) => {
                if self.share != open {
                    self.focus = Some(if open { page::SHARE_CLOSE } else { page::SHARE_BUTTON });
                }
                (self.share, self.help) = (open, false);
            }
            Message::More => Self::fetch_more(ctx),
            Message::Nothing => return false,
            other => self.teach(other),
        }
        self.show_later(ctx);
        // While something is to be predicted there are no numbers that could come first.
        let first = drag && wrong == self.wrong && !self.course.asking();
        if first {
            self.draw_first();
        }
        self.dirty |= dirty;
        !first
    }

    /// Has the link shown once changes rest.
    fn show_later(&mut self, ctx: &Context<Self>) {
        self.changes = self.changes.wrapping_add(1);
        let (change, link) = (self.changes, ctx.link().clone());
        browser::after(PATIENCE, move || link.send_message(Message::Link(change)));
    }

    fn open(&mut self, fragment: String) {
        let reading = link::read(&fragment);
        let step = reading.view.step.and_then(lesson::number_of);
        // The page by itself goes on where the reader was; settings without a step are the sandbox's.
        let next = if fragment.is_empty() { self.course.progress.next() } else { PLANS.len() - 1 };
        let step = step.unwrap_or(next);
        self.course.go(step, reading.settings);
        self.sharing = reading.view.sharing;
        self.course.asked_by(&self.sharing);
        self.pinned = None;
        self.put_step();
        if reading.settings {
            self.simulate(&reading.scenario);
        }
        self.stage.fit();
        self.stage.place(reading.view.moment.unwrap_or_default());
        self.wrong = !reading.notes.is_empty();
        (self.came, self.edited) = (fragment, String::new());
        (self.undo, self.redo) = (Vec::new(), Vec::new());
        if self.sharing.play && !self.course.asking() && !browser::matches("(prefers-reduced-motion: reduce)") {
            self.stage.play(true);
        }
    }

    /// While something is dragged, pictures and numbers in view are drawn at once. The elements follow when the hand lets go
    /// or rests: to lay them out takes as long as all of the pictures.
    fn draw_first(&mut self) {
        if self.dirty {
            self.stage.redraw();
            views::write_numbers(&self.run, self.text, self.stage.sees_numbers());
        }
        self.behind = true;
    }

    /// Has the panels' module fetched, if nobody has before.
    pub(super) fn fetch_more(ctx: &Context<Self>) {
        let link = ctx.link().clone();
        browser::fetch_more(move || link.send_message(Message::MoreIsHere));
    }

    /// Runs a scenario, unless its outcome is still to be predicted.
    pub(super) fn run_of(&self, scenario: &ValidScenario) -> Run {
        if self.course.asking() { Run::unstarted(scenario) } else { Run::of(scenario) }
    }

    fn edit(&mut self, edit: Edit, value: &str) {
        match edit {
            Edit::Field(field) => self.set(field, value),
            Edit::Stage(number, part) => {
                let stages = stages::edited(&self.run.scenario().stages, number, part, value);
                self.set(Field::Stages, &stages);
            }
            Edit::Moment => self.stage.seek(Millis(value.parse().unwrap_or(0))),
            Edit::Pupil => {
                if let Some(pupil) = &mut self.course.pupil {
                    value.clone_into(&mut pupil.draft);
                }
            }
            Edit::Draft(question) => {
                if let Some(draft) = self.course.drafts.get_mut(question) {
                    value.clone_into(draft);
                }
            }
            // That fetches something: see `update`.
            Edit::Language => {}
            Edit::Speed => self.stage.set_pace(value.parse().unwrap_or(4), self.stage.pace().1),
        }
    }

    /// Sets one setting, by the same rules as a link's: what is not valid changes nothing and is named.
    fn set(&mut self, field: Field, value: &str) {
        if let Ok(scenario) = link::with(self.run.scenario(), field, value) {
            self.wrong = false;
            self.change(&scenario);
        } else {
            self.wrong = true;
            (self.came, self.edited) = (self.link(), format!("{}={value}", field.key()));
        }
    }

    pub(super) fn change(&mut self, scenario: &ValidScenario) {
        // What a teacher has locked stays, whichever way it is to be changed.
        let kept = |field: &Field| link::value_text(scenario, *field) == link::value_text(self.run.scenario(), *field);
        if !self.sharing.lock.iter().all(kept) {
            return;
        }
        if scenario != self.run.scenario() {
            self.undo.push(self.run.scenario().clone());
            self.redo.clear();
            self.simulate(scenario);
        }
    }

    pub(super) fn simulate(&mut self, scenario: &ValidScenario) {
        self.run = self.run_of(scenario);
        // A lane that is no longer there can't be asked about.
        let there = match self.asked {
            Lane::Core(core) => core.0 < scenario.cores,
            Lane::Dish(dish) => dish.0 < scenario.dishes,
        };
        if !there {
            self.asked = Lane::Core(CoreId(0));
        }
        self.put_on_stage();
    }

    /// The runs beside the present one: the step's, or the pinned one.
    pub(super) fn beside(&self) -> Vec<Run> {
        if self.worlds.is_empty() { self.pinned.iter().cloned().collect() } else { self.worlds.clone() }
    }

    /// The present run, and those beside it.
    fn put_on_stage(&mut self) {
        let mut runs = vec![self.run.clone()];
        runs.extend(self.beside());
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
            Gesture::Seek(place) => self.stage.seek(self.stage.moment_at(place.x)),
            Gesture::Pick(place) => {
                self.asked = self.stage.lane_at(&place).unwrap_or(self.asked);
                self.stage.ask(Some(self.asked));
                self.stage.seek(self.stage.moment_at(place.x));
            }
            Gesture::Zoom(place, percent) => {
                self.stage.zoom(Some(self.stage.moment_at(place.x)), percent);
            }
            Gesture::Pan(percent) => self.stage.pan(percent),
            Gesture::Fit => {
                self.stage.fit();
                self.dirty = true;
            }
            // Needs no more than a drawing: see `update`.
            Gesture::Scroll => {}
        }
    }

    /// The link to what is shown.
    pub(super) fn link(&self) -> String {
        let moment = Some(self.stage.moment()).filter(|moment| *moment > Millis::ZERO);
        lesson::write(self.course.step, self.run.scenario(), moment, &self.sharing)
    }

    /// The link to the same on the whole page: what is embedded, and what is asked, stay as they are.
    pub(super) fn whole_link(&self) -> String {
        let sharing = Sharing { embed: false, play: false, parts: Vec::new(), ..self.sharing.clone() };
        lesson::write(self.course.step, self.run.scenario(), None, &sharing)
    }

    fn show_link(&self) {
        if !self.stage.playing() {
            browser::show_fragment(&self.link());
        }
    }
}
