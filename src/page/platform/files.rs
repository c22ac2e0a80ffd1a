//! Files that the browser saves.

use super::document::document;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlElement, HtmlInputElement, Url};

/// How long a file's address stays valid, milliseconds: some browsers begin to read the file later.
const LIFETIME: u32 = 10_000;

/// The browser could not make or save a file: it has no room for it, or does not allow it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotSaved;

impl From<JsValue> for NotSaved {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// The text of a file in parts. They are the browser's, not this module's memory: that never shrinks.
#[derive(Clone, Default)]
pub struct TextFile(Array);

impl TextFile {
    /// Adds a part.
    pub fn push(&self, part: &str) {
        self.0.push(&part.into());
    }

    /// Saves it under a name.
    ///
    /// # Errors
    /// Where the browser can't.
    pub fn save(&self, name: &str, mime: &str) -> Result<(), NotSaved> {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        save(name, &Blob::new_with_str_sequence_and_options(&self.0, &options)?)
    }
}

/// Saves a canvas as a picture (PNG), and calls back with what came of it.
pub fn save_picture(name: &'static str, canvas: &HtmlCanvasElement, callback: impl Fn(Result<(), NotSaved>) + 'static) {
    let callback = std::rc::Rc::new(callback);
    let done = {
        let callback = callback.clone();
        // No blob where the canvas is too large.
        Closure::once_into_js(move |blob: Option<Blob>| {
            callback(blob.ok_or(NotSaved).and_then(|blob| save(name, &blob)));
        })
    };
    if canvas.to_blob(done.unchecked_ref()).is_err() {
        callback(Err(NotSaved));
    }
}

fn save(name: &str, blob: &Blob) -> Result<(), NotSaved> {
    let link: HtmlElement = document().ok_or(NotSaved)?.create_element("a")?.dyn_into().map_err(|_| NotSaved)?;
    let address = Url::create_object_url_with_blob(blob)?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    // It is to end even where the dialog that saved the file is closed before.
    Timeout::new(LIFETIME, move || {
        // Revoking fails for no address.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Why a file cannot be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotOpened {
    /// It is no text.
    NoText,
    /// It has more bytes than are wanted.
    TooLarge,
}

/// The text of the file that somebody chose in a field, if anything was chosen; of at most so many bytes.
pub async fn chosen_text(field: HtmlInputElement, most: u32) -> Option<Result<String, NotOpened>> {
    let files = Reflect::get(&field, &"files".into()).ok()?;
    let file: Blob = Reflect::get(&files, &0.into()).ok()?.dyn_into().ok()?;
    let read = text_of(&file, most).await;
    // So that the same file can be chosen once more.
    field.set_value("");
    Some(read)
}

async fn text_of(file: &Blob, most: u32) -> Result<String, NotOpened> {
    if file.size() > f64::from(most) {
        return Err(NotOpened::TooLarge);
    }
    let read = Reflect::get(file, &"text".into()).ok().and_then(|read| read.dyn_into::<js_sys::Function>().ok());
    let promise = read.and_then(|read| read.call0(file).ok()).and_then(|read| read.dyn_into::<Promise>().ok());
    let text = JsFuture::from(promise.ok_or(NotOpened::NoText)?).await.map_err(|_| NotOpened::NoText)?;
    // What is no text becomes marks for what could not be read, or has characters that no text has.
    let text = text.as_string().filter(|text| !text.contains(['\0', '\u{FFFD}'])).ok_or(NotOpened::NoText)?;
    Ok(text.replace("\r\n", "\n"))
}
