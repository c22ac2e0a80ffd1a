//! Wash & Dry: what concurrency and parallelism are, and why they are not the same, taught with dishes.
//!
//! Data moves one way: `scenario → simulation → trace → metrics, layouts, exports → views`.
//!
//! | module | what it holds |
//! |---|---|
//! | [`units`] | quantities, each its own type |
//! | [`scenario`] | what is to be run: plain data, limits, validation |
//! | [`link`] | text to scenario and view, and back; named kitchens |
//! | [`typed`] | numbers as people type them |
//! | [`sim`] | the scheduler: `run(&ValidScenario) -> Trace` |
//! | [`trace`] | what happened; the state at any moment |
//! | [`run`] | a trace that views share, with its numbers |
//! | [`parcel`] | a run in parts: made apart from the page, and sent to it |
//! | [`sweep`] | what more cores would do |
//! | [`metrics`] | numbers from a trace |
//! | [`why`] | causes of any instant, and of the whole run, from a trace |
//! | [`timeline`], [`kitchen`] | geometry only: what stands where |
//! | [`lesson`] | the steps as data: kitchens, questions, challenges as predicates; progress |
//! | [`schedule`] | schedules made by hand: a run as far as its choices go, what it is beside others, puzzles |
//! | [`lab`] | programs in Go that people type: runs as plain data, moments, causes, links, examples |
//! | [`text`] | every visible sentence |
//! | [`plain`] | the lesson as one page of text |
//! | [`export`] | a trace as text, CSV, JSON, SVG, a program in Go |
//! | [`workshop`] | what is made apart from the page, as jobs and replies |
//! | [`real`] | a kitchen worked by the reader's own machine, without the browser in it |
//! | [`code`] | a pupil's answer as a code to hand in |
//! | [`handins`] | the codes that a teacher collects: a table for each question |
//! | [`model`] | what the page knows and can do: one model, one reducer |
//! | `page` | the browser: components, canvases, web APIs (feature `page`) |
//!
//! Imports go one way: engine ← core ← text, export, workshop ← model ← page. All but `page` know no browser and no clock; the core knows no
//! floating point and no hash order either.

pub use wash_and_dry_engine::{scenario, sim, trace, units};
pub use wash_and_dry_layouts::{kitchen, timeline};

pub mod code;
pub mod export;
pub mod handins;
pub mod lab;
pub mod lesson;
pub mod link;
pub mod metrics;
pub mod model;
pub mod parcel;
pub mod plain;
pub mod real;
pub mod run;
pub mod schedule;
pub mod sweep;
pub mod text;
pub mod typed;
pub mod why;
pub mod workshop;

#[cfg(feature = "page")]
pub mod page;
