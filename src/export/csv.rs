//! Dishes and segments as tables. Names have no commas or quotes, so no field needs quoting.

use super::Pieces;
use crate::run::Run;
use crate::units::DishId;
use std::fmt::Write;

/// A row for each dish: its times and the durations of its stages, milliseconds; dishes count from 0.
pub fn dishes(run: &Run) -> Pieces {
    let mut head = String::from("dish,arrived_ms,begun_ms,finished_ms");
    for (number, stage) in run.scenario().stages.iter().enumerate() {
        let _ = write!(head, ",stage{number}_{}_ms", stage.name);
    }
    head.push('\n');
    let run = run.clone();
    let rows = (0..run.scenario().dishes).map(move |dish| {
        let times = run.dishes()[dish as usize];
        let mut row = format!("{dish},{},{},{}", times.arrived.0, times.begun.0, times.finished.0);
        for ms in run.durations().row(DishId(dish)) {
            let _ = write!(row, ",{ms}");
        }
        row + "\n"
    });
    Box::new(std::iter::once(head).chain(rows))
}

/// A row for each segment, ordered by start, then core; all indices count from 0; a switch has no dish and stage.
pub fn segments(run: &Run) -> Pieces {
    let run = run.clone();
    let rows = (0..run.segments().len()).map(move |place| {
        let segment = &run.segments()[place];
        let subject = segment.subject().map_or(",".to_owned(), |(dish, stage)| format!("{},{}", dish.0, stage.0));
        let (core, task, kind) = (segment.core.0, segment.task.0, segment.kind.word());
        format!("{core},{task},{subject},{kind},{},{}\n", segment.from.0, segment.to.0)
    });
    Box::new(std::iter::once("core,task,dish,stage,kind,from_ms,to_ms\n".to_owned()).chain(rows))
}
