//! Making tasks ready, and recording their changes in the trace.

use super::{Kitchen, NONE};
use crate::sim::engine::{Kernel, Tasks};
use crate::trace::{Entry, Place, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

impl Kitchen {
    /// Makes a task, which is ready at once.
    pub(super) fn make_task(&mut self, kernel: &mut Kernel, pc: u16, dish: u32) {
        let id = kernel.make_task_at(pc, dish);
        self.make_ready(kernel, id);
    }

    /// Makes a parked receiver ready, with a dish in hand.
    pub(super) fn hand_over(&mut self, kernel: &mut Kernel, receiver: u32, dish: u32) {
        let task = &mut kernel.tasks[receiver as usize];
        task.dish = dish;
        task.pc += 1;
        self.make_ready(kernel, receiver);
    }

    /// Makes a parked sender ready, its dish taken.
    pub(super) fn release_sender(&mut self, kernel: &mut Kernel, sender: u32) {
        let task = &mut kernel.tasks[sender as usize];
        task.dish = NONE;
        task.pc += 1;
        self.make_ready(kernel, sender);
    }

    /// Closes a channel and makes its parked receivers ready, without a dish.
    pub(super) fn close(&mut self, kernel: &mut Kernel, channel: u8) {
        self.channels[usize::from(channel)].close();
        while let Some(receiver) = self.channels[usize::from(channel)].pop_receiver() {
            self.make_ready(kernel, receiver);
        }
    }

    /// Records the change of a task at an instruction, with a dish in hand or `NONE`.
    #[inline]
    pub(super) fn record(&mut self, now: Millis, id: u32, dish: u32, pc: u16, what: What, core: u16) {
        let place = self.code.site(pc).place;
        let dish = (dish != NONE).then_some(DishId(dish));
        self.recorder.entry(Entry::new(now, what, TaskId(id), dish, place, CoreId(core)));
    }

    /// Records that a dish entered the channel before a stage.
    pub(super) fn record_racked(&mut self, kernel: &Kernel, sender: u32, dish: u32, to: StageId) {
        let core = CoreId(kernel.last_core(sender));
        let place = Place::new(to, false);
        self.recorder.entry(Entry::new(kernel.now, What::Racked, TaskId(sender), Some(DishId(dish)), place, core));
    }
}
