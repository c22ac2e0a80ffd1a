//! The curve of a sweep: the total for each number of cores, and the bounds that no schedule can be shorter than.

use super::table::PointsProps;
use crate::metrics::Bound;
use crate::page::context::use_text;
use crate::sweep::MOST_CORES;
use crate::sweep::SweepPoint;
use crate::text::{Text, fill};
use crate::units::Millis;
use yew::prelude::*;

/// The size of the picture, and where its axes are.
const WIDTH: u64 = 600;
const HEIGHT: u64 = 242;
const LEFT: u64 = 56;
const TOP: u64 = 16;
const RIGHT: u64 = 584;
const BASE: u64 = 196;

fn x(cores: u16) -> u64 {
    LEFT + 24 + (RIGHT - LEFT - 40) * (u64::from(cores) - 1) / u64::from(MOST_CORES - 1)
}

fn y(time: Millis, most: Millis) -> u64 {
    BASE - (BASE - TOP) * time.0.min(most.0) / most.0.max(1)
}

/// The curve. Each number of cores has a wide band to press at; the table's buttons are for the keyboard.
#[component]
pub fn Curve(props: &PointsProps) -> Html {
    let text = use_text();
    let (points, scenario) = (&props.points, props.run.scenario());
    let most = points.iter().map(|point| point.total).max().unwrap_or_default();
    let rule = |part: u64| {
        let time = Millis(most.0 * part / 2);
        let height = y(time, most);
        html! {
            <>
                <line class="rule" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={height.to_string()} y2={height.to_string()} />
                { word(LEFT - 8, height + 5, "end", text.page.seconds(time)) }
            </>
        }
    };
    let numbers = (1..=MOST_CORES).map(|cores| word(x(cores), BASE + 20, "middle", cores.to_string()));
    let point = |point: &SweepPoint| {
        html! {
            <Point cores={point.cores} height={y(point.total, most)} present={point.cores == scenario.cores}
                set_cores={props.set_cores.clone()} />
        }
    };
    html! {
        <>
        { keys(text, points, |bound| text.page.bound(bound, scenario)) }
        <svg class="curve" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={described(text, points)}>
            { for [0, 1, 2].into_iter().map(rule) }
            { for numbers }
            { word(RIGHT, HEIGHT - 4, "end", text.panel.sweep_axis.to_owned()) }
            { bounds(points, most) }
            { line("total", points, most, |point| Some(point.total)) }
            { for points.iter().map(point) }
        </svg>
        </>
    }
}

fn word(x: u64, y: u64, anchor: &'static str, word: String) -> Html {
    html! { <text x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ word }</text> }
}

fn line(
    class: &'static str,
    points: &[SweepPoint],
    most: Millis,
    time: impl Fn(&SweepPoint) -> Option<Millis>,
) -> Html {
    let corners = points.iter().filter_map(|point| Some(format!("{},{}", x(point.cores), y(time(point)?, most))));
    html! { <polyline {class} points={corners.collect::<Vec<_>>().join(" ")} /> }
}

/// The classes of the bounds' lines, by their places.
const BOUNDS: [&str; 3] = ["bound b0", "bound b1", "bound b2"];

/// Each bound as a line.
fn bounds(points: &[SweepPoint], most: Millis) -> Html {
    let count = points.first().map_or(0, |point| point.bounds.len());
    let bound =
        |place: usize| line(BOUNDS[place.min(2)], points, most, |point| point.bounds.get(place).map(|bound| bound.0));
    (0..count).map(bound).collect()
}

/// What each line is, above the curve, where nothing crosses it.
fn keys(text: &Text, points: &[SweepPoint], name: impl Fn(Bound) -> String) -> Html {
    let of = |class: &'static str, name: String| {
        html! {
            <li>
                <svg class="curve key" viewBox="0 0 26 8" aria-hidden="true"><polyline {class} points="0,4 26,4" /></svg>
                { name }
            </li>
        }
    };
    let all = points.first().map_or(&[][..], |point| &point.bounds);
    let bounds = all.iter().enumerate().map(|(place, (_, kind))| of(BOUNDS[place.min(2)], name(*kind)));
    html! {
        <ul class="legend">{ of("total", text.panel.sweep_total.to_owned()) }{ for bounds }</ul>
    }
}

/// The curve in words.
fn described(text: &Text, points: &[SweepPoint]) -> String {
    let sentence = |point: &SweepPoint| {
        let page = &text.page;
        let values = [page.cores_line(point.cores), page.seconds(point.total), page.seconds(point.limit().0)];
        fill(text.panel.sweep_point, &[&values[0], &values[1], &values[2]])
    };
    points.iter().map(sentence).collect::<Vec<_>>().join(text.page.stop)
}

#[derive(Properties, PartialEq)]
struct PointProps {
    cores: u16,
    height: u64,
    present: bool,
    set_cores: Callback<u16>,
}

#[component]
fn Point(props: &PointProps) -> Html {
    let onclick = use_callback((props.set_cores.clone(), props.cores), |_: MouseEvent, (set, cores)| set.emit(*cores));
    let x = x(props.cores);
    html! {
        <>
            <circle class={props.present.then_some("here")} r={if props.present { "7" } else { "4.5" }} cx={x.to_string()}
                cy={props.height.to_string()} />
            <rect class="band" x={(x - 20).to_string()} y={TOP.to_string()} width="40" height={(BASE - TOP + 24).to_string()}
                {onclick} />
        </>
    }
}
