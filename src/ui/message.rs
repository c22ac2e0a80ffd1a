//! What can happen to the page, as data.

use super::stages::Part;
use crate::browser::Gesture;
use crate::link::Language;
use crate::run::Run;
use crate::scenario::Field;
use crate::units::Millis;
use crate::why::Lane;

/// A field or a choice that somebody edits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edit {
    /// A setting.
    Field(Field),
    /// A part of a stage.
    Stage(usize, Part),
    /// The moment, in milliseconds.
    Moment,
    /// The speed of playing, in quarters of real time.
    Speed,
    /// The answer to a teacher's question.
    Pupil,
    /// The answer to a question, before it is committed.
    Draft(usize),
    /// The language, by its code.
    Language,
}

/// What can happen to the page. Data throughout: a page of callbacks is far larger than one of messages.
#[derive(Clone)]
pub enum Message {
    /// Somebody edits something: its value, as text.
    Edit(Edit, String),
    /// A setting got a new value, as a link writes it.
    Set(Field, String),
    /// A link was opened.
    Open(String),
    /// Show this moment.
    Seek(Millis),
    /// Show the end.
    ToEnd,
    /// A moment was chosen or come to rest at.
    Rest(Millis),
    /// Step to the next event, or back.
    Step(bool),
    /// Play or pause.
    Play,
    /// Begin anew at the end, or no more.
    Loop,
    /// Make the window so many percent as long.
    Zoom(u64),
    /// Move the window by hundredths of its length.
    Pan(i64),
    /// Show all of the run.
    Fit,
    /// Something was done on a timeline.
    Gesture(Gesture),
    /// Undo, or redo.
    Undo(bool),
    /// Pin the present run, or put the pinned one away.
    Pin,
    /// The other theme.
    Theme,
    /// Turn single keys on or off.
    Keys,
    /// The texts of another language have come, or can't.
    Spoken(Language, bool),
    /// Put the focus on the lesson.
    ToLesson,
    /// Open or close the list of keys.
    Help(bool),
    /// Show the present link in the address bar, if no later change waits.
    Link(u32),
    /// The notice was read.
    Dismiss,
    /// Go to a step of the lesson.
    Go(usize),
    /// Make the prediction.
    Commit,
    /// Give the answer to a teacher's question.
    Answer,
    /// Pass the prediction over.
    Skip,
    /// Predict once more.
    Again,
    /// In the order of a question, bring a kitchen one place forward.
    Earlier(usize, usize),
    /// Tick a box of a challenge, or clear it.
    Tick(usize),
    /// Judge what is ticked.
    Check,
    /// Set a challenge's kitchen up.
    SetUp(String),
    /// Show the lesson on one page, or the step again.
    Summary(bool),
    /// Ask why a lane is as it is.
    Ask(Lane),
    /// Move to a lane above or below.
    Lane(bool, bool),
    /// The next piece of the lane asked about, or the one before, among dishes or among cores.
    Piece(bool, bool),
    /// Let cores be heard, or not.
    Sound,
    /// Go to what is said about the lane.
    Why,
    /// Do what a panel says.
    Do(String),
    /// Go on with what a panel began, if the run is still this one.
    GoOn(Run),
    /// Close what is open above the page.
    Close,
    /// Open or close the part for sharing.
    Share(bool),
    /// Fetch the panels' module.
    More,
    /// It has come, or can't.
    MoreIsHere,
    /// Print.
    Print,
    /// Forget all predictions.
    Forget,
    /// A field was left, a slider let go, something chosen.
    Changed,
    /// A key that means nothing here.
    Nothing,
}

impl Message {
    /// Whether it is one of many in a row, each of which is to be seen at once.
    pub fn is_drag(&self) -> bool {
        matches!(
            self,
            Self::Edit(Edit::Field(_) | Edit::Stage(..) | Edit::Moment, _)
                | Self::Gesture(Gesture::Seek(_) | Gesture::Zoom(..) | Gesture::Pan(_))
                | Self::Rest(_)
        )
    }
}
