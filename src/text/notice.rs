//! The sentences of notices about links: what was given, what is allowed, what is used instead.

use super::fill;
use super::sentences::sentences;
use crate::lab::address::PROGRAM;
use crate::link::{Language, MAX_ASK, MAX_LENGTH, MAX_OPTION, MAX_RIGHT, Note, OPTIONS, Part, STEPS, ViewKey, Wanted};
use crate::scenario::{Field, Limits, MAX_PIECES, Problem, Reason};
use crate::typed::is_unseen;
use crate::units::Millis;
use strum::VariantArray;

/// The longest piece of foreign text that a sentence repeats, in characters.
const MOST: usize = 40;

sentences! {
    /// The sentences. Each begins with the key that it is about; foreign text is quoted.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct NoteText {
        /// The quotation marks around foreign text, with Unicode isolates where it may run in the other direction.
        pub quotes: [&'static str; 2],
        /// Between the words of a list.
        pub comma: &'static str,
        /// What was given.
        pub version: &'static str,
        /// What was given; the steps.
        pub step: &'static str,
        /// The key; what was given.
        pub one: &'static str,
        /// What was given; what is allowed.
        pub view: &'static str,
        pub lock: &'static str,
        pub hide: &'static str,
        /// What was given; the most characters.
        pub ask: &'static str,
        /// What was given; the greatest number; the words; fewest options; most; the longest option.
        pub answer: &'static str,
        /// What is to be made.
        pub unfit: &'static str,
        pub moment: &'static str,
        pub language: &'static str,
        pub unknown_key: &'static str,
        /// The key of a program in Go.
        pub program: &'static str,
        pub no_equals: &'static str,
        /// The key; what was passed over.
        pub twice: &'static str,
        pub encoding: &'static str,
        /// The key; what was given; what it was read as.
        pub repaired: &'static str,
        /// How long; the most.
        pub too_long: &'static str,
        /// The sentence about the value; what is used instead.
        pub used: &'static str,
        pub passed_over: &'static str,
        pub default_shown: &'static str,
        /// The key; what was given; the words.
        pub word: &'static str,
        /// The key; what was given; least; most.
        pub whole: &'static str,
        pub seconds: &'static str,
        pub seconds_or_zero: &'static str,
        /// The key; what was given; fewest; most; least; greatest; what stands between two.
        pub numbers: &'static str,
        /// How many.
        pub stage_count: &'static str,
        /// Which stage; what was given.
        pub stage_shape: &'static str,
        pub stage_name: &'static str,
        pub stage_seconds: &'static str,
        pub stage_kind: &'static str,
        /// Which stage; what was given; least; most.
        pub stage_places: &'static str,
        pub stages_empty: &'static str,
        /// The key; how many pieces; the most.
        pub size: &'static str,
    }
}

impl NoteText {
    /// Foreign text as a sentence can hold it.
    fn quoted(&self, text: &str) -> String {
        let shown: String = text.chars().take(MOST).map(|c| if is_unseen(c) { '\u{FFFD}' } else { c }).collect();
        let cut = if text.chars().count() > MOST { "…" } else { "" };
        format!("{}{shown}{cut}{}", self.quotes[0], self.quotes[1])
    }

    /// What is wrong and what is allowed, in one line.
    #[must_use]
    pub fn given(&self, note: &Note) -> String {
        let list = |words: Vec<&str>| words.join(self.comma);
        match note {
            Note::Value(problem, _) => self.value(problem),
            Note::View(ViewKey::Version, given) => fill(self.version, &[&self.quoted(given)]),
            Note::View(ViewKey::Step, given) => fill(self.step, &[&self.quoted(given), &list(STEPS.to_vec())]),
            Note::View(key @ (ViewKey::Embed | ViewKey::Play), given) => {
                fill(self.one, &[key.key(), &self.quoted(given)])
            }
            Note::View(ViewKey::View, given) => {
                fill(self.view, &[&self.quoted(given), &list(Part::VARIANTS.iter().map(<&str>::from).collect())])
            }
            Note::View(ViewKey::Lock, given) => fill(
                self.lock,
                &[&self.quoted(given), &list(Field::VARIANTS.iter().map(|field| field.key()).collect())],
            ),
            Note::View(ViewKey::Hide, given) => fill(self.hide, &[&self.quoted(given)]),
            Note::View(ViewKey::Ask, given) => fill(self.ask, &[&self.quoted(given), &MAX_ASK.to_string()]),
            Note::View(ViewKey::Answer, given) => {
                let words = list(Wanted::words());
                let [fewest, most] = [OPTIONS.start(), OPTIONS.end()].map(usize::to_string);
                let longest = MAX_OPTION.to_string();
                let greatest = MAX_RIGHT.seconds_text();
                fill(self.answer, &[&self.quoted(given), &greatest, &words, &fewest, &most, &longest])
            }
            Note::View(ViewKey::Moment, given) => fill(self.moment, &[&self.quoted(given)]),
            Note::View(ViewKey::Language, given) => fill(
                self.language,
                &[&self.quoted(given), &list(Language::VARIANTS.iter().map(|language| language.code()).collect())],
            ),
            Note::UnknownKey(key) if key == PROGRAM => self.program.to_owned(),
            Note::UnknownKey(key) => fill(self.unknown_key, &[&self.quoted(key)]),
            Note::NoEquals(piece) => fill(self.no_equals, &[&self.quoted(piece)]),
            Note::Twice(key, given) => fill(self.twice, &[key, &self.quoted(given)]),
            Note::Encoding(piece) => fill(self.encoding, &[&self.quoted(piece)]),
            Note::Repaired(key, given, used) => fill(self.repaired, &[key, &self.quoted(given), &self.quoted(used)]),
            Note::Unfit(made) => fill(self.unfit, &[made]),
            Note::TooLong(length) => fill(self.too_long, &[&length.to_string(), &MAX_LENGTH.to_string()]),
        }
    }

    /// The same with what was done about it, for the page, which repairs.
    #[must_use]
    pub fn sentence(&self, note: &Note) -> String {
        let given = self.given(note);
        match note {
            // A setting that is absent by default has nothing that could be used instead.
            Note::Value(_, used) if used.is_empty() => fill(self.passed_over, &[&given]),
            Note::Value(_, used) => fill(self.used, &[&given, &self.quoted(used)]),
            Note::View(..) | Note::Unfit(_) | Note::UnknownKey(_) | Note::NoEquals(_) | Note::Encoding(_) => {
                fill(self.passed_over, &[&given])
            }
            Note::TooLong(_) => fill(self.default_shown, &[&given]),
            Note::Twice(..) | Note::Repaired(..) => given,
        }
    }

    fn value(&self, problem: &Problem) -> String {
        let Problem { field, given, reason } = problem;
        let (key, given) = (field.key(), self.quoted(given));
        let whole = |sentence, min: &str, max: &str| fill(sentence, &[key, &given, min, max]);
        let stage = |sentence, index: &usize| fill(sentence, &[&(index + 1).to_string(), &given]);
        match reason {
            Reason::Word(words) => fill(self.word, &[key, &given, &words.join(self.comma)]),
            Reason::Whole { min, max } => whole(self.whole, &min.to_string(), &max.to_string()),
            Reason::Seconds { min_ms, max_ms, or_zero } => {
                let sentence = if *or_zero { self.seconds_or_zero } else { self.seconds };
                whole(sentence, &Millis(*min_ms).seconds_text(), &Millis(*max_ms).seconds_text())
            }
            Reason::Numbers { fewest, most, min, max, between } => {
                let limits = [fewest.to_string(), most.to_string(), min.to_string(), max.to_string()];
                let [fewest, most, min, max] = limits.each_ref().map(String::as_str);
                fill(self.numbers, &[key, &given, fewest, most, min, max, &between.to_string()])
            }
            Reason::StageCount(count) => fill(self.stage_count, &[&count.to_string()]),
            Reason::StageShape(index) => stage(self.stage_shape, index),
            Reason::StageName(index) => stage(self.stage_name, index),
            Reason::StageSeconds(index) => stage(self.stage_seconds, index),
            Reason::StageKind(index) => stage(self.stage_kind, index),
            Reason::StagePlaces(index) => {
                let range = Limits::PLACES;
                let ends = [range.start().to_string(), range.end().to_string()];
                fill(self.stage_places, &[&(index + 1).to_string(), &given, &ends[0], &ends[1]])
            }
            Reason::StagesEmpty => fill(self.stages_empty, &[&given]),
            Reason::Size { pieces } => fill(self.size, &[key, &pieces.to_string(), &MAX_PIECES.to_string()]),
        }
    }
}
