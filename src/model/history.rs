//! Undo and redo of settings.

use super::{Direction, Phase};
use crate::scenario::ValidScenario;
use std::rc::Rc;

/// The most steps back that are kept.
pub const DEPTH: usize = 100;

/// Scenarios to go back to and forward to. Bounded: the oldest steps are forgotten.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History {
    past: Vec<Rc<ValidScenario>>,
    future: Vec<Rc<ValidScenario>>,
    /// Whether a drag is going on whose first edit stands in `past` already.
    dragging: bool,
}

impl History {
    /// Notes the scenario before an edit. Edits of one drag are one step: true where this one begins a step.
    pub fn record(&mut self, before: &ValidScenario, phase: Phase) -> bool {
        let begins = !self.dragging || phase == Phase::Done;
        if begins {
            self.past.push(Rc::new(before.clone()));
            if self.past.len() > DEPTH {
                self.past.remove(0);
            }
            self.future.clear();
        }
        self.dragging = phase == Phase::Dragging;
        begins
    }

    /// Ends a drag: the next edit is a step of its own.
    pub fn end_gesture(&mut self) {
        self.dragging = false;
    }

    /// Goes one step back or forward from the present scenario; none where there is no such step.
    pub fn travel(&mut self, direction: Direction, present: &ValidScenario) -> Option<ValidScenario> {
        self.dragging = false;
        let (from, to) = match direction {
            Direction::Back => (&mut self.past, &mut self.future),
            Direction::Forward => (&mut self.future, &mut self.past),
        };
        let scenario = from.pop()?;
        to.push(Rc::new(present.clone()));
        Some(Rc::unwrap_or_clone(scenario))
    }

    /// Whether there is a step in a direction.
    #[must_use]
    pub fn can_travel(&self, direction: Direction) -> bool {
        match direction {
            Direction::Back => !self.past.is_empty(),
            Direction::Forward => !self.future.is_empty(),
        }
    }

    /// Forgets all steps: another link or another lesson step begins.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    fn scenario(link: &str) -> ValidScenario {
        read(link).scenario
    }

    #[test]
    fn a_drag_is_one_step() {
        let mut history = History::default();
        history.record(&scenario("cores=1"), Phase::Dragging);
        history.record(&scenario("cores=2"), Phase::Dragging);
        history.end_gesture();
        history.record(&scenario("cores=3"), Phase::Done);
        assert_eq!(history.travel(Direction::Back, &scenario("cores=9")), Some(scenario("cores=3")));
        assert_eq!(history.travel(Direction::Back, &scenario("cores=3")), Some(scenario("cores=1")));
        assert_eq!(history.travel(Direction::Back, &scenario("cores=1")), None);
        assert_eq!(history.travel(Direction::Forward, &scenario("cores=1")), Some(scenario("cores=3")));
    }

    #[test]
    fn it_is_bounded() {
        let mut history = History::default();
        for _ in 0..2 * DEPTH {
            history.record(&scenario(""), Phase::Done);
        }
        assert_eq!(history.past.len(), DEPTH);
    }
}
