//! Answers to questions, as people read them.

use crate::lesson::{Answer, BEFORE, Order, STEPS, TOGETHER};
use crate::text::{Text, fill};
use crate::units::Millis;
use std::iter::zip;

/// An answer to a question of a step, both by their places. Empty where there is no such question or answer: codes come from other
/// people.
#[must_use]
pub fn answer_text(text: &Text, step: usize, question: usize, answer: u64) -> String {
    let words = text.lesson.steps.get(step);
    let data = STEPS.get(step).and_then(|step| step.questions.get(question));
    let Some((words, data)) = words.zip(data) else { return String::new() };
    match data.answer {
        Answer::Seconds(_) => fill(text.lesson.on_timeline, &[&Millis(answer).seconds_text()]),
        Answer::Count(_) => answer.to_string(),
        Answer::Order(kitchens) => {
            let Some(order) = Order::read(answer, kitchens.len()) else { return String::new() };
            let name = |place: &usize| words.worlds.get(*place).copied().unwrap_or_default();
            let mut said = order.places.first().map_or("", name).to_owned();
            for (place, tie) in order.places.iter().skip(1).zip(&order.ties) {
                said.push_str(if *tie { TOGETHER } else { BEFORE });
                said.push_str(name(place));
            }
            said
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

/// What was measured of a kitchen or of several, by their names.
#[must_use]
pub fn totals_text(text: &Text, names: &[impl AsRef<str>], totals: &[Millis]) -> String {
    let several = totals.len() > 1;
    let one = |(name, total): (&_, &Millis)| {
        let measured = fill(text.machine.measured, &[&text.page.seconds(*total)]);
        if several { fill(text.panel.beside, &[AsRef::<str>::as_ref(name), &measured]) } else { measured }
    };
    zip(names, totals).map(one).collect::<Vec<_>>().join("; ")
}
