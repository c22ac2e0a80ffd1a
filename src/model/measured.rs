//! What was measured of the page's kitchens, and whether the page shows it in place of what was simulated.

use crate::real::Series;

/// What was measured. It is of certain runs: once others are on the page, it is of nothing.
#[derive(Clone, PartialEq, Debug)]
pub struct Measured {
    /// The runs.
    pub series: Series,
    /// Whether they are shown in place of the simulated ones.
    pub shown: bool,
}
