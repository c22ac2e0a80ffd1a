//! What is handed down to the components of the page for programs in Go.

use crate::model::golab::{GoAction, GoDialog, GoLab};
use crate::text::GoText;
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for GoLab {
    type Action = GoAction;

    fn reduce(self: Rc<Self>, action: GoAction) -> Rc<Self> {
        Rc::new(Self::reduce(&self, action))
    }
}

/// Sends actions to the reducer. It is the same for the whole life of the page.
#[derive(Clone, PartialEq)]
pub struct GoDispatch(pub UseReducerDispatcher<GoLab>);

impl GoDispatch {
    /// Sends an action.
    pub fn send(&self, action: GoAction) {
        self.0.dispatch(action);
    }

    /// A callback that sends an action.
    #[must_use]
    pub fn on<E>(&self, action: GoAction) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.send(action.clone()))
    }

    /// A callback that opens a dialog.
    #[must_use]
    pub fn on_dialog<E>(&self, dialog: GoDialog) -> Callback<E> {
        self.on(GoAction::Dialog(Some(dialog)))
    }
}

/// The texts of programs in Go, in the page's language. Two are equal only if they are one.
#[derive(Clone, Copy)]
pub struct GoTexts(pub &'static GoText);

impl PartialEq for GoTexts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The dispatcher.
///
/// # Panics
/// Never within [`super::app::GoApp`], which provides it.
#[hook]
pub fn use_go_dispatch() -> GoDispatch {
    use_context().expect("GoApp provides the dispatcher")
}

/// The texts of programs in Go.
///
/// # Panics
/// Never within [`super::app::GoApp`], which provides them.
#[hook]
pub fn use_go_text() -> &'static GoText {
    use_context::<GoTexts>().expect("GoApp provides the texts").0
}
