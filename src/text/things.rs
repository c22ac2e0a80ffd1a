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

/// A sentence in the words of a scenario's dishes: of each `[dish|image|request]` the form of what they are. A language has as many such places as
/// its grammar wants: an article, an adjective, a verb.
#[must_use]
pub fn worded(sentence: &str, scenario: &Scenario) -> String {
    let place = thing(scenario).map_or(0, |thing| thing + 1);
    let (mut said, mut unread) = (String::with_capacity(sentence.len()), sentence);
    while let Some((before, (forms, after))) =
        unread.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
    {
        said.push_str(before);
        said.push_str(forms.split('|').nth(place).unwrap_or_default());
        unread = after;
    }
    said + unread
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
    fn a_sentence_takes_the_form_of_what_the_dishes_are() {
        let said =
            |kitchen: &str| worded("[El plato|La imagen] {0} ya está [listo|lista].", &link::read(kitchen).scenario);
        assert_eq!(said(""), "El plato {0} ya está listo.");
        assert_eq!(said("stages=fetch:2:wait,resize:3:hands"), "La imagen {0} ya está lista.");
        assert_eq!(worded("a [b", &link::read("").scenario), "a [b");
    }

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
