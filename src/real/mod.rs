//! Real runs: a kitchen worked by the reader's own machine. Workers of the browser are the hands, counted work is the hands-work, timers are the
//! soaking; the engine decides who does what next. Here is what of it knows no browser: a [`Shift`] turns the engine's assignments into orders
//! and reports into the engine's time, [`limits`] says what is not begun, a [`Series`] holds repeated runs and what they say.

pub mod limits;
mod pace;
mod series;
mod shift;

pub use limits::{Refusal, refusal};
pub use pace::{Micros, Pace, Skill};
pub use series::{Series, Totals, Verdict, verdict};
pub use shift::{Order, Shift, Timer};
