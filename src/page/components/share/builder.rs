//! What a teacher's link is built with, for kitchens and for programs in Go.

use crate::link::MAX_ASK;
use crate::model::TeacherAction;
use crate::text::{TeacherText, fill};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field for a teacher's question, with how much more there is room for.
pub fn ask_field(ask: &str, text: &TeacherText, on_change: &Callback<TeacherAction>) -> Html {
    let left = MAX_ASK.saturating_sub(ask.chars().count()).to_string();
    let oninput = on_change.reform(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        TeacherAction::Ask(field.value())
    });
    html! {
        <div class="question">
            <label for="share-ask">{ text.ask }</label>
            <input id="share-ask" maxlength={MAX_ASK.to_string()} dir="auto" aria-describedby="share-left" value={ask.to_owned()} {oninput} />
            <p class="hint" id="share-left">{ fill(text.ask_left, &[&left]) }</p>
        </div>
    }
}

/// A box to tick: what it is called, what a press changes, and whether the link does it.
pub fn tick(name: &'static str, action: TeacherAction, checked: bool, on_change: &Callback<TeacherAction>) -> Html {
    let onclick = on_change.reform(move |_: MouseEvent| action.clone());
    html! {
        <label class="choice"><input type="checkbox" {checked} {onclick} />{ name }</label>
    }
}

/// A frame with the page's copy for frames, as HTML. The page in it may write to the clipboard, for its buttons that copy.
#[must_use]
pub fn snippet(source: &str, title: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    let (source, title) = (escaped(source), escaped(title));
    format!(
        "<iframe src=\"{source}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
    )
}
