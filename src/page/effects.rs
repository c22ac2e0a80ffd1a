//! What follows from changes of the model outside of the page's elements: storage, language, theme, focus, playback, scrolling.
//! Each is an effect on what it depends on.

use super::context::Dispatch;
use super::hooks::{use_focus_keeper, use_links, use_preferences, use_reduced_motion, use_stored};
use super::platform::{document, focus, storage, texts};
use super::playback::{Motion, PlaybackStore};
use crate::model::{Action, FocusRequest, LessonAction, LessonState, Locale, Model, Storage};
use crate::units::Millis;
use gloo_render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// All of them. `whole` is whether the page's second part is here.
#[hook]
pub fn use_effects(model: &Model, dispatch: &Dispatch, playback: &PlaybackStore, whole: bool) {
    use_cue(model, playback, whole);
    use_verdict(model.lesson.awaited, dispatch, playback);
    use_focus(model.focus, whole);
    use_storage(model, dispatch);
    use_language(model.locale, dispatch);
    use_preferences(model.preferences);
    let opens = dispatch.clone();
    use_links(move |fragment| opens.send(Action::Open(fragment)));
    use_reduced_motion(playback);
    use_scroll(&model.lesson);
    use_first_showing();
}

/// The most frames that the first showing waits for: a canvas that is never painted does not keep the page away.
const MOST_FRAMES: u32 = 300;

/// Shows the page once its canvases are painted, and so have their heights: they ask for their widths in their effects, and are painted when
/// they are rendered once more with them. On a slow machine there are frames in between.
#[hook]
fn use_first_showing() {
    let frame = use_mut_ref(|| None);
    use_effect_with((), move |()| show_when_painted(&frame, MOST_FRAMES));
}

fn show_when_painted(frame: &Rc<RefCell<Option<AnimationFrame>>>, most: u32) {
    let next = frame.clone();
    let requested = request_animation_frame(move |_| {
        if most == 0 || document::canvases_are_painted() {
            document::show_page();
        } else {
            show_when_painted(&next, most - 1);
        }
    });
    frame.replace(Some(requested));
}

/// Gives the playback the commands that follow from the last changes, once what it moves can be seen.
#[hook]
fn use_cue(model: &Model, playback: &PlaybackStore, whole: bool) {
    let done = use_mut_ref(|| 0);
    let (cue, playback) = (model.cue.clone(), playback.clone());
    use_effect_with((model.cue.issued(), whole), move |(issued, whole)| {
        if !whole {
            return;
        }
        let before = done.replace(*issued);
        cue.since(before).for_each(|command| playback.command(command));
    });
}

/// Tells the model when the clock has come to the moment at which the run has shown the outcome.
#[hook]
fn use_verdict(awaited: Option<Millis>, dispatch: &Dispatch, playback: &PlaybackStore) {
    let (dispatch, playback) = (dispatch.clone(), playback.clone());
    use_effect_with(awaited, move |awaited| {
        let subscription = awaited.map(|awaited| {
            let reached = move |moment: Millis| {
                if moment >= awaited {
                    dispatch.send(Action::Lesson(LessonAction::Reached(moment)));
                }
            };
            // Where motion is reduced, the end is shown at once.
            reached(playback.moment());
            playback.subscribe(move |playback, _| {
                reached(playback.moment());
                Motion::Still
            })
        });
        move || drop(subscription)
    });
}

/// Moves the focus where the last changes want it, once what they show is there: that may come with the second part.
#[hook]
fn use_focus(request: FocusRequest, whole: bool) {
    let met = use_mut_ref(FocusRequest::default);
    use_effect_with((request, whole), move |(request, _)| {
        let there = request.target.is_none_or(|target| focus::is_there(target.id()));
        if there && met.replace(*request) != *request {
            request.target.iter().for_each(|target| focus::focus(target.id()));
        }
    });
    use_focus_keeper();
}

/// Stores progress, drafts, kitchens and what teachers collect when they change. What was stored is not stored again.
#[hook]
fn use_storage(model: &Model, dispatch: &Dispatch) {
    let (dispatch, blocked) = (dispatch.clone(), dispatch.clone());
    let stored = use_mut_ref(|| model.lesson.progress.clone());
    // What is done in a frame is done there alone.
    let leave_alone = model.lesson.storage == Storage::LaterVersion || model.sharing.embed;
    use_effect_with(model.lesson.progress.clone(), move |progress| {
        let before = stored.replace(progress.clone());
        if before != *progress && !leave_alone && !storage::store_progress(&before, progress) {
            dispatch.send(Action::StorageBlocked);
        }
    });
    use_effect_with((model.lesson.step, model.lesson.drafts.clone()), |(step, drafts)| {
        if !drafts.is_empty() {
            storage::keep_drafts(*step, drafts);
        }
    });
    use_effect_with(model.kept.clone(), |kept| kept.iter().for_each(|kitchen| storage::keep_kitchen(kitchen)));
    use_effect_with(model.lesson.kept_answer(), |answer| answer.iter().for_each(|answer| storage::keep_answer(answer)));
    use_stored(&model.teacher, move |teacher| {
        if !storage::store_teacher(teacher) {
            blocked.send(Action::StorageBlocked);
        }
    });
}

/// Loads the texts of the language that is wanted, and says in the document which one is shown.
#[hook]
fn use_language(locale: Locale, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((locale.wanted, locale.shown), move |(wanted, shown)| {
        let wanted = *wanted;
        if wanted != *shown {
            spawn_local(async move {
                let loaded = texts::load(wanted).await;
                dispatch.send(if loaded { Action::LanguageLoaded(wanted) } else { Action::LanguageFailed(wanted) });
            });
        }
    });
    let first = use_mut_ref(|| true);
    use_effect_with(locale.shown, move |shown| {
        // The starter has said in which language the page begins.
        if !first.replace(false) {
            document::set_language(*shown, &texts::of(*shown).page);
            storage::store_language(*shown);
        }
    });
}

/// A step begins at its top, and so does the stage, which scrolls by itself.
#[hook]
fn use_scroll(lesson: &LessonState) {
    let first = use_mut_ref(|| true);
    use_effect_with((lesson.step, lesson.summary), move |_| {
        if !first.replace(false) {
            document::scroll_to_top();
        }
    });
}
