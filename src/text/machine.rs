//! The sentences of *On your machine*: a kitchen worked for real by the reader's own computer.

use super::page::{PageText, fill};
use super::sentences::sentences;
use crate::metrics::Ratio;
use crate::real::{Pace, Refusal, Totals, Verdict, limits};
use crate::units::Millis;

sentences! {
    /// The sentences.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct MachineText {
        pub title: &'static str,
        /// A button in the lesson that leads here.
        pub see: &'static str,
        pub lead: &'static str,
        /// The logical processors that the browser tells of.
        pub processors: &'static str,
        /// There are more hands than processors.
        pub crowd: &'static str,
        /// A kitchen has another speed than 100 %.
        pub speed: &'static str,
        pub pace: &'static str,
        /// Milliseconds.
        pub pace_value: &'static str,
        pub begin: &'static str,
        pub again: &'static str,
        pub stop: &'static str,
        pub warming_up: &'static str,
        /// Which run, of how many; dishes that are finished, of how many.
        pub working: &'static str,
        /// How many runs were made.
        pub over: &'static str,
        /// A total.
        pub simulated: &'static str,
        /// A total.
        pub measured: &'static str,
        /// The shortest and the longest total, and of how many runs.
        pub spread: &'static str,
        pub one_run: &'static str,
        /// A worker's number.
        pub worker: &'static str,
        /// What the picture of a kitchen shows: the simulated total and the measured one.
        pub picture: &'static str,
        pub above_below: &'static str,
        /// A button: the page shows what was measured.
        pub show: &'static str,
        /// What is shown is what was measured; the button back.
        pub shown: &'static str,
        pub back: &'static str,
        pub same: &'static str,
        /// Percent.
        pub slower: &'static str,
        /// Percent; hands; processors.
        pub crowded: &'static str,
        /// Percent.
        pub faster: &'static str,
        /// A kitchen's name and that of the slowest one; how many times as fast it is, measured and simulated.
        pub compared: &'static str,
        pub no_workers: &'static str,
        pub lost: &'static str,
        pub too_slow: &'static str,
        pub hidden: &'static str,
        /// The most hands.
        pub too_many_hands: &'static str,
        /// How long it would take; the longest that is worked.
        pub too_long: &'static str,
        pub too_many_pieces: &'static str,
    }
}

impl MachineText {
    /// A pace that can be chosen.
    #[must_use]
    pub fn pace_value(&self, pace: Pace) -> String {
        fill(self.pace_value, &[&pace.ms_per_second().to_string()])
    }

    /// What stands behind a measured total: how the runs are spread.
    #[must_use]
    pub fn spread(&self, totals: Totals, page: &PageText) -> String {
        if totals.runs < 2 {
            return self.one_run.to_owned();
        }
        let [least, most] = [totals.least, totals.most].map(|total| page.seconds(total));
        fill(self.spread, &[&least, &most, &totals.runs.to_string()])
    }

    /// How a measured total differs from the simulated one, and why it may.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict, hands: u16, processors: u16) -> String {
        let [hands, processors] = [hands, processors].map(|count| count.to_string());
        match verdict {
            Verdict::Same => self.same.to_owned(),
            Verdict::Slower(percent) => fill(self.slower, &[&percent.to_string()]),
            Verdict::Crowded(percent) => fill(self.crowded, &[&percent.to_string(), &hands, &processors]),
            Verdict::Faster(percent) => fill(self.faster, &[&percent.to_string()]),
        }
    }

    /// How many times as fast as the second of two kitchens the first one is, by the totals of the second and the first.
    #[must_use]
    pub fn compared(&self, [name, other]: [&str; 2], measured: [Millis; 2], simulated: [Millis; 2]) -> String {
        let [measured, simulated] =
            [measured, simulated].map(|[other, this]| Ratio { over: other.0, under: this.0.max(1) }.text(2));
        fill(self.compared, &[name, other, &measured, &simulated])
    }

    /// Why a kitchen is not worked for real.
    #[must_use]
    pub fn refusal(&self, refusal: Refusal, page: &PageText) -> String {
        match refusal {
            Refusal::TooManyHands => fill(self.too_many_hands, &[&limits::MOST_HANDS.to_string()]),
            Refusal::TooLong(takes) => {
                let [takes, most] = [takes, limits::LONGEST].map(|time| page.seconds(Millis(time.0 / 1000)));
                fill(self.too_long, &[&takes, &most])
            }
            Refusal::TooManyPieces => self.too_many_pieces.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Language;
    use crate::real::Micros;
    use crate::text::Text;

    #[test]
    fn numbers_are_in_their_places() {
        let text = Text::written(Language::English);
        let (machine, page) = (&text.machine, &text.page);
        let totals = |runs| Totals { median: Millis(30_400), least: Millis(30_200), most: Millis(30_900), runs };
        assert_eq!(machine.spread(totals(5), page), "30.2 s to 30.9 s in 5 runs");
        assert_eq!(machine.spread(totals(1), page), "one run");
        let compared =
            machine.compared(["two", "one"], [Millis(30_400), Millis(15_700)], [Millis(30_000), Millis(15_000)]);
        assert_eq!(compared, "two against one: × 1.94 measured, × 2.00 simulated");
        assert!(machine.verdict(Verdict::Crowded(96), 4, 2).starts_with("It took 96 % longer than simulated: 4 pairs"));
        let long = machine.refusal(Refusal::TooLong(Micros::from_millis(90_000)), page);
        assert!(long.contains("90.0 s") && long.contains("60.0 s"), "{long}");
    }
}
