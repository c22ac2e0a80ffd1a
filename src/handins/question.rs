//! The questions that codes answer, and which answers are right.

use super::answer::Said;
use super::collected::Asked;
use super::made::{Made, Task};
use crate::code::Code;
use crate::lab::address::{self, Address};
use crate::lesson::{self, Measure, STEPS};
use crate::link::{self, Sharing, Simulated, Wanted};
use crate::scenario::ValidScenario;
use crate::schedule::{bare, can_be_asked};
use crate::sim;
use crate::units::Millis;

/// What stands between the answers of a step with several questions, in a code.
const BETWEEN: &str = "; ";

/// A question about a kitchen.
pub struct Question {
    /// What was asked.
    pub asked: Asked,
    /// What it wants as an answer: the same words may be asked in two ways.
    pub wanted: Wanted,
    /// The place of the kitchen.
    pub kitchen: usize,
    /// The right answer, where it is known.
    pub right: Option<String>,
    /// What right answers say.
    rights: Vec<Said>,
    /// What is to be made, where something is.
    pub task: Option<Task>,
}

/// One answer to one question.
#[derive(Clone)]
pub struct Answer {
    /// The place of the question.
    pub question: usize,
    /// As it was written.
    pub said: String,
    /// What it says, however it is written.
    pub says: Said,
    /// Whether it is right; none where that is not known.
    pub right: Option<bool>,
    /// The schedule or the drawing that it is.
    pub made: Option<Made>,
}

/// What a code says.
pub struct Judged {
    /// The place of the kitchen.
    pub kitchen: usize,
    /// An answer to each question.
    pub answers: Vec<Answer>,
}

/// Knows the kitchens and questions that have come up: each kitchen is simulated once for a question.
#[derive(Default)]
pub struct Judge {
    kitchens: Vec<String>,
    questions: Vec<Question>,
}

impl Judge {
    /// The kitchens and the questions, in the order in which they came up.
    pub fn into_questions(self) -> (Vec<String>, Vec<Question>) {
        (self.kitchens, self.questions)
    }

    /// Judges a code.
    pub fn judge(&mut self, code: &Code) -> Judged {
        if address::has_program(&code.link) {
            return self.of_program(code);
        }
        let reading = link::read(&code.link);
        let step = reading.view.step.and_then(lesson::number_of).unwrap_or(STEPS.len() - 1);
        let data = &STEPS[step];
        let scenario = if reading.settings || reading.view.step.is_none() { reading.scenario } else { data.scenario() };
        let Sharing { ask, wanted, .. } = reading.view.sharing;
        // As the page passes over what cannot be made at a step. An answer about a kitchen that is too large was not given on the page: it is read as words.
        let fits = wanted.made().is_none() || step + 1 == STEPS.len() && can_be_asked(&wanted, &scenario);
        let wanted = if fits { wanted } else { Wanted::Words };
        let scenario = if wanted == Wanted::Schedule { bare(&scenario) } else { scenario };
        let link = format!("#{}", lesson::write(step, &scenario, None, &Sharing::default()));
        let kitchen = place(&mut self.kitchens, |other| *other == link, || link.clone());
        // What the pupil's machine measured may stand behind what happened.
        let asks_itself = ask.is_empty() && wanted == Wanted::Words && scenario == data.scenario();
        let parts = |text: &str| -> Vec<String> { text.split(BETWEEN).map(str::to_owned).collect() };
        let (said, happened) = (parts(&code.prediction), parts(&code.outcome));
        let count = data.questions.len();
        if asks_itself && count > 0 && said.len() == count && happened.len() >= count {
            let both = said.into_iter().zip(happened).enumerate();
            let answers = both.map(|(at, (said, happened))| self.of_step(step, at, kitchen, said, happened)).collect();
            return Judged { kitchen, answers };
        }
        self.of_teacher(code, kitchen, ask, &wanted, Some(&scenario))
    }

    /// An answer to a question about a program in Go, which stands in the kitchen's place.
    fn of_program(&mut self, code: &Code) -> Judged {
        let (Address { program, settings, sharing, .. }, _) = address::read(&code.link);
        let plain = Address { program, settings, ..Address::default() };
        let link = format!("#{}", address::write(&plain).unwrap_or_default());
        let kitchen = place(&mut self.kitchens, |other| *other == link, || link.clone());
        self.of_teacher(code, kitchen, sharing.ask, &sharing.wanted, None)
    }

    /// An answer to a teacher's question about a kitchen, or about a program, which has no scenario.
    fn of_teacher(
        &mut self,
        code: &Code,
        kitchen: usize,
        ask: String,
        wanted: &Wanted,
        scenario: Option<&ValidScenario>,
    ) -> Judged {
        let asked = Asked::Teacher(ask);
        let question = place(
            &mut self.questions,
            |other| other.kitchen == kitchen && other.asked == asked && other.wanted == *wanted,
            || {
                let (right, rights) = right_answers(wanted, scenario);
                let task = scenario.and_then(|scenario| Task::of(wanted, scenario));
                Question { asked: asked.clone(), wanted: wanted.clone(), kitchen, right, rights, task }
            },
        );
        let Question { rights, task, .. } = &self.questions[question];
        let said = code.prediction.clone();
        let answer = if let Some((made, says)) = task.as_ref().and_then(|task| task.read(&said)) {
            let right = made.differences().map(|differences| differences == 0);
            Answer { question, said, says, right, made: Some(made) }
        } else {
            let says = Said::of(&said);
            let right = (!rights.is_empty()).then(|| rights.contains(&says));
            Answer { question, said, says, right, made: None }
        };
        Judged { kitchen, answers: vec![answer] }
    }

    /// An answer to a question of a step. What happened stands in the code, in the pupil's language, as the answer does.
    fn of_step(&mut self, step: usize, at: usize, kitchen: usize, said: String, happened: String) -> Answer {
        let asked = Asked::Step(step, at);
        let says = Said::of(&said);
        let right = Some(says == Said::of(&happened));
        let question = place(
            &mut self.questions,
            |other| other.asked == asked,
            || Question {
                asked: asked.clone(),
                wanted: Wanted::Words,
                kitchen,
                right: Some(happened),
                rights: Vec::new(),
                task: None,
            },
        );
        Answer { question, said, says, right, made: None }
    }
}

/// The place of what is looked for in a list, to which it is added where it is not there.
fn place<T>(list: &mut Vec<T>, is: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> usize {
    list.iter().position(is).unwrap_or_else(|| {
        list.push(new());
        list.len() - 1
    })
}

/// The right answer to a teacher's question as a text, and what right answers say; nothing where none is right or wrong. A time is also right
/// as the page shows it, in tenths of a second.
fn right_answers(wanted: &Wanted, scenario: Option<&ValidScenario>) -> (Option<String>, Vec<Said>) {
    match wanted {
        Wanted::Words | Wanted::Schedule | Wanted::Drawing => (None, Vec::new()),
        Wanted::Number(number) => (Some(number.seconds_text()), vec![Said::Number(number.0)]),
        Wanted::Options(options, right) => {
            let right = options.get(*right).cloned();
            let said = right.iter().map(|right| Said::of(right)).collect();
            (right, said)
        }
        Wanted::Simulated(simulated) => {
            let Some(scenario) = scenario else { return (None, Vec::new()) };
            let value = measure(*simulated).of(&sim::run(scenario));
            if simulated.is_time() {
                let shown = Millis(value).tenths();
                (Some(shown.seconds_text()), vec![Said::Number(value), Said::Number(shown.0)])
            } else {
                (Some(value.to_string()), vec![Said::Number(value * 1000)])
            }
        }
    }
}

/// The number of a run that a link names.
const fn measure(simulated: Simulated) -> Measure {
    match simulated {
        Simulated::Makespan => Measure::Makespan,
        Simulated::DishTime => Measure::DishTime,
        Simulated::MaxInProgress => Measure::MostInProgress,
        Simulated::MaxRunning => Measure::MostRunning,
    }
}
