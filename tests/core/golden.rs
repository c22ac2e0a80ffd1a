//! Golden traces: runs of the named kitchens as text. `BLESS=1 cargo test --test core golden` writes them anew; the difference is then to
//! be reviewed.

use crate::golden_file::check;
use crate::support;
use std::fmt::Write;
use wash_and_dry::link::{self, NAMED_KITCHENS};
use wash_and_dry::metrics::Metrics;
use wash_and_dry::sim;
use wash_and_dry::trace::Trace;

/// A run as lines: the link, the metrics, the segments of the cores, and the entries of each task.
fn story(trace: &Trace) -> String {
    let mut text = format!("{}\n\n", link::write(trace.scenario(), &link::View::default()));
    let metrics = Metrics::of(trace);
    let _ = writeln!(
        text,
        "total {} · dish time {} · in progress {} · running {} · bound {}\n\ncores",
        metrics.makespan, metrics.dish_time.mean, metrics.max_in_progress, metrics.max_running, metrics.lower_bound
    );
    for segment in trace.segments() {
        let stage = |id: wash_and_dry::units::StageId| trace.scenario().stages[id.index()].name.as_str();
        let subject = segment.subject().map(|(dish, id)| format!(" dish {} {}", dish.number(), stage(id)));
        let _ = writeln!(
            text,
            "{:>7} – {:>7}  core {} task {:<2} {}{}",
            segment.from.seconds_text(),
            segment.to.seconds_text(),
            segment.core.number(),
            segment.task.number(),
            segment.kind.word(),
            subject.unwrap_or_default()
        );
    }
    text.push_str("\ntasks\n");
    for entry in trace.entries() {
        let dish = entry.dish().map(|dish| format!(" dish {}", dish.number())).unwrap_or_default();
        let (at, what) = (entry.at().seconds_text(), entry.what().word());
        let _ = writeln!(text, "{at:>7}  task {:<2} {what}{dish}", entry.task().number());
    }
    text
}

#[test]
fn the_named_kitchens_run_as_ever() {
    for kitchen in &NAMED_KITCHENS {
        let scenario = kitchen.scenario();
        check(&format!("{}.txt", kitchen.name), &story(&sim::run(&scenario)));
    }
}

/// The fingerprints, which `tests/wasm.rs` compares in a browser as well.
#[test]
fn five_hundred_random_kitchens_have_the_fingerprints_they_always_had() {
    check("fingerprints.txt", &support::fingerprints());
}
