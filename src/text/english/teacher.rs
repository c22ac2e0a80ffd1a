//! What a teacher prepares and collects, in English.

use crate::text::teacher::{HandinText, TeacherText};

impl TeacherText {
    /// English.
    pub const ENGLISH: Self = Self {
        pupils: "For your pupils",
        pupils_hint: "Ask a question of your own, and lock the settings that should stay as they are. Each pupil gets a code \
                      with the answer, to hand in. Locks work on the page only: anyone who edits the link can remove them.",
        ask: "Your question",
        ask_left: "{0} characters left",
        hide: "Hide numbers and timelines until they have answered",
        play: "Start playing at once",
        lock: "Lock settings",
        lock_all: "all of them",
        view: "Show only parts",
        view_hint: "If none is ticked, everything is shown.",
        parts: ["kitchen", "timeline of cores", "timeline of dishes", "chart"],
        pupil_link: "Link for your pupils",
        see: "See what they will see",
        embed: "Embed in your own page",
        embed_title: "Wash & Dry",
        no_embed: "A frame needs the copy of the page that stands beside it on a host. This page is a single file, or was opened from a disk: there is none.",
        on_disk: "The page was opened from a disk, where nobody else can reach it. Put this behind the address of the page on the web, or give your pupils the file and have them put it behind its name.",
        codes: "Codes from your pupils",
        codes_hint: "Paste as many codes as you like. They stay in this browser.",
        codes_field: "Codes",
        codes_csv: "Table as CSV",
        wanted: "What pupils answer with",
        kinds: [
            "their own words",
            "a number: when all is done",
            "a number: the average response time",
            "a number: the most dishes in progress at once",
            "a number: the most cores running at once",
            "a number that you give",
            "one of several options",
            "a schedule that they make",
            "a drawing of what will happen",
        ],
        made: [
            "Your pupils schedule this kitchen themselves, and hand in their choices. The table shows each schedule as a picture with its total. Right is what no order can beat, where that can be proved. Choices already made here are not in the link.",
            "Your pupils draw who does what and when, before they see it. The table shows each drawing as a picture with the number of differences. Right is a drawing without any.",
        ],
        unfit: "This kitchen is too large for that, so pupils answer in their own words. A schedule needs at most 60 dishes and 60 workers; a drawing at most 8 dishes and 8 cores, and no slices.",
        simulated: "The right answer is what the simulation of this kitchen gives. Nobody has to work it out, and it is not in the link.",
        in_link: "The right answer is in the link: a pupil who reads the address can find it.",
        right_number: "The right number",
        no_number: "Until a number is here, pupils answer in their own words.",
        bad_number: "“{0}” is not a number from 0 to {1}. Until it is, pupils answer in their own words.",
        options: "Options, one on each line, with * before the right one",
        bad_options: "Write {0} to {1} options that differ, of up to {2} characters each, and * before one of them. Until then, pupils answer in their own words.",
        pupils_qr: "QR code of your pupils’ link",
        counts_csv: "Counts as CSV",
    };
}

impl HandinText {
    /// English.
    pub const ENGLISH: Self = Self {
        codes_bad: "“{0}” is not a complete code: a part is missing or was changed. Ask for it again.",
        codes_more: "and {0} more that are not complete",
        codes_head: ["Line", "Name", "Kitchen", "Question", "Answer", "What happened", "Right?", "Twice?"],
        counts_head: ["Answer", "How many", "Share", "Right?"],
        counts_table: ["Question", "Kitchen", "Answer", "How many", "Share", "Right?"],
        step_question: "{0}: {1}",
        right: "right",
        wrong: "wrong",
        right_is: "Right: {0}",
        right_count: "{0} of {1} right, {2} %",
        percent: "{0} %",
        all: "all",
        twice: "twice",
        same_code: "The same code is in lines {0}, with no name: two pupils with one answer, or one code pasted twice.",
        name_same_code: "“{0}” handed in the same code more than once: lines {1}.",
        name_codes: "“{0}” handed in different answers to one question: lines {1}.",
        each_counts: "Each code counts, so delete the lines that you do not want.",
        made_head: ["Total", "Differences"],
        made_columns: ["Total (s)", "Differences"],
        right_schedule: "Right: all done at {0} s. No order takes less.",
        right_drawing: "Right: no difference from the run",
        searching: "Which schedules are right is being worked out.",
        not_proved: "What the best order takes is not proved, so none is called right or wrong.",
    };
}
