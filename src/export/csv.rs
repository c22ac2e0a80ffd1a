//! Tables as CSV (RFC 4180), quoted by the library where a field needs it: for programs, and for spreadsheets.

use super::Pieces;
use crate::run::Run;
use crate::units::DishId;
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use serde::{Deserialize, Serialize};

/// Who is to read a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum CsvFor {
    /// Programs: commas, line feeds, nothing before the head.
    Programs,
    /// Spreadsheets where decimals have a point: commas.
    CommaSpreadsheets,
    /// Spreadsheets where decimals have a comma: semicolons.
    SemicolonSpreadsheets,
}

impl CsvFor {
    /// What a file begins with: without a byte order mark, Excel takes UTF-8 for the system's old encoding.
    const fn mark(self) -> &'static str {
        match self {
            Self::Programs => "",
            Self::CommaSpreadsheets | Self::SemicolonSpreadsheets => "\u{FEFF}",
        }
    }

    fn builder(self) -> WriterBuilder {
        let mut builder = WriterBuilder::new();
        match self {
            Self::Programs => builder.terminator(Terminator::Any(b'\n')),
            Self::CommaSpreadsheets => builder.terminator(Terminator::CRLF),
            Self::SemicolonSpreadsheets => builder.terminator(Terminator::CRLF).delimiter(b';'),
        };
        builder
    }
}

/// A row for each dish: its times and the durations of its stages, milliseconds; dishes count from 0.
pub fn dishes(run: &Run, csv_for: CsvFor) -> Pieces {
    let mut head = ["dish", "arrived_ms", "begun_ms", "finished_ms"].map(str::to_owned).to_vec();
    let stages = run.scenario().stages.iter().enumerate();
    head.extend(stages.map(|(number, stage)| format!("stage{number}_{}_ms", stage.name)));
    let run = run.clone();
    let rows = (0..run.scenario().dishes).map(move |dish| {
        let times = run.dishes()[dish as usize];
        let times = [u64::from(dish), times.arrived.0, times.begun.0, times.finished.0];
        let stages = run.durations().row(DishId(dish)).iter().copied().map(u64::from);
        times.into_iter().chain(stages).map(|number| number.to_string()).collect()
    });
    table(csv_for, head, rows)
}

/// A row for each segment, ordered by start, then core; all indices count from 0; a switch has no dish and stage.
pub fn segments(run: &Run, csv_for: CsvFor) -> Pieces {
    let head = ["core", "task", "dish", "stage", "kind", "from_ms", "to_ms"].map(str::to_owned).to_vec();
    let run = run.clone();
    let rows = (0..run.segments().len()).map(move |place| {
        let segment = &run.segments()[place];
        let subject = segment.subject();
        vec![
            segment.core.0.to_string(),
            segment.task.0.to_string(),
            subject.map_or(String::new(), |(dish, _)| dish.0.to_string()),
            subject.map_or(String::new(), |(_, stage)| stage.0.to_string()),
            segment.kind.word().to_owned(),
            segment.from.0.to_string(),
            segment.to.0.to_string(),
        ]
    });
    table(csv_for, head, rows)
}

/// A table in pieces: its head, then row by row.
fn table(csv_for: CsvFor, head: Vec<String>, rows: impl Iterator<Item = Vec<String>> + 'static) -> Pieces {
    let mut builder = csv_for.builder();
    builder.buffer_capacity(128);
    let rows = std::iter::once(head).chain(rows).map(move |row| {
        let mut writer = builder.from_writer(Vec::new());
        let written = writer.write_record(&row);
        debug_assert!(written.is_ok(), "memory takes every record");
        text(writer)
    });
    let mark = Some(csv_for.mark()).filter(|mark| !mark.is_empty()).map(str::to_owned);
    Box::new(mark.into_iter().chain(rows))
}

/// A table of text that other people typed: every field in quotes, and none of them a formula.
#[must_use]
pub fn table_of_foreign_text(rows: Vec<Vec<String>>, csv_for: CsvFor) -> String {
    let mut writer = csv_for.builder().quote_style(QuoteStyle::Always).from_writer(Vec::new());
    for row in rows {
        let written = writer.write_record(row.iter().map(|field| without_formulas(field)));
        debug_assert!(written.is_ok(), "memory takes every record");
    }
    csv_for.mark().to_owned() + &text(writer)
}

/// A field with `'` before what a spreadsheet would take for a formula: at its beginning, with or without space before, and behind what
/// could end a cell, for a file can be opened with another separator than it was written with, which quotes do not survive.
fn without_formulas(field: &str) -> String {
    let mut safe = String::new();
    let mut begins = true;
    for letter in field.chars() {
        if begins && starts_formula(letter) {
            safe.push('\'');
        }
        // Space and marks without width do not make text of a formula.
        begins = match letter {
            ',' | ';' | '\t' | '\r' | '\n' => true,
            _ => begins && (letter.is_whitespace() || is_invisible(letter)),
        };
        safe.push(letter);
    }
    safe
}

/// Whether a cell that begins so is a formula to a spreadsheet; the full-width and small forms are read as the plain ones where Chinese,
/// Japanese or Korean is typed. A tab and a carriage return are passed over by some, which then see what follows.
const fn starts_formula(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r')
        || matches!(letter, '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−')
}

/// Whether a character has no width of its own: marks of direction, joiners, the byte order mark.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The text that was written. The fields are UTF-8 and writing to memory does not fail.
fn text(writer: Writer<Vec<u8>>) -> String {
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text_and_quotes_are_doubled() {
        let rows = [["answer", "outcome"], ["=1+1", "\"a\", b"]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let plain = "\"answer\",\"outcome\"\n\"'=1+1\",\"\"\"a\"\", b\"\n";
        assert_eq!(table_of_foreign_text(rows.clone(), CsvFor::Programs), plain);
        let commas = format!("\u{FEFF}{}", plain.replace('\n', "\r\n"));
        assert_eq!(table_of_foreign_text(rows.clone(), CsvFor::CommaSpreadsheets), commas);
        let semicolons = commas.replace("\",\"", "\";\"");
        assert_eq!(table_of_foreign_text(rows, CsvFor::SemicolonSpreadsheets), semicolons);
    }

    #[test]
    fn no_cell_is_a_formula_however_it_is_written() {
        for (typed, safe) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(1)", "'@SUM(1)"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "'\r'=1"),
            ("＝1+1", "'＝1+1"),
            ("－1", "'－1"),
            ("＋1", "'＋1"),
            ("＠A1", "'＠A1"),
            ("  =1", "  '=1"),
            ("\u{200F}=1", "\u{200F}'=1"),
            ("\u{FEFF}=1", "\u{FEFF}'=1"),
            ("a;=cmd|'/c calc'!A1", "a;'=cmd|'/c calc'!A1"),
            ("a,\n@x", "a,\n'@x"),
            ("15 - 20", "15 - 20"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(without_formulas(typed), safe, "{typed:?}");
        }
    }

    #[test]
    fn a_run_is_written_for_programs_and_for_spreadsheets() {
        let run = Run::of(&crate::link::read("dishes=1&stages=wash:3:hands").scenario);
        let whole = |csv_for| dishes(&run, csv_for).collect::<String>();
        let plain = "dish,arrived_ms,begun_ms,finished_ms,stage0_wash_ms\n0,0,0,3000,3000\n";
        assert_eq!(whole(CsvFor::Programs), plain);
        assert_eq!(whole(CsvFor::CommaSpreadsheets), format!("\u{FEFF}{}", plain.replace('\n', "\r\n")));
        assert_eq!(whole(CsvFor::SemicolonSpreadsheets), whole(CsvFor::CommaSpreadsheets).replace(',', ";"));
    }
}
