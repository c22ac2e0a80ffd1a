//! The sentences of the command line, in English only.

use crate::metrics::{Bound, Metrics};
use crate::scenario::{Scenario, StageKind, Waiting};
use crate::units::{CoreId, Millis};
use std::fmt::Write;

/// The command line's sentences.
pub struct CommandText;

impl CommandText {
    /// What the program is.
    pub const ABOUT: &'static str = "Wash & Dry: a cooperative task scheduler over simulated cores, told with dishes.";

    /// What the command does.
    pub const SIMULATE: &'static str = "Runs a scenario and prints what happened";

    /// The command's argument.
    pub const SCENARIO: &'static str = "A whole link of the page, its part after #, or key=value&…\n(quote it: & means \
        something to the shell); without it the default kitchen";

    /// The option `--format`.
    pub const FORMAT: &'static str = "How the run is printed";
    /// Its value `text`.
    pub const FORMAT_TEXT: &'static str = "the cores' timeline and the numbers";
    /// Its value `json`.
    pub const FORMAT_JSON: &'static str = "scenario, metrics, dishes and segments as one JSON object";
    /// Its value `csv`.
    pub const FORMAT_CSV: &'static str = "one table: see --table";
    /// Its value `trace`.
    pub const FORMAT_TRACE: &'static str = "Trace Event JSON, for Perfetto and chrome://tracing";
    /// Its value `go`.
    pub const FORMAT_GO: &'static str = "the program in Go, to be run with the real toolchain";
    /// Its value `svg`.
    pub const FORMAT_SVG: &'static str = "the timelines as a picture";
    /// Its value `png`.
    pub const FORMAT_PNG: &'static str = "the same as pixels: send it to a file";

    /// The option `--table`.
    pub const TABLE: &'static str = "Which table is printed, for --format csv";

    /// What the command `go` does.
    pub const GO: &'static str = "Runs a program in Go on simulated cores";
    /// Its argument.
    pub const GO_FILE: &'static str = "The program: a file of package main; - reads standard input";
    /// Its option `--cores`.
    pub const GO_CORES: &'static str = "The number of cores, 1-256";
    /// Its option `--policy`.
    pub const GO_POLICY: &'static str = "Which ready goroutine an idle core takes";
    /// Its option `--slice`.
    pub const GO_SLICE: &'static str = "Seconds after which a goroutine lets others have the core, 0 for never";
    /// Its option `--switch`.
    pub const GO_SWITCH: &'static str = "Seconds that a core needs to take up another goroutine";
    /// Its option `--seed`.
    pub const GO_SEED: &'static str = "For everything that Go leaves open: select, maps, math/rand, policy random";
    /// Its option `--explore`.
    pub const GO_EXPLORE: &'static str =
        "Runs it under so many seeds of the policy random and prints the different ends";
    /// The format `output`.
    pub const GO_OUTPUT: &'static str = "what the program prints, and nothing else";
    /// The format `text`.
    pub const GO_TEXT: &'static str = "timelines of cores and goroutines, and the output with its moments";
    /// The format `json`.
    pub const GO_JSON: &'static str = "output, end, goroutines, segments, states and races as one JSON object";
    /// The format `csv`.
    pub const GO_CSV: &'static str = "what the cores did, a row for each piece";
    /// Its value `svg`.
    pub const GO_SVG: &'static str = "a picture of the timelines";

    /// What stands below the help of `go`.
    pub const GO_AFTER: &'static str = "\
Instructions take no time: only work(d), time.Sleep and timers do. What is taken of Go is in docs/GO.md.

Examples:
  wash-and-dry go program.go
  wash-and-dry go program.go --cores 2 --format text
  wash-and-dry go program.go --explore 200

Exit status: Go's. 0; 1 where the program does not compile, or cannot be read; 2 for a panic, a deadlock or a fatal
error, and for options that are not valid; 3 where it came to a limit. With --explore 0 where it compiles.";

    /// What stands below the help: the keys of a scenario, examples, the exit status.
    pub const KEYS_AND_EXAMPLES: &'static str = "\
Keys, with their ranges and defaults:
  program   sequential, per-dish, stages, workers      (per-dish)
  workers   1-256: tasks of program=workers            (2)
  rack      0-1000: capacity of channels of stages     (0)
  dishes    1-100000                                   (6)
  cores     1-256                                      (1)
  stages    name:seconds:hands|wait[:places],…         (wash:3:hands,soak:4:wait,dry:2:hands)
  waiting   park, hold                                 (park)
  sizes     1-16 percentages 1-1000, comma-separated   (100)
  policy    fifo, random, shortest, stealing, chosen   (fifo)
  slice     0, or 0.01-3600 seconds                    (0)
  switch    0-60 seconds                               (0)
  speed     10-1000 percent                            (100)
  every     0-3600 seconds between arrivals            (0)
  vary      0-90 percent                               (0)
  seed      0-18446744073709551615                     (1)
  lots      the same, for policy=random alone          (the seed)
  choices   up to 2000 numbers 0-999, with points
            between them: for policy=chosen            (none)

Examples:
  wash-and-dry simulate 'cores=2'
  wash-and-dry simulate 'program=stages&cores=3&rack=2'
  wash-and-dry simulate 'stages=wash:3:hands:1,soak:4:wait,dry:2:hands&cores=4' --format json
  wash-and-dry simulate 'slice=1&switch=0.5' --format csv --table segments

Exit status: 0, or 2 where something given is not valid; for a scenario with one line for each problem.";

    /// The first line above a timeline.
    #[must_use]
    pub fn headline(&self, scenario: &Scenario) -> String {
        let plural = |count: u64, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        format!(
            "{}, {}, program {}, {}",
            plural(u64::from(scenario.dishes), "dish", "dishes"),
            plural(u64::from(scenario.cores), "core", "cores"),
            scenario.program.word(),
            scenario.policy.word(),
        )
    }

    /// A lane's name.
    #[must_use]
    pub fn core(&self, core: CoreId) -> String {
        format!("core {}", core.number())
    }

    /// Lanes that are not drawn.
    #[must_use]
    pub fn more_cores(&self, count: u16) -> String {
        format!("and {count} more cores (all of them in --format csv and json)")
    }

    /// What the fills mean; `stage_fill` is that of a stage's hands-work, by its place.
    #[must_use]
    pub fn legend(&self, scenario: &Scenario, stage_fill: impl Fn(usize) -> char) -> String {
        let mut legend = format!("{:>9} ", "");
        for (index, stage) in scenario.stages.iter().enumerate() {
            if stage.kind == StageKind::Hands {
                let _ = write!(legend, "{} {}   ", stage_fill(index), stage.name);
            }
        }
        if scenario.waiting == Waiting::Hold {
            legend.push_str("~ standing by   ");
        }
        if scenario.switch > Millis::ZERO {
            legend.push_str("× switching   ");
        }
        legend + "· idle"
    }

    /// The numbers, a line each, with a few words on what they mean.
    #[must_use]
    pub fn metrics(&self, metrics: &Metrics, scenario: &Scenario) -> String {
        let mut out = String::new();
        let mut line = |name: &str, value: String, meaning: &str| {
            let _ = writeln!(out, "{name:>16}  {value:>12}  {meaning}");
        };
        line("makespan", metrics.makespan.to_string(), "when the last dish is finished");
        line("dish time", metrics.dish_time.mean.to_string(), "from arrived to finished, on average");
        line("service", metrics.service.to_string(), "of that, the dish's own stages");
        line("waiting", metrics.waiting.to_string(), "of that, the rest");
        line("throughput", format!("{}/min", metrics.throughput.text(1)), "dishes per minute");
        line("utilisation", format!("{} %", metrics.utilisation.percent()), "share of the cores' time at hands-work");
        line("in progress", metrics.max_in_progress.to_string(), "most dishes begun and not finished: concurrency");
        line("running", metrics.max_running.to_string(), "most cores at work: parallelism");
        if metrics.switches > 0 {
            let value = format!("{} / {}", metrics.switches, metrics.switch_time);
            line("switches", value, "how many that cost, and what they took");
        }
        if metrics.hold_time > Millis::ZERO {
            line("held", metrics.hold_time.to_string(), "core time spent standing by");
        }
        let bound = match metrics.bound {
            Bound::Dish(dish) => format!("no schedule is shorter: dish {} alone takes so long", dish.number()),
            Bound::Hands => "no schedule is shorter: the hands-work shared by the cores".to_owned(),
            Bound::Station(stage) => {
                format!("no schedule is shorter: the places of “{}”", scenario.stages[stage.index()].name)
            }
        };
        line("lower bound", metrics.lower_bound.to_string(), &bound);
        line("sequential", metrics.sequential.to_string(), "the same as one loop on one core");
        line("speed-up", metrics.speedup.text(2), "sequential ÷ makespan");
        out
    }
}
