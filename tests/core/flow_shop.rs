//! Pipelines compared with the theory of flow shops: one task a stage, a core for each, dishes in the order of their numbers.
//!
//! S. M. Johnson, "Optimal two- and three-stage production schedules with setup times included", 1954. M. Pinedo,
//! "Scheduling: Theory, Algorithms, and Systems", chapter 6: the recurrences, without a limit between machines and with.
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use strum::VariantArray;
use wash_and_dry::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind, Waiting};
use wash_and_dry::sim::{self, Objective, Search};
use wash_and_dry::trace::Trace;
use wash_and_dry::units::{DishId, Millis};

const UNLIMITED: u16 = 1000;

fn run(scenario: Scenario) -> Trace {
    sim::run(&scenario.validate().expect("a scenario within its limits"))
}

/// A pipeline with a core for every stage.
fn shop(stages: Vec<Stage>, rack: u16) -> Scenario {
    let cores = u16::try_from(stages.len()).expect("few stages");
    Scenario { program: Program::Stages, stages, rack, cores, ..Scenario::default() }
}

fn hands(number: usize, ms: u64) -> Stage {
    Stage { duration: Millis(ms), ..Stage::new(&format!("s{number}"), 0, StageKind::Hands) }
}

/// The durations of a run, a row for each dish.
fn jobs(trace: &Trace) -> Vec<Vec<u64>> {
    let rows = (0..trace.scenario().dishes).map(|dish| trace.durations().row(DishId(dish)));
    rows.map(|row| row.iter().map(|&ms| u64::from(ms)).collect()).collect()
}

/// The makespan of a permutation flow shop by its recurrence. Job `j` begins at machine `k` when it has left `k - 1` and
/// the job before it has left `k`. It leaves `k` when it is done there and there is room: without a buffer, when the job
/// before it has left `k + 1` (a shop with blocking); with a buffer of `rack` places, when job `j - rack` has begun at `k + 1`.
fn makespan(jobs: &[Vec<u64>], arrivals: impl Fn(usize) -> u64, rack: usize) -> u64 {
    let machines = jobs[0].len();
    let mut begun = vec![vec![0; machines]; jobs.len()];
    let mut left = begun.clone();
    for (j, job) in jobs.iter().enumerate() {
        for k in 0..machines {
            let there = if k == 0 { arrivals(j) } else { left[j][k - 1] };
            begun[j][k] = if j == 0 { there } else { there.max(left[j - 1][k]) };
            let room = match (k + 1 < machines, rack) {
                (true, 0) if j > 0 => left[j - 1][k + 1],
                (true, 1..) if j >= rack => begun[j - rack][k + 1],
                _ => 0,
            };
            left[j][k] = room.max(begun[j][k] + job[k]);
        }
    }
    left[jobs.len() - 1][machines - 1]
}

/// The makespan of two machines: the longest path, which changes from the first machine to the second at one of the jobs (Johnson).
fn two_machines(jobs: &[Vec<u64>]) -> u64 {
    let way = |turn: usize| -> u64 {
        jobs[..=turn].iter().map(|job| job[0]).sum::<u64>() + jobs[turn..].iter().map(|job| job[1]).sum::<u64>()
    };
    (0..jobs.len()).map(way).max().expect("a job")
}

/// Johnson's rule: first the jobs that are shorter at the first machine, ascending; then the others by the second machine, descending.
fn johnson(jobs: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let (mut first, mut last): (Vec<_>, Vec<_>) = jobs.iter().cloned().partition(|job| job[0] < job[1]);
    first.sort_by_key(|job| job[0]);
    last.sort_by_key(|job| std::cmp::Reverse(job[1]));
    [first, last].concat()
}

fn permutations(jobs: &[Vec<u64>]) -> Vec<Vec<Vec<u64>>> {
    let Some((first, rest)) = jobs.split_first() else { return vec![Vec::new()] };
    let with_first = |rest: Vec<Vec<u64>>| {
        (0..=rest.len()).map(move |place| [&rest[..place], std::slice::from_ref(first), &rest[place..]].concat())
    };
    permutations(rest).into_iter().flat_map(with_first).collect()
}

#[test]
fn makespans_are_those_of_the_recurrence() {
    let mut rng = SplitMix64::new(1954);
    let mut draw = |below: u64| rng.below(below) as usize;
    for _ in 0..3000 {
        let kind = [StageKind::Hands, StageKind::Hands, StageKind::Wait];
        let stages: Vec<Stage> =
            (0..=draw(6)).map(|k| Stage { kind: kind[draw(3)], ..hands(k, 1 + draw(3000) as u64) }).collect();
        let scenario = Scenario {
            dishes: 1 + draw(25) as u32,
            // With a core for every task none of these three settings has an effect.
            waiting: Waiting::VARIANTS[draw(2)],
            policy: Policy::VARIANTS[draw(4)],
            slice: Millis([0, 100, 777][draw(3)]),
            every: Millis([0, 0, draw(4000) as u64][draw(3)]),
            vary: draw(91) as u8,
            seed: draw(u64::MAX) as u64,
            ..shop(stages, [0, 0, 1, 2, 5, UNLIMITED][draw(6)])
        };
        let trace = run(scenario.clone());
        let jobs = jobs(&trace);
        let expected = makespan(&jobs, |job| job as u64 * scenario.every.0, usize::from(scenario.rack));
        assert_eq!(trace.makespan().0, expected, "{scenario:?}");
        if jobs[0].len() == 2 && scenario.rack == UNLIMITED && scenario.every == Millis::ZERO {
            assert_eq!(expected, two_machines(&jobs));
        }
    }
}

#[test]
fn like_dishes_take_one_pass_and_the_longest_stage_for_each_other_dish_whatever_the_rack() {
    for (stages, dishes) in [(vec![3000, 4000, 2000], 6), (vec![1, 1], 9), (vec![5, 1, 7, 7, 2], 12), (vec![10], 4)] {
        let expected = stages.iter().sum::<u64>() + u64::from(dishes - 1) * stages.iter().max().expect("a stage");
        for rack in [0, 1, 2, UNLIMITED] {
            let stages = stages.iter().enumerate().map(|(number, &ms)| hands(number, ms)).collect();
            assert_eq!(run(Scenario { dishes, ..shop(stages, rack) }).makespan().0, expected);
        }
    }
}

/// Textbook instances of F2||Cmax. A scenario cannot list durations, but for any five pairs of small numbers there is a seed with which
/// two varied stages have them. These seeds were found by trying some 10¹⁰; their durations are compared with the table before use.
#[test]
fn textbook_instances_of_two_machines_have_their_makespans() {
    struct Instance {
        jobs: [[u64; 2]; 5],
        /// Lengths of the stages and seeds that give, varied by 78 percent, the jobs as listed and the jobs in the order of the rule.
        stages: [u64; 2],
        seeds: [u64; 2],
        /// The makespan of the order by Johnson's rule.
        makespan: u64,
    }
    // K. R. Baker and D. Trietsch, "Principles of Sequencing and Scheduling": 3-1-4-5-2, makespan 24. J. Heizer and
    // B. Render, "Operations Management", drill press and lathe: B-E-D-C-A, makespan 35.
    let instances = [
        Instance {
            jobs: [[3, 6], [5, 2], [1, 2], [6, 6], [7, 5]],
            stages: [4, 4],
            seeds: [11_362_867_278_931_253_723, 14_424_830_164_269_497_723],
            makespan: 24,
        },
        Instance {
            jobs: [[5, 2], [3, 6], [8, 4], [10, 7], [7, 12]],
            stages: [6, 7],
            seeds: [11_879_198_772_411_301_231, 12_117_532_481_791_870_729],
            makespan: 35,
        },
    ];
    for Instance { jobs: listed, stages, seeds, makespan: published } in instances {
        let listed: Vec<Vec<u64>> = listed.iter().map(|job| job.to_vec()).collect();
        let best = johnson(&listed);
        for (order, seed) in [&listed, &best].into_iter().zip(seeds) {
            let stages = stages.iter().enumerate().map(|(number, &ms)| hands(number, ms)).collect();
            let trace = run(Scenario { dishes: 5, vary: 78, seed, ..shop(stages, UNLIMITED) });
            assert_eq!(&jobs(&trace), order, "the seed draws the instance");
            assert_eq!(trace.makespan().0, two_machines(order));
            let blocking = run(Scenario { rack: 0, ..trace.scenario().to_scenario() });
            assert_eq!(blocking.makespan().0, makespan(order, |_| 0, 0));
        }
        assert_eq!(two_machines(&best), published);
        // A search over the choices of a kitchen with one place at each of two stages finds it too, from the jobs as they are listed.
        let stages = stages.iter().enumerate().map(|(number, &ms)| hands(number, ms).with_places(1)).collect();
        let kitchen =
            Scenario { program: Program::PerDish, cores: 2, dishes: 5, vary: 78, seed: seeds[0], ..shop(stages, 0) };
        let mut search = Search::new(&kitchen.validate().expect("valid"), Objective::Makespan).expect("small");
        while search.go_on(1000) {}
        assert_eq!((search.best().cost.0, search.best().proved), (published, true));
        // The book's makespan is the least of all orders.
        assert_eq!(permutations(&listed).iter().map(|order| two_machines(order)).min(), Some(published));
    }
}
