//! The state of the page and everything that changes it.

use super::kitchen::Kitchen;
use super::lanes::{Chart, Lanes, Patterns};
use super::numbers::Numbers;
use super::settings::Settings;
use super::shared::Run;
use super::transport::Transport;
use crate::browser::{self, Frames};
use crate::link::{self, Note, View};
use crate::scenario::{Field, ValidScenario, named_kitchens};
use crate::sim;
use crate::text::{PageText, note_sentence};
use crate::units::Millis;
use std::rc::Rc;
use yew::prelude::*;

/// The page's language.
const TEXT: &PageText = &PageText::ENGLISH;

/// What can happen to the page.
pub enum Message {
    /// A setting got a new value, as text.
    Set(Field, String),
    /// A named kitchen was chosen.
    Kitchen(usize),
    /// A link was opened.
    Open(String),
    /// Show this moment.
    Seek(Millis),
    /// Step to the next event, or back.
    Step(bool),
    /// Play or pause.
    Play,
    /// Milliseconds passed while playing.
    Frame(f64),
    /// Play at this many quarters of real time.
    Speed(u32),
    /// Undo, or redo.
    Undo(bool),
    /// The notice was read.
    Dismiss,
}

/// The page.
pub struct App {
    run: Run,
    moment: Millis,
    /// The part of a millisecond that a frame left over.
    left_over: f64,
    speed: u32,
    frames: Option<Frames>,
    notes: Vec<Note>,
    /// The link as it came, while a notice is shown.
    came: String,
    undo: Vec<ValidScenario>,
    redo: Vec<ValidScenario>,
    view: View,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let opened = ctx.link().callback(Message::Open);
        browser::on_fragment(move |fragment| opened.emit(fragment));
        let mut app = Self {
            run: Run(Rc::new(sim::run(&ValidScenario::default()))),
            moment: Millis::ZERO,
            left_over: 0.0,
            speed: 4,
            frames: None,
            notes: Vec::new(),
            came: String::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            view: View::default(),
        };
        app.open(browser::fragment());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Set(field, value) => self.set(field, &value),
            Message::Kitchen(number) => {
                if let Some(Ok(scenario)) = named_kitchens().into_iter().nth(number).map(|k| k.scenario.validate()) {
                    self.change(&scenario);
                    self.moment = Millis::ZERO;
                }
            }
            Message::Open(fragment) => self.open(fragment),
            Message::Seek(moment) => self.moment = moment.min(self.run.end()),
            Message::Step(on) => {
                self.frames = None;
                let to = if on { self.run.next_event(self.moment) } else { self.run.previous_event(self.moment) };
                self.moment = to.unwrap_or(self.moment);
            }
            Message::Play => {
                if self.frames.take().is_none() {
                    if self.moment == self.run.end() {
                        self.moment = Millis::ZERO;
                    }
                    let frame = ctx.link().callback(Message::Frame);
                    self.frames = Some(Frames::new(move |passed| frame.emit(passed)));
                }
            }
            Message::Frame(passed) => self.pass(passed),
            Message::Speed(quarters) => self.speed = quarters,
            Message::Undo(back) => self.travel(back),
            Message::Dismiss => self.notes.clear(),
        }
        if self.frames.is_none() {
            self.show_link();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let run = self.run.clone();
        let end = run.end();
        html! {<>
            <header>
                <p class="brand">{ TEXT.title }</p>
                <div class="tools">
                    <button type="button" disabled={self.undo.is_empty()} onclick={link.callback(|_| Message::Undo(true))}>{ TEXT.undo }</button>
                    <button type="button" disabled={self.redo.is_empty()} onclick={link.callback(|_| Message::Undo(false))}>{ TEXT.redo }</button>
                    <button type="button" onclick={|_| browser::toggle_theme()}>{ TEXT.theme }</button>
                </div>
            </header>
            <Patterns />
            { self.notice(ctx) }
            <main>
                <section class="stage">
                    <Kitchen run={run.clone()} at={self.moment} text={TEXT} />
                    <Transport at={self.moment} {end} playing={self.frames.is_some()} speed={self.speed} text={TEXT}
                        send={link.callback(|message: Message| message)} />
                    <Lanes run={run.clone()} at={self.moment} text={TEXT} />
                    <Chart run={run.clone()} at={self.moment} text={TEXT} />
                    <Numbers run={run.clone()} text={TEXT} />
                </section>
                <section class="lesson">
                    <h1>{ TEXT.title }</h1>
                    <p>{ TEXT.lead }</p>
                    <Settings run={run} text={TEXT} send={link.callback(|message: Message| message)} />
                </section>
            </main>
        </>}
    }
}

impl App {
    fn open(&mut self, fragment: String) {
        let reading = link::read(&fragment);
        self.frames = None;
        self.run = Run(Rc::new(sim::run(&reading.scenario)));
        self.moment = reading.view.moment.unwrap_or_default().min(self.run.end());
        self.view = reading.view;
        self.notes = reading.notes;
        self.came = fragment;
        (self.undo, self.redo) = (Vec::new(), Vec::new());
        if self.notes.is_empty() {
            self.show_link();
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
                self.came = link::write(self.run.scenario(), &self.view);
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
        self.run = Run(Rc::new(sim::run(scenario)));
        self.moment = self.moment.min(self.run.end());
    }

    fn travel(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        if let Some(scenario) = from.pop() {
            to.push(self.run.scenario().clone());
            self.simulate(&scenario);
        }
    }

    /// The one place where real time becomes simulated time.
    fn pass(&mut self, passed: f64) {
        let ms = passed * f64::from(self.speed) / 4.0 + self.left_over;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
        let whole = ms as u64;
        self.left_over = ms.fract();
        self.moment = (self.moment + Millis(whole)).min(self.run.end());
        if self.moment == self.run.end() {
            self.frames = None;
        }
    }

    fn show_link(&self) {
        let moment = Some(self.moment).filter(|moment| *moment > Millis::ZERO);
        browser::show_fragment(&link::write(self.run.scenario(), &View { moment, ..self.view.clone() }));
    }

    fn notice(&self, ctx: &Context<Self>) -> Html {
        if self.notes.is_empty() {
            return html! {};
        }
        html! {
            <div class="notice" role="alert">
                <h2>{ TEXT.notice }</h2>
                <ul>{ for self.notes.iter().map(|note| html! { <li>{ note_sentence(note) }</li> }) }</ul>
                <label>{ TEXT.notice_link }<input type="text" readonly=true value={format!("#{}", self.came)} /></label>
                <button type="button" onclick={ctx.link().callback(|_| Message::Dismiss)}>{ TEXT.close }</button>
            </div>
        }
    }
}
