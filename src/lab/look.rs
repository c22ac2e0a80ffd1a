//! How a run is drawn, on the page and in the picture that is saved: the looks of the lesson's timelines, with a colour for each goroutine.

use super::run::{Segment, SegmentKind, State, Stretch};
use crate::timeline::{HUES, Look};
use crate::units::StageId;

/// The colours of goroutines in the order of their numbers: neighbours differ, and the one that is like that of waiting comes last.
const ORDER: [usize; HUES] = [2, 0, 3, 4, 6, 1, 7, 5];

/// The number of a goroutine's colour.
#[must_use]
pub fn hue(goroutine: u32) -> usize {
    ORDER[(goroutine as usize).saturating_sub(1) % HUES]
}

/// The colour as looks have it: in place of a stage.
fn stage(goroutine: u32) -> StageId {
    StageId::from_index(hue(goroutine))
}

impl Segment {
    /// Its look. The number of its stage is that of a [`hue`].
    #[must_use]
    pub fn look(&self) -> Look {
        match self.kind {
            SegmentKind::Work => Look::Work(stage(self.goroutine)),
            SegmentKind::Hold => Look::Hold(stage(self.goroutine)),
            SegmentKind::Switch => Look::Switch,
        }
    }
}

impl Stretch {
    /// Its look. The number of its stage is that of a [`hue`].
    #[must_use]
    pub fn look(&self) -> Look {
        match self.state {
            State::Ready => Look::Ready,
            State::Switching => Look::Switch,
            State::Working => Look::Work(stage(self.goroutine)),
            State::Holding => Look::Hold(stage(self.goroutine)),
            State::Asleep => Look::Soak(stage(self.goroutine)),
            State::Blocked(_) => Look::Blocked,
        }
    }
}
