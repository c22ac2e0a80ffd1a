//! A run in parts: how a large one comes from the workshop to the page. What the page would have to compute of all of it comes along, so that
//! no step takes the page long: the trace's index, the limit, the looks, the census.

use crate::kitchen::{Census, MOST_PLATES};
use crate::run::Run;
use crate::scenario::{ValidScenario, pieces_upper_bound};
use crate::sim::Simulation;
use crate::timeline::{Look, looks_from_bits, looks_to_bits};
use crate::trace::{Arriving, Sizes, TABLES};
use crate::units::{DishId, Millis, StageId};
use crate::why::Limit;
use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// The most pieces of work, by their upper bound, that are simulated at once: a hundred thousand dishes of three stages. A larger scenario
/// is simulated in parts, apart from the page.
pub const AT_ONCE: u64 = 300_000;

/// How many events of a run come about in one part: some ten milliseconds' worth, and in the slowest kitchens a few times that.
const EVENTS: u64 = 50_000;

/// How many words a part has at most: a megabyte.
const WORDS: usize = 1 << 18;

/// The table of the census, after those of the trace; what is known of a run before its tables; nothing, for it is still being simulated.
const CENSUS: usize = TABLES;
const HEAD: usize = TABLES + 1;
const NOTHING: usize = TABLES + 2;

/// Words, which are sent as bytes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Words(pub Vec<u32>);

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|word| word.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Words;

            fn expecting(&self, form: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                form.write_str("words")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Words, E> {
                let words = bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]));
                Ok(Words(words.collect()))
            }
        }

        deserializer.deserialize_bytes(Bytes)
    }
}

/// A part of a run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The table that its records belong to, or what else it is.
    pub table: u8,
    /// The records.
    pub words: Words,
    /// About how much of the run is done, percent.
    pub percent: u8,
}

/// A run that is made, and then sent in parts.
pub struct Parcel {
    state: State,
    /// How many events the run has at most.
    events: u64,
}

enum State {
    Simulating(Box<Simulation>),
    /// It is simulated; so many things have been computed of it.
    Computing(Run, usize),
    /// The table that is sent, and the place of the next record.
    Sending(Run, usize, usize),
    Sent,
}

impl Parcel {
    /// A run that has not begun.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> Self {
        let switches = scenario.switch > Millis::ZERO;
        let events = pieces_upper_bound(scenario) * (1 + u64::from(switches));
        Self { state: State::Simulating(Box::new(Simulation::new(scenario))), events }
    }

    /// Makes the next part. None where all parts have been made.
    pub fn advance(&mut self) -> Option<Part> {
        match std::mem::replace(&mut self.state, State::Sent) {
            State::Simulating(mut simulation) => {
                if simulation.go_on(EVENTS) {
                    // What is simulated is the better half of it.
                    let percent = simulation.events() * 60 / self.events.max(1);
                    self.state = State::Simulating(simulation);
                    return Some(part(NOTHING, Vec::new(), usize::try_from(percent).unwrap_or(60).min(60)));
                }
                self.state = State::Computing(Run::of_simulation(*simulation), 0);
                Some(part(NOTHING, Vec::new(), 60))
            }
            State::Computing(run, done) => {
                match done {
                    0..3 => run.build_index(done),
                    3 => _ = run.looks(),
                    4 => _ = run.census(),
                    _ => {
                        let head = head(&run);
                        self.state = State::Sending(run, 0, 0);
                        return Some(part(HEAD, head, 70));
                    }
                }
                self.state = State::Computing(run, done + 1);
                Some(part(NOTHING, Vec::new(), 60 + 2 * done))
            }
            State::Sending(run, table, from) => self.send(run, table, from),
            State::Sent => None,
        }
    }

    /// Sends the next records of a table; of the next one that has any where these are all.
    fn send(&mut self, run: Run, mut table: usize, mut from: usize) -> Option<Part> {
        let length = |table: usize| match table {
            CENSUS => run.census().map_or(0, Census::len),
            _ => run.sizes().records[table] as usize,
        };
        while table <= CENSUS && from == length(table) {
            (table, from) = (table + 1, 0);
        }
        if table > CENSUS {
            return None;
        }
        let (next, words) = match run.census().filter(|_| table == CENSUS) {
            Some(census) => {
                let upto = census.len().min(from + WORDS / 2);
                (upto, census.words(from, upto))
            }
            None => run.words(table, from, WORDS),
        };
        let sent = (0..table).map(length).sum::<usize>() + next;
        let all = (0..=CENSUS).map(length).sum::<usize>();
        self.state = State::Sending(run, table, next);
        Some(part(table, words, 70 + 30 * sent / all.max(1)))
    }
}

fn part(table: usize, words: Vec<u32>, percent: usize) -> Part {
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    Part { table: small(table), words: Words(words), percent: small(percent) }
}

/// What is known of a run before its tables come: [`Unpacking::begin`] reads it.
#[allow(clippy::cast_possible_truncation, reason = "two halves of a word")]
fn head(run: &Run) -> Vec<u32> {
    let Sizes { records, tasks, makespan, end } = run.sizes();
    let limit = run.limit();
    let moves = run.census().map_or(0, Census::len) as u32;
    let mut words = records.to_vec();
    words.extend([tasks, moves, looks_to_bits(run.scenario(), run.looks()), limit.dish.0, limit.station.0.into()]);
    words.extend([makespan, end].iter().chain(&limit.times).flat_map(|time| [time.0 as u32, (time.0 >> 32) as u32]));
    words
}

/// A run whose parts come.
pub struct Unpacking {
    scenario: ValidScenario,
    /// None until the head has come.
    inside: Option<Inside>,
}

struct Inside {
    trace: Arriving,
    census: Option<Census>,
    limit: Limit,
    looks: Vec<Look>,
}

impl Unpacking {
    /// A run of a scenario of which nothing has come.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> Self {
        Self { scenario: scenario.clone(), inside: None }
    }

    /// Takes the next part.
    pub fn take(&mut self, table: u8, words: &[u32]) {
        match (usize::from(table), &mut self.inside) {
            (HEAD, _) => self.begin(words),
            (CENSUS, Some(Inside { census: Some(census), .. })) => census.take(words),
            (table, Some(inside)) if table < TABLES => inside.trace.take(table, words),
            _ => {}
        }
    }

    fn begin(&mut self, words: &[u32]) {
        let scenario = &self.scenario;
        let mut words = words.iter().copied();
        let mut next = || words.next().unwrap_or(0);
        let records = std::array::from_fn(|_| next());
        let [tasks, moves, looks, dish, station] = std::array::from_fn(|_| next());
        let mut time = || Millis(u64::from(next()) | u64::from(next()) << 32);
        let (makespan, end) = (time(), time());
        let times = std::array::from_fn(|_| time());
        let station = StageId::from_index(station as usize);
        self.inside = Some(Inside {
            trace: Arriving::new(&Sizes { records, tasks, makespan, end }),
            census: (scenario.dishes > MOST_PLATES).then(|| Census::empty(scenario, moves as usize)),
            limit: Limit::of_parts(scenario, DishId(dish), times, station),
            looks: looks_from_bits(scenario, looks),
        });
    }

    /// The run, once all parts have come. None where none came.
    #[must_use]
    pub fn finish(self) -> Option<Run> {
        let Inside { trace, census, limit, looks } = self.inside?;
        Some(Run::with(trace.finish(self.scenario), limit, looks, census))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    fn scenario(change: impl FnOnce(&mut Scenario)) -> ValidScenario {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        scenario.validate().expect("valid")
    }

    #[test]
    fn a_run_that_came_in_parts_is_the_run() {
        for scenario in [
            scenario(|_| ()),
            scenario(|s| (s.dishes, s.cores, s.slice, s.switch) = (70_000, 9, Millis(700), Millis(100))),
            scenario(|s| (s.dishes, s.vary, s.stages[0].places) = (100, 50, Some(2))),
        ] {
            let mut parcel = Parcel::new(&scenario);
            let (mut unpacking, mut before, mut parts) = (Unpacking::new(&scenario), 0, 0);
            while let Some(Part { table, words, percent }) = parcel.advance() {
                assert!((before..=100).contains(&percent) && words.0.len() <= WORDS, "{before} {percent}");
                (before, parts) = (percent, parts + 1);
                unpacking.take(table, &words.0);
            }
            let run = unpacking.finish().expect("a run");
            let whole = Run::of(&scenario);
            assert_eq!(run.fingerprint(), whole.fingerprint());
            assert_eq!((run.metrics(), run.limit(), run.looks()), (whole.metrics(), whole.limit(), whole.looks()));
            let half = Millis(whole.end().0 / 2);
            let counts = |run: &Run| run.census().map(|census| census.at(half));
            assert_eq!(counts(&run), counts(&whole));
            assert!(parts > if scenario.dishes > 1000 { 20 } else { 5 }, "{parts} parts");
        }
    }
}
