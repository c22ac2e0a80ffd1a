//! The live region: what screen readers announce of changes.

use crate::model::{Snapshot, announcement};
use crate::page::context::use_text;
use crate::page::hooks::{PATIENCE, use_debounced};
use crate::page::playback::{resting_moment, use_playback};
use crate::run::Run;
use crate::why::Lane;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How long after one announcement the next may come, milliseconds.
const PAUSE: u32 = 1000;

/// What announcements are about.
#[derive(Properties, PartialEq)]
pub struct LiveProps {
    /// The step.
    pub step: usize,
    /// The place of the chosen kitchen.
    pub chosen: usize,
    /// Its run.
    pub run: Run,
    /// The selected lane.
    pub selected: Lane,
    /// Whether nothing is announced: the outcome is still to be predicted, or the page shows no run.
    pub silent: bool,
}

/// The live region. Changes are announced once they rest, not more than once a second; of several that wait, the last.
#[component]
pub fn Live(props: &LiveProps) -> Html {
    let text = use_text();
    let announced = use_state_eq(AttrValue::default);
    let queue = use_mut_ref(Queue::default);
    let before = use_mut_ref(|| None::<Snapshot>);
    let moment = *use_playback(resting_moment);
    let now =
        Snapshot { step: props.step, chosen: props.chosen, run: props.run.clone(), selected: props.selected, moment };
    let settled = use_debounced((now, props.silent), PATIENCE);
    use_effect_with(settled, {
        let setter = announced.setter();
        move |(now, silent)| {
            if !silent {
                let sentence = announcement(text, before.borrow().as_ref(), now);
                before.replace(Some(now.clone()));
                sentence.into_iter().for_each(|sentence| say(&queue, &setter, sentence));
            }
        }
    });
    html! { <p class="unseen" id="spoken" role="status">{ &*announced }</p> }
}

/// The pause after an announcement, and what is to be announced after it.
#[derive(Default)]
struct Queue {
    pause: Option<Timeout>,
    next: Option<String>,
}

fn say(queue: &Rc<RefCell<Queue>>, setter: &UseStateSetter<AttrValue>, sentence: String) {
    if queue.borrow().pause.is_some() {
        queue.borrow_mut().next = Some(sentence);
        return;
    }
    setter.set(sentence.into());
    let later = (Rc::downgrade(queue), setter.clone());
    let pause = Timeout::new(PAUSE, move || {
        // None where the component is gone.
        let Some(queue) = later.0.upgrade() else { return };
        let next = {
            let mut queue = queue.borrow_mut();
            queue.pause = None;
            queue.next.take()
        };
        next.into_iter().for_each(|sentence| say(&queue, &later.1, sentence));
    });
    queue.borrow_mut().pause = Some(pause);
}
