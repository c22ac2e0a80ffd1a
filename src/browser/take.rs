//! Taking things away: to the clipboard, or as a file.

use super::canvas::Canvas;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, HtmlInputElement, Url};

/// Copies what a field holds, and calls back with whether it was copied. Where the clipboard is refused, the field is
/// selected, to be copied by hand.
pub fn copy(id: &str, callback: impl FnOnce(bool) + 'static) {
    let Some(field) = super::element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    field.select();
    let text = JsValue::from(field.value());
    // Pages that are not served securely have no clipboard at all: not even to ask for.
    let clipboard = super::window().and_then(|window| Reflect::get(&window.navigator(), &"clipboard".into()).ok());
    let write = clipboard.as_ref().and_then(|clipboard| Reflect::get(clipboard, &"writeText".into()).ok());
    let promise = write.and_then(|write| write.dyn_into::<Function>().ok()).zip(clipboard);
    let promise = promise.and_then(|(write, clipboard)| write.call1(&clipboard, &text).ok());
    let then = promise.as_ref().and_then(|promise| Reflect::get(promise, &"then".into()).ok());
    let Some((then, promise)) = then.and_then(|then| then.dyn_into::<Function>().ok()).zip(promise) else {
        return callback(false);
    };
    // The same for both ends: success comes with nothing, refusal with its reason.
    let done = Closure::once_into_js(move |reason: JsValue| callback(reason.is_undefined()));
    let _ = then.call2(&promise, &done, &done);
}

/// Saves a text as a file.
pub fn save_text(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options) {
        save(name, &blob);
    }
}

/// Saves a canvas as a picture.
pub fn save_picture(name: &str, sheet: &Canvas) {
    let name = name.to_owned();
    let done = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            save(&name, &blob);
        }
    });
    let _ = sheet.element().to_blob(done.unchecked_ref());
}

fn save(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link = super::window().and_then(|window| window.document()?.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    // Not at once: some browsers begin to read it later.
    super::after(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
}
