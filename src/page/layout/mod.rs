//! The layout of the page: which components there are, each with the parts of the model that it shows. What the opening of the lesson needs stands in
//! [`opening`], everything else in [`whole`], which is the second part of a release ([`later`](super::later)).

pub mod opening;
pub mod whole;

use super::components::header::Header;
use super::components::settle::Settle;
use super::context::Dispatch;
use super::later::Later;
use crate::lesson::STEPS;
use crate::model::{Direction, Model};
use opening::{opening, waiting};
use yew::prelude::*;

/// The whole page, or the parts of it that a frame in another page shows.
pub fn layout(model: &Model, dispatch: &Dispatch, later: &Later) -> Html {
    html! {
        <>
            if !model.sharing.embed { { header(model) } }
            { main(model, dispatch, later) }
            { later.render(|parts| (parts.around)(model)) }
            <Settle step={model.lesson.step} run={model.wanted().clone()} sharing={model.sharing.clone()} notice={model.notice.is_some()} />
        </>
    }
}

/// What stands below the header.
fn main(model: &Model, dispatch: &Dispatch, later: &Later) -> Html {
    match later {
        _ if model.shows_opening() => {
            opening(model, if model.dialog.is_some() { later.instead() } else { Html::default() })
        }
        Later::Here(parts) => (parts.main)(model, dispatch),
        Later::Coming | Later::Missing(_) => waiting(model, later.instead()),
    }
}

fn header(model: &Model) -> Html {
    let done = (0..STEPS.len()).map(|step| model.lesson.progress.at(step).open).collect::<Vec<_>>();
    html! {
        <Header step={model.lesson.step} {done} can_undo={model.can_travel(Direction::Back)} can_redo={model.can_travel(Direction::Forward)}
            pinned={model.pinned.is_some()} can_pin={model.can_pin()} locale={model.locale} />
    }
}
