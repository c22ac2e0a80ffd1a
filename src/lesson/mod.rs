//! The lesson as data: for each step its kitchens, its questions, the settings it opens and the goals of its challenges. The sentences
//! are in [`text`](crate::text); every number in them is simulated here.

mod goal;
mod judge;
mod kitchens;
mod measure;
mod mistake;
mod order;
mod progress;
mod step;
mod steps;

pub use goal::{Attempt, Goal};
pub use judge::{Answer, Question, Verdict};
pub use kitchens::SANDBOX_KITCHENS;
pub use measure::{Fact, Measure, run};
pub use mistake::Mistake;
pub use order::{BEFORE, Order, TOGETHER};
pub use progress::{Progress, StepProgress};
pub use step::{Chapter, Knob, Step};
pub use steps::STEPS;

use crate::link::{self, Sharing, View};
use crate::scenario::{Scenario, ValidScenario};
use crate::units::Millis;

/// A step's place in the lesson, by the name that links use.
#[must_use]
pub fn number_of(name: &str) -> Option<usize> {
    STEPS.iter().position(|step| step.name == name)
}

/// The link to a step with a scenario at a moment. A link that names a step and has no setting shows the step's own scenario. A scenario
/// of defaults only would have no setting in its link, so where it is not the step's own, one default is written out.
#[must_use]
pub fn write(step: usize, scenario: &ValidScenario, moment: Option<Millis>, sharing: &Sharing) -> String {
    let last = step + 1 == STEPS.len();
    let step = &STEPS[step];
    let mut view = View { step: Some(step.name), moment, sharing: sharing.clone() };
    if *scenario == step.scenario() {
        return link::write(&Scenario::default(), &view);
    }
    // A link without a step is the sandbox's.
    if last {
        view.step = None;
    }
    let link = link::write(scenario, &view);
    if **scenario == Scenario::default() { format!("program=per-dish&{link}") } else { link }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_those_that_links_name_and_their_kitchens_are_valid() {
        assert!(STEPS.iter().map(|step| step.name).eq(link::STEPS));
        for step in &STEPS {
            for world in step.worlds {
                assert_eq!(link::read(world).notes, [], "{}", step.name);
            }
            assert_eq!(number_of(step.name).map(|number| STEPS[number].name), Some(step.name));
        }
    }

    #[test]
    fn a_step_and_a_scenario_come_back_from_their_link() {
        for (number, step) in STEPS.iter().enumerate() {
            for scenario in [step.scenario(), ValidScenario::default(), link::read("cores=3").scenario] {
                let text = write(number, &scenario, None, &Sharing::default());
                let reading = link::read(&text);
                let shown = if reading.settings { reading.scenario } else { step.scenario() };
                let named = reading.view.step.unwrap_or("sandbox");
                assert_eq!((named, shown), (step.name, scenario), "{text}");
            }
        }
    }
}
