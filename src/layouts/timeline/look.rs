//! Looks: what a piece of a lane, a plate, a heap or a pair of hands stands for. A look has one fill and one pattern in all views.

use crate::scenario::{Program, Scenario, StageKind, Waiting};
use crate::trace::{DishState, Kind, Segment, Trace};
use crate::units::{DishId, Millis, StageId};

/// What a shape stands for. A dish that waits has one of four looks: unreached, ready, blocked, racked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Look {
    /// Hands-work at a stage.
    Work(StageId),
    /// Soaking at a stage, without a core.
    Soak(StageId),
    /// Soaking at a stage while its task keeps a core.
    Hold(StageId),
    /// Not come to yet: no task has the dish.
    Unreached,
    /// Ready: its task could go on, and all cores are busy.
    Ready,
    /// Place taken: it waits for a place at a station or for room in a channel.
    Blocked,
    /// In the rack: in a channel between two stages.
    Racked,
    /// A switch to another task.
    Switch,
}

impl Look {
    /// The look of a dish in a state; none before its arrival and after its finish.
    #[must_use]
    pub fn of_dish(state: DishState) -> Option<Self> {
        Some(match state {
            DishState::NotArrived | DishState::Finished => return None,
            DishState::Pile => Self::Unreached,
            DishState::Ready { .. } => Self::Ready,
            DishState::Switching { .. } => Self::Switch,
            DishState::Working { stage, .. } => Self::Work(stage),
            DishState::Soaking { stage } => Self::Soak(stage),
            DishState::Holding { stage, .. } => Self::Hold(stage),
            DishState::WaitingForPlace { .. } | DishState::WaitingForRoom { .. } => Self::Blocked,
            DishState::Racked { .. } => Self::Racked,
        })
    }

    /// The look of what a core does.
    #[must_use]
    pub fn of_segment(segment: &Segment) -> Self {
        match segment.kind {
            Kind::Work => Self::Work(segment.stage),
            Kind::Hold => Self::Hold(segment.stage),
            Kind::Switch => Self::Switch,
        }
    }

    /// Whether it is one of the four looks of waiting.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Unreached | Self::Ready | Self::Blocked | Self::Racked)
    }
}

/// The looks that a scenario could show, in the legend's order. Stages of one name and kind share one, that of the first.
fn possible(scenario: &Scenario) -> Vec<Look> {
    let mut looks = Vec::new();
    for (number, stage) in scenario.stages.iter().enumerate() {
        let before = &scenario.stages[..number];
        if before.iter().any(|other| (&other.name, other.kind) == (&stage.name, stage.kind)) {
            continue;
        }
        let id = StageId::from_index(number);
        looks.push(match (stage.kind, scenario.waiting) {
            (StageKind::Hands, _) => Look::Work(id),
            (StageKind::Wait, Waiting::Park) => Look::Soak(id),
            (StageKind::Wait, Waiting::Hold) => Look::Hold(id),
        });
    }
    let pipeline = scenario.program == Program::Stages;
    let limited = pipeline || scenario.stages.iter().any(|stage| stage.places.is_some());
    let conditions = [
        (scenario.program != Program::PerDish, Look::Unreached),
        (true, Look::Ready),
        (limited, Look::Blocked),
        (pipeline, Look::Racked),
        (scenario.switch > Millis::ZERO, Look::Switch),
    ];
    looks.extend(conditions.into_iter().filter_map(|(can, look)| can.then_some(look)));
    looks
}

/// The looks that occur in a run, in the legend's order: those of at least a millisecond on some lane. It reads all entries once, up to
/// where every look that the scenario could show has been found.
#[must_use]
pub fn looks(trace: &Trace) -> Vec<Look> {
    let mut missing = possible(trace.scenario());
    let all = missing.clone();
    let stages = &trace.scenario().stages;
    // Stages that share a look are found by the first of them.
    let first = |id: StageId| {
        let alike = |other: &crate::scenario::Stage| {
            (&other.name, other.kind) == (&stages[id.index()].name, stages[id.index()].kind)
        };
        StageId::from_index(stages.iter().position(alike).unwrap_or(id.index()))
    };
    let mut found = |look: Look| {
        let look = match look {
            Look::Work(id) => Look::Work(first(id)),
            Look::Soak(id) => Look::Soak(first(id)),
            Look::Hold(id) => Look::Hold(first(id)),
            other => other,
        };
        missing.retain(|other| *other != look);
        missing.is_empty()
    };
    // For each dish the moment of its last change, and its look since then.
    let mut open: Vec<(Millis, Option<Look>)> =
        trace.dishes().iter().map(|dish| (dish.arrived, Some(Look::Unreached))).collect();
    let mut complete = false;
    for entry in trace.entries() {
        let Some(dish) = entry.dish() else { continue };
        let (since, look) = open[dish.index()];
        let at = entry.at().min(trace.dishes()[dish.index()].finished);
        if let Some(look) = look.filter(|_| since < at) {
            complete = found(look);
        }
        open[dish.index()] = (at, Look::of_dish(DishState::of(*entry)));
        if complete {
            break;
        }
    }
    for (number, (since, look)) in open.into_iter().enumerate() {
        let finished = trace.dishes()[DishId::from_index(number).index()].finished;
        if let Some(look) = look.filter(|_| !complete && since < finished) {
            complete = found(look);
        }
    }
    // A task without a dish is switched to as well.
    if trace.tally().spent[Kind::Switch as usize].0 > 0 {
        found(Look::Switch);
    }
    all.into_iter().filter(|look| !missing.contains(look)).collect()
}

/// Looks of a run as bits, each at its place among those that the scenario could show.
#[must_use]
pub fn looks_to_bits(scenario: &Scenario, looks: &[Look]) -> u32 {
    let all = possible(scenario).into_iter().zip(0..);
    all.filter(|(look, _)| looks.contains(look)).fold(0, |bits, (_, place)| bits | 1 << place)
}

/// The looks that bits say.
#[must_use]
pub fn looks_from_bits(scenario: &Scenario, bits: u32) -> Vec<Look> {
    possible(scenario).into_iter().zip(0..).filter(|(_, place)| bits >> place & 1 == 1).map(|(look, _)| look).collect()
}
