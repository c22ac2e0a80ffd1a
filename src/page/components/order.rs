//! What must come first, as far as the program says: beside the timelines, which show what the scheduler did.

use crate::page::context::use_text;
use crate::page::hooks::use_settled;
use crate::run::Run;
use crate::scenario::Program;
use crate::text::{fill, worded};
use crate::units::{DishId, StageId};
use crate::why::Lane;
use strum::VariantArray;
use yew::prelude::*;

/// The most dishes that are drawn.
const SHOWN: u32 = 4;

/// What is ordered.
#[derive(Properties, PartialEq)]
pub struct OrderProps {
    /// The run.
    pub run: Run,
}

/// The order. Of a large run it follows once changes rest.
#[component]
pub fn Order(props: &OrderProps) -> Html {
    let run = use_settled(&props.run);
    html! { <Card {run} /> }
}

#[component]
fn Card(props: &OrderProps) -> Html {
    let text = use_text();
    let (why, page) = (&text.why, &text.page);
    let scenario = props.run.scenario();
    let shown = scenario.dishes.min(SHOWN);
    let hues = props.run.hues();
    let stages = scenario.stages.iter().enumerate().map(|(number, stage)| {
        let hue = hues.hue(StageId::from_index(number));
        html! { <li class={format!("s{hue}")}>{ page.stage_name(&stage.name).to_owned() }</li> }
    });
    let stages: Html = html! { <ol class="arrows">{ for stages }</ol> };
    let rows = (0..shown).map(
        |dish| html! { <li><span>{ page.lane(Lane::Dish(DishId(dish)), scenario) }</span>{ stages.clone() }</li> },
    );
    // In one loop an arrow leads from each dish to the next as well.
    let one_loop = (scenario.program == Program::Sequential).then_some("one-loop");
    let place = Program::VARIANTS.iter().position(|program| *program == scenario.program).unwrap_or(0);
    let said = |sentence: &str, gaps: &[&str]| fill(&worded(sentence, scenario), gaps);
    let more = (scenario.dishes > shown).then(|| said(why.can_more, &[&page.count(u64::from(scenario.dishes))]));
    let program = said(why.can_programs[place], &[&scenario.workers.to_string()]);
    let limited = scenario.stages.iter().filter_map(|stage| {
        stage.places.map(|places| said(why.can_place, &[&places.to_string(), page.station(&stage.name)]))
    });
    let sentences = more.into_iter().chain([program]).chain(limited);
    html! {
        <div class="can">
            <p class="hint">{ why.can }</p>
            <ol class={classes!("order-of", one_loop)} role="list">{ for rows }</ol>
            { for sentences.map(|sentence| html! { <p>{ sentence }</p> }) }
            <p class="hint">{ why.can_lead }</p>
        </div>
    }
}
