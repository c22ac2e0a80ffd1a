//! Traces as text, read by people: every named kitchen in `golden/`, and a fingerprint for each of 500 random ones.
//!
//! `BLESS=1 cargo test --test golden` writes the files anew; what changed is then in the diff, to be judged there.

mod support;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use wash_and_dry::link::{self, View};
use wash_and_dry::metrics::{Bound, Metrics};
use wash_and_dry::scenario::{NamedKitchen, named_kitchens};
use wash_and_dry::sim;
use wash_and_dry::trace::{Kind, Segment, Trace, What};
use wash_and_dry::units::StageId;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Holds text to its file, or writes the file where `BLESS` is set.
fn check(name: &str, found: &str) {
    let path = folder().join(name);
    if std::env::var_os("BLESS").is_some() {
        return fs::write(path, found).expect("a folder to write to");
    }
    let expected = fs::read_to_string(&path).expect("a golden file");
    let differ = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
    let line = differ.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    assert!(
        expected == found,
        "{name}, line {}: expected {:?}, found {:?}; BLESS=1 writes it anew",
        line + 1,
        expected.lines().nth(line),
        found.lines().nth(line)
    );
}

/// A run as text. Times are milliseconds; cores, tasks and dishes count from 0.
fn tell(name: &str, trace: &Trace) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{name}\n#{}\n", link::write(trace.scenario(), &View::default()));
    let stage = |id: StageId| trace.scenario().stages[id.index()].name.clone();
    tell_metrics(&mut out, &Metrics::of(trace), stage);
    let width = trace.end().0.to_string().len();
    let _ = writeln!(out, "\nwhat the cores did");
    for segment in trace.segments() {
        let Segment { from, to, core, task, kind, .. } = segment;
        let place = segment.subject().map_or(String::new(), |(dish, id)| format!("  dish {}  {}", dish.0, stage(id)));
        let doing = if *kind == Kind::Work { String::new() } else { format!("  {}", kind.word()) };
        let _ = writeln!(out, "{:width$} – {:width$}  core {}  task {}{place}{doing}", from.0, to.0, core.0, task.0);
    }
    let _ = writeln!(out, "\nwhat became of the tasks");
    for entry in trace.entries() {
        let (what, task) = (entry.what().word(), entry.task().0);
        let _ = write!(out, "{:width$}  task {task}  {what:8}", entry.at().0);
        let _ = match entry.dish() {
            Some(dish) => write!(out, "  dish {}  {}", dish.0, stage(entry.stage())),
            None => write!(out, "  –"),
        };
        if matches!(entry.what(), What::Work | What::Hold | What::Switch) {
            let _ = write!(out, "  core {}", entry.core().0);
        }
        out.push_str(if entry.holds_place() { "  has a place\n" } else { "\n" });
    }
    out
}

fn tell_metrics(out: &mut String, metrics: &Metrics, stage: impl Fn(StageId) -> String) {
    let bound = match metrics.bound {
        Bound::Dish(dish) => format!("dish {}", dish.0),
        Bound::Hands => "all hands-work".to_owned(),
        Bound::Station(id) => format!("the places of {}", stage(id)),
    };
    let spread = metrics.dish_time;
    let times = [spread.mean, spread.median, spread.p95, spread.max].map(|time| time.0.to_string()).join(", ");
    let rows = [
        ("makespan", metrics.makespan.0.to_string()),
        ("dish time", format!("{times} (mean, median, p95, max)")),
        ("service, waiting", format!("{}, {} (means)", metrics.service.0, metrics.waiting.0)),
        ("throughput", format!("{} a minute", metrics.throughput.text(3))),
        ("utilisation", metrics.utilisation.text(4)),
        ("most in progress", metrics.max_in_progress.to_string()),
        ("most running", metrics.max_running.to_string()),
        ("switches", format!("{}, {} in all", metrics.switches, metrics.switch_time.0)),
        ("held", metrics.hold_time.0.to_string()),
        ("lower bound", format!("{}, by {bound}", metrics.lower_bound.0)),
        ("sequential", metrics.sequential.0.to_string()),
        ("speed-up", metrics.speedup.text(3)),
    ];
    rows.iter().for_each(|(name, value)| _ = writeln!(out, "{name:17} {value}"));
}

#[test]
fn every_named_kitchen_runs_as_its_file_says() {
    for NamedKitchen { name, scenario } in named_kitchens() {
        let scenario = scenario.validate().expect("a valid kitchen");
        check(&format!("{name}.txt"), &tell(name, &sim::run(&scenario)));
    }
}

#[test]
fn random_kitchens_have_the_fingerprints_of_the_file() {
    check("fingerprints.txt", &support::fingerprints());
}
