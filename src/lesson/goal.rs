//! The goals of challenges, as predicates over a run.

use super::measure::{Measure, run};
use crate::scenario::Program;
use crate::sim;
use crate::trace::{DishState, Trace};
use crate::units::{DishId, Millis, StageId};

/// The goal of a challenge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    /// All dishes done within a time, milliseconds.
    Within(u64),
    /// The same work as in a kitchen, done within a time, milliseconds, with so few cores that one less would not do.
    FewestCores(&'static str, u64),
    /// A switch of at least 0.2 s and a slice: a mean dish time under the first and a total within the second, milliseconds.
    Turns {
        /// The mean dish time is shorter.
        mean: u64,
        /// The total is not longer.
        total: u64,
    },
    /// One core that is idle before the end, but for no longer than a time, milliseconds.
    Idle(u64),
    /// Another core ends this stage of this dish than in a kitchen.
    OtherCore(DishId, StageId, &'static str),
    /// The reader marks in which of several kitchens dishes overlap and in which they are worked on at the same time, at the moment
    /// shown.
    Classify(&'static [&'static str]),
    /// A pipeline of at least six dishes, on more than one core, whose slowest stage, working or soaking, goes on without a gap from its
    /// first dish to its last.
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
    /// For each kitchen a bit for “overlapping”, then one for “at the same time”, from the lowest on.
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
            Self::FewestCores(kitchen, limit) => {
                let one_less = || {
                    let mut fewer = scenario.to_scenario();
                    fewer.cores -= 1;
                    fewer.validate().is_ok_and(|fewer| sim::run(&fewer).makespan().0 <= limit)
                };
                is_same_work(trace, &run(kitchen)) && makespan.0 <= limit && (scenario.cores == 1 || !one_less())
            }
            Self::Turns { mean, total } => {
                let costs = scenario.switch >= Millis(200) && scenario.slice > Millis::ZERO;
                costs && Measure::DishTime.of(trace) < mean && makespan.0 <= total
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
                // A moment at which nowhere two are worked on at the same time does not tell both from each other, and does not count.
                truth & AT_THE_SAME_TIME != 0 && ticked == truth
            }
            Self::NeverIdle => scenario.program == Program::Stages && scenario.dishes >= 6 && never_idle(trace),
            Self::HalfTheCores(kitchen) => {
                let other = run(kitchen);
                let few = 2 * scenario.cores <= other.scenario().cores;
                is_same_work(trace, &other) && few && makespan <= other.makespan()
            }
        }
    }
}

/// The bits of [`Attempt::ticked`] that are for “at the same time”.
const AT_THE_SAME_TIME: u32 = 0xAAAA_AAAA;

/// Whether two runs have the same work: as many dishes, as long at each stage, at the same speed.
fn is_same_work(one: &Trace, other: &Trace) -> bool {
    let (a, b) = (one.scenario(), other.scenario());
    let stages =
        a.stages.len() == b.stages.len() && a.stages.iter().zip(&b.stages).all(|(a, b)| a.duration == b.duration);
    let work = |trace: &Trace| Measure::HandsWork.of(trace);
    a.dishes == b.dishes && stages && a.speed == b.speed && work(one) == work(other)
}

/// Whether the slowest stage goes on without a gap from its first dish to its last. Of equally slow ones, one is enough.
fn never_idle(trace: &Trace) -> bool {
    let scenario = trace.scenario();
    let longest = scenario.stages.iter().map(|stage| stage.duration).max().unwrap_or_default();
    let slowest = (0..).zip(&scenario.stages).filter(|(_, stage)| stage.duration == longest);
    // On one core nothing overlaps.
    scenario.cores > 1 && slowest.map(|(stage, _)| StageId(stage)).any(|stage| has_no_gap(trace, stage))
}

/// Whether at each moment from the first dish at a stage to the last one some dish is worked on there, or soaks.
fn has_no_gap(trace: &Trace, stage: StageId) -> bool {
    let dishes = (0..trace.scenario().dishes).map(DishId);
    let at_it = |state: DishState| match state {
        DishState::Working { stage: at, .. }
        | DishState::Soaking { stage: at }
        | DishState::Holding { stage: at, .. } => at == stage,
        _ => false,
    };
    let spans = dishes.flat_map(|dish| trace.spans_of_dish(dish)).filter(|span| at_it(span.state));
    let mut spans: Vec<_> = spans.map(|span| (span.from, span.to)).collect();
    spans.sort_unstable();
    let mut until = spans.first().map_or(Millis::ZERO, |(from, _)| *from);
    spans.iter().all(|(from, to)| {
        let follows = *from <= until;
        until = until.max(*to);
        follows
    })
}
