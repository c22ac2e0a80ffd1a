//! Sharing in English.

use crate::text::share::ShareText;

impl ShareText {
    /// English.
    pub const ENGLISH: Self = Self {
        link: "Link to this kitchen",
        link_hint: "Whoever opens it sees these settings. Nothing is sent anywhere: all of it is in the link.",
        moment: "Link to this moment",
        copy: "Copy",
        copy_of: "Copy: {0}",
        qr: "QR code of the link, for a projector",
        qr_of: "QR code of {0}",
        qr_too_long: "The link is too long for a QR code.",
        pupils: "For your pupils",
        pupils_hint: "Ask a question of your own, and lock what is to stay as it is. Each pupil gets a short code with the \
                      answer to hand in. A lock holds on the page; whoever edits the link itself can lift it.",
        ask: "Your question",
        ask_left: "{0} characters left",
        hide: "Hide numbers and timelines until they have answered",
        play: "Begin to play at once",
        lock: "Lock settings",
        lock_all: "all of them",
        view: "Show only parts",
        view_hint: "None ticked: everything is shown.",
        parts: ["kitchen", "timeline of cores", "timeline of dishes", "chart"],
        pupil_link: "Link for your pupils",
        see: "See what they will see",
        embed: "To embed in a page of your own",
        embed_title: "Wash & Dry",
        take: "Take it away",
        formats: [
            "timeline, SVG",
            "dishes, CSV",
            "segments, CSV",
            "all of it, JSON",
            "trace events, for Perfetto",
            "program, Go",
        ],
        png: "timeline, PNG",
        print: "print",
        progress: "{0} % done",
        stop: "Stop",
        codes: "Codes from your pupils",
        codes_hint: "Paste any number of codes, one after the other. They stay in this browser.",
        codes_field: "Codes",
        codes_head: ["Kitchen", "Question", "Answer", "What happened"],
        codes_counts: "{0} × “{1}”",
        codes_csv: "Table as CSV",
        codes_bad: "“{0}” is not a whole code: a part is missing or was changed. Ask for it once more.",
        codes_more: "and {0} more that are not whole",
        your_code: "Your code, to hand in",
        your_code_hint: "It holds your answer, what happened, and the link. Nothing about you.",
        total: "all done at {0} s",
        copied: "Copied.",
        not_copied: "The browser does not let the page copy. The field is selected: copy it with your keyboard.",
    };
}
