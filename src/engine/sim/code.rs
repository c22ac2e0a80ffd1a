//! Programs as instruction lists: what tasks may do, and in which order.

use crate::scenario::{Program, Scenario, StageKind, Waiting};
use crate::trace::Place;
use crate::units::StageId;

/// One instruction. All take no time but `Work`, `Wait` and `Hold`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Op {
    /// Take the next dish of all in hand, or jump to the end after the last; park until it has arrived.
    NextDish { done: u16 },
    /// Receive a dish from a channel, or jump once it is closed and empty.
    Receive { channel: u8, closed: u16 },
    /// Take a place at the stage's station.
    Acquire(StageId),
    /// Note the dish as begun.
    Begin,
    /// Hands-work.
    Work(StageId),
    /// Park while the dish soaks.
    Wait(StageId),
    /// Keep the core while the dish soaks.
    Hold(StageId),
    /// Give the place back.
    Release(StageId),
    /// Send the dish in hand into a channel.
    Send { channel: u8 },
    /// Note the dish as finished.
    Finish,
    /// Go on elsewhere.
    Jump(u16),
    /// The last task of its group to come here closes the channel.
    CloseAfter { group: u8, channel: u8 },
    /// The task is over.
    End,
}

/// A group of tasks that run the same instructions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// Where they begin.
    pub(super) entry: u16,
    /// How many there are.
    pub(super) tasks: u32,
}

/// What there is to know of a task that stands at an instruction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The stage that the dish in hand is at or comes to next, and whether the task holds a place there.
    pub(super) place: Place,
    /// The first stage whose work is not all done.
    pub(super) left_from: StageId,
}

/// The instructions of a whole program.
#[derive(Debug)]
pub(super) struct Code {
    stages: usize,
    pub(super) ops: Vec<Op>,
    /// One for each instruction.
    pub(super) marks: Vec<Mark>,
    /// The groups of tasks made at the start, in order; of `per-dish` the one that arrivals make tasks of.
    pub(super) groups: Vec<Group>,
}

impl Code {
    /// Compiles a scenario's program.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut code = Self { stages: scenario.stages.len(), ops: Vec::new(), marks: Vec::new(), groups: Vec::new() };
        match scenario.program {
            Program::Sequential => code.looping(scenario, Op::NextDish { done: 0 }, 1),
            Program::Workers => {
                code.looping(scenario, Op::Receive { channel: 0, closed: 0 }, u32::from(scenario.workers));
            }
            Program::PerDish => {
                code.groups.push(Group { entry: 0, tasks: 0 });
                code.all_stages(scenario);
                code.push(Op::Finish, scenario.stages.len());
                code.push(Op::End, scenario.stages.len());
            }
            Program::Stages => code.pipeline(scenario),
        }
        code
    }

    /// The pieces of work and hold that a dish comes to, each taken as a whole.
    pub(super) fn pieces_of_a_dish(&self) -> usize {
        self.ops.iter().filter(|op| matches!(op, Op::Work(_) | Op::Hold(_))).count()
    }

    /// The entries in the trace that a dish comes to, where it waits for everything it could wait for.
    pub(super) fn entries_of_a_dish(&self) -> usize {
        let entries = |op: &Op| match op {
            Op::Work(_) | Op::Hold(_) => 1,
            // Parked, and ready again; ready at first, and ended.
            Op::Wait(_) | Op::Acquire(_) | Op::Receive { .. } | Op::Send { .. } | Op::NextDish { .. } | Op::End => 2,
            _ => 0,
        };
        self.ops.iter().map(entries).sum()
    }

    fn here(&self) -> u16 {
        u16::try_from(self.ops.len()).unwrap_or(u16::MAX)
    }

    /// Adds an instruction of a task that is about to come to `stage`.
    fn push(&mut self, op: Op, stage: usize) {
        self.push_at(op, stage, stage, false);
    }

    fn push_at(&mut self, op: Op, stage: usize, left_from: usize, holds: bool) {
        self.ops.push(op);
        self.marks.push(Mark {
            place: Place::new(StageId::from_index(stage.min(self.stages - 1)), holds),
            left_from: StageId::from_index(left_from),
        });
    }

    /// Dish after dish, all stages of each.
    fn looping(&mut self, scenario: &Scenario, take: Op, tasks: u32) {
        self.groups.push(Group { entry: 0, tasks });
        self.push(take, 0);
        self.all_stages(scenario);
        let last = scenario.stages.len();
        self.push(Op::Finish, last);
        self.push(Op::Jump(0), last);
        let end = self.here();
        self.push(Op::End, last);
        match &mut self.ops[0] {
            Op::NextDish { done } => *done = end,
            Op::Receive { closed, .. } => *closed = end,
            _ => {}
        }
    }

    fn all_stages(&mut self, scenario: &Scenario) {
        for stage in 0..scenario.stages.len() {
            self.one_stage(scenario, stage);
        }
    }

    fn one_stage(&mut self, scenario: &Scenario, index: usize) {
        let stage = StageId::from_index(index);
        let limited = scenario.stages[index].places.is_some();
        if limited {
            self.push(Op::Acquire(stage), index);
        }
        if index == 0 {
            self.push_at(Op::Begin, index, index, limited);
        }
        let op = match (scenario.stages[index].kind, scenario.waiting) {
            (StageKind::Hands, _) => Op::Work(stage),
            (StageKind::Wait, Waiting::Park) => Op::Wait(stage),
            (StageKind::Wait, Waiting::Hold) => Op::Hold(stage),
        };
        self.push_at(op, index, index, limited);
        if limited {
            self.push_at(Op::Release(stage), index, index + 1, true);
        }
    }

    /// For each stage a group of tasks: channel `k` stands before stage `k`, channel 0 is the pile.
    fn pipeline(&mut self, scenario: &Scenario) {
        let stages = scenario.stages.len();
        for index in 0..stages {
            let channel = StageId::from_index(index).0;
            let entry = self.here();
            let tasks = u32::from(scenario.stages[index].places.unwrap_or(1));
            self.groups.push(Group { entry, tasks });
            self.push(Op::Receive { channel, closed: 0 }, index);
            self.one_stage(scenario, index);
            let last = index + 1 == stages;
            self.push_at(if last { Op::Finish } else { Op::Send { channel: channel + 1 } }, index, index + 1, false);
            self.push(Op::Jump(entry), index);
            let closed = self.here();
            self.ops[usize::from(entry)] = Op::Receive { channel, closed };
            if !last {
                self.push(Op::CloseAfter { group: channel, channel: channel + 1 }, index);
            }
            self.push(Op::End, index);
        }
    }
}
