//! Where a piece comes to stand when it is put somewhere.

use super::blocks::{Drawing, Piece, Spot};
use super::rules::breaches;
use super::sheet::Sheet;
use crate::scenario::Program;
use crate::units::{CoreId, Millis};

impl Sheet {
    /// The spot for a piece that is put on a core near a moment: where another piece on it, or of its dish, begins or ends if that is within a step of
    /// the grid, else on the grid. With `allowed`, the nearest one that breaks no rule; none where there is none.
    #[must_use]
    pub fn snapped(&self, drawing: &Drawing, piece: Piece, core: CoreId, at: Millis, allowed: bool) -> Option<Spot> {
        let at = self.within(piece, Spot { core, from: at })?.from;
        let step = self.grid().0;
        let mut moments = vec![(step, Millis((at.0 + step / 2) / step * step))];
        for edge in self.edges(drawing, piece, core) {
            moments.push((edge.0.abs_diff(at.0), edge));
        }
        self.nearest(drawing, piece, core, &moments, allowed)
    }

    /// The next spot on a core beyond a moment, later or earlier: on the grid, or where another piece begins or ends.
    #[must_use]
    pub fn next(&self, drawing: &Drawing, piece: Piece, spot: Spot, later: bool, allowed: bool) -> Option<Spot> {
        let (step, at) = (self.grid().0, spot.from.0);
        let grid = if later { (at / step + 1) * step } else { at.saturating_sub(1) / step * step };
        let mut edges = self.edges(drawing, piece, spot.core);
        edges.push(Millis(grid).min(self.span() - self.length(piece)));
        edges.retain(|edge| if later { edge.0 > at } else { edge.0 < at });
        let moments: Vec<_> = edges.into_iter().map(|edge| (edge.0.abs_diff(at), edge)).collect();
        self.nearest(drawing, piece, spot.core, &moments, allowed)
    }

    /// The spot on a core behind all that is drawn there; with `allowed`, the earliest that breaks no rule.
    #[must_use]
    pub fn first_free(&self, drawing: &Drawing, piece: Piece, core: CoreId, allowed: bool) -> Option<Spot> {
        if allowed {
            return self.snapped(drawing, piece, core, Millis::ZERO, true);
        }
        let mut end = Millis::ZERO;
        for (other, spot) in drawing.blocks() {
            if *other != piece && spot.core == core {
                end = end.max(spot.from + self.length(*other));
            }
        }
        self.within(piece, Spot { core, from: end })
    }

    /// The moments at which a piece would begin where something else on its core or of its dish begins or ends, or end there. With limited places or one
    /// loop, where anything does.
    fn edges(&self, drawing: &Drawing, piece: Piece, core: CoreId) -> Vec<Millis> {
        let length = self.length(piece);
        let rest = drawing.with(piece, None);
        // With what passes by itself until hands are needed again.
        let mut whole = length;
        for other in self.pieces_of(piece.dish) {
            if other.stage > piece.stage {
                if self.needs_hands(other.stage) || rest.get(other).is_some() {
                    break;
                }
                whole += self.length(other);
            }
        }
        let loops = self.scenario().program == Program::Sequential;
        let mut pieces = self.pieces();
        pieces.retain(|other| {
            let limited = self.scenario().stages[other.stage.index()].places.is_some();
            let beside = other.dish == piece.dish || rest.get(*other).is_some_and(|spot| spot.core == core);
            beside || limited || loops
        });
        let mut ends = vec![Millis::ZERO, self.scenario().arrival(piece.dish)];
        for (_, time) in self.times(&rest, &pieces) {
            ends.extend([time.from, time.to]);
        }
        let mut starts = Vec::new();
        for end in ends {
            for before in [Millis::ZERO, length, whole] {
                if end >= before && end - before + length <= self.span() {
                    starts.push(end - before);
                }
            }
        }
        starts
    }

    /// Of moments with their distances, the nearest where a piece may be; of equals the earliest.
    fn nearest(
        &self,
        drawing: &Drawing,
        piece: Piece,
        core: CoreId,
        moments: &[(u64, Millis)],
        allowed: bool,
    ) -> Option<Spot> {
        let before = breaches(self, &drawing.with(piece, None)).len();
        let mut nearest = None;
        for (far, from) in moments {
            let spot = self.within(piece, Spot { core, from: *from })?;
            let nearer = nearest.is_none_or(|nearest| (*far, spot) < nearest);
            if nearer && (!allowed || breaches(self, &drawing.with(piece, Some(spot))).len() <= before) {
                nearest = Some((*far, spot));
            }
        }
        nearest.map(|(_, spot)| spot)
    }
}
