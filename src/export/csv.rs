//! Tables as CSV (RFC 4180), quoted by the library where a field needs it.

use super::Pieces;
use crate::run::Run;
use crate::units::DishId;
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

/// A row for each dish: its times and the durations of its stages, milliseconds; dishes count from 0.
pub fn dishes(run: &Run) -> Pieces {
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
    table(head, rows)
}

/// A row for each segment, ordered by start, then core; all indices count from 0; a switch has no dish and stage.
pub fn segments(run: &Run) -> Pieces {
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
    table(head, rows)
}

/// A table in pieces: its head, then row by row.
fn table(head: Vec<String>, rows: impl Iterator<Item = Vec<String>> + 'static) -> Pieces {
    let mut builder = WriterBuilder::new();
    builder.terminator(Terminator::Any(b'\n')).buffer_capacity(128);
    Box::new(std::iter::once(head).chain(rows).map(move |row| {
        let mut writer = builder.from_writer(Vec::new());
        let written = writer.write_record(&row);
        debug_assert!(written.is_ok(), "memory takes every record");
        text(writer)
    }))
}

/// A table of text that other people typed, for spreadsheets: every field in quotes, and `'` before what a spreadsheet would take
/// for a formula.
#[must_use]
pub fn table_of_foreign_text(rows: Vec<Vec<String>>) -> String {
    let mut builder = WriterBuilder::new();
    let mut writer = builder.terminator(Terminator::CRLF).quote_style(QuoteStyle::Always).from_writer(Vec::new());
    for row in rows {
        let written = writer.write_record(row.into_iter().map(|field| {
            let is_formula = field.starts_with(['=', '+', '-', '@', '\t']);
            if is_formula { format!("'{field}") } else { field }
        }));
        debug_assert!(written.is_ok(), "memory takes every record");
    }
    text(writer)
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
        assert_eq!(table_of_foreign_text(rows), "\"answer\",\"outcome\"\r\n\"'=1+1\",\"\"\"a\"\", b\"\r\n");
    }
}
