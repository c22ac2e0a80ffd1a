//! Runs of the machine for programs in Go as plain data.

use crate::lab::run::{
    Act, End, EndKind, Ending, Goroutine, MOST_OTHERS, On, Printed, Race, Reason, Segment, SegmentKind, Side, State,
    Stretch, Stuck, Thing, ThingKind, Wake,
};
use crate::lab::{GoRun, Micros, Policy, Settings};
use crate::trace::Kind;
use wash_and_dry_golang::log::{self, RaceSide};
use wash_and_dry_golang::report::{self, Most, ThingRecord};
use wash_and_dry_golang::{Options, Order, Outcome};

/// Limits of a run that is sent to the page. The machine lets a program do more than any page can show.
const MOST: Most = Most { goroutines: 100_000, changes: 400_000, segments: 300_000, printed: 100_000, wakes: 300_000 };
/// The most characters of an output, where the ends of many runs are told.
const MOST_OUTPUT: usize = 2000;
/// The name of the program in messages.
const FILE: &str = "main.go";

/// The settings as the machine takes them.
#[must_use]
pub fn options(settings: Settings) -> Options {
    let order = match settings.policy {
        Policy::Go => Order::Go,
        Policy::Fifo => Order::Fifo,
        Policy::Random => Order::Random(settings.seed),
        Policy::Shortest => Order::Shortest,
        Policy::Stealing => Order::Stealing,
    };
    Options {
        cores: settings.cores,
        order,
        slice_us: settings.slice.0,
        switch_us: settings.switch.0,
        seed: settings.seed,
        ..Options::default()
    }
}

/// The settings that the machine was given.
fn settings(options: &Options) -> Settings {
    Settings {
        cores: options.cores,
        policy: options.policy().parse().unwrap_or_default(),
        slice: Micros(options.slice_us),
        switch: Micros(options.switch_us),
        seed: options.seed,
    }
}

/// A goroutine's number as Go's messages have it.
fn number(goroutine: u32) -> u32 {
    goroutine + 1
}

/// A run as plain data.
#[must_use]
pub fn plain(outcome: &Outcome<'_>) -> GoRun {
    let goroutine = |(id, record): (u32, report::GoroutineRecord)| Goroutine {
        number: number(id),
        name: record.name,
        started: Micros(record.started),
        ended: record.ended.map(Micros),
        parent: record.parent.map(number),
        line: record.line,
    };
    let printed = |printed: &log::Printed| Printed {
        at: Micros(printed.at),
        goroutine: number(printed.goroutine),
        text: String::from_utf8_lossy(&printed.text).into_owned(),
        error: printed.error,
    };
    let segment = |segment: &log::Segment| Segment {
        core: segment.core,
        goroutine: number(segment.goroutine),
        kind: match segment.kind {
            Kind::Work => SegmentKind::Work,
            Kind::Hold => SegmentKind::Hold,
            Kind::Switch => SegmentKind::Switch,
        },
        line: outcome.segment_line(segment),
        from: Micros(segment.from),
        to: Micros(segment.to),
    };
    let wake = |wake: report::WakeRecord| Wake {
        at: Micros(wake.at),
        from: wake.from.map(number),
        act: act(wake.act),
        line: wake.line,
        to: number(wake.to),
    };
    let side =
        |side: &RaceSide| Side { goroutine: number(side.goroutine), line: outcome.line_of(side), writes: side.writes };
    let race = |race: &log::Race| Race {
        variable: race.variable.clone(),
        at: Micros(race.at),
        first: side(&race.first),
        second: side(&race.second),
    };
    let stuck = |(goroutine, others): (u32, Vec<u32>)| Stuck {
        goroutine: number(goroutine),
        others: others.into_iter().map(number).collect(),
    };
    GoRun {
        settings: settings(outcome.options()),
        end: End { kind: end_kind(outcome.end()), message: outcome.end_text(FILE), status: outcome.status() },
        ended: Micros(outcome.ended_us()),
        instructions: outcome.instructions(),
        goroutines: (0..).zip(outcome.goroutine_records(&MOST)).map(goroutine).collect(),
        things: outcome.thing_records().into_iter().map(thing).collect(),
        output: outcome.printed(&MOST).iter().map(printed).collect(),
        segments: outcome.segments(&MOST).iter().map(segment).collect(),
        states: outcome.state_records(&MOST).iter().filter_map(stretch).collect(),
        wakes: outcome.wake_records(&MOST).into_iter().map(wake).collect(),
        stuck: outcome.stuck(MOST_OTHERS).into_iter().map(stuck).collect(),
        races: outcome.races().iter().map(race).collect(),
        told_until: Micros(outcome.told_until(&MOST)),
        left_out: outcome.left_out(&MOST),
    }
}

fn stretch(record: &report::StateRecord<'_>) -> Option<Stretch> {
    Some(Stretch {
        goroutine: number(record.goroutine),
        state: state(record.state)?,
        on: record.on.iter().map(|(thing, sends)| On { thing: *thing, sends: *sends }).collect(),
        held_by: record.holder.map(number),
        line: record.line,
        from: Micros(record.from),
        to: Micros(record.to),
    })
}

fn thing(record: ThingRecord) -> Thing {
    let kind = match record.reason {
        log::Reason::Mutex | log::Reason::Once => ThingKind::Mutex,
        log::Reason::ReadLock | log::Reason::WriteLock => ThingKind::RwMutex,
        log::Reason::WaitGroup => ThingKind::WaitGroup,
        log::Reason::Condition => ThingKind::Condition,
        _ if record.own => ThingKind::Channel,
        _ => ThingKind::Signal,
    };
    Thing { name: record.name, kind, room: record.room, line: record.line }
}

fn state(state: log::State) -> Option<State> {
    Some(match state {
        log::State::Ready => State::Ready,
        log::State::Switching => State::Switching,
        log::State::Working => State::Working,
        log::State::Holding => State::Holding,
        log::State::Asleep => State::Asleep,
        log::State::Blocked(why) => State::Blocked(reason(why)),
        log::State::Ended | log::State::Cut => return None,
    })
}

fn reason(reason: log::Reason) -> Reason {
    match reason {
        log::Reason::Receive => Reason::Receive,
        log::Reason::Send => Reason::Send,
        log::Reason::ReceiveNil => Reason::ReceiveNil,
        log::Reason::SendNil => Reason::SendNil,
        log::Reason::Select => Reason::Select,
        log::Reason::SelectEmpty => Reason::SelectEmpty,
        log::Reason::Mutex | log::Reason::Once => Reason::Lock,
        log::Reason::ReadLock => Reason::ReadLock,
        log::Reason::WriteLock => Reason::WriteLock,
        log::Reason::WaitGroup => Reason::WaitGroup,
        log::Reason::Condition => Reason::Condition,
    }
}

fn act(act: log::Act) -> Act {
    match act {
        log::Act::Sends => Act::Sends,
        log::Act::Receives => Act::Receives,
        log::Act::Closes => Act::Closes,
        log::Act::Unlocks => Act::Unlocks,
        log::Act::Finishes => Act::Finishes,
        log::Act::Signals => Act::Signals,
        log::Act::Time => Act::Time,
    }
}

fn end_kind(end: &log::End) -> EndKind {
    match end {
        log::End::Returned => EndKind::Returned,
        log::End::Panic(_) => EndKind::Panic,
        log::End::Deadlock(_) => EndKind::Deadlock,
        log::End::Fatal(_) => EndKind::Fatal,
        log::End::Limit(_) => EndKind::Limit,
    }
}

/// An end that many schedules led to, as plain data.
pub(super) fn ending(ending: &report::Ending) -> Ending {
    let kind = ending.kind.parse().unwrap_or_default();
    let output = String::from_utf8_lossy(&ending.output).chars().take(MOST_OUTPUT).collect();
    Ending { kind, output, told: ending.told.clone(), races: ending.races, seed: ending.seed, seeds: ending.seeds }
}
