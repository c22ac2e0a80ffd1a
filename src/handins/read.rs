//! Reads a pasted text.

use super::collected::{Collected, Handin};
use super::question::Judge;
use super::{tally, twice};
use crate::code::{Code, Named, codes};

impl Collected {
    /// Reads a pasted text. Where the right answer is what a simulation gives, the kitchen is simulated.
    #[must_use]
    pub fn read(pasted: &str) -> Self {
        let (good, broken) = codes(pasted);
        let mut judge = Judge::default();
        let (mut rows, mut answers) = (Vec::new(), Vec::new());
        for Named { name, line, code } in &good {
            let judged = judge.judge(code);
            let right =
                judged.answers.iter().map(|answer| answer.right).reduce(|all, one| Some(all? && one?)).flatten();
            let questions = judged.answers.iter().map(|answer| answer.question).collect();
            let Code { prediction, outcome, .. } = code;
            rows.push(Handin {
                line: *line,
                name: (*name).to_owned(),
                kitchen: judged.kitchen,
                questions,
                answer: prediction.clone(),
                outcome: outcome.clone(),
                right,
                twice: false,
            });
            answers.extend(judged.answers);
        }
        let twice = twice::mark(&mut rows, &good);
        let (kitchens, questions) = judge.into_questions();
        let questions = tally::tallies(questions, &answers);
        Self { rows, broken: broken.into_iter().map(str::to_owned).collect(), kitchens, questions, twice }
    }
}
