//! A prediction that is drawn before the run is shown, and the actions that draw it.

use super::{Direction, Phase};
use crate::scenario::ValidScenario;
use crate::schedule::drawing::{Drawing, Piece, Sheet};
use crate::units::{CoreId, Millis};
use std::rc::Rc;

/// Something in drawing a prediction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DrawingAction {
    /// Draw a prediction for the present kitchen, or alter the one that was drawn for it.
    Begin,
    /// Put a piece on a core, near a moment; without one, behind what is drawn on that core.
    Put(Piece, CoreId, Option<Millis>),
    /// Begin a piece earlier or later; one that is not drawn is put on the first core.
    Shift(Piece, Direction, Phase),
    /// Put a piece on the core above or below; one that is not drawn on the first.
    Change(Piece, Direction),
    /// Take a piece away.
    TakeAway(Piece),
    /// Take all pieces away.
    Clear,
    /// Let pieces stand only where the kitchen's rules allow it, or anywhere. A step has its own way.
    ToggleSnapping,
    /// In the sandbox, where nothing else is asked: show the run.
    Run,
    /// Draw no more, and forget what was drawn.
    Stop,
}

/// A prediction that is being drawn, or was.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawn {
    /// The kitchen's sheet.
    pub sheet: Rc<Sheet>,
    /// What is drawn.
    pub drawing: Drawing,
    /// Whether pieces stand only where the kitchen's rules allow it.
    pub snaps: bool,
    /// Whether it is still being drawn: what happens is not shown meanwhile.
    pub open: bool,
}

impl Drawn {
    /// An empty sheet for a kitchen. None where it cannot be drawn.
    pub(super) fn new(scenario: &ValidScenario, snaps: bool) -> Option<Self> {
        let sheet = Rc::new(Sheet::of(scenario)?);
        Some(Self { sheet, drawing: Drawing::default(), snaps, open: true })
    }

    /// The same on the sheet of another kitchen, with the pieces that it has, too.
    pub(super) fn moved_to(&self, scenario: &ValidScenario) -> Option<Self> {
        let new = Self::new(scenario, self.snaps)?;
        Some(Self { drawing: new.sheet.fitted(&self.drawing), ..new })
    }

    /// Whether it is of a kitchen.
    #[must_use]
    pub fn is_of(&self, scenario: &ValidScenario) -> bool {
        self.sheet.scenario() == scenario
    }

    /// Whether a piece can be put anywhere: where rules count, nobody stays with what passes by itself.
    #[must_use]
    pub fn offers(&self, piece: Piece) -> bool {
        !self.snaps || self.sheet.needs_hands(piece.stage) || self.drawing.get(piece).is_some()
    }

    /// The drawing after an action; none where the action changes nothing.
    pub(super) fn after(&self, action: DrawingAction) -> Option<Drawing> {
        let Self { sheet, drawing, snaps, .. } = self;
        let put = |piece: Piece, core: CoreId, at: Option<Millis>| match at {
            Some(at) => sheet.snapped(drawing, piece, core, at, *snaps),
            None => sheet.first_free(drawing, piece, core, *snaps),
        };
        let (piece, spot) = match action {
            DrawingAction::Put(piece, core, at) => (piece, put(piece, core, at)?),
            DrawingAction::Shift(piece, direction, _) => {
                let spot = match drawing.get(piece) {
                    Some(spot) => sheet.next(drawing, piece, spot, direction == Direction::Forward, *snaps)?,
                    None => put(piece, CoreId(0), None)?,
                };
                (piece, spot)
            }
            DrawingAction::Change(piece, direction) => {
                let spot = match drawing.get(piece) {
                    Some(spot) => put(piece, beside(spot.core, direction, sheet.scenario().cores)?, Some(spot.from))?,
                    None => put(piece, CoreId(0), None)?,
                };
                (piece, spot)
            }
            DrawingAction::TakeAway(piece) => return drawing.get(piece).map(|_| drawing.with(piece, None)),
            DrawingAction::Clear => return (!drawing.is_empty()).then(Drawing::default),
            _ => return None,
        };
        let next = drawing.with(piece, Some(spot));
        (self.offers(piece) && next != *drawing).then_some(next)
    }
}

/// The core above or below another.
fn beside(core: CoreId, direction: Direction, cores: u16) -> Option<CoreId> {
    match direction {
        Direction::Back => core.0.checked_sub(1).map(CoreId),
        Direction::Forward => Some(CoreId(core.0 + 1)).filter(|core| core.0 < cores),
    }
}
