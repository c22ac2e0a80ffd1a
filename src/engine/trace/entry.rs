//! Entries: changes of a task's state, sixteen bytes each.

use crate::units::{CoreId, DishId, Millis, StageId, TaskId};
use strum::{IntoStaticStr, VariantArray};

/// The state that a task changed to. Instructions that take no time leave no entry, only the state they lead to does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, VariantArray, IntoStaticStr)]
#[repr(u8)]
#[strum(serialize_all = "kebab-case")]
pub enum What {
    /// Joined the ready queue.
    Ready,
    /// A core began a switch to it.
    Switch,
    /// A core works on its dish.
    Work,
    /// Keeps its core while its dish soaks.
    Hold,
    /// Parked while its dish soaks.
    Wait,
    /// Parked until the station has a place.
    Place,
    /// Parked until there is a dish in the channel before it.
    Receive,
    /// Parked until the channel after it has room.
    Send,
    /// Parked until the next dish arrives.
    Arrival,
    /// Not a state of the task: the task put the dish into a channel, where the dish is now.
    Racked,
    /// Ended.
    Ended,
}

impl What {
    /// The word for the state in text exports and golden files.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// No dish in hand.
const NO_DISH: u32 = u32::MAX;
/// The bits of an entry's moment.
const TIME_BITS: u32 = 52;
/// The bits of an entry's task, below those of its place.
const TASK_BITS: u32 = 28;

/// A change of a task's state, packed: in one word time in 52 bits, core in 8 and state in 4; in another the task in 28 bits, stage in 3,
/// and one bit for a place held.
///
/// The core is the one that ran the task at the change; it is meaningless for a task that was parked or just made. The stage is
/// the one that the dish is at or, for `Racked`, the one that it goes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    head: u64,
    task_and_place: u32,
    dish: u32,
}

/// The stage of a dish and whether it holds a place at the station, packed as in an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place(u32);

impl Place {
    /// Packs a stage, 0–7, and whether a place is held.
    #[must_use]
    pub fn new(stage: StageId, held: bool) -> Self {
        Self(u32::from(stage.0 & 7) << TASK_BITS | u32::from(held) << 31)
    }
}

impl Entry {
    /// Packs a change. The moment is below 2⁵² ms, the core's number below 256, the task's below 2²⁸.
    #[inline]
    #[must_use]
    pub fn new(at: Millis, what: What, task: TaskId, dish: Option<DishId>, place: Place, core: CoreId) -> Self {
        let head = at.0 | u64::from(core.0) << TIME_BITS | (what as u64) << (TIME_BITS + 8);
        Self { head, task_and_place: task.0 | place.0, dish: dish.map_or(NO_DISH, |dish| dish.0) }
    }

    /// The entry as words, as it is packed.
    #[allow(clippy::cast_possible_truncation, reason = "two halves of a word")]
    pub(super) const fn to_words(self) -> [u32; 4] {
        [self.head as u32, (self.head >> 32) as u32, self.task_and_place, self.dish]
    }

    /// The entry that words are.
    pub(super) fn from_words([low, high, task_and_place, dish]: [u32; 4]) -> Self {
        Self { head: u64::from(low) | u64::from(high) << 32, task_and_place, dish }
    }

    /// The moment of the change.
    #[must_use]
    pub const fn at(self) -> Millis {
        Millis(self.head & ((1 << TIME_BITS) - 1))
    }

    /// The new state.
    #[must_use]
    pub fn what(self) -> What {
        What::VARIANTS[(self.head >> (TIME_BITS + 8)) as usize % What::VARIANTS.len()]
    }

    /// The task that changed.
    #[must_use]
    pub const fn task(self) -> TaskId {
        TaskId(self.task_and_place & ((1 << TASK_BITS) - 1))
    }

    /// The dish that the task has in hand, if any.
    #[must_use]
    pub fn dish(self) -> Option<DishId> {
        (self.dish != NO_DISH).then_some(DishId(self.dish))
    }

    /// The stage that the dish is at; for [`What::Racked`], the stage that it goes to.
    #[must_use]
    pub const fn stage(self) -> StageId {
        StageId(((self.task_and_place >> TASK_BITS) & 7) as u8)
    }

    /// The core that ran the task; meaningless for a task that was parked or just made.
    #[must_use]
    pub const fn core(self) -> CoreId {
        CoreId(((self.head >> TIME_BITS) & 0xFF) as u16)
    }

    /// Whether the task holds a place at the stage's station.
    #[must_use]
    pub const fn holds_place(self) -> bool {
        self.task_and_place >> 31 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_and_unpacks_the_extremes() {
        assert_eq!((size_of::<Entry>(), size_of::<crate::trace::Segment>()), (16, 32));
        for &what in What::VARIANTS {
            let at = Millis((1 << 52) - 1);
            for holds in [false, true] {
                let place = Place::new(StageId(7), holds);
                let entry = Entry::new(at, what, TaskId(99_999), Some(DishId(99_999)), place, CoreId(255));
                assert_eq!((entry.at(), entry.what(), entry.task()), (at, what, TaskId(99_999)));
                assert_eq!(
                    (entry.dish(), entry.stage(), entry.core()),
                    (Some(DishId(99_999)), StageId(7), CoreId(255))
                );
                assert_eq!(entry.holds_place(), holds);
            }
        }
        assert_eq!(
            Entry::new(Millis(1), What::Ended, TaskId(0), None, Place::new(StageId(0), false), CoreId(0)).dish(),
            None
        );
    }
}
