//! What the two Rust peers share: the bench kitchen's numbers, the arguments and the line printed per round.
//!
//! The kitchen: N dishes, all there at 0; wash 3 s (hands) at one of four sinks, soak 5 s (wait), dry 2 s (hands);
//! C cores, each of which does one piece of hands-work at a time, first come first served.

pub mod plan;

use std::time::{Duration, Instant};

/// How many sinks there are.
pub const SINKS: u32 = 4;
/// Hands-work at a sink.
pub const WASH: Duration = Duration::from_secs(3);
/// By itself, neither at a sink nor with a core.
pub const SOAK: Duration = Duration::from_secs(5);
/// Hands-work.
pub const DRY: Duration = Duration::from_secs(2);

/// `[DISHES [CORES [ROUNDS]]]`, and the words that follow.
pub struct Arguments {
    /// How many dishes; 30,000 if not given.
    pub dishes: u32,
    /// How many cores; 8 if not given.
    pub cores: u32,
    /// How many times to run; once if not given.
    pub rounds: u32,
    /// Whatever else was given.
    pub rest: Vec<String>,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Panics
    ///
    /// Where one of the first three is not a number above 0.
    #[must_use]
    pub fn read() -> Self {
        let mut given = std::env::args().skip(1);
        let mut number = |or: u32| {
            given.next().map_or(or, |text| match text.parse() {
                Ok(n) if n > 0 => n,
                _ => panic!("not a number above 0: {text}"),
            })
        };
        let (dishes, cores, rounds) = (number(30_000), number(8), number(1));
        Self { dishes, cores, rounds, rest: given.collect() }
    }

    /// Runs `simulate` once a round and prints the makespan and the wall time of each, both in milliseconds.
    pub fn print_rounds(&self, mut simulate: impl FnMut(u32, u32) -> Duration) {
        for _ in 0..self.rounds {
            let start = Instant::now();
            let makespan = simulate(self.dishes, self.cores).as_millis();
            let ms = start.elapsed().as_secs_f64() * 1e3;
            println!(r#"{{"makespan_ms":{makespan},"ms":{ms:.4}}}"#);
        }
    }
}
