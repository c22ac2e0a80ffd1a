//! An index of records by dish, task and core. It is built once, on the first query for a moment.

use super::{Entry, Segment, What};
use std::ops::Range;

/// Indices of records grouped by owner, each group in order of time.
#[derive(Debug)]
pub(super) struct Groups {
    /// For each owner the index in `order` at which its group begins; the last one is the end of the last group.
    starts: Vec<u32>,
    order: Vec<u32>,
}

impl Groups {
    /// Groups records by `owner`, with a counting sort. Records without an owner are left out.
    fn new<T>(owners: usize, records: &[T], owner: impl Fn(&T) -> Option<usize>) -> Self {
        let mut starts = vec![0_u32; owners + 1];
        for owner in records.iter().filter_map(&owner) {
            starts[owner + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut order = vec![0; starts[owners] as usize];
        for (position, record) in (0_u32..).zip(records) {
            if let Some(owner) = owner(record) {
                order[next[owner] as usize] = position;
                next[owner] += 1;
            }
        }
        Self { starts, order }
    }

    /// Both lists: of starts and of indices.
    fn lists(&self) -> [&[u32]; 2] {
        [&self.starts, &self.order]
    }

    /// The indices of one owner's records.
    pub(super) fn of(&self, owner: usize) -> &[u32] {
        match self.starts.get(owner..owner + 2) {
            Some(&[start, end]) => &self.order[Range { start: start as usize, end: end as usize }],
            _ => &[],
        }
    }
}

/// The index of a trace.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) entries_of_dish: Groups,
    pub(super) entries_of_task: Groups,
    pub(super) segments_of_core: Groups,
}

impl Index {
    /// The index of a trace with these numbers of dishes, tasks and cores.
    pub(super) fn new((dishes, tasks, cores): (usize, usize, usize), entries: &[Entry], segments: &[Segment]) -> Self {
        let of_dish = |entry: &Entry| entry.dish().map(crate::units::DishId::index);
        let of_task = |entry: &Entry| (entry.what() != What::Racked).then(|| entry.task().index());
        let of_core = |segment: &Segment| Some(segment.core.index());
        Self {
            entries_of_dish: Groups::new(dishes, entries, of_dish),
            entries_of_task: Groups::new(tasks, entries, of_task),
            segments_of_core: Groups::new(cores, segments, of_core),
        }
    }

    /// The lists of all groups, to hand them on.
    pub(super) fn lists(&self) -> [&[u32]; 6] {
        let [dish, task, core] =
            [&self.entries_of_dish, &self.entries_of_task, &self.segments_of_core].map(Groups::lists);
        [dish[0], dish[1], task[0], task[1], core[0], core[1]]
    }

    /// The index with such lists.
    pub(super) fn from_lists(lists: [Vec<u32>; 6]) -> Self {
        let [dish_starts, dish_order, task_starts, task_order, core_starts, core_order] = lists;
        Self {
            entries_of_dish: Groups { starts: dish_starts, order: dish_order },
            entries_of_task: Groups { starts: task_starts, order: task_order },
            segments_of_core: Groups { starts: core_starts, order: core_order },
        }
    }
}
