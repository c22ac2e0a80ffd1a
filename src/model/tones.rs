//! What a run sounds like at a moment: a tone for each core that works, a tick for each dish that gets done.

use crate::run::Run;
use crate::trace::Kind;
use crate::units::{CoreId, Millis};

/// The most cores that can be told apart by ear.
const AUDIBLE: u16 = 8;

/// What is to sound from now on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sound {
    /// The cores that work, by bits.
    pub cores: u8,
    /// Whether a dish got done since the last moment.
    pub tick: bool,
}

/// A run's sounds, moment by moment.
pub struct Tones {
    run: Run,
    /// When each dish gets done, in order.
    finished: Vec<Millis>,
    /// How many dishes were done at the last moment.
    done: usize,
}

impl Tones {
    /// The sounds of a run. Dishes that are done before the first moment make no tick.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let mut finished: Vec<Millis> = run.dishes().iter().map(|dish| dish.finished).collect();
        finished.sort_unstable();
        Self { run: run.clone(), done: finished.len(), finished }
    }

    /// What sounds at a moment, after the last one that was asked for.
    pub fn at(&mut self, moment: Millis) -> Sound {
        let works =
            |core: &CoreId| self.run.segment_at(*core, moment).is_some_and(|segment| segment.kind == Kind::Work);
        let cores = (0..self.run.scenario().cores.min(AUDIBLE)).map(CoreId).filter(works);
        let cores = cores.fold(0, |all, core| all | 1 << core.0);
        let done = self.finished.partition_point(|finished| *finished <= moment);
        let tick = done > std::mem::replace(&mut self.done, done);
        Sound { cores, tick }
    }

    /// Playing stops. Where it goes on later, dishes that are done before that make no tick.
    pub fn pause(&mut self) {
        self.done = self.finished.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;

    fn tones(kitchen: &str) -> Tones {
        Tones::of(&Run::of(&link::read(kitchen).scenario))
    }

    #[test]
    fn cores_at_work_sound_and_dishes_tick_once() {
        let mut tones = tones("cores=2");
        assert_eq!(tones.at(Millis(1000)), Sound { cores: 0b11, tick: false });
        let ticks = (1..=150).filter(|tenth| tones.at(Millis(tenth * 100)).tick).count();
        // Six dishes, done two by two.
        assert_eq!(ticks, 3);
        assert_eq!(tones.at(Millis(15_000)), Sound::default());
        // Playing goes on from an earlier moment.
        tones.pause();
        assert!(!tones.at(Millis(14_000)).tick);
        assert!(tones.at(Millis(15_000)).tick);
    }

    #[test]
    fn a_core_that_stands_by_is_silent() {
        assert_eq!(tones("waiting=hold").at(Millis(4000)), Sound::default());
    }
}
