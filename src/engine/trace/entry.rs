//! One settled change of a task, in sixteen bytes.

use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// What a task changed to. Instructions that take no time leave no entry: the state they lead to does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[repr(u8)]
pub enum What {
    /// Joined the ready queue.
    Ready,
    /// A core began to take it up, at the cost of a switch.
    Switch,
    /// Works with its hands.
    Work,
    /// Stands by while its dish soaks, the core kept.
    Hold,
    /// Parked while its dish soaks.
    Wait,
    /// Parked until the station has a place.
    Place,
    /// Parked until a dish comes through the channel before it.
    Receive,
    /// Parked until the channel after it has room.
    Send,
    /// Parked until the next dish arrives.
    Arrival,
    /// The dish was put into a channel and stands there; the task is only who put it.
    Racked,
    /// Ended.
    Ended,
}

impl What {
    const ALL: [Self; 11] = [
        Self::Ready,
        Self::Switch,
        Self::Work,
        Self::Hold,
        Self::Wait,
        Self::Place,
        Self::Receive,
        Self::Send,
        Self::Arrival,
        Self::Racked,
        Self::Ended,
    ];

    /// A word for it in text exports and golden files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Switch => "switch",
            Self::Work => "work",
            Self::Hold => "hold",
            Self::Wait => "wait",
            Self::Place => "place",
            Self::Receive => "receive",
            Self::Send => "send",
            Self::Arrival => "arrival",
            Self::Racked => "racked",
            Self::Ended => "ended",
        }
    }
}

const NO_DISH: u32 = u32::MAX;
const TIME_BITS: u32 = 48;

/// A change of a task, packed: time in 48 bits, core in 8, `what` in 4, stage in 3, a flag for the place held.
///
/// The core is the one that ran the task when the change came about; of a task that was parked or made, it says
/// nothing. The stage is the one the dish is at or, for `Racked`, the one it is on its way to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    head: u64,
    task: u32,
    dish: u32,
}

/// Where a dish is, packed as an entry has it: the stage, and whether a place at its station is held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place(u64);

impl Place {
    /// Packs a place.
    #[must_use]
    pub fn new(stage: StageId, held: bool) -> Self {
        Self(u64::from(stage.0 & 7) << (TIME_BITS + 12) | u64::from(held) << 63)
    }
}

impl Entry {
    /// Packs a change. A core's number is below 256.
    #[inline]
    #[must_use]
    pub fn new(at: Millis, what: What, task: TaskId, dish: Option<DishId>, place: Place, core: CoreId) -> Self {
        let head = at.0 | u64::from(core.0) << TIME_BITS | (what as u64) << (TIME_BITS + 8) | place.0;
        Self { head, task: task.0, dish: dish.map_or(NO_DISH, |dish| dish.0) }
    }

    /// When.
    #[must_use]
    pub const fn at(self) -> Millis {
        Millis(self.head & ((1 << TIME_BITS) - 1))
    }

    /// To what.
    #[must_use]
    pub fn what(self) -> What {
        What::ALL[((self.head >> (TIME_BITS + 8)) & 0xF) as usize % What::ALL.len()]
    }

    /// Whose.
    #[must_use]
    pub const fn task(self) -> TaskId {
        TaskId(self.task)
    }

    /// The dish in the task's hand.
    #[must_use]
    pub fn dish(self) -> Option<DishId> {
        (self.dish != NO_DISH).then_some(DishId(self.dish))
    }

    /// The stage the dish is at.
    #[must_use]
    pub const fn stage(self) -> StageId {
        StageId(((self.head >> (TIME_BITS + 12)) & 7) as u8)
    }

    /// The core that ran the task.
    #[must_use]
    pub const fn core(self) -> CoreId {
        CoreId(((self.head >> TIME_BITS) & 0xFF) as u16)
    }

    /// Whether the task holds a place at the stage's station.
    #[must_use]
    pub const fn holds_place(self) -> bool {
        self.head >> 63 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_and_unpacks_the_extremes() {
        assert_eq!((size_of::<Entry>(), size_of::<crate::trace::Segment>()), (16, 32));
        for what in What::ALL {
            let at = Millis((1 << 48) - 1);
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
