//! The sentences of panels: settings, all numbers, comparison runs, the list of kitchens, the summary of the lesson, keys, the sweep.

use super::sentences::sentences;
use super::{PageText, fill};
use crate::metrics::Metrics;
use crate::scenario::{Field, Scenario};
use crate::units::Millis;
use strum::VariantArray;

sentences! {
    /// A number's name and what it means.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct MetricText {
        /// Its name.
        pub name: &'static str,
        /// What it means.
        pub meaning: &'static str,
    }
}

sentences! {
    /// What a setting is called, one sentence on what it does, and the words for its values where it has few.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct SettingText {
        /// Its name.
        pub name: &'static str,
        /// What it does.
        pub hint: &'static str,
        /// Its values, in the order of the link's words.
        pub values: &'static [&'static str],
    }
}

sentences! {
    /// The sentences of panels.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct PanelText {
        /// The tabs of the panels that are called nothing elsewhere.
        pub dishes_tab: &'static str,
        pub go_tab: &'static str,
        pub order_tab: &'static str,
        pub sweep_tab: &'static str,
        pub clocks_tab: &'static str,
        pub all_numbers: &'static str,
        /// In the order of docs/MODEL.md section 5.
        pub all_metrics: [MetricText; 16],
        /// What a number is called; before; now.
        pub rises: &'static str,
        pub falls: &'static str,
        pub instead: &'static str,
        pub stays: &'static str,
        pub same: &'static str,
        /// A setting; its value.
        pub set_to: &'static str,
        /// The value of a setting that has none.
        pub none: &'static str,
        /// What stands between two sentences.
        pub between: &'static str,
        /// The first kitchen.
        pub beside_lead: &'static str,
        /// A kitchen; how it differs from the first.
        pub beside: &'static str,
        /// Keys, and what they do.
        pub keys: [(&'static str, &'static str); 13],
        /// The groups of settings, in the order of `model::groups`.
        pub groups: [&'static str; 4],
        pub kitchens: &'static str,
        pub own_kitchen: &'static str,
        pub summary_lead: &'static str,
        pub summary_head: [&'static str; 3],
        pub not_predicted: &'static str,
        pub start_over: &'static str,
        pub print: &'static str,
        pub clocks: &'static str,
        pub clocks_source: &'static str,
        pub clocks_head: [&'static str; 4],
        /// Kilo-, mega- and gigahertz.
        pub clock_rates: [&'static str; 3],
        pub sweep: &'static str,
        pub sweep_lead: &'static str,
        pub sweep_head: [&'static str; 4],
        pub sweep_go: &'static str,
        pub sweep_axis: &'static str,
        pub sweep_total: &'static str,
        /// How many cores; the total; the limit.
        pub sweep_point: &'static str,
        /// In the order of links.
        pub fields: [SettingText; Field::VARIANTS.len()],
        pub stage_name: &'static str,
        pub stage_seconds: &'static str,
        pub stage_kind: &'static str,
        pub stage_places: &'static str,
        pub add_stage: &'static str,
        pub remove_stage: &'static str,
        /// A stage's number; what of it.
        pub stage_part: &'static str,
    }
}

impl PanelText {
    /// The values' words, the name and the hint of a setting.
    #[must_use]
    pub fn setting(&self, field: Field) -> (&'static [&'static str], &'static str, &'static str) {
        let place = Field::VARIANTS.iter().position(|other| *other == field).unwrap_or(0);
        let SettingText { name, hint, values } = self.fields[place];
        (values, name, hint)
    }

    /// The name of a stage's control, by the stage's number and what it sets; the stage's own name where `part` is empty.
    #[must_use]
    pub fn stage_part(&self, number: usize, part: &str) -> String {
        let name = fill(self.stage_part, &[&number.to_string(), part]);
        name.trim_end_matches([' ', ':', ',', '：', '，', '،']).to_owned()
    }

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
            fill(page.decimal, &[&metrics.throughput.text(1)]),
            fill(page.percent, &[&metrics.utilisation.percent()]),
            metrics.max_in_progress.to_string(),
            metrics.max_running.to_string(),
            format!("{} · {}", page.count(metrics.switches), seconds(metrics.switch_time)),
            seconds(metrics.hold_time),
            format!("{} · {}", seconds(metrics.lower_bound), page.bound(metrics.bound, scenario)),
            seconds(metrics.sequential),
            fill(page.times, &[&metrics.speedup.text(2)]),
        ];
        self.all_metrics.iter().zip(values).map(|(text, value)| (text.name, value, text.meaning)).collect()
    }

    /// How a run differs from an earlier one, in words: of the numbers that matter most, those that differ.
    #[must_use]
    pub fn differences(&self, before: &Metrics, now: &Metrics, page: &PageText) -> String {
        self.differing(before, now, page, [self.rises, self.falls])
    }

    /// How a run differs from that of another kitchen beside it: nothing rises or falls from the one to the other.
    #[must_use]
    pub fn compared(&self, first: &Metrics, other: &Metrics, page: &PageText) -> String {
        self.differing(first, other, page, [self.instead; 2])
    }

    fn differing(&self, before: &Metrics, now: &Metrics, page: &PageText, [more, less]: [&str; 2]) -> String {
        let seconds = |of: fn(&Metrics) -> Millis| {
            // Rounded as everywhere on the page: what differs by less is the same.
            let [before, now] = [of(before).tenths(), of(now).tenths()];
            (before.0, now.0, page.seconds_exact(before), page.seconds_exact(now))
        };
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
        let differing = rows.into_iter().filter(|(_, (before, after, ..))| before != after);
        let sentences: Vec<String> = differing
            .map(|(row, (before, after, first, second))| {
                let sentence = if after > before { more } else { less };
                fill(sentence, &[self.all_metrics[row].name, &first, &second])
            })
            .collect();
        if sentences.is_empty() { self.same.to_owned() } else { sentences.join(self.between) }
    }
}
