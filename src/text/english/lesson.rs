//! The lesson in English.

use crate::text::lesson::{ChallengeText, LessonText, QuestionText, StepText};

const fn choose(
    ask: &'static str,
    choices: &'static [&'static str],
    right: &'static str,
    likely: &'static [&'static str],
    other: &'static str,
) -> QuestionText {
    QuestionText { ask, choices, right, likely, other }
}

const fn number(
    ask: &'static str,
    right: &'static str,
    likely: &'static [&'static str],
    other: &'static str,
) -> QuestionText {
    choose(ask, &[], right, likely, other)
}

const fn challenge(task: &'static str, hint: &'static str, met: &'static str) -> ChallengeText {
    ChallengeText { task, hint, met }
}

impl LessonText {
    /// English.
    pub const ENGLISH: Self = Self {
        steps: [
            StepText {
                title: "One dish, many hands",
                claim: "You cannot wash and dry the same dish at the same time. Parallel execution does not speed up an \
                        individual task.",
                hook: "Here is one dirty dish. It is washed for 3 seconds, then dried for 2. Each pair of hands is a \
                       *core*: the part of a computer that does work, one thing at a time. You have eight of them.",
                worlds: &[],
                questions: &[number(
                    "How long until the dish is done, with eight pairs of hands?",
                    "Just so. First the sponge, then the towel; nobody can help with that.",
                    &[
                        "That shares one dish among all hands. But a dish has one sponge on it at a time, and no towel \
                         before it is clean.",
                        "That lets washing and drying overlap. A dish can’t be dried before it is washed: the steps have \
                         an order.",
                        "That adds up eight people’s work. Only one of them has any.",
                    ],
                    "The dish is washed and then dried. The two times add up, whoever stands by.",
                )],
                explained: "It takes {0} s. With one pair of hands it takes {1} s as well. The other {2} stand idle from \
                            beginning to end.",
                takeaway: "More cores do not make one indivisible job shorter.",
                challenges: &[challenge(
                    "Turn the cores down. Find the smallest number with which the dish is done just as soon.",
                    "Go lower. Who would miss the second pair of hands?",
                    "One is enough. Beyond it nothing changes for this dish.",
                )],
                ends: "A job that can be cut up does get faster with more cores, as far as it can be cut: Amdahl’s law. \
                       Our dish can’t be cut.",
            },
            StepText {
                title: "Two pairs of hands",
                claim: "Parallel execution is two things running at exactly the same time. It needs two cores, and it \
                        gives throughput.",
                hook: "Six dishes now, each 3 seconds of washing and 2 of drying. One pair of hands needs {1} s for them. \
                       Two pairs work in the same moment: that is *parallelism*.",
                worlds: &[],
                questions: &[
                    number(
                        "How long do two pairs of hands need for all six?",
                        "Right: three dishes each, one after the other.",
                        &[
                            "That is the time of one pair. The second takes every other dish.",
                            "That would be all six at once. Two pairs of hands hold two dishes.",
                            "That is half of one dish. All six have to be done.",
                        ],
                        "Each pair of hands does three dishes, one after the other.",
                    ),
                    number(
                        "And how long is one dish washed and dried, once somebody has begun it?",
                        "Right. Nobody works faster than before.",
                        &[
                            "Two pairs of hands do not share one dish. Each dish still gets all its seconds.",
                            "That is how long a dish takes on average with its wait in the pile. The work on it is \
                             shorter.",
                        ],
                        "The work on one dish is what it was: washing and drying.",
                    ),
                ],
                explained: "All are done after {0} s instead of {1} s: {6} dishes a minute instead of {5}. That number is \
                            the *throughput*. The work on one dish, its *service time*, is still {2} s. Yet a dish is \
                            done sooner after it came: {4} s on average, not {3} s. This *response time* has the wait in \
                            the pile in it, and the wait got shorter.",
                takeaway: "Parallelism gives more dishes a minute; the work on each stays as long as it was.",
                challenges: &[challenge(
                    "Get all six done in less than 12 s.",
                    "Six dishes on two pairs of hands are three rounds. How many pairs make two rounds?",
                    "Two rounds of 5 s. Note that a fourth pair would not make it one round.",
                )],
                ends: "In Go, GOMAXPROCS says how many goroutines may run at once. By default it is the number of logical \
                       processors; since Go 1.25 a container’s limit counts too.",
            },
            StepText {
                title: "Not written for it",
                claim: "Multi-core systems are only exploited when the program is designed for parallel execution.",
                hook: "The same six dishes, and four pairs of hands. But the *program*, the text that says what to do, is \
                       one loop: take a dish, wash it, dry it, take the next.",
                worlds: &[],
                questions: &[number(
                    "How long do four pairs of hands need for it?",
                    "Yes. The loop never offers a second dish to anybody.",
                    &[
                        "That shares the work evenly. Nothing in the loop says that two dishes may be done at once.",
                        "Not even one other pair of hands gets a dish. The loop starts the next only when the last is \
                         done.",
                    ],
                    "The loop does one dish after the other, whoever else stands there.",
                )],
                explained: "It takes {0} s; with one core it takes {1} s too. {2} pairs of hands never touch a dish. \
                            In Go the change is one word: “handle(d)” becomes “go handle(d)”. Then each dish is a *task* \
                            of its own, something that can be carried on by itself.",
                takeaway: "Cores only help a program that says what may be done at the same time.",
                challenges: &[challenge(
                    "Change the program so that four cores are worth having: all done within 10 s.",
                    "Choose the program that makes a task of each dish.",
                    "One word in the program, and four pairs of hands have work.",
                )],
                ends: "A task of Go is called a *goroutine*. It costs a few kilobytes, so one for each dish is usual.",
            },
            StepText {
                title: "May run, not must",
                claim: "Concurrent code tells the computer that it is ok to run instructions in parallel, if it is able \
                        to.",
                hook: "Now every dish is a task of its own. The program says: these may overlap. A program written so is \
                       *concurrent*. But there is only one pair of hands, and nothing ever soaks.",
                worlds: &[],
                questions: &[choose(
                    "Will it be done sooner than the loop?",
                    &["sooner", "at the same time", "later"],
                    "Right. Leave to overlap is not a second pair of hands.",
                    &[
                        "The word “go” makes nothing faster by itself. There is still one pair of hands, and always work \
                         for it.",
                        "Making tasks costs something in real programs, but little. Here it costs nothing.",
                    ],
                    "There is one pair of hands, and always work for it.",
                )],
                explained: "Both take {0} s. The hands are never idle, so there was nothing to win; {2} core was running \
                            at most. With two cores the same program takes {3} s, unchanged.",
                takeaway: "Concurrent code is a permission. Hardware decides what comes of it.",
                challenges: &[challenge(
                    "Leave the program as it is. Get it done within 10 s.",
                    "Permission is there already. What is missing is hands.",
                    "Same program, more hands. That is what the permission was for.",
                )],
                ends: "More cores are not always faster. Tasks that share data must agree with each other, and that costs \
                       time which this picture leaves out.",
            },
            StepText {
                title: "Taking turns",
                claim: "In concurrent execution tasks are in progress together. One is paused while another runs; the \
                        processor’s time is divided up.",
                hook: "One pair of hands, six dishes. Now the *scheduler*, who gives the hands their next task, is \
                       strict: after one second the task must let others go first. One second is the *slice*. A dish \
                       that is begun and not done is *in progress*.",
                worlds: &[],
                questions: &[
                    number(
                        "How many dishes are in progress at 6 s?",
                        "Right: each has had its first second.",
                        &[
                            "One is being worked on. The others are begun too and wait for their next turn.",
                            "After one second each, all six have had a turn.",
                        ],
                        "Each second another dish gets its first turn.",
                    ),
                    number(
                        "How many are being worked on at 6 s?",
                        "Right: one pair of hands, one dish.",
                        &["In progress is not the same as running. One pair of hands works on one dish."],
                        "One pair of hands works on one dish at a time.",
                    ),
                    number(
                        "Point to the moment at which the first dish is done.",
                        "Well seen. Every dish waits for all the others between its turns.",
                        &[
                            "That is so without turns. Here the dish waits for five others after each second.",
                            "That is when the last one is done. The first is a little earlier.",
                        ],
                        "A dish needs five turns, and five others have theirs in between.",
                    ),
                ],
                explained: "At 6 s, {0} dishes are in progress and {1} is running. Being in progress together is \
                            *concurrency*. The total is {2} s as before, but nobody is done before {6} s; without turns \
                            the first was done at {7} s. The mean dish time rises from {3} s to {4} s. If each change \
                            of dish costs half a second, the total is {5} s.",
                takeaway: "Taking turns lets all begin early. It does not make more time.",
                challenges: &[challenge(
                    "Set the switch to 0.5 s. Then find a slice with which all dishes are begun by 16 s and all are done \
                     within 40 s.",
                    "A longer slice means fewer switches, but the last dish begins later. Try between 2 s and 3 s.",
                    "A trade: short slices start everybody early, long ones waste less.",
                )],
                ends: "Our scheduler is cooperative: a task goes on until it waits or its slice ends. Go’s was so until \
                       1.14. Since then a goroutine that has run for about 10 ms is interrupted.",
            },
            StepText {
                title: "Waiting well",
                claim: "Concurrency without parallelism: use waiting time constructively, and latency is hidden.",
                hook: "Now each dish must soak: wash 3 s, soak 4 s, dry 2 s. Soaking needs no hands. The loop stands by \
                       and watches; it needs {1} s for six dishes. The concurrent program has one pair of hands too.",
                worlds: &[],
                questions: &[number(
                    "How long does the concurrent program need, with one pair of hands?",
                    "Exactly: only the hands’ own work is left.",
                    &[
                        "While one dish soaks, the hands can wash another. The loop can’t: it waits.",
                        "One pair of hands can’t do less than its own work: six times 3 s and 2 s.",
                    ],
                    "Count the hands’ work alone: six times washing and drying. Soaking goes on by itself meanwhile.",
                )],
                explained: "It takes {0} s instead of {1} s, and never more than {2} core was running. Up to {5} dishes \
                            were in progress. The hands’ work is {4} s, and the time to soak, the *latency*, is hidden \
                            behind it. Where somebody stands by the basin it is {3} s again.",
                takeaway: "Overlapping waits shortens the total without a second pair of hands.",
                challenges: &[challenge(
                    "Lengthen the soak until the hands have nothing left to do for a moment: idle for some time, but for \
                     1 s at most.",
                    "While the last dish soaks, the hands dry the other five. How long does that take them?",
                    "That is the longest wait that six dishes can nearly hide.",
                )],
                ends: "In Go, a goroutine that sleeps or waits for the network is parked and needs no core. In a blocking \
                       system call its thread is stuck, and its processor moves on to another thread.",
            },
            StepText {
                title: "Four worlds",
                claim: "Concurrency and parallelism are related, not the same.",
                hook: "Two programs, two kitchens. The loop or the concurrent program; one pair of hands or two. Wash 3 s, \
                       soak 4 s, dry 2 s, six dishes. All four start at the same moment.",
                worlds: &["loop, 1 core", "loop, 2 cores", "concurrent, 1 core", "concurrent, 2 cores"],
                questions: &[number(
                    "Put them in order: which is done first?",
                    "Right. The program matters first, then the hands.",
                    &[
                        "A second pair of hands does nothing for the loop. It never offers them a dish.",
                        "A second pair of hands does nothing for the loop. It never offers them a dish.",
                    ],
                    "The loop gains nothing from hands. The concurrent program gains from waiting, and then from hands.",
                )],
                explained: "Loop: {0} s, with one core or with two ({1} s). Concurrent: {2} s with one core, {3} s with \
                            two. The loop is neither concurrent nor parallel. The third is concurrent and not parallel. \
                            The fourth is both.",
                takeaway: "Concurrency is how the program is built; parallelism is what happens when it runs.",
                challenges: &[challenge(
                    "Move the clock to a moment when dishes overlap. Tick what is true of each kitchen then.",
                    "Concurrent: more than one dish in progress. Parallel: more than one pair of hands at work now.",
                    "You can tell them apart, at any moment.",
                )],
                ends: "There is parallelism without concurrency too: a graphics card does one operation on many numbers. \
                       It is not in this picture.",
            },
            StepText {
                title: "Kinds of work",
                claim: "The benefit depends on the types of tasks.",
                hook: "Three kitchens, six dishes each. One is all hands: wash 3 s, dry 2 s. One is mostly waiting: wash \
                       1 s, soak 10 s, dry 1 s. One has a single sink, for washing 3 s at a time. All are concurrent.",
                worlds: &["one sink", "all hands", "mostly waiting"],
                questions: &[choose(
                    "Which gains most from four pairs of hands instead of one?",
                    &["all hands", "mostly waiting", "one sink"],
                    "Right. Where all is hands’ work, hands are what counts.",
                    &[
                        "There the hands were hardly busy. Waiting was hidden already by one pair.",
                        "Four pairs of hands, but one sink: they stand in line at it.",
                    ],
                    "Ask what each kitchen is short of.",
                )],
                explained: "All hands: {0} s with one, {1} s with four. Mostly waiting: {2} s as a loop, {3} s concurrent \
                            on one core, {4} s on four. One sink: {5} s with one, {6} s with four, and {7} s with eight. \
                            What holds a run back is its *bottleneck*.",
                takeaway: "More cores help only where cores are what is short.",
                challenges: &[challenge(
                    "Get the kitchen with the sink down to 12 s. You may add cores and sinks.",
                    "Look at what sets the limit, under the timelines. Change that, then look again.",
                    "First the sink was the limit, then something else. It always moves.",
                )],
                ends: "A sink is a semaphore in Go, or a mutex if there is only one. Holding a mutex for long is the usual \
                       way to make many cores useless.",
            },
            StepText {
                title: "Who decides?",
                claim: "Which core, and parallel or merely concurrent, is decided by the operating system, the hardware \
                        and the Go runtime scheduler. The programmer says what can run in parallel.",
                hook: "Two pairs of hands. Dishes take somewhat more or less time each, and the scheduler draws lots: any \
                       ready task may be next. The program says only what may overlap and what must come before what.",
                worlds: &[],
                questions: &[
                    choose(
                        "Which core will dry dish 3?",
                        &["core 1", "core 2"],
                        "You were lucky, and so is everybody who relies on it.",
                        &[],
                        "It could have been so. This time it was the other.",
                    ),
                    choose(
                        "Run it again with other lots: will all be as before?",
                        &["yes", "no"],
                        "Right. Only what the program orders stays as it was.",
                        &["The program does not say who dries what. Nobody promised that it stays the same."],
                        "Nobody promised that it stays the same.",
                    ),
                ],
                explained: "This time core {0} dried dish 3, and all was done at {1} s. Other lots give {2} s or {3} s, \
                            with other hands. But in every run each dish is washed, soaked, then dried. That order is \
                            the program’s; all else is the scheduler’s.",
                takeaway: "You write what may overlap. The scheduler decides what does.",
                challenges: &[challenge(
                    "Find a seed or a scheduler with which another core dries dish 3.",
                    "Try a few seeds: 2, 3, 4. Each is another draw.",
                    "One program, many schedules. A correct program is correct in all of them.",
                )],
                ends: "In Go each processor has its own queue and takes from the common one every 61st time. With an empty \
                       queue it looks there, asks the network, then steals half of another’s. A wrong program usually \
                       seems to work.",
            },
            StepText {
                title: "Faster, or more?",
                claim: "Improvements in hardware speed are slowing due to physical limits; so concurrent programming.",
                hook: "Back to the loop: six dishes, wash 3 s, dry 2 s, {0} s from first to last. You may buy one thing. Hands that \
                       work twice as fast, or a second pair of hands.",
                worlds: &[],
                questions: &[choose(
                    "Which helps the loop more?",
                    &["faster hands", "both alike", "a second pair"],
                    "Right. Faster hands help every program.",
                    &[
                        "Alike for the concurrent program, yes. The loop can’t use a second pair.",
                        "The loop never offers the second pair a dish.",
                    ],
                    "The loop never offers the second pair a dish.",
                )],
                explained: "Faster hands: {1} s. A second pair: {2} s for the loop, no gain at all. The concurrent program \
                            gains alike: {3} s and {4} s. But faster hands are hardly sold any more, as the table shows. \
                            More of them are.",
                takeaway: "Faster helps every program, more only those written for it; and what is sold is more.",
                challenges: &[challenge(
                    "Get the loop done within 16 s.",
                    "Cores do nothing for it. What is left?",
                    "That works. If only it were still on offer.",
                )],
                ends: "A processor’s clock is not all of its speed. Each cycle does more than it did. But that too grows \
                       slowly for one core.",
            },
            StepText {
                title: "Your own kitchen",
                claim: "",
                hook: "Everything is open now. Change what you like and watch. Three things to try, if you want them:",
                worlds: &[],
                questions: &[],
                explained: "",
                takeaway: "",
                challenges: &[
                    challenge(
                        "Twelve dishes within 30 s, with the fewest cores.",
                        "The hands’ work of a dish is 5 s. How much is that for twelve?",
                        "One core less would not do.",
                    ),
                    challenge(
                        "A pipeline of six dishes or more whose slowest stage is never idle once it has begun.",
                        "Give the slowest stage no reason to wait: enough cores, and let it come first.",
                        "The slowest stage sets the pace, and it never rests.",
                    ),
                    challenge(
                        "Eight dishes, four cores, and somebody stands by each basin. Set it up, then do as well with two \
                         cores.",
                        "Four cores are kept busy by standing there. Let the hands do something else.",
                        "Half the hands, no more time.",
                    ),
                ],
                ends: "",
            },
        ],
        nav: "Steps of the lesson",
        nav_step: "{0}. {1}",
        nav_done: "done",
        predict: "First, your prediction",
        commit: "That is my prediction",
        skip: "Just show me",
        skipped: "Here is what happens.",
        again: "Predict once more",
        not_seconds: "“{0}” is not a number of seconds, such as 12 or 7.5.",
        not_count: "“{0}” is not a whole number.",
        not_answered: "Say what you expect first.",
        teacher: "A question for you",
        teacher_asks: "What will happen here, and when is everything done?",
        your_answer: "Your answer",
        answer_given: "You said: {0}",
        locked: "Set for you",
        whole_page: "Open in Wash & Dry",
        not_chosen: "Choose one of the answers first.",
        hidden: "Timelines and numbers open with your prediction.",
        you_said: "You said {0}; it is {1}.",
        right: "You said {0}, and so it is.",
        takeaway: "Keep this",
        try_it: "Try it",
        met: "Done.",
        hint: "A hint:",
        ends: "Where the picture ends",
        with_kitchen: "With the kitchen",
        back: "Back",
        next: "Next",
        earlier: "Done earlier",
        seconds: "seconds",
        concurrent: "concurrent",
        parallel: "parallel",
        check: "Check",
        set_up: "Set it up",
        not_yet: "Not yet.",
        summary: "The lesson on one page",
        storage: "This browser keeps nothing for this page: your predictions last until you close it.",
        later_version: "A later version of this lesson has kept its notes here. They are left as they are.",
        soak: "Soak time",
        sinks: "Sinks",
        on_timeline: "{0} s",
    };
}
