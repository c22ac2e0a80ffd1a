//! Where a reader is in the lesson: the step, what was typed, what was predicted, and how the challenge stands.

use crate::browser;
use crate::lesson::{Answer, Fact, Measure, PLANS, Plan, Progress};
use crate::link::Sharing;
use crate::scenario::ValidScenario;
use crate::text::{LessonFront, StepFront, fill};
use crate::trace::Trace;
use crate::units::Millis;

/// The name under which progress is kept.
const PROGRESS: &str = "wash-and-dry/lesson";

/// Whether what the reader does is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeping {
    /// It is.
    Kept,
    /// The browser keeps nothing.
    Blocked,
    /// A later version's notes are there, and are left alone.
    Later,
}

/// What a pupil answers to a teacher's link.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pupil {
    /// The question; empty where the link only hides the answers.
    pub ask: String,
    /// Whether timelines and numbers open with the answer.
    pub hide: bool,
    /// What is typed.
    pub draft: String,
    /// The answer, once it is given.
    pub answer: Option<String>,
}

/// A reader's place in the lesson.
pub struct Course {
    pub(super) text: &'static LessonFront,
    pub(super) step: usize,
    /// Whether the lesson on one page is shown.
    pub(super) summary: bool,
    pub(super) progress: Progress,
    pub(super) keeping: Keeping,
    /// What was typed or chosen for each question, as text.
    pub(super) drafts: Vec<String>,
    /// What is wrong with it.
    pub(super) wrong: String,
    /// A teacher's question, where a link has one or hides the answers.
    pub(super) pupil: Option<Pupil>,
    /// A link showed this step with settings of its own: nothing is asked first.
    shown: bool,
    /// The settings that the challenge was last judged by, and how many did not do.
    judged: ValidScenario,
    pub(super) misses: u32,
    /// The sandbox's challenges that are met, by bits.
    pub(super) met: u32,
    /// What was ticked: see [`Attempt::ticked`].
    pub(super) ticked: u32,
}

impl Course {
    /// The reader's place as it was kept.
    pub fn kept(text: &'static LessonFront) -> Self {
        let (progress, keeping) = match browser::kept(PROGRESS) {
            browser::Kept::Text(kept) => match Progress::read(&kept) {
                Some(progress) => (progress, Keeping::Kept),
                None => (Progress::default(), Keeping::Later),
            },
            browser::Kept::Nothing => (Progress::default(), Keeping::Kept),
            browser::Kept::Blocked => (Progress::default(), Keeping::Blocked),
        };
        Self {
            text,
            step: PLANS.len() - 1,
            summary: false,
            progress,
            keeping,
            drafts: Vec::new(),
            wrong: String::new(),
            pupil: None,
            shown: false,
            judged: ValidScenario::default(),
            misses: 0,
            met: 0,
            ticked: 0,
        }
    }

    /// The step.
    pub fn data(&self) -> &'static Plan {
        &PLANS[self.step]
    }

    /// What it says.
    pub fn words(&self) -> &'static StepFront {
        &self.text.steps[self.step]
    }

    /// Whether it is the sandbox, where everything is open.
    pub fn free(&self) -> bool {
        self.step + 1 == PLANS.len()
    }

    /// Speaks another language from now on. What was wrong was said in the one before.
    pub fn speak(&mut self, text: &'static LessonFront) {
        self.text = text;
        self.wrong.clear();
    }

    /// Goes to a step; `shown` where a link has settings of its own for it.
    pub fn go(&mut self, step: usize, shown: bool) {
        (self.step, self.shown, self.summary) = (step, shown, false);
        let draft = |question: &Answer| match question {
            Answer::Order(worlds) => (0..worlds.len()).fold(String::new(), |all, place| format!("{all}{place}")),
            _ => String::new(),
        };
        self.drafts = self.data().questions().iter().map(draft).collect();
        self.pupil = None;
        self.wrong.clear();
        self.judged = self.data().scenario();
        (self.misses, self.ticked) = (0, 0);
        if self.data().questions().is_empty() {
            self.progress.at_mut(step).open = true;
            self.keep();
        }
    }

    /// Whether a prediction is still to be made: nothing that answers it is on the page.
    pub fn asking(&self) -> bool {
        let hidden = self.pupil.as_ref().is_some_and(|pupil| pupil.hide && pupil.answer.is_none());
        hidden || (!self.shown && !self.progress.at(self.step).open)
    }

    /// Whether it is the step's own prediction that is still to be made.
    pub fn predicting(&self) -> bool {
        !self.shown && !self.progress.at(self.step).open
    }

    /// Takes a teacher's question from a link.
    pub fn asked_by(&mut self, sharing: &Sharing) {
        // Where the step asks something itself, that comes before the answers anyway.
        let there = !sharing.ask.is_empty() || (sharing.hide && (self.shown || self.data().questions().is_empty()));
        self.pupil = there.then(|| Pupil { ask: sharing.ask.clone(), hide: sharing.hide, ..Pupil::default() });
    }

    /// Makes the prediction from what was typed. False where something is wrong with it: it is named.
    pub fn commit(&mut self) -> bool {
        let answers = self.data().questions().iter().zip(&self.drafts).map(|(question, draft)| {
            let draft = draft.trim();
            let (value, complaint) = match question {
                Answer::Seconds(_) => (seconds(draft), self.text.not_seconds),
                Answer::Count(_) => (draft.parse().ok(), self.text.not_count),
                _ => (draft.parse().ok(), self.text.not_chosen),
            };
            value.ok_or_else(|| fill(complaint, &[draft]))
        });
        match answers.collect::<Result<Vec<u64>, String>>() {
            Ok(answers) => {
                self.open(answers);
                true
            }
            Err(wrong) => {
                self.wrong = wrong;
                false
            }
        }
    }

    /// Opens the step with answers, or with none.
    pub fn open(&mut self, answers: Vec<u64>) {
        let kept = self.progress.at_mut(self.step);
        (kept.answers, kept.open) = (answers, true);
        self.wrong.clear();
        self.keep();
    }

    /// Takes the prediction back, to make it once more.
    pub fn close(&mut self) {
        let kept = self.progress.at_mut(self.step);
        (kept.answers, kept.open) = (Vec::new(), false);
        self.keep();
        self.go(self.step, false);
    }

    /// Forgets everything the reader did.
    pub fn forget(&mut self) {
        self.progress = Progress::default();
        self.met = 0;
        self.keep();
        self.go(0, false);
    }

    fn keep(&mut self) {
        if self.keeping != Keeping::Later && !browser::keep(PROGRESS, &self.progress.write()) {
            self.keeping = Keeping::Blocked;
        }
    }

    /// The moment that was predicted, where the question was when something is done.
    pub fn guess(&self) -> Option<Millis> {
        let kept = self.progress.at(self.step);
        let mut both = self.data().questions().iter().zip(&kept.answers);
        both.find_map(|(question, answer)| match question {
            Answer::Seconds(fact) if fact.measure == Measure::Makespan => Some(Millis(*answer)),
            Answer::Point(..) => Some(Millis(*answer)),
            _ => None,
        })
        // What lies far beyond the run would leave nothing to see of it.
        .filter(|guess| *guess < Millis(1_000_000))
    }

    /// Whether the step's challenge is met.
    pub fn done(&self) -> bool {
        self.progress.at(self.step).met
    }

    /// What was predicted to be in progress or running at moments: where that stands in the chart.
    pub fn counts(&self) -> Vec<(Millis, u32)> {
        let kept = self.progress.at(self.step);
        let both = self.data().questions().iter().zip(&kept.answers);
        both.filter_map(|(question, answer)| match question {
            Answer::Count(Fact { measure: Measure::InProgressAt(at) | Measure::RunningAt(at), .. }) => {
                Some((*at, u32::try_from(*answer).ok()?))
            }
            _ => None,
        })
        .collect()
    }

    /// Whether the challenges are to be judged: by a run the reader has settled on, or because the reader wants to know.
    pub fn to_judge(&self, trace: &Trace, asked: bool) -> bool {
        !self.asking() && (asked || *trace.scenario() != self.judged) && (self.free() || !self.done())
    }

    /// Takes note of the challenges that a run meets, by bits. True where something has changed.
    pub fn judged(&mut self, trace: &Trace, met: u32) -> bool {
        self.judged = trace.scenario().clone();
        let before = self.met;
        if self.free() {
            self.met |= met;
            return self.met != before;
        }
        if met > 0 {
            self.progress.at_mut(self.step).met = true;
            self.keep();
        } else {
            self.misses += 1;
        }
        true
    }
}

/// Seconds with up to three decimals, as milliseconds.
fn seconds(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: u64 = format!("{part:0<3}").parse().ok()?;
    Some(whole.parse::<u64>().ok()? * 1000 + part)
}
