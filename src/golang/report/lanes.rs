//! What each goroutine did from moment to moment, and how times and names are written.

use crate::machine::log::{Change, State};
use crate::run::Outcome;
use serde_json::Number;

/// A stretch of time in which a goroutine did one thing.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    /// The place of its change in the log.
    pub(super) number: usize,
    pub(super) goroutine: u32,
    pub(super) from: u64,
    pub(super) to: u64,
    pub(super) change: Change,
}

/// What all goroutines did, in order of goroutine, then of time. What took no time is left out.
pub(super) fn stretches(outcome: &Outcome<'_>) -> Vec<Stretch> {
    let mut all = all_stretches(outcome, usize::MAX);
    all.retain(|stretch| stretch.from < stretch.to);
    all
}

/// The same, with what took no time but was the last of its goroutine, which was cut off; made from the first changes, at most so many.
pub(super) fn all_stretches(outcome: &Outcome<'_>, most: usize) -> Vec<Stretch> {
    let changes = &outcome.log().changes;
    let end = changes.get(most).map_or(outcome.ended_us(), |next| next.at);
    let mut by_goroutine: Vec<Vec<usize>> = vec![Vec::new(); outcome.goroutines().len()];
    for (number, change) in changes.iter().take(most).enumerate() {
        if let Some(list) = by_goroutine.get_mut(change.goroutine as usize) {
            list.push(number);
        }
    }
    let mut all = Vec::new();
    for (goroutine, list) in (0..).zip(&by_goroutine) {
        for (place, number) in list.iter().enumerate() {
            let change = changes[*number];
            let next = list.get(place + 1).map(|next| changes[*next]);
            let to = next.map_or(end, |next| next.at);
            let lasting = !matches!(change.state, State::Ended | State::Cut);
            let last = next.is_none_or(|next| next.state == State::Cut);
            if lasting && (change.at < to || last) {
                all.push(Stretch { number: *number, goroutine, from: change.at, to, change });
            }
        }
    }
    all
}

/// The word for a state.
pub(super) fn word(state: State) -> &'static str {
    match state {
        State::Ready => "ready",
        State::Switching => "switch",
        State::Working => "work",
        State::Holding => "hold",
        State::Asleep => "asleep",
        State::Blocked(_) => "blocked",
        State::Ended => "ended",
        State::Cut => "cut off",
    }
}

/// On what a goroutine is blocked, in Go's words.
pub(super) fn reason(state: State) -> Option<&'static str> {
    match state {
        State::Blocked(reason) => Some(reason.word()),
        _ => None,
    }
}

/// Goroutines count from 1, as in Go's messages.
pub(super) fn number(goroutine: u32) -> u32 {
    goroutine + 1
}

/// Microseconds as milliseconds: a whole number where it is one.
pub(super) fn milliseconds(us: u64) -> Number {
    if us.is_multiple_of(1000) {
        return Number::from(us / 1000);
    }
    Number::from_f64(us as f64 / 1000.0).unwrap_or_else(|| Number::from(us / 1000))
}

/// Microseconds as seconds, without zeros at the end.
pub(super) fn seconds(us: u64) -> String {
    let text = format!("{}.{:06}", us / 1_000_000, us % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
