//! Properties of drawing a prediction: nothing is shown meanwhile, a gesture is one step of undo, and what is drawn is kept.

use crate::actions::{self, action, actions, drawing_action, link, model_at};
use crate::{after, is_unstarted};
use proptest::prelude::*;
use wash_and_dry::lesson::{Progress, STEPS};
use wash_and_dry::link::Language;
use wash_and_dry::model::{
    Action, Direction, Draft, DrawingAction, Edit, LessonAction, LessonState, Locale, Model, Phase, Preferences,
    ScheduleAction, Storage,
};
use wash_and_dry::scenario::{Field, Value};
use wash_and_dry::schedule::drawing::{Drawing, Piece, Spot};
use wash_and_dry::units::{CoreId, DishId, Millis, StageId};

const WASH_1: Piece = Piece { dish: DishId(0), stage: StageId(0) };
const DRY_1: Piece = Piece { dish: DishId(0), stage: StageId(2) };

fn draw(model: &Model, action: DrawingAction) -> Model {
    model.reduce(Action::Draw(action))
}

fn drawing_of(model: &Model) -> Option<Drawing> {
    model.drawing.as_ref().map(|drawn| drawn.drawing.clone())
}

/// A page on which something is drawn: in a step that has it, or in the sandbox.
fn drawing() -> impl Strategy<Value = Model> {
    let start = prop::sample::select(vec![
        "step=two-pairs",
        "step=waiting-well",
        "step=not-written-for-it",
        "step=sandbox",
        "step=sandbox&cores=3&dishes=4&every=1",
        "step=sandbox&program=sequential&stages=wash:3:hands:1,soak:2:wait:1,dry:1:hands",
    ]);
    (start, prop::collection::vec(drawing_action(), 0..16)).prop_map(|(link, later)| {
        let begun = draw(&model_at(link), DrawingAction::Begin);
        let later: Vec<Action> = later.into_iter().map(Action::Draw).collect();
        after(&begun, &later).pop().expect("at least the start")
    })
}

proptest! {
    #![proptest_config(actions::config())]

    #[test]
    fn while_it_is_drawn_nothing_is_shown(link in link(), actions in actions()) {
        for model in after(&model_at(&link), &actions) {
            if model.is_drawing() && model.schedule.is_none() {
                prop_assert!(model.is_hiding() && is_unstarted(&model.run) && model.ghost.is_none());
                prop_assert!(model.drawn_over().is_none());
            }
            if let Some(over) = model.drawn_over() {
                let drawn = model.drawing.as_ref().expect("what lies there");
                prop_assert!(drawn.is_of(model.run.scenario()) && model.run.is_finished());
                prop_assert_eq!(drawn.sheet.fitted(&over), over);
            }
            // What a sheet has is on it.
            if let Some(drawn) = &model.drawing {
                prop_assert_eq!(drawn.sheet.fitted(&drawn.drawing), drawn.drawing.clone());
                prop_assert!(!drawn.open || !model.lesson.is_sandbox() || drawn.is_of(model.scenario()));
            }
        }
    }

    #[test]
    fn what_is_put_is_taken_back_by_one_undo(model in drawing(), one in drawing_action()) {
        let next = draw(&model, one);
        if !model.is_drawing() || !next.is_drawing() || drawing_of(&next) == drawing_of(&model) {
            return Ok(());
        }
        prop_assert_eq!(next.scenario(), model.scenario());
        let next = next.reduce(Action::EndGesture);
        let back = next.reduce(Action::Travel(Direction::Back));
        // A drag that goes on is the step that it belongs to.
        if !matches!(one, DrawingAction::Shift(_, _, Phase::Dragging)) {
            prop_assert_eq!(drawing_of(&back), drawing_of(&model));
        }
        let again = back.reduce(Action::Travel(Direction::Forward));
        prop_assert_eq!(drawing_of(&again), drawing_of(&next));
    }

    #[test]
    fn a_piece_that_is_held_by_its_keys_is_one_undo(model in drawing(), moves in prop::collection::vec(any::<bool>(), 1..12)) {
        let before = model.reduce(Action::EndGesture);
        let direction = |later: bool| if later { Direction::Forward } else { Direction::Back };
        let keys: Vec<Action> = moves.into_iter()
            .map(|later| Action::Draw(DrawingAction::Shift(WASH_1, direction(later), Phase::Dragging))).collect();
        let models = after(&before, &keys);
        if models.iter().all(|model| drawing_of(model) == drawing_of(&before)) {
            return Ok(());
        }
        let moved = models[models.len() - 1].reduce(Action::EndGesture);
        let back = moved.reduce(Action::Travel(Direction::Back));
        prop_assert_eq!(drawing_of(&back), drawing_of(&before));
    }

    #[test]
    fn where_rules_count_nothing_breaks_them(model in drawing(), later in prop::collection::vec(drawing_action(), 0..8)) {
        use wash_and_dry::schedule::drawing::breaches;
        let always = |model: &Model| model.lesson.data().name == "two-pairs";
        let later: Vec<Action> = later.into_iter().map(Action::Draw).collect();
        for model in after(&model, &later).iter().filter(|model| always(model)) {
            if let Some(drawn) = &model.drawing {
                prop_assert_eq!(breaches(&drawn.sheet, &drawn.drawing), vec![]);
            }
        }
    }

    #[test]
    fn what_is_drawn_for_a_step_comes_back(model in drawing(), others in prop::collection::vec(action(), 0..4)) {
        for model in after(&model, &others) {
            let Some(drawn) = model.drawing.as_ref().filter(|_| !model.lesson.is_sandbox() && !model.lesson.shown) else { continue };
            if drawn.drawing.is_empty() || !drawn.is_of(&model.lesson.data().scenario()) {
                continue;
            }
            let stored = Progress::read(&model.lesson.progress.write()).expect("of this version");
            let lesson = LessonState::new(stored, Storage::Works);
            let again = Model::new(lesson, Preferences::default(), Locale::new(Language::English));
            let again = again.reduce(Action::Open(format!("step={}", STEPS[model.lesson.step].name)));
            prop_assert_eq!(drawing_of(&again), drawing_of(&model));
            prop_assert_eq!(again.is_drawing(), model.lesson.is_predicting());
        }
    }
}

#[test]
fn what_was_drawn_for_a_step_lies_over_its_run() {
    let start = model_at("step=waiting-well");
    assert!(start.can_draw() && !start.is_drawing());
    let begun = draw(&start, DrawingAction::Begin);
    assert!(begun.is_drawing());
    let put = draw(&begun, DrawingAction::Put(WASH_1, CoreId(0), None));
    // Where a step's mistake would break a rule, it can be drawn.
    let put = draw(&put, DrawingAction::Put(DRY_1, CoreId(0), None));
    let drawn = drawing_of(&put).expect("drawn");
    assert_eq!(drawn.get(DRY_1), Some(Spot { core: CoreId(0), from: Millis(3000) }));
    assert!(put.drawn_over().is_none());
    let typed = put.reduce(Action::Lesson(LessonAction::Draft(0, Draft::Typed("9".to_owned()))));
    let run = typed.reduce(Action::Lesson(LessonAction::Commit));
    assert_eq!(run.drawn_over(), Some(drawn.clone()));
    assert!(!run.is_drawing() && !run.can_draw());
    // Another kitchen is not what was drawn for; its own again is.
    let other = run.reduce(Action::Edit(Edit::Field(Field::Cores, Value::Whole(2)), Phase::Done));
    assert_eq!(other.drawn_over(), None);
    let back = other.reduce(Action::Travel(Direction::Back));
    assert_eq!(back.drawn_over(), Some(drawn.clone()));
    // Who predicts once more finds it again, to alter it; who forgets, does not.
    let again = back.reduce(Action::Lesson(LessonAction::Again));
    assert!(again.is_drawing() && again.is_hiding());
    assert_eq!(drawing_of(&again), Some(drawn));
    let forgot = again.reduce(Action::Lesson(LessonAction::Forget)).reduce(Action::Lesson(LessonAction::Go(5)));
    assert_eq!(forgot.drawing, None);
}

#[test]
fn in_the_sandbox_the_run_is_shown_once_the_drawing_is_run() {
    let start = model_at("step=sandbox&cores=2");
    assert!(start.can_draw() && start.can_schedule());
    let pinned = start.reduce(Action::TogglePin);
    let begun = draw(&pinned, DrawingAction::Begin);
    assert!(begun.is_hiding() && is_unstarted(&begun.run) && begun.pinned.is_none() && !begun.can_schedule());
    let put = draw(&begun, DrawingAction::Put(WASH_1, CoreId(1), Some(Millis(2900))));
    // The kitchen can be another one meanwhile: what it has, too, stays.
    let fewer = put.reduce(Action::Edit(Edit::Field(Field::Cores, Value::Whole(1)), Phase::Done));
    assert!(fewer.is_hiding() && drawing_of(&fewer).is_some_and(|drawing| drawing.is_empty()));
    let back = fewer.reduce(Action::Travel(Direction::Back));
    assert_eq!(drawing_of(&back), drawing_of(&put));
    let larger = put.reduce(Action::Edit(Edit::Field(Field::Dishes, Value::Whole(60)), Phase::Done));
    assert!(!larger.is_hiding() && larger.run.is_finished() && larger.drawing.is_none());
    let run = draw(&put, DrawingAction::Run);
    assert!(!run.is_hiding() && run.run.is_finished() && run.drawn_over().is_some());
    // Its cores stand as they fit best: the first wash was core 1's.
    assert_eq!(run.drawn_over().and_then(|over| over.get(WASH_1)), Some(Spot { core: CoreId(0), from: Millis(3000) }));
    // Undo passes over what was drawn.
    assert_eq!(run.reduce(Action::Travel(Direction::Back)).drawing, run.drawing);
    let scheduling = run.reduce(Action::Schedule(ScheduleAction::Begin));
    assert!(scheduling.schedule.is_some() && scheduling.drawing.is_none() && !scheduling.can_draw());
    let stopped = draw(&put, DrawingAction::Stop);
    assert!(!stopped.is_hiding() && stopped.run.is_finished() && stopped.drawing.is_none());
}

#[test]
fn puzzles_that_were_solved_stay_so() {
    let model = model_at("step=sandbox").reduce(Action::Schedule(ScheduleAction::Puzzle(1)));
    let solved = after(&model, &[4, 0, 0, 0].map(|place| Action::Schedule(ScheduleAction::Take(place))))
        .pop()
        .expect("the last");
    let stored = Progress::read(&solved.lesson.progress.write()).expect("of this version");
    let lesson = LessonState::new(stored, Storage::Works);
    let again = Model::new(lesson, Preferences::default(), Locale::new(Language::English));
    assert_eq!((model.solved(), solved.solved(), again.solved()), (0, 0b10, 0b10));
    assert_eq!(again.reduce(Action::Lesson(LessonAction::Forget)).solved(), 0);
}

#[test]
fn a_schedule_before_a_question_goes_on_when_the_page_is_loaded_again() {
    let start = model_at("step=who-decides");
    let warm = start.reduce(Action::Schedule(ScheduleAction::WarmUp)).reduce(Action::Schedule(ScheduleAction::Take(1)));
    let again = model_at(&warm.link(None));
    assert!(!again.lesson.shown && again.schedule.is_some() && again.lesson.is_predicting());
    assert_eq!((again.scenario(), again.run.fingerprint()), (warm.scenario(), warm.run.fingerprint()));
    assert!(!again.can_travel(Direction::Back));
    // What comes next is the step's question.
    assert_eq!(again.reduce(Action::Schedule(ScheduleAction::Stop)).scenario(), start.scenario());
    // A lock leaves the link what it is.
    assert!(model_at(&format!("{}&lock=cores", warm.link(None))).lesson.shown);
}
