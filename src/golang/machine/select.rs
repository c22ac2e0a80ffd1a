//! `select`: one of several communications, whichever can happen.

use super::Machine;
use super::channel::Waiter;
use super::goroutine::Thread;
use super::log::Reason;
use super::stop::Stop;
use super::value::Value;
use crate::code::function::SelectTable;
use wash_and_dry_engine::sim::Kernel;

impl Machine {
    /// Does one of the cases that can happen, by the seed; where none can, waits at all of them. The cases' channels and values are on the
    /// stack from `at` on, the result goes to `to`.
    pub(super) fn select(
        &mut self,
        kernel: &mut Kernel,
        id: u32,
        thread: &mut Thread,
        at: usize,
        table: &SelectTable,
        to: usize,
    ) -> Result<(), Stop> {
        let case = |thread: &Thread, number: usize| (thread.stack[at + 2 * number], thread.stack[at + 2 * number + 1]);
        let mut ready = Vec::new();
        for (number, sends) in table.sends.iter().enumerate() {
            let Value::Object(channel) = case(thread, number).0 else { continue };
            if self.can_happen(channel, *sends) {
                ready.push(number);
            }
        }
        if !ready.is_empty() {
            let number = ready[if ready.len() > 1 { self.random.below(ready.len() as u64) as usize } else { 0 }];
            let (channel, value) = case(thread, number);
            let Value::Object(channel) = channel else { return Ok(()) };
            thread.stack[to] = Value::Int(number as i64);
            if table.sends[number] {
                self.try_send(kernel, id, channel, value)?;
            } else if let Some((value, ok)) = self.try_receive(kernel, id, channel, table.elements[number]) {
                thread.stack[to + 1] = value;
                thread.stack[to + 2] = Value::bool(ok);
            }
            return Ok(());
        }
        if table.has_default {
            thread.stack[to] = Value::Int(-1);
            return Ok(());
        }
        let ticket = self.goroutines[id as usize].ticket;
        let stamp = self.stamp(id);
        let mut objects = Vec::new();
        for (number, sends) in table.sends.iter().enumerate() {
            let (channel, value) = case(thread, number);
            let Value::Object(channel) = channel else { continue };
            objects.push((channel, *sends));
            let value = if *sends { value } else { self.zero(table.elements[number]) };
            let waiter = Waiter {
                goroutine: id,
                ticket,
                case: Some(number as u32),
                value,
                to: to as u32,
                comma_ok: true,
                stamp: stamp.clone(),
            };
            if let Some(channel) = self.heap.channel(channel) {
                let queue = if *sends { &mut channel.senders } else { &mut channel.receivers };
                // Entries of waits that are over are dropped where a queue would grow by them for ever.
                if queue.len() > 64 && queue.len().is_power_of_two() {
                    let goroutines = &self.goroutines;
                    queue.retain(|waiter| goroutines[waiter.goroutine as usize].ticket == waiter.ticket);
                }
                queue.push_back(waiter);
            }
        }
        let reason = if table.sends.is_empty() { Reason::SelectEmpty } else { Reason::Select };
        Err(self.park(id, reason, objects))
    }

    /// Whether a case can happen now.
    fn can_happen(&mut self, channel: u32, sends: bool) -> bool {
        let goroutines = &self.goroutines;
        let Some(channel) = self.heap.channel(channel) else { return false };
        let waits = |waiter: &Waiter| goroutines[waiter.goroutine as usize].ticket == waiter.ticket;
        if sends {
            channel.closed || channel.buffer.len() < channel.capacity || channel.receivers.iter().any(waits)
        } else {
            channel.closed || !channel.buffer.is_empty() || channel.senders.iter().any(waits)
        }
    }
}
