//! The run of a goroutine from stop to stop, and the limits.

use super::Machine;
use super::goroutine::{Role, Thread};
use super::limits::{MAX_INSTRUCTIONS, MAX_PIECES, MAX_STARTED, MAX_WITHOUT_TIME};
use super::log::End;
use super::stop::{Stop, heap_limit};
use super::value::Value;
use wash_and_dry_engine::sim::Kernel;

/// How many instructions are executed between two looks at the limits.
const LOOK_EVERY: u64 = 1024;

impl Machine {
    /// Executes a goroutine's instructions until it takes time, waits or ends.
    pub(super) fn interpret(&mut self, kernel: &mut Kernel, id: u32, thread: &mut Thread) -> Stop {
        loop {
            let stop = match self.execute(kernel, id, thread) {
                Ok(()) => continue,
                Err(stop) => stop,
            };
            let outcome = match stop {
                Stop::Runtime(_) | Stop::Plain(_) | Stop::Panic(_) => match self.fault_value(stop) {
                    Ok(value) => self.begin_panic(thread, value),
                    Err(stop) => Err(stop),
                },
                Stop::Text(method, receiver) => {
                    // The instruction runs again when the text is known.
                    if let Some(frame) = thread.frames.last_mut() {
                        frame.pc -= 1;
                    }
                    self.try_enter(thread, Value::Func(method), &[receiver], Role::Text)
                }
                Stop::Pause => {
                    // The instruction at which it paused was counted and not executed.
                    self.instructions -= 1;
                    if let Some(frame) = thread.frames.last_mut() {
                        frame.pc -= 1;
                    }
                    return Stop::Pause;
                }
                stop => return stop,
            };
            match outcome {
                Ok(()) => {}
                Err(Stop::Runtime(message)) => return Stop::End(End::Fatal(message)),
                Err(stop) => return stop,
            }
        }
    }

    /// Looks at the limits, and whether enough was done for now.
    #[inline(never)]
    pub(super) fn look(&mut self, thread: &Thread) -> Result<(), Stop> {
        self.check_at = self.instructions + LOOK_EVERY;
        if self.heap.bytes > self.heap.collect_at && self.nested <= 1 {
            self.collect(Some(thread));
            if self.heap.bytes > super::limits::MAX_HEAP {
                return Err(heap_limit());
            }
        }
        let limit = if self.instructions > MAX_INSTRUCTIONS {
            format!("more than {MAX_INSTRUCTIONS} instructions")
        } else if self.instructions - self.since_time > MAX_WITHOUT_TIME {
            format!(
                "more than {MAX_WITHOUT_TIME} instructions without any time passing: a loop that neither works nor waits?"
            )
        } else if self.goroutines.len() > MAX_STARTED {
            format!("more than {MAX_STARTED} goroutines in all")
        } else if self.log.pieces() > MAX_PIECES {
            format!("more than {MAX_PIECES} pieces of work, waits and lines of output")
        } else if self.instructions > self.pause_at && self.can_pause() {
            return Err(Stop::Pause);
        } else {
            return Ok(());
        };
        Err(Stop::End(End::Limit(limit)))
    }

    /// Whether the run can pause here: a goroutine that needs no core runs inside of something else.
    fn can_pause(&self) -> bool {
        self.acting.is_some_and(|id| self.nested == 1 && !self.goroutines[id as usize].outside)
    }

    /// Notes accesses to all cells of a struct or array.
    pub(super) fn touch_all(&mut self, goroutine: u32, thread: &Thread, object: u32, writes: bool) {
        for cell in 0..self.heap.cells(object).len() as u32 {
            self.touch(goroutine, thread, object, cell, writes);
        }
    }
}
