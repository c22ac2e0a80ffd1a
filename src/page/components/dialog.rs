//! A modal dialog.

use crate::page::context::use_text;
use crate::page::platform::modal;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// A dialog that is open. It closes when it is no longer rendered.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// What it is called.
    pub name: &'static str,
    /// The id of the button that closes it.
    pub close_id: &'static str,
    /// Whether it is as wide as the page allows.
    #[prop_or_default]
    pub wide: bool,
    /// Called when it was closed, by the button or by Escape.
    pub on_close: Callback<()>,
    /// What is in it.
    pub children: Html,
}

/// A modal dialog. What closes it stands first: it takes the focus, and what has the focus is in view.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let text = &use_text().page;
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        dialog.iter().for_each(modal::open);
        move || dialog.iter().for_each(modal::close)
    });
    // What closes it closes it in the model first, and in the browser when that is drawn. A browser that closed it itself would give the focus
    // back before it says so: what is pressed there meanwhile would find a dialog that is still open in the model, and then none at all.
    let on_cancel = use_callback(props.on_close.clone(), |event: Event, on_close| {
        event.prevent_default();
        on_close.emit(());
    });
    // Browsers let a page prevent that once only, and close it after the second Escape.
    let on_event = use_callback(props.on_close.clone(), |_: Event, on_close| on_close.emit(()));
    let on_press = use_callback(props.on_close.clone(), |_: MouseEvent, on_close| on_close.emit(()));
    // Escape that an input method takes back what is being composed with does not close the dialog as well.
    let on_key = use_callback((), |event: KeyboardEvent, ()| {
        if event.is_composing() && event.key() == "Escape" {
            event.prevent_default();
        }
    });
    html! {
        <dialog ref={node} class={classes!("dialog", "card", props.wide.then_some("wide"))} aria-label={props.name} oncancel={on_cancel}
            onclose={on_event} onkeydown={on_key}>
            <div class="row feet">
                <h2>{ props.name }</h2>
                <button type="button" id={props.close_id} onclick={on_press}>{ text.close }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}
