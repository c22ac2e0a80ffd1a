//! Every visible sentence, kept apart from the code that shows it.

mod arabic;
mod chinese;
mod command;
mod english;
mod lesson;
mod notice;
mod page;
mod panel;
mod plural;
mod sentences;
mod share;
mod spanish;
mod why;
mod words;

pub use command::CommandText;
pub use lesson::{ChallengeText, LessonFront, LessonText, QuestionText, StepFront, StepText};
pub use notice::NoteText;
pub use page::{KNOWN_STAGES, PageText, fill};
pub use panel::{MetricText, PanelText, SettingText};
pub use plural::Plural;
pub use sentences::{Lines, Sentences};
pub use share::ShareText;
pub use why::WhyText;
pub use words::{FrontText, RestText, keep, written};
