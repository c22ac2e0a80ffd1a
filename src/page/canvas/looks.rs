//! How each look is filled: working solid, soaking dotted, standing by lined, ready hatched, blocked outlined, switching cross-hatched.

use super::surface::TILE;
use super::{Canvas, Palette};
use crate::timeline::Look;

/// Boxes narrower than this have no pattern.
const PLAIN: f64 = 5.0;
/// Work narrower than this has no round corners: thousands of such boxes are drawn, and a curve takes ten times as long.
const SQUARE: f64 = 12.0;

/// The numbers of the tiles; those of soaking come first, one for each colour of a stage.
const READY_TILE: usize = 8;
const SWITCH_TILE: usize = 9;

/// Sets the colour of a look where there is no room for its pattern.
pub fn set_plain(canvas: &Canvas, palette: &Palette, look: Look) {
    canvas.alpha(match look {
        Look::Work(_) => 1.0,
        Look::Ready => 0.4,
        _ => 0.7,
    });
    canvas.fill_color(palette.of(look));
}

/// Fills a box as its look wants: left, top, width, height.
pub fn paint(canvas: &Canvas, palette: &Palette, look: Look, (x, y, width, height): (f64, f64, f64, f64)) {
    if width < PLAIN {
        set_plain(canvas, palette, look);
        canvas.fill_rect(canvas.snap(x), y, canvas.snap(x + width) - canvas.snap(x), height);
        return canvas.alpha(1.0);
    }
    let color = palette.of(look);
    if matches!(look, Look::Work(_)) && width < SQUARE {
        canvas.fill_color(color);
        return canvas.fill_rect(x, y, width, height);
    }
    canvas.begin();
    canvas.round(x, y, width, height, 4.0);
    match look {
        Look::Work(_) => return canvas.fill(color),
        Look::Ready => return canvas.tiled((x, y, width, height), READY_TILE, &|tile| hatch(tile, color, 1.3)),
        _ => canvas.fill(palette.card()),
    }
    match look {
        // No dot is cut.
        Look::Soak(stage) => {
            let place = (x, y, whole(width, 2.0, 3.0), whole(height, 1.5, 4.0));
            canvas.tiled(place, stage.index() % READY_TILE, &|tile| dots(tile, color));
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
        Look::Work(_) | Look::Ready | Look::Blocked => {}
    }
    canvas.begin();
    canvas.round(x + 0.8, y + 0.8, width - 1.6, height - 1.6, 3.5);
    canvas.stroke(color, if look == Look::Blocked { 1.8 } else { 1.2 });
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
