//! Channels: a buffer, and goroutines that wait in order.

use super::races::Stamp;
use super::value::Value;
use crate::check::tree::Place;
use std::collections::VecDeque;

/// A goroutine that waits at a channel.
#[derive(Clone, Debug)]
pub(crate) struct Waiter {
    pub(crate) goroutine: u32,
    /// The number of its wait: one that is over leaves its entries in the queues of a select.
    pub(crate) ticket: u64,
    /// Which case of a select it is; `None` for a plain send or receive.
    pub(crate) case: Option<u32>,
    /// What it sends.
    pub(crate) value: Value,
    /// Its register for what it receives, and whether the one after that says if it is a value.
    pub(crate) to: u32,
    pub(crate) comma_ok: bool,
    pub(crate) stamp: Option<Stamp>,
}

/// A channel.
#[derive(Debug, Default)]
pub(crate) struct Channel {
    pub(crate) capacity: usize,
    pub(crate) buffer: VecDeque<(Value, Option<Stamp>)>,
    /// How many values were sent, and what receivers passed on when they emptied a place: the sender that uses the place next learns it.
    pub(crate) sent: u64,
    pub(crate) emptied: VecDeque<Stamp>,
    pub(crate) senders: VecDeque<Waiter>,
    pub(crate) receivers: VecDeque<Waiter>,
    pub(crate) closed: bool,
    pub(crate) close_stamp: Option<Stamp>,
    /// Where the program made it, itself or by a call of the library; and whether itself.
    pub(crate) made: Option<(Place, bool)>,
}

impl Channel {
    pub(crate) fn new(capacity: usize, made: Option<(Place, bool)>) -> Self {
        Self { capacity, made, ..Self::default() }
    }

    /// All values that it holds.
    pub(crate) fn values(&self) -> impl Iterator<Item = Value> {
        let buffered = self.buffer.iter().map(|(value, _)| *value);
        buffered.chain(self.senders.iter().map(|sender| sender.value))
    }
}
