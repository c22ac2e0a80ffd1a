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

/// Room for the instructions of any program: eight stages of a pipeline, nine each at most. A power of two, so that a masked
/// place is within it and need not be checked.
const ROOM: usize = 128;

/// The instructions of a whole program.
#[derive(Debug)]
pub(super) struct Code {
    stages: usize,
    length: u16,
    ops: [Op; ROOM],
    /// One for each instruction.
    marks: [Mark; ROOM],
    /// The groups of tasks made at the start, in order; of `per-dish` the one that arrivals make tasks of.
    pub(super) groups: Vec<Group>,
}

impl Code {
    /// Compiles a scenario's program.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let nowhere = Mark { place: Place::new(StageId(0), false), left_from: StageId(0) };
        let stages = scenario.stages.len();
        let mut code = Self { stages, length: 0, ops: [Op::End; ROOM], marks: [nowhere; ROOM], groups: Vec::new() };
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

    /// The instruction at a place.
    #[inline]
    pub(super) fn op(&self, pc: u16) -> Op {
        self.ops[usize::from(pc) % ROOM]
    }

    /// What there is to know of a task at a place.
    #[inline]
    pub(super) fn mark(&self, pc: u16) -> Mark {
        self.marks[usize::from(pc) % ROOM]
    }

    fn all(&self) -> &[Op] {
        &self.ops[..usize::from(self.length)]
    }

    /// The pieces of work and hold that a dish comes to, each taken as a whole.
    pub(super) fn pieces_of_a_dish(&self) -> usize {
        self.all().iter().filter(|op| matches!(op, Op::Work(_) | Op::Hold(_))).count()
    }

    /// The entries in the trace that a dish comes to, where it waits for everything it could wait for.
    pub(super) fn entries_of_a_dish(&self) -> usize {
        let entries = |op: &Op| match op {
            Op::Work(_) | Op::Hold(_) => 1,
            // Parked, and ready again; ready at first, and ended.
            Op::Wait(_) | Op::Acquire(_) | Op::Receive { .. } | Op::Send { .. } | Op::NextDish { .. } | Op::End => 2,
            _ => 0,
        };
        self.all().iter().map(entries).sum()
    }

    fn here(&self) -> u16 {
        self.length
    }

    /// Adds an instruction of a task that is about to come to `stage`.
    fn push(&mut self, op: Op, stage: usize) {
        self.push_at(op, stage, stage, false);
    }

    fn push_at(&mut self, op: Op, stage: usize, left_from: usize, holds: bool) {
        let here = usize::from(self.length) % ROOM;
        self.ops[here] = op;
        self.marks[here] = Mark {
            place: Place::new(StageId::from_index(stage.min(self.stages - 1)), holds),
            left_from: StageId::from_index(left_from),
        };
        self.length += 1;
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
            self.ops[usize::from(entry) % ROOM] = Op::Receive { channel, closed };
            if !last {
                self.push(Op::CloseAfter { group: channel, channel: channel + 1 }, index);
            }
            self.push(Op::End, index);
        }
    }
}
