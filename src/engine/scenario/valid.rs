//! Validated scenarios.

use super::limits::problems;
use super::{Problem, Scenario};
use std::ops::Deref;

/// A scenario within all limits, which can be run. Only [`Scenario::validate`] makes one.
#[derive(Clone, PartialEq, Eq, Debug, Hash, Default)]
pub struct ValidScenario(Scenario);

impl Deref for ValidScenario {
    type Target = Scenario;
    fn deref(&self) -> &Scenario {
        &self.0
    }
}

impl ValidScenario {
    /// A copy of the plain data, to change and validate again.
    #[must_use]
    pub fn to_scenario(&self) -> Scenario {
        self.0.clone()
    }
}

impl Scenario {
    /// Checks every limit, the one on size last.
    ///
    /// # Errors
    /// Every [`Problem`] found, in the order of [`Field`](super::Field).
    pub fn validate(self) -> Result<ValidScenario, Vec<Problem>> {
        let found = problems(&self);
        if found.is_empty() { Ok(ValidScenario(self)) } else { Err(found) }
    }
}
