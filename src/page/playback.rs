//! The store of the [playback](crate::model::playback): it lets time pass in frames and notifies those who draw.
//!
//! It stands outside of Yew, for what moves is painted and not rendered. One request for a frame serves all subscribers; there is one
//! only while it plays or something is still moving.

use crate::model::playback::Reach;
use crate::model::{Command, Events, Playback};
use crate::run::Run;
use crate::units::Millis;
use gloo_render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use yew::prelude::*;

/// Whether what a subscriber draws is still on its way somewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motion {
    /// It stands where it should.
    Still,
    /// It wants another frame.
    Moving,
}

/// The most real time that passes between two frames, milliseconds: after a pause (a hidden tab) it goes on from where it was.
const LONGEST_FRAME: f64 = 100.0;

type Subscriber = dyn Fn(&Playback, Option<f64>) -> Motion;

#[derive(Default)]
struct Inner {
    playback: RefCell<Playback>,
    subscribers: RefCell<Vec<Rc<Subscriber>>>,
    frame: RefCell<Option<AnimationFrame>>,
    /// When the last frame was, milliseconds of the browser's clock.
    last_frame: Cell<Option<f64>>,
}

/// A shared handle on the playback. Two are equal if they are one.
#[derive(Clone, Default)]
pub struct PlaybackStore(Rc<Inner>);

impl PartialEq for PlaybackStore {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A subscription. It ends when it is dropped.
pub struct Subscription {
    store: Weak<Inner>,
    subscriber: Rc<Subscriber>,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(store) = self.store.upgrade() {
            store.subscribers.borrow_mut().retain(|other| !Rc::ptr_eq(other, &self.subscriber));
        }
    }
}

impl PlaybackStore {
    /// Shows other runs. Nobody is notified: whoever draws runs is given the new ones by its props.
    pub fn show(&self, runs: &[Run], guess: Option<Millis>) {
        self.0.playback.borrow_mut().show(runs, guess);
    }

    /// Shows something else than runs, from its end or its start on, and notifies the subscribers.
    pub fn show_events(&self, events: Events, at_end: bool) {
        self.0.playback.borrow_mut().show_events(events, at_end);
        self.refresh();
    }

    /// Says how far the axis goes.
    pub fn set_reach(&self, reach: Reach) {
        self.0.playback.borrow_mut().set_reach(reach);
    }

    /// Says whether motion is to be reduced.
    pub fn set_reduced_motion(&self, reduced: bool) {
        self.0.playback.borrow_mut().set_reduced_motion(reduced);
    }

    /// Carries out a command and notifies the subscribers.
    pub fn command(&self, command: &Command) {
        self.0.playback.borrow_mut().apply(command);
        self.refresh();
    }

    /// The present state.
    #[must_use]
    pub fn get(&self) -> Playback {
        self.0.playback.borrow().clone()
    }

    /// The moment shown.
    #[must_use]
    pub fn moment(&self) -> Millis {
        self.0.playback.borrow().moment()
    }

    /// Calls back after each command and in each frame, with the state and, in a frame, the real time since the last one, milliseconds.
    /// The callback says whether it wants another frame. It is not called at once.
    #[must_use]
    pub fn subscribe(&self, callback: impl Fn(&Playback, Option<f64>) -> Motion + 'static) -> Subscription {
        let subscriber: Rc<Subscriber> = Rc::new(callback);
        self.0.subscribers.borrow_mut().push(subscriber.clone());
        Subscription { store: Rc::downgrade(&self.0), subscriber }
    }

    /// Notifies the subscribers now, and goes on in frames while anything moves.
    pub fn refresh(&self) {
        if self.notify(None) {
            self.request_frame();
        }
    }

    /// Notifies the subscribers. True where another frame is wanted.
    fn notify(&self, passed: Option<f64>) -> bool {
        // Copies: a subscriber may give a command, or subscribe somebody.
        let state = self.get();
        let subscribers = self.0.subscribers.borrow().clone();
        let mut wanted = state.is_playing();
        for subscriber in subscribers {
            wanted |= subscriber(&state, passed) == Motion::Moving;
        }
        wanted
    }

    /// Asks for a frame, if none is on its way.
    pub fn request_frame(&self) {
        let mut frame = self.0.frame.borrow_mut();
        if frame.is_none() {
            let store = self.clone();
            *frame = Some(request_animation_frame(move |now| store.on_frame(now)));
        }
    }

    fn on_frame(&self, now: f64) {
        // The request that this is the answer to is over; dropping it cancels nothing.
        self.0.frame.take();
        let passed = self.0.last_frame.replace(Some(now)).map_or(0.0, |last| (now - last).clamp(0.0, LONGEST_FRAME));
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most a tenth of a second, in microseconds"
        )]
        self.0.playback.borrow_mut().advance((passed * 1000.0) as u64);
        if self.notify(Some(passed)) {
            self.request_frame();
        } else {
            self.0.last_frame.set(None);
        }
    }
}

/// The store of the playback.
///
/// # Panics
/// Never within [`super::app::App`], which provides it.
#[hook]
pub fn use_playback_store() -> PlaybackStore {
    use_context().expect("App provides the playback")
}

/// A callback that gives the playback a command.
#[must_use]
pub fn on_command<E>(store: &PlaybackStore, command: Command) -> Callback<E> {
    let store = store.clone();
    Callback::from(move |_| store.command(&command))
}

/// A part of the playback, rendered anew where it changes.
#[hook]
pub fn use_playback<T: PartialEq + 'static>(select: fn(&Playback) -> T) -> UseStateHandle<T> {
    let store = use_playback_store();
    let state = {
        let store = store.clone();
        use_state_eq(move || select(&store.get()))
    };
    {
        let state = state.clone();
        use_effect_with(store, move |store| {
            // It may have changed between the first rendering and this.
            state.set(select(&store.get()));
            let setter = state.setter();
            let subscription = store.subscribe(move |playback, _| {
                setter.set(select(playback));
                Motion::Still
            });
            move || drop(subscription)
        });
    }
    state
}

/// The moment for a link: the one at which it stands; while it plays, the one at which this was rendered.
#[hook]
pub fn use_linked_moment() -> Millis {
    let store = use_playback_store();
    (*use_playback(resting_moment)).unwrap_or_else(|| store.moment())
}

/// The moment while it stands still; none while it plays.
#[must_use]
pub fn resting_moment(playback: &Playback) -> Option<Millis> {
    (!playback.is_playing()).then(|| playback.moment())
}
