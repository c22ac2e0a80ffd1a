//! The sentences of sharing that the page begins with: links, exports, a pupil's code.

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
        pub take: &'static str,
        /// In the order of [`crate::export::Format::VARIANTS`].
        pub formats: [&'static str; 6],
        pub png: &'static str,
        pub semicolons: &'static str,
        pub print: &'static str,
        /// Percent.
        pub progress: &'static str,
        pub stop: &'static str,
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
