//! Shortcuts: keys of the page that work where no text is typed.

use crate::model::lanes::{self, LaneKind};
use crate::model::{Action, Command, Dialog, Direction, Focus, LessonAction};
use crate::page::context::{Dispatch, use_dispatch};
use crate::page::platform::focus::focus;
use crate::page::platform::keyboard::{Key, on_key};
use crate::page::playback::{PlaybackStore, use_playback_store};
use crate::run::Run;
use crate::units::Millis;
use crate::why::Lane;
use yew::prelude::*;

/// What a key does.
#[derive(Clone, PartialEq, Debug)]
enum Effect {
    Action(Action),
    Command(Command),
    /// A digit while a question stands: it is for the field, if there is one.
    Question,
    /// To the next piece of the selected lane, or back to the one before.
    Piece(LaneKind, Direction),
}

/// Handles the page's keys. Where `on` is false, only the keys of the timelines work; while a step is `asking`, digits lead to no other.
#[hook]
pub fn use_shortcuts(on: bool, asking: bool, run: &Run, selected: Lane) {
    let (dispatch, playback) = (use_dispatch(), use_playback_store());
    use_effect_with((on, asking, run.clone(), selected), move |(on, asking, run, selected)| {
        let (on, asking, run, selected) = (*on, *asking, run.clone(), *selected);
        let listener = on_key(move |key| {
            effect(key, on, asking).is_some_and(|effect| carry_out(effect, &dispatch, &playback, &run, selected))
        });
        move || drop(listener)
    });
}

/// False where the browser is to do what it does with the key.
fn carry_out(effect: Effect, dispatch: &Dispatch, playback: &PlaybackStore, run: &Run, selected: Lane) -> bool {
    match effect {
        Effect::Question => {
            // The letter goes where the focus is by then.
            focus(Focus::Question.id());
            return false;
        }
        Effect::Action(action) => dispatch.send(action),
        Effect::Command(command) => playback.command(&command),
        Effect::Piece(kind, _) if LaneKind::of(selected) != kind => {
            dispatch.send(Action::SelectNeighbour(kind, Direction::Back));
        }
        Effect::Piece(_, direction) => {
            let moment = lanes::piece(run, selected, playback.moment(), direction);
            playback.command(&Command::Pause);
            playback.command(&Command::Seek(moment));
        }
    }
    true
}

/// What a key does, if anything.
fn effect(key: &Key, single: bool, asking: bool) -> Option<Effect> {
    if let Some(effect) = key.lanes.and_then(|kind| lane_effect(key, kind)) {
        return Some(effect);
    }
    if !single && key.lanes.is_none() {
        return None;
    }
    if let Some(command) = clock_command(key) {
        return Some(Effect::Command(command));
    }
    match (key.name.as_str(), key.shift) {
        ("?", _) => Some(Effect::Action(Action::OpenDialog(Dialog::Help))),
        (digit, false) if asking && digit.chars().all(char::is_numeric) => Some(Effect::Question),
        (digit, false) if digit.len() == 1 => {
            // As on a keyboard: 1 to 9, and 0 for the tenth.
            let digit = digit.chars().next()?.to_digit(10)?;
            let step = (usize::try_from(digit).ok()? + 9) % 10;
            Some(Effect::Action(Action::Lesson(LessonAction::Go(step))))
        }
        _ => None,
    }
}

/// What a key does to the clock and to the part of time that is shown, on every page.
#[must_use]
pub fn clock_command(key: &Key) -> Option<Command> {
    Some(match (key.name.as_str(), key.shift) {
        (" ", _) => Command::TogglePlay,
        ("ArrowRight", false) => Command::Step(Direction::Forward),
        ("ArrowLeft", false) => Command::Step(Direction::Back),
        ("ArrowRight", true) => Command::Pan(50),
        ("ArrowLeft", true) => Command::Pan(-50),
        ("Home", _) => Command::Seek(Millis::ZERO),
        ("End", _) => Command::ToEnd,
        ("+" | "=", _) => Command::Zoom(None, 50),
        ("-" | "_", _) => Command::Zoom(None, 200),
        _ => return None,
    })
}

/// What a key does on the lanes of a kind.
fn lane_effect(key: &Key, kind: LaneKind) -> Option<Effect> {
    Some(match (key.name.as_str(), key.shift) {
        ("ArrowDown", _) => Effect::Action(Action::SelectNeighbour(kind, Direction::Forward)),
        ("ArrowUp", _) => Effect::Action(Action::SelectNeighbour(kind, Direction::Back)),
        ("ArrowRight", false) => Effect::Piece(kind, Direction::Forward),
        ("ArrowLeft", false) => Effect::Piece(kind, Direction::Back),
        ("Enter", _) => Effect::Action(Action::Focus(Focus::Causes)),
        _ => return None,
    })
}
