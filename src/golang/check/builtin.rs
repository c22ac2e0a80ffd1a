//! Calls of predeclared functions.

use super::Checker;
use super::constant::Const;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Builtin, Node, NodeKind};
use super::types::{Type, TypeId, default_type};
use crate::syntax::Token;
use crate::syntax::ast::{Call, Direction, Expr};

impl<'a> Checker<'a> {
    pub(super) fn builtin(&mut self, builtin: Builtin, call: &'a Call, expr: &'a Expr) -> Operand<'a> {
        use Builtin::{
            Append, Cap, Clear, Close, Copy, Delete, Len, Make, Max, Min, New, Panic, Print, Println, Recover, Work,
        };
        let name = show(&call.function);
        let (least, most) = match builtin {
            Append | Make => (1, usize::MAX),
            Cap | Clear | Close | Len | New | Panic | Work => (1, 1),
            Copy | Delete => (2, 2),
            Max | Min => (1, usize::MAX),
            Print | Println => (0, usize::MAX),
            Recover => (0, 0),
        };
        let count = call.arguments.len();
        if count < least || count > most {
            let what = if count < least { "not enough" } else { "too many" };
            let pos = if count < least { call.close } else { call.arguments[most].pos };
            self.problem(pos, format!("{what} arguments for {name}(…) (expected {least}, found {count})"));
            return Operand::invalid(expr);
        }
        if call.spread && builtin != Append {
            self.problem(call.close, format!("invalid operation: invalid use of ... with built-in {name}"));
            return Operand::invalid(expr);
        }
        let result = match builtin {
            Make => self.make(call, expr),
            New => self.new_value(&call.arguments[0], expr),
            Append => self.append(call, expr),
            Len | Cap => self.length(builtin, call, expr),
            Copy => self.copy(call, expr),
            Delete => self.delete(call, expr),
            Max | Min => self.extreme(builtin, call, expr),
            Close => self.close(call, expr),
            Clear => self.clear(call, expr),
            Panic => {
                let operand = self.expression(&call.arguments[0]);
                let any = self.types.any;
                self.assign(operand, any, "argument to panic")
                    .map(|node| no_value(builtin, vec![node], self.types.empty_tuple, expr))
            }
            Print | Println => {
                let operands: Vec<_> = call.arguments.iter().map(|argument| self.expression(argument)).collect();
                let nodes: Option<Vec<Node>> =
                    operands.into_iter().map(|operand| self.with_default_type(operand, "argument to print")).collect();
                nodes.map(|nodes| no_value(builtin, nodes, self.types.empty_tuple, expr))
            }
            Recover => Some(Operand::new(Mode::Value, self.types.any, NodeKind::Builtin(builtin, Vec::new()), expr)),
            Work => self.work(call, expr),
        };
        result.unwrap_or_else(|| Operand::invalid(expr))
    }

    fn work(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let operand = self.expression(&call.arguments[0]);
        if !self.is_value(&operand) {
            return None;
        }
        let duration = (0..self.types.named.len() as u32).find(|number| {
            let named = &self.types.named[*number as usize];
            &*named.package == "time" && &*named.name == "Duration"
        });
        let ty = match duration {
            Some(number) => self.types.intern(Type::Named(number)),
            None => TypeId::INT64,
        };
        let node = self.assign(operand, ty, "argument to work")?;
        Some(no_value(Builtin::Work, vec![node], self.types.empty_tuple, expr))
    }

    fn make(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let ty = self.type_of(&call.arguments[0]);
        if ty == TypeId::INVALID {
            return None;
        }
        let most = match self.types.get(self.core(ty)) {
            Type::Slice(_) => 3,
            Type::Map(..) | Type::Chan(..) => 2,
            _ => {
                let shown = self.types.show(ty);
                self.problem(
                    call.arguments[0].pos,
                    format!("invalid argument: cannot make {shown}; type must be slice, map, or channel"),
                );
                return None;
            }
        };
        let count = call.arguments.len();
        if most == 3 && count < 2 || count > most {
            let what = if count > most {
                format!("expects {} or {most} arguments; found {count}", most - 1)
            } else {
                format!("expects 2 or 3 arguments; found {count}")
            };
            self.problem(expr.pos, format!("invalid operation: {} {what}", show(expr)));
            return None;
        }
        let mut nodes = Vec::new();
        let mut constants = Vec::new();
        for argument in &call.arguments[1..] {
            let node = self.index_value(argument, None)?;
            if let NodeKind::Const(value) = &node.kind {
                constants.extend(value.as_int());
            }
            nodes.push(node);
        }
        if let [length, capacity] = constants.as_slice()
            && length > capacity
        {
            self.problem(call.arguments[1].pos, "invalid argument: length and capacity swapped");
            return None;
        }
        Some(Operand::new(Mode::Value, ty, NodeKind::Builtin(Builtin::Make, nodes), expr))
    }

    /// `new(T)`, or `new(x)`: a pointer to a new variable, with a value where one is given.
    fn new_value(&mut self, argument: &'a Expr, expr: &'a Expr) -> Option<Operand<'a>> {
        let operand = self.expression(argument);
        if operand.mode == Mode::Type {
            let ty = self.types.pointer(operand.node.ty);
            return Some(Operand::new(Mode::Value, ty, NodeKind::Builtin(Builtin::New, Vec::new()), expr));
        }
        let node = self.with_default_type(operand, "argument to new")?;
        let ty = self.types.pointer(node.ty);
        Some(Operand::new(Mode::Value, ty, NodeKind::Builtin(Builtin::New, vec![node]), expr))
    }

    fn append(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let operands: Vec<_> = call.arguments.iter().map(|argument| self.expression(argument)).collect();
        let mut operands = operands.into_iter();
        let slice = operands.next()?;
        if slice.mode == Mode::Nil {
            self.problem(slice.expr.pos, "first argument to append must be a typed slice; have untyped nil");
            return None;
        }
        if !self.is_value(&slice) {
            return None;
        }
        let ty = slice.node.ty;
        let Type::Slice(of) = *self.types.get(self.core(ty)) else {
            if ty != TypeId::INVALID {
                let described = self.describe(&slice);
                self.problem(slice.expr.pos, format!("invalid argument: {described} is not a slice"));
            }
            return None;
        };
        let mut nodes = vec![slice.node];
        if call.spread {
            let last = operands.next()?;
            if operands.next().is_some() {
                self.problem(call.close, "can only use ... with final argument");
                return None;
            }
            let text = self.types.basic(last.node.ty).is_string()
                && matches!(self.types.under(of), Type::Basic(super::types::Basic::Uint8));
            let node = if text {
                let own = default_type(last.node.ty);
                self.retype(last.node, own).ok()?
            } else {
                let wanted = self.types.slice(of);
                if self.types.underlying(self.core(last.node.ty)) == wanted {
                    last.node
                } else {
                    self.assign(last, wanted, "argument to append")?
                }
            };
            nodes.push(node);
        } else {
            let list: Option<Vec<Node>> =
                operands.map(|operand| self.assign(operand, of, "argument to append")).collect();
            let list: Vec<(u64, Node)> = (0..).zip(list?).collect();
            let wanted = self.types.slice(of);
            nodes.push(Node { ty: wanted, pos: expr.pos, kind: NodeKind::ArrayLiteral(list.len() as u64, list) });
        }
        Some(Operand::new(Mode::Value, ty, NodeKind::Builtin(Builtin::Append, nodes), expr))
    }

    fn length(&mut self, builtin: Builtin, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let operand = self.expression(&call.arguments[0]);
        if !self.is_value(&operand) {
            return None;
        }
        if let (Some(Const::Text(bytes)), Builtin::Len) = (operand.value(), builtin) {
            return Some(Operand::constant(Const::Int(bytes.len() as i128), TypeId::INT, expr));
        }
        let ty = operand.node.ty;
        let has_length = |types: &super::types::Types, term: TypeId| match types.under(term) {
            Type::Basic(basic) => builtin == Builtin::Len && basic.is_string(),
            Type::Slice(_) | Type::Array(..) | Type::Chan(..) => true,
            Type::Map(..) => builtin == Builtin::Len,
            Type::Pointer(to) => matches!(types.under(*to), Type::Array(..)),
            _ => false,
        };
        if !self.all_types(ty, has_length) {
            let described = self.describe(&operand);
            if ty != TypeId::INVALID {
                self.problem(
                    operand.expr.pos,
                    format!("invalid argument: {described} for built-in {}", show(&call.function)),
                );
            }
            return None;
        }
        let array = match self.types.under(ty) {
            Type::Array(length, _) => Some(*length),
            Type::Pointer(to) => match self.types.under(*to) {
                Type::Array(length, _) => Some(*length),
                _ => None,
            },
            _ => None,
        };
        if let Some(length) = array
            && matches!(operand.node.kind, NodeKind::Local(_) | NodeKind::Global(_) | NodeKind::Field(..))
        {
            return Some(Operand::constant(Const::Int(i128::from(length)), TypeId::INT, expr));
        }
        Some(Operand::new(Mode::Value, TypeId::INT, NodeKind::Builtin(builtin, vec![operand.node]), expr))
    }

    fn copy(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let (to, from) = (self.expression(&call.arguments[0]), self.expression(&call.arguments[1]));
        if !self.is_value(&to) || !self.is_value(&from) {
            return None;
        }
        let own = default_type(from.node.ty);
        let from_node = self.retype(from.node.clone(), own).ok()?;
        let (a, b) = (self.core(to.node.ty), self.core(own));
        let fits = match (self.types.get(a), self.types.get(b)) {
            (Type::Slice(x), Type::Slice(y)) => x == y,
            (Type::Slice(x), Type::Basic(basic)) => basic.is_string() && self.types.underlying(*x) == TypeId::UINT8,
            _ => false,
        };
        if !fits {
            let (a, b) = (self.describe(&to), self.describe(&from));
            self.problem(expr.pos, format!("invalid argument: copy expects slice arguments; found {a} and {b}"));
            return None;
        }
        Some(Operand::new(Mode::Value, TypeId::INT, NodeKind::Builtin(Builtin::Copy, vec![to.node, from_node]), expr))
    }

    fn delete(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let (map, key) = (self.expression(&call.arguments[0]), self.expression(&call.arguments[1]));
        if !self.is_value(&map) {
            return None;
        }
        let Type::Map(key_ty, _) = *self.types.get(self.core(map.node.ty)) else {
            let described = self.describe(&map);
            self.problem(map.expr.pos, format!("invalid argument: {described} is not a map"));
            return None;
        };
        let key = self.assign(key, key_ty, "argument to delete")?;
        Some(no_value(Builtin::Delete, vec![map.node, key], self.types.empty_tuple, expr))
    }

    fn extreme(&mut self, builtin: Builtin, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let operands: Vec<_> = call.arguments.iter().map(|argument| self.expression(argument)).collect();
        let mut operands = operands.into_iter();
        let mut result = operands.next()?;
        let ordered =
            |types: &super::types::Types, term: TypeId| types.basic(term).is_numeric() || types.basic(term).is_string();
        if !self.is_value(&result) {
            return None;
        }
        if !self.all_types(result.node.ty, ordered) {
            let described = self.describe(&result);
            self.problem(result.expr.pos, format!("invalid argument: {described} cannot be ordered"));
            return None;
        }
        for operand in operands {
            // The operands are matched as those of an addition are.
            let sum = self.binary_operands(Token::Add, expr.pos, result.clone(), operand.clone(), expr);
            if sum.is_invalid() {
                return None;
            }
            if let (Some(a), Some(b)) = (result.value(), operand.value()) {
                let op = if builtin == Builtin::Max { Token::Less } else { Token::Greater };
                let second = super::constant::compare(op, a, b).unwrap_or(false);
                let value = if second { b.clone() } else { a.clone() };
                let value = value.fits(self.types.basic(sum.node.ty)).unwrap_or(value);
                result = Operand::constant(value, sum.node.ty, expr);
                continue;
            }
            let NodeKind::Binary(_, left, right) = sum.node.kind else { return None };
            let kind = NodeKind::Builtin(builtin, vec![*left, *right]);
            result = Operand::new(Mode::Value, sum.node.ty, kind, expr);
        }
        Some(Operand { expr, ..result })
    }

    fn close(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let channel = self.expression(&call.arguments[0]);
        if !self.is_value(&channel) {
            return None;
        }
        let described = self.describe(&channel);
        match self.types.get(self.core(channel.node.ty)) {
            Type::Chan(Direction::Receive, _) => {
                self.problem(
                    channel.expr.pos,
                    format!("invalid operation: cannot close receive-only channel {described}"),
                );
                None
            }
            Type::Chan(..) => Some(no_value(Builtin::Close, vec![channel.node], self.types.empty_tuple, expr)),
            _ => {
                self.problem(channel.expr.pos, format!("invalid operation: cannot close non-channel {described}"));
                None
            }
        }
    }

    fn clear(&mut self, call: &'a Call, expr: &'a Expr) -> Option<Operand<'a>> {
        let operand = self.expression(&call.arguments[0]);
        if !self.is_value(&operand) {
            return None;
        }
        if !matches!(self.types.get(self.core(operand.node.ty)), Type::Map(..) | Type::Slice(_)) {
            let described = self.describe(&operand);
            self.problem(operand.expr.pos, format!("invalid argument: clear {described} must be a map or slice"));
            return None;
        }
        Some(no_value(Builtin::Clear, vec![operand.node], self.types.empty_tuple, expr))
    }
}

fn no_value(builtin: Builtin, nodes: Vec<Node>, ty: TypeId, expr: &Expr) -> Operand<'_> {
    Operand::new(Mode::NoValue, ty, NodeKind::Builtin(builtin, nodes), expr)
}
