//! Windows: the stretch of time that timelines show, and the position of moments in it.

use crate::units::Millis;

/// The length of the narrowest window, milliseconds.
const LEAST: u64 = 20;

/// A stretch of time: from `from` to `to`, which is later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// The moment at its left edge.
    pub from: Millis,
    /// The moment at its right edge.
    pub to: Millis,
}

impl Window {
    /// The window of a whole run that ends at `end`.
    #[must_use]
    pub fn whole(end: Millis) -> Self {
        Self { from: Millis::ZERO, to: Millis(end.0.max(1)) }
    }

    /// The length of the window, milliseconds.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.to.0 - self.from.0
    }

    /// How much of a stretch of time is in the window.
    #[must_use]
    pub fn part_of(&self, from: Millis, to: Millis) -> Millis {
        Millis(to.min(self.to).0.saturating_sub(from.max(self.from).0))
    }

    /// The position of a moment on an axis of `width` units: below 0 left of the window, beyond `width` right of it.
    #[must_use]
    pub fn place(&self, at: Millis, width: u64) -> i64 {
        // Times have at most 48 bits and widths of a screen 15: the product fits.
        let part = |from: u64, to: u64| {
            let length = to.min(1 << 50).saturating_sub(from);
            i64::try_from(length * width.min(1 << 15) / self.length()).unwrap_or(i64::MAX)
        };
        if at < self.from { -part(at.0, self.from.0) } else { part(self.from.0, at.0) }
    }

    /// The first moment at or beyond a position, from 1, on an axis of `width` units: [`Window::place`] is at least `place` from it on.
    #[must_use]
    pub fn first_at(&self, place: u64, width: u64) -> Millis {
        let width = width.clamp(1, 1 << 15);
        Millis(self.from.0 + (self.length() * place).div_ceil(width))
    }

    /// The moment at a position on an axis of `width` units, clamped to the window.
    #[must_use]
    pub fn moment(&self, place: u64, width: u64) -> Millis {
        let width = width.clamp(1, 1 << 15);
        Millis(self.from.0 + self.length() * place.min(width) / width)
    }

    /// The window zoomed to `percent` of its length around a moment, whose position stays, within a run that ends at `end`.
    #[must_use]
    pub fn zoom(&self, around: Millis, percent: u64, end: Millis) -> Self {
        let whole = Self::whole(end);
        let length = (self.length() * percent / 100).max(LEAST);
        if length >= whole.length() {
            return whole;
        }
        let around = around.0.clamp(self.from.0, self.to.0);
        let share = if length == LEAST { LEAST * 100 / self.length() } else { percent };
        let before = (around - self.from.0) * share / 100;
        let from = around.saturating_sub(before).min(whole.to.0 - length);
        Self { from: Millis(from), to: Millis(from + length) }
    }

    /// The window moved by `percent` of its length, within a run that ends at `end`.
    #[must_use]
    pub fn pan(&self, percent: i64, end: Millis) -> Self {
        let length = self.length().min(end.0.max(1));
        let by = length * percent.unsigned_abs() / 100;
        let from = if percent < 0 { self.from.0.saturating_sub(by) } else { self.from.0 + by };
        let from = from.min(end.0.max(1) - length);
        Self { from: Millis(from), to: Millis(from + length) }
    }

    /// The window moved so that it contains a moment; unchanged where it does already.
    #[must_use]
    pub fn following(&self, at: Millis, end: Millis) -> Self {
        if (self.from..=self.to).contains(&at) {
            return *self;
        }
        let length = self.length().min(end.0.max(1));
        let from = at.0.saturating_sub(length / 10).min(end.0.max(1) - length);
        Self { from: Millis(from), to: Millis(from + length) }
    }

    /// The moments of the axis's ticks: round times at equal distances, at most `room`, which counts as 2 where it is less.
    #[must_use]
    pub fn ticks(&self, room: u64) -> Vec<Millis> {
        let steps = (0..15).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)));
        let step = steps.into_iter().find(|step| self.length() / step < room.max(2)).unwrap_or(u64::MAX);
        let first = self.from.0.div_ceil(step);
        (first..=self.to.0 / step).map(|number| Millis(number * step)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: Millis = Millis(30_000);

    #[test]
    fn the_first_moment_of_a_place_is_the_first_that_is_there() {
        for (from, to, width) in [(0, 1, 7), (0, 30_000, 700), (1234, 345_678, 513), (5, 25, 4000)] {
            let window = Window { from: Millis(from), to: Millis(to) };
            for place in 1..=width + 1 {
                let at = window.first_at(place, width);
                let is_there = |at: Millis| u64::try_from(window.place(at, width)).is_ok_and(|found| found >= place);
                assert!(is_there(at), "{place} of {width}");
                assert!(at.0 == 0 || !is_there(Millis(at.0 - 1)), "{place} of {width}");
            }
        }
    }

    #[test]
    fn a_moment_keeps_its_place_when_zooming() {
        let window = Window::whole(END).zoom(Millis(10_000), 50, END);
        assert_eq!(window, Window { from: Millis(5000), to: Millis(20_000) });
        assert_eq!((window.place(Millis(10_000), 900), window.place(Millis(0), 900)), (300, -300));
        assert_eq!(window.moment(300, 900), Millis(10_000));
        assert_eq!(window.zoom(Millis(10_000), 400, END), Window::whole(END));
    }

    #[test]
    fn it_stays_within_the_run_and_never_gets_empty() {
        let mut window = Window::whole(END);
        for _ in 0..100 {
            window = window.zoom(END, 50, END);
        }
        assert_eq!(window, Window { from: Millis(29_980), to: END });
        assert_eq!(window.pan(500, END), window);
        assert_eq!(window.pan(-100_000_000, END), Window { from: Millis(0), to: Millis(20) });
        assert_eq!(Window::whole(Millis(0)).pan(50, Millis(0)), Window::whole(Millis(1)));
        assert_eq!(window.following(Millis(100), END).from, Millis(98));
    }

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(Window::whole(Millis(15_000)).ticks(8), (0..=7).map(|n| Millis(n * 2000)).collect::<Vec<_>>());
        assert_eq!(Window { from: Millis(5100), to: Millis(7200) }.ticks(4), [Millis(6000), Millis(7000)]);
        assert!(Window::whole(Millis((1 << 49) - 1)).ticks(8).len() <= 9);
    }
}
