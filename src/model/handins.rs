//! The handin codes that a teacher collects, as people read them: what was asked, what stands there twice, and tables for spreadsheets.

use crate::handins::{Asked, Collected, Count, Handin, Tally, Twice};
use crate::lesson::STEPS;
use crate::text::marks::unmarked;
use crate::text::{TeacherText, Text, fill};

/// What was asked. The numbers in a step's question are simulated. Empty where there is no such question.
#[must_use]
pub fn asked_text(asked: &Asked, text: &Text, teacher: &TeacherText) -> String {
    match asked {
        Asked::Teacher(ask) if ask.is_empty() => text.lesson.teacher_asks.to_owned(),
        Asked::Teacher(ask) => ask.clone(),
        Asked::Step(step, place) => {
            let words = text.lesson.steps.get(*step);
            let question = words.and_then(|words| words.questions.get(*place));
            let (Some(words), Some(question), Some(data)) = (words, question, STEPS.get(*step)) else {
                return String::new();
            };
            let numbers = data.numbers();
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            fill(teacher.step_question, &[words.title, &unmarked(&fill(question.ask, &numbers))])
        }
    }
}

/// Lines of the pasted text, in a sentence.
fn lines_text(lines: &[u32], text: &Text) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(text.note.comma)
}

/// What stands there more than once, in a sentence.
#[must_use]
pub fn twice_text(twice: &Twice, text: &Text, teacher: &TeacherText) -> String {
    match twice {
        Twice::Code(lines) => fill(teacher.same_code, &[&lines_text(lines, text)]),
        Twice::NameAndCode(name, lines) => fill(teacher.name_same_code, &[name, &lines_text(lines, text)]),
        Twice::Name(name, lines) => fill(teacher.name_codes, &[name, &lines_text(lines, text)]),
    }
}

/// Whether an answer is right, in a word; nothing where that is not known.
#[must_use]
pub const fn right_text(right: Option<bool>, teacher: &TeacherText) -> &'static str {
    match right {
        Some(true) => teacher.right,
        Some(false) => teacher.wrong,
        None => "",
    }
}

/// A row of cells of a table.
fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// What the questions of a row ask, in one cell.
#[must_use]
pub fn row_asked_text(row: &Handin, collected: &Collected, text: &Text, teacher: &TeacherText) -> String {
    let asked = row.questions.iter().filter_map(|place| collected.questions.get(*place));
    asked.map(|tally| asked_text(&tally.asked, text, teacher)).collect::<Vec<_>>().join("; ")
}

/// The codes as a table with its head, a row for each.
#[must_use]
pub fn codes_table(collected: &Collected, text: &Text, teacher: &TeacherText) -> Vec<Vec<String>> {
    let rows = collected.rows.iter().map(|handin| {
        let kitchen = collected.kitchens.get(handin.kitchen).map_or("", String::as_str);
        let asked = row_asked_text(handin, collected, text, teacher);
        let right = right_text(handin.right, teacher);
        let twice = if handin.twice { teacher.twice } else { "" };
        row(&[&handin.line.to_string(), &handin.name, kitchen, &asked, &handin.answer, &handin.outcome, right, twice])
    });
    std::iter::once(row(&teacher.codes_head)).chain(rows).collect()
}

/// The tables of all questions as one, with its head: a row for each answer.
#[must_use]
pub fn counts_table(collected: &Collected, text: &Text, teacher: &TeacherText) -> Vec<Vec<String>> {
    let of_question = |tally: &Tally| {
        let asked = asked_text(&tally.asked, text, teacher);
        let kitchen = collected.kitchens.get(tally.kitchen).map_or("", String::as_str);
        let of_answer = |count: &Count| {
            let right = right_text(count.right, teacher);
            let percent = fill(teacher.percent, &[&count.percent.to_string()]);
            row(&[&asked, kitchen, &count.answer, &count.count.to_string(), &percent, right])
        };
        tally.counts.iter().map(of_answer).collect::<Vec<_>>()
    };
    std::iter::once(row(&teacher.counts_table)).chain(collected.questions.iter().flat_map(of_question)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::export::{CsvFor, table_of_foreign_text};
    use crate::link::Language;

    fn code(link: &str, prediction: &str) -> String {
        let outcome = "all done at 15.0 s".to_owned();
        Code { link: link.to_owned(), prediction: prediction.to_owned(), outcome }.write()
    }

    fn texts() -> (&'static Text, &'static TeacherText) {
        (Text::written(Language::English), TeacherText::written(Language::English))
    }

    #[test]
    fn tables_have_what_was_asked_answered_and_found() {
        let (text, teacher) = texts();
        let link = "cores=2&ask=How%20long%3F&answer=makespan";
        let found =
            Collected::read(&format!("Ada {}\nBob {}\nBob {}", code(link, "15"), code(link, "14"), code(link, "14")));
        let rows = codes_table(&found, text, teacher);
        assert_eq!(rows[1], ["1", "Ada", "#cores=2", "How long?", "15", "all done at 15.0 s", "right", ""]);
        assert_eq!(rows[2], ["2", "Bob", "#cores=2", "How long?", "14", "all done at 15.0 s", "wrong", "twice"]);
        let counts = counts_table(&found, text, teacher);
        assert_eq!(counts[1], ["How long?", "#cores=2", "14", "2", "67 %", "wrong"]);
        assert_eq!(counts[2], ["How long?", "#cores=2", "15", "1", "33 %", "right"]);
        assert!(
            rows.iter().all(|row| row.len() == rows[0].len()) && counts.iter().all(|row| row.len() == counts[0].len())
        );
        let twice = twice_text(&found.twice[0], text, teacher);
        assert_eq!(twice, "“Bob” handed in the same code more than once: lines 2, 3.");
    }

    #[test]
    fn a_question_of_a_step_has_its_numbers_and_one_that_is_not_there_is_nothing() {
        for language in Language::ALL {
            let (text, teacher) = (Text::written(language), TeacherText::written(language));
            for (step, data) in STEPS.iter().enumerate() {
                for place in 0..data.questions.len() {
                    let asked = asked_text(&Asked::Step(step, place), text, teacher);
                    assert!(!asked.contains(['{', '*']) && asked.contains(text.lesson.steps[step].title), "{asked}");
                }
            }
            assert_eq!(asked_text(&Asked::Step(99, 0), text, teacher), "");
            assert_eq!(asked_text(&Asked::Teacher(String::new()), text, teacher), text.lesson.teacher_asks);
        }
    }

    #[test]
    fn a_spreadsheet_reads_the_table_and_runs_nothing_in_it() {
        let (text, teacher) = texts();
        let found =
            Collected::read(&[code("cores=2&ask=x", "=1+1"), code("cores=2&ask=x", "say \"10\", or so")].join(" "));
        let table = table_of_foreign_text(codes_table(&found, text, teacher), CsvFor::Programs);
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let answers: Vec<String> = reader.records().map(|row| row.expect("a row")[4].to_owned()).collect();
        assert_eq!(answers, ["'=1+1", "say \"10\", or so"]);
    }
}
