//! The runs of a sweep: made by the page between its frames, or by the workshop where the kitchen is large.

use crate::link::{self, View};
use crate::page::platform::workshop::{self, Begun};
use crate::parcel::AT_ONCE;
use crate::scenario::{Scenario, pieces_upper_bound};
use crate::sweep::Sweep;
use crate::units::Millis;
use crate::workshop::message::{Job, Report};
use gloo_timers::callback::Interval;
use std::cell::RefCell;

/// How far it is: the totals so far.
pub enum News {
    Found(Vec<Millis>),
    Over(Vec<Millis>),
    /// What makes them did not come, or broke.
    Failed(Vec<Millis>),
}

/// Runs that are being made. They end when this is dropped.
pub enum Runs {
    Here(#[allow(dead_code, reason = "it works as long as it is kept")] Interval),
    Apart(#[allow(dead_code, reason = "likewise")] Begun),
}

impl Runs {
    /// Begins, and says how far it is.
    pub fn begin(scenario: &Scenario, on_news: impl Fn(News) + 'static) -> Self {
        // A twelfth of what one run may take, for there are twelve.
        if pieces_upper_bound(scenario) > AT_ONCE / 12 { apart(scenario, on_news) } else { here(scenario, on_news) }
    }
}

fn here(scenario: &Scenario, on_news: impl Fn(News) + 'static) -> Runs {
    let mut sweep = Sweep::new(scenario);
    Runs::Here(Interval::new(0, move || {
        if sweep.advance() {
            let totals = sweep.totals().to_vec();
            on_news(if sweep.is_done() { News::Over(totals) } else { News::Found(totals) });
        }
    }))
}

fn apart(scenario: &Scenario, on_news: impl Fn(News) + 'static) -> Runs {
    let totals = RefCell::new(Vec::new());
    let kitchen = link::write(scenario, &View::default());
    Runs::Apart(workshop::begin(Job::Sweep(kitchen), move |report| {
        if let Ok(Report::Totals(found)) = &report {
            totals.replace(found.iter().copied().map(Millis).collect());
        }
        let totals = totals.borrow().clone();
        on_news(match report {
            Ok(Report::Done) => News::Over(totals),
            Ok(_) => News::Found(totals),
            Err(_) => News::Failed(totals),
        });
    }))
}
