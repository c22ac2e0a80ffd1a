//! The messages between the page and the workshop, as bytes.

use crate::export::{CsvFor, Format};
use crate::handins::Collected;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What the page asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Request {
    /// A job begins. Its replies carry the same number.
    Begin(u32, Job),
    /// A job is not wanted any more: no reply comes for it after this.
    Stop(u32),
}

/// Something to make.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Job {
    /// A run as a file of text.
    Export {
        /// What kind of file.
        format: Format,
        /// The kitchen, as a link's part after `#`.
        kitchen: String,
        /// The log of a run that was measured; none of one that is simulated.
        log: Option<Vec<(u64, u32)>>,
        /// The whole address of the kitchen, which pictures and programs name.
        address: String,
        /// The texts of the reader's language, as a file.
        texts: String,
        /// Who is to read it, where it is a table.
        csv_for: CsvFor,
    },
    /// A table of text that other people typed, and who is to read it.
    Table(Vec<Vec<String>>, CsvFor),
    /// The codes in a text that a teacher pasted.
    Collect(String),
    /// The best choices of a small kitchen.
    Search {
        /// The kitchen, as a link's part after `#`.
        kitchen: String,
        /// Whether the sum of dish times is to be least; else the makespan.
        dish_times: bool,
    },
}

/// What the workshop answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reply {
    /// The number of the job.
    pub job: u32,
    /// How far it is.
    pub report: Report,
}

/// How far a job is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Report {
    /// The next part of a file.
    Part {
        /// Its text.
        text: String,
        /// About how much of the file is made, percent.
        percent: u8,
    },
    /// What a search has found so far.
    Found {
        /// The least cost found, milliseconds.
        cost: u64,
        /// Choices that have it.
        choices: Vec<u16>,
        /// What no choices can have less than.
        bound: u64,
        /// About how much is searched, percent.
        percent: u8,
    },
    /// What a pasted text holds.
    Collected(Collected),
    /// All parts have been sent.
    Done,
}

/// A message as bytes.
#[must_use]
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    // Memory takes every message.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message that bytes are. None where they are none.
#[must_use]
pub fn decode<M: DeserializeOwned>(bytes: &[u8]) -> Option<M> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_arrive_as_they_were_sent() {
        let kitchen = "cores=2".to_owned();
        let (address, texts, csv_for) = ("#cores=2".to_owned(), "…".to_owned(), CsvFor::SemicolonSpreadsheets);
        let export = Job::Export { format: Format::Go, kitchen, log: Some(vec![(7, 9)]), address, texts, csv_for };
        let table = Job::Table(vec![vec!["a".into()]], csv_for);
        for request in [Request::Begin(7, export), Request::Begin(8, table), Request::Stop(7)] {
            assert_eq!(decode(&encode(&request)), Some(request));
        }
        let search = Request::Begin(9, Job::Search { kitchen: "cores=2".to_owned(), dish_times: true });
        assert_eq!(decode(&encode(&search)), Some(search));
        let found = Reply { job: 9, report: Report::Found { cost: 20_000, choices: vec![4], bound: 7, percent: 9 } };
        assert_eq!(decode(&encode(&found)), Some(found));
        let collected = Reply { job: 8, report: Report::Collected(Collected::read("wd1.broken")) };
        assert_eq!(decode(&encode(&collected)), Some(collected));
        let reply = Reply { job: 7, report: Report::Part { text: "水".to_owned(), percent: 40 } };
        assert_eq!(decode(&encode(&reply)), Some(reply));
    }

    #[test]
    fn other_bytes_are_no_message() {
        assert_eq!(decode::<Request>(&[]), None);
        assert_eq!(decode::<Request>(&[9, 9, 9]), None);
        // A text that says it is longer than what follows.
        assert_eq!(decode::<Request>(&[0, 1, 0, 0, 255, 255, 255, 255, 15]), None);
    }
}
