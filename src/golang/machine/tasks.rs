//! Goroutines as the scheduler's tasks.

use super::Machine;
use super::goroutine::Thread;
use super::log::{Act, Change, End, Segment, State};
use super::stop::Stop;
use super::timers::FIRST_TIMER;
use super::value::Value;
use wash_and_dry_engine::sim::{Kernel, Next, Piece, Tasks};
use wash_and_dry_engine::trace::Kind;
use wash_and_dry_engine::units::Millis;

/// The longest piece of work that the kernel is told at once, microseconds.
const LONGEST: u64 = 1 << 31;
/// The event queue's lane for work.
const WORK: u8 = 0;

impl Tasks for Machine {
    const DIVISIBLE: bool = true;

    fn next(&mut self, kernel: &mut Kernel, core: u16, id: u32) -> Next {
        self.run_goroutine(kernel, core, id)
    }

    fn advance(&mut self, _kernel: &mut Kernel, id: u32) {
        let work = &mut self.goroutines[id as usize].work;
        *work = work.and_then(|(left, hold)| if left > LONGEST { Some((left - LONGEST, hold)) } else { None });
    }

    fn woken(&mut self, kernel: &mut Kernel, sleeper: u32) {
        if self.end.is_some() {
            return;
        }
        if sleeper >= FIRST_TIMER {
            self.fire(kernel, sleeper);
        } else {
            self.wake(kernel, sleeper, Act::Time);
        }
        self.drain_outside(kernel);
    }

    fn next_arrival(&self) -> Millis {
        self.outside_asleep.first_key_value().map_or(Millis(u64::MAX), |((at, _), _)| Millis(*at))
    }

    fn arrivals(&mut self, kernel: &mut Kernel) {
        while let Some(entry) = self.outside_asleep.first_entry() {
            if entry.key().0 > kernel.now().0 {
                break;
            }
            let id = entry.remove();
            self.wake(kernel, id, Act::Time);
            self.drain_outside(kernel);
        }
    }

    fn hands_left(&self, kernel: &Kernel, id: u32) -> u64 {
        kernel.work_left(id).map_or(0, |left| left.0)
    }

    fn became_ready(&mut self, kernel: &Kernel, id: u32) {
        self.note(kernel, id, State::Ready, kernel.last_core(id));
    }

    fn piece(&mut self, kernel: &Kernel, piece: Piece) {
        let Piece { to, task, core, kind, changes, .. } = piece;
        let place = self.goroutines[task as usize].place;
        let segment = Segment { from: kernel.now().0, to: to.0, goroutine: task, core, kind, place };
        self.log.segment(segment, &mut self.last_segment[usize::from(core)]);
        if changes {
            let state = match kind {
                Kind::Work => State::Working,
                Kind::Hold => State::Holding,
                Kind::Switch => State::Switching,
            };
            self.note(kernel, task, state, core);
        }
    }

    fn work_over(&mut self) {}

    fn instant_over(&mut self, now: Millis) {
        if self.end.is_none() && self.active == 0 && self.timers.is_empty() && self.outside_asleep.is_empty() {
            let message = self.deadlock_message();
            self.end_with(End::Deadlock(message), now.0);
        }
        if self.end.is_none() && now.0 >= super::limits::MAX_TIME {
            self.end_with(End::Limit("a run of more than two years".to_owned()), now.0);
        }
    }

    fn is_over(&self) -> bool {
        self.end.is_some()
    }
}

impl Machine {
    fn note(&mut self, kernel: &Kernel, id: u32, state: State, core: u16) {
        let place = self.goroutines[id as usize].place;
        self.log.changes.push(Change { at: kernel.now().0, goroutine: id, state, core, place });
    }

    /// Runs the goroutines that need no core.
    pub(super) fn drain_outside(&mut self, kernel: &mut Kernel) {
        while let Some(id) = self.outside_ready.pop_front() {
            self.run_goroutine(kernel, 0, id);
        }
    }

    /// Runs a goroutine until it takes time, waits or ends.
    fn run_goroutine(&mut self, kernel: &mut Kernel, core: u16, id: u32) -> Next {
        if self.end.is_some() {
            return Next::Leave;
        }
        if kernel.now().0 != self.moment {
            (self.moment, self.since_time) = (kernel.now().0, self.instructions);
        }
        if let Some(next) = self.pending_work(id) {
            return next;
        }
        let mut thread = std::mem::take(&mut self.goroutines[id as usize].thread);
        self.nested += 1;
        let before = self.acting.replace(id);
        let stop = self.run_thread(kernel, id, &mut thread);
        self.acting = before;
        self.nested -= 1;
        if matches!(stop, Stop::Pause) {
            self.goroutines[id as usize].thread = thread;
            return Next::Pause;
        }
        if let Some(place) = self.own_place(&thread) {
            self.goroutines[id as usize].place = place;
        }
        self.goroutines[id as usize].thread = thread;
        self.stopped(kernel, core, id, stop)
    }

    fn pending_work(&self, id: u32) -> Option<Next> {
        let (left, hold) = self.goroutines[id as usize].work?;
        let length = Millis(left.min(LONGEST));
        Some(if hold { Next::Hold { length, lane: WORK } } else { Next::Work { length, lane: WORK } })
    }

    fn run_thread(&mut self, kernel: &mut Kernel, id: u32, thread: &mut Thread) -> Stop {
        if let Some(fault) = self.goroutines[id as usize].wake_fault.take() {
            let begun =
                self.fault_value(Stop::Plain(fault.to_owned())).and_then(|value| self.begin_panic(thread, value));
            if let Err(stop) = begun {
                return stop;
            }
        }
        loop {
            let stop = self.interpret(kernel, id, thread);
            // The first goroutine gives variables their values, then runs `init` functions, then `main`.
            if matches!(stop, Stop::Over) && id == 0 && self.stage + 1 < self.code.start.len() {
                self.stage += 1;
                let next = Value::Func(self.code.start[self.stage]);
                self.enter(thread, next, &[], super::goroutine::Role::Call);
                continue;
            }
            return stop;
        }
    }

    fn stopped(&mut self, kernel: &mut Kernel, core: u16, id: u32, stop: Stop) -> Next {
        match stop {
            Stop::Work => return self.pending_work(id).unwrap_or(Next::Leave),
            Stop::Park => {
                let goroutine = &self.goroutines[id as usize];
                let state = match &goroutine.wait {
                    Some(wait) => State::Blocked(wait.reason),
                    None => State::Asleep,
                };
                if matches!(state, State::Blocked(_)) {
                    self.active -= 1;
                }
                self.note(kernel, id, state, core);
                self.note_wait(id);
            }
            Stop::Yield => {
                kernel.gives_way();
                self.make_ready(kernel, id);
            }
            Stop::Over => {
                let now = kernel.now().0;
                let goroutine = &mut self.goroutines[id as usize];
                goroutine.ended_at = Some(now);
                goroutine.thread = Thread::default();
                goroutine.clock = super::races::Clock::default();
                self.alive -= 1;
                self.active -= 1;
                self.note(kernel, id, State::Ended, core);
                if id == 0 {
                    self.end_with(End::Returned, now);
                }
            }
            Stop::End(end) => {
                let end = self.full_message(end, id);
                self.end_with(end, kernel.now().0);
            }
            Stop::Runtime(message) | Stop::Plain(message) => self.end_with(End::Fatal(message), kernel.now().0),
            Stop::Panic(_) | Stop::Text(..) | Stop::Pause => {
                self.end_with(End::Fatal("lost panic".to_owned()), kernel.now().0);
            }
        }
        Next::Leave
    }

    /// Ends the program: whoever still runs is cut off.
    pub(super) fn end_with(&mut self, end: End, at: u64) {
        if self.end.is_some() {
            return;
        }
        (self.end, self.ended_at) = (Some(end), at);
        for segment in &mut self.log.segments {
            segment.to = segment.to.min(at);
        }
        self.log.segments.retain(|segment| segment.from < segment.to);
        for id in 0..self.goroutines.len() as u32 {
            let goroutine = &self.goroutines[id as usize];
            if goroutine.ended_at.is_none() {
                let place = goroutine.place;
                self.log.changes.push(Change { at, goroutine: id, state: State::Cut, core: 0, place });
            }
        }
    }
}
