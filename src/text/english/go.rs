//! The page for programs in Go, in English.

use crate::text::go::{ExampleText, GoPictureText, GoText, GoWhyText};
use crate::text::golab::GoPageText;

impl GoText {
    /// English.
    pub const ENGLISH: Self = Self {
        why: GoWhyText {
            at_line: " (line {0})",
            timer: "a timer",
            comma: ", ",
            between: " ",
            not_started: "{0} has not been started yet: {1} does that{2} at {3} s.",
            ended: "{0} ended at {1} s.",
            cut_off: "{0} was cut off at {1} s, when the program ended.",
            works: "{0} works on core {1}{2} until {3} s.",
            holds: "{0} keeps core {1} without working{2} until {3} s.",
            switches: "{0} is being taken up by core {1} until {2} s.",
            sleeps: "{0} sleeps{1} until {2} s.",
            sleeps_on: "{0} sleeps{1}, and the program ends first.",
            ready: "{0} is ready{1}, but no core is free. It goes on at {2} s.",
            ready_on: "{0} is ready{1}, but no core takes it before the program ends.",
            busy: "Core {0} works on {1}{2} until {3} s.",
            receives: "{0} waits to receive from {1}{2}: nobody is sending.",
            receives_room: "{0} waits to receive from {1}{2}: it is empty.",
            sends: "{0} waits to send on {1}{2}: nobody is receiving.",
            sends_room: "{0} waits to send on {1}{2}: it is full.",
            signal: "{0} waits for {1}{2}.",
            nil: "{0} waits at a nil channel{1}: that lasts for ever.",
            select_empty: "{0} waits in a select without cases{1}: that lasts for ever.",
            selects: "{0} waits in a select{2}: nothing is possible yet with {1}.",
            locked: "{0} waits for {1}{2}: {3} has it.",
            locks: "{0} waits for {1}{2}.",
            wait_group: "{0} waits for {1}{2}: not all are done.",
            condition: "{0} waits for a signal of {1}{2}.",
            next_sends: "{0} sends at {2} s{1}.",
            next_receives: "{0} receives at {2} s{1}.",
            next_closes: "{0} closes it at {2} s{1}.",
            next_unlocks: "{0} unlocks it at {2} s{1}.",
            next_finishes: "{0} is the last one, done at {2} s{1}.",
            next_signals: "{0} signals at {2} s{1}.",
            next_time: "Its time comes at {0} s.",
            never: "Nobody ends this wait.",
            alone: "No other goroutine has it, so nobody ever could.",
            only: "Only {0} could.",
            ring: "So they wait for each other in a ring: {0}.",
        },
        picture: GoPictureText {
            title: "Cores: {0}. Scheduling: {1}.",
            total: "{0} s in all",
            seconds: "{0} s",
            cores: "Cores: which goroutine each one runs",
            goroutines: "Goroutines: where each one is",
            core: "core {0}",
            line: "line {0}",
            receive: "receive from {0}",
            send: "send to {0}",
            more: "and {0} more",
            runs: "running, by line",
            holds: "keeps its core without working",
            ready: "ready, all cores busy",
            asleep: "asleep",
            blocked: "blocked, on what",
            switches: "switching",
            wakes: "wakes another one",
        },
        ends: ["main returns", "a panic", "a deadlock", "a fatal error", "a limit is reached"],
        examples: [
            ExampleText {
                title: "The loop",
                question: "Three dishes, one after the other, on one core. How many seconds does it take?",
                insight: "{0} s. While a dish soaks the core has nothing to do: the loop waits, and nothing else is there.",
            },
            ExampleText {
                title: "A goroutine each",
                question: "The same three dishes, each with its own goroutine, still on one core. How many seconds now?",
                insight: "{0} s, on the same core. While one dish soaks another is washed. time.Sleep parks the goroutine and \
                          frees the core.",
            },
            ExampleText {
                title: "A pipeline",
                question: "Washing takes 3 s, drying 2 s, and there are four dishes and two cores. How many seconds in all?",
                insight: "{0} s: four times washing, then once drying. The slower stage sets the pace. The other one waits at \
                          the channel.",
            },
            ExampleText {
                title: "Workers",
                question: "Three workers share six jobs of 2 s each, on two cores. How many seconds does it take?",
                insight: "{0} s. Three workers are three goroutines, but no more than two of them run at the same time.",
            },
            ExampleText {
                title: "Fan out, fan in",
                question: "Three shops are asked at once and answer after 3, 1 and 2 s. Which name is printed first?",
                insight: "{0}. All three wait at the same time, and all answers come through one channel: whoever is first there \
                          is first out.",
            },
            ExampleText {
                title: "A semaphore",
                question: "Five guests stay for 3 s each, and there are two places. How many seconds until all have left?",
                insight: "{0} s. A channel with room for two lets two in. The third one waits to send until somebody receives.",
            },
            ExampleText {
                title: "A time-out",
                question: "The answer takes 3 s of work, and so does something else, on one core. main waits 4 s. What is printed?",
                insight: "“{0}”. The other goroutine had the core first. Try it with two cores.",
            },
            ExampleText {
                title: "Cancelled by context",
                question: "A page is found every 2 s. After 5 s the context is over. How many pages are printed?",
                insight: "{0}. ctx.Done() is a channel that gets closed. The select sees that as soon as it happens, in the middle \
                          of the wait for the next page.",
            },
            ExampleText {
                title: "Counting, with and without a mutex",
                question: "Two goroutines each add 1 three times, without a mutex. Which number is printed for that?",
                insight: "{0}. Both read the same old number and write the same new one. With the mutex each addition waits for \
                          the other, and none is lost.",
            },
            ExampleText {
                title: "Two locks in two orders",
                question: "One takes the sponge and then the towel, the other one the towel and then the sponge. How does it end?",
                insight: "{0}. Each has what the other one waits for. If both took the locks in the same order, one would wait, \
                          and then go on.",
            },
            ExampleText {
                title: "A ticker",
                question: "A ticker ticks every second, but each tick is worked on for 2.5 s, until 9 s are over. How many ticks are \
                           taken?",
                insight: "{0}. The ticker’s channel has room for one tick. What comes while it is full is dropped: whoever is slow \
                          misses ticks.",
            },
            ExampleText {
                title: "A goroutine that leaks",
                question: "Answers that take too long are no longer waited for. How many goroutines are still there at the end, \
                           besides main?",
                insight: "{0}. They want to send, but nobody will ever receive. With room for one value in the channel they could \
                          send and end.",
            },
        ],
        link_too_long: "The link has {0} characters, which is too long to be read. Save the program as a file instead.",
        link_damaged: "The program in the link cannot be read: a part of it was lost or changed on the way.",
        link_too_large: "The program in the link is too large.",
        link_value: "The link’s value for “{0}” is not valid: {1}. The usual one is used.",
        link_unknown: "“{0}” in the link means nothing here.",
        link_twice: "“{0}” stands in the link twice. The first value is used.",
        page: GoPageText::ENGLISH,
    };
}
