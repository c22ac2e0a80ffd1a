//! Channels between tasks, which behave as Go's: a buffer, parked senders and parked receivers, served oldest first.

use super::ring::Ring;

/// The result of a send.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sent {
    /// The dish goes to this parked receiver.
    HandedOver(u32),
    /// The dish is in the buffer.
    Buffered,
    /// The buffer is full: the sender must park.
    Full,
}

/// The result of a receive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Received {
    /// A dish. If a sender was parked, it becomes ready: its dish entered the buffer or is the one received.
    Dish { dish: u32, sender: Option<FreedSender> },
    /// No dish now: the receiver must park.
    Empty,
    /// No dish any more: the channel is closed and empty.
    Closed,
}

/// A sender that was parked and whose dish was taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct FreedSender {
    pub(super) task: u32,
    /// The dish that entered the buffer; none where it was handed over.
    pub(super) entered: Option<u32>,
}

/// A channel of dishes.
#[derive(Debug, Default)]
pub(super) struct Channel {
    capacity: usize,
    buffer: Ring<u32>,
    /// Parked senders, each with its dish.
    senders: Ring<(u32, u32)>,
    receivers: Ring<u32>,
    closed: bool,
}

impl Channel {
    /// An empty channel that holds `capacity` dishes.
    pub(super) fn new(capacity: usize) -> Self {
        Self { capacity, ..Self::default() }
    }

    /// Sends a dish; at `Full` the caller parks the task with [`Channel::park_sender`].
    #[inline(never)]
    pub(super) fn send(&mut self, dish: u32) -> Sent {
        if let Some(receiver) = self.receivers.pop() {
            Sent::HandedOver(receiver)
        } else if self.buffer.len() < self.capacity {
            self.buffer.push(dish);
            Sent::Buffered
        } else {
            Sent::Full
        }
    }

    /// Queues a task that parks with a dish to send.
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
                Received::Dish { dish, sender: Some(FreedSender { task, entered: Some(entering) }) }
            }
            (Some(dish), None) => Received::Dish { dish, sender: None },
            (None, Some((task, dish))) => Received::Dish { dish, sender: Some(FreedSender { task, entered: None }) },
            (None, None) if self.closed => Received::Closed,
            (None, None) => Received::Empty,
        }
    }

    /// Queues a task that parks until there is a dish.
    #[inline(never)]
    pub(super) fn park_receiver(&mut self, task: u32) {
        self.receivers.push(task);
    }

    /// Closes the channel. The caller wakes the parked receivers: [`Channel::pop_receiver`].
    pub(super) fn close(&mut self) {
        self.closed = true;
    }

    /// Removes the receiver that parked first.
    pub(super) fn pop_receiver(&mut self) -> Option<u32> {
        self.receivers.pop()
    }
}
