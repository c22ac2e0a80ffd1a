//! The chapter on better plans, in English.

use crate::text::lesson::{ChallengeText, QuestionText, StepText};

pub(super) const MAY_RUN: StepText = StepText {
    title: "May run, not must",
    hook: "Now every dish is a task of its own. The program says: these may overlap, so one may begin before another is done. A program written like this is \
           *concurrent*. But there is only one pair of hands, and every second of the work needs them.",
    worlds: &["concurrent", "loop"],
    questions: &[QuestionText::choose(
        "Will it be done sooner than the loop?",
        &["sooner", "no difference", "later"],
        "Permission to overlap is not a second pair of hands.",
        &[
            "The word “go” makes nothing faster by itself. There is still one pair of hands, and always work for it.",
            "Making tasks costs a little in real programs. Here it costs nothing.",
        ],
        "There is one pair of hands, and always work for it.",
    )],
    explained: "Both took {0} s. The hands were never idle, so there was nothing to gain. The difference is in the lanes of the dishes: choose one kitchen, then the other. In the concurrent program all of them are ready from the start, and wait for hands. The loop has come to one only. Even so no two dishes overlapped: a permission can stay unused. With two cores the same \
                program takes {1} s, unchanged.",
    takeaway: "Concurrent code is a permission to run in parallel; it takes more than one core to use it.",
    challenges: &[ChallengeText::of(
        "Leave the program as it is. Get it done within 10 s.",
        [
            "Look at the lanes of the dishes: what do they wait for?",
            "The permission is there already. What is missing is hands.",
        ],
        "The same program, more hands. That is what the permission was for.",
    )],
    real: &[
        "More cores are not always faster. Tasks that share data have to wait for each other now and then. That costs time, and this picture leaves it out.",
    ],
};

pub(super) const TAKING_TURNS: StepText = StepText {
    title: "Taking turns",
    hook: "One pair of hands, one big pan and five small dishes. A small one is 5 s of work, the pan ten times as much, and the pan comes first. The \
           *scheduler* decides which task gets the hands next. Here it has a rule: after one second a task must let the \
           others go first. That second is the *slice*. A dish that is begun and not done is *in progress*.",
    worlds: &["with turns", "without turns"],
    questions: &[
        QuestionText::number(
            "When is dish 2, the first small one, done?",
            "It needs five turns of a second. Between two of them the five others have theirs.",
            &[
                "That is without turns, when the small dish waits for the whole pan.",
                "That is when the pan would be done without turns. Now nobody waits for all of it.",
                "That is the work of a small dish alone. It waits for five others between its turns.",
                "That is when the last small dish is done. The first comes a little earlier.",
                "That is when everything is done. The small dishes are ready long before the pan.",
            ],
            "A small dish needs five turns of a second. Between two of them the five others have theirs.",
        ),
        QuestionText::number(
            "How many dishes are in progress at 8.5 s?",
            "All six have had their first turn by then.",
            &["One is being worked on. The others are begun too, and wait for their next turn."],
            "Every second another dish gets its first turn. By then all six have had one.",
        ),
    ],
    explained: "At 8.5 s, {0} dishes are in progress and {1} is being worked on. Several dishes in progress together: that is *concurrency* in a run. Without turns the first small dish is done at {2} s; with turns at {3} s. The pan pays for it, and is done at {10} s instead of {9} s. The average \
                response time falls from {4} s to {5} s. But the total is {7} s with turns and {6} s without: \
                turns share time, they do not make any. They can even cost some. If each change of task takes 0.2 s, the total is {8} s.",
    takeaway: "Taking turns divides the time of one core among the tasks; it does not make more of it.",
    challenges: &[ChallengeText::of(
        "Let each switch cost 0.2 s. Find a slice that is still worth it: average response time under 40 s, all done within 78 s.",
        [
            "Look at the table of numbers below the lanes: how much time do the changes of task take?",
            "A longer slice means fewer switches. How long must it be for a small dish to be done in one turn?",
        ],
        "Best is a slice in which a small dish gets done. Shorter ones mean more switches; longer ones let the pan keep the small dishes waiting.",
    )],
    real: &[
        "A *cooperative* scheduler leaves a task its core until the task waits or ends. Until version 1.14 Go’s was nearly like that: a loop without calls of functions kept its core. Since then it interrupts a goroutine that has run for about 10 ms, as ours does when a slice is used up. In a computer a change of task takes about a millionth of a second, so such turns cost next to nothing. A turn can also end between reading a number and writing it back. So tasks that share data can disturb each other on a single core, too.",
    ],
};

pub(super) const WAITING_WELL: StepText = StepText {
    title: "Waiting well",
    hook: "New: each dish must *soak*. It is washed for 3 s, soaks for 4 s and is dried for 2 s. Soaking needs no hands. The \
           loop takes no other dish meanwhile, and needs {1} s for six. The concurrent program has just one pair of \
           hands too.",
    worlds: &["concurrent", "loop"],
    questions: &[QuestionText::number(
        "When is the concurrent program done, with one pair of hands?",
        "Only the work of the hands is left.",
        &[
            "While one dish soaks, the hands can wash another. The loop can’t do that, because it waits.",
            "One pair of hands can’t do less than its own work, and washing and drying six dishes is {4} s.",
        ],
        "Count only the work of the hands, six times washing and drying. The soaking goes on meanwhile.",
    )],
    explained: "It took {0} s instead of {1} s, and never more than {2} core was at work. Up to {5} dishes were in progress. \
                Each soak took as long as before, but the hands did not wait for it: they washed the next dish. The time of such a wait is called *latency*. \
                Here it is hidden behind {4} s of work. A dish that has soaked gets in line behind those that are ready already, so all six are washed before one is dried. \
                On one core, then, work adds up and waits overlap. If somebody stands by the basin instead, it takes {3} s again.",
    takeaway: "Overlapping the waits saves time on a single core, without any parallelism.",
    challenges: &[ChallengeText::of(
        "Make the soak longer, until the hands run out of work. But let them be idle for no more than 1 s in the whole run.",
        [
            "Look at the lane of the core, near its end: with a longer soak a gap opens there, before the last dish is dried.",
            "While the last dish soaks, the hands dry the other five. How long does that take?",
        ],
        "The soak is now a little longer than the work beside it. A longer one could not be hidden: while every dish soaks, the hands have nothing to do.",
    )],
    real: &[
        "In Go, a goroutine that sleeps or waits for the network is parked, and needs no core. Go’s goroutines run on threads, which are what the operating system puts on cores. Where a call blocks, its thread waits too, and Go gives the core to another thread. But code that keeps asking “ready yet?” holds its core, like somebody standing by the basin. Go takes the core away after 10 ms, so the others do get on, but each turn that goes into asking is lost.",
    ],
};

pub(super) const FOUR_WORLDS: StepText = StepText {
    title: "Four worlds",
    hook: "Two programs, two kitchens: the loop or the concurrent program, one pair of hands or two. Six dishes: wash 3 s, \
           soak 4 s, dry 2 s. All four start together.",
    worlds: &["loop, 1 core", "loop, 2 cores", "concurrent, 1 core", "concurrent, 2 cores"],
    questions: &[QuestionText::number(
        "Put them in order: which is done first? Some may end together.",
        "The program matters first, then the hands.",
        &[
            "The order fits. But two of them end together: a second pair of hands changes nothing for the loop.",
            "A second pair of hands does nothing for the loop, which never offers it a dish. The concurrent program beats \
             it with one pair.",
            "The concurrent program does use a second pair of hands. There is always another dish for it.",
        ],
        "The loop gains nothing from more hands. The concurrent program gains by overlapping, and again from hands.",
    )],
    explained: "The loop takes {0} s with one core and {1} s with two: both end together. The concurrent program takes {2} s \
                with one core and {3} s with two. In the loop nothing overlaps. The concurrent program overlaps dishes on \
                one core, and on two it also works on two at the same time. So a run can be concurrent without being \
                parallel.",
    takeaway: "Concurrency is overlap, which the program allows; parallelism is work at the same time, which takes cores.",
    challenges: &[ChallengeText::of(
        "Stop the clock while dishes are in progress in all four kitchens. Tick what is true at that moment.",
        [
            "Look at the line under each kitchen. It counts the dishes in progress, and those being worked on.",
            "Overlapping: two or more dishes in progress. At the same time: two or more being worked on.",
        ],
        "That is how to tell them apart. Count what is begun, and count what is being worked on.",
    )],
    real: &[
        "Counting the cores does not tell you whether a program is concurrent. Reading it does: may its tasks overlap? Of a run you can ask two things. Are several tasks begun and not done? Then it is concurrent. Is more than one being worked on at the same moment? Then it is parallel. There is also parallelism without several tasks: a graphics card has thousands of small cores, and does one operation on thousands of numbers at once.",
    ],
};
