//! The sentences of sharing: links, exports, teachers' settings, handin codes.

use super::sentences::sentences;

sentences! {
    /// The sentences.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct ShareText {
        pub link: &'static str,
        pub link_hint: &'static str,
        pub moment: &'static str,
        pub copy: &'static str,
        /// What is copied.
        pub copy_of: &'static str,
        pub qr: &'static str,
        pub qr_of: &'static str,
        pub qr_too_long: &'static str,
        pub pupils: &'static str,
        pub pupils_hint: &'static str,
        pub ask: &'static str,
        /// How many characters are left.
        pub ask_left: &'static str,
        pub hide: &'static str,
        pub play: &'static str,
        pub lock: &'static str,
        pub lock_all: &'static str,
        pub view: &'static str,
        pub view_hint: &'static str,
        pub parts: [&'static str; 4],
        pub pupil_link: &'static str,
        pub see: &'static str,
        pub embed: &'static str,
        pub embed_title: &'static str,
        pub no_embed: &'static str,
        pub on_disk: &'static str,
        pub take: &'static str,
        /// In the order of [`crate::export::Format::ALL`].
        pub formats: [&'static str; 6],
        pub png: &'static str,
        pub semicolons: &'static str,
        pub print: &'static str,
        /// Percent.
        pub progress: &'static str,
        pub stop: &'static str,
        pub codes: &'static str,
        pub codes_hint: &'static str,
        pub codes_field: &'static str,
        pub codes_head: [&'static str; 5],
        /// An answer; how many gave it.
        pub codes_counts: &'static str,
        pub codes_csv: &'static str,
        /// A code that can't be read.
        pub codes_bad: &'static str,
        /// How many more can't be read.
        pub codes_more: &'static str,
        pub your_code: &'static str,
        pub your_code_hint: &'static str,
        /// What makes files could not be had.
        pub not_made: &'static str,
        /// A total.
        pub total: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
        pub not_saved: &'static str,
    }
}
