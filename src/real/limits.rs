//! What is not worked for real: what would take too long or too many workers.

use super::{Micros, Pace};
use crate::trace::Trace;
use crate::units::Millis;

/// The most pairs of hands, each a worker of the browser.
pub const MOST_HANDS: u16 = 16;
/// The longest that one run may take by the simulation.
pub const LONGEST: Micros = Micros::from_millis(60_000);
/// The most pieces of work and waits, each of which costs messages.
pub const MOST_PIECES: usize = 3_000;

/// Why a kitchen is not worked for real.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// More than [`MOST_HANDS`].
    TooManyHands,
    /// It would take longer than [`LONGEST`]: so long.
    TooLong(Micros),
    /// There are more than [`MOST_PIECES`].
    TooManyPieces,
}

/// Why a kitchen, as it was simulated, is not worked for real. None where it can be.
#[must_use]
pub fn refusal(simulated: &Trace, pace: Pace) -> Option<Refusal> {
    let scenario = simulated.scenario();
    let takes = pace.real(simulated.end());
    let pieces = simulated.segments().len() + scenario.dishes as usize;
    if scenario.cores > MOST_HANDS {
        Some(Refusal::TooManyHands)
    } else if takes > LONGEST {
        Some(Refusal::TooLong(takes))
    } else if pieces > MOST_PIECES {
        Some(Refusal::TooManyPieces)
    } else {
        None
    }
}

/// How long a run is waited for before it is given up: three times as long as it should take, for each of the hands that share a processor,
/// and ten seconds. A worker that the browser ends without a word would be waited for otherwise.
#[must_use]
pub fn patience(simulated: &Trace, pace: Pace, processors: u16) -> Micros {
    let sharing = u64::from(simulated.scenario().cores.div_ceil(processors.max(1)));
    let takes = pace.real(simulated.end().max(Millis(1)));
    Micros(takes.0.saturating_mul(3 * sharing) + Micros::from_millis(10_000).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::sim;

    fn asked(kitchen: &str) -> Option<Refusal> {
        refusal(&sim::run(&link::read(kitchen).scenario), Pace::default())
    }

    #[test]
    fn small_kitchens_are_worked_and_large_ones_are_not() {
        assert_eq!(asked("cores=16"), None);
        assert_eq!(asked("cores=17"), Some(Refusal::TooManyHands));
        assert_eq!(asked("dishes=240"), None);
        // 1205 s of the lesson are 60.25 s.
        assert_eq!(asked("dishes=241"), Some(Refusal::TooLong(Micros::from_millis(60_250))));
        assert_eq!(asked("dishes=1001&stages=wash:0.01:hands,dry:0.01:hands"), Some(Refusal::TooManyPieces));
    }

    #[test]
    fn patience_grows_with_the_hands_that_share_a_processor() {
        let run = sim::run(&link::read("cores=4").scenario);
        let [alone, shared] = [4, 2].map(|processors| patience(&run, Pace::default(), processors));
        assert_eq!(alone, Micros::from_millis(10_000 + 3 * 50 * run.end().0 / 1000));
        assert_eq!(shared.0 - alone.0, alone.0 - Micros::from_millis(10_000).0);
    }
}
