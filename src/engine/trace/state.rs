//! Queries for the state at a moment, by binary search.

use super::index::{Groups, Owner};
use super::{DishTimes, Entry, Level, Segment, Trace, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// The state of a dish: where it is, and what it waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum DishState {
    /// It has not arrived yet.
    NotArrived,
    /// It has arrived, and no task has taken it.
    Pile,
    /// Its task is in the ready queue.
    Ready {
        /// The stage that it is at or goes to next.
        stage: StageId,
        /// Whether it holds a place at the stage's station.
        holds_place: bool,
    },
    /// A core is switching to its task.
    Switching {
        /// The core.
        core: CoreId,
        /// The stage that it is at or goes to next.
        stage: StageId,
        /// Whether it holds a place at the stage's station.
        holds_place: bool,
    },
    /// A core works on it.
    Working {
        /// The core.
        core: CoreId,
        /// The stage.
        stage: StageId,
    },
    /// It soaks by itself.
    Soaking {
        /// The stage.
        stage: StageId,
    },
    /// It soaks, and its task keeps a core.
    Holding {
        /// The core that is kept.
        core: CoreId,
        /// The stage.
        stage: StageId,
    },
    /// It waits for a place at the stage's station.
    WaitingForPlace {
        /// The stage whose station is full.
        stage: StageId,
    },
    /// Its stage is done, and its task is parked until the next channel has room.
    WaitingForRoom {
        /// The stage that is done.
        stage: StageId,
    },
    /// It is in a channel.
    Racked {
        /// The stage that it goes to.
        stage: StageId,
    },
    /// It is finished.
    Finished,
}

/// The state of a core.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CoreState {
    /// It is idle.
    Idle,
    /// It is in this segment.
    Busy(Segment),
}

/// The state of a task.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TaskState {
    /// It has not been made yet.
    NotMade,
    /// Its last change, whose state still holds.
    Since(Entry),
}

/// A stretch of time in which a dish's state did not change: from `from` up to, not including, `to`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DishSpan {
    /// The moment at which it began.
    pub from: Millis,
    /// The moment at which it was over.
    pub to: Millis,
    /// The state.
    pub state: DishState,
}

impl DishState {
    /// The state of an entry's dish after the change.
    #[must_use]
    pub fn of(entry: Entry) -> Self {
        let (stage, core, holds_place) = (entry.stage(), entry.core(), entry.holds_place());
        match entry.what() {
            What::Switch => Self::Switching { core, stage, holds_place },
            What::Work => Self::Working { core, stage },
            What::Hold => Self::Holding { core, stage },
            What::Wait => Self::Soaking { stage },
            What::Place => Self::WaitingForPlace { stage },
            What::Send => Self::WaitingForRoom { stage },
            What::Racked => Self::Racked { stage },
            What::Ended => Self::Finished,
            // A task with a dish in hand never receives or waits for an arrival.
            What::Ready | What::Receive | What::Arrival => Self::Ready { stage, holds_place },
        }
    }
}

impl Trace {
    /// The part of the index by an owner.
    pub(super) fn groups(&self, owner: Owner) -> &Groups {
        self.index[owner as usize].get_or_init(|| match owner {
            Owner::Dish => Groups::of_dishes(self.dishes.len(), &self.entries),
            Owner::Task => Groups::of_tasks(self.tasks as usize, &self.entries),
            Owner::Core => Groups::of_cores(self.scenario.cores.into(), &self.segments),
        })
    }

    /// Builds one of the three parts of the index, before it is needed.
    pub fn build_index(&self, part: usize) {
        Owner::ALL.get(part).iter().for_each(|owner| _ = self.groups(**owner));
    }

    /// The last entry of an owner that is not later than a moment.
    fn last_entry(&self, groups: &Groups, owner: usize, at: Millis) -> Option<Entry> {
        let group = groups.of(owner);
        let count = group.partition_point(|&position| self.entries[position as usize].at() <= at);
        count.checked_sub(1).map(|last| self.entries[group[last] as usize])
    }

    /// The state of a dish at a moment; at an instant of change, the state after it.
    ///
    /// # Panics
    /// Where the scenario has no such dish.
    #[must_use]
    pub fn dish_at(&self, dish: DishId, at: Millis) -> DishState {
        let times = self.dishes[dish.index()];
        if at < times.arrived {
            DishState::NotArrived
        } else if at >= times.finished {
            DishState::Finished
        } else {
            let last = self.last_entry(self.groups(Owner::Dish), dish.index(), at);
            last.map_or(DishState::Pile, DishState::of)
        }
    }

    /// The index in [`Trace::entries`] of a dish's last change at a moment, 0 without one. Of several dishes, the one with the least
    /// index has been in its state longest.
    ///
    /// # Panics
    /// Where the scenario has no such dish.
    #[must_use]
    pub fn last_change(&self, dish: DishId, at: Millis) -> u32 {
        let group = self.entries_of_dish(dish);
        let count = group.partition_point(|&position| self.entries[position as usize].at() <= at);
        count.checked_sub(1).map_or(0, |last| group[last])
    }

    /// The state of a core at a moment.
    #[must_use]
    pub fn core_at(&self, core: CoreId, at: Millis) -> CoreState {
        let group = self.segments_of(core);
        let count = group.partition_point(|&position| self.segments[position as usize].from <= at);
        let segment = count.checked_sub(1).map(|last| self.segments[group[last] as usize]);
        segment.filter(|segment| at < segment.to).map_or(CoreState::Idle, CoreState::Busy)
    }

    /// The state of a task at a moment.
    #[must_use]
    pub fn task_at(&self, task: TaskId, at: Millis) -> TaskState {
        let last = self.last_entry(self.groups(Owner::Task), task.index(), at);
        last.map_or(TaskState::NotMade, TaskState::Since)
    }

    /// The level at a moment.
    #[must_use]
    pub fn level_at(&self, at: Millis) -> Level {
        let count = self.levels.partition_point(|level| level.at <= at);
        count.checked_sub(1).map_or(Level { at: Millis::ZERO, in_progress: 0, running: 0 }, |last| self.levels[last])
    }

    /// Indices in [`Trace::segments`] of one core's segments, in order of time.
    #[must_use]
    pub fn segments_of(&self, core: CoreId) -> &[u32] {
        self.groups(Owner::Core).of(core.index())
    }

    /// Indices in [`Trace::entries`] of the entries with one dish in hand, in order of time.
    #[must_use]
    pub fn entries_of_dish(&self, dish: DishId) -> &[u32] {
        self.groups(Owner::Dish).of(dish.index())
    }

    /// Indices in [`Trace::entries`] of one task's entries, in order of time.
    #[must_use]
    pub fn entries_of_task(&self, task: TaskId) -> &[u32] {
        self.groups(Owner::Task).of(task.index())
    }

    /// The states of a dish from its arrival to its finish, without gaps. No span is empty, and neighbours differ.
    ///
    /// # Panics
    /// Where the scenario has no such dish.
    #[must_use]
    pub fn spans_of_dish(&self, dish: DishId) -> Vec<DishSpan> {
        let DishTimes { arrived, finished, .. } = self.dishes[dish.index()];
        let mut spans = Vec::new();
        let mut open = (arrived, DishState::Pile);
        let mut change = |to: Millis, next: DishState| {
            if open.0 < to {
                spans.push(DishSpan { from: open.0, to, state: open.1 });
            }
            open = (to, next);
        };
        for &position in self.entries_of_dish(dish) {
            let entry = self.entries[position as usize];
            if entry.at() < finished {
                change(entry.at(), DishState::of(entry));
            }
        }
        change(finished, DishState::Finished);
        merge_neighbours(spans)
    }

    /// The next moment after `at` at which a task changes, a dish arrives or the run ends, if there is one.
    #[must_use]
    pub fn next_event(&self, at: Millis) -> Option<Millis> {
        let after = self.entries.partition_point(|entry| entry.at() <= at);
        let entry = self.entries.get(after).map(|entry| entry.at());
        let after = self.dishes.partition_point(|dish| dish.arrived <= at);
        let arrival = self.dishes.get(after).map(|dish| dish.arrived);
        let end = Some(self.end()).filter(|end| *end > at);
        [entry, arrival, end].into_iter().flatten().min()
    }

    /// The last moment before `at` at which a task changed or a dish arrived, or else the start; `None` at the start itself.
    #[must_use]
    pub fn previous_event(&self, at: Millis) -> Option<Millis> {
        if at == Millis::ZERO {
            return None;
        }
        let before = self.entries.partition_point(|entry| entry.at() < at);
        let entry = before.checked_sub(1).map(|last| self.entries[last].at());
        let before = self.dishes.partition_point(|dish| dish.arrived < at);
        let arrival = before.checked_sub(1).map(|last| self.dishes[last].arrived);
        let end = Some(self.end()).filter(|end| *end < at);
        [entry, arrival, end, Some(Millis::ZERO)].into_iter().flatten().max()
    }

    /// The segment of a core at a moment, if it is busy then.
    #[must_use]
    pub fn segment_at(&self, core: CoreId, at: Millis) -> Option<Segment> {
        match self.core_at(core, at) {
            CoreState::Busy(segment) => Some(segment),
            CoreState::Idle => None,
        }
    }
}

/// Joins adjoining spans of one state: a task that gives way and is taken up again at the same instant leaves two.
fn merge_neighbours(spans: Vec<DishSpan>) -> Vec<DishSpan> {
    let mut merged: Vec<DishSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if last.state == span.state && last.to == span.from => last.to = span.to,
            _ => merged.push(span),
        }
    }
    merged
}
