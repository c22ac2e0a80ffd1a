//! What happened in a run: what the timelines, the output and the messages are made from. Times are microseconds.

use crate::check::tree::Place;
use wash_and_dry_engine::trace::Kind;

/// Why a goroutine is blocked, in Go's words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Reason {
    Receive,
    Send,
    ReceiveNil,
    SendNil,
    Select,
    SelectEmpty,
    Mutex,
    ReadLock,
    WriteLock,
    WaitGroup,
    Condition,
    Once,
}

impl Reason {
    /// As Go's traces of goroutines have it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Receive => "chan receive",
            Self::Send => "chan send",
            Self::ReceiveNil => "chan receive (nil chan)",
            Self::SendNil => "chan send (nil chan)",
            Self::Select => "select",
            Self::SelectEmpty => "select (no cases)",
            Self::Mutex | Self::Once => "sync.Mutex.Lock",
            Self::ReadLock => "sync.RWMutex.RLock",
            Self::WriteLock => "sync.RWMutex.Lock",
            Self::WaitGroup => "sync.WaitGroup.Wait",
            Self::Condition => "sync.Cond.Wait",
        }
    }

    /// The reasons of the library's waits, by the numbers that it gives them.
    pub(crate) const fn of_library(number: i64) -> Self {
        match number {
            0 => Self::Mutex,
            1 => Self::ReadLock,
            2 => Self::WriteLock,
            3 => Self::WaitGroup,
            4 => Self::Condition,
            _ => Self::Once,
        }
    }
}

/// What a goroutine does from a moment on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum State {
    Ready,
    Switching,
    Working,
    /// Works without being interrupted, as the kitchen's holds do.
    Holding,
    Asleep,
    Blocked(Reason),
    Ended,
    /// Cut off, because the program ended.
    Cut,
}

/// A change of a goroutine's state.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    pub(crate) at: u64,
    pub(crate) goroutine: u32,
    pub(crate) state: State,
    pub(crate) core: u16,
    pub(crate) place: Place,
}

/// A stretch of time in which a core did one thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Segment {
    pub(crate) from: u64,
    pub(crate) to: u64,
    pub(crate) goroutine: u32,
    pub(crate) core: u16,
    pub(crate) kind: Kind,
    pub(crate) place: Place,
}

/// Something that was printed.
#[derive(Clone, Debug)]
pub(crate) struct Printed {
    pub(crate) at: u64,
    pub(crate) goroutine: u32,
    pub(crate) text: Vec<u8>,
    /// Whether it goes to standard error: `print` and `println` do.
    pub(crate) error: bool,
}

/// The end of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Returned,
    /// A panic that nobody recovered from, with the lines of its message.
    Panic(String),
    /// Nobody can ever run again.
    Deadlock(String),
    /// What Go calls a fatal error.
    Fatal(String),
    /// A limit of the machine.
    Limit(String),
}

/// An access of a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RaceSide {
    pub(crate) goroutine: u32,
    pub(crate) place: Place,
    pub(crate) writes: bool,
}

/// Two accesses that nothing orders.
#[derive(Clone, Debug)]
pub(crate) struct Race {
    pub(crate) at: u64,
    pub(crate) variable: String,
    pub(crate) first: RaceSide,
    pub(crate) second: RaceSide,
}

/// Everything that happened.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) changes: Vec<Change>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) printed: Vec<Printed>,
    pub(crate) races: Vec<Race>,
}

impl Log {
    /// How many pieces it holds.
    pub(crate) fn pieces(&self) -> usize {
        self.changes.len() / 4 + self.segments.len() + self.printed.len()
    }

    /// Adds a segment. What goes on where it stopped is one with what was before.
    pub(crate) fn segment(&mut self, segment: Segment, last: &mut Option<usize>) {
        if let Some(before) = last.and_then(|last| self.segments.get_mut(last))
            && before.to == segment.from
            && *before == (Segment { from: before.from, to: before.to, ..segment })
        {
            before.to = segment.to;
            return;
        }
        *last = Some(self.segments.len());
        self.segments.push(segment);
    }
}
