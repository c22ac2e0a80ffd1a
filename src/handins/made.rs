//! Schedules and drawings that codes hold: what came of each, and which schedules are as good as any.

use super::answer::Said;
use crate::link::{self, Wanted};
use crate::run::Run;
use crate::scenario::{Field, ValidScenario, Value};
use crate::schedule::drawing::{Drawing, Sheet, differences, with_fitting_cores};
use crate::schedule::{bare, known, rivals, with_choices};
use crate::sim::{ByHand, Objective, Search};
use crate::units::Millis;
use std::rc::Rc;

/// What was made.
#[derive(Clone, PartialEq, Debug)]
pub enum Made {
    /// A schedule: its run.
    Schedule(Run),
    /// A drawing, with its cores as they fit the run best.
    Drawing {
        /// What it is drawn on.
        sheet: Rc<Sheet>,
        /// What is drawn.
        drawing: Drawing,
        /// How much is otherwise in it than in the run.
        differences: usize,
    },
}

impl Made {
    /// The total of a schedule.
    #[must_use]
    pub fn total(&self) -> Option<Millis> {
        match self {
            Self::Schedule(run) => Some(run.makespan()),
            Self::Drawing { .. } => None,
        }
    }

    /// The number of differences of a drawing.
    #[must_use]
    pub fn differences(&self) -> Option<usize> {
        match self {
            Self::Schedule(_) => None,
            Self::Drawing { differences, .. } => Some(*differences),
        }
    }
}

/// What is to be made, of which kitchen.
pub enum Task {
    /// A schedule of this kitchen.
    Schedule(ValidScenario),
    /// A drawing of this run, on this sheet.
    Drawing(Rc<Sheet>, Run),
}

impl Task {
    /// What a question wants to be made of a kitchen; none where it wants something else.
    pub fn of(wanted: &Wanted, scenario: &ValidScenario) -> Option<Self> {
        match wanted {
            Wanted::Schedule => Some(Self::Schedule(bare(scenario))),
            Wanted::Drawing => Some(Self::Drawing(Rc::new(Sheet::of(scenario)?), Run::of(scenario))),
            _ => None,
        }
    }

    /// What an answer has made, and what it says: choices that come to the same ones say the same, and so do drawings whose cores are exchanged.
    /// None where it is no such answer.
    pub fn read(&self, answer: &str) -> Option<(Made, Said)> {
        match self {
            Self::Schedule(kitchen) => {
                let given = if answer.is_empty() { Vec::new() } else { choices(answer)? };
                let (run, mut made) = run_by(&with_choices(kitchen, given)?);
                let last = made.iter().rposition(|place| *place > 0).map_or(0, |last| last + 1);
                made.truncate(last);
                let said = link::text_of(Field::Choices, &Value::Numbers(made));
                Some((Made::Schedule(run), Said::Words(said)))
            }
            Self::Drawing(sheet, run) => {
                let drawing = sheet.fitted(&Drawing::read(answer)?);
                let drawing = with_fitting_cores(&drawing, run);
                let (said, differences) = (drawing.write(), differences(sheet, &drawing, run).len());
                Some((Made::Drawing { sheet: sheet.clone(), drawing, differences }, Said::Words(said)))
            }
        }
    }
}

fn choices(text: &str) -> Option<Vec<u16>> {
    match link::parse(Field::Choices, text).ok()? {
        Value::Numbers(choices) => Some(choices),
        _ => None,
    }
}

/// The run of a kitchen with choices, to its end, and the choices that were there to make: where no more are given, the oldest task is taken.
fn run_by(scenario: &ValidScenario) -> (Run, Vec<u16>) {
    let mut by_hand = ByHand::new(scenario);
    let (mut given, mut made) = (scenario.choices.iter(), Vec::new());
    while let Some(decision) = by_hand.decision() {
        let last = decision.offers.len().saturating_sub(1);
        let place = usize::from(given.next().copied().unwrap_or(0)).min(last);
        by_hand.choose(place);
        made.push(u16::try_from(place).unwrap_or(0));
    }
    (Run::by_hand(by_hand), made)
}

/// The search for what no schedule of a kitchen can beat.
pub struct Hunt {
    search: Option<Box<Search>>,
    /// The least total that is known, and what none can be less than.
    least: Millis,
    bound: Millis,
}

impl Hunt {
    /// A search that has not begun, where one is needed; `own` is the least total that was handed in.
    pub fn new(kitchen: &ValidScenario, own: Millis) -> Self {
        let known = known(&rivals(kitchen), Objective::Makespan);
        let (least, bound) = (known.cost.min(own), known.bound);
        let open = least > bound;
        let search = open.then(|| Search::new(kitchen, Objective::Makespan)).flatten().map(Box::new);
        Self { search, least, bound }
    }

    /// Tries so many more states. Returns whether the search is not over; it is where it has taken long enough, too.
    pub fn go_on(&mut self, nodes: u64) -> bool {
        let Some(search) = &mut self.search else { return false };
        let goes_on = search.go_on_to_limit(nodes);
        let best = search.best();
        (self.least, self.bound) = (self.least.min(best.cost), self.bound.max(best.bound));
        if !goes_on || self.least <= self.bound {
            self.search = None;
        }
        self.search.is_some()
    }

    /// The least total that there can be; none where that is not proved.
    pub fn proved(&self) -> Option<Millis> {
        (self.least <= self.bound).then_some(self.least)
    }
}
