//! MODEL.md 4.4, told from the trace alone, of ten thousand random scenarios: whenever a turn's running comes to a
//! whole number of slices and the task would work on, it goes on only if no other task has been waiting for a core, and
//! is sent back only then and only if another is ready.

mod support;

use std::cell::Cell;
use wash_and_dry::scenario::Policy;
use wash_and_dry::trace::{Trace, What};
use wash_and_dry::units::TaskId;

/// A task ready from one moment until it is taken up at another.
struct Ready {
    task: TaskId,
    from: u64,
    to: u64,
}

/// From being taken up until leaving the core: what the task has worked.
#[derive(Clone, Copy, Default)]
struct Turn {
    /// Whether the task is in a turn.
    on: bool,
    /// What it has worked in this turn up to `since`.
    used: u64,
    /// Since when it works, if it does.
    since: Option<u64>,
}

/// A stretch of work in a turn that had already used some running.
struct Work {
    task: TaskId,
    used: u64,
    from: u64,
    to: u64,
}

impl Work {
    /// The first judgement in this stretch that falls later than `after` and lets the task go on: at its very start, if
    /// the slice was used up before, or in the middle.
    fn judged_after(&self, after: u64, slice: u64) -> Option<u64> {
        let first = if self.used > 0 && self.used.is_multiple_of(slice) {
            self.from
        } else {
            self.from + slice - self.used % slice
        };
        let judged = first + (after + 1).saturating_sub(first).div_ceil(slice) * slice;
        (judged < self.to).then_some(judged)
    }
}

/// Reads the trace: who was ready when, who worked when; checks each turn that ended by being sent back.
fn read(trace: &Trace, sent_back: &Cell<u64>) -> (Vec<Ready>, Vec<Work>) {
    let tasks = trace.tasks() as usize;
    let slice = trace.scenario().slice.0;
    let (mut ready, mut work) = (Vec::new(), Vec::new());
    let (mut turns, mut waiting) = (vec![Turn::default(); tasks], vec![None::<u64>; tasks]);
    for entry in trace.entries().iter().filter(|entry| entry.what() != What::Racked) {
        let (task, at) = (entry.task(), entry.at().0);
        let turn = &mut turns[task.index()];
        if let Some(from) = waiting[task.index()].take() {
            ready.push(Ready { task, from, to: at });
            *turn = Turn { on: true, ..Turn::default() };
        }
        if let Some(from) = turn.since.take() {
            work.push(Work { task, used: turn.used, from, to: at });
            turn.used += at - from;
        }
        match entry.what() {
            What::Work => turn.since = Some(at),
            What::Hold | What::Switch => {}
            What::Ready => {
                // Whoever becomes ready in a turn was sent back.
                let Turn { on, used, .. } = std::mem::take(turn);
                if on {
                    assert!(used > 0 && used % slice == 0, "{task:?} is sent back at {at} after {used} ms");
                    assert!(waiting.iter().any(Option::is_some), "{task:?} is sent back at {at} for nobody");
                    sent_back.set(sent_back.get() + 1);
                }
                waiting[task.index()] = Some(at);
            }
            _ => *turn = Turn::default(),
        }
    }
    (ready, work)
}

#[test]
fn slices_end_where_they_must_and_nowhere_else() {
    let (sent_back, went_on) = (Cell::new(0), Cell::new(0));
    support::each(|trace| {
        let slice = trace.scenario().slice.0;
        let (ready, work) = read(trace, &sent_back);
        // With `stealing` only tasks in the core's own queue count, and the trace does not tell whose queue it is.
        if slice == 0 || trace.scenario().policy == Policy::Stealing {
            return;
        }
        for stretch in &work {
            went_on.set(went_on.get() + u64::from(stretch.judged_after(0, slice).is_some()));
            // In order of `to`, as they were read.
            let later = &ready[ready.partition_point(|ready| ready.to < stretch.from)..];
            for other in later.iter().filter(|ready| ready.from < stretch.to && ready.task != stretch.task) {
                // Until the instant's events are over nobody takes it up: it was ready when the judgement fell.
                let judged = stretch.judged_after(other.from, slice).filter(|judged| *judged <= other.to);
                assert_eq!(judged, None, "{:?} goes on though {:?} is ready", stretch.task, other.task);
            }
        }
    });
    assert!(sent_back.get() > 10_000 && went_on.get() > 10_000, "too few cases: {sent_back:?}, {went_on:?}");
}
