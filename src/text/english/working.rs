//! What is worked out apart from the page, in English.

use crate::text::working::WorkingText;

impl WorkingText {
    /// English.
    pub const ENGLISH: Self = Self {
        working: "Working out up to {0} pieces of work. Until that is done, the page shows the run before.",
        stopped: "Stopped: this kitchen is not worked out. The page shows the run before.",
        failed: "This could not be worked out: the part that does it did not load, or broke. Try again.",
        sweep: "Worked out: {0} of {1}.",
        battery: "Your machine runs on its battery, with {0} % left. Many machines save power then and slow down: what is measured may take longer.",
    };
}
