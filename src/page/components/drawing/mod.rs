//! A prediction that is drawn: the sheet with its pieces, and what was otherwise once the run was shown.
//!
//! What needs no state of its own is a function and not a component: each component is some kilobytes of the page.

mod board;
mod hold;
mod pieces;
mod told;

use crate::model::{Drawn, Focus};
use crate::page::context::{use_dispatch, use_text};
use crate::page::hooks::use_later;
use crate::run::Run;
use crate::text::ScheduleText;
use board::board;
use hold::use_hold;
use std::rc::Rc;
use told::told;
use yew::prelude::*;

/// A drawing.
#[derive(Properties, PartialEq)]
pub struct DrawingCardProps {
    /// The drawing, and whether it is still being drawn.
    pub drawn: Rc<Drawn>,
    /// The present run.
    pub run: Run,
    /// Whether what happened may be told.
    pub told: bool,
    /// Whether it is the sandbox, where the drawing alone decides when the run is shown.
    pub sandbox: bool,
    /// Whether a teacher asks for the drawing, which is then handed in.
    pub due: bool,
}

/// The card of a drawing. It takes the focus when one begins to draw, and when what was drawn is run.
#[component]
pub fn DrawingCard(props: &DrawingCardProps) -> Html {
    let DrawingCardProps { drawn, run, told: is_told, sandbox, due } = props;
    let (texts, dispatch) = (use_text(), use_dispatch());
    let words = use_later::<ScheduleText>(true);
    let hold = use_hold(drawn);
    let content = match words {
        Err(instead) => instead,
        Ok(words) if drawn.open => board(drawn, &hold, (*sandbox, *due), (&words.drawing, texts), &dispatch),
        Ok(words) => told(drawn, run, (*is_told, *sandbox), (&words.drawing, texts), &dispatch),
    };
    html! {
        <section class={classes!("card", "drawing", drawn.open.then_some("open"))} id={Focus::Drawing.id()} tabindex="-1" aria-label={texts.page.draw}>{ content }</section>
    }
}
