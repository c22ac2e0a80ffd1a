//! The handin codes that a teacher collects: a table, how often each answer was given, and the table as a file.

use crate::code::{Named, codes};
use crate::link::{self, View};
use crate::text::ShareText;

/// A row of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handin {
    /// The name that stood before the code; empty where there was none.
    pub name: String,
    /// The link of the kitchen, with `#`, without what is only about showing it.
    pub kitchen: String,
    /// The teacher's question.
    pub question: String,
    /// The pupil's answer.
    pub answer: String,
    /// What happened.
    pub outcome: String,
}

impl Handin {
    fn of(Named { name, code }: Named<'_>) -> Self {
        let reading = link::read(&code.link);
        let view = View { step: reading.view.step, ..View::default() };
        Self {
            name: name.to_owned(),
            kitchen: format!("#{}", link::write(&reading.scenario, &view)),
            question: reading.view.sharing.ask,
            answer: code.prediction,
            outcome: code.outcome,
        }
    }

    /// Its cells, in the order of the table's columns.
    #[must_use]
    pub fn cells(&self) -> [&str; 5] {
        [&self.name, &self.kitchen, &self.question, &self.answer, &self.outcome]
    }
}

/// What a pasted text holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Handins {
    /// A row for each code that is whole, in their order.
    pub rows: Vec<Handin>,
    /// What looks like a code and is none.
    pub broken: Vec<String>,
}

impl Handins {
    /// Reads a pasted text. A name before a code stays with it.
    #[must_use]
    pub fn read(pasted: &str) -> Self {
        let (good, broken) = codes(pasted);
        Self {
            rows: good.into_iter().map(Handin::of).collect(),
            broken: broken.into_iter().map(str::to_owned).collect(),
        }
    }

    /// How often each answer was given, the most frequent first.
    #[must_use]
    pub fn counts(&self) -> Vec<(&str, usize)> {
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for row in &self.rows {
            match counts.iter_mut().find(|(answer, _)| *answer == row.answer) {
                Some((_, count)) => *count += 1,
                None => counts.push((&row.answer, 1)),
            }
        }
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// The table with its head, for a spreadsheet.
    #[must_use]
    pub fn table(&self, text: &ShareText) -> Vec<Vec<String>> {
        let rows = std::iter::once(text.codes_head).chain(self.rows.iter().map(Handin::cells));
        rows.map(|row| row.map(str::to_owned).to_vec()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::export::{CsvFor, table_of_foreign_text};
    use crate::link::Language;
    use crate::text::Text;

    fn code(prediction: &str) -> String {
        let link = "cores=2&lock=cores&hide=answers&ask=How%20long%3F".to_owned();
        Code { link, prediction: prediction.to_owned(), outcome: "all done at 15.0 s".to_owned() }.write()
    }

    #[test]
    fn codes_become_rows_and_answers_are_counted() {
        let pasted = format!("Ada {}\nBob {}, wd1.broken {}", code("10 s"), code("15 s"), code("15 s"));
        let handins = Handins::read(&pasted);
        assert_eq!(handins.rows[0].cells(), ["Ada", "#cores=2", "How long?", "10 s", "all done at 15.0 s"]);
        assert_eq!(handins.counts(), [("15 s", 2), ("10 s", 1)]);
        assert_eq!(handins.broken, ["wd1.broken"]);
    }

    #[test]
    fn a_spreadsheet_reads_the_table_and_runs_nothing_in_it() {
        let handins = Handins::read(&[code("=1+1"), code("say \"10\", or so")].join(" "));
        let table = table_of_foreign_text(handins.table(&Text::written(Language::English).share), CsvFor::Programs);
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let answers: Vec<String> = reader.records().map(|row| row.expect("a row")[3].to_owned()).collect();
        assert_eq!(answers, ["'=1+1", "say \"10\", or so"]);
    }
}
