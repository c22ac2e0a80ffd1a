//! What is heard while it plays.

use crate::model::Tones;
use crate::page::platform::sound::{self, Voices, on_press};
use crate::page::playback::{Motion, use_playback_store};
use crate::run::Run;
use std::cell::{Cell, RefCell};
use yew::prelude::*;

/// What is heard.
#[derive(Properties, PartialEq)]
pub struct SoundProps {
    /// The run whose cores are heard.
    pub run: Run,
    /// Whether they are.
    pub on: bool,
}

/// Renders nothing. Cores are heard while it plays, and fall silent when it stops. A browser that makes no sounds leaves it silent.
#[component]
pub fn Sound(props: &SoundProps) -> Html {
    let store = use_playback_store();
    // Made within a press: browsers allow no sound before something was pressed, and some none that was not begun in the press itself.
    let voices = use_mut_ref(|| None::<Voices>);
    use_effect_with(props.on, {
        let voices = voices.clone();
        move |on| {
            let listeners = on.then(|| {
                on_press(move || match &*voices.borrow() {
                    Some(voices) => drop(voices.wake()),
                    None => sound::wake(),
                })
            });
            move || drop(listeners)
        }
    });
    use_effect_with((store, props.run.clone(), props.on), move |(store, run, on)| {
        let subscription = on.then(|| {
            let (tones, voices, sounding) = (RefCell::new(Tones::of(run)), voices.clone(), Cell::new(false));
            store.subscribe(move |playback, _| {
                let mut tones = tones.borrow_mut();
                if playback.is_playing() {
                    sounding.set(true);
                    play(&mut voices.borrow_mut(), tones.at(playback.moment()));
                } else if sounding.replace(false) {
                    tones.pause();
                    play(&mut voices.borrow_mut(), crate::model::Sound::default());
                }
                Motion::Still
            })
        });
        let voices = voices.clone();
        move || {
            drop(subscription);
            play(&mut voices.borrow_mut(), crate::model::Sound::default());
        }
    });
    Html::default()
}

/// Lets cores sound. Silence needs no voices.
fn play(voices: &mut Option<Voices>, sound: crate::model::Sound) {
    if voices.is_none() && sound != crate::model::Sound::default() {
        *voices = Voices::new().ok();
    }
    // A browser that refuses goes on without sound: what is heard can be seen as well.
    let refused = voices.as_ref().is_some_and(|voices| voices.play(sound).is_err());
    if refused {
        *voices = None;
    }
}
