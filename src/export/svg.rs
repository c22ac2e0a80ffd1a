//! The picture as SVG, with its own colours since it is shown without the style sheet (Okabe and Ito's, as in the light theme).

use super::Pieces;
use super::mark::{Anchor, Mark, Set, word_of};
use super::measure::wide;
use super::picture::{self, Sheet, WIDTH};
use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{HUES, Hues, Look};
use std::fmt::Write;

/// The stages' colours, and the others: those of static/style.css in light.
pub(super) const STAGES: [&str; HUES] =
    ["#0072b2", "#3a98d0", "#c48600", "#009e73", "#cc79a7", "#d55e00", "#8a7fc9", "#999500"];
pub(super) const INK: &str = "#1e2730";
pub(super) const SOFT: &str = "#59636d";
pub(super) const LINE: &str = "#e4ddd0";
pub(super) const PAPER: &str = "#fffdf9";
const READY: &str = "#767b81";
const BLOCKED: &str = "#c04f00";
pub(super) const RACK: &str = "#ece6da";

/// About how many pieces the picture has.
pub fn lanes(run: &Run) -> usize {
    picture::lanes(run)
}

/// The picture, a lane at a time.
pub fn pieces(run: &Run, link: &str, text: &'static PageText) -> Pieces {
    let sheet = Sheet::of(run, link, text, &wide);
    let hues = run.hues();
    let head = head(&text.title.join(" "), sheet.height(), run.looks(), hues);
    let all = sheet.marks().map(move |marks| marks.iter().fold(String::new(), |all, mark| all + &drawn(mark, hues)));
    Box::new(std::iter::once(head).chain(all).chain(std::iter::once("</svg>\n".to_owned())))
}

/// How a picture begins: its size, title and paper, and the patterns of the looks in it.
pub(super) fn head(title: &str, high: u64, looks: &[Look], hues: Hues) -> String {
    let mut head = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {high}\" width=\"{WIDTH}\" height=\"{high}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\">\n<title>{}</title>\n<rect width=\"{WIDTH}\" \
         height=\"{high}\" fill=\"{PAPER}\"/>\n<defs>\n",
        escaped(title)
    );
    for look in looks {
        head += &pattern(*look, hues);
    }
    head + "</defs>\n"
}

/// Text escaped for XML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The colour of a look.
pub(super) fn color(look: Look, hues: Hues) -> &'static str {
    match look {
        Look::Work(stage) | Look::Soak(stage) | Look::Hold(stage) => STAGES[hues.hue(stage)],
        Look::Unreached | Look::Ready | Look::Racked => READY,
        Look::Blocked => BLOCKED,
        Look::Switch => SOFT,
    }
}

/// The pattern of a look, where it has one, so that looks differ by more than colour.
fn pattern(look: Look, hues: Hues) -> String {
    let color = color(look, hues);
    let lines = match look {
        Look::Work(_) | Look::Unreached | Look::Blocked | Look::Racked => return String::new(),
        Look::Soak(_) => format!("<circle cx=\"3\" cy=\"3\" r=\"1.3\" fill=\"{color}\"/>"),
        Look::Hold(_) => format!("<path d=\"M0 1.5H6M0 4.5H6\" stroke=\"{color}\"/>"),
        Look::Ready => format!("<path d=\"M0 6L6 0\" stroke=\"{color}\"/>"),
        Look::Switch => format!("<path d=\"M0 6L6 0M0 0L6 6\" stroke=\"{color}\"/>"),
    };
    let name = word_of(look, hues);
    format!("<pattern id=\"{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">{lines}</pattern>\n")
}

pub(super) fn drawn(mark: &Mark, hues: Hues) -> String {
    match mark {
        Mark::Box(look, x, y, wide, high) => {
            let color = color(*look, hues);
            let fill = match look {
                Look::Work(_) => color.to_owned(),
                Look::Unreached => return format!("<path d=\"M{x} {}h{wide}\" stroke=\"{color}\"/>\n", y + high / 2),
                Look::Blocked => PAPER.to_owned(),
                Look::Racked => RACK.to_owned(),
                other => format!("url(#{})", word_of(*other, hues)),
            };
            let edge = if matches!(look, Look::Work(_)) { String::new() } else { format!(" stroke=\"{color}\"") };
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" rx=\"2\" fill=\"{fill}\"{edge}/>\n")
        }
        Mark::Text(set, anchor, x, y, text) => {
            let look = match set {
                Set::Title => format!("font-size=\"20\" font-weight=\"600\" fill=\"{INK}\""),
                Set::Heading => format!("font-weight=\"600\" fill=\"{SOFT}\""),
                Set::Plain => format!("fill=\"{SOFT}\""),
                Set::Number(stage) => {
                    let ink = if hues.hue(*stage) == 0 { "#ffffff" } else { "#10161b" };
                    format!("fill=\"{ink}\" font-weight=\"600\" font-size=\"12\"")
                }
            };
            let anchor = match anchor {
                Anchor::Left => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::Right => " text-anchor=\"end\"",
            };
            format!("<text x=\"{x}\" y=\"{}\" {look}{anchor}>{}</text>\n", y + 5, escaped(text))
        }
        Mark::Rule(x, from, to) => format!("<path d=\"M{x} {from}V{to}\" stroke=\"{LINE}\"/>\n"),
        Mark::Curve(running, corners) => {
            let color = STAGES[usize::from(!running)];
            let mut points = String::new();
            for (x, y) in corners {
                let _ = write!(points, "{x},{y} ");
            }
            format!(
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>\n",
                points.trim_end()
            )
        }
        Mark::Limit(from, to, y) => {
            format!("<path d=\"M{from} {y}H{to}\" stroke=\"{INK}\" stroke-dasharray=\"4 4\"/>\n")
        }
    }
}
