//! What the page for programs in Go knows and can do: one [`GoLab`], changed only by [`GoLab::reduce`] with a [`GoAction`]. It is pure, as the
//! [model](super) of the lesson is. The moment shown is the playback's.

mod reduce;
mod shapes;
mod shown;

pub use shapes::{GoShape, Label, Line, core_shapes, goroutine_shapes, level_curves, wake_lines};
pub use shown::ShownRun;

use super::{Locale, Preferences, Pupil, Teacher, TeacherAction, Theme};
use crate::lab::address::{self, Address, Problem};
use crate::lab::examples::EXAMPLES;
use crate::lab::run::EndKind;
use crate::lab::{Complaint, Ending, Micros, Settings};
use crate::link::{Language, Sharing};
use crate::scenario::Field;
use std::rc::Rc;

/// How many seeds other schedules are tried with.
pub const SEEDS: u64 = 200;

/// Everything that decides what the page shows, but for the moment.
#[derive(Clone, PartialEq, Debug)]
pub struct GoLab {
    /// The program, as it is typed.
    pub program: Rc<str>,
    /// How often the program came from elsewhere than the editor, which is to show it then.
    pub loads: u32,
    /// How it is to be run.
    pub settings: Settings,
    /// What is wrong with the program.
    pub complaints: Rc<[Complaint]>,
    /// What the workshop does.
    pub task: Option<Task>,
    /// How many tasks there were.
    pub tasks: u32,
    /// The last run, and the program that it is of.
    pub ran: Option<(Rc<str>, ShownRun)>,
    /// The number of the goroutine that is asked about.
    pub selected: u32,
    /// What other schedules came to.
    pub explored: Option<Rc<Explored>>,
    /// The example that the program began as, and what the reader guesses.
    pub example: Option<Example>,
    /// What is open over the page.
    pub dialog: Option<GoDialog>,
    /// The line that was asked for last, and how many were.
    pub line: (u32, u32),
    /// Whether the program came with a link, and has not been run.
    pub foreign: bool,
    /// Whether the program is that of a link still: what was typed before is kept then.
    pub is_linked: bool,
    /// How the link wants the page shown.
    pub sharing: Sharing,
    /// The teacher's question of the link, and its answer.
    pub pupil: Option<Pupil>,
    /// How the run ended that the answer is about, once it was run.
    pub answered: Option<(Micros, EndKind)>,
    /// The moment of the link, which the next run shows.
    pub moment: Option<Micros>,
    /// The moment at which the present run is shown first.
    pub start: Option<Micros>,
    /// What a teacher prepares.
    pub teacher: Teacher,
    /// What is wrong with the link.
    pub problems: Rc<[Problem]>,
    /// What else is wrong.
    pub failure: Option<Failure>,
    /// The language.
    pub locale: Locale,
    /// Theme and shortcuts.
    pub preferences: Preferences,
}

/// What the workshop does about a program.
#[derive(Clone, PartialEq, Debug)]
pub struct Task {
    /// Which task it is: what is told of another is late.
    pub number: u32,
    /// The program.
    pub program: Rc<str>,
    /// How it is run.
    pub settings: Settings,
    /// What is done.
    pub kind: TaskKind,
}

/// What the workshop does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TaskKind {
    /// It runs the program, and has come to a moment.
    Run(Micros),
    /// It runs the program under other schedules.
    Explore,
}

/// What other schedules of a program came to.
#[derive(Clone, PartialEq, Debug)]
pub struct Explored {
    /// The program.
    pub program: Rc<str>,
    /// Its settings, but for policy and seed.
    pub settings: Settings,
    /// The ends, in order of their first seeds.
    pub endings: Vec<Ending>,
    /// How many seeds were tried.
    pub done: u64,
}

impl Explored {
    /// Whether it is of a program and of settings, whatever policy and seed they have.
    #[must_use]
    pub fn is_of(&self, program: &str, settings: Settings) -> bool {
        let Settings { policy, seed, .. } = settings;
        *self.program == *program && Settings { policy, seed, ..self.settings } == settings
    }
}

/// An example that a reader began with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Example {
    /// Its place.
    pub place: usize,
    /// What the reader guesses.
    pub guess: String,
    /// Whether the program was run.
    pub is_run: bool,
}

/// A program, and how it is run.
#[derive(Clone, PartialEq, Debug)]
pub struct Linked {
    /// The program.
    pub program: Rc<str>,
    /// How it is run.
    pub settings: Settings,
}

impl Linked {
    /// The part of a link after `#` that holds it, a moment, and how it is to be shown.
    ///
    /// # Errors
    /// The length in characters of a link that nobody could open.
    pub fn link(&self, moment: Option<Micros>, sharing: &Sharing) -> Result<String, usize> {
        let (program, sharing) = (Some(self.program.to_string()), sharing.clone());
        address::write(&Address { program, settings: self.settings, moment, sharing })
    }
}

/// What is open over the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GoDialog {
    /// The examples.
    Examples,
    /// The link.
    Share,
    /// Keys and hints.
    Help,
}

/// What went wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The workshop could not be had, or broke.
    Workshop,
    /// A file that was opened is no text.
    NoText,
    /// A file that was opened is too large.
    TooLarge,
    /// A file could not be saved.
    NotSaved,
    /// The browser stores nothing: what is typed is gone with the page.
    Storage,
}

/// What people do, and what follows from it elsewhere.
#[derive(Clone, PartialEq, Debug)]
pub enum GoAction {
    /// The part of a link after `#`.
    Open(String),
    /// The program, as the editor has it now.
    Type(Rc<str>),
    /// A program that comes from a file.
    Load(Rc<str>),
    /// An example, by its place.
    Example(usize),
    /// What the reader guesses of an example.
    Guess(String),
    /// How it is to be run.
    Set(Settings),
    /// What is typed as an answer to the teacher's question.
    DraftAnswer(String),
    /// Give the answer.
    Answer,
    /// What a teacher prepares.
    Teacher(TeacherAction),
    /// Run the program.
    Run,
    /// Try other schedules.
    Explore,
    /// Show the schedule of a seed.
    Schedule(u64),
    /// Stop what the workshop does.
    Stop,
    /// What is wrong with a program.
    Complain(Rc<str>, Rc<[Complaint]>),
    /// How far a run is.
    Running(u32, Micros),
    /// A run is over.
    Ran(u32, ShownRun),
    /// What schedules came to so far.
    Explored(u32, Vec<Ending>, u64),
    /// How many schedules were tried so far.
    Trying(u32, u64),
    /// Nothing more comes of a task.
    Over(u32),
    /// Something went wrong.
    Fail(Failure),
    /// Ask about a goroutine.
    Select(u32),
    /// Ask about the goroutine after the selected one, or before it.
    SelectNeighbour(bool),
    /// Show a line in the editor.
    GoTo(u32),
    /// Open a dialog, or close it.
    Dialog(Option<GoDialog>),
    /// Take the notice away.
    Dismiss,
    /// Another language, which may have to be fetched.
    ChooseLanguage(Language),
    /// Its texts are there, or cannot be had.
    LanguageCame(Language, bool),
    /// Light or dark.
    SetTheme(Theme),
}

impl GoLab {
    /// The page with nothing but a program and preferences.
    #[must_use]
    pub fn new(program: Rc<str>, preferences: Preferences, locale: Locale) -> Self {
        Self {
            program,
            loads: 0,
            settings: Settings::default(),
            complaints: Rc::default(),
            task: None,
            tasks: 0,
            ran: None,
            selected: 1,
            explored: None,
            example: None,
            dialog: None,
            line: (1, 0),
            foreign: false,
            is_linked: false,
            sharing: Sharing::default(),
            pupil: None,
            answered: None,
            moment: None,
            start: None,
            teacher: Teacher::default(),
            problems: Rc::default(),
            failure: None,
            locale,
            preferences,
        }
    }

    /// The last run.
    #[must_use]
    pub fn run(&self) -> Option<&ShownRun> {
        self.ran.as_ref().map(|ran| &ran.1)
    }

    /// Whether the last run is of another program, or was run in another way, than what stands on the page now.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.ran.as_ref().is_some_and(|(program, run)| *program != self.program || run.settings != self.settings)
    }

    /// Whether the program is still the example that it began as.
    #[must_use]
    pub fn is_example(&self) -> bool {
        let example = self.example.as_ref().and_then(|example| EXAMPLES.get(example.place));
        example.is_some_and(|example| *example.program == *self.program)
    }

    /// Whether what comes of the program is hidden until the teacher's question is answered.
    #[must_use]
    pub fn is_hiding(&self) -> bool {
        self.pupil.as_ref().is_some_and(|pupil| pupil.hide && pupil.given.is_none())
    }

    /// Whether the program cannot be changed.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.sharing.locks(Field::Program)
    }

    /// Whether the schedules that chance leads to can be shown: that changes policy and seed.
    #[must_use]
    pub fn can_show_schedules(&self) -> bool {
        !self.sharing.locks(Field::Policy) && !self.sharing.locks(Field::Seed)
    }

    /// What links hold.
    #[must_use]
    pub fn linked(&self) -> Linked {
        Linked { program: self.program.clone(), settings: self.settings }
    }
}
