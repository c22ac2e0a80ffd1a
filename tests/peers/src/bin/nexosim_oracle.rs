//! Plans with a task per dish, without slices and switches, on nexosim: one model that schedules its own events and keeps the queues
//! itself. Dishes go from one queue to the next.

use std::collections::VecDeque;
use std::time::Duration;

use nexosim::model::{Context, Model, schedulable};
use nexosim::ports::{EventSinkReader, Output, SinkState, event_slot};
use nexosim::simulation::{Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};
use wash_and_dry_peers::plan::{Plan, answer};

/// The places of a stage.
#[derive(Serialize, Deserialize)]
struct Station {
    free: usize,
    queue: VecDeque<usize>,
}

/// The state of a dish: its stage, whether it has a place there, and whether its time there is over.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Dish {
    stage: usize,
    placed: bool,
    done: bool,
}

#[derive(Serialize, Deserialize)]
struct Kitchen {
    plan: Plan,
    idle: usize,
    ready: VecDeque<usize>,
    stations: Vec<Option<Station>>,
    dishes: Vec<Dish>,
    left: usize,
    end: Output<MonotonicTime>,
}

#[Model]
impl Kitchen {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>) {
        for dish in 0..self.dishes.len() {
            match self.plan.arrivals[dish] {
                0 => self.ready.push_back(dish),
                at => cx.schedule_event(Duration::from_millis(at), schedulable!(Self::is_ready), dish).expect("later"),
            }
        }
        self.dispatch(cx).await;
    }

    /// Handles a dish that has arrived or has soaked: it queues for a core.
    #[nexosim(schedulable)]
    async fn is_ready(&mut self, dish: usize, cx: &Context<Self>) {
        self.ready.push_back(dish);
        self.dispatch(cx).await;
    }

    /// Handles the end of a piece of work or a hold: the dish still has a core.
    #[nexosim(schedulable)]
    async fn goes_on(&mut self, dish: usize, cx: &Context<Self>) {
        self.run(dish, cx).await;
        self.dispatch(cx).await;
    }

    async fn dispatch(&mut self, cx: &Context<Self>) {
        while self.idle > 0 {
            let Some(dish) = self.ready.pop_front() else { return };
            self.idle -= 1;
            self.run(dish, cx).await;
        }
    }

    /// Advances a dish that has a core, until it keeps the core busy or gives it up.
    async fn run(&mut self, number: usize, cx: &Context<Self>) {
        let dish = &mut self.dishes[number];
        while dish.stage < self.stations.len() {
            let station = &mut self.stations[dish.stage];
            if !dish.placed {
                dish.placed = true;
                match station {
                    Some(Station { free: 0, queue }) => {
                        queue.push_back(number);
                        self.idle += 1;
                        return;
                    }
                    Some(station) => station.free -= 1,
                    None => {}
                }
            }
            if !dish.done {
                dish.done = true;
                let length = Duration::from_millis(self.plan.durations[number][dish.stage]);
                if length.is_zero() {
                } else if self.plan.hands[dish.stage] || self.plan.hold {
                    return cx.schedule_event(length, schedulable!(Self::goes_on), number).expect("later");
                } else {
                    self.idle += 1;
                    return cx.schedule_event(length, schedulable!(Self::is_ready), number).expect("later");
                }
            }
            if let Some(station) = station {
                match station.queue.pop_front() {
                    Some(next) => self.ready.push_back(next),
                    None => station.free += 1,
                }
            }
            *dish = Dish { stage: dish.stage + 1, ..Dish::default() };
        }
        self.idle += 1;
        self.left -= 1;
        if self.left == 0 {
            self.end.send(cx.time()).await;
        }
    }
}

fn makespan(plan: Plan) -> u64 {
    let station = |&places: &usize| (places > 0).then(|| Station { free: places, queue: VecDeque::new() });
    let stations = plan.places.iter().map(station).collect();
    let (idle, left) = (plan.cores, plan.arrivals.len());
    let dishes = vec![Dish::default(); left];
    let mut kitchen = Kitchen { plan, idle, ready: VecDeque::new(), stations, dishes, left, end: Output::default() };
    let (sink, mut end) = event_slot(SinkState::Enabled);
    kitchen.end.connect_sink(sink);
    let mut simulation = SimInit::with_num_threads(1)
        .add_model(kitchen, Mailbox::new(), "kitchen")
        .init(MonotonicTime::EPOCH)
        .expect("a kitchen");
    simulation.run().expect("to run until nothing is left to happen");
    let end = end.try_read().expect("all dishes to be finished").duration_since(MonotonicTime::EPOCH);
    u64::try_from(end.as_millis()).expect("a short run")
}

fn main() {
    answer(makespan);
}
