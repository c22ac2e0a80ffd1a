//! What people do on timelines with a mouse, a pen, fingers or a wheel.

use super::axis;
use crate::model::Command;
use crate::page::platform::document::window;
use crate::page::playback::{PlaybackStore, use_playback_store};
use crate::units::Millis;
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

/// Moves below so many pixels are a press, not a drag.
const STILL: i32 = 4;

/// The fingers that are down on a timeline, and what they have done.
#[derive(Default)]
struct Hold {
    /// Each with its number and how far from the left of the window it is.
    fingers: Vec<(i32, i32)>,
    from: (i32, i32),
    moved: bool,
    pinched: bool,
}

/// A timeline: its element, and the playback that gestures on it control.
#[derive(Clone)]
struct Timeline {
    element: HtmlElement,
    store: PlaybackStore,
    /// What was given last to be called with the height of a press, CSS pixels from the top.
    pick: Rc<RefCell<Callback<i32>>>,
}

impl Timeline {
    /// The moment at a distance from the left of the window.
    fn moment(&self, client_x: i32) -> Millis {
        let bounds = self.element.get_bounding_client_rect();
        #[allow(clippy::cast_possible_truncation, reason = "pixels")]
        let (left, width) = (bounds.left() as i32, bounds.width() as i32);
        axis::moment_at(self.store.get().window(), client_x - left, width)
    }

    fn down(&self, event: &PointerEvent, hold: &mut Hold) {
        if event.button() != 0 {
            return;
        }
        if hold.fingers.is_empty() {
            (hold.from, hold.moved, hold.pinched) = ((event.client_x(), event.client_y()), false, false);
        }
        hold.fingers.push((event.pointer_id(), event.client_x()));
        // A drag goes on outside of the frame that the page may be in. Refused for events that a script has made.
        let _ = self.element.set_pointer_capture(event.pointer_id());
    }

    fn moved(&self, event: &PointerEvent, hold: &mut Hold) {
        let at = (event.client_x(), event.client_y());
        let Some(number) = hold.fingers.iter().position(|finger| finger.0 == event.pointer_id()) else { return };
        let before = spread(&hold.fingers);
        hold.fingers[number].1 = at.0;
        if let (Some(before), Some(now)) = (before, spread(&hold.fingers)) {
            hold.pinched = true;
            let percent = u64::from(before.max(1) * 100 / now.max(1)).clamp(25, 400);
            if percent != 100 {
                self.store.command(&Command::Zoom(Some(self.moment(at.0)), percent));
            }
            return;
        }
        hold.moved |= (at.0 - hold.from.0).abs() > STILL || (at.1 - hold.from.1).abs() > STILL;
        // A finger that goes up or down scrolls the page: the browser cancels the pointer then.
        if hold.moved && !hold.pinched {
            self.store.command(&Command::Seek(self.moment(at.0)));
        }
    }

    fn up(&self, event: &PointerEvent, hold: &mut Hold) {
        let before = hold.fingers.len();
        hold.fingers.retain(|finger| finger.0 != event.pointer_id());
        let last = hold.fingers.is_empty() && before > 0;
        if last && event.type_() == "pointerup" && !hold.moved && !hold.pinched {
            #[allow(clippy::cast_possible_truncation, reason = "pixels")]
            let top = self.element.get_bounding_client_rect().top() as i32;
            // Who asks about a lane wants to know of this moment.
            self.store.command(&Command::Seek(self.moment(event.client_x())));
            let pick = self.pick.borrow().clone();
            pick.emit(event.client_y() - top);
        }
    }

    /// With the control key (and for a pinch on a touchpad) the wheel zooms; sideways or with shift it pans. Up and down alone it
    /// scrolls the page.
    fn wheel(&self, event: &WheelEvent) {
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let percent = if event.delta_y() > 0.0 { 125 } else { 80 };
            return self.store.command(&Command::Zoom(Some(self.moment(event.client_x())), percent));
        }
        let along = if event.shift_key() && event.delta_x() == 0.0 { event.delta_y() } else { event.delta_x() };
        if along.abs() <= event.delta_y().abs() && !event.shift_key() {
            return;
        }
        event.prevent_default();
        let percent = along * 100.0 / f64::from(self.element.client_width().max(1));
        #[allow(clippy::cast_possible_truncation, reason = "hundredths of a window")]
        let whole = (if percent.abs() < 1.0 { percent.signum() } else { percent }) as i64;
        self.store.command(&Command::Pan(whole));
    }
}

/// How far apart two fingers are, if two are down.
fn spread(fingers: &[(i32, i32)]) -> Option<u32> {
    match fingers {
        [one, other] => Some(one.1.abs_diff(other.1)),
        _ => None,
    }
}

/// Lets gestures on a timeline control the playback. `pick` is called with the height of a press, CSS pixels from the top.
#[hook]
pub fn use_gestures(node: &NodeRef, pick: Callback<i32>) {
    let store = use_playback_store();
    // It is another one after each change of the run; the listeners stay.
    let latest = use_mut_ref(Callback::noop);
    latest.replace(pick);
    use_effect_with((node.clone(), store), move |(node, store)| {
        let element = node.cast::<HtmlElement>();
        let listeners = element.zip(window()).map(|(element, window)| {
            let timeline = Timeline { element: element.clone(), store: store.clone(), pick: latest };
            let hold = Rc::new(RefCell::new(Hold::default()));
            let pointer = |name: &'static str, on: fn(&Timeline, &PointerEvent, &mut Hold)| {
                let (timeline, hold) = (timeline.clone(), hold.clone());
                // A drag goes on outside of the timeline that it began on.
                let target: &web_sys::EventTarget = if name == "pointerdown" { &element } else { &window };
                EventListener::new(target, name, move |event: &Event| {
                    if let Some(event) = event.dyn_ref::<PointerEvent>() {
                        on(&timeline, event, &mut hold.borrow_mut());
                    }
                })
            };
            let pointers = [
                pointer("pointerdown", Timeline::down),
                pointer("pointermove", Timeline::moved),
                pointer("pointerup", Timeline::up),
                pointer("pointercancel", Timeline::up),
            ];
            let wheeled = timeline.clone();
            let options = EventListenerOptions::enable_prevent_default();
            let wheel = EventListener::new_with_options(&element, "wheel", options, move |event| {
                event.dyn_ref::<WheelEvent>().into_iter().for_each(|event| wheeled.wheel(event));
            });
            let fit = EventListener::new(&element, "dblclick", move |event| {
                if event.dyn_ref::<MouseEvent>().is_some() {
                    timeline.store.command(&Command::Fit);
                }
            });
            (pointers, wheel, fit)
        });
        move || drop(listeners)
    });
}
