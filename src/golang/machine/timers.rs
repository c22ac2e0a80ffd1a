//! Sleeping and timers.

use super::Machine;
use super::heap::Object;
use super::log::End;
use super::stop::Stop;
use super::timer_list::Timer;
use super::value::Value;
use crate::check::tree::Place;
use crate::check::types::TypeId;
use wash_and_dry_engine::sim::Kernel;
use wash_and_dry_engine::units::Millis;

/// Sleepers from here on are timers, below goroutines.
pub(super) const FIRST_TIMER: u32 = 1 << 30;
/// The event queue's lane for sleeps.
const SLEEPS: u8 = 1;
/// What the clock shows at the start, nanoseconds since 1970: midnight UTC of the first day of 2000, as in `testing/synctest`.
pub(super) const START: i64 = 946_684_800_000_000_000;

/// Nanoseconds as whole microseconds, rounded up.
pub(super) fn microseconds(nanoseconds: i64) -> u64 {
    nanoseconds.max(0) as u64 / 1000 + u64::from(!(nanoseconds.max(0) as u64).is_multiple_of(1000))
}

impl Machine {
    /// Lets a goroutine sleep.
    pub(super) fn sleep(&mut self, kernel: &mut Kernel, id: u32, nanoseconds: i64) -> Result<(), Stop> {
        if nanoseconds <= 0 {
            return Ok(());
        }
        let until = moment_after(kernel, microseconds(nanoseconds))?;
        self.goroutines[id as usize].asleep = true;
        if self.goroutines[id as usize].outside {
            self.outside_asleep.insert((until, id), id);
        } else {
            kernel.sleep(SLEEPS, Millis(until), id);
        }
        Err(Stop::Park)
    }

    pub(super) fn start_timer(
        &mut self,
        kernel: &mut Kernel,
        object: u32,
        nanoseconds: i64,
        period: i64,
        channel: Value,
        function: Value,
    ) -> Result<(), Stop> {
        self.stop_timer(object);
        // A timer further away than any run may last never fires.
        let until = kernel.now().0.saturating_add(microseconds(nanoseconds));
        let number = FIRST_TIMER + self.timers.next;
        self.timers.next = (self.timers.next + 1) % FIRST_TIMER;
        self.timers.live.insert(number, Timer { object, period: microseconds(period), channel, function });
        self.timers.by_object.insert(object, number);
        kernel.sleep(SLEEPS, Millis(until.min(super::limits::MAX_TIME)), number);
        Ok(())
    }

    /// Stops a timer; returns whether it ran. What it sent and nobody received is taken back.
    pub(super) fn stop_timer(&mut self, object: u32) -> bool {
        let Some(number) = self.timers.by_object.remove(&object) else { return false };
        self.timers.live.remove(&number).is_some()
    }

    /// A timer's time has come.
    pub(super) fn fire(&mut self, kernel: &mut Kernel, number: u32) {
        let Some(timer) = self.timers.live.remove(&number) else { return };
        if timer.period > 0 {
            let until = (kernel.now().0 + timer.period).min(super::limits::MAX_TIME);
            kernel.sleep(SLEEPS, Millis(until), number);
        } else {
            self.timers.by_object.remove(&timer.object);
        }
        let (channel, function) = (timer.channel, timer.function);
        if timer.period > 0 {
            self.timers.live.insert(number, timer);
        }
        if let Value::Object(channel) = channel {
            let now = self.time_now(kernel);
            // Nobody sends: where there is no room the moment is lost, as in Go.
            let _ = self.send_from_nobody(kernel, channel, now);
        } else if function != Value::Nil {
            use wash_and_dry_engine::sim::Tasks;
            self.racing = true;
            let id = self.spawn(kernel, function, &[], None, Place::default());
            self.make_ready(kernel, id);
        }
    }

    fn send_from_nobody(&mut self, kernel: &mut Kernel, channel: u32, value: Value) -> Result<bool, Stop> {
        // Timers pass nothing on about what happened before: the first goroutine's name stands for nobody, without its knowledge.
        let racing = std::mem::replace(&mut self.racing, false);
        let sent = self.try_send(kernel, 0, channel, value);
        self.racing = racing;
        sent
    }

    /// The library's value for the present moment.
    fn time_now(&mut self, kernel: &Kernel) -> Value {
        let nanoseconds = START + kernel.now().0 as i64 * 1000;
        let ty = self.code.known.get("time.Time").copied().unwrap_or(TypeId::INVALID);
        let value = self.zero(ty);
        if let Value::Object(object) = value {
            self.heap.set_cell(object, 0, Value::Int(nanoseconds));
        }
        value
    }

    /// Empties the channel of a timer.
    pub(super) fn drain(&mut self, channel: Value) {
        if let Value::Object(object) = channel
            && let Object::Channel(channel) = self.heap.get_mut(object)
        {
            channel.buffer.clear();
        }
    }
}

fn moment_after(kernel: &Kernel, length: u64) -> Result<u64, Stop> {
    let until = kernel.now().0.saturating_add(length);
    if until > super::limits::MAX_TIME {
        return Err(Stop::End(End::Limit("a sleep that ends more than two years after the start".to_owned())));
    }
    Ok(until)
}
