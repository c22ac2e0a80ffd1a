//! A run that is still to be made: a scenario too large to be simulated between two frames. It is simulated apart from the page
//! ([`crate::parcel`]); until it is there the page shows the run before.

use super::playback::Command;
use crate::run::Run;

/// How the work at a run stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Working {
    /// About so many percent are done.
    Goes(u8),
    /// It was stopped.
    Stopped,
    /// What does it did not come, or broke.
    Failed,
}

/// A run that is still to be made.
#[derive(Clone, PartialEq, Debug)]
pub struct Pending {
    /// The scenario, as an unstarted run: the settings show it.
    pub run: Run,
    /// How many pieces of work it has at most.
    pub pieces: u64,
    /// How the work at it stands.
    pub working: Working,
    /// What the playback is to do once it is there.
    pub(super) commands: Vec<Command>,
}
