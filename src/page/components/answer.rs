//! The answer to *Why?* at the piece of a lane that was pressed.

use super::icons::{Icon, IconButton};
use super::why::Causes;
use crate::page::canvas::axis::{self, LABEL};
use crate::page::canvas::observe::Size;
use crate::page::context::use_text;
use crate::page::playback::use_playback_store;
use crate::run::Run;
use crate::units::Millis;
use crate::why::Lane;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What was asked: it is answered for as long as that is what is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct Asked {
    /// The run.
    pub run: Run,
    /// The lane that was pressed.
    pub lane: Lane,
    /// The moment that was pressed.
    pub moment: Millis,
    /// The bottom of the lane, pixels below the top of the lanes.
    pub bottom: i32,
}

/// Where an answer is to stand.
#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// What was asked.
    pub asked: Asked,
    /// The size of the timeline's canvas.
    pub size: Option<Size>,
    /// Called when it is closed.
    pub on_close: Callback<MouseEvent>,
}

/// The causes, in a bubble below the lane at the moment.
#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let text = use_text();
    let (node, store) = (use_node_ref(), use_playback_store());
    let Asked { run, lane, moment, bottom } = props.asked.clone();
    let width = props.size.map_or(1, Size::units);
    use_effect_with((node.clone(), moment, bottom, width), move |(node, moment, bottom, width)| {
        if let Some(element) = node.cast::<HtmlElement>() {
            let place = store.get().window().place(*moment, axis::length(*width));
            // Not an attribute, which the page's policy for styles would not allow.
            let set = |name: &str, pixels: i64| {
                let _ = element.style().set_property(name, &format!("{pixels}px"));
            };
            set("--x", (i64::from(LABEL) + place).clamp(0, i64::from(*width)));
            set("--y", i64::from(*bottom));
        }
    });
    html! {
        <div ref={node} class="answer" role="group" aria-label={text.why.title}>
            <Causes {run} selected={lane} moment={Some(moment)} />
            <IconButton name={text.page.close} icon={Icon::Cross} class="stroked" onclick={props.on_close.clone()} />
        </div>
    }
}
