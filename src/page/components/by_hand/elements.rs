//! The elements of the card, each written once: what `html!` makes of an element is some hundred bytes of the page, and the card has dozens.

use crate::model::{Action, Focus, ScheduleAction};
use crate::page::context::Dispatch;
use yew::prelude::*;

/// A paragraph of a class.
#[inline(never)]
pub fn line(class: &'static str, text: String) -> Html {
    html! { <p {class}>{ text }</p> }
}

/// A button.
pub struct Press {
    /// What it is called.
    pub name: String,
    /// What it does.
    pub action: Action,
    /// Its class.
    pub class: &'static str,
    /// Whether it takes the focus after a choice.
    pub first: bool,
    /// Whether it does nothing now.
    pub disabled: bool,
}

impl Press {
    /// A button for something in scheduling by hand.
    pub fn of(name: impl Into<String>, action: ScheduleAction) -> Self {
        Self::new(name, Action::Schedule(action))
    }

    /// A button for anything.
    pub fn new(name: impl Into<String>, action: Action) -> Self {
        Self { name: name.into(), action, class: "", first: false, disabled: false }
    }
}

/// Buttons, in a list or in a row.
#[inline(never)]
pub fn buttons(class: &'static str, label: Option<String>, buttons: Vec<Press>, dispatch: &Dispatch) -> Html {
    let item = |(place, press): (usize, Press)| {
        let Press { name, action, class, first, disabled } = press;
        let id = first.then_some(Focus::Offers.id());
        html! { <li key={place}><button type="button" {id} {class} {disabled} onclick={dispatch.on(action)}>{ name }</button></li> }
    };
    html! { <ul {class} role="list" aria-label={label}>{ for buttons.into_iter().enumerate().map(item) }</ul> }
}
