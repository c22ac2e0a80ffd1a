//! What dishes are called: in a kitchen dishes, where a scenario is about a computer images or requests.

use super::page::{PageText, fill};
use crate::scenario::Scenario;
use crate::timeline::KNOWN_STAGES;
use crate::why::Lane;

/// How many of the known stages are those of a kitchen, which come first; two of images and two of requests follow.
const KITCHEN: usize = 4;

/// What a scenario's dishes are, by its place among [`PageText::things`]; none where they are dishes.
fn thing(scenario: &Scenario) -> Option<usize> {
    let known = |name: &str| KNOWN_STAGES.iter().position(|known| *known == name);
    let places = scenario.stages.iter().filter_map(|stage| known(&stage.name));
    let of_computers = places.map(|place| place.checked_sub(KITCHEN).map(|place| place / 2));
    // A stage of a kitchen makes it one.
    of_computers.collect::<Option<Vec<_>>>()?.first().copied()
}

impl PageText {
    /// A lane's name.
    #[must_use]
    pub fn lane(&self, lane: Lane, scenario: &Scenario) -> String {
        match lane {
            Lane::Core(core) => self.core(core.number()),
            Lane::Dish(dish) => {
                fill(thing(scenario).map_or(self.dish, |thing| self.things[thing]), &[&dish.number().to_string()])
            }
        }
    }

    /// The heading of the lanes of dishes.
    #[must_use]
    pub fn all_dishes(&self, scenario: &Scenario) -> &'static str {
        thing(scenario).map_or(self.dishes, |thing| self.all_things[thing])
    }

    /// What the pile is called; and what that means, where it is said in a computer's words.
    #[must_use]
    pub fn pile(&self, scenario: &Scenario) -> (&'static str, &'static str) {
        if thing(scenario).is_some() { (self.queue, self.to_do) } else { (self.to_wash, "") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::units::DishId;

    #[test]
    fn images_and_requests_are_called_so() {
        let text = &PageText::ENGLISH;
        let named = |kitchen: &str| {
            let scenario = link::read(kitchen).scenario;
            (text.lane(Lane::Dish(DishId(2)), &scenario), text.pile(&scenario).0)
        };
        assert_eq!(named(""), ("dish 3".to_owned(), "to wash"));
        assert_eq!(named("stages=fetch:2:wait,resize:3:hands"), ("image 3".to_owned(), "queue"));
        assert_eq!(named("stages=lock:1:hands:1,work:1:hands"), ("req. 3".to_owned(), "queue"));
        assert_eq!(named("stages=cut:1:hands").0, "dish 3");
        assert_eq!(named("stages=wash:1:hands,work:1:hands").0, "dish 3");
    }
}
