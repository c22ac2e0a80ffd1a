//! The kitchens of the page, with the transport below.

use super::kitchen::Kitchen;
use super::timelines::World;
use super::transport::Transport;
use crate::page::context::use_text;
use crate::run::Run;
use crate::units::Millis;
use yew::prelude::*;

/// The kitchens of the page.
#[derive(Properties, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is about another part of what is shown")]
pub struct KitchensProps {
    /// The runs, the present one first.
    pub runs: Vec<Run>,
    /// What each is called, where there are several.
    pub names: Vec<AttrValue>,
    /// Whether kitchens are shown.
    pub shown: bool,
    /// Whether what happens is still to be predicted: nothing plays then.
    pub hiding: bool,
    /// Whether totals are told.
    pub told: bool,
    /// Whether cores are heard while it plays.
    pub sound: bool,
}

/// All kitchens side by side, and the transport.
#[component]
pub fn Kitchens(props: &KitchensProps) -> Html {
    let text = &use_text().page;
    let several = props.runs.len() > 1;
    let kitchen = |(panel, run): (usize, &Run)| {
        let name = props.names.get(panel).cloned().unwrap_or_default();
        let label = if several { name.clone() } else { AttrValue::from(text.kitchen) };
        html! {
            <section key={panel} class="card" aria-label={label}>
                if several { <World {name} run={run.clone()} hiding={!props.told} /> }
                <Kitchen run={run.clone()} {panel} />
            </section>
        }
    };
    html! {
        <div class="top">
            if props.shown {
                <div class={if several { "worlds" } else { "alone" }}>{ for props.runs.iter().enumerate().map(kitchen) }</div>
            }
            if !props.hiding { <Transport sound={props.sound} end={end(&props.runs)} /> }
        </div>
    }
}

/// When the longest run is over.
fn end(runs: &[Run]) -> Millis {
    runs.iter().map(|run| run.end()).max().unwrap_or(Millis(1))
}
