//! What opens over the page: the examples, the link, keys and hints.

use super::context::{use_go_dispatch, use_go_text};
use super::examples::ExampleList;
use crate::model::golab::{Failure, GoAction, GoDialog};
use crate::page::components::dialog::Dialog;
use crate::page::components::share::{Copied, CopyField, CopyStatus};
use crate::page::platform::address;
use crate::page::platform::files::TextFile;
use crate::text::fill;
use yew::prelude::*;

/// The dialog that is open.
#[derive(Properties, PartialEq)]
pub struct GoDialogsProps {
    /// Which.
    pub dialog: GoDialog,
    /// The part of the link after `#`; the length of one that would be too long.
    pub link: Result<AttrValue, usize>,
}

/// The dialog that is open.
#[component]
pub fn GoDialogs(props: &GoDialogsProps) -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let on_close = use_callback(dispatch, |(), dispatch| dispatch.send(GoAction::Dialog(None)));
    let (name, content) = match props.dialog {
        GoDialog::Examples => (text.examples, html! { <ExampleList /> }),
        GoDialog::Share => (text.share, html! { <><Link link={props.link.clone()} /><SaveWork /></> }),
        GoDialog::Help => (text.help, html! { <Help /> }),
    };
    html! { <Dialog {name} close_id="close-dialog" wide=true {on_close}>{ content }</Dialog> }
}

#[derive(Properties, PartialEq)]
struct LinkProps {
    link: Result<AttrValue, usize>,
}

/// The link, to be copied.
#[component]
fn Link(props: &LinkProps) -> Html {
    let text = use_go_text();
    let copied = use_state_eq(|| Copied::None);
    let on_copy = use_callback(copied.setter(), |result: Copied, copied| copied.set(result));
    html! {
        <section>
            <p>{ text.page.share_lead }</p>
            { match &props.link {
                Ok(link) => html! {
                    <>
                        <CopyField id="go-link" name={text.page.share_link} value={format!("{}#{link}", address::page())} {on_copy} />
                        <CopyStatus id="go-copied" copied={*copied} />
                    </>
                },
                Err(length) => html! { <p class="wrong">{ fill(text.link_too_long, &[&length.to_string()]) }</p> },
            } }
        </section>
    }
}

/// The function `work` for the real Go.
const WORK: &str = include_str!("work.go");

/// A button that saves the function `work`, without which `go run` does not take a program that has it.
#[component]
fn SaveWork() -> Html {
    let (text, dispatch) = (&use_go_text().page, use_go_dispatch());
    let onclick = use_callback(dispatch, |_: MouseEvent, dispatch| {
        let file = TextFile::default();
        file.push(WORK);
        if file.save("work.go", "text/plain").is_err() {
            dispatch.send(GoAction::Fail(Failure::NotSaved));
        }
    });
    html! {
        <section>
            <p>{ text.save_work_lead }</p>
            <button type="button" {onclick}>{ text.save_work }</button>
        </section>
    }
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
