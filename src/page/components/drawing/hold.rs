//! What a hand does on the sheet: a piece that is dragged, and the one that is chosen.

use crate::model::{Action, Direction, DrawingAction, Drawn, Phase};
use crate::page::context::{Dispatch, use_dispatch};
use crate::schedule::drawing::{Piece, Sheet, Spot};
use crate::units::{CoreId, DishId, Millis, StageId};
use std::rc::Rc;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

/// The height of a core's lane on the sheet, CSS pixels.
pub const PITCH: i32 = 46;
/// Moves below so many pixels are a press.
const STILL: i32 = 5;

/// A piece that is dragged.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    piece: Piece,
    /// Where the pointer went down.
    from: (i32, i32),
    /// How far right of the piece's beginning that is, CSS pixels.
    inside: i32,
    /// Whether it has moved far enough to be a drag.
    moved: bool,
    /// The core and the moment that it is over; none beside the lanes.
    over: Option<(CoreId, Millis)>,
}

/// What changes on a sheet while it is drawn on.
#[derive(Clone, PartialEq, Default)]
pub struct Hand {
    held: Option<Held>,
    /// The piece that is chosen.
    pub chosen: Option<Piece>,
    /// What was typed as a moment of the chosen piece and is none.
    pub wrong: Option<String>,
}

impl Hand {
    /// The same on a sheet that may be another one by now, without pieces that it does not have.
    fn on(&self, sheet: &Sheet) -> Self {
        let chosen = self.chosen.filter(|piece| sheet.has(*piece));
        let wrong = self.wrong.clone().filter(|_| chosen.is_some());
        Self { held: self.held.filter(|held| sheet.has(held.piece)), chosen, wrong }
    }
}

/// The sheet's state, and what it does with events.
pub struct Hold {
    hand: Hand,
    set_hand: UseStateSetter<Hand>,
    /// The sheet, and its lanes.
    pub sheet: NodeRef,
    pub lanes: NodeRef,
    drawn: Rc<Drawn>,
    pub dispatch: Dispatch,
}

/// Keeps the state of a sheet.
#[hook]
pub fn use_hold(drawn: &Rc<Drawn>) -> Rc<Hold> {
    let hand = use_state_eq(Hand::default);
    Rc::new(Hold {
        hand: hand.on(&drawn.sheet),
        set_hand: hand.setter(),
        sheet: use_node_ref(),
        lanes: use_node_ref(),
        drawn: drawn.clone(),
        dispatch: use_dispatch(),
    })
}

/// The piece that an element, or one around it, stands for.
fn piece_of(event: &Event) -> Option<(Element, Piece)> {
    let element = event.target_dyn_into::<Element>()?.closest("[data-piece]").ok()??;
    let text = element.get_attribute("data-piece")?;
    let (dish, stage) = text.split_once('-')?;
    let piece = Piece { dish: DishId(dish.parse().ok()?), stage: StageId(stage.parse().ok()?) };
    Some((element, piece))
}

/// The value of the attribute by which an element stands for a piece.
pub fn name_of(piece: Piece) -> String {
    format!("{}-{}", piece.dish.0, piece.stage.0)
}

impl Hold {
    /// What is chosen, and what was typed wrongly.
    pub fn hand(&self) -> &Hand {
        &self.hand
    }

    /// The piece that is dragged, and the spot where it would be put.
    pub fn preview(&self) -> Option<(Piece, Option<Spot>)> {
        let held = self.hand.held.filter(|held| held.moved)?;
        let Drawn { sheet, drawing, snaps, .. } = &*self.drawn;
        let spot = held.over.and_then(|(core, at)| sheet.snapped(drawing, held.piece, core, at, *snaps));
        Some((held.piece, spot))
    }

    /// Draws something.
    pub fn send(&self, action: DrawingAction) {
        self.dispatch.send(Action::Draw(action));
    }

    /// Chooses a piece; `wrong` is what was typed for it and is no moment.
    pub fn choose(&self, chosen: Option<Piece>, wrong: Option<String>) {
        self.set_hand.set(Hand { held: None, chosen, wrong });
    }

    /// Puts a piece and goes on with the next one, where it was not there before.
    fn put(&self, piece: Piece, (core, at): (CoreId, Millis)) {
        let Drawn { sheet, drawing, .. } = &*self.drawn;
        let next = sheet.missing(drawing).into_iter().find(|other| *other > piece);
        self.choose(next.filter(|_| drawing.get(piece).is_none()).or(Some(piece)), None);
        self.send(DrawingAction::Put(piece, core, Some(at)));
    }

    /// The core and the moment at a place of the window.
    fn over(&self, x: i32, y: i32) -> Option<(CoreId, Millis)> {
        let bounds = self.lanes.cast::<Element>()?.get_bounding_client_rect();
        #[allow(clippy::cast_possible_truncation, reason = "pixels")]
        let (left, top, width) = (bounds.left() as i32, bounds.top() as i32, (bounds.width() as i32).max(1));
        let cores = self.drawn.sheet.scenario().cores;
        let core = u16::try_from((y - top).div_euclid(PITCH)).ok().filter(|core| *core < cores)?;
        let beside = x < left - PITCH || x > left + width + PITCH;
        let x = u64::try_from((x - left).clamp(0, width)).unwrap_or(0);
        let at = self.drawn.sheet.span().0 * x / u64::from(width.unsigned_abs());
        (!beside).then_some((CoreId(core), Millis(at)))
    }

    /// A pointer goes down, moves, goes up, or is taken away by the browser.
    pub fn pointer(&self, event: &PointerEvent) {
        let (x, y) = (event.client_x(), event.client_y());
        let held = self.hand.held;
        match (event.type_().as_str(), held) {
            ("pointerdown", _) => {
                let Some((element, piece)) = piece_of(event).filter(|_| event.button() == 0) else { return };
                // A piece on the lanes is held where it was taken; one from the list at its beginning.
                #[allow(clippy::cast_possible_truncation, reason = "pixels")]
                let left = element.get_bounding_client_rect().left() as i32;
                let inside = if element.tag_name() == "g" { x - left } else { 0 };
                self.set_hand.set(Hand {
                    held: Some(Held { piece, from: (x, y), inside, moved: false, over: None }),
                    ..self.hand.clone()
                });
            }
            ("pointermove", Some(held)) => {
                let far = (x - held.from.0).abs().max((y - held.from.1).abs()) > STILL;
                if far && !held.moved {
                    // A drag goes on outside of the page; a press stays a press on its element. Refused for events that a script has made.
                    let sheet = self.sheet.cast::<Element>();
                    sheet.iter().for_each(|sheet| drop(sheet.set_pointer_capture(event.pointer_id())));
                }
                if far || held.moved {
                    let over = self.over(x - held.inside, y);
                    self.set_hand.set(Hand { held: Some(Held { moved: true, over, ..held }), ..self.hand.clone() });
                }
            }
            ("pointermove", None) => {}
            (kind, held) => {
                let over = held.filter(|held| held.moved && kind == "pointerup");
                if let Some((held, over)) = over.and_then(|held| Some((held, self.over(x - held.inside, y)?))) {
                    self.put(held.piece, over);
                } else if held.is_some() {
                    self.set_hand.set(Hand { held: None, ..self.hand.clone() });
                }
            }
        }
    }

    /// A press: chooses the piece that is there or, where there is none, puts the chosen one there.
    pub fn pressed(&self, event: &MouseEvent) {
        if let Some((_, piece)) = piece_of(event) {
            self.choose(Some(piece), None);
            return;
        }
        // What comes of a drag is a press on the whole sheet.
        let element = event.target_dyn_into::<Element>();
        let lanes = element.and_then(|element| element.closest("svg").ok()?);
        let over = lanes.and_then(|_| self.over(event.client_x(), event.client_y()));
        if let Some((piece, over)) = self.hand.chosen.zip(over) {
            self.put(piece, over);
        }
    }

    /// A key goes down or up on a piece of the list. What it has moved until it goes up is one step of undo.
    pub fn key(&self, event: &KeyboardEvent) {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let Some((_, piece)) = piece_of(event).filter(|_| !modified) else { return };
        if event.type_() == "keyup" {
            return self.dispatch.send(Action::EndGesture);
        }
        let shift = |direction| DrawingAction::Shift(piece, direction, Phase::Dragging);
        let action = match event.key().as_str() {
            "ArrowLeft" => shift(Direction::Back),
            "ArrowRight" => shift(Direction::Forward),
            "ArrowUp" => DrawingAction::Change(piece, Direction::Back),
            "ArrowDown" => DrawingAction::Change(piece, Direction::Forward),
            "Delete" | "Backspace" => DrawingAction::TakeAway(piece),
            _ => return,
        };
        event.prevent_default();
        self.send(action);
    }
}
