//! The layout of a run of a program in Go: what stands where on lanes of cores and goroutines, and the chart's curves. Geometry only.

use super::ShownRun;
use crate::lab::run::{Reason, Segment, SegmentKind, State, Stretch};
use crate::lab::{Level, Micros};
use crate::timeline::{Curve, Look, Window};
use crate::units::Millis;

/// A piece of a lane.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GoShape {
    /// Where it begins, and how wide it is, in units of the axis.
    pub x: u64,
    /// At least 1.
    pub width: u64,
    /// How it is filled. The numbers of its stages are those of [`hue`](crate::lab::hue).
    pub look: Look,
    /// What can be written on it.
    pub label: Label,
}

/// What can be written on a piece of a lane.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    /// A goroutine's name.
    Goroutine(u32),
    /// A line.
    Line(u32),
    /// On what a goroutine is blocked: why, and the only thing that it waits for, if there is one.
    Wait(Reason, Option<u32>),
    /// Nothing.
    None,
}

/// Something on a lane.
trait Piece {
    fn span(&self) -> (Micros, Micros);
    fn draw(&self) -> (Look, Label);
}

impl Piece for Segment {
    fn span(&self) -> (Micros, Micros) {
        (self.from, self.to)
    }

    fn draw(&self) -> (Look, Label) {
        let label = if self.kind == SegmentKind::Switch { Label::None } else { Label::Goroutine(self.goroutine) };
        (self.look(), label)
    }
}

impl Piece for Stretch {
    fn span(&self) -> (Micros, Micros) {
        (self.from, self.to)
    }

    fn draw(&self) -> (Look, Label) {
        let label = match self.state {
            State::Ready | State::Switching | State::Asleep => Label::None,
            State::Working | State::Holding => self.line.map_or(Label::None, Label::Line),
            State::Blocked(reason) => {
                let thing = if let [only] = &self.on[..] { Some(only.thing) } else { None };
                Label::Wait(reason, thing)
            }
        };
        (self.look(), label)
    }
}

/// The pieces of a core's lane within a window, on an axis of `length` units.
#[must_use]
pub fn core_shapes(run: &ShownRun, core: u16, window: Window, length: u64) -> Vec<GoShape> {
    shapes(run.core(core), window, length)
}

/// The pieces of a goroutine's lane within a window, on an axis of `length` units.
#[must_use]
pub fn goroutine_shapes(run: &ShownRun, goroutine: u32, window: Window, length: u64) -> Vec<GoShape> {
    shapes(run.states_of(goroutine), window, length)
}

/// Pieces that do not overlap, in order of time. Of those that lie within one unit of the axis only the first is there, so that a lane costs what its
/// units do, not what the run does.
fn shapes(pieces: &[impl Piece], window: Window, length: u64) -> Vec<GoShape> {
    let place = |at: Micros| u64::try_from(window.place(Millis(at.0), length)).unwrap_or(0).min(length);
    let mut next = pieces.partition_point(|piece| piece.span().1.0 <= window.from.0);
    let mut shapes = Vec::new();
    while let Some(piece) = pieces.get(next) {
        let (from, to) = piece.span();
        if from.0 >= window.to.0 {
            break;
        }
        let (x, end) = (place(from), place(to));
        let (look, label) = piece.draw();
        shapes.push(GoShape { x, width: (end - x).max(1), look, label });
        next += 1;
        if end == x {
            next += pieces[next..].partition_point(|piece| place(piece.span().1) <= x);
        }
    }
    shapes
}

/// A line from who wakes to who is woken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its place on the axis.
    pub x: u64,
    /// The goroutine that wakes.
    pub from: u32,
    /// The goroutine that is woken.
    pub to: u32,
}

/// The most lines that are drawn at a time: more would hide the lanes.
const MOST_LINES: usize = 300;

/// The lines from who wakes to who is woken within a window: none where there are too many.
#[must_use]
pub fn wake_lines(run: &ShownRun, window: Window, length: u64) -> Vec<Line> {
    let from = run.wakes.partition_point(|wake| wake.at.0 < window.from.0);
    let to = run.wakes.partition_point(|wake| wake.at.0 <= window.to.0);
    let wakes = &run.wakes[from..to];
    if wakes.len() > MOST_LINES {
        return Vec::new();
    }
    let line = |wake: &crate::lab::run::Wake| {
        let x = u64::try_from(window.place(Millis(wake.at.0), length)).ok()?;
        wake.from.filter(|from| *from != wake.to).map(|from| Line { x, from, to: wake.to })
    };
    wakes.iter().filter_map(line).collect()
}

/// The curves of alive and of running within a window, on an axis of `length` units. A unit shows the largest value within it.
#[must_use]
pub fn level_curves(levels: &[Level], window: Window, length: u64) -> [Curve; 2] {
    let values: [fn(&Level) -> u32; 2] = [|level| level.alive, |level| level.running];
    let before = levels.partition_point(|level| level.at.0 <= window.from.0);
    let after = levels.partition_point(|level| level.at.0 <= window.to.0);
    values.map(|value| {
        let first = before.checked_sub(1).map_or(0, |place| value(&levels[place]));
        let mut curve: Curve = vec![(0, first)];
        let (mut now, mut open) = (first, 0);
        for level in &levels[before..after] {
            let x = u64::try_from(window.place(Millis(level.at.0), length)).unwrap_or(0).min(length);
            // What a unit begins with counts in it as well, unless the change is at its start; what it ends with holds from the next one on.
            if x > open && curve.last().is_some_and(|last| last.1 != now) {
                curve.push((open + 1, now));
            }
            now = value(level);
            match curve.last_mut() {
                Some(last) if last.0 == x => last.1 = last.1.max(now),
                Some(last) if last.1 == now => {}
                _ => curve.push((x, now)),
            }
            open = x;
        }
        if curve.last().is_some_and(|last| last.1 != now) && open < length {
            curve.push((open + 1, now));
        }
        let end = levels.last().map_or(window.to, |level| Millis(level.at.0));
        let end = u64::try_from(window.place(end, length)).unwrap_or(0).min(length);
        if curve.last().is_none_or(|last| last.0 < end) {
            curve.push((end, now));
        }
        curve
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::run::{GoRun, Goroutine, On};
    use crate::lab::{Settings, hue};
    use crate::units::StageId;

    fn stretch(state: State, from: u64, to: u64) -> Stretch {
        Stretch {
            goroutine: 1,
            state,
            on: Vec::new(),
            held_by: None,
            line: Some(7),
            from: Micros(from),
            to: Micros(to),
        }
    }

    fn shown(states: Vec<Stretch>, ended: u64) -> ShownRun {
        let main = Goroutine {
            number: 1,
            name: "main".into(),
            started: Micros(0),
            ended: Some(Micros(ended)),
            parent: None,
            line: None,
        };
        let segment = |from, to| Segment {
            core: 1,
            goroutine: 1,
            kind: SegmentKind::Work,
            line: Some(7),
            from: Micros(from),
            to: Micros(to),
        };
        let segments = vec![segment(0, 400), segment(600, ended)];
        let settings = Settings { cores: 2, ..Settings::default() };
        ShownRun::new(GoRun {
            settings,
            goroutines: vec![main],
            states,
            segments,
            ended: Micros(ended),
            ..GoRun::default()
        })
    }

    #[test]
    fn a_lane_has_the_looks_that_the_lesson_has() {
        let mut blocked = stretch(State::Blocked(Reason::Send), 500, 800);
        blocked.on = vec![On { thing: 3, sends: true }];
        let run = shown(vec![stretch(State::Working, 0, 400), stretch(State::Asleep, 400, 500), blocked], 1000);
        let shapes = goroutine_shapes(&run, 1, Window::whole(Millis(1000)), 100);
        let main = StageId::from_index(hue(1));
        assert_eq!(
            shapes,
            [
                GoShape { x: 0, width: 40, look: Look::Work(main), label: Label::Line(7) },
                GoShape { x: 40, width: 10, look: Look::Soak(main), label: Label::None },
                GoShape { x: 50, width: 30, look: Look::Blocked, label: Label::Wait(Reason::Send, Some(3)) },
            ]
        );
        let core = core_shapes(&run, 1, Window { from: Millis(500), to: Millis(1000) }, 100);
        assert_eq!(core, [GoShape { x: 20, width: 80, look: Look::Work(main), label: Label::Goroutine(1) }]);
        assert_eq!(core_shapes(&run, 0, Window::whole(Millis(1000)), 100), []);
    }

    #[test]
    fn a_lane_costs_what_its_units_do() {
        let states = (0..100_000).map(|n| stretch(State::Working, 10 * n, 10 * n + 5)).collect();
        let run = shown(states, 1_000_000);
        let shapes = goroutine_shapes(&run, 1, Window::whole(Millis(1_000_000)), 200);
        assert!(shapes.len() <= 201, "{}", shapes.len());
        assert!(shapes.is_sorted_by_key(|shape| shape.x));
    }

    #[test]
    fn a_curve_shows_every_level() {
        let levels = [(0, 1, 1), (400, 3, 2), (600, 2, 2), (1000, 0, 0)].map(|(at, alive, running)| Level {
            at: Micros(at),
            alive,
            running,
        });
        let [alive, running] = level_curves(&levels, Window::whole(Millis(1000)), 10);
        assert_eq!(alive.iter().map(|point| point.1).max(), Some(3));
        assert_eq!(alive.first(), Some(&(0, 1)));
        assert_eq!(alive.last().map(|last| last.0), Some(10));
        assert!(alive.is_sorted_by_key(|point| point.0) && running.is_sorted_by_key(|point| point.0));
    }
}
