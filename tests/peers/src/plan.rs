//! Plans from `scenarios.py`: a plan in each line of the input, its makespan in each line of the output.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

/// A scenario as plain numbers; times in milliseconds.
#[derive(Serialize, Deserialize)]
pub struct Plan {
    /// `sequential`, `per-dish`, `workers` or `stages`.
    pub program: String,
    /// How many cores.
    pub cores: usize,
    /// Tasks of `workers`.
    pub workers: usize,
    /// Capacity of each channel of `stages`.
    pub rack: usize,
    /// Whether a task keeps its core while its dish soaks.
    pub hold: bool,
    /// The time slice; 0 is no limit.
    pub slice: u64,
    /// The cost of taking up another task.
    pub switch: u64,
    /// Which stages need hands.
    pub hands: Vec<bool>,
    /// How many places each stage has; 0 is no limit.
    pub places: Vec<usize>,
    /// When each dish arrives.
    pub arrivals: Vec<u64>,
    /// For each dish the duration of each stage.
    pub durations: Vec<Vec<u64>>,
}

/// Answers each line of the input with a makespan.
///
/// # Panics
///
/// Where a line is no plan, or the output is closed.
pub fn answer(makespan: impl Fn(Plan) -> u64) {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lines() {
        let plan = serde_json::from_str(&line.expect("text")).expect("a plan");
        writeln!(out, "{}", makespan(plan)).expect("a reader");
    }
}
