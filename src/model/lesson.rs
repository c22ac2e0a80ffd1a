//! The reader's place in the lesson: the step, what is typed, what was predicted, and how the challenge stands.

use super::Direction;
use super::draft::{Draft, DraftProblem, typed_number};
use super::pupil::Pupil;
use crate::lesson::{Answer, Attempt, Fact, Goal, Measure, Progress, Question, STEPS, Step};
use crate::link::{Sharing, Wanted};
use crate::scenario::ValidScenario;
use crate::trace::Trace;
use crate::typed::Unit;
use crate::units::Millis;

/// Whether what the reader does is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Storage {
    /// It is.
    Works,
    /// The browser stores nothing.
    Blocked,
    /// A later version's notes are stored, and are left alone.
    LaterVersion,
}

/// Something in the lesson.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LessonAction {
    /// Go to a step, by its place.
    Go(usize),
    /// Another draft for a question, by its place.
    Draft(usize, Draft),
    /// In the order of a question, bring the kitchen at a place one place forward, or back.
    Move(usize, usize, Direction),
    /// In the order of a question, say that the kitchen at a place is done together with the one before it, or no more.
    ToggleTie(usize, usize),
    /// Make the prediction.
    Commit,
    /// Pass the prediction over.
    Skip,
    /// Predict once more.
    Again,
    /// The clock has come to a moment: the verdict is told if the run has shown the outcome by then.
    Reached(Millis),
    /// Tell the verdict without waiting for the clock.
    Tell,
    /// Show what stands before the first step.
    ShowOpening,
    /// Another draft of the answer to a teacher's question.
    DraftAnswer(String),
    /// Give the answer to a teacher's question.
    Answer,
    /// Tick a box of a challenge, or clear it: [`Attempt::ticked`].
    Tick(usize),
    /// Judge what is ticked, at the moment shown.
    Check(Millis),
    /// Show the lesson on one page.
    ShowSummary,
    /// Forget all predictions.
    Forget,
}

/// A reader's place in the lesson.
#[derive(Clone, PartialEq, Debug)]
pub struct LessonState {
    /// The step, by its place.
    pub step: usize,
    /// Whether the lesson on one page is shown.
    pub summary: bool,
    /// Whether what stands before the first step is shown.
    pub opening: bool,
    /// While the verdict is still to be told: the moment at which the run has shown the outcome.
    pub awaited: Option<Millis>,
    /// What was done at every step.
    pub progress: Progress,
    /// Whether that is stored.
    pub storage: Storage,
    /// A draft for each question of the step.
    pub drafts: Vec<Draft>,
    /// The drafts that a step had before the page was loaded again.
    kept: Option<(usize, Vec<Draft>)>,
    /// What is wrong with a draft, and the place of its question.
    pub problem: Option<(usize, DraftProblem)>,
    /// A teacher's question, where the link has one or hides the answers.
    pub pupil: Option<Pupil>,
    /// The link showed this step with settings of its own: nothing is asked first.
    pub shown: bool,
    /// The scenario that the challenge was last judged by.
    judged: ValidScenario,
    /// How many of those did not meet it.
    pub misses: u32,
    /// The challenges whose goals the present run reaches, by bits.
    pub met: u32,
    /// What is ticked: [`Attempt::ticked`].
    pub ticked: u32,
}

impl LessonState {
    /// The reader's place with stored progress, before any link is opened.
    #[must_use]
    pub fn new(progress: Progress, storage: Storage) -> Self {
        Self {
            step: STEPS.len() - 1,
            summary: false,
            opening: false,
            awaited: None,
            progress,
            storage,
            drafts: Vec::new(),
            kept: None,
            problem: None,
            pupil: None,
            shown: false,
            judged: ValidScenario::default(),
            misses: 0,
            met: 0,
            ticked: 0,
        }
    }

    /// The same with the drafts of a step, which come back when it is gone to.
    #[must_use]
    pub fn with_drafts(mut self, kept: Option<(usize, Vec<Draft>)>) -> Self {
        self.kept = kept;
        self
    }

    /// The step.
    #[must_use]
    pub fn data(&self) -> &'static Step {
        &STEPS[self.step.min(STEPS.len() - 1)]
    }

    /// Whether it is the sandbox, where everything is open.
    #[must_use]
    pub fn is_sandbox(&self) -> bool {
        self.step + 1 == STEPS.len()
    }

    /// Whether the step's own prediction is still to be made.
    #[must_use]
    pub fn is_predicting(&self) -> bool {
        !self.shown && !self.progress.at(self.step).open
    }

    /// Whether an answer is still to be given before anything may show it: the step's prediction, or a teacher's question that hides
    /// the answers.
    #[must_use]
    pub fn is_hiding(&self) -> bool {
        let hidden = self.pupil.as_ref().is_some_and(|pupil| pupil.hide && pupil.given.is_none());
        hidden || self.is_predicting()
    }

    /// The moment that was predicted, where the question was when something is done.
    #[must_use]
    pub fn guess(&self) -> Option<Millis> {
        let answers = &self.progress.at(self.step).answers;
        let mut both = self.data().questions.iter().zip(answers);
        both.find_map(|(question, answer)| match question.answer {
            Answer::Seconds(Fact { measure: Measure::Makespan | Measure::FinishedOf(_), .. }) => Some(Millis(*answer)),
            _ => None,
        })
    }

    /// What was predicted to be in progress or running at moments: where that stands in the chart.
    #[must_use]
    pub fn counts(&self) -> Vec<(Millis, u32)> {
        let answers = &self.progress.at(self.step).answers;
        let both = self.data().questions.iter().zip(answers);
        both.filter_map(|(question, answer)| match question.answer {
            Answer::Count(Fact { measure: Measure::InProgressAt(at) | Measure::RunningAt(at), .. }) => {
                Some((at, u32::try_from(*answer).ok()?))
            }
            _ => None,
        })
        .collect()
    }

    /// Goes to a step; `shown` where a link has settings of its own for it.
    pub(super) fn go(&mut self, step: usize, shown: bool) {
        (self.step, self.shown, self.summary) = (step.min(STEPS.len() - 1), shown, false);
        (self.opening, self.awaited) = (false, None);
        self.drafts = match self.kept.take() {
            Some((kept, drafts)) if kept == self.step => drafts,
            _ => self.data().questions.iter().map(|question| Draft::of(&question.answer)).collect(),
        };
        self.pupil = None;
        self.problem = None;
        self.judged = self.data().scenario();
        (self.misses, self.ticked, self.met) = (0, 0, 0);
        if self.data().questions.is_empty() {
            self.progress.at_mut(self.step).open = true;
        }
    }

    /// Takes a teacher's question from a link.
    pub(super) fn take_question(&mut self, sharing: &Sharing) {
        // Where the step asks something itself, that comes before the answers anyway.
        let hides = sharing.hide && (self.shown || self.data().questions.is_empty());
        self.pupil = Pupil::of(sharing, hides);
    }

    /// Brings the kitchen at a place of an order one place forward. True where it moved.
    pub(super) fn move_earlier(&mut self, question: usize, place: usize) -> bool {
        let Some(Draft::Order(order)) = self.drafts.get_mut(question) else { return false };
        order.move_earlier(place)
    }

    /// Says that the kitchen at a place of an order is done together with the one before it, or no more.
    pub(super) fn toggle_tie(&mut self, question: usize, place: usize) {
        if let Some(Draft::Order(order)) = self.drafts.get_mut(question) {
            order.toggle_tie(place);
        }
    }

    /// Replaces a draft by another of the same kind.
    pub(super) fn set_draft(&mut self, question: usize, draft: Draft) {
        if let Some(old) = self.drafts.get_mut(question)
            && std::mem::discriminant(old) == std::mem::discriminant(&draft)
        {
            *old = draft;
        }
    }

    /// Makes the prediction from the drafts. False where something is wrong with one: it is named.
    pub(super) fn commit(&mut self) -> bool {
        let both = self.data().questions.iter().zip(&self.drafts).enumerate();
        let read = |(question, draft): (&Question, &Draft)| match draft {
            Draft::Typed(text) => {
                let text = text.trim();
                if let Answer::Seconds(_) = question.answer {
                    typed_number(text, Unit::Seconds).ok_or_else(|| DraftProblem::NotSeconds(text.to_owned()))
                } else {
                    typed_number(text, Unit::Whole).ok_or_else(|| DraftProblem::NotCount(text.to_owned()))
                }
            }
            Draft::Chosen(choice) => choice.ok_or(DraftProblem::NotChosen),
            Draft::Order(order) => Ok(order.write()),
        };
        let answers = both.map(|(place, both)| read(both).map_err(|problem| (place, problem)));
        match answers.collect::<Result<Vec<u64>, _>>() {
            Ok(answers) => {
                self.open(answers);
                true
            }
            Err(problem) => {
                self.problem = Some(problem);
                false
            }
        }
    }

    /// Opens the step with answers, or with none.
    pub(super) fn open(&mut self, answers: Vec<u64>) {
        let step = self.progress.at_mut(self.step);
        (step.answers, step.open) = (answers, true);
        (self.problem, self.opening) = (None, false);
    }

    /// Whether a teacher's question was answered.
    #[must_use]
    pub fn has_answered(&self) -> bool {
        self.pupil.as_ref().is_some_and(|pupil| pupil.given.is_some())
    }

    /// Waits with the verdict until the run has shown the outcome, at the latest at its end.
    pub(super) fn wait_until_seen(&mut self, end: Millis) {
        self.awaited = self.data().questions.iter().map(Question::seen_at).max().map(|seen| seen.min(end));
    }

    /// The clock has come to a moment.
    pub(super) fn reach(&mut self, moment: Millis) {
        self.awaited = self.awaited.filter(|seen| moment < *seen);
    }

    /// Takes the prediction back, to make it once more.
    pub(super) fn close(&mut self) {
        let step = self.progress.at_mut(self.step);
        (step.answers, step.open) = (Vec::new(), false);
        self.go(self.step, false);
    }

    /// Whether a teacher's question wants something and was not answered yet.
    #[must_use]
    pub fn is_due(&self, wanted: &Wanted) -> bool {
        self.pupil.as_ref().is_some_and(|pupil| pupil.wanted == *wanted && pupil.given.is_none())
    }

    /// The answer to a teacher's question, or its draft, as text, for a page that is loaded again; none where nothing was answered so far.
    #[must_use]
    pub fn kept_answer(&self) -> Option<String> {
        self.pupil.as_ref()?.kept(self.data().name)
    }

    /// Takes such an answer or draft back. False where it is of another question.
    pub(super) fn take_kept_answer(&mut self, text: &str) -> bool {
        let step = self.data().name;
        self.pupil.as_mut().is_some_and(|pupil| pupil.take_kept(step, text))
    }

    /// Forgets everything the reader did.
    pub(super) fn forget(&mut self) {
        self.progress = Progress::default();
        self.met = 0;
    }

    /// Takes a kitchen as one that was given and not made: it meets no challenge before the reader changes it.
    pub(super) fn is_given(&mut self, scenario: &ValidScenario) {
        self.judged = scenario.clone();
        self.met = 0;
    }

    /// Judges the challenges by a run that the reader has settled on, or because the reader asks for it. A goal that is lost again is
    /// no longer met.
    pub(super) fn judge(&mut self, trace: &Trace, moment: Millis, asked: bool) {
        // What is ticked is about the moment, which changes without the run; it is met only where the reader asks.
        let ticks = matches!(self.data().goals.first(), Some(Goal::Classify(_)));
        let changed = *trace.scenario() != self.judged;
        // A schedule that is still being made has no outcome.
        let due = (asked || changed || ticks) && trace.is_finished();
        if self.is_hiding() || self.awaited.is_some() || !due {
            return;
        }
        self.judged = trace.scenario().clone();
        let attempt = Attempt { trace, moment, ticked: self.ticked };
        let goals = self.data().goals.iter().enumerate();
        let met = goals.fold(0, |met, (place, goal)| met | u32::from(goal.met(attempt)) << place);
        if ticks && !asked {
            self.met &= met;
            return;
        }
        self.met = met;
        self.progress.at_mut(self.step).met |= met;
        if met == 0 {
            self.misses += 1;
        }
    }
}
