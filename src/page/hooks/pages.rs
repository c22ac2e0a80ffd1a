//! Effects that every page has: theme, storage, links, motion, focus.

use crate::model::Preferences;
use crate::page::platform::{address, focus, media, storage, theme};
use crate::page::playback::PlaybackStore;
use yew::prelude::*;

/// Stores something when it changes. What it was at first is stored already.
#[hook]
pub fn use_stored<T: PartialEq + Clone + 'static>(value: &T, store: impl Fn(&T) + 'static) {
    let stored = use_mut_ref(|| value.clone());
    use_effect_with(value.clone(), move |value| {
        if stored.replace(value.clone()) != *value {
            store(value);
        }
    });
}

/// Applies the theme that was chosen, and stores the preferences.
#[hook]
pub fn use_preferences(preferences: Preferences) {
    use_effect_with(preferences.theme, |chosen| chosen.iter().for_each(|chosen| theme::apply(*chosen)));
    use_stored(&preferences, storage::store_preferences);
}

/// Calls back with the fragment when the address bar gets another link.
#[hook]
pub fn use_links(on_link: impl Fn(String) + 'static) {
    use_effect_with((), move |()| {
        let listener = address::on_change(on_link);
        move || drop(listener)
    });
}

/// Tells the playback when the reader's wish for less motion changes.
#[hook]
pub fn use_reduced_motion(playback: &PlaybackStore) {
    use_effect_with(playback.clone(), |playback| {
        let playback = playback.clone();
        let listener = media::on_change(media::REDUCED_MOTION, move || {
            playback.set_reduced_motion(media::matches(media::REDUCED_MOTION));
        });
        move || drop(listener)
    });
}

/// Keeps the focus on the page when what had it goes.
#[hook]
pub fn use_focus_keeper() {
    use_effect_with((), |()| {
        let keeper = focus::FocusKeeper::new();
        move || drop(keeper)
    });
}
