//! Why things are as they are at an instant: a chain of causes, from the trace alone.
//!
//! [`core_why`] and [`dish_why`] say what a lane's subject does at an instant and, where it waits, what for; each cause is
//! followed to the next until something is under way (work, a wait, a switch), still has to arrive, or is over. At an
//! instant of change they speak of the state after it, as [`Trace::dish_at`] does.

mod limit;

pub use limit::{Limit, Share, limit};

use crate::scenario::Program;
use crate::trace::{CoreState, DishState, Kind, TaskState, Trace, What};
use crate::units::{CoreId, DishId, Millis, StageId, TaskId};

/// One link of a chain: what is so, and where to look for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// A core works at a dish's stage until a moment.
    Works(CoreId, DishId, StageId, Millis),
    /// A core stands by while a dish soaks, until a moment.
    StandsBy(CoreId, DishId, StageId, Millis),
    /// A core takes up another task until a moment.
    Switches(CoreId, Millis),
    /// A core is idle: no task is ready.
    Idle(CoreId),
    /// A core is idle: the program is one loop, and it waits.
    IdleLoop(CoreId),
    /// All dishes are done.
    AllDone,
    /// A dish soaks by itself until a moment.
    Soaks(DishId, StageId, Millis),
    /// A dish is ready, and all hands are busy.
    NoHands(DishId),
    /// A dish waits for a place at a station, all of whose places are taken.
    NoPlace(DishId, StageId),
    /// A dish is done with a stage, and nobody takes it over to the next: the rack is full or there is none.
    NoRoom(DishId, StageId),
    /// A dish stands in the rack before a stage whose tasks are all busy.
    InRack(DishId, StageId),
    /// A dish is in the pile: the one loop is at another.
    LoopIsAt(DishId, DishId),
    /// A dish is in the pile: those who take from it are all busy.
    InPile(DishId),
    /// Whoever takes the dish next is ready too, and all hands are busy.
    TakerReady(DishId),
    /// A dish holds the place, or the task, that another waits for.
    HeldBy(DishId),
    /// A dish arrives at a moment.
    Arrives(DishId, Millis),
    /// A dish is done since a moment.
    Done(DishId, Millis),
}

/// A lane of the timelines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lane {
    /// A core's.
    Core(CoreId),
    /// A dish's.
    Dish(DishId),
}

impl Cause {
    /// Where to look for it, if anywhere.
    #[must_use]
    pub const fn lane(self) -> Option<Lane> {
        match self {
            Self::Works(core, ..)
            | Self::StandsBy(core, ..)
            | Self::Switches(core, _)
            | Self::Idle(core)
            | Self::IdleLoop(core) => Some(Lane::Core(core)),
            Self::AllDone => None,
            Self::Soaks(dish, ..)
            | Self::NoHands(dish)
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

    /// Whether nothing has to be asked further: it is under way, over, or still to arrive.
    #[must_use]
    pub const fn is_last(self) -> bool {
        matches!(
            self,
            Self::Works(..)
                | Self::StandsBy(..)
                | Self::Switches(..)
                | Self::AllDone
                | Self::Soaks(..)
                | Self::Arrives(..)
                | Self::Done(..)
        )
    }
}

/// Why a lane is as it is at an instant.
#[must_use]
pub fn lane_why(trace: &Trace, lane: Lane, at: Millis) -> Vec<Cause> {
    match lane {
        Lane::Core(core) => core_why(trace, core, at),
        Lane::Dish(dish) => dish_why(trace, dish, at),
    }
}

/// Why a core does what it does at an instant, or nothing.
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
    // Of the dishes that are not done: the first that soaks, is blocked, is at work elsewhere, is still to come.
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
        // Of those that soak, the one that is ready first.
        let sooner = rank == 0 && before.is_some_and(|other| until(trace, dish, at) < until(trace, other, at));
        if before.is_none() || sooner {
            *before = Some(dish);
        }
        if rank == 3 {
            break;
        }
    }
    // In one loop only the dish that it is at matters.
    let told = if one_loop { 1 } else { 3 };
    for dish in
        found.into_iter().flatten().filter(|dish| !one_loop || trace.dish_at(*dish, at) != DishState::Pile).take(told)
    {
        for cause in dish_why(trace, dish, at) {
            if !chain.contains(&cause) {
                chain.push(cause);
            }
        }
    }
    chain
}

/// Why a dish is where it is at an instant.
#[must_use]
pub fn dish_why(trace: &Trace, dish: DishId, at: Millis) -> Vec<Cause> {
    let mut chain = Vec::new();
    let mut next = Some(dish);
    // Each further dish is further on its way, or holds what the one before waits for: chains are short.
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

/// What a core is busy with.
fn busy(trace: &Trace, core: CoreId, at: Millis) -> Option<Cause> {
    let CoreState::Busy(segment) = trace.core_at(core, at) else { return None };
    Some(match segment.kind {
        Kind::Work => Cause::Works(core, segment.dish, segment.stage, segment.to),
        Kind::Hold => Cause::StandsBy(core, segment.dish, segment.stage, segment.to),
        Kind::Switch => Cause::Switches(core, segment.to),
    })
}

/// What the core is busy with whose segment is over first.
fn first_free(trace: &Trace, at: Millis) -> Option<Cause> {
    let until = |core: CoreId| match trace.core_at(core, at) {
        CoreState::Busy(segment) => Some((segment.to, core)),
        CoreState::Idle => None,
    };
    let (_, core) = (0..trace.scenario().cores).map(CoreId).filter_map(until).min()?;
    busy(trace, core, at)
}

/// Until when a dish soaks: its wait began with its last change.
fn until(trace: &Trace, dish: DishId, at: Millis) -> Millis {
    let began = trace.entries()[trace.last_change(dish, at) as usize];
    began.at() + trace.durations().get(dish, began.stage())
}

/// Another dish that holds a place at a station: of those the first to have come there.
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

/// The dish in the hands of a task that would take this one next: a task of a stage, or any. Where such a task has none
/// in hand, it is ready and there are no hands: that is said.
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
