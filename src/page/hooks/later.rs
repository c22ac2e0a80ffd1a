//! Texts that come when they are first wanted.

use crate::page::context::{Texts, use_text};
use crate::page::platform::texts;
use crate::text::{Later, of_file};
use std::any::Any;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Loads a file of sentences of the page's language once it is wanted; whether it could not be had.
#[hook]
fn use_file(wanted: bool, name: &'static str, read: fn(&'static str) -> &'static dyn Any) -> bool {
    let text = use_text();
    let language = texts::language_of(text);
    // Whether those of a language could be had.
    let loaded = use_state_eq(|| None);
    let setter = loaded.setter();
    use_effect_with((Texts(text), wanted), move |_| {
        if wanted {
            spawn_local(async move { setter.set(Some((language, texts::load_later(language, name, read).await))) });
        }
    });
    *loaded == Some((language, false))
}

/// Sentences that come later, once they are wanted and have come; until then, what stands in their place.
///
/// # Errors
/// A line that says that they are on their way, or that they could not be had.
#[hook]
pub fn use_later<T: Later>(wanted: bool) -> Result<&'static T, Html> {
    let text = use_text();
    let known = texts::later::<T>(texts::language_of(text));
    let missing = use_file(wanted && known.is_none(), T::NAME, |file| of_file::<T>(file));
    let instead = if missing { text.page.not_loaded } else { text.page.loading };
    known.ok_or_else(|| html! { <p class="hint">{ instead }</p> })
}
