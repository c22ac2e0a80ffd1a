//! Calls, returns, deferred calls and panics.

use super::Machine;
use super::goroutine::{Deferred, Frame, Panic, Role, Thread};
use super::heap::Object;
use super::log::End;
use super::stop::Stop;
use super::value::Value;
use crate::check::tree::Place;
use crate::check::types::TypeId;

/// The most values on a goroutine's stack. Go's limit is a gigabyte.
const MAX_STACK: usize = 3_000_000;
/// How many functions a trace tells.
const MAX_TRACE: usize = 50;

impl Machine {
    /// Begins a function whose arguments are in place from `base` on.
    #[inline]
    pub(super) fn push_frame(&mut self, thread: &mut Thread, function: u32, base: u32, role: Role) -> Result<(), Stop> {
        let need = base as usize + self.code.functions[function as usize].registers as usize + 1;
        if thread.stack.len() < need {
            if need > MAX_STACK {
                return Err(Stop::End(End::Fatal("stack overflow".to_owned())));
            }
            let bytes = (need.max(2 * thread.stack.len()) - thread.stack.len()) * size_of::<Value>();
            thread.stack.resize(need.max(2 * thread.stack.len()), Value::Nil);
            self.make_room(thread, bytes as u64)?;
        }
        thread.frames.push(Frame { function, pc: 0, base, role, deferred: Vec::new(), texts: Vec::new() });
        Ok(())
    }

    /// Begins the function that a value is; its arguments are in place from `base` on.
    pub(super) fn call_value(
        &mut self,
        thread: &mut Thread,
        function: Value,
        base: u32,
        role: Role,
    ) -> Result<(), Stop> {
        match function {
            Value::Func(function) => self.push_frame(thread, function, base, role),
            Value::Object(object) => {
                let Object::Closure { function, .. } = self.heap.get(object) else {
                    return Err(super::stop::nil_pointer());
                };
                let function = *function;
                self.push_frame(thread, function, base, role)?;
                let first = (base + self.code.functions[function as usize].params) as usize;
                if let Object::Closure { captures, .. } = self.heap.get(object) {
                    thread.stack[first..first + captures.len()].copy_from_slice(captures);
                }
                Ok(())
            }
            _ => Err(super::stop::nil_pointer()),
        }
    }

    /// The first place on the stack that no function uses.
    fn free_base(&self, thread: &Thread) -> u32 {
        thread.frames.last().map_or(0, |frame| frame.base + self.code.functions[frame.function as usize].registers)
    }

    /// Begins a function with arguments from elsewhere, above all that is on the stack. A nil function is told when it is called.
    pub(super) fn enter(&mut self, thread: &mut Thread, function: Value, arguments: &[Value], role: Role) {
        let _ = self.try_enter(thread, function, arguments, role);
    }

    pub(super) fn try_enter(
        &mut self,
        thread: &mut Thread,
        function: Value,
        arguments: &[Value],
        role: Role,
    ) -> Result<(), Stop> {
        let base = self.free_base(thread);
        let need = base as usize + arguments.len() + 1;
        if thread.stack.len() < need {
            thread.stack.resize(need, Value::Nil);
        }
        thread.stack[base as usize..base as usize + arguments.len()].copy_from_slice(arguments);
        self.call_value(thread, function, base, role)
    }

    /// Ends a function, whose results are in place.
    pub(super) fn leave(&mut self, thread: &mut Thread) -> Result<(), Stop> {
        let depth = thread.frames.len();
        let Some(frame) = thread.frames.pop() else { return Err(Stop::Over) };
        let first = frame.base as usize;
        match frame.role {
            Role::Call => {}
            Role::Deferred => {
                if thread.panics.last().is_some_and(|panic| panic.depth == depth) {
                    if thread.panics.last().is_some_and(|panic| panic.recovered) {
                        self.recovered(thread);
                    } else {
                        return self.unwind(thread);
                    }
                }
            }
            Role::Text => {
                let text = thread.stack[first];
                if let Some(caller) = thread.frames.last_mut() {
                    caller.texts.push(text);
                }
            }
            Role::PanicText => {
                let text = self.heap.string(thread.stack[first]);
                thread.panic_texts.push(text);
                return self.report_panics(thread);
            }
        }
        if thread.frames.is_empty() { Err(Stop::Over) } else { Ok(()) }
    }

    /// Goes on after a panic was recovered: the function whose deferred call did it returns.
    fn recovered(&self, thread: &mut Thread) {
        thread.panics.pop();
        while thread.panics.last().is_some_and(|panic| panic.aborted) {
            thread.panics.pop();
        }
        if let Some(frame) = thread.frames.last_mut() {
            frame.pc = self.code.functions[frame.function as usize].epilogue;
        }
    }

    /// Runs a deferred call of the function, if there is one.
    pub(super) fn run_deferred(&mut self, thread: &mut Thread) -> Result<bool, Stop> {
        let Some(deferred) = thread.frames.last_mut().and_then(|frame| frame.deferred.pop()) else { return Ok(false) };
        let Deferred { function, arguments } = deferred;
        self.try_enter(thread, function, &arguments, Role::Deferred)?;
        Ok(true)
    }

    /// Begins a panic.
    pub(super) fn begin_panic(&mut self, thread: &mut Thread, value: Value) -> Result<(), Stop> {
        let trace = self.trace(thread);
        thread.panics.push(Panic { value, recovered: false, depth: 0, aborted: false, trace });
        self.unwind(thread)
    }

    /// The functions that run, the inmost first, with their places.
    pub(super) fn trace(&self, thread: &Thread) -> Vec<(u32, Place)> {
        let place = |frame: &Frame| {
            let function = &self.code.functions[frame.function as usize];
            (frame.function, function.places.get(frame.pc.saturating_sub(1) as usize).copied().unwrap_or_default())
        };
        thread.frames.iter().rev().take(MAX_TRACE).map(place).collect()
    }

    /// Goes from function to function outwards, running their deferred calls, until one recovers.
    fn unwind(&mut self, thread: &mut Thread) -> Result<(), Stop> {
        loop {
            let depth = thread.frames.len();
            if depth == 0 {
                return self.report_panics(thread);
            }
            match self.run_deferred(thread) {
                Ok(true) => {
                    let depth = thread.frames.len();
                    if let Some(panic) = thread.panics.last_mut() {
                        panic.depth = depth;
                    }
                    return Ok(());
                }
                Ok(false) => {
                    // A panic whose deferred call is cut off by a later one never ends by itself.
                    for panic in thread.panics.iter_mut().rev().skip(1).filter(|panic| panic.depth == depth) {
                        panic.aborted = true;
                    }
                    thread.frames.pop();
                }
                // A deferred nil function is a panic of its own.
                Err(stop) => {
                    let value = self.fault_value(stop)?;
                    let trace = self.trace(thread);
                    thread.panics.push(Panic { value, recovered: false, depth: 0, aborted: false, trace });
                }
            }
        }
    }

    /// Finds out what the panics that nobody recovered from say, and ends the program.
    fn report_panics(&mut self, thread: &mut Thread) -> Result<(), Stop> {
        while let Some(panic) = thread.panics.get(thread.panic_texts.len()) {
            let value = panic.value;
            let Some((ty, held)) = self.heap.boxed(value) else {
                thread.panic_texts.push("nil".to_owned());
                continue;
            };
            let method = [0, 1].into_iter().find_map(|name| self.code.methods.get(&(ty, name)).copied());
            if let Some(method) = method {
                let receiver = self.copy(held, ty);
                return self.try_enter(thread, Value::Func(method), &[receiver], Role::PanicText);
            }
            let text = self.panic_text(ty, held);
            thread.panic_texts.push(text);
        }
        Err(Stop::End(End::Panic(self.panic_message(thread))))
    }

    /// A panic's value as Go prints it, where it has no method that says so.
    fn panic_text(&self, ty: TypeId, value: Value) -> String {
        let types = &self.code.types;
        let basic = types.basic(ty);
        let named = types.name_of(ty).is_some();
        let text = match value {
            Value::Text(_) if named => format!("{:?}", self.heap.string(value)),
            Value::Text(_) => self.heap.string(value),
            Value::Int(value) if basic.is_boolean() => (value == 1).to_string(),
            Value::Int(value) if basic.is_unsigned() => (value as u64).to_string(),
            Value::Int(value) => value.to_string(),
            Value::Float(value) => super::format::exponent_text(value),
            _ => return format!("({}) {{…}}", types.show_full(ty)),
        };
        match (named, types.is_untyped(ty)) {
            (true, _) => format!("{}({text})", types.show_full(ty)),
            (false, _) if basic.is_string() || types.name_of(ty).is_some() => text,
            _ => format!("{}({text})", types.show_full(ty)),
        }
    }

    /// The value of an error of the running program, for `recover`.
    pub(super) fn fault_value(&mut self, stop: Stop) -> Result<Value, Stop> {
        let (name, message) = match stop {
            Stop::Runtime(message) => ("runtime.errorString", message),
            Stop::Plain(message) => ("runtime.plainError", message),
            Stop::Panic(value) => return Ok(value),
            other => return Err(other),
        };
        let text = self.heap.add_text(message.as_bytes());
        let ty = self.code.known.get(name).copied().unwrap_or(TypeId::STRING);
        Ok(Value::Object(self.heap.add(Object::Boxed(ty, text))))
    }
}

/// What `recover` gives.
pub(super) fn recover(thread: &mut Thread) -> Value {
    let depth = thread.frames.len();
    match thread.panics.last_mut() {
        Some(panic) if panic.depth == depth && !panic.recovered => {
            panic.recovered = true;
            panic.value
        }
        _ => Value::Nil,
    }
}
