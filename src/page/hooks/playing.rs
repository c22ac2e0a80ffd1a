//! What follows the playback outside of Yew's rendering, and the moment at rest.

use crate::model::Playback;
use crate::page::playback::{Motion, use_playback, use_playback_store};
use crate::units::Millis;
use yew::prelude::*;

/// Calls back with the state of the playback when `deps` change, after each command and in each frame. The callback writes into elements
/// whose text and values Yew does not draw.
#[hook]
pub fn use_follow<D: Clone + PartialEq + 'static>(deps: D, follow: impl Fn(&Playback, &D) + 'static) {
    let store = use_playback_store();
    use_effect_with((deps, store), move |(deps, store)| {
        let deps = deps.clone();
        follow(&store.get(), &deps);
        let subscription = store.subscribe(move |playback, _| {
            follow(playback, &deps);
            Motion::Still
        });
        move || drop(subscription)
    });
}

/// The moment that is described in words: see [`Playback::stood`].
#[hook]
pub fn use_resting_moment() -> Millis {
    *use_playback(Playback::stood)
}
