//! Codes: the pupil's own, and the table of those that a teacher pastes in.

use super::share::field;
use super::{Node, Texts, View, button, el, list, nothing};
use crate::code::{Code, codes};
use crate::lesson::{Progress, Question};
use crate::link;
use crate::text::fill;

/// The most codes that cannot be read that are named.
const NAMED: usize = 5;

/// The pupil's code, once there is an answer to a teacher's link.
pub fn own(view: &View<'_>) -> Node {
    let text = view.text.share;
    let context = view.context;
    let progress = Progress::read(&context.progress).unwrap_or_default();
    let answers = &progress.at(context.step).answers;
    let total = fill(text.total, &[&view.run().makespan().seconds_short()]);
    let told = |values: &[u64]| {
        let told = values.iter().enumerate().take(view.step().questions.len());
        let told = told.map(|(place, value)| super::outcome::answer_text(view.text, context.step, place, *value));
        told.collect::<Vec<_>>().join("; ")
    };
    let (prediction, outcome) = if !context.answer.is_empty() {
        (context.answer.clone(), total)
    } else if !answers.is_empty() {
        let happened: Vec<u64> = view.step().questions.iter().map(Question::outcome).collect();
        (told(answers), told(&happened))
    } else {
        return nothing();
    };
    let code = Code { link: context.link.clone(), prediction, outcome };
    let field = field(view.text, "own-code", text.your_code, &code.write());
    el("div").class("code-card").child(field).child(el("p").class("hint").text(text.your_code_hint))
}

/// Where a teacher pastes codes, and the table of them.
pub fn table(text: &Texts, pasted: &str) -> Node {
    let share = text.share;
    let (good, bad) = codes(pasted);
    let area = el("textarea").attr("id", "codes").attr("rows", "4").attr("value", pasted).drags("codes");
    let label = el("label").attr("for", "codes").text(share.codes_field);
    let card = el("section").child(el("h3").text(share.codes)).child(el("p").class("hint").text(share.codes_hint));
    let card = card.child(el("div").class("question").child(label).child(area));
    let wrong = bad.iter().take(NAMED).map(|code| {
        let shown: String = code.chars().take(24).collect();
        el("p").class("wrong").text(&fill(share.codes_bad, &[&shown]))
    });
    let more = bad.len().saturating_sub(NAMED);
    let more =
        if more > 0 { el("p").class("wrong").text(&fill(share.codes_more, &[&more.to_string()])) } else { nothing() };
    let card = card.child(list(wrong)).child(more);
    if good.is_empty() {
        return card;
    }
    let head = share.codes_head.iter().map(|name| el("th").attr("scope", "col").text(name));
    let rows = good.iter().map(|code| {
        let (kitchen, ask) = parts(code);
        let cell = |text: &str| el("td").child(el("bdi").text(text));
        el("tr").child(cell(&kitchen)).child(cell(&ask)).child(cell(&code.prediction)).child(cell(&code.outcome))
    });
    let table = el("table").child(el("thead").child(el("tr").children(head)));
    let table = table.child(el("tbody").children(rows));
    let counts = counts(&good).into_iter().map(|(answer, count)| {
        el("li").child(el("bdi").text(&fill(share.codes_counts, &[&count.to_string(), &answer])))
    });
    let csv = button(share.codes_csv, "save codes");
    card.child(el("ul").class("counts").children(counts)).child(el("div").class("scrolls").child(table)).child(csv)
}

/// How often each answer was given to each kitchen and question, the most frequent first.
fn counts(codes: &[Code]) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for code in codes {
        match counts.iter_mut().find(|(answer, _)| *answer == code.prediction) {
            Some((_, count)) => *count += 1,
            None => counts.push((code.prediction.clone(), 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// The kitchen and the question of a code: of its link without what is only about showing it.
fn parts(code: &Code) -> (String, String) {
    let reading = link::read(&code.link);
    let view = link::View { step: reading.view.step, ..link::View::default() };
    (format!("#{}", link::write(&reading.scenario, &view)), reading.view.sharing.ask)
}

/// The table as CSV (RFC 4180): every field in quotes. What a spreadsheet would take for a formula begins with `'`.
pub fn csv(text: &Texts, pasted: &str) -> String {
    let quoted = |field: &str| {
        let formula = field.starts_with(['=', '+', '-', '@', '\t']);
        format!("\"{}{}\"", if formula { "'" } else { "" }, field.replace('"', "\"\""))
    };
    let row = |fields: [&str; 4]| fields.map(quoted).join(",") + "\r\n";
    let rows = codes(pasted).0;
    let rows = rows.iter().map(|code| {
        let (kitchen, ask) = parts(code);
        row([&kitchen, &ask, &code.prediction, &code.outcome])
    });
    std::iter::once(row(text.share.codes_head)).chain(rows).collect()
}
