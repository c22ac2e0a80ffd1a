//! The messages between the page and the workshop, as bytes.

use crate::export::{CsvFor, Format};
use crate::lab::{Complaint, Ending, GoRun, Micros, Settings};
use crate::parcel::Words;
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
    /// A run of a kitchen, the part after `#` of its link.
    Simulate(String),
    /// What more cores would do to a kitchen, the part after `#` of its link.
    Sweep(String),
    /// The codes in a text that a teacher pasted.
    Collect {
        /// The text.
        pasted: String,
        /// The texts of the reader's language, as a file.
        texts: String,
        /// The sentences for teachers, as a file.
        words: String,
    },
    /// The best choices of a small kitchen.
    Search {
        /// The kitchen, as a link's part after `#`.
        kitchen: String,
        /// Whether the sum of dish times is to be least; else the makespan.
        dish_times: bool,
    },
    /// Something about a program in Go. Only a workshop with the machine for such programs can do it: another answers [`Report::Unable`].
    Go(GoJob),
}

/// Something about a program in Go. One that does not compile is answered with [`Report::Complaints`], whatever is asked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum GoJob {
    /// Whether it compiles: [`Report::Complaints`], empty where it does.
    Check {
        /// Its text.
        program: String,
    },
    /// A run: [`Report::Running`] while it lasts, then [`Report::Ran`] in parts.
    Run {
        /// Its text.
        program: String,
        /// How it is run.
        settings: Settings,
    },
    /// Runs under other schedules: [`Report::Trying`] and [`Report::Explored`] again and again, the last with all that were asked for.
    Explore {
        /// Its text.
        program: String,
        /// How it is run. The policy is `random`, and the seeds are those from 1 on.
        settings: Settings,
        /// How many seeds; at most 10,000 are tried.
        seeds: u64,
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

/// A table of words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Table {
    /// What it is about.
    pub title: String,
    /// What else is to be said of it, a line each.
    pub notes: Vec<String>,
    /// Its rows; the first one is the head.
    pub rows: Vec<Vec<String>>,
    /// For each row, the picture that stands in its first cell, empty where there is none; nothing of a table without pictures.
    pub pictures: Vec<Picture>,
}

/// A small picture of lanes of cores.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Picture {
    /// What it shows, in words.
    pub name: String,
    /// What is in its lanes, a block each, and before them a block for each lane as a whole.
    blocks: Words,
}

impl Picture {
    /// Its width, in units of its own.
    pub const WIDTH: u64 = 240;

    /// A picture of some blocks.
    #[must_use]
    pub fn new(name: String, blocks: &[Block]) -> Self {
        Self { name, blocks: Words(blocks.iter().map(|block| block.packed()).collect()) }
    }

    /// What is in it.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        self.blocks.0.iter().map(|word| Block::unpacked(*word)).collect()
    }
}

/// Something in a lane of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Block {
    /// The lane, from 0.
    pub lane: u8,
    /// Where it begins, in the picture's units.
    pub x: u8,
    /// How wide it is.
    pub width: u8,
    /// The hue of its stage, or one of the others.
    pub hue: u8,
}

impl Block {
    /// The hue of what is no hands-work.
    pub const HELD: u8 = 254;
    /// That of a whole lane, below what is in it.
    pub const LANE: u8 = 255;

    /// A whole lane.
    #[must_use]
    pub fn whole(lane: u8) -> Self {
        Self { lane, x: 0, width: u8::try_from(Picture::WIDTH).unwrap_or(u8::MAX), hue: Self::LANE }
    }

    fn packed(self) -> u32 {
        u32::from_le_bytes([self.lane, self.x, self.width, self.hue])
    }

    fn unpacked(word: u32) -> Self {
        let [lane, x, width, hue] = word.to_le_bytes();
        Self { lane, x, width, hue }
    }
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
    /// The next part of a run.
    Run {
        /// What it is of.
        table: u8,
        /// Its records.
        words: Words,
        /// About how much is done, percent.
        percent: u8,
    },
    /// The totals of a sweep so far, milliseconds, with 1, 2, … cores.
    Totals(Vec<u64>),
    /// What is wrong with a program in Go, in the order of its text.
    Complaints(Vec<Complaint>),
    /// A program in Go still runs.
    Running {
        /// The moment in it.
        at: Micros,
        /// How many instructions were executed.
        instructions: u64,
    },
    /// The next part of a run of a program in Go.
    Ran {
        /// The part: to be appended to those before.
        part: Box<GoRun>,
        /// About how much has been sent, percent.
        percent: u8,
    },
    /// Schedules of a program in Go, or of a kitchen, are being tried: nothing new yet.
    Trying {
        /// How many seeds, or states of the kitchen, were tried.
        done: u64,
    },
    /// The ends that schedules have led to so far, in the order of their first seeds.
    Explored {
        /// The ends.
        endings: Vec<Ending>,
        /// How many seeds were tried.
        done: u64,
    },
    /// This workshop cannot do the job.
    Unable,
    /// What a pasted text holds. It comes once more where it took a search to say which schedules are right.
    Collected {
        /// Codes that cannot be read, and what stands there twice, a sentence each.
        complaints: Vec<String>,
        /// A table for each question.
        questions: Vec<Table>,
        /// The same as one table with its head.
        counts: Vec<Vec<String>>,
        /// A row for each code, with the head; nothing where there are none.
        codes: Vec<Vec<String>>,
    },
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
        let program = "package main\n".to_owned();
        let (settings, seeds) = (Settings { seed: u64::MAX, ..Settings::default() }, 200);
        for job in [GoJob::Check { program: program.clone() }, GoJob::Explore { program, settings, seeds }] {
            let request = Request::Begin(10, Job::Go(job));
            assert_eq!(decode(&encode(&request)), Some(request));
        }
        let part = Box::new(GoRun { ended: Micros(7), ..GoRun::default() });
        let ran = Reply { job: 10, report: Report::Ran { part, percent: 100 } };
        assert_eq!(decode(&encode(&ran)), Some(ran));
        let found = Reply { job: 9, report: Report::Found { cost: 20_000, choices: vec![4], bound: 7, percent: 9 } };
        assert_eq!(decode(&encode(&found)), Some(found));
        let words = Words(vec![0, 1, u32::MAX, 0x0102_0304]);
        let run = Reply { job: 9, report: Report::Run { table: 3, words, percent: 70 } };
        assert_eq!(decode(&encode(&run)), Some(run));
        let blocks = [Block::whole(1), Block { lane: 1, x: 20, width: 220, hue: 7 }];
        let picture = Picture::new("core 1: 1".to_owned(), &blocks);
        assert_eq!(picture.blocks(), blocks);
        let (rows, pictures) = (vec![vec!["a".to_owned()]], vec![Picture::default(), picture]);
        let table = Table { title: "?".to_owned(), notes: vec![], rows, pictures };
        let (complaints, rows) = (vec!["no".to_owned()], table.rows.clone());
        let report = Report::Collected { complaints, questions: vec![table], counts: rows.clone(), codes: rows };
        let collected = Reply { job: 8, report };
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
