//! Undo and redo of settings, and of what is drawn.

use super::Direction;
use crate::scenario::ValidScenario;
use crate::schedule::drawing::Drawing;
use std::rc::Rc;

/// Whether an edit is one of many in a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// The hand is still at the slider. All edits up to [`super::Action::EndGesture`] are one step of undo.
    Dragging,
    /// A single edit: one step of undo.
    Done,
}

/// The most steps back that are kept.
pub const DEPTH: usize = 100;

/// What a step goes back to.
#[derive(Clone, PartialEq, Debug)]
pub struct Before {
    /// The scenario.
    pub scenario: ValidScenario,
    /// What was drawn, while something was being drawn.
    pub drawing: Option<Drawing>,
}

/// What to go back to and forward to. Bounded: the oldest steps are forgotten.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History {
    past: Vec<Rc<Before>>,
    future: Vec<Rc<Before>>,
    /// Whether a drag is going on whose first edit stands in `past` already.
    dragging: bool,
}

impl History {
    /// Notes what was before an edit. Edits of one drag are one step: true where this one begins a step.
    pub fn record(&mut self, before: Before, phase: Phase) -> bool {
        let begins = !self.dragging || phase == Phase::Done;
        if begins {
            self.past.push(Rc::new(before));
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

    /// Goes one step back or forward from the present; none where there is no such step.
    pub fn travel(&mut self, direction: Direction, present: Before) -> Option<Before> {
        self.dragging = false;
        let (from, to) = match direction {
            Direction::Back => (&mut self.past, &mut self.future),
            Direction::Forward => (&mut self.future, &mut self.past),
        };
        let kept = from.pop()?;
        to.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(kept))
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

    fn scenario(link: &str) -> Before {
        Before { scenario: read(link).scenario, drawing: None }
    }

    #[test]
    fn a_drag_is_one_step() {
        let mut history = History::default();
        history.record(scenario("cores=1"), Phase::Dragging);
        history.record(scenario("cores=2"), Phase::Dragging);
        history.end_gesture();
        history.record(scenario("cores=3"), Phase::Done);
        assert_eq!(history.travel(Direction::Back, scenario("cores=9")), Some(scenario("cores=3")));
        assert_eq!(history.travel(Direction::Back, scenario("cores=3")), Some(scenario("cores=1")));
        assert_eq!(history.travel(Direction::Back, scenario("cores=1")), None);
        assert_eq!(history.travel(Direction::Forward, scenario("cores=1")), Some(scenario("cores=3")));
    }

    #[test]
    fn it_is_bounded() {
        let mut history = History::default();
        for _ in 0..2 * DEPTH {
            history.record(scenario(""), Phase::Done);
        }
        assert_eq!(history.past.len(), DEPTH);
    }
}
