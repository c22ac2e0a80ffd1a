//! What a step of the lesson offers beside its kitchens.

use super::Panel;
use crate::lesson::STEPS;
use strum::VariantArray;

/// What a step offers that not every step does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The step's name.
    name: &'static str,
    /// The panel that it opens with, because its text needs it; none where that depends on the number of kitchens alone.
    first: Option<Panel>,
    /// The panels that this step has and most others have not.
    own_panels: &'static [Panel],
    /// Where a prediction can be drawn: whether pieces stand only where the kitchen's rules allow it. Where the step's mistake would break a rule, they
    /// stand anywhere.
    pub drawing: Option<bool>,
    /// The example on the page for programs in Go that is like its program.
    pub example: Option<&'static str>,
    /// Whether its text has the picture with both names of each thing, in the kitchen and in a computer.
    pub both_names: bool,
}

impl Offer {
    /// What a step has that offers nothing of its own.
    const fn of(name: &'static str) -> Self {
        Self { name, first: None, own_panels: &[], drawing: None, example: None, both_names: false }
    }

    /// What a step offers, by its number.
    ///
    /// # Panics
    /// Where there is no such step.
    #[must_use]
    pub fn of_step(step: usize) -> &'static Self {
        &OFFERS[step]
    }

    /// The panels of the step, in their order; `several` is whether it shows several kitchens.
    #[must_use]
    pub fn panels(&self, several: bool) -> Vec<Panel> {
        Panel::VARIANTS.iter().copied().filter(|panel| self.has(*panel, several)).collect()
    }

    /// Whether the step has a panel; `several` is whether it shows several kitchens.
    #[must_use]
    pub fn has(&self, panel: Panel, several: bool) -> bool {
        match panel {
            Panel::Dishes => several,
            Panel::Chart | Panel::Numbers | Panel::Go | Panel::Why => true,
            Panel::Order | Panel::Sweep | Panel::Clocks | Panel::Machine => self.own_panels.contains(&panel),
        }
    }

    /// The panel that the step opens with; `several` is whether it shows several kitchens.
    #[must_use]
    pub fn first_panel(&self, several: bool) -> Panel {
        self.first.unwrap_or(if several { Panel::Dishes } else { Panel::Chart })
    }
}

/// What each step offers, in the order of the steps.
static OFFERS: [Offer; STEPS.len()] = [
    Offer { first: Some(Panel::Numbers), ..Offer::of("one-dish") },
    Offer { first: Some(Panel::Numbers), own_panels: &[Panel::Machine], drawing: Some(true), ..Offer::of("two-pairs") },
    Offer {
        first: Some(Panel::Go),
        own_panels: &[Panel::Machine],
        drawing: Some(false),
        example: Some("loop"),
        ..Offer::of("not-written-for-it")
    },
    Offer::of("may-run"),
    Offer::of("taking-turns"),
    Offer {
        own_panels: &[Panel::Machine],
        drawing: Some(false),
        example: Some("goroutines"),
        ..Offer::of("waiting-well")
    },
    Offer { own_panels: &[Panel::Machine], ..Offer::of("four-worlds") },
    Offer { example: Some("counter"), ..Offer::of("kinds-of-work") },
    Offer {
        first: Some(Panel::Order),
        own_panels: &[Panel::Order],
        example: Some("locks"),
        ..Offer::of("who-decides")
    },
    Offer { first: Some(Panel::Clocks), own_panels: &[Panel::Clocks, Panel::Machine], ..Offer::of("faster-or-more") },
    Offer { example: Some("fan"), both_names: true, ..Offer::of("computers") },
    // Where the number of cores is what a step asks for, the panel on more cores would give it away: only the sandbox has it.
    Offer {
        first: Some(Panel::Numbers),
        own_panels: &[Panel::Order, Panel::Sweep, Panel::Machine],
        ..Offer::of("sandbox")
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::examples::EXAMPLES;

    #[test]
    fn each_stands_at_the_place_of_its_step() {
        assert!(OFFERS.iter().map(|offer| offer.name).eq(STEPS.iter().map(|step| step.name)));
    }

    #[test]
    fn every_panel_is_in_a_step() {
        for &panel in Panel::VARIANTS {
            assert!(OFFERS.iter().any(|offer| offer.has(panel, true)), "{panel:?} is in no step");
        }
    }

    #[test]
    fn every_step_opens_with_a_panel_that_it_has() {
        for offer in &OFFERS {
            for several in [false, true] {
                let all = offer.panels(several);
                assert!(all.contains(&offer.first_panel(several)), "{}", offer.name);
                assert!((1..all.len()).all(|place| !all[..place].contains(&all[place])), "{}: a tab twice", offer.name);
            }
        }
    }

    #[test]
    fn each_example_is_one() {
        for example in OFFERS.iter().filter_map(|offer| offer.example) {
            assert!(EXAMPLES.iter().any(|one| one.name == example), "{example}");
        }
    }
}
