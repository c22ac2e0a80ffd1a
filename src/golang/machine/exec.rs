//! The loop that executes instructions.

use super::Machine;
use super::arith::{arith_quick, compare, cut, ordered};
use super::goroutine::{Deferred, Role, Thread};
use super::heap::Object;
use super::map::Map;
use super::stop::{Stop, nil_pointer};
use super::unwind::recover;
use super::value::Value;
use crate::check::types::Type;
use crate::code::kinds::{Operand, Operands};
use crate::code::op::Op;
use wash_and_dry_engine::sim::Kernel;

impl Machine {
    /// Executes the instructions of the inmost function, and those of functions that it calls.
    #[allow(clippy::too_many_lines, reason = "an arm for each instruction")]
    pub(super) fn execute(&mut self, kernel: &mut Kernel, id: u32, thread: &mut Thread) -> Result<(), Stop> {
        let code = self.code.clone();
        'function: loop {
            let Some(frame) = thread.frames.last() else { return Err(Stop::Over) };
            let function = &code.functions[frame.function as usize];
            let ops = function.code.as_slice();
            let base = frame.base as usize;
            let mut pc = frame.pc as usize;
            let depth = thread.frames.len() - 1;
            /// The value of an operand.
            macro_rules! value {
                ($operand:expr) => {{
                    let operand: Operand = $operand;
                    if operand >= 0 { thread.stack[base + operand as usize] } else { self.constants[!operand as usize] }
                }};
            }
            /// Sets a register.
            macro_rules! set {
                ($to:expr, $value:expr) => {{
                    let value = $value;
                    thread.stack[base + $to as usize] = value;
                }};
            }
            /// Notes the place in the code, before something that looks at it.
            macro_rules! here {
                () => {
                    thread.frames[depth].pc = pc as u32
                };
            }
            /// Does what may fail: the place is noted.
            macro_rules! attempt {
                ($result:expr) => {{
                    here!();
                    $result?
                }};
            }
            /// Notes an access, where races are possible.
            macro_rules! watch {
                ($object:expr, $cell:expr, $writes:expr) => {
                    if self.racing {
                        here!();
                        self.touch(id, thread, $object, $cell, $writes);
                    }
                };
            }
            loop {
                let op = ops[pc];
                pc += 1;
                self.instructions += 1;
                if self.instructions >= self.check_at {
                    attempt!(self.look(thread));
                }
                match op {
                    Op::Move { to, from } => set!(to, value!(from)),
                    Op::Arith { op, width, to, a, b } => {
                        let (a, b) = (value!(a), value!(b));
                        let result = if let Some(value) = arith_quick(op, width, a, b) {
                            value
                        } else {
                            attempt!(self.arith(op, width, a, b))
                        };
                        set!(to, result);
                    }
                    Op::JumpUnlessCompare { relation, operands, a, b, to } => {
                        if !compare(relation, operands, value!(a), value!(b)) {
                            pc = to as usize;
                        }
                    }
                    Op::Compare { relation, operands: Operands::Text, to, a, b } => {
                        let order = self.heap.bytes(value!(a).text()).cmp(self.heap.bytes(value!(b).text()));
                        set!(to, Value::bool(ordered(relation, order)));
                    }
                    Op::Compare { relation, operands, to, a, b } => {
                        set!(to, Value::bool(compare(relation, operands, value!(a), value!(b))));
                    }
                    Op::Jump { to } => pc = to as usize,
                    Op::JumpIf { condition, to } => {
                        if value!(condition).is_true() {
                            pc = to as usize;
                        }
                    }
                    Op::JumpUnless { condition, to } => {
                        if !value!(condition).is_true() {
                            pc = to as usize;
                        }
                    }
                    Op::Load { to, pointer } => {
                        let Value::Cell(object, cell) = value!(pointer) else { return attempt!(Err(nil_pointer())) };
                        watch!(object, cell, false);
                        set!(to, self.heap.cell(object, cell));
                    }
                    Op::Store { pointer, from } => {
                        let Value::Cell(object, cell) = value!(pointer) else { return attempt!(Err(nil_pointer())) };
                        watch!(object, cell, true);
                        self.heap.set_cell(object, cell, value!(from));
                    }
                    Op::LoadGlobal { to, global } => {
                        watch!(self.globals, global, false);
                        set!(to, self.heap.cell(self.globals, global));
                    }
                    Op::StoreGlobal { global, from } => {
                        watch!(self.globals, global, true);
                        self.heap.set_cell(self.globals, global, value!(from));
                    }
                    Op::GlobalAddress { to, global } => set!(to, Value::Cell(self.globals, global)),
                    Op::LoadField { to, object, field } => {
                        let Value::Object(object) = value!(object) else { return attempt!(Err(nil_pointer())) };
                        let found = self.heap.cell(object, field);
                        watch!(object, field, false);
                        set!(to, found);
                    }
                    Op::StoreField { object, field, from } => {
                        let Value::Object(object) = value!(object) else { return attempt!(Err(nil_pointer())) };
                        watch!(object, field, true);
                        self.heap.set_cell(object, field, value!(from));
                    }
                    Op::FieldAddress { to, object, field } => {
                        let Value::Object(object) = value!(object) else { return attempt!(Err(nil_pointer())) };
                        set!(to, Value::Cell(object, field));
                    }
                    Op::LoadElement { to, base: of, index } => {
                        let (object, cell) = attempt!(self.element(value!(of), value!(index).int()));
                        self.touch(id, thread, object, cell, false);
                        set!(to, self.heap.cell(object, cell));
                    }
                    Op::StoreElement { base: of, index, from } => {
                        let (object, cell) = attempt!(self.element(value!(of), value!(index).int()));
                        self.touch(id, thread, object, cell, true);
                        self.heap.set_cell(object, cell, value!(from));
                    }
                    Op::ElementAddress { to, base: of, index } => {
                        let (object, cell) = attempt!(self.element(value!(of), value!(index).int()));
                        set!(to, Value::Cell(object, cell));
                    }
                    Op::TextIndex { to, text, index } => {
                        let byte = attempt!(self.byte_of(value!(text), value!(index).int()));
                        set!(to, byte);
                    }
                    Op::Check { pointer } => {
                        if value!(pointer) == Value::Nil {
                            return attempt!(Err(nil_pointer()));
                        }
                    }
                    Op::Copy { to, from, ty } => {
                        let Value::Object(object) = value!(from) else { return attempt!(Err(nil_pointer())) };
                        if self.racing {
                            here!();
                            self.touch_all(id, thread, object, false);
                        }
                        set!(to, self.copy(Value::Object(object), ty));
                    }
                    Op::CopyInto { target, from, ty } => {
                        let (Value::Object(target), Value::Object(from)) = (value!(target), value!(from)) else {
                            return attempt!(Err(nil_pointer()));
                        };
                        if self.racing {
                            here!();
                            self.touch_all(id, thread, from, false);
                            self.touch_all(id, thread, target, true);
                        }
                        self.copy_into(target, from, ty);
                    }
                    Op::Zero { to, ty } => set!(to, self.zero(ty)),
                    Op::NewCell { to, from } => {
                        let cell = self.heap.add(Object::Cells(vec![value!(from)]));
                        set!(to, Value::Cell(cell, 0));
                    }
                    Op::Same { to, a, b, ty } => {
                        let same = attempt!(self.same(value!(a), value!(b), ty));
                        set!(to, Value::bool(same));
                    }
                    Op::IsNil { to, from } => set!(to, Value::bool(value!(from) == Value::Nil)),
                    Op::Not { to, from } => set!(to, Value::bool(!value!(from).is_true())),
                    Op::Negate { to, from, width } => {
                        set!(to, cut(value!(from).int().wrapping_neg(), width));
                    }
                    Op::NegateFloat { to, from } => set!(to, Value::Float(-value!(from).float())),
                    Op::Complement { to, from, width } => set!(to, cut(!value!(from).int(), width)),
                    Op::Convert { conversion, to, from } => {
                        let converted = attempt!(self.convert(thread, conversion, value!(from)));
                        set!(to, converted);
                    }
                    Op::ToInterface { to, from, ty } => {
                        let boxed = self.heap.add(Object::Boxed(ty, value!(from)));
                        set!(to, Value::Object(boxed));
                    }
                    Op::Assert { to, from, source, target, comma_ok } => {
                        let from = value!(from);
                        let (held, ok) = self.assert(from, target);
                        if !comma_ok && !ok {
                            return attempt!(Err(self.assertion_error(from, source, target)));
                        }
                        set!(to, held);
                        if comma_ok {
                            set!(to + 1, Value::bool(ok));
                        }
                    }
                    Op::IsType { to, from, ty } => {
                        let ok = self.assert(value!(from), ty).1;
                        set!(to, Value::bool(ok));
                    }
                    Op::MakeSlice { to, length, capacity, element } => {
                        let slice =
                            attempt!(self.make_slice(thread, value!(length).int(), value!(capacity).int(), element));
                        set!(to, slice);
                    }
                    Op::MakeMap { to, ty } => {
                        let Type::Map(key, _) = *code.types.under(ty) else { continue };
                        set!(to, Value::Object(self.heap.add(Object::Map(Box::new(Map::new(key))))));
                    }
                    Op::MakeChannel { to, capacity } => {
                        let channel = attempt!(self.make_channel(thread, value!(capacity).int()));
                        set!(to, channel);
                    }
                    Op::SliceOf { to, base: of, bounds, ty } => {
                        let first = base + bounds as usize;
                        let bounds = [thread.stack[first], thread.stack[first + 1], thread.stack[first + 2]];
                        let slice = attempt!(self.slice_of(value!(of), bounds, ty));
                        set!(to, slice);
                    }
                    Op::Append { to, slice, more, element } => {
                        let grown = attempt!(self.append(id, thread, value!(slice), value!(more), element));
                        set!(to, grown);
                    }
                    Op::CopyElements { to, target, from, element } => {
                        let count = attempt!(self.copy_elements(id, thread, value!(target), value!(from), element));
                        set!(to, Value::Int(count));
                    }
                    Op::MapGet { to, map, key, comma_ok, ty } => {
                        let found = attempt!(self.map_get(id, thread, value!(map), value!(key), ty));
                        let Type::Map(_, item) = *code.types.under(ty) else { continue };
                        let ok = found.is_some();
                        let found = found.unwrap_or_else(|| self.zero(item));
                        set!(to, found);
                        if comma_ok {
                            set!(to + 1, Value::bool(ok));
                        }
                    }
                    Op::MapSet { map, key, value } => {
                        attempt!(self.map_set(id, thread, value!(map), value!(key), value!(value)));
                    }
                    Op::MapDelete { map, key, ty } => {
                        attempt!(self.map_delete(id, thread, value!(map), value!(key), ty));
                    }
                    Op::Clear { of, ty } => attempt!(self.clear(id, thread, value!(of), ty)),
                    Op::Length { to, of } => set!(to, Value::Int(self.length(value!(of)))),
                    Op::Capacity { to, of } => set!(to, Value::Int(self.capacity(value!(of)))),
                    Op::Extreme { max, operands, to, a, b } => {
                        set!(to, self.extreme(max, operands, value!(a), value!(b)));
                    }
                    Op::MapWalk { to, map } => {
                        let walk = attempt!(self.walk(id, thread, value!(map)));
                        set!(to, walk);
                    }
                    Op::MapNext { walk, to, end } => {
                        match attempt!(self.walk_on(id, thread, thread.stack[base + walk as usize])) {
                            Some((key, value)) => {
                                set!(to, key);
                                set!(to + 1, value);
                            }
                            None => pc = end as usize,
                        }
                    }
                    Op::TextNext { text, to, end } => {
                        let at = thread.stack[base + to as usize + 2].int();
                        let bytes = self.heap.bytes(value!(text).text());
                        match super::text::next_char(bytes.get(at as usize..).unwrap_or_default()) {
                            Some((c, length)) => {
                                set!(to, Value::Int(at));
                                set!(to + 1, Value::Int(i64::from(c)));
                                set!(to + 2, Value::Int(at + length as i64));
                            }
                            None => pc = end as usize,
                        }
                    }
                    Op::Closure { to, function, captures, count } => {
                        let first = base + captures as usize;
                        let captures = thread.stack[first..first + count as usize].into();
                        let closure = self.heap.add(Object::Closure { function, captures });
                        set!(to, Value::Object(closure));
                    }
                    Op::Call { function, at } => {
                        attempt!(self.push_frame(thread, function, base as u32 + at, Role::Call));
                        continue 'function;
                    }
                    Op::CallValue { function, at } => {
                        attempt!(self.call_value(thread, value!(function), base as u32 + at, Role::Call));
                        continue 'function;
                    }
                    Op::CallMethod { receiver, name, at } => {
                        here!();
                        let Some((ty, held)) = self.heap.boxed(value!(receiver)) else { return Err(nil_pointer()) };
                        let Some(method) = code.methods.get(&(ty, name)) else { return Err(nil_pointer()) };
                        set!(at, self.copy(held, ty));
                        self.push_frame(thread, *method, base as u32 + at, Role::Call)?;
                        continue 'function;
                    }
                    Op::Native { native, at } => {
                        here!();
                        self.native(kernel, id, thread, native, base + at as usize)?;
                        thread.frames[depth].texts.clear();
                        self.passed(kernel, thread);
                    }
                    Op::Go { function, at, count } => {
                        here!();
                        let first = base + at as usize;
                        let arguments: Vec<Value> = thread.stack[first..first + count as usize].to_vec();
                        self.go(kernel, id, thread, value!(function), &arguments)?;
                        self.passed(kernel, thread);
                    }
                    Op::Defer { function, at, count } => {
                        let first = base + at as usize;
                        let arguments = thread.stack[first..first + count as usize].to_vec();
                        let function = value!(function);
                        thread.frames[depth].deferred.push(Deferred { function, arguments });
                    }
                    Op::RunDefers => {
                        thread.frames[depth].pc = pc as u32 - 1;
                        if self.run_deferred(thread)? {
                            continue 'function;
                        }
                    }
                    Op::Return { from, count } => {
                        let first = base + from as usize;
                        if from > 0 {
                            thread.stack.copy_within(first..first + count as usize, base);
                        }
                        self.leave(thread)?;
                        continue 'function;
                    }
                    Op::Panic { value } => {
                        here!();
                        return Err(Stop::of_panic(value!(value)));
                    }
                    Op::Recover { to } => set!(to, recover(thread)),
                    Op::Send { channel, value } => {
                        here!();
                        self.send(kernel, id, value!(channel), value!(value))?;
                        self.passed(kernel, thread);
                    }
                    Op::Receive { to, channel, comma_ok, ty } => {
                        here!();
                        let register = (base + to as usize) as u32;
                        let (value, ok) = self.receive(kernel, id, value!(channel), register, comma_ok, ty)?;
                        set!(to, value);
                        if comma_ok {
                            set!(to + 1, Value::bool(ok));
                        }
                        self.passed(kernel, thread);
                    }
                    Op::Close { channel } => {
                        here!();
                        self.close(kernel, id, value!(channel))?;
                        self.passed(kernel, thread);
                    }
                    Op::Select { at, table, to } => {
                        here!();
                        let table = &code.selects[table as usize];
                        self.select(kernel, id, thread, base + at as usize, table, base + to as usize)?;
                        self.passed(kernel, thread);
                    }
                    Op::Work { length } => {
                        here!();
                        let length = value!(length).int();
                        if length > 0 {
                            self.goroutines[id as usize].work = Some((super::timers::microseconds(length), false));
                            return Err(Stop::Work);
                        }
                    }
                    Op::Print { at, count, line } => {
                        here!();
                        let first = base + at as usize;
                        let values = thread.stack[first..first + count as usize].to_vec();
                        self.print_builtin(kernel, id, &values, line);
                    }
                    Op::Unreachable => return attempt!(Err(Stop::Plain("unreachable".to_owned()))),
                }
            }
        }
    }
}
