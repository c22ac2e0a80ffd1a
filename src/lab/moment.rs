//! What is so at a moment of a run: what each goroutine does and at which line it stands, how many are alive and running, what was printed until then.

use super::Micros;
use super::run::{GoRun, Printed, Segment, SegmentKind, State, Stretch};
use std::collections::BTreeMap;

/// A goroutine that stands at a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Standing {
    /// The line.
    pub line: u32,
    /// The goroutine.
    pub goroutine: u32,
    /// What it does there.
    pub state: State,
}

/// How many goroutines there are from a moment on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Level {
    /// The moment.
    pub at: Micros,
    /// Started, and not over.
    pub alive: u32,
    /// On a core.
    pub running: u32,
}

impl GoRun {
    /// Whether a goroutine has been started by a moment and is not over: at the end of the run those are that were cut off.
    #[must_use]
    pub fn is_alive(&self, goroutine: u32, at: Micros) -> bool {
        self.goroutine(goroutine).is_some_and(|found| found.started <= at && found.ended.is_none_or(|ended| at < ended))
    }

    /// What a goroutine does at a moment; from the end of the run on, what it did last, where it was cut off. None before its start, after its end,
    /// and where it does nothing that takes time.
    #[must_use]
    pub fn state_at(&self, goroutine: u32, at: Micros) -> Option<&Stretch> {
        if !self.is_alive(goroutine, at) {
            return None;
        }
        let states = self.states_of(goroutine);
        let found = states.get(states.partition_point(|stretch| stretch.from <= at).checked_sub(1)?)?;
        (at < found.to || at >= self.ended && found.to == self.ended).then_some(found)
    }

    /// The goroutines that stand at a line at a moment, in order of line, then of number.
    #[must_use]
    pub fn standing(&self, at: Micros) -> Vec<Standing> {
        let mut all: Vec<Standing> = self
            .goroutines
            .iter()
            .filter_map(|goroutine| {
                let stretch = self.state_at(goroutine.number, at)?;
                Some(Standing { line: stretch.line?, goroutine: goroutine.number, state: stretch.state })
            })
            .collect();
        all.sort_unstable();
        all
    }

    /// What was printed until a moment, that moment included.
    #[must_use]
    pub fn output_until(&self, at: Micros) -> &[Printed] {
        &self.output[..self.output.partition_point(|printed| printed.at <= at)]
    }

    /// What cores do at a moment, in order of the core; idle cores are left out.
    #[must_use]
    pub fn busy_at(&self, at: Micros) -> Vec<&Segment> {
        let begun = self.segments.partition_point(|segment| segment.from <= at);
        let mut left = usize::from(self.settings.cores);
        let mut seen = vec![false; left];
        let mut busy = Vec::new();
        // The last segment of each core that has begun, from the last one back.
        for segment in self.segments[..begun].iter().rev() {
            let core = usize::from(segment.core);
            if seen.get(core) != Some(&false) {
                continue;
            }
            seen[core] = true;
            left -= 1;
            if at < segment.to {
                busy.push(segment);
            }
            if left == 0 {
                break;
            }
        }
        busy.sort_unstable_by_key(|segment| segment.core);
        busy
    }

    /// How many goroutines are alive and running, from each moment on at which that changes. The last one is that of the end.
    #[must_use]
    pub fn levels(&self) -> Vec<Level> {
        let mut changes: BTreeMap<Micros, (i64, i64)> = BTreeMap::new();
        for goroutine in &self.goroutines {
            changes.entry(goroutine.started).or_default().0 += 1;
            changes.entry(goroutine.ended.unwrap_or(self.ended)).or_default().0 -= 1;
        }
        for segment in self.segments.iter().filter(|segment| segment.kind != SegmentKind::Switch) {
            changes.entry(segment.from).or_default().1 += 1;
            changes.entry(segment.to).or_default().1 -= 1;
        }
        let (mut alive, mut running) = (0, 0);
        let mut levels: Vec<Level> = Vec::new();
        for (at, (starts, begins)) in changes {
            alive += starts;
            running += begins;
            let count = |number: i64| u32::try_from(number).unwrap_or_default();
            let level = Level { at, alive: count(alive), running: count(running) };
            let same = levels.last().is_some_and(|last| (last.alive, last.running) == (level.alive, level.running));
            if !same || at == self.ended {
                levels.push(level);
            }
        }
        levels
    }
}
