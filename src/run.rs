//! A run that views share: a trace with its metrics, which are computed once.

use crate::metrics::Metrics;
use crate::scenario::ValidScenario;
use crate::sim;
use crate::trace::Trace;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

/// A run that views share. Two are equal only if they are the same run, so that comparing them takes no time.
#[derive(Clone)]
pub struct Run(Rc<(Trace, OnceCell<Metrics>)>);

impl Run {
    /// Runs a scenario.
    #[must_use]
    pub fn of(scenario: &ValidScenario) -> Self {
        Self(Rc::new((sim::run(scenario), OnceCell::new())))
    }

    /// A scenario before anything has begun: what is shown until the reader has predicted, since it gives no answer away.
    #[must_use]
    pub fn unstarted(scenario: &ValidScenario) -> Self {
        Self(Rc::new((Trace::unstarted(scenario.clone()), OnceCell::new())))
    }

    /// The run's metrics.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        self.0.1.get_or_init(|| Metrics::of(self))
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Run").field(self.scenario()).finish()
    }
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Run {
    type Target = Trace;
    fn deref(&self) -> &Trace {
        &self.0.0
    }
}
