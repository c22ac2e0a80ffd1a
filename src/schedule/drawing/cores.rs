//! Which core of a drawing stands for which core of the run: a drawing with its cores exchanged predicts the same.

use super::blocks::{Drawing, Spot};
use super::compare::work;
use crate::trace::Trace;
use crate::units::CoreId;

/// The drawing with its cores in the order in which most pieces are on the core that did them; of equal orders the first, so that a drawing that
/// gains nothing stays as it is.
#[must_use]
pub fn with_fitting_cores(drawing: &Drawing, trace: &Trace) -> Drawing {
    let count = usize::from(trace.scenario().cores);
    // How many pieces that are drawn on one core were done by another.
    let mut shared = vec![vec![0_u32; count]; count];
    for (piece, spot) in drawing.blocks() {
        let did = work(trace, *piece).map(|segment| segment.core.index());
        did.into_iter().for_each(|did| shared[spot.core.index()][did] += 1);
    }
    // The most for the cores from `first` on, where those of a set, by bits, are given away.
    let mut most = vec![vec![0; 1 << count]; count + 1];
    for first in (0..count).rev() {
        for given in 0..1_usize << count {
            let free = (0..count).filter(|core| given >> core & 1 == 0);
            most[first][given] =
                free.map(|core| shared[first][core] + most[first + 1][given | 1 << core]).max().unwrap_or(0);
        }
    }
    let (mut given, mut names) = (0, Vec::new());
    for first in 0..count {
        let fits = |core: &usize| {
            given >> core & 1 == 0 && shared[first][*core] + most[first + 1][given | 1 << core] == most[first][given]
        };
        let core = (0..count).find(fits).unwrap_or(first);
        given |= 1 << core;
        names.push(CoreId::from_index(core));
    }
    drawing.each(&|_, spot| Some(Spot { core: names[spot.core.index()], ..spot }))
}
