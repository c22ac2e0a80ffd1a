//! Goroutines: a stack of frames and a place in the code.

use super::log::Reason;
use super::races::Clock;
use super::value::Value;
use crate::check::tree::Place;

/// Why a frame was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// A call: the results go where the arguments were.
    Call,
    /// A deferred call.
    Deferred,
    /// A method that `fmt` needs the text of: the result is kept for the instruction that asked, which runs again.
    Text,
    /// A method that says what a panic's value is.
    PanicText,
}

/// A call that waits for the end of its function.
#[derive(Clone, Debug)]
pub(crate) struct Deferred {
    pub(crate) function: Value,
    pub(crate) arguments: Vec<Value>,
}

/// A function that runs.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) function: u32,
    /// The next instruction, and the place of the first register on the stack.
    pub(crate) pc: u32,
    pub(crate) base: u32,
    pub(crate) role: Role,
    pub(crate) deferred: Vec<Deferred>,
    /// Texts of methods for the instruction that `fmt` is called by.
    pub(crate) texts: Vec<Value>,
}

/// A panic under way.
#[derive(Clone, Debug)]
pub(crate) struct Panic {
    pub(crate) value: Value,
    pub(crate) recovered: bool,
    /// How many frames there are while its deferred call runs: only that one can recover.
    pub(crate) depth: usize,
    /// Whether another panic took its place before it ended.
    pub(crate) aborted: bool,
    /// Where it began, the inmost function first.
    pub(crate) trace: Vec<(u32, Place)>,
}

/// What a goroutine computes with.
#[derive(Debug, Default)]
pub(crate) struct Thread {
    pub(crate) stack: Vec<Value>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) panics: Vec<Panic>,
    /// What the panics of a goroutine that dies of them say, as far as it is known.
    pub(crate) panic_texts: Vec<String>,
}

/// What a goroutine waits for.
#[derive(Clone, Debug)]
pub(crate) struct Wait {
    pub(crate) reason: Reason,
    /// The channels or the lock, and whether it would send.
    pub(crate) objects: Vec<(u32, bool)>,
}

/// A goroutine.
#[derive(Debug, Default)]
pub(crate) struct Goroutine {
    pub(crate) name: String,
    pub(crate) parent: Option<u32>,
    pub(crate) started_at: u64,
    /// Where it was started.
    pub(crate) started: Place,
    pub(crate) ended_at: Option<u64>,
    /// Where it was when it last stopped.
    pub(crate) place: Place,
    pub(crate) thread: Thread,
    pub(crate) clock: Clock,
    /// The number of its waits: entries with another number are over.
    pub(crate) ticket: u64,
    pub(crate) wait: Option<Wait>,
    pub(crate) asleep: bool,
    /// Work that is still to be done, and whether it may not be interrupted.
    pub(crate) work: Option<(u64, bool)>,
    /// What it panics with when it goes on: it waited to send, and the channel was closed.
    pub(crate) wake_fault: Option<&'static str>,
    /// Whether it runs without a core, as what comes from outside does.
    pub(crate) outside: bool,
}
