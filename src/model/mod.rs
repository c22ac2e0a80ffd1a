//! What the page knows and can do: one [`Model`], changed only by [`Model::reduce`] with an [`Action`].
//!
//! It is pure: no web API, no clock, no text in a language. The page draws from it and turns what people do into actions; what
//! follows from a change (address bar, storage, announcements) are effects of the page on the parts of the model they depend on.
//! [`playback`] is apart: time passes there many times a second, outside the model, and views subscribe to it.

pub mod action;
pub mod announcement;
pub mod answers;
mod apart;
mod by_hand;
mod dialog;
mod direction;
pub mod draft;
mod drawing;
mod drawn;
pub mod edit;
pub mod focus;
pub mod golab;
pub mod groups;
pub mod history;
pub mod lanes;
pub mod lesson;
pub mod locale;
mod made;
mod measured;
pub mod notice;
mod offer;
pub mod panel;
mod pending;
pub mod playback;
pub mod preferences;
pub mod pupil;
mod queries;
mod reduce;
pub mod scheduling;
mod shown;
pub mod teacher;
pub mod tones;

pub use action::{Action, Edit, StagePart};
pub use announcement::{Snapshot, announcement, lane_sentence, lane_sentences};
pub use answers::{answer_text, answers_text, totals_text};
pub use dialog::Dialog;
pub use direction::Direction;
pub use draft::{Draft, DraftProblem};
pub use drawn::{DrawingAction, Drawn};
pub use edit::edited;
pub use focus::{Focus, FocusRequest};
pub use history::{History, Phase};
pub use lesson::{LessonAction, LessonState, Storage};
pub use locale::Locale;
pub use measured::Measured;
pub use notice::Notice;
pub use offer::Offer;
pub use panel::Panel;
pub use pending::{Pending, Working};
pub use playback::{Command, Events, Playback, Speed};
pub use preferences::{Preferences, Theme};
pub use pupil::{Given, Pupil};
pub use scheduling::{Purpose, ScheduleAction, Scheduling};
pub use teacher::{AnswerDraft, AnswerProblem, Asking, Teacher, TeacherAction};
pub use tones::{Sound, Tones};

use crate::lesson::STEPS;
use crate::link::Sharing;
use crate::parcel::AT_ONCE;
use crate::run::Run;
use crate::scenario::ValidScenario;
use crate::units::{CoreId, Millis};
use crate::why::Lane;
use std::rc::Rc;

/// Everything that decides what the page shows, but for the moment, which is [`Playback`]'s.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// The present scenario's run. While a prediction is open it is unstarted: nothing on the page can give the answer away.
    pub run: Run,
    /// The run that is still to be made, where the present scenario is too large to be simulated at once; until it is there, `run` is the one
    /// before.
    pub pending: Option<Pending>,
    /// The most pieces of work, by their upper bound, that are simulated at once.
    pub at_once: u64,
    /// The run before the last change of a setting, which timelines show thin below the present one.
    pub ghost: Option<Run>,
    /// A run that stays beside the present one, to compare.
    pub pinned: Option<Run>,
    /// What was measured of the kitchens on the page; it may be of others by now: see [`Model::measured`].
    pub measured: Option<Measured>,
    /// The medians that were measured of each step's own kitchens in this visit, by steps; of one that was not worked, none.
    pub totals: Rc<Vec<Vec<Millis>>>,
    /// The step's other kitchens. Empty where the step has one.
    pub worlds: Vec<Run>,
    /// The schedule that is made by hand, where one is: then the present run goes as far as its choices.
    pub schedule: Option<Scheduling>,
    /// What is drawn as a prediction, or was drawn for the run that is shown.
    pub drawing: Option<Drawn>,
    /// The kitchen that the reader left in the sandbox, and comes back to.
    pub kept: Option<ValidScenario>,
    /// The reader's place in the lesson.
    pub lesson: LessonState,
    /// The place among [`Model::runs`] of the kitchen whose details are shown.
    pub chosen: usize,
    /// The lane of the chosen kitchen that is explained.
    pub selected: Lane,
    /// The panel that the reader opened; none where the step's own is open.
    pub opened: Option<Panel>,
    /// The sharing part of the link: what is locked, hidden, asked and shown.
    pub sharing: Sharing,
    /// What was wrong with a link or a field, until it is dismissed.
    pub notice: Option<Notice>,
    /// Undo and redo of settings.
    pub history: History,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What a teacher prepares and collects in the share dialog.
    pub teacher: Teacher,
    /// The reader's preferences.
    pub preferences: Preferences,
    /// The language of the page.
    pub locale: Locale,
    /// What the playback is to do because of the last changes.
    pub cue: playback::Cue,
    /// What is to have the focus because of the last changes.
    pub focus: FocusRequest,
}

impl Model {
    /// The page before any link is opened, with what was stored.
    #[must_use]
    pub fn new(lesson: LessonState, preferences: Preferences, locale: Locale) -> Self {
        Self {
            run: Run::of(&ValidScenario::default()),
            pending: None,
            at_once: AT_ONCE,
            ghost: None,
            pinned: None,
            measured: None,
            totals: Rc::new(vec![Vec::new(); STEPS.len()]),
            worlds: Vec::new(),
            schedule: None,
            drawing: None,
            kept: None,
            lesson,
            chosen: 0,
            selected: Lane::Core(CoreId(0)),
            opened: None,
            sharing: Sharing::default(),
            notice: None,
            history: History::default(),
            dialog: None,
            teacher: Teacher::default(),
            preferences,
            locale,
            cue: playback::Cue::default(),
            focus: FocusRequest::default(),
        }
    }
}
