//! What `static/start.js` hands over: the reader's language, its texts, a way to the texts of other languages, and
//! one to the workshop and to hands.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

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

/// What is left of a battery that runs down, percent, where the browser tells of one.
#[must_use]
pub fn battery() -> Option<u8> {
    let object = object()?;
    let percent = Reflect::get(&object, &"battery".into()).ok()?.as_f64()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number up to 100")]
    Some(percent as u8)
}

/// Whether the page is the single file, which has nothing beside it.
#[must_use]
pub fn is_single_file() -> bool {
    let value = object().and_then(|object| Reflect::get(&object, &"single".into()).ok());
    value.is_some_and(|value| value.is_truthy())
}

/// Whether what the starter was asked for is gone for good, for another release has taken its place.
#[must_use]
pub fn is_newer_release(error: &JsValue) -> bool {
    error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "NewerRelease")
}

/// Calls a function of the starter that gives a promise, and waits for what comes of it.
async fn call(name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let object = object().ok_or(JsValue::UNDEFINED)?;
    let function: Function = Reflect::get(&object, &name.into())?.dyn_into()?;
    let promise: Promise = function.apply(&object, arguments)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Starts a pair of hands.
///
/// # Errors
/// What the browser says, where it lets there be no worker.
pub fn open_hands() -> Result<Worker, JsValue> {
    let object = object().ok_or(JsValue::UNDEFINED)?;
    let function: Function = Reflect::get(&object, &"openHands".into())?.dyn_into()?;
    function.call0(&object)?.dyn_into()
}

/// Fetches a file of texts by its name without hash and ending: that of a language is its code.
///
/// # Errors
/// What the browser says of it, where the file cannot be had.
pub async fn fetch_text(name: &str) -> Result<String, JsValue> {
    call("loadText", &Array::of1(&name.into())).await?.as_string().ok_or(JsValue::UNDEFINED)
}

/// Fetches the editor for programs in Go. What comes are the exports of its script.
///
/// # Errors
/// What the browser says of it, where it cannot be had.
pub async fn load_editor() -> Result<JsValue, JsValue> {
    call("loadEditor", &Array::new()).await
}

/// Opens the workshop. `on_reply` is called with each of its replies, `on_break` where it breaks. What comes is the function that takes requests.
///
/// # Errors
/// What the browser says of it, where its files cannot be had.
pub async fn open_workshop(on_reply: &JsValue, on_break: &JsValue) -> Result<JsValue, JsValue> {
    call("openWorkshop", &Array::of2(on_reply, on_break)).await
}

/// Shows one of the notices that stand in the document: `static/tell.js`.
pub fn tell(what: &str) {
    let tell = Reflect::get(&js_sys::global(), &"tell".into()).ok().and_then(|tell| tell.dyn_into::<Function>().ok());
    // Where even that is not there, nothing can be told.
    let _ = tell.map(|tell| tell.call1(&JsValue::UNDEFINED, &what.into()));
}
