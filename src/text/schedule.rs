//! The sentences for schedules made by hand, and the puzzles. They are a file of their own for each language, which the page fetches when
//! somebody wants to schedule.

use super::sentences::{Later, in_every_language, sentences};
use super::{DrawingText, PageText, Text, fill};
use crate::scenario::{Field, Policy, Scenario};
use crate::schedule::{PUZZLES, Standing, cost, shown};
use crate::sim::{Decision, Objective, Offer};
use crate::trace::Trace;
use crate::units::Millis;
use strum::VariantArray;

sentences! {
    /// The sentences of a puzzle; its numbers are [`crate::schedule::Puzzle::numbers`].
    #[derive(Debug)]
    pub struct PuzzleText {
        /// What it is called.
        pub title: &'static str,
        /// What there is, and what is asked.
        pub task: &'static str,
        /// What one sees by solving it.
        pub insight: &'static str,
    }
}

sentences! {
    /// The sentences for schedules made by hand.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct ScheduleText {
        pub lead: &'static str,
        pub begin: &'static str,
        /// Go on from the choices that a link has.
        pub resume: &'static str,
        pub puzzles_title: &'static str,
        /// A puzzle's number; its title.
        pub puzzle: &'static str,
        pub solved: &'static str,
        /// The cost that solves a puzzle; that of `fifo`.
        pub goal_total: &'static str,
        pub goal_mean: &'static str,
        /// The moment; a core's name.
        pub ask: &'static str,
        /// A dish's name; a stage's; how long that takes.
        pub offer: &'static str,
        /// A dish of which nothing but to put it away is left.
        pub offer_last: &'static str,
        /// The number of a task that has no dish in hand.
        pub offer_free: &'static str,
        /// A core's name; what it takes.
        pub takes: &'static str,
        pub taken_back: &'static str,
        pub back: &'static str,
        pub stop: &'static str,
        pub again: &'static str,
        /// How many choices were made.
        pub made: &'static str,
        /// The cost of the reader's schedule.
        pub yours_total: &'static str,
        pub yours_mean: &'static str,
        /// That of `fifo`.
        pub fifo_total: &'static str,
        pub fifo_mean: &'static str,
        /// Where nothing is better, and it is proved.
        pub best: &'static str,
        /// The least cost, proved.
        pub beaten: &'static str,
        /// The least cost that was found; what no choices can have less than.
        pub behind: &'static str,
        /// What no choices can have less than.
        pub unbeaten: &'static str,
        /// Percent.
        pub searching: &'static str,
        /// What an order is.
        pub order: &'static str,
        pub rivals: &'static str,
        pub best_row: &'static str,
        /// The link that carries the choices.
        pub share: &'static str,
        /// The cost of the schedule that a link carries.
        pub to_beat: &'static str,
        /// By how much less; by how much more.
        pub beat: &'static str,
        pub as_good: &'static str,
        pub not_beat: &'static str,
        /// The cost that solves the puzzle.
        pub not_solved: &'static str,
        pub next_puzzle: &'static str,
        /// A schedule that a teacher asked for.
        pub hand_in: &'static str,
        pub told_later: &'static str,
        /// In the order of [`PUZZLES`].
        pub puzzles: [PuzzleText; PUZZLES.len()],
        /// Predictions that are drawn.
        pub drawing: DrawingText,
    }
}

impl Later for ScheduleText {
    const NAME: &'static str = "schedule";
}

in_every_language!(ScheduleText);

impl ScheduleText {
    /// The question that a choice asks.
    #[must_use]
    pub fn ask(&self, decision: &Decision, page: &PageText) -> String {
        fill(self.ask, &[&decision.at.seconds_short(), &page.core(decision.core.number())])
    }

    /// What can be chosen: a dish, and what is to be done with it next.
    #[must_use]
    pub fn offer(&self, offer: Offer, trace: &Trace, page: &PageText) -> String {
        match (offer.dish, offer.stage) {
            (Some(dish), Some(stage)) => {
                let duration = trace.durations().get(dish, stage).seconds_short();
                fill(self.offer, &[&page.dish(dish.number()), page.stage(trace.scenario(), stage), &duration])
            }
            (Some(dish), None) => fill(self.offer_last, &[&page.dish(dish.number())]),
            (None, _) => fill(self.offer_free, &[&(offer.task.0 + 1).to_string()]),
        }
    }

    /// What was chosen.
    #[must_use]
    pub fn takes(&self, decision: &Decision, offer: Offer, page: &PageText) -> String {
        let what = match offer.dish {
            Some(dish) => page.dish(dish.number()),
            None => fill(self.offer_free, &[&(offer.task.0 + 1).to_string()]),
        };
        fill(self.takes, &[&page.core(decision.core.number()), &what])
    }

    /// What solves a puzzle, and what `fifo` makes of it.
    #[must_use]
    pub fn goal(&self, goal: Millis, fifo: &Trace, objective: Objective) -> String {
        let sentence = if objective == Objective::Makespan { self.goal_total } else { self.goal_mean };
        let values = [goal, cost(fifo, objective)].map(|cost| seconds(cost, objective, fifo.scenario()));
        fill(sentence, &[&values[0], &values[1]])
    }

    /// What came of a finished schedule, beside `fifo` and beside the best as far as that is known.
    #[must_use]
    pub fn result(
        &self,
        own: &Trace,
        fifo: &Trace,
        objective: Objective,
        standing: Option<Standing>,
        page: &PageText,
    ) -> String {
        let value = |cost: Millis| seconds(cost, objective, own.scenario());
        let [yours, theirs] = match objective {
            Objective::Makespan => [self.yours_total, self.fifo_total],
            Objective::DishTimes => [self.yours_mean, self.fifo_mean],
        };
        let mut sentences =
            vec![fill(yours, &[&value(cost(own, objective))]), fill(theirs, &[&value(cost(fifo, objective))])];
        sentences.extend(standing.map(|standing| match standing {
            Standing::Best => self.best.to_owned(),
            Standing::Beaten(best) => fill(self.beaten, &[&value(best)]),
            Standing::Behind(best, bound) => fill(self.behind, &[&value(best), &value(bound)]),
            Standing::Unbeaten(bound) => fill(self.unbeaten, &[&value(bound)]),
        }));
        sentences.join(between(page))
    }

    /// How a schedule compares with that of a link.
    #[must_use]
    pub fn duel(&self, own: &Trace, other: &Trace, objective: Objective) -> String {
        let [own_cost, other_cost] = [own, other].map(|trace| cost(trace, objective));
        let apart = seconds(Millis(own_cost.0.abs_diff(other_cost.0)), objective, own.scenario());
        match own_cost.cmp(&other_cost) {
            std::cmp::Ordering::Less => fill(self.beat, &[&apart]),
            std::cmp::Ordering::Equal => self.as_good.to_owned(),
            std::cmp::Ordering::Greater => fill(self.not_beat, &[&apart]),
        }
    }
}

/// A sentence with a puzzle's numbers.
#[must_use]
pub fn filled(sentence: &str, numbers: &[String]) -> String {
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    fill(sentence, &numbers)
}

/// What a policy is called.
#[must_use]
pub fn policy_name(text: &Text, policy: Policy) -> &'static str {
    let place = Policy::VARIANTS.iter().position(|other| *other == policy);
    place.and_then(|place| text.panel.setting(Field::Policy).0.get(place)).copied().unwrap_or_default()
}

/// What stands between two sentences that end with a stop of their own.
#[must_use]
pub fn between(page: &PageText) -> &'static str {
    if page.stop.ends_with(' ') { " " } else { "" }
}

/// A cost as people read it, in seconds without their unit.
fn seconds(cost: Millis, objective: Objective, scenario: &Scenario) -> String {
    shown(cost, objective, scenario.dishes).seconds_short()
}
