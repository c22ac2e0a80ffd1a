//! The layout of the chart's curves, in progress and running, as steps on an axis.

use super::{Window, first};
use crate::trace::{Level, Trace};
use crate::units::Millis;

/// A curve: units of the axis, each with the value from there up to the next one.
pub type Curve = Vec<(u64, u32)>;

/// The curves of in progress and of running within a window, on an axis of `width` units. A unit shows the largest value within it,
/// so that no peak is lost.
#[must_use]
pub fn curves(trace: &Trace, window: Window, width: u64) -> [Curve; 2] {
    let levels = trace.levels();
    let place = |at: Millis| window.place(at, width).unsigned_abs();
    let inside = levels.partition_point(|level| level.at <= window.from);
    let end = window.place(trace.end().max(Millis(1)), width).clamp(0, i64::try_from(width).unwrap_or(i64::MAX));
    let values: [fn(&Level) -> u32; 2] = [|level| level.in_progress, |level| level.running];
    values.map(|value| {
        let mut next = inside;
        let mut now = value(&trace.level_at(window.from));
        let mut curve = vec![(0, now)];
        let mut put = |x: u64, value: u32| match curve.last_mut() {
            Some(last) if last.0 == x => last.1 = value,
            Some(last) if last.1 == value => {}
            _ => curve.push((x, value)),
        };
        while let Some(level) = levels.get(next).filter(|level| level.at <= window.to) {
            let x = place(level.at);
            // The value before the change counts too, unless the change is at the start of this unit.
            let mut most = if place(Millis(level.at.0 - 1)) == x { now } else { 0 };
            let beyond = |number: usize| place(levels[number].at) > x || levels[number].at > window.to;
            let beyond = first(next, levels.len(), &beyond);
            for level in &levels[next..beyond] {
                now = value(level);
                most = most.max(now);
            }
            put(x, most);
            if x < width {
                put(x + 1, now);
            }
            next = beyond;
        }
        curve.push((end.unsigned_abs(), now));
        curve
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::sim;

    #[test]
    fn the_curves_of_two_pairs_of_hands() {
        let scenario = Scenario { cores: 2, ..Scenario::default() };
        let trace = sim::run(&scenario.validate().expect("valid"));
        let [in_progress, running] = curves(&trace, Window::whole(trace.end()), 150);
        assert_eq!(in_progress, [(0, 2), (30, 4), (60, 6), (110, 4), (130, 2), (150, 0), (150, 0)]);
        assert_eq!(running, [(0, 2), (150, 0), (150, 0)]);
    }

    #[test]
    fn peaks_survive_a_narrow_axis() {
        let scenario = Scenario { cores: 8, dishes: 1000, vary: 50, ..Scenario::default() };
        let trace = sim::run(&scenario.validate().expect("valid"));
        let [_, running] = curves(&trace, Window::whole(trace.end()), 40);
        assert!(running.len() <= 42);
        assert_eq!(running.iter().map(|(_, value)| *value).max(), Some(8));
    }
}
