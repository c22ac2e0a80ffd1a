//! The sentences for what a teacher prepares and collects. They are a file of their own for each language, which the page fetches when
//! somebody opens the dialog for sharing.

use super::sentences::{Later, in_every_language, of_file, sentences, to_file};
use crate::link::Language;

sentences! {
    /// The sentences.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct TeacherText {
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
        pub codes: &'static str,
        pub codes_hint: &'static str,
        pub codes_field: &'static str,
        pub codes_csv: &'static str,
        pub wanted: &'static str,
        /// Words, the numbers of [`crate::link::Simulated::VARIANTS`], a given number, options, a schedule, a drawing.
        pub kinds: [&'static str; 9],
        /// What comes of a schedule, and of a drawing.
        pub made: [&'static str; 2],
        /// A kitchen of which it cannot be made.
        pub unfit: &'static str,
        pub simulated: &'static str,
        pub in_link: &'static str,
        pub right_number: &'static str,
        pub no_number: &'static str,
        /// What was typed; the greatest number.
        pub bad_number: &'static str,
        pub options: &'static str,
        /// The fewest; the most; the longest.
        pub bad_options: &'static str,
        pub pupils_qr: &'static str,
        pub counts_csv: &'static str,
    }
}

sentences! {
    /// The sentences of the tables of codes. The workshop reads them, from the same file behind those of [`TeacherText`].
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct HandinText {
        /// A code that can't be read.
        pub codes_bad: &'static str,
        /// How many more can't be read.
        pub codes_more: &'static str,
        /// The columns of the table of codes.
        pub codes_head: [&'static str; 8],
        /// The columns of a question's table.
        pub counts_head: [&'static str; 4],
        /// The columns of the file with all questions' tables.
        pub counts_table: [&'static str; 6],
        /// The title of a step; what it asks.
        pub step_question: &'static str,
        pub right: &'static str,
        pub wrong: &'static str,
        /// The right answer.
        pub right_is: &'static str,
        /// How many are right; of how many; percent.
        pub right_count: &'static str,
        /// Percent.
        pub percent: &'static str,
        pub all: &'static str,
        pub twice: &'static str,
        /// Lines.
        pub same_code: &'static str,
        /// A name; lines.
        pub name_same_code: &'static str,
        pub name_codes: &'static str,
        pub each_counts: &'static str,
        /// The column of what was made, for schedules and for drawings; the same in files.
        pub made_head: [&'static str; 2],
        pub made_columns: [&'static str; 2],
        /// The least total, seconds.
        pub right_schedule: &'static str,
        pub right_drawing: &'static str,
        pub searching: &'static str,
        pub not_proved: &'static str,
    }
}

impl Later for TeacherText {
    const NAME: &'static str = "teacher";
}

in_every_language!(TeacherText);

impl TeacherText {
    /// The sentences of a language as a file, with those of the tables of codes; [`Sentences`](super::Sentences) describes the format.
    #[must_use]
    pub fn file(language: Language) -> String {
        to_file(Self::written(language)) + &to_file(HandinText::written(language))
    }
}

in_every_language!(HandinText);

impl HandinText {
    /// Reads such a file.
    #[must_use]
    pub fn read_file(file: &'static str) -> &'static Self {
        &of_file::<(TeacherText, Self)>(file).1
    }
}
