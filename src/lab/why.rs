//! Why a goroutine does not run at a moment: a chain of causes, from what it waits for to who will end that, and what keeps that one. It reads the run alone.
//! The sentences are in `text`.

use super::Micros;
use super::run::{Act, GoRun, Reason, State, Stretch, Wake};

/// The longest chain, in goroutines.
const LONGEST: usize = 8;

/// A link of the chain. Goroutines are given by number, things by their place in [`GoRun::things`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cause {
    /// It has not been started: who does that, where and when. Nobody: a timer.
    NotStarted(u32, Option<u32>, Option<u32>, Micros),
    /// It ended.
    Ended(u32, Micros),
    /// It was cut off, for the program ended.
    CutOff(u32, Micros),
    /// A core, from 0, works on it, at a line, until a moment.
    Works(u32, u16, Option<u32>, Micros),
    /// It keeps a core without working.
    Holds(u32, u16, Option<u32>, Micros),
    /// A core takes it up until a moment.
    Switches(u32, u16, Micros),
    /// It sleeps, at a line, until a moment.
    Sleeps(u32, Option<u32>, Micros),
    /// It sleeps, and the program ends first.
    SleepsOn(u32, Option<u32>),
    /// It is ready, at a line; a core takes it at a moment, if any does before the end.
    Ready(u32, Option<u32>, Option<Micros>),
    /// A core is busy with a goroutine, at a line, until a moment.
    Busy(u16, u32, Option<u32>, Micros),
    /// It waits, at a line, for a thing: none where it is nil.
    Waits(u32, Reason, Option<u32>, Option<u32>),
    /// It waits at a line for one of several things.
    Selects(u32, Option<u32>, Vec<u32>),
    /// It waits, at a line, for a lock that a goroutine has.
    Locked(u32, Option<u32>, u32, u32),
    /// What ends the wait: who does what, where and when.
    Next(Option<u32>, Act, Option<u32>, Micros),
    /// Nobody ends the wait before the run ends.
    Never,
    /// No other goroutine has what it waits for.
    Alone,
    /// Only this one could end the wait.
    Only(u32),
    /// They wait for each other in a ring.
    Ring(Vec<u32>),
}

/// Why a goroutine does what it does at a moment, the nearest cause first.
#[must_use]
pub fn why(run: &GoRun, goroutine: u32, at: Micros) -> Vec<Cause> {
    let mut chain = Chain { run, at, causes: Vec::new(), told: Vec::new() };
    chain.tell(goroutine);
    chain.causes
}

struct Chain<'a> {
    run: &'a GoRun,
    at: Micros,
    causes: Vec<Cause>,
    /// The goroutines that were told, in order.
    told: Vec<u32>,
}

impl Chain<'_> {
    fn tell(&mut self, number: u32) {
        let Some(goroutine) = self.run.goroutine(number) else { return };
        if let Some(place) = self.told.iter().position(|told| *told == number) {
            return self.causes.push(Cause::Ring(self.told[place..].to_vec()));
        }
        if self.told.len() >= LONGEST {
            return;
        }
        self.told.push(number);
        if self.at < goroutine.started {
            self.causes.push(Cause::NotStarted(number, goroutine.parent, goroutine.line, goroutine.started));
            if let Some(parent) = goroutine.parent {
                self.tell(parent);
            }
            return;
        }
        if let Some(ended) = goroutine.ended.filter(|ended| *ended <= self.at) {
            return self.causes.push(Cause::Ended(number, ended));
        }
        match self.run.state_at(number, self.at) {
            Some(stretch) => self.tell_stretch(number, stretch),
            None if self.at >= self.run.ended => self.causes.push(Cause::CutOff(number, self.run.ended)),
            None => {}
        }
    }

    fn tell_stretch(&mut self, number: u32, stretch: &Stretch) {
        let Stretch { line, to, .. } = *stretch;
        let core = || self.run.busy_at(self.at).into_iter().find(|segment| segment.goroutine == number);
        let lasts = to >= self.run.ended;
        match stretch.state {
            State::Working => self.causes.extend(core().map(|segment| Cause::Works(number, segment.core, line, to))),
            State::Holding => self.causes.extend(core().map(|segment| Cause::Holds(number, segment.core, line, to))),
            State::Switching => self.causes.extend(core().map(|segment| Cause::Switches(number, segment.core, to))),
            State::Asleep if lasts => self.causes.push(Cause::SleepsOn(number, line)),
            State::Asleep => self.causes.push(Cause::Sleeps(number, line, to)),
            State::Ready => {
                self.causes.push(Cause::Ready(number, line, (!lasts).then_some(to)));
                let busy = self.run.busy_at(self.at).into_iter().take(LONGEST);
                self.causes
                    .extend(busy.map(|segment| Cause::Busy(segment.core, segment.goroutine, segment.line, segment.to)));
            }
            State::Blocked(reason) => self.tell_wait(number, stretch, reason),
        }
    }

    fn tell_wait(&mut self, number: u32, stretch: &Stretch, reason: Reason) {
        let (line, thing) = (stretch.line, stretch.on.first().map(|on| on.thing));
        let holder = self.holder(stretch, reason);
        self.causes.push(match (reason, thing, holder) {
            (Reason::Select, Some(_), _) => {
                Cause::Selects(number, line, stretch.on.iter().map(|on| on.thing).collect())
            }
            (_, Some(thing), Some(holder)) => Cause::Locked(number, line, thing, holder),
            _ => Cause::Waits(number, reason, line, thing),
        });
        let wake = self.wake(number, stretch);
        if let Some(wake) = wake {
            self.causes.push(Cause::Next(wake.from, wake.act, wake.line, wake.at));
            let Some(from) = wake.from else { return };
            // A lock goes through the hands of all who wait before.
            return self.tell(holder.unwrap_or(from));
        }
        if matches!(reason, Reason::ReceiveNil | Reason::SendNil | Reason::SelectEmpty) {
            return;
        }
        self.causes.push(Cause::Never);
        if let Some(holder) = holder {
            return self.tell(holder);
        }
        let others = self.run.stuck.iter().find(|stuck| stuck.goroutine == number).map(|stuck| &stuck.others[..]);
        match others {
            Some([]) => self.causes.push(Cause::Alone),
            Some([only]) => {
                self.causes.push(Cause::Only(*only));
                self.tell(*only);
            }
            _ => {}
        }
    }

    /// What ended a wait.
    fn wake(&self, number: u32, stretch: &Stretch) -> Option<Wake> {
        let wakes = &self.run.wakes;
        let from = wakes.partition_point(|wake| wake.at < stretch.to);
        wakes[from..].iter().take_while(|wake| wake.at == stretch.to).find(|wake| wake.to == number).copied()
    }

    /// Who has the lock that a goroutine waits for: who was given it last or, before anybody was, who had it at first.
    fn holder(&self, stretch: &Stretch, reason: Reason) -> Option<u32> {
        if !matches!(reason, Reason::Lock | Reason::ReadLock | Reason::WriteLock) {
            return None;
        }
        let thing = stretch.on.first()?.thing;
        let wakes = &self.run.wakes;
        let (from, to) =
            (wakes.partition_point(|wake| wake.at < stretch.from), wakes.partition_point(|wake| wake.at <= self.at));
        let given = wakes[from..to].iter().rev().find(|wake| {
            let waited = self.run.states_of(wake.to);
            let place = waited.partition_point(|other| other.to < wake.at);
            waited[place..]
                .iter()
                .take_while(|other| other.from <= wake.at)
                .any(|other| other.to == wake.at && other.on.first().is_some_and(|on| on.thing == thing))
        });
        given.map(|wake| wake.to).or(stretch.held_by)
    }
}
