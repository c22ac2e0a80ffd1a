//! A pupil's own code, to hand in.

use super::copy_field::{CopyField, CopyStatus};
use crate::code::Code;
use crate::page::context::{MeasuredTotals, use_text};
use yew::prelude::*;

/// What the code holds.
#[derive(Properties, PartialEq)]
pub struct OwnCodeProps {
    /// The link to what the answer is about.
    pub link: AttrValue,
    /// The answer, or what was predicted.
    pub prediction: AttrValue,
    /// What happened.
    pub outcome: AttrValue,
}

/// The code, with a button that copies it.
#[component]
pub fn OwnCode(props: &OwnCodeProps) -> Html {
    let text = use_text();
    let measured = use_context::<MeasuredTotals>().and_then(|totals| totals.0);
    let copied = use_state_eq(|| None);
    let on_copy = {
        let setter = copied.setter();
        use_callback((), move |result, ()| setter.set(result))
    };
    // What the pupil's own machine said stands behind it.
    let outcome = std::iter::once(&*props.outcome).chain(measured.as_deref()).collect::<Vec<_>>().join("; ");
    let [link, prediction] = [&props.link, &props.prediction].map(ToString::to_string);
    html! {
        <div class="code-card">
            <CopyField id="own-code" name={text.share.your_code} value={Code { link, prediction, outcome }.write()} {on_copy} />
            <CopyStatus id="code-said" copied={*copied} />
            <p class="hint">{ text.share.your_code_hint }</p>
        </div>
    }
}
