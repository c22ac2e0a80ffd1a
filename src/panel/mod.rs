//! What the page shows besides kitchens and timelines, as elements written down (see [`node`]): the outcome of a
//! prediction, *Why?*, the Go program, all numbers, more cores, the lesson on one page.
//!
//! None of it is needed when the page opens. It stands in a module of its own that the page asks for when the reader
//! comes to it; what it is asked about comes as a [`Context`], and what it shows goes back as text.

mod clocks;
mod codes;
mod context;
mod differences;
mod go;
mod kitchens;
mod node;
mod notice;
mod numbers;
mod order;
mod outcome;
mod settings;
mod share;
mod summary;
mod sweep;
mod take;
mod tones;
mod voice;
mod why;

pub use context::{Context, lane_of, value_of};
pub use node::{Node, Token, button, el, list, nothing, slot, tokens};
pub use share::page_of;

use crate::lesson::{Attempt, STEPS};
use crate::link::{self, Sharing};
use crate::run::Run;
use crate::text::{FrontText, LessonText, NoteText, PageText, PanelText, RestText, ShareText, WhyText};
use crate::units::Millis;
use sweep::Sweep;
use take::Job;
use tones::{Sound, Tones};
use voice::Voice;

/// How many runs are kept for the next question: as many as a page shows, and those before a change.
const KEPT: usize = 8;

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    page: &'static PageText,
    lesson: &'static LessonText,
    why: &'static WhyText,
    panel: &'static PanelText,
    share: &'static ShareText,
    note: &'static NoteText,
}

impl Texts {
    /// The texts of a language, from both of its parts.
    #[must_use]
    pub const fn of(front: &'static FrontText, rest: &'static RestText) -> Self {
        let RestText { lesson, why, panel, share, note } = rest;
        Self { page: &front.page, lesson, why, panel, share, note }
    }

    /// What is said where something was copied, or could not be.
    #[must_use]
    pub const fn copied(&self, copied: bool) -> &'static str {
        if copied { self.share.copied } else { self.share.not_copied }
    }
}

/// What came of telling a panel something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// It is done.
    Done,
    /// There is more to do: tell `go-on`.
    More,
    /// The challenges that the present run meets, by bits.
    Met(u32),
    /// A moment to go to.
    Moment(Millis),
    /// What is to be heard of a change, and texts of elements by their ids.
    Speech {
        /// To be announced; nothing where it is empty.
        said: String,
        /// Ids and texts.
        cells: Vec<(String, String)>,
    },
    /// What is to sound from now on.
    Sound(Sound),
    /// A file is ready.
    Save {
        /// What it is called.
        name: &'static str,
        /// Its MIME type.
        kind: &'static str,
        /// What is in it.
        content: String,
    },
    /// Marks of a picture are ready to be drawn, and there is more to do.
    Part(String),
    /// The last marks of a picture.
    Drawn {
        /// What its file is called.
        name: &'static str,
        /// The marks.
        marks: String,
    },
}

/// The panels, with what they remember from one question to the next.
pub struct Panels {
    text: Texts,
    runs: Vec<(String, Run)>,
    sweep: Sweep,
    /// What a teacher sets for pupils.
    sharing: Sharing,
    /// The codes that a teacher pasted.
    pasted: String,
    job: Option<Job>,
    /// Whether the last thing begun was the sweep.
    sweeping: bool,
    voice: Voice,
    tones: Tones,
}

/// What a panel is shown from: the question, and the runs it is about.
struct View<'a> {
    context: &'a Context,
    text: &'a Texts,
    /// The present run first.
    runs: Vec<Run>,
}

impl View<'_> {
    fn run(&self) -> &Run {
        &self.runs[0]
    }

    fn step(&self) -> &'static crate::lesson::Step {
        &STEPS[self.context.step.min(STEPS.len() - 1)]
    }

    fn words(&self) -> &'static crate::text::StepText {
        &self.text.lesson.steps[self.context.step.min(STEPS.len() - 1)]
    }

    fn free(&self) -> bool {
        self.context.step + 1 == STEPS.len()
    }
}

impl Panels {
    /// Panels in a language.
    #[must_use]
    pub fn new(text: Texts) -> Self {
        let (runs, sweep, sharing) = Default::default();
        let (pasted, voice, tones) = Default::default();
        Self { text, runs, sweep, sharing, pasted, job: None, sweeping: false, voice, tones }
    }

    /// Goes on in another language.
    pub const fn speak(&mut self, text: Texts) {
        self.text = text;
    }

    /// The texts.
    #[must_use]
    pub const fn text(&self) -> Texts {
        self.text
    }

    /// A panel by its name; nothing where there is no such panel.
    pub fn show(&mut self, name: &str, context: &Context) -> Node {
        let text = &self.text.clone();
        match name {
            "summary" => return summary::summary(context, text),
            "keys" => return numbers::keys(text),
            "notice" => return notice::notice(context, text),
            "take" => return take::take(text, self.job.as_ref()),
            "codes" => return codes::table(text, &self.pasted),
            "settings" => return settings::settings(context, text),
            "knobs" => return settings::knobs(context, text),
            _ => {}
        }
        let view = View { context, text, runs: context.kitchens.iter().map(|link| self.run(link)).collect() };
        match name {
            "outcome" => outcome::outcome(&view),
            "challenge" => outcome::challenge(&view),
            "challenges" => outcome::challenges(&view),
            "share" => share::share(&view, &self.sharing),
            "code" => codes::own(&view),
            "differences" => differences::differences(&view),
            "rest" => self.rest(&view),
            _ => nothing(),
        }
    }

    /// Does something of a panel's own.
    pub fn tell(&mut self, does: &str, context: &Context) -> Told {
        let (verb, value) = does.split_once(' ').unwrap_or((does, ""));
        match verb {
            "judge" => {
                let run = self.run(context.kitchens.first().map_or("", String::as_str));
                let attempt = Attempt { trace: &run, moment: context.at, ticked: context.ticked };
                let goals = STEPS[context.step.min(STEPS.len() - 1)].goals.iter().enumerate();
                Told::Met(goals.fold(0, |met, (place, goal)| met | u32::from(goal.met(attempt)) << place))
            }
            "voice" => {
                let runs: Vec<Run> = context.kitchens.iter().map(|link| self.run(link)).collect();
                self.tones.hear(&runs[0]);
                self.voice.speak(&View { context, text: &self.text, runs })
            }
            "piece" => {
                let run = self.run(context.kitchens.first().map_or("", String::as_str));
                Told::Moment(voice::piece(&run, context.asked, context.at, value == "on"))
            }
            "tones" => Told::Sound(self.tones.at(Millis(value.parse().unwrap_or(0)))),
            "hush" => Told::Sound(self.tones.hush()),
            "sweep" => {
                self.sweeping = true;
                self.go_on(context)
            }
            "save" if value == "codes" => {
                let table = codes::csv(&self.text, &self.pasted);
                Told::Save { name: "answers.csv", kind: "text/csv;charset=utf-8", content: table }
            }
            "save" => {
                let kitchen = context.kitchens.first().map_or("", String::as_str);
                let run = self.run(kitchen);
                let link = format!("{}#{kitchen}", share::page_of(&context.address));
                self.sweeping = false;
                self.job = Job::new(value, &run, &link, self.text.page);
                self.go_on(context)
            }
            "go-on" => self.go_on(context),
            "stop" => {
                self.job = None;
                Told::Done
            }
            "codes" => {
                value.clone_into(&mut self.pasted);
                Told::Done
            }
            _ => {
                share::tell(&mut self.sharing, does);
                Told::Done
            }
        }
    }

    /// Goes on with what was begun last.
    fn go_on(&mut self, context: &Context) -> Told {
        if self.sweeping {
            let run = self.run(context.kitchens.first().map_or("", String::as_str));
            return if self.sweep.go_on(&run) { Told::More } else { Told::Done };
        }
        let Some(job) = &mut self.job else { return Told::Done };
        let told = job.go_on();
        if matches!(told, Told::Save { .. } | Told::Drawn { .. }) {
            self.job = None;
        }
        told
    }

    fn rest(&self, view: &View<'_>) -> Node {
        let mut parts = vec![why::why(view), go::go(view)];
        if !view.context.worlds {
            parts.push(numbers::numbers(view));
        }
        // Where the number of cores is what a step asks for, it is not given away.
        if view.free() {
            parts.push(self.sweep.show(view));
        }
        if view.free() || view.step().name == "who-decides" {
            parts.push(order::order(view));
        }
        if view.step().name == "faster-or-more" {
            parts.push(clocks::clocks(view.text.panel));
        }
        list(parts)
    }

    fn run(&mut self, kitchen: &str) -> Run {
        if let Some(place) = self.runs.iter().position(|(of, _)| of == kitchen) {
            // The last one asked for stays longest.
            let kept = self.runs.remove(place);
            self.runs.push(kept);
        } else {
            if self.runs.len() == KEPT {
                self.runs.remove(0);
            }
            let run = Run::of(&link::read(kitchen).scenario);
            self.runs.push((kitchen.to_owned(), run));
        }
        self.runs[self.runs.len() - 1].1.clone()
    }
}
