//! Taking away: exports made piece by piece, so that the page stays quick, shows how far it is, and can stop.

use super::{Node, Texts, Told, button, el};
use crate::export::{Anchor, Format, Mark, Pieces, Set, WIDTH, height, marks};
use crate::run::Run;
use crate::text::{PageText, fill};
use crate::timeline::Look;

/// How much is made at a time, bytes: a few milliseconds' work.
const SLICE: usize = 150_000;
/// The same of a picture, whose marks take longer to draw than to make.
const MARKS: usize = 20_000;

/// An export that is being made.
pub struct Job {
    /// Its format; none for a picture that is drawn.
    format: Option<Format>,
    pieces: Pieces,
    made: String,
    done: usize,
    count: usize,
}

impl Job {
    /// Begins an export; `png` is the picture that is drawn.
    pub fn new(kind: &str, run: &Run, link: &str, text: &'static PageText) -> Option<Self> {
        let format = Format::from_word(kind);
        let pieces: Pieces = match format {
            Some(format) => format.pieces(run, link, text),
            None if kind == "png" => {
                let size = format!("S {WIDTH} {}\n", height(run));
                Box::new(
                    std::iter::once(size).chain(marks(run, link, text).map(|marks| marks.iter().map(line).collect())),
                )
            }
            None => return None,
        };
        let count = format.unwrap_or(Format::Svg).count(run);
        Some(Self { format, pieces, made: String::new(), done: 0, count })
    }

    /// Makes the next slice.
    pub fn go_on(&mut self) -> Told {
        let enough = self.made.len() + if self.format.is_some() { SLICE } else { MARKS };
        while self.made.len() < enough {
            let Some(piece) = self.pieces.next() else {
                let made = std::mem::take(&mut self.made);
                return match self.format {
                    Some(format) => Told::Save { name: format.file(), kind: kind(format), content: made },
                    None => Told::Drawn { name: "timeline.png", marks: made },
                };
            };
            self.made += &piece;
            self.done += 1;
        }
        if self.format.is_some() { Told::More } else { Told::Part(std::mem::take(&mut self.made)) }
    }

    fn percent(&self) -> usize {
        (self.done * 100 / self.count.max(1)).min(100)
    }
}

/// The MIME type of a format.
fn kind(format: Format) -> &'static str {
    match format {
        Format::Svg => "image/svg+xml;charset=utf-8",
        Format::Json | Format::Trace => "application/json;charset=utf-8",
        Format::Dishes | Format::Segments => "text/csv;charset=utf-8",
        Format::Go => "text/plain;charset=utf-8",
    }
}

/// A mark as a line of text, for whoever draws it.
fn line(mark: &Mark) -> String {
    match mark {
        Mark::Box(look, x, y, wide, high) => {
            let (kind, stage) = match look {
                Look::Work(stage) => ('w', stage.0),
                Look::Soak(stage) => ('s', stage.0),
                Look::Hold(stage) => ('h', stage.0),
                Look::Ready => ('r', 0),
                Look::Blocked => ('b', 0),
                Look::Switch => ('x', 0),
            };
            format!("{kind} {stage} {x} {y} {wide} {high}\n")
        }
        Mark::Text(set, anchor, x, y, text) => {
            let (set, stage) = match set {
                Set::Title => (0, 0),
                Set::Heading => (1, 0),
                Set::Plain => (2, 0),
                Set::Number(stage) => (3, stage.0),
            };
            let anchor = match anchor {
                Anchor::Left => 0,
                Anchor::Middle => 1,
                Anchor::Right => 2,
            };
            format!("T {set} {stage} {anchor} {x} {y} {}\n", text.replace('\n', " "))
        }
        Mark::Rule(x, from, to) => format!("R {x} {from} {to}\n"),
        Mark::Curve(running, corners) => {
            let corners = corners.iter().map(|(x, y)| format!(" {x} {y}"));
            format!("C {}{}\n", u8::from(*running), corners.collect::<String>())
        }
        Mark::Limit(from, to, y) => format!("L {from} {to} {y}\n"),
    }
}

/// A button for each format, and how far the present one is.
pub fn take(text: &Texts, job: Option<&Job>) -> Node {
    let share = text.share;
    let formats = Format::ALL.into_iter().zip(share.formats);
    let buttons = formats.map(|(format, name)| button(name, &format!("save {}", format.word())));
    let row = el("div").class("row").children(buttons);
    let row = row.child(button(share.png, "save png")).child(button(share.print, "print"));
    let card = el("section").child(el("h3").text(share.take)).child(row);
    match job {
        Some(job) => {
            let percent = job.percent().to_string();
            let said = el("span").text(&fill(share.progress, &[&percent]));
            let bar = el("progress").attr("max", "100").attr("value", &percent).attr("aria-label", share.take);
            card.child(el("div").class("row").child(bar).child(said).child(button(share.stop, "stop")))
        }
        None => card,
    }
}
