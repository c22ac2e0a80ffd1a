//! How often each answer to a question was given.

use super::answer::Said;
use super::collected::{Count, Tally};
use super::question::{Answer, Question};

/// A table for each question.
pub fn tallies(questions: Vec<Question>, answers: &[Answer]) -> Vec<Tally> {
    let tally = |(place, question): (usize, Question)| {
        let own = answers.iter().filter(|answer| answer.question == place);
        let counts = counts(own);
        let Question { asked, wanted, kitchen, right, .. } = question;
        Tally { asked, wanted, kitchen, right, counts }
    };
    questions.into_iter().enumerate().map(tally).collect()
}

/// Each answer with its count, the most frequent first; of equals, the one that was given first.
fn counts<'a>(answers: impl Iterator<Item = &'a Answer>) -> Vec<Count> {
    let mut counts: Vec<(Said, Count)> = Vec::new();
    let mut all = 0;
    for answer in answers {
        all += 1;
        if let Some((_, count)) = counts.iter_mut().find(|(other, _)| *other == answer.says) {
            count.count += 1;
        } else {
            let Answer { said, says, right, made, .. } = answer.clone();
            counts.push((says, Count { answer: said, count: 1, percent: 0, right, made }));
        }
    }
    let mut counts: Vec<Count> = counts.into_iter().map(|(_, count)| count).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.count));
    counts.iter_mut().for_each(|count| count.percent = percent(count.count, all));
    counts
}

/// A part of a whole in percent, rounded half up; 0 of nothing.
#[must_use]
pub fn percent(part: u32, whole: u32) -> u32 {
    let (part, whole) = (u64::from(part), u64::from(whole));
    u32::try_from((200 * part + whole).checked_div(2 * whole).unwrap_or(0)).unwrap_or(100)
}
