//! What was not as it should be in a link, or in a field.

use super::{Context, Node, Texts, el};
use crate::link::{self, Note};
use crate::scenario::Field;

/// The sentences, a list item each.
pub fn notice(context: &Context, text: &Texts) -> Node {
    let edited = context.edited.split_once('=').and_then(|(key, value)| {
        let field = Field::from_key(key)?;
        let scenario = link::read(context.kitchens.first().map_or("", String::as_str)).scenario;
        let problem = link::with(&scenario, field, value).err()?;
        Some(vec![Note::Value(problem, link::value_text(&scenario, field))])
    });
    let notes = edited.unwrap_or_else(|| link::read(&context.came).notes);
    el("ul").children(notes.iter().map(|note| el("li").text(&text.note.sentence(note))))
}
