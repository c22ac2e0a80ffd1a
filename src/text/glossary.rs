//! The learners' glossary: what each technical word of the lesson means.

use super::marks::TERMS;
use super::sentences::sentences;

sentences! {
    /// A technical word and its meaning.
    #[derive(Debug)]
    pub struct MeaningText {
        /// The word.
        pub word: &'static str,
        /// What it means.
        pub meaning: &'static str,
    }
}

/// A glossary from the words and their meanings, in the order of [`TERMS`].
pub(super) const fn glossary(all: &[(&'static str, &'static str); TERMS.len()]) -> [MeaningText; TERMS.len()] {
    let mut texts = [const { MeaningText { word: "", meaning: "" } }; TERMS.len()];
    let mut place = 0;
    while place < all.len() {
        texts[place] = MeaningText { word: all[place].0, meaning: all[place].1 };
        place += 1;
    }
    texts
}
