//! What is drawn: pieces of work, each at a spot.

use crate::units::{CoreId, DishId, Millis, StageId};

/// The most dishes, stages and cores that are drawn. Each is one digit of a drawing's code.
pub(super) const MOST: u8 = 8;
/// The latest moment that can be drawn.
pub(super) const LATEST: Millis = Millis(9_999_999);

/// One stage of the work on one dish.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Piece {
    /// The dish.
    pub dish: DishId,
    /// The stage.
    pub stage: StageId,
}

/// Where a piece is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Spot {
    /// The core that does it.
    pub core: CoreId,
    /// When it begins.
    pub from: Millis,
}

/// What is drawn: at most one spot for each piece, in the order of the pieces.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Drawing(Vec<(Piece, Spot)>);

impl Drawing {
    fn place(&self, piece: Piece) -> Result<usize, usize> {
        self.0.binary_search_by_key(&piece, |block| block.0)
    }

    /// Where a piece is drawn; none where it is not.
    #[must_use]
    pub fn get(&self, piece: Piece) -> Option<Spot> {
        self.place(piece).ok().map(|place| self.0[place].1)
    }

    /// The pieces that are drawn, in their order.
    #[must_use]
    pub fn blocks(&self) -> &[(Piece, Spot)] {
        &self.0
    }

    /// Whether nothing is drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with each piece at another spot, or without it.
    #[must_use]
    pub(super) fn each(&self, other: &dyn Fn(Piece, Spot) -> Option<Spot>) -> Self {
        Self(self.0.iter().filter_map(|(piece, spot)| Some((*piece, other(*piece, *spot)?))).collect())
    }

    /// The same with a piece at a spot, or without it.
    #[must_use]
    pub fn with(&self, piece: Piece, spot: Option<Spot>) -> Self {
        let mut next = self.clone();
        match (self.place(piece), spot) {
            (Ok(place), Some(spot)) => next.0[place].1 = spot,
            (Ok(place), None) => drop(next.0.remove(place)),
            (Err(place), Some(spot)) => next.0.insert(place, (piece, spot)),
            (Err(_), None) => {}
        }
        next
    }

    /// As text: for each piece the numbers of dish, stage and core, a digit each, and the moment in milliseconds; joined by `.`.
    #[must_use]
    pub fn write(&self) -> String {
        let block = |(piece, spot): &(Piece, Spot)| {
            format!("{}{}{}{}", piece.dish.number(), piece.stage.number(), spot.core.number(), spot.from.0)
        };
        self.0.iter().map(block).collect::<Vec<_>>().join(".")
    }

    /// From text. None where it is not the text of a drawing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut drawing = Self::default();
        for block in text.split('.').filter(|_| !text.is_empty()) {
            let &[dish, stage, core, ref from @ ..] = block.as_bytes() else { return None };
            let index = |digit: u8| digit.checked_sub(b'1').filter(|index| *index < MOST);
            let is_plain = from == b"0" || (1..=7).contains(&from.len()) && from[0] != b'0';
            let from =
                Some(block.get(3..)?).filter(|text| is_plain && text.bytes().all(|digit| digit.is_ascii_digit()));
            let piece = Piece { dish: DishId(index(dish)?.into()), stage: StageId(index(stage)?) };
            let spot = Spot { core: CoreId(index(core)?.into()), from: Millis(from?.parse().ok()?) };
            // As it is written: in order, and each piece once.
            if drawing.0.last().is_some_and(|(last, _)| *last >= piece) {
                return None;
            }
            drawing.0.push((piece, spot));
        }
        Some(drawing)
    }
}
