//! The runs of a sweep: made by the page at once, or by the workshop where the kitchen is large.

use crate::link::{self, View};
use crate::page::platform::workshop;
use crate::parcel::AT_ONCE;
use crate::scenario::{Scenario, pieces_upper_bound};
use crate::sweep;
use crate::units::Millis;
use crate::workshop::message::{Job, Report};
use std::any::Any;
use std::cell::RefCell;

/// Begins, and says how far it is: the totals so far, whether it goes on, and whether what makes them did not come, or broke. It ends when what comes
/// back is dropped.
pub fn begin(scenario: &Scenario, on_news: impl Fn((Vec<Millis>, bool, bool)) + 'static) -> Box<dyn Any> {
    // There are twelve runs, and the page is to answer within a frame or two.
    if pieces_upper_bound(scenario) > AT_ONCE / 30 {
        let totals = RefCell::new(Vec::new());
        let job = Job::Sweep(link::write(scenario, &View::default()));
        Box::new(workshop::begin(job, move |report| {
            let (goes_on, failed) = (matches!(report, Ok(Report::Totals(_))), report.is_err());
            if let Ok(Report::Totals(found)) = report {
                totals.replace(found.into_iter().map(Millis).collect());
            }
            on_news((totals.borrow().clone(), goes_on, failed));
        }))
    } else {
        on_news((sweep::totals(scenario), false, false));
        Box::new(())
    }
}
