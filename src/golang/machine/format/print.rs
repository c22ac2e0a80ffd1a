//! The printer: values of any type by any verb.

use super::super::Machine;
use super::super::stop::Stop;
use super::super::value::{Value, address};
use super::numbers::{ascii_only, escaped, float_text, in_base, quoted};
use super::plan::Flags;
use crate::check::types::{Basic, Type, TypeId};

/// The deepest nesting of a value that is printed: each level takes several calls, and a browser's stack is small.
const DEEPEST_PRINTED: u32 = 150;

/// What was printed so far.
pub(super) struct Printer<'a> {
    pub(super) machine: &'a mut Machine,
    pub(super) out: Vec<u8>,
    texts: &'a [Value],
    used: usize,
}

impl<'a> Printer<'a> {
    pub(super) fn new(machine: &'a mut Machine, texts: &'a [Value]) -> Self {
        Self { machine, out: Vec::new(), texts, used: 0 }
    }

    fn push(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// The value of an interface.
    pub(super) fn interface(&mut self, value: Value, verb: char, flags: &Flags, depth: u32) -> Result<(), Stop> {
        let Some((ty, held)) = self.machine.heap.boxed(value) else {
            match verb {
                'T' | 'v' => self.padded("<nil>", flags),
                _ => self.push(&format!("%!{verb}(<nil>)")),
            }
            return Ok(());
        };
        if verb == 'T' {
            let shown = self.machine.code.types.show_full(ty);
            self.padded(&shown, flags);
            return Ok(());
        }
        if verb == 'p' {
            self.pointer(held, ty, verb, flags);
            return Ok(());
        }
        self.value(ty, held, verb, flags, depth)
    }

    /// A value of a type, by its own method where it has one.
    fn value(&mut self, ty: TypeId, value: Value, verb: char, flags: &Flags, depth: u32) -> Result<(), Stop> {
        let says = matches!(verb, 'v' | 's' | 'q' | 'x' | 'X') && !(verb == 'v' && flags.sharp);
        if says && !self.machine.code.types.is_interface(ty) {
            let method = [0, 1].into_iter().find_map(|name| self.machine.code.methods.get(&(ty, name)).copied());
            if let Some(method) = method.filter(|method| self.gives_text(*method)) {
                if value == Value::Nil && self.machine.code.types.pointee(ty).is_some() {
                    self.padded("<nil>", flags);
                    return Ok(());
                }
                let Some(text) = self.texts.get(self.used).copied() else {
                    let receiver = self.machine.copy(value, ty);
                    return Err(Stop::Text(method, receiver));
                };
                self.used += 1;
                let bytes = self.machine.heap.bytes(text.text()).to_vec();
                self.text(&bytes, verb, flags);
                return Ok(());
            }
        }
        self.plain(ty, value, verb, flags, depth)
    }

    /// Whether a method has no parameters and one result: only then it is the one that `fmt` means.
    fn gives_text(&self, method: u32) -> bool {
        let function = &self.machine.code.functions[method as usize];
        function.params == 1 && function.results <= 1
    }

    /// A value by its structure.
    fn plain(&mut self, ty: TypeId, value: Value, verb: char, flags: &Flags, depth: u32) -> Result<(), Stop> {
        if depth > DEEPEST_PRINTED {
            self.push("…");
            return Ok(());
        }
        let sharp = verb == 'v' && flags.sharp;
        match self.machine.code.types.under(ty).clone() {
            Type::Basic(basic) => self.basic(ty, basic, value, verb, flags),
            Type::Interface(_) => {
                if value == Value::Nil {
                    let shown = if sharp {
                        format!("{}(nil)", self.machine.code.types.show_full(ty))
                    } else {
                        "<nil>".to_owned()
                    };
                    self.padded(&shown, flags);
                    return Ok(());
                }
                return self.interface(value, verb, flags, depth + 1);
            }
            Type::Struct(fields) => {
                let Value::Object(object) = value else { return Ok(()) };
                if sharp {
                    let shown = self.machine.code.types.show_full(ty);
                    self.push(&shown);
                }
                self.push("{");
                for (number, field) in (0..).zip(fields.iter()) {
                    if number > 0 {
                        self.push(if sharp { ", " } else { " " });
                    }
                    if sharp || flags.names {
                        self.push(&format!("{}:", field.name));
                    }
                    let cell = self.machine.heap.cell(object, number);
                    // Methods of fields that are not exported are not called.
                    if field.name.starts_with(char::is_uppercase) {
                        self.value(field.ty, cell, verb, flags, depth + 1)?;
                    } else {
                        self.hidden(field.ty, cell, verb, flags, depth + 1)?;
                    }
                }
                self.push("}");
            }
            Type::Slice(of) | Type::Array(_, of) => return self.list(ty, of, value, verb, flags, depth),
            Type::Map(key, item) => return self.map(ty, (key, item), value, verb, flags, depth),
            Type::Pointer(to) => {
                let structured = matches!(
                    self.machine.code.types.under(to),
                    Type::Struct(_) | Type::Array(..) | Type::Slice(_) | Type::Map(..)
                );
                if depth == 0 && structured && value != Value::Nil && matches!(verb, 'v' | 's' | 'd' | 'q' | 'x') {
                    self.push("&");
                    let held = match value {
                        Value::Cell(object, cell) => self.machine.heap.cell(object, cell),
                        other => other,
                    };
                    return self.value(to, held, verb, flags, depth + 1);
                }
                self.pointer(value, ty, verb, flags);
            }
            _ => self.pointer(value, ty, verb, flags),
        }
        Ok(())
    }

    /// A value whose methods are not called.
    fn hidden(&mut self, ty: TypeId, value: Value, verb: char, flags: &Flags, depth: u32) -> Result<(), Stop> {
        if self.machine.code.types.is_interface(ty) && value != Value::Nil {
            let Some((held_ty, held)) = self.machine.heap.boxed(value) else { return Ok(()) };
            return self.plain(held_ty, held, verb, flags, depth);
        }
        self.plain(ty, value, verb, flags, depth)
    }

    fn list(
        &mut self,
        ty: TypeId,
        of: TypeId,
        value: Value,
        verb: char,
        flags: &Flags,
        depth: u32,
    ) -> Result<(), Stop> {
        let values = self.machine.elements(value).to_vec();
        let sharp = verb == 'v' && flags.sharp;
        if matches!(verb, 's' | 'q' | 'x' | 'X') && self.machine.code.types.basic(of) == Basic::Uint8 {
            let bytes: Vec<u8> = values.iter().map(|value| value.int() as u8).collect();
            self.text(&bytes, verb, flags);
            return Ok(());
        }
        if sharp {
            let shown = self.machine.code.types.show_full(ty);
            self.push(&shown);
            if value == Value::Nil {
                self.push("(nil)");
                return Ok(());
            }
        }
        self.push(if sharp { "{" } else { "[" });
        for (number, value) in values.into_iter().enumerate() {
            if number > 0 {
                self.push(if sharp { ", " } else { " " });
            }
            let value = if value == Value::Nil { self.machine.zero(of) } else { value };
            self.value(of, value, verb, flags, depth + 1)?;
        }
        self.push(if sharp { "}" } else { "]" });
        Ok(())
    }

    fn map(
        &mut self,
        ty: TypeId,
        (key_ty, item_ty): (TypeId, TypeId),
        value: Value,
        verb: char,
        flags: &Flags,
        depth: u32,
    ) -> Result<(), Stop> {
        let sharp = verb == 'v' && flags.sharp;
        if sharp {
            let shown = self.machine.code.types.show_full(ty);
            self.push(&shown);
            self.push(if value == Value::Nil { "(nil)" } else { "{" });
            if value == Value::Nil {
                return Ok(());
            }
        } else {
            self.push("map[");
        }
        let entries = match value {
            Value::Object(object) => {
                self.machine.heap.map(object).map(super::super::map::Map::sorted).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        for (number, (key, item)) in entries.into_iter().enumerate() {
            if number > 0 {
                self.push(if sharp { ", " } else { " " });
            }
            self.value(key_ty, key, verb, flags, depth + 1)?;
            self.push(":");
            self.value(item_ty, item, verb, flags, depth + 1)?;
        }
        self.push(if sharp { "}" } else { "]" });
        Ok(())
    }

    fn pointer(&mut self, value: Value, ty: TypeId, verb: char, flags: &Flags) {
        let shown = match verb {
            'v' if value == Value::Nil && flags.sharp => format!("({})(nil)", self.machine.code.types.show_full(ty)),
            'v' | 's' if value == Value::Nil => {
                if verb == 'v' {
                    "<nil>".to_owned()
                } else {
                    "%!s(<nil>)".to_owned()
                }
            }
            'v' if flags.sharp => format!("({})({:#x})", self.machine.code.types.show_full(ty), address(value)),
            'v' | 'p' => format!("{:#x}", address(value)),
            'x' => format!("{:x}", address(value)),
            'd' => address(value).to_string(),
            _ => format!("%!{verb}({}={:#x})", self.machine.code.types.show_full(ty), address(value)),
        };
        self.padded(&shown, flags);
    }

    fn basic(&mut self, ty: TypeId, basic: Basic, value: Value, verb: char, flags: &Flags) {
        if basic.is_boolean() {
            match verb {
                't' | 'v' => self.padded(if value.is_true() { "true" } else { "false" }, flags),
                _ => self.bad(ty, value, verb),
            }
        } else if basic.is_integer() {
            self.integer(ty, basic, value, verb, flags);
        } else if basic.is_float() {
            self.float(ty, basic, value, verb, flags);
        } else {
            let bytes = self.machine.heap.bytes(value.text()).to_vec();
            if matches!(verb, 'v' | 's' | 'q' | 'x' | 'X') {
                self.text(&bytes, verb, flags);
            } else {
                self.bad(ty, value, verb);
            }
        }
    }

    /// A verb that does not fit the value.
    fn bad(&mut self, ty: TypeId, value: Value, verb: char) {
        let shown = self.machine.code.types.show_full(ty);
        self.push(&format!("%!{verb}({shown}="));
        let basic = self.machine.code.types.basic(ty);
        self.basic(ty, basic, value, 'v', &Flags::default());
        self.push(")");
    }

    fn text(&mut self, bytes: &[u8], verb: char, flags: &Flags) {
        let shortened = match flags.precision {
            Some(precision) if !matches!(verb, 'x' | 'X') => {
                let text = String::from_utf8_lossy(bytes);
                text.chars().take(precision).collect::<String>().into_bytes()
            }
            _ => bytes.to_vec(),
        };
        match verb {
            'q' if flags.sharp && !bytes.contains(&b'`') => {
                let text = format!("`{}`", String::from_utf8_lossy(&shortened));
                self.padded(&text, flags);
            }
            'q' if flags.plus => self.padded(&ascii_only(&quoted(&shortened)), flags),
            'q' => self.padded(&quoted(&shortened), flags),
            'v' if flags.sharp => self.padded(&quoted(&shortened), flags),
            'x' | 'X' => {
                let gap = if flags.space { " " } else { "" };
                let digits: Vec<String> = shortened
                    .iter()
                    .map(|byte| if verb == 'x' { format!("{byte:02x}") } else { format!("{byte:02X}") })
                    .collect();
                self.padded(&digits.join(gap), flags);
            }
            _ => match std::str::from_utf8(&shortened) {
                Ok(text) => self.padded(text, flags),
                Err(_) => self.out.extend_from_slice(&shortened),
            },
        }
    }

    fn integer(&mut self, ty: TypeId, basic: Basic, value: Value, verb: char, flags: &Flags) {
        let own = value.int();
        let (magnitude, negative) =
            if basic.is_unsigned() { (own as u64, false) } else { (own.unsigned_abs(), own < 0) };
        let (base, prefix) = match verb {
            'v' if flags.sharp && basic.is_unsigned() => (16, "0x"),
            'v' | 'd' => (10, ""),
            'b' => (2, if flags.sharp { "0b" } else { "" }),
            'o' => (8, if flags.sharp { "0" } else { "" }),
            'O' => (8, "0o"),
            'x' => (16, if flags.sharp { "0x" } else { "" }),
            'X' => (16, if flags.sharp { "0X" } else { "" }),
            'c' => {
                let c = u32::try_from(own).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}');
                return self.padded(&c.to_string(), flags);
            }
            'q' => {
                let c = u32::try_from(own).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}');
                return self.padded(&format!("'{}'", escaped(c, '\'')), flags);
            }
            'U' => return self.padded(&format!("U+{magnitude:04X}"), flags),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 's' | 't' => return self.bad(ty, value, verb),
            _ => return self.bad(ty, value, verb),
        };
        let mut digits = in_base(magnitude, base, false);
        if verb == 'X' {
            digits = digits.to_uppercase();
        }
        match flags.precision {
            Some(0) if magnitude == 0 => digits.clear(),
            precision => digits.insert_str(0, &"0".repeat(precision.unwrap_or(0).saturating_sub(digits.len()))),
        }
        let sign = if negative {
            "-"
        } else if flags.plus {
            "+"
        } else if flags.space {
            " "
        } else {
            ""
        };
        self.number(sign, prefix, &digits, flags, flags.precision.is_none());
    }

    fn float(&mut self, ty: TypeId, basic: Basic, value: Value, verb: char, flags: &Flags) {
        let own = value.float();
        let precision = match verb {
            'v' | 'g' | 'G' => flags.precision,
            'e' | 'E' | 'f' | 'F' => Some(flags.precision.unwrap_or(6)),
            _ => return self.bad(ty, value, verb),
        };
        let text = float_text(own, if verb == 'v' { 'g' } else { verb }, precision, basic == Basic::Float32);
        let (negative, digits) = text.strip_prefix('-').map_or((false, text.as_str()), |digits| (true, digits));
        let digits = digits.strip_prefix('+').unwrap_or(digits);
        let infinite = own.is_infinite();
        let sign = if negative {
            "-"
        } else if flags.plus || infinite && !flags.space {
            "+"
        } else if flags.space {
            " "
        } else {
            ""
        };
        self.number(sign, "", digits, flags, own.is_finite());
    }

    /// A number with its sign: zeros fill it up between sign and digits.
    fn number(&mut self, sign: &str, prefix: &str, digits: &str, flags: &Flags, may_fill: bool) {
        let length = sign.len() + prefix.len() + digits.len();
        let missing = flags.width.unwrap_or(0).saturating_sub(length);
        if flags.zero && !flags.minus && may_fill {
            self.push(&format!("{sign}{prefix}{}{digits}", "0".repeat(missing)));
        } else {
            self.padded(&format!("{sign}{prefix}{digits}"), &Flags { zero: false, ..flags.clone() });
        }
    }

    /// A text filled up to the width.
    fn padded(&mut self, text: &str, flags: &Flags) {
        let missing = flags.width.unwrap_or(0).saturating_sub(text.chars().count());
        let fill = if flags.zero && !flags.minus { "0" } else { " " }.repeat(missing);
        if flags.minus {
            self.push(text);
            self.push(&fill);
        } else {
            self.push(&fill);
            self.push(text);
        }
    }
}
