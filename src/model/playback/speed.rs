//! How fast simulated time passes.

use crate::run::{Run, end_of};

/// How fast simulated time passes, in quarters of real time: 1–256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Speed(pub(super) u32);

/// How long a run may take to watch, and how long at most where its slices are to be seen; how long a slice takes then at least. In
/// milliseconds of real time.
const WATCHED: u64 = 8000;
const WATCHED_LONGEST: u64 = 30_000;
const SLICE: u64 = 250;

impl Speed {
    /// The speeds that can be chosen: ¼× to 64×.
    pub const ALL: [Self; 9] = [Self(1), Self(2), Self(4), Self(8), Self(16), Self(32), Self(64), Self(128), Self(256)];
    /// Real time.
    pub const NORMAL: Self = Self(4);

    /// Quarters of real time.
    #[must_use]
    pub const fn quarters(self) -> u32 {
        self.0
    }

    /// The speed of so many quarters of real time, if it is one that can be chosen.
    #[must_use]
    pub fn from_quarters(quarters: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|speed| speed.0 == quarters)
    }

    /// The speed at which runs are to be watched: from real time on the least at which they take at most eight seconds, or the greatest;
    /// slower where tasks take turns that would pass too quickly to be seen, unless that takes longer than half a minute.
    pub(super) fn to_watch(runs: &[Run]) -> Self {
        let end = end_of(runs).0;
        let takes_at_most = |time: u64| {
            let fits = |speed: &Self| *speed >= Self::NORMAL && speed.real(end) <= time;
            Self::ALL.into_iter().find(fits).unwrap_or(Self(256))
        };
        let (fast, slow) = (takes_at_most(WATCHED), takes_at_most(WATCHED_LONGEST));
        let slices = runs.iter().map(|run| run.scenario().slice.0).filter(|slice| *slice > 0);
        let seen = |slice: u64| Self::ALL.into_iter().rev().find(|speed| speed.real(slice) >= SLICE);
        slices.min().map_or(fast, |slice| seen(slice).unwrap_or(slow).clamp(slow, fast))
    }

    /// How long a simulated time takes, both in milliseconds.
    const fn real(self, time: u64) -> u64 {
        time * 4 / self.0 as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;

    #[test]
    fn slices_are_slow_enough_to_be_seen() {
        let speed = |links: &[&str]| {
            let runs: Vec<Run> = links.iter().map(|text| Run::of(&link::read(text).scenario)).collect();
            Speed::to_watch(&runs).quarters()
        };
        let pan = "stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100";
        let turns = format!("{pan}&slice=1");
        // 75 s: 16 times as fast, or 4 times where a slice of a second is to be seen.
        assert_eq!((speed(&[pan]), speed(&[&turns, pan])), (64, 16));
        // A slice of 10 ms is never seen: the run takes at most half a minute.
        assert_eq!(speed(&[&format!("{pan}&slice=0.01")]), 16);
        assert_eq!((speed(&[""]), speed(&["dishes=1&slice=1"])), (16, 8));
    }
}
