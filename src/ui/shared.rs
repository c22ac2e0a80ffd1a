//! A trace that views share.

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
