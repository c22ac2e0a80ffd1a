//! Hands: web workers that do counted work (`static/hands.js`), each a pair of hands of a kitchen that is worked for real.

use super::starter;
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// A pair of hands. It stops when this is dropped, whatever it is at.
pub struct Hands {
    worker: Worker,
    _listeners: [EventListener; 2],
}

/// What a pair of hands says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Word {
    /// How many rounds of work it did in a millisecond, several times.
    Samples(Vec<u64>),
    /// The work is done.
    Done,
    /// It could not be started, or broke.
    Broken,
}

impl Hands {
    /// A new pair of hands, which says what it has to say to `on_word`.
    ///
    /// # Errors
    /// What the browser says where it lets there be no worker.
    pub fn new(on_word: impl Fn(Word) + Clone + 'static) -> Result<Self, JsValue> {
        let worker = starter::open_hands()?;
        let on_break = on_word.clone();
        let heard = EventListener::new(&worker, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map_or(JsValue::UNDEFINED, MessageEvent::data);
            let samples: Vec<u64> = Array::from(&data).to_vec().iter().filter_map(whole).collect();
            on_word(if samples.is_empty() { Word::Done } else { Word::Samples(samples) });
        });
        let options = EventListenerOptions::enable_prevent_default();
        let broken = EventListener::new_with_options(&worker, "error", options, move |event| {
            event.prevent_default();
            on_break(Word::Broken);
        });
        Ok(Self { worker, _listeners: [heard, broken] })
    }

    /// Has so many rounds of work done.
    pub fn work(&self, rounds: u64) {
        #[allow(clippy::cast_precision_loss, reason = "a minute's work is far below 2⁵³ rounds")]
        self.post(rounds.max(1) as f64);
    }

    /// Asks for samples.
    pub fn warm_up(&self) {
        self.post(0.0);
    }

    fn post(&self, number: f64) {
        // A worker that broke says so.
        let _ = self.worker.post_message(&number.into());
    }
}

impl Drop for Hands {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// A number of JavaScript as a whole one, if it is one above 0.
fn whole(value: &JsValue) -> Option<u64> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "above 0, and at most 2⁶⁴")]
    value.as_f64().filter(|number| *number >= 1.0).map(|number| number as u64)
}
