//! What `fmt` prints. A method `Error` or `String` is Go code of the program: where its text is needed and not known yet, formatting stops,
//! the machine calls the method, and formatting begins again with one text more.

mod numbers;
mod plan;
mod print;

pub(super) use numbers::{exponent_text, float_text, in_base, quoted};
use plan::{Flags, Piece, pieces};
use print::Printer;

use super::Machine;
use super::stop::Stop;
use super::value::Value;
use crate::check::types::Basic;

/// How values are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joining {
    /// As `Print`: spaces between operands of which neither is a text.
    Print,
    /// As `Println`.
    Line,
    /// As `Printf`.
    Format,
}

impl Machine {
    /// Formats values, which are interfaces. `texts` are those of methods that were called already.
    pub(super) fn formatted(
        &mut self,
        joining: Joining,
        form: &str,
        values: &[Value],
        texts: &[Value],
    ) -> Result<Vec<u8>, Stop> {
        let mut printer = Printer::new(self, texts);
        if joining == Joining::Format {
            printer.format(form, values)?;
            return Ok(printer.out);
        }
        let mut before_text = true;
        for (number, value) in values.iter().enumerate() {
            let is_text = printer
                .machine
                .heap
                .boxed(*value)
                .is_some_and(|(ty, _)| printer.machine.code.types.basic(ty) == Basic::String);
            if number > 0 && (joining == Joining::Line || !is_text && !before_text) {
                printer.out.push(b' ');
            }
            before_text = is_text;
            printer.interface(*value, 'v', &Flags::default(), 0)?;
        }
        if joining == Joining::Line {
            printer.out.push(b'\n');
        }
        Ok(printer.out)
    }
}

impl Printer<'_> {
    /// `Printf`.
    fn format(&mut self, form: &str, values: &[Value]) -> Result<(), Stop> {
        let mut next = 0;
        for piece in pieces(form) {
            match piece {
                Piece::Text(text) => self.out.extend_from_slice(text.as_bytes()),
                Piece::Unfinished => self.out.extend_from_slice(b"%!(NOVERB)"),
                Piece::Verb { verb, mut flags, star_width, star_precision } => {
                    for (star, is_width) in [(star_width, true), (star_precision, false)] {
                        if !star {
                            continue;
                        }
                        let given =
                            values.get(next).and_then(|value| self.machine.heap.boxed(*value)).map(|(_, value)| value);
                        next += 1;
                        match (given, is_width) {
                            (Some(Value::Int(width)), true) => {
                                flags.minus |= width < 0;
                                flags.width = Some(width.unsigned_abs() as usize);
                            }
                            (Some(Value::Int(precision)), false) => flags.precision = usize::try_from(precision).ok(),
                            (_, true) => self.out.extend_from_slice(b"%!(BADWIDTH)"),
                            (_, false) => self.out.extend_from_slice(b"%!(BADPREC)"),
                        }
                    }
                    if verb == '%' {
                        self.out.push(b'%');
                        continue;
                    }
                    let Some(value) = values.get(next) else {
                        self.out.extend_from_slice(format!("%!{verb}(MISSING)").as_bytes());
                        continue;
                    };
                    next += 1;
                    self.interface(*value, verb, &flags, 0)?;
                }
            }
        }
        if next < values.len() {
            self.out.extend_from_slice(b"%!(EXTRA ");
            for (number, value) in values[next..].iter().enumerate() {
                if number > 0 {
                    self.out.extend_from_slice(b", ");
                }
                match self.machine.heap.boxed(*value) {
                    Some((ty, _)) => {
                        let shown = self.machine.code.types.show_full(ty);
                        self.out.extend_from_slice(shown.as_bytes());
                        self.out.push(b'=');
                        self.interface(*value, 'v', &Flags::default(), 0)?;
                    }
                    None => self.out.extend_from_slice(b"<nil>"),
                }
            }
            self.out.push(b')');
        }
        Ok(())
    }
}
