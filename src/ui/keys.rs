//! The page's keys.

use super::app::Message;
use crate::browser::Key;
use crate::units::Millis;

/// What a key does, if anything. Where single keys are turned off, only those that timelines have of their own, and the one
/// that closes.
pub fn message(key: &Key, single: bool) -> Option<Message> {
    if !single && key.lanes.is_none() && key.name != "Escape" {
        return None;
    }
    if let Some(dishes) = key.lanes {
        let message = match (key.name.as_str(), key.shift) {
            ("ArrowDown", _) => Some(Message::Lane(dishes, true)),
            ("ArrowUp", _) => Some(Message::Lane(dishes, false)),
            ("ArrowRight", false) => Some(Message::Piece(dishes, true)),
            ("ArrowLeft", false) => Some(Message::Piece(dishes, false)),
            ("Enter", _) => Some(Message::Why),
            _ => None,
        };
        if message.is_some() {
            return message;
        }
    }
    Some(match (key.name.as_str(), key.shift) {
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
        (digit, false) if digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => {
            // As on a keyboard: 1 to 9, and 0 for the tenth.
            Message::Go(usize::from(digit.as_bytes()[0] - b'0' + 9) % 10)
        }
        _ => return None,
    })
}
