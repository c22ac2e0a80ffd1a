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
    // Escape closes it in the model first, and the rendering that follows closes it in the browser. If the browser closed it by itself, it would give
    // the focus back before its event says so: a press on the button that opens it would come in between, and be lost.
    let on_cancel = use_callback(props.on_close.clone(), |event: Event, on_close| {
        // A choice of files that is given up has an event of the same name.
        if event.target_dyn_into::<HtmlDialogElement>().is_some() {
            event.prevent_default();
            on_close.emit(());
        }
    });
    // A browser lets a page prevent that once, and closes the dialog by itself at the second Escape.
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
