//! Wash & Dry: what concurrency and parallelism are, and why they are not the same, taught with dishes.
//!
//! Data moves one way: `scenario → simulation → trace → metrics, layouts, exports → views`.
//!
//! | module | what it holds |
//! |---|---|
//! | [`units`] | quantities, each its own type |
//! | [`order`] | numbers put in order |
//! | [`scenario`] | what is to be run: plain data, limits, validation, named kitchens |
//! | [`link`] | text to scenario and view, and back |
//! | [`sim`] | the scheduler: `run(&ValidScenario) -> Trace` |
//! | [`trace`] | what happened; the state at any moment |
//! | [`metrics`] | numbers from a trace |
//! | [`why`] | causes of any instant, and of the whole run, from a trace |
//! | [`timeline`], [`kitchen`] | geometry only: what stands where |
//! | [`export`] | a trace as text, CSV, JSON |
//! | [`lesson`] | the steps as data: kitchens, questions, challenges as predicates; progress |
//! | [`plain`] | the lesson as one page of text |
//! | [`code`] | a pupil's answer, to hand in |
//! | [`text`] | every visible sentence |
//! | [`run`] | a run that views share |
//! | [`panel`] | what is shown besides kitchen and timelines, as elements written down |
//!
//! All these know no browser, no clock, no floating point and no hash order. The feature `page` adds the browser
//! layer and the user interface.

pub use wash_and_dry_engine::{scenario, sim, trace, units};

pub mod code;
pub mod export;
pub mod kitchen;
pub mod lesson;
pub mod link;
pub mod metrics;
pub mod order;
pub mod panel;
pub mod plain;
pub mod run;
pub mod text;
pub mod timeline;
pub mod why;

#[cfg(feature = "page")]
pub mod browser;
#[cfg(feature = "page")]
pub mod ui;
