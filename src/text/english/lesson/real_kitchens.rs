//! The chapter on real kitchens, in English.

use crate::text::lesson::{ChallengeText, QuestionText, StepText};

pub(super) const KINDS_OF_WORK: StepText = StepText {
    title: "Kinds of work",
    hook: "Three kitchens with six dishes each, all with the concurrent program. “One sink”: wash 3 s, soak 4 s, dry 2 s, and the sink holds one dish. “All hands”: wash 3 s, dry 2 s. “Mostly waiting”: wash 1 s, soak 10 s, dry 1 s.",
    worlds: &[
        "one sink, four pairs",
        "one sink, one pair",
        "all hands, four pairs",
        "all hands, one pair",
        "mostly waiting, four pairs",
        "mostly waiting, one pair",
    ],
    questions: &[QuestionText::choose(
        "Which gains most from four pairs of hands instead of one?",
        &["all hands", "mostly waiting", "one sink"],
        "Here every second is work for hands. So more hands help most.",
        &[
            "There one pair of hands uses the waiting so well that little is left to gain.",
            "Four pairs of hands, but one sink: they stand in line for it.",
        ],
        "Ask what each kitchen has too little of: hands, or something else?",
    )],
    explained: "All hands: {0} s with one pair, {1} s with four. Mostly waiting: {3} s and {4} s; the loop would need {2} s. \
                One sink: {5} s and {6} s, and with eight pairs still {7} s. What holds a run back is its *bottleneck*: the \
                hands, the waiting, the sink.",
    takeaway: "More cores help only where cores are the bottleneck.",
    challenges: &[ChallengeText::of(
        "Get the kitchen with the sink done within 12 s. You may add cores and sinks.",
        [
            "Look at the first kitchen: where do dishes stand and wait?",
            "Find the bottleneck of this run and change that. Then look again: it may have moved.",
        ],
        "More hands alone would not have done it: what this run was short of was the sink.",
    )],
    real: &[
        "A single sink is a *lock*: one task holds it, the others wait. Their cores take other ready tasks, or have nothing to do. Go’s word is mutex; for several places it is a semaphore. Data that several tasks change needs one. “count = count + 1” reads, adds and writes; where two do that together, an addition is lost.",
        "Where a lock is held for 30 % of the work, all cores together are at most 1 ÷ 0.3 times as fast as one: 3.3 times. Held for all of it, it makes more cores useless.",
        "A database with ten connections is a kitchen with ten sinks. In a *pipeline* each stage has workers of its own, and the slowest stage sets the pace. One more worker helps there, and nowhere else.",
    ],
};

pub(super) const WHO_DECIDES: StepText = StepText {
    title: "Who decides?",
    hook: "Two pairs of hands, and dishes that take somewhat more or less time. The scheduler throws a die: any task that is \
           ready may be next. The program fixes only what must come first: each dish is washed, then soaks, then is dried.",
    worlds: &["one throw", "another throw"],
    questions: &[
        QuestionText::choose(
            "Which core will dry dish 3?",
            &["core 1", "core 2", "that can’t be known"],
            "The program does not say, and the die is not thrown yet.",
            &["It was that core this time. Another throw gives another, so you can’t rely on it."],
            "This time it was the other core. Another throw may give yours, so you can’t rely on it.",
        ),
        QuestionText::choose(
            "Throw again, with the same dishes: will everything happen as before?",
            &["yes", "no"],
            "Only what the program fixes stays the same.",
            &["The program does not say who dries what. Nobody promised that it stays the same."],
            "Nobody promised that it stays the same.",
        ),
    ],
    explained: "This time core {0} dried dish 3, and everything was done at {1} s. Other throws give {2} s or {3} s, with the \
                same dishes and other hands. But in every run each dish is washed, soaks and is dried, in this order. That \
                order is the program’s. Everything else is the scheduler’s.",
    takeaway: "You write what may overlap; the scheduler decides what does.",
    challenges: &[ChallengeText::of(
        "Throw the die until another core dries dish 3. Or try another scheduler.",
        [
            "Look at the lanes of the first kitchen: which core has a 3 in the colour of drying?",
            "Each throw is another run. Throw a few more times.",
        ],
        "One program, many possible runs. A correct program is correct in all of them.",
    )],
    real: &[
        "Go’s scheduler, the operating system and the hardware decide together. The scheduler of this kitchen stands for all three. Go has a queue of goroutines for each core that it may use; a core whose queue is empty steals from another’s.",
        "Where an order matters, the program has to make one task wait for another. What is received from a *channel* has been sent before. Who waits for a *WaitGroup* goes on when all its tasks are done. A program that forgets it usually seems to work, until the order happens to change. Lines that different tasks print may come in any order, too.",
        "If each of two tasks holds a lock and waits for that of the other, neither goes on: a *deadlock*. Where all tasks take the locks in the same order, it can’t happen. Go ends the program with that word when all its goroutines wait so; where others still run, the two just hang.",
    ],
};

pub(super) const FASTER_OR_MORE: StepText = StepText {
    title: "Faster, or more?",
    hook: "Back to the loop: six dishes, wash 3 s, dry 2 s, {0} s from first to last. You may buy one thing. Hands that work \
           twice as fast, or a second pair.",
    worlds: &[
        "loop",
        "concurrent",
        "loop, twice as fast",
        "concurrent, twice as fast",
        "loop, two pairs",
        "concurrent, two pairs",
    ],
    questions: &[QuestionText::choose(
        "Which helps the loop more?",
        &["faster hands", "both the same", "a second pair"],
        "Faster hands speed up all work of the hands.",
        &[
            "That is so for the concurrent program. The loop can’t use a second pair.",
            "The loop never offers the second pair a dish.",
        ],
        "The loop never offers the second pair a dish.",
    )],
    explained: "With faster hands the loop takes {1} s, with a second pair still {2} s. The concurrent program takes {3} s with faster hands and {4} s with a second pair. Where dishes mostly soak, neither helps much. With the dishes of “Mostly waiting”, twice the speed brings the loop from {5} s to {6} s. And \
                faster hands are hardly on sale any more. A faster clock makes more heat, and about 2005 chips reached what \
                can be cooled. Since then we get more cores instead, as the table shows.",
    takeaway: "Faster cores speed up all computing. More cores help only programs written for them, and more cores is what we \
               get.",
    challenges: &[ChallengeText::of(
        "Get the loop done within 16 s.",
        [
            "Look at the loop with two pairs: what does the second pair do?",
            "More cores do nothing for it. What is left?",
        ],
        "That works. If only such hands were still on sale.",
    )],
    real: &[
        "The *clock rate* is not all of a core’s speed. Each tick does more than it used to. But that grows slowly too. A faster core also shortens the work under a lock; a second core does not. So a program that should get faster has to be written for many cores.",
    ],
};
