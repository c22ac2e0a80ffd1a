//! The chapter on more hands, in English.

use crate::text::lesson::{ChallengeText, QuestionText, StepText};

pub(super) const ONE_DISH: StepText = StepText {
    title: "One dish, many hands",
    hook: "One dirty dish: 3 seconds to wash, then 2 to dry. Each pair of hands is a *core*, the part of a computer that \
           does the work, one thing at a time. You have eight.",
    worlds: &["eight pairs", "one pair"],
    questions: &[QuestionText::number(
        "When is the dish done, with eight pairs of hands?",
        "First it is washed, then it is dried. Nobody can help with that.",
        &[
            "That shares one dish among all the hands. But it has one sponge on it at a time, and no towel before it is \
             clean.",
            "That lets washing and drying overlap. But a dish can’t be dried before it is washed: the steps have an order.",
            "That adds up the time of all eight pairs. Only one of them has any work.",
        ],
        "The dish is washed and then dried. The two times add up, no matter how many hands look on.",
    )],
    explained: "It took {0} s. One pair of hands takes {1} s too. The other {2} pairs had nothing to do from beginning to \
                end.",
    takeaway: "More cores do not shorten a job that cannot be divided.",
    challenges: &[ChallengeText::of(
        "Turn the cores down. What is the smallest number that is still as fast?",
        [
            "Look at the kitchen: how many pairs of hands ever touch the dish?",
            "Try fewer. Would anybody miss the second pair of hands?",
        ],
        "One is enough. More than one changes nothing for this dish.",
    )],
    real: &[
        "Some jobs can be divided, such as adding up a million numbers. More cores do make those faster, as far as they can be divided. That is *Amdahl’s law*. Our dish can’t be divided.",
    ],
};

pub(super) const TWO_PAIRS: StepText = StepText {
    title: "Two pairs of hands",
    hook: "Now six dishes, each with 3 s of washing and 2 s of drying. One pair of hands needs {1} s for all of them. Two \
           pairs can work at exactly the same time: that is *parallelism*.",
    worlds: &["two pairs", "one pair"],
    questions: &[
        QuestionText::number(
            "When are all six done, with two pairs of hands?",
            "Each pair does three dishes, one after the other.",
            &[
                "That is the time of one pair. The second pair takes every other dish.",
                "That is the time if all six were done at once. Two pairs of hands can hold only two dishes.",
                "That is half of one dish. All six have to be done.",
            ],
            "Each pair of hands does three dishes, one after the other.",
        ),
        QuestionText::number(
            "And how many seconds of work is one of those dishes, washed and dried?",
            "Nobody works faster than before.",
            &[
                "Two pairs of hands do not share one dish. It still needs all its seconds.",
                "That is how long a dish takes with its wait in the pile. The work on it is shorter.",
                "That is how long a dish took with one pair, its wait in the pile included.",
            ],
            "The work on one dish is what it was: washing and drying.",
        ),
    ],
    explained: "All were done at {0} s instead of {1} s. That is {6} dishes a minute instead of {5}: twice the \
                *throughput*. One dish by itself still takes {2} s: that is its *service time*. Its *response time* includes the \
                wait in the pile, and that wait got shorter. So the response time fell from {3} s to {4} s on average.",
    takeaway: "Parallelism needs at least two cores, and gives more dishes a minute; each dish is as much work as before.",
    challenges: &[ChallengeText::of(
        "Get all six done in less than 12 s, with as few pairs of hands as you can.",
        [
            "Look at the lanes of the cores: dishes are done in rounds of 5 s. How many rounds fit into 12 s?",
            "Two pairs of hands need three rounds for six dishes. How many pairs need only two?",
        ],
        "Three pairs, two rounds. A fourth pair would still need two.",
    )],
    real: &[
        "Go has a setting for this, *GOMAXPROCS*: how many cores it may use at the same time. By default that is as many as the system has. Since Go 1.25 it also keeps to a container’s limit. Ten equal jobs on four cores take three rounds, and in the last one two cores are idle. Where the same work is cut into smaller pieces, less time is lost at the end.",
    ],
};

pub(super) const NOT_WRITTEN_FOR_IT: StepText = StepText {
    title: "Not written for it",
    hook: "The same six dishes, and four pairs of hands. But the *program*, the text that says what to do, is one loop. \
           Take a dish, wash it, dry it, take the next.",
    worlds: &["loop, four pairs", "loop, one pair"],
    questions: &[QuestionText::number(
        "When are all six done, with four pairs of hands?",
        "The loop never offers anybody a second dish.",
        &[
            "That shares the work evenly. Nothing in the loop says that two dishes may be done at once.",
            "That would be right if each dish could go its own way. In the loop each waits for the one before.",
            "Not even one more pair gets a dish. The loop starts a dish only when the one before is done.",
        ],
        "The loop does one dish after the other, no matter how many hands there are.",
    )],
    explained: "It took {0} s. With one pair it takes {1} s too. The other {2} pairs never touched a dish, because the loop had not come to the other dishes yet. In Go the change is one word: “handle(d)” becomes “go handle(d)”. Then each \
                dish is a *task*, a piece of work that can go its own way.",
    takeaway: "Cores help only a program that says what may be done at the same time.",
    challenges: &[ChallengeText::of(
        "Change the program so that four cores are worth having: all done within 10 s.",
        [
            "Look at the Go program: which line does one dish after the other?",
            "Which of the programs gives each dish a task of its own?",
        ],
        "One word in the program, and four pairs of hands have work.",
    )],
    real: &[
        "Go calls such a task a *goroutine*. It costs a few kilobytes, so one for each request or each file is usual. Of ten thousand on four cores at most four run. The others are ready and lack only a core, or wait for something and need none. A program without any runs on one core, however many you buy.",
    ],
};
