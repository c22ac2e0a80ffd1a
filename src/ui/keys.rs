//! The page's keys.

use super::app::Message;
use crate::browser::Key;
use crate::units::Millis;

/// What a key does, if anything.
pub fn message(key: &Key) -> Option<Message> {
    Some(match (key.name.as_str(), key.shift) {
        ("ArrowDown", _) if key.on_lanes => Message::Lane(true),
        ("ArrowUp", _) if key.on_lanes => Message::Lane(false),
        ("Enter", _) if key.on_lanes => Message::Why,
        (" ", _) => Message::Play,
        ("ArrowRight", false) => Message::Step(true),
        ("ArrowLeft", false) => Message::Step(false),
        ("ArrowRight", true) => Message::Pan(50),
        ("ArrowLeft", true) => Message::Pan(-50),
        ("Home", _) => Message::Seek(Millis::ZERO),
        ("End", _) => Message::ToEnd,
        ("+" | "=", _) => Message::Zoom(50),
        ("-" | "_", _) => Message::Zoom(200),
        ("Escape", _) => Message::Close,
        ("?", _) => Message::Help(true),
        _ => return None,
    })
}
