//! The clipboard.

use super::document::window;
use js_sys::{Promise, Reflect};
use std::future::Future;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlInputElement};

/// There is no clipboard, or the browser refused it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refused;

/// Copies what a field holds. The field is selected, so that it can be copied by hand where the clipboard is refused.
///
/// The clipboard is asked at once, while the browser still knows that somebody pressed something; only the answer is waited for.
///
/// # Errors
/// Where it is refused.
pub fn copy_field(field: &HtmlInputElement) -> impl Future<Output = Result<(), Refused>> + use<> {
    field.select();
    let answer = write(&field.value());
    async move { JsFuture::from(answer.ok_or(Refused)?).await.map_or(Err(Refused), |_| Ok(())) }
}

/// Writes a text to the clipboard; none where there is no clipboard. Pages that are not served securely have none.
fn write(text: &str) -> Option<Promise> {
    let navigator = window()?.navigator();
    // `Navigator::clipboard` takes it that there is one.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let usable = clipboard.is_object() && Reflect::has(&clipboard, &"writeText".into()).unwrap_or(false);
    usable.then(|| clipboard.unchecked_into::<Clipboard>().write_text(text))
}
