//! Instructions carried out: a core steps its task until that starts to work or hold, or leaves.

use super::{Engine, NONE, Task, narrow};
use crate::sim::channel::{Freed, Received, Sent};
use crate::sim::code::Op;
use crate::sim::events::Event;
use crate::trace::{Kind, Segment, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// What came of an instruction to work.
enum Work {
    /// The core is busy with it.
    Begun,
    /// The slice was over and another task ready: this one is back in the queue.
    GaveWay,
    /// There is nothing to do.
    Nothing,
}

impl Engine {
    /// Runs a core's task until it starts to work or hold, parks, gives way or ends; says whether the core is busy.
    /// `continues`: the task is in the middle of a piece of work, which its last entry in the trace still tells.
    pub(super) fn step(&mut self, number: u16, id: u32, mut continues: bool) -> bool {
        // In hand while the task is stepped; put back when it leaves or is busy.
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
                        self.taken(channel, sender);
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
                        self.put_back(id, dish, pc);
                        match self.sliced_work(number, id, stage, length, continues) {
                            Work::Begun => return true,
                            Work::GaveWay => return false,
                            Work::Nothing => {}
                        }
                    } else if length > Millis::ZERO {
                        self.put_back(id, dish, pc);
                        self.recorder.work_began();
                        self.occupy(number, Kind::Work, DishId(dish), stage, length, true);
                        self.note(id, dish, pc, What::Work, number);
                        return true;
                    }
                }
                Op::Wait(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        self.note(id, dish, pc, What::Wait, number);
                        self.events.push(stage.index(), (self.now + duration).0, Event::Wait(id));
                        self.put_back(id, dish, pc + 1);
                        return false;
                    }
                }
                Op::Hold(stage) => {
                    let duration = self.durations.get(DishId(dish), stage);
                    if duration > Millis::ZERO {
                        self.put_back(id, dish, pc);
                        self.hold(number, id, stage, duration);
                        return true;
                    }
                }
                Op::Release(stage) => {
                    if let Some(next) = self.stations[stage.index() % 8].release() {
                        // It stands at its `Acquire`, which is granted by this.
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
                Op::CloseAfter { group, channel } => self.one_less(group, channel),
                Op::End => break What::Ended,
            }
            pc += 1;
            continues = false;
        };
        self.put_back(id, dish, pc);
        self.note(id, dish, pc, parked, number);
        false
    }

    /// A task of a group is about to end: the last one closes the channel.
    fn one_less(&mut self, group: u8, channel: u8) {
        let alive = &mut self.alive[usize::from(group)];
        *alive -= 1;
        if *alive == 0 {
            self.close(channel);
        }
    }

    fn put_back(&mut self, id: u32, dish: u32, pc: u16) {
        let task = &mut self.tasks[id as usize];
        (task.dish, task.pc) = (dish, pc);
    }

    /// A dish was taken from a channel; a sender that was parked goes on.
    fn taken(&mut self, channel: u8, sender: Option<Freed>) {
        let Some(Freed { task, entered }) = sender else { return };
        if let Some(dish) = entered {
            self.note_racked(task, dish, StageId(channel));
        }
        self.release_sender(task);
    }

    /// Sends a dish, or parks its task in the channel: false.
    fn send(&mut self, id: u32, dish: u32, channel: u8) -> bool {
        let to = &mut self.channels[usize::from(channel)];
        match to.send(dish) {
            Sent::To(receiver) => self.hand_over(receiver, dish),
            Sent::Buffered => self.note_racked(id, dish, StageId(channel)),
            Sent::Full => {
                to.park_sender(id, dish);
                return false;
            }
        }
        true
    }

    /// Starts the next piece of work, or gives way where the slice is over.
    fn sliced_work(&mut self, number: u16, id: u32, stage: StageId, length: Millis, continues: bool) -> Work {
        let task = &mut self.tasks[id as usize];
        let (dish, pc, fresh) = (DishId(task.dish), task.pc, task.left == NONE);
        let left = if fresh { narrow(length.0) } else { task.left };
        if left == 0 {
            return Work::Nothing;
        }
        let core = &mut self.cores[usize::from(number % 256)];
        if core.slice_left == 0 {
            if self.ready.must_give_way(number) {
                task.left = left;
                self.make_ready(id);
                return Work::GaveWay;
            }
            core.slice_left = self.slice;
        }
        let piece = left.min(core.slice_left);
        core.slice_left -= piece;
        task.left = left - piece;
        self.recorder.work_began();
        self.occupy(number, Kind::Work, dish, stage, Millis(piece.into()), fresh);
        if !continues {
            self.note(id, dish.0, pc, What::Work, number);
        }
        Work::Begun
    }

    /// The task stands by while its dish soaks.
    fn hold(&mut self, number: u16, id: u32, stage: StageId, length: Millis) {
        let Task { dish, pc, .. } = self.tasks[id as usize];
        self.occupy_otherwise(number, Kind::Hold, DishId(dish), stage, length);
        self.note(id, dish, pc, What::Hold, number);
    }

    #[inline(never)]
    fn occupy_otherwise(&mut self, number: u16, kind: Kind, dish: DishId, stage: StageId, length: Millis) {
        self.occupy(number, kind, dish, stage, length, true);
    }

    /// The core spends the cost of taking up another task.
    pub(super) fn switch(&mut self, number: u16, id: u32) {
        let Task { dish, pc, .. } = self.tasks[id as usize];
        self.occupy_otherwise(number, Kind::Switch, DishId(0), StageId(0), self.scenario.switch);
        self.note(id, dish, pc, What::Switch, number);
    }

    /// Keeps a core busy for a while. Only a piece that is not `fresh` can adjoin the segment before.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "built small, it would be a call with eight values for each piece of work")]
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
