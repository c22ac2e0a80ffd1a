//! Jobs about programs in Go.

use super::message::{GoJob, Report};
use super::plain::{ending, options, plain};
use crate::lab::run::{Goroutine, Printed, Race, Segment, Stretch, Stuck, Thing, Wake};
use crate::lab::{Complaint, GoRun, Micros};
use std::mem::take;
use std::vec::IntoIter;
use wash_and_dry_golang::report::Explorer;
use wash_and_dry_golang::{Compiled, Message, Running, compile};

/// How many items, and about how many bytes of output, are told at a time.
const ITEMS: usize = 20_000;
const BYTES: usize = 500_000;
/// The most seeds of one exploration.
const MOST_SEEDS: u64 = 10_000;

/// A job about a program in Go that is being made.
pub enum Going {
    /// A program that runs.
    Runs(Box<Compiled>, Option<Box<Running>>),
    /// Its schedules: how many are wanted, and how many had been done when the page was told last.
    Explores { compiled: Box<Compiled>, explorer: Box<Explorer>, seeds: u64, told: u64 },
    /// A run that is over, and is sent.
    Sends(Box<Sending>),
}

impl Going {
    /// A job that has not begun. The program is compiled at once: that takes some milliseconds.
    ///
    /// # Errors
    /// Where that was all there is to do: what the compiler says, which is nothing where the program is well.
    pub fn new(job: &GoJob) -> Result<Self, Report> {
        let (GoJob::Check { program } | GoJob::Run { program, .. } | GoJob::Explore { program, .. }) = job;
        let complaints = |messages: Vec<Message>| Report::Complaints(messages.into_iter().map(complaint).collect());
        let compiled = Box::new(compile(program).map_err(complaints)?);
        match job {
            GoJob::Check { .. } => Err(Report::Complaints(Vec::new())),
            GoJob::Run { settings, .. } => {
                let running = compiled.begin(&options(settings.limited()));
                Ok(Self::Runs(compiled, Some(Box::new(running))))
            }
            GoJob::Explore { settings, seeds, .. } => {
                let explorer = Box::new(Explorer::new(&options(settings.limited())));
                Ok(Self::Explores { compiled, explorer, seeds: (*seeds).clamp(1, MOST_SEEDS), told: 0 })
            }
        }
    }

    /// Makes the next part.
    pub fn advance(&mut self) -> Report {
        match self {
            Self::Sends(sending) => sending.next(),
            Self::Runs(compiled, running) => {
                let Some(mut going) = running.take() else { return Report::Done };
                if going.go_on() {
                    let report = Report::Running { at: Micros(going.at_us()), instructions: going.instructions() };
                    *running = Some(going);
                    return report;
                }
                let run = plain(&compiled.outcome(*going));
                *self = Self::Sends(Box::new(Sending::new(run)));
                self.advance()
            }
            Self::Explores { compiled, explorer, seeds, told } => {
                if *told >= *seeds {
                    return Report::Done;
                }
                // All ends are told each time: not after every seed where there are many.
                let enough = (*told + 1 + *told / 8).min(*seeds);
                explorer.go_on(compiled);
                if explorer.done() < enough {
                    return Report::Trying { done: explorer.done() };
                }
                *told = explorer.done();
                Report::Explored { endings: explorer.endings().iter().map(ending).collect(), done: *told }
            }
        }
    }
}

fn complaint(message: Message) -> Complaint {
    Complaint { line: message.line, column: message.column, message: message.text }
}

/// A run that is sent in parts.
pub struct Sending {
    /// What is only in the first part, until that was sent.
    head: Option<GoRun>,
    goroutines: IntoIter<Goroutine>,
    things: IntoIter<Thing>,
    output: IntoIter<Printed>,
    segments: IntoIter<Segment>,
    states: IntoIter<Stretch>,
    wakes: IntoIter<Wake>,
    stuck: IntoIter<Stuck>,
    races: IntoIter<Race>,
    /// How many items were sent, of how many.
    sent: usize,
    count: usize,
}

impl Sending {
    fn new(mut run: GoRun) -> Self {
        let count = run.goroutines.len()
            + run.things.len()
            + run.output.len()
            + run.segments.len()
            + run.states.len()
            + run.wakes.len()
            + run.stuck.len()
            + run.races.len();
        Self {
            goroutines: take(&mut run.goroutines).into_iter(),
            things: take(&mut run.things).into_iter(),
            output: take(&mut run.output).into_iter(),
            segments: take(&mut run.segments).into_iter(),
            states: take(&mut run.states).into_iter(),
            wakes: take(&mut run.wakes).into_iter(),
            stuck: take(&mut run.stuck).into_iter(),
            races: take(&mut run.races).into_iter(),
            head: Some(run),
            sent: 0,
            count,
        }
    }

    /// The next part. There is one even where nothing happened.
    fn next(&mut self) -> Report {
        if self.head.is_none() && self.sent == self.count {
            return Report::Done;
        }
        let mut part = self.head.take().unwrap_or_default();
        let (mut left, mut bytes) = (ITEMS, 0);
        while bytes < BYTES
            && left > 0
            && let Some(printed) = self.output.next()
        {
            bytes += printed.text.len();
            left -= 1;
            part.output.push(printed);
        }
        some(&mut self.goroutines, &mut part.goroutines, &mut left);
        some(&mut self.things, &mut part.things, &mut left);
        some(&mut self.segments, &mut part.segments, &mut left);
        some(&mut self.states, &mut part.states, &mut left);
        some(&mut self.wakes, &mut part.wakes, &mut left);
        some(&mut self.stuck, &mut part.stuck, &mut left);
        some(&mut self.races, &mut part.races, &mut left);
        self.sent += ITEMS - left;
        let percent = u8::try_from(self.sent * 100 / self.count.max(1)).unwrap_or(100);
        Report::Ran { part: Box::new(part), percent }
    }
}

/// Moves the next items to a part, as many as there is room for.
fn some<T>(from: &mut IntoIter<T>, to: &mut Vec<T>, left: &mut usize) {
    to.extend(from.by_ref().take(*left));
    *left -= to.len();
}
