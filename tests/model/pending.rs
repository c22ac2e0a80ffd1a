//! Properties of runs that are made apart from the page: what comes of them is what the page would have simulated itself, whenever they come.

use crate::actions::{self, actions, link, model_at};
use proptest::prelude::*;
use wash_and_dry::link::read;
use wash_and_dry::model::lanes::LaneKind;
use wash_and_dry::model::{Action, Direction, Edit, LessonAction, Model, Phase, playback::Command};
use wash_and_dry::run::Run;
use wash_and_dry::scenario::{Field, Value, pieces_upper_bound};
use wash_and_dry::units::{CoreId, Millis};
use wash_and_dry::why::Lane;

/// The page, which leaves nearly every kitchen to be simulated apart from it.
fn apart(link: &str) -> Model {
    let model = model_at("");
    Model { at_once: 10, ..model }.reduce(Action::Open(link.to_owned()))
}

/// The page once the run is there that it waits for.
fn arrived(model: &Model) -> Model {
    match &model.pending {
        Some(pending) => model.reduce(Action::Simulated(Run::of(pending.run.scenario()))),
        None => model.clone(),
    }
}

/// What of the page does not depend on which run is the same as which.
fn shown(model: &Model) -> impl PartialEq + std::fmt::Debug + use<> {
    let print = |run: &Run| (run.fingerprint(), run.scenario().clone());
    (
        (print(&model.run), model.ghost.as_ref().map(print), model.pinned.as_ref().map(print)),
        (model.chosen, model.selected, model.link(None), model.notice.clone(), model.lesson.clone()),
        told(model),
    )
}

/// What the playback was told. To show a kitchen from a moment on is worth nothing where the next thing is to show another one.
fn told(model: &Model) -> Vec<Command> {
    let mut told: Vec<Command> = Vec::new();
    for command in model.cue.since(0) {
        if let [.., Command::Fit, Command::Place(_), Command::Fit] = &told[..]
            && matches!(command, Command::Place(_))
        {
            told.drain(told.len() - 3..told.len() - 1);
        }
        told.push(command.clone());
    }
    told
}

fn cores(cores: u64) -> Action {
    Action::Edit(Edit::Field(Field::Cores, Value::Whole(cores)), Phase::Done)
}

proptest! {
    #![proptest_config(actions::config())]

    #[test]
    fn a_run_that_is_made_apart_is_what_the_page_would_have_made(link in link(), actions in actions()) {
        let mut here = model_at("").reduce(Action::Open(link.clone()));
        let mut there = arrived(&apart(&link));
        for action in actions {
            here = here.reduce(action.clone());
            there = arrived(&there.reduce(action.clone()));
            prop_assert_eq!(shown(&there), shown(&here), "{:?}", action);
        }
    }

    #[test]
    fn until_it_is_there_the_settings_show_what_is_wanted_and_the_page_the_run_before(link in link(), actions in actions()) {
        let mut model = apart(&link);
        for action in actions {
            let before = model.clone();
            model = model.reduce(action.clone());
            let again = apart(&model.link(None));
            prop_assert_eq!(again.scenario(), model.scenario());
            let Some(pending) = &model.pending else { continue };
            prop_assert!(!model.is_hiding());
            prop_assert!(pending.pieces > model.at_once && pending.pieces == pieces_upper_bound(model.scenario()));
            prop_assert!(pending.run.segments().is_empty());
            prop_assert!(model.ghost().is_none_or(|ghost| ghost != model.run));
            if before.pending.is_some() && before.scenario() == model.scenario() && !matches!(action, Action::Open(_) | Action::Lesson(_)) {
                prop_assert_eq!(&before.run, &model.run, "{:?}", action);
            }
            // The run of another kitchen comes too late.
            let other = Run::of(&read("dishes=2&cores=7&seed=12345").scenario);
            if other.scenario() != model.scenario() {
                prop_assert!(model.reduce(Action::Simulated(other)) == model);
            }
        }
        let model = arrived(&model);
        prop_assert!(model.pending.is_none());
        prop_assert_eq!(model.run.scenario(), model.scenario());
    }
}

#[test]
fn a_newer_change_takes_the_place_of_the_older_one() {
    let first = apart("step=sandbox").reduce(cores(2));
    let second = first.reduce(cores(3));
    assert_ne!(first.pending, second.pending);
    let late = second.reduce(Action::Simulated(Run::of(first.scenario())));
    assert_eq!(late, second);
    let done = arrived(&second);
    assert_eq!((done.run.scenario().cores, done.run.makespan()), (3, Millis(12_000)));
    // Back to the run that is shown: it is there already.
    let undone = done.reduce(cores(4)).reduce(Action::Travel(Direction::Back));
    assert_eq!((undone.pending.is_none(), &undone.run), (true, &done.run));
}

#[test]
fn what_the_playback_is_to_do_waits_for_the_run_that_it_is_about() {
    let model = apart("step=sandbox&cores=2&t=9&play=1");
    assert!(model.pending.is_some());
    let waits = |model: &Model| !model.cue.since(0).any(|command| *command == Command::Place(Millis(9000)));
    assert!(waits(&model) && !waits(&arrived(&model)));
    // Another step is another page: nothing waits any more.
    let gone = model.reduce(Action::Lesson(LessonAction::Go(0)));
    assert!(gone.pending.is_none() && waits(&gone));
}

#[test]
fn a_kitchen_of_a_hundred_thousand_dishes_is_simulated_at_once_and_one_with_slices_is_not() {
    let at_once = |link: &str| model_at(link).pending.is_none();
    assert!(at_once("step=sandbox&dishes=100000&cores=256"));
    assert!(!at_once("step=sandbox&dishes=100000&cores=256&slice=1"));
}

#[test]
fn a_lane_that_is_selected_is_the_same_lane_once_another_kitchen_has_come() {
    let actions = [
        Action::SelectNeighbour(LaneKind::Cores, Direction::Forward),
        Action::Open("dishes=1&cores=8&stages=wash:3:hands,dry:2:hands".to_owned()),
    ];
    for link in ["", "step=sandbox", "step=four-worlds", "cores=3"] {
        let mut here = model_at("").reduce(Action::Open(link.to_owned()));
        let mut there = arrived(&apart(link));
        for action in &actions {
            here = here.reduce(action.clone());
            there = arrived(&there.reduce(action.clone()));
            assert_eq!(shown(&there), shown(&here), "{link}: {action:?}");
        }
    }
}

#[test]
fn an_answer_that_opens_what_was_hidden_leaves_the_selected_lane() {
    for begun in [model_at("hide=answers&cores=4"), apart("hide=answers&cores=4")] {
        let chosen = begun.reduce(Action::SelectNeighbour(LaneKind::Cores, Direction::Forward));
        let typed = chosen.reduce(Action::Lesson(LessonAction::DraftAnswer("9".to_owned())));
        let answered = arrived(&typed.reduce(Action::Lesson(LessonAction::Answer)));
        assert!(!answered.is_hiding());
        assert_eq!(answered.selected, Lane::Core(CoreId(1)));
    }
}
