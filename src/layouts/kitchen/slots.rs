//! Slots: where dishes stand in a box, in rows, with their numbers. What does not fit with its number is counted.

use super::LEAST_RADIUS;
use super::area::{BETWEEN, Frame};

/// The greatest radius of a big dish that the share of a small one counts from.
const MOST_OF_SMALL: i32 = 20;

/// A place for a dish: its middle and radius.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Slot {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) radius: i32,
}

/// How much room a plate of radius 16 takes, hands included where there are some.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) width: i32,
    pub(super) height: i32,
    /// The greatest radius.
    pub(super) most: i32,
    /// The size of hands that hold the plate, percent.
    pub(super) hands: i32,
}

/// The width of the hands that hold a plate of radius 16.
pub(super) const HELD_WIDTH: i32 = 48;

impl Cell {
    /// The cell of a plate without room for hands beside it. Hands that hold it are small, and reach beyond the lower edge of the cell.
    pub(super) const fn plate(most: i32) -> Self {
        Self { width: 35, height: 35, most, hands: 72 }
    }

    /// The cell of a plate with the hands that hold it.
    pub(super) const fn held(most: i32) -> Self {
        Self { width: HELD_WIDTH, height: 50, most, hands: 100 }
    }
}

/// The rows in which plates stand.
pub(super) struct Rows {
    /// The slots, from the bottom row on; in each from left to right.
    pub(super) slots: Vec<Slot>,
    /// The number of rows.
    pub(super) count: i32,
    /// The width of a plate's cell.
    pub(super) pitch: i32,
}

/// The rows of `count` plates on the bottom edge of a box, as large as they fit; as many as fit at [`LEAST_RADIUS`] where not all do.
/// Each slot is at most once in a column of `units` equal ones.
pub(super) fn rows(frame: Frame, units: i32, count: usize, cell: Cell) -> Rows {
    let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
    let mut radius = cell.most;
    let fits = |radius: i32| {
        let (mut wide, high) = (cell.width * radius / 16, cell.height * radius / 16);
        if units > 1 {
            wide = wide.max(2 * radius + BETWEEN);
        }
        let columns =
            if units > 1 { if frame.width / units >= wide { units } else { 0 } } else { frame.width / wide.max(1) };
        (columns, (frame.height / high.max(1)).max(1))
    };
    while radius > LEAST_RADIUS && fits(radius).0 * fits(radius).1 < count {
        radius -= 1;
    }
    let (columns, lines) = fits(radius);
    let (columns, lines) = (columns.max(1), lines.max(1));
    let shown = count.min(columns * lines);
    let used = (shown + columns - 1) / columns;
    let high = cell.height * radius / 16;
    let pitch = if units > 1 {
        frame.width / units
    } else {
        (frame.width / columns.min(shown).max(1)).min(cell.width * radius / 16 + 10)
    };
    let slots = (0..shown).map(|n| {
        let (line, place) = (n / columns, n % columns);
        let in_line = if units > 1 { units } else { (shown - line * columns).min(columns) };
        let left = frame.middle() - pitch * in_line / 2;
        // What is above the plate's middle is its radius; what is below includes hands.
        let y = frame.bottom() - line * high - (high - radius);
        Slot { x: left + place * pitch + pitch / 2, y, radius }
    });
    Rows { slots: slots.collect(), count: used, pitch }
}

/// The rows of plates of different sizes on the bottom edge of a box, as large as they fit: each has a share, percent, of the greatest
/// radius. As many as fit where not all do.
pub(super) fn flow(frame: Frame, shares: &[i32], cell: Cell) -> Rows {
    let most = lay(frame, shares, cell, LEAST_RADIUS).slots.len();
    let mut radius = cell.most;
    let mut found = lay(frame, shares, cell, radius);
    while radius > LEAST_RADIUS && found.slots.len() < most {
        radius -= 1;
        found = lay(frame, shares, cell, radius);
    }
    found
}

/// The rows of those plates that fit, the largest of which have a radius.
fn lay(frame: Frame, shares: &[i32], cell: Cell, radius: i32) -> Rows {
    let size = |share: &i32| {
        // Where there is much room a small dish does not get as large as a big one is where there is little.
        let radius = if *share < 100 { (radius.min(MOST_OF_SMALL) * share / 100).max(LEAST_RADIUS) } else { radius };
        (radius, cell.width * radius / 16, cell.height * radius / 16)
    };
    let mut rows = Rows { slots: Vec::new(), count: 0, pitch: i32::MAX };
    let (mut left, mut bottom) = (shares, frame.bottom());
    while !left.is_empty() {
        let (mut wide, mut high, mut count) = (0, 0, 0);
        for (_, width, height) in left.iter().map(size) {
            if count > 0 && wide + width > frame.width {
                break;
            }
            (wide, high, count) = (wide + width, high.max(height), count + 1);
        }
        // One row there always is.
        if rows.count > 0 && bottom - high < frame.y || rows.count == 0 && radius > LEAST_RADIUS && high > frame.height
        {
            break;
        }
        let mut x = frame.middle() - wide / 2;
        for (radius, width, height) in left[..count].iter().map(size) {
            rows.slots.push(Slot { x: x + width / 2, y: bottom - (height - radius), radius });
            rows.pitch = rows.pitch.min(width);
            x += width;
        }
        (left, bottom, rows.count) = (&left[count..], bottom - high, rows.count + 1);
    }
    rows
}

/// Whether `count` plates fit with their numbers.
pub(super) fn all_fit(frame: Frame, units: i32, count: usize, cell: Cell) -> bool {
    let (wide, high) = (cell.width * LEAST_RADIUS / 16, cell.height * LEAST_RADIUS / 16);
    let columns = if units > 1 { if frame.width / units >= wide { units } else { 0 } } else { frame.width / wide };
    usize::try_from(columns * (frame.height / high).max(0)).unwrap_or(0) >= count
}
