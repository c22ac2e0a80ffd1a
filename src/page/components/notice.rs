//! What was wrong with a link or a field.

use crate::model::{Action, Notice};
use crate::page::context::{use_dispatch, use_text};
use yew::prelude::*;

/// A notice.
#[derive(Properties, PartialEq)]
pub struct NoticeCardProps {
    /// What was wrong.
    pub notice: Notice,
}

/// What was wrong, what is allowed, what was used instead; and the link as it came, to copy.
#[component]
pub fn NoticeCard(props: &NoticeCardProps) -> Html {
    let text = use_text();
    let dispatch = use_dispatch();
    let note = |(place, note): (usize, &crate::link::Note)| html! { <li key={place}>{ text.note.sentence(note) }</li> };
    html! {
        <div class="notice" role="alert">
            <h2>{ text.page.notice }</h2>
            <ul>{ for props.notice.notes.iter().enumerate().map(note) }</ul>
            <label>{ text.page.notice_link }<input readonly=true value={format!("#{}", props.notice.link)} /></label>
            <button type="button" onclick={dispatch.on(Action::DismissNotice)}>{ text.page.close }</button>
        </div>
    }
}
