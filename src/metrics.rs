//! The metrics of a run (docs/MODEL.md section 5), in whole numbers; ratios stay fractions until they are shown.

use crate::scenario::{Durations, Scenario, StageKind};
use crate::trace::{DishTimes, Kind, Tally, Trace};
use crate::units::{DishId, Millis, StageId};

/// A ratio of whole numbers, made a decimal only where it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ratio {
    /// Above the line.
    pub over: u64,
    /// Below the line; never 0.
    pub under: u64,
}

impl Ratio {
    /// The ratio rounded half up to `decimals` decimals, as text: `0.83`, `12`.
    #[must_use]
    pub fn text(self, decimals: u32) -> String {
        // Digit by digit, as on paper: the product of all of them could be beyond 64 bits.
        let (mut scaled, mut remainder, mut scale) = (self.over / self.under, self.over % self.under, 1);
        for _ in 0..decimals {
            remainder *= 10;
            scaled = scaled * 10 + remainder / self.under;
            remainder %= self.under;
            scale *= 10;
        }
        scaled += u64::from(2 * remainder >= self.under);
        if decimals == 0 {
            return scaled.to_string();
        }
        format!("{}.{:0width$}", scaled / scale, scaled % scale, width = decimals as usize)
    }

    /// As a percentage, rounded half up.
    #[must_use]
    pub fn percent(self) -> String {
        Self { over: self.over * 100, under: self.under }.text(0)
    }
}

/// How a set of times is spread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spread {
    /// The mean, rounded half up to a whole millisecond.
    pub mean: Millis,
    /// The median by nearest rank: of an even number the lower middle one.
    pub median: Millis,
    /// The 95th percentile by nearest rank.
    pub p95: Millis,
    /// The greatest.
    pub max: Millis,
}

/// Which bound no schedule can beat: the largest of three.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bound {
    /// A dish's arrival and its own stages, one after the other.
    Dish(DishId),
    /// All hands-work, shared by all cores.
    Hands,
    /// The places of one station.
    Station(StageId),
}

/// The numbers of a run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Metrics {
    /// When the last dish is finished.
    pub makespan: Millis,
    /// Finished less arrived, per dish: response time.
    pub dish_time: Spread,
    /// The mean of the dishes' own durations.
    pub service: Millis,
    /// The mean of dish time less service.
    pub waiting: Millis,
    /// Dishes per minute.
    pub throughput: Ratio,
    /// Hands-work ÷ (cores × makespan).
    pub utilisation: Ratio,
    /// The peak of concurrency.
    pub max_in_progress: u32,
    /// The peak of parallelism.
    pub max_running: u32,
    /// Switches that cost something.
    pub switches: u64,
    /// What they took.
    pub switch_time: Millis,
    /// Core time held while waiting.
    pub hold_time: Millis,
    /// No schedule of this work on these cores is shorter.
    pub lower_bound: Millis,
    /// What sets the lower bound.
    pub bound: Bound,
    /// The makespan of one loop on one core.
    pub sequential: Millis,
    /// `sequential` ÷ `makespan`.
    pub speedup: Ratio,
}

impl Metrics {
    /// Measures a run.
    #[must_use]
    pub fn of(trace: &Trace) -> Self {
        let scenario = trace.scenario();
        let durations = trace.durations();
        let dishes = u64::from(scenario.dishes);
        let makespan = trace.makespan();
        // In a run that stops at a choice, the time of a dish so far.
        let time = |dish: &DishTimes| dish.finished.min(trace.end()).0.saturating_sub(dish.arrived.0);
        let times: Vec<u64> = trace.dishes().iter().map(time).collect();
        let total_time: u64 = times.iter().sum();
        let total_service = durations.total(scenario.dishes, Durations::service).0;
        let hands = durations.total_hands(scenario.dishes);
        let Tally { spent, most_in_progress, most_running } = *trace.tally();
        let (lower_bound, bound) = lower_bound(trace);
        let sequential = sequential(trace);
        Self {
            makespan,
            dish_time: Spread::of(times),
            service: mean(total_service, dishes),
            waiting: mean(total_time.saturating_sub(total_service), dishes),
            throughput: Ratio { over: dishes * 60_000, under: makespan.0 },
            utilisation: Ratio { over: hands.0, under: u64::from(scenario.cores) * makespan.0 },
            max_in_progress: most_in_progress,
            max_running: most_running,
            switches: spent[Kind::Switch as usize].0,
            switch_time: spent[Kind::Switch as usize].1,
            hold_time: spent[Kind::Hold as usize].1,
            lower_bound,
            bound,
            sequential,
            speedup: Ratio { over: sequential.0, under: makespan.0 },
        }
    }
}

impl Spread {
    /// The spread of times. There must be at least one.
    fn of(mut times: Vec<u64>) -> Self {
        times.sort_unstable();
        let rank = |percent: usize| Millis(times[(times.len() * percent).div_ceil(100) - 1]);
        let mean = mean(times.iter().sum(), times.len() as u64);
        Self { mean, median: rank(50), p95: rank(95), max: rank(100) }
    }
}

/// A mean, rounded half up.
fn mean(sum: u64, count: u64) -> Millis {
    Millis((2 * sum + count) / (2 * count))
}

/// What no schedule of this work on these cores can be shorter than: the longest of the dishes' own ways, the hands-work
/// shared, and the total of each limited station shared.
#[must_use]
pub fn bounds(scenario: &Scenario, durations: &Durations) -> Vec<(Millis, Bound)> {
    let way = |dish: u32| scenario.arrival(DishId(dish)) + durations.service(DishId(dish));
    // Where all dishes are alike the last one bounds the run, since it arrives last.
    let first = if durations.are_alike() { scenario.dishes - 1 } else { 0 };
    let mut longest = (way(first), first);
    for dish in first + 1..scenario.dishes {
        if way(dish) > longest.0 {
            longest = (way(dish), dish);
        }
    }
    let hands = durations.total_hands(scenario.dishes);
    let mut all = vec![
        (longest.0, Bound::Dish(DishId(longest.1))),
        (Millis(hands.0.div_ceil(u64::from(scenario.cores))), Bound::Hands),
    ];
    for (index, stage) in scenario.stages.iter().enumerate() {
        if let Some(places) = stage.places {
            let id = StageId::from_index(index);
            let total = durations.total(scenario.dishes, |durations, dish| durations.get(dish, id));
            all.push((Millis(total.0.div_ceil(u64::from(places))), Bound::Station(id)));
        }
    }
    all
}

/// The greatest of the bounds; of equals the first.
fn lower_bound(trace: &Trace) -> (Millis, Bound) {
    let mut all = bounds(trace.scenario(), trace.durations()).into_iter();
    let first = all.next().unwrap_or((Millis::ZERO, Bound::Hands));
    all.fold(first, |best, other| if other.0 > best.0 { other } else { best })
}

/// The makespan of one loop on one core: each dish begins when it has arrived and the one before is done.
fn sequential(trace: &Trace) -> Millis {
    let scenario = trace.scenario();
    (0..scenario.dishes)
        .map(DishId)
        .fold(Millis::ZERO, |now, dish| now.max(scenario.arrival(dish)) + trace.durations().service(dish))
}

/// Whether a scenario has stages that need no hands.
#[must_use]
pub fn has_waiting(scenario: &Scenario) -> bool {
    scenario.stages.iter().any(|stage| stage.kind == StageKind::Wait && stage.duration > Millis::ZERO)
}
