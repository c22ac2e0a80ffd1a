//! Every row of the table in docs/MODEL.md section 6, whose numbers come from the second implementation.

use wash_and_dry::metrics::Metrics;
use wash_and_dry::{link, sim};

const ONE_SINK: &str = "stages=wash:3:hands:1,soak:4:wait,dry:2:hands";
const LONG_SOAK: &str = "stages=wash:1:hands,soak:10:wait,dry:1:hands";
const NO_SOAK: &str = "stages=wash:3:hands,dry:2:hands";

/// Checks a scenario's makespan, most in progress, most running and, where the table has one, mean dish time; times in ms.
fn check(scenario: &str, makespan: u64, in_progress: u32, running: u32, dish_time: Option<u64>) {
    let reading = link::read(scenario);
    assert_eq!(reading.notes, [], "{scenario}");
    let metrics = Metrics::of(&sim::run(&reading.scenario));
    let found = (metrics.makespan.0, metrics.max_in_progress, metrics.max_running);
    assert_eq!(found, (makespan, in_progress, running), "{scenario}");
    if let Some(expected) = dish_time {
        assert_eq!(metrics.dish_time.mean.0, expected, "{scenario}");
    }
}

#[test]
fn the_loop_takes_as_long_on_any_number_of_cores() {
    check("program=sequential", 54_000, 1, 1, Some(31_500));
    check("program=sequential&cores=4", 54_000, 1, 1, Some(31_500));
}

#[test]
fn a_task_for_each_dish_uses_the_cores() {
    check("", 30_000, 6, 1, Some(25_000));
    check("waiting=hold", 54_000, 1, 1, Some(31_500));
    check("cores=2", 15_000, 6, 2, Some(13_000));
    check("cores=3", 12_000, 6, 3, Some(10_500));
    check("cores=6", 9000, 6, 6, Some(9000));
    check("cores=8", 9000, 6, 6, Some(9000));
}

#[test]
fn one_sink_limits_however_many_cores() {
    for cores in [2, 3, 4, 8] {
        check(&format!("cores={cores}&{ONE_SINK}"), 24_000, 3, 2, None);
    }
}

#[test]
fn workers_and_pipeline() {
    check("program=workers", 33_000, 2, 1, None);
    check("program=workers&cores=2", 27_000, 2, 2, None);
    check("program=stages&cores=3", 29_000, 3, 2, Some(19_000));
}

#[test]
fn taking_turns() {
    check(&format!("{NO_SOAK}&slice=1"), 30_000, 6, 1, Some(27_500));
    check(&format!("{NO_SOAK}&slice=1&switch=0.5"), 44_500, 6, 1, Some(40_750));
    // docs/LESSON.md, step `taking-turns`: without slices the mean dish time is 17.5 s.
    check(NO_SOAK, 30_000, 1, 1, Some(17_500));
}

#[test]
fn sizes() {
    let pan = format!("{NO_SOAK}&sizes=1000,100,100,100,100,100");
    check(&pan, 75_000, 1, 1, Some(62_500));
    check(&format!("{pan}&slice=1"), 75_000, 6, 1, Some(35_833));
    check(&format!("{pan}&policy=shortest"), 75_000, 1, 1, Some(25_000));
}

#[test]
fn choices() {
    let kitchen = format!("{NO_SOAK}&cores=2&dishes=5&sizes=100,100,100,100,400");
    check(&kitchen, 30_000, 2, 2, Some(12_000));
    check(&format!("{kitchen}&policy=chosen&choices=4"), 20_000, 2, 2, Some(14_000));
}

#[test]
fn lots() {
    for (lots, makespan) in [(2, 15_100), (3, 16_600), (4, 14_920)] {
        let metrics =
            Metrics::of(&sim::run(&link::read(&format!("cores=2&policy=random&vary=40&lots={lots}")).scenario));
        assert_eq!((metrics.makespan.0, metrics.max_running), (makespan, 2), "lots={lots}");
    }
}

#[test]
fn wait_heavy_work() {
    check(&format!("program=sequential&{LONG_SOAK}"), 72_000, 1, 1, None);
    check(LONG_SOAK, 17_000, 6, 1, None);
    check(&format!("cores=4&{LONG_SOAK}"), 13_000, 6, 4, None);
}
