//! What the page says, in English. A language is a value of [`PageText`]: one with a sentence missing does not compile.

use crate::metrics::Bound;
use crate::scenario::{Field, Scenario, StageKind};
use crate::units::Millis;

/// What a control is called, and one sentence on what it does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Control {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub hint: &'static str,
}

/// The page's sentences.
#[derive(PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each is the sentence of its name")]
pub struct PageText {
    pub title: &'static str,
    pub lead: &'static str,
    pub kitchen: &'static str,
    pub to_wash: &'static str,
    pub done: &'static str,
    pub needs_hands: &'static str,
    pub no_hands: &'static str,
    pub nothing_here: &'static str,
    pub transport: &'static str,
    pub start: &'static str,
    pub previous: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub next: &'static str,
    pub moment: &'static str,
    pub speed: &'static str,
    pub cores: &'static str,
    pub dishes: &'static str,
    pub chart: &'static str,
    pub in_progress: &'static str,
    pub running: &'static str,
    pub legend_ready: &'static str,
    pub legend_blocked: &'static str,
    pub legend_switch: &'static str,
    pub legend_hold: &'static str,
    pub metrics: &'static str,
    pub total: &'static str,
    pub dish_time: &'static str,
    pub throughput: &'static str,
    pub busy: &'static str,
    pub limit: &'static str,
    pub limit_dish: &'static str,
    pub limit_hands: &'static str,
    pub settings: &'static str,
    pub stages: Control,
    pub theme: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub notice: &'static str,
    pub notice_link: &'static str,
    pub close: &'static str,
    pub kitchens: &'static str,
    pub own_kitchen: &'static str,
}

impl PageText {
    /// English.
    pub const ENGLISH: Self = Self {
        title: "Wash & Dry",
        lead: "Wash, soak, dry. Pairs of hands are cores. The program says what may overlap; a scheduler decides what \
               does. Change a setting and watch.",
        kitchen: "Kitchen",
        to_wash: "to wash",
        done: "done",
        needs_hands: "needs hands",
        no_hands: "no hands needed",
        nothing_here: "none",
        transport: "Time",
        start: "To the start",
        previous: "Previous event",
        play: "Play",
        pause: "Pause",
        next: "Next event",
        moment: "Moment",
        speed: "Speed",
        cores: "Cores: who is working on what",
        dishes: "Dishes: where each one is",
        chart: "How many at once",
        in_progress: "in progress: concurrency",
        running: "running: parallelism",
        legend_ready: "ready, no hands free",
        legend_blocked: "blocked on a place or a channel",
        legend_switch: "switching",
        legend_hold: "standing by while it soaks",
        metrics: "Numbers",
        total: "all dishes done",
        dish_time: "a dish, on average, from arrival to done",
        throughput: "dishes a minute",
        busy: "of the hands' time is work",
        limit: "no schedule of this work is shorter:",
        limit_dish: "one dish's own way",
        limit_hands: "the work shared by all hands",
        settings: "Settings",
        stages: Control { name: "Stages", hint: "name:seconds:hands or wait[:places], with commas between" },
        theme: "Light or dark",
        undo: "Undo",
        redo: "Redo",
        notice: "Not everything was as it should be",
        notice_link: "The link as it came:",
        close: "Close",
        kitchens: "Start from a kitchen",
        own_kitchen: "your own",
    };

    /// The name of a setting and what it does.
    #[must_use]
    pub fn control(&self, field: Field) -> Control {
        let (name, hint) = match field {
            Field::Program => ("Program", "how the work is written as tasks: what may overlap"),
            Field::Workers => ("Workers", "tasks that take dishes from the pile"),
            Field::Rack => ("Rack", "dishes that stand between two stages of the pipeline"),
            Field::Dishes => ("Dishes", "items of work"),
            Field::Cores => ("Cores", "pairs of hands"),
            Field::Stages => (self.stages.name, self.stages.hint),
            Field::Waiting => ("While it soaks", "park: hands are free; hold: somebody stands there"),
            Field::Policy => ("Policy", "which ready task an idle core takes"),
            Field::Slice => ("Slice", "longest turn, seconds; 0 is until it waits"),
            Field::Switch => ("Switch", "seconds that taking up another task costs"),
            Field::Speed => ("Core speed", "percent"),
            Field::Every => ("Arrivals", "seconds from one dish to the next"),
            Field::Vary => ("Vary", "percent by which durations differ"),
            Field::Seed => ("Seed", "for chance: the same seed, the same run"),
        };
        Control { name, hint }
    }

    /// What sets the lower bound.
    #[must_use]
    pub fn bound(&self, bound: Bound, scenario: &Scenario) -> String {
        match bound {
            Bound::Dish(_) => self.limit_dish.to_owned(),
            Bound::Hands => self.limit_hands.to_owned(),
            Bound::Station(stage) => format!("the places of “{}”", scenario.stages[stage.index()].name),
        }
    }

    /// What a stage needs.
    #[must_use]
    pub fn needs(&self, kind: StageKind) -> &'static str {
        match kind {
            StageKind::Hands => self.needs_hands,
            StageKind::Wait => self.no_hands,
        }
    }

    /// The moment and the end, as the transport shows them.
    #[must_use]
    pub fn clock(&self, at: Millis, end: Millis) -> String {
        format!("{} s of {} s", at.seconds_short(), end.seconds_short())
    }

    /// A time in a number tile.
    #[must_use]
    pub fn seconds(&self, time: Millis) -> String {
        format!("{} s", time.seconds_short())
    }

    /// A lane's name.
    #[must_use]
    pub fn core(&self, number: u64) -> String {
        format!("core {number}")
    }

    /// A lane's name.
    #[must_use]
    pub fn dish(&self, number: u64) -> String {
        format!("dish {number}")
    }

    /// Lanes that are not drawn.
    #[must_use]
    pub fn more(&self, count: u64) -> String {
        format!("and {count} more")
    }

    /// The number of cores as a line in the chart.
    #[must_use]
    pub fn cores_line(&self, cores: u16) -> String {
        if cores == 1 { "1 core".to_owned() } else { format!("{cores} cores") }
    }

    /// The levels at a moment, in words.
    #[must_use]
    pub fn levels(&self, at: Millis, in_progress: u32, running: u32) -> String {
        format!("At {} s: {in_progress} in progress, {running} running", at.seconds_short())
    }
}
