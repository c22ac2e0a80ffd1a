//! What people do on timelines with a mouse, a pen or fingers, told as gestures.

use super::events::listen_window;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent, WheelEvent};

/// A gesture on an element with the attribute `data-time`. Places are CSS pixels from its left and top edge.
#[derive(Clone, PartialEq, Debug)]
pub enum Gesture {
    /// Point at a moment, and go on doing so.
    Seek(Place),
    /// Press and let go at one place.
    Pick(Place),
    /// Make the window so many percent as long.
    Zoom(Place, u64),
    /// Move the window by hundredths of its length.
    Pan(i64),
    /// Show all.
    Fit,
    /// Something was scrolled.
    Scroll,
}

/// A place on an element.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "a point and a width")]
pub struct Place {
    /// The element's id.
    pub id: String,
    pub x: i32,
    pub y: i32,
    pub width: i32,
}

/// The fingers that are down, and what they have done.
#[derive(Default)]
struct Hold {
    fingers: Vec<(i32, i32)>,
    on: Option<HtmlElement>,
    from: (i32, i32),
    moved: bool,
    pinched: bool,
}

/// Moves below so many pixels are a press, not a drag.
const STILL: i32 = 4;

/// Calls back with every gesture, for as long as the page lives.
pub fn on_gesture(callback: impl Fn(Gesture) + 'static) {
    let callback = Rc::new(callback);
    let hold = Rc::new(RefCell::new(Hold::default()));
    for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let (callback, hold) = (callback.clone(), hold.clone());
        listen_window(name, move |event| {
            if let Ok(event) = event.dyn_into::<PointerEvent>() {
                let told = pointer(name, &event, &mut hold.borrow_mut());
                told.into_iter().for_each(|gesture| callback(gesture));
            }
        });
    }
    let wheel = callback.clone();
    listen_window("wheel", move |event| {
        if let Some(gesture) = event.dyn_ref::<WheelEvent>().and_then(wheel_gesture) {
            event.prevent_default();
            wheel(gesture);
        }
    });
    let fit = callback.clone();
    listen_window("dblclick", move |event| {
        if timeline(&event).is_some() {
            fit(Gesture::Fit);
        }
    });
    super::events::listen_capture("scroll", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|element| element.has_attribute("data-lanes")) {
            callback(Gesture::Scroll);
        }
    });
}

/// The timeline that an event happens on.
fn timeline(event: &Event) -> Option<HtmlElement> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.has_attribute("data-time").then(|| element.dyn_into().ok()).flatten()
}

fn place(element: &HtmlElement, (x, y): (i32, i32)) -> Place {
    let bounds = element.get_bounding_client_rect();
    #[allow(clippy::cast_possible_truncation, reason = "pixels")]
    let (left, top) = (bounds.left() as i32, bounds.top() as i32);
    Place { id: element.id(), x: x - left, y: y - top, width: element.client_width() }
}

fn pointer(name: &str, event: &PointerEvent, hold: &mut Hold) -> Option<Gesture> {
    let at = (event.client_x(), event.client_y());
    let id = event.pointer_id();
    match name {
        "pointerdown" => {
            let element = timeline(event)?;
            if event.button() != 0 {
                return None;
            }
            if hold.fingers.is_empty() {
                (hold.from, hold.moved, hold.pinched) = (at, false, false);
            }
            hold.fingers.push((id, at.0));
            hold.on = Some(element);
            None
        }
        "pointermove" => {
            let element = hold.on.clone()?;
            let number = hold.fingers.iter().position(|finger| finger.0 == id)?;
            let before = spread(&hold.fingers);
            hold.fingers[number].1 = at.0;
            if let (Some(before), Some(now)) = (before, spread(&hold.fingers)) {
                hold.pinched = true;
                let percent = u64::from(before.max(1) * 100 / now.max(1)).clamp(25, 400);
                return (percent != 100).then(|| Gesture::Zoom(place(&element, at), percent));
            }
            hold.moved |= (at.0 - hold.from.0).abs() > STILL || (at.1 - hold.from.1).abs() > STILL;
            // A finger that goes up or down scrolls the page; the browser then takes it away from here.
            (hold.moved && !hold.pinched).then(|| Gesture::Seek(place(&element, at)))
        }
        _ => {
            let before = hold.fingers.len();
            hold.fingers.retain(|finger| finger.0 != id);
            if before == hold.fingers.len() {
                return None;
            }
            let element = if hold.fingers.is_empty() { hold.on.take() } else { None };
            let pressed = name == "pointerup" && !hold.moved && !hold.pinched;
            element.filter(|_| pressed).map(|element| Gesture::Pick(place(&element, at)))
        }
    }
}

/// How far apart two fingers are, if two are down.
fn spread(fingers: &[(i32, i32)]) -> Option<u32> {
    match fingers {
        [one, other] => Some(one.1.abs_diff(other.1)),
        _ => None,
    }
}

/// With the control key (and for a pinch on a touchpad) the wheel zooms; sideways or with shift it pans. Up and down
/// alone it scrolls the page.
fn wheel_gesture(event: &WheelEvent) -> Option<Gesture> {
    let element = timeline(event)?;
    if event.ctrl_key() || event.meta_key() {
        let percent = if event.delta_y() > 0.0 { 125 } else { 80 };
        return Some(Gesture::Zoom(place(&element, (event.client_x(), event.client_y())), percent));
    }
    let along = if event.shift_key() && event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
    if along.abs() <= event.delta_y().abs() && !event.shift_key() {
        return None;
    }
    let percent = along * 100.0 / f64::from(element.client_width().max(1));
    #[allow(clippy::cast_possible_truncation, reason = "hundredths of a window")]
    let whole = (if percent.abs() < 1.0 { percent.signum() } else { percent }) as i64;
    Some(Gesture::Pan(whole))
}
