//! Summaries of the pictures in words, for screen readers.

use super::page::{PageText, fill};
use crate::kitchen::{Spot, spot_at};
use crate::metrics::Metrics;
use crate::timeline::Look;
use crate::trace::{CoreState, Trace};
use crate::units::{CoreId, DishId, Millis, StageId};
use std::collections::BTreeMap;

impl PageText {
    /// The kitchen at a moment, in words: what each core does and where the dishes are.
    #[must_use]
    pub fn kitchen_summary(&self, trace: &Trace, at: Millis) -> String {
        let scenario = trace.scenario();
        let mut sentences = vec![fill(self.at, &[&at.seconds_short()])];
        for core in (0..scenario.cores).take(12).map(CoreId) {
            let name = self.core(core.number());
            sentences.push(match trace.core_at(core, at) {
                CoreState::Idle => self.core_idle(core.number()),
                CoreState::Busy(segment) => match segment.subject() {
                    None => self.core_switching(core.number()),
                    Some((dish, stage)) => {
                        let stage = self.stage(scenario, stage);
                        fill(self.core_works, &[&name, &self.dish(dish.number()), stage])
                    }
                },
            });
        }
        if scenario.dishes <= 1000 {
            let mut counts: BTreeMap<(Spot, Option<Look>), u64> = BTreeMap::new();
            for dish in (0..scenario.dishes).map(DishId) {
                let (spot, state) = spot_at(trace, dish, at);
                let waits = Look::of_dish(state).filter(|look| look.waits() || *look == Look::Switch);
                *counts.entry((spot, waits)).or_default() += 1;
            }
            for ((spot, waits), count) in counts {
                let stage = |id: StageId| self.stage(scenario, id);
                let count = self.count(count);
                let how = waits.map(|look| self.look(look, scenario));
                if let (Some(how), Spot::Pile | Spot::Inside(_)) = (&how, spot) {
                    let place = if let Spot::Inside(id) = spot { stage(id) } else { self.pile(scenario).0 };
                    sentences.push(fill(self.standing_waiting, &[place, how, &count]));
                    continue;
                }
                sentences.push(match spot {
                    Spot::ToCome => fill(self.to_come, &[&count]),
                    Spot::Pile => fill(self.standing, &[self.pile(scenario).0, &count]),
                    Spot::Shelf => fill(self.standing, &[self.done, &count]),
                    Spot::Inside(id) => fill(self.standing, &[stage(id), &count]),
                    Spot::Queue(id) => fill(self.queueing, &[stage(id), &how.unwrap_or_default(), &count]),
                });
            }
        }
        sentences.join(self.stop) + self.stop.trim_end()
    }

    /// The cores' timeline in words. Without the numbers of a run that is over only how many there are.
    #[must_use]
    pub fn cores_summary(&self, metrics: Option<&Metrics>, cores: u16) -> String {
        let cores = self.cores_line(cores);
        let Some(metrics) = metrics else { return cores };
        fill(self.cores_summary, &[&cores, &metrics.utilisation.percent()])
    }

    /// The dishes' timeline in words. Without the numbers of a run that is over only how many there are.
    #[must_use]
    pub fn dishes_summary(&self, metrics: Option<&Metrics>, dishes: u32) -> String {
        let count = self.count(u64::from(dishes));
        let Some(spread) = metrics.map(|metrics| metrics.dish_time) else { return count };
        fill(self.dishes_summary, &[&count, &spread.mean.seconds_short(), &spread.max.seconds_short()])
    }

    /// The chart in words.
    #[must_use]
    pub fn chart_summary(&self, metrics: &Metrics, cores: u16) -> String {
        let peaks = [metrics.max_in_progress.to_string(), metrics.max_running.to_string()];
        fill(self.chart_summary, &[&peaks[0], &peaks[1], &self.cores_line(cores)])
    }

    /// A total in words.
    #[must_use]
    pub fn total_of(&self, time: Millis) -> String {
        fill(self.total_of, &[&self.grouped(&time.seconds_short())])
    }
}
