//! What a panel is asked about, as text: handed from one module to another, a line for each thing.

use crate::units::{CoreId, DishId, Millis};
use crate::why::Lane;

/// What the page shows when it asks for a panel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Context {
    /// The step, by its place in the lesson.
    pub step: usize,
    /// The kitchens on the page as links, the present one first.
    pub kitchens: Vec<String>,
    /// Whether the others are the step's; else the second is a pinned one.
    pub worlds: bool,
    /// The moment shown.
    pub at: Millis,
    /// Whether it plays: what holds for a moment only is not said meanwhile.
    pub playing: bool,
    /// The lane asked about.
    pub asked: Lane,
    /// What the reader did, as [`crate::lesson::Progress`] writes it.
    pub progress: String,
    /// How often the challenge was missed.
    pub misses: u32,
    /// The sandbox's challenges that are met, by bits.
    pub met: u32,
    /// What is ticked.
    pub ticked: u32,
    /// The address of the page, without its fragment.
    pub address: String,
    /// The link as it came, where something was wrong with it.
    pub came: String,
    /// The link to what is shown, with how a teacher wants it shown, without the moment.
    pub link: String,
    /// What was answered to a teacher's question.
    pub answer: String,
    /// A setting and what was typed for it, where something was wrong with that: `cores=many`.
    pub edited: String,
}

impl Default for Context {
    fn default() -> Self {
        Self {
            step: 0,
            kitchens: vec![String::new()],
            worlds: false,
            at: Millis::ZERO,
            playing: false,
            asked: Lane::Core(CoreId(0)),
            progress: String::new(),
            misses: 0,
            met: 0,
            ticked: 0,
            address: String::new(),
            came: String::new(),
            link: String::new(),
            answer: String::new(),
            edited: String::new(),
        }
    }
}

impl Context {
    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        let (kind, lane) = match self.asked {
            Lane::Core(core) => ("c", u32::from(core.0)),
            Lane::Dish(dish) => ("d", dish.0),
        };
        let mut text = format!(
            "{} {} {} {} {kind}{lane} {} {} {}\n{}\n{}\n{}\n{}\n{}\n{}",
            self.step,
            self.at.0,
            u8::from(self.playing),
            u8::from(self.worlds),
            self.misses,
            self.met,
            self.ticked,
            self.progress,
            self.address,
            one_line(&self.came),
            one_line(&self.edited),
            self.link,
            one_line(&self.answer)
        );
        for kitchen in &self.kitchens {
            text.push('\n');
            text.push_str(kitchen);
        }
        text
    }

    /// From text; what can't be read is as by default.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut lines = text.split('\n');
        let numbers = lines.next().unwrap_or_default();
        let word = |place: usize| numbers.split(' ').nth(place).unwrap_or_default();
        let number = |place: usize| word(place).parse().unwrap_or(0);
        let progress = lines.next().unwrap_or_default().to_owned();
        let mut next = || lines.next().unwrap_or_default().to_owned();
        let (address, came, edited, link, answer) = (next(), next(), next(), next(), next());
        // There is a kitchen on every page.
        let first = next();
        let kitchens = std::iter::once(first).chain(lines.map(str::to_owned)).collect();
        Self {
            step: word(0).parse().unwrap_or(0),
            at: Millis(word(1).parse().unwrap_or(0)),
            playing: word(2) == "1",
            worlds: word(3) == "1",
            asked: lane_of(word(4)).unwrap_or(Lane::Core(CoreId(0))),
            misses: number(5),
            met: number(6),
            ticked: number(7),
            progress,
            address,
            came,
            edited,
            link,
            answer,
            kitchens,
        }
    }
}

/// Foreign text, without what would begin another line.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// A lane as lists and actions have it: `c0` for the first core, `d3` for the fourth dish.
#[must_use]
pub fn value_of(lane: Lane) -> String {
    match lane {
        Lane::Core(core) => format!("c{}", core.0),
        Lane::Dish(dish) => format!("d{}", dish.0),
    }
}

/// The lane that such a value stands for.
#[must_use]
pub fn lane_of(value: &str) -> Option<Lane> {
    let number = value.get(1..)?;
    match value.as_bytes().first()? {
        b'c' => number.parse().ok().map(|core| Lane::Core(CoreId(core))),
        b'd' => number.parse().ok().map(|dish| Lane::Dish(DishId(dish))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_comes_back_from_its_text() {
        let context = Context {
            step: 3,
            kitchens: vec!["cores=2".to_owned(), String::new()],
            worlds: true,
            at: Millis(8000),
            playing: true,
            asked: Lane::Dish(DishId(4)),
            progress: "1 one-dish=5!".to_owned(),
            misses: 2,
            met: 5,
            ticked: 7,
            address: "https://example.org/x/".to_owned(),
            came: "cores=x".to_owned(),
            edited: "cores=many".to_owned(),
            link: "cores=2&ask=x".to_owned(),
            answer: "soon".to_owned(),
        };
        assert_eq!(Context::read(&context.write()), context);
        assert_eq!(Context::read(&Context::default().write()), Context::default());
        assert_eq!(Context::read("nonsense").step, 0);
        assert_eq!(Context::read("").kitchens, [""]);
    }
}
