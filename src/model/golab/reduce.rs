//! What each action does.

use super::{Example, Explored, Failure, GoAction, GoLab, SEEDS, ShownRun, Task, TaskKind};
use crate::lab::examples::EXAMPLES;
use crate::lab::{Complaint, Ending, Micros, Policy, Settings, address};
use crate::link::Sharing;
use crate::model::{Given, Pupil};
use crate::scenario::Field;
use std::rc::Rc;

impl GoLab {
    /// The page after an action.
    #[must_use]
    pub fn reduce(&self, action: GoAction) -> Self {
        let mut next = self.clone();
        match action {
            GoAction::Open(fragment) => next.open(&fragment),
            // The editor and the buttons say so.
            GoAction::Type(_) | GoAction::Load(_) | GoAction::Example(_) if self.is_locked() => {}
            GoAction::Type(program) => (next.program, next.is_linked, next.moment) = (program, false, None),
            GoAction::Load(program) => next.load(program),
            GoAction::Example(place) => next.begin_example(place),
            GoAction::Guess(guess) => next.example.iter_mut().for_each(|example| example.guess.clone_from(&guess)),
            GoAction::Set(settings) => next.set(self.unlocked(settings.limited())),
            GoAction::DraftAnswer(draft) => {
                next.pupil.iter_mut().for_each(|pupil| pupil.set_draft(draft.clone()));
            }
            GoAction::Answer => next.answer(),
            GoAction::Teacher(action) => next.teacher.apply(action),
            GoAction::Run => next.begin(TaskKind::Run(Micros::ZERO)),
            GoAction::Explore if self.is_hiding() => {}
            GoAction::Explore => next.begin(TaskKind::Explore),
            GoAction::Schedule(seed) => next.show_schedule(seed),
            GoAction::Stop => next.task = None,
            GoAction::Complain(program, complaints) => next.complain(&program, complaints),
            GoAction::Running(number, at) => {
                if let Some(task) = next.task.as_mut().filter(|task| task.number == number) {
                    task.kind = TaskKind::Run(at);
                }
            }
            GoAction::Ran(number, run) => next.show(number, run),
            GoAction::Explored(number, endings, done) => next.explore(number, Some(endings), done),
            GoAction::Trying(number, done) => next.explore(number, None, done),
            GoAction::Over(number) => next.task = next.task.filter(|task| task.number != number),
            GoAction::Fail(failure) => {
                next.failure = Some(failure);
                if failure == Failure::Workshop {
                    next.task = None;
                }
            }
            GoAction::Select(goroutine) => next.select(goroutine),
            GoAction::SelectNeighbour(forward) => {
                next.select(if forward { self.selected.saturating_add(1) } else { self.selected.saturating_sub(1) });
            }
            GoAction::GoTo(line) => next.line = (line, self.line.1 + 1),
            GoAction::Dialog(dialog) => next.dialog = dialog,
            GoAction::Dismiss => (next.problems, next.failure) = (Rc::default(), None),
            GoAction::ChooseLanguage(language) => (next.locale.wanted, next.locale.failed) = (language, false),
            GoAction::LanguageCame(language, came) if language == self.locale.wanted => {
                next.locale.failed = !came;
                if came {
                    next.locale.shown = language;
                } else {
                    next.locale.wanted = self.locale.shown;
                }
            }
            GoAction::LanguageCame(..) => {}
            GoAction::SetTheme(theme) => next.preferences.theme = Some(theme),
        }
        next
    }

    /// Opens a link. One without a program or an example leaves what is there.
    fn open(&mut self, fragment: &str) {
        let (example, rest) = example_of(fragment);
        let (address, problems) = address::read(&rest);
        self.problems = problems.into();
        if let Some(language) = address.sharing.language {
            (self.locale.wanted, self.locale.failed) = (language, false);
        }
        if let Some(program) = address.program {
            self.load(program.into());
            self.settings = address.settings;
            self.foreign = true;
        } else if let Some(place) = example {
            self.begin_example(place);
        } else {
            return;
        }
        self.is_linked = true;
        self.moment = address.moment;
        (self.pupil, self.answered) = (Pupil::of(&address.sharing, address.sharing.hide), None);
        self.sharing = address.sharing;
        if self.sharing.play {
            self.begin(TaskKind::Run(Micros::ZERO));
        }
    }

    /// Settings as they can be set: what is locked stays.
    fn unlocked(&self, mut settings: Settings) -> Settings {
        let (before, sharing) = (self.settings, &self.sharing);
        let keeps = |field| sharing.locks(field);
        if keeps(Field::Cores) {
            settings.cores = before.cores;
        }
        if keeps(Field::Policy) {
            settings.policy = before.policy;
        }
        if keeps(Field::Slice) {
            settings.slice = before.slice;
        }
        if keeps(Field::Switch) {
            settings.switch = before.switch;
        }
        if keeps(Field::Seed) {
            settings.seed = before.seed;
        }
        settings
    }

    /// Gives the answer to the teacher's question; what cannot be read as one is told beside it.
    fn answer(&mut self) {
        let link = self.answered_link();
        let Some(pupil) = self.pupil.as_mut().filter(|pupil| pupil.given.is_none()) else { return };
        pupil.give(pupil.typed().map(|answer| Given { answer, link, makespan: None }));
        if !self.is_stale() {
            self.tell_end();
        }
    }

    /// The link of what an answer is about. One that nobody could open is left without its program.
    fn answered_link(&self) -> String {
        let Sharing { ask, wanted, hide, .. } = self.sharing.clone();
        let sharing = Sharing { hide, ask, wanted, ..Sharing::default() };
        let bare = || address::write(&address::Address { settings: self.settings, ..address::Address::default() });
        self.linked().link(None, &sharing).or_else(|_| bare()).unwrap_or_default()
    }

    /// Tells how the run ended that the answer is about, where it is the present one. That stays, whatever is run later.
    fn tell_end(&mut self) {
        let link = self.answered_link();
        let is_of_it =
            self.pupil.as_ref().and_then(|pupil| pupil.given.as_ref()).is_some_and(|given| given.link == link);
        if is_of_it && self.answered.is_none() {
            self.answered = self.run().map(|run| (run.ended, run.end.kind));
        }
    }

    /// Another program, which was not typed here.
    fn load(&mut self, program: Rc<str>) {
        self.program = program;
        self.loads += 1;
        self.complaints = Rc::default();
        (self.task, self.ran, self.explored, self.example) = (None, None, None, None);
        (self.foreign, self.is_linked, self.selected, self.failure) = (false, false, 1, None);
        (self.moment, self.start) = (None, None);
    }

    fn begin_example(&mut self, place: usize) {
        let Some(example) = EXAMPLES.get(place) else { return };
        self.load(example.program.into());
        self.settings = example.settings;
        self.example = Some(Example { place, guess: String::new(), is_run: false });
        self.dialog = None;
    }

    /// Other settings. A run of the present program follows them at once.
    fn set(&mut self, settings: Settings) {
        if settings == self.settings {
            return;
        }
        (self.settings, self.moment) = (settings, None);
        let is_run = self.ran.as_ref().is_some_and(|(program, _)| *program == self.program);
        if is_run {
            self.begin(TaskKind::Run(Micros::ZERO));
        }
    }

    fn begin(&mut self, kind: TaskKind) {
        self.tasks += 1;
        self.failure = None;
        self.foreign = false;
        if kind == TaskKind::Explore {
            self.explored = None;
        } else {
            self.example.iter_mut().for_each(|example| example.is_run = true);
        }
        self.task = Some(Task { number: self.tasks, program: self.program.clone(), settings: self.settings, kind });
    }

    /// What schedules came to so far; no endings where none has come that is new.
    fn explore(&mut self, number: u32, endings: Option<Vec<Ending>>, done: u64) {
        let Some(Task { program, settings, .. }) = self.task.clone().filter(|task| task.number == number) else {
            return;
        };
        let before = self.explored.take();
        let endings = endings.or_else(|| before.map(|before| before.endings.clone())).unwrap_or_default();
        self.explored = Some(Rc::new(Explored { program, settings, endings, done }));
        if done >= SEEDS {
            self.task = None;
        }
    }

    /// Shows the program that was explored under the schedule of a seed.
    fn show_schedule(&mut self, seed: u64) {
        let Some(explored) = self.explored.clone().filter(|_| self.can_show_schedules()) else { return };
        if self.program != explored.program {
            self.program = explored.program.clone();
            self.loads += 1;
        }
        self.settings = Settings { policy: Policy::Random, seed, ..explored.settings };
        self.begin(TaskKind::Run(Micros::ZERO));
    }

    /// What is wrong with a program; late news of another one is none.
    fn complain(&mut self, program: &Rc<str>, complaints: Rc<[Complaint]>) {
        if !complaints.is_empty() && self.task.as_ref().is_some_and(|task| task.program == *program) {
            self.task = None;
        }
        if self.program == *program {
            self.complaints = complaints;
        }
    }

    fn show(&mut self, number: u32, run: ShownRun) {
        let Some(task) = self.task.take_if(|task| task.number == number) else { return };
        if self.program == task.program {
            self.complaints = Rc::default();
        }
        // What came of another program, or of other settings, would be taken for what comes of this one.
        self.explored.take_if(|explored| !explored.is_of(&task.program, task.settings));
        self.ran = Some((task.program, run));
        self.start = self.moment.take();
        self.select(self.selected);
        if !self.is_stale() {
            self.tell_end();
        }
    }

    /// Asks about a goroutine, the nearest that there is.
    fn select(&mut self, goroutine: u32) {
        let count = self.run().map_or(1, |run| u32::try_from(run.goroutines.len()).unwrap_or(u32::MAX));
        self.selected = goroutine.clamp(1, count.max(1));
    }
}

/// The key of a link that names an example.
const EXAMPLE: &str = "example=";

/// The example that a link names, by its place, and the rest of the link.
fn example_of(fragment: &str) -> (Option<usize>, String) {
    let (named, rest): (Vec<&str>, Vec<&str>) = fragment.split('&').partition(|piece| piece.starts_with(EXAMPLE));
    let name = named.first().map(|piece| &piece[EXAMPLE.len()..]);
    (name.and_then(|name| EXAMPLES.iter().position(|example| example.name == name)), rest.join("&"))
}

#[cfg(test)]
mod tests;
