//! Works: kitchens that are worked for real, one after the other, by [hands](super::hands). What comes next is decided by a
//! [`Shift`] and a [`Series`]; here are the workers, the timers and the clock.

use super::document::{document, window};
use super::hands::{Hands, Word};
use super::screen::now;
use crate::real::{Micros, Order, Pace, Series, Shift, Skill, Timer, limits};
use crate::run::Run;
use crate::units::CoreId;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::VisibilityState;

/// Why kitchens are not worked to the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The browser lets there be no workers here.
    NoWorkers,
    /// A worker broke.
    Lost,
    /// It took much longer than it should: a worker was lost without a word, or the machine is busy.
    TooSlow,
    /// The page was hidden, where browsers slow everything down.
    Hidden,
}

/// How far it is.
#[derive(Clone, PartialEq, Debug)]
pub enum News {
    /// Workers are started and the speed of their work is measured.
    WarmingUp,
    /// A kitchen is being worked.
    Working(Progress),
    /// A kitchen was worked: the series so far.
    Worked(Series),
    /// All is done. The workers are gone.
    Over,
    /// It ended early. The workers are gone.
    Ended(Trouble),
}

/// How far a run is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The kitchen's place in the series.
    pub kitchen: usize,
    /// Which run of the series it is, counted from 1.
    pub run: usize,
    /// How many runs the series has.
    pub of: usize,
    /// How many dishes are finished.
    pub finished: u32,
}

/// How long the start of the workers is waited for, milliseconds.
const STARTING: u32 = 10_000;

/// The logical processors that the browser tells of; 1 where it tells of none.
#[must_use]
pub fn processors() -> u16 {
    let told = window().map_or(1.0, |window| window.navigator().hardware_concurrency());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let told = told.clamp(1.0, 1024.0) as u16;
    told
}

/// Kitchens that are being worked. It ends when this is dropped.
pub struct Works {
    _inner: Rc<Inner>,
    _hidden: Vec<EventListener>,
}

type OnNews = Box<dyn Fn(News)>;

struct Inner {
    state: RefCell<State>,
    on_news: OnNews,
    pace: Pace,
    processors: u16,
}

struct State {
    /// Nobody is left once it has ended.
    hands: Vec<Hands>,
    series: Series,
    phase: Phase,
    /// Ends a phase that takes too long.
    watch: Option<Timeout>,
    /// How many shifts were begun: timers of an earlier one are passed over.
    shifts: u32,
}

enum Phase {
    /// All hands are warming up; so many have not said that they are.
    WarmingUp(usize),
    /// The first pair of hands measures its speed while the others rest.
    Measuring,
    /// The kitchen at this place is being worked since a moment of the browser's clock.
    Working {
        kitchen: usize,
        shift: Box<Shift>,
        began: f64,
    },
    Ended,
}

/// Begins to work kitchens, each several times, and says how far it is.
#[must_use]
pub fn begin(kitchens: Vec<Run>, pace: Pace, on_news: impl Fn(News) + 'static) -> Works {
    let state =
        State { hands: Vec::new(), series: Series::new(kitchens), phase: Phase::WarmingUp(0), watch: None, shifts: 0 };
    let inner =
        Rc::new(Inner { state: RefCell::new(state), on_news: Box::new(on_news), pace, processors: processors() });
    // Outside of the present rendering, for all news come so.
    let starting = Rc::downgrade(&inner);
    Timeout::new(0, move || with(&starting, start)).forget();
    let hidden = {
        let inner = Rc::downgrade(&inner);
        move || with(&inner, |inner| inner.end(Trouble::Hidden))
    };
    let leaving = hidden.clone();
    let listeners = [
        document().map(|document| {
            let here = document.clone();
            EventListener::new(&document, "visibilitychange", move |_| {
                if here.visibility_state() == VisibilityState::Hidden {
                    hidden();
                }
            })
        }),
        window().map(|window| EventListener::new(&window, "pagehide", move |_| leaving())),
    ];
    Works { _inner: inner, _hidden: listeners.into_iter().flatten().collect() }
}

/// Calls with what is still there.
fn with(inner: &Weak<Inner>, call: impl FnOnce(&Rc<Inner>)) {
    if let Some(inner) = inner.upgrade() {
        call(&inner);
    }
}

fn start(inner: &Rc<Inner>) {
    inner.tell(News::WarmingUp);
    let kitchens = inner.state.borrow().series.simulated().to_vec();
    let count = kitchens.iter().map(|run| run.scenario().cores).max().unwrap_or(0).min(limits::MOST_HANDS);
    let hands: Result<Vec<Hands>, _> = (0..count)
        .map(|number| {
            let inner = Rc::downgrade(inner);
            Hands::new(move |word| with(&inner, |inner| heard(inner, CoreId(number), word)))
        })
        .collect();
    let Ok(hands) = hands else { return inner.end(Trouble::NoWorkers) };
    hands.iter().for_each(Hands::warm_up);
    let mut state = inner.state.borrow_mut();
    state.phase = Phase::WarmingUp(hands.len());
    state.hands = hands;
    state.watch = Some(inner.watch(STARTING, Trouble::NoWorkers));
}

/// A pair of hands said something.
fn heard(inner: &Rc<Inner>, hands: CoreId, word: Word) {
    let mut state = inner.state.borrow_mut();
    let State { hands: all, phase, .. } = &mut *state;
    match (phase, word) {
        (Phase::Ended, _) => {}
        (Phase::WarmingUp(_), Word::Broken) => {
            drop(state);
            inner.end(Trouble::NoWorkers);
        }
        (_, Word::Broken) => {
            drop(state);
            inner.end(Trouble::Lost);
        }
        (Phase::WarmingUp(missing), Word::Samples(_)) => {
            *missing = missing.saturating_sub(1);
            if *missing == 0 {
                all.iter().take(1).for_each(Hands::warm_up);
                state.phase = Phase::Measuring;
            }
        }
        (Phase::Measuring, Word::Samples(samples)) => {
            drop(state);
            next_shift(inner, Skill::of(samples));
        }
        (Phase::Working { shift, began, .. }, Word::Done) => {
            let orders = shift.worked(since(*began), hands);
            drop(state);
            carry_out(inner, orders);
        }
        _ => {}
    }
}

/// Begins the next shift.
fn next_shift(inner: &Rc<Inner>, skill: Skill) {
    let mut state = inner.state.borrow_mut();
    let Some(kitchen) = state.series.next() else { return };
    let simulated = state.series.simulated()[kitchen].clone();
    state.shifts += 1;
    let patience = limits::patience(&simulated, inner.pace, inner.processors).whole_millis();
    state.watch = Some(inner.watch(patience, Trouble::TooSlow));
    let (shift, orders) = Shift::begin(simulated.scenario(), inner.pace, skill);
    state.phase = Phase::Working { kitchen, shift: Box::new(shift), began: now() };
    drop(state);
    carry_out(inner, orders);
}

/// Carries out what is to be done next, and says how far it is.
fn carry_out(inner: &Rc<Inner>, orders: Vec<Order>) {
    let mut state = inner.state.borrow_mut();
    let number = state.shifts;
    for order in orders {
        match order {
            Order::Work { hands, rounds } => {
                state.hands.get(hands.index()).iter().for_each(|hands| hands.work(rounds));
            }
            Order::Ring { after, timer } => {
                let inner = Rc::downgrade(inner);
                let ring = move || with(&inner, |inner| rang(inner, number, timer));
                // One of an earlier shift finds another number, and one of a page that is gone finds nothing.
                Timeout::new(after.whole_millis(), ring).forget();
            }
        }
    }
    match std::mem::replace(&mut state.phase, Phase::Measuring) {
        Phase::Working { kitchen, shift, .. } if shift.is_over() => {
            drop(state);
            shift_over(inner, kitchen, *shift);
        }
        Phase::Working { kitchen, shift, began } => {
            let (made, of) = state.series.progress();
            let news = News::Working(Progress { kitchen, run: made + 1, of, finished: shift.finished() });
            state.phase = Phase::Working { kitchen, shift, began };
            drop(state);
            inner.tell(news);
        }
        other => state.phase = other,
    }
}

/// A shift is over: the next one begins once the speed of the work is measured anew, since processors change theirs.
fn shift_over(inner: &Rc<Inner>, kitchen: usize, shift: Shift) {
    let mut state = inner.state.borrow_mut();
    state.series.add(kitchen, shift.finish());
    let series = state.series.clone();
    let over = series.next().is_none();
    if !over {
        state.watch = Some(inner.watch(STARTING, Trouble::Lost));
        state.hands.iter().take(1).for_each(Hands::warm_up);
    }
    drop(state);
    inner.tell(News::Worked(series));
    if over && inner.close() {
        inner.tell(News::Over);
    }
}

/// A timer of a shift has rung.
fn rang(inner: &Rc<Inner>, number: u32, timer: Timer) {
    let mut state = inner.state.borrow_mut();
    if state.shifts != number {
        return;
    }
    let Phase::Working { shift, began, .. } = &mut state.phase else { return };
    let orders = shift.rang(since(*began), timer);
    drop(state);
    carry_out(inner, orders);
}

/// The time since a moment of the browser's clock.
fn since(began: f64) -> Micros {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few minutes at most")]
    let micros = ((now() - began).max(0.0) * 1000.0) as u64;
    Micros(micros)
}

impl Inner {
    fn tell(&self, news: News) {
        (self.on_news)(news);
    }

    /// A timer that ends what takes too long.
    fn watch(self: &Rc<Self>, ms: u32, trouble: Trouble) -> Timeout {
        let inner = Rc::downgrade(self);
        Timeout::new(ms, move || with(&inner, |inner| inner.end(trouble)))
    }

    /// Ends early, once.
    fn end(&self, trouble: Trouble) {
        if self.close() {
            self.tell(News::Ended(trouble));
        }
    }

    /// Sends the workers away. False where it has ended already.
    fn close(&self) -> bool {
        let mut state = self.state.borrow_mut();
        state.hands.clear();
        // A timer that ends it may be this one: it is over anyway.
        state.watch.take().map(Timeout::forget);
        !matches!(std::mem::replace(&mut state.phase, Phase::Ended), Phase::Ended)
    }
}
