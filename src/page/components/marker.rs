//! Lines over timelines: the playhead, and the moment that the reader predicted.

use crate::model::Playback;
use crate::page::canvas::axis::{self, LABEL};
use crate::page::canvas::observe::Size;
use crate::page::context::use_text;
use crate::page::hooks::use_follow;
use crate::page::playback::use_playback;
use crate::text::fill;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What a marker marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// The moment shown.
    Playhead,
    /// The moment that the reader predicted.
    Guess,
}

/// A line over a timeline.
#[derive(Properties, PartialEq)]
pub struct MarkerProps {
    /// What it marks.
    pub mark: Mark,
    /// Its id.
    pub id: AttrValue,
    /// The size of the timeline's canvas.
    pub size: Option<Size>,
}

/// A line over a timeline at a moment; it moves without being rendered.
#[component]
pub fn Marker(props: &MarkerProps) -> Html {
    let node = use_node_ref();
    let length = props.size.map_or(1, |size| axis::length(size.units()));
    use_follow((props.mark, length, node.clone()), |playback, (mark, length, node)| {
        let moment = match mark {
            Mark::Playhead => Some(playback.moment()),
            // A guess beyond the axis stands at its end.
            Mark::Guess => playback.guess().map(|guess| guess.min(playback.span())),
        };
        let x = moment.map(|moment| playback.window().place(moment, *length));
        place(node, x.filter(|x| u64::try_from(*x).is_ok_and(|x| x <= *length)));
    });
    let class = if props.mark == Mark::Guess { "head guess" } else { "head" };
    html! {
        <div ref={node} {class} id={props.id.clone()} aria-hidden="true">
            if props.mark == Mark::Guess { <Flag /> }
        </div>
    }
}

/// The words on the reader's flag: what was predicted.
#[component]
fn Flag() -> Html {
    let text = use_text();
    let guess = *use_playback(Playback::guess);
    // Beyond the middle it points back, so that it stays on the page.
    let late = *use_playback(|playback| playback.guess().is_some_and(|guess| guess.0 > playback.span().0 / 2));
    guess.map_or_else(Html::default, |guess| {
        let words = fill(text.lesson.flag, &[&guess.seconds_text()]);
        html! { <span class={classes!("flag", late.then_some("left"))}>{ words }</span> }
    })
}

/// Puts a marker at a place on the axis, or out of sight.
fn place(node: &NodeRef, x: Option<i64>) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    let style = element.style();
    let set = |name: &str, value: &str| {
        if style.get_property_value(name).ok().as_deref() != Some(value) {
            let _ = style.set_property(name, value);
        }
    };
    if let Some(x) = x {
        set("transform", &format!("translateX({}px)", x + i64::from(LABEL)));
    }
    set("visibility", if x.is_some() { "visible" } else { "hidden" });
}
