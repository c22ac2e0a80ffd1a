//! What `static/start.js` hands over: the reader's language, its texts, and a way to the texts of other languages.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The property of the global object that the starter sets.
const OBJECT: &str = "page";

fn object() -> Option<Object> {
    Reflect::get(&js_sys::global(), &OBJECT.into()).ok()?.dyn_into().ok()
}

fn text_property(name: &str) -> String {
    let value = object().and_then(|object| Reflect::get(&object, &name.into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// The code of the language that the page starts in.
#[must_use]
pub fn language() -> String {
    text_property("language")
}

/// The file of that language's texts.
#[must_use]
pub fn text() -> String {
    text_property("text")
}

/// Fetches the file of another language's texts.
///
/// # Errors
/// What the browser says of it, where the file cannot be had.
pub async fn fetch_text(language: &str) -> Result<String, JsValue> {
    let object = object().ok_or(JsValue::UNDEFINED)?;
    let function: Function = Reflect::get(&object, &"loadText".into())?.dyn_into()?;
    let promise: Promise = function.call1(&object, &language.into())?.dyn_into()?;
    JsFuture::from(promise).await?.as_string().ok_or(JsValue::UNDEFINED)
}
