//! What several views need: a trace compared by pointer, class names, percentages.

use crate::timeline::Look;
use crate::trace::Trace;
use std::ops::Deref;
use std::rc::Rc;

/// A trace that views share. Two are the same only if they are one: views compare in no time.
#[derive(Clone)]
pub struct Run(pub Rc<Trace>);

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Run {
    type Target = Trace;
    fn deref(&self) -> &Trace {
        &self.0
    }
}

/// Ten-thousandths as a percentage for an SVG attribute.
pub fn percent(part: u64) -> String {
    format!("{}.{:02}%", part / 100, part % 100)
}

/// The class of a look: the style sheet gives it its colour.
pub fn class(look: Look) -> String {
    match look {
        Look::Work(stage) => format!("work s{}", stage.0),
        Look::Soak(stage) => format!("soak s{}", stage.0),
        Look::Hold(stage) => format!("hold s{}", stage.0),
        Look::Ready => "ready".to_owned(),
        Look::Blocked => "blocked".to_owned(),
        Look::Switch => "switch".to_owned(),
    }
}

/// The pattern of a look that has one.
pub fn pattern(look: Look) -> Option<&'static str> {
    match look {
        Look::Work(_) => None,
        Look::Soak(_) => Some("url(#p-soak)"),
        Look::Hold(_) => Some("url(#p-hold)"),
        Look::Ready => Some("url(#p-ready)"),
        Look::Blocked => Some("none"),
        Look::Switch => Some("url(#p-switch)"),
    }
}
