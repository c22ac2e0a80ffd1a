//! The part of the page that comes later. A release has two modules: the first shows the opening of the lesson, the second everything else. It is
//! fetched as soon as the opening stands, or before anything is shown where the link wants more than that. `src/main.rs` says where the module
//! is divided, `build/src/parts.rs` divides it.

use super::context::{Dispatch, use_text};
use super::layout::whole;
use crate::model::Model;
use std::pin::Pin;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the second part gives to the first, which knows of it by these functions alone.
#[derive(Clone, Copy)]
pub struct Parts {
    /// What stands between header and end of the page.
    pub main: fn(&Model, &Dispatch) -> Html,
    /// What is in no place of its own: dialogs, sound, shortcuts, what is read out.
    pub around: fn(&Model) -> Html,
}

impl Parts {
    /// Those of this page. Called by what is in the second part and by nothing else, or all of it would be in the first.
    #[must_use]
    pub fn new() -> Self {
        Self { main: whole::main, around: whole::around }
    }
}

impl Default for Parts {
    fn default() -> Self {
        Self::new()
    }
}

/// Fetches the second part. What comes is nothing where it cannot be had.
pub type Load = fn() -> Pin<Box<dyn Future<Output = Option<Parts>>>>;

/// How the second part stands.
#[derive(Clone)]
pub enum Later {
    /// It is on its way.
    Coming,
    /// It could not be had; what has it fetched once more.
    Missing(Callback<MouseEvent>),
    /// It is here.
    Here(Parts),
}

impl Later {
    /// What the second part renders; nothing where it is not here.
    pub fn render(&self, view: impl FnOnce(&Parts) -> Html) -> Html {
        match self {
            Self::Here(parts) => view(parts),
            Self::Coming | Self::Missing(_) => Html::default(),
        }
    }

    /// The line that stands in its place where it is not here.
    pub fn instead(&self) -> Html {
        match self {
            Self::Here(_) => Html::default(),
            Self::Coming => html! { <Instead /> },
            Self::Missing(again) => html! { <Instead again={again.clone()} /> },
        }
    }

    /// Whether it is here.
    #[must_use]
    pub fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }
}

#[derive(Properties, PartialEq)]
struct InsteadProps {
    /// Has the second part fetched once more, where it could not be had.
    #[prop_or_default]
    again: Option<Callback<MouseEvent>>,
}

/// The line that says that the second part is on its way, or that it could not be had.
#[component]
fn Instead(props: &InsteadProps) -> Html {
    let text = use_text();
    match &props.again {
        None => html! { <p class="card hint" role="status">{ text.page.coming }</p> },
        Some(again) => html! {
            <p class="card row" role="alert">
                { text.page.no_network }
                <button type="button" onclick={again.clone()}>{ text.machine.again }</button>
            </p>
        },
    }
}

/// The second part: `first` where it was fetched before the page was shown, else it is fetched now.
#[hook]
pub fn use_later_parts(load: Load, first: Option<Parts>) -> Later {
    let parts = use_state(|| first);
    let missing = use_state_eq(|| false);
    let attempt = use_state_eq(|| 0);
    let (set_parts, set_missing) = (parts.setter(), missing.setter());
    use_effect_with(*attempt, move |_| {
        if first.is_none() {
            set_missing.set(false);
            spawn_local(async move {
                let come = load().await;
                set_missing.set(come.is_none());
                set_parts.set(come);
            });
        }
    });
    let again = use_callback(attempt, |_, attempt| attempt.set(**attempt + 1));
    match *parts {
        Some(parts) => Later::Here(parts),
        None if *missing => Later::Missing(again),
        None => Later::Coming,
    }
}
