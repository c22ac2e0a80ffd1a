//! Quiet sounds: an oscillator for each core, which is heard while the core works, and a short one for each dish that gets done.

use super::document::window;
use crate::model::Sound;
use gloo_events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState, AudioParam, GainNode, OscillatorType};

/// Tones that go well together however many sound at once: a pentatonic scale upwards from A3, hertz.
const TONES: [f32; 8] = [220.0, 261.63, 293.66, 329.63, 392.0, 440.0, 523.25, 587.33];
/// How loud one tone is, of 1.
const QUIET: f32 = 0.025;
/// How quickly a tone comes and goes, seconds: at once would click.
const FADE: f64 = 0.02;
/// The tick: hertz, and seconds until it has faded.
const TICK: (f32, f64) = (1760.0, 0.06);

thread_local! {
    /// A context that was made in a press, before there are voices.
    static AWAKE: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Makes the browser ready to sound. Some let a page sound only where that is asked for within a press itself, not some frames later.
pub fn wake() {
    // A browser that refuses stays silent: what is heard can be seen as well.
    let context = AWAKE.take().map_or_else(AudioContext::new, Ok);
    if let Ok(context) = context {
        let _answer = context.resume();
        AWAKE.set(Some(context));
    }
}

/// An oscillator for each core.
pub struct Voices {
    context: AudioContext,
    tones: Vec<GainNode>,
}

impl Voices {
    /// Voices that are silent.
    ///
    /// # Errors
    /// Where the browser makes no sounds.
    pub fn new() -> Result<Self, JsValue> {
        let context = AWAKE.take().map_or_else(AudioContext::new, Ok)?;
        let tones = TONES.iter().map(|hertz| voice(&context, *hertz, OscillatorType::Triangle, 0.0));
        Ok(Self { tones: tones.collect::<Result<_, _>>()?, context })
    }

    /// Lets the browser sound, from within a press: it may have put the page to silence meanwhile.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn wake(&self) -> Result<(), JsValue> {
        if self.context.state() == AudioContextState::Suspended {
            let _answer = self.context.resume()?;
        }
        Ok(())
    }

    /// Lets cores sound from now on, and a tick.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn play(&self, sound: Sound) -> Result<(), JsValue> {
        self.wake()?;
        let now = self.context.current_time();
        for (place, tone) in self.tones.iter().enumerate() {
            fade(&tone.gain(), if sound.cores >> place & 1 == 1 { QUIET } else { 0.0 }, now, FADE)?;
        }
        if sound.tick {
            let tone = voice(&self.context, TICK.0, OscillatorType::Sine, 2.0 * QUIET)?;
            fade(&tone.gain(), 0.0, now, TICK.1 / 3.0)?;
        }
        Ok(())
    }
}

/// Calls back within each press of a key, a button or a finger.
#[must_use]
pub fn on_press(callback: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    ["click", "keydown"]
        .map(|kind| {
            let callback = callback.clone();
            EventListener::new(&window, kind, move |_| callback())
        })
        .into()
}

impl Drop for Voices {
    fn drop(&mut self) {
        // Its answer is of no use: nobody is left to hear.
        let _ = self.context.close();
    }
}

/// An oscillator that is heard through a gain. That of a tick ends by itself.
fn voice(context: &AudioContext, hertz: f32, kind: OscillatorType, gain: f32) -> Result<GainNode, JsValue> {
    let (oscillator, tone) = (context.create_oscillator()?, context.create_gain()?);
    oscillator.set_type(kind);
    oscillator.frequency().set_value(hertz);
    tone.gain().set_value(gain);
    oscillator.connect_with_audio_node(&tone)?;
    tone.connect_with_audio_node(&context.destination())?;
    oscillator.start()?;
    if gain > 0.0 {
        oscillator.stop_with_when(context.current_time() + TICK.1)?;
    }
    Ok(tone)
}

fn fade(gain: &AudioParam, to: f32, now: f64, seconds: f64) -> Result<(), JsValue> {
    gain.set_target_at_time(to, now, seconds).map(drop)
}
