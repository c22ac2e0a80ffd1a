//! The steps: ten of the lesson, the same with computers, and the sandbox.

use super::Knob::{Die, Field as Knob, Places, Seconds as StageSeconds};
use super::Measure::{
    CoreOf, DishTime, FinishedOf, HandsWork, InProgressAt, Makespan, MostInProgress, MostRunning, NeverUsed, PerMinute,
    RunningAt, Service, ServiceOf,
};
#[allow(clippy::wildcard_imports, reason = "each is a kitchen")]
use super::kitchens::*;
use super::{Answer, Chapter, Fact, Goal, Measure, Mistake, Question, Step};
use crate::scenario::Field;
use crate::units::{DishId, Millis, StageId};

const fn fact(measure: Measure, kitchen: &'static str) -> Fact {
    Fact { measure, kitchen }
}

/// A mistake: as if something else had been asked, or another kitchen.
const fn like(measure: Measure, kitchen: &'static str) -> Mistake {
    Mistake::As(fact(measure, kitchen))
}

const fn ask(answer: Answer, mistakes: &'static [Mistake]) -> Question {
    Question { answer, mistakes, step: None }
}

const fn seconds(kitchen: &'static str, mistakes: &'static [Mistake]) -> Question {
    ask(Answer::Seconds(fact(Makespan, kitchen)), mistakes)
}

/// A question whose answer another step explains.
const fn of_step(step: &'static str, question: Question) -> Question {
    Question { step: Some(step), ..question }
}

const WORLDS: &[&str] = &[SOAK_LOOP, SOAK_LOOP_2, SOAK, SOAK_2];
/// A moment at which each dish has had a turn.
const TURNING: Millis = Millis(8500);
const THE_PAN: DishId = DishId(0);
/// The first small dish after the pan.
const SMALL: DishId = DishId(1);
const LAST: DishId = DishId(5);
/// Drying dish 3, and resizing image 3.
const DRIES_3: Measure = CoreOf(DishId(2), StageId(2));
const RESIZES_3: Measure = CoreOf(DishId(2), StageId(1));

/// The steps, in their order.
pub static STEPS: [Step; crate::link::STEPS.len()] = [
    Step {
        name: "one-dish",
        chapter: Chapter::MoreHands,
        worlds: &[ONE_DISH, ONE_DISH_1],
        questions: &[seconds(
            ONE_DISH,
            &[Mistake::Sharing(ONE_DISH), Mistake::Overlapping(ONE_DISH), Mistake::AddingUp(ONE_DISH)],
        )],
        facts: &[fact(Makespan, ONE_DISH), fact(Makespan, ONE_DISH_1), fact(NeverUsed, ONE_DISH)],
        knobs: &[Knob(Field::Cores)],
        goals: &[Goal::FewestCores(ONE_DISH, 5000)],
    },
    Step {
        name: "two-pairs",
        chapter: Chapter::MoreHands,
        worlds: &[HANDS_2, HANDS],
        questions: &[
            seconds(HANDS_2, &[like(Makespan, HANDS), like(Service, HANDS_2), Mistake::SharingADish(HANDS_2)]),
            ask(
                Answer::Seconds(fact(Service, HANDS_2)),
                &[Mistake::SharingADish(HANDS_2), like(DishTime, HANDS_2), like(DishTime, HANDS)],
            ),
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
        goals: &[Goal::FewestCores(HANDS, 11_999)],
    },
    Step {
        name: "not-written-for-it",
        chapter: Chapter::MoreHands,
        worlds: &[LOOP_4, LOOP],
        questions: &[seconds(LOOP_4, &[Mistake::Sharing(LOOP_4), like(Makespan, HANDS_4), like(Makespan, HANDS_2)])],
        facts: &[fact(Makespan, LOOP_4), fact(Makespan, LOOP), fact(NeverUsed, LOOP_4)],
        knobs: &[Knob(Field::Program)],
        goals: &[Goal::Within(10_000)],
    },
    Step {
        name: "may-run",
        chapter: Chapter::BetterPlans,
        worlds: &[HANDS, LOOP],
        questions: &[ask(Answer::Compare(HANDS, LOOP), &[Mistake::Choosing(0), Mistake::Choosing(2)])],
        facts: &[fact(Makespan, HANDS), fact(Makespan, HANDS_2)],
        knobs: &[Knob(Field::Cores)],
        goals: &[Goal::Within(10_000)],
    },
    Step {
        name: "taking-turns",
        chapter: Chapter::BetterPlans,
        worlds: &[PAN_TURNS, PAN],
        questions: &[
            ask(
                Answer::Seconds(fact(FinishedOf(SMALL), PAN_TURNS)),
                &[
                    like(FinishedOf(SMALL), PAN),
                    like(FinishedOf(THE_PAN), PAN),
                    like(ServiceOf(SMALL), PAN_TURNS),
                    like(FinishedOf(LAST), PAN_TURNS),
                    like(Makespan, PAN_TURNS),
                ],
            ),
            ask(Answer::Count(fact(InProgressAt(TURNING), PAN_TURNS)), &[like(RunningAt(TURNING), PAN_TURNS)]),
        ],
        facts: &[
            fact(InProgressAt(TURNING), PAN_TURNS),
            fact(RunningAt(TURNING), PAN_TURNS),
            fact(FinishedOf(SMALL), PAN),
            fact(FinishedOf(SMALL), PAN_TURNS),
            fact(DishTime, PAN),
            fact(DishTime, PAN_TURNS),
            fact(Makespan, PAN),
            fact(Makespan, PAN_TURNS),
            fact(Makespan, PAN_COST),
            fact(FinishedOf(THE_PAN), PAN),
            fact(FinishedOf(THE_PAN), PAN_TURNS),
        ],
        knobs: &[Knob(Field::Slice), Knob(Field::Switch)],
        goals: &[Goal::Turns { mean: 40_000, total: 78_000 }],
    },
    Step {
        name: "waiting-well",
        chapter: Chapter::BetterPlans,
        worlds: &[SOAK, SOAK_LOOP],
        questions: &[seconds(SOAK, &[like(Makespan, SOAK_LOOP), Mistake::Impossible(SOAK)])],
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
        chapter: Chapter::BetterPlans,
        worlds: WORLDS,
        questions: &[ask(
            Answer::Order(WORLDS),
            &[Mistake::WithoutTie(WORLDS), Mistake::Before(1, 2), Mistake::Before(2, 3)],
        )],
        facts: &[fact(Makespan, SOAK_LOOP), fact(Makespan, SOAK_LOOP_2), fact(Makespan, SOAK), fact(Makespan, SOAK_2)],
        knobs: &[],
        goals: &[Goal::Classify(WORLDS)],
    },
    Step {
        name: "kinds-of-work",
        chapter: Chapter::RealKitchens,
        worlds: &[SINK_4, SINK, HANDS_4, HANDS, LONG_4, LONG],
        questions: &[ask(
            Answer::Gains(&[(HANDS, HANDS_4), (LONG, LONG_4), (SINK, SINK_4)]),
            &[Mistake::Choosing(1), Mistake::Choosing(2)],
        )],
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
        chapter: Chapter::RealKitchens,
        worlds: &[CHANCE, CHANCE_3],
        questions: &[
            ask(Answer::ByChance(DRIES_3, &[CHANCE, CHANCE_3, CHANCE_4]), &[like(DRIES_3, CHANCE)]),
            ask(Answer::Alike(CHANCE, CHANCE_3), &[Mistake::Choosing(0)]),
        ],
        facts: &[fact(DRIES_3, CHANCE), fact(Makespan, CHANCE), fact(Makespan, CHANCE_3), fact(Makespan, CHANCE_4)],
        knobs: &[Die, Knob(Field::Policy)],
        goals: &[Goal::OtherCore(DishId(2), StageId(2), CHANCE)],
    },
    Step {
        name: "faster-or-more",
        chapter: Chapter::RealKitchens,
        worlds: &[LOOP, HANDS, LOOP_FAST, HANDS_FAST, LOOP_2, HANDS_2],
        questions: &[ask(Answer::Compare(LOOP_FAST, LOOP_2), &[Mistake::Choosing(1), Mistake::Choosing(2)])],
        facts: &[
            fact(Makespan, LOOP),
            fact(Makespan, LOOP_FAST),
            fact(Makespan, LOOP_2),
            fact(Makespan, HANDS_FAST),
            fact(Makespan, HANDS_2),
            fact(Makespan, LONG_LOOP),
            fact(Makespan, LONG_LOOP_FAST),
        ],
        knobs: &[Knob(Field::Speed), Knob(Field::Cores)],
        goals: &[Goal::Within(16_000)],
    },
    Step {
        name: "computers",
        chapter: Chapter::Afterwards,
        worlds: &[IMAGES, IMAGES_LOOP],
        questions: &[
            of_step(
                "waiting-well",
                seconds(
                    IMAGES,
                    &[like(Makespan, IMAGES_LOOP), like(Makespan, IMAGES_12), Mistake::HandsWorkAlone(IMAGES)],
                ),
            ),
            of_step("kinds-of-work", seconds(LOCK_16, &[Mistake::Sharing(LOCK_16), like(Makespan, LOCK)])),
            of_step(
                "two-pairs",
                ask(
                    Answer::Count(fact(MostRunning, IMAGES_4)),
                    &[like(MostInProgress, IMAGES_4), like(MostRunning, IMAGES)],
                ),
            ),
            of_step("who-decides", ask(Answer::ByChance(RESIZES_3, &[IMAGES_CHANCE, IMAGES_CHANCE_3]), &[])),
            of_step("waiting-well", seconds(IMAGES_HOLD, &[like(Makespan, IMAGES), Mistake::HandsWorkAlone(IMAGES)])),
        ],
        facts: &[
            fact(Makespan, IMAGES_LOOP),
            fact(Makespan, IMAGES),
            fact(Makespan, IMAGES_4),
            fact(Makespan, IMAGES_12),
            fact(Makespan, LOCK),
            fact(Makespan, LOCK_16),
            fact(Makespan, LOCK_ALL),
            fact(Makespan, LOCK_ALL_16),
            fact(Makespan, IMAGES_HOLD),
        ],
        knobs: &[],
        goals: &[],
    },
    Step {
        name: "sandbox",
        chapter: Chapter::Afterwards,
        worlds: &[SOAK],
        questions: &[],
        facts: &[],
        knobs: &[],
        goals: &[Goal::FewestCores(TWELVE, 30_000), Goal::NeverIdle, Goal::HalfTheCores(STAND_BY)],
    },
];
