//! A kitchen that is worked for real: the engine decides who does what next, and somebody outside does it and says when it is done.

use super::{Kitchen, Simulation};
use crate::scenario::{Durations, ValidScenario};
use crate::sim::engine::{Activity, Assignment, Run};
use crate::trace::{DishState, Trace};
use crate::units::{CoreId, DishId, Millis, TaskId};

/// A run that is worked for real. It makes the same decisions as a [`Simulation`]; only its time comes from outside.
///
/// ```
/// use wash_and_dry_engine::{scenario::ValidScenario, sim::RealRun, units::Millis};
///
/// let (mut run, mut todo) = RealRun::new(&ValidScenario::default());
/// let mut now = Millis::ZERO;
/// while let Some(next) = todo.pop() {
///     // Everything takes a millisecond.
///     now = now + Millis(1);
///     todo.extend(run.over(now, &[next.activity]));
/// }
/// assert!(run.is_over());
/// assert!(run.finish().0.makespan() < Millis::from_seconds(1));
/// ```
pub struct RealRun {
    run: Run<Kitchen>,
    /// What was handed out and is not over.
    open: Vec<Activity>,
    log: Log,
}

/// What was over when, in order: all that a run needs to be made once more. An arrival is a moment at which nothing was over.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Log(Vec<(Millis, Option<Activity>)>);

/// The number of an arrival in a log that is written as numbers; a core has its own, and so has a task, behind those of the cores.
const ARRIVAL: u32 = u32::MAX;
const FIRST_TASK: u32 = 256;

impl Log {
    /// The log as numbers: milliseconds and what was over.
    #[must_use]
    pub fn numbers(&self) -> Vec<(u64, u32)> {
        let number = |activity| match activity {
            None => ARRIVAL,
            Some(Activity::Busy(core)) => u32::from(core.0),
            Some(Activity::Soaking(task)) => FIRST_TASK + task.0,
        };
        self.0.iter().map(|(at, activity)| (at.0, number(*activity))).collect()
    }

    /// The log that numbers are.
    #[must_use]
    pub fn from_numbers(numbers: &[(u64, u32)]) -> Self {
        let activity = |number| match number {
            ARRIVAL => None,
            FIRST_TASK.. => Some(Activity::Soaking(TaskId(number - FIRST_TASK))),
            core => u16::try_from(core).ok().map(|core| Activity::Busy(CoreId(core))),
        };
        Self(numbers.iter().map(|(at, number)| (Millis(*at), activity(*number))).collect())
    }
}

impl RealRun {
    /// A run at its start, and what begins then.
    #[must_use]
    pub fn new(scenario: &ValidScenario) -> (Self, Vec<Assignment>) {
        let mut new = Self { run: Simulation::new(scenario).0, open: Vec::new(), log: Log::default() };
        let begun = new.hand_out();
        (new, begun)
    }

    /// Says that activities are over at a moment, or that it is time for arrivals. What was not handed out, or is over already, is passed over.
    /// A moment that is not later than the last one counts as the millisecond after it. Gives what begins then.
    pub fn over(&mut self, at: Millis, over: &[Activity]) -> Vec<Assignment> {
        let mut known = Vec::with_capacity(over.len());
        for activity in over {
            if let Some(place) = self.open.iter().position(|open| open == activity) {
                known.push(self.open.remove(place));
            }
        }
        let at = at.max(self.run.kernel.now + Millis(1));
        if known.is_empty() {
            self.log.0.push((at, None));
        }
        self.log.0.extend(known.iter().map(|activity| (at, Some(*activity))));
        self.run.instant_outside(at, &known);
        self.hand_out()
    }

    /// When the next dish arrives, if one is to come: [`RealRun::over`] is to be called then.
    #[must_use]
    pub fn next_arrival(&self) -> Option<Millis> {
        self.run.next_arrival()
    }

    /// Whether nothing is under way and nothing is to come.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.open.is_empty() && self.next_arrival().is_none()
    }

    /// The number of dishes that are finished.
    #[must_use]
    pub fn finished(&self) -> u32 {
        self.run.tasks.recorder.finished_dishes()
    }

    /// The trace of a run as a log tells it; what of the log does not fit is passed over, and what is missing did not happen.
    #[must_use]
    pub fn replay(scenario: &ValidScenario, log: &Log) -> Trace {
        let (mut run, _) = Self::new(scenario);
        for instant in log.0.chunk_by(|one, next| one.0 == next.0) {
            let over: Vec<Activity> = instant.iter().filter_map(|(_, activity)| *activity).collect();
            run.over(instant[0].0, &over);
        }
        run.finish().0
    }

    /// The trace of a run that is over, and its log. Its durations are those that were measured.
    #[must_use]
    pub fn finish(self) -> (Trace, Log) {
        let log = self.log;
        let planned = Simulation(self.run).finish();
        let scenario = planned.scenario().clone();
        let measured = measured_durations(&planned);
        (planned.with_durations(Durations::from_rows(&scenario, measured)), log)
    }

    fn hand_out(&mut self) -> Vec<Assignment> {
        let begun = self.run.hand_out();
        self.open.extend(begun.iter().map(|assignment| assignment.activity));
        begun
    }
}

/// How long each stage of each dish took, milliseconds, row after row.
fn measured_durations(trace: &Trace) -> Vec<u32> {
    let (dishes, stages) = (trace.scenario().dishes, trace.scenario().stages.len());
    let mut rows = vec![0_u32; dishes as usize * stages];
    for dish in (0..dishes).map(DishId) {
        for span in trace.spans_of_dish(dish) {
            if let DishState::Working { stage, .. } | DishState::Holding { stage, .. } | DishState::Soaking { stage } =
                span.state
            {
                let length = u32::try_from((span.to - span.from).0).unwrap_or(u32::MAX);
                let sum = &mut rows[dish.index() * stages + stage.index()];
                *sum = sum.saturating_add(length);
            }
        }
    }
    rows
}
