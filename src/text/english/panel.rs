//! The panels in English.

use crate::text::panel::{MetricText, PanelText, SettingText};

const fn metric(name: &'static str, meaning: &'static str) -> MetricText {
    MetricText { name, meaning }
}

const fn setting(name: &'static str, hint: &'static str) -> SettingText {
    SettingText { name, hint, values: &[] }
}

impl PanelText {
    /// English.
    pub const ENGLISH: Self = Self {
        all_numbers: "All numbers, and what they mean",
        all_metrics: [
            metric("Total", "when the last dish is done: the makespan"),
            metric("Dish time, mean", "from a dish’s arrival until it is done: the response time"),
            metric("Dish time, median", "half of the dishes take no longer"),
            metric("Dish time, 95th percentile", "19 of 20 dishes take no longer"),
            metric("Dish time, longest", "no dish takes longer"),
            metric("Service", "what is done to one dish, on average"),
            metric("Waiting", "dish time without the service, on average"),
            metric("Throughput", "dishes a minute"),
            metric("Utilisation", "the share of the hands’ time that is work"),
            metric("Most in progress", "dishes begun and not done at one moment: concurrency"),
            metric("Most running", "cores at work in the same moment: parallelism"),
            metric("Switches", "how many that cost time, and what they took"),
            metric("Standing by", "hands kept while a dish soaks"),
            metric("Lower bound", "no schedule of this work on these cores is shorter, and why"),
            metric("One loop, one core", "the total of the same work, one dish after the other"),
            metric("Speed-up", "how many times shorter than that"),
        ],
        rises: "{0} rises from {1} to {2}.",
        falls: "{0} falls from {1} to {2}.",
        instead: "{0} {2} instead of {1}.",
        stays: "{0} stays at {2}.",
        set_to: "{0}: {1}.",
        same: "Total, dish time, and how many are in progress and running at most are the same.",
        none: "none",
        between: " ",
        beside_lead: "Beside “{0}”:",
        beside: "{0}: {1}",
        keys: [
            ("Space", "play or pause"),
            ("← →", "to the event before, to the next"),
            ("Home, End", "to the start, to the end"),
            ("+ −", "closer, further away"),
            ("Shift and ← →", "earlier, later, while closer"),
            ("↑ ↓ on timelines", "to the lane above, below"),
            ("← → on timelines", "to the piece before, to the next, of that lane"),
            ("Enter on timelines", "why is it so?"),
            ("Control and wheel, or two fingers", "closer, further away"),
            ("Double click on a timeline", "show all"),
            ("1 to 9, 0", "to a step of the lesson"),
            ("?", "this list"),
            ("Escape", "close this list"),
        ],
        groups: ["The work", "The hands", "The program", "The scheduler"],
        kitchens: "Start from",
        own_kitchen: "your own kitchen",
        summary_lead: "Each question, what you guessed, what happened, and the sentence to keep.",
        summary_head: ["Question", "Your guess", "What happened"],
        not_predicted: "–",
        start_over: "Start over",
        print: "Print",
        clocks: "Clock rates and cores of processors, as sold",
        clocks_source: "Base clock and cores at launch, as the maker states it: Intel Microprocessor Quick Reference Guide; for \
                        processors since 2011, Intel’s product specifications.",
        clocks_head: ["Year", "Processor", "Clock", "Cores"],
        clock_rates: ["{0} kHz", "{0} MHz", "{0} GHz"],
        sweep: "What would more cores do?",
        sweep_lead: "Run it with 1 to 12 cores",
        sweep_head: ["Cores", "Total", "Speed-up", "Limit"],
        sweep_go: "Use {0}",
        sweep_axis: "cores",
        sweep_total: "total",
        sweep_point: "{0}: {1}; no schedule takes less than {2}",
        fields: [
            SettingText {
                name: "Program",
                hint: "How the work is written: what may overlap.",
                values: &["one loop", "a task per dish", "a pipeline, task per stage", "workers with a shared pile"],
            },
            setting("Workers", "Tasks that take dishes from the pile; for workers only."),
            setting("Rack", "Dishes that fit between two stages; for the pipeline only."),
            setting("Dishes", "Items of work."),
            setting("Cores", "Pairs of hands."),
            setting("Stages", "Name, seconds, what it needs, and how many places it has (empty: no limit)."),
            SettingText {
                name: "While it soaks",
                hint: "Whether the hands are free meanwhile.",
                values: &["hands do something else", "somebody stands by"],
            },
            setting("Sizes", "Percent of work that each dish is, with commas between; they repeat."),
            SettingText {
                name: "Scheduler",
                hint: "Which ready task an idle core takes.",
                values: &[
                    "first come, first served",
                    "by chance",
                    "shortest work first",
                    "own queues, work stealing",
                    "as you choose",
                ],
            },
            setting("Slice", "Seconds until a task must let others have the core; 0: until it waits."),
            setting("Switch", "Seconds that taking up another task costs a core."),
            setting("Core speed", "Percent."),
            setting("Arrivals", "Seconds from one dish to the next; 0: all are there at the start."),
            setting("Vary", "Percent by which durations differ between dishes."),
            setting("Seed", "For chance: the same seed gives the same run."),
            setting("Lots", "For the scheduler by chance: other lots, the same dishes. Empty: the seed."),
            setting("Choices", "For the scheduler as you choose: places in the queue, from 0, with points between."),
        ],
        stage_name: "name",
        stage_seconds: "seconds",
        stage_kind: "what it needs",
        stage_places: "places",
        add_stage: "Add a stage",
        remove_stage: "remove",
        stage_part: "Stage {0} {1}",
    };
}
