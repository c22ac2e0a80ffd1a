//! Schedules that people make by hand: a run is a function of the choices made so far, and stops where the next one is to be made.
//!
//! [`Schedule`] is that run with its choices; [`rivals`] are the runs of the other policies, [`Standing`] is what a schedule is beside the best that
//! was found or that can be; [`PUZZLES`] are kitchens to try it on. In [`drawing`] is what people draw before they see the run.

pub mod drawing;
mod puzzle;
mod puzzles;
mod standing;

pub use puzzle::{Puzzle, Side};
pub use puzzles::PUZZLES;
pub use standing::{Rival, Standing, cost, known, rivals, shown};

use crate::link::Wanted;
use crate::run::Run;
use crate::scenario::{Durations, Limits, Policy, Scenario, ValidScenario};
use crate::sim::{ByHand, Decision, Offer};
use crate::trace::Trace;
use crate::units::{DishId, Millis};

/// The most dishes of a kitchen that is scheduled by hand: more are not drawn one by one.
const MOST_DISHES: u32 = 60;
/// The most tasks that wait for dishes: as many can be offered.
const MOST_WORKERS: u16 = 60;

/// A choice that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What there was to choose.
    pub decision: Decision,
    /// The place of the chosen task among the offers.
    pub place: usize,
}

impl Choice {
    /// The task that was chosen.
    #[must_use]
    pub fn offer(&self) -> Offer {
        self.decision.offers[self.place.min(self.decision.offers.len() - 1)]
    }
}

/// A run as far as the choices of its scenario go.
#[derive(Clone, PartialEq, Debug)]
pub struct Schedule {
    /// The run so far. It ends at the choice that is to be made, which it holds.
    pub run: Run,
    /// The choices made, in order.
    pub made: Vec<Choice>,
}

impl Schedule {
    /// The schedule that a scenario's choices make, and no more of it. Choices that come after the end of the run do nothing.
    #[must_use]
    pub fn of(scenario: &ValidScenario) -> Self {
        let mut by_hand = ByHand::new(scenario);
        let mut made = Vec::new();
        for place in &scenario.choices {
            let Some(decision) = by_hand.decision() else { break };
            by_hand.choose((*place).into());
            made.push(Choice { decision, place: (*place).into() });
        }
        if made.len() == *Limits::CHOICES.end() {
            // No link can say more choices: the oldest from here on.
            while by_hand.decision().is_some() {
                by_hand.choose(0);
            }
        }
        Self { run: Run::by_hand(by_hand), made }
    }
}

/// Whether a kitchen is small enough to be scheduled by hand.
#[must_use]
pub fn can_be_made(scenario: &Scenario) -> bool {
    scenario.dishes <= MOST_DISHES && scenario.workers <= MOST_WORKERS
}

/// The last arrival, and from there the time of all stages of all dishes, soaking included, divided by the number of cores. It follows from the
/// settings alone, so an axis of this length gives nothing away about a run.
#[must_use]
pub fn even_share(trace: &Trace) -> Millis {
    let scenario = trace.scenario();
    let last = scenario.arrival(DishId(scenario.dishes.saturating_sub(1)));
    let whole = trace.durations().total(scenario.dishes, Durations::service);
    last + Millis(whole.0 / u64::from(scenario.cores.max(1)))
}

/// Whether a teacher can ask for what is wanted of a kitchen: one that is scheduled or drawn by hand is small.
#[must_use]
pub fn can_be_asked(wanted: &Wanted, scenario: &ValidScenario) -> bool {
    match wanted {
        Wanted::Schedule => can_be_made(scenario),
        Wanted::Drawing => drawing::Sheet::of(scenario).is_some(),
        _ => true,
    }
}

/// A kitchen without anything that was chosen in it: choices give way to the default policy.
#[must_use]
pub fn bare(scenario: &ValidScenario) -> ValidScenario {
    let bare = Scenario { policy: Policy::default(), choices: Vec::new(), ..scenario.to_scenario() };
    bare.validate().unwrap_or_else(|_| scenario.clone())
}

/// A kitchen with choices in place of its policy. None where they are not valid: too many.
#[must_use]
pub fn with_choices(scenario: &Scenario, choices: Vec<u16>) -> Option<ValidScenario> {
    Scenario { policy: Policy::Chosen, choices, ..scenario.clone() }.validate().ok()
}
