//! Execution of instructions: a task runs until it works or holds, parks, or ends.

use super::{Kitchen, NONE};
use crate::sim::channel::{FreedSender, Received, Sent};
use crate::sim::code::Op;
use crate::sim::engine::{Kernel, Next, Piece, Tasks};
use crate::trace::{Kind, Segment, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

impl Tasks for Kitchen {
    #[inline]
    fn next(&mut self, kernel: &mut Kernel, number: u16, id: u32) -> Next {
        // Local copies while the task runs; stored in the task before it parks, ends or is busy.
        let task = &kernel.tasks[id as usize];
        let (mut dish, mut pc) = (task.dish, task.pc);
        let parked = loop {
            match self.code.op(pc) {
                Op::NextDish { done } => {
                    if self.next_dish == self.scenario.dishes {
                        pc = done;
                        continue;
                    }
                    if self.next_dish == self.next_arrival {
                        self.awaits_arrival = true;
                        break What::Arrival;
                    }
                    dish = self.next_dish;
                    self.next_dish += 1;
                }
                Op::Receive { channel, closed } => match self.channels[usize::from(channel)].receive() {
                    Received::Dish { dish: received, sender } => {
                        dish = received;
                        self.continue_sender(kernel, channel, sender);
                    }
                    Received::Empty => {
                        self.channels[usize::from(channel)].park_receiver(id);
                        break What::Receive;
                    }
                    Received::Closed => {
                        pc = closed;
                        continue;
                    }
                },
                Op::Acquire(stage) => {
                    if !self.stations[stage.index() % 8].acquire(id) {
                        break What::Place;
                    }
                }
                Op::Begin => self.recorder.begun(DishId(dish), kernel.now),
                Op::Work(stage) => {
                    let length = self.durations.get(DishId(dish), stage);
                    if length > Millis::ZERO {
                        store(kernel, id, dish, pc);
                        return Next::Work { length, lane: stage.0 };
                    }
                }
                Op::Wait(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        self.record(kernel.now, id, dish, pc, What::Wait, number);
                        kernel.sleep(stage.0, kernel.now + duration, id);
                        store(kernel, id, dish, pc + 1);
                        return Next::Leave;
                    }
                }
                Op::Hold(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        store(kernel, id, dish, pc);
                        return Next::Hold { length: duration, lane: stage.0 };
                    }
                }
                Op::Release(stage) => {
                    if let Some(next) = self.stations[stage.index() % 8].release() {
                        // The task is parked at its `Acquire`, which this completes.
                        kernel.tasks[next as usize].pc += 1;
                        self.make_ready(kernel, next);
                    }
                }
                Op::Send { channel } => {
                    if !self.send(kernel, id, dish, channel) {
                        break What::Send;
                    }
                    dish = NONE;
                }
                Op::Finish => {
                    self.recorder.finished(DishId(dish), kernel.now);
                    dish = NONE;
                }
                Op::Jump(to) => {
                    pc = to;
                    continue;
                }
                Op::CloseAfter { group, channel } => self.task_of_group_ended(kernel, group, channel),
                Op::End => break What::Ended,
            }
            pc += 1;
        };
        store(kernel, id, dish, pc);
        self.record(kernel.now, id, dish, pc, parked, number);
        Next::Leave
    }

    #[inline]
    fn advance(&mut self, kernel: &mut Kernel, id: u32) {
        kernel.tasks[id as usize].pc += 1;
    }

    #[inline]
    fn woken(&mut self, kernel: &mut Kernel, id: u32) {
        self.make_ready(kernel, id);
    }

    #[inline]
    fn next_arrival(&self) -> Millis {
        self.arrives_at
    }

    #[inline]
    fn arrivals(&mut self, kernel: &mut Kernel) {
        self.dishes_arrive(kernel);
    }

    /// The hands-work left on the dish in hand, milliseconds, including that of other tasks; 0 without a dish.
    fn hands_left(&self, kernel: &Kernel, id: u32) -> u64 {
        let task = &kernel.tasks[id as usize];
        if task.dish == NONE {
            return 0;
        }
        let from = self.code.site(task.pc).left_from;
        let dish = DishId(task.dish);
        match task.left {
            NONE => self.durations.hands_from(dish, from).0,
            left => u64::from(left) + self.durations.hands_from(dish, StageId(from.0 + 1)).0,
        }
    }

    #[inline]
    fn became_ready(&mut self, kernel: &Kernel, id: u32) {
        let task = &kernel.tasks[id as usize];
        self.record(kernel.now, id, task.dish, task.pc, What::Ready, task.last_core);
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "much of it falls away where the kind of the piece is known")]
    fn piece(&mut self, kernel: &Kernel, piece: Piece) {
        let Piece { to, task: id, core, kind, lane, fresh, changes } = piece;
        let task = &kernel.tasks[id as usize];
        let (dish, pc) = (task.dish, task.pc);
        let what = match kind {
            Kind::Work => What::Work,
            Kind::Hold => What::Hold,
            Kind::Switch => What::Switch,
        };
        if kind == Kind::Work {
            self.recorder.work_began();
        }
        let segment = Segment {
            from: kernel.now,
            to,
            task: TaskId(id),
            // A switch is about no dish.
            dish: DishId(if kind == Kind::Switch { 0 } else { dish }),
            core: CoreId(core),
            stage: StageId(lane),
            kind,
        };
        if fresh {
            self.recorder.segment(segment);
        } else {
            self.recorder.adjoining_segment(segment);
        }
        if changes {
            self.record(kernel.now, id, dish, pc, what, core);
        }
    }

    #[inline]
    fn work_over(&mut self) {
        self.recorder.work_over();
    }

    fn piece_over(&mut self, at: Millis, core: u16) {
        self.recorder.segment_over(core, at);
    }

    #[inline]
    fn instant_over(&mut self, now: Millis) {
        self.recorder.instant_over(now);
    }
}

impl Kitchen {
    /// Counts a task of a group as ended; the last one closes the channel.
    fn task_of_group_ended(&mut self, kernel: &mut Kernel, group: u8, channel: u8) {
        let alive = &mut self.alive[usize::from(group)];
        *alive -= 1;
        if *alive == 0 {
            self.close(kernel, channel);
        }
    }

    /// Continues a sender whose dish was taken from a channel, if one was parked.
    fn continue_sender(&mut self, kernel: &mut Kernel, channel: u8, sender: Option<FreedSender>) {
        let Some(FreedSender { task, entered }) = sender else { return };
        if let Some(dish) = entered {
            self.record_racked(kernel, task, dish, StageId(channel));
        }
        self.release_sender(kernel, task);
    }

    /// Sends a dish and returns true, or parks the task in the channel and returns false.
    fn send(&mut self, kernel: &mut Kernel, id: u32, dish: u32, channel: u8) -> bool {
        let to = &mut self.channels[usize::from(channel)];
        match to.send(dish) {
            Sent::HandedOver(receiver) => self.hand_over(kernel, receiver, dish),
            Sent::Buffered => self.record_racked(kernel, id, dish, StageId(channel)),
            Sent::Full => {
                to.park_sender(id, dish);
                return false;
            }
        }
        true
    }
}

/// Stores a task's dish and program counter.
#[inline]
fn store(kernel: &mut Kernel, id: u32, dish: u32, pc: u16) {
    let task = &mut kernel.tasks[id as usize];
    (task.dish, task.pc) = (dish, pc);
}
