//! Pages of HTML without scripts, made of the texts and the simulation: the lesson as one page, the page for teachers, and the page for
//! addresses that are none. The build writes them.

mod document;
mod lesson;
mod missing;
mod teachers;

pub use lesson::page;
pub use missing::missing;
pub use teachers::teachers;
