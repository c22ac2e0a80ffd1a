//! What stages are called: the lesson's in the page's language, a reader's own as they are.

use super::{KNOWN_STAGES, PageText, fill, worded};
use crate::scenario::Scenario;
use crate::units::StageId;

impl PageText {
    /// What a stage is called: those of the lesson in the page's language, a reader's own as it is.
    #[must_use]
    pub fn stage_name<'a>(&self, name: &'a str) -> &'a str {
        KNOWN_STAGES.iter().position(|known| *known == name).map_or(name, |place| self.stages[place])
    }

    /// What a scenario's stage is called.
    #[must_use]
    pub fn stage<'a>(&self, scenario: &'a Scenario, stage: StageId) -> &'a str {
        self.stage_name(&scenario.stages[stage.index()].name)
    }

    /// What has the places of a stage, by the stage's name: the sink; a reader's own stage as it is called.
    #[must_use]
    pub fn station<'a>(&self, name: &'a str) -> &'a str {
        KNOWN_STAGES.iter().position(|known| *known == name).map_or(name, |place| self.stations[place])
    }

    /// What a dish does in a stage, as the end of a sentence.
    #[must_use]
    pub fn doing(&self, scenario: &Scenario, stage: StageId) -> String {
        let name = &scenario.stages[stage.index()].name;
        let known = KNOWN_STAGES.iter().position(|known| *known == name);
        known.map_or_else(|| fill(self.doing_other, &[name]), |place| worded(self.doing[place], scenario))
    }
}
