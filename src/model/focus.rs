//! What takes the focus after a change, named in one place.

/// An element that can be given the focus by its id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Focus {
    /// The step's heading.
    Heading,
    /// The button that opens the list of steps.
    Steps,
    /// The field of a step's first question.
    Question,
    /// The outcome of a prediction, or the answer to a teacher's question.
    Outcome,
    /// The button that opens the list of keys.
    HelpButton,
    /// The button that opens the share dialog.
    ShareButton,
    /// The chain of causes.
    Causes,
    /// The button that moves a kitchen up from this place in the order.
    Earlier(usize),
    /// The button that moves a kitchen down from this place in the order.
    Later(usize),
    /// The editor of the stages.
    Stages,
    /// What more cores would do.
    Sweep,
    /// What can be chosen in a schedule by hand, or what came of it.
    Offers,
    /// The button that begins a schedule by hand.
    Schedule,
    /// The tab of what the reader's own machine does.
    Machine,
    /// The sheet on which a prediction is drawn, or what came of it.
    Drawing,
    /// The button that begins to draw.
    Draw,
}

impl Focus {
    /// The id of the element.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Heading => "step",
            Self::Steps => "steps",
            Self::Question => "q-0",
            Self::Outcome => "outcome",
            Self::HelpButton => "help",
            Self::ShareButton => "share",
            Self::Causes => "why-chain",
            Self::Earlier(place) => match place {
                0 => "up-0",
                1 => "up-1",
                2 => "up-2",
                _ => "up-3",
            },
            Self::Later(place) => match place {
                0 => "down-0",
                1 => "down-1",
                2 => "down-2",
                _ => "down-3",
            },
            Self::Stages => "stages",
            Self::Sweep => "sweep",
            Self::Offers => "offers",
            Self::Schedule => "schedule",
            Self::Machine => "tab-machine",
            Self::Drawing => "drawing",
            Self::Draw => "draw",
        }
    }
}

/// The last request to move the focus. Each has its own number, so that the same element can be asked for twice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct FocusRequest {
    /// How many requests there were.
    pub number: u32,
    /// What was asked for last.
    pub target: Option<Focus>,
}

impl FocusRequest {
    /// Asks for the focus.
    pub(super) fn ask(&mut self, target: Focus) {
        *self = Self { number: self.number.wrapping_add(1), target: Some(target) };
    }
}
