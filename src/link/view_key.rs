//! Keys of links that are no settings of the scenario.

/// A key of a link that is not a setting of the scenario.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum ViewKey {
    /// `v`: the version of the format.
    Version,
    /// `step`: a step of the lesson.
    Step,
    /// `t`: the moment shown.
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
    Language,
}

impl ViewKey {
    /// Every such key, in the fixed order of links, behind the settings.
    pub const ALL: [Self; 11] = [
        Self::Version,
        Self::Step,
        Self::Moment,
        Self::Embed,
        Self::Play,
        Self::View,
        Self::Lock,
        Self::Hide,
        Self::Ask,
        Self::Answer,
        Self::Language,
    ];

    /// The key as links write it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Version => "v",
            Self::Step => "step",
            Self::Moment => "t",
            Self::Embed => "embed",
            Self::Play => "play",
            Self::View => "view",
            Self::Lock => "lock",
            Self::Hide => "hide",
            Self::Ask => "ask",
            Self::Answer => "answer",
            Self::Language => "lang",
        }
    }
}
