//! What happened in a run: what the timelines, the output and the messages are made from. Times are microseconds.

use crate::check::tree::Place;
use std::ops::Range;
use wash_and_dry_engine::trace::Kind;

/// Why a goroutine is blocked, in Go's words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// To receive.
    Receive,
    /// To send.
    Send,
    /// To receive from a nil channel: for ever.
    ReceiveNil,
    /// To send to a nil channel: for ever.
    SendNil,
    /// At several channels.
    Select,
    /// At none: for ever.
    SelectEmpty,
    /// For a mutex.
    Mutex,
    /// For a lock, to read.
    ReadLock,
    /// For a lock, to write.
    WriteLock,
    /// For a wait group.
    WaitGroup,
    /// For a signal of a condition.
    Condition,
    /// For the function of a `Once`.
    Once,
}

impl Reason {
    /// As Go's traces of goroutines have it.
    #[must_use]
    pub const fn word(self) -> &'static str {
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
pub enum State {
    /// It could run.
    Ready,
    /// A core takes it up.
    Switching,
    /// A core works on it.
    Working,
    /// Works without being interrupted, as the kitchen's holds do.
    Holding,
    /// It sleeps.
    Asleep,
    /// It waits for others.
    Blocked(Reason),
    /// Its function has ended.
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
pub struct Segment {
    /// From when.
    pub from: u64,
    /// Until when.
    pub to: u64,
    /// The goroutine.
    pub goroutine: u32,
    /// The core, from 0.
    pub core: u16,
    /// What the core did.
    pub kind: Kind,
    pub(crate) place: Place,
}

/// Something that was printed.
#[derive(Clone, Debug)]
pub struct Printed {
    /// When.
    pub at: u64,
    /// By whom.
    pub goroutine: u32,
    /// The text.
    pub text: Vec<u8>,
    /// Whether it goes to standard error: `print` and `println` do.
    pub error: bool,
}

/// What ends a wait.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Somebody sends.
    Sends,
    /// Somebody receives.
    Receives,
    /// Somebody closes the channel.
    Closes,
    /// Somebody unlocks.
    Unlocks,
    /// The last one of a wait group is done.
    Finishes,
    /// Somebody signals a condition.
    Signals,
    /// A timer's time has come.
    Time,
}

/// Something that goroutines waited for: a channel or a lock.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thing {
    /// Why somebody waited for it first: for what is no channel, this says what it is.
    pub(crate) reason: Reason,
    /// How many values a channel has room for.
    pub(crate) room: usize,
    /// Where it was made and where somebody waited for it first.
    pub(crate) made: Place,
    pub(crate) waited: Place,
    /// Whether the program itself made it; otherwise the library did, which was called there.
    pub(crate) own: bool,
}

/// What a goroutine began to wait for.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    /// The place of the change that says that it waits.
    pub(crate) change: usize,
    /// The things, as a part of [`Log::on`].
    pub(crate) on: Range<usize>,
    /// Who has the lock.
    pub(crate) holder: Option<u32>,
}

/// A goroutine that waited, and was woken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wake {
    pub(crate) at: u64,
    /// By whom; none where it was time.
    pub(crate) from: Option<u32>,
    pub(crate) to: u32,
    pub(crate) act: Act,
    pub(crate) place: Place,
}

/// The end of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// `main` returned.
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
pub struct RaceSide {
    /// Whose.
    pub goroutine: u32,
    pub(crate) place: Place,
    /// Whether it writes; otherwise it reads.
    pub writes: bool,
}

/// Two accesses that nothing orders.
#[derive(Clone, Debug)]
pub struct Race {
    /// When it was seen.
    pub at: u64,
    /// What both touch.
    pub variable: String,
    /// The access that came first.
    pub first: RaceSide,
    /// The other one.
    pub second: RaceSide,
}

/// Everything that happened.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) changes: Vec<Change>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) printed: Vec<Printed>,
    pub(crate) races: Vec<Race>,
    pub(crate) things: Vec<Thing>,
    pub(crate) waits: Vec<Waiting>,
    /// Things by number, and whether somebody waits to send.
    pub(crate) on: Vec<(u32, bool)>,
    pub(crate) wakes: Vec<Wake>,
}

impl Log {
    /// How many pieces it holds.
    pub(crate) fn pieces(&self) -> usize {
        self.changes.len() / 4 + self.segments.len() + self.printed.len() + self.on.len() / 4
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
