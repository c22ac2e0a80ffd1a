//! The opening of the lesson is all that the page's first part can show: whatever is done, it is shown with its own question and nothing else.

use crate::actions::{self, actions, link, model_at};
use proptest::prelude::*;
use wash_and_dry::model::{Action, LessonAction};

#[test]
fn a_first_visit_opens_with_it_and_a_link_does_not() {
    let first = model_at("");
    assert!(first.shows_opening());
    for link in ["step=one-dish", "cores=2", "nonsense=1", "embed=1"] {
        assert!(!model_at(link).shows_opening(), "{link}");
    }
    for action in [LessonAction::Skip, LessonAction::Go(1), LessonAction::ShowSummary] {
        assert!(!first.reduce(Action::Lesson(action)).shows_opening());
    }
    let there = first.reduce(Action::Lesson(LessonAction::Go(3)));
    assert!(there.reduce(Action::Lesson(LessonAction::ShowOpening)).shows_opening());
}

proptest! {
    #![proptest_config(actions::config())]

    #[test]
    fn nothing_but_its_question_is_shown_with_it(link in link(), actions in actions()) {
        for model in crate::after(&model_at(&link), &actions) {
            if model.shows_opening() {
                prop_assert!(model.is_hiding() && model.lesson.step == 0 && !model.lesson.drafts.is_empty());
                prop_assert!(model.schedule.is_none() && !model.is_drawing() && model.lesson.pupil.is_none());
                prop_assert!(!model.sharing.embed && model.notice.is_none() && model.pending.is_none());
            }
        }
    }
}
