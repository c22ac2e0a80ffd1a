//! Segments: what a core did, from when to when.

use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// What a core does during a segment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Kind {
    /// Hands-work on a dish.
    Work,
    /// The core kept by a task while its dish soaks.
    Hold,
    /// Taking up a different task.
    Switch,
}

impl Kind {
    /// The word for the kind in exports.
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
    /// The moment at which it began.
    pub from: Millis,
    /// The moment at which it was over.
    pub to: Millis,
    /// The task that ran; for a switch, the one taken up.
    pub task: TaskId,
    /// The dish worked on; meaningless for a switch: see [`Segment::subject`].
    pub dish: DishId,
    /// The core.
    pub core: CoreId,
    /// The stage; meaningless for a switch: see [`Segment::subject`].
    pub stage: StageId,
    /// What the core did.
    pub kind: Kind,
}

impl Segment {
    /// The length of the segment.
    #[must_use]
    pub fn length(&self) -> Millis {
        self.to - self.from
    }

    /// The dish and stage; `None` for a switch.
    #[must_use]
    pub fn subject(&self) -> Option<(DishId, StageId)> {
        (self.kind != Kind::Switch).then_some((self.dish, self.stage))
    }
}
