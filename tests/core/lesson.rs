//! The lesson: text and data agree, challenges can be met and are not met at the start, English explains its technical words.

use wash_and_dry::lesson::{Answer, Attempt, Goal, Knob, STEPS, Verdict, run};
use wash_and_dry::link;
use wash_and_dry::scenario::{Field, ValidScenario};
use wash_and_dry::sim;
use wash_and_dry::text::{LessonText, StepText};
use wash_and_dry::units::Millis;

const TEXT: &LessonText = &LessonText::ENGLISH;

fn steps() -> impl Iterator<Item = (&'static wash_and_dry::lesson::Step, &'static StepText)> {
    STEPS.iter().zip(&TEXT.steps)
}

/// All sentences of a step, in reading order.
pub fn sentences(text: &StepText) -> Vec<&'static str> {
    let mut all = vec![text.hook];
    for question in text.questions {
        all.push(question.ask);
        all.extend(question.choices);
        all.extend([question.right, question.other]);
        all.extend(question.likely);
    }
    all.extend([text.explained, text.takeaway]);
    for challenge in text.challenges {
        all.extend([challenge.task, challenge.hint, challenge.met]);
    }
    all.push(text.ends);
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
            assert_eq!(question.likely.len(), said.likely.len(), "{name}: {}", said.ask);
            let choices = match question.answer {
                Answer::Compare(..) => 3,
                Answer::Gains(pairs) => pairs.len(),
                Answer::Choice(_) | Answer::Alike(..) => 2,
                _ => 0,
            };
            assert_eq!(said.choices.len(), choices, "{name}: {}", said.ask);
        }
        for gap in sentences(text).iter().flat_map(|text| text.split('{').skip(1)) {
            let number: usize = gap.split('}').next().and_then(|number| number.parse().ok()).expect("a numbered gap");
            assert!(number < step.facts.len(), "{name}: {{{number}}}");
        }
    }
}

#[test]
fn each_likely_wrong_answer_is_wrong_and_is_reached() {
    for (step, _) in steps() {
        for question in step.questions {
            assert_eq!(question.judge(question.outcome()), Verdict::Right, "{}", step.name);
            for (place, (from, _)) in question.likely.iter().enumerate() {
                assert_eq!(question.judge(*from), Verdict::Likely(place), "{}: {from}", step.name);
            }
        }
    }
}

#[test]
fn either_order_of_two_that_end_together_is_right() {
    let order = STEPS.iter().flat_map(|step| step.questions).find(|q| matches!(q.answer, Answer::Order(_)));
    let order = order.expect("a question of order");
    assert_eq!((order.judge(3201), order.judge(3210)), (Verdict::Right, Verdict::Right));
    for wrong in [3021, 2301, 3333, 0, 123, 99_999] {
        assert_ne!(order.judge(wrong), Verdict::Right, "{wrong}");
    }
}

/// The numbers that carry the claims are those of docs/LESSON.md.
#[test]
fn the_numbers_are_those_of_the_source() {
    let numbers = |name: &str| STEPS.iter().find(|step| step.name == name).expect("a step").numbers().join(" ");
    assert_eq!(numbers("one-dish"), "5 5 7");
    assert_eq!(numbers("two-pairs"), "15 30 5 17.5 10 12 24");
    assert_eq!(numbers("not-written-for-it"), "30 30 3 10");
    assert_eq!(numbers("taking-turns"), "6 1 30 17.5 27.5 44.5 25 5");
    assert_eq!(numbers("waiting-well"), "30 54 1 54 30 6");
    assert_eq!(numbers("four-worlds"), "54 54 30 15");
    assert_eq!(numbers("kinds-of-work"), "30 10 72 17 13 30 24 24");
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
        Knob::Field(field @ Field::Slice) => texts(field, &["0", "1", "2", "2.5", "3"]),
        Knob::Field(field @ Field::Switch) => texts(field, &["0", "0.5"]),
        Knob::Field(field @ Field::Waiting) => texts(field, &["park", "hold"]),
        Knob::Field(field @ Field::Seed) => texts(field, &["1", "2", "3", "4"]),
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

#[test]
fn the_sandbox_challenges_can_be_met() {
    let goals = STEPS[10].goals;
    let met_by = |goal: usize, link: &str| met(goals[goal], &link::read(link).scenario);
    assert!(met_by(0, "dishes=12&cores=3") || met_by(0, "dishes=12&cores=2"));
    assert!(!met_by(0, "dishes=12&cores=8") && !met_by(0, ""));
    assert!(met_by(1, "program=stages&cores=3&stages=wash:3:hands,dry:2:hands"));
    assert!(!met_by(1, "program=stages&cores=1&rack=9&stages=wash:2:hands,dry:3:hands"));
    let stages = "stages=wash:1:hands,soak:6:wait,dry:1:hands";
    assert!(met_by(2, &format!("dishes=8&cores=2&{stages}")));
    assert!(!met_by(2, &format!("dishes=8&cores=4&{stages}")), "four are not half");
    assert!(!met_by(2, &format!("dishes=8&cores=2&waiting=hold&{stages}")), "two who stand by take longer");
    assert!(!met_by(2, "dishes=8&cores=2&stages=wash:1:hands,soak:1:wait,dry:1:hands"), "other work");
}

/// Technical words are explained, marked with `*`, before they are used.
#[test]
fn technical_words_are_explained_where_they_first_stand() {
    let all: String = steps().flat_map(|(_, text)| sentences(text)).collect::<Vec<_>>().join("\n").to_lowercase();
    for term in [
        "core",
        "parallelism",
        "throughput",
        "service time",
        "response time",
        "program",
        "task",
        "concurrent",
        "scheduler",
        "slice",
        "in progress",
        "concurrency",
        "latency",
        "bottleneck",
    ] {
        let explained = all.find(&format!("*{term}*")).unwrap_or_else(|| panic!("{term} is explained nowhere"));
        let mut first = all.match_indices(term).map(|(place, _)| place);
        let whole = |place: &usize| {
            let before = all[..*place].chars().next_back();
            let after = all[place + term.len()..].chars().next();
            !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
        };
        let first = first.find(whole).expect("it stands there");
        assert!(first >= explained, "{term}: {}", &all[first.saturating_sub(30)..first + 30]);
    }
}
