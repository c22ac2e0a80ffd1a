//! The sentences of the page. A language is a value of [`PageText`], so one with a sentence missing does not compile. Gaps in
//! sentences are numbered, `{0}`, and filled by [`fill`].

use super::plural::Plural;
use super::sentences::sentences;
use crate::metrics::{Bound, Metrics};
use crate::scenario::{Scenario, StageKind};
use crate::timeline::Look;
use crate::units::{Millis, StageId};
use crate::why::{Holder, Limit};

pub use crate::timeline::KNOWN_STAGES;

/// Puts values into the gaps of a sentence: the first into `{0}`. In a gap `{0,}` a number has a decimal comma.
#[must_use]
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 16);
    let mut unread = sentence;
    while let Some((before, after)) = unread.split_once('{') {
        filled.push_str(before);
        let Some((number, after)) = after.split_once('}') else { return filled };
        let (number, comma) = number.strip_suffix(',').map_or((number, "."), |number| (number, ","));
        let value = number.parse().ok().and_then(|number: usize| values.get(number)).unwrap_or(&"");
        filled.push_str(&value.replace('.', comma));
        unread = after;
    }
    filled + unread
}

sentences! {
    /// The page's sentences.
    #[derive(PartialEq, Eq, Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct PageText {
        // The first fourteen lines are read by `static/start.js`, which shows them before the module runs.
        /// `ltr` or `rtl`.
        pub direction: &'static str,
        pub title: [&'static str; 3],
        pub subtitle: &'static str,
        pub lead: &'static str,
        pub coming: &'static str,
        pub failure: &'static str,
        pub failure_link: &'static str,
        /// Where the browser has no WebAssembly, or it is switched off.
        pub no_module: &'static str,
        pub as_text: &'static str,
        /// The file of the lesson as text.
        pub text_file: &'static str,
        /// Where the module could not be fetched.
        pub no_network: &'static str,
        pub reload: &'static str,
        pub too_old: &'static str,
        pub newer: &'static str,
        pub trouble: &'static str,
        pub from_disk: &'static str,
        pub framed: &'static str,
        pub ended: &'static str,
        pub open_anyway: &'static str,
        pub open_without: &'static str,
        pub update: &'static str,
        pub slow: &'static str,
        pub language: &'static str,
        /// What stages are called that links name in English: see [`KNOWN_STAGES`].
        pub stages: [&'static str; 8],
        /// Where a dish is in each of these stages, as the thing that has the places: a sink for `wash`.
        pub stations: [&'static str; 8],
        /// What a dish does, or is done to it, in each of these stages: the end of a sentence, with the forms of what the
        /// dishes are: see [`worded`](super::worded).
        pub doing: [&'static str; 8],
        /// The same in a stage that a reader has named.
        pub doing_other: &'static str,
        /// A number with decimals; a share in percent; how many times.
        pub decimal: &'static str,
        pub percent: &'static str,
        pub times: &'static str,
        /// What ends a sentence, with what stands before the next.
        pub stop: &'static str,
        pub kitchen: &'static str,
        /// The pile: in a kitchen; in a computer, with what that means.
        pub to_wash: &'static str,
        pub queue: &'static str,
        pub to_do: &'static str,
        pub done: &'static str,
        pub needs_hands: &'static str,
        pub no_hands: &'static str,
        /// What it needs; how many places.
        pub places: Plural,
        /// What stands behind the name of a place of which there are several, where only one is drawn.
        pub so_many: &'static str,
        pub to_come: &'static str,
        pub transport: &'static str,
        pub start: &'static str,
        pub previous: &'static str,
        pub play: &'static str,
        pub pause: &'static str,
        pub next: &'static str,
        pub to_end: &'static str,
        pub repeat: &'static str,
        pub sound: &'static str,
        pub moment: &'static str,
        pub speed: &'static str,
        /// The moment; the end.
        pub clock: &'static str,
        pub cores: &'static str,
        pub dishes: &'static str,
        pub chart: &'static str,
        /// The curves of the chart, and what is shaded: where two or more are in progress, and where two or more are running.
        pub in_progress: &'static str,
        pub running: &'static str,
        pub overlapping: &'static str,
        pub at_once: &'static str,
        pub legend: &'static str,
        /// The four looks of waiting: not come to yet, ready, place taken, in the rack.
        pub legend_unreached: &'static str,
        pub legend_ready: &'static str,
        pub legend_racked: &'static str,
        pub legend_blocked: &'static str,
        pub legend_switch: &'static str,
        /// A stage that somebody stands by.
        pub legend_hold: &'static str,
        pub zoom: &'static str,
        pub zoom_in: &'static str,
        pub zoom_out: &'static str,
        pub zoom_left: &'static str,
        pub zoom_right: &'static str,
        pub zoom_fit: &'static str,
        pub metrics: &'static str,
        /// All done; a dish's mean; a minute; busy; what holds the run back.
        pub tiles: [&'static str; 5],
        /// In small print: the lower bound.
        pub tile_bound: &'static str,
        /// What holds a run back, by the places of [`Holder`]: a station.
        pub holders: [&'static str; Holder::COUNT],
        pub limit_dish: &'static str,
        pub limit_hands: &'static str,
        /// A station.
        pub limit_station: &'static str,
        pub settings: &'static str,
        /// The tabs under the timelines.
        pub details: &'static str,
        /// The chosen kitchen.
        pub of_kitchen: &'static str,
        /// The run before the last change, in the legend.
        pub before: &'static str,
        /// The button that shows the header's other buttons where there is little room.
        pub menu: &'static str,
        pub skip: &'static str,
        pub help: &'static str,
        pub keys_on: &'static str,
        pub share: &'static str,
        pub theme: &'static str,
        pub pin: &'static str,
        pub unpin: &'static str,
        pub pinned: &'static str,
        pub present: &'static str,
        pub undo: &'static str,
        pub redo: &'static str,
        pub notice: &'static str,
        pub notice_link: &'static str,
        pub close: &'static str,
        pub seconds: &'static str,
        pub core: &'static str,
        pub core_idle: &'static str,
        pub core_switching: &'static str,
        pub dish: &'static str,
        /// What dishes are in a computer: an image, a request; and where all of them are.
        pub things: [&'static str; 2],
        pub all_things: [&'static str; 2],
        pub cores_count: Plural,
        /// The moment; in progress; running.
        pub levels: &'static str,
        /// Between thousands.
        pub thousands: &'static str,
        /// The moment.
        pub at: &'static str,
        /// A place; how many are there.
        pub standing: &'static str,
        /// A place; how dishes there wait; how many.
        pub standing_waiting: &'static str,
        /// A stage; how dishes wait for it; how many.
        pub queueing: &'static str,
        /// A core; a dish; a stage.
        pub core_works: &'static str,
        /// How many cores; share of time at work.
        pub cores_summary: &'static str,
        /// How many dishes; mean; longest.
        pub dishes_summary: &'static str,
        /// The peaks, and how many cores.
        pub chart_summary: &'static str,
        /// A total.
        pub total_of: &'static str,
        /// What a reader predicted.
        pub guess: &'static str,
        /// Lanes that a picture leaves out.
        pub more_dishes: &'static str,
        /// While something is on its way; where it can't be had.
        pub loading: &'static str,
        pub not_loaded: &'static str,
        pub retry: &'static str,
        /// Scheduling by hand.
        pub by_hand: &'static str,
        pub teachers: &'static str,
        /// The page for teachers.
        pub teachers_file: &'static str,
        pub own_go: &'static str,
        /// Drawing a prediction.
        pub draw: &'static str,
    }
}

impl PageText {
    /// What sets the lower bound.
    #[must_use]
    pub fn bound(&self, bound: Bound, scenario: &Scenario) -> String {
        match bound {
            Bound::Dish(_) => self.limit_dish.to_owned(),
            Bound::Hands => self.limit_hands.to_owned(),
            Bound::Station(stage) => fill(self.limit_station, &[self.station(&scenario.stages[stage.index()].name)]),
        }
    }

    /// What a stage needs.
    #[must_use]
    pub fn needs(&self, kind: StageKind) -> &'static str {
        match kind {
            StageKind::Hands => self.needs_hands,
            StageKind::Wait => self.no_hands,
        }
    }

    /// What a stage with a limit needs.
    #[must_use]
    pub fn needs_places(&self, needs: &str, places: u16) -> String {
        fill(self.places.of(u64::from(places)), &[needs, &places.to_string()])
    }

    /// How many places there are where only one is drawn.
    #[must_use]
    pub fn so_many(&self, places: u16) -> String {
        fill(self.so_many, &[&places.to_string()])
    }

    /// Dishes that have not arrived yet.
    #[must_use]
    pub fn to_come(&self, count: u32) -> String {
        fill(self.to_come, &[&self.count(u64::from(count))])
    }

    /// A count with its thousands apart.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        let digits = count.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(self.thousands);
            }
            text.push(digit);
        }
        text
    }

    /// A number with decimals, its thousands apart.
    #[must_use]
    pub fn grouped(&self, number: &str) -> String {
        let (whole, decimals) = number.split_at(number.find('.').unwrap_or(number.len()));
        whole.parse().map_or_else(|_| number.to_owned(), |whole| self.count(whole) + decimals)
    }

    /// The moment and, where it may be told, the end, as the transport shows them.
    #[must_use]
    pub fn clock(&self, at: Millis, end: Option<Millis>) -> String {
        let at = self.grouped(&at.seconds_short());
        match end {
            Some(end) => fill(self.clock, &[&at, &self.grouped(&end.seconds_short())]),
            None => fill(self.seconds, &[&at]),
        }
    }

    /// A time with all its decimals.
    #[must_use]
    pub fn seconds_exact(&self, time: Millis) -> String {
        fill(self.seconds, &[&self.grouped(&time.seconds_text())])
    }

    /// A time as people read it.
    #[must_use]
    pub fn seconds(&self, time: Millis) -> String {
        fill(self.seconds, &[&self.grouped(&time.seconds_short())])
    }

    /// A moment, as a sentence begins.
    #[must_use]
    pub fn at(&self, at: Millis) -> String {
        fill(self.at, &[&at.seconds_short()])
    }

    /// A core's name.
    #[must_use]
    pub fn core(&self, number: u64) -> String {
        fill(self.core, &[&number.to_string()])
    }

    /// A core that has nothing to do.
    #[must_use]
    pub fn core_idle(&self, number: u64) -> String {
        fill(self.core_idle, &[&number.to_string()])
    }

    /// A core that takes up another task.
    #[must_use]
    pub fn core_switching(&self, number: u64) -> String {
        fill(self.core_switching, &[&number.to_string()])
    }

    /// A dish's name.
    #[must_use]
    pub fn dish(&self, number: u64) -> String {
        fill(self.dish, &[&number.to_string()])
    }

    /// The number of cores as a line in the chart.
    #[must_use]
    pub fn cores_line(&self, cores: u16) -> String {
        fill(self.cores_count.of(u64::from(cores)), &[&cores.to_string()])
    }

    /// The levels at a moment, in words.
    #[must_use]
    pub fn levels(&self, at: Millis, in_progress: u32, running: u32) -> String {
        let counts = [in_progress, running].map(|count| self.count(count.into()));
        fill(self.levels, &[&self.grouped(&at.seconds_short()), &counts[0], &counts[1]])
    }

    /// What a fill stands for.
    #[must_use]
    pub fn look(&self, look: Look, scenario: &Scenario) -> String {
        let stage = |id: StageId| self.stage(scenario, id).to_owned();
        match look {
            Look::Work(id) | Look::Soak(id) => stage(id),
            Look::Hold(id) => fill(self.legend_hold, &[&stage(id)]),
            Look::Unreached => self.legend_unreached.to_owned(),
            Look::Ready => self.legend_ready.to_owned(),
            Look::Racked => self.legend_racked.to_owned(),
            Look::Blocked => self.legend_blocked.to_owned(),
            Look::Switch => self.legend_switch.to_owned(),
        }
    }

    /// What holds a run back most, in a word or two.
    #[must_use]
    pub fn holder(&self, limit: &Limit, scenario: &Scenario) -> String {
        fill(self.holders[limit.holder().place()], &[self.station(&scenario.stages[limit.station.index()].name)])
    }

    /// The numbers that are always shown, with what they are; the last is what holds the run back.
    #[must_use]
    pub fn tiles(&self, metrics: &Metrics, limit: &Limit, scenario: &Scenario) -> [(String, &'static str); 5] {
        let [total, mean, minute, busy, holds] = self.tiles;
        [
            (self.seconds(metrics.makespan), total),
            (self.seconds(metrics.dish_time.mean), mean),
            (fill(self.decimal, &[&self.grouped(&metrics.throughput.text(1))]), minute),
            (fill(self.percent, &[&metrics.utilisation.percent()]), busy),
            (self.holder(limit, scenario), holds),
        ]
    }

    /// The lower bound, as the small print below what holds the run back.
    #[must_use]
    pub fn tile_bound(&self, metrics: &Metrics) -> String {
        fill(self.tile_bound, &[&self.seconds(metrics.lower_bound)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled() {
        assert_eq!(fill("{1} of {0}, {1}", &["a", "b"]), "b of a, b");
        assert_eq!(fill("{0,} de {0}", &["1.5"]), "1,5 de 1.5");
        assert_eq!(fill("no gap, {7}, {", &["a"]), "no gap, , ");
        assert_eq!(PageText::ENGLISH.count(1_234_567), "1,234,567");
        assert_eq!(PageText::ENGLISH.count(123), "123");
        assert_eq!(PageText::ENGLISH.seconds(Millis(150_000_000)), "150,000.0 s");
        assert_eq!(PageText::SPANISH.seconds(Millis(150_000_050)), "150\u{a0}000,1\u{a0}s");
        assert_eq!(PageText::ENGLISH.clock(Millis(999_900), Some(Millis(1_000_000))), "999.9 s of 1,000.0 s");
        assert_eq!(PageText::ENGLISH.clock(Millis(999_900), None), "999.9 s");
    }
}
