//! A run as JSON: docs/GO.md has its fields.

use super::lanes::{milliseconds, number, reason, stretches, word};
use crate::machine::log::{End, RaceSide};
use crate::run::Outcome;
use serde::Serialize;
use serde_json::Number;

#[derive(Serialize)]
struct RunJson {
    scenario: ScenarioJson,
    output: Vec<PrintedJson>,
    end: EndJson,
    goroutines: Vec<GoroutineJson>,
    segments: Vec<SegmentJson>,
    states: Vec<StateJson>,
    races: Vec<RaceJson>,
}

#[derive(Serialize)]
struct ScenarioJson {
    cores: u16,
    policy: &'static str,
    slice_ms: Number,
    switch_ms: Number,
    seed: String,
}

#[derive(Serialize)]
struct PrintedJson {
    at_ms: Number,
    goroutine: u32,
    text: String,
    /// Whether it went to standard error, as what `println` prints does.
    error: bool,
}

#[derive(Serialize)]
struct EndJson {
    kind: &'static str,
    at_ms: Number,
    message: String,
}

#[derive(Serialize)]
struct GoroutineJson {
    id: u32,
    name: String,
    started_ms: Number,
    ended_ms: Option<Number>,
    parent: Option<u32>,
    line: Option<u32>,
}

#[derive(Serialize)]
struct SegmentJson {
    core: u16,
    goroutine: u32,
    kind: &'static str,
    line: Option<u32>,
    from_ms: Number,
    to_ms: Number,
}

#[derive(Serialize)]
struct StateJson {
    goroutine: u32,
    state: &'static str,
    on: Option<&'static str>,
    line: Option<u32>,
    from_ms: Number,
    to_ms: Number,
}

#[derive(Serialize)]
struct RaceJson {
    variable: String,
    at_ms: Number,
    first: SideJson,
    second: SideJson,
}

#[derive(Serialize)]
struct SideJson {
    goroutine: u32,
    line: Option<u32>,
    write: bool,
}

/// A run as one JSON object. `file` is the program's name in messages.
#[must_use]
pub fn to_json(outcome: &Outcome<'_>, file: &str) -> String {
    let options = outcome.options();
    let log = outcome.log();
    let side = |side: &RaceSide| SideJson {
        goroutine: number(side.goroutine),
        line: outcome.line(side.place),
        write: side.writes,
    };
    let json = RunJson {
        scenario: ScenarioJson {
            cores: options.cores,
            policy: options.policy(),
            slice_ms: milliseconds(options.slice_us),
            switch_ms: milliseconds(options.switch_us),
            seed: options.seed.to_string(),
        },
        output: log
            .printed
            .iter()
            .map(|printed| PrintedJson {
                at_ms: milliseconds(printed.at),
                goroutine: number(printed.goroutine),
                text: String::from_utf8_lossy(&printed.text).into_owned(),
                error: printed.error,
            })
            .collect(),
        end: EndJson {
            kind: kind(outcome.end()),
            at_ms: milliseconds(outcome.ended_us()),
            message: outcome.end_text(file),
        },
        goroutines: (0..)
            .zip(outcome.goroutines())
            .map(|(id, goroutine)| GoroutineJson {
                id: number(id),
                name: goroutine.name.clone(),
                started_ms: milliseconds(goroutine.started_at),
                ended_ms: goroutine.ended_at.map(milliseconds),
                parent: goroutine.parent.map(number),
                line: goroutine.parent.and_then(|_| outcome.line(goroutine.started)),
            })
            .collect(),
        segments: log
            .segments
            .iter()
            .map(|segment| SegmentJson {
                core: segment.core,
                goroutine: number(segment.goroutine),
                kind: segment.kind.word(),
                line: outcome.line(segment.place),
                from_ms: milliseconds(segment.from),
                to_ms: milliseconds(segment.to),
            })
            .collect(),
        states: stretches(outcome)
            .iter()
            .map(|stretch| StateJson {
                goroutine: number(stretch.goroutine),
                state: word(stretch.change.state),
                on: reason(stretch.change.state),
                line: outcome.line(stretch.change.place),
                from_ms: milliseconds(stretch.from),
                to_ms: milliseconds(stretch.to),
            })
            .collect(),
        races: log
            .races
            .iter()
            .map(|race| RaceJson {
                variable: race.variable.clone(),
                at_ms: milliseconds(race.at),
                first: side(&race.first),
                second: side(&race.second),
            })
            .collect(),
    };
    // Every value of it has a JSON form.
    serde_json::to_string(&json).unwrap_or_default() + "\n"
}

/// The word for an end.
pub(super) fn kind(end: &End) -> &'static str {
    match end {
        End::Returned => "returned",
        End::Panic(_) => "panic",
        End::Deadlock(_) => "deadlock",
        End::Fatal(_) => "fatal",
        End::Limit(_) => "limit",
    }
}
