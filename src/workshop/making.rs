//! A job that is being made.

use super::message::{Job, Report};
use crate::export::{Pieces, table_of_foreign_text};
use crate::link;
use crate::run::Run;
use crate::text::Text;

/// How much of a text is made at a time, bytes: a few milliseconds' work.
const BYTES: usize = 150_000;

/// The pieces that are to come.
pub struct Making {
    pieces: Pieces,
    /// How many pieces were made, of about how many.
    done: usize,
    count: usize,
}

impl Making {
    /// A job that has not begun; `texts` reads a file of texts.
    pub fn new(job: Job, texts: impl FnOnce(String) -> &'static Text) -> Self {
        let (pieces, count): (Pieces, usize) = match job {
            Job::Export { format, kitchen, address, texts: file, csv_for } => {
                let run = Run::of(&link::read(&kitchen).scenario);
                (format.pieces(&run, &address, &texts(file).page, csv_for), format.count(&run))
            }
            Job::Table(rows, csv_for) => (Box::new(std::iter::once(table_of_foreign_text(rows, csv_for))), 1),
        };
        Self { pieces, done: 0, count }
    }

    /// Makes the next part.
    pub fn advance(&mut self) -> Report {
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
