//! What happens once changes rest: the address bar gets the link, challenges are judged, a drag without an end is ended.

use crate::lesson;
use crate::link::{self, Sharing};
use crate::model::Action;
use crate::page::context::use_dispatch;
use crate::page::hooks::{PATIENCE, use_debounced};
use crate::page::platform::address;
use crate::page::playback::{resting_moment, use_playback, use_playback_store};
use crate::run::Run;
use crate::units::Millis;
use yew::prelude::*;

/// How long a slider may be held still before the next edit is a step of undo of its own, milliseconds.
const HELD: u32 = 1000;

/// What is shown, as far as the link to it says.
#[derive(Properties, PartialEq)]
pub struct SettleProps {
    /// The step.
    pub step: usize,
    /// The present run.
    pub run: Run,
    /// How the link wants it shown.
    pub sharing: Sharing,
    /// Whether a notice is open: the address bar keeps the link that it speaks of.
    pub notice: bool,
}

/// Renders nothing. Browsers count how often the address bar is written to, so it waits for the last of many changes.
#[component]
pub fn Settle(props: &SettleProps) -> Html {
    let (dispatch, playback) = (use_dispatch(), use_playback_store());
    let moment = *use_playback(resting_moment);
    let shown = (props.step, props.run.clone(), props.sharing.clone(), props.notice, moment);
    let settled = use_debounced(shown.clone(), PATIENCE);
    let written = use_mut_ref(|| None::<(usize, String)>);
    // What has changed since then settles later.
    let rests = settled == shown;
    use_effect_with((rests, settled), {
        let dispatch = dispatch.clone();
        move |(rests, (step, run, sharing, notice, moment))| {
            if !rests {
                return;
            }
            // While it plays, settings are written at once, and the moment when it rests.
            let moment = moment.filter(|moment| *moment > Millis::ZERO);
            let link = lesson::write(*step, run.scenario(), moment, sharing);
            // What the page opened with stands there already; without a link it goes on where the reader was.
            let Some((last, before)) = written.replace(Some((*step, link.clone()))) else { return };
            if !*notice {
                show(*step, &link, (last != *step).then_some(&*before));
            }
            dispatch.send(Action::Settle(playback.moment()));
        }
    });
    let held = use_debounced(props.run.clone(), HELD);
    use_effect_with(held, move |_| dispatch.send(Action::EndGesture));
    Html::default()
}

/// Puts a link into the address bar. A step that was gone to from another one is an entry of the browser's history, unless the browser
/// led there itself; what is changed, dragged or played within a step is none.
fn show(step: usize, link: &str, before: Option<&str>) {
    let there = link::read(&address::fragment()).view.step.and_then(lesson::number_of);
    match before {
        Some(before) if there != Some(step) => address::push_fragment(before, link),
        _ => address::show_fragment(link),
    }
}
