//! What opens over the page: the examples, what is shared, keys and hints.

use super::context::{use_go_dispatch, use_go_text};
use super::examples::ExampleList;
use super::share::GoShare;
use crate::model::Teacher;
use crate::model::golab::{GoAction, GoDialog, Linked};
use crate::page::components::dialog::Dialog;
use yew::prelude::*;

/// The dialog that is open.
#[derive(Properties, PartialEq)]
pub struct GoDialogsProps {
    /// Which.
    pub dialog: GoDialog,
    /// What is shared.
    pub linked: Linked,
    /// Whether the run of it is shown.
    pub is_shown: bool,
    /// What a teacher prepares.
    pub teacher: Teacher,
}

/// The dialog that is open.
#[component]
pub fn GoDialogs(props: &GoDialogsProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let on_close = use_callback(dispatch, |(), dispatch| dispatch.send(GoAction::Dialog(None)));
    let (name, content) = match props.dialog {
        GoDialog::Examples => (text.examples, html! { <ExampleList /> }),
        GoDialog::Share => (
            text.share,
            html! { <GoShare linked={props.linked.clone()} is_shown={props.is_shown} teacher={props.teacher.clone()} /> },
        ),
        GoDialog::Help => (text.help, html! { <Help /> }),
    };
    html! { <Dialog {name} close_id="close-dialog" wide=true {on_close}>{ content }</Dialog> }
}

/// Keys and hints.
#[component]
fn Help() -> Html {
    let text = &use_go_text().page;
    let row = |[key, does]: &[&'static str; 2]| html! { <div><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div> };
    html! {
        <section class="go-help">
            <p>{ text.lead }</p>
            <p>{ text.work_note }</p>
            <p>{ text.language_note }</p>
            <p>{ text.kept }</p>
            <dl class="keys">{ for text.keys.iter().map(row) }</dl>
        </section>
    }
}
