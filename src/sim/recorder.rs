//! Writes the trace while the run goes on.

use crate::trace::{DishTimes, Entry, Level, Record, Segment};
use crate::units::{CoreId, DishId, Millis};

const NONE: u32 = u32::MAX;

/// The record of a run in the making.
#[derive(Debug)]
pub(super) struct Recorder {
    record: Record,
    /// For each core the position of its last segment, which an adjoining piece of the same work extends.
    last_segment: Vec<u32>,
    in_progress: u32,
    running: u32,
}

impl Recorder {
    pub(super) fn new(cores: u16, dishes: u32, stages: usize, arrival: impl Fn(DishId) -> Millis) -> Self {
        let unset = Millis(u64::MAX);
        let times = |dish| DishTimes { arrived: arrival(DishId(dish)), begun: unset, finished: unset };
        let pieces = dishes as usize * stages;
        let record = Record {
            segments: Vec::with_capacity(pieces),
            entries: Vec::with_capacity(pieces * 3),
            dishes: (0..dishes).map(times).collect(),
            ..Record::default()
        };
        Self { record, last_segment: vec![NONE; usize::from(cores)], in_progress: 0, running: 0 }
    }

    pub(super) fn entry(&mut self, entry: Entry) {
        self.record.entries.push(entry);
    }

    /// A piece of work, hold or switch begins, and ends when it says: nothing cuts a piece short.
    pub(super) fn segment(&mut self, segment: Segment) {
        let last = &mut self.last_segment[segment.core.index()];
        if let Some(open) = self.record.segments.get_mut(*last as usize)
            && open.to == segment.from
            && *open == (Segment { from: open.from, to: open.to, ..segment })
        {
            open.to = segment.to;
            return;
        }
        #[allow(clippy::cast_possible_truncation, reason = "the limit on size keeps segments far below 2³²")]
        let position = self.record.segments.len() as u32;
        *last = position;
        self.record.segments.push(segment);
    }

    pub(super) fn work_began(&mut self) {
        self.running += 1;
    }

    pub(super) fn work_over(&mut self) {
        self.running -= 1;
    }

    pub(super) fn begun(&mut self, dish: DishId, now: Millis) {
        self.record.dishes[dish.index()].begun = now;
        self.in_progress += 1;
    }

    pub(super) fn finished(&mut self, dish: DishId, now: Millis) {
        self.record.dishes[dish.index()].finished = now;
        self.in_progress -= 1;
    }

    /// Notes the levels after an instant, if they differ from the last ones.
    pub(super) fn instant_over(&mut self, now: Millis) {
        let level = Level { at: now, in_progress: self.in_progress, running: self.running };
        let last = self.record.levels.last();
        if last.is_none_or(|last| (last.in_progress, last.running) != (level.in_progress, level.running)) {
            self.record.levels.push(level);
        }
    }

    /// The record, segments in order of start, then core.
    pub(super) fn finish(mut self, tasks: u32) -> Record {
        let segments = &mut self.record.segments;
        segments.chunk_by_mut(|a, b| a.from == b.from).for_each(sort_by_core);
        self.record.tasks = tasks;
        self.record
    }
}

/// A core can begin only one segment at an instant: no two keys are equal.
fn sort_by_core(segments: &mut [Segment]) {
    if segments.len() > 1 {
        segments.sort_unstable_by_key(|segment| CoreId::index(segment.core));
    }
}
