//! The timelines of cores and dishes and the chart of both curves, on one axis with one playhead.

use super::shared::{Run, class, pattern, percent};
use crate::scenario::{StageKind, Waiting};
use crate::text::PageText;
use crate::timeline::{self, Look, Shape, WIDTH, place};
use crate::units::{CoreId, DishId, Millis, StageId};
use std::fmt::Write;
use yew::prelude::*;

/// The most lanes of a kind that are drawn.
const MOST_LANES: u16 = 32;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub run: Run,
    pub at: Millis,
    pub text: &'static PageText,
}

#[derive(Properties, PartialEq)]
pub struct StillProps {
    run: Run,
    text: &'static PageText,
}

/// The fills that all views share.
#[component]
pub fn Patterns() -> Html {
    html! {
        <svg width="0" height="0" class="defs" aria-hidden="true"><defs>
            <pattern id="p-soak" width="6" height="6" patternUnits="userSpaceOnUse">
                <circle cx="3" cy="3" r="1.4" class="p-soak" /></pattern>
            <pattern id="p-hold" width="6" height="6" patternUnits="userSpaceOnUse">
                <path d="M0 3h6" class="p-hold" /></pattern>
            <pattern id="p-ready" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path d="M0 0v6" class="p-ready" /></pattern>
            <pattern id="p-switch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path d="M0 0v6M0 0h6" class="p-switch" /></pattern>
        </defs></svg>
    }
}

#[component]
pub fn Lanes(props: &Props) -> Html {
    html! {
        <div class="card">
            <Still run={props.run.clone()} text={props.text} />
            <Playhead at={props.at} end={props.run.end()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PlayheadProps {
    at: Millis,
    end: Millis,
}

#[component]
fn Playhead(props: &PlayheadProps) -> Html {
    let x = percent(place(props.at, props.end));
    html! {
        <div class="playhead" aria-hidden="true">
            <svg><line x1={x.clone()} x2={x} y1="0" y2="100%" /></svg>
        </div>
    }
}

/// All of the timelines that does not move with the playhead.
#[component]
fn Still(props: &StillProps) -> Html {
    let (run, text) = (&props.run, props.text);
    let end = run.end();
    let scenario = run.scenario();
    let cores = (0..scenario.cores).take(usize::from(MOST_LANES)).map(CoreId);
    let dishes = (0..scenario.dishes).take(usize::from(MOST_LANES)).map(DishId);
    html! {<>
        <h2>{ text.cores }</h2>
        { for cores.map(|core| lane(text.core(core.number()), "core", &timeline::core_lane(run, core, end))) }
        { more(text, u64::from(scenario.cores)) }
        <h2>{ text.dishes }</h2>
        { for dishes.map(|dish| lane(text.dish(dish.number()), "dish", &timeline::dish_lane(run, dish, end))) }
        { more(text, u64::from(scenario.dishes)) }
        <div class="lane"><span></span>{ axis(end) }</div>
        { legend(run, text) }
    </>}
}

fn more(text: &PageText, count: u64) -> Html {
    match count.checked_sub(u64::from(MOST_LANES)) {
        None | Some(0) => html! {},
        Some(rest) => html! { <p class="more">{ text.more(rest) }</p> },
    }
}

fn lane(name: String, kind: &'static str, shapes: &[Shape]) -> Html {
    html! {
        <div class={classes!("lane", kind)}>
            <span>{ name }</span>
            <svg aria-hidden="true">{ for shapes.iter().map(shape) }</svg>
        </div>
    }
}

fn shape(shape: &Shape) -> Html {
    let (x, width) = (percent(shape.x), percent(shape.width));
    let number = shape.dish.map(|dish| dish.number().to_string());
    // A number needs about 1.2 % of the width a digit on a narrow screen.
    let number = number.filter(|number| shape.width > 150 + 150 * number.len() as u64);
    html! {<>
        <rect {x} {width} y="1" height="100%" rx="3" class={class(shape.look)} fill={pattern(shape.look)} />
        if let Some(number) = number {
            <text x={percent(shape.x + shape.width / 2)} y="50%" class={format!("on {}", class(shape.look))}>{ number }</text>
        }
    </>}
}

fn axis(end: Millis) -> Html {
    let mark = |at: Millis| {
        let x = place(at, end);
        let anchor = if x == 0 { "start" } else { "middle" };
        html! { <text x={percent(x)} y="12" text-anchor={anchor}>{ at.seconds_text() }</text> }
    };
    html! { <svg class="axis" aria-hidden="true">{ for timeline::ticks(end).into_iter().filter(|t| place(*t, end) < WIDTH - 200).map(mark) }</svg> }
}

fn legend(run: &Run, text: &PageText) -> Html {
    let scenario = run.scenario();
    let key = |look: Look, name: String| {
        html! {
            <span class="key"><svg aria-hidden="true"><rect width="18" height="12" rx="3" class={class(look)} fill={pattern(look)} /></svg>{ name }</span>
        }
    };
    let stages = scenario.stages.iter().enumerate().map(|(index, stage)| {
        let id = StageId::from_index(index);
        let look = match (stage.kind, scenario.waiting) {
            (StageKind::Hands, _) => Look::Work(id),
            (StageKind::Wait, Waiting::Park) => Look::Soak(id),
            (StageKind::Wait, Waiting::Hold) => Look::Hold(id),
        };
        key(look, stage.name.clone())
    });
    html! {
        <div class="legend">
            { for stages }
            { key(Look::Ready, text.legend_ready.to_owned()) }
            { key(Look::Blocked, text.legend_blocked.to_owned()) }
            if scenario.switch > Millis::ZERO { { key(Look::Switch, text.legend_switch.to_owned()) } }
        </div>
    }
}

/// In progress and running over time, with the number of cores as a line.
#[component]
pub fn Chart(props: &Props) -> Html {
    let level = props.run.level_at(props.at);
    let words = props.text.levels(props.at, level.in_progress, level.running);
    html! {
        <div class="card">
            <Curves run={props.run.clone()} text={props.text} />
            <Playhead at={props.at} end={props.run.end()} />
            <p class="levels">{ words }</p>
        </div>
    }
}

#[component]
fn Curves(props: &StillProps) -> Html {
    let (run, text) = (&props.run, props.text);
    let cores = u64::from(run.scenario().cores);
    let top = run.levels().iter().map(|level| u64::from(level.in_progress)).max().unwrap_or(1).max(cores).max(1);
    let y = |value: u64| 1000 - 960 * value / top;
    let path = |value: &dyn Fn(&crate::trace::Level) -> u32| {
        let (mut path, mut x_before) = (format!("M0 {}", y(0)), None);
        for level in run.levels() {
            let x = place(level.at, run.end());
            // Levels within one pixel are one step: the last of them holds.
            if x_before.is_none_or(|before| x >= before + 5) || level.at == run.end() {
                let _ = write!(path, "H{x}V{}", y(u64::from(value(level))));
                x_before = Some(x);
            }
        }
        path + &format!("H{WIDTH}V{}", y(0))
    };
    html! {<>
        <h2>{ text.chart }</h2>
        <div class="lane chart">
            <span>{ top.to_string() }</span>
            <svg viewBox="0 0 10000 1000" preserveAspectRatio="none" aria-hidden="true">
                <path d={path(&|level| level.in_progress)} class="in-progress" />
                <path d={path(&|level| level.running)} class="running" />
                <path d={format!("M0 {0}H{WIDTH}", y(cores))} class="limit" />
            </svg>
        </div>
        <div class="legend">
            <span class="key"><svg aria-hidden="true"><path d="M0 6h18" class="in-progress" /></svg>{ text.in_progress }</span>
            <span class="key"><svg aria-hidden="true"><path d="M0 6h18" class="running" /></svg>{ text.running }</span>
            <span class="key"><svg aria-hidden="true"><path d="M0 6h18" class="limit" /></svg>{ text.cores_line(run.scenario().cores) }</span>
        </div>
    </>}
}
