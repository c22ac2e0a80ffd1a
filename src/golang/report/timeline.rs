//! The timeline for a terminal: a lane for each core and for each goroutine, then what was printed.

use super::lanes::{number, seconds, stretches};
use crate::machine::log::State;
use crate::run::Outcome;
use std::fmt::Write;
use wash_and_dry_engine::trace::Kind;

const COLUMNS: usize = 72;
/// The most lanes of cores, of goroutines, and the most lines of output.
const MOST: usize = 32;

/// A run as text. `file` is the program's name in messages.
#[must_use]
pub fn to_text(outcome: &Outcome<'_>, file: &str) -> String {
    let end = outcome.ended_us();
    let options = outcome.options();
    let count = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let mut out = format!(
        "{}, {}, policy {}, {} s\n\n",
        count(outcome.goroutines().len(), "goroutine"),
        count(usize::from(options.cores), "core"),
        options.policy(),
        seconds(end)
    );
    for core in 0..options.cores.min(MOST as u16) {
        let mut cells = vec!['·'; COLUMNS];
        for segment in outcome.log().segments.iter().filter(|segment| segment.core == core) {
            let fill = match segment.kind {
                Kind::Work => '▓',
                Kind::Hold => '~',
                Kind::Switch => '×',
            };
            let cells = part(&mut cells, segment.from, segment.to, end);
            cells.fill(fill);
            let label = number(segment.goroutine).to_string();
            if segment.kind == Kind::Work && label.len() + 2 <= cells.len() {
                let start = (cells.len() - label.len()) / 2;
                cells[start..].iter_mut().zip(label.chars()).for_each(|(cell, digit)| *cell = digit);
            }
        }
        lane(&mut out, &format!("core {}", core + 1), &cells);
    }
    if usize::from(options.cores) > MOST {
        let _ = writeln!(out, "and {} more cores", usize::from(options.cores) - MOST);
    }
    out.push('\n');
    let mut lanes = vec![vec![' '; COLUMNS]; outcome.goroutines().len().min(MOST)];
    for stretch in stretches(outcome) {
        let Some(cells) = lanes.get_mut(stretch.goroutine as usize) else { continue };
        let fill = match stretch.change.state {
            State::Ready => '-',
            State::Switching => '×',
            State::Working => '▓',
            State::Holding => '~',
            State::Asleep => 'z',
            State::Blocked(_) => '|',
            State::Ended | State::Cut => ' ',
        };
        part(cells, stretch.from, stretch.to, end).fill(fill);
    }
    for (id, cells) in (0..).zip(&lanes) {
        lane(&mut out, &format!("{} {}", number(id), outcome.goroutine_name(id)), cells);
    }
    if outcome.goroutines().len() > MOST {
        let _ =
            writeln!(out, "and {} more goroutines (all of them in --format json)", outcome.goroutines().len() - MOST);
    }
    let _ = writeln!(out, "\n{:>18} ▓ works  - ready  z asleep  | blocked  ~ holds  × switches  · idle\n", "");
    printed(outcome, &mut out);
    out + &outcome.end_text(file)
}

/// A lane with its name, which is cut where it is long.
fn lane(out: &mut String, name: &str, cells: &[char]) {
    let name: String = name.chars().take(18).collect();
    let _ = writeln!(out, "{name:>18} {}", cells.iter().collect::<String>());
}

/// The cells of a stretch of time; one that is too short for a cell of its own still shows.
fn part(cells: &mut [char], from: u64, to: u64, end: u64) -> &mut [char] {
    let column = |at: u64| (u128::from(at) * COLUMNS as u128 / u128::from(end.max(1))) as usize;
    let to = column(to).max(column(from) + 1).min(cells.len());
    let from = column(from).min(to - 1);
    &mut cells[from..to]
}

/// What was printed, with moments and goroutines.
fn printed(outcome: &Outcome<'_>, out: &mut String) {
    let list = &outcome.log().printed;
    for printed in list.iter().take(MOST) {
        let text = String::from_utf8_lossy(&printed.text);
        let _ = writeln!(
            out,
            "{:>9} s  {:>3}  {}",
            seconds(printed.at),
            number(printed.goroutine),
            text.trim_end_matches('\n')
        );
    }
    if list.len() > MOST {
        let _ = writeln!(out, "and {} more (all of them in --format json)", list.len() - MOST);
    }
}
