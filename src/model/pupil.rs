//! A teacher's question to a pupil, what is typed as an answer to it, and the answer once it is given.

use super::draft::{DraftProblem, typed_number};
use crate::link::{self, Sharing, Simulated, View, Wanted};
use crate::scenario::Scenario;
use crate::typed::Unit;
use crate::units::Millis;

/// An answer that was given, with what the code to hand in says of it. It stays as it was given, whatever is set later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    /// The answer: words as they were typed, a number in plain digits, the words of an option, the choices of a schedule or the pieces of a drawing.
    pub answer: String,
    /// The link to what was shown then.
    pub link: String,
    /// When all was done there; none while that is being worked out.
    pub makespan: Option<Millis>,
}

/// A teacher's question and its answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pupil {
    /// The question; empty where the link only hides the answers, or only says what it wants.
    pub ask: String,
    /// What it wants as an answer.
    pub wanted: Wanted,
    /// Whether timelines and numbers open with the answer.
    pub hide: bool,
    /// What is typed, chosen or drawn so far.
    pub draft: String,
    /// Whether anything was: a draft that is empty again is kept as such.
    pub begun: bool,
    /// What is wrong with it, once it was to be given.
    pub problem: Option<DraftProblem>,
    /// The answer, once it is given.
    pub given: Option<Given>,
}

impl Pupil {
    /// The question of a link; none where it asks nothing and, as far as it is to, hides nothing.
    #[must_use]
    pub fn of(sharing: &Sharing, hides: bool) -> Option<Self> {
        // What is to be drawn is not shown before.
        let draws = sharing.wanted == Wanted::Drawing;
        let asks = hides || !sharing.ask.is_empty() || sharing.wanted != Wanted::Words;
        asks.then(|| Self {
            ask: sharing.ask.clone(),
            wanted: sharing.wanted.clone(),
            hide: sharing.hide || draws,
            ..Self::default()
        })
    }

    /// The answer that is typed or chosen.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn typed(&self) -> Result<String, DraftProblem> {
        let typed = self.draft.trim();
        if typed.is_empty() {
            let chosen = matches!(self.wanted, Wanted::Options(..));
            return Err(if chosen { DraftProblem::NotChosen } else { DraftProblem::NotAnswered });
        }
        let thousandths = |problem: fn(String) -> DraftProblem| {
            let number = typed_number(typed, Unit::Seconds).ok_or_else(|| problem(typed.to_owned()))?;
            Ok(Millis(number).seconds_text())
        };
        match &self.wanted {
            // What is made is not typed.
            Wanted::Schedule | Wanted::Drawing => Err(DraftProblem::NotAnswered),
            Wanted::Words => Ok(typed.to_owned()),
            Wanted::Number(_) => thousandths(DraftProblem::NotNumber),
            Wanted::Simulated(number) if number.is_time() => thousandths(DraftProblem::NotSeconds),
            Wanted::Simulated(_) => {
                let count = typed_number(typed, Unit::Whole);
                count.map(|count| count.to_string()).ok_or_else(|| DraftProblem::NotCount(typed.to_owned()))
            }
            Wanted::Options(options, _) => {
                let option = options.iter().find(|option| *option == typed);
                option.cloned().ok_or(DraftProblem::NotChosen)
            }
        }
    }

    /// Takes an answer that was given, or what is wrong with it. Returns whether it was given.
    pub(super) fn give(&mut self, given: Result<Given, DraftProblem>) -> bool {
        match given {
            Ok(given) => (self.given, self.problem) = (Some(given), None),
            Err(problem) => self.problem = Some(problem),
        }
        self.problem.is_none()
    }

    /// Whether the answer is a number of seconds.
    #[must_use]
    pub fn wants_seconds(&self) -> bool {
        matches!(self.wanted, Wanted::Simulated(number) if Simulated::is_time(number))
    }

    /// The question at a step as text, by which it is known again.
    fn key(&self, step: &'static str) -> String {
        let sharing =
            Sharing { ask: self.ask.clone(), wanted: self.wanted.clone(), hide: self.hide, ..Sharing::default() };
        link::write(&Scenario::default(), &View { step: Some(step), moment: None, sharing })
    }

    /// Takes what is typed, chosen or drawn so far.
    pub(super) fn set_draft(&mut self, draft: String) {
        (self.draft, self.begun, self.problem) = (draft, true, None);
    }

    /// The answer at a step, or its draft, as text, for a page that is loaded again; none where nothing was answered so far.
    #[must_use]
    pub fn kept(&self, step: &'static str) -> Option<String> {
        let kept = match &self.given {
            Some(Given { answer, link, makespan }) => format!("{link}\n{}\n{answer}", (*makespan)?.0),
            None => self.begun.then(|| self.draft.clone())?,
        };
        Some(format!("{}\n{kept}", self.key(step)))
    }

    /// Takes an answer or a draft back from text. False where it is no such text, or of another question.
    pub(super) fn take_kept(&mut self, step: &'static str, text: &str) -> bool {
        let Some((_, kept)) = text.split_once('\n').filter(|(key, _)| *key == self.key(step)) else { return false };
        let mut lines = kept.splitn(3, '\n');
        match (lines.next(), lines.next().map(str::parse), lines.next()) {
            (Some(link), Some(Ok(makespan)), Some(answer)) => {
                let (answer, link) = (answer.to_owned(), link.to_owned());
                self.given = Some(Given { answer, link, makespan: Some(Millis(makespan)) });
            }
            (Some(draft), None, None) => self.set_draft(draft.to_owned()),
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pupil(wanted: &str, draft: &str) -> Pupil {
        let wanted = Wanted::read(wanted).unwrap_or_default();
        Pupil { wanted, draft: draft.to_owned(), ..Pupil::default() }
    }

    #[test]
    fn an_answer_is_read_as_what_is_wanted() {
        let good = [
            ("", " about 15 s ", "about 15 s"),
            ("makespan", "15,0 s", "15"),
            ("makespan", "١٥", "15"),
            ("dish-time", "7.25", "7.25"),
            ("max-running", "２", "2"),
            ("7.5", "7,50", "7.5"),
            ("sooner|*later", "sooner", "sooner"),
        ];
        for (wanted, draft, answer) in good {
            assert_eq!(pupil(wanted, draft).typed().as_deref(), Ok(answer), "{wanted}: {draft}");
        }
        let text = |draft: &str| draft.to_owned();
        for (wanted, draft, problem) in [
            ("", "  ", DraftProblem::NotAnswered),
            ("makespan", "", DraftProblem::NotAnswered),
            ("makespan", "soon", DraftProblem::NotSeconds(text("soon"))),
            ("max-running", "2.5", DraftProblem::NotCount(text("2.5"))),
            ("7.5", "-3", DraftProblem::NotNumber(text("-3"))),
            ("sooner|*later", "", DraftProblem::NotChosen),
            ("sooner|*later", "never", DraftProblem::NotChosen),
        ] {
            assert_eq!(pupil(wanted, draft).typed(), Err(problem), "{wanted}: {draft}");
        }
    }

    #[test]
    fn an_answer_that_is_kept_comes_back_to_its_question_only() {
        let given =
            Given { answer: "15".to_owned(), link: "cores=2&ask=a%0Ab".to_owned(), makespan: Some(Millis(15_000)) };
        let mut first = pupil("makespan", "15");
        assert_eq!(first.kept("sandbox"), None);
        first.given = Some(given.clone());
        let kept = first.kept("sandbox").expect("an answer");
        let mut again = pupil("makespan", "");
        assert!(again.take_kept("sandbox", &kept));
        assert_eq!(again.given, Some(given));
        assert!(!pupil("makespan", "").take_kept("one-dish", &kept));
        assert!(!pupil("15", "").take_kept("sandbox", &kept));
        for odd in ["", "step=sandbox&answer=makespan", "step=sandbox&answer=makespan\nx\ny\nz"] {
            assert!(!pupil("makespan", "").take_kept("sandbox", odd), "{odd}");
        }
    }
}
