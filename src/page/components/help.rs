//! The list of keys.

use super::dialog::Dialog;
use crate::model::Action;
use crate::page::context::{use_dispatch, use_text};
use yew::prelude::*;

/// The list of keys.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Whether single keys are shortcuts.
    pub shortcuts: bool,
}

/// A dialog with the keys and what they do, where single keys can be turned off.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let (text, dispatch) = (use_text(), use_dispatch());
    let key = |(key, does): &(&'static str, &'static str)| {
        html! { <div><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div> }
    };
    html! {
        <Dialog name={text.page.help} close_id="help-close" on_close={dispatch.on(Action::CloseDialog)}>
            <dl class="keys">{ for text.panel.keys.iter().map(key) }</dl>
            <label class="choice">
                <input type="checkbox" checked={props.shortcuts} onclick={dispatch.on(Action::ToggleShortcuts)} />
                { text.page.keys_on }
            </label>
        </Dialog>
    }
}
