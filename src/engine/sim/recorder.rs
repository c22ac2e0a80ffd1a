//! The recorder, which writes the trace during a run.

use crate::scenario::Scenario;
use crate::trace::{DishTimes, Entry, Level, Record, Segment};
use crate::units::{DishId, Millis};

/// One dish in progress, in a level packed into one word. It is one word because a processor stalls when it reads a word whose
/// halves it has just written.
const ONE_DISH: u64 = 1 << 32;

/// A moment that has not come.
const UNSET: Millis = Millis(u64::MAX);

/// The trace of a run that is under way.
#[derive(Debug)]
pub(super) struct Recorder {
    record: Record,
    /// For each core the index of its last segment, which an adjoining piece of the same work extends.
    last_segment: [u32; 256],
    /// The index of this instant's first segment, the number after its last segment's core, and whether its segments are in order
    /// of core.
    instant_from: usize,
    next_core: u16,
    ordered: bool,
    /// The level, packed: in progress (times [`ONE_DISH`]) plus running; now, and as last recorded.
    level: u64,
    recorded: u64,
}

impl Recorder {
    /// An empty recorder with capacity for `segments` and `entries` per dish, which saves reallocations. For runs without slices
    /// that is enough.
    pub(super) fn new(scenario: &Scenario, segments: usize, entries: usize) -> Self {
        let arrival = |dish| scenario.arrival(DishId(dish));
        let times = |dish| DishTimes { arrived: arrival(dish), begun: UNSET, finished: UNSET };
        let dishes = scenario.dishes as usize;
        let record = Record {
            segments: Vec::with_capacity(dishes * segments),
            entries: Vec::with_capacity(dishes * entries),
            dishes: (0..scenario.dishes).map(times).collect(),
            ..Record::default()
        };
        let last_segment = [0; 256];
        let (level, recorded) = (0, u64::MAX);
        Self { record, last_segment, instant_from: 0, next_core: 0, ordered: true, level, recorded }
    }

    /// Records a change of a task's state.
    #[inline]
    pub(super) fn entry(&mut self, entry: Entry) {
        self.record.entries.push(entry);
    }

    /// Records a piece of work, hold or switch as it begins. Its end is known, since nothing interrupts a piece.
    #[inline]
    pub(super) fn segment(&mut self, segment: Segment) {
        let segments = &mut self.record.segments;
        #[allow(clippy::cast_possible_truncation, reason = "the limit on size keeps segments far below 2³²")]
        let position = segments.len() as u32;
        self.last_segment[segment.core.index() % 256] = position;
        self.ordered &= segment.core.0 >= self.next_core;
        self.next_core = segment.core.0 + 1;
        segments.push(segment);
    }

    /// Records the next piece of the same work: it extends the core's last segment where that is of the same work and ends now.
    #[cold]
    #[inline(never)]
    pub(super) fn adjoining_segment(&mut self, segment: Segment) {
        let last = self.last_segment[segment.core.index() % 256];
        match self.record.segments.get_mut(last as usize) {
            Some(open) if open.to == segment.from && *open == (Segment { from: open.from, to: open.to, ..segment }) => {
                open.to = segment.to;
            }
            _ => self.segment(segment),
        }
    }

    /// Records that a core began hands-work.
    pub(super) fn work_began(&mut self) {
        self.level += 1;
    }

    /// Records that a core ended hands-work.
    pub(super) fn work_over(&mut self) {
        self.level -= 1;
    }

    /// Records that a dish was begun.
    pub(super) fn begun(&mut self, dish: DishId, now: Millis) {
        self.record.dishes[dish.index()].begun = now;
        self.level += ONE_DISH;
    }

    /// Records that a dish was finished.
    pub(super) fn finished(&mut self, dish: DishId, now: Millis) {
        self.record.dishes[dish.index()].finished = now;
        self.record.makespan = now;
        self.level -= ONE_DISH;
    }

    /// Sets the end of a core's last segment, where it ended at another moment than it was to.
    pub(super) fn segment_over(&mut self, core: u16, now: Millis) {
        let last = self.last_segment[usize::from(core) % 256];
        if let Some(segment) = self.record.segments.get_mut(last as usize) {
            segment.to = now;
        }
    }

    /// The number of dishes that are finished.
    pub(super) fn finished_dishes(&self) -> u32 {
        let finished = self.record.dishes.iter().filter(|dish| dish.finished != UNSET).count();
        DishId::from_index(finished).0
    }

    /// Ends an instant: records the levels after it, if they changed, and sorts its segments by core.
    pub(super) fn instant_over(&mut self, now: Millis) {
        if self.level != self.recorded {
            self.recorded = self.level;
            #[allow(clippy::cast_possible_truncation, reason = "two halves of a word")]
            let (in_progress, running) = ((self.level / ONE_DISH) as u32, self.level as u32);
            self.record.levels.push(Level { at: now, in_progress, running });
        }
        if !self.ordered {
            self.order_instant();
        }
        self.instant_from = self.record.segments.len();
        self.next_core = 0;
    }

    /// Takes back that an instant is over: more happens at it.
    #[cold]
    #[inline(never)]
    pub(super) fn reopen_instant(&mut self, now: Millis) {
        self.instant_from = self.record.segments.partition_point(|segment| segment.from < now);
        self.ordered = false;
        let levels = &mut self.record.levels;
        if levels.pop_if(|level| level.at == now).is_some() {
            let before = levels.last();
            self.recorded =
                before.map_or(u64::MAX, |level| u64::from(level.in_progress) * ONE_DISH + u64::from(level.running));
        }
    }

    /// Sorts this instant's segments by core. A core begins at most one segment at an instant, so no two keys are equal.
    #[inline(never)]
    fn order_instant(&mut self) {
        let from = self.instant_from;
        let segments = &mut self.record.segments[from..];
        // Insertion sort: there is at most one for each core, and they are nearly in order, since dispatch goes by core number.
        for end in 1..segments.len() {
            let core = segments[end].core;
            let place = segments[..end].partition_point(|segment| segment.core < core);
            segments[place..=end].rotate_right(1);
        }
        #[allow(clippy::cast_possible_truncation, reason = "as above")]
        for (segment, position) in segments.iter().zip(from as u32..) {
            self.last_segment[segment.core.index() % 256] = position;
        }
        self.ordered = true;
    }

    /// The finished record; `tasks` is how many tasks were made, `end` the last instant of the run.
    pub(super) fn finish(self, tasks: u32, end: Millis) -> Record {
        Record { tasks, end, ..self.record }
    }
}
