//! Which settings a scenario's other settings leave without effect.

use super::{Field, Policy, Program, Scenario, StageKind};
use crate::units::Millis;

impl Scenario {
    /// Whether the model reads a setting at all, as the other settings are: `workers` only with the program of that name, `choices` only
    /// with the policy that they are for. What only a run can show is not judged: that more cores do nothing for one loop is for the
    /// reader to find.
    #[must_use]
    pub fn has_effect(&self, field: Field) -> bool {
        match field {
            Field::Workers => self.program == Program::Workers,
            Field::Rack => self.program == Program::Stages && self.stages.len() > 1,
            Field::Waiting => {
                self.stages.iter().any(|stage| stage.kind == StageKind::Wait && stage.duration > Millis::ZERO)
            }
            Field::Seed => self.vary > 0 || self.policy == Policy::Random && self.lots.is_none(),
            Field::Lots => self.policy == Policy::Random,
            Field::Choices => self.policy == Policy::Chosen,
            _ => true,
        }
    }
}
