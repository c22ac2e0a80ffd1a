//! Handles on the plates in the kitchen that can be chosen: a press chooses, and so does a drag to a pair of hands. The list of what can be chosen
//! is the way for keyboards and screen readers.

use crate::kitchen::{Detail, Hands, Plate, Scene, scene};
use crate::model::{Action, ScheduleAction};
use crate::page::context::use_dispatch;
use crate::page::playback::{resting_moment, use_playback};
use crate::run::Run;
use crate::units::DishId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

/// The shortest side of what a finger finds where there is room, and how near to a pair of hands a dish is let go, CSS pixels.
const TOUCH: i32 = 44;
const NEAR: i32 = 60;
/// Moves below so many pixels are a press.
const STILL: i32 = 6;

/// A dish that is held: where the pointer went down, and how far it has come.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    dish: DishId,
    from: (i32, i32),
    moved: (i32, i32),
}

/// A handle for each plate that can be chosen in a kitchen so many CSS pixels wide, while the clock stands at the choice. One that is dragged shows the
/// number of its dish.
#[hook]
pub fn use_grabs(run: &Run, width: i32, detail: Detail) -> Html {
    let (dispatch, moment) = (use_dispatch(), *use_playback(resting_moment));
    let node = use_node_ref();
    let held = use_state_eq(|| None::<Held>);
    let stands = run.decision().is_some_and(|decision| moment.is_some_and(|moment| moment >= decision.at));
    let scene = if stands { scene(run, None, run.end(), (width, detail)) } else { Scene::default() };
    let plates: Vec<Plate> = scene.plates.iter().copied().filter(|plate| run.offers(plate.dish)).collect();
    let boxes: Vec<[i32; 5]> = plates.iter().map(|plate| bounds(plate, &plates, *held)).collect();
    use_effect_with((node.clone(), boxes), |(node, boxes)| {
        let handles = node.cast::<Element>().map(|node| node.children());
        for (place, bounds) in (0..).zip(boxes) {
            let handle = handles.as_ref().and_then(|handles| handles.item(place));
            let Some(style) =
                handle.and_then(|handle| handle.dyn_into::<HtmlElement>().ok()).map(|handle| handle.style())
            else {
                continue;
            };
            for (name, value) in ["left", "top", "width", "height", "--reach"].into_iter().zip(bounds) {
                // Not an attribute, which the page's policy for styles would not allow.
                let _ = style.set_property(name, &format!("{value}px"));
            }
        }
    });
    let dish_of = |event: &PointerEvent| {
        let handle = event.target_dyn_into::<HtmlElement>()?;
        let number: u32 = handle.get_attribute("data-dish")?.parse().ok()?;
        Some((handle, DishId(number.checked_sub(1)?)))
    };
    let onpointerdown = {
        let held = held.setter();
        move |event: PointerEvent| {
            if let Some((handle, dish)) = dish_of(&event).filter(|_| event.button() == 0) {
                // Refused for events that a script has made.
                let _ = handle.set_pointer_capture(event.pointer_id());
                held.set(Some(Held { dish, from: (event.client_x(), event.client_y()), moved: (0, 0) }));
            }
        }
    };
    let apart = |held: Held, event: &PointerEvent| (event.client_x() - held.from.0, event.client_y() - held.from.1);
    let onpointermove = {
        let held = held.clone();
        move |event: PointerEvent| held.set(held.map(|now| Held { moved: apart(now, &event), ..now }))
    };
    let onpointerup = {
        let (held, plates, hands) = (held.clone(), plates.clone(), scene.hands);
        move |event: PointerEvent| {
            let Some(now) = *held else { return };
            held.set(None);
            let (dx, dy) = apart(now, &event);
            let Some(plate) = plates.iter().find(|plate| plate.dish == now.dish) else { return };
            let near = |hands: &Hands| (hands.x - plate.x - dx).abs() <= NEAR && (hands.y - plate.y - dy).abs() <= NEAR;
            if dx.abs().max(dy.abs()) <= STILL || hands.iter().any(near) {
                dispatch.send(Action::Schedule(ScheduleAction::TakeDish(now.dish)));
            }
        }
    };
    let onpointercancel = {
        let held = held.setter();
        move |_: PointerEvent| held.set(None)
    };
    let handle = |plate: &Plate| {
        let moves = held.is_some_and(|held| held.dish == plate.dish && held.moved != (0, 0));
        let number = plate.dish.number().to_string();
        html! {
            <span key={plate.dish.0} class={classes!("grab", moves.then_some("held"))} data-dish={number.clone()}>
                if moves { { number } }
            </span>
        }
    };
    html! {
        <div ref={node} class="grabs" aria-hidden="true" {onpointerdown} {onpointermove} {onpointerup} {onpointercancel}>
            { for plates.iter().map(handle) }
        </div>
    }
}

/// The box of a handle, a ring around its plate: left, top, width, height; and how far beyond it a finger still finds it, which is not over the
/// plate beside it.
fn bounds(plate: &Plate, plates: &[Plate], held: Option<Held>) -> [i32; 5] {
    let size = 2 * plate.radius + 2;
    let apart = |other: &Plate| (other.x - plate.x).abs().max((other.y - plate.y).abs()) - other.radius;
    let free = plates.iter().filter(|other| other.dish != plate.dish).map(apart).min().unwrap_or(TOUCH);
    let reach = (free.min(TOUCH / 2) - size / 2).max(0);
    let (dx, dy) = held.filter(|held| held.dish == plate.dish).map_or((0, 0), |held| held.moved);
    [plate.x - size / 2 + dx, plate.y - size / 2 + dy, size, size, reach]
}
