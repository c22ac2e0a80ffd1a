//! Hues: which of the colours of stages a stage has. A hue belongs to a stage's name, so that drying looks the same in every kitchen.

use crate::scenario::Stage;
use crate::units::StageId;

/// The names of stages that the lesson's kitchens have. Hues belong to the first of them, in their order.
pub const KNOWN_STAGES: [&str; 8] = ["wash", "soak", "dry", "rinse", "fetch", "resize", "lock", "work"];

/// How many of the known names have a hue of their own, whatever stands beside them.
const OWNERS: usize = 4;

/// How many hues there are: as many as a scenario can have stages.
pub const HUES: usize = 8;

/// The hues of a scenario's stages.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Hues([u8; HUES]);

impl Hues {
    /// The hues of stages. Known names have their own. Another name has the one that follows from its letters or, where another name
    /// of the same scenario has that, the next free one.
    #[must_use]
    pub fn of(stages: &[Stage]) -> Self {
        let known = |name: &str| KNOWN_STAGES[..OWNERS].iter().position(|other| *other == name);
        let mut owners: [Option<&str>; HUES] = [None; HUES];
        for stage in stages {
            if let Some(hue) = known(&stage.name) {
                owners[hue] = Some(&stage.name);
            }
        }
        for stage in stages.iter().filter(|stage| known(&stage.name).is_none()) {
            if owners.contains(&Some(stage.name.as_str())) {
                continue;
            }
            // Hues of known names come last: they are taken only where all others are.
            let others = HUES - OWNERS;
            let own = hash(&stage.name) % others;
            let choices = (0..others).map(|step| OWNERS + (own + step) % others);
            let free = choices.chain((0..OWNERS).rev()).find(|hue| owners[*hue].is_none());
            if let Some(hue) = free {
                owners[hue] = Some(&stage.name);
            }
        }
        let mut hues = Self::default();
        for (hue, stage) in hues.0.iter_mut().zip(stages) {
            let place = owners.iter().position(|owner| *owner == Some(stage.name.as_str()));
            *hue = place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0);
        }
        hues
    }

    /// Each stage with a hue of its own, by its number.
    pub const BY_NUMBER: Self = Self([0, 1, 2, 3, 4, 5, 6, 7]);

    /// The number of a stage's hue, from 0 up to [`HUES`].
    #[must_use]
    pub fn hue(&self, stage: StageId) -> usize {
        usize::from(self.0[stage.index() % HUES])
    }
}

/// The hash function FNV-1a, 32 bits.
fn hash(name: &str) -> usize {
    let hash = name.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    usize::try_from(hash >> 16).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::StageKind;

    /// The hues of stages with these names.
    fn hues(names: &[&str]) -> Vec<usize> {
        let stages: Vec<_> = names.iter().map(|name| Stage::new(name, 1, StageKind::Hands)).collect();
        let hues = Hues::of(&stages);
        (0..stages.len()).map(|stage| hues.hue(StageId::from_index(stage))).collect()
    }

    #[test]
    fn a_hue_belongs_to_a_name_whatever_stands_before_it() {
        assert_eq!(hues(&["wash", "dry"]), [0, 2]);
        assert_eq!(hues(&["wash", "soak", "dry"]), [0, 1, 2]);
        assert_eq!(hues(&["dry", "rinse", "wash"]), [2, 3, 0]);
        let polish = hues(&["polish"])[0];
        assert_eq!(hues(&["wash", "polish", "dry"]), [0, polish, 2]);
        assert_eq!(hues(&["wash", "wash"]), [0, 0]);
    }

    #[test]
    fn names_of_one_scenario_have_hues_of_their_own() {
        for names in [["a", "b", "c", "d", "e", "f", "g", "h"], ["wash", "x", "y", "z", "dry", "q", "r", "soak"]] {
            let mut found = hues(&names);
            found.sort_unstable();
            assert_eq!(found, [0, 1, 2, 3, 4, 5, 6, 7], "{names:?}");
        }
    }
}
