//! The panels under the timelines, of which one is open, and the one that each step opens with.

use crate::lesson::STEPS;

/// A panel under the timelines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Panel {
    /// The lanes of the chosen kitchen's dishes, where there are several kitchens.
    Dishes,
    /// How many at once.
    Chart,
    /// The numbers of the run.
    Numbers,
    /// The program in Go.
    Go,
    /// Why a lane is as it is, and what holds the run back.
    Why,
    /// What must come before what.
    Order,
    /// What more cores would do.
    Sweep,
    /// The clock rates of processors.
    Clocks,
    /// The kitchens worked for real by the reader's own machine.
    Machine,
}

impl Panel {
    /// All panels, in their order.
    pub const ALL: [Self; 9] = [
        Self::Dishes,
        Self::Chart,
        Self::Numbers,
        Self::Why,
        Self::Go,
        Self::Order,
        Self::Sweep,
        Self::Clocks,
        Self::Machine,
    ];

    /// The word for it in ids of elements.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dishes => "dishes",
            Self::Chart => "chart",
            Self::Numbers => "numbers",
            Self::Go => "go",
            Self::Why => "why",
            Self::Order => "order",
            Self::Sweep => "sweep",
            Self::Clocks => "clocks",
            Self::Machine => "machine",
        }
    }

    /// The panels of a step, in their order; `several` is whether it shows several kitchens.
    #[must_use]
    pub fn of_step(step: usize, several: bool) -> Vec<Self> {
        Self::ALL.into_iter().filter(|panel| panel.belongs_to(step, several)).collect()
    }

    fn belongs_to(self, step: usize, several: bool) -> bool {
        let name = STEPS.get(step).map_or("", |step| step.name);
        let sandbox = step + 1 == STEPS.len();
        match self {
            Self::Dishes => several,
            Self::Chart | Self::Numbers | Self::Go | Self::Why => true,
            Self::Order => sandbox || name == "who-decides",
            // Where the number of cores is what a step asks for, it is not given away.
            Self::Sweep => sandbox,
            Self::Clocks => name == "faster-or-more",
            Self::Machine => Self::has_machine(step),
        }
    }

    /// Whether a step's kitchens can be worked for real.
    #[must_use]
    pub fn has_machine(step: usize) -> bool {
        const STEPS_WITH: [&str; 6] =
            ["two-pairs", "not-written-for-it", "waiting-well", "four-worlds", "faster-or-more", "sandbox"];
        STEPS.get(step).is_some_and(|step| STEPS_WITH.contains(&step.name))
    }

    /// The panel that a step opens with: the one that its text needs.
    #[must_use]
    pub fn first(step: usize, several: bool) -> Self {
        match STEPS.get(step).map_or("", |step| step.name) {
            "one-dish" | "two-pairs" | "sandbox" => Self::Numbers,
            "not-written-for-it" => Self::Go,
            "who-decides" => Self::Order,
            "faster-or-more" => Self::Clocks,
            _ if several => Self::Dishes,
            _ => Self::Chart,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_panel_is_in_a_step() {
        for panel in Panel::ALL {
            let is_in = |step| Panel::of_step(step, true).contains(&panel);
            assert!((0..STEPS.len()).any(is_in), "{panel:?} is in no step");
        }
    }

    #[test]
    fn every_step_opens_with_a_panel_that_it_has() {
        for (step, data) in STEPS.iter().enumerate() {
            for several in [false, true] {
                let all = Panel::of_step(step, several);
                assert!(all.contains(&Panel::first(step, several)), "{}", data.name);
                assert!((1..all.len()).all(|place| !all[..place].contains(&all[place])), "{}: a tab twice", data.name);
                assert_eq!(all.contains(&Panel::Machine), Panel::has_machine(step));
            }
        }
    }
}
