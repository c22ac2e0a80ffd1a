//! What a kitchen's prediction is drawn on: its pieces of work, how long each takes, and the axis.

use super::blocks::{Drawing, LATEST, MOST, Piece, Spot};
use crate::scenario::{Durations, StageKind, ValidScenario, Waiting};
use crate::units::{DishId, Millis, StageId};

/// The axis has at most so many steps of its grid.
const STEPS: u64 = 60;

/// A stretch of time: from `from` up to, not including, `to`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Its beginning.
    pub from: Millis,
    /// Its end.
    pub to: Millis,
}

/// What a prediction is drawn on.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    scenario: ValidScenario,
    durations: Durations,
    span: Millis,
    grid: Millis,
}

impl Sheet {
    /// The sheet of a kitchen. None where it is too large to be drawn, or where work is divided into slices.
    #[must_use]
    pub fn of(scenario: &ValidScenario) -> Option<Self> {
        let small = scenario.dishes <= MOST.into() && scenario.cores <= MOST.into();
        if !small || scenario.slice > Millis::ZERO {
            return None;
        }
        let durations = Durations::of(scenario);
        let last = scenario.arrival(DishId(scenario.dishes - 1));
        // As long as if one thing were done after the other: the axis tells nothing about the run.
        let span = last + durations.total(scenario.dishes, Durations::service);
        if span > LATEST {
            return None;
        }
        let steps = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)));
        let grid = Millis(steps.into_iter().find(|step| span.0 <= STEPS * step).unwrap_or(1));
        Some(Self { scenario: scenario.clone(), durations, span, grid })
    }

    /// The kitchen.
    #[must_use]
    pub fn scenario(&self) -> &ValidScenario {
        &self.scenario
    }

    /// How long the axis is.
    #[must_use]
    pub fn span(&self) -> Millis {
        self.span
    }

    /// The step of the grid: a round time.
    #[must_use]
    pub fn grid(&self) -> Millis {
        self.grid
    }

    /// How long a piece takes.
    #[must_use]
    pub fn length(&self, piece: Piece) -> Millis {
        self.durations.get(piece.dish, piece.stage)
    }

    /// All pieces that take any time, in their order.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let mut all = Vec::new();
        (0..self.scenario.dishes).for_each(|dish| all.append(&mut self.pieces_of(DishId(dish))));
        all
    }

    /// Those of a dish.
    #[must_use]
    pub fn pieces_of(&self, dish: DishId) -> Vec<Piece> {
        let stages = (0..self.scenario.stages.len()).map(StageId::from_index);
        stages.map(|stage| Piece { dish, stage }).filter(|piece| self.length(*piece) > Millis::ZERO).collect()
    }

    /// Whether a stage passes by itself.
    #[must_use]
    pub fn is_wait(&self, stage: StageId) -> bool {
        self.scenario.stages[stage.index()].kind == StageKind::Wait
    }

    /// Whether a stage keeps a core: hands-work, and soaking where somebody stands by.
    #[must_use]
    pub fn needs_hands(&self, stage: StageId) -> bool {
        !self.is_wait(stage) || self.scenario.waiting == Waiting::Hold
    }

    /// Whether the kitchen has a piece, and it takes any time.
    #[must_use]
    pub fn has(&self, piece: Piece) -> bool {
        let is_dish = piece.dish.0 < self.scenario.dishes && piece.stage.index() < self.scenario.stages.len();
        is_dish && self.length(piece) > Millis::ZERO
    }

    /// A spot where a piece is as near as can be to another, within the axis. None where the sheet has no such piece or core.
    #[must_use]
    pub fn within(&self, piece: Piece, spot: Spot) -> Option<Spot> {
        let exists = self.has(piece) && spot.core.0 < self.scenario.cores;
        exists.then(|| Spot { from: spot.from.min(self.span - self.length(piece)), ..spot })
    }

    /// What of a drawing can be drawn on this sheet.
    #[must_use]
    pub fn fitted(&self, drawing: &Drawing) -> Drawing {
        drawing.each(&|piece, spot| self.within(piece, spot))
    }

    /// When a piece is done as drawn: at its spot or, where it passes by itself and is not drawn, after what comes before it. None where that is
    /// not drawn.
    #[must_use]
    pub fn time(&self, drawing: &Drawing, piece: Piece) -> Option<Stretch> {
        let from = match drawing.get(piece) {
            Some(spot) => spot.from,
            None if self.needs_hands(piece.stage) => return None,
            None => match self.before(piece).last() {
                Some(before) => self.time(drawing, *before)?.to,
                None => self.scenario.arrival(piece.dish),
            },
        };
        Some(Stretch { from, to: from + self.length(piece) })
    }

    /// The pieces of a dish before one of them, in their order.
    pub(super) fn before(&self, piece: Piece) -> Vec<Piece> {
        let mut before = self.pieces_of(piece.dish);
        before.retain(|other| other.stage < piece.stage);
        before
    }

    /// When some pieces are done as drawn, as far as that is known, in the order in which they begin.
    pub(super) fn times(&self, drawing: &Drawing, pieces: &[Piece]) -> Vec<(Piece, Stretch)> {
        let mut all: Vec<(Piece, Stretch)> = Vec::new();
        for piece in pieces {
            if let Some(time) = self.time(drawing, *piece) {
                let place =
                    all.iter().take_while(|(other, before)| (before.from, *other) <= (time.from, *piece)).count();
                all.insert(place, (*piece, time));
            }
        }
        all
    }

    /// When the last of some pieces is done, as far as that is known.
    pub(super) fn last(&self, drawing: &Drawing, pieces: &[Piece]) -> Millis {
        self.times(drawing, pieces).iter().map(|(_, time)| time.to).max().unwrap_or_default()
    }

    /// When all that is drawn is done.
    #[must_use]
    pub fn end(&self, drawing: &Drawing) -> Millis {
        self.last(drawing, &self.pieces())
    }

    /// The pieces that need hands and are not drawn.
    #[must_use]
    pub fn missing(&self, drawing: &Drawing) -> Vec<Piece> {
        let mut missing = self.pieces();
        missing.retain(|piece| self.needs_hands(piece.stage) && drawing.get(*piece).is_none());
        missing
    }
}
