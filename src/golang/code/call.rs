//! Code for calls.

use super::builder::Builder;
use super::function::Constant;
use super::kinds::{Operand, Reg};
use super::op::Op;
use crate::check::tree::{Builtin, Call, Callee, Node, NodeKind};
use crate::check::types::{Type, TypeId};

/// A callee with what was computed for it.
enum Ready {
    Func(u32),
    Native(u16),
    Value(Operand),
    Dynamic(Operand, u32),
}

impl Builder<'_, '_> {
    /// Calls, and moves the one result.
    pub(super) fn call_into(&mut self, call: &Call, node: &Node, to: Reg) {
        let at = self.call_at(call, node);
        let tuple = matches!(self.unit.types.get(node.ty), Type::Tuple(_));
        if at != to && !tuple {
            self.emit(Op::Move { to, from: at as Operand });
        }
    }

    /// Calls, and gives the register from which on the results are.
    pub(super) fn call_at(&mut self, call: &Call, node: &Node) -> Reg {
        let ready = self.callee(&call.callee);
        let at = self.top();
        let count = self.place_arguments(call);
        let results = match self.unit.types.get(node.ty) {
            Type::Tuple(parts) => parts.len() as u32,
            _ => 1,
        };
        self.pos = node.pos;
        self.emit(match ready {
            Ready::Func(function) => Op::Call { function, at },
            Ready::Native(native) => Op::Native { native, at },
            Ready::Value(function) => Op::CallValue { function, at },
            Ready::Dynamic(receiver, name) => Op::CallMethod { receiver, name, at },
        });
        self.reserve(at + results.max(count).max(1));
        self.release(at + results);
        at
    }

    /// What of a callee is computed before the arguments.
    fn callee(&mut self, callee: &Callee) -> Ready {
        match callee {
            Callee::Func(function) | Callee::Method(function, _) => match self.unit.native(*function) {
                Some(native) => Ready::Native(native),
                None => Ready::Func(*function),
            },
            Callee::Value(Node { kind: NodeKind::Func(function), .. }) => Ready::Func(*function),
            Callee::Value(node) => Ready::Value(self.settled(node)),
            Callee::Dynamic(node, name, signature) => {
                let receiver = self.settled(node);
                let name = self.unit.name(name, *signature);
                Ready::Dynamic(receiver, name)
            }
        }
    }

    /// Puts the receiver and the arguments into registers from the next free one on; gives their number.
    fn place_arguments(&mut self, call: &Call) -> u32 {
        let at = self.top();
        match &call.callee {
            Callee::Method(_, receiver) => {
                let register = self.temp();
                self.owned(receiver, register);
            }
            Callee::Dynamic(..) => {
                self.temp();
            }
            _ => {}
        }
        if call.spread {
            self.spread_arguments(call);
        } else {
            for argument in &call.arguments {
                let register = self.temp();
                self.owned(argument, register);
            }
        }
        self.top() - at
    }

    /// The values of one call as the arguments of another.
    fn spread_arguments(&mut self, call: &Call) {
        let Some(argument) = call.arguments.first() else { return };
        let Type::Tuple(parts) = self.unit.types.get(argument.ty).clone() else { return };
        let fixed = if call.variadic { call.params.len() - 1 } else { call.params.len() };
        let first = self.top();
        // The values come in registers after those of the arguments, then each goes to its own.
        self.reserve(first + call.params.len() as u32);
        let values = self.spread(argument, parts.len() as u32);
        for (number, (ty, param)) in parts.iter().zip(&call.params).take(fixed).enumerate() {
            self.convert_register(values + number as u32, *ty, *param);
            self.emit(Op::Move { to: first + number as u32, from: (values + number as u32) as Operand });
        }
        if call.variadic
            && let Some(slice) = call.params.last()
            && let Type::Slice(element) = *self.unit.types.under(*slice)
        {
            let to = first + fixed as u32;
            let length = self.int((parts.len() - fixed) as i64);
            self.emit(Op::MakeSlice { to, length, capacity: length, element });
            for (place, ty) in parts.iter().enumerate().skip(fixed) {
                let register = values + place as u32;
                self.convert_register(register, *ty, element);
                let index = self.int((place - fixed) as i64);
                self.emit(Op::StoreElement { base: to as Operand, index, from: register as Operand });
            }
        }
        self.release(first + call.params.len() as u32);
    }

    /// Makes a value in a register one of the type that is asked for: an interface.
    pub(super) fn convert_register(&mut self, register: Reg, from: TypeId, to: TypeId) {
        if self.unit.types.is_interface(to) && !self.unit.types.is_interface(from) {
            self.emit(Op::ToInterface { to: register, from: register as Operand, ty: from });
        }
    }

    /// `go` or `defer`: a function and its arguments, computed now.
    pub(super) fn start(&mut self, node: &Node, deferred: bool) {
        let (function, at, count) = match &node.kind {
            NodeKind::Call(call) => {
                let function = match &call.callee {
                    Callee::Func(function) | Callee::Method(function, _) => {
                        self.unit.constant(Constant::Func(*function))
                    }
                    Callee::Value(value) => self.settled(value),
                    Callee::Dynamic(..) => {
                        let to = self.temp();
                        self.bound(&call.callee, node, to);
                        to as Operand
                    }
                };
                let at = self.top();
                let mut count = self.place_arguments(call);
                let mut at = at;
                if matches!(call.callee, Callee::Dynamic(..)) {
                    // The bound method has its receiver.
                    (at, count) = (at + 1, count - 1);
                }
                (function, at, count)
            }
            NodeKind::Builtin(builtin, arguments) => {
                let function = self.builtin_function(*builtin, arguments);
                let function = self.unit.constant(Constant::Func(function));
                let at = self.top();
                for argument in arguments {
                    let register = self.temp();
                    self.owned(argument, register);
                }
                (function, at, arguments.len() as u32)
            }
            _ => return,
        };
        self.pos = node.pos;
        self.emit(if deferred { Op::Defer { function, at, count } } else { Op::Go { function, at, count } });
    }

    /// A predeclared function as one that can be started or deferred.
    fn builtin_function(&mut self, builtin: Builtin, arguments: &[Node]) -> u32 {
        let types: Vec<TypeId> = arguments.iter().map(|argument| argument.ty).collect();
        let count = types.len() as u32;
        let code = self.detached(|builder| {
            if builtin != Builtin::Recover && builtin != Builtin::Copy {
                builder.builtin_on(builtin, &types, 0);
            }
            builder.emit(Op::Return { from: 0, count: 0 });
        });
        self.small("built-in".to_owned(), count, 0, count, code)
    }

    /// A method with its receiver, as a function: one that is made for each method and puts the receiver before the arguments.
    pub(super) fn bound(&mut self, callee: &Callee, node: &Node, to: Reg) {
        let (receiver, receiver_ty) = match callee {
            Callee::Method(_, receiver) | Callee::Dynamic(receiver, ..) => (self.owned_operand(receiver), receiver.ty),
            _ => return,
        };
        let (params, results) = match callee {
            Callee::Dynamic(..) | Callee::Method(..) => match (&node.kind, self.unit.types.function(node.ty)) {
                (NodeKind::Call(call), _) => {
                    let results = match self.unit.types.get(node.ty) {
                        Type::Tuple(parts) => parts.len() as u32,
                        _ => 1,
                    };
                    (call.params.len() as u32, results)
                }
                (_, Some(signature)) => (signature.params.len() as u32, signature.results.len() as u32),
                _ => (0, 0),
            },
            _ => return,
        };
        // A dynamic method's receiver is an interface: a nil one is told when the value is made.
        self.pos = node.pos;
        if matches!(callee, Callee::Dynamic(..)) {
            self.emit(Op::Check { pointer: receiver });
        }
        let at = params + 1;
        let mut code = Vec::new();
        if self.is_aggregate(receiver_ty) {
            code.push(Op::Copy { to: at, from: params as Operand, ty: receiver_ty });
        } else {
            code.push(Op::Move { to: at, from: params as Operand });
        }
        code.extend((0..params).map(|number| Op::Move { to: at + 1 + number, from: number as Operand }));
        code.push(match callee {
            Callee::Dynamic(_, name, signature) => {
                Op::CallMethod { receiver: params as Operand, name: self.unit.name(name, *signature), at }
            }
            Callee::Method(function, _) => match self.unit.native(*function) {
                Some(native) => Op::Native { native, at },
                None => Op::Call { function: *function, at },
            },
            _ => Op::Unreachable,
        });
        code.push(Op::Return { from: at, count: results });
        let registers = at + 1 + params.max(results);
        let name = format!("{}.bound", self.body.name);
        let function = self.small(name, params, 1, registers, code);
        let captures = self.temp();
        self.emit(Op::Move { to: captures, from: receiver });
        self.emit(Op::Closure { to, function, captures, count: 1 });
    }
}
