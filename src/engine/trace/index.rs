//! An index of records by dish, task and core.

use super::{Entry, Segment, What};
use std::cell::OnceCell;
use std::ops::Range;

/// Indices of records grouped by owner, each group in order of time.
#[derive(Debug)]
pub(super) struct Groups {
    /// For each owner the index in `order` at which its group begins; the last one is the end of the last group.
    starts: Vec<u32>,
    order: Vec<u32>,
}

impl Groups {
    /// Entries by the dish in hand.
    pub(super) fn of_dishes(dishes: usize, entries: &[Entry]) -> Self {
        Self::new(dishes, entries, |entry| entry.dish().map(crate::units::DishId::index))
    }

    /// Entries by task.
    pub(super) fn of_tasks(tasks: usize, entries: &[Entry]) -> Self {
        Self::new(tasks, entries, |entry| (entry.what() != What::Racked).then(|| entry.task().index()))
    }

    /// Segments by core.
    pub(super) fn of_cores(cores: usize, segments: &[Segment]) -> Self {
        Self::new(cores, segments, |segment| Some(segment.core.index()))
    }

    /// Groups with such lists.
    pub(super) fn from_lists(starts: Vec<u32>, order: Vec<u32>) -> Self {
        Self { starts, order }
    }

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
    pub(super) fn lists(&self) -> [&[u32]; 2] {
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

/// By whom records are grouped: entries by dish or task, segments by core.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Owner {
    Dish,
    Task,
    Core,
}

impl Owner {
    pub(super) const ALL: [Self; 3] = [Self::Dish, Self::Task, Self::Core];
}

/// The index of a trace: each part is built on the first query that needs it.
pub(super) type Index = [OnceCell<Groups>; 3];
