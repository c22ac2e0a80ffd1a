//! The timers that run.

use super::value::Value;
use std::collections::BTreeMap;

/// A timer that runs.
#[derive(Debug)]
pub(super) struct Timer {
    /// The library's object for it.
    pub(super) object: u32,
    /// Microseconds until it fires again; 0 for one that fires once.
    pub(super) period: u64,
    pub(super) channel: Value,
    pub(super) function: Value,
}

/// The timers that run, by the numbers of their sleeps.
#[derive(Debug, Default)]
pub(super) struct Timers {
    pub(super) next: u32,
    pub(super) live: BTreeMap<u32, Timer>,
    pub(super) by_object: BTreeMap<u32, u32>,
}

impl Timers {
    pub(super) fn is_empty(&self) -> bool {
        self.live.is_empty()
    }

    /// All values that they hold.
    pub(super) fn values(&self) -> impl Iterator<Item = Value> {
        self.live.values().flat_map(|timer| [timer.channel, timer.function, Value::Object(timer.object)])
    }
}
