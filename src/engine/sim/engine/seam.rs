//! The seam between the scheduler and what it schedules: a task is asked what it does next.

use super::kernel::Kernel;
use crate::sim::ready::Ready;
use crate::trace::Kind;
use crate::units::Millis;

/// What a task does next. What takes no time (waking somebody, starting somebody) it has done by then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// Works so long, more than 0 and less than 2³² − 1; the slice can interrupt it. `lane` is the kind of the work, below
    /// [`Settings::lanes`](super::Settings::lanes).
    Work {
        /// How long.
        length: Millis,
        /// The kind.
        lane: u8,
    },
    /// Keeps its core for so long without working; nothing interrupts it.
    Hold {
        /// How long.
        length: Millis,
        /// The kind.
        lane: u8,
    },
    /// Leaves its core: it is parked, asleep, back in the ready queue, or over.
    Leave,
    /// Is in the middle of something that takes no time, and has done enough for now: the run pauses inside the instant, and asks the
    /// task once more when it goes on. Only tasks that are [`DIVISIBLE`](Tasks::DIVISIBLE) say so.
    Pause,
}

/// A stretch of time for which a core is busy.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// When it ends; it begins now.
    pub to: Millis,
    /// The task.
    pub task: u32,
    /// The core.
    pub core: u16,
    /// What the core does.
    pub kind: Kind,
    /// The kind that the task named.
    pub lane: u8,
    /// Whether it begins a piece of work; otherwise it continues one.
    pub fresh: bool,
    /// Whether the task does something else than before it; otherwise it works on, in the next slice.
    pub changes: bool,
}

/// What the scheduler schedules: the kitchen's compiled programs, or another machine. The scheduler is compiled once for each.
pub trait Tasks: Sized {
    /// Whether the run can pause in the middle of an instant: [`Next::Pause`]. Where it cannot, nothing is compiled that would look for it.
    const DIVISIBLE: bool = false;

    /// Runs a task on a core until it takes time or leaves the core.
    fn next(&mut self, kernel: &mut Kernel, core: u16, task: u32) -> Next;
    /// The work or hold that the task named last is over: the next time it does something else.
    fn advance(&mut self, kernel: &mut Kernel, task: u32);
    /// A sleep is over.
    fn woken(&mut self, kernel: &mut Kernel, sleeper: u32);
    /// The moment of the next thing that comes from outside; the last moment there is, where nothing does.
    fn next_arrival(&self) -> Millis;
    /// What comes from outside at this moment or before. It comes before everything else at its instant.
    fn arrivals(&mut self, kernel: &mut Kernel);
    /// The work of the stage that a task is at and all that follows, for the policy `shortest`.
    fn hands_left(&self, kernel: &Kernel, task: u32) -> u64;
    /// A task became ready.
    fn became_ready(&mut self, kernel: &Kernel, task: u32);
    /// A core began to be busy with a task.
    fn piece(&mut self, kernel: &Kernel, piece: Piece);
    /// A piece of work is over.
    fn work_over(&mut self);
    /// A core's piece ended at a moment, which may differ from its planned end. Called only in real runs, before the instant is handled.
    fn piece_over(&mut self, _at: Millis, _core: u16) {}
    /// An instant is over.
    fn instant_over(&mut self, now: Millis);
    /// Whether the run ends after this instant, whatever is still to come.
    fn is_over(&self) -> bool {
        false
    }

    /// Puts a task into the ready queue.
    #[inline]
    fn make_ready(&mut self, kernel: &mut Kernel, task: u32) {
        // First, while the task is at hand: the queue may have to grow.
        self.became_ready(kernel, task);
        // The most frequent policy is tested first, for speed: tasks become ready several times for each dish.
        if let Ready::Fifo(queue) = &mut kernel.ready {
            queue.push(task);
        } else {
            self.queue_by_policy(kernel, task);
        }
    }

    /// Adds a task to the queue of any policy but `fifo`.
    #[inline(never)]
    fn queue_by_policy(&self, kernel: &mut Kernel, task: u32) {
        let hands_left = if kernel.ready.needs_hands_left() { self.hands_left(kernel, task) } else { 0 };
        kernel.queue(task, hands_left);
    }
}
