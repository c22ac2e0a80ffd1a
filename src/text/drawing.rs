//! The sentences for predictions that are drawn. They come in the file of those for schedules.

use super::sentences::sentences;
use super::{PageText, Plural, fill};
use crate::scenario::Scenario;
use crate::schedule::drawing::{Difference, Piece, Spot};
use crate::units::{CoreId, DishId, Millis, StageId};

sentences! {
    /// The sentences for predictions that are drawn.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct DrawingText {
        pub lead: &'static str,
        /// Where pieces stand only where the rules allow it; where they stand anywhere.
        pub lead_snaps: &'static str,
        pub lead_free: &'static str,
        /// The switch between the two.
        pub snaps: &'static str,
        /// A stage's name; how long it takes.
        pub piece: &'static str,
        /// A core's number; the moment.
        pub spot: &'static str,
        pub no_spot: &'static str,
        pub core: &'static str,
        pub start: &'static str,
        pub sooner: &'static str,
        pub later: &'static str,
        pub take_away: &'static str,
        pub clear: &'static str,
        pub run: &'static str,
        pub hand_in: &'static str,
        pub stop: &'static str,
        pub again: &'static str,
        /// When all that is drawn is done.
        pub end: &'static str,
        /// How many pieces are still to be placed.
        pub left: Plural,
        pub yours: &'static str,
        /// When all is done as drawn; when it was.
        pub ends: &'static str,
        pub over: &'static str,
        /// Where cores stand in another order than they were drawn in.
        pub renamed: &'static str,
        pub exactly: &'static str,
        /// How many differences are not named at first.
        pub more: Plural,
        /// The differences in the order of their ranks. Gaps: 0 a dish, 1 a stage, 2 a core, 3 a moment of the drawing; 4 another dish, 5 another stage,
        /// 6 the core of the run, 7 another moment.
        pub differences: [&'static str; 10],
    }
}

impl DrawingText {
    /// A piece of a dish.
    #[must_use]
    pub fn piece(&self, piece: Piece, length: Millis, scenario: &Scenario, page: &PageText) -> String {
        fill(self.piece, &[page.stage(scenario, piece.stage), &length.seconds_text()])
    }

    /// Where a piece is drawn.
    #[must_use]
    pub fn spot(&self, spot: Option<Spot>) -> String {
        match spot {
            Some(Spot { core, from }) => fill(self.spot, &[&core.number().to_string(), &from.seconds_short()]),
            None => self.no_spot.to_owned(),
        }
    }

    /// What is otherwise in a drawing.
    #[must_use]
    pub fn difference(&self, difference: &Difference, scenario: &Scenario, page: &PageText) -> String {
        let mut about = About { at: difference.at(), ..About::default() };
        match *difference {
            Difference::TooEarly { piece, core, before, .. } => {
                about.piece(piece);
                (about.core, about.other_stage) = (core, before);
            }
            Difference::TwoAtOnce { piece, core, other, .. } => {
                about.piece(piece);
                (about.core, about.other_dish, about.other_stage) = (core, other.dish, other.stage);
            }
            Difference::PlaceTaken { piece, .. } | Difference::MissingPiece { piece } => about.piece(piece),
            Difference::NotArrived { piece, arrival, .. } => {
                about.piece(piece);
                about.other_at = arrival;
            }
            Difference::NotThereYet { piece, still, .. } => {
                about.piece(piece);
                about.other_dish = still;
            }
            Difference::KeepsHands { piece, core, .. } => {
                about.piece(piece);
                about.core = core;
            }
            Difference::MissingDish { dish } => about.dish = dish,
            Difference::OtherStart { piece, ran, .. } => {
                about.piece(piece);
                about.other_at = ran;
            }
            Difference::OtherCore { piece, core, ran, .. } => {
                about.piece(piece);
                (about.core, about.other_core) = (core, ran);
            }
        }
        let number = |number: u64| number.to_string();
        let stage = |stage: StageId| page.stage(scenario, stage);
        let sentence = self.differences[usize::from(difference.rank()) % self.differences.len()];
        fill(
            sentence,
            &[
                &number(about.dish.number()),
                stage(about.stage),
                &number(about.core.number()),
                &about.at.seconds_short(),
                &number(about.other_dish.number()),
                stage(about.other_stage),
                &number(about.other_core.number()),
                &about.other_at.seconds_short(),
            ],
        )
    }
}

/// What fills the gaps of a difference.
#[derive(Default)]
struct About {
    dish: DishId,
    stage: StageId,
    core: CoreId,
    at: Millis,
    other_dish: DishId,
    other_stage: StageId,
    other_core: CoreId,
    other_at: Millis,
}

impl About {
    fn piece(&mut self, piece: Piece) {
        (self.dish, self.stage) = (piece.dish, piece.stage);
    }
}
