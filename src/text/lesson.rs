//! What the lesson says. Gaps `{0}` are filled with the numbers of the step, by simulation; `*word*` is a technical word
//! where it is explained.

use super::sentences::sentences;

sentences! {
    /// What the lesson says.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct LessonText {
        pub steps: [StepText; 11],
        pub nav: &'static str,
        /// A step's number; its title; what was done there.
        pub nav_step: &'static str,
        pub nav_done: &'static str,
        pub predict: &'static str,
        pub commit: &'static str,
        pub skip: &'static str,
        pub skipped: &'static str,
        pub again: &'static str,
        /// What was wrong about what was typed.
        pub not_seconds: &'static str,
        pub not_count: &'static str,
        pub not_chosen: &'static str,
        pub not_answered: &'static str,
        /// A teacher's question: the heading, where it has no words of its own, the field, what the answer became.
        pub teacher: &'static str,
        pub teacher_asks: &'static str,
        pub your_answer: &'static str,
        pub answer_given: &'static str,
        pub locked: &'static str,
        pub whole_page: &'static str,
        pub hidden: &'static str,
        /// The prediction; what happened.
        pub you_said: &'static str,
        pub right: &'static str,
        pub takeaway: &'static str,
        pub try_it: &'static str,
        pub met: &'static str,
        pub hint: &'static str,
        pub ends: &'static str,
        /// From the lesson as text to the page.
        pub with_kitchen: &'static str,
        pub back: &'static str,
        pub next: &'static str,
        pub earlier: &'static str,
        pub seconds: &'static str,
        pub concurrent: &'static str,
        pub parallel: &'static str,
        pub check: &'static str,
        pub set_up: &'static str,
        pub not_yet: &'static str,
        pub summary: &'static str,
        pub storage: &'static str,
        pub later_version: &'static str,
        pub soak: &'static str,
        pub sinks: &'static str,
        pub on_timeline: &'static str,
    }
}

sentences! {
    /// What a step says.
    #[derive(Debug)]
    pub struct StepText {
        /// Its title.
        pub title: &'static str,
        /// The claim of the source notes.
        pub claim: &'static str,
        /// What opens it: at most 90 words.
        pub hook: &'static str,
        /// The names of its kitchens, where it has several.
        pub worlds: &'static [&'static str],
        /// Its questions.
        pub questions: &'static [QuestionText],
        /// What happened and why, said to everybody.
        pub explained: &'static str,
        /// One sentence to keep.
        pub takeaway: &'static str,
        /// Its challenges, each with a hint and what is said when it is met.
        pub challenges: &'static [ChallengeText],
        /// Where the picture ends: what Go does besides.
        pub ends: &'static str,
    }
}

sentences! {
    /// A question, and what is said to its answers.
    #[derive(Debug)]
    pub struct QuestionText {
        /// The question.
        pub ask: &'static str,
        /// The answers to choose from, where there are such.
        pub choices: &'static [&'static str],
        /// To a right answer.
        pub right: &'static str,
        /// To each likely wrong answer: the misconception named and answered.
        pub likely: &'static [&'static str],
        /// To any other.
        pub other: &'static str,
    }
}

sentences! {
    /// A challenge.
    #[derive(Debug)]
    pub struct ChallengeText {
        /// What to do.
        pub task: &'static str,
        /// Said after two misses.
        pub hint: &'static str,
        /// Said when it is met.
        pub met: &'static str,
    }
}
