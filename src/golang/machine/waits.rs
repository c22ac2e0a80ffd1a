//! Entries of the log about blocking: what a goroutine waits for, and which goroutine wakes it.

use super::Machine;
use super::goroutine::Thread;
use super::heap::Object;
use super::log::{Act, Reason, Thing, Waiting, Wake};
use crate::check::tree::Place;
use wash_and_dry_engine::sim::Kernel;

impl Machine {
    /// Tells what a goroutine waits for that has just said so.
    pub(super) fn note_wait(&mut self, id: u32) {
        let Some(wait) = self.goroutines[id as usize].wait.clone() else { return };
        let lock = matches!(wait.reason, Reason::Mutex | Reason::ReadLock | Reason::WriteLock | Reason::Once);
        let holder = wait.objects.first().filter(|_| lock).and_then(|(object, _)| self.holders.get(object)).copied();
        let first = self.log.on.len();
        for (object, sends) in wait.objects {
            let thing = self.thing(object, wait.reason, id);
            self.log.on.push((thing, sends));
        }
        self.log.waits.push(Waiting { change: self.log.changes.len() - 1, on: first..self.log.on.len(), holder });
    }

    /// The number of a thing in the log. It gets one when somebody first waits for it.
    fn thing(&mut self, object: u32, reason: Reason, id: u32) -> u32 {
        if let Some(known) = self.things.get(&object) {
            return *known;
        }
        let here = self.goroutines[id as usize].place;
        let thing = match self.heap.get(object) {
            Object::Channel(channel) => {
                let (made, own) = channel.made.unwrap_or((here, true));
                Thing { reason, room: channel.capacity, made, waited: here, own }
            }
            _ => Thing { reason, room: 0, made: here, waited: here, own: true },
        };
        let number = self.log.things.len() as u32;
        self.log.things.push(thing);
        self.things.insert(object, number);
        number
    }

    /// Tells that a goroutine that waited is woken: by whoever runs, or by time.
    pub(super) fn note_wake(&mut self, kernel: &Kernel, id: u32, act: Act) {
        let (at, from) = (kernel.now().0, self.acting);
        let act = if from.is_none() { Act::Time } else { act };
        self.log.wakes.push(Wake { at, from, to: id, act, place: Place::default() });
    }

    /// After an instruction that may have woken others: their wakes get the line at which that happened, and those run that need no core.
    pub(super) fn passed(&mut self, kernel: &mut Kernel, thread: &Thread) {
        if self.placed < self.log.wakes.len() {
            let place = self.own_place(thread).unwrap_or_default();
            self.log.wakes[self.placed..].iter_mut().for_each(|wake| wake.place = place);
            self.placed = self.log.wakes.len();
        }
        self.drain_outside(kernel);
    }

    /// Where a channel is made: the program's own line, and whether the program itself makes it there.
    pub(super) fn made_at(&self, thread: &Thread) -> Option<(Place, bool)> {
        let frame = thread.frames.last()?;
        let own = self.code.functions[frame.function as usize].source == 0;
        self.own_place(thread).map(|place| (place, own))
    }

    /// The other goroutines that are not over and could reach what a goroutine waits for, at most so many. None where a timer could end the wait, or
    /// where there is too much to look through.
    pub(crate) fn others(&self, id: u32, most: usize) -> Option<Vec<u32>> {
        /// The most goroutines and objects that are looked through.
        const MOST: usize = 200;
        const MOST_OBJECTS: usize = 200_000;
        let wanted: Vec<u32> = self.goroutines[id as usize]
            .wait
            .iter()
            .flat_map(|wait| &wait.objects)
            .map(|(object, _)| *object)
            .collect();
        let alive: Vec<u32> =
            (0..).zip(&self.goroutines).filter(|(_, found)| found.ended_at.is_none()).map(|(id, _)| id).collect();
        if wanted.is_empty() || alive.len() > MOST || self.heap.len() > MOST_OBJECTS {
            return None;
        }
        if self.heap.reaches(self.timers.values(), &wanted) {
            return None;
        }
        let globals = [super::value::Value::Object(self.globals)];
        let all = self.heap.reaches(globals.into_iter(), &wanted);
        let others = alive.into_iter().filter(|other| *other != id);
        Some(
            others
                .filter(|other| {
                    let thread = &self.goroutines[*other as usize].thread;
                    all || self.heap.reaches(Self::values_of(thread).into_iter(), &wanted)
                })
                .take(most)
                .collect(),
        )
    }
}
