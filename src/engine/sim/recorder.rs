//! Writes the trace while the run goes on.

use crate::scenario::Scenario;
use crate::trace::{DishTimes, Entry, Level, Record, Segment};
use crate::units::{DishId, Millis};

/// A dish in progress, in a level of one word: a processor that has just written its halves stalls at reading the whole.
const ONE_DISH: u64 = 1 << 32;

/// The record of a run in the making.
#[derive(Debug)]
pub(super) struct Recorder {
    record: Record,
    /// For each core the position of its last segment, which an adjoining piece of the same work extends.
    last_segment: [u32; 256],
    /// Where this instant's segments begin, the core of the last and one more, and whether they are in order of core.
    instant_from: usize,
    next_core: u16,
    ordered: bool,
    /// In progress (times [`ONE_DISH`]) plus running: now, and in the last level recorded.
    level: u64,
    recorded: u64,
}

impl Recorder {
    /// A recorder with room for so many segments and entries a dish: a guess, for runs without slices exact or a little
    /// more, so that records need not move while they grow.
    pub(super) fn new(scenario: &Scenario, segments: usize, entries: usize) -> Self {
        let unset = Millis(u64::MAX);
        let arrival = |dish| scenario.arrival(DishId(dish));
        let times = |dish| DishTimes { arrived: arrival(dish), begun: unset, finished: unset };
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

    #[inline]
    pub(super) fn entry(&mut self, entry: Entry) {
        self.record.entries.push(entry);
    }

    /// A piece of work, hold or switch begins, and ends when it says: nothing cuts a piece short.
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

    /// What is left of a piece of work goes on: it extends the core's last segment, if that is of the same work and
    /// has only now ended.
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

    pub(super) fn work_began(&mut self) {
        self.level += 1;
    }

    pub(super) fn work_over(&mut self) {
        self.level -= 1;
    }

    pub(super) fn begun(&mut self, dish: DishId, now: Millis) {
        self.record.dishes[dish.index()].begun = now;
        self.level += ONE_DISH;
    }

    pub(super) fn finished(&mut self, dish: DishId, now: Millis) {
        self.record.dishes[dish.index()].finished = now;
        self.record.makespan = now;
        self.level -= ONE_DISH;
    }

    /// Notes the levels after an instant, if they differ from the last ones, and puts its segments in order of core.
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

    /// A core can begin only one segment at an instant: no two keys are equal.
    #[inline(never)]
    fn order_instant(&mut self) {
        let from = self.instant_from;
        let segments = &mut self.record.segments[from..];
        // They are at most one for each core and nearly in order: idle cores are taken up from the lowest on.
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

    /// The record, segments in order of start, then core; `end` is the last instant at which anything happened.
    pub(super) fn finish(self, tasks: u32, end: Millis) -> Record {
        Record { tasks, end, ..self.record }
    }
}
