//! The rules of a kitchen, whatever its scheduler does, and where a drawing breaks them.

use super::blocks::{Drawing, Piece, Spot};
use super::difference::Difference;
use super::sheet::{Sheet, Stretch};
use crate::scenario::Program;
use crate::units::{CoreId, DishId, Millis};

/// Where a drawing breaks the kitchen's rules: stages in their order, one thing at a time on a core, no more dishes at a stage than it has places, nothing
/// before it is there, and in one loop one dish after the other.
#[must_use]
pub fn breaches(sheet: &Sheet, drawing: &Drawing) -> Vec<Difference> {
    let mut found = Vec::new();
    for &(piece, spot) in drawing.blocks() {
        let (core, at) = (spot.core, spot.from);
        let before = sheet.before(piece);
        let open = |other: &&Piece| sheet.time(drawing, **other).is_some_and(|time| time.to > at);
        if let Some(before) = before.iter().rev().find(open) {
            found.push(Difference::TooEarly { piece, core, at, before: before.stage });
        }
        let arrival = sheet.scenario().arrival(piece.dish);
        if at < arrival {
            found.push(Difference::NotArrived { piece, at, arrival });
        }
        if sheet.scenario().program == Program::Sequential {
            let is_open = |dish: &DishId| sheet.last(drawing, &sheet.pieces_of(*dish)) > at;
            let still = (0..piece.dish.0).map(DishId).find(is_open);
            found.extend(still.map(|still| Difference::NotThereYet { piece, at, still }));
        }
    }
    let those = |of: &dyn Fn(Piece, Spot) -> bool| {
        let pieces: Vec<Piece> =
            drawing.blocks().iter().filter(|(piece, spot)| of(*piece, *spot)).map(|(piece, _)| *piece).collect();
        sheet.times(drawing, &pieces)
    };
    for core in (0..sheet.scenario().cores).map(CoreId) {
        two_at_once(&those(&|_, spot| spot.core == core), core, &mut found);
    }
    for (index, stage) in sheet.scenario().stages.iter().enumerate() {
        // What passes by itself and is not drawn begins when there is a place for it.
        if let Some(places) = stage.places {
            place_taken(&those(&|piece, _| piece.stage.index() == index), places.into(), &mut found);
        }
    }
    found
}

/// What a core begins while it is at something else.
fn two_at_once(pieces: &[(Piece, Stretch)], core: CoreId, found: &mut Vec<Difference>) {
    let mut longest: Option<(Piece, Millis)> = None;
    for (piece, time) in pieces {
        if let Some((other, _)) = longest.filter(|(_, end)| *end > time.from) {
            found.push(Difference::TwoAtOnce { piece: *piece, core, at: time.from, other });
        }
        if longest.is_none_or(|(_, end)| time.to > end) {
            longest = Some((*piece, time.to));
        }
    }
}

/// What begins at a stage while all its places are taken.
fn place_taken(pieces: &[(Piece, Stretch)], places: usize, found: &mut Vec<Difference>) {
    for (number, (piece, time)) in pieces.iter().enumerate() {
        if pieces[..number].iter().filter(|(_, other)| other.to > time.from).count() >= places {
            found.push(Difference::PlaceTaken { piece: *piece, at: time.from });
        }
    }
}
