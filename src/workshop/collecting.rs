//! The handin codes that a teacher collects, in words: what cannot be read or stands there twice, a table for each question, and one of the codes.

use super::message::{Picture, Report, Table};
use super::pictures::{end_of, picture};
use crate::handins::{Asked, Collected, Count, Handin, Made, Reading, Tally, Twice, percent};
use crate::lesson::STEPS;
use crate::link::Wanted;
use crate::text::marks::unmarked;
use crate::text::{HandinText, Text, fill};
use crate::units::Millis;

/// The most codes that can't be read that are named.
const NAMED: usize = 5;
/// The most characters that are shown of such a code.
const SHOWN: usize = 24;

/// Codes that are being read.
pub struct Collecting {
    reading: Reading,
    text: &'static Text,
    words: &'static HandinText,
    next: Next,
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// Telling what is known.
    Tell,
    /// Searching for what is not; so many states were tried.
    Search(u64),
    /// Nothing.
    End,
}

impl Collecting {
    /// A pasted text, with the sentences for what it holds.
    pub fn of(pasted: &str, text: &'static Text, words: &'static HandinText) -> Self {
        Self { reading: Reading::of(pasted), text, words, next: Next::Tell }
    }

    /// Tells what is known, or tries so many more states to know more.
    pub fn advance(&mut self, nodes: u64) -> Report {
        match self.next {
            Next::Tell => {
                let searching = self.reading.is_searching();
                self.next = if searching { Next::Search(0) } else { Next::End };
                collected(self.reading.collected(), searching, self.text, self.words)
            }
            Next::Search(tried) => {
                let (goes_on, done) = (self.reading.go_on(nodes), tried + nodes);
                self.next = if goes_on { Next::Search(done) } else { Next::Tell };
                Report::Trying { done }
            }
            Next::End => Report::Done,
        }
    }
}

/// What a pasted text holds.
fn collected(collected: &Collected, searching: bool, text: &Text, words: &HandinText) -> Report {
    let codes = codes_table(collected, text, words);
    let question = |tally: &Tally| question(tally, collected, searching, text, words);
    Report::Collected {
        complaints: complaints(collected, text, words),
        questions: collected.questions.iter().map(question).collect(),
        counts: counts_table(collected, text, words),
        codes: if collected.rows.is_empty() { Vec::new() } else { codes },
    }
}

/// What is wrong: codes that cannot be read, and what stands there twice.
fn complaints(collected: &Collected, text: &Text, words: &HandinText) -> Vec<String> {
    let broken = collected.broken.iter().take(NAMED).map(|code| {
        let shown: String = code.chars().take(SHOWN).collect();
        fill(words.codes_bad, &[&shown])
    });
    let more = collected.broken.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| fill(words.codes_more, &[&more.to_string()]));
    let twice = collected.twice.iter().map(|twice| twice_text(twice, text, words));
    let each_counts = (!collected.twice.is_empty()).then(|| words.each_counts.to_owned());
    broken.chain(more).chain(twice).chain(each_counts).collect()
}

/// The answers to a question: a row for each, and one for all. Where no answer is right or wrong, nothing stands in the last column. What was made has
/// its picture in the first column and what it comes to in the second.
fn question(tally: &Tally, collected: &Collected, searching: bool, text: &Text, words: &HandinText) -> Table {
    let (all, rights) = tally.totals();
    let share = |part: u32| fill(words.percent, &[&part.to_string()]);
    let head = match tally.wanted {
        Wanted::Schedule => Some(words.made_head[0]),
        Wanted::Drawing => Some(words.made_head[1]),
        _ => None,
    };
    let whole = |answer: &str, figure: String, count: u32, part: u32, right: &str| {
        let figure = head.map(|_| figure);
        let cells = [count.to_string(), share(part), right.to_owned()];
        std::iter::once(answer.to_owned()).chain(figure).chain(cells).collect::<Vec<_>>()
    };
    let span = tally.counts.iter().filter_map(|count| count.made.as_ref()).map(end_of).max().unwrap_or_default();
    let drawn = |count: &Count| count.made.as_ref().map(|made| picture(made, span, text)).unwrap_or_default();
    let of_answer = |count: &Count| {
        let figure = count.made.as_ref().map(|made| match made {
            Made::Schedule(run) => text.page.seconds(run.makespan()),
            Made::Drawing { differences, .. } => differences.to_string(),
        });
        let right = right_text(count.right, words);
        whole(&count.answer, figure.unwrap_or_default(), count.count, count.percent, right)
    };
    let judgement = || {
        fill(
            words.right_count,
            &[rights, all, percent(rights, all)].map(|number| number.to_string()).each_ref().map(String::as_str),
        )
    };
    let judged = tally.right.is_some() || tally.wanted == Wanted::Drawing;
    let judgement = if judged { judgement() } else { String::new() };
    let last = whole(words.all, String::new(), all, percent(all, all), &judgement);
    let mut heads = row(&words.counts_head);
    head.into_iter().for_each(|head| heads.insert(1, head.to_owned()));
    let pictures =
        std::iter::once(Picture::default()).chain(tally.counts.iter().map(drawn)).chain([Picture::default()]);
    Table {
        title: asked_text(tally, text, words),
        notes: notes(tally, collected, searching, words),
        rows: std::iter::once(heads).chain(tally.counts.iter().map(of_answer)).chain([last]).collect(),
        pictures: if head.is_some() { pictures.collect() } else { Vec::new() },
    }
}

/// The kitchen of a question, and its right answer where that is known.
fn notes(tally: &Tally, collected: &Collected, searching: bool, words: &HandinText) -> Vec<String> {
    let kitchen = collected.kitchens.get(tally.kitchen).cloned().unwrap_or_default();
    let right = match (&tally.right, &tally.wanted) {
        (_, Wanted::Drawing) => Some(words.right_drawing.to_owned()),
        (Some(least), Wanted::Schedule) => Some(fill(words.right_schedule, &[least])),
        (None, Wanted::Schedule) if searching => Some(words.searching.to_owned()),
        (None, Wanted::Schedule) => Some(words.not_proved.to_owned()),
        (right, _) => right.as_ref().map(|right| fill(words.right_is, &[right])),
    };
    std::iter::once(kitchen).chain(right).collect()
}

/// What was asked. The numbers in a step's question are simulated. Empty where there is no such question.
fn asked_text(tally: &Tally, text: &Text, words: &HandinText) -> String {
    match &tally.asked {
        Asked::Teacher(ask) if ask.is_empty() => text.unworded(&tally.wanted).to_owned(),
        Asked::Teacher(ask) => ask.clone(),
        Asked::Step(step, place) => {
            let told = text.lesson.steps.get(*step);
            let question = told.and_then(|told| told.questions.get(*place));
            let (Some(told), Some(question), Some(data)) = (told, question, STEPS.get(*step)) else {
                return String::new();
            };
            let numbers = data.numbers();
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            fill(words.step_question, &[told.title, &unmarked(&fill(question.ask, &numbers))])
        }
    }
}

/// Lines of the pasted text, in a sentence.
fn lines_text(lines: &[u32], text: &Text) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(text.note.comma)
}

/// What stands there more than once, in a sentence.
fn twice_text(twice: &Twice, text: &Text, words: &HandinText) -> String {
    match twice {
        Twice::Code(lines) => fill(words.same_code, &[&lines_text(lines, text)]),
        Twice::NameAndCode(name, lines) => fill(words.name_same_code, &[name, &lines_text(lines, text)]),
        Twice::Name(name, lines) => fill(words.name_codes, &[name, &lines_text(lines, text)]),
    }
}

/// Whether an answer is right, in a word; nothing where that is not known.
const fn right_text(right: Option<bool>, words: &HandinText) -> &'static str {
    match right {
        Some(true) => words.right,
        Some(false) => words.wrong,
        None => "",
    }
}

/// A row of cells of a table.
fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// What the questions of a row ask, in one cell.
fn row_asked_text(row: &Handin, collected: &Collected, text: &Text, words: &HandinText) -> String {
    let asked = row.questions.iter().filter_map(|place| collected.questions.get(*place));
    asked.map(|tally| asked_text(tally, text, words)).collect::<Vec<_>>().join("; ")
}

/// The codes as a table with its head, a row for each.
fn codes_table(collected: &Collected, text: &Text, words: &HandinText) -> Vec<Vec<String>> {
    let rows = collected.rows.iter().map(|handin| {
        let kitchen = collected.kitchens.get(handin.kitchen).map_or("", String::as_str);
        let asked = row_asked_text(handin, collected, text, words);
        let right = right_text(handin.right, words);
        let twice = if handin.twice { words.twice } else { "" };
        let line = handin.line.to_string();
        let cells = row(&[&line, &handin.name, kitchen, &asked, &handin.answer, &handin.outcome, right, twice]);
        with_figures(cells, handin.made.as_ref(), collected)
    });
    std::iter::once(with_heads(row(&words.codes_head), collected, words)).chain(rows).collect()
}

/// Which columns for what was made a table needs: for totals of schedules, and for differences of drawings.
fn columns(collected: &Collected) -> [bool; 2] {
    [Wanted::Schedule, Wanted::Drawing].map(|made| collected.questions.iter().any(|tally| tally.wanted == made))
}

/// A head with the names of those columns.
fn with_heads(mut head: Vec<String>, collected: &Collected, words: &HandinText) -> Vec<String> {
    let both = words.made_columns.into_iter().zip(columns(collected));
    head.extend(both.filter(|(_, needed)| *needed).map(|(name, _)| name.to_owned()));
    head
}

/// A row with those columns.
fn with_figures(mut cells: Vec<String>, made: Option<&Made>, collected: &Collected) -> Vec<String> {
    let total = made.and_then(Made::total).map(Millis::seconds_text);
    let differences = made.and_then(Made::differences).map(|differences| differences.to_string());
    let both = [total, differences].into_iter().zip(columns(collected));
    cells.extend(both.filter(|(_, needed)| *needed).map(|(figure, _)| figure.unwrap_or_default()));
    cells
}

/// The tables of all questions as one, with its head: a row for each answer.
fn counts_table(collected: &Collected, text: &Text, words: &HandinText) -> Vec<Vec<String>> {
    let of_question = |tally: &Tally| {
        let asked = asked_text(tally, text, words);
        let kitchen = collected.kitchens.get(tally.kitchen).map_or("", String::as_str);
        let of_answer = |count: &Count| {
            let right = right_text(count.right, words);
            let percent = fill(words.percent, &[&count.percent.to_string()]);
            let cells = row(&[&asked, kitchen, &count.answer, &count.count.to_string(), &percent, right]);
            with_figures(cells, count.made.as_ref(), collected)
        };
        tally.counts.iter().map(of_answer).collect::<Vec<_>>()
    };
    let head = with_heads(row(&words.counts_table), collected, words);
    std::iter::once(head).chain(collected.questions.iter().flat_map(of_question)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::export::{CsvFor, table_of_foreign_text};
    use crate::link::Language;
    use strum::VariantArray;

    fn code(link: &str, prediction: &str) -> String {
        let outcome = "all done at 15.0 s".to_owned();
        Code { link: link.to_owned(), prediction: prediction.to_owned(), outcome }.write()
    }

    fn texts() -> (&'static Text, &'static HandinText) {
        (Text::written(Language::English), HandinText::written(Language::English))
    }

    fn tally(asked: Asked) -> Tally {
        Tally { asked, wanted: Wanted::Words, kitchen: 0, right: None, counts: Vec::new() }
    }

    #[test]
    fn tables_have_what_was_asked_answered_and_found() {
        let (text, words) = texts();
        let link = "cores=2&ask=How%20long%3F&answer=makespan";
        let found =
            Collected::read(&format!("Ada {}\nBob {}\nBob {}", code(link, "15"), code(link, "14"), code(link, "14")));
        let rows = codes_table(&found, text, words);
        assert_eq!(rows[1], ["1", "Ada", "#cores=2", "How long?", "15", "all done at 15.0 s", "right", ""]);
        assert_eq!(rows[2], ["2", "Bob", "#cores=2", "How long?", "14", "all done at 15.0 s", "wrong", "twice"]);
        let counts = counts_table(&found, text, words);
        assert_eq!(counts[1], ["How long?", "#cores=2", "14", "2", "67 %", "wrong"]);
        assert_eq!(counts[2], ["How long?", "#cores=2", "15", "1", "33 %", "right"]);
        assert!(
            rows.iter().all(|row| row.len() == rows[0].len()) && counts.iter().all(|row| row.len() == counts[0].len())
        );
        let twice = twice_text(&found.twice[0], text, words);
        assert_eq!(twice, "“Bob” handed in the same code more than once: lines 2, 3.");
    }

    #[test]
    fn a_question_of_a_step_has_its_numbers_and_one_that_is_not_there_is_nothing() {
        for &language in Language::VARIANTS {
            let (text, words) = (Text::written(language), HandinText::written(language));
            for (step, data) in STEPS.iter().enumerate() {
                for place in 0..data.questions.len() {
                    let asked = asked_text(&tally(Asked::Step(step, place)), text, words);
                    assert!(!asked.contains(['{', '*']) && asked.contains(text.lesson.steps[step].title), "{asked}");
                }
            }
            assert_eq!(asked_text(&tally(Asked::Step(99, 0)), text, words), "");
            assert_eq!(asked_text(&tally(Asked::Teacher(String::new())), text, words), text.lesson.teacher_asks);
        }
    }

    #[test]
    fn a_spreadsheet_reads_the_table_and_runs_nothing_in_it() {
        let (text, words) = texts();
        let found =
            Collected::read(&[code("cores=2&ask=x", "=1+1"), code("cores=2&ask=x", "say \"10\", or so")].join(" "));
        let table = table_of_foreign_text(codes_table(&found, text, words), CsvFor::Programs);
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let answers: Vec<String> = reader.records().map(|row| row.expect("a row")[4].to_owned()).collect();
        assert_eq!(answers, ["'=1+1", "say \"10\", or so"]);
    }
}
