//! Layouts compared with the trace: every unit of every axis, by code that looks at each millisecond.

use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::scenario::ValidScenario;
use wash_and_dry::timeline::{Curve, Look, Shape, Window, core_lane, curves, dish_lane};
use wash_and_dry::trace::Kind;
use wash_and_dry::units::{CoreId, DishId, Millis};

fn run(text: &str) -> Run {
    let reading = link::read(text);
    assert!(reading.notes.is_empty(), "{text}");
    Run::of(&reading.scenario)
}

const KITCHENS: [&str; 8] = [
    "cores=2",
    "dishes=40&cores=3&slice=0.3&switch=0.07&vary=60",
    "dishes=30&cores=2&program=stages&rack=1&switch=0.5",
    "dishes=12&cores=4&waiting=hold&stages=soak:0.04:wait,wash:0.03:hands:1,dry:2:hands",
    // A core holds many times before it works once.
    "dishes=60&cores=2&waiting=hold&stages=soak:0.05:wait,wash:0.02:hands:1,rinse:0:hands,soak2:0.4:wait",
    "dishes=6&cores=2&slice=0.01",
    "dishes=25&cores=2&program=workers&workers=3&every=1.5&vary=30&policy=random",
    "dishes=1&cores=2&stages=wash:0.07:hands,soak:9:wait,dry:0.011:hands&slice=0.01",
];

/// Windows of a run: the whole of it, and parts, down to a few milliseconds.
fn windows(end: Millis) -> Vec<Window> {
    let whole = Window::whole(end);
    let part = |from: u64, length: u64| {
        let from = (end.0 * from / 100).min(end.0.saturating_sub(length));
        Window { from: Millis(from), to: Millis((from + length).min(end.0.max(1))) }
    };
    vec![whole, part(30, end.0 / 3 + 7), part(61, 997), part(99, 140), part(0, 20)]
}

/// The milliseconds that a unit of an axis shows, at least one.
fn of_unit(window: Window, width: u64, unit: u64) -> std::ops::Range<u64> {
    let at = |unit: u64| window.from.0 + (unit * window.length()).div_ceil(width);
    let (from, to) = (at(unit), at(unit + 1));
    if from < to { from..to } else { window.moment(unit, width).0..window.moment(unit, width).0 + 1 }
}

/// What a lane shows in a unit.
fn shown(lane: &[Shape], unit: u64) -> Option<Look> {
    lane.iter().find(|shape| (shape.x..shape.x + shape.width).contains(&unit)).map(|shape| shape.look)
}

/// Compares a lane with everything that happened on it: from, to, look.
fn check(lane: &[Shape], happened: &[(Millis, Millis, Look)], window: Window, width: u64, name: &str) {
    assert!(lane.windows(2).all(|pair| pair[0].x + pair[0].width <= pair[1].x), "{name}: in order");
    assert!(lane.iter().all(|shape| shape.width > 0 && shape.x + shape.width <= width), "{name}: within the axis");
    for unit in 0..width {
        let moments = of_unit(window, width, unit);
        let within = |(from, to, _): &&(Millis, Millis, Look)| from.0 < moments.end && to.0 > moments.start;
        let looks: Vec<Look> = happened.iter().filter(within).map(|piece| piece.2).collect();
        let work = looks.iter().any(|look| matches!(look, Look::Work(_)));
        let seen = shown(lane, unit);
        let context = || format!("{name}, unit {unit} of {width}, {window:?}: {seen:?} for {looks:?}");
        assert_eq!(matches!(seen, Some(Look::Work(_))), work, "{}", context());
        match seen {
            Some(look) => assert!(looks.contains(&look), "{}", context()),
            None => assert!(looks.is_empty(), "{}", context()),
        }
    }
}

#[test]
fn every_unit_of_a_cores_lane_shows_what_happened_in_it_and_work_before_all_else() {
    for text in KITCHENS {
        let run = run(text);
        for core in (0..run.scenario().cores).map(CoreId) {
            let look = |kind, stage| match kind {
                Kind::Work => Look::Work(stage),
                Kind::Hold => Look::Hold(stage),
                Kind::Switch => Look::Switch,
            };
            let segments = run.segments().iter().filter(|segment| segment.core == core);
            let happened: Vec<_> = segments.map(|s| (s.from, s.to, look(s.kind, s.stage))).collect();
            for window in windows(run.end()) {
                for width in [7, 64, 513, 870] {
                    check(&core_lane(&run, core, window, width), &happened, window, width, &format!("{text} {core:?}"));
                }
            }
        }
    }
}

#[test]
fn every_unit_of_a_dishs_lane_shows_what_happened_in_it_and_work_before_all_else() {
    for text in KITCHENS {
        let run = run(text);
        for dish in (0..run.scenario().dishes).map(DishId) {
            let spans = run.spans_of_dish(dish);
            let happened: Vec<_> =
                spans.iter().map(|s| (s.from, s.to, Look::of_dish(s.state).expect("a look"))).collect();
            for window in windows(run.end()) {
                for width in [7, 513] {
                    check(&dish_lane(&run, dish, window, width), &happened, window, width, &format!("{text} {dish:?}"));
                }
            }
        }
    }
}

/// The value of a curve at a unit.
fn value(curve: &Curve, unit: u64) -> u32 {
    curve.iter().rev().find(|(x, _)| *x <= unit).map_or(0, |point| point.1)
}

#[test]
fn every_unit_of_the_curves_shows_the_most_that_there_was_in_it() {
    for text in KITCHENS {
        let run = run(text);
        for window in windows(run.end()) {
            for width in [7, 64, 513, 870] {
                let [in_progress, running] = curves(&run, window, width);
                for unit in 0..width {
                    let levels = of_unit(window, width, unit).map(|at| run.level_at(Millis(at)));
                    let most =
                        levels.fold((0, 0), |most, level| (most.0.max(level.in_progress), most.1.max(level.running)));
                    let seen = (value(&in_progress, unit), value(&running, unit));
                    assert_eq!(seen, most, "{text}, unit {unit} of {width}, {window:?}");
                }
            }
        }
    }
}

#[test]
fn a_picture_of_very_many_pieces_has_few_shapes() {
    let run = Run::of(&scenario("dishes=2000&cores=8&slice=0.1"));
    assert!(run.segments().len() >= 100_000);
    let whole = Window::whole(run.end());
    for core in (0..8).map(CoreId) {
        assert!(core_lane(&run, core, whole, 870).len() <= 870);
    }
    let [in_progress, running] = curves(&run, whole, 870);
    assert!(in_progress.len() <= 872 && running.len() <= 872);
}

fn scenario(text: &str) -> ValidScenario {
    link::read(text).scenario
}
