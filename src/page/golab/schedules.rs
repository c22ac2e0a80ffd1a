//! Other schedules: the different ends that chance leads to, and how many seeds lead to each.

use super::context::{use_go_dispatch, use_go_text};
use super::output::counted;
use crate::lab::Ending;
use crate::lab::run::EndKind;
use crate::model::golab::{Explored, GoAction, SEEDS, TaskKind};
use crate::text::fill;
use std::rc::Rc;
use yew::prelude::*;

/// The most characters of an output that are shown.
const SHOWN: usize = 160;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct SchedulesProps {
    /// What the workshop does.
    pub doing: Option<TaskKind>,
    /// What came of it so far.
    pub explored: Option<Rc<Explored>>,
    /// The seed of the schedule that is shown, where it is one of chance.
    pub seed: Option<u64>,
    /// Whether they can be shown: policy and seed may be locked.
    pub can_show: bool,
}

/// Other schedules.
#[component]
pub fn Schedules(props: &SchedulesProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let going = props.doing == Some(TaskKind::Explore);
    let onclick = dispatch.on(if going { GoAction::Stop } else { GoAction::Explore });
    let done = props.explored.as_ref().map_or(0, |explored| explored.done);
    let [done_text, all] = [done.to_string(), SEEDS.to_string()];
    html! {
        <section class="card schedules">
            <h2>{ text.schedules }</h2>
            <p>{ text.schedules_lead }</p>
            <div class="row">
                <button type="button" id="explore" {onclick}>{ if going { text.stop.to_owned() } else { fill(text.explore, &[&all]) } }</button>
                if going { <progress max={all.clone()} value={done_text.clone()} aria-label={text.schedules}></progress> }
                <span role="status">{ told(props, going, &done_text, &all, text) }</span>
            </div>
            if let Some(explored) = &props.explored { <Ends explored={explored.clone()} seed={props.seed} can_show={props.can_show} /> }
        </section>
    }
}

/// How far it is, or what came of it.
fn told(props: &SchedulesProps, going: bool, done: &str, all: &str, text: &crate::text::GoPageText) -> String {
    match &props.explored {
        // Each number that is told would interrupt the one before.
        _ if going => fill(text.exploring, &[done, all]),
        Some(explored) if explored.endings.len() == 1 && explored.done >= SEEDS => {
            // What two goroutines share without an order may come out in another way where instructions take time.
            let race = explored.endings.iter().any(|ending| ending.races);
            if race { text.one_end_race } else { text.one_end }.to_owned()
        }
        Some(explored) => counted(text.several_ends, explored.endings.len() as u64),
        None => String::new(),
    }
}

#[derive(Properties, PartialEq)]
struct EndsProps {
    explored: Rc<Explored>,
    seed: Option<u64>,
    can_show: bool,
}

/// The ends, as a table.
#[component]
fn Ends(props: &EndsProps) -> Html {
    let (text, dispatch) = (use_go_text(), use_go_dispatch());
    let Explored { endings, done, .. } = &*props.explored;
    let can_show = props.can_show;
    let row = |ending: &Ending| {
        let bad = ending.kind != EndKind::Returned || ending.races;
        let open = dispatch.on(GoAction::Schedule(ending.seed));
        let shown = props.seed == Some(ending.seed);
        html! {
            <tr key={ending.seed.to_string()} class={bad.then_some("bad")}>
                <td>{ fill(text.page.of_seeds, &[&ending.seeds.to_string(), &done.to_string()]) }</td>
                <td>
                    <b>{ text.end(ending.kind) }</b>
                    if ending.races { { " " }{ text.page.with_race } }
                    { output(ending, text.page.no_output) }
                </td>
                <td><button type="button" class="to" disabled={!can_show} aria-current={shown.then_some("true")} onclick={open}>{ fill(text.page.open_seed, &[&ending.seed.to_string()]) }</button></td>
            </tr>
        }
    };
    html! {
        <table class="ends">
            <thead><tr><th scope="col">{ text.page.column_seeds }</th><th scope="col">{ text.page.column_end }</th><th><span class="unseen">{ text.page.schedules }</span></th></tr></thead>
            <tbody>{ for endings.iter().map(row) }</tbody>
        </table>
    }
}

/// The beginning of what was printed, and what was told.
fn output(ending: &Ending, nothing: &'static str) -> Html {
    let mut shown: String = ending.output.trim_end().chars().take(SHOWN).collect();
    if shown.len() < ending.output.trim_end().len() {
        shown.push('…');
    }
    let told =
        ending.told.iter().map(|line| html! { <code dir="ltr" translate="no" class="told">{ line.clone() }</code> });
    html! {
        <>
            if shown.is_empty() { <span class="hint">{ nothing }</span> } else { <code dir="ltr" translate="no">{ shown }</code> }
            { for told }
        </>
    }
}
