//! Answers to questions, as people read them.

use crate::lesson::{Answer, STEPS, digits};
use crate::text::{Text, fill};
use crate::units::Millis;

/// An answer to a question of a step, both by their places. Empty where there is no such question or answer: codes come from other
/// people.
#[must_use]
pub fn answer_text(text: &Text, step: usize, question: usize, answer: u64) -> String {
    let words = text.lesson.steps.get(step);
    let data = STEPS.get(step).and_then(|step| step.questions.get(question));
    let Some((words, data)) = words.zip(data) else { return String::new() };
    match data.answer {
        Answer::Seconds(_) | Answer::Point(..) => fill(text.lesson.on_timeline, &[&Millis(answer).seconds_text()]),
        Answer::Count(_) => answer.to_string(),
        Answer::Order(kitchens) => {
            let names = digits(answer, kitchens.len());
            names.into_iter().filter_map(|place| words.worlds.get(place).copied()).collect::<Vec<_>>().join(" · ")
        }
        _ => {
            let choice = usize::try_from(answer).ok();
            let choices = words.questions.get(question).map_or(&[][..], |question| question.choices);
            choice.and_then(|choice| choices.get(choice)).copied().unwrap_or_default().to_owned()
        }
    }
}

/// The answers to the questions of a step, in their order, as one text.
#[must_use]
pub fn answers_text(text: &Text, step: usize, answers: &[u64]) -> String {
    let count = STEPS.get(step).map_or(0, |step| step.questions.len());
    let answers = answers.iter().enumerate().take(count);
    answers.map(|(question, answer)| answer_text(text, step, question, *answer)).collect::<Vec<_>>().join("; ")
}
