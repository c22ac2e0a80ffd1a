//! Reads a pasted text.

use super::collected::{Collected, Handin};
use super::made::{Hunt, Made, Task};
use super::question::{Answer, Judge};
use super::{tally, twice};
use crate::code::{Code, Named, codes};
use crate::units::Millis;

/// How many states a search tries at a time, where nothing is told in between.
const NODES: u64 = 5000;

impl Collected {
    /// Reads a pasted text. Where the right answer is what a simulation gives, the kitchen is simulated; where schedules were asked for, the best one is
    /// searched for.
    #[must_use]
    pub fn read(pasted: &str) -> Self {
        let mut reading = Reading::of(pasted);
        while reading.go_on(NODES) {}
        reading.into_collected()
    }
}

/// A pasted text that was read, while it is searched for which schedules in it are as good as any.
pub struct Reading {
    collected: Collected,
    /// The searches that are to be made, each with the place of its question; the next one last.
    hunts: Vec<(usize, Hunt)>,
}

impl Reading {
    /// Reads a text. Whether a schedule is right is not known yet.
    #[must_use]
    pub fn of(pasted: &str) -> Self {
        let (good, broken) = codes(pasted);
        let mut judge = Judge::default();
        let (mut rows, mut answers) = (Vec::new(), Vec::new());
        for Named { name, line, code } in &good {
            let judged = judge.judge(code);
            let right =
                judged.answers.iter().map(|answer| answer.right).reduce(|all, one| Some(all? && one?)).flatten();
            let questions = judged.answers.iter().map(|answer| answer.question).collect();
            let made = judged.answers.iter().find_map(|answer| answer.made.clone());
            let Code { prediction, outcome, .. } = code;
            rows.push(Handin {
                line: *line,
                name: (*name).to_owned(),
                kitchen: judged.kitchen,
                questions,
                answer: prediction.clone(),
                outcome: outcome.clone(),
                right,
                made,
                twice: false,
            });
            answers.extend(judged.answers);
        }
        let twice = twice::mark(&mut rows, &good);
        let (kitchens, questions) = judge.into_questions();
        let hunt = |(place, task): (usize, Option<&Task>)| match task {
            Some(Task::Schedule(kitchen)) => Some((place, Hunt::new(kitchen, least_total(place, &answers)?))),
            _ => None,
        };
        let tasks = questions.iter().map(|question| question.task.as_ref());
        let hunts = tasks.enumerate().rev().filter_map(hunt).collect();
        let questions = tally::tallies(questions, &answers);
        let broken = broken.into_iter().map(str::to_owned).collect();
        Self { collected: Collected { rows, broken, kitchens, questions, twice }, hunts }
    }

    /// What is known so far.
    #[must_use]
    pub fn collected(&self) -> &Collected {
        &self.collected
    }

    /// What is known.
    #[must_use]
    pub fn into_collected(self) -> Collected {
        self.collected
    }

    /// Whether there is something to search.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        !self.hunts.is_empty()
    }

    /// Tries so many more states. Returns whether there is more to search.
    pub fn go_on(&mut self, nodes: u64) -> bool {
        let Some((question, hunt)) = self.hunts.last_mut() else { return false };
        if !hunt.go_on(nodes) {
            let (question, proved) = (*question, hunt.proved());
            self.hunts.pop();
            proved.into_iter().for_each(|least| self.settle(question, least));
        }
        !self.hunts.is_empty()
    }

    /// Says which schedules are right, once it is proved that no total can be less than one.
    fn settle(&mut self, question: usize, least: Millis) {
        let right = |made: &Option<Made>| made.as_ref().and_then(Made::total).map(|total| total <= least);
        if let Some(tally) = self.collected.questions.get_mut(question) {
            tally.right = Some(least.seconds_text());
            tally.counts.iter_mut().for_each(|count| count.right = right(&count.made));
        }
        for row in self.collected.rows.iter_mut().filter(|row| row.questions == [question]) {
            row.right = right(&row.made);
        }
    }
}

/// The least total of the schedules that answer a question.
fn least_total(question: usize, answers: &[Answer]) -> Option<Millis> {
    let own = answers.iter().filter(|answer| answer.question == question);
    own.filter_map(|answer| answer.made.as_ref()?.total()).min()
}
