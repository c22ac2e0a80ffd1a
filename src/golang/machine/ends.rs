//! How a program ends: Go's messages, with goroutines and lines, and the ring of who waits for whom.

use super::Machine;
use super::goroutine::Thread;
use super::log::{End, Reason};
use super::value::Value;
use crate::check::tree::Place;
use std::fmt::Write;

/// How many goroutines a message tells.
const MAX_TOLD: usize = 20;

/// Where a message names a line: what stands for the file and line is filled in by whoever has the sources.
pub(crate) const PLACE_MARK: char = '\u{1}';

impl Machine {
    /// The functions in which a goroutine is, with places that are filled in later.
    fn trace_text(&self, trace: &[(u32, Place)]) -> String {
        let mut text = String::new();
        for (function, place) in trace {
            let function = &self.code.functions[*function as usize];
            if function.source == u16::MAX {
                continue;
            }
            let _ =
                writeln!(text, "{}(...)\n\t{PLACE_MARK}{}:{}{PLACE_MARK}", function.name, place.source, place.pos.0);
        }
        text
    }

    fn goroutine_text(&self, id: u32) -> String {
        let goroutine = &self.goroutines[id as usize];
        let what = match &goroutine.wait {
            Some(wait) => wait.reason.word(),
            None if goroutine.asleep => "sleep",
            None => "runnable",
        };
        let mut text = header(id, what);
        text += &self.trace_text(&self.trace(&goroutine.thread));
        if let Some(parent) = goroutine.parent {
            let place = goroutine.started;
            let by = &self.goroutines[parent as usize].name;
            let _ = writeln!(
                text,
                "created by {by} in goroutine {}\n\t{PLACE_MARK}{}:{}{PLACE_MARK}",
                parent + 1,
                place.source,
                place.pos.0
            );
        }
        text
    }

    /// Go's message where nobody can ever run again, with the ring.
    pub(super) fn deadlock_message(&self) -> String {
        let mut text = String::from("fatal error: all goroutines are asleep - deadlock!\n");
        let blocked: Vec<u32> =
            (0..self.goroutines.len() as u32).filter(|id| self.goroutines[*id as usize].ended_at.is_none()).collect();
        for id in blocked.iter().take(MAX_TOLD) {
            text.push('\n');
            text += &self.goroutine_text(*id);
        }
        if blocked.len() > MAX_TOLD {
            let _ = writeln!(text, "\n...{} more goroutines...", blocked.len() - MAX_TOLD);
        }
        if let Some(ring) = self.ring(&blocked) {
            let _ = write!(text, "\nring: {ring}\n");
        }
        text
    }

    /// Who waits for whom, where that goes round.
    fn ring(&self, blocked: &[u32]) -> Option<String> {
        let holder = |id: u32| {
            let wait = self.goroutines[id as usize].wait.as_ref()?;
            let lock = matches!(wait.reason, Reason::Mutex | Reason::ReadLock | Reason::WriteLock | Reason::Once);
            let (object, _) = *wait.objects.first().filter(|_| lock)?;
            self.holders.get(&object).copied()
        };
        for start in blocked {
            let mut ring = vec![*start];
            let mut at = *start;
            while let Some(next) = holder(at) {
                if next == *start {
                    let names: Vec<String> = ring.iter().map(|id| format!("goroutine {}", id + 1)).collect();
                    return Some(if names.len() == 1 {
                        format!("{} waits for a lock that it holds itself", names[0])
                    } else {
                        format!("{} waits for {}", names.join(" waits for "), names[0])
                    });
                }
                if ring.contains(&next) {
                    break;
                }
                ring.push(next);
                at = next;
            }
        }
        None
    }

    /// The message of a panic that nobody recovered from.
    pub(super) fn panic_message(&self, thread: &Thread) -> String {
        let mut text = String::new();
        for (number, (panic, said)) in thread.panics.iter().zip(&thread.panic_texts).enumerate() {
            let lead = if number > 0 { "\t" } else { "" };
            let again = if panic.recovered { " [recovered]" } else { "" };
            let said =
                if self.heap.boxed(panic.value).is_none() { "nil".to_owned() } else { said.replace('\n', "\n\t") };
            let _ = writeln!(text, "{lead}panic: {said}{again}");
            if said.ends_with("nil pointer dereference") {
                text += "[signal SIGSEGV: segmentation violation]\n";
            }
        }
        if let Some(panic) = thread.panics.last() {
            text.push('\n');
            text.push(PLACE_MARK);
            text.push('g');
            text.push(PLACE_MARK);
            text += &self.trace_text(&panic.trace);
        }
        text
    }

    /// Completes a message with the goroutine that it is about.
    pub(super) fn full_message(&self, end: End, id: u32) -> End {
        match end {
            End::Panic(text) => {
                let mark = format!("{PLACE_MARK}g{PLACE_MARK}");
                End::Panic(text.replace(&mark, &header(id, "running")))
            }
            End::Fatal(message) => {
                let trace = self.trace_text(&self.trace(&self.goroutines[id as usize].thread));
                let head = if message == "stack overflow" {
                    "runtime: goroutine stack exceeds the limit\nfatal error: stack overflow".to_owned()
                } else {
                    format!("fatal error: {message}")
                };
                End::Fatal(format!("{head}\n\n{}{trace}", header(id, "running")))
            }
            End::Limit(message) => {
                let goroutine = &self.goroutines[id as usize];
                let place = self.own_place(&goroutine.thread).unwrap_or(goroutine.place);
                End::Limit(format!("{PLACE_MARK}{}:{}{PLACE_MARK}: stopped: {message}", place.source, place.pos.0))
            }
            other => other,
        }
    }

    /// `print` and `println`: to standard error.
    pub(super) fn print_builtin(
        &mut self,
        kernel: &wash_and_dry_engine::sim::Kernel,
        id: u32,
        values: &[Value],
        line: bool,
    ) {
        let mut parts = Vec::new();
        for value in values {
            let Some((ty, held)) = self.heap.boxed(*value) else {
                parts.push("nil".to_owned());
                continue;
            };
            let basic = self.code.types.basic(ty);
            parts.push(match held {
                Value::Text(_) => self.heap.string(held),
                Value::Int(value) if basic.is_boolean() => (value == 1).to_string(),
                Value::Int(value) if basic.is_unsigned() => (value as u64).to_string(),
                Value::Int(value) => value.to_string(),
                Value::Float(value) => super::format::exponent_text(value),
                Value::Nil => "nil".to_owned(),
                other => format!("{:#x}", super::value::address(other)),
            });
        }
        let text = if line { parts.join(" ") + "\n" } else { parts.concat() };
        self.log.printed.push(super::log::Printed {
            at: kernel.now().0,
            goroutine: id,
            text: text.into_bytes(),
            error: true,
        });
    }
}

/// A goroutine's number: Go counts from 1.
fn header(id: u32, what: &str) -> String {
    format!("goroutine {} [{what}]:\n", id + 1)
}
