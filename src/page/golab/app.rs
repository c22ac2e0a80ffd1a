//! The root component of the page for programs in Go.

use super::context::{GoDispatch, GoTexts};
use super::effects::{load_words, use_effects};
use super::layout::layout;
use crate::lab::examples::EXAMPLES;
use crate::model::Locale;
use crate::model::golab::{GoAction, GoLab};
use crate::page::components::palette::PaletteProvider;
use crate::page::context::Texts;
use crate::page::platform::{address, media, storage, texts};
use crate::page::playback::PlaybackStore;
use crate::text::GoText;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the page begins with where nothing was typed before.
const FIRST: &str = "pipeline";

/// The model as the page opens: what was typed last, else an example; and the link in the address bar.
fn first_model() -> GoLab {
    let (language, _) = texts::first();
    let kept = storage::program();
    let model = GoLab::new(kept.clone().unwrap_or_default().into(), storage::preferences(), Locale::new(language));
    let first = EXAMPLES.iter().position(|example| example.name == FIRST).filter(|_| kept.is_none());
    let model = first.map_or_else(|| model.clone(), |place| model.reduce(GoAction::Example(place)));
    model.reduce(GoAction::Open(address::open_fragment()))
}

/// The page, once its texts are there.
#[component]
pub fn Page() -> Html {
    let (language, _) = texts::first();
    let text = use_state(|| None::<GoTexts>);
    {
        let setter = text.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                if load_words(language).await {
                    setter.set(texts::later(language).map(GoTexts));
                } else {
                    // Without words there is no page: what the starter could not have, it has told.
                    crate::page::platform::starter::tell("network");
                }
            });
        });
    }
    (*text).map_or_else(Html::default, |text| html! { <GoApp first={text} /> })
}

#[derive(Properties, PartialEq)]
struct GoAppProps {
    first: GoTexts,
}

/// The page.
#[component]
fn GoApp(props: &GoAppProps) -> Html {
    let model = use_reducer_eq(first_model);
    let playback = use_memo((), |()| {
        let playback = PlaybackStore::default();
        playback.set_reduced_motion(media::matches(media::REDUCED_MOTION));
        playback
    });
    let dispatch = GoDispatch(model.dispatcher());
    let text: &'static GoText = texts::later(model.locale.shown).unwrap_or(props.first.0);
    use_effects(&model, &dispatch, &playback, text);
    html! {
        <ContextProvider<GoDispatch> context={dispatch}>
        <ContextProvider<GoTexts> context={GoTexts(text)}>
        <ContextProvider<Texts> context={Texts(texts::of(model.locale.shown))}>
        <ContextProvider<PlaybackStore> context={(*playback).clone()}>
        <PaletteProvider>
            { layout(&model) }
        </PaletteProvider>
        </ContextProvider<PlaybackStore>>
        </ContextProvider<Texts>>
        </ContextProvider<GoTexts>>
        </ContextProvider<GoDispatch>>
    }
}
