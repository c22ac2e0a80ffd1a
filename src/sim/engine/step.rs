//! Instructions carried out: a core steps its task until that starts to work or hold, or leaves.

use super::{Activity, Engine, NONE, Task, narrow};
use crate::sim::channel::{Received, Sent};
use crate::sim::code::Op;
use crate::sim::events::Event;
use crate::sim::ready::ReadyQueue;
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

impl Engine<'_> {
    /// Runs a core's task until it starts to work or hold, parks, gives way or ends; says whether the core is busy.
    /// `continues`: the task is in the middle of a piece of work, which its last entry in the trace still tells.
    pub(super) fn step(&mut self, number: u16, mut continues: bool) -> bool {
        let id = self.cores[usize::from(number)].task;
        // The task is in hand while it is stepped, and put back when it leaves or is busy.
        let mut task = self.tasks[id as usize];
        let parked = loop {
            match self.code.ops[usize::from(task.pc)] {
                Op::NextDish { done } => {
                    if self.next_dish == self.scenario.dishes {
                        task.pc = done;
                        continue;
                    }
                    if self.next_dish == self.next_arrival {
                        self.awaits_arrival = true;
                        break What::Arrival;
                    }
                    task.dish = self.next_dish;
                    self.next_dish += 1;
                }
                Op::Receive { channel, closed } => match self.channels[usize::from(channel)].receive() {
                    Received::Dish { dish, sender } => {
                        task.dish = dish;
                        if let Some(freed) = sender {
                            if let Some(entered) = freed.entered {
                                self.note_racked(freed.task, entered, StageId(channel));
                            }
                            self.release_sender(freed.task);
                        }
                    }
                    Received::Empty => {
                        self.channels[usize::from(channel)].park_receiver(id);
                        break What::Receive;
                    }
                    Received::Closed => {
                        task.pc = closed;
                        continue;
                    }
                },
                Op::Acquire(stage) => {
                    if !self.stations[stage.index()].acquire(id) {
                        break What::Place;
                    }
                }
                Op::Begin => self.recorder.begun(DishId(task.dish), self.now),
                Op::Work(stage) => match self.work(number, id, &mut task, stage, continues) {
                    Work::Begun => return true,
                    Work::GaveWay => return false,
                    Work::Nothing => {}
                },
                Op::Wait(stage) => {
                    let duration = self.durations.get(DishId(task.dish), stage);
                    if duration > Millis::ZERO {
                        self.note(id, task, What::Wait, number);
                        self.events.push(stage.index(), (self.now + duration).0, Event::Wait(id));
                        task.pc += 1;
                        self.tasks[id as usize] = task;
                        return false;
                    }
                }
                Op::Hold(stage) => {
                    let duration = self.durations.get(DishId(task.dish), stage);
                    if duration > Millis::ZERO {
                        self.tasks[id as usize] = task;
                        self.hold(number, id, task, stage, duration);
                        return true;
                    }
                }
                Op::Release(stage) => {
                    if let Some(next) = self.stations[stage.index()].release() {
                        // It stands at its `Acquire`, which is granted by this.
                        self.tasks[next as usize].pc += 1;
                        self.make_ready(next);
                    }
                }
                Op::Send { channel } => match self.channels[usize::from(channel)].send(task.dish) {
                    Sent::To(receiver) => {
                        self.hand_over(receiver, task.dish);
                        task.dish = NONE;
                    }
                    Sent::Buffered => {
                        self.note_racked(id, task.dish, StageId(channel));
                        task.dish = NONE;
                    }
                    Sent::Full => {
                        self.channels[usize::from(channel)].park_sender(id, task.dish);
                        break What::Send;
                    }
                },
                Op::Finish => {
                    self.recorder.finished(DishId(task.dish), self.now);
                    task.dish = NONE;
                }
                Op::Jump(to) => {
                    task.pc = to;
                    continue;
                }
                Op::CloseAfter { group, channel } => {
                    self.alive[usize::from(group)] -= 1;
                    if self.alive[usize::from(group)] == 0 {
                        self.close(channel);
                    }
                }
                Op::End => break What::Ended,
            }
            task.pc += 1;
            continues = false;
        };
        self.tasks[id as usize] = task;
        self.note(id, task, parked, number);
        false
    }

    /// Starts the next piece of work, or gives way where the slice is over.
    fn work(&mut self, number: u16, id: u32, task: &mut Task, stage: StageId, continues: bool) -> Work {
        let fresh = task.left == NONE;
        let left = if fresh { self.durations.get(DishId(task.dish), stage).0 } else { u64::from(task.left) };
        if left == 0 {
            return Work::Nothing;
        }
        let mut piece = left;
        let slice = self.scenario.slice.0;
        if slice > 0 {
            let core = &mut self.cores[usize::from(number)];
            if core.slice_left == 0 {
                if self.ready.must_give_way(number) {
                    task.left = narrow(left);
                    self.tasks[id as usize] = *task;
                    self.make_ready(id);
                    return Work::GaveWay;
                }
                core.slice_left = slice;
            }
            piece = left.min(core.slice_left);
            core.slice_left -= piece;
        }
        task.left = narrow(left - piece);
        self.tasks[id as usize] = *task;
        self.recorder.work_began();
        let segment = self.occupy(number, Activity::Work, Millis(piece), stage.index());
        let segment = Segment { dish: DishId(task.dish), stage, kind: Kind::Work, ..segment };
        // Only what is left of a piece can adjoin the segment before.
        if fresh {
            self.recorder.segment(segment);
        } else {
            self.recorder.adjoining_segment(segment);
        }
        if !continues {
            self.note(id, *task, What::Work, number);
        }
        Work::Begun
    }

    /// The task stands by while its dish soaks.
    fn hold(&mut self, number: u16, id: u32, task: Task, stage: StageId, length: Millis) {
        let segment = self.occupy(number, Activity::Hold, length, stage.index());
        self.recorder.segment(Segment { dish: DishId(task.dish), stage, kind: Kind::Hold, ..segment });
        self.note(id, task, What::Hold, number);
    }

    /// The core spends the cost of taking up another task.
    pub(super) fn switch(&mut self, number: u16, id: u32) {
        let segment = self.occupy(number, Activity::Switch, self.scenario.switch, self.scenario.stages.len());
        self.recorder.segment(segment);
        self.note(id, self.tasks[id as usize], What::Switch, number);
    }

    /// Keeps a core busy for a while, and gives the segment of a switch for it.
    fn occupy(&mut self, number: u16, activity: Activity, length: Millis, lane: usize) -> Segment {
        let core = &mut self.cores[usize::from(number)];
        core.activity = activity;
        let (from, to) = (self.now, self.now + length);
        self.events.push(lane, to.0, Event::Core(number));
        let (task, core) = (TaskId(core.task), CoreId(number));
        Segment { from, to, task, dish: DishId(0), core, stage: StageId(0), kind: Kind::Switch }
    }
}
