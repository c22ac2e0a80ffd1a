//! Why there is no file, said where the file was asked for.

use crate::page::platform::files::NotSaved;
use crate::page::platform::workshop::Unavailable;
use crate::text::Text;
use yew::prelude::*;

/// Why there is no file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// What makes it could not be had.
    NotMade,
    /// What makes it is gone, for there is a newer release.
    NewerRelease,
    /// The browser did not save it.
    NotSaved,
}

impl From<Unavailable> for Failure {
    fn from(why: Unavailable) -> Self {
        match why {
            Unavailable::Now => Self::NotMade,
            Unavailable::NewerRelease => Self::NewerRelease,
        }
    }
}

impl From<NotSaved> for Failure {
    fn from(_: NotSaved) -> Self {
        Self::NotSaved
    }
}

/// The sentence, or nothing.
pub fn complaint(failure: Option<Failure>, text: &Text) -> Html {
    let sentence = match failure {
        None => return Html::default(),
        Some(Failure::NotMade) => text.share.not_made,
        Some(Failure::NewerRelease) => text.page.newer,
        Some(Failure::NotSaved) => text.share.not_saved,
    };
    html! { <p class="wrong" role="alert">{ sentence }</p> }
}
