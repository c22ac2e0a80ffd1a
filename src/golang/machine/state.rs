//! The machine's state, and a run from its start to its end.

use super::goroutine::{Goroutine, Thread};
use super::heap::{Heap, Object};
use super::log::{Act, End, Log};
use super::races::Meeting;
use super::timer_list::Timers;
use super::value::Value;
use super::zero::{Zero, zeros};
use crate::check::tree::Place;
use crate::check::types::TypeId;
use crate::code::Code;
use crate::code::function::Constant;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;
use wash_and_dry_engine::scenario::SplitMix64;
use wash_and_dry_engine::sim::{Kernel, Order, Run, Settings, Tasks};
use wash_and_dry_engine::units::Millis;

/// How a program is run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The number of cores, 1–256.
    pub cores: u16,
    /// The rule by which an idle core chooses.
    pub order: Order,
    /// The longest run of a goroutine before others get the core, microseconds; 0 is no limit.
    pub slice_us: u64,
    /// What it costs a core to take up another goroutine, microseconds.
    pub switch_us: u64,
    /// The seed of everything that Go leaves open.
    pub seed: u64,
    /// Functions whose goroutines run without a core, at once: what comes from outside the kitchen.
    pub outside: Vec<String>,
}

impl Options {
    /// The word for the rule by which a core chooses.
    #[must_use]
    pub fn policy(&self) -> &'static str {
        match self.order {
            Order::Go => "go",
            Order::Fifo => "fifo",
            Order::Random(_) => "random",
            Order::Shortest => "shortest",
            Order::Stealing => "stealing",
            Order::Chosen(_) | Order::ByHand => "chosen",
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { cores: 1, order: Order::Go, slice_us: 10_000, switch_us: 0, seed: 1, outside: Vec::new() }
    }
}

/// A goroutine in a queue of a lock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parked {
    pub(super) goroutine: u32,
    pub(super) ticket: u64,
}

/// The state of a run.
pub(crate) struct Machine {
    pub(super) code: Rc<Code>,
    pub(super) options: Options,
    pub(super) constants: Vec<Value>,
    pub(super) zeros: Vec<Zero>,
    pub(super) heap: Heap,
    /// The object with the variables of packages.
    pub(super) globals: u32,
    pub(crate) goroutines: Vec<Goroutine>,
    /// How many have not ended, and how many of them are neither blocked nor over.
    pub(super) alive: u32,
    pub(super) active: u32,
    /// Goroutines in the queues of locks, by the lock; who holds it; and what was passed on at it.
    pub(super) parked: BTreeMap<u32, VecDeque<Parked>>,
    pub(super) holders: BTreeMap<u32, u32>,
    /// The numbers of things in the log, by their objects.
    pub(super) things: BTreeMap<u32, u32>,
    /// The goroutine that runs, and how many wakes have their place.
    pub(super) acting: Option<u32>,
    pub(super) placed: usize,
    pub(super) meetings: BTreeMap<(u32, u32), Meeting>,
    pub(super) timers: Timers,
    /// Goroutines that run without a core: those that are ready, and when others wake.
    pub(super) outside_ready: VecDeque<u32>,
    pub(super) outside_asleep: BTreeMap<(u64, u32), u32>,
    /// How many goroutines run inside the run of another.
    pub(super) nested: u32,
    /// How many bytes were printed.
    pub(super) printed_bytes: u64,
    pub(super) random: SplitMix64,
    pub(super) instructions: u64,
    /// The instructions at the last moment at which time passed, and when to look next at the limits.
    pub(super) since_time: u64,
    pub(super) check_at: u64,
    /// After how many instructions the run pauses, at the next look at the limits. That changes nothing of what it does.
    pub(crate) pause_at: u64,
    pub(super) moment: u64,
    /// Whether a second goroutine was started: before, there are no races.
    pub(super) racing: bool,
    pub(super) races_told: BTreeSet<(super::log::RaceSide, super::log::RaceSide)>,
    pub(crate) log: Log,
    pub(super) last_segment: Vec<Option<usize>>,
    pub(crate) end: Option<End>,
    pub(crate) ended_at: u64,
    /// Which of the functions of the start runs next.
    pub(super) stage: usize,
}

impl Machine {
    pub(super) fn new(code: Rc<Code>, options: Options) -> Self {
        let mut heap = Heap::new();
        let constants = code.constants.iter().map(|constant| match constant {
            Constant::Nil => Value::Nil,
            Constant::Int(value) => Value::Int(*value),
            Constant::Float(value) => Value::Float(*value),
            Constant::Text(bytes) => heap.add_text(bytes),
            Constant::Func(function) => Value::Func(*function),
        });
        let constants = constants.collect();
        let zeros = zeros(&code.types);
        let seed = options.seed;
        let cores = usize::from(options.cores);
        let mut machine = Self {
            code,
            options,
            constants,
            zeros,
            heap,
            globals: 0,
            goroutines: Vec::new(),
            alive: 0,
            active: 0,
            parked: BTreeMap::new(),
            holders: BTreeMap::new(),
            things: BTreeMap::new(),
            acting: None,
            placed: 0,
            meetings: BTreeMap::new(),
            timers: Timers::default(),
            outside_ready: VecDeque::new(),
            outside_asleep: BTreeMap::new(),
            nested: 0,
            printed_bytes: 0,
            random: SplitMix64::new(seed ^ 0x60_1A6),
            instructions: 0,
            since_time: 0,
            check_at: 1024,
            pause_at: u64::MAX,
            moment: 0,
            racing: false,
            races_told: BTreeSet::new(),
            log: Log::default(),
            last_segment: vec![None; cores],
            end: None,
            ended_at: 0,
            stage: 0,
        };
        let types: Vec<TypeId> = machine.code.globals.iter().map(|(_, ty)| *ty).collect();
        let cells: Vec<Value> = types.into_iter().map(|ty| machine.zero(ty)).collect();
        machine.globals = machine.heap.add(Object::Cells(cells));
        machine
    }

    /// How many instructions were executed.
    pub(crate) fn instructions(&self) -> u64 {
        self.instructions
    }

    /// Makes a goroutine that will call a function.
    pub(super) fn spawn(
        &mut self,
        kernel: &mut Kernel,
        function: Value,
        arguments: &[Value],
        parent: Option<u32>,
        started: Place,
    ) -> u32 {
        let id = kernel.make_task();
        let mut thread = Thread::default();
        self.enter(&mut thread, function, arguments, super::goroutine::Role::Call);
        let name = thread.frames.last().map_or(String::new(), |frame| self.name_of(frame.function, function));
        let outside = self.options.outside.contains(&name);
        let goroutine =
            Goroutine { name, parent, started_at: kernel.now().0, started, thread, outside, ..Goroutine::default() };
        self.goroutines.push(goroutine);
        self.alive += 1;
        self.active += 1;
        id
    }

    /// The name of a goroutine: that of its function. Where that is the library's, as with `WaitGroup.Go`, the program's own function
    /// that it calls.
    fn name_of(&self, number: u32, function: Value) -> String {
        let code = &self.code.functions;
        let own = |value: Value| match value {
            Value::Func(number) => Some(number),
            Value::Object(object) => match self.heap.get(object) {
                Object::Closure { function, .. } => Some(*function),
                _ => None,
            },
            _ => None,
        };
        let inside = match function {
            Value::Object(object) => match self.heap.get(object) {
                Object::Closure { captures, .. } => captures.iter().find_map(|value| {
                    let held = match value {
                        Value::Cell(object, cell) => self.heap.cell(*object, *cell),
                        value => *value,
                    };
                    own(held).filter(|number| code[*number as usize].source == 0)
                }),
                _ => None,
            },
            _ => None,
        };
        let named = if code[number as usize].source == 0 { number } else { inside.unwrap_or(number) };
        code[named as usize].name.clone()
    }

    /// Makes a goroutine that waits able to run.
    pub(super) fn wake(&mut self, kernel: &mut Kernel, id: u32, act: Act) {
        let goroutine = &mut self.goroutines[id as usize];
        goroutine.ticket += 1;
        goroutine.asleep = false;
        if goroutine.wait.take().is_some() {
            self.active += 1;
            self.note_wake(kernel, id, act);
        }
        if self.goroutines[id as usize].outside {
            self.outside_ready.push_back(id);
        } else {
            self.make_ready(kernel, id);
        }
    }
}

/// Runs a program to its end.
pub(crate) fn run(code: Rc<Code>, options: &Options) -> Machine {
    let mut run = begin(code, options, u64::MAX);
    run.go_on(u64::MAX);
    finish(run)
}

/// A run at its start, where it pauses after so many instructions.
pub(crate) fn begin(code: Rc<Code>, options: &Options, pause_at: u64) -> Run<Machine> {
    let settings = Settings {
        cores: options.cores,
        slice: Millis(options.slice_us),
        switch: Millis(options.switch_us),
        order: options.order.clone(),
        lanes: 2,
    };
    let mut kernel = Kernel::new(&settings, 0);
    let mut machine = Machine::new(code, options.clone());
    machine.pause_at = pause_at;
    let first = Value::Func(machine.code.start.first().copied().unwrap_or_default());
    let main = machine.spawn(&mut kernel, first, &[], None, Place::default());
    if let Some(function) = machine.code.start.last() {
        let name = machine.code.functions[*function as usize].name.clone();
        machine.goroutines[main as usize].outside = options.outside.contains(&name);
        machine.goroutines[main as usize].name = name;
    }
    machine.wake(&mut kernel, main, Act::Time);
    machine.drain_outside(&mut kernel);
    Run::begin(kernel, machine)
}

/// The state after a run.
pub(crate) fn finish(run: Run<Machine>) -> Machine {
    run.tasks
}
