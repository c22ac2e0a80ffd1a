//! Why there is no file, said where the file was asked for.

use crate::page::platform::files::NotSaved;
use crate::page::platform::workshop::Unavailable;
use crate::text::ShareText;
use yew::prelude::*;

/// Why there is no file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// What makes it could not be had.
    NotMade,
    /// The browser did not save it.
    NotSaved,
}

impl From<Unavailable> for Failure {
    fn from(_: Unavailable) -> Self {
        Self::NotMade
    }
}

impl From<NotSaved> for Failure {
    fn from(_: NotSaved) -> Self {
        Self::NotSaved
    }
}

/// The sentence, or nothing.
pub fn complaint(failure: Option<Failure>, text: &ShareText) -> Html {
    let sentence = match failure {
        None => return Html::default(),
        Some(Failure::NotMade) => text.not_made,
        Some(Failure::NotSaved) => text.not_saved,
    };
    html! { <p class="wrong" role="alert">{ sentence }</p> }
}
