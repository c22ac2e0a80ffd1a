//! Channels between tasks, as Go's: a buffer, parked senders, parked receivers, oldest first.

use super::ring::Ring;

/// What became of a send.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sent {
    /// A parked receiver has the dish.
    To(u32),
    /// The dish stands in the channel.
    Buffered,
    /// No room: the sender parks.
    Full,
}

/// What a receive found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Received {
    /// A dish; if a sender was parked, it goes on, and its dish has entered the channel or been handed over.
    Dish { dish: u32, sender: Option<Freed> },
    /// Nothing now: the receiver parks.
    Empty,
    /// Nothing ever again.
    Closed,
}

/// A sender that parked and whose dish is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Freed {
    pub(super) task: u32,
    /// The dish that entered the channel; none where it was handed over.
    pub(super) entered: Option<u32>,
}

/// A channel of dishes.
#[derive(Debug, Default)]
pub(super) struct Channel {
    capacity: usize,
    buffer: Ring<u32>,
    senders: Ring<(u32, u32)>,
    receivers: Ring<u32>,
    closed: bool,
}

impl Channel {
    pub(super) fn new(capacity: usize) -> Self {
        Self { capacity, ..Self::default() }
    }

    /// Sends a dish; at `Full` the caller parks the task with [`Channel::park_sender`].
    #[inline(never)]
    pub(super) fn send(&mut self, dish: u32) -> Sent {
        if let Some(receiver) = self.receivers.pop() {
            Sent::To(receiver)
        } else if self.buffer.len() < self.capacity {
            self.buffer.push(dish);
            Sent::Buffered
        } else {
            Sent::Full
        }
    }

    #[inline(never)]
    pub(super) fn park_sender(&mut self, task: u32, dish: u32) {
        self.senders.push((task, dish));
    }

    /// Receives the oldest dish; at `Empty` the caller parks the task with [`Channel::park_receiver`].
    #[inline(never)]
    pub(super) fn receive(&mut self) -> Received {
        let oldest = self.buffer.pop();
        let sender = self.senders.pop();
        match (oldest, sender) {
            (Some(dish), Some((task, entering))) => {
                self.buffer.push(entering);
                Received::Dish { dish, sender: Some(Freed { task, entered: Some(entering) }) }
            }
            (Some(dish), None) => Received::Dish { dish, sender: None },
            (None, Some((task, dish))) => Received::Dish { dish, sender: Some(Freed { task, entered: None }) },
            (None, None) if self.closed => Received::Closed,
            (None, None) => Received::Empty,
        }
    }

    #[inline(never)]
    pub(super) fn park_receiver(&mut self, task: u32) {
        self.receivers.push(task);
    }

    /// Closes the channel. The receivers that were parked are to be asked for with [`Channel::leave`].
    pub(super) fn close(&mut self) {
        self.closed = true;
    }

    /// The receiver that parked first goes.
    pub(super) fn leave(&mut self) -> Option<u32> {
        self.receivers.pop()
    }
}
