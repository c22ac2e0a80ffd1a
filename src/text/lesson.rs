//! The sentences of the lesson. Gaps `{0}` are filled with the numbers of the step, which are simulated; `*word*` marks a technical
//! word where it is explained.

use super::sentences::sentences;

sentences! {
    /// The sentences of the lesson.
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
    /// The sentences of a step.
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
        /// What happened and why; shown after every answer.
        pub explained: &'static str,
        /// The one sentence to remember.
        pub takeaway: &'static str,
        /// Its challenges, each with a hint and the sentence shown when it is met.
        pub challenges: &'static [ChallengeText],
        /// Where the picture ends: what Go does besides.
        pub ends: &'static str,
    }
}

sentences! {
    /// A question, and the replies to its answers.
    #[derive(Debug)]
    pub struct QuestionText {
        /// The question.
        pub ask: &'static str,
        /// The answers to choose from; empty where a number is typed.
        pub choices: &'static [&'static str],
        /// The reply to a right answer.
        pub right: &'static str,
        /// The reply to each likely wrong answer: the misconception named and answered.
        pub likely: &'static [&'static str],
        /// The reply to any other answer.
        pub other: &'static str,
    }
}

sentences! {
    /// A challenge.
    #[derive(Debug)]
    pub struct ChallengeText {
        /// What to do.
        pub task: &'static str,
        /// Shown after two failed attempts.
        pub hint: &'static str,
        /// Shown when it is met.
        pub met: &'static str,
    }
}
