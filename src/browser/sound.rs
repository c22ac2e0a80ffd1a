//! Quiet sounds: an oscillator for each core, which is heard while the core works, and a short one for each dish that gets
//! done.

use web_sys::{AudioContext, AudioParam, GainNode, OscillatorType};

/// Tones that go well together however many sound at once: a pentatonic scale upwards from A3, hertz.
const TONES: [f32; 8] = [220.0, 261.63, 293.66, 329.63, 392.0, 440.0, 523.25, 587.33];
/// How loud one tone is, of 1.
const QUIET: f32 = 0.025;
/// How quickly a tone comes and goes, seconds: at once would click.
const FADE: f64 = 0.02;
/// The tick: hertz, and seconds until it has faded.
const TICK: (f32, f64) = (1760.0, 0.06);

/// What sounds can be made with.
pub struct Voices {
    context: AudioContext,
    tones: Vec<GainNode>,
}

impl Voices {
    /// Voices that are silent; none where the browser has no sound.
    fn new() -> Option<Self> {
        let context = AudioContext::new().ok()?;
        let tones = TONES.iter().filter_map(|hertz| voice(&context, *hertz, OscillatorType::Triangle, 0.0));
        Some(Self { tones: tones.collect(), context })
    }

    fn sound(&self, cores: u8, tick: bool) {
        // A browser lets a page sound only once somebody has pressed something.
        let _ = self.context.resume();
        let now = self.context.current_time();
        for (place, tone) in self.tones.iter().enumerate() {
            fade(&tone.gain(), if cores >> place & 1 == 1 { QUIET } else { 0.0 }, now, FADE);
        }
        if tick && let Some(tone) = voice(&self.context, TICK.0, OscillatorType::Sine, 2.0 * QUIET) {
            fade(&tone.gain(), 0.0, now, TICK.1 / 3.0);
        }
    }
}

/// An oscillator that is heard through a gain. That of a tick is let go: its gain stays at nothing.
fn voice(context: &AudioContext, hertz: f32, kind: OscillatorType, gain: f32) -> Option<GainNode> {
    let (oscillator, tone) = (context.create_oscillator().ok()?, context.create_gain().ok()?);
    oscillator.set_type(kind);
    oscillator.frequency().set_value(hertz);
    tone.gain().set_value(gain);
    oscillator.connect_with_audio_node(&tone).ok()?;
    tone.connect_with_audio_node(&context.destination()).ok()?;
    oscillator.start().ok()?;
    if gain > 0.0 {
        let _ = oscillator.stop_with_when(context.current_time() + TICK.1);
    }
    Some(tone)
}

fn fade(gain: &AudioParam, to: f32, now: f64, seconds: f64) {
    let _ = gain.set_target_at_time(to, now, seconds);
}

/// Lets cores sound, by bits, and a tick; silence needs no voices.
pub fn sound(voices: &mut Option<Voices>, cores: u8, tick: bool) {
    if voices.is_none() && (cores != 0 || tick) {
        *voices = Voices::new();
    }
    if let Some(voices) = voices {
        voices.sound(cores, tick);
    }
}
