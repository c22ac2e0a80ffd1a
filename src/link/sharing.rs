//! A teacher's choices of how a scenario is shown: keys of a link that docs/MODEL.md lists in section 8.

use super::{Language, ViewKey, Wanted};
use crate::scenario::Field;
use std::str::FromStr;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The longest question of a teacher, in characters.
pub const MAX_ASK: usize = 200;

/// A part of the page that `view` can name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// The kitchen.
    Kitchen,
    /// The timeline of cores.
    Cores,
    /// The timeline of dishes.
    Dishes,
    /// The chart.
    Chart,
}

impl Part {
    /// The part as links write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// A teacher's choices of how a scenario is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sharing {
    /// Without header and lesson: for a frame in another page.
    pub embed: bool,
    /// It begins to play at once.
    pub play: bool,
    /// Which parts are shown, in their order; empty for all.
    pub parts: Vec<Part>,
    /// Settings that can't be changed, in the order of links.
    pub lock: Vec<Field>,
    /// Timelines and numbers open with a prediction.
    pub hide: bool,
    /// The teacher's question: up to [`MAX_ASK`] characters, none of them control characters.
    pub ask: String,
    /// What that question wants as an answer.
    pub wanted: Wanted,
    /// The language to show it in, whatever the browser asks for.
    pub language: Option<Language>,
}

impl Sharing {
    /// Whether a part is shown.
    #[must_use]
    pub fn shows(&self, part: Part) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }

    /// Whether a setting can't be changed.
    #[must_use]
    pub fn locks(&self, field: Field) -> bool {
        self.lock.contains(&field)
    }

    /// Sets a key from text; the error is what of the text is not valid. Of a list, the words that mean something hold.
    pub(crate) fn set(&mut self, key: ViewKey, value: &str) -> Result<(), String> {
        let is_set = match key {
            ViewKey::Embed => {
                self.embed = value == "1";
                self.embed
            }
            ViewKey::Play => {
                self.play = value == "1";
                self.play
            }
            ViewKey::Hide => {
                self.hide = value == "answers";
                self.hide
            }
            ViewKey::View => return words(value, &mut self.parts),
            ViewKey::Lock => return words(value, &mut self.lock),
            ViewKey::Ask => {
                let short = (1..=MAX_ASK).contains(&value.chars().count());
                if short && !value.trim().is_empty() && !value.chars().any(char::is_control) {
                    value.clone_into(&mut self.ask);
                }
                !self.ask.is_empty()
            }
            ViewKey::Answer => {
                self.wanted = Wanted::read(value).unwrap_or_default();
                self.wanted != Wanted::Words
            }
            ViewKey::Language => {
                self.language = value.parse().ok();
                self.language.is_some()
            }
            ViewKey::Version | ViewKey::Step | ViewKey::Moment => false,
        };
        if is_set { Ok(()) } else { Err(value.to_owned()) }
    }

    /// A key's value, unless it is at its default.
    pub(crate) fn text(&self, key: ViewKey) -> Option<String> {
        let one = |set: bool| set.then(|| "1".to_owned());
        let joined = |words: Vec<&str>| (!words.is_empty()).then(|| words.join(","));
        match key {
            ViewKey::Embed => one(self.embed),
            ViewKey::Play => one(self.play),
            ViewKey::View => joined(self.parts.iter().map(<&str>::from).collect()),
            ViewKey::Lock => joined(self.lock.iter().map(|field| field.key()).collect()),
            ViewKey::Hide => self.hide.then(|| "answers".to_owned()),
            ViewKey::Ask => (!self.ask.is_empty()).then(|| self.ask.clone()),
            ViewKey::Answer => self.wanted.text(),
            ViewKey::Language => self.language.map(|language| language.code().to_owned()),
            ViewKey::Version | ViewKey::Step | ViewKey::Moment => None,
        }
    }
}

/// Takes the words of a list joined by commas, in order and each once. The error is the words that mean nothing.
fn words<T: Ord + FromStr>(value: &str, all: &mut Vec<T>) -> Result<(), String> {
    let mut unknown = Vec::new();
    for word in value.split(',') {
        match word.parse() {
            Ok(meant) => all.push(meant),
            Err(_) => unknown.push(word),
        }
    }
    all.sort_unstable();
    all.dedup();
    if unknown.is_empty() { Ok(()) } else { Err(unknown.join(",")) }
}
