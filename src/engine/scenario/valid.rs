//! A scenario that has been checked.

use super::limits::problems;
use super::{Problem, Scenario};
use std::ops::Deref;

/// A scenario within all limits: it can be run.
#[derive(Clone, PartialEq, Eq, Debug, Hash, Default)]
pub struct ValidScenario(Scenario);

impl Deref for ValidScenario {
    type Target = Scenario;
    fn deref(&self) -> &Scenario {
        &self.0
    }
}

impl ValidScenario {
    /// The plain data, to change it and validate it again.
    #[must_use]
    pub fn to_scenario(&self) -> Scenario {
        self.0.clone()
    }
}

impl Scenario {
    /// Checks every limit, the one on size last.
    ///
    /// # Errors
    /// Every [`Problem`] found: what was given, what is allowed.
    pub fn validate(self) -> Result<ValidScenario, Vec<Problem>> {
        let found = problems(&self);
        if found.is_empty() { Ok(ValidScenario(self)) } else { Err(found) }
    }
}
