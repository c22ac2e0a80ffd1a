//! The choice that is to be made, as a list of what can be chosen; what was chosen, and what came of it.

use super::elements::{Press, buttons, line};
use super::result::{beside, outcome};
use crate::model::{Action, Dialog, LessonAction, Purpose, ScheduleAction, Scheduling};
use crate::page::context::Dispatch;
use crate::run::Run;
use crate::sim::Decision;
use crate::text::schedule::{between, filled};
use crate::text::{ScheduleText, Text, fill};
use yew::prelude::*;

/// What the card of a schedule that is being made shows; `searched` is how far the search for the best order has come, percent.
pub fn choosing(
    schedule: &Scheduling,
    run: &Run,
    purpose: Purpose,
    searched: Option<u8>,
    (text, texts): (&ScheduleText, &Text),
    dispatch: &Dispatch,
) -> Vec<Html> {
    let mut content = task(schedule, text, texts);
    if let Some(decision) = run.decision() {
        content.push(choice(schedule, decision, run, (text, texts), dispatch));
    } else {
        content.push(outcome(schedule, run, purpose.conceals, text, &texts.page));
    }
    if run.decision().is_none() && !purpose.conceals {
        content.extend(searched.map(|percent| line("hint", fill(text.searching, &[&percent.to_string()]))));
        content.push(beside(schedule, run, (text, texts), dispatch));
        content.push(line("hint", text.order.to_owned()));
    }
    content.push(controls(schedule, run, purpose, text, dispatch));
    content
}

/// What the puzzle asks, or what scheduling by hand is; and the schedule that is to be beaten.
fn task(schedule: &Scheduling, text: &ScheduleText, texts: &Text) -> Vec<Html> {
    let (title, lines) = match schedule.puzzle.zip(schedule.puzzle()) {
        Some((place, puzzle)) => {
            let words = &text.puzzles[place];
            let goal = text.goal(puzzle.goal(), &schedule.rivals[0].run, puzzle.objective);
            let task = filled(words.task, &puzzle.numbers());
            (fill(text.puzzle, &[&(place + 1).to_string(), words.title]), vec![line("", task), line("hint", goal)])
        }
        None => (texts.page.by_hand.to_owned(), vec![line("hint", text.lead.to_owned())]),
    };
    let to_beat = schedule.to_beat.as_ref().map(|run| fill(text.to_beat, &[&run.makespan().seconds_short()]));
    let title = html! { <h2>{ title }</h2> };
    std::iter::once(title).chain(lines).chain(to_beat.map(|to_beat| line("", to_beat))).collect()
}

/// What was chosen last, what is asked next, and a button for each task that can be chosen.
fn choice(
    schedule: &Scheduling,
    decision: &Decision,
    run: &Run,
    (text, texts): (&ScheduleText, &Text),
    dispatch: &Dispatch,
) -> Html {
    let page = &texts.page;
    let ask = text.ask(decision, page);
    let told = match schedule.made.last() {
        Some(choice) => format!("{}{}{ask}", text.takes(&choice.decision, choice.offer(), page), between(page)),
        None => ask.clone(),
    };
    let offers = decision.offers.iter().enumerate().map(|(place, offer)| Press {
        // The first takes the focus after a choice.
        first: place == 0,
        ..Press::of(text.offer(*offer, run, page), ScheduleAction::Take(place))
    });
    html! { <><p class="told" role="status">{ told }</p>{ buttons("offers", Some(ask), offers.collect(), dispatch) }</> }
}

/// What can be done with the schedule.
fn controls(schedule: &Scheduling, run: &Run, purpose: Purpose, text: &ScheduleText, dispatch: &Dispatch) -> Html {
    let mut all = Vec::new();
    let Purpose { warm_up, due, .. } = purpose;
    if run.is_finished() && due {
        let hand_in = Action::Lesson(LessonAction::Answer);
        all.push(Press { class: "primary", ..Press::new(text.hand_in, hand_in) });
    } else if run.is_finished() && !warm_up {
        all.push(Press { action: Action::OpenDialog(Dialog::Share), ..Press::of(text.share, ScheduleAction::Back) });
    }
    let solved = schedule.puzzle().is_some_and(|puzzle| puzzle.is_solved_by(run));
    if let Some(place) = schedule.puzzle.filter(|place| solved && place + 1 < text.puzzles.len()) {
        all.push(Press { class: "primary", ..Press::of(text.next_puzzle, ScheduleAction::Puzzle(place + 1)) });
    }
    let disabled = schedule.made.is_empty();
    all.push(Press { disabled, ..Press::of(text.back, ScheduleAction::Back) });
    all.push(Press { disabled, ..Press::of(text.again, ScheduleAction::Begin) });
    if !due {
        all.push(Press::of(text.stop, ScheduleAction::Stop));
    }
    html! { <>{ buttons("row", None, all, dispatch) }{ line("hint", fill(text.made, &[&schedule.made.len().to_string()])) }</> }
}
