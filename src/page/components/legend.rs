//! The legend: what each fill stands for, of those that a scenario can show.

use crate::page::canvas::{Canvas, looks};
use crate::page::context::use_text;
use crate::page::hooks::use_palette;
use crate::run::Run;
use crate::timeline::{Look, looks as looks_of};
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// The size of a key, CSS pixels; its width stands in the style sheet, too.
const WIDTH: f64 = 22.0;
const HEIGHT: i32 = 14;
/// A key's box on its canvas: left, top, width, height.
const BOX: (f64, f64, f64, f64) = (0.5, 1.0, 21.0, 12.0);

/// The legend of a run.
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// The run.
    pub run: Run,
}

/// The legend of a run.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let text = &use_text().page;
    let scenario = props.run.scenario();
    let key = |(number, look): (usize, Look)| {
        html! { <li key={number}><Key {look} {number} />{ text.look(look, scenario) }</li> }
    };
    html! { <ul class="legend" aria-label={text.legend}>{ for looks_of(scenario).into_iter().enumerate().map(key) }</ul> }
}

/// A key of the legend.
#[derive(Properties, PartialEq)]
struct KeyProps {
    look: Look,
    number: usize,
}

#[component]
fn Key(props: &KeyProps) -> Html {
    let (node, palette) = (use_node_ref(), use_palette());
    {
        let node = node.clone();
        use_effect_with((props.look, palette), move |(look, palette)| {
            let element = node.cast::<HtmlCanvasElement>();
            if let Some(mut canvas) = element.and_then(|element| Canvas::of(element, palette.density())) {
                canvas.set_width(WIDTH);
                canvas.clear(HEIGHT);
                looks::paint(&canvas, palette, *look, BOX);
            }
        });
    }
    html! { <canvas ref={node} id={format!("key-{}", props.number)} aria-hidden="true" /> }
}
