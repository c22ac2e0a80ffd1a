//! What a picture is made of: shapes and texts on a sheet.

use crate::timeline::{Hues, Look};
use crate::units::StageId;

/// The style of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Set {
    /// The title.
    Title,
    /// A heading.
    Heading,
    /// Ordinary text.
    Plain,
    /// A dish's number on its work, in the ink that goes with the stage's colour.
    Number(StageId),
}

impl Set {
    /// The size of the font in units, and whether it is bold.
    #[must_use]
    pub const fn font(self) -> (u64, bool) {
        match self {
            Self::Title => (20, true),
            Self::Heading => (13, true),
            Self::Plain => (13, false),
            Self::Number(_) => (12, true),
        }
    }
}

/// Which point of a text its coordinates mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Its left edge.
    Left,
    /// Its middle.
    Middle,
    /// Its right edge.
    Right,
}

/// A shape or text on the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A box with a look: left, top, width, height.
    Box(Look, u64, u64, u64, u64),
    /// Text: its anchor, the anchor's distance from the left, the middle of its height.
    Text(Set, Anchor, u64, u64, String),
    /// A vertical line of the grid: where, from, to.
    Rule(u64, u64, u64),
    /// A curve: whether it is that of running, and its corners.
    Curve(bool, Vec<(u64, u64)>),
    /// The number of cores as a line: from, to, height.
    Limit(u64, u64, u64),
}

/// A look as a word: stages by their hue, since stages of one name look alike.
#[must_use]
pub fn word_of(look: Look, hues: Hues) -> String {
    match look {
        Look::Work(stage) => format!("w{}", hues.hue(stage)),
        Look::Soak(stage) => format!("s{}", hues.hue(stage)),
        Look::Hold(stage) => format!("h{}", hues.hue(stage)),
        Look::Unreached => "u0".to_owned(),
        Look::Ready => "r0".to_owned(),
        Look::Blocked => "b0".to_owned(),
        Look::Racked => "k0".to_owned(),
        Look::Switch => "x0".to_owned(),
    }
}
