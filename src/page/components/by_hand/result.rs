//! What came of a complete schedule: in words, beside the other policies and the best; the puzzle's insight.

use super::elements::line;
use crate::model::{Action, Focus, ScheduleAction, Scheduling};
use crate::page::context::Dispatch;
use crate::run::Run;
use crate::schedule::{cost, shown};
use crate::text::schedule::{between, filled, policy_name};
use crate::text::{PageText, ScheduleText, Text, fill};
use crate::units::Millis;
use yew::prelude::*;

/// What came of it, which takes the focus. Where it conceals others, they are told of only once the schedule is handed in.
pub fn outcome(schedule: &Scheduling, run: &Run, conceals: bool, text: &ScheduleText, page: &PageText) -> Html {
    let objective = schedule.objective();
    let said = if conceals {
        [fill(text.yours_total, &[&run.makespan().seconds_short()]), text.told_later.to_owned()].join(between(page))
    } else {
        text.result(run, &schedule.rivals[0].run, objective, schedule.standing(run), page)
    };
    // Praise is not for what a puzzle does not take.
    let unsolved = schedule.puzzle().is_some_and(|puzzle| !puzzle.is_solved_by(run));
    let mut lines = vec![line(if unsolved { "" } else { "met" }, said)];
    lines.extend(schedule.to_beat.as_ref().map(|other| line("", text.duel(run, other, objective))));
    if let Some((place, puzzle)) = schedule.puzzle.zip(schedule.puzzle()) {
        lines.push(if puzzle.is_solved_by(run) {
            line("insight", filled(text.puzzles[place].insight, &puzzle.numbers()))
        } else {
            line("", fill(text.not_solved, &[&shown(puzzle.goal(), objective, run.scenario().dishes).seconds_short()]))
        });
    }
    html! { <div id={Focus::Offers.id()} tabindex="-1" role="status">{ for lines }</div> }
}

/// The other policies and the best order, with what each costs; the one that is chosen is shown below the lanes.
pub fn beside(schedule: &Scheduling, run: &Run, (words, text): (&ScheduleText, &Text), dispatch: &Dispatch) -> Html {
    let objective = schedule.objective();
    let rivals = schedule.rivals.iter();
    let mut rows: Vec<(&'static str, Millis)> =
        rivals.map(|rival| (policy_name(text, rival.policy), cost(&rival.run, objective))).collect();
    // Choices that have it are there once a search has found them.
    if !schedule.best.choices.is_empty() {
        rows.push((words.best_row, schedule.best.cost));
    }
    let row = |(place, (name, cost)): (usize, (&'static str, Millis))| {
        let onchange = dispatch.on(Action::Schedule(ScheduleAction::Beside(place)));
        let seconds = text.page.seconds(shown(cost, objective, run.scenario().dishes));
        html! {
            <label key={place} class="choice">
                <input type="radio" name="beside" checked={schedule.beside == place} {onchange} />{ name }<b>{ seconds }</b>
            </label>
        }
    };
    html! { <fieldset class="beside"><legend>{ words.rivals }</legend>{ for rows.into_iter().enumerate().map(row) }</fieldset> }
}
