//! The power that the machine runs on, as far as the browser tells.

use super::document::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What is left of a battery that runs down, percent. None where there is none, where it is being charged, and where the browser does not tell:
/// only those made of Chromium do.
pub async fn battery() -> Option<u8> {
    let navigator = window()?.navigator();
    let ask: Function = get(&navigator, "getBattery")?.dyn_into().ok()?;
    let promise: Promise = ask.call0(&navigator).ok()?.dyn_into().ok()?;
    // In a frame it may be refused.
    let battery = JsFuture::from(promise).await.ok()?;
    if get(&battery, "charging")?.as_bool()? {
        return None;
    }
    let level = get(&battery, "level")?.as_f64()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = (level.clamp(0.0, 1.0) * 100.0) as u8;
    Some(percent)
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
