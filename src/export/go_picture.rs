//! A run of a program in Go as a picture: a lane for each core and each goroutine, with the looks of the lesson's timelines. A line leads from who wakes
//! to who is woken.

use super::mark::{Anchor, Mark, Set};
use super::measure::wide;
use super::picture::WIDTH;
use super::svg::{INK, drawn, head};
use crate::lab::Micros;
use crate::lab::run::{GoRun, Reason, Segment, SegmentKind, State, Stretch};
use crate::text::{GoText, fill};
use crate::timeline::{Hues, Look, Window};
use crate::units::{Millis, StageId};
use std::fmt::Write;

/// Where the time axis ends.
const RIGHT: u64 = 976;
/// Where the lanes of cores begin: below two rows of the legend.
const CORES_TOP: u64 = 100;
/// The distance from the sheet's edges, from one lane to the next, and the height of a lane.
const EDGE: u64 = 16;
const PITCH: u64 = 20;
const HIGH: u64 = 16;
/// The most lanes of goroutines, and the most lines from who wakes to who is woken; a picture of more could not be read.
const MOST_LANES: usize = 200;
const MOST_WAKES: usize = 1000;
/// The longest name of a lane, in characters.
const LONGEST: usize = 24;

/// The picture as SVG.
#[must_use]
pub fn go_picture(run: &GoRun, text: &GoText) -> String {
    let sheet = Sheet::of(run, text);
    let (looks, keys) = sheet.legend();
    let words = &text.picture;
    let title = fill(words.title, &[&run.settings.cores.to_string(), run.settings.policy.word()]);
    let mut marks = vec![
        Mark::Text(Set::Title, Anchor::Left, EDGE, 26, title.clone()),
        Mark::Text(Set::Plain, Anchor::Right, WIDTH - EDGE, 26, fill(words.total, &[&run.ended.seconds()])),
        Mark::Text(Set::Heading, Anchor::Left, EDGE, CORES_TOP - 12, words.cores.to_owned()),
        Mark::Text(Set::Heading, Anchor::Left, EDGE, sheet.goroutines_top() - 12, words.goroutines.to_owned()),
    ];
    marks.extend(keys);
    marks.extend(sheet.axis());
    marks.extend(sheet.lanes());
    let mut picture = head(&title, sheet.height(), &looks, Hues::BY_NUMBER);
    marks.iter().for_each(|mark| picture += &drawn(mark, Hues::BY_NUMBER));
    picture + &sheet.wakes() + "</svg>\n"
}

/// Where things stand.
struct Sheet<'a> {
    run: &'a GoRun,
    text: &'a GoText,
    /// Where the axis begins.
    left: u64,
    /// How many lanes of goroutines there are.
    lanes: usize,
}

impl<'a> Sheet<'a> {
    fn of(run: &'a GoRun, text: &'a GoText) -> Self {
        let lanes = run.goroutines.len().min(MOST_LANES);
        let core = fill(text.picture.core, &[&run.settings.cores.to_string()]);
        let names = run.goroutines[..lanes].iter().map(|goroutine| wide(Set::Plain, &short(&goroutine.name)));
        let left = names.chain([wide(Set::Plain, &core), 60]).max().unwrap_or(60) + 26;
        Self { run, text, left, lanes }
    }

    fn goroutines_top(&self) -> u64 {
        CORES_TOP + u64::from(self.run.settings.cores) * PITCH + 28
    }

    fn axis_y(&self) -> u64 {
        let more = usize::from(self.lanes < self.run.goroutines.len());
        self.goroutines_top() + (self.lanes + more) as u64 * PITCH
    }

    fn height(&self) -> u64 {
        self.axis_y() + 32
    }

    fn width(&self) -> u64 {
        RIGHT - self.left
    }

    /// The whole run: its moments are microseconds here.
    fn window(&self) -> Window {
        Window::whole(Millis(self.run.ended.0))
    }

    /// The distance of a moment from the left edge.
    fn x(&self, at: Micros) -> u64 {
        let place = u64::try_from(self.window().place(Millis(at.0), self.width())).unwrap_or_default();
        self.left + place.min(self.width())
    }

    /// The grid, and the moments below it.
    fn axis(&self) -> Vec<Mark> {
        let (axis, mut marks, mut free) = (self.axis_y(), Vec::new(), 0);
        for tick in self.window().ticks(self.width() / 90) {
            let (at, x) = (Micros(tick.0), self.x(Micros(tick.0)));
            marks.push(Mark::Rule(x, CORES_TOP, axis));
            let name = fill(self.text.picture.seconds, &[&at.seconds()]);
            let room = wide(Set::Plain, &name);
            let start = x.min(WIDTH.saturating_sub(room + EDGE / 2));
            if start >= free {
                free = start + room + 8;
                marks.push(Mark::Text(Set::Plain, Anchor::Left, start, axis + 10, name));
            }
        }
        marks
    }

    /// The looks that occur, and the keys that say what they mean.
    fn legend(&self) -> (Vec<Look>, Vec<Mark>) {
        let words = &self.text.picture;
        let first = StageId(0);
        let all = [
            (Look::Work(first), words.runs),
            (Look::Hold(first), words.holds),
            (Look::Ready, words.ready),
            (Look::Soak(first), words.asleep),
            (Look::Blocked, words.blocked),
            (Look::Switch, words.switches),
        ];
        let mut looks: Vec<Look> = self.run.states.iter().map(Stretch::look).collect();
        looks.extend(self.run.segments.iter().map(Segment::look));
        looks.sort_unstable();
        looks.dedup();
        let (mut keys, mut from, mut y) = (Vec::new(), EDGE, 46);
        let same = |a: &Look, b: Look| std::mem::discriminant(a) == std::mem::discriminant(&b);
        for (look, name) in all {
            if !looks.iter().any(|other| same(other, look)) {
                continue;
            }
            let room = 32 + wide(Set::Plain, name);
            if from + room > WIDTH - EDGE && from > EDGE {
                (from, y) = (EDGE, y + 18);
            }
            keys.push(Mark::Box(look, from, y, 24, 12));
            keys.push(Mark::Text(Set::Plain, Anchor::Left, from + 32, y + 6, name.to_owned()));
            from += room + 20;
            // The key's own look has to have its pattern.
            looks.push(look);
        }
        looks.sort_unstable();
        looks.dedup();
        (looks, keys)
    }

    /// The lanes with their names, pieces and what stands on those.
    fn lanes(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for core in 0..self.run.settings.cores {
            let top = CORES_TOP + u64::from(core) * PITCH;
            self.name(&mut marks, top, fill(self.text.picture.core, &[&(u32::from(core) + 1).to_string()]));
            let segments = self.run.segments.iter().filter(|segment| segment.core == core);
            let pieces = segments.map(|segment| {
                let name = self.run.goroutine(segment.goroutine).map(|goroutine| goroutine.name.clone());
                let name = name.filter(|_| segment.kind == SegmentKind::Work).unwrap_or_default();
                (segment.look(), segment.from, segment.to, name)
            });
            self.pieces(&mut marks, top, pieces);
        }
        for (lane, goroutine) in (0..).zip(&self.run.goroutines[..self.lanes]) {
            let top = self.goroutines_top() + lane * PITCH;
            self.name(&mut marks, top, short(&goroutine.name));
            let states = self.run.states_of(goroutine.number).iter();
            let pieces = states.map(|stretch| (stretch.look(), stretch.from, stretch.to, self.label(stretch)));
            self.pieces(&mut marks, top, pieces);
        }
        let left_out = self.run.goroutines.len() - self.lanes;
        if left_out > 0 {
            let more = fill(self.text.picture.more, &[&left_out.to_string()]);
            marks.push(Mark::Text(Set::Plain, Anchor::Left, self.left, self.axis_y() - PITCH + 8, more));
        }
        marks
    }

    fn name(&self, marks: &mut Vec<Mark>, top: u64, name: String) {
        marks.push(Mark::Text(Set::Plain, Anchor::Right, self.left - 10, top + 8, name));
    }

    /// The pieces of a lane in order of time. What is narrower than a unit shows as one, once.
    fn pieces(&self, marks: &mut Vec<Mark>, top: u64, pieces: impl Iterator<Item = (Look, Micros, Micros, String)>) {
        let mut free = 0;
        for (look, from, to, name) in pieces {
            let (from, to) = (self.x(from), self.x(to).max(self.x(from) + 1));
            if to <= free {
                continue;
            }
            free = to;
            marks.push(Mark::Box(look, from, top, to - from, HIGH));
            let set = if let Look::Work(hue) = look { Set::Number(hue) } else { Set::Plain };
            if !name.is_empty() && wide(set, &name) + 6 < to - from {
                marks.push(Mark::Text(set, Anchor::Middle, from.midpoint(to), top + HIGH / 2, name));
            }
        }
    }

    /// What stands on a piece of a goroutine's lane.
    fn label(&self, stretch: &Stretch) -> String {
        let words = &self.text.picture;
        let thing = || stretch.on.first().and_then(|on| self.run.things.get(on.thing as usize));
        match stretch.state {
            State::Working => stretch.line.map_or_else(String::new, |line| fill(words.line, &[&line.to_string()])),
            State::Blocked(reason) => match (reason, thing()) {
                (Reason::Receive, Some(thing)) => fill(words.receive, &[&thing.name]),
                (Reason::Send, Some(thing)) => fill(words.send, &[&thing.name]),
                (Reason::Select | Reason::SelectEmpty, _) => "select".to_owned(),
                (Reason::ReceiveNil | Reason::SendNil, _) => "nil".to_owned(),
                (_, Some(thing)) => thing.name.clone(),
                (_, None) => String::new(),
            },
            _ => String::new(),
        }
    }

    /// Lines from who wakes to who is woken.
    fn wakes(&self) -> String {
        let middle = |goroutine: u32| {
            let lane = (goroutine as usize).checked_sub(1).filter(|lane| *lane < self.lanes)?;
            Some(self.goroutines_top() + lane as u64 * PITCH + HIGH / 2)
        };
        let mut lines = String::new();
        let seen =
            self.run.wakes.iter().filter_map(|wake| Some((self.x(wake.at), middle(wake.from?)?, middle(wake.to)?)));
        for (x, from, to) in seen.take(MOST_WAKES) {
            let _ = writeln!(
                lines,
                "<path d=\"M{x} {from}q6 {} 0 {}\" fill=\"none\" stroke=\"{INK}\"/><circle cx=\"{x}\" cy=\"{to}\" r=\"2\" fill=\"{INK}\"/>",
                (i128::from(to) - i128::from(from)) / 2,
                i128::from(to) - i128::from(from)
            );
        }
        lines
    }
}

/// A name that is not too long for a lane.
fn short(name: &str) -> String {
    if name.chars().count() > LONGEST {
        name.chars().take(LONGEST - 1).collect::<String>() + "…"
    } else {
        name.to_owned()
    }
}
