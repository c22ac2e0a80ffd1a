//! Playback: the moment shown, how time passes, and the window of time that the timelines show.
//!
//! It is a state machine without a clock: [`Playback::apply`] takes commands, [`Playback::advance`] takes the real time that has
//! passed. That is the one place where real time becomes simulated time. It stands beside the [`Model`](super::Model), for it changes
//! many times a second, and views subscribe to it instead of being rendered.

mod speed;

pub use speed::Speed;

use super::Direction;
use crate::run::{Run, end_of};
use crate::timeline::Window;
use crate::units::Millis;
use std::rc::Rc;

/// The axis goes up to so many times as far as there is something to show.
const ROOM: u64 = 10;

/// A command for the playback.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Show a moment at once and stop: the page is another one around it, and nothing moves there from where it was.
    Place(Millis),
    /// Go to a moment. Playing goes on from there.
    Seek(Millis),
    /// Stop, and go to the next event of any run, or to the one before.
    Step(Direction),
    /// Go to the end.
    ToEnd,
    /// Play; at the end, from the start.
    Play,
    /// Stop.
    Pause,
    /// Play or stop.
    TogglePlay,
    /// A prediction was made: play the run at a speed at which it can be watched, in about eight seconds. Where motion is to be reduced, show its
    /// end.
    Reveal,
    /// A link asks to play at once: where motion is to be reduced, nothing is done.
    Autoplay,
    /// Play at another speed.
    SetSpeed(Speed),
    /// Play on up to the end; where motion is to be reduced, show it. At the end nothing is done.
    GoOn,
    /// Begin anew at the end, or no more.
    ToggleLoop,
    /// Make the window so many percent as long, around a moment or the one shown.
    Zoom(Option<Millis>, u64),
    /// Move the window by hundredths of its length.
    Pan(i64),
    /// Make the window that of the whole run.
    Fit,
}

/// Commands that follow from changes of the model, numbered from the first one ever. Whoever carries them out notes how far it came,
/// so that none is lost or done twice when several changes come before the next rendering.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cue {
    /// The number of commands that are no longer listed.
    forgotten: u64,
    commands: Vec<Command>,
}

/// The most commands that stay listed.
const LISTED: usize = 32;

impl Cue {
    /// Adds a command.
    pub(super) fn push(&mut self, command: Command) {
        self.commands.push(command);
        if self.commands.len() > LISTED {
            self.commands.remove(0);
            self.forgotten += 1;
        }
    }

    /// How many commands there were.
    #[must_use]
    pub fn issued(&self) -> u64 {
        self.forgotten + self.commands.len() as u64
    }

    /// The commands after the first `done`.
    pub fn since(&self, done: u64) -> impl Iterator<Item = &Command> {
        let skip = usize::try_from(done.saturating_sub(self.forgotten)).unwrap_or(usize::MAX);
        self.commands.iter().skip(skip)
    }
}

/// How many times as long as the run the axis gets to show a guess.
const FARTHEST_GUESS: u64 = 8;

/// What is played where it is no run of a kitchen: moments at which something happens, in order, and the end. Its unit of time may be another
/// one than the millisecond, for real time does not become that of the run: the whole of it takes eight seconds at [`Speed::NORMAL`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Events {
    /// The moments, in order.
    pub moments: Rc<[Millis]>,
    /// The end.
    pub end: Millis,
}

/// The longest time that is played in eight seconds: products of it fit into 64 bits.
const LONGEST: u64 = 1 << 38;

/// How long the whole of [`Events`] is played, microseconds.
const WHOLE: u64 = 8_000_000;

/// How far the axis goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reach {
    /// At least so far.
    pub at_least: Millis,
    /// Where a run ends that is shown below: as far as that until all is to be shown.
    pub below: Millis,
    /// Whether it gets shorter with what there is to show. In a step it does not, so that one run can be compared with all before it.
    pub follows: bool,
}

/// The state of playback.
#[derive(Clone, PartialEq, Debug)]
pub struct Playback {
    runs: Vec<Run>,
    events: Option<Events>,
    guess: Option<Millis>,
    reach: Reach,
    moment: Millis,
    /// The moment at which the clock was last set by hand, playback began or the runs were replaced: see [`Playback::stood`].
    stood: Millis,
    /// What is left of a simulated millisecond, in quarters of a microsecond; of another unit, likewise.
    remainder: u64,
    speed: Speed,
    looping: bool,
    playing: bool,
    /// Whether motion is to be reduced.
    reduced_motion: bool,
    window: Window,
    /// How far the axis goes: see [`Playback::span`].
    axis: Millis,
    /// How often a moment was placed: what moves starts anew there.
    placed: u32,
}

impl Default for Playback {
    fn default() -> Self {
        Self {
            runs: Vec::new(),
            events: None,
            guess: None,
            reach: Reach::default(),
            moment: Millis::ZERO,
            stood: Millis::ZERO,
            remainder: 0,
            speed: Speed::NORMAL,
            looping: false,
            playing: false,
            reduced_motion: false,
            window: Window::whole(Millis(1)),
            axis: Millis(1),
            placed: 0,
        }
    }
}

impl Playback {
    /// Shows other runs, the present one first, and the moment that the reader predicted. Moment and window stay where they still
    /// exist; a window of the whole run stays one.
    pub fn show(&mut self, runs: &[Run], guess: Option<Millis>) {
        let whole = !self.is_zoomed();
        let same = self.runs == runs;
        self.runs = runs.to_vec();
        self.guess = guess;
        let needed = self.needed();
        if self.reach.follows {
            self.axis = needed.max(self.reach.below);
        } else if self.axis < needed || self.axis.0 > ROOM * needed.0 {
            self.axis = needed;
        }
        self.moment = self.moment.min(self.end());
        self.stood = if same { self.stood } else { self.moment };
        if whole || self.window.to > self.span() {
            self.window = Window::whole(self.span());
        }
    }

    /// Shows something else than runs, from its end or its start on.
    pub fn show_events(&mut self, events: Events, at_end: bool) {
        self.playing = false;
        self.moment = if at_end { events.end } else { Millis::ZERO };
        self.axis = events.end.max(Millis(1));
        self.window = Window::whole(self.axis);
        self.events = Some(events);
    }

    /// Says how far the axis goes: a run that is scheduled by hand has its end only when it is made.
    pub fn set_reach(&mut self, reach: Reach) {
        self.reach = reach;
    }

    /// Says whether motion is to be reduced, as the reader's system has it.
    pub fn set_reduced_motion(&mut self, reduced: bool) {
        self.reduced_motion = reduced;
    }

    /// Carries out a command.
    pub fn apply(&mut self, command: &Command) {
        match *command {
            Command::Place(moment) => {
                self.playing = false;
                self.moment = moment.min(self.end());
                self.placed = self.placed.wrapping_add(1);
            }
            Command::Seek(moment) => self.seek(moment),
            Command::Step(direction) => {
                self.playing = false;
                self.seek(self.neighbour(direction).unwrap_or(self.moment));
            }
            Command::ToEnd => self.seek(self.end()),
            Command::Autoplay if self.reduced_motion => {}
            Command::Pause => self.playing = false,
            Command::TogglePlay if self.playing => self.playing = false,
            Command::Play | Command::Autoplay | Command::TogglePlay => self.play(),
            Command::Reveal | Command::GoOn if self.reduced_motion => self.seek(self.end()),
            Command::GoOn if self.moment >= self.end() => self.playing = false,
            Command::GoOn => {
                self.looping = false;
                self.play();
            }
            Command::Reveal => {
                self.speed = Speed::to_watch(&self.runs);
                self.looping = false;
                self.play();
            }
            Command::SetSpeed(speed) => self.speed = speed,
            Command::ToggleLoop => self.looping = !self.looping,
            Command::Zoom(around, percent) => {
                self.window = self.window.zoom(around.unwrap_or(self.moment), percent, self.span());
            }
            Command::Pan(percent) => self.window = self.window.pan(percent, self.span()),
            Command::Fit => {
                self.axis = self.needed();
                self.window = Window::whole(self.axis);
            }
        }
    }

    fn seek(&mut self, moment: Millis) {
        self.moment = moment.min(self.end());
        self.stood = self.moment;
        self.follow();
    }

    fn play(&mut self) {
        self.playing = true;
        self.remainder = 0;
        self.seek(if self.moment >= self.end() { Millis::ZERO } else { self.moment });
    }

    /// The next event of any run after the moment, or the last one before it.
    fn neighbour(&self, direction: Direction) -> Option<Millis> {
        if let Some(Events { moments, .. }) = &self.events {
            return match direction {
                Direction::Forward => moments.get(moments.partition_point(|at| *at <= self.moment)),
                Direction::Back => moments[..moments.partition_point(|at| *at < self.moment)].last(),
            }
            .copied();
        }
        let runs = self.runs.iter();
        match direction {
            Direction::Forward => runs.filter_map(|run| run.next_event(self.moment)).min(),
            Direction::Back => runs.filter_map(|run| run.previous_event(self.moment)).max(),
        }
    }

    /// Lets real time pass, in microseconds. Does nothing while it does not play.
    pub fn advance(&mut self, micros: u64) {
        if !self.playing {
            return;
        }
        // So many units of its time in a quarter of so many microseconds of real time.
        let (units, real) =
            self.events.as_ref().map_or((1, 4000), |events| (events.end.0.clamp(1, LONGEST), 4 * WHOLE));
        let passed = micros * u64::from(self.speed.quarters()) * units + self.remainder;
        self.remainder = passed % real;
        self.moment = Millis(self.moment.0 + passed / real).min(self.end());
        if self.moment >= self.end() {
            if self.looping {
                self.moment = Millis::ZERO;
            } else {
                self.playing = false;
            }
        }
        self.follow();
    }

    /// Moves the window where the moment has left it.
    fn follow(&mut self) {
        self.window = self.window.following(self.moment, self.span());
    }

    /// The runs shown, the present one first.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The moment shown.
    #[must_use]
    pub fn moment(&self) -> Millis {
        self.moment
    }

    /// The moment that is described in words. At rest it is the present moment. During playback it is the moment at which playback began, the clock
    /// was last set or the runs were last replaced: descriptions do not change in every frame, and are of the present runs.
    #[must_use]
    pub fn stood(&self) -> Millis {
        if self.playing { self.stood } else { self.moment }
    }

    /// When the longest run is over; at least 1 ms.
    #[must_use]
    pub fn end(&self) -> Millis {
        self.events.as_ref().map_or_else(|| end_of(&self.runs), |events| events.end.max(Millis(1)))
    }

    /// The time that the whole window shows. Unless it follows (see [`Reach`]) it does not get shorter with a run, so that one run can be
    /// compared with the one before: only [`Command::Fit`] makes it so, or a run that takes less than a tenth of it.
    #[must_use]
    pub fn span(&self) -> Millis {
        self.axis
    }

    /// The time that there is something to show in: up to the end, or a little beyond the reader's guess where that is later. A guess far
    /// beyond the end does not count in full, for it would leave nothing to see of the run.
    fn needed(&self) -> Millis {
        let guess = self.guess.map_or(0, |guess| guess.0.saturating_add(guess.0 / 8));
        Millis(guess.min(self.end().0 * FARTHEST_GUESS)).max(self.end()).max(self.reach.at_least)
    }

    /// The moment that the reader predicted.
    #[must_use]
    pub fn guess(&self) -> Option<Millis> {
        self.guess
    }

    /// Whether it plays.
    #[must_use]
    pub fn is_playing(&self) -> bool {
        self.playing
    }

    /// Whether it begins anew at the end.
    #[must_use]
    pub fn is_looping(&self) -> bool {
        self.looping
    }

    /// How fast it plays.
    #[must_use]
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// The time that the timelines show.
    #[must_use]
    pub fn window(&self) -> Window {
        self.window
    }

    /// Whether the window shows less than all.
    #[must_use]
    pub fn is_zoomed(&self) -> bool {
        self.window != Window::whole(self.span())
    }

    /// Whether showing all would change the window.
    #[must_use]
    pub fn can_fit(&self) -> bool {
        self.window != Window::whole(self.needed())
    }

    /// Whether motion is to be reduced.
    #[must_use]
    pub fn has_reduced_motion(&self) -> bool {
        self.reduced_motion
    }

    /// How often a moment was placed: what eases towards its place jumps when this changes.
    #[must_use]
    pub fn placed(&self) -> u32 {
        self.placed
    }
}

#[cfg(test)]
mod tests;
