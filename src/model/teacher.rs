//! What a teacher prepares for pupils and collects from them, in the share dialog. Nothing of it leaves the browser.

use crate::lesson::STEPS;
use crate::link::{MAX_ASK, MAX_RIGHT, Part, Sharing, Simulated, Wanted};
use crate::scenario::{Field, ValidScenario};
use crate::schedule::{bare, can_be_asked};
use crate::typed::{self, Unit};
use crate::units::Millis;
use strum::VariantArray;

/// What a teacher's question wants as an answer, as it is being typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AnswerDraft {
    /// The kind: 0 for words, then the places of [`Simulated::VARIANTS`] from 1, then [`Self::NUMBER`], [`Self::OPTIONS`],
    /// [`Self::SCHEDULE`] and [`Self::DRAWING`].
    pub kind: usize,
    /// The right number; or the options, one on each line, as a link marks them.
    pub text: String,
}

/// Why a draft is no answer yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AnswerProblem {
    /// There is no number.
    NoNumber,
    /// What was typed is no number, or too great.
    BadNumber,
    /// There are too few options or too many, two are the same, or none is marked.
    Options,
}

impl AnswerDraft {
    /// The kind of a number that the teacher gives.
    pub const NUMBER: usize = Simulated::VARIANTS.len() + 1;
    /// The kind of one of several options.
    pub const OPTIONS: usize = Self::NUMBER + 1;
    /// The kind of a schedule.
    pub const SCHEDULE: usize = Self::OPTIONS + 1;
    /// The kind of a drawing, the last one.
    pub const DRAWING: usize = Self::SCHEDULE + 1;

    /// The draft that stands for what is wanted.
    #[must_use]
    pub fn of(wanted: &Wanted) -> Self {
        let kind = match wanted {
            Wanted::Words => 0,
            Wanted::Simulated(simulated) => {
                1 + Simulated::VARIANTS.iter().position(|other| other == simulated).unwrap_or(0)
            }
            Wanted::Number(_) => Self::NUMBER,
            Wanted::Options(..) => Self::OPTIONS,
            Wanted::Schedule => Self::SCHEDULE,
            Wanted::Drawing => Self::DRAWING,
        };
        let typed = matches!(kind, Self::NUMBER | Self::OPTIONS);
        let text = if typed { wanted.text() } else { None };
        Self { kind, text: text.unwrap_or_default().replace('|', "\n") }
    }

    /// What is wanted.
    ///
    /// # Errors
    /// Why the draft does not say that yet.
    pub fn wanted(&self) -> Result<Wanted, AnswerProblem> {
        if let Some(simulated) = self.kind.checked_sub(1).and_then(|place| Simulated::VARIANTS.get(place)) {
            return Ok(Wanted::Simulated(*simulated));
        }
        match self.kind {
            Self::NUMBER if self.text.trim().is_empty() => Err(AnswerProblem::NoNumber),
            Self::NUMBER => {
                let number = typed::size(&self.text, Unit::Seconds).map(Millis).filter(|number| *number <= MAX_RIGHT);
                number.map(Wanted::Number).ok_or(AnswerProblem::BadNumber)
            }
            Self::OPTIONS => {
                let lines: Vec<&str> = self.text.lines().filter(|line| !line.trim().is_empty()).collect();
                let options = Some(lines.join("|")).filter(|text| text.contains('|'));
                options.and_then(|text| Wanted::read(&text)).ok_or(AnswerProblem::Options)
            }
            Self::SCHEDULE => Ok(Wanted::Schedule),
            Self::DRAWING => Ok(Wanted::Drawing),
            _ => Ok(Wanted::Words),
        }
    }
}

/// What a link for pupils asks, of which kitchen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asking {
    /// The step.
    pub step: usize,
    /// The kitchen.
    pub scenario: ValidScenario,
    /// How it is shown.
    pub sharing: Sharing,
    /// Whether what is wanted can be made of the kitchen; where not, pupils answer in words.
    pub fits: bool,
}

impl Asking {
    /// What a link asks of the present kitchen. What is made by hand is made in the sandbox, and of a kitchen in which nothing was chosen yet.
    #[must_use]
    pub fn of(step: usize, scenario: &ValidScenario, sharing: &Sharing) -> Self {
        let (mut sharing, mut asked) = (sharing.clone(), scenario.clone());
        let fits = can_be_asked(&sharing.wanted, scenario);
        if !fits {
            sharing.wanted = Wanted::Words;
        }
        if sharing.wanted == Wanted::Schedule {
            asked = bare(scenario);
        }
        let step = if sharing.wanted.made().is_some() { STEPS.len() - 1 } else { step };
        Self { step, scenario: asked, sharing, fits }
    }
}

/// What is prepared and collected.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Teacher {
    /// How the link for pupils wants the page shown.
    pub sharing: Sharing,
    /// What the question wants as an answer, as it is being typed; as long as it is no answer, pupils answer in words.
    pub answer: AnswerDraft,
    /// The handin codes that were pasted, as they were pasted.
    pub codes: String,
}

/// What can happen to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TeacherAction {
    /// Another question. Control characters are left out, and what is beyond [`MAX_ASK`] characters.
    Ask(String),
    /// Another kind of answer: [`AnswerDraft::kind`].
    AnswerKind(usize),
    /// Another right number, or other options.
    AnswerText(String),
    /// Whether timelines and numbers open with the answer.
    ToggleHide,
    /// Whether it begins to play at once.
    TogglePlay,
    /// Whether a setting is locked.
    ToggleLock(Field),
    /// Locks all settings, or none where all are locked.
    ToggleAllLocks,
    /// Whether a part is among those shown.
    TogglePart(Part),
    /// Other handin codes.
    Paste(String),
}

impl Teacher {
    /// What was prepared and collected before.
    #[must_use]
    pub fn of(sharing: Sharing, codes: String) -> Self {
        let answer = AnswerDraft::of(&sharing.wanted);
        Self { sharing, answer, codes }
    }

    /// Takes up what happened.
    pub fn apply(&mut self, action: TeacherAction) {
        let (sharing, answer) = (&mut self.sharing, &mut self.answer);
        match action {
            TeacherAction::Ask(question) => {
                sharing.ask = question.chars().filter(|c| !c.is_control()).take(MAX_ASK).collect();
                // A question of spaces is none.
                if sharing.ask.trim().is_empty() {
                    sharing.ask.clear();
                }
            }
            TeacherAction::AnswerKind(kind) => answer.kind = kind.min(AnswerDraft::DRAWING),
            TeacherAction::AnswerText(text) => answer.text = text,
            TeacherAction::ToggleHide => sharing.hide = !sharing.hide,
            TeacherAction::TogglePlay => sharing.play = !sharing.play,
            TeacherAction::ToggleLock(field) => toggle(&mut sharing.lock, field),
            TeacherAction::ToggleAllLocks => {
                let all = sharing.lock.len() == Field::VARIANTS.len();
                sharing.lock = if all { Vec::new() } else { Field::VARIANTS.to_vec() };
            }
            TeacherAction::TogglePart(part) => toggle(&mut sharing.parts, part),
            TeacherAction::Paste(codes) => self.codes = codes,
        }
        self.sharing.wanted = self.answer.wanted().unwrap_or_default();
    }
}

/// Puts a value into a sorted list, or takes it out.
fn toggle<T: PartialEq + PartialOrd>(list: &mut Vec<T>, value: T) {
    let place = list.partition_point(|other| *other < value);
    if list.get(place) == Some(&value) {
        list.remove(place);
    } else {
        list.insert(place, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_keep_the_order_of_links_and_questions_are_cleaned() {
        let mut teacher = Teacher::default();
        for field in [Field::Cores, Field::Program, Field::Stages, Field::Cores] {
            teacher.apply(TeacherAction::ToggleLock(field));
        }
        assert_eq!(teacher.sharing.lock, [Field::Program, Field::Stages]);
        teacher.apply(TeacherAction::Ask("a\u{7}b".to_owned()));
        assert_eq!(teacher.sharing.ask, "ab");
        teacher.apply(TeacherAction::Ask("  ".to_owned()));
        assert_eq!(teacher.sharing.ask, "");
        teacher.apply(TeacherAction::ToggleAllLocks);
        assert_eq!(teacher.sharing.lock.len(), Field::VARIANTS.len());
        teacher.apply(TeacherAction::ToggleAllLocks);
        assert_eq!(teacher.sharing.lock, []);
    }

    #[test]
    fn an_answer_is_in_the_link_as_long_as_it_is_one() {
        let mut teacher = Teacher::default();
        let mut after = |action| {
            teacher.apply(action);
            (teacher.sharing.wanted.text(), teacher.answer.wanted().err())
        };
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(after(TeacherAction::AnswerKind(1)), (text("makespan"), None));
        assert_eq!(after(TeacherAction::AnswerKind(AnswerDraft::NUMBER)), (None, Some(AnswerProblem::NoNumber)));
        let typed = |text: &str| TeacherAction::AnswerText(text.to_owned());
        assert_eq!(after(typed("2,5 s")), (text("2.5"), None));
        for bad in ["x", "-1", "1000000", "1,000"] {
            assert_eq!(after(typed(bad)), (None, Some(AnswerProblem::BadNumber)), "{bad}");
        }
        let problem = (None, Some(AnswerProblem::Options));
        assert_eq!(after(TeacherAction::AnswerKind(AnswerDraft::OPTIONS)), problem);
        for bad in [
            "",
            "sooner",
            "*sooner",
            "sooner\nlater",
            "*sooner\n*later",
            "*later\nlater",
            "*a\nb\nc\nd\ne\nf",
            "makespan",
            "15",
        ] {
            assert_eq!(after(typed(bad)), problem, "{bad}");
        }
        assert_eq!(after(typed(" sooner \n\n* later\nnever")), (text("sooner|*later|never"), None));
        // What was typed is still there when another kind was looked at.
        assert_eq!(after(TeacherAction::AnswerKind(AnswerDraft::NUMBER)), (None, Some(AnswerProblem::BadNumber)));
        assert_eq!(after(TeacherAction::AnswerKind(AnswerDraft::SCHEDULE)), (text("schedule"), None));
        assert_eq!(after(TeacherAction::AnswerKind(99)), (text("drawing"), None));
        assert_eq!(after(TeacherAction::AnswerKind(0)), (None, None));
        assert_eq!(after(TeacherAction::AnswerKind(AnswerDraft::OPTIONS)), (text("sooner|*later|never"), None));
    }

    #[test]
    fn what_was_prepared_comes_back() {
        for text in ["makespan", "max-running", "2.5", "a|*b", "*a|b|c|d|e", "schedule", "drawing"] {
            let sharing = Sharing { wanted: Wanted::read(text).expect("an answer"), ..Sharing::default() };
            let teacher = Teacher::of(sharing, String::new());
            assert_eq!(teacher.answer.wanted().ok().and_then(|wanted| wanted.text()).as_deref(), Some(text));
        }
    }
}
