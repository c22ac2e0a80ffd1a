//! Dishes and segments as tables. Names have no commas or quotes, so no field needs quoting.

use crate::trace::Trace;
use crate::units::DishId;
use std::fmt::Write;

/// A row for each dish: its times and the durations of its stages, milliseconds; dishes count from 0.
#[must_use]
pub fn dishes_csv(trace: &Trace) -> String {
    let mut table = String::from("dish,arrived_ms,begun_ms,finished_ms");
    for (number, stage) in trace.scenario().stages.iter().enumerate() {
        let _ = write!(table, ",stage{number}_{}_ms", stage.name);
    }
    table.push('\n');
    for (dish, times) in (0_u32..).zip(trace.dishes()) {
        let _ = write!(table, "{dish},{},{},{}", times.arrived.0, times.begun.0, times.finished.0);
        for ms in trace.durations().row(DishId(dish)) {
            let _ = write!(table, ",{ms}");
        }
        table.push('\n');
    }
    table
}

/// A row for each segment, ordered by start, then core; all indices count from 0; a switch has no dish and stage.
#[must_use]
pub fn segments_csv(trace: &Trace) -> String {
    let mut table = String::from("core,task,dish,stage,kind,from_ms,to_ms\n");
    for segment in trace.segments() {
        let _ = write!(table, "{},{},", segment.core.0, segment.task.0);
        let _ = match segment.subject() {
            Some((dish, stage)) => write!(table, "{},{}", dish.0, stage.0),
            None => write!(table, ","),
        };
        let _ = writeln!(table, ",{},{},{}", segment.kind.word(), segment.from.0, segment.to.0);
    }
    table
}
