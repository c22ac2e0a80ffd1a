//! What a run sounds like at a moment: a tone for each core that works, a tick for each dish that gets done.

use crate::run::Run;
use crate::units::{CoreId, Millis};

/// The most cores that are told apart by ear.
const HEARD: u16 = 8;

/// What is to sound from now on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sound {
    /// The cores that work, by bits.
    pub cores: u8,
    /// Whether a dish has got done since the moment before.
    pub tick: bool,
}

/// The run that is heard, and when its dishes get done.
#[derive(Default)]
pub struct Tones {
    run: Option<Run>,
    finished: Vec<Millis>,
    done: usize,
}

impl Tones {
    /// Hears a run from now on.
    pub fn hear(&mut self, run: &Run) {
        if self.run.as_ref() != Some(run) {
            self.finished = run.dishes().iter().map(|dish| dish.finished).collect();
            self.finished.sort_unstable();
            self.run = Some(run.clone());
        }
    }

    /// What sounds at a moment, after what sounded before.
    pub fn at(&mut self, at: Millis) -> Sound {
        let Some(run) = &self.run else { return Sound::default() };
        let cores = (0..run.scenario().cores.min(HEARD)).map(CoreId);
        let cores = cores
            .filter(|core| run.segment_at(*core, at).is_some_and(|segment| segment.kind == crate::trace::Kind::Work));
        let cores = cores.fold(0, |all, core| all | 1 << core.0);
        let done = self.finished.partition_point(|finished| *finished <= at);
        let tick = done > std::mem::replace(&mut self.done, done);
        Sound { cores, tick }
    }

    /// Silence. The dishes that are done by the moment at which it goes on have had their ticks.
    pub fn hush(&mut self) -> Sound {
        self.done = self.finished.len();
        Sound::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;

    #[test]
    fn cores_at_work_sound_and_dishes_tick_once() {
        let mut tones = Tones::default();
        tones.hear(&Run::of(&link::read("cores=2").scenario));
        assert_eq!(tones.at(Millis(1000)), Sound { cores: 0b11, tick: false });
        let ticks = (1..=150).filter(|tenth| tones.at(Millis(tenth * 100)).tick).count();
        // Six dishes, done two by two.
        assert_eq!(ticks, 3);
        assert_eq!(tones.at(Millis(15_000)), Sound { cores: 0, tick: false });
        assert_eq!(tones.hush(), Sound::default());
    }

    #[test]
    fn who_stands_by_is_silent() {
        let mut tones = Tones::default();
        tones.hear(&Run::of(&link::read("waiting=hold").scenario));
        assert_eq!(tones.at(Millis(4000)), Sound::default());
    }
}
