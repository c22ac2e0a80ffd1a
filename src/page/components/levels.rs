//! How many dishes are in progress and how many cores running at the moment shown, in words.

use crate::page::context::{Texts, use_text};
use crate::page::hooks::{use_follow, use_in_view};
use crate::page::platform::element;
use crate::run::Run;
use web_sys::Element;
use yew::prelude::*;

/// Whose levels are said.
#[derive(Properties, PartialEq)]
pub struct LevelsProps {
    /// The run.
    pub run: Run,
    /// Its place among the runs of the page.
    pub panel: usize,
}

/// The levels at the moment shown; while it plays only in view. They are written without being rendered.
#[component]
pub fn Levels(props: &LevelsProps) -> Html {
    let node = use_node_ref();
    let (text, in_view) = (use_text(), use_in_view(&node));
    use_follow((props.run.clone(), Texts(text), node.clone(), in_view), |playback, (run, text, node, in_view)| {
        if *in_view || !playback.is_playing() {
            let moment = playback.moment();
            let level = run.level_at(moment);
            let words = text.0.page.levels(moment, level.in_progress, level.running);
            node.cast::<Element>().iter().for_each(|element| element::set_text(element, &words));
        }
    });
    html! { <p ref={node} class="levels" id={format!("levels-{}", props.panel)}></p> }
}
