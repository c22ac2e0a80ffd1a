//! What the lesson's messages do: going to a step, predicting, running it.

use super::app::{App, Message};
use super::lesson as column;
use crate::browser;
use crate::link::{self, Sharing};
use crate::units::Millis;

impl App {
    /// Does what a message of the lesson asks for.
    pub(super) fn teach(&mut self, message: Message) {
        match message {
            Message::Go(step) => self.go(step),
            Message::Commit if self.course.commit() => self.reveal(),
            Message::Answer => {
                let hidden = self.course.asking();
                if let Some(pupil) = &mut self.course.pupil {
                    let answer = pupil.draft.trim();
                    if answer.is_empty() {
                        self.course.wrong = self.course.text.not_answered.to_owned();
                        return;
                    }
                    pupil.answer = Some(answer.to_owned());
                    self.course.wrong.clear();
                }
                if hidden {
                    // The step's other kitchens, too, have not been run so far.
                    let scenario = self.run.scenario().clone();
                    self.put_step();
                    self.simulate(&scenario);
                    self.start();
                }
            }
            Message::Skip => {
                self.course.open(Vec::new());
                self.reveal();
            }
            // A locked kitchen is not exchanged for the step's own.
            Message::Again if self.sharing.lock.is_empty() => {
                self.course.close();
                self.begin();
                self.focus = Some(column::HEADING);
            }
            Message::Earlier(question, at) => {
                if let Some(draft) = self.course.drafts.get_mut(question)
                    && at > 0
                    && at < draft.len()
                {
                    let moved = draft.remove(at);
                    draft.insert(at - 1, moved);
                    // The button goes with what it moves.
                    self.focus = column::EARLIER.get(at - 1).copied();
                }
            }
            Message::Tick(bit) => self.course.ticked ^= 1 << bit,
            Message::Check => {
                self.judge(true);
            }
            Message::SetUp(kitchen) => {
                self.change(&link::read(&kitchen).scenario);
                self.stage.place(Millis::ZERO);
            }
            Message::Summary(open) => {
                self.course.summary = open;
                self.stage.place(self.stage.moment());
                self.focus = Some(column::HEADING);
                browser::to_top();
            }
            Message::Print => browser::print(),
            Message::Forget => {
                self.course.forget();
                self.go(0);
            }
            _ => {}
        }
    }

    /// Goes to a step from within the page.
    fn go(&mut self, step: usize) {
        self.course.go(step, false);
        self.sharing = Sharing { language: self.sharing.language, ..Sharing::default() };
        self.begin();
        self.focus = Some(column::HEADING);
        browser::to_top();
    }

    /// Puts a step's own kitchens on the stage, at the start.
    fn begin(&mut self) {
        self.wrong = false;
        self.pinned = None;
        (self.undo, self.redo) = (Vec::new(), Vec::new());
        self.put_step();
        self.stage.place(Millis::ZERO);
    }

    pub(super) fn put_step(&mut self) {
        let step = self.course.data();
        self.worlds = step.worlds[1..].iter().map(|world| self.run_of(&link::read(world).scenario)).collect();
        let asking = self.course.asking();
        let counts = if asking { Vec::new() } else { self.course.counts() };
        self.stage.mark(if asking { None } else { self.course.guess() }, counts);
        self.simulate(&step.scenario());
    }

    /// The prediction is made: the run begins.
    fn reveal(&mut self) {
        self.begin();
        self.start();
    }

    /// Begins to play, at a pace that takes about eight seconds whatever the run takes.
    fn start(&mut self) {
        self.focus = Some(column::OUTCOME);
        if browser::matches("(prefers-reduced-motion: reduce)") {
            self.stage.seek(self.stage.end());
            return;
        }
        let paces = [4, 8, 16, 32, 64, 128, 256];
        let end = self.stage.end().0;
        let pace = paces.into_iter().find(|pace| end * 4 / u64::from(*pace) <= 8000).unwrap_or(256);
        self.stage.set_pace(pace, false);
        self.stage.play(true);
    }
}
