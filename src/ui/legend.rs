//! The legend: what each fill stands for, of those that a scenario can show.

use super::dom::{El, el};
use crate::scenario::{Program, Scenario, StageKind, Waiting};
use crate::text::PageText;
use crate::timeline::Look;
use crate::units::{Millis, StageId};
use yew::Html;

/// The looks that a scenario can show, in the legend's order.
pub fn looks(scenario: &Scenario) -> Vec<Look> {
    let stages = scenario.stages.iter().enumerate().map(|(number, stage)| {
        let id = StageId::from_index(number);
        match (stage.kind, scenario.waiting) {
            (StageKind::Hands, _) => Look::Work(id),
            (StageKind::Wait, Waiting::Park) => Look::Soak(id),
            (StageKind::Wait, Waiting::Hold) => Look::Hold(id),
        }
    });
    let mut looks: Vec<Look> = stages.collect();
    looks.push(Look::Ready);
    if scenario.program == Program::Stages || scenario.stages.iter().any(|stage| stage.places.is_some()) {
        looks.push(Look::Blocked);
    }
    if scenario.switch > Millis::ZERO {
        looks.push(Look::Switch);
    }
    looks
}

/// The legend; its keys are painted with the rest.
pub fn legend(scenario: &Scenario, text: &PageText) -> Html {
    let key = |(number, look): (usize, Look)| -> Html {
        let canvas = el("canvas").id(format!("key-{number}")).attr("aria-hidden", "true");
        el("li").child(canvas).text(text.look(look, scenario)).into()
    };
    let keys = looks(scenario).into_iter().enumerate().map(key);
    El::into(el("ul").class("legend").attr("aria-label", text.legend).children(keys))
}
