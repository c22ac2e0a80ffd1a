//! Execution of instructions: a core runs its task until the task starts to work or hold, parks, gives way or ends.

use super::{Engine, NONE, Task, narrow};
use crate::sim::channel::{FreedSender, Received, Sent};
use crate::sim::code::Op;
use crate::sim::events::Event;
use crate::trace::{Kind, Segment, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// The result of a work instruction.
enum WorkResult {
    /// The core is busy with a piece of work.
    Started,
    /// The slice was used up and another task was ready: the task is back in the ready queue.
    Preempted,
    /// The work takes no time.
    Skipped,
}

impl Engine {
    /// Runs a core's task until it starts to work or hold, parks, gives way or ends. Returns whether the core is busy then.
    /// `continues`: the task is in the middle of its work, and its last entry in the trace still holds.
    pub(super) fn step(&mut self, number: u16, id: u32, mut continues: bool) -> bool {
        // Local copies while the task runs; stored in the task before it parks, ends or is busy.
        let Task { mut dish, mut pc, .. } = self.tasks[id as usize];
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
                        self.continue_sender(channel, sender);
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
                Op::Begin => self.recorder.begun(DishId(dish), self.now),
                Op::Work(stage) => {
                    let length = self.durations.get(DishId(dish), stage);
                    if self.slice > 0 {
                        self.store(id, dish, pc);
                        match self.sliced_work(number, id, stage, length, continues) {
                            WorkResult::Started => return true,
                            WorkResult::Preempted => return false,
                            WorkResult::Skipped => {}
                        }
                    } else if length > Millis::ZERO {
                        self.store(id, dish, pc);
                        self.recorder.work_began();
                        self.occupy(number, Kind::Work, DishId(dish), stage, length, true);
                        self.record(id, dish, pc, What::Work, number);
                        return true;
                    }
                }
                Op::Wait(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        self.record(id, dish, pc, What::Wait, number);
                        self.events.push(stage.index(), (self.now + duration).0, Event::Wait(id));
                        self.store(id, dish, pc + 1);
                        return false;
                    }
                }
                Op::Hold(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        self.store(id, dish, pc);
                        self.hold(number, id, stage, duration);
                        return true;
                    }
                }
                Op::Release(stage) => {
                    if let Some(next) = self.stations[stage.index() % 8].release() {
                        // The task is parked at its `Acquire`, which this completes.
                        self.tasks[next as usize].pc += 1;
                        self.make_ready(next);
                    }
                }
                Op::Send { channel } => {
                    if !self.send(id, dish, channel) {
                        break What::Send;
                    }
                    dish = NONE;
                }
                Op::Finish => {
                    self.recorder.finished(DishId(dish), self.now);
                    dish = NONE;
                }
                Op::Jump(to) => {
                    pc = to;
                    continue;
                }
                Op::CloseAfter { group, channel } => self.task_of_group_ended(group, channel),
                Op::End => break What::Ended,
            }
            pc += 1;
            continues = false;
        };
        self.store(id, dish, pc);
        self.record(id, dish, pc, parked, number);
        false
    }

    /// Counts a task of a group as ended; the last one closes the channel.
    fn task_of_group_ended(&mut self, group: u8, channel: u8) {
        let alive = &mut self.alive[usize::from(group)];
        *alive -= 1;
        if *alive == 0 {
            self.close(channel);
        }
    }

    /// Stores a task's dish and program counter.
    fn store(&mut self, id: u32, dish: u32, pc: u16) {
        let task = &mut self.tasks[id as usize];
        (task.dish, task.pc) = (dish, pc);
    }

    /// Continues a sender whose dish was taken from a channel, if one was parked.
    fn continue_sender(&mut self, channel: u8, sender: Option<FreedSender>) {
        let Some(FreedSender { task, entered }) = sender else { return };
        if let Some(dish) = entered {
            self.record_racked(task, dish, StageId(channel));
        }
        self.release_sender(task);
    }

    /// Sends a dish and returns true, or parks the task in the channel and returns false.
    fn send(&mut self, id: u32, dish: u32, channel: u8) -> bool {
        let to = &mut self.channels[usize::from(channel)];
        match to.send(dish) {
            Sent::HandedOver(receiver) => self.hand_over(receiver, dish),
            Sent::Buffered => self.record_racked(id, dish, StageId(channel)),
            Sent::Full => {
                to.park_sender(id, dish);
                return false;
            }
        }
        true
    }

    /// Starts the next piece of work, or gives way where the slice is used up and another task is ready.
    fn sliced_work(&mut self, number: u16, id: u32, stage: StageId, length: Millis, continues: bool) -> WorkResult {
        let task = &mut self.tasks[id as usize];
        let (dish, pc, fresh) = (DishId(task.dish), task.pc, task.left == NONE);
        let left = if fresh { narrow(length.0) } else { task.left };
        if left == 0 {
            return WorkResult::Skipped;
        }
        let core = &mut self.cores[usize::from(number % 256)];
        if core.slice_left == 0 {
            if self.ready.must_yield(number) {
                task.left = left;
                self.make_ready(id);
                return WorkResult::Preempted;
            }
            core.slice_left = self.slice;
        }
        let piece = left.min(core.slice_left);
        core.slice_left -= piece;
        task.left = left - piece;
        self.recorder.work_began();
        self.occupy(number, Kind::Work, dish, stage, Millis(piece.into()), fresh);
        if !continues {
            self.record(id, dish.0, pc, What::Work, number);
        }
        WorkResult::Started
    }

    /// Keeps the core while the task's dish soaks.
    fn hold(&mut self, number: u16, id: u32, stage: StageId, length: Millis) {
        let Task { dish, pc, .. } = self.tasks[id as usize];
        self.occupy_without_work(number, Kind::Hold, DishId(dish), stage, length);
        self.record(id, dish, pc, What::Hold, number);
    }

    /// Keeps a core busy with a hold or a switch.
    #[inline(never)]
    fn occupy_without_work(&mut self, number: u16, kind: Kind, dish: DishId, stage: StageId, length: Millis) {
        self.occupy(number, kind, dish, stage, length, true);
    }

    /// Keeps the core busy with a switch to a task.
    pub(super) fn switch(&mut self, number: u16, id: u32) {
        let Task { dish, pc, .. } = self.tasks[id as usize];
        self.occupy_without_work(number, Kind::Switch, DishId(0), StageId(0), self.scenario.switch);
        self.record(id, dish, pc, What::Switch, number);
    }

    /// Keeps a core busy for `length`: adds the event of its end and records the segment. Only a piece that is not `fresh` can extend
    /// the core's last segment.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "built for size, it would be a call with seven arguments for each piece of work"
    )]
    fn occupy(&mut self, number: u16, kind: Kind, dish: DishId, stage: StageId, length: Millis, fresh: bool) {
        let core = &mut self.cores[usize::from(number % 256)];
        core.activity = kind;
        let (from, to, task, core) = (self.now, self.now + length, TaskId(core.task), CoreId(number));
        let lane = if kind == Kind::Switch { self.switch_lane } else { stage.index() };
        self.events.push(lane, to.0, Event::Core(number));
        if fresh {
            self.recorder.segment(Segment { from, to, task, dish, core, stage, kind });
        } else {
            self.recorder.adjoining_segment(Segment { from, to, task, dish, core, stage, kind });
        }
    }
}
