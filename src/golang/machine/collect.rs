//! Which objects can still be reached.

use super::Machine;
use super::goroutine::Thread;
use super::value::Value;

impl Machine {
    /// Frees what cannot be reached. `running` is the stack of the goroutine that runs.
    pub(super) fn collect(&mut self, running: Option<&Thread>) {
        let mut roots: Vec<Value> = self.constants.clone();
        roots.push(Value::Object(self.globals));
        for thread in self.goroutines.iter().map(|goroutine| &goroutine.thread).chain(running) {
            roots.extend(Self::values_of(thread));
        }
        roots.extend(self.timers.values());
        roots.extend(self.parked.keys().map(|object| Value::Object(*object)));
        self.heap.collect(roots.into_iter());
        let heap = &self.heap;
        self.holders.retain(|object, _| !heap.is_free(*object));
        self.things.retain(|object, _| !heap.is_free(*object));
        self.meetings.retain(|(object, _), _| !heap.is_free(*object));
    }

    /// All values that a goroutine computes with.
    pub(super) fn values_of(thread: &Thread) -> Vec<Value> {
        let mut values = thread.stack.clone();
        values.extend(thread.panics.iter().map(|panic| panic.value));
        for frame in &thread.frames {
            values.extend(&frame.texts);
            for deferred in &frame.deferred {
                values.push(deferred.function);
                values.extend(&deferred.arguments);
            }
        }
        values
    }
}
