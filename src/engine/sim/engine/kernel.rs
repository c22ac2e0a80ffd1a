//! The kernel: time, cores, the ready queue and the events to come. It knows tasks as numbers.

use crate::sim::cores::CoreSet;
use crate::sim::events::{Event, EventQueue};
use crate::sim::ready::{Order, Origin, Ready, ReadyTask};
use crate::trace::Kind;
use crate::units::{Millis, TaskId};

/// No task, no dish, or no piece of work under way.
pub(in crate::sim) const NONE: u32 = u32::MAX;
/// Later than any event.
pub(in crate::sim) const NEVER: Millis = Millis(u64::MAX);

/// What of a run is the scheduler's.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The number of cores, 1–256.
    pub cores: u16,
    /// The longest run before a task gives way to other ready tasks; 0 is no limit.
    pub slice: Millis,
    /// The time a core needs to take up a different task.
    pub switch: Millis,
    /// The rule by which an idle core chooses among ready tasks.
    pub order: Order,
    /// How many kinds of events there are, up to eight, each of which mostly end in the order in which they begin; see
    /// [`Kernel::sleep`].
    pub lanes: u8,
}

/// A task: what the kernel knows of it, and two numbers that are the tasks' own. It is read and written field by field, because a
/// processor stalls when it reads a word of which it has just written a part.
#[derive(Debug)]
pub(in crate::sim) struct Task {
    /// The tasks' own: for the kitchen's the dish in hand, or `NONE`.
    pub(in crate::sim) dish: u32,
    /// The rest of the work at the present instruction, in units of time; `NONE` before it began. Used only with slices.
    pub(in crate::sim) left: u32,
    /// The tasks' own: for the kitchen's the program counter.
    pub(in crate::sim) pc: u16,
    /// The core that last took the task up; 0 before any did.
    pub(in crate::sim) last_core: u16,
}

/// A core.
#[derive(Clone, Copy, Debug)]
pub(super) struct Core {
    /// The task that the core runs or, when idle, ran last; `NONE` before the first.
    pub(super) task: u32,
    /// The rest of the slice.
    pub(super) slice_left: u32,
    /// What the core does, unless it is idle.
    pub(super) activity: Kind,
}

/// The state of cores and queues.
pub struct Kernel {
    /// The slice (0 = none), the cost of a switch, and the event queue's lane for switches.
    pub(super) slice: u32,
    pub(super) switch: Millis,
    pub(super) switch_lane: usize,
    pub(in crate::sim) now: Millis,
    pub(super) events: EventQueue,
    pub(in crate::sim) tasks: Vec<Task>,
    pub(super) cores: [Core; 256],
    pub(super) idle: CoreSet,
    pub(in crate::sim) ready: Ready,
    /// Who makes tasks ready now: a core that runs a task, or nobody.
    pub(super) origin: Origin,
}

impl Kernel {
    /// A kernel at time 0, with room for so many tasks.
    #[must_use]
    pub fn new(settings: &Settings, tasks: usize) -> Self {
        let lanes = usize::from(settings.lanes.min(8));
        Self {
            slice: narrow(settings.slice.0),
            switch: settings.switch,
            switch_lane: lanes,
            now: Millis::ZERO,
            events: EventQueue::new(lanes + usize::from(settings.switch > Millis::ZERO)),
            tasks: Vec::with_capacity(tasks),
            cores: [Core { task: NONE, slice_left: 0, activity: Kind::Work }; 256],
            idle: CoreSet::below(settings.cores),
            ready: Ready::new(&settings.order, settings.cores),
            origin: Origin::Elsewhere,
        }
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Millis {
        self.now
    }

    /// The number of tasks that were made.
    #[must_use]
    pub fn tasks_made(&self) -> u32 {
        TaskId::from_index(self.tasks.len()).0
    }

    /// Makes a task. It does nothing before it is made ready: [`Tasks::make_ready`](super::Tasks::make_ready).
    pub fn make_task(&mut self) -> u32 {
        self.make_task_at(0, NONE)
    }

    /// Makes a task with the kitchen's two numbers.
    pub(in crate::sim) fn make_task_at(&mut self, pc: u16, dish: u32) -> u32 {
        let id = self.tasks_made();
        self.tasks.push(Task { dish, left: NONE, pc, last_core: 0 });
        id
    }

    /// The core that last took a task up; 0 before any did.
    #[must_use]
    #[inline]
    pub fn last_core(&self, task: u32) -> u16 {
        self.tasks[task as usize].last_core
    }

    /// Wakes a sleeper, a task or anything else below 2³¹ that the tasks know, at a moment: [`Tasks::woken`](super::Tasks::woken) gets its
    /// number then. `lane` is the kind of the sleep, below [`Settings::lanes`].
    #[inline]
    pub fn sleep(&mut self, lane: u8, until: Millis, sleeper: u32) {
        self.events.push(usize::from(lane), until.0, Event::Wait(sleeper));
    }

    /// The task that is made ready next gives its core away of its own will: under [`Order::Go`] it goes to the queue for all, as one does
    /// whose slice is over.
    pub fn gives_way(&mut self) {
        self.origin = Origin::Preempted;
    }

    /// The rest of the work that a task was interrupted in; `None` where it is not in the middle of work.
    #[must_use]
    pub fn work_left(&self, task: u32) -> Option<Millis> {
        let left = self.tasks[task as usize].left;
        (left != NONE).then_some(Millis(left.into()))
    }

    /// Adds a task to the ready queue.
    #[inline]
    pub(super) fn queue(&mut self, id: u32, hands_left: u64) {
        let last_core = self.tasks[id as usize].last_core;
        self.ready.push(ReadyTask { task: id, last_core, hands_left, origin: self.origin });
    }
}

/// A duration in 32 bits, which every one that the kernel is given fits.
pub(super) fn narrow(length: u64) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX - 1)
}
