//! Sending, receiving and closing.

use super::Machine;
use super::channel::{Channel, Waiter};
use super::goroutine::{Thread, Wait};
use super::heap::Object;
use super::log::{Act, Reason};
use super::stop::Stop;
use super::value::Value;
use crate::check::types::TypeId;
use wash_and_dry_engine::sim::Kernel;

/// The most values that a channel holds.
const MAX_CAPACITY: i64 = 1 << 24;

impl Machine {
    pub(super) fn make_channel(&mut self, thread: &Thread, capacity: i64) -> Result<Value, Stop> {
        if !(0..=MAX_CAPACITY).contains(&capacity) {
            return Err(Stop::Plain("makechan: size out of range".to_owned()));
        }
        let channel = Channel::new(capacity as usize, self.made_at(thread));
        Ok(Value::Object(self.heap.add(Object::Channel(Box::new(channel)))))
    }

    /// Lets a goroutine wait.
    pub(super) fn park(&mut self, id: u32, reason: Reason, objects: Vec<(u32, bool)>) -> Stop {
        self.goroutines[id as usize].wait = Some(Wait { reason, objects });
        Stop::Park
    }

    /// What a goroutine passes on, where anybody listens.
    pub(super) fn stamp(&mut self, id: u32) -> Option<super::races::Stamp> {
        self.racing.then(|| self.goroutines[id as usize].clock.stamp(id))
    }

    pub(super) fn learn(&mut self, id: u32, stamp: Option<&super::races::Stamp>) {
        if let Some(stamp) = stamp {
            self.goroutines[id as usize].clock.learn(id, stamp);
        }
    }

    /// The goroutine that waits longest in a queue of a channel.
    fn next_waiter(&mut self, channel: u32, sender: bool) -> Option<Waiter> {
        loop {
            let found = self.heap.channel(channel)?;
            let waiter = if sender { found.senders.pop_front() } else { found.receivers.pop_front() }?;
            if self.goroutines[waiter.goroutine as usize].ticket == waiter.ticket {
                return Some(waiter);
            }
        }
    }

    /// Gives a goroutine that waited to receive its value, and wakes it.
    fn deliver(&mut self, kernel: &mut Kernel, waiter: &Waiter, value: Value, act: Act) {
        let ok = act == Act::Sends;
        let stack = &mut self.goroutines[waiter.goroutine as usize].thread.stack;
        let to = waiter.to as usize;
        if let Some(case) = waiter.case {
            stack[to] = Value::Int(i64::from(case));
            stack[to + 1] = value;
            stack[to + 2] = Value::bool(ok);
        } else {
            stack[to] = value;
            if waiter.comma_ok {
                stack[to + 1] = Value::bool(ok);
            }
        }
        self.wake(kernel, waiter.goroutine, act);
    }

    /// Tells a goroutine that waited to send that its value was taken, and wakes it.
    fn release_sender(&mut self, kernel: &mut Kernel, waiter: &Waiter) {
        if let Some(case) = waiter.case {
            self.goroutines[waiter.goroutine as usize].thread.stack[waiter.to as usize] = Value::Int(i64::from(case));
        }
        self.wake(kernel, waiter.goroutine, Act::Receives);
    }

    /// Sends a value where that needs no waiting; returns whether it did.
    pub(super) fn try_send(&mut self, kernel: &mut Kernel, id: u32, channel: u32, value: Value) -> Result<bool, Stop> {
        if self.heap.channel(channel).is_some_and(|channel| channel.closed) {
            return Err(Stop::Plain("send on closed channel".to_owned()));
        }
        if let Some(receiver) = self.next_waiter(channel, false) {
            let stamp = self.stamp(id);
            self.learn(receiver.goroutine, stamp.as_ref());
            let buffered = self.heap.channel(channel).is_some_and(|channel| channel.capacity > 0);
            if !buffered {
                self.learn(id, receiver.stamp.as_ref());
            }
            self.count_sent(id, channel);
            if buffered {
                let stamp = receiver.stamp.clone();
                self.note_emptied(channel, stamp);
            }
            self.deliver(kernel, &receiver, value, Act::Sends);
            return Ok(true);
        }
        if self.heap.channel(channel).is_some_and(|channel| channel.buffer.len() < channel.capacity) {
            self.count_sent(id, channel);
            let stamp = self.stamp(id);
            if let Some(channel) = self.heap.channel(channel) {
                channel.buffer.push_back((value, stamp));
            }
            self.heap.grew(channel, size_of::<Value>());
            return Ok(true);
        }
        Ok(false)
    }

    /// The sender that uses a place again learns what the receiver that emptied it knew.
    fn count_sent(&mut self, id: u32, channel: u32) {
        let racing = self.racing;
        let Some(found) = self.heap.channel(channel) else { return };
        found.sent += 1;
        let stamp = if racing && found.sent > found.capacity as u64 { found.emptied.pop_front() } else { None };
        self.learn(id, stamp.as_ref());
    }

    fn note_emptied(&mut self, channel: u32, stamp: Option<super::races::Stamp>) {
        if let Some(found) = self.heap.channel(channel)
            && found.capacity > 0
        {
            found.emptied.extend(stamp);
        }
    }

    pub(super) fn send(&mut self, kernel: &mut Kernel, id: u32, channel: Value, value: Value) -> Result<(), Stop> {
        let Value::Object(channel) = channel else { return Err(self.park(id, Reason::SendNil, Vec::new())) };
        if self.try_send(kernel, id, channel, value)? {
            return Ok(());
        }
        let (ticket, stamp) = (self.goroutines[id as usize].ticket, self.stamp(id));
        if let Some(channel) = self.heap.channel(channel) {
            channel.senders.push_back(Waiter {
                goroutine: id,
                ticket,
                case: None,
                value,
                to: 0,
                comma_ok: false,
                stamp,
            });
        }
        Err(self.park(id, Reason::Send, vec![(channel, true)]))
    }

    /// Receives a value where that needs no waiting.
    pub(super) fn try_receive(
        &mut self,
        kernel: &mut Kernel,
        id: u32,
        channel: u32,
        element: TypeId,
    ) -> Option<(Value, bool)> {
        let buffered = self.heap.channel(channel)?.buffer.pop_front();
        if let Some((value, stamp)) = buffered {
            self.learn(id, stamp.as_ref());
            let own = self.stamp(id);
            self.note_emptied(channel, own);
            // The sender that waits longest uses the place.
            if let Some(sender) = self.next_waiter(channel, true) {
                self.count_sent(sender.goroutine, channel);
                let entering = (sender.value, sender.stamp.clone());
                if let Some(channel) = self.heap.channel(channel) {
                    channel.buffer.push_back(entering);
                }
                self.release_sender(kernel, &sender);
            }
            return Some((value, true));
        }
        if let Some(sender) = self.next_waiter(channel, true) {
            self.learn(id, sender.stamp.as_ref());
            let own = self.stamp(id);
            self.learn(sender.goroutine, own.as_ref());
            self.count_sent(sender.goroutine, channel);
            self.release_sender(kernel, &sender);
            return Some((sender.value, true));
        }
        let closed = self.heap.channel(channel).filter(|channel| channel.closed)?;
        let stamp = closed.close_stamp.clone();
        self.learn(id, stamp.as_ref());
        Some((self.zero(element), false))
    }

    pub(super) fn receive(
        &mut self,
        kernel: &mut Kernel,
        id: u32,
        channel: Value,
        to: u32,
        comma_ok: bool,
        element: TypeId,
    ) -> Result<(Value, bool), Stop> {
        let Value::Object(channel) = channel else { return Err(self.park(id, Reason::ReceiveNil, Vec::new())) };
        if let Some(found) = self.try_receive(kernel, id, channel, element) {
            return Ok(found);
        }
        let (ticket, stamp) = (self.goroutines[id as usize].ticket, self.stamp(id));
        // If the channel is closed meanwhile, this is what it gets.
        let value = self.zero(element);
        if let Some(channel) = self.heap.channel(channel) {
            channel.receivers.push_back(Waiter { goroutine: id, ticket, case: None, value, to, comma_ok, stamp });
        }
        Err(self.park(id, Reason::Receive, vec![(channel, false)]))
    }

    pub(super) fn close(&mut self, kernel: &mut Kernel, id: u32, channel: Value) -> Result<(), Stop> {
        let Value::Object(number) = channel else { return Err(Stop::Plain("close of nil channel".to_owned())) };
        if self.heap.channel(number).is_some_and(|channel| channel.closed) {
            return Err(Stop::Plain("close of closed channel".to_owned()));
        }
        let stamp = self.stamp(id);
        if let Some(channel) = self.heap.channel(number) {
            (channel.closed, channel.close_stamp) = (true, stamp.clone());
        }
        while let Some(receiver) = self.next_waiter(number, false) {
            self.learn(receiver.goroutine, stamp.as_ref());
            self.deliver(kernel, &receiver, receiver.value, Act::Closes);
        }
        while let Some(sender) = self.next_waiter(number, true) {
            self.goroutines[sender.goroutine as usize].wake_fault = Some("send on closed channel");
            self.wake(kernel, sender.goroutine, Act::Closes);
        }
        Ok(())
    }

    /// `go`: starts a goroutine.
    pub(super) fn go(
        &mut self,
        kernel: &mut Kernel,
        id: u32,
        thread: &Thread,
        function: Value,
        arguments: &[Value],
    ) -> Result<(), Stop> {
        if function == Value::Nil {
            return Err(Stop::End(super::log::End::Fatal("go of nil func value".to_owned())));
        }
        if self.alive >= super::limits::MAX_GOROUTINES {
            let limit = super::limits::MAX_GOROUTINES;
            return Err(Stop::End(super::log::End::Limit(format!(
                "more than {limit} goroutines at once, which is the limit"
            ))));
        }
        self.racing = true;
        let stamp = self.stamp(id);
        let started = self.own_place(thread).unwrap_or_default();
        let child = self.spawn(kernel, function, arguments, Some(id), started);
        self.learn(child, stamp.as_ref());
        self.goroutines[child as usize].place = started;
        if self.goroutines[child as usize].outside {
            self.outside_ready.push_back(child);
        } else {
            use wash_and_dry_engine::sim::Tasks;
            self.make_ready(kernel, child);
        }
        Ok(())
    }
}
