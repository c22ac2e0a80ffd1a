//! What is edited of stages.

use crate::scenario::Stage;

/// What is changed of a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What people call it.
    Name,
    /// How long it takes.
    Seconds,
    /// Whether it needs hands.
    Kind,
    /// How many dishes can be at it; empty for no limit.
    Places,
}

impl Part {
    /// The part of a word, as panels have it.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "name" => Self::Name,
            "seconds" => Self::Seconds,
            "kind" => Self::Kind,
            "places" => Self::Places,
            _ => return None,
        })
    }
}

/// The stages as a link writes them, with one part of one stage replaced by text.
pub fn edited(stages: &[Stage], number: usize, part: Part, value: &str) -> String {
    let texts = stages.iter().enumerate().map(|(place, stage)| {
        let pick =
            |this: Part, own: String| if place == number && part == this { value.trim().to_owned() } else { own };
        let places = pick(Part::Places, stage.places.map(|places| places.to_string()).unwrap_or_default());
        let kind = pick(Part::Kind, stage.kind.word().to_owned());
        let seconds = pick(Part::Seconds, stage.duration.seconds_text());
        let name = pick(Part::Name, stage.name.clone());
        format!("{name}:{seconds}:{kind}{}{places}", if places.is_empty() { "" } else { ":" })
    });
    texts.collect::<Vec<_>>().join(",")
}
