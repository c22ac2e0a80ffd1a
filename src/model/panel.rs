//! The panels under the timelines, of which one is open.

use strum::{IntoStaticStr, VariantArray};

/// A panel under the timelines, in the order of their tabs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// The lanes of the chosen kitchen's dishes, where there are several kitchens.
    Dishes,
    /// How many at once.
    Chart,
    /// The numbers of the run.
    Numbers,
    /// Why a lane is as it is, and what holds the run back.
    Why,
    /// The program in Go.
    Go,
    /// What must come before what.
    Order,
    /// What more cores would do.
    Sweep,
    /// The clock rates of processors.
    Clocks,
    /// The kitchens worked for real by the reader's own machine.
    Machine,
}

impl Panel {
    /// The word for it in ids of elements.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}
