//! Causes: a sentence for every state, and true causes at every instant of random runs, checked by code that shares nothing with `why`.

use crate::support::{self, rounds};
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::sim::{self, ByHand};
use wash_and_dry::text::{PageText, WhyText};
use wash_and_dry::trace::{Entry, Kind, Segment, Trace, What};
use wash_and_dry::units::{CoreId, DishId, Millis, StageId, TaskId};
use wash_and_dry::why::{Cause, Lane, Share, lane_why, limit};

const TEXT: &WhyText = &WhyText::ENGLISH;

fn run(link: &str) -> Trace {
    sim::run(&link::read(link).scenario)
}

/// Checks the sentences of a lane (`c2`: core 2, `d4`: dish 4) at a moment.
fn check(link: &str, lane: &str, seconds: u64, expected: &str) {
    let trace = run(link);
    let number: u32 = lane[1..].parse().expect("a number");
    let lane = if lane.starts_with('c') {
        Lane::Core(CoreId(u16::try_from(number - 1).expect("small")))
    } else {
        Lane::Dish(DishId(number - 1))
    };
    let said: Vec<String> = lane_why(&trace, lane, Millis::from_seconds(seconds))
        .into_iter()
        .map(|cause| TEXT.sentence(&trace, cause, &PageText::ENGLISH))
        .collect();
    assert_eq!(said.join(" "), expected, "#{link}, {lane:?} at {seconds} s");
}

const SINK: &str = "stages=wash:3:hands:1,soak:4:wait,dry:2:hands";

#[test]
fn every_state_in_words() {
    check("", "d1", 1, "Core 1 works on dish 1 (wash) until 3.0 s.");
    check("", "d1", 5, "Dish 1 soaks until 7.0 s and needs no hands.");
    check("", "d6", 1, "Dish 6 is ready, but all hands are busy. Core 1 works on dish 1 (wash) until 3.0 s.");
    check("", "d1", 30, "Dish 1 has been done since 20.0 s.");
    check("every=5", "d3", 1, "Dish 3 arrives at 10.0 s.");
    check("waiting=hold", "d1", 4, "Core 1 stands by until 7.0 s, while dish 1 soaks.");
    check(
        &format!("cores=2&{SINK}"),
        "d2",
        1,
        "Dish 2 needs the only place at the sink, and it is taken. Dish 1 is in the way: Core 1 works on dish 1 (wash) \
         until 3.0 s.",
    );
    check(
        &format!("cores=2&{SINK}"),
        "c2",
        1,
        "Core 2 is idle: no task is ready. Dish 2 needs the only place at the sink, and it is taken. Dish 1 is in the way: \
         Core 1 works on dish 1 (wash) until 3.0 s.",
    );
    check(
        "program=sequential",
        "d3",
        4,
        "The loop has not come to dish 3 yet. It is still at dish 1. Dish 1 soaks until 7.0 s and needs no hands.",
    );
    check(
        "program=sequential&cores=2",
        "c2",
        4,
        "Core 2 is idle: the program is one loop, so there is never more than one task. Dish 1 soaks until 7.0 s and needs \
         no hands.",
    );
    check(
        "program=workers&workers=1",
        "d2",
        1,
        "Dish 2 is still in the pile. Whoever takes dishes from it is busy. Dish 1 is in the way: Core 1 works on dish 1 (wash) \
         until 3.0 s.",
    );
    check("switch=1", "c1", 3, "Core 1 is changing tasks until 4.0 s.");
    check("", "c1", 30, "All dishes are done.");
    check(
        "program=stages&cores=3",
        "d2",
        6,
        "Dish 2 is done with wash, but there is no room for it at the next stage. Dish 1 is in the way: Dish 1 soaks \
         until 7.0 s and needs no hands.",
    );
    check(
        "program=stages&rack=2&cores=3",
        "d2",
        6,
        "Dish 2 is in the rack before soak. The task for that stage is busy. Dish 1 is in the way: Dish 1 soaks \
         until 7.0 s and needs no hands.",
    );
}

#[test]
fn what_limits_a_run() {
    let said = |link: &str| {
        let trace = run(link);
        TEXT.limit(&trace, &limit(&trace), &PageText::ENGLISH).pop().expect("a conclusion")
    };
    assert_eq!(said(""), "Hands are the bottleneck: dishes wait for them.");
    assert_eq!(said("cores=8"), "Its own steps are the bottleneck: that dish never waited.");
    assert_eq!(said(&format!("cores=8&{SINK}")), "The bottleneck is the sink: dishes wait for a place there.");
    assert_eq!(said("program=sequential&cores=8"), "The loop is the bottleneck: it does one dish after another.");
    let by = "Standing by is the bottleneck: hands are kept while dishes soak.";
    assert_eq!(said("waiting=hold&stages=wash:1:hands,soak:10:wait,dry:1:hands"), by);
    assert_eq!(said("every=60&cores=4"), "Arrivals are the bottleneck: the dishes come late.");
}

/// The last entry of a dish at a moment, found by a search of all entries.
fn last_of_dish(trace: &Trace, dish: DishId, at: Millis) -> Option<Entry> {
    trace.entries().iter().rev().find(|entry| entry.at() <= at && entry.dish() == Some(dish)).copied()
}

fn last_of_task(trace: &Trace, task: TaskId, at: Millis) -> Option<Entry> {
    let own = |entry: &&Entry| entry.at() <= at && entry.task() == task && entry.what() != What::Racked;
    trace.entries().iter().rev().find(own).copied()
}

fn busy(trace: &Trace, core: CoreId, at: Millis) -> bool {
    trace.segments().iter().any(|segment| segment.core == core && segment.from <= at && at < segment.to)
}

fn all_busy(trace: &Trace, at: Millis) -> bool {
    (0..trace.scenario().cores).all(|core| busy(trace, CoreId(core), at))
}

fn under_way(trace: &Trace, dish: DishId, at: Millis) -> bool {
    let times = trace.dishes()[dish.index()];
    times.arrived <= at && at < times.finished
}

/// Whether a cause is true of the trace.
fn holds(trace: &Trace, cause: Cause, at: Millis) -> bool {
    let segment = |core: CoreId, kind: Kind, subject: Option<(DishId, StageId)>, to: Millis| {
        trace.segments().iter().any(|segment| {
            let same = segment.core == core && segment.kind == kind && segment.subject() == subject;
            same && segment.from <= at && at < segment.to && segment.to == to
        })
    };
    let last = |dish: DishId, what: What| last_of_dish(trace, dish, at).is_some_and(|entry| entry.what() == what);
    let at_stage = |dish: DishId, what: What, stage: StageId| {
        under_way(trace, dish, at)
            && last_of_dish(trace, dish, at).is_some_and(|entry| entry.what() == what && entry.stage() == stage)
    };
    let in_pile = |dish: DishId| under_way(trace, dish, at) && last_of_dish(trace, dish, at).is_none();
    let tasks = || (0..trace.tasks()).filter_map(|task| last_of_task(trace, TaskId(task), at));
    match cause {
        Cause::Works(core, dish, stage, to) => segment(core, Kind::Work, Some((dish, stage)), to),
        Cause::StandsBy(core, dish, stage, to) => segment(core, Kind::Hold, Some((dish, stage)), to),
        Cause::Switches(core, to) => segment(core, Kind::Switch, None, to),
        Cause::Idle(core) | Cause::IdleLoop(core) => {
            !busy(trace, core, at) && tasks().all(|entry| entry.what() != What::Ready)
        }
        Cause::AllDone => trace.dishes().iter().all(|dish| dish.finished <= at),
        Cause::Soaks(dish, stage, to) => {
            let over = |entry: &Entry| entry.dish() == Some(dish) && entry.at() == to;
            at < to && at_stage(dish, What::Wait, stage) && trace.entries().iter().any(over)
        }
        Cause::NoHands(dish) => under_way(trace, dish, at) && last(dish, What::Ready) && all_busy(trace, at),
        Cause::Chooses(core) => !busy(trace, core, at) && tasks().any(|entry| entry.what() == What::Ready),
        Cause::Choosable(dish) => {
            let taker = |entry: Entry| entry.what() == What::Ready && entry.dish().is_none();
            under_way(trace, dish, at) && (last(dish, What::Ready) || tasks().any(taker)) && !all_busy(trace, at)
        }
        Cause::NoPlace(dish, stage) => {
            let holding = (0..trace.scenario().dishes).map(DishId).filter(|dish| {
                let entry = last_of_dish(trace, *dish, at);
                under_way(trace, *dish, at) && entry.is_some_and(|entry| entry.holds_place() && entry.stage() == stage)
            });
            let places = trace.scenario().stages[stage.index()].places.map(usize::from);
            at_stage(dish, What::Place, stage) && places == Some(holding.count())
        }
        Cause::NoRoom(dish, stage) => at_stage(dish, What::Send, stage),
        Cause::InRack(dish, stage) => at_stage(dish, What::Racked, stage),
        Cause::LoopIsAt(dish, other) => in_pile(dish) && under_way(trace, other, at) && !in_pile(other),
        Cause::InPile(dish) => in_pile(dish),
        Cause::TakerReady(dish) => {
            let taker = |entry: Entry| entry.what() == What::Ready && entry.dish().is_none();
            under_way(trace, dish, at) && tasks().any(taker) && all_busy(trace, at)
        }
        Cause::HeldBy(dish) => under_way(trace, dish, at) && !in_pile(dish),
        Cause::Arrives(dish, to) => at < to && trace.dishes()[dish.index()].arrived == to,
        Cause::Done(dish, since) => since <= at && trace.dishes()[dish.index()].finished == since,
    }
}

/// The moments at which something changes, and one between each two.
fn moments(trace: &Trace) -> Vec<Millis> {
    let mut all: Vec<Millis> = trace.entries().iter().map(|entry| entry.at()).collect();
    all.dedup();
    let step = all.len().div_ceil(40);
    let mut some: Vec<Millis> = all.iter().step_by(step).flat_map(|at| [*at, Millis(at.0 + 3)]).collect();
    some.push(trace.end());
    some
}

#[test]
fn every_cause_is_true_and_every_chain_ends() {
    for seed in 0..rounds(10_000) {
        let trace = sim::run(&support::scenario(seed));
        let cores = (0..trace.scenario().cores).map(|core| Lane::Core(CoreId(core)));
        let lanes: Vec<Lane> = cores.chain((0..trace.scenario().dishes).map(|dish| Lane::Dish(DishId(dish)))).collect();
        for at in moments(&trace) {
            for lane in &lanes {
                let chain = lane_why(&trace, *lane, at);
                let place = || format!("seed {seed}, {lane:?} at {at}: {chain:?}");
                for cause in &chain {
                    assert!(holds(&trace, *cause, at), "not so: {cause:?}; {}", place());
                }
                assert!(chain.iter().any(|cause| cause.is_last()), "no end: {}", place());
                if let Lane::Dish(_) = lane {
                    assert!(chain.last().is_some_and(|cause| cause.is_last()), "no end: {}", place());
                }
            }
        }
    }
}

#[test]
fn while_a_choice_is_open_nobody_is_said_to_wait_for_busy_hands_and_no_core_for_tasks() {
    let mut stops = 0;
    for seed in 0..rounds(1000) {
        let scenario = support::scenario(seed);
        let mut choices = 0;
        loop {
            let mut by_hand = ByHand::new(&scenario);
            (0..choices).for_each(|choice| by_hand.choose(choice));
            let Some(decision) = by_hand.decision().filter(|_| choices < 8) else { break };
            let run = Run::by_hand(by_hand);
            let cores = (0..scenario.cores).map(|core| Lane::Core(CoreId(core)));
            for lane in cores.chain((0..scenario.dishes).map(|dish| Lane::Dish(DishId(dish)))) {
                let chain = run.why(lane, decision.at);
                let place = || format!("seed {seed}, {choices} choices, {lane:?} at {}: {chain:?}", decision.at);
                // Where work and soaking end stands in no record yet.
                let to_come = |cause: &Cause| {
                    matches!(cause, Cause::Works(..) | Cause::StandsBy(..) | Cause::Switches(..) | Cause::Soaks(..))
                };
                for cause in chain.iter().filter(|cause| !to_come(cause)) {
                    assert!(holds(&run, *cause, decision.at), "not so: {cause:?}; {}", place());
                }
                assert!(chain.last().is_some_and(|cause| cause.is_last()), "no end: {}", place());
            }
            assert_eq!(run.why(Lane::Core(decision.core), decision.at), [Cause::Chooses(decision.core)], "seed {seed}");
            stops += 1;
            choices += 1;
        }
    }
    assert!(stops > 100, "{stops}");
}

#[test]
fn the_parts_of_the_limit_add_up_and_the_greatest_took_time() {
    for seed in 0..rounds(10_000) {
        let trace = sim::run(&support::scenario(seed));
        let limit = limit(&trace);
        let sum: u64 = limit.times.iter().map(|time| time.0).sum();
        assert_eq!(Millis(sum), trace.makespan(), "seed {seed}");
        let greatest = limit.greatest();
        assert!(greatest == Share::Service || limit.times[greatest as usize] > Millis::ZERO, "seed {seed}");
    }
}

/// What the time of the dish that was finished last went into, by the words of the shares, found by a walk over the records that shares
/// nothing with `why`. Milliseconds; those of hands that work, stand by and switch while the dish is ready are of all cores together.
fn shares(trace: &Trace) -> (Vec<(&'static str, u64)>, Option<StageId>) {
    let (number, times) =
        trace.dishes().iter().enumerate().rev().max_by_key(|(_, dish)| dish.finished).expect("a dish");
    let dish = DishId::from_index(number);
    let mut ends: Vec<u64> = trace.entries().iter().map(|entry| entry.at().0).collect();
    ends.extend(trace.segments().iter().flat_map(|segment| [segment.from.0, segment.to.0]));
    ends.extend([0, times.arrived.0, times.finished.0]);
    ends.sort_unstable();
    ends.dedup();
    let cores = u64::from(trace.scenario().cores);
    let mut found = std::collections::BTreeMap::new();
    let mut places = std::collections::BTreeMap::new();
    // Both are in order of time, so the walk passes each record once: the dish's last entry so far, and the segments under way.
    let mut entries = trace.entries().iter().copied().filter(|entry| entry.dish() == Some(dish)).peekable();
    let mut segments = trace.segments().iter().peekable();
    let (mut entry, mut under_way) = (None, Vec::new());
    for pair in ends.windows(2).filter(|pair| pair[0] < times.finished.0) {
        let (at, length) = (Millis(pair[0]), pair[1] - pair[0]);
        while let Some(next) = entries.next_if(|next| next.at() <= at) {
            entry = Some(next);
        }
        under_way.retain(|segment: &&Segment| at < segment.to);
        under_way.extend(std::iter::from_fn(|| segments.next_if(|segment| segment.from <= at)));
        let word = if at < times.arrived {
            "late"
        } else {
            match entry.map(Entry::what) {
                None | Some(What::Send | What::Racked) => "program",
                Some(What::Work | What::Hold | What::Wait) => "own",
                Some(What::Switch) => "switch",
                Some(What::Place) => "place",
                _ => "",
            }
        };
        if word == "place" {
            *places.entry(entry.expect("an entry").stage()).or_insert(0) += length;
        }
        if !word.is_empty() {
            *found.entry(word).or_insert(0) += length * cores;
            continue;
        }
        for segment in &under_way {
            let word = match segment.kind {
                Kind::Work => "hands",
                Kind::Hold => "by",
                Kind::Switch => "switch",
            };
            *found.entry(word).or_insert(0) += length;
        }
    }
    let most = places.values().max().copied();
    let station = places.into_iter().find(|(_, time)| Some(*time) == most).map(|(stage, _)| stage);
    (found.into_iter().collect(), station)
}

#[test]
fn the_tile_names_what_holds_the_run_back_as_why_does() {
    let page = &PageText::ENGLISH;
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..rounds(10_000) {
        let run = Run::of(&support::scenario(seed));
        let scenario = run.scenario();
        let said = page.tiles(run.metrics(), run.limit(), scenario)[4].0.clone();
        let (found, station) = shares(&run);
        let cores = u64::from(scenario.cores);
        let time = |word: &str| found.iter().find(|share| share.0 == word).map_or(0, |share| share.1);
        let place = station.map_or("", |stage| page.station(&scenario.stages[stage.index()].name));
        let program = match scenario.program.word() {
            "sequential" => "the loop",
            "workers" => "the workers",
            _ => "the pipeline",
        };
        let names = [("late", "late arrivals"), ("hands", "hands"), ("by", "standing by"), ("place", place)];
        let names = names.into_iter().chain([("program", program), ("switch", "switching")]);
        let all: Vec<(u64, &str)> = names.map(|(word, name)| (time(word), name)).collect();
        let most = all.iter().map(|share| share.0).max().unwrap_or(0);
        let context = || format!("seed {seed}: “{said}” for {all:?}");
        if said == "one dish’s own steps" {
            // Shares are of all cores together; less than a millisecond of each may be lost by rounding.
            assert!(most < cores, "{}", context());
        } else {
            let own = all.iter().find(|share| share.1 == said).unwrap_or_else(|| panic!("{}", context()));
            assert!(own.0 + 2 * cores > most, "{}", context());
        }
        // The sentence of *Why?* about the whole run.
        let conclusion = TEXT.limit(&run, run.limit(), page).pop().expect("a conclusion");
        let sentence = match said.as_str() {
            "late arrivals" => "Arrivals are the bottleneck: the dishes come late.".to_owned(),
            "one dish’s own steps" => "Its own steps are the bottleneck: that dish never waited.".to_owned(),
            "hands" => "Hands are the bottleneck: dishes wait for them.".to_owned(),
            "standing by" => "Standing by is the bottleneck: hands are kept while dishes soak.".to_owned(),
            "the loop" => "The loop is the bottleneck: it does one dish after another.".to_owned(),
            "the pipeline" => "The pipeline is the bottleneck: dishes wait for the next stage.".to_owned(),
            "the workers" => "The workers are the bottleneck: each does one dish at a time.".to_owned(),
            "switching" => "Switching is the bottleneck: changing tasks takes time.".to_owned(),
            station => format!("The bottleneck is {station}: dishes wait for a place there."),
        };
        assert_eq!(conclusion, sentence, "seed {seed}");
        seen.insert(run.limit().holder().place());
    }
    assert_eq!(seen.len(), 9, "every kind occurs: {seen:?}");
}
