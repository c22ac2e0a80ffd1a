//! After the ten steps, in English: the same with computers, and the sandbox.

use crate::text::lesson::{ChallengeText, KitchenText, PictureText, QuestionText, StepText};

pub(super) const COMPUTERS: StepText = StepText {
    title: "Now with computers",
    hook: "You know this kitchen. Everything in it has a name in a computer, and the picture shows both. Here are five short \
           questions, each with a kitchen behind it.",
    worlds: &["a goroutine each", "loop"],
    questions: &[
        QuestionText::number(
            "Twelve images. Each is fetched over the network for 2 s, then resized for 3 s. As a loop that takes {0} s. How \
             long with a goroutine for each image, on one core?",
            "The fetching overlaps. What is left is the first fetch and all the resizing.",
            &[
                "That is the loop. With goroutines the core resizes one image while others are being fetched.",
                "That needs twelve cores. One core resizes one image at a time.",
                "Nearly: nothing can be resized before the first image has come.",
            ],
            "Fetching needs no core, so it overlaps. Add up the resizing, and the first fetch.",
        ),
        QuestionText::number(
            "Forty requests with 2 s of work each. For half of it each holds the same lock. One core needs {4} s. How long do \
             16 cores need?",
            "One after the other holds the lock. Meanwhile the rest of the work is done, except that of the last request.",
            &[
                "That shares everything. But one half needs the lock, and only one request can hold it.",
                "One half of the work does run in parallel. Only the half with the lock can’t.",
            ],
            "Forty requests hold the lock, one after the other, for 1 s each. Meanwhile the rest is done, except that of the last request.",
        ),
        QuestionText::number(
            "GOMAXPROCS is 4, and there are twelve goroutines. How many run at the same moment, at most?",
            "All twelve are in progress, but no more than GOMAXPROCS run at once.",
            &[
                "All twelve are in progress. But no more than GOMAXPROCS run at once.",
                "That is so with one core. GOMAXPROCS allows more here.",
            ],
            "GOMAXPROCS is the most goroutines that run at once.",
        ),
        QuestionText::choose(
            "There are two cores. Which one resizes image 3?",
            &["core 1", "core 2", "that can’t be known"],
            "The scheduler picks, and it may pick differently each time.",
            &[],
            "It may be so in one run, and different in the next. The scheduler picks.",
        ),
        QuestionText::number(
            "One core again. Now each fetch keeps its core while it waits: it asks over and over, and nobody takes the core away. How \
             long do the twelve images take?",
            "Nothing overlaps any more, though each image has its own goroutine.",
            &[
                "That is with goroutines that are parked while they wait. These never let go of the core.",
                "That counts the resizing alone. These goroutines hold the core while they fetch, too.",
            ],
            "A goroutine that holds the core while it waits keeps all others from it.",
        ),
    ],
    explained: "The images take {0} s as a loop. With goroutines they take {1} s on one core, {2} s on four and {3} s on twelve. \
                If each fetch keeps its core and nobody takes it away, one core needs {8} s again. The requests take {5} s on 16 cores instead of \
                {4} s. If they held the lock all the time, it would be {6} s on one core and {7} s on 16. GOMAXPROCS limits \
                how many goroutines run at once, not how many there are.",
    takeaway: "Ask of any program: what may overlap, what must come first, and what is it short of?",
    challenges: &[],
    real: &[],
};

pub(super) const SANDBOX: StepText = StepText {
    title: "Your own kitchen",
    hook: "Everything is open now. Start from one of these kitchens, or change whatever you like. Three challenges are there if \
           you want them.",
    worlds: &[],
    questions: &[],
    explained: "",
    takeaway: "",
    challenges: &[
        ChallengeText::of(
            "Get twelve dishes done within 30 s, with as few cores as possible.",
            [
                "Look at the numbers: how much of the hands’ time is work?",
                "A dish is 5 s of work for the hands. How much is that for twelve?",
            ],
            "One core less would not do.",
        ),
        ChallengeText::of(
            "Set up a pipeline of six dishes or more whose slowest stage never pauses once it has begun.",
            [
                "Look at the lanes of the dishes: is somebody at the slowest stage at every moment, from its first dish to its last?",
                "Give the slowest stage no reason to wait. It needs enough cores, and a stage before it that is faster.",
            ],
            "The slowest stage sets the pace, and it never rests.",
        ),
        ChallengeText::of(
            "Eight dishes, four cores, and somebody stands by each basin. Set it up, then be as fast with two cores.",
            [
                "Look at the lanes of the cores: what do the hands do while a dish soaks?",
                "The four cores are busy standing there. Let the hands do something else.",
            ],
            "Half the hands, no more time.",
        ),
    ],
    real: &[],
};

pub(super) const PICTURE: PictureText = PictureText {
    title: "One picture, both names",
    heads: ["in the kitchen", "in a computer"],
    pairs: [
        ("dish", "request, image, file"),
        ("pair of hands", "core"),
        ("soaking", "waiting for network or disk"),
        ("one sink", "a lock, or a single connection"),
        ("pile", "queue"),
        ("what is to be done, in what order", "program"),
        ("whoever picks the next dish", "scheduler: the Go runtime"),
    ],
};

pub(super) const KITCHENS: [KitchenText; 12] = [
    KitchenText::of("one dish, eight pairs", "Seven pairs of hands never move. Add dishes until all of them do."),
    KitchenText::of("the loop", "Only one dish is ever out of the pile. Add cores: nothing changes."),
    KitchenText::of("one pair of hands", "Six dishes in progress, one running. Where are the others?"),
    KitchenText::of("two pairs of hands", "Both curves of the chart: how far apart are they?"),
    KitchenText::of("standing by the basin", "Each dish has its own task, and still nothing overlaps. Why?"),
    KitchenText::of("the big pan takes turns", "The small dishes overtake the pan. Set the slice to 0, and they wait."),
    KitchenText::of("the big one comes last", "One pair of hands rests at the end. Would another order be faster?"),
    KitchenText::of("one sink", "Four pairs of hands stand in line. Add a sink rather than a core."),
    KitchenText::of("more cores than workers", "Eight cores, two workers. Who limits whom?"),
    KitchenText::of("a pipeline", "Each stage has its own task. Which one makes the others wait?"),
    KitchenText::of("at random", "Throw the die: change the picks, and the dishes stay the same."),
    KitchenText::of("one dish every 2 s", "There is no pile any more. How busy are the hands?"),
];
