//! The panels in English.

use crate::text::panel::{MetricText, PanelText};

const fn metric(name: &'static str, meaning: &'static str) -> MetricText {
    MetricText { name, meaning }
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
        same: "Total, dish time, and how many are in progress and running at most are the same.",
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
            ("Enter on timelines", "why is it so?"),
            ("Control and wheel, or two fingers", "closer, further away"),
            ("Double click on a timeline", "show all"),
            ("1 to 9, 0", "to a step of the lesson"),
            ("?", "this list"),
            ("Escape", "close this list"),
        ],
        kitchens: "Start from",
        own_kitchen: "your own kitchen",
        named_kitchens: [
            "one dish",
            "one loop",
            "one pair of hands",
            "two pairs of hands",
            "standing at the basin",
            "taking turns",
            "turns that cost",
            "one sink",
            "workers",
            "pipeline",
            "pipeline with rack",
            "one by one",
            "shortest first",
            "stealing",
            "by chance",
            "long soak",
        ],
        summary_lead: "Each claim, what you predicted, and what happened.",
        summary_head: ["Claim", "Your prediction", "What happened"],
        not_predicted: "–",
        start_over: "Start over",
        print: "Print",
        clocks: "Clock rates of processors, as sold",
        clocks_source: "Base clock at launch, as the maker states it: Intel Microprocessor Quick Reference Guide; for \
                        processors since 2011, Intel’s product specifications.",
        clocks_head: ["Year", "Processor", "Clock"],
        clock_rates: ["{0} kHz", "{0} MHz", "{0} GHz"],
        sweep: "What would more cores do?",
        sweep_lead: "Run it with 1 to 12 cores",
        sweep_head: ["Cores", "Total", "Speed-up", "Limit"],
        sweep_go: "Use {0}",
        sweep_axis: "cores",
        sweep_total: "total",
        sweep_point: "{0}: {1}; no schedule takes less than {2}",
    };
}
