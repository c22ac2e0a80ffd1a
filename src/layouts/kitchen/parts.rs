//! What a scene is made of, in CSS pixels.

use super::Detail;
use super::area::{Area, AreaKind, Frame};
use super::place::Spot;
use crate::timeline::{Bulks, Look};
use crate::units::{CoreId, DishId};

/// A dish that is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "its middle and radius")]
pub struct Plate {
    pub dish: DishId,
    pub x: i32,
    pub y: i32,
    pub radius: i32,
    /// Its look; none when it is finished.
    pub look: Option<Look>,
    /// Whether its number fits.
    pub numbered: bool,
    /// Whether it has a handle: it is far more work than others.
    pub is_pan: bool,
}

/// A heap: dishes that are not drawn one by one, with their count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Heap {
    /// The room of it: it stands on the bottom edge.
    pub room: Frame,
    /// How many dishes it stands for.
    pub count: u32,
    /// How many plates it is drawn as: the more of all dishes it holds, the higher it is. 0 where only the count is drawn, beside plates.
    pub layers: i32,
    /// The look of most of them; none when they are finished.
    pub look: Option<Look>,
}

impl Heap {
    /// The height of a plate in a heap, tenths of a pixel.
    pub const LAYER: i32 = 36;

    /// The room of its count: in the middle of its plates.
    #[must_use]
    pub fn chip(&self) -> Frame {
        const HEIGHT: i32 = 16;
        let digits = self.count.checked_ilog10().map_or(1, |log| log + 1);
        let plus = u32::from(self.layers == 0);
        let letters = i32::try_from(digits + (digits - 1) / 3 + plus).unwrap_or(8);
        let width = (7 * letters + 12).min(self.room.width);
        let y = if self.layers == 0 {
            self.room.y + (self.room.height - HEIGHT) / 2
        } else {
            self.room.bottom() - (self.layers * Self::LAYER / 20).max(HEIGHT / 2) - HEIGHT / 2
        };
        Frame { x: self.room.middle() - width / 2, y, width, height: HEIGHT }
    }
}

/// The picture of the kitchen at a moment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Scene {
    /// Its height.
    pub height: i32,
    /// How much is drawn.
    pub detail: Detail,
    /// The areas, from the pile to the shelf.
    pub areas: Vec<Area>,
    /// The dishes drawn as single plates.
    pub plates: Vec<Plate>,
    /// The hands, one pair for each core.
    pub hands: Vec<Hands>,
    /// The heaps: of a run with many dishes all of them, else those that do not fit beside the plates of their place.
    pub heaps: Vec<Heap>,
    /// The number of dishes that have not arrived.
    pub to_come: u32,
    /// The places for hands.
    pub(super) held: Vec<Held>,
    /// How large dishes are drawn.
    pub(super) bulks: Bulks,
}

/// A pair of hands, which is a core.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hands {
    /// The core.
    pub core: CoreId,
    /// The middle of what they hold or, where they rest, their own, horizontally.
    pub x: i32,
    /// The same vertically.
    pub y: i32,
    /// Their size, percent.
    pub size: i32,
    /// The look of what the core does; none when it is idle.
    pub look: Option<Look>,
    /// The dish that they are at; none where they rest.
    pub dish: Option<DishId>,
    /// The room of the core's name, where there is some.
    pub name: Option<Frame>,
    /// Whether they are drawn as a small mark: cores are many.
    pub is_mark: bool,
}

/// A place for hands at a dish, or at the count that it is part of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Held {
    pub(super) dish: DishId,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) size: i32,
    /// The room of the core's name, where there is some.
    pub(super) name: Option<Frame>,
}

/// The area of a spot, and the box in it where dishes stand.
pub(super) fn room_of(areas: &[Area], spot: Spot) -> Option<(&Area, Frame)> {
    let area = match spot {
        Spot::ToCome => None,
        Spot::Pile => areas.first(),
        Spot::Shelf => areas.last(),
        Spot::Queue(stage) | Spot::Inside(stage) => areas.get(stage.index() + 1),
    }?;
    let frame = if let Spot::Queue(_) = spot { area.shelf.unwrap_or(area.place) } else { inside(area) };
    Some((area, frame))
}

/// The part of a place where plates stand: in a bowl not down to its edge.
fn inside(area: &Area) -> Frame {
    let Frame { x, y, width, height } = area.place;
    match area.kind {
        AreaKind::Pile | AreaKind::Shelf => Frame { x, y, width, height: height - 4 },
        AreaKind::Sink | AreaKind::Basin | AreaKind::Board => Frame { x, y: y - 2, width, height: height - 2 },
    }
}
