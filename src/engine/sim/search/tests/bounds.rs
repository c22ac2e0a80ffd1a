//! The bounds against what can be had: from states, by trying all ways to go on, and of the easier problems, by other algorithms.
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use super::super::Objective;
use super::super::bound::bound;
use super::super::packing::fit;
use super::super::plan::Plan;
use super::super::relaxed::{Part, Ranks, shared, shortest_first};
use super::super::row::ROOM;
use super::super::state::{State, run};
use super::kitchen;
use crate::scenario::SplitMix64;

/// The least costs of all runs that go on from a state; none where there are too many.
fn all_ways(plan: &Plan, state: &State, left: &mut u32) -> Option<[u64; 2]> {
    if state.is_over(plan) {
        *left = left.checked_sub(1)?;
        return Some([state.last_finish, state.dish_times]);
    }
    let mut least = [u64::MAX; 2];
    for place in 0..state.ready.len() {
        let mut next = *state;
        next.choose(plan, place);
        let found = all_ways(plan, &next, left)?;
        least = [least[0].min(found[0]), least[1].min(found[1])];
    }
    Some(least)
}

#[test]
fn no_state_s_bound_is_above_what_can_be_had_from_it() {
    let mut rng = SplitMix64::new(23);
    let (mut compared, mut tight, mut known) = (0_u32, [0_u32; 2], [0_u32; 2]);
    while compared < 5000 {
        let scenario = kitchen(&mut rng, 6);
        let Some(plan) = Plan::of(&scenario) else { continue };
        let mut states = vec![State::start(&plan)];
        run(&plan, |state| {
            states.push(*state);
            rng.below(state.ready.len() as u64) as usize
        });
        // From the end of the run backwards, so long as the ways from a state can be counted.
        for state in states.iter().rev() {
            let Some(least) = all_ways(&plan, state, &mut 2000) else { break };
            for (place, objective) in [Objective::Makespan, Objective::DishTimes].into_iter().enumerate() {
                let least = least[place];
                let whole = bound(&plan, state, objective, u64::MAX);
                assert!(whole <= least, "{objective:?} {whole} {least} {scenario:?} {state:?}");
                // What is had is not taken for what cannot be had, when something better than a worse run is looked for.
                let better = bound(&plan, state, objective, least + 1);
                assert!(better <= least, "{objective:?} {better} {least} {scenario:?} {state:?}");
                tight[place] += u32::from(whole == least);
                known[place] += u32::from(bound(&plan, state, objective, least) == least);
            }
            compared += 1;
        }
    }
    // So many states need no search below them; some more once there is a run with the least makespan, by packing.
    assert!(tight.iter().all(|tight| 10 * tight > 6 * compared), "{tight:?} of {compared}");
    assert!(known[0] > tight[0], "{known:?} {tight:?}");
}

fn parts(rng: &mut SplitMix64, count: u64) -> Vec<Part> {
    (0..count).map(|_| Part { head: rng.below(9), work: 1 + rng.below(9), tail: rng.below(9) }).collect()
}

/// The least makespan of one machine that may be taken from a part for another, which is had by always working at the part with the longest
/// tail that is there: J. R. Jackson, 1955.
fn jackson(parts: &[Part]) -> u64 {
    let mut left = parts.to_vec();
    let (mut now, mut end) = (0, 0);
    while left.iter().any(|part| part.work > 0) {
        let there = left.iter_mut().filter(|part| part.work > 0 && part.head <= now);
        if let Some(part) = there.max_by_key(|part| part.tail) {
            part.work -= 1;
            end = end.max(now + 1 + part.tail);
        }
        now += 1;
    }
    end
}

#[test]
fn for_one_server_the_shared_bound_is_the_makespan_of_jackson_s_schedule() {
    let mut rng = SplitMix64::new(1955);
    for _ in 0..2000 {
        let count = 1 + rng.below(8);
        let mut parts = parts(&mut rng, count);
        let expected = jackson(&parts);
        assert_eq!(shared(&mut parts, 1, &Ranks::default(), &Ranks::default()), expected, "{parts:?}");
    }
}

/// Calls `each` with every way to give items to servers.
fn every_way(items: usize, servers: usize, each: &mut impl FnMut(&[usize])) {
    let ways = servers.pow(items as u32);
    for way in 0..ways {
        let given: Vec<usize> = (0..items).map(|item| way / servers.pow(item as u32) % servers).collect();
        each(&given);
    }
}

#[test]
fn for_several_servers_the_shared_bound_is_not_above_the_best_of_every_way_to_give_them_the_parts() {
    let mut rng = SplitMix64::new(1987);
    let mut tight = 0;
    for _ in 0..300 {
        let servers = 2 + rng.below(2) as usize;
        let count = 2 + rng.below(4);
        let mut parts = parts(&mut rng, count);
        let mut least = u64::MAX;
        every_way(parts.len(), servers, &mut |given| {
            let of =
                |server: usize| parts.iter().zip(given).filter(move |(_, to)| **to == server).map(|(part, _)| *part);
            let ends = (0..servers).map(|server| jackson(&of(server).collect::<Vec<_>>()));
            least = least.min(ends.max().unwrap_or(0));
        });
        let bound = shared(&mut parts, servers, &Ranks::default(), &Ranks::default());
        assert!(bound <= least, "{bound} {least} {parts:?}");
        tight += u32::from(bound == least);
    }
    assert!(tight > 30, "{tight}");
}

#[test]
fn the_shortest_first_have_the_least_sum_and_pieces_fit_where_a_way_to_pack_them_exists() {
    let mut rng = SplitMix64::new(1959);
    let mut fitting = 0;
    for _ in 0..400 {
        let servers = 1 + rng.below(3) as usize;
        let count = 1 + rng.below(6) as usize;
        let mut lengths: Vec<u64> = (0..count).map(|_| 1 + rng.below(12)).collect();
        lengths.sort_unstable();
        let rooms: Vec<u64> = (0..servers).map(|_| rng.below(25)).collect();
        let (mut least, mut packed) = (u64::MAX, false);
        every_way(count, servers, &mut |given| {
            // Of each server's works the shortest goes first.
            let (mut done, mut sum) = (vec![0; servers], 0);
            for (length, server) in lengths.iter().zip(given) {
                done[*server] += length;
                sum += done[*server];
            }
            least = least.min(sum);
            packed |= done.iter().zip(&rooms).all(|(done, room)| done <= room);
        });
        assert_eq!(shortest_first(&lengths, servers), least, "{lengths:?} {servers}");
        lengths.reverse();
        let mut steps = u32::MAX;
        assert_eq!(
            fit(&lengths, lengths.iter().sum(), &mut rooms.clone(), &mut steps),
            packed,
            "{lengths:?} {rooms:?}"
        );
        fitting += u32::from(packed);
    }
    assert!((100..300).contains(&fitting), "{fitting}");
    let none = fit(&[3; ROOM], 48, &mut [24, 24], &mut 0);
    assert!(none, "without steps nothing is said");
}
