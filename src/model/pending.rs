//! A run that is still to be made: a scenario too large to be simulated between two frames. It is simulated apart from the page
//! ([`crate::parcel`]); until it is there the page shows the run before.

use super::playback::Command;
use crate::run::Run;

/// A run that is still to be made.
#[derive(Clone, PartialEq, Debug)]
pub struct Pending {
    /// The scenario, as an unstarted run: the settings show it.
    pub run: Run,
    /// How many pieces of work it has at most.
    pub pieces: u64,
    /// What the playback is to do once it is there.
    pub(super) commands: Vec<Command>,
}
