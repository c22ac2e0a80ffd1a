//! The list of pieces: a row for each dish, a button for each of its pieces, and the fields of the one that is chosen. It is the way for keyboards, switches and
//! screen readers.

use super::hold::{Hold, name_of};
use crate::model::{Action, Direction, DrawingAction, Drawn, Phase};
use crate::page::components::by_hand::{Press, buttons};
use crate::page::context::Dispatch;
use crate::schedule::drawing::Piece;
use crate::text::{DrawingText, Text, fill};
use crate::timeline::Hues;
use crate::typed::{self, Unit};
use crate::units::{CoreId, DishId, Millis};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The list of pieces.
pub fn pieces(drawn: &Drawn, hold: &Rc<Hold>, texts: (&DrawingText, &'static Text), dispatch: &Dispatch) -> Html {
    let hues = Hues::of(&drawn.sheet.scenario().stages);
    let (text, page) = (texts.0, &texts.1.page);
    let dragged = hold.preview().map(|(piece, _)| piece);
    let button = |piece: Piece| {
        let spot = drawn.drawing.get(piece);
        let hue = format!("s{}", hues.hue(piece.stage));
        let class = classes!("piece", hue, spot.map(|_| "there"), (dragged == Some(piece)).then_some("moving"));
        let name = text.piece(piece, drawn.sheet.length(piece), drawn.sheet.scenario(), page);
        html! {
            <button key={name_of(piece)} type="button" {class} data-piece={name_of(piece)}
                aria-pressed={if hold.hand().chosen == Some(piece) { "true" } else { "false" }}>
                <span class="unseen">{ page.dish(piece.dish.number()) }{ ": " }</span>
                { name }{ " " }<small>{ text.spot(spot) }</small>
            </button>
        }
    };
    let row = |dish: DishId| {
        let chosen = hold.hand().chosen.filter(|piece| piece.dish == dish);
        html! {
            <li key={dish.0}>
                <b aria-hidden="true">{ page.dish(dish.number()) }</b>
                { drawn.sheet.pieces_of(dish).into_iter().filter(|piece| drawn.offers(*piece)).map(button).collect::<Html>() }
                { chosen.map(|piece| fields(drawn, hold, piece, texts, dispatch)).unwrap_or_default() }
            </li>
        }
    };
    let on_key = {
        let hold = hold.clone();
        Callback::from(move |event: KeyboardEvent| hold.key(&event))
    };
    html! {
        <ul class="pieces" role="list" onkeydown={on_key.clone()} onkeyup={on_key}>
            { for (0..drawn.sheet.scenario().dishes).map(DishId).map(row) }
        </ul>
    }
}

/// The fields of the piece that is chosen: core and beginning, and buttons that move it.
fn fields(
    drawn: &Drawn,
    hold: &Rc<Hold>,
    piece: Piece,
    (text, texts): (&DrawingText, &'static Text),
    dispatch: &Dispatch,
) -> Html {
    let spot = drawn.drawing.get(piece);
    let on_core = {
        let hold = hold.clone();
        move |event: Event| {
            let number: u16 = event.target_unchecked_into::<HtmlSelectElement>().value().parse().unwrap_or(0);
            hold.send(match number.checked_sub(1).map(CoreId) {
                Some(core) => DrawingAction::Put(piece, core, spot.map(|spot| spot.from)),
                None => DrawingAction::TakeAway(piece),
            });
        }
    };
    let on_start = {
        let hold = hold.clone();
        move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let start = typed::size(&typed, Unit::Seconds).map(Millis);
            hold.choose(Some(piece), start.is_none().then_some(typed));
            let core = spot.map_or(CoreId(0), |spot| spot.core);
            start.into_iter().for_each(|start| hold.send(DrawingAction::Put(piece, core, Some(start))));
        }
    };
    let option = |core: u16| {
        let name = if core == 0 { text.no_spot.to_owned() } else { texts.page.core(core.into()) };
        let selected = spot.map_or(0, |spot| spot.core.0 + 1) == core;
        html! { <option key={core.to_string()} value={core.to_string()} {selected}>{ name }</option> }
    };
    let wrong = hold.hand().wrong.as_ref();
    let complaint = wrong.map(|typed| {
        let said = if typed.trim().is_empty() {
            texts.lesson.not_answered.to_owned()
        } else {
            fill(texts.lesson.not_seconds, &[typed])
        };
        html! { <p class="wrong" role="alert" id="wrong-start">{ said }</p> }
    });
    let start = wrong.map_or_else(|| spot.map_or_else(String::new, |spot| spot.from.seconds_text()), Clone::clone);
    let (invalid, describedby) = (wrong.map(|_| "true"), wrong.map(|_| "wrong-start"));
    let shift = |direction| DrawingAction::Shift(piece, direction, Phase::Done);
    let moves = [
        (text.sooner, shift(Direction::Back)),
        (text.later, shift(Direction::Forward)),
        (text.take_away, DrawingAction::TakeAway(piece)),
    ];
    let disabled = spot.is_none();
    let moves = moves.map(|(name, action)| Press { disabled, ..Press::new(name, Action::Draw(action)) }).into();
    html! {
        <div class="row" role="group" aria-label={text.piece(piece, drawn.sheet.length(piece), drawn.sheet.scenario(), &texts.page)}>
            <label>{ text.core }<select onchange={on_core}>{ for (0..=drawn.sheet.scenario().cores).map(option) }</select></label>
            <label>{ text.start }<input inputmode="decimal" autocomplete="off" value={start} onchange={on_start} aria-invalid={invalid} aria-describedby={describedby} /></label>
            { buttons("row", None, moves, dispatch) }
            { complaint.unwrap_or_default() }
        </div>
    }
}
