//! The sentences on what is worked out apart from the page.

use super::sentences::sentences;

sentences! {
    /// The sentences.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct WorkingText {
        /// How many pieces of work there are at most.
        pub working: &'static str,
        pub stopped: &'static str,
        pub failed: &'static str,
        /// How many numbers of cores have been tried, of how many.
        pub sweep: &'static str,
        /// A battery that runs down: percent.
        pub battery: &'static str,
    }
}
