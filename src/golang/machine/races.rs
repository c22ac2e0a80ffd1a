//! Races, by happens-before. Each goroutine knows up to which of its steps it has heard of every other one; what orders goroutines (`go`,
//! channels, mutexes, wait groups, atomics) passes that on. Each cell remembers who wrote it last and who has read it since (Flanagan and
//! Freund, "`FastTrack`: Efficient and Precise Dynamic Race Detection", PLDI 2009).

use crate::check::tree::Place;
use std::collections::BTreeMap;
use std::rc::Rc;

/// For each goroutine the last step of which something is known.
type Seen = BTreeMap<u32, u32>;

/// What a goroutine knows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    /// Its own step.
    step: u32,
    seen: Rc<Seen>,
}

/// What was known where it was passed on.
#[derive(Clone, Debug)]
pub(crate) struct Stamp {
    goroutine: u32,
    step: u32,
    seen: Rc<Seen>,
}

impl Clock {
    /// Passes on what the goroutine knows, and begins its next step.
    pub(crate) fn stamp(&mut self, goroutine: u32) -> Stamp {
        let stamp = Stamp { goroutine, step: self.step, seen: self.seen.clone() };
        self.step += 1;
        stamp
    }

    /// Learns what was passed on.
    pub(crate) fn learn(&mut self, goroutine: u32, stamp: &Stamp) {
        let known =
            |seen: &Seen, of: u32, step: u32| of == goroutine || seen.get(&of).is_some_and(|known| *known > step);
        let all = Rc::ptr_eq(&self.seen, &stamp.seen);
        if all && known(&self.seen, stamp.goroutine, stamp.step) {
            return;
        }
        let seen = Rc::make_mut(&mut self.seen);
        let mut add = |of: u32, next: u32| {
            let entry = seen.entry(of).or_default();
            *entry = (*entry).max(next);
        };
        if !all {
            stamp.seen.iter().for_each(|(of, next)| add(*of, *next));
        }
        add(stamp.goroutine, stamp.step + 1);
    }

    /// Whether an access happened before what the goroutine does now.
    fn has_seen(&self, goroutine: u32, access: &Access) -> bool {
        access.goroutine == goroutine || self.seen.get(&access.goroutine).is_some_and(|next| *next > access.step)
    }
}

/// What several goroutines passed on at one place: a mutex, a wait group, an atomic variable.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meeting(Seen);

impl Meeting {
    pub(crate) fn add(&mut self, stamp: &Stamp) {
        let mut add = |of: u32, next: u32| {
            let entry = self.0.entry(of).or_default();
            *entry = (*entry).max(next);
        };
        stamp.seen.iter().for_each(|(of, next)| add(*of, *next));
        add(stamp.goroutine, stamp.step + 1);
    }

    pub(crate) fn teach(&self, clock: &mut Clock) {
        let seen = Rc::make_mut(&mut clock.seen);
        for (of, next) in &self.0 {
            let entry = seen.entry(*of).or_default();
            *entry = (*entry).max(*next);
        }
    }
}

/// An access to a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Access {
    pub(crate) goroutine: u32,
    step: u32,
    pub(crate) place: Place,
}

/// Who touched a cell: the last write, and the reads since.
#[derive(Clone, Debug, Default)]
struct History {
    write: Option<Access>,
    reads: Vec<Access>,
}

/// Who touched an object's cells.
#[derive(Debug, Default)]
pub(crate) struct Shadow(BTreeMap<u32, History>);

/// An access that is not ordered with an earlier one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conflict {
    pub(crate) earlier: Access,
    pub(crate) earlier_writes: bool,
}

impl Shadow {
    /// Notes an access, and says which earlier one it races with.
    pub(crate) fn touch(
        &mut self,
        cell: u32,
        goroutine: u32,
        clock: &Clock,
        place: Place,
        writes: bool,
    ) -> Option<Conflict> {
        let history = self.0.entry(cell).or_default();
        let access = Access { goroutine, step: clock.step, place };
        let unordered = |earlier: &Access| !clock.has_seen(goroutine, earlier);
        let conflict =
            history.write.filter(unordered).map(|earlier| Conflict { earlier, earlier_writes: true }).or_else(|| {
                let read = history.reads.iter().find(|read| writes && unordered(read))?;
                Some(Conflict { earlier: *read, earlier_writes: false })
            });
        if writes {
            history.write = Some(access);
            history.reads.clear();
        } else {
            // Reads that happened before this one need not be remembered.
            history.reads.retain(|read| !clock.has_seen(goroutine, read));
            history.reads.push(access);
        }
        conflict
    }
}
