//! Programs compiled to lists of instructions, which tasks execute.

use crate::scenario::{Program, Scenario, StageKind, Waiting};
use crate::trace::Place;
use crate::units::StageId;

/// An instruction. Only `Work`, `Wait` and `Hold` take time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Op {
    /// Take the next dish, parking until it has arrived; after the last dish, jump to `done`.
    NextDish { done: u16 },
    /// Receive a dish from a channel, parking while it is empty; once it is closed and empty, jump to `closed`.
    Receive { channel: u8, closed: u16 },
    /// Take a place at the stage's station, parking while it is full.
    Acquire(StageId),
    /// Record the dish as begun.
    Begin,
    /// Work on the dish.
    Work(StageId),
    /// Park while the dish soaks.
    Wait(StageId),
    /// Keep the core while the dish soaks.
    Hold(StageId),
    /// Give the place at the station back.
    Release(StageId),
    /// Send the dish in hand into a channel, parking while it is full.
    Send { channel: u8 },
    /// Record the dish as finished.
    Finish,
    /// Continue at another instruction.
    Jump(u16),
    /// Close a channel, if this is the last task of its group.
    CloseAfter { group: u8, channel: u8 },
    /// End the task.
    End,
}

/// A group of tasks that execute the same instructions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// The instruction at which they begin.
    pub(super) entry: u16,
    /// How many tasks are made at the start.
    pub(super) tasks: u32,
}

/// What an instruction implies about a task that is at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    /// The stage that the dish in hand is at or comes to next, and whether the task holds a place there.
    pub(super) place: Place,
    /// The first stage whose work is not all done.
    pub(super) left_from: StageId,
}

/// The capacity for instructions. The longest program is a pipeline of eight stages with nine instructions each. It is a power of
/// two, so that a masked index needs no bounds check.
const ROOM: usize = 128;

/// A compiled program.
#[derive(Debug)]
pub(super) struct Code {
    stages: usize,
    length: u16,
    ops: [Op; ROOM],
    /// For each instruction.
    sites: [Site; ROOM],
    /// The groups of tasks made at the start, in order; for `per-dish` a group without tasks, which arrivals add to.
    pub(super) groups: Vec<Group>,
}

impl Code {
    /// Compiles a scenario's program.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let nowhere = Site { place: Place::new(StageId(0), false), left_from: StageId(0) };
        let stages = scenario.stages.len();
        let mut code = Self { stages, length: 0, ops: [Op::End; ROOM], sites: [nowhere; ROOM], groups: Vec::new() };
        match scenario.program {
            Program::Sequential => code.compile_loop(scenario, Op::NextDish { done: 0 }, 1),
            Program::Workers => {
                code.compile_loop(scenario, Op::Receive { channel: 0, closed: 0 }, u32::from(scenario.workers));
            }
            Program::PerDish => {
                code.groups.push(Group { entry: 0, tasks: 0 });
                code.compile_stages(scenario);
                code.push(Op::Finish, scenario.stages.len());
                code.push(Op::End, scenario.stages.len());
            }
            Program::Stages => code.compile_pipeline(scenario),
        }
        code
    }

    /// The instruction at a program counter.
    #[inline]
    pub(super) fn op(&self, pc: u16) -> Op {
        self.ops[usize::from(pc) % ROOM]
    }

    /// What is known of a task at a program counter.
    #[inline]
    pub(super) fn site(&self, pc: u16) -> Site {
        self.sites[usize::from(pc) % ROOM]
    }

    /// All instructions, in order.
    fn instructions(&self) -> &[Op] {
        &self.ops[..usize::from(self.length)]
    }

    /// The number of pieces of work and hold for one dish, without slices.
    pub(super) fn pieces_of_a_dish(&self) -> usize {
        self.instructions().iter().filter(|op| matches!(op, Op::Work(_) | Op::Hold(_))).count()
    }

    /// The number of entries in the trace for one dish, if it waits wherever it can.
    pub(super) fn entries_of_a_dish(&self) -> usize {
        let entries = |op: &Op| match op {
            Op::Work(_) | Op::Hold(_) => 1,
            // Parked and ready again; for `End`, ready at first and ended.
            Op::Wait(_) | Op::Acquire(_) | Op::Receive { .. } | Op::Send { .. } | Op::NextDish { .. } | Op::End => 2,
            _ => 0,
        };
        self.instructions().iter().map(entries).sum()
    }

    /// The program counter of the next instruction added.
    fn here(&self) -> u16 {
        self.length
    }

    /// Adds an instruction before which a task has not begun `stage` and holds no place.
    fn push(&mut self, op: Op, stage: usize) {
        self.push_at(op, stage, stage, false);
    }

    /// Adds an instruction at `stage`, with the first stage whose work is not done and whether the task holds a place.
    fn push_at(&mut self, op: Op, stage: usize, left_from: usize, holds: bool) {
        let here = usize::from(self.length) % ROOM;
        self.ops[here] = op;
        self.sites[here] = Site {
            place: Place::new(StageId::from_index(stage.min(self.stages - 1)), holds),
            left_from: StageId::from_index(left_from),
        };
        self.length += 1;
    }

    /// Compiles a loop over dishes that takes each with `take` and does all its stages.
    fn compile_loop(&mut self, scenario: &Scenario, take: Op, tasks: u32) {
        self.groups.push(Group { entry: 0, tasks });
        self.push(take, 0);
        self.compile_stages(scenario);
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

    /// Compiles all stages of a dish.
    fn compile_stages(&mut self, scenario: &Scenario) {
        for stage in 0..scenario.stages.len() {
            self.compile_stage(scenario, stage);
        }
    }

    /// Compiles one stage of a dish.
    fn compile_stage(&mut self, scenario: &Scenario, index: usize) {
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

    /// Compiles a pipeline: a group of tasks for each stage. Channel `k` is the one before stage `k`; channel 0 is the pile.
    fn compile_pipeline(&mut self, scenario: &Scenario) {
        let stages = scenario.stages.len();
        for index in 0..stages {
            let channel = StageId::from_index(index).0;
            let entry = self.here();
            let tasks = u32::from(scenario.stages[index].places.unwrap_or(1));
            self.groups.push(Group { entry, tasks });
            self.push(Op::Receive { channel, closed: 0 }, index);
            self.compile_stage(scenario, index);
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
