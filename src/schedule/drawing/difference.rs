//! What can be otherwise in a drawing than in the run.

use super::blocks::Piece;
use crate::units::{CoreId, DishId, Millis, StageId};

/// What is otherwise in a drawing: first what no run of the kitchen can do, then what this run did otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference {
    /// A piece begins before an earlier stage of its dish is over.
    TooEarly {
        /// The piece.
        piece: Piece,
        /// The core that it is drawn on.
        core: CoreId,
        /// When it begins.
        at: Millis,
        /// The nearest earlier stage that is not over then.
        before: StageId,
    },
    /// A core begins a piece while it is at another.
    TwoAtOnce {
        /// The piece that is begun.
        piece: Piece,
        /// The core.
        core: CoreId,
        /// When it begins.
        at: Millis,
        /// Of the pieces that the core is at, the one that it is at for the longest.
        other: Piece,
    },
    /// All places of the stage are taken when a piece begins.
    PlaceTaken {
        /// The piece.
        piece: Piece,
        /// When it begins.
        at: Millis,
    },
    /// A piece begins before its dish is there.
    NotArrived {
        /// The piece.
        piece: Piece,
        /// When it begins.
        at: Millis,
        /// When the dish comes.
        arrival: Millis,
    },
    /// A piece begins while the program, one loop, is still at an earlier dish.
    NotThereYet {
        /// The piece.
        piece: Piece,
        /// When it begins.
        at: Millis,
        /// The first dish that is not done then.
        still: DishId,
    },
    /// A core stays with a dish that soaks by itself.
    KeepsHands {
        /// The piece.
        piece: Piece,
        /// The core.
        core: CoreId,
        /// From when on.
        at: Millis,
    },
    /// Nothing of a dish's work is drawn.
    MissingDish {
        /// The dish.
        dish: DishId,
    },
    /// A piece that needs hands is not drawn.
    MissingPiece {
        /// The piece.
        piece: Piece,
    },
    /// A piece began at another time, in tenths of a second.
    OtherStart {
        /// The piece.
        piece: Piece,
        /// When it begins as drawn.
        at: Millis,
        /// When it began.
        ran: Millis,
    },
    /// Another core did a piece.
    OtherCore {
        /// The piece.
        piece: Piece,
        /// When it begins as drawn.
        at: Millis,
        /// The core that it is drawn on.
        core: CoreId,
        /// The core that did it.
        ran: CoreId,
    },
}

impl Difference {
    /// Which kind it is: the less, the more it matters.
    #[must_use]
    pub const fn rank(&self) -> u8 {
        match self {
            Self::TooEarly { .. } => 0,
            Self::TwoAtOnce { .. } => 1,
            Self::PlaceTaken { .. } => 2,
            Self::NotArrived { .. } => 3,
            Self::NotThereYet { .. } => 4,
            Self::KeepsHands { .. } => 5,
            Self::MissingDish { .. } => 6,
            Self::MissingPiece { .. } => 7,
            Self::OtherStart { .. } => 8,
            Self::OtherCore { .. } => 9,
        }
    }

    /// The moment of the drawing that it is about; the beginning for what is missing.
    #[must_use]
    pub const fn at(&self) -> Millis {
        match *self {
            Self::TooEarly { at, .. }
            | Self::TwoAtOnce { at, .. }
            | Self::PlaceTaken { at, .. }
            | Self::NotArrived { at, .. }
            | Self::NotThereYet { at, .. }
            | Self::KeepsHands { at, .. }
            | Self::OtherStart { at, .. }
            | Self::OtherCore { at, .. } => at,
            Self::MissingDish { .. } | Self::MissingPiece { .. } => Millis::ZERO,
        }
    }
}
