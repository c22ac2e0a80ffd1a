//! Looks of dishes compared with *Why?* and with the records of the trace, at every instant of random runs; the legend compared with what
//! occurs; the colours of stages.

use crate::support::{self, rounds};
use std::collections::BTreeSet;
use wash_and_dry::run::Run;
use wash_and_dry::timeline::Look;
use wash_and_dry::trace::{Entry, Kind, Trace, What};
use wash_and_dry::units::{DishId, Millis, StageId};
use wash_and_dry::why::{Cause, dish_why};

/// The latest of some entries at a moment.
fn last<'a>(entries: impl Iterator<Item = &'a Entry>, at: Millis) -> Option<Entry> {
    entries.filter(|entry| entry.at() <= at).last().copied()
}

/// What each task has in hand at a moment, found by a walk over all entries.
fn in_hand(trace: &Trace, at: Millis) -> Vec<Option<DishId>> {
    let mut hands = vec![None; trace.tasks() as usize];
    for entry in trace.entries().iter().filter(|entry| entry.at() <= at && entry.what() != What::Racked) {
        hands[entry.task().index()] = entry.dish();
    }
    hands
}

/// Whether a look of a dish is true of the trace, and *Why?* says the same.
fn agrees(trace: &Trace, dish: DishId, look: Option<Look>, at: Millis) -> bool {
    let times = trace.dishes()[dish.index()];
    let now = last(trace.entries().iter().filter(|entry| entry.dish() == Some(dish)), at);
    let is = |what: What| now.is_some_and(|entry| entry.what() == what);
    let covering = || trace.segments().iter().filter(|segment| segment.from <= at && at < segment.to);
    let busy = |kind: Kind, stage: StageId| {
        covering().any(|segment| segment.kind == kind && segment.subject() == Some((dish, stage)))
    };
    let nobody_has_it = || !in_hand(trace, at).contains(&Some(dish));
    let why = dish_why(trace, dish, at);
    match (look, why.first()) {
        (None, Some(Cause::Arrives(..))) => at < times.arrived,
        (None, Some(Cause::Done(..))) => at >= times.finished,
        (Some(Look::Work(stage)), Some(Cause::Works(_, of, at_stage, _))) => {
            (*of, *at_stage) == (dish, stage) && busy(Kind::Work, stage)
        }
        (Some(Look::Hold(stage)), Some(Cause::StandsBy(_, of, at_stage, _))) => {
            (*of, *at_stage) == (dish, stage) && busy(Kind::Hold, stage)
        }
        (Some(Look::Soak(stage)), Some(Cause::Soaks(_, at_stage, _))) => *at_stage == stage && is(What::Wait),
        (Some(Look::Switch), Some(Cause::Switches(..))) => covering().any(|segment| segment.kind == Kind::Switch),
        (Some(Look::Unreached), Some(Cause::LoopIsAt(..) | Cause::InPile(_))) => now.is_none() && nobody_has_it(),
        (Some(Look::Ready), Some(Cause::NoHands(_))) => {
            is(What::Ready) && covering().count() == usize::from(trace.scenario().cores)
        }
        (Some(Look::Blocked), Some(Cause::NoPlace(..))) => is(What::Place),
        (Some(Look::Blocked), Some(Cause::NoRoom(..))) => is(What::Send),
        (Some(Look::Racked), Some(Cause::InRack(..))) => is(What::Racked) && nobody_has_it(),
        _ => false,
    }
}

#[test]
fn what_a_look_says_is_so_and_why_says_the_same() {
    let mut seen = BTreeSet::new();
    for seed in 0..rounds(10_000) {
        let trace = wash_and_dry::sim::run(&support::scenario(seed));
        let mut instants: Vec<Millis> = trace.entries().iter().map(|entry| entry.at()).collect();
        instants.dedup();
        let step = instants.len().div_ceil(24);
        for at in instants.into_iter().step_by(step).flat_map(|at| [at, Millis(at.0 + 3)]) {
            for dish in (0..trace.scenario().dishes).map(DishId) {
                let look = Look::of_dish(trace.dish_at(dish, at));
                assert!(agrees(&trace, dish, look, at), "seed {seed}, {dish:?} at {at}: {look:?}");
                seen.extend(look.filter(|look| look.waits()));
            }
        }
    }
    assert_eq!(seen.len(), 4, "all looks of waiting occur: {seen:?}");
}

#[test]
fn the_legend_has_the_looks_that_occur_and_no_other() {
    for seed in 0..rounds(10_000) {
        let run = Run::of(&support::scenario(seed));
        let dishes = (0..run.scenario().dishes).map(DishId);
        let spans = dishes.flat_map(|dish| run.spans_of_dish(dish)).filter_map(|span| Look::of_dish(span.state));
        let segments = run.segments().iter().map(Look::of_segment);
        let found: BTreeSet<Look> = spans.chain(segments).collect();
        let legend: BTreeSet<Look> = run.looks().iter().copied().collect();
        assert_eq!(legend, found, "seed {seed}");
        assert_eq!(legend.len(), run.looks().len(), "each once");
    }
}

/// The page's style sheet.
pub fn style_sheet() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/static/style.css")).expect("a style sheet")
}

/// The value of a variable of the style sheet, in the light theme and in the dark one.
pub fn variable(css: &str, name: &str) -> [String; 2] {
    let dark = css.find("[data-theme=\"dark\"]").expect("a dark theme");
    let value = |css: &str| {
        let after = css.split_once(&format!("{name}: "))?.1;
        Some(after.split(';').next()?.to_owned())
    };
    let light = value(&css[..dark]).expect("a value");
    [light.clone(), value(&css[dark..]).unwrap_or(light)]
}

/// The relative luminance of a colour written `#rrggbb`, as WCAG 2.2 defines it.
fn luminance(color: &str) -> f64 {
    let part = |from: usize| {
        let value = f64::from(u8::from_str_radix(&color[from..from + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn colours_of_stages_and_looks_stand_out_from_the_card_in_both_themes() {
    let css = style_sheet();
    let card = variable(&css, "--card");
    let drawn =
        ["--s0", "--s1", "--s2", "--s3", "--s4", "--s5", "--s6", "--s7", "--ready", "--block", "--edge", "--guess"];
    for name in drawn {
        for (color, card) in variable(&css, name).iter().zip(&card) {
            assert!(contrast(color, card) >= 3.0, "{name} {color} on {card}: {:.2}", contrast(color, card));
        }
    }
    for name in ["--ink", "--soft"] {
        for (color, card) in variable(&css, name).iter().zip(&card) {
            assert!(contrast(color, card) >= 4.5, "{name} {color} on {card}");
        }
    }
    for (stage, on) in [("--s0", "--on-s0"), ("--s1", "--on"), ("--s2", "--on"), ("--s3", "--on"), ("--s4", "--on")] {
        let (color, ink) = (variable(&css, stage), variable(&css, on));
        for theme in 0..2 {
            let found = contrast(&ink[theme], &color[theme]);
            assert!(found >= 4.5, "{on} {} on {stage} {}: {found:.2}", ink[theme], color[theme]);
        }
    }
}

#[test]
fn pictures_to_take_away_have_the_style_sheets_colours_by_name_of_stage() {
    use wash_and_dry::export::Format;
    use wash_and_dry::link;
    use wash_and_dry::text::PageText;
    let css = style_sheet();
    let color = |hue: usize| variable(&css, &format!("--s{hue}"))[0].clone();
    for stages in
        ["wash:3:hands,dry:2:hands", "dry:2:hands,polish:1:hands,wash:3:hands", "wash:3:hands,soak:4:wait,dry:2:hands"]
    {
        let run = Run::of(&link::read(&format!("stages={stages}")).scenario);
        let svg = Format::Svg.whole(&run, "", &PageText::ENGLISH);
        let [wash, dry] = [color(0), color(2)];
        let boxes = |fill: &str| svg.matches(&format!("rx=\"2\" fill=\"{fill}\"")).count();
        // A box for each of six dishes on the core's lane and one on its own, and the legend's.
        assert_eq!((boxes(&wash), boxes(&dry)), (13, 13), "{stages}");
    }
}
