//! Edits of the scenario.

use super::{Edit, StagePart};
use crate::link;
use crate::scenario::{Field, Problem, Reason, Scenario, Stage, ValidScenario, Value};
use crate::text::KNOWN_STAGES;
use crate::units::Millis;

/// The name of a stage that is added, as links have it.
const NEW_STAGE: &str = KNOWN_STAGES[3];

/// The scenario with an edit.
///
/// # Errors
/// What is not valid about it.
pub fn edited(scenario: &ValidScenario, edit: Edit) -> Result<ValidScenario, Problem> {
    let mut stages = scenario.stages.clone();
    match edit {
        Edit::Field(field, value) => return link::changed(scenario, field, value),
        Edit::Scenario(scenario) => return Ok(scenario),
        Edit::Stage(index, part) => {
            let count = stages.len();
            let missing =
                || Problem { field: Field::Stages, given: (index + 1).to_string(), reason: Reason::StageCount(count) };
            let stage = stages.get_mut(index).ok_or_else(missing)?;
            match part {
                StagePart::Name(name) => stage.name = name,
                StagePart::Duration(duration) => stage.duration = duration,
                StagePart::Kind(kind) => stage.kind = kind,
                StagePart::Places(places) => stage.places = places,
            }
        }
        Edit::AddStage => {
            let alike = stages.first().cloned().unwrap_or_else(|| Scenario::default().stages.remove(0));
            stages.push(Stage { name: NEW_STAGE.to_owned(), duration: Millis::from_seconds(1), ..alike });
        }
        Edit::RemoveStage(index) if index < stages.len() => drop(stages.remove(index)),
        Edit::RemoveStage(_) => {}
    }
    link::changed(scenario, Field::Stages, Value::Stages(stages))
}
