//! Mistakes: ways of thinking that lead to wrong answers. Each answer that a mistake leads to is computed from the kitchen, so that a
//! reply answers the mistake that was made.

use super::measure::{Fact, Measure, run};
use super::order::{self, Order};
use crate::metrics::Metrics;

/// A way of thinking that leads to a wrong answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mistake {
    /// As if all cores shared the work evenly: the hands-work divided by the cores.
    Sharing(&'static str),
    /// As if the cores shared each dish: the time of one dish divided by the cores.
    SharingADish(&'static str),
    /// As if the stages of a dish overlapped: its longest stage alone.
    Overlapping(&'static str),
    /// As if each core did all the work, one after the other: the total times the cores.
    AddingUp(&'static str),
    /// As if the first dish's waiting took no time either: the hands-work alone.
    HandsWorkAlone(&'static str),
    /// As if hands were faster than they are: any time that is shorter than the hands-work divided by the cores.
    Impossible(&'static str),
    /// As if something else had been asked, or another kitchen: the number of that.
    As(Fact),
    /// The answer at a place among the choices.
    Choosing(u64),
    /// An order in which the first kitchen is done before the second; both by their places.
    Before(usize, usize),
    /// The right order of kitchens, without saying which of them are done together.
    WithoutTie(&'static [&'static str]),
}

impl Mistake {
    /// Whether it leads to an answer; times are in milliseconds.
    #[must_use]
    pub fn leads_to(self, given: u64) -> bool {
        match self {
            Self::Sharing(kitchen) => rounds_to(Measure::HandsWork.of(&run(kitchen)), cores(kitchen), given),
            Self::SharingADish(kitchen) => rounds_to(Measure::Service.of(&run(kitchen)), cores(kitchen), given),
            Self::Overlapping(kitchen) => {
                let trace = run(kitchen);
                trace.scenario().stages.iter().map(|stage| stage.duration.0).max() == Some(given)
            }
            Self::AddingUp(kitchen) => Measure::Makespan.of(&run(kitchen)) * cores(kitchen) == given,
            Self::HandsWorkAlone(kitchen) => Measure::HandsWork.of(&run(kitchen)) == given,
            Self::Impossible(kitchen) => given < Metrics::of(&run(kitchen)).lower_bound.0,
            Self::As(fact) if fact.measure.is_time() => rounds_to(fact.value(), 1, given),
            Self::As(fact) => fact.value() == given,
            Self::Choosing(choice) => choice == given,
            Self::Before(one, other) => order::comes_before(given, one, other),
            Self::WithoutTie(kitchens) => {
                let totals: Vec<u64> = kitchens.iter().map(|kitchen| Measure::Makespan.of(&run(kitchen))).collect();
                Order::read(given, kitchens.len()).is_some_and(|order| order.misses_a_tie(&totals))
            }
        }
    }
}

fn cores(kitchen: &str) -> u64 {
    run(kitchen).scenario().cores.into()
}

/// Whether a time in milliseconds is `sum / parts`, exactly or as people round it: to hundredths, tenths or whole seconds, but not to
/// nothing.
fn rounds_to(sum: u64, parts: u64, given: u64) -> bool {
    let rounded = |unit: u64| (2 * sum + unit * parts) / (2 * unit * parts) * unit;
    given > 0 && [1, 10, 100, 1000].into_iter().any(|unit| rounded(unit) == given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_met_by_what_people_round_it_to_and_by_nothing_else() {
        // 5 s by 8 pairs of hands are 0.625 s.
        for given in [625, 630, 600, 1000] {
            assert!(rounds_to(5000, 8, given), "{given}");
        }
        for given in [0, 500, 620, 700, 2000, 5000] {
            assert!(!rounds_to(5000, 8, given), "{given}");
        }
        assert!(!rounds_to(400, 1, 0), "0.4 s is not nothing");
    }
}
