//! Problems that are easier than a kitchen and so take no longer: work that may be divided at will among servers, with what must be before
//! and after it. Each function gives a value that no schedule of such work is below.

use super::row::ROOM;

/// A number for each dish, ascending: the i-th is what the i-th dish to come is not before, whichever dish that is.
pub(super) type Ranks = [u64; ROOM];

/// The work of one dish that goes through the same cores or places: how long it takes, and what must be before and after.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Part {
    pub(super) head: u64,
    pub(super) work: u64,
    pub(super) tail: u64,
}

/// How long servers need for parts, each at one server at a time: for every set of those with at least some head and some tail, and at least
/// as many as there are servers, their work together with the time in which servers are idle for sure. With less than m parts begun, some
/// of the m servers are idle: so long as the m least heads together. The same holds at the end. (J. Carlier, "Scheduling jobs with release
/// dates and tails on identical machines to minimize makespan", 1987.) The i-th part begins no sooner than the i-th of `starts`, and the i-th from the
/// end ends no later before the whole end than the i-th of `ends`.
pub(super) fn shared(parts: &mut [Part], servers: usize, starts: &Ranks, ends: &Ranks) -> u64 {
    parts.sort_unstable_by_key(|part| std::cmp::Reverse(part.tail));
    let servers_wide = servers as u64;
    let mut best = 0;
    for at in 0..parts.len() {
        // A set with the head of this one as its least.
        let least = parts[at].head;
        if parts[..at].iter().any(|part| part.head == least) {
            continue;
        }
        let mut heads = [u64::MAX; ROOM];
        let mut tails = [0; ROOM];
        let (mut work, mut count) = (0, 0);
        for part in parts.iter().filter(|part| part.head >= least) {
            let mut place = count.min(servers - 1);
            if count < servers || part.head < heads[place] {
                while place > 0 && heads[place - 1] > part.head {
                    heads[place] = heads[place - 1];
                    place -= 1;
                }
                heads[place] = part.head;
            }
            tails[count] = part.tail;
            work += part.work;
            count += 1;
            if count >= servers {
                let before: u64 = (0..servers).map(|rank| heads[rank].max(starts[rank])).sum();
                let after: u64 = (0..servers).map(|rank| tails[count - 1 - rank].max(ends[rank])).sum();
                best = best.max((before + work + after).div_ceil(servers_wide));
            }
        }
    }
    best
}

/// The least sum of the moments at which works of these lengths, ascending, are done by servers, the shortest first. Dividing work does not
/// make it less. (R. `McNaughton`, "Scheduling with deadlines and loss functions", 1959.)
pub(super) fn shortest_first(lengths: &[u64], servers: usize) -> u64 {
    let mut done = [0; ROOM];
    for (at, length) in lengths.iter().enumerate() {
        done[at] = length + at.checked_sub(servers).map_or(0, |before| done[before]);
    }
    done[..lengths.len()].iter().sum()
}

/// The soonest moments at which the i-th dish can begin a stage with so many places, and at which the i-th can be done with it. All arguments
/// are ascending: `come` has the moments at which the i-th dish can reach the stage; `lengths` the time that each dish spends there, 0 if it is
/// past the stage; `begun` and `done` the soonest moments of each dish by itself. No dish that needs the stage begins before `first`.
pub(super) fn passed(
    come: &Ranks,
    lengths: &[u64],
    mut begun: Ranks,
    mut done: Ranks,
    first: u64,
    places: usize,
) -> (Ranks, Ranks) {
    let mut work = 0;
    for (rank, length) in lengths.iter().enumerate() {
        begun[rank] = begun[rank].max(come[rank]);
        if let Some(before) = rank.checked_sub(places) {
            // With one more begun than there are places, one is done.
            begun[rank] = begun[rank].max(done[before]);
        }
        work += length;
        let together = if work > 0 { first + (*length).max(work.div_ceil(places as u64)) } else { 0 };
        done[rank] = done[rank].max(begun[rank]).max(together);
    }
    (begun, done)
}
