//! A field that holds something to copy.

use crate::page::context::use_text;
use crate::page::platform::clipboard::{Refused, copy_field};
use crate::text::fill;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What came of copying: nothing while it is not known.
pub type Copied = Option<Result<(), Refused>>;

/// Something to copy.
#[derive(Properties, PartialEq)]
pub struct CopyFieldProps {
    /// The field's id.
    pub id: &'static str,
    /// What it is called.
    pub name: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// Called when copying begins, and with what came of it.
    pub on_copy: Callback<Copied>,
}

/// A field with a button that copies it. Where the clipboard is refused it is selected, to be copied by hand.
#[component]
pub fn CopyField(props: &CopyFieldProps) -> Html {
    let text = &use_text().share;
    let field = use_node_ref();
    let onclick = use_callback((field.clone(), props.on_copy.clone()), |_: MouseEvent, (field, on_copy)| {
        if let Some(field) = field.cast::<HtmlInputElement>() {
            // So that the same result is announced once more.
            on_copy.emit(None);
            let (result, on_copy) = (copy_field(&field), on_copy.clone());
            spawn_local(async move { on_copy.emit(Some(result.await)) });
        }
    });
    html! {
        <div class="copy">
            <label for={props.id}>{ props.name.clone() }</label>
            <div class="row copied">
                <input ref={field} id={props.id} readonly=true value={props.value.clone()} />
                <button type="button" aria-label={fill(text.copy_of, &[&props.name])} {onclick}>{ text.copy }</button>
            </div>
        </div>
    }
}

/// What came of copying.
#[derive(Properties, PartialEq)]
pub struct CopyStatusProps {
    /// The id of the element.
    pub id: &'static str,
    /// The result.
    pub copied: Copied,
}

/// What came of copying, announced.
#[component]
pub fn CopyStatus(props: &CopyStatusProps) -> Html {
    let text = &use_text().share;
    let sentence = match props.copied {
        None => "",
        Some(Ok(())) => text.copied,
        Some(Err(Refused)) => text.not_copied,
    };
    html! { <p class="hint said" id={props.id} role="status">{ sentence }</p> }
}
