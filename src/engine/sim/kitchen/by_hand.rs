//! A run by hand: it stops wherever a core is idle and more than one task is ready, and is told which of them the core takes.

use super::{Kitchen, set_up};
use crate::scenario::ValidScenario;
use crate::sim::engine::{NONE, Run};
use crate::sim::ready::Order;
use crate::trace::Trace;
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// A ready task that can be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The task.
    pub task: TaskId,
    /// The dish that it has in hand, if any.
    pub dish: Option<DishId>,
    /// The first stage of the dish that is not done; none where only to put it away is left.
    pub stage: Option<StageId>,
}

/// A choice to be made: a core is idle and more than one task is ready.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// The moment.
    pub at: Millis,
    /// The core that takes the chosen task: of the idle ones that with the lowest number.
    pub core: CoreId,
    /// How many cores are idle.
    pub idle: u32,
    /// The ready tasks, oldest first, as many as choices can name.
    pub offers: Vec<Offer>,
}

/// The most tasks that are offered: choices are numbers below it (docs/MODEL.md section 2).
const MOST_OFFERS: usize = 1000;

/// A run of any scenario by hand, as with the policy `chosen`, whatever policy and choices the scenario has.
///
/// ```
/// use wash_and_dry_engine::{scenario::ValidScenario, sim::ByHand, units::Millis};
///
/// let mut run = ByHand::new(&ValidScenario::default());
/// while let Some(decision) = run.decision() {
///     run.choose(decision.offers.len() - 1);
/// }
/// assert_eq!(run.finish().makespan(), Millis::from_seconds(30));
/// ```
pub struct ByHand(Run<Kitchen>);

impl ByHand {
    /// A run up to its first choice.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> Self {
        let (kernel, kitchen) = set_up(scenario, Order::ByHand);
        let mut run = Run::begin(kernel, kitchen);
        run.go_on_by_hand();
        Self(run)
    }

    /// The choice that is to be made; none where the run is over.
    #[must_use]
    pub fn decision(&self) -> Option<Decision> {
        let Run { kernel, tasks: kitchen, .. } = &self.0;
        if !kernel.waits() {
            return None;
        }
        let core = CoreId(kernel.first_idle()?);
        let stages = kitchen.scenario.stages.len();
        let offer = |id: u32| {
            let task = &kernel.tasks[id as usize];
            let from = kitchen.code.site(task.pc).left_from;
            let dish = (task.dish != NONE).then_some(DishId(task.dish));
            Offer { task: TaskId(id), dish, stage: dish.and((from.index() < stages).then_some(from)) }
        };
        let offers = kernel.ready.chosen()?.tasks().take(MOST_OFFERS).map(offer).collect();
        Some(Decision { at: kernel.now, core, idle: kernel.idle_cores(), offers })
    }

    /// Makes the choice: the task at a place of the offers, the last one where there is none. Goes on to the next choice. Nothing happens
    /// where the run is over.
    pub fn choose(&mut self, place: usize) {
        if self.0.kernel.waits() {
            let Run { kernel, tasks, .. } = &mut self.0;
            tasks.recorder.reopen_instant(kernel.now);
            self.0.choose(u16::try_from(place.min(MOST_OFFERS - 1)).unwrap_or(0));
        }
    }

    /// The trace so far. Where a choice is still to be made it ends at that moment, but for pieces of work that go on beyond it, since
    /// nothing interrupts a piece.
    #[must_use]
    pub fn finish(self) -> Trace {
        let Run { kernel, tasks: Kitchen { scenario, durations, recorder, .. }, .. } = self.0;
        let waits = kernel.waits();
        let mut record = recorder.finish(TaskId::from_index(kernel.tasks.len()).0, kernel.now);
        if waits {
            // Not 0, because ratios are divided by it.
            (record.end, record.makespan) = (kernel.now.max(Millis(1)), kernel.now.max(Millis(1)));
        }
        Trace::new(scenario, durations, record)
    }
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "small numbers")]
mod tests {
    use super::*;
    use crate::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind};
    use crate::sim::run;
    use strum::VariantArray;

    /// A kitchen with stations, channels, slices or switches.
    fn kitchen(rng: &mut SplitMix64) -> ValidScenario {
        let places = (rng.below(2) == 0).then_some(1);
        let stages = ["wash", "soak", "dry"].into_iter().zip([StageKind::Hands, StageKind::Wait, StageKind::Hands]);
        let scenario = Scenario {
            program: Program::VARIANTS[rng.below(4) as usize],
            dishes: 1 + rng.below(12) as u32,
            cores: 1 + rng.below(3) as u16,
            stages: stages.map(|(name, kind)| Stage { places, ..Stage::new(name, rng.below(5), kind) }).collect(),
            slice: Millis([0, 1000][rng.below(2) as usize]),
            switch: Millis([0, 300][rng.below(2) as usize]),
            every: Millis([0, 1500][rng.below(2) as usize]),
            vary: 40,
            seed: rng.next(),
            ..Scenario::default()
        };
        scenario.validate().unwrap_or_default()
    }

    #[test]
    fn a_run_by_hand_is_the_run_with_the_same_choices_and_stops_at_each() {
        let mut rng = SplitMix64::new(3);
        let mut decisions = 0;
        for _ in 0..1000 {
            let scenario = kitchen(&mut rng);
            let (mut by_hand, mut choices) = (ByHand::new(&scenario), Vec::new());
            let mut before = Millis::ZERO;
            while let Some(decision) = by_hand.decision() {
                assert!(decision.offers.len() > 1 && decision.idle > 0 && decision.at >= before);
                before = decision.at;
                let place = rng.below(decision.offers.len() as u64) as usize;
                choices.push(u16::try_from(place).expect("a small number"));
                by_hand.choose(place);
                decisions += 1;
            }
            by_hand.choose(1);
            let chosen = Scenario { policy: Policy::Chosen, choices, ..scenario.to_scenario() };
            let whole = run(&chosen.validate().expect("valid"));
            let trace = by_hand.finish();
            assert!(trace.is_finished());
            assert_eq!(trace.fingerprint(), whole.fingerprint());
            assert_eq!(trace.end(), whole.end());
        }
        assert!(decisions > 3000, "{decisions}");
    }

    #[test]
    fn a_run_that_stops_ends_at_its_choice_with_what_was_done_until_then() {
        let mut run = ByHand::new(&ValidScenario::default());
        run.choose(5);
        let decision = run.decision().expect("dish 6 soaks, five are ready");
        assert_eq!((decision.at, decision.idle, decision.core), (Millis(3000), 1, CoreId(0)));
        let dishes: Vec<u32> = decision.offers.iter().filter_map(|offer| offer.dish).map(|dish| dish.0).collect();
        assert_eq!(dishes, [0, 1, 2, 3, 4]);
        assert!(decision.offers.iter().all(|offer| offer.stage == Some(StageId(0))));
        let trace = run.finish();
        assert_eq!((trace.end(), trace.segments().len()), (Millis(3000), 1));
        assert!(!trace.is_finished());
    }
}
