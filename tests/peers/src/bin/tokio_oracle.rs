//! Any plan on tokio's paused clock: a task per task, semaphores for the cores and the stations, two for each channel.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::task::{LocalSet, spawn_local};
use tokio::time::{Instant, sleep};
use wash_and_dry_peers::plan::{Plan, answer};

struct Kitchen {
    plan: Plan,
    start: Instant,
    cores: Semaphore,
    stations: Vec<Option<Semaphore>>,
    last: Cell<Option<usize>>,
    tasks: Cell<usize>,
    makespan: Cell<u64>,
}

/// A channel: a semaphore for dishes to receive, and one for room. A receiver adds room; a sender that finds none parks.
struct Channel {
    dishes: RefCell<VecDeque<Option<usize>>>,
    there: Semaphore,
    room: Semaphore,
    readers: usize,
}

impl Channel {
    fn new(room: usize, readers: usize) -> Rc<Self> {
        Rc::new(Self { dishes: RefCell::default(), there: Semaphore::new(0), room: Semaphore::new(room), readers })
    }

    fn put(&self, dish: Option<usize>) {
        self.dishes.borrow_mut().push_back(dish);
        self.there.add_permits(1);
    }

    fn close(&self) {
        (0..self.readers).for_each(|_| self.put(None));
    }
}

/// A task's handle on the cores. It holds a core whenever it runs.
struct Task<'a> {
    kitchen: &'a Kitchen,
    number: usize,
    core: Option<SemaphorePermit<'a>>,
    budget: u64,
}

async fn milliseconds(ms: u64) {
    if ms > 0 {
        sleep(Duration::from_millis(ms)).await;
    }
}

impl Kitchen {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).expect("a short run")
    }

    async fn task(&self) -> Task<'_> {
        let number = self.tasks.replace(self.tasks.get() + 1);
        let mut task = Task { kitchen: self, number, core: None, budget: 0 };
        task.take_up().await;
        task
    }

    async fn supply(&self, pile: &Channel) {
        for (dish, at) in self.plan.arrivals.iter().enumerate() {
            milliseconds(at - self.now().min(*at)).await;
            pile.put(Some(dish));
        }
        pile.close();
    }
}

impl<'a> Task<'a> {
    async fn take_up(&mut self) {
        let Kitchen { cores, last, plan, .. } = self.kitchen;
        self.core = Some(cores.acquire().await.expect("open"));
        if last.replace(Some(self.number)).is_some_and(|last| last != self.number) {
            milliseconds(plan.switch).await;
        }
        self.budget = if plan.slice > 0 { plan.slice } else { u64::MAX };
    }

    /// Awaits something that is ready at once or, with the core given up meanwhile, later.
    async fn got<T>(&mut self, what: impl Future<Output = T>) -> T {
        let mut what = pin!(what);
        if let Poll::Ready(it) = std::future::poll_fn(|cx| Poll::Ready(what.as_mut().poll(cx))).await {
            return it;
        }
        self.core = None;
        let it = what.await;
        self.take_up().await;
        it
    }

    async fn work(&mut self, mut ms: u64) {
        while ms > 0 {
            if self.budget == 0 {
                // Behind the tasks that wait; at once if none does.
                self.core = None;
                self.take_up().await;
            }
            let piece = ms.min(self.budget);
            milliseconds(piece).await;
            (ms, self.budget) = (ms - piece, self.budget - piece);
        }
    }

    async fn stage(&mut self, dish: usize, stage: usize) {
        let Kitchen { plan, stations, .. } = self.kitchen;
        let ms = plan.durations[dish][stage];
        let _place = match &stations[stage] {
            Some(station) => Some(self.got(station.acquire()).await),
            None => None,
        };
        match (plan.hands[stage], plan.hold) {
            (true, _) => self.work(ms).await,
            (false, true) => milliseconds(ms).await,
            (false, false) => self.got(milliseconds(ms)).await,
        }
    }

    async fn all_stages(&mut self, dish: usize) {
        for stage in 0..self.kitchen.plan.hands.len() {
            self.stage(dish, stage).await;
        }
        self.kitchen.makespan.set(self.kitchen.now());
    }

    async fn receive(&mut self, from: &Channel) -> Option<usize> {
        from.room.add_permits(1);
        // A task woken with a dish has it in hand before it has a core.
        let dish = async {
            from.there.acquire().await.expect("open").forget();
            from.dishes.borrow_mut().pop_front().flatten()
        };
        self.got(dish).await
    }

    async fn send(&mut self, to: &Channel, dish: usize) {
        to.put(Some(dish));
        self.got(to.room.acquire()).await.expect("open").forget();
    }
}

fn begin(kitchen: Rc<Kitchen>) {
    let places = kitchen.plan.places.clone();
    match kitchen.plan.program.as_str() {
        "sequential" => drop(spawn_local(async move {
            let mut task = kitchen.task().await;
            for (dish, at) in kitchen.plan.arrivals.iter().enumerate() {
                task.got(milliseconds(at - kitchen.now().min(*at))).await;
                task.all_stages(dish).await;
            }
        })),
        "per-dish" => (0..kitchen.plan.arrivals.len()).for_each(|dish| {
            let kitchen = kitchen.clone();
            spawn_local(async move {
                milliseconds(kitchen.plan.arrivals[dish]).await;
                kitchen.task().await.all_stages(dish).await;
            });
        }),
        "workers" => {
            let pile = pile(&kitchen, kitchen.plan.workers);
            for _ in 0..kitchen.plan.workers {
                let (kitchen, pile) = (kitchen.clone(), pile.clone());
                spawn_local(async move {
                    let mut task = kitchen.task().await;
                    while let Some(dish) = task.receive(&pile).await {
                        task.all_stages(dish).await;
                    }
                });
            }
        }
        _ => {
            let team = |stage: usize| places.get(stage).map_or(0, |places| (*places).max(1));
            let mut from = pile(&kitchen, team(0));
            for stage in 0..places.len() {
                let to = Channel::new(kitchen.plan.rack, team(stage + 1));
                let left = Rc::new(Cell::new(team(stage)));
                for _ in 0..team(stage) {
                    let (kitchen, from, to, left) = (kitchen.clone(), from.clone(), to.clone(), left.clone());
                    spawn_local(async move {
                        let mut task = kitchen.task().await;
                        while let Some(dish) = task.receive(&from).await {
                            task.stage(dish, stage).await;
                            kitchen.makespan.set(kitchen.now());
                            if to.readers > 0 {
                                task.send(&to, dish).await;
                            }
                        }
                        left.set(left.get() - 1);
                        if left.get() == 0 {
                            to.close();
                        }
                    });
                }
                from = to;
            }
        }
    }
}

/// The pile, and the task that supplies it, which begins before any other.
fn pile(kitchen: &Rc<Kitchen>, readers: usize) -> Rc<Channel> {
    let pile = Channel::new(0, readers);
    let (kitchen, supplied) = (kitchen.clone(), pile.clone());
    spawn_local(async move { kitchen.supply(&supplied).await });
    pile
}

fn makespan(plan: Plan) -> u64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    let (runtime, all) = (runtime.expect("a runtime of one thread"), LocalSet::new());
    let kitchen = all.block_on(&runtime, async {
        let stations = plan.places.iter().map(|&places| (places > 0).then(|| Semaphore::new(places))).collect();
        let cores = Semaphore::new(plan.cores);
        let (last, tasks, makespan) = (Cell::new(None), Cell::new(0), Cell::new(0));
        let kitchen = Rc::new(Kitchen { plan, start: Instant::now(), cores, stations, last, tasks, makespan });
        begin(kitchen.clone());
        kitchen
    });
    runtime.block_on(all);
    kitchen.makespan.get()
}

fn main() {
    answer(makespan);
}
