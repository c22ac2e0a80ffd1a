//! A shift: one kitchen worked once.

use super::{Micros, Pace, Skill};
use crate::run::Run;
use crate::scenario::ValidScenario;
use crate::sim::{Activity, Assignment, RealRun};
use crate::units::{CoreId, Millis};

/// What somebody outside is to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// This pair of hands is to do so many rounds of work, and then [`Shift::worked`] is to be called.
    Work {
        /// Whose hands.
        hands: CoreId,
        /// How many rounds.
        rounds: u64,
    },
    /// [`Shift::rang`] is to be called after this time.
    Ring {
        /// How long from now.
        after: Micros,
        /// What for.
        timer: Timer,
    },
}

/// What a timer is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Timer {
    /// Something that passes by itself is over.
    Over(Activity),
    /// A dish arrives.
    Arrival,
}

/// A kitchen that is worked for real: reports go in, orders come out.
pub struct Shift {
    run: RealRun,
    pace: Pace,
    skill: Skill,
    /// The arrival for which a timer was ordered.
    awaited: Option<Millis>,
}

impl Shift {
    /// Begins a shift. Its real time is 0 now.
    #[must_use]
    pub fn begin(scenario: &ValidScenario, pace: Pace, skill: Skill) -> (Self, Vec<Order>) {
        let (run, begun) = RealRun::new(scenario);
        let mut shift = Self { run, pace, skill, awaited: None };
        let orders = shift.orders(Micros(0), begun);
        (shift, orders)
    }

    /// A pair of hands has done the work that it was given.
    pub fn worked(&mut self, now: Micros, hands: CoreId) -> Vec<Order> {
        self.over(now, &[Activity::Busy(hands)])
    }

    /// A timer has rung.
    pub fn rang(&mut self, now: Micros, timer: Timer) -> Vec<Order> {
        match timer {
            Timer::Over(activity) => self.over(now, &[activity]),
            Timer::Arrival => self.over(now, &[]),
        }
    }

    /// Whether everything is done.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.run.is_over()
    }

    /// The number of dishes that are finished.
    #[must_use]
    pub fn finished(&self) -> u32 {
        self.run.finished()
    }

    /// What was measured, in the lesson's time, once all is done.
    #[must_use]
    pub fn finish(self) -> Run {
        let (trace, log) = self.run.finish();
        Run::measured(trace, log)
    }

    fn over(&mut self, now: Micros, over: &[Activity]) -> Vec<Order> {
        let mut at = self.pace.lesson(now);
        // A timer of the browser can ring a moment before an arrival in the lesson's time.
        if let Some(awaited) = self.awaited.filter(|_| over.is_empty()) {
            at = at.max(awaited);
        }
        let begun = self.run.over(at, over);
        self.orders(now, begun)
    }

    fn orders(&mut self, now: Micros, begun: Vec<Assignment>) -> Vec<Order> {
        let mut orders: Vec<Order> = begun.into_iter().map(|assignment| self.order(assignment)).collect();
        let next = self.run.next_arrival();
        if let Some(at) = next.filter(|_| next != self.awaited) {
            let after = Micros(self.pace.real(at).0.saturating_sub(now.0));
            orders.push(Order::Ring { after, timer: Timer::Arrival });
        }
        self.awaited = next;
        orders
    }

    fn order(&self, Assignment { activity, needs_hands, length }: Assignment) -> Order {
        let time = self.pace.real(length);
        match activity {
            Activity::Busy(hands) if needs_hands => Order::Work { hands, rounds: self.skill.rounds(time) },
            _ => Order::Ring { after: time, timer: Timer::Over(activity) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::sim;

    /// Works a kitchen in a world without delay: a round takes a microsecond.
    fn worked(kitchen: &str) -> Run {
        let scenario = link::read(kitchen).scenario;
        let (mut shift, orders) = Shift::begin(&scenario, Pace::default(), Skill::of(vec![1000]));
        let mut todo: Vec<(u64, Order)> = Vec::new();
        let due = |now: u64, order: &Order| match order {
            Order::Work { rounds, .. } => now + rounds,
            Order::Ring { after, .. } => now + after.0,
        };
        todo.extend(orders.into_iter().map(|order| (due(0, &order), order)));
        while !shift.is_over() {
            let first = (0..todo.len()).min_by_key(|place| todo[*place].0).expect("something is to come");
            let (now, order) = todo.remove(first);
            let more = match order {
                Order::Work { hands, .. } => shift.worked(Micros(now), hands),
                Order::Ring { timer, .. } => shift.rang(Micros(now), timer),
            };
            todo.extend(more.into_iter().map(|order| (due(now, &order), order)));
        }
        assert_eq!(shift.finished(), scenario.dishes);
        shift.finish()
    }

    #[test]
    fn without_delay_the_lesson_takes_as_long_as_it_says() {
        for kitchen in [
            "cores=2",
            "program=sequential&cores=4",
            "program=workers&workers=3&cores=2&every=2.5",
            "program=stages&rack=1&cores=3",
            "waiting=hold&cores=2",
            "slice=0.5&switch=0.1&cores=2",
            "policy=stealing&cores=2&vary=30&every=1",
        ] {
            let simulated = sim::run(&link::read(kitchen).scenario).makespan();
            let measured = worked(kitchen).makespan();
            // What happens at one instant is a millisecond apart here.
            let difference = measured.0.abs_diff(simulated.0);
            assert!(difference * 100 <= simulated.0, "{kitchen}: {measured:?}, simulated {simulated:?}");
        }
    }

    #[test]
    fn hands_work_is_counted_and_soaking_is_timed() {
        let scenario = link::read("dishes=1").scenario;
        let (mut shift, orders) = Shift::begin(&scenario, Pace::new(100), Skill::of(vec![7]));
        assert_eq!(orders, [Order::Work { hands: CoreId(0), rounds: 2100 }]);
        let orders = shift.worked(Micros(310_000), CoreId(0));
        let [Order::Ring { after, timer }] = orders[..] else { panic!("{orders:?}") };
        assert_eq!(after, Micros(400_000));
        assert_eq!(shift.rang(Micros(720_000), timer), [Order::Work { hands: CoreId(0), rounds: 1400 }]);
        assert_eq!(shift.worked(Micros(930_000), CoreId(0)), []);
        assert!(shift.is_over());
        assert_eq!(shift.finish().makespan(), Millis(9300));
    }

    #[test]
    fn an_arrival_is_awaited_once() {
        let scenario = link::read("dishes=3&every=60&cores=2").scenario;
        let (mut shift, orders) = Shift::begin(&scenario, Pace::default(), Skill::of(vec![1]));
        let rings = |orders: &[Order]| {
            orders.iter().filter(|order| matches!(order, Order::Ring { timer: Timer::Arrival, .. })).count()
        };
        assert_eq!(rings(&orders), 1);
        assert_eq!(rings(&shift.worked(Micros(150_000), CoreId(0))), 0);
        // It rings a little early, and counts.
        assert_eq!(rings(&shift.rang(Micros(2_999_900), Timer::Arrival)), 1);
    }
}
