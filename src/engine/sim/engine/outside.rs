//! A run whose time passes outside: what takes time is handed out, and whoever lets it happen says when it is over.

use super::{NEVER, Run, Tasks};
use crate::sim::events::Event;
use crate::trace::Kind;
use crate::units::{CoreId, Millis, TaskId};

/// Something that takes time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Activity {
    /// A core works, holds or switches.
    Busy(CoreId),
    /// The dish of a task that is parked soaks.
    Soaking(TaskId),
}

/// An activity that begins now, and how long it should take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Assignment {
    /// What takes time.
    pub activity: Activity,
    /// Whether it is work for hands, on a dish or at a switch; otherwise it passes by itself.
    pub needs_hands: bool,
    /// How long the scenario says that it takes; never 0.
    pub length: Millis,
}

impl<T: Tasks> Run<T> {
    /// Takes what began at this instant out of the event queue, so that it is never over by itself.
    pub(in crate::sim) fn hand_out(&mut self) -> Vec<Assignment> {
        let mut begun = Vec::new();
        while let Some(at) = self.kernel.events.next_at() {
            while let Some(event) = self.kernel.events.pop_at(at) {
                let (activity, needs_hands) = match event {
                    Event::Core(core) => {
                        let kind = self.kernel.cores[usize::from(core % 256)].activity;
                        (Activity::Busy(CoreId(core)), kind != Kind::Hold)
                    }
                    Event::Wait(sleeper) => (Activity::Soaking(TaskId(sleeper)), false),
                };
                begun.push(Assignment { activity, needs_hands, length: Millis(at) - self.kernel.now });
            }
        }
        begun
    }

    /// The instant `at`, at which these activities are over. They were handed out and are not over yet, and `at` is later than the last
    /// instant.
    pub(in crate::sim) fn instant_outside(&mut self, at: Millis, over: &[Activity]) {
        for activity in over {
            let event = match *activity {
                Activity::Busy(core) => {
                    self.tasks.piece_over(at, core.0);
                    Event::Core(core.0)
                }
                Activity::Soaking(task) => Event::Wait(task.0),
            };
            // The queue is empty between instants: any of its lanes takes them, in this order.
            self.kernel.events.push(0, at.0, event);
        }
        self.instant(at);
    }

    /// The moment of the next arrival, if one is to come.
    pub(in crate::sim) fn next_arrival(&self) -> Option<Millis> {
        Some(self.tasks.next_arrival()).filter(|at| *at != NEVER)
    }
}
