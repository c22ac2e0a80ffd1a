//! Traces in parts, as words: how a trace goes from one module of WebAssembly to another, which share no memory. Each part is put into its place
//! as it comes, so that no step takes long; what is computed of a whole trace comes with it.

use super::index::{Groups, Owner};
use super::{DishTimes, Entry, Kind, Level, Record, Segment, Tally, Trace};
use crate::scenario::{Durations, ValidScenario};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// How many tables of records a trace has, and how many with the lists of its index.
const RECORDS: usize = 4;
/// How many tables a trace is sent as.
pub const TABLES: usize = RECORDS + 6;

/// A record as some words.
trait Words: Sized {
    /// How many.
    const COUNT: usize;
    fn write(&self, words: &mut Vec<u32>);
    fn read(words: &[u32]) -> Self;
}

/// The halves of a moment, the lower one first.
#[allow(clippy::cast_possible_truncation, reason = "two halves of a word")]
const fn halves(at: Millis) -> [u32; 2] {
    [at.0 as u32, (at.0 >> 32) as u32]
}

/// The moment of two halves.
fn whole(low: u32, high: u32) -> Millis {
    Millis(u64::from(low) | u64::from(high) << 32)
}

/// The bits of a moment's higher half: a run is shorter than 2⁵² ms.
const HIGH: u32 = 20;

impl Words for Segment {
    const COUNT: usize = 6;

    fn write(&self, words: &mut Vec<u32>) {
        let ([from, from_high], [to, to_high]) = (halves(self.from), halves(self.to));
        let core = u32::from(self.core.0) << HIGH | (self.kind as u32) << (HIGH + 8);
        let stage = u32::from(self.stage.0) << HIGH;
        words.extend([from, from_high | core, to, to_high | stage, self.task.0, self.dish.0]);
    }

    fn read(words: &[u32]) -> Self {
        let [from, from_high, to, to_high, task, dish] = first(words);
        let high = |word: u32| word & ((1 << HIGH) - 1);
        let kind = match from_high >> (HIGH + 8) {
            0 => Kind::Work,
            1 => Kind::Hold,
            _ => Kind::Switch,
        };
        Self {
            from: whole(from, high(from_high)),
            to: whole(to, high(to_high)),
            task: TaskId(task),
            dish: DishId(dish),
            core: CoreId::from_index((from_high >> HIGH & 255) as usize),
            stage: StageId::from_index((to_high >> HIGH & 7) as usize),
            kind,
        }
    }
}

impl Words for Entry {
    const COUNT: usize = 4;

    fn write(&self, words: &mut Vec<u32>) {
        words.extend(self.to_words());
    }

    fn read(words: &[u32]) -> Self {
        Self::from_words(first(words))
    }
}

impl Words for Level {
    const COUNT: usize = 4;

    fn write(&self, words: &mut Vec<u32>) {
        let [low, high] = halves(self.at);
        words.extend([low, high, self.in_progress, self.running]);
    }

    fn read(words: &[u32]) -> Self {
        let [low, high, in_progress, running] = first(words);
        Self { at: whole(low, high), in_progress, running }
    }
}

impl Words for DishTimes {
    const COUNT: usize = 6;

    fn write(&self, words: &mut Vec<u32>) {
        words.extend([self.arrived, self.begun, self.finished].into_iter().flat_map(halves));
    }

    fn read(words: &[u32]) -> Self {
        let [arrived, arrived_high, begun, begun_high, finished, finished_high] = first(words);
        let [arrived, begun] = [whole(arrived, arrived_high), whole(begun, begun_high)];
        Self { arrived, begun, finished: whole(finished, finished_high) }
    }
}

impl Words for u32 {
    const COUNT: usize = 1;

    fn write(&self, words: &mut Vec<u32>) {
        words.push(*self);
    }

    fn read(words: &[u32]) -> Self {
        let [word] = first(words);
        word
    }
}

/// The first words, 0 where there are none.
fn first<const N: usize>(words: &[u32]) -> [u32; N] {
    words.first_chunk().copied().unwrap_or([0; N])
}

/// Some records of a list, from a place on, as words: as many as fit `most` words.
fn words_of<T: Words>(records: &[T], from: usize, most: usize) -> (usize, Vec<u32>) {
    let upto = records.len().min(from + most / T::COUNT);
    let mut words = Vec::with_capacity((upto - from) * T::COUNT);
    records[from..upto].iter().for_each(|record| record.write(&mut words));
    (upto, words)
}

/// Appends the records that words are.
fn append<T: Words>(records: &mut Vec<T>, words: &[u32]) {
    records.extend(words.chunks_exact(T::COUNT).map(T::read));
}

/// What is known of a trace before its parts come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sizes {
    /// How many records each table has.
    pub records: [u32; TABLES],
    /// The number of tasks made.
    pub tasks: u32,
    /// The makespan.
    pub makespan: Millis,
    /// The end of the last segment.
    pub end: Millis,
}

impl Trace {
    /// The sizes of the tables.
    #[must_use]
    pub fn sizes(&self) -> Sizes {
        let index = Owner::ALL.iter().flat_map(|owner| self.groups(*owner).lists()).map(<[u32]>::len);
        let records = [self.segments.len(), self.entries.len(), self.levels.len(), self.dishes.len()];
        let mut all = records.into_iter().chain(index).map(|length| TaskId::from_index(length).0);
        let records = std::array::from_fn(|_| all.next().unwrap_or(0));
        Sizes { records, tasks: self.tasks, makespan: self.makespan, end: self.end }
    }

    /// The records of a table from a place on, as words: as many as fit `most` words. With them comes the place of the next one.
    ///
    /// # Panics
    /// Where the table has no such place.
    #[must_use]
    pub fn words(&self, table: usize, from: usize, most: usize) -> (usize, Vec<u32>) {
        match table {
            0 => words_of(&self.segments, from, most),
            1 => words_of(&self.entries, from, most),
            2 => words_of(&self.levels, from, most),
            3 => words_of(&self.dishes, from, most),
            _ => {
                let (owner, list) = ((table - RECORDS) / 2 % 3, (table - RECORDS) % 2);
                words_of(self.groups(Owner::ALL[owner]).lists()[list], from, most)
            }
        }
    }
}

/// A trace whose parts come.
#[derive(Debug)]
pub struct Arriving {
    record: Record,
    lists: [Vec<u32>; 6],
    tally: Tally,
}

impl Arriving {
    /// A trace of which nothing has come, with room for all of it.
    #[must_use]
    pub fn new(sizes: &Sizes) -> Self {
        let room = |table: usize| sizes.records[table] as usize;
        let record = Record {
            segments: Vec::with_capacity(room(0)),
            entries: Vec::with_capacity(room(1)),
            levels: Vec::with_capacity(room(2)),
            dishes: Vec::with_capacity(room(3)),
            tasks: sizes.tasks,
            makespan: sizes.makespan,
            end: sizes.end,
        };
        let lists = std::array::from_fn(|list| Vec::with_capacity(room(RECORDS + list)));
        Self { record, lists, tally: Tally::default() }
    }

    /// Takes the next records of a table.
    pub fn take(&mut self, table: usize, words: &[u32]) {
        let Record { segments, entries, levels, dishes, .. } = &mut self.record;
        match table {
            0 => {
                let before = segments.len();
                append(segments, words);
                self.tally.add_segments(&segments[before..]);
            }
            1 => append(entries, words),
            2 => {
                let before = levels.len();
                append(levels, words);
                self.tally.add_levels(&levels[before..]);
            }
            3 => append(dishes, words),
            _ => self.lists[(table - RECORDS) % 6].extend_from_slice(words),
        }
    }

    /// The trace, once all parts have come.
    #[must_use]
    pub fn finish(self, scenario: ValidScenario) -> Trace {
        let durations = Durations::of(&scenario);
        let trace = Trace::new(scenario, durations, self.record);
        // Nothing was computed of it before.
        let mut lists = self.lists.into_iter();
        for groups in &trace.index {
            if let (Some(starts), Some(order)) = (lists.next(), lists.next()) {
                let _ = groups.set(Groups::from_lists(starts, order));
            }
        }
        let _ = trace.tally.set(self.tally);
        trace
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Policy, Program, Scenario, Waiting};
    use crate::sim::run;

    #[test]
    fn a_trace_that_came_in_parts_is_the_trace() {
        let scenarios = [
            Scenario { dishes: 300, cores: 200, vary: 90, every: Millis(700), ..Scenario::default() },
            Scenario {
                slice: Millis(500),
                switch: Millis(20),
                policy: Policy::Stealing,
                cores: 3,
                ..Scenario::default()
            },
            Scenario { program: Program::Stages, waiting: Waiting::Hold, rack: 1, dishes: 70, ..Scenario::default() },
        ];
        for scenario in scenarios {
            let scenario = scenario.validate().expect("valid");
            let trace = run(&scenario);
            let sizes = trace.sizes();
            let mut arriving = Arriving::new(&sizes);
            for table in 0..TABLES {
                let mut from = 0;
                while from < sizes.records[table] as usize {
                    let (next, words) = trace.words(table, from, 100);
                    assert!(next > from && words.len() <= 100);
                    arriving.take(table, &words);
                    from = next;
                }
            }
            let again = arriving.finish(scenario.clone());
            assert_eq!((again.fingerprint(), again.sizes()), (trace.fingerprint(), sizes));
            assert_eq!((again.segments(), again.entries()), (trace.segments(), trace.entries()));
            assert_eq!(again.tally(), trace.tally());
            for dish in (0..scenario.dishes).map(DishId) {
                assert_eq!(again.spans_of_dish(dish), trace.spans_of_dish(dish));
            }
            for core in (0..scenario.cores).map(CoreId) {
                assert_eq!(again.segments_of(core), trace.segments_of(core));
            }
            for task in (0..trace.tasks()).map(TaskId) {
                assert_eq!(again.entries_of_task(task), trace.entries_of_task(task));
            }
        }
    }

    #[test]
    fn the_greatest_numbers_come_through() {
        let segment = Segment {
            from: Millis((1 << 52) - 2),
            to: Millis((1 << 52) - 1),
            task: TaskId(u32::MAX),
            dish: DishId(u32::MAX),
            core: CoreId(255),
            stage: StageId(7),
            kind: Kind::Switch,
        };
        let mut words = Vec::new();
        segment.write(&mut words);
        assert_eq!(Segment::read(&words), segment);
    }
}
