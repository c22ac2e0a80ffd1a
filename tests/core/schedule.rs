//! Schedules by hand: each choice of a link made one by one, the standing beside the best, and the puzzles.

use crate::{languages, support};
use strum::VariantArray;
use wash_and_dry::lesson::Measure;
use wash_and_dry::link::{self, Language, View};
use wash_and_dry::metrics::Metrics;
use wash_and_dry::scenario::{Durations, Policy, SplitMix64, ValidScenario};
use wash_and_dry::schedule::{PUZZLES, Puzzle, Schedule, Side, Standing, can_be_made, cost, rivals, with_choices};
use wash_and_dry::sim::{self, Best, ByHand, Objective, Offer, Search};
use wash_and_dry::text::{ScheduleText, Text, of_file, to_file};
use wash_and_dry::trace::{Trace, What};
use wash_and_dry::units::{Millis, StageId};

/// A run by a rule: of the offers that with the least key is chosen, the oldest of equals.
fn by_rule(scenario: &ValidScenario, key: impl Fn(&Offer) -> (i64, i64)) -> Trace {
    let mut run = ByHand::new(scenario);
    while let Some(decision) = run.decision() {
        let places = 0..decision.offers.len();
        run.choose(places.min_by_key(|place| key(&decision.offers[*place])).expect("more than one"));
    }
    run.finish()
}

#[test]
fn a_schedule_goes_as_far_as_its_choices() {
    for seed in 0..support::rounds(1000) {
        let scenario = support::scenario(seed);
        let chosen = with_choices(&scenario, scenario.choices.clone()).expect("valid");
        let schedule = Schedule::of(&chosen);
        let whole = sim::run(&chosen);
        assert_eq!(schedule.run.decision().is_none(), schedule.run.is_finished(), "{seed}");
        assert!(schedule.made.len() <= chosen.choices.len());
        if let Some(next) = schedule.run.decision() {
            assert_eq!(
                (schedule.made.len(), schedule.run.end().max(Millis(1))),
                (chosen.choices.len(), next.at.max(Millis(1)))
            );
            // What was done until then is what the whole run does.
            let until = |trace: &Trace| {
                trace.segments().iter().filter(|piece| piece.from < next.at).copied().collect::<Vec<_>>()
            };
            assert_eq!(
                schedule.run.segments().iter().filter(|piece| piece.from < next.at).count(),
                until(&whole).len()
            );
            assert!(next.offers.len() > 1);
        } else {
            assert_eq!(schedule.run.fingerprint(), whole.fingerprint(), "{seed}");
        }
        for choice in &schedule.made {
            assert!(choice.decision.offers.contains(&choice.offer()));
        }
    }
}

#[test]
fn rivals_are_the_runs_of_the_other_policies() {
    let scenario = with_choices(&link::read("cores=2&vary=40").scenario, vec![1]).expect("valid");
    let rivals = rivals(&scenario);
    assert!(rivals.iter().map(|rival| rival.policy).eq([
        Policy::Fifo,
        Policy::Random,
        Policy::Shortest,
        Policy::Stealing
    ]));
    for rival in &rivals {
        let kitchen = format!("cores=2&policy={}&vary=40", rival.policy.word());
        assert_eq!(rival.run.fingerprint(), sim::run(&link::read(&kitchen).scenario).fingerprint());
    }
}

#[test]
fn a_standing_says_what_is_known() {
    let best = |cost, bound, proved| Best { cost: Millis(cost), choices: Vec::new(), bound: Millis(bound), proved };
    for (own, best, standing) in [
        (20, best(20, 20, true), Standing::Best),
        (21, best(20, 20, true), Standing::Beaten(Millis(20))),
        (21, best(20, 18, false), Standing::Behind(Millis(20), Millis(18))),
        (20, best(20, 18, false), Standing::Unbeaten(Millis(18))),
        // Somebody was quicker than the search so far.
        (19, best(20, 18, false), Standing::Unbeaten(Millis(18))),
        (18, best(20, 18, false), Standing::Best),
    ] {
        assert_eq!(Standing::of(Millis(own), &best), standing, "{own} {best:?}");
    }
}

#[test]
fn each_puzzle_is_solved_by_its_solution_alone_and_not_by_first_come_first_served() {
    for puzzle in &PUZZLES {
        let name = puzzle.name;
        assert_eq!(link::read(puzzle.kitchen).notes, [], "{name}");
        assert_eq!(link::write(&link::read(puzzle.kitchen).scenario, &View::default()), puzzle.kitchen, "{name}");
        let scenario = puzzle.scenario();
        assert!(can_be_made(&scenario), "{name}");
        let solved = sim::run(&puzzle.solved());
        assert!(puzzle.is_solved_by(&solved), "{name}");
        assert!(!puzzle.is_solved_by(&sim::run(&link::read(puzzle.kitchen).scenario)), "{name}");
        // Nothing is better: the search proves it.
        let mut search = Search::new(&scenario, puzzle.objective).expect("small");
        while search.go_on(1000) {}
        assert!(search.best().proved, "{name}");
        assert_eq!(search.best().cost, puzzle.goal(), "{name}");
        // As far as they go, the choices are made where there is a choice.
        let schedule = Schedule::of(&puzzle.solved());
        assert_eq!(schedule.made.len(), puzzle.solution.len(), "{name}");
        assert!(!puzzle.is_solved_by(&Schedule::of(&scenario).run), "{name}: a run that has stopped");
    }
}

#[test]
fn the_best_choices_are_never_better_than_the_bound_and_never_worse_than_a_policy() {
    let (mut compared, mut seed) = (0, 0);
    while compared < support::rounds(500) {
        seed += 1;
        let scenario = support::scenario(seed);
        let Some(mut search) = Search::new(&scenario, Objective::Makespan) else { continue };
        while search.nodes() < 20_000 && search.go_on(1000) {}
        let best = search.best();
        let run = sim::run(&with_choices(&scenario, best.choices.clone()).expect("valid"));
        assert_eq!(run.makespan(), best.cost, "{seed}");
        assert!(best.cost >= Metrics::of(&run).lower_bound && best.bound <= best.cost, "{seed}");
        // Stealing has a queue for each core, so with slices its tasks give way at other moments.
        let alike = |policy: Policy| policy != Policy::Stealing || scenario.slice == Millis::ZERO;
        for rival in rivals(&scenario).iter().filter(|rival| alike(rival.policy)) {
            assert!(!best.proved || best.cost <= rival.run.makespan(), "{seed}: {:?}", rival.policy);
            assert!(best.bound <= rival.run.makespan(), "{seed}: {:?}", rival.policy);
        }
        compared += 1;
    }
}

/// How many of 4,000 runs with choices by chance solve a puzzle.
fn solved_by_chance(puzzle: &Puzzle) -> u32 {
    let (scenario, goal) = (puzzle.scenario(), puzzle.goal());
    let mut rng = SplitMix64::new(1);
    let mut hits = 0;
    for _ in 0..4000 {
        let mut run = ByHand::new(&scenario);
        while let Some(decision) = run.decision() {
            run.choose(usize::try_from(rng.below(decision.offers.len() as u64)).expect("small"));
        }
        hits += u32::from(cost(&run.finish(), puzzle.objective) <= goal);
    }
    hits
}

#[test]
fn the_puzzles_become_harder_chance_solves_them_more_and_more_rarely() {
    let hits: Vec<u32> = PUZZLES.iter().map(solved_by_chance).collect();
    assert!(hits.windows(2).all(|pair| pair[0] > pair[1]), "{hits:?}");
    assert!(hits[9] > 0);
}

/// What each puzzle's insight advises is a rule, and the rule solves it.
#[test]
fn the_insight_of_each_puzzle_solves_it() {
    let solves = |name: &str, rule: &dyn Fn(&ValidScenario, &Durations, &Offer) -> (i64, i64)| {
        let puzzle = PUZZLES.iter().find(|puzzle| puzzle.name == name).expect("a puzzle");
        let scenario = puzzle.scenario();
        let durations = Durations::of(&scenario);
        let run = by_rule(&scenario, |offer| rule(&scenario, &durations, offer));
        assert!(puzzle.is_solved_by(&run), "{name}: {:?}", cost(&run, puzzle.objective));
    };
    let ms = |duration: Millis| i64::try_from(duration.0).expect("small");
    // What is left of the dish, waiting and all.
    let left = |scenario: &ValidScenario, durations: &Durations, offer: &Offer| {
        let (Some(dish), Some(from)) = (offer.dish, offer.stage) else { return 0 };
        (from.index()..scenario.stages.len()).map(|at| ms(durations.get(dish, StageId::from_index(at)))).sum()
    };
    let stage = |offer: &Offer| offer.stage.map_or(9, |stage| i64::from(stage.0));
    for name in ["longest-first", "longest-soak"] {
        solves(name, &|scenario, durations, offer| (-left(scenario, durations, offer), 0));
    }
    for name in ["shortest-first", "turns-or-not"] {
        solves(name, &|scenario, durations, offer| (left(scenario, durations, offer), 0));
    }
    solves("only-sink", &|_, _, offer| (stage(offer), 0));
    for name in ["empty-the-basin", "finish-what-is-begun"] {
        solves(name, &|_, _, offer| (-stage(offer), 0));
    }
    // Johnson's rule.
    solves("two-in-a-row", &|_, durations, offer| {
        let (Some(dish), Some(_)) = (offer.dish, offer.stage) else { return (0, 0) };
        let [wash, dry] = [StageId(0), StageId(1)].map(|stage| ms(durations.get(dish, stage)));
        if wash < dry { (1, wash) } else { (2, -dry) }
    });
    let numbers = |name: &str| {
        let puzzle = PUZZLES.iter().find(|puzzle| puzzle.name == name).expect("a puzzle");
        let run = |side: Side| match side {
            Side::Solved => sim::run(&puzzle.solved()),
            Side::Fifo => sim::run(&link::read(puzzle.kitchen).scenario),
            Side::Beside(kitchen) => sim::run(&link::read(kitchen).scenario),
        };
        puzzle.facts.iter().map(|(measure, side)| measure.of(&run(*side))).collect::<Vec<_>>()
    };
    // Who stays with a dish switches less often, and so does who takes no turns.
    for name in ["stay-with-it", "turns-or-not"] {
        assert!(numbers(name)[2] < numbers(name)[3], "{name}: {:?}", numbers(name));
    }
    // Fewer dishes in progress.
    let begun = numbers("finish-what-is-begun");
    assert!(begun[2] < begun[3], "{begun:?}");
    // One more pair of hands, and later done; but not with the best order.
    let anomaly = numbers("one-more-and-later");
    assert!(anomaly[0] < anomaly[2] && anomaly[2] < anomaly[1], "{anomaly:?}");
    // The third pair changed the order in which the dishes came to the basin.
    let puzzle = PUZZLES.iter().find(|puzzle| puzzle.name == "one-more-and-later").expect("a puzzle");
    let soaked = |cores: u16| {
        let run = sim::run(&link::read(&puzzle.kitchen.replace("cores=3", &format!("cores={cores}"))).scenario);
        run.entries().iter().filter(|entry| entry.what() == What::Wait).map(|entry| entry.dish()).collect::<Vec<_>>()
    };
    assert_ne!(soaked(2), soaked(3));
    // The total is the same in any order of one pair of hands.
    let puzzle = PUZZLES.iter().find(|puzzle| puzzle.name == "shortest-first").expect("a puzzle");
    assert_eq!(sim::run(&puzzle.solved()).makespan(), sim::run(&link::read(puzzle.kitchen).scenario).makespan());
    assert_eq!(Measure::Makespan.of(&sim::run(&puzzle.solved())), numbers("shortest-first")[2]);
    assert_eq!(puzzle.objective, Objective::DishTimes);
}

#[test]
fn every_language_says_what_english_says_about_schedules() {
    let lines = |language| to_file(ScheduleText::written(language)).lines().map(str::to_owned).collect::<Vec<_>>();
    for language in Language::VARIANTS.iter().copied().filter(|language| *language != Language::English) {
        languages::compare(language, &lines(Language::English), &lines(language));
        let file = to_file(ScheduleText::written(language));
        assert_eq!(to_file(of_file::<ScheduleText>(file.clone().leak())), file);
    }
}

#[test]
fn the_gaps_of_each_puzzle_have_numbers_and_its_insight_uses_them() {
    for &language in Language::VARIANTS {
        for (puzzle, text) in PUZZLES.iter().zip(&ScheduleText::written(language).puzzles) {
            let numbers = puzzle.numbers();
            let gaps = |sentence: &str| -> Vec<usize> {
                let numbers = sentence.split('{').skip(1).filter_map(|gap| gap.split(['}', ',']).next()?.parse().ok());
                numbers.collect()
            };
            assert!(gaps(text.task).iter().all(|gap| *gap < numbers.len()), "{}", puzzle.name);
            let used = gaps(text.insight);
            assert!((0..numbers.len()).all(|number| used.contains(&number)), "{} {language:?}", puzzle.name);
            assert!(gaps(text.title).is_empty());
        }
    }
}

#[test]
fn the_result_is_said_in_words() {
    let puzzle = &PUZZLES[1];
    let fifo = sim::run(&link::read(puzzle.kitchen).scenario);
    let solved = sim::run(&puzzle.solved());
    let said = |language: Language, own: &Trace, standing: Option<Standing>| {
        let page = &Text::written(language).page;
        ScheduleText::written(language).result(own, &fifo, puzzle.objective, standing, page)
    };
    assert_eq!(
        said(Language::English, &solved, Some(Standing::Best)),
        "Your schedule takes 20.0 s. First come, first served takes 30.0 s. No order does better."
    );
    assert_eq!(
        said(Language::Spanish, &fifo, Some(Standing::Beaten(Millis(20_000)))),
        "Tu planificación tarda 30,0 s. Por orden de llegada se tardan 30,0 s. El mejor orden lo hace en 20,0 s."
    );
    assert_eq!(
        said(Language::Chinese, &solved, Some(Standing::Unbeaten(Millis(19_500)))),
        "你的安排要 20.0 秒。先来先服务要 30.0 秒。还没找到更好的顺序，任何顺序都不会少于 19.5 秒。"
    );
    assert_eq!(
        said(Language::Arabic, &fifo, Some(Standing::Behind(Millis(21_000), Millis(19_500)))),
        "جدولك يستغرق 30.0 ث. من يأتي أولًا يُخدم أولًا: 30.0 ث. يُعرف ترتيب يستغرق 21.0 ث، ولا يمكن لأي ترتيب أن يقل عن 19.5 ث."
    );
    // A mean, where that is the aim: three dishes that are done at 5, 15 and 35 s.
    let puzzle = &PUZZLES[5];
    let fifo = sim::run(&link::read(puzzle.kitchen).scenario);
    let english = ScheduleText::written(Language::English);
    let solved = sim::run(&puzzle.solved());
    let page = &Text::written(Language::English).page;
    assert_eq!(
        english.result(&solved, &fifo, puzzle.objective, None, page),
        "With your schedule a dish takes 18.3 s on average. First come, first served: 26.7 s."
    );
    assert_eq!(
        english.goal(puzzle.goal(), &fifo, puzzle.objective),
        "Goal: 18.3 s a dish on average. First come, first served: 26.7 s."
    );
    assert_eq!(english.duel(&solved, &fifo, puzzle.objective), "That beats the schedule in the link by 8.3 s.");
    assert_eq!(english.duel(&solved, &solved, puzzle.objective), "That is as good as the schedule in the link.");
    assert_eq!(english.duel(&fifo, &solved, Objective::Makespan), "That is as good as the schedule in the link.");
}

#[test]
fn a_choice_is_asked_for_in_words() {
    let schedule = Schedule::of(&with_choices(&link::read("cores=2&dishes=4").scenario, vec![0, 0]).expect("valid"));
    let decision = schedule.run.decision().expect("two have washed, two are to be washed").clone();
    let (english, page) = (ScheduleText::written(Language::English), &Text::written(Language::English).page);
    assert_eq!(english.ask(&decision, page), "At 3.0 s, which task does core 1 take?");
    let offers: Vec<String> = decision.offers.iter().map(|offer| english.offer(*offer, &schedule.run, page)).collect();
    assert_eq!(offers, ["dish 3: wash, 3.0 s", "dish 4: wash, 3.0 s"]);
    assert_eq!(english.takes(&decision, decision.offers[1], page), "Taken by core 1: dish 4.");
    // Workers come to the pile with empty hands.
    let pile =
        Schedule::of(&with_choices(&link::read("program=workers&workers=3").scenario, Vec::new()).expect("valid"));
    let decision = pile.run.decision().expect("three are ready").clone();
    assert_eq!(english.offer(decision.offers[2], &pile.run, page), "task 3, with empty hands");
}
