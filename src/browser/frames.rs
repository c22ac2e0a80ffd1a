//! Callbacks for every frame, and after a while.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Tick = Rc<RefCell<Option<Closure<dyn Fn(f64)>>>>;

/// Calls back before each frame with the milliseconds since the one before; stops when dropped.
pub struct Frames {
    alive: Rc<Cell<bool>>,
}

impl Frames {
    /// Starts calling. After a pause (a hidden tab) the time told is at most a tenth of a second.
    pub fn new(callback: impl Fn(f64) + 'static) -> Self {
        let alive = Rc::new(Cell::new(true));
        let tick = Tick::default();
        let inner = tick.clone();
        let (running, last) = (alive.clone(), Cell::new(None::<f64>));
        *tick.borrow_mut() = Some(Closure::new(move |now: f64| {
            if !running.get() {
                // Nobody asks for the next frame, so nothing runs here any more: the closure goes, which else would hold itself.
                inner.take();
                return;
            }
            let passed = last.replace(Some(now)).map_or(0.0, |last| (now - last).clamp(0.0, 100.0));
            callback(passed);
            request(&inner);
        }));
        request(&tick);
        Self { alive }
    }
}

fn request(tick: &Tick) {
    if let (Some(window), Some(closure)) = (web_sys::window(), tick.borrow().as_ref()) {
        let _ = window.request_animation_frame(closure.as_ref().unchecked_ref());
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.alive.set(false);
    }
}

/// Calls back once, before the next frame is painted.
pub fn before_frame(callback: impl FnOnce() + 'static) {
    let once = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(once.unchecked_ref());
    }
}

/// Calls back once, after some milliseconds.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let once = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(once.unchecked_ref(), milliseconds);
    }
}
