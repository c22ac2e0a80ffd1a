//! What happened in a run, as data for pages and pictures: with names and lines. Goroutines are given by number, `main` is 0; times are microseconds.

use super::lanes::{Stretch, all_stretches};
use super::names;
use crate::machine::log::{Act, End, Printed, Race, RaceSide, Reason, Segment, State};
use crate::run::Outcome;

/// Limits of a recorded run. Of what is more than that, the first entries are kept.
#[derive(Clone, Copy, Debug)]
pub struct Most {
    /// Goroutines.
    pub goroutines: usize,
    /// Changes of a goroutine's state.
    pub changes: usize,
    /// Segments.
    pub segments: usize,
    /// Things that were printed.
    pub printed: usize,
    /// Wakes.
    pub wakes: usize,
}

/// A goroutine.
#[derive(Clone, Debug)]
pub struct GoroutineRecord {
    /// That of its function, with a number where there are several: `handle #3`.
    pub name: String,
    /// When it was started.
    pub started: u64,
    /// When its function ended.
    pub ended: Option<u64>,
    /// Who started it.
    pub parent: Option<u32>,
    /// Where it was started.
    pub line: Option<u32>,
}

/// Something that goroutines waited for.
#[derive(Clone, Debug)]
pub struct ThingRecord {
    /// As the program names it.
    pub name: String,
    /// Why somebody waited for it first: for what is no channel, this says what it is.
    pub reason: Reason,
    /// How many values a channel has room for.
    pub room: u32,
    /// Where it was made, or first waited for.
    pub line: Option<u32>,
    /// Whether the program itself made it; otherwise it is a channel of the library.
    pub own: bool,
}

/// A stretch of time in which a goroutine did one thing.
#[derive(Clone, Debug)]
pub struct StateRecord<'a> {
    /// The goroutine.
    pub goroutine: u32,
    /// What it did.
    pub state: State,
    /// The things that it waited for, by number, and whether it would send.
    pub on: &'a [(u32, bool)],
    /// Who had the lock when it began to wait.
    pub holder: Option<u32>,
    /// Its line.
    pub line: Option<u32>,
    /// From when.
    pub from: u64,
    /// Until when.
    pub to: u64,
}

/// A goroutine that waited, and was woken.
#[derive(Clone, Copy, Debug)]
pub struct WakeRecord {
    /// When.
    pub at: u64,
    /// By whom; none where it was time.
    pub from: Option<u32>,
    /// Who.
    pub to: u32,
    /// By what.
    pub act: Act,
    /// Where.
    pub line: Option<u32>,
}

impl Outcome<'_> {
    /// How the run ended.
    #[must_use]
    pub fn end(&self) -> &End {
        self.ending()
    }

    /// Until when so much of a run tells everything: its end, where it is not more.
    #[must_use]
    pub fn told_until(&self, most: &Most) -> u64 {
        let log = self.log();
        let left_out = [
            log.changes.get(most.changes).map(|change| change.at),
            log.segments.get(most.segments).map(|segment| segment.from),
            log.printed.get(most.printed).map(|printed| printed.at),
            log.wakes.get(most.wakes).map(|wake| wake.at),
            self.goroutines().get(most.goroutines).map(|goroutine| goroutine.started_at),
        ];
        left_out.into_iter().flatten().min().unwrap_or(self.ended_us())
    }

    /// How much is left out.
    #[must_use]
    pub fn left_out(&self, most: &Most) -> u64 {
        let log = self.log();
        let counts = [
            log.changes.len().saturating_sub(most.changes),
            log.segments.len().saturating_sub(most.segments),
            log.printed.len().saturating_sub(most.printed),
            log.wakes.len().saturating_sub(most.wakes),
            self.goroutines().len().saturating_sub(most.goroutines),
        ];
        counts.into_iter().sum::<usize>() as u64
    }

    /// The goroutines, by number.
    #[must_use]
    pub fn goroutine_records(&self, most: &Most) -> Vec<GoroutineRecord> {
        let all = self.goroutines().iter().zip(names::goroutines(self)).take(most.goroutines);
        all.map(|(goroutine, name)| GoroutineRecord {
            name,
            started: goroutine.started_at,
            ended: goroutine.ended_at,
            parent: goroutine.parent,
            line: goroutine.parent.and_then(|_| self.line(goroutine.started)),
        })
        .collect()
    }

    /// What goroutines waited for, by number.
    #[must_use]
    pub fn thing_records(&self) -> Vec<ThingRecord> {
        let all = self.log().things.iter().zip(names::things(self));
        all.map(|(thing, name)| ThingRecord {
            name,
            reason: thing.reason,
            room: u32::try_from(thing.room).unwrap_or(u32::MAX),
            line: self.line(thing.made),
            own: thing.own,
        })
        .collect()
    }

    /// What goroutines did, in order of goroutine, then of time; what took no time only where it was the last.
    #[must_use]
    pub fn state_records(&self, most: &Most) -> Vec<StateRecord<'_>> {
        let log = self.log();
        let record = |stretch: Stretch| {
            let waiting = log.waits.binary_search_by_key(&stretch.number, |waiting| waiting.change).ok();
            let waiting = waiting.map(|place| &log.waits[place]);
            StateRecord {
                goroutine: stretch.goroutine,
                state: stretch.change.state,
                on: waiting.map(|waiting| &log.on[waiting.on.clone()]).unwrap_or_default(),
                holder: waiting.and_then(|waiting| waiting.holder),
                line: self.line(stretch.change.place),
                from: stretch.from,
                to: stretch.to,
            }
        };
        all_stretches(self, most.changes).into_iter().map(record).collect()
    }

    /// What cores did, in order of the start.
    #[must_use]
    pub fn segments(&self, most: &Most) -> &[Segment] {
        let all = &self.log().segments;
        &all[..all.len().min(most.segments)]
    }

    /// What was printed.
    #[must_use]
    pub fn printed(&self, most: &Most) -> &[Printed] {
        let all = &self.log().printed;
        &all[..all.len().min(most.printed)]
    }

    /// Who woke whom.
    #[must_use]
    pub fn wake_records(&self, most: &Most) -> Vec<WakeRecord> {
        let record = |wake: &crate::machine::log::Wake| WakeRecord {
            at: wake.at,
            from: wake.from,
            to: wake.to,
            act: wake.act,
            line: wake.from.and_then(|_| self.line(wake.place)),
        };
        self.log().wakes.iter().take(most.wakes).map(record).collect()
    }

    /// The races.
    #[must_use]
    pub fn races(&self) -> &[Race] {
        &self.log().races
    }

    /// The line of an access.
    #[must_use]
    pub fn line_of(&self, side: &RaceSide) -> Option<u32> {
        self.line(side.place)
    }

    /// The line of a segment.
    #[must_use]
    pub fn segment_line(&self, segment: &Segment) -> Option<u32> {
        self.line(segment.place)
    }

    /// Goroutines that waited for others when the run ended, and who else could reach what they waited for, at most so many of each.
    #[must_use]
    pub fn stuck(&self, most: usize) -> Vec<(u32, Vec<u32>)> {
        let waiting = (0..).zip(self.goroutines()).filter(|(_, goroutine)| goroutine.wait.is_some());
        waiting.take(most).filter_map(|(id, _)| Some((id, self.others(id, most)?))).collect()
    }
}
