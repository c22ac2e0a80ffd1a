//! What the cores did, as a table (RFC 4180).

use super::lanes::{milliseconds, number};
use crate::run::Outcome;

/// A row for each segment, in order of its start; cores count from 0, goroutines from 1.
#[must_use]
pub fn to_csv(outcome: &Outcome<'_>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(["core", "goroutine", "name", "kind", "line", "from_ms", "to_ms"]).is_ok();
    for segment in &outcome.log().segments {
        let row = [
            segment.core.to_string(),
            number(segment.goroutine).to_string(),
            outcome.goroutine_name(segment.goroutine).to_owned(),
            segment.kind.word().to_owned(),
            outcome.line(segment.place).map_or(String::new(), |line| line.to_string()),
            milliseconds(segment.from).to_string(),
            milliseconds(segment.to).to_string(),
        ];
        written &= writer.write_record(row).is_ok();
    }
    debug_assert!(written, "memory takes every record");
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
