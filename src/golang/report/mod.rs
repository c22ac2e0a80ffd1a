//! What is told of a run: the timeline as text, JSON, a table, trace events; and the ends of many runs.

mod events;
mod explore;
mod json;
mod lanes;
mod names;
mod record;
mod table;
mod timeline;

pub use events::to_trace;
pub use explore::{Ending, Explorer, explore, table_of_endings};
pub use json::to_json;
pub use record::{GoroutineRecord, Most, StateRecord, ThingRecord, WakeRecord};
pub use table::to_csv;
pub use timeline::to_text;
