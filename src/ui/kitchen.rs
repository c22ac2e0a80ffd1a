//! The kitchen at a moment: places, plates with numbers, hands that hold them.

use super::shared::{Run, class};
use crate::kitchen::{Group, Plate, kitchen_at};
use crate::text::PageText;
use crate::units::Millis;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub run: Run,
    pub at: Millis,
    pub text: &'static PageText,
}

#[component]
pub fn Kitchen(props: &Props) -> Html {
    let text = props.text;
    let kitchen = kitchen_at(&props.run, props.at);
    let stages = props.run.scenario().stages.iter().zip(&kitchen.places).map(|(stage, place)| {
        let places = stage.places.map(|places| format!(" · {places}"));
        html! {
            <li>
                <h3>{ &stage.name }</h3>
                <p class="needs">{ text.needs(stage.kind) }{ places }</p>
                <div class={classes!("basin", stage.kind.word())}>{ plates(text, &place.inside) }</div>
                <div class="queue">{ if place.queue.count > 0 { plates(text, &place.queue) } else { html! {} } }</div>
            </li>
        }
    });
    html! {
        <section class="card kitchen" aria-label={text.kitchen}>
            <ol>
                <li><h3>{ text.to_wash }</h3><p class="needs">{ kitchen.pile.count.to_string() }</p>
                    <div class="pile">{ plates(text, &kitchen.pile) }</div></li>
                { for stages }
                <li><h3>{ text.done }</h3><p class="needs">{ kitchen.done.count.to_string() }</p>
                    <div class="pile">{ plates(text, &kitchen.done) }</div></li>
            </ol>
        </section>
    }
}

fn plates(text: &PageText, group: &Group) -> Html {
    if group.count == 0 {
        return html! { <span class="empty">{ text.nothing_here }</span> };
    }
    let rest = group.count - group.plates.len();
    html! {<>
        { for group.plates.iter().map(|each| plate(text, each)) }
        if rest > 0 { <span class="rest">{ text.more(rest as u64) }</span> }
    </>}
}

fn plate(text: &PageText, plate: &Plate) -> Html {
    let look = plate.look.map_or_else(|| "clean".to_owned(), class);
    html! {
        <span class={classes!("plate", look)}>
            <b>{ plate.dish.number().to_string() }</b>
            if let Some(core) = plate.core { <small>{ text.core(core.number()) }</small> }
        </span>
    }
}
