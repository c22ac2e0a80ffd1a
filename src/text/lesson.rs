//! The sentences of the lesson. Gaps `{0}` are filled with the numbers of the step, which are simulated; [`marks`](super::marks) say
//! which words are explained.

use super::glossary::MeaningText;
use super::marks::TERMS;
use super::sentences::sentences;

sentences! {
    /// The sentences of the lesson.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct LessonText {
        pub steps: [StepText; crate::link::STEPS.len()],
        /// In the order of [`crate::lesson::Chapter::VARIANTS`].
        pub chapters: [&'static str; 4],
        pub opening: OpeningText,
        pub glossary: [MeaningText; TERMS.len()],
        pub glossary_title: &'static str,
        pub picture: PictureText,
        /// In the order of [`crate::lesson::SANDBOX_KITCHENS`].
        pub kitchens: [KitchenText; 12],
        pub nav: &'static str,
        /// A step's number; its title; what was done there.
        pub nav_step: &'static str,
        pub nav_done: &'static str,
        /// A step's number; of how many; its title.
        pub nav_here: &'static str,
        pub predict: &'static str,
        pub commit: &'static str,
        pub skip: &'static str,
        pub skipped: &'static str,
        pub again: &'static str,
        /// After the prediction, while the clock has not come to the outcome; and for those who do not wait.
        pub watch: &'static str,
        pub tell: &'static str,
        /// What was wrong about what was typed.
        pub not_seconds: &'static str,
        pub not_count: &'static str,
        pub not_number: &'static str,
        pub not_chosen: &'static str,
        pub not_answered: &'static str,
        /// A teacher's question: the heading, where it has no words of its own, the field, what the answer became.
        pub teacher: &'static str,
        pub teacher_asks: &'static str,
        pub your_answer: &'static str,
        pub answer_given: &'static str,
        pub too_large: &'static str,
        pub locked: &'static str,
        pub whole_page: &'static str,
        pub hidden: &'static str,
        /// The prediction; what happened.
        pub you_said: &'static str,
        pub right: &'static str,
        pub takeaway: &'static str,
        pub try_it: &'static str,
        pub met: &'static str,
        /// A challenge that was met, and is no more.
        pub met_before: &'static str,
        pub hint: &'static str,
        pub next_hint: &'static str,
        pub real: &'static str,
        /// A kitchen that the reader changed: what it was called.
        pub changed: &'static str,
        /// Where the present kitchen is not the step's own: changed by the reader; as a link has it; the way back.
        pub own_numbers: &'static str,
        pub other_kitchen: &'static str,
        pub put_back: &'static str,
        /// The step that explains a question.
        pub look_again: &'static str,
        pub open_kitchen: &'static str,
        /// From the lesson as text to the page.
        pub with_kitchen: &'static str,
        pub back: &'static str,
        pub next: &'static str,
        /// In an order: a rank; one place forward; one place back; done together with the one before.
        pub rank: &'static str,
        pub earlier: &'static str,
        pub later: &'static str,
        pub together: &'static str,
        pub seconds: &'static str,
        pub overlapping: &'static str,
        pub same_time: &'static str,
        pub check: &'static str,
        pub set_up: &'static str,
        pub not_yet: &'static str,
        pub summary: &'static str,
        pub storage: &'static str,
        pub later_version: &'static str,
        pub soak: &'static str,
        pub sinks: &'static str,
        pub die: &'static str,
        pub die_hint: &'static str,
        pub on_timeline: &'static str,
        /// The reader's prediction as a flag on the axis: how many seconds.
        pub flag: &'static str,
    }
}

sentences! {
    /// What stands before the first step.
    #[derive(Debug)]
    pub struct OpeningText {
        /// What it is about.
        pub kicker: &'static str,
        /// The question that it answers.
        pub title: &'static str,
        /// How many steps, how long, what is done, what is needed.
        pub facts: [&'static str; 4],
        /// What it is, for whom, how it goes.
        pub lead: [&'static str; 3],
        /// The picture in words.
        pub picture: &'static str,
        /// The button that calls it back.
        pub about: &'static str,
        /// The button that leaves it.
        pub begin: &'static str,
    }
}

sentences! {
    /// A sentence for each thing in the kitchen: what it is in a computer.
    #[derive(Debug)]
    pub struct PictureText {
        /// What the picture is.
        pub title: &'static str,
        /// The heads of both columns.
        pub heads: [&'static str; 2],
        /// Names in the kitchen and in a computer: dish, hands, soaking, one sink, pile, program, whoever picks the next dish.
        pub pairs: [(&'static str, &'static str); 7],
    }
}

sentences! {
    /// A kitchen that the sandbox starts from.
    #[derive(Debug)]
    pub struct KitchenText {
        /// Its name.
        pub name: &'static str,
        /// What to look for.
        pub look: &'static str,
    }
}

sentences! {
    /// The sentences of a step.
    #[derive(Debug)]
    pub struct StepText {
        /// Its title.
        pub title: &'static str,
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
        /// Its challenges, each with hints and the sentence shown when it is met.
        pub challenges: &'static [ChallengeText],
        /// What real programs, and Go, do, in paragraphs.
        pub real: &'static [&'static str],
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
        /// The reply to each mistake that the question knows: the misconception named and answered.
        pub mistakes: &'static [&'static str],
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
        /// Where to look: shown after two failed attempts.
        pub look: &'static str,
        /// What to think of: shown after another one.
        pub hint: &'static str,
        /// Shown while it is met.
        pub met: &'static str,
    }
}

impl QuestionText {
    /// A question with answers to choose from.
    pub(super) const fn choose(
        ask: &'static str,
        choices: &'static [&'static str],
        right: &'static str,
        mistakes: &'static [&'static str],
        other: &'static str,
    ) -> Self {
        Self { ask, choices, right, mistakes, other }
    }

    /// A question whose answer is typed, or put in order.
    pub(super) const fn number(
        ask: &'static str,
        right: &'static str,
        mistakes: &'static [&'static str],
        other: &'static str,
    ) -> Self {
        Self::choose(ask, &[], right, mistakes, other)
    }
}

impl ChallengeText {
    /// A challenge.
    pub(super) const fn of(task: &'static str, [look, hint]: [&'static str; 2], met: &'static str) -> Self {
        Self { task, look, hint, met }
    }
}

impl KitchenText {
    /// A kitchen.
    pub(super) const fn of(name: &'static str, look: &'static str) -> Self {
        Self { name, look }
    }
}
