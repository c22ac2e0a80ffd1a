//! A job that is being made.

use super::collecting::Collecting;
#[cfg(feature = "golang")]
use super::go::Going;
use super::message::{Job, Report};
use crate::export::{Pieces, table_of_foreign_text};
use crate::link;
use crate::parcel::{Parcel, Part};
use crate::run::Run;
use crate::sim::{MOST_NODES, Objective, Search};
use crate::sweep::Sweep;
use crate::text::{HandinText, Text};

/// How much of a text is made at a time, bytes: a few milliseconds' work.
const BYTES: usize = 150_000;

/// How many states are tried at a time: some ten milliseconds' work.
const NODES: u64 = 5000;

/// A job that is being made.
pub enum Making {
    /// A text.
    Text(Writing),
    /// A run.
    Run(Box<Parcel>),
    /// A sweep.
    Sweep(Box<Sweep>),
    /// Something about a program in Go.
    #[cfg(feature = "golang")]
    Go(Going),
    /// What codes hold.
    Collect(Box<Collecting>),
    /// What is told in one piece; none once it is told.
    Told(Option<Report>),
    /// A search; none where the kitchen is too large for one, or the search is over.
    Search(Option<Box<Search>>),
}

/// A text that is being written.
pub struct Writing {
    /// The pieces that are to come.
    pieces: Pieces,
    /// How many pieces were made, of about how many.
    done: usize,
    count: usize,
}

impl Making {
    /// A job that has not begun; `texts` and `words` read files of texts, and of sentences for teachers.
    pub fn new(
        job: Job,
        texts: impl FnOnce(String) -> &'static Text,
        words: impl FnOnce(String) -> &'static HandinText,
    ) -> Self {
        let (pieces, count): (Pieces, usize) = match job {
            Job::Export { format, kitchen, log, address, texts: file, csv_for } => {
                let run = Run::again(&link::read(&kitchen).scenario, log.as_deref());
                (format.pieces(&run, &address, &texts(file).page, csv_for), format.count(&run))
            }
            Job::Table(rows, csv_for) => (Box::new(std::iter::once(table_of_foreign_text(rows, csv_for))), 1),
            Job::Simulate(kitchen) => return Self::Run(Box::new(Parcel::new(&link::read(&kitchen).scenario))),
            Job::Sweep(kitchen) => return Self::Sweep(Box::new(Sweep::new(&link::read(&kitchen).scenario))),
            Job::Collect { pasted, texts: file, words: sentences } => {
                return Self::Collect(Box::new(Collecting::of(&pasted, texts(file), words(sentences))));
            }
            Job::Search { kitchen, dish_times } => {
                let objective = if dish_times { Objective::DishTimes } else { Objective::Makespan };
                return Self::Search(Search::new(&link::read(&kitchen).scenario, objective).map(Box::new));
            }
            #[cfg(feature = "golang")]
            Job::Go(job) => return Going::new(&job).map_or_else(|report| Self::Told(Some(report)), Self::Go),
            #[cfg(not(feature = "golang"))]
            Job::Go(_) => return Self::Told(Some(Report::Unable)),
        };
        Self::Text(Writing { pieces, done: 0, count })
    }

    /// Makes the next part.
    pub fn advance(&mut self) -> Report {
        match self {
            Self::Text(writing) => writing.advance(),
            Self::Run(parcel) => {
                let report = |Part { table, words, percent }| Report::Run { table, words, percent };
                parcel.advance().map_or(Report::Done, report)
            }
            Self::Sweep(sweep) if sweep.is_done() => Report::Done,
            Self::Sweep(sweep) => {
                sweep.advance();
                Report::Totals(sweep.totals().iter().map(|total| total.0).collect())
            }
            Self::Collect(collecting) => collecting.advance(NODES),
            Self::Told(report) => report.take().unwrap_or(Report::Done),
            Self::Search(search) => go_on(search),
            #[cfg(feature = "golang")]
            Self::Go(going) => going.advance(),
        }
    }
}

impl Writing {
    fn advance(&mut self) -> Report {
        let mut text = String::new();
        while text.len() < BYTES {
            let Some(piece) = self.pieces.next() else { break };
            text.push_str(&piece);
            self.done += 1;
        }
        if text.is_empty() {
            return Report::Done;
        }
        let percent = u8::try_from((self.done * 100 / self.count.max(1)).min(100)).unwrap_or(100);
        Report::Part { text, percent }
    }
}

/// Searches on; the search ends where it is over, and where it has taken long enough.
fn go_on(search: &mut Option<Box<Search>>) -> Report {
    let Some(going) = search else { return Report::Done };
    let goes_on = going.go_on_to_limit(NODES);
    let best = going.best();
    let done = (going.progress() / 10_000).max(going.nodes() * 100 / MOST_NODES);
    if !goes_on {
        *search = None;
    }
    let percent = if goes_on { u8::try_from(done.min(99)).unwrap_or(99) } else { 100 };
    Report::Found { cost: best.cost.0, choices: best.choices, bound: best.bound.0, percent }
}
