//! Properties of the reducer: what must hold whatever people do, in any order.

mod actions;
mod drawing;
mod made;
mod opening;
mod pending;
mod scheduling;

use actions::{action, actions, edit, link, model_at};
use proptest::prelude::*;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::{Language, value_text};
use wash_and_dry::model::{Action, Direction, Draft, DraftProblem, Edit, LessonAction, Model, Phase, lanes};
use wash_and_dry::run::Run;
use wash_and_dry::scenario::{Field, Value};
use wash_and_dry::text::Text;
use wash_and_dry::units::Millis;

/// The place of the sandbox: the last step.
const SANDBOX: usize = STEPS.len() - 1;

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
    #![proptest_config(actions::config())]

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
            let leaves = matches!(action, Action::Open(_) | Action::Lesson(LessonAction::Go(_) | LessonAction::ShowOpening | LessonAction::Forget));
            if leaves {
                continue;
            }
            // Who is asked for a schedule chooses.
            let free = |field: Field| pair[0].asks_schedule() && matches!(field, Field::Policy | Field::Choices);
            for field in pair[0].sharing.lock.iter().filter(|field| !free(**field)) {
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
            prop_assert!(model.chosen < model.runs().len());
            prop_assert!(lanes::exists(model.selected, model.chosen_run().scenario()));
            prop_assert!(model.lesson.step < STEPS.len());
            prop_assert_eq!(model.lesson.drafts.len(), model.lesson.data().questions.len());
        }
    }

    #[test]
    fn the_ghost_is_the_run_before_the_last_change(link in link(), actions in actions()) {
        let models = after(&model_at(&link), &actions);
        for (pair, action) in models.windows(2).zip(&actions) {
            if pair[1].is_hiding() {
                // A kitchen that is scheduled before a question may become one about which the question asks.
                prop_assert!(pair[1].ghost.is_none(), "{:?}", action);
                continue;
            }
            // Below a schedule that is made by hand is the rival that the legend names (`scheduling.rs`).
            let has_rival = pair[1].schedule.is_some() && !pair[1].conceals_others();
            let changes = !has_rival && matches!(action, Action::Edit(_, Phase::Done) | Action::Travel(_));
            if changes && pair[0].scenario() != pair[1].scenario() && !pair[0].is_hiding() {
                prop_assert_eq!(pair[1].ghost.as_ref(), Some(&pair[0].run), "{:?}", action);
            }
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

/// The page of somebody who has answered the first question of a step.
fn answered(step: &str, answers: &[&str]) -> Model {
    let mut model = model_at(&format!("step={step}"));
    for (place, answer) in answers.iter().enumerate() {
        let draft = Draft::Typed((*answer).to_owned());
        model = model.reduce(Action::Lesson(LessonAction::Draft(place, draft)));
    }
    model.reduce(Action::Lesson(LessonAction::Commit))
}

#[test]
fn the_verdict_comes_when_the_clock_has_come_to_the_outcome_and_not_before() {
    let model = answered("one-dish", &["1"]);
    assert_eq!(model.lesson.awaited, Some(Millis(5000)));
    let early = model.reduce(Action::Lesson(LessonAction::Reached(Millis(4999))));
    assert_eq!(early.lesson.awaited, Some(Millis(5000)));
    let told = early.reduce(Action::Lesson(LessonAction::Reached(Millis(5000))));
    assert_eq!(told.lesson.awaited, None);
    // It stays told when the clock is put back, and can be had without waiting.
    assert_eq!(told.reduce(Action::Lesson(LessonAction::Reached(Millis(0)))).lesson.awaited, None);
    assert_eq!(model.reduce(Action::Lesson(LessonAction::Tell)).lesson.awaited, None);
    // Who comes back to a step that was done is not kept waiting.
    let back = model.reduce(Action::Lesson(LessonAction::Go(1))).reduce(Action::Lesson(LessonAction::Go(0)));
    assert_eq!(back.lesson.awaited, None);
}

#[test]
fn a_challenge_is_met_only_while_its_goal_is_reached() {
    let mut model = answered("one-dish", &["5"]).reduce(Action::Lesson(LessonAction::Tell));
    let mut met = |cores: u64| {
        model = model.reduce(Action::Edit(Edit::Field(Field::Cores, Value::Whole(cores)), Phase::Done));
        model = model.reduce(Action::Settle(Millis(0)));
        model.lesson.met
    };
    assert_eq!([met(4), met(1), met(3), met(1)], [0, 1, 0, 1]);
}

#[test]
fn a_kitchen_that_is_given_meets_no_challenge_before_it_is_changed() {
    let settled = |model: &Model| model.reduce(Action::Settle(Millis(0)));
    let set =
        |model: &Model, field, value| model.reduce(Action::Edit(Edit::Field(field, Value::Whole(value)), Phase::Done));
    // Twelve dishes within 30 s by two cores: given by a link, and made.
    let given = settled(&model_at("dishes=12&cores=2"));
    assert_eq!((given.lesson.met, given.lesson.progress.at(SANDBOX).met), (0, 0));
    let made = settled(&set(&settled(&set(&given, Field::Cores, 4)), Field::Cores, 2));
    assert_eq!((made.lesson.met, made.lesson.progress.at(SANDBOX).met), (1, 1));
    // A named kitchen is given, too.
    let named = Edit::Scenario(wash_and_dry::link::read("dishes=12&cores=2").scenario);
    let named = settled(&model_at("step=sandbox").reduce(Action::Edit(named, Phase::Done)));
    assert_eq!(named.lesson.met, 0);
}

#[test]
fn the_kitchen_of_the_sandbox_and_the_marks_of_challenges_are_there_when_one_comes_back() {
    let set =
        |model: &Model, field, value| model.reduce(Action::Edit(Edit::Field(field, Value::Whole(value)), Phase::Done));
    let own =
        set(&set(&model_at("step=sandbox"), Field::Dishes, 12), Field::Cores, 2).reduce(Action::Settle(Millis(0)));
    let go = |model: &Model, step| model.reduce(Action::Lesson(LessonAction::Go(step)));
    let back = go(&go(&own, 0), SANDBOX);
    assert_eq!((back.scenario(), back.lesson.met, back.lesson.progress.at(SANDBOX).met), (own.scenario(), 0, 1));
    // Another page's link counts as leaving, too; starting over forgets all.
    let away = own.reduce(Action::Open("step=may-run".to_owned()));
    assert_eq!(go(&away, SANDBOX).scenario(), own.scenario());
    let forgotten = own.reduce(Action::Lesson(LessonAction::Forget));
    assert_eq!((go(&forgotten, SANDBOX).scenario().dishes, forgotten.lesson.progress.at(SANDBOX).met), (6, 0));
}

#[test]
fn what_is_ticked_counts_only_while_it_is_true() {
    let model = model_at("step=four-worlds");
    let mut model = model.reduce(Action::Lesson(LessonAction::Skip)).reduce(Action::Lesson(LessonAction::Tell));
    for bit in [4, 6, 7] {
        model = model.reduce(Action::Lesson(LessonAction::Tick(bit)));
    }
    // Ticking alone is no answer.
    let settled = model.reduce(Action::Settle(Millis(8000)));
    assert_eq!(settled.lesson.met, 0);
    let checked = settled.reduce(Action::Lesson(LessonAction::Check(Millis(8000))));
    assert_eq!(checked.lesson.met, 1);
    assert_eq!(checked.reduce(Action::Settle(Millis(20_000))).lesson.met, 0, "another moment");
    assert_eq!(checked.reduce(Action::Lesson(LessonAction::Tick(0))).lesson.met, 0, "another tick");
}

#[test]
fn the_opening_goes_with_the_first_prediction_and_can_be_called_back() {
    let first = model_at("");
    assert!(first.lesson.opening && first.lesson.step == 0);
    assert!(!model_at("step=one-dish").lesson.opening, "a link leads to what it names");
    let skipped = first.reduce(Action::Lesson(LessonAction::Skip));
    assert!(!skipped.lesson.opening);
    let again = skipped.reduce(Action::Lesson(LessonAction::ShowOpening));
    assert!(again.lesson.opening && again.lesson.step == 0);
}

#[test]
fn what_is_wrong_is_said_at_its_question() {
    let model = answered("two-pairs", &["15", "soon"]);
    assert_eq!(model.lesson.problem, Some((1, DraftProblem::NotSeconds("soon".to_owned()))));
}

#[test]
fn a_changed_kitchen_is_called_changed() {
    let model = answered("two-pairs", &["15", "5"]);
    let text = Text::written(Language::English);
    assert_eq!(model.names(text), ["two pairs", "one pair"]);
    let changed = model.reduce(Action::Edit(Edit::Field(Field::Cores, Value::Whole(3)), Phase::Done));
    assert_eq!(changed.names(text), ["changed (was: two pairs)", "one pair"]);
    assert!(model.is_own_kitchen() && !changed.is_own_kitchen());
}

/// A pupil's page after an answer was given to a teacher's question.
fn handed_in(link: &str, answer: &str) -> Model {
    let draft = model_at(link).reduce(Action::Lesson(LessonAction::DraftAnswer(answer.to_owned())));
    draft.reduce(Action::Lesson(LessonAction::Answer))
}

#[test]
fn an_answer_and_its_code_stay_as_they_were_given() {
    let link = "cores=2&hide=answers&ask=When%3F&answer=makespan";
    let model = handed_in(link, "15,0 s");
    assert!(!model.is_hiding());
    let given = model.lesson.pupil.as_ref().and_then(|pupil| pupil.given.clone()).expect("an answer");
    assert_eq!((given.answer.as_str(), given.link.as_str(), given.makespan), ("15", link, Some(Millis(15_000))));
    let kept = model.lesson.kept_answer().expect("something to keep");
    let later = model.reduce(Action::Edit(Edit::Field(Field::Cores, Value::Whole(3)), Phase::Done));
    assert_eq!(later.lesson.kept_answer().as_ref(), Some(&kept));
    // The page is loaded again, where it was.
    let again = model_at(&later.link(None)).with_kept_answer(&kept);
    assert!(!again.is_hiding() && again.run.is_finished());
    assert_eq!((again.scenario().cores, again.lesson.kept_answer()), (3, Some(kept.clone())));
    // Another question has no answer yet.
    let other = model_at("cores=2&hide=answers&ask=Why%3F").with_kept_answer(&kept);
    assert!(other.is_hiding() && other.lesson.kept_answer().is_none());
}

#[test]
fn an_answer_that_cannot_be_read_is_named_and_opens_nothing() {
    for (wanted, bad, good) in
        [("makespan", "soon", "15"), ("max-running", "2.5", "2"), ("7.5", "-1", "7"), ("a|*b", "", "a")]
    {
        let link = format!("cores=2&hide=answers&answer={wanted}");
        let model = handed_in(&link, bad);
        let pupil = model.lesson.pupil.as_ref().expect("a question");
        assert!(model.is_hiding() && pupil.problem.is_some() && pupil.draft == bad, "{wanted}");
        assert!(!handed_in(&link, good).is_hiding(), "{wanted}");
    }
}

#[test]
fn a_frame_asks_whatever_was_done_before() {
    let done = answered("one-dish", &["5"]);
    let frame = done.reduce(Action::Open("step=one-dish&embed=1".to_owned()));
    assert!(frame.asks_in_frame() && frame.lesson.is_predicting() && frame.is_hiding());
    let asked = frame.reduce(Action::Lesson(LessonAction::Draft(0, Draft::Typed("5".to_owned()))));
    let told = asked.reduce(Action::Lesson(LessonAction::Commit));
    assert!(told.asks_in_frame() && !told.is_hiding() && told.run.is_finished());
    // A kitchen of its own is shown, and not asked about; neither is the sandbox.
    for link in ["step=one-dish&cores=3&embed=1", "cores=2&embed=1"] {
        let shown = done.reduce(Action::Open(link.to_owned()));
        assert!(!shown.asks_in_frame() && !shown.is_hiding(), "{link}");
    }
}
