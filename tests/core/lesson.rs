//! The lesson: text and data agree, replies answer the mistakes that were made, challenges can be met and are not met at the start.

use wash_and_dry::lesson::{Answer, Attempt, Goal, Knob, Measure, SANDBOX_KITCHENS, STEPS, Step, Verdict, run};
use wash_and_dry::link;
use wash_and_dry::scenario::{Field, ValidScenario};
use wash_and_dry::sim;
use wash_and_dry::text::{LessonText, StepText};
use wash_and_dry::units::Millis;

const TEXT: &LessonText = &LessonText::ENGLISH;

fn steps() -> impl Iterator<Item = (&'static Step, &'static StepText)> {
    STEPS.iter().zip(&TEXT.steps)
}

fn step(name: &str) -> &'static Step {
    STEPS.iter().find(|step| step.name == name).expect("a step")
}

/// All sentences of a step, in reading order.
pub fn sentences(text: &StepText) -> Vec<&'static str> {
    let mut all = vec![text.hook];
    for question in text.questions {
        all.push(question.ask);
        all.extend(question.choices);
        all.extend([question.right, question.other]);
        all.extend(question.mistakes);
    }
    all.extend([text.explained, text.takeaway]);
    all.extend(text.real);
    for challenge in text.challenges {
        all.extend([challenge.task, challenge.look, challenge.hint, challenge.met]);
    }
    all
}

#[test]
fn text_and_data_agree() {
    for (step, text) in steps() {
        let name = step.name;
        assert_eq!(step.questions.len(), text.questions.len(), "{name}");
        assert_eq!(step.goals.len(), text.challenges.len(), "{name}");
        assert!(step.worlds.len() == 1 || step.worlds.len() == text.worlds.len(), "{name}");
        for (question, said) in step.questions.iter().zip(text.questions) {
            assert_eq!(question.mistakes.len(), said.mistakes.len(), "{name}: {}", said.ask);
            let choices = match question.answer {
                Answer::Compare(..) => 3,
                Answer::Gains(pairs) => pairs.len(),
                Answer::ByChance(..) => usize::from(run(question.kitchen()).scenario().cores) + 1,
                Answer::Alike(..) => 2,
                _ => 0,
            };
            assert_eq!(said.choices.len(), choices, "{name}: {}", said.ask);
        }
        let used: String = sentences(text).concat();
        for fact in 0..step.facts.len() {
            assert!(used.contains(&format!("{{{fact}}}")), "{name}: no sentence has {{{fact}}}");
        }
    }
    for kitchen in SANDBOX_KITCHENS {
        assert_eq!(link::read(kitchen).notes, [], "{kitchen}");
    }
}

/// Both sides of each claim stand beside each other.
#[test]
fn every_claim_is_a_comparison() {
    for step in STEPS.iter().filter(|step| !step.questions.is_empty()) {
        assert!(step.worlds.len() >= 2, "{}", step.name);
        for (place, world) in step.worlds.iter().enumerate() {
            assert!(!step.worlds[..place].contains(world), "{}: {world} twice", step.name);
        }
    }
}

/// A reply belongs to the answers that its mistake leads to: each of these, and not their neighbours.
#[test]
fn a_reply_answers_the_mistake_that_was_made() {
    use Verdict::{Mistaken, Other, Right};
    let judged = |name: &str, question: usize, given: &[(u64, Verdict)]| {
        for (answer, verdict) in given {
            assert_eq!(step(name).questions[question].judge(*answer), *verdict, "{name}: {answer}");
        }
    };
    // As if sharing: 0.625 s, and what people round it to.
    judged("one-dish", 0, &[(5000, Right), (625, Mistaken(0)), (600, Mistaken(0)), (1000, Mistaken(0)), (700, Other)]);
    // As if overlapping; as if adding up.
    judged("one-dish", 0, &[(0, Other), (2000, Other), (3000, Mistaken(1)), (4000, Other), (40_000, Mistaken(2))]);
    judged("two-pairs", 0, &[(15_000, Right), (30_000, Mistaken(0)), (5000, Mistaken(1)), (2500, Mistaken(2))]);
    judged("two-pairs", 0, &[(10_000, Other)]);
    judged("two-pairs", 1, &[(5000, Right), (2500, Mistaken(0)), (10_000, Mistaken(1)), (17_500, Mistaken(2))]);
    judged("two-pairs", 1, &[(15_000, Other)]);
    judged("not-written-for-it", 0, &[(30_000, Right), (7500, Mistaken(0)), (8000, Mistaken(0)), (9000, Other)]);
    judged("not-written-for-it", 0, &[(10_000, Mistaken(1)), (15_000, Mistaken(2))]);
    judged("may-run", 0, &[(1, Right), (0, Mistaken(0)), (2, Mistaken(1))]);
    // As if without turns: 55 s; a small dish alone: 5 s, and no other time.
    judged("taking-turns", 0, &[(26_000, Right), (55_000, Mistaken(0)), (50_000, Mistaken(1)), (5000, Mistaken(2))]);
    judged("taking-turns", 0, &[(6000, Other), (6500, Other), (30_000, Mistaken(3)), (75_000, Mistaken(4))]);
    judged("taking-turns", 1, &[(6, Right), (1, Mistaken(0)), (2, Other)]);
    judged("waiting-well", 0, &[(30_000, Right), (54_000, Mistaken(0)), (29_999, Mistaken(1)), (34_000, Other)]);
    // The right order without the tie is told as what it is.
    judged("four-worlds", 0, &[(43_210, Right), (43_201, Right), (3201, Mistaken(0)), (3210, Mistaken(0))]);
    judged("four-worlds", 0, &[(3120, Mistaken(1)), (123, Mistaken(1)), (2301, Mistaken(2)), (3021, Other)]);
    judged("four-worlds", 0, &[(13_201, Other), (0, Other), (99_999, Other)]);
    judged("kinds-of-work", 0, &[(0, Right), (1, Mistaken(0)), (2, Mistaken(1))]);
    judged("who-decides", 0, &[(2, Right)]);
    judged("who-decides", 1, &[(1, Right), (0, Mistaken(0))]);
    judged("faster-or-more", 0, &[(0, Right), (1, Mistaken(0)), (2, Mistaken(1))]);
    judged("computers", 0, &[(38_000, Right), (60_000, Mistaken(0)), (5000, Mistaken(1)), (36_000, Mistaken(2))]);
    judged("computers", 1, &[(41_000, Right), (5000, Mistaken(0)), (80_000, Mistaken(1)), (40_000, Other)]);
    judged("computers", 2, &[(4, Right), (12, Mistaken(0)), (1, Mistaken(1)), (8, Other)]);
    judged("computers", 3, &[(2, Right), (0, Other), (1, Other)]);
    judged("computers", 4, &[(60_000, Right), (38_000, Mistaken(0)), (36_000, Mistaken(1))]);
}

/// Which core it was this time is told from the other one.
#[test]
fn chance_is_told_as_chance() {
    let question = step("who-decides").questions[0];
    let Answer::ByChance(measure, kitchens) = question.answer else { panic!("a question of chance") };
    let this_time = measure.of(&run(kitchens[0]));
    assert_eq!(question.judge(this_time), Verdict::Mistaken(0));
    assert_eq!(question.judge(1 - this_time), Verdict::Other);
}

/// No answer is told before the run has shown it.
#[test]
fn an_answer_is_seen_when_the_clock_has_come_to_it() {
    let seen: [(&str, &[u64]); STEPS.len()] = [
        ("one-dish", &[5000]),
        ("two-pairs", &[15_000, 15_000]),
        ("not-written-for-it", &[30_000]),
        ("may-run", &[30_000]),
        ("taking-turns", &[26_000, 8500]),
        ("waiting-well", &[30_000]),
        ("four-worlds", &[54_000]),
        ("kinds-of-work", &[30_000]),
        ("who-decides", &[16_600, 16_600]),
        ("faster-or-more", &[15_000]),
        ("computers", &[38_000, 41_000, 11_000, 20_000, 60_000]),
        ("sandbox", &[]),
    ];
    for (name, moments) in seen {
        assert_eq!(
            step(name).questions.iter().map(|question| question.seen_at().0).collect::<Vec<_>>(),
            moments,
            "{name}"
        );
    }
}

/// The numbers that carry the claims are those of docs/LESSON.md.
#[test]
fn the_numbers_are_those_of_the_source() {
    let numbers: [(&str, &str); STEPS.len()] = [
        ("one-dish", "5 5 7"),
        ("two-pairs", "15 30 5 17.5 10 12 24"),
        ("not-written-for-it", "30 30 3"),
        ("may-run", "30 15"),
        ("taking-turns", "6 1 55 26 62.5 35.8 75 75 81 50 75"),
        ("waiting-well", "30 54 1 54 30 6"),
        ("four-worlds", "54 54 30 15"),
        ("kinds-of-work", "30 10 72 17 13 30 24 24"),
        ("who-decides", "2 15.1 16.6 14.9"),
        ("faster-or-more", "30 15 30 15 15 72 66"),
        ("computers", "60 38 11 5 80 41 80 80 60"),
        ("sandbox", ""),
    ];
    for (name, said) in numbers {
        assert_eq!(step(name).numbers().join(" "), said, "{name}");
    }
}

/// What the praise and the hints of two challenges say of their kitchens: the best slice is one in which a small dish gets done, and the gap of a
/// soak that is too long stands before the last dish is dried.
#[test]
fn praise_and_hints_are_true_of_their_kitchens() {
    let changed =
        |scenario: &ValidScenario, field: Field, text: String| link::with(scenario, field, &text).expect(&text);
    let turns = step("taking-turns").scenario();
    let mean = |slice: u32| {
        let scenario = changed(&changed(&turns, Field::Switch, "0.2".to_owned()), Field::Slice, slice.to_string());
        Measure::DishTime.of(&sim::run(&scenario))
    };
    assert_eq!((1..=20).min_by_key(|slice| mean(*slice)), Some(5));
    assert_eq!(turns.stages.iter().map(|stage| stage.duration.0).sum::<u64>(), 5000);

    let soak = |seconds: u32| format!("wash:3:hands,soak:{seconds}:wait,dry:2:hands");
    let waiting = changed(&step("waiting-well").scenario(), Field::Stages, soak(11));
    let trace = sim::run(&waiting);
    let mut work: Vec<_> = trace.segments().iter().map(|segment| (segment.from, segment.to, segment.dish)).collect();
    work.sort_unstable();
    let gaps: Vec<_> = work.windows(2).filter(|pair| pair[0].1 < pair[1].0).map(|pair| pair[1].2).collect();
    assert_eq!(gaps, [trace.segments().last().map(|segment| segment.dish).expect("work")]);
}

/// The values of a knob that a reader would try.
fn values(knob: Knob, scenario: &ValidScenario) -> Vec<ValidScenario> {
    let texts = |field: Field, texts: &[&str]| -> Vec<ValidScenario> {
        texts.iter().filter_map(|text| link::with(scenario, field, text).ok()).collect()
    };
    let stage = |place: usize, change: &dyn Fn(&mut wash_and_dry::scenario::Stage, u16)| -> Vec<ValidScenario> {
        let with = |value: u16| {
            let mut changed = scenario.to_scenario();
            change(&mut changed.stages[place], value);
            changed.validate().ok()
        };
        (1..=40).filter_map(with).collect()
    };
    match knob {
        Knob::Field(field @ Field::Cores) => texts(field, &["1", "2", "3", "4", "6", "8"]),
        Knob::Field(field @ Field::Program) => texts(field, &["sequential", "per-dish", "stages", "workers"]),
        Knob::Field(field @ Field::Slice) => texts(field, &["0", "1", "2", "2.5", "3", "4", "5"]),
        Knob::Field(field @ Field::Switch) => texts(field, &["0", "0.2"]),
        Knob::Field(field @ Field::Waiting) => texts(field, &["park", "hold"]),
        Knob::Die => texts(Field::Lots, &["2", "3", "4", "5", "6"]),
        Knob::Field(field @ Field::Policy) => texts(field, &["fifo", "random", "shortest", "stealing"]),
        Knob::Field(field) => texts(field, &["50", "100", "200", "400"]),
        Knob::Seconds(place) => stage(place, &|stage, value| stage.duration = Millis(u64::from(value) * 500)),
        Knob::Places(place) => stage(place, &|stage, value| stage.places = Some(value)),
    }
}

fn met(goal: Goal, scenario: &ValidScenario) -> bool {
    let trace = sim::run(scenario);
    goal.met(Attempt { trace: &trace, moment: Millis(8000), ticked: 0 })
}

#[test]
fn every_challenge_is_unmet_at_the_start_and_can_be_met_with_its_knobs() {
    for (step, _) in steps().filter(|(step, _)| step.name != "sandbox") {
        let start = step.scenario();
        for goal in step.goals {
            assert!(!met(*goal, &start), "{}: met at the start", step.name);
            if matches!(goal, Goal::Classify(_)) {
                let trace = run(step.worlds[0]);
                let right = |ticked| goal.met(Attempt { trace: &trace, moment: Millis(8000), ticked });
                assert_eq!((0..256).filter(|ticked| right(*ticked)).collect::<Vec<_>>(), [0b11_01_00_00]);
                continue;
            }
            let mut tried = vec![start.clone()];
            for knob in step.knobs {
                tried = tried.iter().flat_map(|scenario| values(*knob, scenario)).collect();
            }
            assert!(tried.iter().any(|scenario| met(*goal, scenario)), "{}: out of reach", step.name);
        }
    }
}

/// What is said of a challenge that is met is true of whatever met it: with as few pairs of hands as will do, not with more.
#[test]
fn a_challenge_is_met_only_by_what_its_praise_speaks_of() {
    let met_by = |name: &str, link: &str| met(step(name).goals[0], &link::read(link).scenario);
    let two_pairs = |cores: u32| met_by("two-pairs", &format!("stages=wash:3:hands,dry:2:hands&cores={cores}"));
    assert_eq!((1..=8).filter(|cores| two_pairs(*cores)).collect::<Vec<_>>(), [3]);
    // No number of cores does what more sinks do.
    let sink =
        |cores: u32| met_by("kinds-of-work", &format!("stages=wash:3:hands:1,soak:4:wait,dry:2:hands&cores={cores}"));
    assert!(!(1..=16).any(sink));
    // A moment tells both from each other only where somewhere two are worked on.
    let trace = run(step("four-worlds").worlds[0]);
    let right = |at: u64| {
        let attempt = |ticked| Attempt { trace: &trace, moment: Millis(at), ticked };
        (0..256).filter(|ticked| step("four-worlds").goals[0].met(attempt(*ticked))).count()
    };
    assert_eq!((right(8000), right(20_000), right(40_000)), (1, 0, 0));
}

#[test]
fn the_sandbox_challenges_can_be_met() {
    let goals = step("sandbox").goals;
    let met_by = |goal: usize, link: &str| met(goals[goal], &link::read(link).scenario);
    assert!(met_by(0, "dishes=12&cores=3") || met_by(0, "dishes=12&cores=2"));
    assert!(!met_by(0, "dishes=12&cores=8") && !met_by(0, ""));
    // Less work, or faster hands, would be no answer.
    assert!(!met_by(0, "dishes=12&cores=1&speed=400") && !met_by(0, "dishes=12&stages=wash:1:hands,dry:1:hands"));
    assert!(met_by(1, "program=stages&cores=3&stages=wash:3:hands,dry:2:hands"));
    assert!(met_by(1, "program=stages&dishes=12&cores=3"), "the soak is the slowest stage, and never pauses");
    assert!(!met_by(1, "program=stages&cores=1&rack=9&stages=wash:2:hands,dry:3:hands"));
    let stages = "stages=wash:1:hands,soak:6:wait,dry:1:hands";
    assert!(met_by(2, &format!("dishes=8&cores=2&{stages}")));
    assert!(!met_by(2, &format!("dishes=8&cores=4&{stages}")), "four are not half");
    assert!(!met_by(2, &format!("dishes=8&cores=2&waiting=hold&{stages}")), "two who stand by take longer");
    assert!(!met_by(2, "dishes=8&cores=2&stages=wash:1:hands,soak:1:wait,dry:1:hands"), "other work");
}
