//! Every visible sentence, kept apart from the code that shows it.

mod command;
mod notice;
mod page;

pub use command::CommandText;
pub use notice::{note_given, note_sentence};
pub use page::{Control, PageText};
