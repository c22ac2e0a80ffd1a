//! How a task becomes ready, and what the trace is told of tasks.

use super::{Engine, NONE, Task};
use crate::sim::ready::{Candidate, Ready};
use crate::trace::{Entry, Place, What};
use crate::units::{CoreId, DishId, StageId, TaskId};

impl Engine {
    pub(super) fn make_task(&mut self, pc: u16, dish: u32) {
        let id = TaskId::from_index(self.tasks.len()).0;
        self.tasks.push(Task { dish, left: NONE, pc, last_core: 0 });
        self.make_ready(id);
    }

    pub(super) fn make_ready(&mut self, id: u32) {
        let Task { dish, pc, last_core, .. } = self.tasks[id as usize];
        // First come, first served takes no detour: tasks become ready several times for each dish.
        if let Ready::Fifo(queue) = &mut self.ready {
            queue.push(id);
        } else {
            self.queue_by_policy(id);
        }
        self.note(id, dish, pc, What::Ready, last_core);
    }

    #[inline(never)]
    fn queue_by_policy(&mut self, id: u32) {
        let Task { dish, left, pc, last_core } = self.tasks[id as usize];
        let hands_left = if self.ready.judges_work() { self.hands_left(dish, left, pc) } else { 0 };
        self.ready.push(Candidate { task: id, last_core, hands_left });
    }

    /// The hands-work left on the dish in hand, whoever will do it; none with no dish in hand.
    fn hands_left(&self, dish: u32, left: u32, pc: u16) -> u64 {
        if dish == NONE {
            return 0;
        }
        let from = self.code.mark(pc).left_from;
        let dish = DishId(dish);
        match left {
            NONE => self.durations.hands_from(dish, from).0,
            left => u64::from(left) + self.durations.hands_from(dish, StageId(from.0 + 1)).0,
        }
    }

    /// A parked receiver goes on with a dish.
    pub(super) fn hand_over(&mut self, receiver: u32, dish: u32) {
        let task = &mut self.tasks[receiver as usize];
        task.dish = dish;
        task.pc += 1;
        self.make_ready(receiver);
    }

    /// A parked sender goes on, its dish taken.
    pub(super) fn release_sender(&mut self, sender: u32) {
        let task = &mut self.tasks[sender as usize];
        task.dish = NONE;
        task.pc += 1;
        self.make_ready(sender);
    }

    /// Closes a channel: receivers that were parked go on with nothing.
    pub(super) fn close(&mut self, channel: u8) {
        self.channels[usize::from(channel)].close();
        while let Some(receiver) = self.channels[usize::from(channel)].leave() {
            self.make_ready(receiver);
        }
    }

    /// Tells the trace what became of a task with a dish in hand (or `NONE`) at an instruction.
    #[inline]
    pub(super) fn note(&mut self, id: u32, dish: u32, pc: u16, what: What, core: u16) {
        let place = self.code.mark(pc).place;
        let dish = (dish != NONE).then_some(DishId(dish));
        self.recorder.entry(Entry::new(self.now, what, TaskId(id), dish, place, CoreId(core)));
    }

    pub(super) fn note_racked(&mut self, sender: u32, dish: u32, to: StageId) {
        let core = CoreId(self.tasks[sender as usize].last_core);
        self.recorder.entry(Entry::new(
            self.now,
            What::Racked,
            TaskId(sender),
            Some(DishId(dish)),
            Place::new(to, false),
            core,
        ));
    }
}
