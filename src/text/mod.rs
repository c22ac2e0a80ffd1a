//! Every visible sentence, kept apart from the code that shows it.

mod command;
mod english;
mod lesson;
mod notice;
mod page;
mod panel;
mod sentences;
mod share;
mod why;

pub use command::CommandText;
pub use lesson::{ChallengeText, FRONT, LessonFront, LessonText, QuestionText, StepFront, StepText};
pub use notice::{note_given, note_sentence};
pub use page::{PageText, SettingText, fill};
pub use panel::{MetricText, PanelText};
pub use sentences::Sentences;
pub use share::ShareText;
pub use why::WhyText;
