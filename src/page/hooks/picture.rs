//! Painting a canvas in an effect, and again when the playback changes what it shows.

use super::{PATIENCE, use_canvas_size, use_in_view, use_palette};
use crate::model::Playback;
use crate::page::canvas::observe::Size;
use crate::page::canvas::{Canvas, Palette};
use crate::page::context::{Texts, use_text};
use crate::page::platform::screen;
use crate::page::playback::{Motion, PlaybackStore, use_playback_store};
use crate::text::PageText;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// What a canvas shows.
pub trait Picture: PartialEq + 'static {
    /// What of the playback decides how it looks.
    type Key: PartialEq;
    /// What stays from one painting to the next.
    type State: Default;

    /// The key of a state of the playback.
    fn key(&self, playback: &Playback) -> Self::Key;

    /// Paints it; whether anything in it is still on its way.
    fn paint(&self, state: &mut Self::State, frame: Frame<'_>) -> Motion;
}

/// What a picture is painted on and with.
pub struct Frame<'a> {
    /// The canvas, which is to be [cleared](Canvas::clear) first.
    pub canvas: &'a mut Canvas,
    /// Its width.
    pub width: i32,
    /// Colours and fonts.
    pub palette: &'a Palette,
    /// Texts.
    pub text: &'a PageText,
    /// The state of the playback.
    pub playback: &'a Playback,
    /// The real time that has passed since the last painting, milliseconds; infinite where nothing is to be on its way.
    pub passed: f64,
}

/// All that decides how a canvas looks but the playback.
struct Setting<P> {
    picture: P,
    size: Size,
    palette: Palette,
    text: Texts,
}

impl<P: PartialEq> PartialEq for Setting<P> {
    fn eq(&self, other: &Self) -> bool {
        (&self.picture, self.size, &self.palette, self.text) == (&other.picture, other.size, &other.palette, other.text)
    }
}

/// A canvas and what was painted on it last.
struct Easel<P: Picture> {
    canvas: Option<Canvas>,
    state: P::State,
    painted: Option<(Rc<Setting<P>>, P::Key)>,
    motion: Motion,
    /// When the setting last changed.
    changed: f64,
    /// Whether the next painting has everything where it belongs at once.
    jumps: bool,
}

impl<P: Picture> Default for Easel<P> {
    fn default() -> Self {
        Self {
            canvas: None,
            state: P::State::default(),
            painted: None,
            motion: Motion::Still,
            changed: f64::NEG_INFINITY,
            jumps: false,
        }
    }
}

impl<P: Picture> Easel<P> {
    /// Whether what is painted is what is to be seen.
    fn shows(&self, setting: &Rc<Setting<P>>, playback: &Playback) -> bool {
        let is = |(before, key): &(Rc<Setting<P>>, P::Key)| before == setting && *key == setting.picture.key(playback);
        self.painted.as_ref().is_some_and(is)
    }

    /// Notes that the setting changed. Where one change follows the other, as when a slider is dragged, the canvas does not get lower:
    /// what is below it would move under the hand. Nor does anything glide: it would be behind the hand, and frames that follow each other keep
    /// a change waiting for the next.
    fn change(&mut self) {
        let now = screen::now();
        let in_a_row = now - self.changed < f64::from(PATIENCE);
        self.changed = now;
        self.jumps = in_a_row;
        self.canvas.iter_mut().for_each(|canvas| canvas.hold_height(in_a_row));
    }

    fn paint(&mut self, element: &HtmlCanvasElement, setting: &Rc<Setting<P>>, playback: &Playback, passed: f64) {
        let Setting { picture, size, palette, text } = &**setting;
        // Tiles have the colours of the palette that they were drawn with.
        if self.painted.as_ref().is_none_or(|(before, _)| before.palette != *palette) {
            self.canvas = Canvas::of(element.clone(), palette.density());
        }
        let Some(canvas) = &mut self.canvas else { return };
        canvas.set_width(size.width);
        let passed = if std::mem::take(&mut self.jumps) { f64::INFINITY } else { passed };
        let frame = Frame { canvas, width: size.units(), palette, text: &text.0.page, playback, passed };
        self.motion = picture.paint(&mut self.state, frame);
        self.painted = Some((setting.clone(), picture.key(playback)));
    }

    /// Paints at rest what was out of view, as it will be scrolled to, and gives up height that is no longer needed.
    fn settle(&mut self, element: &HtmlCanvasElement, setting: &Rc<Setting<P>>, playback: &Playback) {
        self.canvas.iter_mut().for_each(|canvas| canvas.hold_height(false));
        if !self.shows(setting, playback) {
            self.paint(element, setting, playback, f64::INFINITY);
        } else if self.canvas.as_ref().is_some_and(Canvas::is_too_high) {
            self.paint(element, setting, playback, 0.0);
        }
    }
}

/// Paints a picture on the canvas of `node`: at once where it is in view, else when changes rest or when it comes into view. While
/// time passes it is painted only in view. Returns the canvas's size.
#[hook]
pub fn use_picture<P: Picture>(node: &NodeRef, picture: P) -> Option<Size> {
    let (size, in_view) = (use_canvas_size(node), use_in_view(node));
    let (palette, text, store) = (use_palette(), Texts(use_text()), use_playback_store());
    let easel = use_mut_ref(Easel::<P>::default);
    let setting = size.map(|size| Rc::new(Setting { picture, size, palette, text }));
    let node = node.clone();
    use_effect_with((setting, in_view, store), move |(setting, in_view, store)| {
        let element = node.cast::<HtmlCanvasElement>();
        let shown =
            element.zip(setting.clone()).map(|(element, setting)| show(&easel, element, setting, *in_view, store));
        move || drop(shown)
    });
    size
}

/// Paints now where that is due, at rest where it is not, and from now on in the frames after the playback has changed.
fn show<P: Picture>(
    easel: &Rc<RefCell<Easel<P>>>,
    element: HtmlCanvasElement,
    setting: Rc<Setting<P>>,
    in_view: bool,
    store: &PlaybackStore,
) -> impl Sized + use<P> {
    let in_view = in_view || setting.palette.is_printing();
    let playback = store.get();
    let (rests, moves) = {
        let mut easel = easel.borrow_mut();
        if !easel.shows(&setting, &playback) {
            easel.change();
            if in_view {
                let passed = if setting.palette.is_printing() { f64::INFINITY } else { 0.0 };
                easel.paint(&element, &setting, &playback, passed);
            }
        }
        let rests = !easel.shows(&setting, &playback) || easel.canvas.as_ref().is_some_and(Canvas::is_too_high);
        (rests, in_view && easel.motion == Motion::Moving)
    };
    let at_rest = rests.then(|| {
        let (easel, element, setting, store) = (easel.clone(), element.clone(), setting.clone(), store.clone());
        Timeout::new(PATIENCE, move || easel.borrow_mut().settle(&element, &setting, &store.get()))
    });
    let subscription = in_view.then(|| {
        let easel = easel.clone();
        store.subscribe(move |playback, passed| {
            let mut easel = easel.borrow_mut();
            let is_due = easel.motion == Motion::Moving || !easel.shows(&setting, playback);
            match passed {
                Some(passed) if is_due => easel.paint(&element, &setting, playback, passed),
                None if is_due => return Motion::Moving,
                _ => {}
            }
            easel.motion
        })
    });
    if moves {
        store.request_frame();
    }
    (at_rest, subscription)
}
