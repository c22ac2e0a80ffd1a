//! The curve of a sweep: the total for each number of cores, and the bounds that no schedule can be shorter than.

use super::table::PointsProps;
use crate::metrics::Bound;
use crate::model::SweepPoint;
use crate::model::sweep::MOST_CORES;
use crate::page::context::use_text;
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
/// The least distance between two names, from line to line.
const NAME: u64 = 16;

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
        <svg class="curve" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={described(text, points)}>
            { for [0, 1, 2].into_iter().map(rule) }
            { for numbers }
            { word(RIGHT, HEIGHT - 4, "end", text.panel.sweep_axis.to_owned()) }
            { bounds(points, most, |bound| text.page.bound(bound, scenario)) }
            { line("total", points, most, |point| Some(point.total)) }
            { for points.iter().map(point) }
        </svg>
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

/// Each bound as a line with its name where it ends.
fn bounds(points: &[SweepPoint], most: Millis, name: impl Fn(Bound) -> String) -> Html {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Html::default() };
    let mut taken = vec![y(last.total, most)];
    let bound = |(place, (_, kind)): (usize, &(Millis, Bound))| {
        let time = |point: &SweepPoint| point.bounds.get(place).map(|bound| bound.0);
        let class = ["bound b0", "bound b1", "bound b2"][place.min(2)];
        let named = time(last).map(|end| {
            let height = free(&taken, y(end, most) + NAME);
            taken.push(height);
            let name = name(*kind);
            html! { <text class="named" x={RIGHT.to_string()} y={height.to_string()} text-anchor="end">{ name }</text> }
        });
        html! { <>{ line(class, points, most, time) }{ named }</> }
    };
    first.bounds.iter().enumerate().map(bound).collect()
}

/// Where a name can stand apart from those that stand already: at a height or above it.
fn free(taken: &[u64], mut height: u64) -> u64 {
    while height >= TOP && taken.iter().any(|other| other.abs_diff(height) < NAME) {
        height = height.saturating_sub(NAME);
    }
    height
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
