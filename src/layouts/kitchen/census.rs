//! Counts of dishes by spot and look at any moment, for runs with too many dishes to look at each: checkpoints, and the moves between them.

use super::place::{Spot, spot_of};
use crate::scenario::Scenario;
use crate::timeline::Look;
use crate::trace::{DishState, Trace, What};
use crate::units::{DishId, Millis};

/// The number of moves between two checkpoints.
const EVERY: usize = 2048;

/// The number of kinds of dishes that are counted apart at a spot; [`kind`] gives the kind.
const KINDS: usize = 4;

/// The number of dishes at each spot, by their looks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts {
    stages: usize,
    places: Vec<u32>,
}

/// The place of a look among those of its spot. The first is the only one of that spot which the others do not name: not come to yet in
/// the pile, in the rack in a queue, at work or soaking at a station.
fn kind(look: Option<Look>) -> usize {
    match look {
        Some(Look::Ready) => 1,
        Some(Look::Blocked) => 2,
        Some(Look::Switch) => 3,
        _ => 0,
    }
}

impl Counts {
    fn new(stages: usize) -> Self {
        Self { stages, places: vec![0; KINDS * (2 * stages + 3)] }
    }

    /// Counts the dishes of a run at a moment, in one pass over what happened until then; at an instant of change, after it.
    #[must_use]
    pub fn of(trace: &Trace, at: Millis) -> Self {
        let mut counts = Self::new(trace.scenario().stages.len());
        let (to_come, pile) = (counts.place(Spot::ToCome, None), counts.place(Spot::Pile, Some(Look::Unreached)));
        let shelf = counts.place(Spot::Shelf, None);
        let mut where_is = vec![None; trace.dishes().len()];
        for entry in trace.entries().iter().take_while(|entry| entry.at() <= at) {
            if let Some(dish) = entry.dish().filter(|_| entry.what() != What::Ended) {
                where_is[dish.index()] = Some(entry);
            }
        }
        for (dish, last) in trace.dishes().iter().zip(where_is) {
            let place = match last {
                _ if dish.finished <= at => shelf,
                Some(entry) => {
                    let state = DishState::of(*entry);
                    counts.place(spot_of(state, dish.begun <= entry.at()), Look::of_dish(state))
                }
                None if dish.arrived <= at => pile,
                None => to_come,
            };
            counts.places[place] += 1;
        }
        counts
    }

    /// The index in `places` of a spot's first kind.
    fn first(&self, spot: Spot) -> usize {
        KINDS
            * match spot {
                Spot::ToCome => 0,
                Spot::Pile => 1,
                Spot::Shelf => 2,
                Spot::Queue(stage) => 3 + stage.index(),
                Spot::Inside(stage) => 3 + self.stages + stage.index(),
            }
    }

    /// The index in `places` of a dish at a spot with a look.
    fn place(&self, spot: Spot, look: Option<Look>) -> usize {
        self.first(spot) + kind(look)
    }

    /// The number of dishes at a spot.
    #[must_use]
    pub fn at(&self, spot: Spot) -> u32 {
        let first = self.first(spot);
        self.places[first..first + KINDS].iter().sum()
    }

    /// The dishes at a spot by their looks; `busy` is that of a station's dishes which are worked on or soak.
    pub fn looks(&self, spot: Spot, busy: Look) -> impl Iterator<Item = (Option<Look>, u32)> + use<> {
        let own = match spot {
            Spot::ToCome | Spot::Shelf => None,
            Spot::Pile => Some(Look::Unreached),
            Spot::Queue(_) => Some(Look::Racked),
            Spot::Inside(_) => Some(busy),
        };
        let first = self.first(spot);
        let looks = [own, Some(Look::Ready), Some(Look::Blocked), Some(Look::Switch)];
        let counts: Vec<u32> = self.places[first..first + KINDS].to_vec();
        looks.into_iter().zip(counts).filter(|(_, count)| *count > 0)
    }
}

/// A dish's move from one spot to another, packed into one number, since a run can have hundreds of thousands: 50 bits for the moment,
/// seven for each spot.
#[derive(Clone, Copy, Debug)]
struct Move(u64);

impl Move {
    fn new(at: Millis, from: u8, to: u8) -> Self {
        Self(at.0 << 14 | u64::from(from) << 7 | u64::from(to))
    }

    fn at(self) -> Millis {
        Millis(self.0 >> 14)
    }

    /// Applies the move to counts.
    fn apply(self, counts: &mut Counts) {
        let spot = |bits: u64| (bits & 127) as usize;
        counts.places[spot(self.0 >> 7)] -= 1;
        counts.places[spot(self.0)] += 1;
    }
}

/// The census of a run: all moves, and the counts at every 2,048th, from which those at any moment are found quickly.
#[derive(Debug)]
pub struct Census {
    moves: Vec<Move>,
    checkpoints: Vec<Counts>,
    /// The counts after the last move.
    now: Counts,
}

impl Census {
    /// Takes the census of a run, in one pass over its entries.
    #[must_use]
    pub fn of(trace: &Trace) -> Self {
        let now = Counts::new(trace.scenario().stages.len());
        let mut moves = Vec::with_capacity(trace.entries().len() + 2 * trace.dishes().len());
        let mut where_is = vec![0_u8; trace.dishes().len()];
        let mut go = |at: Millis, dish: DishId, spot: Spot, look: Option<Look>| {
            let (from, to) = (where_is[dish.index()], u8::try_from(now.place(spot, look)).unwrap_or(u8::MAX));
            if from != to {
                where_is[dish.index()] = to;
                moves.push(Move::new(at, from, to));
            }
        };
        let ends = trace.dishes().iter().zip((0..).map(DishId)).map(|(dish, id)| (dish.finished, id));
        let mut finished: Vec<(Millis, DishId)> = ends.collect();
        finished.sort_unstable();
        let mut finished = finished.into_iter().map(|(_, dish)| dish).peekable();
        let mut arrivals = (0..trace.scenario().dishes).map(DishId).peekable();
        for entry in trace.entries() {
            while let Some(dish) = arrivals.next_if(|dish| trace.dishes()[dish.index()].arrived <= entry.at()) {
                go(trace.dishes()[dish.index()].arrived, dish, Spot::Pile, Some(Look::Unreached));
            }
            while let Some(dish) = finished.next_if(|dish| trace.dishes()[dish.index()].finished <= entry.at()) {
                go(trace.dishes()[dish.index()].finished, dish, Spot::Shelf, None);
            }
            if let Some(dish) = entry.dish().filter(|dish| trace.dishes()[dish.index()].finished > entry.at())
                && entry.what() != What::Ended
            {
                let begun = trace.dishes()[dish.index()].begun <= entry.at();
                let state = DishState::of(*entry);
                go(entry.at(), dish, spot_of(state, begun), Look::of_dish(state));
            }
        }
        for dish in finished {
            go(trace.dishes()[dish.index()].finished, dish, Spot::Shelf, None);
        }
        let mut census = Self::empty(trace.scenario(), 0);
        moves.iter().enumerate().for_each(|(number, step)| census.count(number, *step));
        Self { moves, ..census }
    }

    /// A census without moves yet, with room for so many.
    #[must_use]
    pub fn empty(scenario: &Scenario, moves: usize) -> Self {
        let mut now = Counts::new(scenario.stages.len());
        now.places[0] = scenario.dishes;
        Self { moves: Vec::with_capacity(moves), checkpoints: vec![now.clone()], now }
    }

    /// Counts the move with this number, the next one.
    fn count(&mut self, number: usize, step: Move) {
        step.apply(&mut self.now);
        if (number + 1).is_multiple_of(EVERY) {
            self.checkpoints.push(self.now.clone());
        }
    }

    /// The number of moves.
    #[must_use]
    pub fn len(&self) -> usize {
        self.moves.len()
    }

    /// Whether nothing moves.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty()
    }

    /// Some moves from a place on, as two words each.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "two halves of a word")]
    pub fn words(&self, from: usize, upto: usize) -> Vec<u32> {
        self.moves[from..upto].iter().flat_map(|Move(bits)| [*bits as u32, (bits >> 32) as u32]).collect()
    }

    /// Takes the next moves, two words each.
    pub fn take(&mut self, words: &[u32]) {
        for pair in words.chunks_exact(2) {
            let step = Move(u64::from(pair[0]) | u64::from(pair[1]) << 32);
            self.count(self.moves.len(), step);
            self.moves.push(step);
        }
    }

    /// The counts at a moment; at an instant of change, those after it.
    #[must_use]
    pub fn at(&self, at: Millis) -> Counts {
        let upto = self.moves.partition_point(|step| step.at() <= at);
        let checkpoint = upto / EVERY;
        let mut counts = self.checkpoints[checkpoint].clone();
        for step in &self.moves[checkpoint * EVERY..upto] {
            step.apply(&mut counts);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::super::place::spot_at;
    use super::*;
    use crate::scenario::{Program, Scenario, Stage, StageKind, Waiting};
    use crate::sim;
    use strum::VariantArray;

    /// Kitchens whose dishes stand at each kind of place: at hands, in what waits, before a full sink, in arrivals, interrupted.
    fn kitchens() -> [Scenario; 6] {
        let dish = Scenario { dishes: 40, rack: 1, ..Scenario::default() };
        let hands = vec![Stage::new("wash", 3, StageKind::Hands), Stage::new("dry", 2, StageKind::Hands)];
        let sink = vec![
            Stage::new("wash", 3, StageKind::Hands).with_places(1),
            Stage::new("soak", 4, StageKind::Wait),
            Stage::new("dry", 2, StageKind::Hands),
        ];
        [
            Scenario { waiting: Waiting::Hold, ..dish.clone() },
            Scenario { cores: 4, stages: sink, ..dish.clone() },
            Scenario { stages: hands.clone(), slice: Millis(1000), switch: Millis(500), ..dish.clone() },
            Scenario { cores: 2, every: Millis(2000), vary: 50, seed: 7, ..dish.clone() },
            Scenario { cores: 64, stages: hands, sizes: vec![100, 1, 400], ..dish.clone() },
            dish,
        ]
    }

    #[test]
    fn agrees_with_looking_at_each_dish() {
        for kitchen in kitchens() {
            for &program in Program::VARIANTS {
                let trace = sim::run(&Scenario { program, ..kitchen.clone() }.validate().expect("valid"));
                let census = Census::of(&trace);
                for at in (0..trace.end().0 + 500).step_by(250).map(Millis) {
                    let mut counts = Counts::new(trace.scenario().stages.len());
                    for dish in (0_u32..40).map(DishId) {
                        let (spot, state) = spot_at(&trace, dish, at);
                        let place = counts.place(spot, Look::of_dish(state));
                        counts.places[place] += 1;
                    }
                    assert_eq!(census.at(at), counts, "{program:?} at {at} of {kitchen:?}");
                    assert_eq!(Counts::of(&trace, at), counts, "{program:?} at {at} of {kitchen:?}");
                }
            }
        }
    }

    #[test]
    fn a_move_holds_the_latest_moment_and_the_last_spot_of_eight_stages() {
        let mut counts = Counts::new(8);
        let last = counts.places.len() - 1;
        counts.places[last - 1] = 1;
        let spot = |place: usize| u8::try_from(place).expect("a byte");
        let step = Move::new(Millis((1 << 49) - 1), spot(last - 1), spot(last));
        step.apply(&mut counts);
        assert_eq!((step.at(), counts.places[last - 1], counts.places[last]), (Millis((1 << 49) - 1), 0, 1));
    }
}
