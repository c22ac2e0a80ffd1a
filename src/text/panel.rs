//! What the panels say that come when they are asked for: the lesson on one page, all numbers, more cores, keys.

use super::{PageText, fill};
use crate::metrics::Metrics;
use crate::scenario::Scenario;
use crate::units::Millis;

/// A number's name and what it means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MetricText {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

const fn metric(name: &'static str, meaning: &'static str) -> MetricText {
    MetricText { name, meaning }
}

/// The sentences of panels.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the sentence of its name")]
pub struct PanelText {
    pub all_numbers: &'static str,
    /// In the order of MODEL.md section 5.
    pub all_metrics: [MetricText; 16],
    /// What a number is called; before; now.
    pub rises: &'static str,
    pub falls: &'static str,
    pub same: &'static str,
    /// The first kitchen.
    pub beside_lead: &'static str,
    /// A kitchen; how it differs from the first.
    pub beside: &'static str,
    /// Keys, and what they do.
    pub keys: [(&'static str, &'static str); 12],
    pub kitchens: &'static str,
    pub own_kitchen: &'static str,
    pub summary_lead: &'static str,
    pub summary_head: [&'static str; 3],
    pub not_predicted: &'static str,
    pub start_over: &'static str,
    pub print: &'static str,
    pub clocks: &'static str,
    pub clocks_source: &'static str,
    pub clocks_head: [&'static str; 3],
    pub sweep: &'static str,
    pub sweep_lead: &'static str,
    pub sweep_head: [&'static str; 4],
    pub sweep_go: &'static str,
    pub sweep_axis: &'static str,
    pub sweep_total: &'static str,
    /// How many cores; the total; the limit.
    pub sweep_point: &'static str,
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
        summary_lead: "Each claim, what you predicted, and what happened.",
        summary_head: ["Claim", "Your prediction", "What happened"],
        not_predicted: "–",
        start_over: "Start over",
        print: "Print",
        clocks: "Clock rates of processors, as sold",
        clocks_source: "Base clock at launch, as the maker states it: Intel Microprocessor Quick Reference Guide; for \
                        processors since 2011, Intel’s product specifications.",
        clocks_head: ["Year", "Processor", "Clock"],
        sweep: "What would more cores do?",
        sweep_lead: "Run it with 1 to 12 cores",
        sweep_head: ["Cores", "Total", "Speed-up", "Limit"],
        sweep_go: "Use {0}",
        sweep_axis: "cores",
        sweep_total: "total",
        sweep_point: "{0}: {1}; no schedule takes less than {2}",
    };

    /// All numbers: name, value, what it means.
    #[must_use]
    pub fn metrics(
        &self,
        metrics: &Metrics,
        scenario: &Scenario,
        page: &PageText,
    ) -> Vec<(&'static str, String, &'static str)> {
        let seconds = |time| page.seconds(time);
        let spread = metrics.dish_time;
        let values = [
            seconds(metrics.makespan),
            seconds(spread.mean),
            seconds(spread.median),
            seconds(spread.p95),
            seconds(spread.max),
            seconds(metrics.service),
            seconds(metrics.waiting),
            metrics.throughput.text(1),
            format!("{} %", metrics.utilisation.percent()),
            metrics.max_in_progress.to_string(),
            metrics.max_running.to_string(),
            format!("{} · {}", page.count(metrics.switches), seconds(metrics.switch_time)),
            seconds(metrics.hold_time),
            format!("{} · {}", seconds(metrics.lower_bound), page.bound(metrics.bound, scenario)),
            seconds(metrics.sequential),
            format!("{}×", metrics.speedup.text(2)),
        ];
        self.all_metrics.iter().zip(values).map(|(text, value)| (text.name, value, text.meaning)).collect()
    }

    /// How a run differs from an earlier one, in words: of the numbers that matter most, those that differ.
    #[must_use]
    pub fn differences(&self, before: &Metrics, now: &Metrics) -> String {
        let seconds =
            |of: fn(&Metrics) -> Millis| (of(before).0, of(now).0, of(before).to_string(), of(now).to_string());
        let count = |of: fn(&Metrics) -> u32| {
            let (before, after) = (of(before), of(now));
            (u64::from(before), u64::from(after), before.to_string(), after.to_string())
        };
        let rows = [
            (0, seconds(|metrics| metrics.makespan)),
            (1, seconds(|metrics| metrics.dish_time.mean)),
            (5, seconds(|metrics| metrics.service)),
            (9, count(|metrics| metrics.max_in_progress)),
            (10, count(|metrics| metrics.max_running)),
        ];
        let told = rows.into_iter().filter(|(_, (before, after, ..))| before != after);
        let sentences: Vec<String> = told
            .map(|(row, (before, after, first, second))| {
                let sentence = if after > before { self.rises } else { self.falls };
                fill(sentence, &[self.all_metrics[row].name, &first, &second])
            })
            .collect();
        if sentences.is_empty() { self.same.to_owned() } else { sentences.join(" ") }
    }
}
