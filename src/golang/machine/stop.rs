//! Why a goroutine does not simply go on with its next instruction.

use super::log::End;
use super::value::Value;

/// Why a goroutine does not simply go on with its next instruction.
#[derive(Debug)]
pub(super) enum Stop {
    /// An error of the running program that Go calls a runtime error.
    Runtime(String),
    /// One whose message stands alone.
    Plain(String),
    /// A panic with an interface's value.
    Panic(Value),
    /// It waits.
    Park,
    /// It works.
    Work,
    /// It gave its core away and is ready.
    Yield,
    /// Its function has ended.
    Over,
    /// The program ends.
    End(End),
    /// It has done enough for now, and goes on with the same instruction.
    Pause,
    /// `fmt` needs the text of a method first.
    Text(u32, Value),
}

impl Stop {
    /// What `panic` does with an interface's value.
    pub(super) fn of_panic(value: Value) -> Self {
        if value == Value::Nil {
            return Self::Plain("panic called with nil argument (use GODEBUG=panicnil=1 to disable)".to_owned());
        }
        Self::Panic(value)
    }
}

/// The error of a nil pointer.
pub(super) fn nil_pointer() -> Stop {
    Stop::Runtime("invalid memory address or nil pointer dereference".to_owned())
}

/// The error of an index.
pub(super) fn out_of_range(index: i64, length: usize) -> Stop {
    let with = if index < 0 { String::new() } else { format!(" with length {length}") };
    Stop::Runtime(format!("index out of range [{index}]{with}"))
}

/// The limit on the heap.
pub(super) fn heap_limit() -> Stop {
    Stop::End(End::Limit(format!(
        "the program needs more than {} MiB of memory, which is the limit",
        super::limits::MAX_HEAP >> 20
    )))
}
