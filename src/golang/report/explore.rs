//! A program under many schedules: the different ends, and how many seeds led to each.

use super::json::kind;
use crate::machine::Options;
use crate::run::Compiled;
use std::fmt::Write;
use wash_and_dry_engine::sim::Order;

/// An end that some seeds led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// How it ended: `returned`, `panic`, `deadlock`, `fatal` or `limit`.
    pub kind: &'static str,
    /// What was printed to standard output.
    pub output: Vec<u8>,
    /// What was told of the end and of races, the first line of each.
    pub told: Vec<String>,
    /// The first seed that led there, and how many did.
    pub seed: u64,
    /// How many seeds led there.
    pub seeds: u64,
}

/// Runs a program under so many seeds of the policy `random`, from 1 on. `going` is told how many are done and says whether to go on.
/// The ends come in the order of their first seed.
pub fn explore(compiled: &Compiled, options: &Options, seeds: u64, mut going: impl FnMut(u64) -> bool) -> Vec<Ending> {
    let mut endings: Vec<Ending> = Vec::new();
    for seed in 1..=seeds {
        let options = Options { order: Order::Random(seed), seed, ..options.clone() };
        let outcome = compiled.run(&options);
        let mut told: Vec<String> = outcome.log().races.iter().map(|race| format!("race: {}", race.variable)).collect();
        told.extend(outcome.end_text("program").lines().next().map(str::to_owned));
        told.dedup();
        let (kind, output) = (kind(outcome.end()), outcome.output());
        match endings.iter_mut().find(|known| known.kind == kind && known.output == output && known.told == told) {
            Some(known) => known.seeds += 1,
            None => endings.push(Ending { kind, output, told, seed, seeds: 1 }),
        }
        if !going(seed) {
            break;
        }
    }
    endings
}

/// The ends as a table: how many seeds, the first of them, the kind, what was told, and the output's beginning.
#[must_use]
pub fn table_of_endings(endings: &[Ending]) -> String {
    let mut out = format!("{:>6}  {:>6}  {:<9} output\n", "seeds", "first", "end");
    for ending in endings {
        let text = String::from_utf8_lossy(&ending.output);
        let mut shown: String = text.trim_end().replace('\n', " ⏎ ").chars().take(60).collect();
        if shown.chars().count() == 60 {
            shown.push('…');
        }
        let _ = writeln!(out, "{:>6}  {:>6}  {:<9} {shown}", ending.seeds, ending.seed, ending.kind);
        for told in &ending.told {
            let _ = writeln!(out, "{:>26}{told}", "");
        }
    }
    out
}
