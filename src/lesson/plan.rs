//! What the page needs of the steps before anything is predicted: worked out when it is compiled, so that the rest is not
//! in its first module.

use super::steps::ALL;
use super::{Answer, Fact, Knob};
use crate::link;
use crate::scenario::ValidScenario;

/// A step before its prediction.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Its name in links.
    pub name: &'static str,
    /// The kitchens side by side, as links; the first is the one that its settings change.
    pub worlds: &'static [&'static str],
    /// The settings it opens once the prediction is made.
    pub knobs: &'static [Knob],
    /// What is asked for; the first `questions` of them.
    asked: [Answer; 3],
    questions: usize,
    /// What can stand in the gaps of what opens it.
    facts: [Option<Fact>; 2],
}

impl Plan {
    /// What is asked for.
    #[must_use]
    pub fn questions(&self) -> &[Answer] {
        &self.asked[..self.questions]
    }

    /// The scenario of its first kitchen.
    #[must_use]
    pub fn scenario(&self) -> ValidScenario {
        link::read(self.worlds[0]).scenario
    }

    /// The numbers that stand in the gaps of what opens it.
    #[must_use]
    pub fn numbers(&self) -> Vec<String> {
        self.facts.iter().flatten().map(Fact::text).collect()
    }
}

/// The steps, in their order.
pub static PLANS: [Plan; ALL.len()] = {
    let empty =
        Plan { name: "", worlds: &[], knobs: &[], asked: [Answer::Alike("", ""); 3], questions: 0, facts: [None; 2] };
    let mut plans = [empty; ALL.len()];
    let mut step = 0;
    while step < ALL.len() {
        let all = &ALL[step];
        let plan = &mut plans[step];
        (plan.name, plan.worlds, plan.knobs) = (all.name, all.worlds, all.knobs);
        plan.questions = all.questions.len();
        let mut place = 0;
        while place < all.questions.len() {
            plan.asked[place] = all.questions[place].answer;
            place += 1;
        }
        place = 0;
        while place < all.facts.len() && place < 2 {
            plan.facts[place] = Some(all.facts[place]);
            place += 1;
        }
        step += 1;
    }
    plans
};
