//! Every visible sentence, kept apart from the code that shows it.

mod command;
mod english;
mod lesson;
mod notice;
mod page;
mod why;

pub use command::CommandText;
pub use lesson::{ChallengeText, LessonText, QuestionText, StepText};
pub use notice::{note_given, note_sentence};
pub use page::{MetricText, PageText, SettingText, fill};
pub use why::WhyText;
