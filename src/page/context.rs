//! What is handed down to all components by context: dispatcher, texts. The store of the playback has its own file.

use crate::model::{Action, LessonAction, Model};
use crate::text::Text;
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self::reduce(&self, action))
    }
}

/// Sends actions to the reducer. It is the same for the whole life of the page, so nothing renders because of it.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub UseReducerDispatcher<Model>);

impl Dispatch {
    /// Sends an action.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }

    /// A callback that sends an action.
    #[must_use]
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.send(action.clone()))
    }

    /// A callback that sends an action of the lesson.
    #[must_use]
    pub fn on_lesson<E>(&self, action: LessonAction) -> Callback<E> {
        self.on(Action::Lesson(action))
    }
}

/// The texts of the page's language. Two are equal only if they are one.
#[derive(Clone, Copy)]
pub struct Texts(pub &'static Text);

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The dispatcher.
///
/// # Panics
/// Never within [`super::app::App`], which provides it.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("App provides the dispatcher")
}

/// The texts of the page's language.
///
/// # Panics
/// Never within [`super::app::App`], which provides them.
#[hook]
pub fn use_text() -> &'static Text {
    use_context::<Texts>().expect("App provides the texts").0
}
