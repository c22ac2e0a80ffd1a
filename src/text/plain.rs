//! The sentences of the pages without scripts besides the lesson: the page for teachers, and the one for addresses that are none. The build makes
//! these pages; the page itself has none of their sentences.

use super::sentences::{in_every_language, sentences};

sentences! {
    /// A section of the page for teachers.
    #[derive(Debug)]
    pub struct SectionText {
        /// Its heading.
        pub title: &'static str,
        /// Its paragraphs.
        pub paragraphs: &'static [&'static str],
    }
}

sentences! {
    /// An example of a link for pupils.
    #[derive(Debug)]
    pub struct ExampleText {
        /// What it is an example of.
        pub about: &'static str,
        /// The question that it asks; empty where it asks none of its own.
        pub ask: &'static str,
        /// Its options, if it has any, as a link writes them.
        pub options: &'static str,
    }
}

sentences! {
    /// The sentences.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct PlainText {
        pub lead: &'static str,
        pub to_lesson: &'static str,
        /// The longest question; the most options; the longest option; the longest link; the most dishes; the most cores; then what the page calls the
        /// sandbox, the dialog for sharing, its part for pupils, to hide, to see it as pupils do, to embed, the codes.
        pub sections: [SectionText; 9],
        pub examples: &'static str,
        pub example: [ExampleText; 4],
        /// No page at this address.
        pub missing: &'static str,
        /// The lesson is in one of several places.
        pub missing_places: &'static str,
        /// The folder of the address, the one above, the start of the site.
        pub places: [&'static str; 3],
    }
}

in_every_language!(PlainText);
