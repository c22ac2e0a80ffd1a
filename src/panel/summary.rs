//! The lesson on one page: each claim, what the reader predicted, what happened.

use super::outcome::answer_text;
use super::{Context, Node, Texts, button, el, list};
use crate::lesson::{Progress, Question, STEPS, Verdict};

/// What stands below its heading.
pub fn summary(context: &Context, text: &Texts) -> Node {
    let progress = Progress::read(&context.progress).unwrap_or_default();
    let (lesson, panel) = (text.lesson, text.panel);
    let head = panel.summary_head.iter().map(|name| el("th").attr("scope", "col").text(name));
    let rows = STEPS.iter().enumerate().filter(|(_, step)| !step.questions.is_empty()).map(|(number, step)| {
        let kept = progress.at(number);
        let list_of = |values: Vec<u64>| {
            let told = values.into_iter().enumerate().take(step.questions.len());
            let told = told.map(|(place, value)| answer_text(text, number, place, value));
            told.collect::<Vec<_>>().join("; ")
        };
        // What happened is an answer too: it stays hidden where nothing was predicted yet.
        let happened =
            if kept.open { list_of(step.questions.iter().map(Question::outcome).collect()) } else { String::new() };
        let said = if kept.answers.is_empty() { panel.not_predicted.to_owned() } else { list_of(kept.answers.clone()) };
        let all =
            kept.answers.iter().zip(step.questions).all(|(answer, question)| question.judge(*answer) == Verdict::Right);
        let right = !kept.answers.is_empty() && all;
        let claim = el("th").attr("scope", "row").text(lesson.steps[number].claim);
        let said = el("td").class(if right { "right" } else { "" }).text(&said);
        el("tr").child(claim).child(said).child(el("td").text(&happened))
    });
    let table = el("table").child(el("thead").child(el("tr").children(head)));
    let row = el("div").class("row feet");
    let row = row.child(button(lesson.back, &format!("go {}", STEPS.len() - 2)));
    // Two presses: what is forgotten doesn't come back.
    let forget = el("details").child(el("summary").text(panel.start_over));
    let forget = forget.child(button(panel.start_over, "forget"));
    let row = row.child(button(panel.print, "print")).child(forget);
    let last = STEPS.len() - 1;
    let row = row.child(button(lesson.steps[last].title, &format!("go {last}")).class("primary"));
    list([el("p").text(panel.summary_lead), table.child(el("tbody").children(rows)), row])
}
