//! The handin codes that a teacher collects: a row for each, a table for each question, and what stands there twice. The codes come from other
//! people: any text may be in them.

mod answer;
mod collected;
mod made;
mod question;
mod read;
mod tally;
mod twice;

pub use collected::{Asked, Collected, Count, Handin, Tally, Twice};
pub use made::Made;
pub use read::Reading;
pub use tally::percent;

#[cfg(test)]
mod tests;
