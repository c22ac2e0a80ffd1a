//! What the page has made apart from itself, in a module of its own: files to take away, searches, tables of pupils' codes. Jobs come as [messages](message); each is made a part
//! at a time, so that a worker can be told to stop, and a page that has no worker stays quick.

mod collecting;
#[cfg(feature = "golang")]
mod go;
mod making;
pub mod message;
mod pictures;
#[cfg(feature = "golang")]
mod plain;

#[cfg(feature = "golang")]
pub use plain::{options, plain};

use crate::text::{HandinText, Text};
use making::Making;
use message::{Reply, Report, Request};
use std::collections::VecDeque;

/// The jobs that are being made, the oldest first.
#[derive(Default)]
pub struct Workshop {
    jobs: VecDeque<(u32, Making)>,
    /// The file of texts that came last, and what was read from it: texts that were read stay.
    texts: Known<Text>,
    /// The same of the sentences for teachers.
    words: Known<HandinText>,
}

impl Workshop {
    /// Takes a request.
    pub fn take(&mut self, request: Request) {
        match request {
            Request::Begin(number, job) => {
                let Self { texts, words, .. } = self;
                let making = Making::new(
                    job,
                    |file| texts.of(file, Text::read_file),
                    |file| words.of(file, HandinText::read_file),
                );
                self.jobs.push_back((number, making));
            }
            Request::Stop(number) => self.jobs.retain(|(other, _)| *other != number),
        }
    }

    /// Makes the next part of the oldest job. None where there is nothing to do.
    pub fn advance(&mut self) -> Option<Reply> {
        let (job, making) = self.jobs.front_mut()?;
        let job = *job;
        let report = making.advance();
        if report == Report::Done {
            self.jobs.pop_front();
        }
        Some(Reply { job, report })
    }
}

/// The file that came last, and what was read from it. What was read is never freed.
struct Known<T: 'static>(Option<(&'static str, &'static T)>);

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Known<T> {
    /// What a file holds.
    fn of(&mut self, file: String, read: fn(&'static str) -> &'static T) -> &'static T {
        match &self.0 {
            Some((known, held)) if *known == file => held,
            _ => {
                let file: &'static str = file.leak();
                let held = read(file);
                self.0 = Some((file, held));
                held
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{CsvFor, Format};
    use crate::link::{Language, read};
    use crate::run::Run;
    use crate::sim::RealRun;
    use crate::text::TeacherText;
    use crate::units::Millis;
    use message::Job;
    use strum::VariantArray;

    fn export(format: Format, kitchen: &str) -> Job {
        let texts = Text::written(Language::Spanish).file();
        let (kitchen, address) = (kitchen.to_owned(), "#x".to_owned());
        Job::Export { format, kitchen, log: None, address, texts, csv_for: CsvFor::Programs }
    }

    /// All that a workshop replies until it has nothing more to do.
    fn replies(workshop: &mut Workshop) -> Vec<Reply> {
        std::iter::from_fn(|| workshop.advance()).collect()
    }

    #[test]
    fn the_parts_are_the_whole_export() {
        let kitchen = "dishes=5000&cores=8";
        let run = Run::of(&read(kitchen).scenario);
        for &format in Format::VARIANTS {
            let mut workshop = Workshop::default();
            workshop.take(Request::Begin(1, export(format, kitchen)));
            let (mut whole, mut before) = (String::new(), 0);
            let replies = replies(&mut workshop);
            assert_eq!(replies.last(), Some(&Reply { job: 1, report: Report::Done }));
            for Reply { report, .. } in replies {
                if let Report::Part { text, percent } = report {
                    assert!(percent >= before && percent <= 100);
                    before = percent;
                    whole += &text;
                }
            }
            assert_eq!(whole, format.whole(&run, "#x", &Text::written(Language::Spanish).page), "{format:?}");
        }
    }

    #[test]
    fn a_run_that_was_measured_is_exported_as_it_was_measured() {
        let kitchen = "dishes=3&cores=2";
        let scenario = read(kitchen).scenario;
        let (mut real, mut todo) = RealRun::new(&scenario);
        let mut now = Millis::ZERO;
        while let Some(next) = todo.pop() {
            now += Millis(7);
            todo.extend(real.over(now, &[next.activity]));
        }
        let (trace, log) = real.finish();
        let run = Run::measured(trace, log);
        let mut workshop = Workshop::default();
        let mut job = export(Format::Json, kitchen);
        let Job::Export { log, .. } = &mut job else { panic!("an export") };
        *log = run.log();
        workshop.take(Request::Begin(1, job));
        let replies = replies(&mut workshop);
        let [Reply { report: Report::Part { text, .. }, .. }, _] = &replies[..] else {
            panic!("one part: {replies:?}")
        };
        assert_eq!(*text, Format::Json.whole(&run, "#x", &Text::written(Language::Spanish).page));
        assert!(text.contains("\"makespan_ms\":63"), "{text}");
    }

    #[test]
    fn a_job_that_is_stopped_replies_no_more_and_the_next_one_is_made() {
        let mut workshop = Workshop::default();
        workshop.take(Request::Begin(1, export(Format::Segments, "dishes=20000")));
        workshop.take(Request::Begin(2, Job::Table(vec![vec!["=1+1".to_owned()]], CsvFor::CommaSpreadsheets)));
        assert_eq!(workshop.advance().map(|reply| reply.job), Some(1));
        workshop.take(Request::Stop(1));
        let part = Report::Part { text: "\u{FEFF}\"'=1+1\"\r\n".to_owned(), percent: 100 };
        assert_eq!(replies(&mut workshop), [Reply { job: 2, report: part }, Reply { job: 2, report: Report::Done }]);
    }

    #[test]
    fn the_best_choices_are_searched_for_and_the_end_is_told() {
        let search = |kitchen: &str, dish_times| {
            let mut workshop = Workshop::default();
            workshop.take(Request::Begin(1, Job::Search { kitchen: kitchen.to_owned(), dish_times }));
            replies(&mut workshop).into_iter().map(|reply| reply.report).collect::<Vec<_>>()
        };
        let big = "cores=2&dishes=5&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,400";
        let found = Report::Found { cost: 20_000, choices: vec![4], bound: 20_000, percent: 100 };
        assert_eq!(search(big, false), [found, Report::Done]);
        // Too large: nothing is found, and that is said.
        assert_eq!(search("dishes=100", false), [Report::Done]);
        // One that takes longer has parts, and ends though nothing is proved.
        let parts = search("dishes=14&cores=3&stages=wash:5:hands,soak:4:wait,dry:8:hands&vary=90", true);
        let percents: Vec<u8> = parts
            .iter()
            .filter_map(|report| if let Report::Found { percent, .. } = report { Some(*percent) } else { None })
            .collect();
        assert!(percents.len() > 10 && percents.is_sorted() && percents.last() == Some(&100), "{percents:?}");
    }

    #[test]
    fn codes_are_read_and_that_is_the_end() {
        let mut workshop = Workshop::default();
        let english = Language::English;
        let (texts, words) = (Text::written(english).file(), TeacherText::file(english));
        workshop.take(Request::Begin(1, Job::Collect { pasted: "wd1.broken".to_owned(), texts, words }));
        let [
            Reply { report: Report::Collected { complaints, questions, codes, .. }, .. },
            Reply { report: Report::Done, .. },
        ] = &replies(&mut workshop)[..]
        else {
            panic!("what was collected, and the end")
        };
        assert_eq!((complaints.len(), questions.len(), codes.len()), (1, 0, 0));
    }

    #[test]
    fn texts_are_read_once() {
        let mut known = Known::default();
        let file = Text::written(Language::Chinese).file();
        let first = known.of(file.clone(), Text::read_file);
        assert!(std::ptr::eq(first, known.of(file, Text::read_file)));
    }
}
