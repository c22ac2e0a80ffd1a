//! The goals of challenges, as predicates over a run.

use super::measure::{Measure, run};
use crate::scenario::{Program, StageKind};
use crate::sim;
use crate::trace::{Kind, Trace};
use crate::units::{DishId, Millis, StageId};

/// The goal of a challenge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    /// All dishes done within a time, milliseconds.
    Within(u64),
    /// A number of dishes done within a time, milliseconds, with so few cores that one less would not do.
    FewestCores(u32, u64),
    /// A switch of at least 0.5 s and a slice: all begun by the first, all done within the second.
    Turns(u64, u64),
    /// One core that is idle before the end, but for no longer than a time, milliseconds.
    Idle(u64),
    /// Another core ends this stage of this dish than in a kitchen.
    OtherCore(DishId, StageId, &'static str),
    /// The reader marks which of several kitchens are concurrent and which are parallel at the moment shown.
    Classify(&'static [&'static str]),
    /// A pipeline of at least six dishes whose slowest stage works without a gap from its first dish to its last.
    NeverIdle,
    /// The same work as in a kitchen, in no more time, with at most half its cores.
    HalfTheCores(&'static str),
}

/// What is judged: a run, and for [`Goal::Classify`] the moment shown and what the reader ticked.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The run.
    pub trace: &'a Trace,
    /// The moment shown.
    pub moment: Millis,
    /// For each kitchen a bit for “concurrent”, then one for “parallel”, from the lowest on.
    pub ticked: u32,
}

impl Goal {
    /// Whether an attempt reaches the goal.
    #[must_use]
    pub fn met(&self, attempt: Attempt<'_>) -> bool {
        let Attempt { trace, moment, ticked } = attempt;
        let scenario = trace.scenario();
        let makespan = trace.makespan();
        match *self {
            Self::Within(limit) => makespan.0 <= limit,
            Self::FewestCores(dishes, limit) => {
                let one_less = || {
                    let mut fewer = scenario.to_scenario();
                    fewer.cores -= 1;
                    fewer.validate().is_ok_and(|fewer| sim::run(&fewer).makespan().0 <= limit)
                };
                scenario.dishes == dishes && makespan.0 <= limit && (scenario.cores == 1 || !one_less())
            }
            Self::Turns(begun, limit) => {
                let last = trace.dishes().iter().map(|dish| dish.begun.0).max().unwrap_or(0);
                let costs = scenario.switch >= Millis(500) && scenario.slice > Millis::ZERO;
                costs && last <= begun && makespan.0 <= limit
            }
            Self::Idle(most) => {
                let busy: u64 = trace.segments().iter().map(|segment| segment.length().0).sum();
                let idle = makespan.0.saturating_sub(busy);
                scenario.cores == 1 && idle > 0 && idle <= most
            }
            Self::OtherCore(dish, stage, kitchen) => {
                let core = Measure::CoreOf(dish, stage);
                core.of(trace) != core.of(&run(kitchen))
            }
            Self::Classify(worlds) => {
                let truth = worlds.iter().enumerate().fold(0, |bits, (place, world)| {
                    let level = run(world).level_at(moment);
                    bits | u32::from(level.in_progress > 1) << (2 * place)
                        | u32::from(level.running > 1) << (2 * place + 1)
                });
                // A moment at which no kitchen is concurrent or parallel teaches nothing and does not count.
                truth != 0 && ticked == truth
            }
            Self::NeverIdle => scenario.program == Program::Stages && scenario.dishes >= 6 && never_idle(trace),
            Self::HalfTheCores(kitchen) => {
                let other = run(kitchen);
                let mut same = scenario.to_scenario();
                same.cores = other.scenario().cores;
                let work = |trace: &Trace| Measure::HandsWork.of(trace);
                let alike =
                    same.dishes == other.scenario().dishes && same.stages.len() == other.scenario().stages.len();
                let alike = alike && work(trace) == work(&other) && same.speed == other.scenario().speed;
                let alike =
                    alike && same.stages.iter().zip(&other.scenario().stages).all(|(a, b)| a.duration == b.duration);
                alike && 2 * scenario.cores <= other.scenario().cores && makespan <= other.makespan()
            }
        }
    }
}

/// Whether the slowest stage that hands do is worked at without a gap from its first dish to its last.
fn never_idle(trace: &Trace) -> bool {
    let stages = &trace.scenario().stages;
    let hands = (0..stages.len()).filter(|stage| stages[*stage].kind == StageKind::Hands);
    let Some(slowest) = hands.max_by_key(|stage| stages[*stage].duration) else { return false };
    let at_it = |segment: &&crate::trace::Segment| segment.kind == Kind::Work && segment.stage.index() == slowest;
    let mut until = None;
    for segment in trace.segments().iter().filter(at_it) {
        if until.is_some_and(|until| segment.from > until) {
            return false;
        }
        until = until.max(Some(segment.to));
    }
    // Several stages at once: one core alone would do nothing but this stage first.
    until.is_some() && trace.scenario().cores > 1
}
