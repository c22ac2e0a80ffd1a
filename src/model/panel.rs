//! The panels under the timelines, of which one is open.

use super::Offer;

/// Declares the panels: each with its word in ids of elements, in the order of their tabs.
macro_rules! panels {
    ($($(#[$meaning:meta])* $panel:ident => $word:literal),+ $(,)?) => {
        /// A panel under the timelines.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Panel {
            $($(#[$meaning])* $panel),+
        }

        impl Panel {
            /// All panels, in their order.
            pub const ALL: [Self; [$(Self::$panel),+].len()] = [$(Self::$panel),+];

            /// The word for it in ids of elements.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$panel => $word),+
                }
            }
        }
    };
}

panels! {
    /// The lanes of the chosen kitchen's dishes, where there are several kitchens.
    Dishes => "dishes",
    /// How many at once.
    Chart => "chart",
    /// The numbers of the run.
    Numbers => "numbers",
    /// Why a lane is as it is, and what holds the run back.
    Why => "why",
    /// The program in Go.
    Go => "go",
    /// What must come before what.
    Order => "order",
    /// What more cores would do.
    Sweep => "sweep",
    /// The clock rates of processors.
    Clocks => "clocks",
    /// The kitchens worked for real by the reader's own machine.
    Machine => "machine",
}

impl Panel {
    /// The panels of a step, in their order; `several` is whether it shows several kitchens.
    #[must_use]
    pub fn of_step(step: usize, several: bool) -> Vec<Self> {
        Self::ALL.into_iter().filter(|panel| panel.belongs_to(step, several)).collect()
    }

    fn belongs_to(self, step: usize, several: bool) -> bool {
        match self {
            Self::Dishes => several,
            Self::Chart | Self::Numbers | Self::Go | Self::Why => true,
            Self::Order | Self::Sweep | Self::Clocks | Self::Machine => Offer::of_step(step).panels.contains(&self),
        }
    }

    /// The panel that a step opens with.
    #[must_use]
    pub fn first(step: usize, several: bool) -> Self {
        Offer::of_step(step).first.unwrap_or(if several { Self::Dishes } else { Self::Chart })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::STEPS;

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
            }
        }
    }
}
