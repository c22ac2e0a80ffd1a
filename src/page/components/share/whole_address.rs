//! Addresses to hand on.

use crate::lesson;
use crate::link::Sharing;
use crate::page::platform::address;
use crate::run::Run;
use crate::scenario::ValidScenario;
use crate::units::Millis;

/// The whole address of the link to a step with a scenario, at a moment or at the start.
pub fn whole_address(step: usize, run: &Run, moment: Option<Millis>, sharing: &Sharing) -> String {
    let moment = moment.filter(|moment| *moment > Millis::ZERO);
    format!("{}#{}", address::page(), lesson::write(step, run.scenario(), moment, sharing))
}

/// The same for other people: only what stands from `#` on where the page is a file on a disk.
pub fn address_for_others(step: usize, scenario: &ValidScenario, sharing: &Sharing) -> String {
    format!("{}#{}", address::for_others().unwrap_or_default(), lesson::write(step, scenario, None, sharing))
}
