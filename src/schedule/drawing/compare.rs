//! A drawing beside the run.

use super::blocks::{Drawing, Piece};
use super::difference::Difference;
use super::rules::breaches;
use super::sheet::Sheet;
use crate::trace::{Segment, Trace};
use crate::units::DishId;

/// All that is otherwise in a drawing than in the run of its kitchen, what matters most first. In a run that is not over, what it did is not compared.
#[must_use]
pub fn differences(sheet: &Sheet, drawing: &Drawing, trace: &Trace) -> Vec<Difference> {
    let mut found = breaches(sheet, drawing);
    for dish in (0..sheet.scenario().dishes).map(DishId) {
        found.extend(missing(sheet, drawing, dish));
    }
    for &(piece, spot) in drawing.blocks() {
        let (core, at) = (spot.core, spot.from);
        if !sheet.needs_hands(piece.stage) {
            found.push(Difference::KeepsHands { piece, core, at });
        } else if let Some(did) = work(trace, piece).filter(|_| trace.is_finished()) {
            // What people read as the same is the same.
            if did.from.tenths() != at.tenths() {
                found.push(Difference::OtherStart { piece, at, ran: did.from });
            }
            if did.core != core {
                found.push(Difference::OtherCore { piece, at, core, ran: did.core });
            }
        }
    }
    let mut sorted: Vec<Difference> = Vec::new();
    for one in found {
        let before = |other: &&Difference| (other.rank(), other.at()) <= (one.rank(), one.at());
        sorted.insert(sorted.iter().take_while(before).count(), one);
    }
    sorted
}

/// What of a dish's work is not drawn: the whole of it, or each piece.
fn missing(sheet: &Sheet, drawing: &Drawing, dish: DishId) -> Vec<Difference> {
    let needed = sheet.pieces_of(dish).iter().filter(|piece| sheet.needs_hands(piece.stage)).count();
    let mut pieces = sheet.missing(drawing);
    pieces.retain(|piece| piece.dish == dish);
    if needed > 1 && pieces.len() == needed {
        return vec![Difference::MissingDish { dish }];
    }
    pieces.into_iter().map(|piece| Difference::MissingPiece { piece }).collect()
}

/// What a core did of a piece. Without slices it is done in one go.
pub(super) fn work(trace: &Trace, piece: Piece) -> Option<Segment> {
    trace.segments().iter().find(|segment| segment.subject() == Some((piece.dish, piece.stage))).copied()
}

/// The first difference of each kind, and all others.
#[must_use]
pub fn first_of_each(all: &[Difference]) -> (Vec<Difference>, Vec<Difference>) {
    let (mut first, mut others) = (Vec::<Difference>::new(), Vec::new());
    for one in all {
        if first.last().is_some_and(|last| last.rank() == one.rank()) { others.push(*one) } else { first.push(*one) }
    }
    (first, others)
}
