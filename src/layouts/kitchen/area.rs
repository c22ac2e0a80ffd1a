//! Areas: the pile, a station for each stage, and the shelf of clean dishes, as boxes in CSS pixels.

use super::{Detail, LEAST_RADIUS};
use crate::scenario::StageKind;
use crate::trace::Trace;
use crate::units::StageId;

/// What an area is drawn as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AreaKind {
    /// The pile of dirty dishes.
    Pile,
    /// The sink: the first stage that needs a core.
    Sink,
    /// A basin, where dishes soak.
    Basin,
    /// A board with a rack: any other stage that needs a core.
    Board,
    /// The shelf of clean dishes.
    Shelf,
}

/// A box: its left and top edge and its size, pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[allow(missing_docs, reason = "each is the part of its name")]
pub struct Frame {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

impl Frame {
    /// Its bottom edge.
    #[must_use]
    pub const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Its middle, horizontally.
    #[must_use]
    pub const fn middle(&self) -> i32 {
        self.x + self.width / 2
    }

    /// Whether it shares a pixel with another.
    #[must_use]
    pub const fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

/// An area of the kitchen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Area {
    /// What it is drawn as.
    pub kind: AreaKind,
    /// The stage; none for the pile and the shelf.
    pub stage: Option<StageId>,
    /// The room of the heading.
    pub heading: Frame,
    /// The room of the second line of the heading, where there is room for one.
    pub under: Option<Frame>,
    /// Where dishes wait for the stage: they stand on the bottom edge. The pile and the shelf have none.
    pub shelf: Option<Frame>,
    /// The station, or where the pile and the clean dishes stand.
    pub place: Frame,
    /// As many bowls, basins or racks as the station has places; one long one where there is no limit or no room.
    pub units: i32,
    /// The number of places, where there is no room for a bowl for each: it is written.
    pub counted: Option<u16>,
    /// Whether any number of dishes finds a place there.
    pub endless: bool,
}

/// The heights of a kitchen's parts, pixels.
pub(super) struct Heights {
    /// The heading, and its second line.
    heading: i32,
    under: i32,
    /// Where dishes wait.
    shelf: i32,
    /// Between shelf and station.
    air: i32,
    place: i32,
    /// The counter, and the names of hands at work below it.
    pub(super) counter: i32,
}

impl Heights {
    pub(super) fn of(detail: Detail) -> Self {
        match detail {
            Detail::Full => Self { heading: 20, under: 16, shelf: 46, air: 10, place: 62, counter: 24 },
            Detail::Small => Self { heading: 15, under: 0, shelf: 24, air: 5, place: 43, counter: 19 },
        }
    }
}

/// The least width of an area's column, and in one of several kitchens.
const LEAST_COLUMN: i32 = 56;
const LEAST_SMALL_COLUMN: i32 = 46;
/// The least width of a column whose heading has a second line.
const WIDE_COLUMN: i32 = 104;
/// The least distance between a station and the edge of its column.
const GAP: i32 = 4;
/// The air between two of several bowls.
pub const BETWEEN: i32 = 4;
/// The least width of one of several bowls, its air included: the smallest plate stands in it, not across its walls.
const LEAST_UNIT: i32 = 2 * LEAST_RADIUS + BETWEEN;
/// The least and the greatest width of a bowl that is the only one.
const LEAST_BOWL: i32 = 28;
const ONE_BOWL: i32 = 58;
/// The greatest width of a station.
const MOST: i32 = 190;

/// The areas, in as many rows as the width requires.
pub(super) fn areas(trace: &Trace, width: i32, detail: Detail) -> Vec<Area> {
    let stages = &trace.scenario().stages;
    let heights = Heights::of(detail);
    let count = i32::try_from(stages.len()).unwrap_or(8) + 2;
    let least = if detail == Detail::Small { LEAST_SMALL_COLUMN } else { LEAST_COLUMN };
    let rows = (count * least + width - 1) / width.max(least);
    let per_row = (count + rows.max(1) - 1) / rows.max(1);
    let column = width / per_row;
    let has_under = column >= WIDE_COLUMN && heights.under > 0;
    let head = heights.heading + if has_under { heights.under } else { 0 };
    let row_height = head + heights.shelf + heights.air + heights.place + heights.counter + 4;
    let sink = stages.iter().position(|stage| stage.kind == StageKind::Hands);
    let area = |number: i32| {
        let stage = usize::try_from(number - 1).ok().filter(|stage| *stage < stages.len());
        let kind = match stage {
            None if number == 0 => AreaKind::Pile,
            None => AreaKind::Shelf,
            Some(stage) if stages[stage].kind == StageKind::Wait => AreaKind::Basin,
            Some(stage) if sink == Some(stage) => AreaKind::Sink,
            Some(_) => AreaKind::Board,
        };
        let (left, top) = ((number % per_row) * column, (number / per_row) * row_height);
        let inner = (column - 2 * GAP).clamp(0, MOST);
        let places = stage.and_then(|stage| stages[stage].places);
        let drawn = places.filter(|places| i32::from(*places) * LEAST_UNIT <= inner);
        // A bowl that is the only one stands free, however little room there is.
        let wide = if places == Some(1) { (inner * 2 / 3).clamp(LEAST_BOWL, ONE_BOWL).min(inner) } else { inner };
        let within = |wide: i32, y: i32, height: i32| Frame { x: left + (column - wide) / 2, y, width: wide, height };
        let shelf_top = top + head;
        let place_top = shelf_top + heights.shelf + heights.air;
        let place = match stage {
            Some(_) => within(wide, place_top, heights.place),
            None => within(inner, shelf_top, heights.shelf + heights.air + heights.place),
        };
        Area {
            kind,
            stage: stage.map(StageId::from_index),
            heading: within(column - 2, top, heights.heading),
            under: has_under.then(|| within(column - 2, top + heights.heading, heights.under)),
            shelf: stage.map(|_| within(inner, shelf_top, heights.shelf)),
            place,
            units: drawn.map_or(1, i32::from),
            counted: places.filter(|places| drawn.is_none() && *places > 1),
            endless: places.is_none(),
        }
    };
    (0..count).map(area).collect()
}
