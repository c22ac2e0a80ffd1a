//! The page's keys.

use super::app::Message;
use crate::units::Millis;

/// What a key does, if anything.
pub fn message(key: &str, shift: bool) -> Option<Message> {
    Some(match (key, shift) {
        (" ", _) => Message::Play,
        ("ArrowRight", false) => Message::Step(true),
        ("ArrowLeft", false) => Message::Step(false),
        ("ArrowRight", true) => Message::Pan(50),
        ("ArrowLeft", true) => Message::Pan(-50),
        ("Home", _) => Message::Seek(Millis::ZERO),
        ("End", _) => Message::ToEnd,
        ("+" | "=", _) => Message::Zoom(50),
        ("-" | "_", _) => Message::Zoom(200),
        ("Escape", _) => Message::Help(false),
        ("?", _) => Message::Help(true),
        _ => return None,
    })
}
