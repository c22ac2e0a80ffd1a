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
        dishes_tab: "Dishes",
        go_tab: "Go",
        order_tab: "What may overlap",
        sweep_tab: "More cores?",
        clocks_tab: "Clock rates",
        all_numbers: "All numbers, and what they mean",
        all_metrics: [
            metric("Total", "when the last dish is done: the makespan"),
            metric("Response time, mean", "from a dish’s arrival until it is done"),
            metric("Response time, median", "half of the dishes take no longer"),
            metric("Response time, 95th percentile", "19 of 20 dishes take no longer"),
            metric("Response time, longest", "no dish takes longer"),
            metric("Service time", "one dish’s own work and soaking, on average"),
            metric("Waiting", "response time minus service time, on average"),
            metric("Throughput", "dishes a minute"),
            metric("Utilisation", "the share of the hands’ time that is work"),
            metric("Most in progress", "dishes begun and not done at the same moment: concurrency"),
            metric("Most running", "cores at work at the same moment: parallelism"),
            metric("Switches that cost time", "how many, and how much time"),
            metric("Standing by", "time for which hands are kept while a dish soaks"),
            metric(
                "Lower bound",
                "no program can do this work on these cores in less, and perhaps none in just that; and why",
            ),
            metric("One loop, one core", "the total of the same work, one dish after the other"),
            metric("Speed-up", "how many times faster than that"),
        ],
        rises: "{0} rises from {1} to {2}.",
        falls: "{0} falls from {1} to {2}.",
        instead: "{0}: {2} instead of {1}.",
        stays: "{0} stays at {2}.",
        set_to: "{0}: {1}.",
        same: "Total, response time, most in progress and most running are the same.",
        none: "none",
        between: " ",
        beside_lead: "Compared with “{0}”:",
        beside: "{0}: {1}",
        keys: [
            ("Space", "play or pause"),
            ("← →", "previous event, next event"),
            ("Home, End", "start, end"),
            ("+ −", "zoom in, zoom out"),
            ("Shift and ← →", "earlier, later, when zoomed in"),
            ("↑ ↓ on timelines", "lane above, lane below"),
            ("← → on timelines", "previous piece, next piece of that lane"),
            ("Enter on timelines", "why is it like this?"),
            ("Control and wheel, or two fingers", "zoom in, zoom out"),
            ("Double click on a timeline", "show all"),
            ("1 to 9, 0", "a step of the lesson"),
            ("?", "this list"),
            ("Escape", "close this list"),
        ],
        groups: ["The work", "The hands", "The program", "The scheduler"],
        kitchens: "Start from",
        own_kitchen: "your own kitchen",
        summary_lead: "Each question, what you guessed, what is right, and the sentence to keep.",
        summary_head: ["Question", "Your guess", "In fact"],
        not_predicted: "–",
        start_over: "Start over",
        print: "Print",
        clocks: "Clock rates and cores of processors, year by year",
        clocks_source: "Base clock and cores at launch, as the maker states them. Until 2011 from the Intel Microprocessor Quick Reference \
                        Guide, since then from Intel’s product specifications.",
        clocks_head: ["Year", "Processor", "Clock", "Cores"],
        clock_rates: ["{0} kHz", "{0} MHz", "{0} GHz"],
        sweep: "What would more cores do?",
        sweep_lead: "Run it with 1 to 12 cores",
        sweep_head: ["Cores", "Total", "Speed-up", "Limit"],
        sweep_go: "Use {0}",
        sweep_axis: "cores",
        sweep_total: "total",
        sweep_point: "{0}: {1}; no program takes less than {2}",
        fields: [
            SettingText {
                name: "Program",
                hint: "How the work is written down: this fixes what may overlap.",
                values: &["one loop", "a task per dish", "a pipeline, task per stage", "workers with a shared pile"],
            },
            setting("Workers", "Tasks that take dishes from the pile. For workers only."),
            setting("Rack", "How many dishes fit between two stages. For the pipeline only."),
            setting("Dishes", "How many there are to do."),
            setting("Cores", "How many pairs of hands there are."),
            setting("Stages", "Name, seconds, what it needs, and how many places it has (empty = no limit)."),
            SettingText {
                name: "While it soaks",
                hint: "What the hands do while a dish soaks.",
                values: &["hands do something else", "somebody stands by"],
            },
            setting("Sizes", "How big each dish is, in percent, with commas between. The list repeats."),
            SettingText {
                name: "Scheduler",
                hint: "Which ready task an idle core takes.",
                values: &[
                    "first come, first served",
                    "at random",
                    "shortest work first",
                    "own queues, work stealing",
                    "as you choose",
                ],
            },
            setting("Slice", "Seconds that a task may run before others go first. 0 = no limit."),
            setting("Switch", "Seconds lost each time a core changes tasks."),
            setting("Core speed", "In percent: 200 is twice as fast."),
            setting("Arrivals", "Seconds from one dish to the next. 0 = all are there at the start."),
            setting("Vary", "How much durations differ between dishes, in percent."),
            setting("Seed", "For everything random: the same seed gives the same run."),
            setting(
                "Picks",
                "Which picks the random scheduler makes. Another number gives other picks; if it is empty, the seed decides.",
            ),
            setting("Choices", "For the scheduler “as you choose”: places in the queue, from 0, with points between."),
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
