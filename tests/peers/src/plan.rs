//! A plan of `scenarios.py`, and the answering of them: a plan a line in, its makespan a line out.

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
    /// Whether who waits for a soaking keeps the core.
    pub hold: bool,
    /// The longest run before others have the core; 0 is no limit.
    pub slice: u64,
    /// What it costs to take up another task.
    pub switch: u64,
    /// Which stages need hands.
    pub hands: Vec<bool>,
    /// How many places each stage has; 0 is no limit.
    pub places: Vec<usize>,
    /// When each dish arrives.
    pub arrivals: Vec<u64>,
    /// Of each dish, how long each stage takes.
    pub durations: Vec<Vec<u64>>,
}

/// Answers what comes in.
///
/// # Panics
///
/// Where a line is no plan, or nobody reads the answers.
pub fn answer(makespan: impl Fn(Plan) -> u64) {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lines() {
        let plan = serde_json::from_str(&line.expect("text")).expect("a plan");
        writeln!(out, "{}", makespan(plan)).expect("a reader");
    }
}
