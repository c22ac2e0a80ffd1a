//! A call of a function of the machine.

use crate::machine::Machine;
use crate::machine::goroutine::Thread;
use crate::machine::stop::Stop;
use crate::machine::value::Value;
use wash_and_dry_engine::sim::Kernel;

/// Where a function of the machine finds its arguments and puts its results.
pub(super) struct Call<'a> {
    pub(super) kernel: &'a mut Kernel,
    /// The goroutine.
    pub(super) id: u32,
    pub(super) thread: &'a mut Thread,
    /// The place of the first argument, and of the first result.
    pub(super) at: usize,
}

impl Call<'_> {
    pub(super) fn argument(&self, number: usize) -> Value {
        self.thread.stack[self.at + number]
    }

    pub(super) fn int(&self, number: usize) -> i64 {
        self.argument(number).int()
    }

    pub(super) fn float(&self, number: usize) -> f64 {
        self.argument(number).float()
    }

    pub(super) fn object(&self, number: usize) -> u32 {
        match self.argument(number) {
            Value::Object(object) => object,
            _ => 0,
        }
    }

    pub(super) fn give(&mut self, value: Value) -> Result<(), Stop> {
        self.give_at(0, value);
        Ok(())
    }

    pub(super) fn give_at(&mut self, number: usize, value: Value) {
        let place = self.at + number;
        if self.thread.stack.len() <= place {
            self.thread.stack.resize(place + 1, Value::Nil);
        }
        self.thread.stack[place] = value;
    }
}

/// A function of the machine.
pub(super) type Native = fn(&mut Machine, &mut Call<'_>) -> Result<(), Stop>;
