//! The eleven steps. Kitchens are links, as anybody could write them.

use super::Knob::{Field as Knob, Places, Seconds as StageSeconds};
use super::Measure::{
    CoreOf, DishTime, FirstFinished, HandsWork, InProgressAt, Makespan, MostInProgress, MostRunning, NeverUsed,
    PerMinute, RunningAt, Service,
};
use super::{Answer, Fact, Goal, Measure, Question, Step};
use crate::scenario::Field;
use crate::units::{DishId, Millis, StageId};

const fn fact(measure: Measure, kitchen: &'static str) -> Fact {
    Fact { measure, kitchen }
}

const fn seconds(kitchen: &'static str, likely: &'static [(u64, u64)]) -> Question {
    Question { answer: Answer::Seconds(fact(Makespan, kitchen)), likely }
}

const ONE_DISH: &str = "dishes=1&cores=8&stages=wash:3:hands,dry:2:hands";
const LOOP: &str = "program=sequential&stages=wash:3:hands,dry:2:hands";
const LOOP_2: &str = "program=sequential&cores=2&stages=wash:3:hands,dry:2:hands";
const LOOP_4: &str = "program=sequential&cores=4&stages=wash:3:hands,dry:2:hands";
const LOOP_FAST: &str = "program=sequential&stages=wash:3:hands,dry:2:hands&speed=200";
const HANDS: &str = "stages=wash:3:hands,dry:2:hands";
const HANDS_2: &str = "cores=2&stages=wash:3:hands,dry:2:hands";
const HANDS_4: &str = "cores=4&stages=wash:3:hands,dry:2:hands";
const HANDS_FAST: &str = "stages=wash:3:hands,dry:2:hands&speed=200";
const TURNS: &str = "stages=wash:3:hands,dry:2:hands&slice=1";
const TURNS_COST: &str = "stages=wash:3:hands,dry:2:hands&slice=1&switch=0.5";
const SOAK: &str = "";
const SOAK_2: &str = "cores=2";
const SOAK_LOOP: &str = "program=sequential";
const SOAK_LOOP_2: &str = "program=sequential&cores=2";
const SOAK_HOLD: &str = "waiting=hold";
const LONG_LOOP: &str = "program=sequential&stages=wash:1:hands,soak:10:wait,dry:1:hands";
const LONG: &str = "stages=wash:1:hands,soak:10:wait,dry:1:hands";
const LONG_4: &str = "cores=4&stages=wash:1:hands,soak:10:wait,dry:1:hands";
const SINK: &str = "stages=wash:3:hands:1,soak:4:wait,dry:2:hands";
const SINK_4: &str = "cores=4&stages=wash:3:hands:1,soak:4:wait,dry:2:hands";
const SINK_8: &str = "cores=8&stages=wash:3:hands:1,soak:4:wait,dry:2:hands";
const CHANCE: &str = "cores=2&policy=random&vary=30";
const CHANCE_2: &str = "cores=2&policy=random&vary=30&seed=2";
const CHANCE_3: &str = "cores=2&policy=random&vary=30&seed=3";
const STAND_BY: &str = "dishes=8&cores=4&stages=wash:1:hands,soak:6:wait,dry:1:hands&waiting=hold";
const WORLDS: &[&str] = &[SOAK_LOOP, SOAK_LOOP_2, SOAK, SOAK_2];
const SIX: Millis = Millis(6000);

/// The steps, in their order.
pub static STEPS: [Step; 11] = [
    Step {
        name: "one-dish",
        worlds: &[ONE_DISH],
        questions: &[seconds(ONE_DISH, &[(0, 1000), (1001, 4999), (40_000, 40_000)])],
        facts: &[
            fact(Makespan, ONE_DISH),
            fact(Makespan, "dishes=1&stages=wash:3:hands,dry:2:hands"),
            fact(NeverUsed, ONE_DISH),
        ],
        knobs: &[Knob(Field::Cores)],
        goals: &[Goal::FewestCores(1, 5000)],
    },
    Step {
        name: "two-pairs",
        worlds: &[HANDS_2],
        questions: &[
            seconds(HANDS_2, &[(30_000, 30_000), (5000, 5000), (2500, 2500)]),
            Question { answer: Answer::Seconds(fact(Service, HANDS_2)), likely: &[(2500, 2500), (10_000, 10_000)] },
        ],
        facts: &[
            fact(Makespan, HANDS_2),
            fact(Makespan, HANDS),
            fact(Service, HANDS_2),
            fact(DishTime, HANDS),
            fact(DishTime, HANDS_2),
            fact(PerMinute, HANDS),
            fact(PerMinute, HANDS_2),
        ],
        knobs: &[Knob(Field::Cores)],
        goals: &[Goal::Within(11_999)],
    },
    Step {
        name: "not-written-for-it",
        worlds: &[LOOP_4],
        questions: &[seconds(LOOP_4, &[(7000, 10_000), (15_000, 15_000)])],
        facts: &[fact(Makespan, LOOP_4), fact(Makespan, LOOP), fact(NeverUsed, LOOP_4), fact(Makespan, HANDS_4)],
        knobs: &[Knob(Field::Program)],
        goals: &[Goal::Within(10_000)],
    },
    Step {
        name: "may-run",
        worlds: &[HANDS],
        questions: &[Question { answer: Answer::Compare(HANDS, LOOP), likely: &[(0, 0), (2, 2)] }],
        facts: &[fact(Makespan, HANDS), fact(Makespan, LOOP), fact(MostRunning, HANDS), fact(Makespan, HANDS_2)],
        knobs: &[Knob(Field::Cores)],
        goals: &[Goal::Within(10_000)],
    },
    Step {
        name: "taking-turns",
        worlds: &[TURNS],
        questions: &[
            Question { answer: Answer::Count(fact(InProgressAt(SIX), TURNS)), likely: &[(1, 1), (2, 2)] },
            Question { answer: Answer::Count(fact(RunningAt(SIX), TURNS)), likely: &[(6, 6)] },
            Question {
                answer: Answer::Point(fact(FirstFinished, TURNS), 40_000),
                likely: &[(4500, 6500), (29_500, 30_500)],
            },
        ],
        facts: &[
            fact(InProgressAt(SIX), TURNS),
            fact(RunningAt(SIX), TURNS),
            fact(Makespan, TURNS),
            fact(DishTime, HANDS),
            fact(DishTime, TURNS),
            fact(Makespan, TURNS_COST),
            fact(FirstFinished, TURNS),
            fact(FirstFinished, HANDS),
        ],
        knobs: &[Knob(Field::Slice), Knob(Field::Switch)],
        goals: &[Goal::Turns(16_000, 40_000)],
    },
    Step {
        name: "waiting-well",
        worlds: &[SOAK],
        questions: &[seconds(SOAK, &[(54_000, 54_000), (0, 29_999)])],
        facts: &[
            fact(Makespan, SOAK),
            fact(Makespan, SOAK_LOOP),
            fact(MostRunning, SOAK),
            fact(Makespan, SOAK_HOLD),
            fact(HandsWork, SOAK),
            fact(MostInProgress, SOAK),
        ],
        knobs: &[StageSeconds(1), Knob(Field::Waiting)],
        goals: &[Goal::Idle(1000)],
    },
    Step {
        name: "four-worlds",
        worlds: WORLDS,
        questions: &[Question { answer: Answer::Order(WORLDS), likely: &[(3120, 3120), (3102, 3102)] }],
        facts: &[fact(Makespan, SOAK_LOOP), fact(Makespan, SOAK_LOOP_2), fact(Makespan, SOAK), fact(Makespan, SOAK_2)],
        knobs: &[],
        goals: &[Goal::Classify(WORLDS)],
    },
    Step {
        name: "kinds-of-work",
        worlds: &[SINK_4, HANDS_4, LONG_4],
        questions: &[Question {
            answer: Answer::Gains(&[(HANDS, HANDS_4), (LONG, LONG_4), (SINK, SINK_4)]),
            likely: &[(1, 1), (2, 2)],
        }],
        facts: &[
            fact(Makespan, HANDS),
            fact(Makespan, HANDS_4),
            fact(Makespan, LONG_LOOP),
            fact(Makespan, LONG),
            fact(Makespan, LONG_4),
            fact(Makespan, SINK),
            fact(Makespan, SINK_4),
            fact(Makespan, SINK_8),
        ],
        knobs: &[Knob(Field::Cores), Places(0)],
        goals: &[Goal::Within(12_000)],
    },
    Step {
        name: "who-decides",
        worlds: &[CHANCE],
        questions: &[
            Question { answer: Answer::Choice(fact(CoreOf(DishId(2), StageId(2)), CHANCE)), likely: &[] },
            Question { answer: Answer::Alike(CHANCE, CHANCE_2), likely: &[(0, 0)] },
        ],
        facts: &[
            fact(CoreOf(DishId(2), StageId(2)), CHANCE),
            fact(Makespan, CHANCE),
            fact(Makespan, CHANCE_2),
            fact(Makespan, CHANCE_3),
        ],
        knobs: &[Knob(Field::Seed), Knob(Field::Policy)],
        goals: &[Goal::OtherCore(DishId(2), StageId(2), CHANCE)],
    },
    Step {
        name: "faster-or-more",
        worlds: &[LOOP],
        questions: &[Question { answer: Answer::Compare(LOOP_FAST, LOOP_2), likely: &[(1, 1), (2, 2)] }],
        facts: &[
            fact(Makespan, LOOP),
            fact(Makespan, LOOP_FAST),
            fact(Makespan, LOOP_2),
            fact(Makespan, HANDS_FAST),
            fact(Makespan, HANDS_2),
        ],
        knobs: &[Knob(Field::Speed), Knob(Field::Cores)],
        goals: &[Goal::Within(16_000)],
    },
    Step {
        name: "sandbox",
        worlds: &[SOAK],
        questions: &[],
        facts: &[],
        knobs: &[],
        goals: &[Goal::FewestCores(12, 30_000), Goal::NeverIdle, Goal::HalfTheCores(STAND_BY)],
    },
];
