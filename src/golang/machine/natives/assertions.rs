//! What interfaces hold, and what needs the types of values at run time.

use super::call::{Call, Native};
use crate::check::types::{Type, TypeId};
use crate::machine::Machine;
use crate::machine::stop::Stop;
use crate::machine::value::Value;

pub(super) const ALL: &[(&str, Native)] = &[
    ("errors.asTarget", as_target),
    ("errors.comparable", |machine, call| {
        let ok = machine.heap.boxed(call.argument(0)).is_none_or(|(ty, value)| machine.same(value, value, ty).is_ok());
        call.give(Value::bool(ok))
    }),
    ("sort.swap", |machine, call| {
        let Some((_, Value::Slice(slice))) = machine.heap.boxed(call.argument(0)) else { return Ok(()) };
        let (i, j) = (call.int(1) as u32, call.int(2) as u32);
        for (cell, writes) in [(i, false), (j, false), (i, true), (j, true)] {
            machine.touch(call.id, call.thread, slice.object, slice.from + cell, writes);
        }
        let (a, b) = (machine.heap.cell(slice.object, slice.from + i), machine.heap.cell(slice.object, slice.from + j));
        machine.heap.set_cell(slice.object, slice.from + i, b);
        machine.heap.set_cell(slice.object, slice.from + j, a);
        Ok(())
    }),
    ("sort.length", |machine, call| {
        let length = machine.heap.boxed(call.argument(0)).map_or(0, |(_, value)| machine.length(value));
        call.give(Value::Int(length))
    }),
];

/// `errors.As` for one error: puts it where the target points, if it is of the type there.
fn as_target(machine: &mut Machine, call: &mut Call<'_>) -> Result<(), Stop> {
    let Some((pointer, target)) = machine.heap.boxed(call.argument(1)) else {
        return Err(Stop::Plain("errors: target cannot be nil".to_owned()));
    };
    let Type::Pointer(to) = *machine.code.types.under(pointer) else {
        return Err(Stop::Plain("errors: target must be a non-nil pointer".to_owned()));
    };
    let (held, ok) = machine.assert(call.argument(0), to);
    if ok {
        match target {
            Value::Cell(object, cell) => machine.heap.set_cell(object, cell, held),
            Value::Object(object) => {
                if let Value::Object(from) = held {
                    machine.copy_into(object, from, to);
                }
            }
            _ => {}
        }
    }
    call.give(Value::bool(ok))
}

impl Machine {
    /// The value of an interface as a type, and whether it is one; for an interface's type, the interface itself.
    pub(crate) fn assert(&mut self, from: Value, target: TypeId) -> (Value, bool) {
        let held = self.heap.boxed(from);
        if self.code.types.is_interface(target) {
            let ok = held.is_some_and(|(ty, _)| self.lacks(ty, target).is_none());
            return (if ok { from } else { Value::Nil }, ok);
        }
        match held {
            Some((ty, value)) if ty == target => (value, true),
            _ => (self.zero(target), false),
        }
    }

    /// A method that an interface asks for and a type does not have.
    fn lacks(&self, ty: TypeId, interface: TypeId) -> Option<String> {
        let wanted = self.code.types.interface(interface)?;
        wanted.methods.iter().find_map(|wanted| {
            let number = self.code.names.iter().position(|known| known == wanted).map(|number| number as u32);
            let has = number.is_some_and(|number| self.code.methods.contains_key(&(ty, number)));
            (!has).then(|| wanted.0.to_string())
        })
    }

    /// The error of a type assertion that does not hold.
    pub(in crate::machine) fn assertion_error(&self, from: Value, source: TypeId, target: TypeId) -> Stop {
        let types = &self.code.types;
        let shown = types.show_full(target);
        let interface = || if source == types.any { "interface {}".to_owned() } else { types.show_full(source) };
        let message = match self.heap.boxed(from) {
            None => format!("interface conversion: {} is nil, not {shown}", interface()),
            Some((ty, _)) => match self.lacks(ty, target).filter(|_| types.is_interface(target)) {
                Some(method) => {
                    format!("interface conversion: {} is not {shown}: missing method {method}", types.show_full(ty))
                }
                None => format!("interface conversion: {} is {}, not {shown}", interface(), types.show_full(ty)),
            },
        };
        Stop::Plain(message)
    }
}
