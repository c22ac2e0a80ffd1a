//! The sheet: a lane for each core with what is drawn on it, the list of pieces, and what can be done with them.

use super::hold::{Hold, PITCH, name_of};
use super::pieces::pieces;
use crate::model::{Action, DrawingAction, Drawn, LessonAction};
use crate::page::components::by_hand::{Press, buttons, line};
use crate::page::context::Dispatch;
use crate::schedule::drawing::{Piece, Spot};
use crate::text::schedule::between;
use crate::text::{DrawingText, PageText, Text, fill};
use crate::timeline::{Hues, Window};
use crate::units::Millis;
use std::rc::Rc;
use yew::prelude::*;

/// The height of a piece, and that of the times below the lanes, CSS pixels.
const HIGH: i32 = 38;
const TIMES: i32 = 20;

/// The most cores whose lanes stay in view.
const FEW: u16 = 3;

/// A button for something in drawing.
fn press(name: &'static str, action: DrawingAction) -> Press {
    Press::new(name, Action::Draw(action))
}

/// The sheet, with all that belongs to it.
pub fn board(
    drawn: &Rc<Drawn>,
    hold: &Rc<Hold>,
    (sandbox, due): (bool, bool),
    (text, texts): (&DrawingText, &'static Text),
    dispatch: &Dispatch,
) -> Html {
    let page = &texts.page;
    let mut controls = Vec::new();
    if due {
        let disabled = drawn.drawing.is_empty();
        let hand_in = Press::new(text.hand_in, Action::Lesson(LessonAction::Answer));
        controls.push(Press { class: "primary", disabled, ..hand_in });
    } else if sandbox {
        controls.push(Press { class: "primary", ..press(text.run, DrawingAction::Run) });
    }
    controls.push(Press { disabled: drawn.drawing.is_empty(), ..press(text.clear, DrawingAction::Clear) });
    if !due {
        controls.push(press(text.stop, DrawingAction::Stop));
    }
    let snaps = sandbox.then(|| {
        let onclick = dispatch.on(Action::Draw(DrawingAction::ToggleSnapping));
        html! { <label class="choice"><input type="checkbox" checked={drawn.snaps} {onclick} />{ text.snaps }</label> }
    });
    let on_press = {
        let hold = hold.clone();
        move |event: MouseEvent| hold.pressed(&event)
    };
    let on_pointer = {
        let hold = hold.clone();
        Callback::from(move |event: PointerEvent| hold.pointer(&event))
    };
    html! {
        <>
            <h2>{ page.draw }</h2>
            { line("hint", [text.lead, if drawn.snaps { text.lead_snaps } else { text.lead_free }].join(between(page))) }
            <div ref={hold.sheet.clone()} class="sheet" onpointerdown={on_pointer.clone()} onpointermove={on_pointer.clone()}
                onpointerup={on_pointer.clone()} onpointercancel={on_pointer} onclick={on_press}>
                { lanes(drawn, hold, page) }
                { pieces(drawn, hold, (text, texts), dispatch) }
            </div>
            <p class="hint" role="status">{ standing(drawn, text) }</p>
            { snaps.unwrap_or_default() }
            { buttons("row", None, controls, dispatch) }
        </>
    }
}

/// When all is done as it is drawn so far, and how much is still to be drawn.
fn standing(drawn: &Drawn, text: &DrawingText) -> String {
    let left = drawn.sheet.missing(&drawn.drawing).len() as u64;
    if left > 0 {
        fill(text.left.of(left), &[&left.to_string()])
    } else {
        fill(text.end, &[&drawn.sheet.end(&drawn.drawing).seconds_short()])
    }
}

/// A part of the axis, as a share of the lanes' width. Units of a page's width cannot be written as an attribute of style, which the page's policy
/// forbids; shares can be attributes of shapes.
fn share(part: Millis, span: Millis) -> String {
    let hundredths = part.0 * 10_000 / span.0.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The lanes. The list below says the same in words.
fn lanes(drawn: &Drawn, hold: &Rc<Hold>, page: &PageText) -> Html {
    let Drawn { sheet, drawing, .. } = drawn;
    let (cores, span) = (sheet.scenario().cores, sheet.span());
    let height = i32::from(cores) * PITCH + TIMES;
    let preview = hold.preview();
    let hues = Hues::of(&sheet.scenario().stages);
    let block = |piece: Piece, spot: Spot, state: &'static str| {
        let length = sheet.length(piece);
        let y = i32::from(spot.core.0) * PITCH + (PITCH - HIGH) / 2;
        let hue = format!("s{}", hues.hue(piece.stage));
        let class = classes!("block", hue, sheet.is_wait(piece.stage).then_some("wait"), state);
        let middle = share(spot.from + Millis(length.0 / 2), span);
        html! {
            <g key={name_of(piece)} {class} data-piece={name_of(piece)}>
                <rect x={share(spot.from, span)} y={y.to_string()} width={share(length, span)} height={HIGH.to_string()} rx="4" />
                <text x={middle} y={(y + HIGH / 2 + 5).to_string()}>{ piece.dish.number() }</text>
            </g>
        }
    };
    let dragged = |piece: Piece| preview.is_some_and(|(held, spot)| held == piece && spot.is_some());
    let blocks = drawing.blocks().iter().copied().filter(|(piece, _)| !dragged(*piece));
    let blocks =
        blocks.map(|(piece, spot)| block(piece, spot, if hold.hand().chosen == Some(piece) { "chosen" } else { "" }));
    let moving = preview.and_then(|(piece, spot)| Some(block(piece, spot?, "moving")));
    let tick = |at: Millis| {
        let (x, bottom) = (share(at, span), (height - TIMES).to_string());
        html! {
            <g key={format!("tick-{}", at.0)} class="tick">
                <line x1={x.clone()} x2={x.clone()} y1="0" y2={bottom} />
                <text {x} y={(height - 5).to_string()}>{ page.grouped(&at.seconds_text()) }</text>
            </g>
        }
    };
    // The last one would stand beyond the edge.
    let ticks = Window::whole(span).ticks(9).into_iter().filter(|at| at.0 * 100 <= span.0 * 97);
    let lane = |core: u16| {
        let y = (i32::from(core) * PITCH + (PITCH - HIGH) / 2).to_string();
        html! { <rect key={format!("lane-{core}")} class="lane" x="0" {y} width="100%" height={HIGH.to_string()} rx="4" /> }
    };
    let name = |core: u16| html! { <span key={core.to_string()}>{ page.core(u64::from(core) + 1) }</span> };
    html! {
        <div class={classes!("drawn", (cores <= FEW).then_some("few"))} aria-hidden="true">
            <div class="names">{ for (0..cores).map(name) }</div>
            <svg ref={hold.lanes.clone()} height={height.to_string()}>
                { (0..cores).map(lane).collect::<Html>() }
                { ticks.map(tick).collect::<Html>() }
                { blocks.collect::<Html>() }
                { moving.unwrap_or_default() }
            </svg>
        </div>
    }
}
