//! Keys of links that are no settings of the scenario.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A key of a link that is not a setting of the scenario.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ViewKey {
    /// `v`: the version of the format.
    #[strum(serialize = "v")]
    Version,
    /// `step`: a step of the lesson.
    Step,
    /// `t`: the moment shown.
    #[strum(serialize = "t")]
    Moment,
    /// `embed=1`: without header and lesson.
    Embed,
    /// `play=1`: begins to play at once.
    Play,
    /// `view`: which parts.
    View,
    /// `lock`: settings that can't be changed.
    Lock,
    /// `hide=answers`: timelines and numbers open with a prediction.
    Hide,
    /// `ask`: a teacher's question.
    Ask,
    /// `answer`: what that question wants as an answer.
    Answer,
    /// `lang`: the language of the page.
    #[strum(serialize = "lang")]
    Language,
}

impl ViewKey {
    /// The key as links write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }
}
