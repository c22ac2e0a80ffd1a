//! The simulation loop: events, dispatch, slices and switches, as defined in docs/MODEL.md section 4. What tasks do is behind
//! [`seam`]; [`kernel`] is the state of time, cores and queues.

mod by_hand;
mod kernel;
mod outside;
mod seam;

pub use kernel::{Kernel, Settings};
pub(super) use kernel::{NEVER, NONE};
pub use outside::{Activity, Assignment};
pub use seam::{Next, Piece, Tasks};

use super::events::Event;
use super::ready::Origin;
use crate::trace::Kind;
use crate::units::Millis;
use kernel::{Core, narrow};

/// A run: the scheduler and what it schedules.
pub struct Run<T: Tasks> {
    /// The scheduler's state.
    pub kernel: Kernel,
    /// What is scheduled.
    pub tasks: T,
    /// Where the run paused in the middle of an instant.
    paused: Option<Paused>,
}

/// A step that is to be gone on with, and what was under way around it.
#[derive(Clone, Copy)]
struct Paused {
    core: u16,
    task: u32,
    /// As [`Run::step`] has it.
    continues: bool,
    /// Whether the instant's events were all handled: ready tasks were being given to idle cores.
    dispatching: bool,
}

impl<T: Tasks> Run<T> {
    /// A run at its start: the tasks that exist at 0 ms are dispatched.
    pub fn begin(kernel: Kernel, tasks: T) -> Self {
        let mut run = Self { kernel, tasks, paused: None };
        run.dispatch_now();
        run
    }

    /// Gives ready tasks to idle cores outside of an instant: at the start, and after a choice.
    #[inline(never)]
    fn dispatch_now(&mut self) {
        self.end_instant();
    }

    /// Simulates until `events` more events were added, and to the end of that instant or to a pause inside it. Returns whether the run is
    /// not over.
    pub fn go_on(&mut self, events: u64) -> bool {
        if T::DIVISIBLE && !self.resume() {
            return true;
        }
        let enough = self.kernel.events.inserted().saturating_add(events);
        while let Some(at) = self.next_instant() {
            if self.kernel.events.inserted() >= enough {
                return true;
            }
            self.instant(at);
            if self.is_paused() {
                return true;
            }
        }
        false
    }

    /// Simulates one instant, or its beginning where the tasks pause inside it. It is a function of its own, never inlined, because browsers replace quickly compiled WebAssembly by
    /// optimised code only between calls: `go_on` is called once for a run and would stay slow.
    #[inline(never)]
    fn instant(&mut self, at: Millis) {
        self.kernel.now = at;
        self.kernel.origin = Origin::Elsewhere;
        self.tasks.arrivals(&mut self.kernel);
        self.handle_all(at);
        self.end_instant();
    }

    /// Processes the events of an instant, until the tasks pause.
    #[inline]
    fn handle_all(&mut self, at: Millis) {
        while !self.is_paused()
            && let Some(event) = self.kernel.events.pop_at(at.0)
        {
            self.handle(event);
        }
    }

    /// Gives ready tasks to idle cores, and then the instant is over, unless the tasks pause.
    #[inline]
    fn end_instant(&mut self) {
        self.dispatch();
        if !self.is_paused() {
            self.tasks.instant_over(self.kernel.now);
        }
    }

    /// Whether the run has paused in the middle of an instant.
    #[inline]
    fn is_paused(&self) -> bool {
        T::DIVISIBLE && self.paused.is_some()
    }

    /// Goes on with an instant in which the run paused. Returns whether it has come to its end, which it has where there was none.
    #[inline(never)]
    fn resume(&mut self) -> bool {
        let Some(Paused { core, task, continues, dispatching }) = self.paused.take() else { return true };
        // A core whose task pauses counts as busy: whether it is, is known now.
        if !self.step(core, task, continues) {
            self.kernel.idle.insert(core);
        }
        if let Some(paused) = &mut self.paused {
            paused.dispatching = dispatching;
            return false;
        }
        if !dispatching {
            self.handle_all(self.kernel.now);
        }
        self.end_instant();
        self.paused.is_none()
    }

    /// The earliest instant with an event or an arrival. Arrivals are known beforehand and are not in the event queue.
    fn next_instant(&self) -> Option<Millis> {
        let next = self.kernel.events.next_at().map_or(NEVER, Millis).min(self.tasks.next_arrival());
        (next != NEVER && !self.tasks.is_over()).then_some(next)
    }

    /// Processes an event.
    #[inline]
    fn handle(&mut self, event: Event) {
        match event {
            Event::Wait(sleeper) => {
                self.kernel.origin = Origin::Elsewhere;
                self.tasks.woken(&mut self.kernel, sleeper);
            }
            Event::Core(number) => {
                let Core { task: id, activity, .. } = self.kernel.cores[usize::from(number % 256)];
                let task = &mut self.kernel.tasks[id as usize];
                let mut continues = false;
                match activity {
                    Kind::Work => {
                        self.tasks.work_over();
                        continues = self.kernel.slice > 0 && task.left > 0;
                        if !continues {
                            task.left = NONE;
                            self.tasks.advance(&mut self.kernel, id);
                        }
                    }
                    Kind::Hold => self.tasks.advance(&mut self.kernel, id),
                    Kind::Switch => {}
                }
                if !self.step(number, id, continues) {
                    self.kernel.idle.insert(number);
                }
            }
        }
    }

    /// Gives ready tasks to idle cores, the core with the lowest number first.
    #[inline]
    fn dispatch(&mut self) {
        while !self.is_paused()
            && let Some(core) = self.kernel.idle.first()
        {
            let Some(task) = self.kernel.ready.take(core) else { break };
            if self.take_up(core, task) {
                self.kernel.idle.remove(core);
            }
            if T::DIVISIBLE
                && let Some(paused) = &mut self.paused
            {
                paused.dispatching = true;
            }
        }
    }

    /// Gives a task to a core, after a switch where it costs time. Returns whether the core is busy then.
    #[inline]
    fn take_up(&mut self, number: u16, id: u32) -> bool {
        self.kernel.tasks[id as usize].last_core = number;
        let core = &mut self.kernel.cores[usize::from(number % 256)];
        let other = core.task != NONE && core.task != id;
        core.task = id;
        core.slice_left = self.kernel.slice;
        if other && self.kernel.switch > Millis::ZERO {
            self.occupy_without_work(number, id, Kind::Switch, 0, self.kernel.switch);
            return true;
        }
        self.step(number, id, false)
    }

    /// Runs a core's task until it starts to work or hold, parks, gives way or ends. Returns whether the core is busy then.
    /// `continues`: the task is in the middle of its work, and its last entry in the trace still holds.
    fn step(&mut self, number: u16, id: u32, continues: bool) -> bool {
        self.kernel.origin = Origin::Core(number);
        match self.tasks.next(&mut self.kernel, number, id) {
            Next::Work { length, lane } if self.kernel.slice == 0 => {
                self.occupy(Piece {
                    to: self.kernel.now + length,
                    task: id,
                    core: number,
                    kind: Kind::Work,
                    lane,
                    fresh: true,
                    changes: true,
                });
                true
            }
            Next::Work { length, lane } => self.sliced_work(number, id, lane, length, continues),
            Next::Hold { length, lane } => {
                self.occupy_without_work(number, id, Kind::Hold, lane, length);
                true
            }
            Next::Leave => false,
            Next::Pause => {
                if T::DIVISIBLE {
                    self.paused = Some(Paused { core: number, task: id, continues, dispatching: false });
                }
                true
            }
        }
    }

    /// Starts the next piece of work and returns true, or gives way and returns false, where the slice is used up and another task is ready.
    fn sliced_work(&mut self, number: u16, id: u32, lane: u8, length: Millis, continues: bool) -> bool {
        let task = &mut self.kernel.tasks[id as usize];
        let fresh = task.left == NONE;
        let left = if fresh { narrow(length.0) } else { task.left };
        let core = &mut self.kernel.cores[usize::from(number % 256)];
        if core.slice_left == 0 {
            if self.kernel.ready.must_yield(number) {
                task.left = left;
                self.kernel.origin = Origin::Preempted;
                self.tasks.make_ready(&mut self.kernel, id);
                return false;
            }
            core.slice_left = self.kernel.slice;
        }
        let piece = left.min(core.slice_left);
        core.slice_left -= piece;
        task.left = left - piece;
        let to = self.kernel.now + Millis(piece.into());
        self.occupy(Piece { to, task: id, core: number, kind: Kind::Work, lane, fresh, changes: !continues });
        true
    }

    /// Keeps a core busy with a hold or a switch.
    #[inline(never)]
    fn occupy_without_work(&mut self, core: u16, task: u32, kind: Kind, lane: u8, length: Millis) {
        self.occupy(Piece { to: self.kernel.now + length, task, core, kind, lane, fresh: true, changes: true });
    }

    /// Makes a core busy with a piece: adds the event of its end to the queue, and lets the tasks record it.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "built for size, it would be a call for each piece of work")]
    fn occupy(&mut self, piece: Piece) {
        self.kernel.cores[usize::from(piece.core % 256)].activity = piece.kind;
        self.tasks.piece(&self.kernel, piece);
        let lane = if piece.kind == Kind::Switch { self.kernel.switch_lane } else { usize::from(piece.lane) };
        self.kernel.events.push(lane, piece.to.0, Event::Core(piece.core));
    }

    /// How many events were added to the queue.
    pub(super) fn inserted(&self) -> u64 {
        self.kernel.events.inserted()
    }

    /// How many events were added to the queue, and how many of them went into its heap.
    #[cfg(test)]
    pub(super) fn counted(&self) -> (u64, u64) {
        (self.kernel.events.inserted(), self.kernel.events.heaped())
    }
}
