//! A program under many schedules: the different ends, and how many seeds led to each.

use super::json::kind;
use crate::machine::Options;
use crate::run::{Compiled, Outcome, Running};
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};
use wash_and_dry_engine::sim::Order;

/// How much of an output is kept, bytes.
const MOST_OUTPUT: usize = 4096;

/// An end that some seeds led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// How it ended: `returned`, `panic`, `deadlock`, `fatal` or `limit`.
    pub kind: &'static str,
    /// What was printed to standard output: its first 4,096 bytes.
    pub output: Vec<u8>,
    /// The length and the hash of the whole output: two outputs are the same if both are equal.
    whole: (usize, u64),
    /// What was told of the end and of races, the first line of each.
    pub told: Vec<String>,
    /// Whether there was a race.
    pub races: bool,
    /// The first seed that led there.
    pub seed: u64,
    /// How many seeds led there.
    pub seeds: u64,
}

/// Runs a program under one seed of the policy `random` after the other, from 1 on, a part of a run at a time.
pub struct Explorer {
    options: Options,
    endings: Vec<Ending>,
    /// How many seeds are done.
    done: u64,
    /// The run of the next seed, once it has begun.
    running: Option<Running>,
}

impl Explorer {
    /// A program's schedules: `options` with other seeds.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        Self { options: options.clone(), endings: Vec::new(), done: 0, running: None }
    }

    /// Goes on for some ten milliseconds at least, and no further than to the end of the present seed's run.
    pub fn go_on(&mut self, compiled: &Compiled) {
        let seed = self.done + 1;
        let mut running = self
            .running
            .take()
            .unwrap_or_else(|| compiled.begin(&Options { order: Order::Random(seed), seed, ..self.options.clone() }));
        if running.go_on() {
            self.running = Some(running);
        } else {
            self.add(&compiled.outcome(running), seed);
        }
    }

    /// How many seeds are done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done
    }

    /// The ends, in the order of their first seed.
    #[must_use]
    pub fn endings(&self) -> &[Ending] {
        &self.endings
    }

    fn add(&mut self, outcome: &Outcome<'_>, seed: u64) {
        self.done = seed;
        let mut told: Vec<String> = outcome.log().races.iter().map(|race| format!("race: {}", race.variable)).collect();
        told.extend(outcome.end_text("program").lines().next().map(str::to_owned));
        told.dedup();
        let (kind, mut output, races) = (kind(outcome.end()), outcome.output(), !outcome.log().races.is_empty());
        let mut hasher = DefaultHasher::new();
        output.hash(&mut hasher);
        let whole = (output.len(), hasher.finish());
        let known = |known: &&mut Ending| known.kind == kind && known.whole == whole && known.told == told;
        if let Some(known) = self.endings.iter_mut().find(known) {
            known.seeds += 1;
            return;
        }
        output.truncate(MOST_OUTPUT);
        self.endings.push(Ending { kind, output, whole, told, races, seed, seeds: 1 });
    }
}

/// Runs a program once with each seed from 1 to `seeds` of the policy `random`. The ends come in the order of their first seed.
#[must_use]
pub fn explore(compiled: &Compiled, options: &Options, seeds: u64) -> Vec<Ending> {
    let mut explorer = Explorer::new(options);
    while explorer.done < seeds {
        explorer.go_on(compiled);
    }
    explorer.endings
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
