//! The root component: the reducer, what is handed down by context, and the effects that follow from the state.

use super::components::palette::PaletteProvider;
use super::context::{Dispatch, Texts};
use super::effects::use_effects;
use super::later::{Load, Parts, use_later_parts};
use super::layout::layout;
use super::platform::{address, media, storage, texts};
use super::playback::PlaybackStore;
use crate::model::{Action, Command, Locale, Model};
use yew::prelude::*;

/// The model as the page opens: what was stored, and the link in the address bar.
#[must_use]
pub fn first_model() -> Model {
    let (language, _) = texts::first();
    let model = Model::new(storage::lesson(), storage::preferences(), Locale::new(language));
    let model = Model { teacher: storage::teacher(), ..model };
    let model = model.reduce(Action::Open(address::open_fragment()));
    let model = Model { kept: storage::kitchen(), ..model };
    storage::answer().iter().fold(model, |model, kept| model.with_kept_answer(kept))
}

/// A playback that moves as much as the reader's system wants.
fn first_playback() -> PlaybackStore {
    let playback = PlaybackStore::default();
    playback.set_reduced_motion(media::matches(media::REDUCED_MOTION));
    storage::speed().into_iter().for_each(|speed| playback.command(&Command::SetSpeed(speed)));
    playback
}

/// What the page begins with.
#[derive(Properties)]
pub struct AppProps {
    /// The model as the page opens.
    pub first: Model,
    /// Fetches the second part.
    pub load: Load,
    /// The second part, where it was fetched already.
    pub parts: Option<Parts>,
}

/// The page is given these once.
impl PartialEq for AppProps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let model = use_reducer_eq(|| props.first.clone());
    let later = use_later_parts(props.load, props.parts);
    let playback = use_memo((), |()| first_playback());
    // Before anything is rendered: what is painted first shows these runs already.
    use_memo((model.runs(), model.guess(), model.reach()), |(runs, guess, reach)| {
        playback.set_reach(*reach);
        playback.show(runs, *guess);
    });
    // Subscribers of the playback are notified after the rendering: `show` does not do it.
    use_effect_with((model.runs(), model.guess(), (*playback).clone()), |(_, _, playback)| playback.refresh());
    let dispatch = Dispatch(model.dispatcher());
    use_effects(&model, &dispatch, &playback, later.is_here());
    let page = layout(&model, &dispatch, &later);
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Texts> context={Texts(texts::of(model.locale.shown))}>
        <ContextProvider<PlaybackStore> context={(*playback).clone()}>
        <PaletteProvider>
            { page }
        </PaletteProvider>
        </ContextProvider<PlaybackStore>>
        </ContextProvider<Texts>>
        </ContextProvider<Dispatch>>
    }
}
