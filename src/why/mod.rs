//! Explanations of a lane at a moment, as chains of causes found in the trace alone.
//!
//! [`core_why`] and [`dish_why`] begin with what a core or a dish does at a moment. Where it waits, the next cause is what it waits
//! for, and so on, until something is under way (work, a wait, a switch), has yet to arrive, or is over. At an instant of change
//! they explain the state after it, as [`Trace::dish_at`] does.

mod limit;

pub use limit::{Holder, Limit, Share, limit};

use crate::scenario::Program;
use crate::trace::{CoreState, DishState, Kind, TaskState, Trace, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// A cause in a chain: a fact about a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// A core works on a stage of a dish until a moment.
    Works(CoreId, DishId, StageId, Millis),
    /// A core is kept while a dish soaks, until a moment.
    StandsBy(CoreId, DishId, StageId, Millis),
    /// A core is switching to another task until a moment.
    Switches(CoreId, Millis),
    /// A core is idle: no task is ready.
    Idle(CoreId),
    /// A core is idle: the program is one loop, whose task is elsewhere or waits.
    IdleLoop(CoreId),
    /// All dishes are finished.
    AllDone,
    /// A dish soaks by itself until a moment.
    Soaks(DishId, StageId, Millis),
    /// A core is idle, and which ready task it takes is being chosen by hand.
    Chooses(CoreId),
    /// A dish is ready, and all cores are busy.
    NoHands(DishId),
    /// A dish is ready, and which ready task goes on is being chosen by hand.
    Choosable(DishId),
    /// A dish waits for a place at a station, and all its places are taken.
    NoPlace(DishId, StageId),
    /// A dish's stage is done, and its task is parked: the rack after it is full, or there is none and no receiver waits.
    NoRoom(DishId, StageId),
    /// A dish is in the rack before a stage, and all tasks of the stage are busy.
    InRack(DishId, StageId),
    /// A dish is in the pile: the one loop is at another dish.
    LoopIsAt(DishId, DishId),
    /// A dish is in the pile, and all tasks that receive from it are busy.
    InPile(DishId),
    /// The task that takes the dish next is ready, and all cores are busy.
    TakerReady(DishId),
    /// This dish holds the place, or is in the hands of the task, that the dish before waits for.
    HeldBy(DishId),
    /// A dish arrives at a moment.
    Arrives(DishId, Millis),
    /// A dish was finished at a moment.
    Done(DishId, Millis),
}

/// A lane of the timelines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lane {
    /// The lane of a core.
    Core(CoreId),
    /// The lane of a dish.
    Dish(DishId),
}

impl Cause {
    /// The lane that shows the cause, if one does.
    #[must_use]
    pub const fn lane(self) -> Option<Lane> {
        match self {
            Self::Works(core, ..)
            | Self::StandsBy(core, ..)
            | Self::Switches(core, _)
            | Self::Idle(core)
            | Self::IdleLoop(core)
            | Self::Chooses(core) => Some(Lane::Core(core)),
            Self::AllDone => None,
            Self::Soaks(dish, ..)
            | Self::NoHands(dish)
            | Self::Choosable(dish)
            | Self::NoPlace(dish, _)
            | Self::NoRoom(dish, _)
            | Self::InRack(dish, _)
            | Self::LoopIsAt(dish, _)
            | Self::InPile(dish)
            | Self::TakerReady(dish)
            | Self::HeldBy(dish)
            | Self::Arrives(dish, _)
            | Self::Done(dish, _) => Some(Lane::Dish(dish)),
        }
    }

    /// Whether the cause ends a chain: it is under way, over, or still to arrive.
    #[must_use]
    pub const fn is_last(self) -> bool {
        matches!(
            self,
            Self::Works(..)
                | Self::StandsBy(..)
                | Self::Switches(..)
                | Self::AllDone
                | Self::Chooses(_)
                | Self::Choosable(_)
                | Self::Soaks(..)
                | Self::Arrives(..)
                | Self::Done(..)
        )
    }
}

/// The chain of causes that explains a lane of a run that has stopped at a choice, at that moment: a core is idle, so nobody waits
/// because all are busy.
#[must_use]
pub fn lane_why_at_choice(trace: &Trace, lane: Lane, at: Millis) -> Vec<Cause> {
    if let Lane::Core(core) = lane
        && busy(trace, core, at).is_none()
    {
        return vec![Cause::Chooses(core)];
    }
    let mut chain = Vec::new();
    for cause in lane_why(trace, lane, at) {
        if let Cause::NoHands(dish) | Cause::TakerReady(dish) = cause {
            chain.push(Cause::Choosable(dish));
            break;
        }
        chain.push(cause);
    }
    chain
}

/// The chain of causes that explains a lane at a moment.
#[must_use]
pub fn lane_why(trace: &Trace, lane: Lane, at: Millis) -> Vec<Cause> {
    match lane {
        Lane::Core(core) => core_why(trace, core, at),
        Lane::Dish(dish) => dish_why(trace, dish, at),
    }
}

/// The chain of causes that explains a core at a moment.
///
/// For an idle core it begins with the fact that no task is ready, and goes on with up to three dishes that are not finished.
#[must_use]
pub fn core_why(trace: &Trace, core: CoreId, at: Millis) -> Vec<Cause> {
    if let Some(busy) = busy(trace, core, at) {
        return vec![busy];
    }
    if at >= trace.makespan() {
        return vec![Cause::AllDone];
    }
    let one_loop = trace.scenario().program == Program::Sequential;
    let mut chain = vec![if one_loop { Cause::IdleLoop(core) } else { Cause::Idle(core) }];
    // Of the dishes that are not finished, one of each rank: soaking, waiting, worked on, not arrived.
    let mut found: [Option<DishId>; 4] = [None; 4];
    for dish in (0..trace.scenario().dishes).map(DishId) {
        let rank = match trace.dish_at(dish, at) {
            DishState::Finished => continue,
            DishState::Soaking { .. } => 0,
            DishState::Working { .. } | DishState::Holding { .. } | DishState::Switching { .. } => 2,
            DishState::NotArrived => 3,
            _ => 1,
        };
        let before = &mut found[rank];
        // Of the soaking dishes, the one that is ready first; else the one with the lowest number.
        let sooner = rank == 0 && before.is_some_and(|other| until(trace, dish, at) < until(trace, other, at));
        if before.is_none() || sooner {
            *before = Some(dish);
        }
        if rank == 3 {
            break;
        }
    }
    // In a loop only the dish that the loop is at matters.
    let most = if one_loop { 1 } else { 3 };
    for dish in
        found.into_iter().flatten().filter(|dish| !one_loop || trace.dish_at(*dish, at) != DishState::Pile).take(most)
    {
        for cause in dish_why(trace, dish, at) {
            if !chain.contains(&cause) {
                chain.push(cause);
            }
        }
    }
    chain
}

/// The chain of causes that explains a dish at a moment.
#[must_use]
pub fn dish_why(trace: &Trace, dish: DishId, at: Millis) -> Vec<Cause> {
    let mut chain = Vec::new();
    let mut next = Some(dish);
    // Each further dish holds what the dish before waits for or is at a later stage, so chains are short; the limit is for safety.
    while let Some(dish) = next.take() {
        if chain.len() > 24 {
            break;
        }
        match trace.dish_at(dish, at) {
            DishState::NotArrived => chain.push(Cause::Arrives(dish, trace.dishes()[dish.index()].arrived)),
            DishState::Finished => chain.push(Cause::Done(dish, trace.dishes()[dish.index()].finished)),
            DishState::Working { core, .. } | DishState::Holding { core, .. } | DishState::Switching { core, .. } => {
                chain.extend(busy(trace, core, at));
            }
            DishState::Soaking { stage } => chain.push(Cause::Soaks(dish, stage, until(trace, dish, at))),
            DishState::Ready { .. } => {
                chain.push(Cause::NoHands(dish));
                chain.extend(first_free(trace, at));
            }
            DishState::WaitingForPlace { stage } => {
                chain.push(Cause::NoPlace(dish, stage));
                next = holder(trace, dish, stage, at);
            }
            DishState::WaitingForRoom { stage } => {
                chain.push(Cause::NoRoom(dish, stage));
                next = taker(trace, Some(StageId(stage.0 + 1)), dish, at, &mut chain);
            }
            DishState::Racked { stage } => {
                chain.push(Cause::InRack(dish, stage));
                next = taker(trace, Some(stage), dish, at, &mut chain);
            }
            DishState::Pile => {
                let first = if trace.scenario().program == Program::Stages { Some(StageId(0)) } else { None };
                let place = chain.len();
                next = taker(trace, first, dish, at, &mut chain);
                let one_loop = trace.scenario().program == Program::Sequential;
                let cause = next.filter(|_| one_loop).map_or(Cause::InPile(dish), |other| Cause::LoopIsAt(dish, other));
                chain.insert(place, cause);
            }
        }
        if let Some(other) = next {
            if chain.contains(&Cause::HeldBy(other)) {
                break;
            }
            if !matches!(chain.last(), Some(Cause::LoopIsAt(..))) {
                chain.push(Cause::HeldBy(other));
            }
        }
    }
    chain
}

/// What a core is busy with, if it is.
fn busy(trace: &Trace, core: CoreId, at: Millis) -> Option<Cause> {
    let CoreState::Busy(segment) = trace.core_at(core, at) else { return None };
    Some(match segment.kind {
        Kind::Work => Cause::Works(core, segment.dish, segment.stage, segment.to),
        Kind::Hold => Cause::StandsBy(core, segment.dish, segment.stage, segment.to),
        Kind::Switch => Cause::Switches(core, segment.to),
    })
}

/// What the core does that is free first; none where all are idle.
fn first_free(trace: &Trace, at: Millis) -> Option<Cause> {
    let until = |core: CoreId| match trace.core_at(core, at) {
        CoreState::Busy(segment) => Some((segment.to, core)),
        CoreState::Idle => None,
    };
    let (_, core) = (0..trace.scenario().cores).map(CoreId).filter_map(until).min()?;
    busy(trace, core, at)
}

/// The moment at which a soaking dish is done; its wait began with its last change.
fn until(trace: &Trace, dish: DishId, at: Millis) -> Millis {
    let began = trace.entries()[trace.last_change(dish, at) as usize];
    began.at() + trace.durations().get(dish, began.stage())
}

/// Another dish that holds a place at a station; of several, the one that has been in its state longest.
fn holder(trace: &Trace, dish: DishId, stage: StageId, at: Millis) -> Option<DishId> {
    let holds = |other: &DishId| {
        *other != dish
            && match trace.dish_at(*other, at) {
                DishState::Working { stage: here, .. }
                | DishState::Holding { stage: here, .. }
                | DishState::Soaking { stage: here } => here == stage,
                DishState::Ready { stage: here, holds_place }
                | DishState::Switching { stage: here, holds_place, .. } => here == stage && holds_place,
                _ => false,
            }
    };
    let dishes = (0..trace.scenario().dishes).map(DishId);
    dishes.filter(holds).min_by_key(|other| trace.last_change(*other, at))
}

/// The dish in the hands of a task that could take `dish` next: a task of a stage or, without one, any task. Where such a task has no
/// dish in hand, it is ready or being taken up: then that cause is added to the chain, and the result is `None`.
fn taker(trace: &Trace, stage: Option<StageId>, dish: DishId, at: Millis, chain: &mut Vec<Cause>) -> Option<DishId> {
    let tasks_of = |stage: StageId| {
        let places = |stage: &crate::scenario::Stage| u32::from(stage.places.unwrap_or(1));
        let stages = &trace.scenario().stages;
        let before: u32 = stages[..stage.index()].iter().map(places).sum();
        before..before + places(&stages[stage.index()])
    };
    let mut in_hand = None;
    for task in stage.map_or(0..trace.tasks(), tasks_of).map(TaskId) {
        let TaskState::Since(entry) = trace.task_at(task, at) else { continue };
        match (entry.what(), entry.dish()) {
            (What::Switch, None) => {
                chain.extend(busy(trace, entry.core(), at));
                return None;
            }
            (What::Ready, None) => {
                chain.push(Cause::TakerReady(dish));
                chain.extend(first_free(trace, at));
                return None;
            }
            (What::Ended | What::Receive | What::Arrival, _) | (_, None) => {}
            (_, Some(other)) if in_hand.is_none() && other != dish => in_hand = Some(other),
            _ => {}
        }
    }
    in_hand
}
