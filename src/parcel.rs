//! A run in parts: how a large one comes from the workshop to the page. What the page would have to compute of all of it comes along, so that
//! no step takes the page long: the trace's index, the limit, the looks, the census.

use crate::kitchen::Census;
use crate::run::Run;
use crate::scenario::{ValidScenario, pieces_upper_bound};
use crate::sim::Simulation;
use crate::timeline::{looks_from_bits, looks_to_bits};
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

/// The table of the census, after those of the trace.
const CENSUS: usize = TABLES;

/// Words, which are sent as bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
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

/// What is known of a run before its parts come.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Head {
    /// How many records each table of the trace has.
    records: [u32; TABLES],
    tasks: u32,
    makespan: u64,
    end: u64,
    /// How many moves the census has. None where there are few dishes.
    moves: Option<u32>,
    looks: u32,
    /// Dish, shares of its time in milliseconds, station.
    limit: (u32, [u64; 7], u8),
}

/// What comes of a run next.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Part {
    /// Nothing yet: it is being simulated.
    Nothing,
    /// What is known of it before the tables.
    Head(Box<Head>),
    /// The next records of a table, as words.
    Table(u8, Words),
}

/// A run that is made, and then sent in parts.
pub struct Parcel {
    state: State,
    /// How many events the run has at most.
    events: u64,
}

enum State {
    Simulating(Box<Simulation>),
    /// It is simulated; so many things of four have been computed of it.
    Computing(Run, u8),
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

    /// Makes the next part, and says about how much is done, percent. None where all parts have been made.
    pub fn advance(&mut self) -> Option<(Part, u8)> {
        match std::mem::replace(&mut self.state, State::Sent) {
            State::Simulating(mut simulation) => {
                if simulation.go_on(EVENTS) {
                    // What is simulated is the better half of it.
                    let percent = simulation.events() * 60 / self.events.max(1);
                    self.state = State::Simulating(simulation);
                    return Some((Part::Nothing, u8::try_from(percent).unwrap_or(60).min(60)));
                }
                self.state = State::Computing(Run::of_simulation(*simulation), 0);
                Some((Part::Nothing, 60))
            }
            State::Computing(run, done) => {
                match done {
                    0 => _ = run.sizes(),
                    1 => _ = run.looks(),
                    2 => _ = run.census(),
                    _ => {
                        let head = head(&run);
                        self.state = State::Sending(run, 0, 0);
                        return Some((Part::Head(Box::new(head)), 70));
                    }
                }
                self.state = State::Computing(run, done + 1);
                Some((Part::Nothing, 60 + 2 * done))
            }
            State::Sending(run, table, from) => self.send(run, table, from),
            State::Sent => None,
        }
    }

    /// Sends the next records of a table; of the next one that has any where these are all.
    fn send(&mut self, run: Run, mut table: usize, mut from: usize) -> Option<(Part, u8)> {
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
        let percent = u8::try_from(70 + 30 * sent / all.max(1)).unwrap_or(100);
        let number = u8::try_from(table).unwrap_or(u8::MAX);
        self.state = State::Sending(run, table, next);
        Some((Part::Table(number, Words(words)), percent))
    }
}

fn head(run: &Run) -> Head {
    let Sizes { records, tasks, makespan, end } = run.sizes();
    let limit = run.limit();
    Head {
        records,
        tasks,
        makespan: makespan.0,
        end: end.0,
        moves: run.census().map(|census| u32::try_from(census.len()).unwrap_or(u32::MAX)),
        looks: looks_to_bits(run.scenario(), run.looks()),
        limit: (limit.dish.0, limit.times.map(|time| time.0), limit.station.0),
    }
}

/// A run whose parts come.
pub struct Unpacking {
    head: Head,
    arriving: Arriving,
    census: Option<Census>,
    scenario: ValidScenario,
}

impl Unpacking {
    /// A run of a scenario of which nothing but the head has come.
    #[must_use]
    pub fn new(scenario: &ValidScenario, head: Head) -> Self {
        let Head { records, tasks, makespan, end, moves, .. } = head;
        let arriving = Arriving::new(&Sizes { records, tasks, makespan: Millis(makespan), end: Millis(end) });
        let census = moves.map(|moves| Census::empty(scenario, moves as usize));
        Self { head, arriving, census, scenario: scenario.clone() }
    }

    /// Takes the next records of a table.
    pub fn take(&mut self, table: u8, words: &Words) {
        match &mut self.census {
            Some(census) if usize::from(table) == CENSUS => census.take(&words.0),
            _ => self.arriving.take(usize::from(table), &words.0),
        }
    }

    /// The run, once all parts have come.
    #[must_use]
    pub fn finish(self) -> Run {
        let (dish, times, station) = self.head.limit;
        let limit = Limit::of_parts(&self.scenario, DishId(dish), times.map(Millis), StageId(station));
        let looks = looks_from_bits(&self.scenario, self.head.looks);
        Run::with(self.arriving.finish(self.scenario), limit, looks, self.census)
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
            let (mut unpacking, mut before, mut parts) = (None::<Unpacking>, 0, 0);
            while let Some((part, percent)) = parcel.advance() {
                assert!((before..=100).contains(&percent), "{before} {percent}");
                (before, parts) = (percent, parts + 1);
                match part {
                    Part::Nothing => assert!(unpacking.is_none()),
                    Part::Head(head) => unpacking = Some(Unpacking::new(&scenario, *head)),
                    Part::Table(table, words) => {
                        assert!(!words.0.is_empty() && words.0.len() <= WORDS);
                        unpacking.as_mut().expect("the head comes first").take(table, &words);
                    }
                }
            }
            let run = unpacking.expect("a run").finish();
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
