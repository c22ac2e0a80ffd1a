//! Fingerprints of traces, to compare runs made on different machines.

use super::Trace;

/// The hash function FNV-1a, 64 bits, fed with whole words.
struct Fnv(u64);

impl Fnv {
    fn word(&mut self, word: u64) {
        for byte in word.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
}

impl Trace {
    /// A hash of all records of the trace: equal traces have equal fingerprints on every machine.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut hash = Fnv(0xCBF2_9CE4_8422_2325);
        for segment in &self.segments {
            let (dish, stage) =
                segment.subject().map_or((u64::MAX, u64::MAX), |(dish, stage)| (u64::from(dish.0), u64::from(stage.0)));
            let owner = [u64::from(segment.core.0), u64::from(segment.task.0), dish, stage, segment.kind as u64];
            owner.into_iter().chain([segment.from.0, segment.to.0]).for_each(|word| hash.word(word));
        }
        for entry in &self.entries {
            let dish = entry.dish().map_or(u64::MAX, |dish| u64::from(dish.0));
            let state = [entry.what() as u64, u64::from(entry.stage().0), u64::from(entry.core().0)];
            let place = u64::from(entry.holds_place());
            let owner = [entry.at().0, u64::from(entry.task().0), dish, place];
            state.into_iter().chain(owner).for_each(|word| hash.word(word));
        }
        for level in &self.levels {
            [level.at.0, u64::from(level.in_progress), u64::from(level.running)]
                .into_iter()
                .for_each(|word| hash.word(word));
        }
        for dish in &self.dishes {
            [dish.arrived.0, dish.begun.0, dish.finished.0].into_iter().for_each(|word| hash.word(word));
        }
        hash.0
    }
}
