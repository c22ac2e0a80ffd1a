//! Names for what goroutines wait for, and for goroutines: as the program itself names them.

use crate::check::tree::Place;
use crate::machine::log::{Reason, Thing};
use crate::run::Outcome;
use std::collections::BTreeMap;

/// The longest name, in characters.
const LONGEST: usize = 40;

/// The name of each thing of a run, different things by different names.
pub(super) fn things(outcome: &Outcome<'_>) -> Vec<String> {
    let names = outcome.log().things.iter().map(|thing| of_thing(outcome.text(), thing)).collect();
    numbered(names)
}

/// The name of each goroutine: that of its function.
pub(super) fn goroutines(outcome: &Outcome<'_>) -> Vec<String> {
    let plain = |name: &str| name.strip_prefix("main.").unwrap_or(name).to_owned();
    numbered(outcome.goroutines().iter().map(|goroutine| plain(&goroutine.name)).collect())
}

/// Names that stand for several are numbered.
fn numbered(mut names: Vec<String>) -> Vec<String> {
    let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for name in &names {
        counts.entry(name.clone()).or_default().0 += 1;
    }
    for name in &mut names {
        if let Some((count, used)) = counts.get_mut(name)
            && *count > 1
        {
            *used += 1;
            *name = format!("{name} #{used}");
        }
    }
    names
}

fn of_thing(text: &str, thing: &Thing) -> String {
    let made = own(text, thing.made);
    let name = match thing.reason {
        Reason::Receive | Reason::Send | Reason::Select => {
            let variable = made.and_then(|at| assigned_to(text, at));
            let call = made.map(|at| chain(&text[at..])).filter(|_| !thing.own);
            match (variable, call) {
                (Some(variable), Some(call)) if call.starts_with("context.") => Some(format!("{variable}.Done()")),
                (Some(variable), Some("time.NewTicker" | "time.NewTimer")) => Some(format!("{variable}.C")),
                (Some(variable), _) => Some(variable),
                (None, Some(call)) if call.starts_with("time.") => Some(format!("{call}(…)")),
                (None, _) => own(text, thing.waited).and_then(|at| waited_at(&text[at..])),
            }
        }
        _ => own(text, thing.waited).and_then(|at| waited_at(&text[at..])),
    };
    let word = match thing.reason {
        Reason::Receive | Reason::Send | Reason::Select => "chan",
        reason => reason.word(),
    };
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| word.to_owned());
    if name.chars().count() > LONGEST {
        return name.chars().take(LONGEST).collect::<String>() + "…";
    }
    name
}

/// The place in the program's own text.
fn own(text: &str, place: Place) -> Option<usize> {
    let at = place.pos.0 as usize;
    (place.source == 0 && text.is_char_boundary(at)).then_some(at)
}

/// The names joined by points with which a text begins, indices among them: `s.racks[0]`.
fn chain(text: &str) -> &str {
    let mut depth = 0;
    let mut end = text.len();
    for (place, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' if depth > 0 => depth -= 1,
            '\n' => {
                end = place;
                break;
            }
            _ if depth > 0 || c.is_alphanumeric() || c == '_' || c == '.' => {}
            _ => {
                end = place;
                break;
            }
        }
    }
    text[..end].trim_end_matches('.')
}

/// What is waited for by the expression or statement with which a text begins: a receive, a send, a loop over a channel, a call of a method.
fn waited_at(text: &str) -> Option<String> {
    if let Some(channel) = text.strip_prefix("<-") {
        return Some(name_or_call(channel.trim_start()));
    }
    let line = text.lines().next()?;
    if line.starts_with("for") {
        return line.split_once("range ").map(|(_, channel)| name_or_call(channel.trim_start()));
    }
    let name = chain(text);
    if text[name.len()..].starts_with('(') {
        return name.rsplit_once('.').map(|(of, _)| of.to_owned());
    }
    Some(name.to_owned())
}

/// A name, or a call without its arguments: `ctx.Done()`, `time.After(…)`.
fn name_or_call(text: &str) -> String {
    let name = chain(text);
    match text[name.len()..].strip_prefix('(') {
        Some(rest) if rest.starts_with(')') => format!("{name}()"),
        Some(_) => format!("{name}(…)"),
        None => name.to_owned(),
    }
}

/// The name of the variable or field that the value at the byte offset `at` is assigned to. None where its line does not show one.
fn assigned_to(text: &str, at: usize) -> Option<String> {
    let line = text[..at].rsplit('\n').next()?.trim_start();
    if let Some(field) = line.trim_end().strip_suffix(':') {
        let name = field.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        return (!name.is_empty()).then(|| name.to_owned());
    }
    let (targets, values) = line.split_once(":=").or_else(|| line.split_once(" = "))?;
    let before: Vec<char> = values.chars().collect();
    let place = before
        .iter()
        .scan(0, |depth, c| {
            *depth += i32::from(matches!(c, '(' | '[' | '{')) - i32::from(matches!(c, ')' | ']' | '}'));
            Some(*depth == 0 && *c == ',')
        })
        .filter(|comma| *comma)
        .count();
    // A value inside of a call is not what the variable gets.
    let closed = before.iter().filter(|c| matches!(c, ')' | ']' | '}')).count();
    if before.iter().filter(|c| matches!(c, '(' | '[' | '{')).count() > closed {
        return None;
    }
    let targets = targets.trim().trim_start_matches("var ").trim_start_matches("if ").trim_start_matches("for ");
    let name = chain(targets.split(',').nth(place)?.trim_start());
    (!name.is_empty() && name != "_").then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_waited_for_has_the_name_that_the_program_gives_it() {
        for (text, name) in [
            ("<-rack\n", "rack"),
            ("<-s.racks[i%2], 1", "s.racks[i%2]"),
            ("<-time.After(2 * time.Second)", "time.After(…)"),
            ("<-ctx.Done():", "ctx.Done()"),
            ("rack <- dish", "rack"),
            ("for dish := range rack {", "rack"),
            ("for range time.Tick(time.Second) {", "time.Tick(…)"),
            ("mu.Lock()", "mu"),
            ("c.mu.RLock()", "c.mu"),
            ("all.Wait()", "all"),
        ] {
            assert_eq!(waited_at(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn a_channel_has_the_name_of_the_variable_that_gets_it() {
        for (text, name) in [
            ("\track := make", Some("rack")),
            ("var rack = make", Some("rack")),
            ("var rack chan int = make", Some("rack")),
            ("\ta, b := make(chan int, 1), make", Some("b")),
            ("\ts.rack = make", Some("s.rack")),
            ("\ts := shop{rack: make", Some("rack")),
            ("\t\track: make", Some("rack")),
            ("\tctx, cancel := make", Some("ctx")),
            ("\tuse(make", None),
            ("\tx := use(1, make", None),
            ("\treturn make", None),
            ("\t_ = make", None),
        ] {
            let at = text.rfind("make").expect("a value");
            assert_eq!(assigned_to(text, at).as_deref(), name, "{text}");
        }
    }

    #[test]
    fn the_same_names_are_numbered() {
        let names = ["main", "f", "g", "f"].map(str::to_owned).to_vec();
        assert_eq!(numbered(names), ["main", "f #1", "g", "f #2"]);
    }
}
