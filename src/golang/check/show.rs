//! Types and expressions as messages show them.

use super::types::{Signature, Type, TypeId, Types};
use crate::syntax::Token;
use crate::syntax::ast::{Direction, Expr, ExprKind, Length};

impl Types {
    /// A type as Go writes it; names of the package `main` stand alone in messages of the checker.
    pub(crate) fn show(&self, id: TypeId) -> String {
        self.write(id, false)
    }

    /// A type as `%T` writes it, with the name of every package.
    pub(crate) fn show_full(&self, id: TypeId) -> String {
        self.write(id, true)
    }

    fn write(&self, id: TypeId, full: bool) -> String {
        let list = |of: &[TypeId]| of.iter().map(|ty| self.write(*ty, full)).collect::<Vec<_>>().join(", ");
        match self.get(id) {
            Type::Basic(basic) => basic.name().to_owned(),
            Type::Param(number) => self.params[*number as usize].name.to_string(),
            Type::Named(number) => {
                let named = &self.named[*number as usize];
                let package = if named.package.is_empty() || &*named.package == "main" && !full {
                    String::new()
                } else {
                    format!("{}.", named.package)
                };
                let args = if named.args.is_empty() {
                    String::new()
                } else {
                    format!("[{}]", named.args.iter().map(|ty| self.write(*ty, full)).collect::<Vec<_>>().join(","))
                };
                format!("{package}{}{args}", named.name)
            }
            Type::Pointer(to) => format!("*{}", self.write(*to, full)),
            Type::Slice(of) => format!("[]{}", self.write(*of, full)),
            Type::Array(length, of) => format!("[{length}]{}", self.write(*of, full)),
            Type::Map(key, value) => format!("map[{}]{}", self.write(*key, full), self.write(*value, full)),
            Type::Chan(direction, of) => {
                let inner = self.write(*of, full);
                match direction {
                    Direction::Both if inner.starts_with("<-") => format!("chan ({inner})"),
                    Direction::Both => format!("chan {inner}"),
                    Direction::Send => format!("chan<- {inner}"),
                    Direction::Receive => format!("<-chan {inner}"),
                }
            }
            Type::Struct(fields) if fields.is_empty() => if full { "struct {}" } else { "struct{}" }.to_owned(),
            Type::Struct(fields) => {
                let field = |field: &super::types::FieldType| {
                    let ty = self.write(field.ty, full);
                    if field.embedded { ty } else { format!("{} {ty}", field.name) }
                };
                let list = fields.iter().map(field).collect::<Vec<_>>().join("; ");
                if full { format!("struct {{ {list} }}") } else { format!("struct{{{list}}}") }
            }
            Type::Func(signature) => format!("func{}", self.write_signature(signature, full)),
            Type::Interface(interface) => {
                if id == self.any || interface.methods.is_empty() && interface.union.is_none() {
                    return if full { "interface {}" } else { "any" }.to_owned();
                }
                let mut parts: Vec<String> = Vec::new();
                for (name, ty) in &interface.methods {
                    let signature =
                        self.function(*ty).map(|signature| self.write_signature(&signature, full)).unwrap_or_default();
                    parts.push(format!("{name}{signature}"));
                }
                if let Some(union) = &interface.union {
                    let term = |(tilde, ty): &(bool, TypeId)| {
                        format!("{}{}", if *tilde { "~" } else { "" }, self.write(*ty, full))
                    };
                    parts.push(union.iter().map(term).collect::<Vec<_>>().join(" | "));
                }
                // A constraint without the word `interface`.
                if interface.methods.is_empty() && !full {
                    return parts.concat();
                }
                let (open, close) = if full { ("interface { ", " }") } else { ("interface{", "}") };
                format!("{open}{}{close}", parts.join("; "))
            }
            Type::Tuple(of) => format!("({})", list(of)),
        }
    }

    /// A signature without the word `func`.
    fn write_signature(&self, signature: &Signature, full: bool) -> String {
        let last = signature.params.len().saturating_sub(1);
        let param = |(number, ty): (usize, &TypeId)| match self.get(*ty) {
            Type::Slice(of) if signature.variadic && number == last => format!("...{}", self.write(*of, full)),
            _ => self.write(*ty, full),
        };
        let params = signature.params.iter().enumerate().map(param).collect::<Vec<_>>().join(", ");
        let results = match signature.results.as_slice() {
            [] => String::new(),
            [one] => format!(" {}", self.write(*one, full)),
            several => format!(" ({})", several.iter().map(|ty| self.write(*ty, full)).collect::<Vec<_>>().join(", ")),
        };
        format!("({params}){results}")
    }
}

/// An expression as messages repeat it: what it says, without the insides of functions and literals.
pub(crate) fn show(expr: &Expr) -> String {
    let list = |of: &[Expr]| of.iter().map(show).collect::<Vec<_>>().join(", ");
    match &expr.kind {
        ExprKind::Ident(name) => name.name.to_string(),
        ExprKind::Literal(_, text) => text.to_string(),
        ExprKind::Composite { ty, elements, .. } => {
            let inside = if elements.is_empty() { "" } else { "…" };
            format!("{}{{{inside}}}", ty.as_ref().map(|ty| show(ty)).unwrap_or_default())
        }
        ExprKind::Func(_) => "func literal".to_owned(),
        ExprKind::Paren(inner) => format!("({})", show(inner)),
        ExprKind::Selector(of, name) => format!("{}.{}", show(of), name.name),
        ExprKind::Index(of, indices) => format!("{}[{}]", show(of), list(indices)),
        ExprKind::Slice(of, parts) => {
            let part = |number: usize| parts[number].as_ref().map(|part| show(part)).unwrap_or_default();
            let third = if parts[2].is_some() { format!(":{}", part(2)) } else { String::new() };
            format!("{}[{}:{}{third}]", show(of), part(0), part(1))
        }
        ExprKind::Assert(of, ty) => format!("{}.({})", show(of), ty.as_ref().map_or("type".to_owned(), |ty| show(ty))),
        ExprKind::Call(call) => {
            format!("{}({}{})", show(&call.function), list(&call.arguments), if call.spread { "..." } else { "" })
        }
        ExprKind::Star(of) => format!("*{}", show(of)),
        ExprKind::Unary(op, of) => format!("{}{}", op.text(), show(of)),
        ExprKind::Binary { op, left, right, .. } => format!("{} {} {}", show(left), op.text(), show(right)),
        ExprKind::Array { length, element } => {
            let length = match length {
                Length::None => String::new(),
                Length::Counted => Token::Ellipsis.text().to_owned(),
                Length::Is(length) => show(length),
            };
            format!("[{length}]{}", show(element))
        }
        ExprKind::Map(key, value) => format!("map[{}]{}", show(key), show(value)),
        ExprKind::Chan(direction, of) => match direction {
            Direction::Both => format!("chan {}", show(of)),
            Direction::Send => format!("chan<- {}", show(of)),
            Direction::Receive => format!("<-chan {}", show(of)),
        },
        ExprKind::FuncType(_) => "func type".to_owned(),
        ExprKind::Struct(_) => "struct type".to_owned(),
        ExprKind::Interface(_) => "interface type".to_owned(),
        ExprKind::Variadic(of) => format!("...{}", show(of)),
    }
}
