//! Values that follow others once those rest.

use crate::run::Run;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long changes have to rest, milliseconds.
pub const PATIENCE: u32 = 150;

/// A value that follows `value` when that has not changed for `milliseconds`. At first it is the value.
#[hook]
pub fn use_debounced<T: Clone + PartialEq + 'static>(value: T, milliseconds: u32) -> T {
    let settled = {
        let value = value.clone();
        use_state_eq(move || value)
    };
    {
        let setter = settled.setter();
        use_effect_with(value, move |value| {
            let value = value.clone();
            let timeout = Timeout::new(milliseconds, move || setter.set(value));
            move || drop(timeout)
        });
    }
    (*settled).clone()
}

/// Runs of up to so many segments are explained at once; explaining a larger one waits until changes rest.
const SMALL: usize = 300;

/// The run for panels that cost much: a small one at once, a large one once changes rest.
#[hook]
pub fn use_settled(run: &Run) -> Run {
    let settled = use_debounced(run.clone(), PATIENCE);
    if run.segments().len() <= SMALL { run.clone() } else { settled }
}
