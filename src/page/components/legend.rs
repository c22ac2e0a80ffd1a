//! The legend: what each fill stands for, of those that occur in a run.

use crate::page::canvas::{Canvas, looks};
use crate::page::context::use_text;
use crate::page::hooks::{use_palette, use_settled};
use crate::page::playback::use_playback;
use crate::run::Run;
use crate::timeline::{Hues, Look};
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
    /// What the run below is called, where one is shown, too.
    pub ghost: Option<AttrValue>,
}

/// The legend of a run.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let text = &use_text().page;
    // Finding the looks of a large run takes a pass over all of it.
    let run = use_settled(&props.run);
    let (scenario, hues) = (run.scenario(), run.hues());
    let key = |(number, look): (usize, Look)| {
        html! { <li key={number}><Key {look} {hues} {number} />{ text.look(look, scenario) }</li> }
    };
    let guessed = *use_playback(|playback| playback.guess().is_some());
    html! {
        <ul class="legend" aria-label={text.legend}>
            { for run.looks().iter().copied().enumerate().map(key) }
            if guessed { <li><span class="flag-key" aria-hidden="true"></span>{ text.guess }</li> }
            if let Some(ghost) = &props.ghost { <li><span class="ghost-key" aria-hidden="true"></span>{ ghost }</li> }
        </ul>
    }
}

/// A key of a legend.
#[derive(Properties, PartialEq)]
pub struct KeyProps {
    /// What it shows.
    pub look: Look,
    /// The hues of stages.
    pub hues: Hues,
    /// Its number among the keys of the page.
    pub number: usize,
}

/// A key of a legend: a box with the fill of a look.
#[component]
pub fn Key(props: &KeyProps) -> Html {
    let (node, palette) = (use_node_ref(), use_palette());
    {
        let node = node.clone();
        use_effect_with((props.look, props.hues, palette), move |(look, hues, palette)| {
            let element = node.cast::<HtmlCanvasElement>();
            if let Some(mut canvas) = element.and_then(|element| Canvas::of(element, palette.density())) {
                canvas.set_width(WIDTH);
                canvas.clear(HEIGHT);
                looks::paint(&canvas, &palette.inks(*hues), *look, BOX);
            }
        });
    }
    html! { <canvas ref={node} id={format!("key-{}", props.number)} aria-hidden="true" /> }
}
