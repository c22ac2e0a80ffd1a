//! Small pictures of the schedules and drawings that codes hold.

use super::message::{Block, Picture};
use crate::handins::Made;
use crate::run::Run;
use crate::schedule::drawing::{Drawing, Piece, Sheet, Spot};
use crate::text::{Text, fill};
use crate::timeline::{Hues, Look, Window, core_lane};
use crate::units::{CoreId, Millis};

/// The most lanes of a picture.
const MOST_LANES: u16 = 12;

/// The end of what was made.
pub fn end_of(made: &Made) -> Millis {
    match made {
        Made::Schedule(run) => run.end(),
        Made::Drawing { sheet, drawing, .. } => sheet.end(drawing),
    }
}

/// The picture of what was made, on an axis that is so long.
pub fn picture(made: &Made, span: Millis, text: &Text) -> Picture {
    let window = Window::whole(span);
    match made {
        Made::Schedule(run) => of_run(run, window, text),
        Made::Drawing { sheet, drawing, .. } => of_drawing(sheet, drawing, window, text),
    }
}

fn of_run(run: &Run, window: Window, text: &Text) -> Picture {
    let cores = run.scenario().cores;
    let mut blocks = lanes(cores);
    for core in 0..cores.min(MOST_LANES) {
        for shape in core_lane(run, CoreId(core), window, Picture::WIDTH) {
            let hue = match shape.look {
                Look::Work(stage) => byte(run.hues().hue(stage)),
                _ => Block::HELD,
            };
            blocks.push(Block { lane: byte(core), x: byte(shape.x), width: byte(shape.width), hue });
        }
    }
    let dishes = |core: CoreId| {
        let segments = run.segments_of(core).iter().map(|place| &run.segments()[*place as usize]);
        segments.filter_map(|segment| Some(segment.subject()?.0.number())).collect()
    };
    Picture::new(name(cores, &dishes, text), &blocks)
}

fn of_drawing(sheet: &Sheet, drawing: &Drawing, window: Window, text: &Text) -> Picture {
    let (cores, hues) = (sheet.scenario().cores, Hues::of(&sheet.scenario().stages));
    let place = |at: Millis| u64::try_from(window.place(at, Picture::WIDTH)).unwrap_or(0);
    let block = |&(piece, spot): &(Piece, Spot)| {
        let (from, to) = (place(spot.from), place(spot.from + sheet.length(piece)));
        let hue = if sheet.is_wait(piece.stage) { Block::HELD } else { byte(hues.hue(piece.stage)) };
        Block { lane: byte(spot.core.0), x: byte(from), width: byte(to.saturating_sub(from).max(1)), hue }
    };
    let dishes = |core: CoreId| {
        let mut own: Vec<_> = drawing.blocks().iter().filter(|(_, spot)| spot.core == core).collect();
        own.sort_by_key(|(piece, spot)| (spot.from, *piece));
        own.iter().map(|(piece, _)| piece.dish.number()).collect()
    };
    let mut blocks = lanes(cores);
    blocks.extend(drawing.blocks().iter().map(block));
    Picture::new(name(cores, &dishes, text), &blocks)
}

/// The lanes of so many cores.
fn lanes(cores: u16) -> Vec<Block> {
    (0..cores.min(MOST_LANES)).map(|core| Block::whole(byte(core))).collect()
}

/// A number of a picture: they are small.
fn byte(number: impl TryInto<u8>) -> u8 {
    number.try_into().unwrap_or(u8::MAX)
}

/// What a picture shows, in words: the dishes that each core has in hand, in their order.
fn name(cores: u16, dishes: &dyn Fn(CoreId) -> Vec<u64>, text: &Text) -> String {
    let lane = |core: CoreId| {
        let mut dishes = dishes(core);
        dishes.dedup();
        let dishes: Vec<String> = dishes.iter().map(u64::to_string).collect();
        fill(text.panel.beside, &[&text.page.core(core.number()), &dishes.join(text.note.comma)])
    };
    (0..cores.min(MOST_LANES)).map(|core| lane(CoreId(core))).collect::<Vec<_>>().join("; ")
}
