//! The workshop as a module of its own, for a web worker or, where there is none, for the page. `static/start.js` loads it when the page first
//! wants something of it, and calls what `main` puts into `globalThis.workshop`:
//!
//! - `take(bytes)` takes a request;
//! - `advance()` makes the next part and gives the reply, as bytes; undefined where there is nothing to do.

use js_sys::{Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wash_and_dry::workshop::Workshop;
use wash_and_dry::workshop::message::{decode, encode};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// The property of the global object.
const OBJECT: &str = "workshop";

/// Puts the workshop into the global object.
pub fn main() {
    let workshop = Rc::new(RefCell::new(Workshop::default()));
    let take = {
        let workshop = workshop.clone();
        Closure::<dyn Fn(Uint8Array)>::new(move |bytes: Uint8Array| {
            if let Some(request) = decode(&bytes.to_vec()) {
                workshop.borrow_mut().take(request);
            }
        })
    };
    let advance = Closure::<dyn Fn() -> JsValue>::new(move || {
        let reply = workshop.borrow_mut().advance();
        reply.map_or(JsValue::UNDEFINED, |reply| Uint8Array::from(encode(&reply).as_slice()).into())
    });
    let object = Object::new();
    let put = |object: &Object, name: &str, value: &JsValue| {
        // An object of our own takes every property.
        let _ = Reflect::set(object, &name.into(), value);
    };
    put(&object, "take", &take.into_js_value());
    put(&object, "advance", &advance.into_js_value());
    put(&js_sys::global(), OBJECT, &object);
}
