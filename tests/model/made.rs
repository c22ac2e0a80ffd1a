//! Schedules and drawings that a teacher's link asks for: they begin with the link, are handed in, and nothing is told before that is hidden.

use crate::actions::{self, actions, link, model_at};
use crate::{after, is_unstarted};
use proptest::prelude::*;
use strum::VariantArray;
use wash_and_dry::code::Code;
use wash_and_dry::handins::{Collected, Made};
use wash_and_dry::link::{Note, Wanted};
use wash_and_dry::model::{
    Action, Asking, Direction, DrawingAction, Edit, Given, LessonAction, Model, Phase, Playback, ScheduleAction,
};
use wash_and_dry::scenario::{Field, Policy, Value};
use wash_and_dry::schedule::drawing::{Drawing, Piece, differences};
use wash_and_dry::units::{CoreId, DishId, Millis, StageId};

const BIG: &str = "dishes=5&cores=2&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,400";

fn take(model: &Model, place: usize) -> Model {
    model.reduce(Action::Schedule(ScheduleAction::Take(place)))
}

/// The schedule that takes what is at these places, then the oldest.
fn scheduled(model: &Model, places: &[usize]) -> Model {
    let mut model = places.iter().fold(model.clone(), |model, place| take(&model, *place));
    while model.run.decision().is_some() {
        model = take(&model, 0);
    }
    model
}

fn hand_in(model: &Model) -> Model {
    model.reduce(Action::Lesson(LessonAction::Answer))
}

fn given(model: &Model) -> Option<Given> {
    model.lesson.pupil.as_ref().and_then(|pupil| pupil.given.clone())
}

fn set(model: &Model, field: Field, value: Value) -> Model {
    model.reduce(Action::Edit(Edit::Field(field, value), Phase::Done))
}

fn draw(model: &Model, action: DrawingAction) -> Model {
    model.reduce(Action::Draw(action))
}

fn put(model: &Model, dish: u32, stage: u8, core: u16) -> Model {
    let piece = Piece { dish: DishId(dish), stage: StageId(stage) };
    draw(model, DrawingAction::Put(piece, CoreId(core), None))
}

proptest! {
    #![proptest_config(actions::config())]

    #[test]
    fn whoever_schedules_what_is_hidden_sees_their_own_run_alone(link in link(), actions in actions()) {
        let link = format!("step=sandbox&hide=answers&answer=schedule&{link}");
        for model in after(&model_at(&link), &actions) {
            if model.conceals_others() {
                prop_assert!(!model.is_told() && model.pinned.is_none());
                // What is drawn below is what they did before.
                prop_assert!(model.ghost.is_none_or(|ghost| ghost.scenario().policy == Policy::Chosen));
            }
        }
    }

    #[test]
    fn what_is_given_was_made_of_the_links_kitchen(link in link(), actions in actions()) {
        for model in after(&model_at(&link), &actions) {
            let Some(pupil) = model.lesson.pupil.as_ref().filter(|pupil| pupil.wanted.made().is_some()) else { continue };
            prop_assert!(model.lesson.is_sandbox());
            if let Some(given) = &pupil.given {
                let reading = wash_and_dry::link::read(&given.link);
                prop_assert_eq!(&reading.view.sharing.wanted, &pupil.wanted);
                prop_assert!(reading.scenario.choices.is_empty() || pupil.wanted == Wanted::Drawing);
            }
        }
    }
}

/// How far the page's axis goes.
fn axis(model: &Model) -> Millis {
    let mut playback = Playback::default();
    playback.set_reach(model.reach());
    playback.show(&model.runs(), model.guess());
    Millis(playback.window().length())
}

#[test]
fn the_axis_of_a_hidden_schedule_is_there_before_its_first_choice_and_tells_nothing() {
    let hidden = model_at(&format!("{BIG}&hide=answers&answer=schedule"));
    assert!(hidden.conceals_others());
    assert_eq!((hidden.run.segments(), hidden.run.end()), (&[][..], Millis(1)));
    // 4 dishes of 5 s and one of 20 s, on two cores.
    assert_eq!(axis(&hidden), Millis(20_000));
    for places in [&[0][..], &[4, 0], &[4, 0, 0, 0]] {
        let made = places.iter().fold(hidden.clone(), |model, place| take(&model, *place));
        assert_eq!(axis(&made), Millis(20_000).max(made.run.end()), "{places:?}");
    }
    // A run that takes longer is seen as a whole.
    let whole = scheduled(&hidden, &[]);
    assert_eq!((whole.run.end(), axis(&whole)), (Millis(30_000), Millis(30_000)));
}

/// What a teacher reads of the only code.
fn collected(given: &Given) -> Collected {
    let outcome = "all done".to_owned();
    let code = Code { link: given.link.clone(), prediction: given.answer.clone(), outcome };
    Collected::read(&format!("Ada: {}", code.write()))
}

/// Kitchens of all programs that can be scheduled and drawn.
fn kitchen() -> impl Strategy<Value = String> {
    let program = prop::sample::select(vec!["per-dish", "sequential", "workers", "stages&rack=1"]);
    let waits =
        prop::sample::select(vec!["", "&waiting=hold", "&every=1", "&switch=0.5", "&vary=50&seed=7", "&policy=random"]);
    (program, 1..7_u32, 1..4_u16, waits)
        .prop_map(|(program, dishes, cores, waits)| format!("program={program}&dishes={dishes}&cores={cores}{waits}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: actions::config().cases.min(200), ..actions::config() })]

    #[test]
    fn a_schedule_that_is_handed_in_is_the_one_that_the_teacher_reads(kitchen in kitchen(), places in prop::collection::vec(0..6_usize, 0..30)) {
        let mut model = model_at(&format!("{kitchen}&hide=answers&answer=schedule"));
        let mut places = places.into_iter();
        while let Some(decision) = model.run.decision() {
            let place = places.next().unwrap_or(0) % decision.offers.len();
            model = take(&model, place);
        }
        let handed = hand_in(&model);
        let found = collected(&given(&handed).expect("an answer"));
        prop_assert_eq!((found.rows.len(), found.questions.len(), found.broken.len()), (1, 1, 0));
        let row = &found.rows[0];
        prop_assert_eq!(row.made.as_ref().and_then(Made::total), Some(model.run.makespan()));
        let Some(Made::Schedule(run)) = &row.made else { panic!("a schedule") };
        prop_assert_eq!(run.fingerprint(), model.run.fingerprint());
        // The oldest first is one of the orders: who is right needs no longer.
        let fifo = model.schedule.as_ref().expect("a schedule").rivals[0].run.makespan();
        prop_assert!(row.right != Some(true) || model.run.makespan() <= fifo);
        prop_assert!(row.right != Some(false) || found.questions[0].right.is_some());
    }

    #[test]
    fn a_drawing_that_is_handed_in_is_the_one_that_the_teacher_reads(kitchen in kitchen(), drawn in prop::collection::vec((0..6_u32, 0..3_u8, 0..4_u16), 1..20)) {
        let begun = model_at(&format!("{kitchen}&answer=drawing"));
        let model = drawn.into_iter().fold(begun, |model, (dish, stage, core)| put(&model, dish, stage, core));
        let handed = hand_in(&model);
        let Some(given) = given(&handed) else {
            prop_assert!(model.drawing.as_ref().is_none_or(|drawn| drawn.drawing.is_empty()));
            return Ok(());
        };
        let found = collected(&given);
        let over = handed.drawn_over().expect("what lies over the run");
        let sheet = &handed.drawing.as_ref().expect("a drawing").sheet;
        let count = differences(sheet, &over, &handed.run).len();
        let row = &found.rows[0];
        prop_assert_eq!((row.made.as_ref().and_then(Made::differences), row.right), (Some(count), Some(count == 0)));
        let Some(Made::Drawing { drawing, .. }) = &row.made else { panic!("a drawing") };
        prop_assert_eq!(drawing, &over);
    }
}

#[test]
fn a_schedule_begins_with_the_link_and_is_handed_in_with_its_choices() {
    let all = Field::VARIANTS.iter().map(|field| field.key()).collect::<Vec<_>>().join(",");
    for link in [
        format!("{BIG}&answer=schedule"),
        format!("{BIG}&policy=random&lock={all}&answer=schedule"),
        format!("{BIG}&embed=1&answer=schedule"),
    ] {
        let model = model_at(&link);
        assert!(model.schedule.is_some() && model.notice.is_none() && model.run.makespan() < Millis(20_000), "{link}");
        assert!(given(&hand_in(&take(&model, 4))).is_none(), "not before it is complete");
        let done = scheduled(&model, &[4]);
        let handed = hand_in(&done);
        let Given { answer, link: given_link, makespan } = given(&handed).expect("an answer");
        assert_eq!((answer.as_str(), makespan), ("4.0.0.0", Some(Millis(20_000))), "{link}");
        let reading = wash_and_dry::link::read(&given_link);
        assert_eq!((reading.scenario.choices.len(), reading.scenario.policy.word()), (0, "fifo"), "{given_link}");
        assert_eq!(reading.view.sharing, model.sharing);
        // What is chosen later changes nothing of it.
        let later = take(&handed.reduce(Action::Schedule(ScheduleAction::Begin)), 0);
        assert_eq!((later.schedule.is_some(), given(&later)), (true, given(&handed)), "{link}");
    }
}

#[test]
fn a_schedule_that_is_asked_for_is_not_left_and_goes_on_when_the_page_is_loaded_again() {
    let model = take(&model_at(&format!("{BIG}&hide=answers&answer=schedule")), 4);
    for action in [ScheduleAction::Stop, ScheduleAction::Puzzle(0)] {
        assert_eq!(model.reduce(Action::Schedule(action)).link(None), model.link(None));
    }
    let again = model_at(&model.link(None));
    assert_eq!(again.schedule.as_ref().map(|schedule| schedule.made.len()), Some(1));
    assert!(again.schedule.as_ref().is_some_and(|schedule| schedule.to_beat.is_none()));
    // Another kitchen is scheduled from the beginning, and one that is too large not at all.
    let edit =
        |field: Field, value: u64| model.reduce(Action::Edit(Edit::Field(field, Value::Whole(value)), Phase::Done));
    let edited = edit(Field::Cores, 3);
    assert!(edited.schedule.as_ref().is_some_and(|schedule| schedule.to_beat.is_none() && schedule.made.is_empty()));
    let large = edit(Field::Dishes, 61);
    assert!(large.is_hiding() && is_unstarted(&large.run) && large.schedule.is_none());
    let policy = Edit::Field(Field::Policy, Value::Policy(Policy::Shortest));
    assert_eq!(model.reduce(Action::Edit(policy, Phase::Done)).link(None), model.link(None));
    // Choices can be typed as well.
    let typed = Edit::Field(Field::Choices, Value::Numbers(vec![4, 1, 0]));
    let typed = model.reduce(Action::Edit(typed, Phase::Done));
    assert_eq!(typed.schedule.as_ref().map(|schedule| schedule.made.len()), Some(3));
    // The answer is kept.
    let handed = hand_in(&scheduled(&model, &[]));
    assert!(handed.is_told() && handed.ghost.is_some());
    let kept = handed.lesson.kept_answer().expect("something to keep");
    let again = model_at(&handed.link(None)).with_kept_answer(&kept);
    assert_eq!(given(&again), given(&handed));
    assert!(again.is_told() && again.ghost.is_some());
}

#[test]
fn how_good_others_are_is_told_once_the_schedule_is_handed_in() {
    let hidden = scheduled(&model_at(&format!("{BIG}&hide=answers&answer=schedule")), &[]);
    assert!(hidden.conceals_others() && !hidden.is_told() && hidden.ghost.is_none() && !hidden.is_hiding());
    assert!(hidden.reduce(Action::Schedule(ScheduleAction::Beside(1))).ghost.is_none());
    let open = scheduled(&model_at(&format!("{BIG}&answer=schedule")), &[]);
    assert!(open.is_told() && open.ghost.is_some());
}

#[test]
fn a_drawing_is_asked_for_before_anything_is_shown_and_lies_over_the_run_after() {
    let kitchen = "dishes=2&cores=2&stages=wash:3:hands,dry:2:hands";
    let model = model_at(&format!("{kitchen}&lock=cores&answer=drawing"));
    assert!(model.is_drawing() && model.is_hiding() && is_unstarted(&model.run));
    assert!(given(&hand_in(&model)).is_none(), "nothing is drawn");
    assert!(draw(&model, DrawingAction::Run).is_hiding(), "it is handed in, not run");
    let drawn = put(&put(&put(&model, 0, 0, 0), 0, 1, 0), 1, 0, 1);
    assert_eq!(draw(&drawn, DrawingAction::Stop).drawing, drawn.drawing, "it is not left");
    let handed = hand_in(&drawn);
    let answer = given(&handed).expect("an answer");
    assert_eq!((answer.answer.as_str(), answer.makespan), ("1110.1213000.2120", Some(Millis(5000))));
    assert_eq!(answer.link, format!("{kitchen}&lock=cores&answer=drawing"));
    assert!(handed.is_told() && handed.drawn_over() == Drawing::read(&answer.answer));
    let kept = handed.lesson.kept_answer().expect("something to keep");
    let again = model_at(&handed.link(None)).with_kept_answer(&kept);
    assert!(again.is_told() && again.drawn_over() == Drawing::read(&answer.answer) && given(&again) == given(&handed));
}

#[test]
fn what_is_begun_outlives_the_page() {
    let drawn = put(&model_at("dishes=2&cores=2&stages=wash:3:hands,dry:2:hands&answer=drawing"), 0, 0, 0);
    let typed = |model: &Model, draft: &str| model.reduce(Action::Lesson(LessonAction::DraftAnswer(draft.to_owned())));
    let asked = model_at("ask=Why%3F");
    for model in [drawn, typed(&asked, "Because"), typed(&typed(&asked, "Because"), "")] {
        let kept = model.lesson.kept_answer().expect("something to keep");
        let again = model_at(&model.link(None)).with_kept_answer(&kept);
        assert_eq!(again.lesson.pupil, model.lesson.pupil);
        assert_eq!(again.drawing.map(|drawn| drawn.drawing), model.drawing.map(|drawn| drawn.drawing));
    }
    assert_eq!(asked.lesson.kept_answer(), None);
}

#[test]
fn what_cannot_be_made_here_is_named_and_the_answer_is_in_words() {
    let notes = |link: &str| model_at(link).notice.map(|notice| notice.notes).unwrap_or_default();
    for (link, word) in
        [("step=two-pairs&answer=schedule", "schedule"), ("step=two-pairs&cores=3&answer=drawing", "drawing")]
    {
        assert_eq!(notes(link), [Note::Unfit(word)], "{link}");
        let model = model_at(link);
        assert!(model.schedule.is_none() && !model.is_drawing() && model.sharing.wanted == Wanted::Words, "{link}");
    }
    for link in ["answer=schedule", "step=sandbox&dishes=60&answer=schedule", "dishes=8&cores=8&answer=drawing"] {
        assert_eq!(notes(link), [], "{link}");
    }
}

#[test]
fn what_a_kitchen_is_too_large_for_waits_until_it_is_smaller() {
    for (link, field, small) in [
        ("dishes=61&answer=schedule", Field::Dishes, Value::Whole(2)),
        ("program=workers&workers=61&answer=schedule", Field::Workers, Value::Whole(2)),
        ("dishes=9&answer=drawing", Field::Dishes, Value::Whole(2)),
        ("slice=1&answer=drawing", Field::Slice, Value::Time(Millis(0))),
        ("dishes=8&cores=1&stages=wash:1300:hands&answer=drawing", Field::Dishes, Value::Whole(2)),
    ] {
        let model = model_at(link);
        assert!(model.is_too_large() && model.notice.is_none(), "{link}");
        assert!(model.schedule.is_none() && !model.is_drawing() && model.link(None).contains("&answer="), "{link}");
        let model = set(&model, field, small);
        assert!(!model.is_too_large() && (model.schedule.is_some() || model.is_drawing()), "{link}");
    }
}

#[test]
fn a_drawing_that_is_asked_for_outlives_a_kitchen_that_is_too_large() {
    let begun = model_at("dishes=2&cores=2&stages=wash:3:hands,dry:2:hands&answer=drawing");
    let drawn = put(&begun, 0, 0, 0);
    let pieces = drawn.drawing.as_ref().map(|drawn| drawn.drawing.clone());
    let large = set(&drawn, Field::Dishes, Value::Whole(9));
    assert!(large.is_too_large() && !large.is_drawing() && large.is_hiding() && is_unstarted(&large.run));
    for back in [set(&large, Field::Dishes, Value::Whole(2)), large.reduce(Action::Travel(Direction::Back))] {
        assert!(back.is_drawing() && !back.is_too_large());
        assert_eq!(back.drawing.map(|drawn| drawn.drawing), pieces);
    }
}

#[test]
fn a_teachers_link_asks_in_the_sandbox_for_a_kitchen_without_choices() {
    let model = scheduled(&model_at(&format!("{BIG}&answer=schedule")), &[4]);
    let Asking { step, scenario, sharing, fits } = Asking::of(1, model.scenario(), &model.sharing);
    assert!(fits && scenario.choices.is_empty() && sharing.wanted == Wanted::Schedule);
    assert_eq!(wash_and_dry::lesson::write(step, &scenario, None, &sharing), format!("{BIG}&answer=schedule"));
    let large = model_at("dishes=61");
    let asking = Asking::of(1, large.scenario(), &model.sharing);
    assert!(!asking.fits && asking.step == 1 && asking.sharing.wanted == Wanted::Words);
}
