//! Along the lanes: from one to the next, and from piece to piece.

use super::app::{App, Message};
use super::page::CHAIN;
use crate::browser::{self, Coming};
use crate::units::{CoreId, DishId, Millis};
use crate::why::Lane;

impl App {
    /// Asks about a lane, or goes along it.
    pub(super) fn go_along(&mut self, message: &Message) {
        match *message {
            Message::Ask(lane) => self.asked = lane,
            Message::Lane(dishes, down) => self.walk(dishes, down),
            Message::Piece(dishes, on) => {
                if dishes != matches!(self.asked, Lane::Dish(_)) {
                    self.walk(dishes, false);
                } else if browser::coming() == Coming::Here {
                    let does = if on { "piece on" } else { "piece back" };
                    let moment = browser::tell(does, &self.context().write());
                    self.stage.play(false);
                    self.stage.seek(Millis(moment));
                }
            }
            _ => self.focus = Some(CHAIN),
        }
        self.stage.ask(Some(self.asked));
    }

    /// Moves to the lane below or above the one asked about, among cores or among dishes; to the first of them from the
    /// others.
    fn walk(&mut self, dishes: bool, down: bool) {
        let scenario = self.run.scenario();
        let step = |lane: u32, count: u32| if down { (lane + 1).min(count - 1) } else { lane.saturating_sub(1) };
        self.asked = match (self.asked, dishes) {
            (Lane::Core(core), false) => {
                let to = step(core.0.into(), scenario.cores.into());
                Lane::Core(CoreId(u16::try_from(to).unwrap_or(core.0)))
            }
            (Lane::Dish(dish), true) => Lane::Dish(DishId(step(dish.0, scenario.dishes))),
            (_, false) => Lane::Core(CoreId(0)),
            (_, true) => Lane::Dish(DishId(0)),
        };
    }
}
