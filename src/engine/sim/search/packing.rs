//! Whether what is left to do by hand can be packed on the cores by a moment. A piece cannot be divided where there are no slices, so that the
//! cores may not come out even though the sum of all work would fit: a problem of packing bins (S. Martello, P. Toth, "Knapsack Problems", 1990).

use super::plan::{Plan, needs_core, places};
use super::rest::Rest;
use super::row::ROOM;
use crate::scenario::Program;

/// The most pieces that are tried: with more, they can nearly always be packed.
const PIECES: usize = 14;
/// The most pieces that are put somewhere before the answer is given up.
const STEPS: u32 = 300;

/// Whether a core that does a stage of a dish does the stage before it as well, without a chance to take up another task in between.
fn goes_on(plan: &Plan, stage: usize) -> bool {
    let never_full = places(plan, stage).is_none_or(|places| places >= plan.scenario.dishes as usize);
    plan.scenario.program != Program::Stages && needs_core(&plan.scenario, stage) && never_full
}

/// False if it is proved that the pieces cannot all be done by a moment. True if they can, or if that takes too many steps to tell.
pub(super) fn could_be_done_by(plan: &Plan, rests: &[Rest], moment: u64) -> bool {
    let scenario = &plan.scenario;
    let mut rooms = [0; ROOM];
    let rooms = &mut rooms[..usize::from(scenario.cores)];
    rooms.fill(moment);
    let mut pieces = [0; PIECES];
    let (mut count, mut busy) = (0, 0);
    for rest in rests {
        let mut under_way = rest.under_way;
        let mut stage = 0;
        while stage < scenario.stages.len() {
            let begun = stage;
            stage += 1;
            if !needs_core(scenario, begun) || rest.stages[begun] == 0 {
                continue;
            }
            while stage < scenario.stages.len() && goes_on(plan, stage) {
                stage += 1;
            }
            let length = rest.stages[begun..stage].iter().sum();
            if std::mem::take(&mut under_way) {
                let Some(left) = moment.checked_sub(length) else { return false };
                rooms[busy % ROOM] = left;
                busy += 1;
            } else if count == PIECES {
                return true;
            } else {
                pieces[count] = length;
                count += 1;
            }
        }
    }
    let pieces = &mut pieces[..count];
    pieces.sort_unstable_by_key(|length| std::cmp::Reverse(*length));
    fit(pieces, pieces.iter().sum(), rooms, &mut STEPS.clone())
}

/// Whether pieces, the longest first, fit into rooms; true as well once `steps` are used up.
pub(super) fn fit(pieces: &[u64], together: u64, rooms: &mut [u64], steps: &mut u32) -> bool {
    let (Some((longest, others)), Some(shortest)) = (pieces.split_first(), pieces.last()) else { return true };
    if *steps == 0 || rooms.iter().any(|room| *room >= together) {
        return true;
    }
    *steps -= 1;
    if rooms.iter().filter(|room| *room >= shortest).sum::<u64>() < together {
        return false;
    }
    for core in 0..rooms.len() {
        let room = rooms[core];
        // Of rooms alike only the first is tried.
        if room < *longest || rooms[..core].contains(&room) {
            continue;
        }
        rooms[core] -= longest;
        let fits = fit(others, together - longest, rooms, steps);
        rooms[core] = room;
        if fits {
            return true;
        }
    }
    false
}
