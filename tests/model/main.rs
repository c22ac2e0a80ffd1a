//! Properties of the reducer: what must hold whatever people do, in any order.

mod actions;

use actions::{action, actions, edit, link, model_at};
use proptest::prelude::*;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::value_text;
use wash_and_dry::model::{Action, Direction, LessonAction, Model, Phase, lanes};
use wash_and_dry::run::Run;

/// The model after each of the actions.
fn after(start: &Model, actions: &[Action]) -> Vec<Model> {
    let mut models = vec![start.clone()];
    for action in actions {
        models.push(models[models.len() - 1].reduce(action.clone()));
    }
    models
}

/// Whether nothing happens in a run: it can give no answer away.
fn is_unstarted(run: &Run) -> bool {
    run.segments().is_empty() && run.entries().is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: actions::cases(), ..ProptestConfig::default() })]

    #[test]
    fn before_a_prediction_no_run_exists(link in link(), actions in actions()) {
        for model in after(&model_at(&link), &actions) {
            if model.is_hiding() {
                prop_assert!(is_unstarted(&model.run));
                prop_assert!(model.worlds.iter().all(is_unstarted));
                prop_assert!(model.pinned.is_none());
                prop_assert_eq!((model.guess(), model.guessed_counts().len()), (None, 0));
            }
        }
    }

    #[test]
    fn undo_after_an_edit_gives_the_scenario_before(link in link(), actions in actions(), edit in edit()) {
        let model = after(&model_at(&link), &actions).pop().expect("at least the start");
        let edited = model.reduce(Action::Edit(edit, Phase::Done));
        if edited.scenario() == model.scenario() {
            return Ok(());
        }
        let undone = edited.reduce(Action::Travel(Direction::Back));
        prop_assert_eq!(undone.scenario(), model.scenario());
        let redone = undone.reduce(Action::Travel(Direction::Forward));
        prop_assert_eq!(redone.scenario(), edited.scenario());
    }

    #[test]
    fn a_drag_is_one_undo(link in link(), edits in prop::collection::vec(edit(), 1..12)) {
        let before = model_at(&link);
        let drag: Vec<Action> = edits.into_iter().map(|edit| Action::Edit(edit, Phase::Dragging)).collect();
        let models = after(&before, &drag);
        let dragged = models[models.len() - 1].reduce(Action::EndGesture);
        let changed = models.iter().any(|model| model.scenario() != before.scenario());
        if changed {
            let undone = dragged.reduce(Action::Travel(Direction::Back));
            prop_assert_eq!(undone.scenario(), before.scenario());
            prop_assert!(!undone.can_travel(Direction::Back));
        } else {
            prop_assert!(!dragged.can_travel(Direction::Back));
        }
    }

    #[test]
    fn a_locked_setting_never_changes(link in link(), actions in actions()) {
        let models = after(&model_at(&link), &actions);
        for (pair, action) in models.windows(2).zip(&actions) {
            // Another link or step is another page.
            let leaves = matches!(action, Action::Open(_) | Action::Lesson(LessonAction::Go(_) | LessonAction::Forget));
            if leaves {
                continue;
            }
            for field in &pair[0].sharing.lock {
                let [before, now] = [&pair[0], &pair[1]].map(|model| value_text(model.scenario(), *field));
                prop_assert_eq!(before, now, "{:?} by {:?}", field, action);
            }
        }
    }

    #[test]
    fn the_link_read_back_gives_the_page(link in link(), actions in actions()) {
        let model = after(&model_at(&link), &actions).pop().expect("at least the start");
        let mut again = Model::new(model.lesson.clone(), model.preferences, model.locale);
        // A new visit begins with what is stored: the progress.
        again = again.reduce(Action::Open(model.link(None)));
        prop_assert_eq!(again.notice.as_ref(), None);
        prop_assert_eq!(again.scenario(), model.scenario());
        prop_assert_eq!(&again.sharing, &model.sharing);
        prop_assert_eq!(again.lesson.step, model.lesson.step);
    }

    #[test]
    fn what_is_selected_exists_and_steps_are_steps(link in link(), actions in actions()) {
        for model in after(&model_at(&link), &actions) {
            prop_assert!(lanes::exists(model.selected, model.scenario()));
            prop_assert!(model.lesson.step < STEPS.len());
            prop_assert_eq!(model.lesson.drafts.len(), model.lesson.data().questions.len());
        }
    }

    #[test]
    fn what_is_refused_changes_nothing_else(link in link(), actions in actions(), edit in edit()) {
        let model = after(&model_at(&link), &actions).pop().expect("at least the start");
        let edited = model.reduce(Action::Edit(edit, Phase::Done));
        if let Some(notice) = edited.notice.as_ref().filter(|_| model.notice.is_none()) {
            prop_assert_eq!(notice.notes.len(), 1);
            let expected = Model { notice: edited.notice.clone(), focus: edited.focus, ..model };
            prop_assert!(edited == expected);
        }
    }

    #[test]
    fn the_same_actions_give_the_same_page(link in link(), one in action(), other in action()) {
        let twice = [0, 1].map(|_| after(&model_at(&link), &[one.clone(), other.clone()]).pop().expect("the last"));
        prop_assert_eq!(twice[0].scenario(), twice[1].scenario());
        prop_assert_eq!(&twice[0].lesson, &twice[1].lesson);
        prop_assert_eq!(twice[0].run.fingerprint(), twice[1].run.fingerprint());
    }
}
