//! Every visible sentence, in four languages, apart from the code that shows it.

mod arabic;
mod chinese;
mod command;
mod english;
mod glossary;
mod language;
mod lesson;
mod machine;
pub mod marks;
mod notice;
mod page;
mod panel;
mod plural;
pub mod schedule;
mod sentences;
mod share;
mod spanish;
mod stage;
mod summary;
pub mod teacher;
mod why;

pub use command::CommandText;
pub use glossary::MeaningText;
pub use language::Text;
pub use lesson::{ChallengeText, KitchenText, LessonText, OpeningText, PictureText, QuestionText, StepText};
pub use machine::MachineText;
pub use notice::NoteText;
pub use page::{KNOWN_STAGES, PageText, fill};
pub use panel::{MetricText, PanelText, SettingText};
pub use plural::Plural;
pub use schedule::{PuzzleText, ScheduleText};
pub use sentences::{Later, Lines, Sentences, of_file};
pub use share::ShareText;
pub use teacher::TeacherText;
pub use why::WhyText;
