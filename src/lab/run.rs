//! A run of a program in Go, as plain data: what the workshop sends and the page draws. Goroutines count from 1 (`main`), as in Go's messages, and
//! stand in order of their numbers; cores count from 0. A line is `None` where it is the library's.

use super::{Micros, Settings};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What is wrong with a program that does not compile, at a place of its text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Complaint {
    /// The line, counted from 1.
    pub line: u32,
    /// The byte of the line, counted from 1.
    pub column: u32,
    /// In Go's words, where Go has any.
    pub message: String,
}

/// A run, or a part of one: [`GoRun::append`].
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct GoRun {
    /// How the program was run.
    pub settings: Settings,
    /// How it ended.
    pub end: End,
    /// When it ended.
    pub ended: Micros,
    /// How many instructions were executed.
    pub instructions: u64,
    /// Every goroutine, by number.
    pub goroutines: Vec<Goroutine>,
    /// What goroutines waited for: channels, locks.
    pub things: Vec<Thing>,
    /// What was printed, in order.
    pub output: Vec<Printed>,
    /// What cores did, in order of the start.
    pub segments: Vec<Segment>,
    /// What goroutines did, in order of goroutine, then of time. What took no time is left out, unless it is a goroutine's last.
    pub states: Vec<Stretch>,
    /// Who woke whom, in order of time.
    pub wakes: Vec<Wake>,
    /// Goroutines that waited when the run ended, and who else has what they waited for.
    pub stuck: Vec<Stuck>,
    /// The races.
    pub races: Vec<Race>,
    /// Until when everything is told: the end, unless there was too much to be shown.
    pub told_until: Micros,
    /// How many goroutines, segments, changes of state, wakes and things that were printed were left out.
    pub left_out: u64,
}

impl GoRun {
    /// Adds the next part. Parts come in the order in which they were sent, the first with settings and end.
    pub fn append(&mut self, part: Self) {
        self.goroutines.extend(part.goroutines);
        self.things.extend(part.things);
        self.output.extend(part.output);
        self.segments.extend(part.segments);
        self.states.extend(part.states);
        self.wakes.extend(part.wakes);
        self.stuck.extend(part.stuck);
        self.races.extend(part.races);
    }

    /// A goroutine by its number.
    #[must_use]
    pub fn goroutine(&self, number: u32) -> Option<&Goroutine> {
        self.goroutines.get((number as usize).checked_sub(1)?)
    }

    /// What a goroutine did, in order of time.
    #[must_use]
    pub fn states_of(&self, goroutine: u32) -> &[Stretch] {
        let from = self.states.partition_point(|stretch| stretch.goroutine < goroutine);
        let to = self.states.partition_point(|stretch| stretch.goroutine <= goroutine);
        &self.states[from..to]
    }
}

/// How a run ended.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct End {
    /// In what way.
    pub kind: EndKind,
    /// The message, in Go's words where Go has any; empty where the program returned.
    pub message: String,
    /// The exit status: 0, 2 or 3.
    pub status: u8,
}

/// In what way a run ended.
#[derive(VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum EndKind {
    /// `main` returned.
    #[default]
    Returned,
    /// A panic that nobody recovered from.
    Panic,
    /// Nobody could ever run again.
    Deadlock,
    /// What Go calls a fatal error.
    Fatal,
    /// A limit of the machine.
    Limit,
}

impl EndKind {
    /// The kind as the command line writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// A goroutine.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Goroutine {
    /// Its number, from 1.
    pub number: u32,
    /// That of its function, with a number of its own where there are several: `main`, `handle #3`.
    pub name: String,
    /// When it was started.
    pub started: Micros,
    /// When its function ended; none where it was cut off by the end of the program.
    pub ended: Option<Micros>,
    /// Who started it; none for `main` and for what a timer starts.
    pub parent: Option<u32>,
    /// Where it was started.
    pub line: Option<u32>,
}

/// Something that goroutines wait for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Thing {
    /// As the program names it where it makes it or waits for it: `rack`, `s.mu`, `time.After(…)`.
    pub name: String,
    /// What it is.
    pub kind: ThingKind,
    /// How many values a channel has room for.
    pub room: u32,
    /// Where it was made, or first waited for.
    pub line: Option<u32>,
}

/// What a thing is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ThingKind {
    /// A channel that the program made.
    Channel,
    /// A channel of the library, which time or a cancellation serves.
    Signal,
    /// `sync.Mutex`, or `sync.Once` while its function runs.
    Mutex,
    /// `sync.RWMutex`.
    RwMutex,
    /// `sync.WaitGroup`.
    WaitGroup,
    /// `sync.Cond`.
    Condition,
}

/// Something that was printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Printed {
    /// When.
    pub at: Micros,
    /// By whom.
    pub goroutine: u32,
    /// The text, with its line ends.
    pub text: String,
    /// Whether it went to standard error, as what `println` prints does.
    pub error: bool,
}

/// What a core does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum SegmentKind {
    /// It works on a goroutine.
    Work,
    /// It is kept by a goroutine that does not work.
    Hold,
    /// It takes up another goroutine.
    Switch,
}

/// A stretch of time in which a core did one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Segment {
    /// The core, from 0.
    pub core: u16,
    /// The goroutine.
    pub goroutine: u32,
    /// What the core did.
    pub kind: SegmentKind,
    /// The line of the work.
    pub line: Option<u32>,
    /// From when.
    pub from: Micros,
    /// Until when.
    pub to: Micros,
}

/// What a goroutine does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum State {
    /// It could run, but no core has taken it.
    Ready,
    /// A core takes it up.
    Switching,
    /// A core works on it.
    Working,
    /// It keeps its core without working.
    Holding,
    /// It sleeps.
    Asleep,
    /// It waits for others.
    Blocked(Reason),
}

/// Why a goroutine is blocked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Reason {
    /// It waits to receive.
    Receive,
    /// It waits to send.
    Send,
    /// It receives from a nil channel: for ever.
    ReceiveNil,
    /// It sends to a nil channel: for ever.
    SendNil,
    /// It waits at several channels.
    Select,
    /// `select {}`: for ever.
    SelectEmpty,
    /// It waits for a mutex.
    Lock,
    /// It waits to read under a lock.
    ReadLock,
    /// It waits to write under a lock.
    WriteLock,
    /// It waits for a wait group.
    WaitGroup,
    /// It waits for a signal of a condition.
    Condition,
}

/// A stretch of time in which a goroutine did one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stretch {
    /// The goroutine.
    pub goroutine: u32,
    /// What it did.
    pub state: State,
    /// What it waited for: several things at a `select`, none where it is nil.
    pub on: Vec<On>,
    /// Who had the lock that it waits for, when it began to wait.
    pub held_by: Option<u32>,
    /// Its line.
    pub line: Option<u32>,
    /// From when.
    pub from: Micros,
    /// Until when: that of the run's end where it did so still.
    pub to: Micros,
}

/// One of the things that a goroutine waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct On {
    /// Its place in [`GoRun::things`].
    pub thing: u32,
    /// Whether it waits to send; otherwise to receive, or for a lock.
    pub sends: bool,
}

/// What ends the wait of a goroutine.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
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

/// A goroutine that waited, and was woken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wake {
    /// When.
    pub at: Micros,
    /// By whom; none where it was time.
    pub from: Option<u32>,
    /// By what.
    pub act: Act,
    /// The line at which that happened.
    pub line: Option<u32>,
    /// Who was woken.
    pub to: u32,
}

/// A goroutine that waited for others when the run ended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stuck {
    /// The goroutine.
    pub goroutine: u32,
    /// The other goroutines that had not ended and could reach what it waited for, at most [`MOST_OTHERS`]: only they could have ended its wait.
    pub others: Vec<u32>,
}

/// How many others are named.
pub const MOST_OTHERS: usize = 8;

/// Two accesses that nothing orders.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Race {
    /// What both touch.
    pub variable: String,
    /// When it was seen.
    pub at: Micros,
    /// The access that came first in this run.
    pub first: Side,
    /// The other one.
    pub second: Side,
}

/// An access of a race.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Side {
    /// Whose.
    pub goroutine: u32,
    /// Where.
    pub line: Option<u32>,
    /// Whether it writes; otherwise it reads.
    pub writes: bool,
}

/// An end that some of many seeds led to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Ending {
    /// In what way the program ended.
    pub kind: EndKind,
    /// What it printed to standard output; no more than its first 2,000 characters.
    pub output: String,
    /// What was told of races and of the end, a line for each.
    pub told: Vec<String>,
    /// Whether there was a race.
    pub races: bool,
    /// The first seed that led there: the policy `random` with it shows this end.
    pub seed: u64,
    /// How many seeds led there.
    pub seeds: u64,
}
