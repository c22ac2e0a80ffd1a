//! The reducer's part for runs that are made apart from the page.

use super::{Command, Model, Pending, Working};
use crate::run::Run;
use crate::scenario::{ValidScenario, pieces_upper_bound};

impl Model {
    /// The run whose scenario the settings and the link show: the present one, or the one that is still to be made.
    #[must_use]
    pub fn wanted(&self) -> &Run {
        self.pending.as_ref().map_or(&self.run, |pending| &pending.run)
    }

    /// Leaves a scenario to be simulated apart from the page, where it is too large. False where it is not.
    pub(super) fn put_off(&mut self, scenario: &ValidScenario) -> bool {
        let pieces = pieces_upper_bound(scenario);
        let large = pieces > self.at_once && !self.is_hiding();
        // The run before may be the one that is wanted again.
        let shown = *self.run.scenario() == *scenario && self.run.is_finished();
        if large && !shown {
            let (run, working, commands) = (Run::unstarted(scenario), Working::Goes(0), Vec::new());
            self.pending = Some(Pending { run, pieces, working, commands });
        }
        large
    }

    /// The scenario that is to be worked out now, as an unstarted run: none where there is none, or it was stopped.
    #[must_use]
    pub fn worked_out(&self) -> Option<Run> {
        let goes = |pending: &&Pending| matches!(pending.working, Working::Goes(_));
        self.pending.as_ref().filter(goes).map(|pending| pending.run.clone())
    }

    /// Has the playback do something: at once, or once the run is there that it is about.
    pub(super) fn command(&mut self, command: Command) {
        match &mut self.pending {
            Some(pending) => pending.commands.push(command),
            None => self.cue.push(command),
        }
    }

    /// Takes a run that was made apart from the page. One that is not wanted any more changes nothing.
    pub(super) fn take_simulated(&mut self, run: Run) {
        if self.wanted().scenario() != run.scenario() {
            return;
        }
        if let Some(pending) = self.pending.take() {
            self.run = run;
            self.choose(self.chosen);
            pending.commands.into_iter().for_each(|command| self.cue.push(command));
        }
    }
}
