//! The reducer: how each action changes the model.

use super::edit::edited;
use super::scheduling::is_warm_up;
use super::{
    Action, Command, Dialog, Direction, Edit, Focus, LessonAction, Model, Notice, Panel, Phase, Storage, lanes,
};
use crate::lesson;
use crate::link::{self, Note, Sharing};
use crate::run::{Run, end_of};
use crate::scenario::{Problem, ValidScenario};
use crate::units::{CoreId, Millis};
use crate::why::Lane;

impl Model {
    /// The model after an action.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.take(action);
        next.note_makespan();
        next
    }

    fn take(&mut self, action: Action) {
        match action {
            Action::Open(fragment) => self.open(fragment),
            Action::Edit(edit, phase) => self.edit(edit, phase),
            Action::EndGesture => self.history.end_gesture(),
            Action::Travel(direction) => self.travel(direction),
            Action::TogglePin => {
                self.pinned = if self.pinned.is_none() && self.can_pin() { Some(self.run.clone()) } else { None };
                self.choose(0);
            }
            Action::DismissNotice => {
                self.notice = None;
                self.focus.ask(Focus::Heading);
            }
            Action::Choose(kitchen) => self.choose(kitchen),
            Action::OpenPanel(panel) => self.opened = Some(panel),
            Action::WorkOut(working) => self.pending.iter_mut().for_each(|pending| pending.working = working),
            Action::Simulated(run) => self.take_simulated(run),
            Action::Measured(series) => self.take_measured(series),
            Action::ShowMeasured(shown) => self.measured.iter_mut().for_each(|measured| measured.shown = shown),
            Action::Select(lane) => self.select(lane),
            Action::SelectNeighbour(kind, direction) => {
                let run = self.chosen_run();
                self.select(lanes::neighbour(self.selected, kind, direction, run.scenario()));
            }
            Action::Lesson(action) => self.teach(action),
            Action::Schedule(action) => self.schedule(action),
            Action::Draw(action) => self.draw(action),
            Action::Settle(moment) => self.lesson.judge(&self.run, moment, false),
            Action::OpenDialog(dialog) => self.dialog = Some(dialog),
            Action::CloseDialog => self.close_dialog(),
            Action::Teacher(action) => self.teacher.apply(action),
            Action::SetTheme(theme) => self.preferences.theme = Some(theme),
            Action::ToggleShortcuts => self.preferences.shortcuts = !self.preferences.shortcuts,
            Action::ToggleSound => self.preferences.sound = !self.preferences.sound,
            Action::ChooseLanguage(language) => (self.locale.wanted, self.locale.failed) = (language, false),
            Action::LanguageLoaded(language) => {
                if self.locale.wanted == language {
                    (self.locale.shown, self.locale.failed) = (language, false);
                    // A link that names a language goes on naming one.
                    self.sharing.language = self.sharing.language.map(|_| language);
                }
            }
            Action::LanguageFailed(language) => {
                if self.locale.wanted == language {
                    (self.locale.wanted, self.locale.failed) = (self.locale.shown, true);
                }
            }
            Action::StorageBlocked => {
                if self.lesson.storage == Storage::Works {
                    self.lesson.storage = Storage::Blocked;
                }
            }
            Action::Focus(target) => {
                match target {
                    Focus::Causes => self.opened = Some(Panel::Why),
                    Focus::Machine => self.opened = Some(Panel::Machine),
                    _ => {}
                }
                self.focus.ask(target);
            }
        }
    }

    fn open(&mut self, fragment: String) {
        let reading = link::open(&fragment);
        let step = reading.view.step.and_then(lesson::number_of);
        // What it is about is not on the page any more.
        self.close_dialog();
        // The page by itself goes on where the reader was; settings without a step are the sandbox's.
        self.keep_kitchen();
        // A frame asks its question whoever looks at it: what was done on the whole page does not count there.
        if reading.view.sharing.embed {
            self.lesson.progress = lesson::Progress::default();
        }
        let next = if fragment.is_empty() { self.lesson.progress.next() } else { lesson::STEPS.len() - 1 };
        let new = self.lesson.progress == lesson::Progress::default();
        let step = step.unwrap_or(next);
        // What is scheduled before a step asks goes on when the page is loaded again.
        let warms_up = is_warm_up(lesson::STEPS[step].name, &reading) && !self.lesson.progress.at(step).open;
        self.lesson.go(step, reading.settings && !warms_up);
        // Who comes for the first time, without a link, is told what this is.
        self.lesson.opening = fragment.is_empty() && new;
        self.sharing = reading.view.sharing;
        let mut notes = reading.notes;
        notes.extend(self.pass_over_unfit());
        self.lesson.take_question(&self.sharing);
        (self.ghost, self.pinned, self.opened, self.schedule) = (None, None, None, None);
        // Of whatever was shown before, nothing is selected any more.
        self.selected = Lane::Core(CoreId(0));
        self.restore_drawing();
        self.put_step();
        if warms_up {
            let focus = self.focus;
            self.warm_up(reading.scenario.choices.clone());
            self.focus = focus;
        } else if reading.settings {
            self.simulate(&reading.scenario);
            self.lesson.is_given(&reading.scenario);
        }
        self.begin_asked();
        self.show_from(reading.view.moment.unwrap_or_default());
        if self.sharing.play && !self.is_hiding() && self.schedule.is_none() {
            self.command(Command::Autoplay);
        }
        self.notice = (!notes.is_empty()).then_some(Notice { notes, link: fragment });
        self.history.clear();
        if let Some(language) = self.sharing.language {
            (self.locale.wanted, self.locale.failed) = (language, false);
        }
    }

    fn edit(&mut self, edit: Edit, phase: Phase) {
        let focus = matches!(edit, Edit::RemoveStage(_)).then_some(Focus::Stages);
        let whole = matches!(edit, Edit::Scenario(_));
        match edited(self.scenario(), edit) {
            Ok(scenario) => {
                let scenario = self.as_asked(scenario);
                self.notice = None;
                if scenario != *self.scenario() && self.keeps_locks(&scenario) {
                    let before = self.before();
                    if self.history.record(before, phase) {
                        self.keep_ghost();
                    }
                    self.simulate(&scenario);
                    if whole {
                        self.lesson.is_given(&scenario);
                        self.command(Command::Place(Millis::ZERO));
                    }
                }
                focus.into_iter().for_each(|focus| self.focus.ask(focus));
            }
            Err(problem) => self.refuse(problem),
        }
    }

    /// Names what is wrong with what was given for a setting. The scenario stays.
    fn refuse(&mut self, problem: Problem) {
        let used = link::value_text(self.scenario(), problem.field);
        self.notice = Some(Notice { notes: vec![Note::Value(problem, used)], link: self.link(None) });
    }

    fn select(&mut self, lane: Lane) {
        if lanes::exists(lane, self.chosen_run().scenario()) {
            self.selected = lane;
        }
    }

    /// Keeps the present run in sight when another takes its place.
    pub(super) fn keep_ghost(&mut self) {
        self.ghost = (!self.is_hiding()).then(|| self.run.clone());
    }

    /// Shows the details of a kitchen. A selected lane that it does not have gives way to its first core's.
    pub(super) fn choose(&mut self, kitchen: usize) {
        let runs = self.runs();
        if let Some(run) = runs.get(kitchen) {
            self.chosen = kitchen;
            if !lanes::exists(self.selected, run.scenario()) {
                self.selected = Lane::Core(CoreId(0));
            }
        }
    }

    /// Runs a scenario in place of the present one.
    pub(super) fn simulate(&mut self, scenario: &ValidScenario) {
        self.pending = None;
        self.move_drawing(scenario);
        let schedule = self.schedule.take().and_then(|schedule| schedule.at(scenario));
        match schedule.or_else(|| self.asked_schedule(scenario)) {
            Some((schedule, run)) => (self.schedule, self.run) = (Some(schedule), run),
            None if self.put_off(scenario) => {}
            None => self.run = self.run_of(scenario),
        }
        if self.is_hiding() {
            self.ghost = None;
        }
        self.keep_beside();
        // What a setting changes is what is told of.
        self.choose(0);
    }

    /// Closes the dialog that is open; the focus goes to the button that opens it.
    fn close_dialog(&mut self) {
        if let Some(dialog) = self.dialog.take() {
            self.focus.ask(match dialog {
                Dialog::Help => Focus::HelpButton,
                Dialog::Share => Focus::ShareButton,
            });
        }
    }

    /// A run of a scenario; an unstarted one while its outcome is still to be predicted.
    fn run_of(&self, scenario: &ValidScenario) -> Run {
        if self.is_hiding() { Run::unstarted(scenario) } else { Run::of(scenario) }
    }

    /// Shows the step's own kitchens.
    pub(super) fn put_step(&mut self) {
        self.put_beside();
        self.simulate(&self.lesson.data().scenario());
    }

    /// Shows the kitchens that the step has beside its first.
    fn put_beside(&mut self) {
        let worlds = &self.lesson.data().worlds[1..];
        self.worlds = worlds.iter().map(|world| self.run_of(&link::read(world).scenario)).collect();
    }

    fn teach(&mut self, action: LessonAction) {
        match action {
            LessonAction::Go(step) => self.go(step),
            LessonAction::Draft(question, draft) => self.lesson.set_draft(question, draft),
            LessonAction::Move(question, place, direction) => {
                // The button moves with its kitchen.
                let (moved, focus) = match direction {
                    Direction::Back => (place, Focus::Earlier(place.saturating_sub(1))),
                    Direction::Forward => (place.saturating_add(1), Focus::Later(place.saturating_add(1))),
                };
                if self.lesson.move_earlier(question, moved) {
                    self.focus.ask(focus);
                }
            }
            LessonAction::ToggleTie(question, place) => self.lesson.toggle_tie(question, place),
            LessonAction::Reached(moment) => self.lesson.reach(moment),
            LessonAction::Tell => {
                self.lesson.awaited = None;
                self.focus.ask(Focus::Outcome);
            }
            LessonAction::ShowOpening => {
                self.go(0);
                self.lesson.opening = true;
            }
            LessonAction::Commit => {
                if self.lesson.is_predicting() && self.lesson.commit() {
                    self.reveal();
                }
            }
            LessonAction::Skip => {
                if self.lesson.is_predicting() {
                    self.lesson.open(Vec::new());
                    self.reveal();
                }
            }
            LessonAction::Again => {
                // A locked kitchen is not exchanged for the step's own.
                if self.sharing.lock.is_empty() && !self.lesson.data().questions.is_empty() {
                    self.lesson.close();
                    self.begin();
                    self.focus.ask(Focus::Heading);
                }
            }
            LessonAction::DraftAnswer(draft) => {
                if let Some(pupil) = &mut self.lesson.pupil {
                    pupil.set_draft(draft);
                }
            }
            LessonAction::Answer => self.answer(),
            LessonAction::Tick(bit) => {
                self.lesson.ticked ^= 1_u32.checked_shl(u32::try_from(bit).unwrap_or(32)).unwrap_or(0);
                // Until it is checked again.
                self.lesson.met = 0;
            }
            LessonAction::Check(moment) => self.lesson.judge(&self.run, moment, true),
            LessonAction::ShowSummary => {
                self.lesson.summary = true;
                self.cue.push(Command::Pause);
                self.focus.ask(Focus::Heading);
            }
            LessonAction::Forget => {
                self.lesson.forget();
                self.go(0);
                self.kept = None;
            }
        }
    }

    /// Notes when all was done in the kitchen that a teacher's question was answered about, once that is known.
    fn note_makespan(&mut self) {
        let given = self.lesson.pupil.as_ref().and_then(|pupil| pupil.given.as_ref());
        // This follows every action, and writing a link takes a while: only where it is asked for.
        let wanted = given.filter(|given| given.makespan.is_none());
        let known = self.pending.is_none() && self.run.is_finished() && !self.is_hiding();
        if known && wanted.is_some_and(|given| given.link == self.link(None)) {
            let makespan = self.run.makespan();
            let given = self.lesson.pupil.as_mut().and_then(|pupil| pupil.given.as_mut());
            given.into_iter().for_each(|given| given.makespan = Some(makespan));
        }
    }

    /// Runs what was hidden so far: the present kitchen, and the step's others.
    pub(super) fn run_all(&mut self) {
        self.put_beside();
        self.simulate(&self.scenario().clone());
    }

    /// The same with the answer to a teacher's question, or its draft, from before the page was loaded again, where it is of this question.
    #[must_use]
    pub fn with_kept_answer(mut self, text: &str) -> Self {
        let hidden = self.is_hiding();
        if self.lesson.take_kept_answer(text) {
            self.put_drawn();
            self.put_made();
            if hidden && !self.is_hiding() {
                self.run_all();
            }
        }
        self
    }

    /// Goes to a step from within the page.
    fn go(&mut self, step: usize) {
        self.keep_kitchen();
        self.lesson.go(step, false);
        self.sharing = Sharing { language: self.sharing.language, ..Sharing::default() };
        let kept = self.kept.clone().filter(|_| self.lesson.is_sandbox());
        self.begin_with(kept.as_ref());
        self.focus.ask(Focus::Heading);
    }

    /// Keeps the reader's own kitchen when the sandbox is left.
    fn keep_kitchen(&mut self) {
        if self.lesson.is_sandbox() && !self.is_hiding() && self.sharing.lock.is_empty() {
            self.kept = Some(self.scenario().clone());
        }
    }

    /// Shows the step's own kitchens at the start.
    fn begin(&mut self) {
        self.begin_with(None);
    }

    /// The same, with another kitchen in place of the first.
    fn begin_with(&mut self, kitchen: Option<&ValidScenario>) {
        self.notice = None;
        (self.ghost, self.pinned, self.opened, self.schedule) = (None, None, None, None);
        self.selected = Lane::Core(CoreId(0));
        self.history.clear();
        self.restore_drawing();
        self.put_step();
        if let Some(kitchen) = kitchen {
            self.simulate(kitchen);
            self.lesson.is_given(kitchen);
        }
        self.show_from(Millis::ZERO);
    }

    /// Shows another kitchen: the whole of its time, at a moment.
    pub(super) fn show_from(&mut self, moment: Millis) {
        self.command(Command::Fit);
        self.command(Command::Place(moment));
    }

    /// The prediction is made: the run begins.
    fn reveal(&mut self) {
        self.begin();
        self.lesson.wait_until_seen(end_of(&self.runs()));
        self.play_outcome();
    }

    pub(super) fn play_outcome(&mut self) {
        self.focus.ask(Focus::Outcome);
        self.command(Command::Reveal);
    }
}
