//! Sharing in English.

use crate::text::share::ShareText;

impl ShareText {
    /// English.
    pub const ENGLISH: Self = Self {
        link: "Link to this kitchen",
        link_hint: "Whoever opens it sees these settings. Nothing is sent anywhere: everything is in the link.",
        moment: "Link to this moment",
        copy: "Copy",
        copy_of: "Copy: {0}",
        qr: "QR code of the link, for a projector",
        qr_of: "QR code of {0}",
        qr_too_long: "The link is too long for a QR code.",
        take: "Download",
        formats: [
            "timeline, SVG",
            "dishes, CSV",
            "segments, CSV",
            "everything, JSON",
            "trace events, for Perfetto",
            "program, Go",
        ],
        png: "timeline, PNG",
        semicolons: "Semicolons between the columns of tables: for spreadsheets where decimals have a comma",
        print: "print",
        progress: "{0} % done",
        stop: "Stop",
        your_code: "Your code, to hand in",
        your_code_hint: "It holds your answer, what happened, and the link, but nothing about you.",
        total: "all done at {0} s",
        copied: "Copied.",
        not_copied: "The browser does not let the page copy. The field is selected, so you can copy it with the keyboard.",
        not_made: "The file could not be made, because a part of the page did not load. Are you online? Try again.",
        not_saved: "The browser could not save the file.",
    };
}
