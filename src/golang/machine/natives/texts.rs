//! Texts: searching, changing, formatting.

use super::call::{Call, Native};
use crate::machine::Machine;
use crate::machine::format::{self, Joining};
use crate::machine::stop::Stop;
use crate::machine::value::{Text, Value};

pub(super) const ALL: &[(&str, Native)] = &[
    ("fmt.Sprint", |machine, call| machine.give_formatted(call, Joining::Print, 0)),
    ("fmt.Sprintln", |machine, call| machine.give_formatted(call, Joining::Line, 0)),
    ("fmt.Sprintf", |machine, call| machine.give_formatted(call, Joining::Format, 1)),
    ("strings.Index", |machine, call| {
        let (text, part) = (machine.heap.bytes(call.argument(0).text()), machine.heap.bytes(call.argument(1).text()));
        let found = find(text, part).map_or(-1, |place| place as i64);
        call.give(Value::Int(found))
    }),
    ("strings.LastIndex", |machine, call| {
        let (text, part) = (machine.heap.bytes(call.argument(0).text()), machine.heap.bytes(call.argument(1).text()));
        let found = (0..=text.len().saturating_sub(part.len())).rev().find(|place| text[*place..].starts_with(part));
        call.give(Value::Int(found.map_or(-1, |place| place as i64)))
    }),
    ("strings.ToUpper", |machine, call| change(machine, call, str::to_uppercase)),
    ("strings.ToLower", |machine, call| change(machine, call, str::to_lowercase)),
    ("strings.join", |machine, call| {
        let separator = machine.heap.bytes(call.argument(1).text()).to_vec();
        let parts: Vec<Text> = machine.elements(call.argument(0)).iter().map(|part| part.text()).collect();
        let mut joined = Vec::new();
        for (number, part) in parts.into_iter().enumerate() {
            if number > 0 {
                joined.extend_from_slice(&separator);
            }
            joined.extend_from_slice(machine.heap.bytes(part));
        }
        machine.make_room(call.thread, joined.len() as u64)?;
        let text = machine.heap.add_text(&joined);
        call.give(text)
    }),
    ("strings.repeat", |machine, call| {
        let (text, count) = (call.argument(0).text(), call.int(1));
        let length = u64::from(text.length).saturating_mul(count.max(0) as u64);
        machine.make_room(call.thread, length)?;
        let repeated = machine.heap.bytes(text).repeat(count.max(0) as usize);
        let text = machine.heap.add_text(&repeated);
        call.give(text)
    }),
    ("strconv.FormatInt", |machine, call| {
        let text = format::in_base(call.int(0).unsigned_abs(), call.int(1) as u32, call.int(0) < 0);
        let text = machine.heap.add_text(text.as_bytes());
        call.give(text)
    }),
    ("strconv.FormatUint", |machine, call| {
        let text = format::in_base(call.int(0) as u64, call.int(1) as u32, false);
        let text = machine.heap.add_text(text.as_bytes());
        call.give(text)
    }),
    ("strconv.FormatFloat", |machine, call| {
        let verb = char::from_u32(call.int(1) as u32).unwrap_or('g');
        let precision = usize::try_from(call.int(2)).ok();
        let text = format::float_text(call.float(0), verb, precision, call.int(3) == 32);
        let text = machine.heap.add_text(text.as_bytes());
        call.give(text)
    }),
    ("strconv.parseFloat", |machine, call| {
        let text = machine.heap.string(call.argument(0));
        let plain = text.replace('_', "x");
        let found = plain.parse::<f64>().ok().filter(|_| !plain.contains(['x', 'X']));
        call.give_at(1, Value::bool(found.is_some()));
        call.give(Value::Float(found.unwrap_or(0.0)))
    }),
    ("strconv.Quote", |machine, call| {
        let text = format::quoted(machine.heap.bytes(call.argument(0).text()));
        let text = machine.heap.add_text(text.as_bytes());
        call.give(text)
    }),
    ("unicode.class", |_, call| {
        let c = u32::try_from(call.int(0)).ok().and_then(char::from_u32).unwrap_or('\0');
        let class = i64::from(c.is_alphabetic())
            | i64::from(c.is_numeric()) << 1
            | i64::from(c.is_whitespace()) << 2
            | i64::from(c.is_uppercase()) << 3
            | i64::from(c.is_lowercase()) << 4
            | i64::from(c.is_ascii_punctuation()) << 5;
        call.give(Value::Int(class))
    }),
    ("unicode.ToUpper", |_, call| case(call, |c| c.to_uppercase().next())),
    ("unicode.ToLower", |_, call| case(call, |c| c.to_lowercase().next())),
];

fn case(call: &mut Call<'_>, change: impl Fn(char) -> Option<char>) -> Result<(), Stop> {
    let own = call.int(0);
    let changed = u32::try_from(own).ok().and_then(char::from_u32).and_then(change);
    call.give(Value::Int(changed.map_or(own, |c| i64::from(u32::from(c)))))
}

fn change(machine: &mut Machine, call: &mut Call<'_>, change: impl Fn(&str) -> String) -> Result<(), Stop> {
    let text = machine.heap.string(call.argument(0));
    let changed = machine.heap.add_text(change(&text).as_bytes());
    call.give(changed)
}

/// The first place of a part.
fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    text.windows(part.len()).position(|window| window == part)
}

impl Machine {
    fn give_formatted(&mut self, call: &mut Call<'_>, joining: Joining, list: usize) -> Result<(), Stop> {
        let values = self.elements(call.argument(list)).to_vec();
        let form = if list == 1 { self.heap.string(call.argument(0)) } else { String::new() };
        let texts = call.thread.frames.last().map_or(&[][..], |frame| &frame.texts);
        let text = self.formatted(joining, &form, &values, texts)?;
        self.make_room(call.thread, text.len() as u64)?;
        let text = self.heap.add_text(&text);
        call.give(text)
    }
}
