//! Making tasks ready, and recording their changes in the trace.

use super::{Engine, NONE, Task};
use crate::sim::ready::{Ready, ReadyTask};
use crate::trace::{Entry, Place, What};
use crate::units::{CoreId, DishId, StageId, TaskId};

impl Engine {
    /// Makes a task, which is ready at once.
    pub(super) fn make_task(&mut self, pc: u16, dish: u32) {
        let id = TaskId::from_index(self.tasks.len()).0;
        self.tasks.push(Task { dish, left: NONE, pc, last_core: 0 });
        self.make_ready(id);
    }

    /// Adds a task to the ready queue.
    pub(super) fn make_ready(&mut self, id: u32) {
        let Task { dish, pc, last_core, .. } = self.tasks[id as usize];
        // The most frequent policy is tested first, for speed: tasks become ready several times for each dish.
        if let Ready::Fifo(queue) = &mut self.ready {
            queue.push(id);
        } else {
            self.queue_by_policy(id);
        }
        self.record(id, dish, pc, What::Ready, last_core);
    }

    #[inline(never)]
    fn queue_by_policy(&mut self, id: u32) {
        let Task { dish, left, pc, last_core } = self.tasks[id as usize];
        let hands_left = if self.ready.needs_hands_left() { self.hands_left(dish, left, pc) } else { 0 };
        self.ready.push(ReadyTask { task: id, last_core, hands_left });
    }

    /// The hands-work left on the dish in hand, milliseconds, including that of other tasks; 0 without a dish.
    fn hands_left(&self, dish: u32, left: u32, pc: u16) -> u64 {
        if dish == NONE {
            return 0;
        }
        let from = self.code.site(pc).left_from;
        let dish = DishId(dish);
        match left {
            NONE => self.durations.hands_from(dish, from).0,
            left => u64::from(left) + self.durations.hands_from(dish, StageId(from.0 + 1)).0,
        }
    }

    /// Makes a parked receiver ready, with a dish in hand.
    pub(super) fn hand_over(&mut self, receiver: u32, dish: u32) {
        let task = &mut self.tasks[receiver as usize];
        task.dish = dish;
        task.pc += 1;
        self.make_ready(receiver);
    }

    /// Makes a parked sender ready, its dish taken.
    pub(super) fn release_sender(&mut self, sender: u32) {
        let task = &mut self.tasks[sender as usize];
        task.dish = NONE;
        task.pc += 1;
        self.make_ready(sender);
    }

    /// Closes a channel and makes its parked receivers ready, without a dish.
    pub(super) fn close(&mut self, channel: u8) {
        self.channels[usize::from(channel)].close();
        while let Some(receiver) = self.channels[usize::from(channel)].pop_receiver() {
            self.make_ready(receiver);
        }
    }

    /// Records the change of a task at an instruction, with a dish in hand or `NONE`.
    #[inline]
    pub(super) fn record(&mut self, id: u32, dish: u32, pc: u16, what: What, core: u16) {
        let place = self.code.site(pc).place;
        let dish = (dish != NONE).then_some(DishId(dish));
        self.recorder.entry(Entry::new(self.now, what, TaskId(id), dish, place, CoreId(core)));
    }

    /// Records that a dish entered the channel before a stage.
    pub(super) fn record_racked(&mut self, sender: u32, dish: u32, to: StageId) {
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
