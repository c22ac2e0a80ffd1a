//! How each look is filled: working solid, soaking dotted, standing by lined, not come to yet a thin line, ready hatched, place taken
//! outlined, in the rack a light fill, switching cross-hatched.

use super::surface::TILE;
use super::{Canvas, Inks};
use crate::timeline::{HUES, Look};

/// Boxes narrower than this have no pattern.
const PLAIN: f64 = 5.0;
/// Work narrower than this has no round corners: thousands of such boxes are drawn, and a curve takes ten times as long.
const SQUARE: f64 = 12.0;

/// The numbers of the tiles; those of soaking come first, one for each colour of a stage.
const READY_TILE: usize = HUES;
const SWITCH_TILE: usize = HUES + 1;
const COMB_TILE: usize = HUES + 2;

/// Sets the colour of a look where there is no room for its pattern.
pub fn set_plain(canvas: &Canvas, inks: &Inks<'_>, look: Look) {
    canvas.alpha(match look {
        Look::Work(_) => 1.0,
        Look::Ready => 0.4,
        Look::Racked => 0.25,
        _ => 0.7,
    });
    canvas.fill_color(inks.of(look));
}

/// The part of a box's height that a look fills: all of it or, where a dish is not come to yet, a thin line. Top and height.
#[must_use]
pub fn band(look: Look, y: f64, height: f64) -> (f64, f64) {
    if look == Look::Unreached { (y + (height / 2.0).floor() - 1.0, 1.5) } else { (y, height) }
}

/// Fills a box as its look wants: left, top, width, height.
pub fn paint(canvas: &Canvas, inks: &Inks<'_>, look: Look, (x, y, width, height): (f64, f64, f64, f64)) {
    if look == Look::Unreached {
        let (y, height) = band(look, y, height);
        canvas.fill_color(inks.of(look));
        return canvas.fill_rect(x, y, width, height);
    }
    if width < PLAIN {
        set_plain(canvas, inks, look);
        canvas.fill_rect(canvas.snap(x), y, canvas.snap(x + width) - canvas.snap(x), height);
        return canvas.alpha(1.0);
    }
    let color = inks.of(look);
    if matches!(look, Look::Work(_)) && width < SQUARE {
        canvas.fill_color(color);
        return canvas.fill_rect(x, y, width, height);
    }
    canvas.begin();
    canvas.round(x, y, width, height, 4.0);
    match look {
        Look::Work(_) => return canvas.fill(color),
        Look::Ready => return canvas.tiled((x, y, width, height), READY_TILE, &|tile| hatch(tile, color, 1.3)),
        Look::Racked => canvas.fill(inks.rack()),
        _ => canvas.fill(inks.card()),
    }
    match look {
        // No dot is cut.
        Look::Soak(stage) => {
            let place = (x, y, whole(width, 2.0, 3.0), whole(height, 1.5, 4.0));
            canvas.tiled(place, inks.hue(stage), &|tile| dots(tile, color));
        }
        Look::Hold(_) => {
            canvas.begin();
            let mut row = y + 3.0;
            while row < y + height - 1.0 {
                canvas.line(x + 2.0, row, x + width - 2.0, row);
                row += 4.0;
            }
            canvas.stroke(color, 1.4);
        }
        Look::Switch => canvas.tiled((x, y, width, height), SWITCH_TILE, &|tile| hatch(tile, color, 1.0)),
        Look::Work(_) | Look::Unreached | Look::Ready | Look::Blocked | Look::Racked => {}
    }
    canvas.begin();
    canvas.round(x + 0.8, y + 0.8, width - 1.6, height - 1.6, 3.5);
    canvas.stroke(color, if look == Look::Blocked { 1.8 } else { 1.2 });
}

/// Marks a box that stands for many pieces: fine gaps along its lower edge.
pub fn comb(canvas: &Canvas, inks: &Inks<'_>, (x, y, width, height): (f64, f64, f64, f64)) {
    let high = (height * 0.4).floor();
    canvas.tiled((x, y + height - high, width, high), COMB_TILE, &|tile| {
        let mut line = 1.5;
        while line < TILE {
            tile.line(line, 0.0, line, TILE);
            line += 3.0;
        }
        tile.stroke(inks.card(), 1.0);
    });
}

/// As much of a length as a `first` piece and whole others take.
fn whole(length: f64, first: f64, other: f64) -> f64 {
    first + other * ((length - first - 1.0) / other).floor()
}

/// A tile of dots, each row between those of its neighbours.
fn dots(tile: &Canvas, color: &str) {
    let (mut row, mut dot) = (3.5, 3.5);
    while row < TILE {
        let mut column = dot;
        while column < TILE + 2.0 {
            tile.circle(column, row, 1.25);
            column += 6.0;
        }
        (row, dot) = (row + 4.0, 4.0 - dot);
    }
    tile.fill(color);
}

/// A tile of slanted lines; thin ones slant both ways.
fn hatch(tile: &Canvas, color: &str, line: f64) {
    let mut offset = 4.0;
    while offset < 2.0 * TILE {
        tile.line(offset + 1.0, -1.0, -1.0, offset + 1.0);
        if line < 1.2 {
            tile.line(TILE - 1.0 - offset, -1.0, TILE + 1.0, offset + 1.0);
        }
        offset += 8.0;
    }
    tile.stroke(color, line);
}
