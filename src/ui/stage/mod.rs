//! What moves. The moment, the window and everything drawn from them live here and are drawn straight to the page: while
//! it plays, no frame goes through Yew. Time is one number, and all views are functions of (trace, moment).

mod draw;

use super::ink::Ink;
use super::paint::{self, Eased, LABEL};
use crate::browser::{self, Frames, Place};
use crate::kitchen::{Census, MOST_PLATES};
use crate::run::Run;
use crate::text::PageText;
use crate::timeline::Window;
use crate::units::{CoreId, DishId, Millis};
use crate::why::Lane;
use draw::Pens;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// From one core's lane to the next, where there are few and where there are many.
const CORE_PITCH: (i32, i32) = (32, 20);
/// From one dish's lane to the next.
const DISH_PITCH: i32 = 22;
/// The most cores that are few.
const CORE_LANES: i32 = 8;

/// One run on the page.
struct Panel {
    run: Run,
    census: Option<Census>,
    eased: Eased,
    pens: Pens,
    /// The heights of its cores' and of its dishes' lanes on the page.
    tall: [i32; 2],
}

#[allow(clippy::struct_excessive_bools, reason = "states that have nothing to do with each other")]
struct Inner {
    panels: Vec<Panel>,
    end: Millis,
    /// A moment that a reader predicted, marked on the timelines.
    guess: Option<Millis>,
    /// How many a reader predicted to be in progress or running at moments.
    counts: Vec<(Millis, u32)>,
    /// The lane that somebody has asked about.
    asked: Option<Lane>,
    moment: Millis,
    /// The part of a millisecond that a frame left over.
    left_over: f64,
    /// Quarters of real time.
    speed: u32,
    looping: bool,
    playing: bool,
    /// Whether cores are heard, and whether any is now.
    sound: (bool, bool),
    window: Window,
    frames: Option<Frames>,
    ink: Option<Ink>,
    /// Whether Yew has said that its elements are there, and whether it was drawn before.
    there: bool,
    begun: bool,
    /// Whether what is written beside the pictures may say something else than the moment and the run.
    untold: bool,
    /// Whether canvases may be others, or elsewhere, or of another size, than when they were found.
    stale: bool,
    /// Whether the numbers were in view then.
    numbers: bool,
    /// Whether what is out of view is drawn, too, and whether lanes or charts were left out because they were not in view.
    whole: bool,
    missed: bool,
    text: &'static PageText,
    /// Told of each moment that was chosen or come to rest at.
    rest: Callback<Millis>,
}

/// A shared handle on what moves.
#[derive(Clone)]
pub struct Stage(Rc<RefCell<Inner>>);

impl Stage {
    /// A stage with nothing on it; `rest` is told of each moment that is chosen or come to rest at.
    pub fn new(text: &'static PageText, rest: Callback<Millis>) -> Self {
        let inner = Inner {
            panels: Vec::new(),
            end: Millis(1),
            guess: None,
            counts: Vec::new(),
            asked: None,
            moment: Millis::ZERO,
            left_over: 0.0,
            speed: 4,
            looping: false,
            playing: false,
            sound: (false, false),
            window: Window::whole(Millis(1)),
            frames: None,
            ink: None,
            there: false,
            begun: false,
            untold: true,
            stale: true,
            numbers: false,
            whole: true,
            missed: false,
            text,
            rest,
        };
        let stage = Self(Rc::new(RefCell::new(inner)));
        let redraw = stage.clone();
        browser::on_theme(move || redraw.theme());
        // Another density of pixels comes as another size. What was drawn may be lost while the page is out of sight.
        for event in ["resize", "visibilitychange"] {
            let redraw = stage.clone();
            browser::listen_window(event, move |_| redraw.draw());
        }
        let redraw = stage.clone();
        browser::listen_window("scroll", move |_| {
            let mut inner = redraw.0.borrow_mut();
            inner.stale = true;
            if inner.missed {
                drop(inner);
                redraw.redraw();
            }
        });
        stage
    }

    /// Puts runs on the stage, the first being the main one. The moment is kept where it still exists.
    pub fn show(&self, runs: &[Run]) {
        let mut inner = self.0.borrow_mut();
        let whole = inner.window == Window::whole(inner.span());
        let mut before = std::mem::take(&mut inner.panels).into_iter();
        inner.panels = runs
            .iter()
            .map(|run| {
                let before = before.next();
                match before {
                    Some(panel) if panel.run == *run => panel,
                    other => {
                        let many = run.scenario().dishes > MOST_PLATES;
                        let census = many.then(|| Census::of(run));
                        let (eased, mut pens, tall) =
                            other.map(|panel| (panel.eased, panel.pens, panel.tall)).unwrap_or_default();
                        pens.drawn = None;
                        Panel { run: run.clone(), census, eased, pens, tall }
                    }
                }
            })
            .collect();
        inner.end = runs.iter().map(|run| run.end()).max().unwrap_or(Millis(1));
        inner.moment = inner.moment.min(inner.end);
        let fits = inner.window.to <= inner.span();
        if whole || !fits {
            inner.window = Window::whole(inner.span());
        }
    }

    /// Marks a predicted moment on the timelines, or none; and predicted counts in the chart.
    pub fn mark(&self, guess: Option<Millis>, counts: Vec<(Millis, u32)>) {
        let mut inner = self.0.borrow_mut();
        (inner.guess, inner.counts) = (guess, counts);
        inner.window = Window::whole(inner.span());
    }

    /// Marks the lane that is asked about, and brings it into view.
    pub fn ask(&self, lane: Option<Lane>) {
        self.0.borrow_mut().asked = lane;
        let lane_of = |lane| match lane {
            Lane::Core(core) => ("cores", i32::from(core.0), cores_pitch(self.cores()).0),
            Lane::Dish(dish) => ("dishes", count_of(dish.0), DISH_PITCH),
        };
        if let Some((kind, number, pitch)) = lane.map(lane_of) {
            let id = format!("{kind}-scroll-0");
            let (top, high) = browser::scrolled(&id);
            let at = number.saturating_mul(pitch);
            if at < top || at + pitch > top + high {
                browser::scroll(&id, at - high / 2);
            }
        }
        self.draw();
    }

    fn cores(&self) -> u16 {
        self.0.borrow().panels.first().map_or(1, |panel| panel.run.scenario().cores)
    }

    /// The moment shown.
    pub fn moment(&self) -> Millis {
        self.0.borrow().moment
    }

    /// When the longest run is over.
    pub fn end(&self) -> Millis {
        self.0.borrow().end
    }

    /// Whether it plays.
    pub fn playing(&self) -> bool {
        self.0.borrow().playing
    }

    /// The speed, in quarters of real time, and whether it begins anew at the end.
    pub fn pace(&self) -> (u32, bool) {
        let inner = self.0.borrow();
        (inner.speed, inner.looping)
    }

    /// Whether cores are to be heard while it plays.
    pub fn sounds(&self) -> bool {
        self.0.borrow().sound.0
    }

    /// Lets cores be heard while it plays, or not.
    pub fn set_sound(&self, on: bool) {
        let mut inner = self.0.borrow_mut();
        inner.sound.0 = on;
        inner.be_heard();
    }

    /// Sets the pace.
    pub fn set_pace(&self, speed: u32, looping: bool) {
        let mut inner = self.0.borrow_mut();
        (inner.speed, inner.looping) = (speed, looping);
    }

    /// Whether the numbers of the run are in view.
    pub fn sees_numbers(&self) -> bool {
        self.0.borrow().numbers
    }

    /// Whether the window shows less than the whole run.
    pub fn zoomed(&self) -> bool {
        let inner = self.0.borrow();
        inner.window != Window::whole(inner.span())
    }

    /// Shows a moment without telling anybody: the page is being made anew around it.
    pub fn place(&self, moment: Millis) {
        let mut inner = self.0.borrow_mut();
        inner.playing = false;
        inner.moment = moment.min(inner.end);
        inner.panels.iter_mut().for_each(|panel| panel.eased.reset());
    }

    /// Goes to a moment.
    pub fn seek(&self, moment: Millis) {
        let (rest, moment) = {
            let mut inner = self.0.borrow_mut();
            inner.moment = moment.min(inner.end);
            inner.untold = true;
            inner.follow();
            (inner.rest.clone(), inner.moment)
        };
        self.run_frames();
        rest.emit(moment);
    }

    /// Stops, and steps to the next event of any run, or back.
    pub fn step(&self, on: bool) {
        let to = {
            let mut inner = self.0.borrow_mut();
            inner.playing = false;
            let at = inner.moment;
            let runs = inner.panels.iter();
            if on {
                runs.filter_map(|panel| panel.run.next_event(at)).min()
            } else {
                runs.filter_map(|panel| panel.run.previous_event(at)).max()
            }
            .unwrap_or(at)
        };
        self.seek(to);
    }

    /// Plays or pauses; at the end, plays from the start.
    pub fn play(&self, on: bool) {
        {
            let mut inner = self.0.borrow_mut();
            inner.playing = on;
            if on && inner.moment >= inner.end {
                inner.moment = Millis::ZERO;
            }
            inner.left_over = 0.0;
        }
        if on {
            self.run_frames();
        } else {
            let (rest, moment) = (self.0.borrow().rest.clone(), self.moment());
            rest.emit(moment);
        }
    }

    /// Makes the window `percent` as long around a moment, or around the moment shown.
    pub fn zoom(&self, around: Option<Millis>, percent: u64) {
        {
            let mut inner = self.0.borrow_mut();
            let around = around.unwrap_or(inner.moment);
            inner.window = inner.window.zoom(around, percent, inner.span());
        }
        self.redraw();
    }

    /// Moves the window by hundredths of its length.
    pub fn pan(&self, percent: i64) {
        {
            let mut inner = self.0.borrow_mut();
            inner.window = inner.window.pan(percent, inner.span());
        }
        self.redraw();
    }

    /// Makes the window that of all of it, to be drawn with the elements: those that are there may be another run's.
    pub fn fit(&self) {
        let mut inner = self.0.borrow_mut();
        inner.window = Window::whole(inner.span());
    }

    /// Speaks another language from now on.
    pub fn speak(&self, text: &'static PageText) {
        let mut inner = self.0.borrow_mut();
        // Fonts have changed too.
        (inner.text, inner.ink) = (text, None);
    }

    /// Colours have changed, or what it is shown on: nothing is on its way there.
    pub fn theme(&self) {
        {
            let mut inner = self.0.borrow_mut();
            inner.ink = None;
            inner.panels.iter_mut().for_each(|panel| panel.eased.reset());
        }
        self.draw();
    }

    /// The moment at a place on a timeline, `x` pixels from its left edge.
    pub fn moment_at(&self, x: i32) -> Millis {
        let inner = self.0.borrow();
        let width = inner.panels.first().map_or(0, |panel| panel.pens.width);
        let x = u64::try_from(x - LABEL).unwrap_or(0);
        inner.window.moment(x, paint::axis_width(width))
    }

    /// The lane at a place on a timeline of the present run.
    pub fn lane_at(&self, place: &Place) -> Option<Lane> {
        let inner = self.0.borrow();
        let scenario = inner.panels.first()?.run.scenario();
        let (kind, _) = place.id.split_once('-').filter(|(_, panel)| *panel == "0")?;
        let (top, _) = browser::scrolled(&format!("{kind}-scroll-0"));
        let (core_pitch, cores) = cores_pitch(scenario.cores);
        let lane = |pitch: i32, count: i32| ((top + place.y) / pitch).clamp(0, count - 1);
        match kind {
            "cores" => u16::try_from(lane(core_pitch, cores)).ok().map(|core| Lane::Core(CoreId(core))),
            "dishes" => {
                u32::try_from(lane(DISH_PITCH, count_of(scenario.dishes))).ok().map(|dish| Lane::Dish(DishId(dish)))
            }
            _ => None,
        }
    }

    /// Draws for the first time as soon as Yew has made its elements, unless it says so first. On a slow machine they
    /// are painted before Yew says that they are there, and would jump when the stage gives them their heights.
    pub fn begin(&self) {
        let stage = self.clone();
        browser::before_frame(move || {
            if stage.0.borrow().there {
                return;
            }
            if ["kitchen-0", "axis-0"].iter().all(|id| browser::element(id).is_none()) {
                return stage.begin();
            }
            stage.0.borrow_mut().begun = true;
            stage.draw();
        });
    }

    /// Yew's elements are there. Whether [`Stage::begin`] has drawn in them already.
    pub fn begun(&self) -> bool {
        let mut inner = self.0.borrow_mut();
        inner.there = true;
        std::mem::take(&mut inner.begun)
    }

    /// Draws everything anew on a page that may be laid out anew.
    pub fn draw(&self) {
        let mut inner = self.0.borrow_mut();
        (inner.stale, inner.whole) = (true, true);
        drop(inner);
        self.redraw();
    }

    /// Draws everything anew, on the page as it stands: after a change of the run or the window.
    pub fn redraw(&self) {
        self.0.borrow_mut().draw_still();
        self.run_frames();
    }

    /// Draws what depends on the moment anew: Yew may have laid out its frames anew.
    pub fn refresh(&self) {
        let mut inner = self.0.borrow_mut();
        (inner.stale, inner.untold) = (true, true);
        drop(inner);
        self.run_frames();
    }

    /// Keeps frames coming while anything moves.
    fn run_frames(&self) {
        if self.0.borrow().frames.is_some() {
            return;
        }
        // What can be seen at once is drawn at once; what is on its way goes on in frames.
        let (still, _) = self.0.borrow_mut().frame(0.0);
        if still {
            return;
        }
        let stage = self.clone();
        let frames = Frames::new(move |passed| {
            let (still, stopped) = stage.0.borrow_mut().frame(passed);
            if still {
                stage.0.borrow_mut().frames = None;
            }
            if stopped {
                let (rest, moment) = (stage.0.borrow().rest.clone(), stage.moment());
                rest.emit(moment);
            }
        });
        self.0.borrow_mut().frames = Some(frames);
    }
}

fn count_of(dishes: u32) -> i32 {
    i32::try_from(dishes).unwrap_or(i32::MAX)
}

fn cores_pitch(cores: u16) -> (i32, i32) {
    let cores = i32::from(cores);
    (if cores > CORE_LANES { CORE_PITCH.1 } else { CORE_PITCH.0 }, cores)
}

impl Inner {
    /// What the timelines can show: all of the run, and a predicted moment beyond it with some room for its name.
    fn span(&self) -> Millis {
        self.end.max(self.guess.map_or(Millis::ZERO, |guess| Millis(guess.0 + guess.0 / 8)))
    }

    /// Lets time pass and draws what moves; whether everything stands still now, and whether playing has just ended.
    fn frame(&mut self, passed: f64) -> (bool, bool) {
        let mut stopped = false;
        if self.playing {
            stopped = self.pass(passed);
            self.follow();
        }
        self.be_heard();
        let moving = self.draw_moving(passed);
        (!moving && !self.playing, stopped)
    }

    /// Has the second module make the sounds of the moment, or none.
    fn be_heard(&mut self) {
        let heard = self.sound.0 && self.playing;
        if heard {
            let _ = browser::tell(&format!("tones {}", self.moment.0), "");
        } else if self.sound.1 {
            let _ = browser::tell("hush", "");
        }
        self.sound.1 = heard;
    }

    /// Moves the window where the moment has left it.
    fn follow(&mut self) {
        let window = self.window.following(self.moment, self.span());
        if window != self.window {
            self.window = window;
            self.draw_still();
        }
    }

    /// The one place where real time becomes simulated time. True where the end was reached.
    fn pass(&mut self, passed: f64) -> bool {
        let ms = passed * f64::from(self.speed) / 4.0 + self.left_over;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
        let whole = ms as u64;
        self.left_over = ms.fract();
        self.untold = true;
        self.moment = (self.moment + Millis(whole)).min(self.end);
        if self.moment < self.end {
            return false;
        }
        if self.looping {
            self.moment = Millis::ZERO;
            return false;
        }
        self.playing = false;
        true
    }
}
