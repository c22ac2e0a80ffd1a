//! Texts that come when they are first wanted.

use crate::page::context::{Texts, use_text};
use crate::page::platform::texts;
use crate::text::Later;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Sentences that come later, once they are wanted and have come; until then, what stands in their place.
///
/// # Errors
/// A line that says that they are on their way, or that they could not be had.
#[hook]
pub fn use_later<T: Later>(wanted: bool) -> Result<&'static T, Html> {
    let text = use_text();
    let language = texts::language_of(text);
    // Whether those of a language could be had.
    let loaded = use_state_eq(|| None);
    use_effect_with((Texts(text), wanted), {
        let setter = loaded.setter();
        move |_| {
            if wanted && texts::later::<T>(language).is_none() {
                spawn_local(async move { setter.set(Some((language, texts::load_later::<T>(language).await))) });
            }
        }
    });
    let missing = *loaded == Some((language, false));
    let instead = if missing { text.page.not_loaded } else { text.page.loading };
    texts::later(language).ok_or_else(|| html! { <p class="hint">{ instead }</p> })
}
