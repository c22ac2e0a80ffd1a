//! The limits of a run.

/// The most instructions of a run, and without any time passing.
pub(super) const MAX_INSTRUCTIONS: u64 = 50_000_000;
pub(super) const MAX_WITHOUT_TIME: u64 = 10_000_000;
/// The largest heap, bytes.
pub(super) const MAX_HEAP: u64 = 256 << 20;
/// The most goroutines at once.
pub(super) const MAX_GOROUTINES: u32 = 100_000;
/// The most goroutines that a run starts. Those that have ended count too, since the record of what they did is kept.
pub(super) const MAX_STARTED: usize = 500_000;
/// The most pieces of work, sleeps and lines of output.
pub(super) const MAX_PIECES: usize = 5_000_000;
/// The most output, bytes.
pub(super) const MAX_OUTPUT: u64 = 32 << 20;
/// The longest run, microseconds: moments have 48 bits.
pub(super) const MAX_TIME: u64 = 1 << 46;
