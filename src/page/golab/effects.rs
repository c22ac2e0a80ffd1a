//! What follows from changes of the model outside of the page's elements: what the workshop does, storage, language, theme, title, playback.

use super::context::GoDispatch;
use crate::lab::Micros;
use crate::lab::run::GoRun;
use crate::link::{Language, Sharing};
use crate::model::golab::{Failure, GoAction, GoLab, SEEDS, ShownRun, Task, TaskKind};
use crate::model::{Command, Locale};
use crate::page::hooks::{use_debounced, use_focus_keeper, use_links, use_preferences, use_reduced_motion};
use crate::page::platform::workshop::{self, Begun, Unavailable};
use crate::page::platform::{address, document, media, storage, texts};
use crate::page::playback::PlaybackStore;
use crate::text::{GoText, Later, of_file};
use crate::units::Millis;
use crate::workshop::message::{GoJob, Job, Report};
use gloo_render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long typing has to rest before a program is checked and kept, milliseconds.
const REST: u32 = 400;

/// All of them.
#[hook]
pub fn use_effects(model: &GoLab, dispatch: &GoDispatch, playback: &PlaybackStore, text: &'static GoText) {
    use_task(model.task.as_ref(), dispatch);
    use_check(model, dispatch);
    use_run_shown(model.run(), model.start, playback);
    use_draft(model, dispatch);
    use_address(model);
    use_language(model.locale, dispatch, text);
    let opens = dispatch.clone();
    use_links(move |fragment| opens.send(GoAction::Open(fragment)));
    use_preferences(model.preferences);
    use_reduced_motion(playback);
    use_focus_keeper();
    use_first_showing();
}

/// Has the workshop do what is to be done. It stops when that is not wanted any more.
#[hook]
fn use_task(task: Option<&Task>, dispatch: &GoDispatch) {
    let (dispatch, wanted) = (dispatch.clone(), task.cloned());
    use_effect_with(task.map(|task| task.number), move |_| {
        let begun = wanted.map(|task| begin(task, dispatch));
        move || drop(begun)
    });
}

fn begin(task: Task, dispatch: GoDispatch) -> Begun {
    let Task { number, program, settings, kind } = task;
    let text = program.to_string();
    let job = match kind {
        TaskKind::Run(_) => GoJob::Run { program: text, settings },
        TaskKind::Explore => GoJob::Explore { program: text, settings, seeds: SEEDS },
    };
    // The parts of a run, until all are there.
    let parts = RefCell::new(None::<GoRun>);
    workshop::begin(Job::Go(job), move |report| match report {
        Ok(Report::Complaints(complaints)) => {
            dispatch.send(GoAction::Complain(program.clone(), complaints.into()));
        }
        Ok(Report::Running { at, .. }) => dispatch.send(GoAction::Running(number, at)),
        Ok(Report::Ran { part, .. }) => {
            let mut parts = parts.borrow_mut();
            match parts.as_mut() {
                Some(run) => run.append(*part),
                None => *parts = Some(*part),
            }
        }
        Ok(Report::Trying { done }) => dispatch.send(GoAction::Trying(number, done)),
        Ok(Report::Explored { endings, done }) => dispatch.send(GoAction::Explored(number, endings, done)),
        Ok(Report::Done) => {
            let run = parts.take();
            run.into_iter().for_each(|run| dispatch.send(GoAction::Ran(number, ShownRun::new(run))));
            dispatch.send(GoAction::Over(number));
        }
        Ok(_) | Err(Unavailable::Now | Unavailable::NewerRelease) => dispatch.send(GoAction::Fail(Failure::Workshop)),
    })
}

/// Checks the program once typing rests.
#[hook]
fn use_check(model: &GoLab, dispatch: &GoDispatch) {
    let (typed, dispatch) = (use_debounced(model.program.clone(), REST), dispatch.clone());
    // What is run is checked by that.
    let busy = model.task.is_some();
    let checked = use_mut_ref(|| None::<Rc<str>>);
    use_effect_with((typed, busy), move |(typed, busy)| {
        let wanted = !busy && checked.borrow().as_ref() != Some(typed);
        let begun = wanted.then(|| {
            checked.replace(Some(typed.clone()));
            let program = typed.clone();
            workshop::begin(Job::Go(GoJob::Check { program: typed.to_string() }), move |report| {
                // Where it cannot be checked now, running it will say so.
                if let Ok(Report::Complaints(complaints)) = report {
                    dispatch.send(GoAction::Complain(program.clone(), complaints.into()));
                }
            })
        });
        move || drop(begun)
    });
}

/// Gives the playback what is to be played, and plays it; where less motion is wanted, shows its end. With a moment to begin at, shows that.
#[hook]
fn use_run_shown(run: Option<&ShownRun>, start: Option<Micros>, playback: &PlaybackStore) {
    let playback = playback.clone();
    use_effect_with(run.cloned(), move |run| {
        if let Some(run) = run {
            let still = media::matches(media::REDUCED_MOTION) || run.ended.0 == 0;
            playback.show_events(run.events(), still);
            let stands = if still { Command::Fit } else { Command::Autoplay };
            playback.command(&start.map_or(stands, |at| Command::Place(Millis(at.0))));
        }
    });
}

/// Keeps the program, once typing rests and when the page is left. What came with a link does not take the place of it until something is typed.
#[hook]
fn use_draft(model: &GoLab, dispatch: &GoDispatch) {
    // A frame in another page keeps nothing.
    let (program, linked) = (model.program.clone(), model.is_linked || model.sharing.embed);
    let kept = use_mut_ref(|| program.clone());
    let present = use_mut_ref(|| (program.clone(), linked));
    present.replace((program.clone(), linked));
    let keep = move || {
        let (program, linked) = present.borrow().clone();
        linked || kept.replace(program.clone()) == program || storage::store_program(&program)
    };
    let rested = use_debounced((program, linked), REST);
    {
        let (dispatch, keep) = (dispatch.clone(), keep.clone());
        use_effect_with(rested, move |_| {
            if !keep() {
                dispatch.send(GoAction::Fail(Failure::Storage));
            }
        });
    }
    use_effect_with((), move |()| {
        // There is nobody left to tell where it fails.
        let listener = document::on_leave(move || {
            let _ = keep();
        });
        move || drop(listener)
    });
}

/// Once something is typed, the address bar has no longer the link that was opened: nothing, or that of a teacher with what the program is now.
#[hook]
fn use_address(model: &GoLab) {
    let sharing = model.sharing.clone();
    let before = use_mut_ref(|| model.is_linked);
    let rested = use_debounced((model.linked(), model.is_linked), REST);
    use_effect_with(rested, move |(linked, is_linked)| {
        let was_linked = before.replace(*is_linked);
        if *is_linked {
            return;
        }
        if sharing != Sharing::default() {
            // One that would be too long is left as it was.
            linked.link(None, &sharing).iter().for_each(|link| address::show_fragment(link));
        } else if was_linked {
            address::show_fragment("");
        }
    });
}

/// Loads this page's own words in a language. False where they cannot be had.
pub(super) async fn load_words(language: Language) -> bool {
    texts::later::<GoText>(language).is_some()
        || texts::load_later(language, GoText::NAME, |file| of_file::<GoText>(file)).await
}

/// Loads the texts of the language that is wanted, and says in the document which one is shown.
#[hook]
fn use_language(locale: Locale, dispatch: &GoDispatch, text: &'static GoText) {
    let dispatch = dispatch.clone();
    use_effect_with((locale.wanted, locale.shown), move |(wanted, shown)| {
        let wanted = *wanted;
        if wanted != *shown {
            spawn_local(async move {
                let came = texts::load(wanted).await && load_words(wanted).await;
                dispatch.send(GoAction::LanguageCame(wanted, came));
            });
        }
    });
    let first = use_mut_ref(|| true);
    use_effect_with(locale.shown, move |shown| {
        let page = &texts::of(*shown).page;
        document::set_language(*shown, page);
        document::set_title(&format!("{} · {}", text.page.title, page.title.join(" ")));
        if !first.replace(false) {
            storage::store_language(*shown);
        }
    });
}

/// Shows the page in place of the first text, with the next frame.
#[hook]
fn use_first_showing() {
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let shown = use_mut_ref(|| Cell::new(false));
    use_effect_with((), move |()| {
        if !shown.borrow().replace(true) {
            frame.replace(Some(request_animation_frame(|_| document::show_page())));
        }
    });
}
