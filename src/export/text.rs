//! The cores' timeline for a terminal: a lane for each core, numbers of dishes in their pieces.

use crate::metrics::Metrics;
use crate::text::CommandText;
use crate::trace::{Kind, Segment, Trace};
use crate::units::{CoreId, Millis};
use std::fmt::Write;

const COLUMNS: usize = 72;
const MOST_LANES: u16 = 32;

/// A run as text of at most about 80 columns.
#[must_use]
pub fn to_text(trace: &Trace, text: &CommandText) -> String {
    let metrics = Metrics::of(trace);
    let mut out = text.headline(trace.scenario());
    out.push_str("\n\n");
    let end = trace.end();
    let _ = writeln!(out, "{:>9} {}", "", axis(end));
    let cores = trace.scenario().cores;
    for core in 0..cores.min(MOST_LANES) {
        let name = text.core(CoreId(core));
        let _ = writeln!(out, "{name:>9} {}", lane(trace, CoreId(core), end));
    }
    if cores > MOST_LANES {
        let _ = writeln!(out, "{:>9} {}", "", text.more_cores(cores - MOST_LANES));
    }
    let _ =
        write!(out, "\n{}\n\n{}", text.legend(trace.scenario(), stage_fill), text.metrics(&metrics, trace.scenario()));
    out
}

/// The column in which a moment falls.
fn column(at: Millis, end: Millis) -> usize {
    usize::try_from(at.0 * COLUMNS as u64 / end.0.max(1)).unwrap_or(COLUMNS)
}

/// Moments at each quarter, each beginning at its column.
fn axis(end: Millis) -> String {
    let mut axis = String::new();
    for quarter in 0..=4_u16 {
        let width = COLUMNS / 4 * usize::from(quarter);
        let mark = Millis(end.0 * u64::from(quarter) / 4).seconds_short();
        if axis.chars().count() < width {
            axis.extend(std::iter::repeat_n(' ', width - axis.chars().count()));
        } else if !axis.is_empty() {
            axis.push(' ');
        }
        axis.push_str(&mark);
    }
    axis + " s"
}

fn lane(trace: &Trace, core: CoreId, end: Millis) -> String {
    let mut cells = vec!['·'; COLUMNS];
    for &position in trace.segments_of(core) {
        let segment = trace.segments()[position as usize];
        let from = column(segment.from, end);
        // A piece too short for a column of its own still shows.
        let to = column(segment.to, end).max(from + 1).min(cells.len());
        let from = from.min(to - 1);
        draw(&mut cells[from..to], &segment);
    }
    cells.into_iter().collect()
}

fn draw(cells: &mut [char], segment: &Segment) {
    let fill = match segment.kind {
        Kind::Work => stage_fill(segment.stage.index()),
        Kind::Hold => '~',
        Kind::Switch => '×',
    };
    cells.fill(fill);
    if let Some((dish, _)) = segment.subject() {
        let number = dish.number().to_string();
        if number.len() + 2 <= cells.len() {
            let start = (cells.len() - number.len()) / 2;
            cells[start..].iter_mut().zip(number.chars()).for_each(|(cell, digit)| *cell = digit);
        }
    }
}

/// The fill of a stage's hands-work.
fn stage_fill(stage: usize) -> char {
    ['▓', '░', '▒', '█'][stage % 4]
}
