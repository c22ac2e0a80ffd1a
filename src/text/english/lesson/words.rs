//! The learners' glossary in English.

use crate::text::glossary::{MeaningText, glossary};
use crate::text::marks::TERMS;

pub(super) const GLOSSARY: [MeaningText; TERMS.len()] = glossary(&[
    ("core", "The part of a computer that does work, one thing at a time. In the kitchen: a pair of hands."),
    (
        "Amdahl’s law",
        "Only the part of a job that can be divided gets faster with more cores. If half of 20 s can’t be divided, it takes 10 s at least.",
    ),
    ("parallelism", "Two or more things are worked on at exactly the same time. That needs two or more cores."),
    ("throughput", "How much gets done in a given time: dishes a minute, requests a second."),
    ("service time", "How long one dish takes by itself: its own work and its own soaking."),
    ("response time", "From the arrival of a dish until it is done, with all its waiting."),
    (
        "GOMAXPROCS",
        "A setting of Go: how many goroutines may run at the same moment. It does not limit how many there are.",
    ),
    ("program", "The text that says what is to be done, and what may overlap."),
    ("task", "A piece of work that can go its own way. The scheduler gives it a core, and can make it wait."),
    ("goroutine", "Go’s word for a task. The word “go” before a call starts one."),
    (
        "concurrent",
        "A program is concurrent if it says that tasks may overlap. A run is, while several are in progress.",
    ),
    ("scheduler", "It decides which ready task gets a core next. In Go it is part of every program."),
    ("slice", "The longest time that a task runs before it has to let others go first."),
    ("in progress", "Begun and not done. Perhaps nobody works on it just now."),
    ("concurrency", "Several tasks are in progress together. One core is enough for that."),
    ("cooperative", "The scheduler takes no core away. It waits until the task lets go."),
    ("soak", "Time that passes by itself, without hands. In a computer: waiting for network or disk."),
    ("latency", "The time until something comes back, though nobody works on it."),
    ("bottleneck", "What a run is short of. More of anything else helps little."),
    ("lock", "A thing that one task at a time may hold. The others wait for it."),
    ("pipeline", "Stages one after the other, each with workers of its own. The slowest one sets the pace."),
    ("channel", "Goroutines hand values over through it. Who receives waits until something has been sent."),
    ("WaitGroup", "It counts tasks in Go. Who waits for it goes on when all of them are done."),
    ("deadlock", "Tasks wait for each other, so that none of them can ever go on."),
    ("clock rate", "How many ticks a core makes in a second. In each tick it does a little work."),
]);
