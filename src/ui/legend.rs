//! The legend: what each fill stands for, of those that a scenario can show.

use super::dom::{El, el};
use crate::scenario::Scenario;
use crate::text::PageText;
use crate::timeline::{Look, looks};
use yew::Html;

/// The legend; its keys are painted with the rest.
pub fn legend(scenario: &Scenario, text: &PageText) -> Html {
    let key = |(number, look): (usize, Look)| -> Html {
        let canvas = el("canvas").id(format!("key-{number}")).attr("aria-hidden", "true");
        el("li").child(canvas).text(text.look(look, scenario)).into()
    };
    let keys = looks(scenario).into_iter().enumerate().map(key);
    El::into(el("ul").class("legend").attr("aria-label", text.legend).children(keys))
}
