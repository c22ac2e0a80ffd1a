//! What can happen to the page, as data.

use super::{Dialog, Direction, DrawingAction, LessonAction, Phase, ScheduleAction, TeacherAction, Theme};
use crate::link::Language;
use crate::scenario::{Field, StageKind, ValidScenario, Value};
use crate::units::Millis;
use crate::why::Lane;

/// One part of a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StagePart {
    /// What people call it.
    Name(String),
    /// How long it takes.
    Duration(Millis),
    /// Whether it needs hands.
    Kind(StageKind),
    /// How many dishes can be at it at once; no limit where absent.
    Places(Option<u16>),
}

/// A change of the scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Edit {
    /// A setting.
    Field(Field, Value),
    /// One part of the stage with this index.
    Stage(usize, StagePart),
    /// One more stage at the end.
    AddStage,
    /// The stage with this index goes.
    RemoveStage(usize),
    /// Another scenario altogether: a named kitchen or a challenge's.
    Scenario(ValidScenario),
}

/// What can happen to the page.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// A link was opened: what stands after `#`.
    Open(String),
    /// A setting is changed. Locked settings stay as they are; what is not valid changes nothing and becomes a notice.
    Edit(Edit, Phase),
    /// The slider was let go, or has rested: the edits since the last one are one step of undo.
    EndGesture,
    /// Undo or redo.
    Travel(Direction),
    /// Pin the present run, or put the pinned one away.
    TogglePin,
    /// The notice was read.
    DismissNotice,
    /// Show the details of another kitchen, by its place among the runs of the page.
    Choose(usize),
    /// Open a panel under the timelines.
    OpenPanel(super::Panel),
    /// How the work at the run that is still to be made stands.
    WorkOut(super::Working),
    /// A run that was made apart from the page.
    Simulated(crate::run::Run),
    /// The kitchens of the page were worked for real: what was measured so far.
    Measured(crate::real::Series),
    /// Show what was measured in place of what was simulated, or no longer.
    ShowMeasured(bool),
    /// Ask why a lane of the chosen kitchen is as it is.
    Select(Lane),
    /// Select the lane above or below, among cores or among dishes: see [`super::lanes::neighbour`].
    SelectNeighbour(super::lanes::LaneKind, Direction),
    /// Something in the lesson.
    Lesson(LessonAction),
    /// Something in scheduling by hand.
    Schedule(ScheduleAction),
    /// Something in drawing a prediction.
    Draw(DrawingAction),
    /// Changes have rested for a while at this moment: challenges are judged.
    Settle(Millis),
    /// Open a dialog in place of the one that is open.
    OpenDialog(Dialog),
    /// Close the dialog that is open.
    CloseDialog,
    /// Something in what is for teachers.
    Teacher(TeacherAction),
    /// Show the page light or dark.
    SetTheme(Theme),
    /// Turn shortcuts of single keys on or off.
    ToggleShortcuts,
    /// Let cores be heard while it plays, or not.
    ToggleSound,
    /// Ask for another language.
    ChooseLanguage(Language),
    /// The texts of a language have come.
    LanguageLoaded(Language),
    /// The texts of a language could not be had.
    LanguageFailed(Language),
    /// The browser refused to store something.
    StorageBlocked,
    /// Put the focus on something.
    Focus(super::Focus),
}
