//! Trace Event JSON, which Perfetto and `chrome://tracing` open: a track for each core and each goroutine.
//!
//! After “Trace Event Format” (Google, 2016): times in microseconds; `X` is a complete event with its duration, `i` an instant, `M` a name.

use super::lanes::{number, reason, stretches, word};
use crate::run::Outcome;
use serde_json::{Value, json};

const CORES: u32 = 1;
const GOROUTINES: u32 = 2;

/// A run as trace events.
#[must_use]
pub fn to_trace(outcome: &Outcome<'_>) -> String {
    let mut events = vec![
        json!({"ph": "M", "name": "process_name", "pid": CORES, "tid": 0, "args": {"name": "cores"}}),
        json!({"ph": "M", "name": "process_name", "pid": GOROUTINES, "tid": 0, "args": {"name": "goroutines"}}),
    ];
    for core in 0..outcome.options().cores {
        events.push(thread_name(CORES, u32::from(core) + 1, &format!("core {}", core + 1)));
    }
    for id in 0..outcome.goroutines().len() as u32 {
        events.push(thread_name(GOROUTINES, number(id), &format!("{} {}", number(id), outcome.goroutine_name(id))));
    }
    for segment in &outcome.log().segments {
        let name = format!("{} {}", number(segment.goroutine), outcome.goroutine_name(segment.goroutine));
        events.push(json!({
            "ph": "X", "name": name, "cat": segment.kind.word(), "pid": CORES, "tid": segment.core + 1,
            "ts": segment.from, "dur": segment.to - segment.from,
            "args": {"goroutine": number(segment.goroutine), "line": outcome.line(segment.place)},
        }));
    }
    for stretch in stretches(outcome) {
        let state = stretch.change.state;
        events.push(json!({
            "ph": "X", "name": reason(state).unwrap_or(word(state)), "cat": word(state), "pid": GOROUTINES,
            "tid": number(stretch.goroutine), "ts": stretch.from, "dur": stretch.to - stretch.from,
            "args": {"line": outcome.line(stretch.change.place), "core": stretch.change.core},
        }));
    }
    for printed in &outcome.log().printed {
        events.push(json!({
            "ph": "i", "s": "t", "name": String::from_utf8_lossy(&printed.text), "pid": GOROUTINES,
            "tid": number(printed.goroutine), "ts": printed.at,
        }));
    }
    json!({"displayTimeUnit": "ms", "traceEvents": events}).to_string() + "\n"
}

fn thread_name(pid: u32, tid: u32, name: &str) -> Value {
    json!({"ph": "M", "name": "thread_name", "pid": pid, "tid": tid, "args": {"name": name}})
}
