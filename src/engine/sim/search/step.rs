//! Execution of instructions over the small state, by the rules of the engine's own.

use super::plan::Plan;
use super::state::{FRESH, NONE, State, Task};
use crate::sim::code::Op;
use crate::trace::Kind;
use crate::units::{DishId, StageId};

impl State {
    /// Runs a core's task until it starts to work or hold, parks, gives way or ends. The core is idle then, or busy.
    pub(super) fn run(&mut self, plan: &Plan, number: u8) {
        let busy = self.step(plan, number);
        self.cores[usize::from(number)].idle = !busy;
    }

    /// Executes instructions; whether the core is busy then.
    fn step(&mut self, plan: &Plan, number: u8) -> bool {
        let id = self.cores[usize::from(number)].task;
        let at = usize::from(id);
        loop {
            let Task { dish, pc, left } = self.tasks[at];
            let mut next = pc + 1;
            match plan.code.op(pc) {
                Op::NextDish { done } => {
                    if self.next_dish == plan.dishes() {
                        next = done;
                    } else if self.next_dish == self.next_arrival {
                        self.awaits_arrival = true;
                        return false;
                    } else {
                        self.tasks[at].dish = self.next_dish;
                        self.next_dish += 1;
                    }
                }
                Op::Receive { channel, closed } => match self.receive(channel) {
                    Some(dish) => self.tasks[at].dish = dish,
                    None if self.channels[usize::from(channel)].closed => next = closed,
                    None => {
                        self.channels[usize::from(channel)].receivers.push(id);
                        return false;
                    }
                },
                Op::Acquire(stage) => {
                    let (free, waiting) = &mut self.stations[stage.index()];
                    if *free == 0 {
                        waiting.push(id);
                        return false;
                    }
                    *free -= 1;
                }
                Op::Work(stage) => {
                    let length = plan.duration(dish, stage.index());
                    if length > 0 {
                        return self.work(plan, number, if left == FRESH { length } else { left.into() });
                    }
                }
                Op::Wait(stage) => {
                    let length = plan.duration(dish, stage.index());
                    if length > 0 {
                        self.tasks[at].pc = next;
                        self.add_event(self.now + length, false, id);
                        return false;
                    }
                }
                Op::Hold(stage) => {
                    let length = plan.duration(dish, stage.index());
                    if length > 0 {
                        self.occupy(number, Kind::Hold, length);
                        return true;
                    }
                }
                Op::Release(stage) => self.release(stage),
                Op::Send { channel } => {
                    if !self.offer(plan, channel, dish) {
                        self.channels[usize::from(channel)].senders.push(id);
                        return false;
                    }
                    self.tasks[at].dish = NONE;
                }
                Op::Finish => {
                    self.finished += 1;
                    self.last_finish = self.now;
                    let arrived = plan.scenario.arrival(DishId(dish.into())).0;
                    self.dish_times += self.now - arrived;
                    self.finished_arrivals += arrived;
                    self.tasks[at].dish = NONE;
                }
                Op::Jump(to) => next = to,
                Op::CloseAfter { group, channel } => {
                    let alive = &mut self.alive[usize::from(group)];
                    *alive -= 1;
                    if *alive == 0 {
                        self.close(channel);
                    }
                }
                Op::Begin => {}
                Op::End => return false,
            }
            self.tasks[at].pc = next;
        }
    }

    /// Works on, or gives way where the slice is used up and another task is ready; whether the core is busy then.
    fn work(&mut self, plan: &Plan, number: u8, left: u64) -> bool {
        let core = &mut self.cores[usize::from(number)];
        let (id, at) = (core.task, usize::from(core.task));
        let left = u32::try_from(left).unwrap_or(FRESH - 1);
        let mut piece = left;
        if plan.slice() > 0 {
            if core.slice_left == 0 {
                if self.ready.len() > 0 {
                    self.tasks[at].left = left;
                    self.ready.push(id);
                    return false;
                }
                core.slice_left = plan.slice();
            }
            piece = left.min(core.slice_left);
            core.slice_left -= piece;
            self.tasks[at].left = left - piece;
        }
        self.occupy(number, Kind::Work, piece.into());
        true
    }

    fn release(&mut self, stage: StageId) {
        let (free, waiting) = &mut self.stations[stage.index()];
        match waiting.pop() {
            Some(next) => {
                self.tasks[usize::from(next)].pc += 1;
                self.ready.push(next);
            }
            None => *free += 1,
        }
    }

    /// Takes the oldest dish from a channel, if there is one.
    fn receive(&mut self, channel: u8) -> Option<u8> {
        let from = &mut self.channels[usize::from(channel)];
        let oldest = from.buffer.pop();
        let Some(sender) = from.senders.pop() else { return oldest };
        let task = &mut self.tasks[usize::from(sender)];
        let dish = std::mem::replace(&mut task.dish, NONE);
        task.pc += 1;
        self.ready.push(sender);
        if oldest.is_some() {
            from.buffer.push(dish);
        }
        oldest.or(Some(dish))
    }

    /// Puts a dish into a channel or a parked receiver's hand; false where there is no room.
    pub(super) fn offer(&mut self, plan: &Plan, channel: u8, dish: u8) -> bool {
        let to = &mut self.channels[usize::from(channel)];
        if let Some(receiver) = to.receivers.pop() {
            let task = &mut self.tasks[usize::from(receiver)];
            (task.dish, task.pc) = (dish, task.pc + 1);
            self.ready.push(receiver);
            return true;
        }
        let room = channel == 0 || to.buffer.len() < usize::from(plan.scenario.rack);
        if room {
            to.buffer.push(dish);
        }
        room
    }

    pub(super) fn close(&mut self, channel: u8) {
        self.channels[usize::from(channel)].closed = true;
        while let Some(receiver) = self.channels[usize::from(channel)].receivers.pop() {
            self.ready.push(receiver);
        }
    }
}
