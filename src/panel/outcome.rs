//! What was said, what happened, and why; the challenge with the settings it opens; where the picture ends.

use super::{Node, Texts, View, button, el, list, slot};
use crate::lesson::{Answer, Goal, Progress, STEPS, Verdict, digits};
use crate::text::fill;
use crate::units::Millis;

/// What stands in the card of the outcome.
pub fn outcome(view: &View<'_>) -> Node {
    let (text, words) = (view.text.lesson, view.words());
    let progress = Progress::read(&view.context.progress).unwrap_or_default();
    let kept = progress.at(view.context.step);
    let both = view.step().questions.iter().zip(words.questions).zip(&kept.answers).enumerate();
    let told = both.map(|(place, ((question, said), answer))| {
        let verdict = question.judge(*answer);
        let values = [*answer, question.outcome()].map(|value| answer_text(view.text, view.context.step, place, value));
        let right = verdict == Verdict::Right;
        let sentence = if right { text.right } else { text.you_said };
        let why = match verdict {
            Verdict::Right => said.right,
            Verdict::Likely(place) => said.likely[place],
            Verdict::Other => said.other,
        };
        let head = el("strong").text(&fill(sentence, &[&values[0], &values[1]]));
        el("p").class(if right { "told right" } else { "told" }).child(head).text(view.text.panel.between).text(why)
    });
    let told =
        if kept.answers.is_empty() { list([el("p").text(text.skipped)]) } else { list(told.collect::<Vec<_>>()) };
    let takeaway = el("p").class("takeaway").child(el("b").text(text.takeaway)).text(" ").text(words.takeaway);
    list([told, prose(words.explained, &view.step().numbers()), takeaway])
}

/// Text with its gaps filled; what stands between `*` is a word that is explained there.
fn prose(text: &str, numbers: &[String]) -> Node {
    let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let filled = fill(text, &values);
    filled.split('*').enumerate().fold(el("p"), |all, (place, part)| {
        if place % 2 == 1 { all.child(el("dfn").text(part)) } else { all.text(part) }
    })
}

/// An answer as people read it.
pub fn answer_text(text: &Texts, step: usize, question: usize, answer: u64) -> String {
    let words = &text.lesson.steps[step];
    match STEPS[step].questions[question].answer {
        Answer::Seconds(_) | Answer::Point(..) => fill(text.lesson.on_timeline, &[&Millis(answer).seconds_text()]),
        Answer::Count(_) => answer.to_string(),
        Answer::Order(kitchens) => {
            let names = digits(answer, kitchens.len());
            names.into_iter().filter_map(|place| words.worlds.get(place).copied()).collect::<Vec<_>>().join(" · ")
        }
        _ => {
            let choices = words.questions[question].choices;
            choices.get(usize::try_from(answer).unwrap_or(usize::MAX)).copied().unwrap_or_default().to_owned()
        }
    }
}

/// The one challenge of a step, with the settings it opens; and where the picture ends.
pub fn challenge(view: &View<'_>) -> Node {
    let (text, words, between) = (view.text.lesson, view.words(), view.text.panel.between);
    let Some(challenge) = words.challenges.first() else { return super::nothing() };
    let card = el("section").class("card try").child(el("h2").text(text.try_it)).child(el("p").text(challenge.task));
    let card = match view.step().goals.first() {
        Some(Goal::Classify(_)) => card.child(classify(view)),
        _ => card.child(slot("knobs")),
    };
    let progress = Progress::read(&view.context.progress).unwrap_or_default();
    let said = if progress.at(view.context.step).met {
        el("p").class("met").child(el("b").text(text.met)).text(between).text(challenge.met)
    } else if view.context.misses >= 2 {
        el("p").child(el("b").text(text.hint)).text(between).text(challenge.hint)
    } else if view.context.misses == 1 && view.step().knobs.is_empty() {
        el("p").text(text.not_yet)
    } else {
        el("p")
    };
    let ends = el("details").class("card").child(el("summary").text(text.ends)).child(el("p").text(words.ends));
    list([card.child(said.attr("role", "status")), ends])
}

/// Which of the kitchens are concurrent, and which parallel, at the moment shown.
fn classify(view: &View<'_>) -> Node {
    let text = view.text.lesson;
    let rows = view.words().worlds.iter().enumerate().map(|(world, name)| {
        let boxes = [text.concurrent, text.parallel].into_iter().enumerate().map(|(which, word)| {
            let bit = 2 * world + which;
            let tick = el("input").attr("type", "checkbox").checked(view.context.ticked >> bit & 1 == 1);
            let tick =
                tick.attr("aria-label", &fill(view.text.panel.beside, &[name, word])).press(&format!("tick {bit}"));
            el("label").class("choice").child(tick).text(word)
        });
        el("li").child(el("span").text(name)).children(boxes)
    });
    let table = el("ul").class("classify").children(rows);
    el("div").child(table).child(button(text.check, "check"))
}

/// The sandbox's challenges.
pub fn challenges(view: &View<'_>) -> Node {
    let text = view.text.lesson;
    let both = view.words().challenges.iter().zip(view.step().goals).enumerate();
    let items = both.map(|(place, (words, goal))| {
        let item = el("li").child(el("p").text(words.task));
        let item = match goal {
            Goal::HalfTheCores(kitchen) => item.child(button(text.set_up, &format!("set-up {kitchen}"))),
            _ => item,
        };
        if view.context.met >> place & 1 == 1 {
            item.child(el("p").class("met").child(el("b").text(text.met)).text(view.text.panel.between).text(words.met))
        } else {
            let hint = el("details").child(el("summary").text(text.hint));
            item.child(hint.child(el("p").text(words.hint)))
        }
    });
    el("ol").class("card challenges").attr("role", "list").children(items)
}
