//! Addresses to hand on.

use crate::lesson;
use crate::link::Sharing;
use crate::page::platform::address;
use crate::run::Run;
use crate::units::Millis;

/// The whole address of the link to a step with a scenario, at a moment or at the start.
pub fn whole_address(step: usize, run: &Run, moment: Option<Millis>, sharing: &Sharing) -> String {
    format!("{}#{}", address::page(), fragment(step, run, moment, sharing))
}

/// The same for other people: only what stands from `#` on where the page is a file on a disk.
pub fn address_for_others(step: usize, run: &Run, sharing: &Sharing) -> String {
    format!("{}#{}", address::for_others().unwrap_or_default(), fragment(step, run, None, sharing))
}

fn fragment(step: usize, run: &Run, moment: Option<Millis>, sharing: &Sharing) -> String {
    lesson::write(step, run.scenario(), moment.filter(|moment| *moment > Millis::ZERO), sharing)
}
