//! The table of a sweep.

use crate::page::context::use_text;
use crate::run::Run;
use crate::sweep::SweepPoint;
use crate::text::fill;
use std::rc::Rc;
use yew::prelude::*;

/// What curve and table show.
#[derive(Properties, PartialEq)]
pub struct PointsProps {
    /// What was found, with 1, 2, … cores.
    pub points: Rc<[SweepPoint]>,
    /// The present run.
    pub run: Run,
    /// Sets the number of cores.
    pub set_cores: Callback<u16>,
}

/// A row for each number of cores, with a button that sets it.
#[component]
pub fn Table(props: &PointsProps) -> Html {
    let text = use_text();
    let scenario = props.run.scenario();
    let row = |point: &SweepPoint| {
        let (limit, bound) = point.limit();
        let speedup = props.points.first().map_or_else(String::new, |first| point.speedup(first).text(2));
        html! {
            <tr key={point.cores}>
                <th scope="row">
                    <SetCores cores={point.cores} pressed={point.cores == scenario.cores} set_cores={props.set_cores.clone()} />
                </th>
                <td>{ text.page.seconds(point.total) }</td>
                <td>{ fill(text.page.times, &[&speedup]) }</td>
                <td>{ format!("{} · {}", text.page.seconds(limit), text.page.bound(bound, scenario)) }</td>
            </tr>
        }
    };
    let head = text.panel.sweep_head.iter().map(|name| html! { <th scope="col">{ *name }</th> });
    html! {
        <table>
            <thead><tr>{ for head }</tr></thead>
            <tbody>{ for props.points.iter().map(row) }</tbody>
        </table>
    }
}

#[derive(Properties, PartialEq)]
struct SetCoresProps {
    cores: u16,
    pressed: bool,
    set_cores: Callback<u16>,
}

#[component]
fn SetCores(props: &SetCoresProps) -> Html {
    let text = use_text();
    let onclick = use_callback((props.set_cores.clone(), props.cores), |_: MouseEvent, (set, cores)| set.emit(*cores));
    let name = fill(text.panel.sweep_go, &[&text.page.cores_line(props.cores)]);
    html! {
        <button type="button" aria-label={name} aria-pressed={if props.pressed { "true" } else { "false" }} {onclick}>
            { props.cores }
        </button>
    }
}
