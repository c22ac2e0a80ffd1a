//! What the library needs of the scheduler: sleeping, timers, queues of locks, what orders goroutines.

use super::call::{Call, Native};
use crate::machine::Machine;
use crate::machine::log::{Act, End, Printed, Reason};
use crate::machine::state::Parked;
use crate::machine::stop::Stop;
use crate::machine::timers::START;
use crate::machine::value::Value;

pub(super) const ALL: &[(&str, Native)] = &[
    ("runtime.numGoroutine", |machine, call| call.give(Value::Int(i64::from(machine.alive)))),
    ("runtime.numCPU", |machine, call| call.give(Value::Int(i64::from(machine.options.cores)))),
    (
        "runtime.Gosched",
        |machine, call| if machine.goroutines[call.id as usize].outside { Ok(()) } else { Err(Stop::Yield) },
    ),
    ("time.sleep", |machine, call| {
        let length = call.int(0);
        machine.sleep(call.kernel, call.id, length)
    }),
    ("time.nanotime", |_, call| {
        let now = START + call.kernel.now().0 as i64 * 1000;
        call.give(Value::Int(now))
    }),
    ("time.startTimer", |machine, call| {
        let (object, length, period) = (call.object(0), call.int(1), call.int(2));
        let (channel, function) = (call.argument(3), call.argument(4));
        machine.drain(channel);
        machine.start_timer(call.kernel, object, length, period, channel, function)
    }),
    ("time.stopTimer", |machine, call| {
        let (object, channel) = (call.object(0), call.argument(1));
        let stopped = machine.stop_timer(object);
        machine.drain(channel);
        call.give(Value::bool(stopped))
    }),
    ("kitchen.hold", |machine, call| {
        let length = call.int(0);
        if length <= 0 {
            return Ok(());
        }
        machine.goroutines[call.id as usize].work = Some((crate::machine::timers::microseconds(length), true));
        Err(Stop::Work)
    }),
    ("sync.park", |machine, call| {
        let (queue, reason, lock) = (call.object(0), Reason::of_library(call.int(1)), call.object(2));
        let parked = Parked { goroutine: call.id, ticket: machine.goroutines[call.id as usize].ticket };
        machine.parked.entry(queue).or_default().push_back(parked);
        Err(machine.park(call.id, reason, vec![(lock, false)]))
    }),
    ("sync.wake", wake),
    ("sync.waiting", |machine, call| {
        let waiting = machine.parked.get(&call.object(0)).map_or(0, std::collections::VecDeque::len);
        call.give(Value::Int(waiting as i64))
    }),
    ("sync.acquire", |machine, call| {
        let (queue, id) = (call.object(0), call.id);
        machine.holders.insert(queue, id);
        machine.meet(id, (queue, u32::MAX), true, false);
        Ok(())
    }),
    ("sync.release", |machine, call| {
        machine.meet(call.id, (call.object(0), u32::MAX), false, true);
        Ok(())
    }),
    ("sync.fatal", |machine, call| {
        let message = machine.heap.string(call.argument(0));
        Err(Stop::End(End::Fatal(message)))
    }),
    ("atomic.order", |machine, call| {
        let place = match call.argument(0) {
            Value::Cell(object, cell) => (object, cell),
            Value::Object(object) => (object, u32::MAX),
            _ => return Err(crate::machine::stop::nil_pointer()),
        };
        machine.meet(call.id, place, true, true);
        Ok(())
    }),
    ("rand.next", |machine, call| {
        let next = machine.random.next();
        call.give(Value::Int(next as i64))
    }),
    ("fmt.write", |machine, call| {
        let bytes = machine.heap.bytes(call.argument(0).text()).to_vec();
        machine.heap_counts_output(bytes.len())?;
        machine.log.printed.push(Printed { at: call.kernel.now().0, goroutine: call.id, text: bytes, error: false });
        Ok(())
    }),
];

/// Wakes who waits longest in a queue; says whether anybody did.
fn wake(machine: &mut Machine, call: &mut Call<'_>) -> Result<(), Stop> {
    let queue = call.object(0);
    let mut woken = false;
    if let Some(waiting) = machine.parked.get_mut(&queue) {
        let next = waiting.pop_front();
        if waiting.is_empty() {
            machine.parked.remove(&queue);
        }
        if let Some(next) = next {
            woken = machine.goroutines[next.goroutine as usize].ticket == next.ticket;
            let wait = machine.goroutines[next.goroutine as usize].wait.clone();
            let act = match wait.as_ref().map(|wait| wait.reason) {
                Some(Reason::WaitGroup) => Act::Finishes,
                Some(Reason::Condition) => Act::Signals,
                _ => Act::Unlocks,
            };
            // A lock passes to who waited longest.
            if act == Act::Unlocks
                && let Some((lock, _)) = wait.as_ref().and_then(|wait| wait.objects.first())
            {
                machine.holders.insert(*lock, next.goroutine);
            }
            machine.wake(call.kernel, next.goroutine, act);
        }
    }
    call.give(Value::bool(woken))
}

impl Machine {
    /// Passes on what a goroutine knows at a meeting point, and learns what others passed on there.
    fn meet(&mut self, id: u32, place: (u32, u32), learns: bool, tells: bool) {
        if !self.racing {
            return;
        }
        if learns && let Some(meeting) = self.meetings.get(&place) {
            meeting.teach(&mut self.goroutines[id as usize].clock);
        }
        if tells {
            let stamp = self.goroutines[id as usize].clock.stamp(id);
            self.meetings.entry(place).or_default().add(&stamp);
        }
    }

    /// What is printed is kept: it counts as memory.
    fn heap_counts_output(&mut self, bytes: usize) -> Result<(), Stop> {
        self.printed_bytes += bytes as u64;
        if self.printed_bytes > super::super::limits::MAX_OUTPUT {
            let limit = super::super::limits::MAX_OUTPUT >> 20;
            return Err(Stop::End(End::Limit(format!("more than {limit} MiB of output, which is the limit"))));
        }
        Ok(())
    }
}
