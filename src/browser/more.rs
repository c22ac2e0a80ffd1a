//! The second module (see `src/more.rs`): fetched when it is first asked for, by the page's starter, which hands its
//! functions over as properties of an object.

use js_sys::{Function, Reflect};
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Whether the module is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coming {
    /// Nobody has asked for it.
    Unasked,
    /// It is on its way.
    OnItsWay,
    /// It is there.
    Here,
    /// It could not be fetched.
    Failed,
}

thread_local! {
    static COMING: Cell<Coming> = const { Cell::new(Coming::Unasked) };
}

/// The name of the object.
const OBJECT: &str = "washAndDry";

fn function(name: &str) -> Option<(JsValue, Function)> {
    let object = Reflect::get(&js_sys::global(), &OBJECT.into()).ok()?;
    let function = Reflect::get(&object, &name.into()).ok()?.dyn_into().ok()?;
    Some((object, function))
}

/// Whether the second module is there.
#[must_use]
pub fn coming() -> Coming {
    COMING.get()
}

/// Fetches the second module, if it is neither here nor on its way, and calls back when that has come to an end.
pub fn fetch_more(callback: impl FnOnce() + 'static) {
    if matches!(COMING.get(), Coming::OnItsWay | Coming::Here) {
        return;
    }
    COMING.set(Coming::OnItsWay);
    let done = Closure::once_into_js(move |here: bool| {
        COMING.set(if here { Coming::Here } else { Coming::Failed });
        callback();
    });
    let asked = function("load").is_some_and(|(object, load)| load.call1(&object, &done).is_ok());
    if !asked {
        COMING.set(Coming::Failed);
    }
}

/// Asks a function of the second module.
fn ask(name: &str, what: &str, context: &str) -> Option<JsValue> {
    let (object, function) = function(name)?;
    function.call2(&object, &what.into(), &context.into()).ok()
}

/// A panel, written down.
#[must_use]
pub fn panel(name: &str, context: &str) -> String {
    ask("show", name, context).and_then(|value| value.as_string()).unwrap_or_default()
}

/// Does something of a panel's own; what comes of it depends on what.
#[must_use]
pub fn tell(does: &str, context: &str) -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
    let number = |value: f64| value as u64;
    ask("tell", does, context).and_then(|value| value.as_f64()).map_or(0, number)
}

/// A property of the starter's object that is text; empty where there is none.
fn property(name: &str) -> String {
    let object = Reflect::get(&js_sys::global(), &OBJECT.into()).unwrap_or_default();
    Reflect::get(&object, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// The code of the page's language, and the first part of its texts.
#[must_use]
pub fn words() -> (String, String) {
    (property("language"), property("front"))
}

/// Fetches the texts of another language, for the page and for the second module, and calls back with whether they came.
pub fn speak(language: &str, callback: impl FnOnce(bool) + 'static) {
    let done = Closure::once_into_js(callback);
    if let Some((object, function)) = function("speak") {
        let _ = function.call2(&object, &language.into(), &done);
    }
}

/// Has the starter keep in mind where the focus is: the page is about to be drawn anew.
pub fn hold_focus() {
    call("hold");
}

/// Where the drawing has taken the focus away, has it put on the nearest that is left.
pub fn keep_focus() {
    call("keep");
}

fn call(name: &str) {
    if let Some((object, function)) = function(name) {
        let _ = function.call0(&object);
    }
}
