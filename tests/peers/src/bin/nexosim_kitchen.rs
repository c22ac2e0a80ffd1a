//! The bench kitchen with nexosim, in two forms, on one thread where THREADS does not say otherwise.
//!
//!     nexosim_kitchen [DISHES [CORES [ROUNDS [FORM [THREADS]]]]]
//!
//! - `single` (where no FORM is given): one model that schedules its own events and keeps the queues itself. No
//!   message passes between models, so this is nexosim at its fastest, and what the engine is measured against.
//! - `components`: sinks, hands and basin as models joined by ports, as nexosim means it to be used.

use std::collections::VecDeque;
use std::time::Duration;

use nexosim::model::{Context, Model, schedulable};
use nexosim::ports::{EventSinkReader, Output, SinkState, event_slot};
use nexosim::simulation::{Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};
use wash_and_dry_peers::{Arguments, DRY, SINKS, SOAK, WASH};

/// The work that a core is needed for.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Job {
    Wash(u32),
    Dry(u32),
}

// ---- one model

/// The whole kitchen as one model.
#[derive(Serialize, Deserialize)]
struct Kitchen {
    dishes: u32,
    free_sinks: u32,
    idle_cores: u32,
    for_a_sink: VecDeque<u32>,
    for_a_core: VecDeque<Job>,
    left: u32,
    done: Output<MonotonicTime>,
}

#[Model]
impl Kitchen {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>) {
        for dish in 0..self.dishes {
            if self.free_sinks > 0 {
                self.free_sinks -= 1;
                self.want_core(Job::Wash(dish), cx);
            } else {
                self.for_a_sink.push_back(dish);
            }
        }
    }

    fn want_core(&mut self, job: Job, cx: &Context<Self>) {
        if self.idle_cores > 0 {
            self.idle_cores -= 1;
            Self::start(job, cx);
        } else {
            self.for_a_core.push_back(job);
        }
    }

    fn start(job: Job, cx: &Context<Self>) {
        match job {
            Job::Wash(dish) => cx.schedule_event(WASH, schedulable!(Self::washed), dish),
            Job::Dry(dish) => cx.schedule_event(DRY, schedulable!(Self::dried), dish),
        }
        .expect("in the future");
    }

    fn core_is_free(&mut self, cx: &Context<Self>) {
        match self.for_a_core.pop_front() {
            Some(job) => Self::start(job, cx),
            None => self.idle_cores += 1,
        }
    }

    #[nexosim(schedulable)]
    fn washed(&mut self, dish: u32, cx: &Context<Self>) {
        cx.schedule_event(SOAK, schedulable!(Self::soaked), dish).expect("in the future");
        self.core_is_free(cx);
        match self.for_a_sink.pop_front() {
            Some(next) => self.want_core(Job::Wash(next), cx),
            None => self.free_sinks += 1,
        }
    }

    #[nexosim(schedulable)]
    fn soaked(&mut self, dish: u32, cx: &Context<Self>) {
        self.want_core(Job::Dry(dish), cx);
    }

    #[nexosim(schedulable)]
    async fn dried(&mut self, _: u32, cx: &Context<Self>) {
        self.core_is_free(cx);
        self.left -= 1;
        if self.left == 0 {
            self.done.send(cx.time()).await;
        }
    }
}

fn single(dishes: u32, cores: u32, threads: usize) -> Duration {
    let mut kitchen = Kitchen {
        dishes,
        free_sinks: SINKS,
        idle_cores: cores,
        for_a_sink: VecDeque::new(),
        for_a_core: VecDeque::new(),
        left: dishes,
        done: Output::default(),
    };
    let (sink, mut end) = event_slot(SinkState::Enabled);
    kitchen.done.connect_sink(sink);
    let mut simulation = SimInit::with_num_threads(threads)
        .add_model(kitchen, Mailbox::new(), "kitchen")
        .init(MonotonicTime::EPOCH)
        .expect("a kitchen");
    simulation.run().expect("to run until nothing is left to happen");
    end.try_read().expect("all dishes to be dried").duration_since(MonotonicTime::EPOCH)
}

// ---- components

/// The four sinks.
#[derive(Serialize, Deserialize)]
struct Sinks {
    free: u32,
    queue: VecDeque<u32>,
    dishes: u32,
    at_sink: Output<Job>,
}

#[Model]
impl Sinks {
    #[nexosim(init)]
    async fn init(&mut self) {
        let begin = self.free.min(self.dishes);
        self.free -= begin;
        self.queue.extend(begin..self.dishes);
        for dish in 0..begin {
            self.at_sink.send(Job::Wash(dish)).await;
        }
    }

    async fn washed(&mut self, _: u32) {
        match self.queue.pop_front() {
            Some(next) => self.at_sink.send(Job::Wash(next)).await,
            None => self.free += 1,
        }
    }
}

/// The cores.
#[derive(Serialize, Deserialize)]
struct Hands {
    idle: u32,
    queue: VecDeque<Job>,
    left: u32,
    washed: Output<u32>,
    done: Output<MonotonicTime>,
}

#[Model]
impl Hands {
    fn want(&mut self, job: Job, cx: &Context<Self>) {
        if self.idle > 0 {
            self.idle -= 1;
            Self::start(job, cx);
        } else {
            self.queue.push_back(job);
        }
    }

    fn start(job: Job, cx: &Context<Self>) {
        let length = match job {
            Job::Wash(_) => WASH,
            Job::Dry(_) => DRY,
        };
        cx.schedule_event(length, schedulable!(Self::over), job).expect("in the future");
    }

    #[nexosim(schedulable)]
    async fn over(&mut self, job: Job, cx: &Context<Self>) {
        match job {
            Job::Wash(dish) => self.washed.send(dish).await,
            Job::Dry(_) => {
                self.left -= 1;
                if self.left == 0 {
                    self.done.send(cx.time()).await;
                }
            }
        }
        match self.queue.pop_front() {
            Some(next) => Self::start(next, cx),
            None => self.idle += 1,
        }
    }
}

/// Where dishes soak.
#[derive(Serialize, Deserialize)]
struct Basin {
    soaked: Output<Job>,
}

#[Model]
impl Basin {
    fn washed(&mut self, dish: u32, cx: &Context<Self>) {
        cx.schedule_event(SOAK, schedulable!(Self::over), dish).expect("in the future");
    }

    #[nexosim(schedulable)]
    async fn over(&mut self, dish: u32) {
        self.soaked.send(Job::Dry(dish)).await;
    }
}

fn components(dishes: u32, cores: u32, threads: usize) -> Duration {
    let mut sinks = Sinks { free: SINKS, queue: VecDeque::new(), dishes, at_sink: Output::default() };
    let mut hands =
        Hands { idle: cores, queue: VecDeque::new(), left: dishes, washed: Output::default(), done: Output::default() };
    let mut basin = Basin { soaked: Output::default() };
    // Capacity for everything that can be sent in one instant: the three models form a circle and must not wait for each other.
    let room = cores as usize + SINKS as usize + 16;
    let (to_sinks, to_hands, to_basin) =
        (Mailbox::with_capacity(room), Mailbox::with_capacity(room), Mailbox::with_capacity(room));
    sinks.at_sink.connect(Hands::want, &to_hands);
    hands.washed.connect(Sinks::washed, &to_sinks);
    hands.washed.connect(Basin::washed, &to_basin);
    basin.soaked.connect(Hands::want, &to_hands);
    let (sink, mut end) = event_slot(SinkState::Enabled);
    hands.done.connect_sink(sink);
    let mut simulation = SimInit::with_num_threads(threads)
        .add_model(sinks, to_sinks, "sinks")
        .add_model(hands, to_hands, "hands")
        .add_model(basin, to_basin, "basin")
        .init(MonotonicTime::EPOCH)
        .expect("a kitchen");
    simulation.run().expect("to run until nothing is left to happen");
    end.try_read().expect("all dishes to be dried").duration_since(MonotonicTime::EPOCH)
}

fn main() {
    let arguments = Arguments::read();
    let form = arguments.rest.first().map_or("single", String::as_str);
    let threads = arguments.rest.get(1).map_or(1, |text| text.parse().expect("a number of threads"));
    match form {
        "single" => arguments.print_rounds(|dishes, cores| single(dishes, cores, threads)),
        "components" => arguments.print_rounds(|dishes, cores| components(dishes, cores, threads)),
        _ => panic!("no such form: {form}; there are `single` and `components`"),
    }
}
