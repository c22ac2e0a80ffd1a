//! What a core did, and for how long.

use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// What a core does during a segment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Kind {
    /// Hands-work on a dish.
    Work,
    /// Standing by while a dish soaks, the core kept.
    Hold,
    /// Taking up a different task.
    Switch,
}

impl Kind {
    /// The word for it in exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Hold => "hold",
            Self::Switch => "switch",
        }
    }
}

/// A stretch of time in which a core did one thing: from `from` up to, not including, `to`. Never empty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Segment {
    /// When it began.
    pub from: Millis,
    /// When it was over.
    pub to: Millis,
    /// The task that ran; of a switch, the one taken up.
    pub task: TaskId,
    /// The dish worked on; meaningless for a switch: see [`Segment::subject`].
    pub dish: DishId,
    /// The core.
    pub core: CoreId,
    /// The stage; meaningless for a switch: see [`Segment::subject`].
    pub stage: StageId,
    /// What was done.
    pub kind: Kind,
}

impl Segment {
    /// How long it was.
    #[must_use]
    pub fn length(&self) -> Millis {
        self.to - self.from
    }

    /// The dish and stage, where it has any: a switch has none.
    #[must_use]
    pub fn subject(&self) -> Option<(DishId, StageId)> {
        (self.kind != Kind::Switch).then_some((self.dish, self.stage))
    }
}
