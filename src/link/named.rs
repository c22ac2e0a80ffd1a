//! Named kitchens: links that show one thing each, for the page's menu, the golden traces and the examples.

use super::read;
use crate::scenario::ValidScenario;

/// A scenario with a name that tests, menus and golden files use.
pub struct NamedKitchen {
    /// A short name in lower case, words joined by `-`.
    pub name: &'static str,
    /// Its link.
    pub link: &'static str,
}

impl NamedKitchen {
    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> ValidScenario {
        read(self.link).scenario
    }
}

const fn kitchen(name: &'static str, link: &'static str) -> NamedKitchen {
    NamedKitchen { name, link }
}

/// Every named kitchen, from the simplest on.
pub static NAMED_KITCHENS: [NamedKitchen; 16] = [
    kitchen("one-dish", "dishes=1&cores=8&stages=wash:3:hands,dry:2:hands"),
    kitchen("one-loop", "program=sequential"),
    kitchen("one-pair-of-hands", ""),
    kitchen("two-pairs-of-hands", "cores=2"),
    kitchen("standing-at-the-basin", "waiting=hold"),
    kitchen("taking-turns", "stages=wash:3:hands,dry:2:hands&slice=1"),
    kitchen("turns-that-cost", "stages=wash:3:hands,dry:2:hands&slice=1&switch=0.5"),
    kitchen("one-sink", "cores=4&stages=wash:3:hands:1,soak:4:wait,dry:2:hands"),
    kitchen("workers", "program=workers&cores=2"),
    kitchen("pipeline", "program=stages&cores=3"),
    kitchen("pipeline-with-rack", "program=stages&rack=2&cores=3"),
    kitchen("one-by-one", "cores=2&every=2"),
    kitchen("shortest-first", "policy=shortest&vary=50&seed=7"),
    kitchen("stealing", "dishes=9&cores=3&policy=stealing&switch=0.25"),
    kitchen("by-chance", "cores=2&policy=random&vary=30&seed=42"),
    kitchen("long-soak", "stages=wash:1:hands,soak:10:wait,dry:1:hands"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{View, write};

    #[test]
    fn the_links_are_those_that_would_be_written() {
        for kitchen in &NAMED_KITCHENS {
            assert_eq!(read(kitchen.link).notes, []);
            assert_eq!(write(&kitchen.scenario(), &View::default()), kitchen.link, "{}", kitchen.name);
        }
    }
}
