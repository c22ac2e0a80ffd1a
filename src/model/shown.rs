//! Which runs the page shows: those that were simulated, or those that were measured of them.

use super::{Measured, Model, totals_text};
use crate::real::Series;
use crate::run::Run;
use crate::text::Text;
use crate::units::Millis;
use std::rc::Rc;

impl Model {
    /// The kitchens of the page as they were simulated, the present one first.
    #[must_use]
    pub fn simulated_runs(&self) -> Vec<Run> {
        std::iter::once(self.run.clone()).chain(self.beside()).collect()
    }

    /// All runs on the page, the present one first: the simulated ones, or those that were measured of them.
    #[must_use]
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = self.simulated_runs();
        if let Some(Measured { series, shown: true }) = self.measured() {
            for (kitchen, run) in runs.iter_mut().enumerate() {
                series.shown(kitchen).iter().for_each(|measured| *run = (*measured).clone());
            }
        }
        runs
    }

    /// The run of the present kitchen that is shown.
    #[must_use]
    pub fn present_run(&self) -> Run {
        self.runs().swap_remove(0)
    }

    /// The run that is drawn thin below the present one: the simulated one below what was measured, else the one before the last change.
    #[must_use]
    pub fn ghost(&self) -> Option<Run> {
        if self.shows_measured() {
            return Some(self.run.clone());
        }
        // Until the new run is there, the one before is shown.
        self.ghost.clone().filter(|ghost| *ghost != self.run)
    }

    /// What was measured of the kitchens that are on the page.
    #[must_use]
    pub fn measured(&self) -> Option<&Measured> {
        self.measured.as_ref().filter(|measured| measured.series.simulated() == self.simulated_runs())
    }

    /// Whether the page shows what was measured.
    #[must_use]
    pub fn shows_measured(&self) -> bool {
        self.measured().is_some_and(|measured| measured.shown)
    }

    /// What was measured of the present kitchens, as text.
    #[must_use]
    pub fn measured_text(&self, text: &Text) -> Option<String> {
        let medians = medians(&self.measured()?.series);
        (!medians.is_empty()).then(|| totals_text(text, &self.names(text), &medians))
    }

    /// Takes what was measured so far. It is shown as what was measured before is.
    pub(super) fn take_measured(&mut self, series: Series) {
        if series.simulated() == self.simulated_runs() {
            let shown = self.shows_measured();
            let medians = medians(&series);
            if self.is_own_kitchen() && !medians.is_empty() {
                Rc::make_mut(&mut self.totals)[self.lesson.step] = medians;
            }
            self.measured = Some(Measured { series, shown });
        }
    }
}

/// The medians of all kitchens; none where one was not worked yet.
fn medians(series: &Series) -> Vec<Millis> {
    let kitchens = 0..series.simulated().len();
    kitchens.map(|kitchen| Some(series.totals(kitchen)?.median)).collect::<Option<_>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Progress;
    use crate::link::Language;
    use crate::model::{Action, Edit, LessonAction, LessonState, Locale, Phase, Preferences, Storage};
    use crate::scenario::{Field, Value};
    use crate::units::CoreId;
    use crate::why::Lane;

    fn opened(link: &str) -> Model {
        let model = Model::new(
            LessonState::new(Progress::default(), Storage::Works),
            Preferences::default(),
            Locale::new(Language::English),
        );
        model.reduce(Action::Open(link.to_owned()))
    }

    /// A series in which each kitchen was worked once; any other run stands for what was measured.
    fn series(model: &Model) -> Series {
        let mut series = Series::new(model.simulated_runs());
        for (kitchen, run) in model.simulated_runs().iter().enumerate() {
            series.add(kitchen, Run::of(run.scenario()));
        }
        series
    }

    #[test]
    fn what_was_measured_takes_the_place_of_what_was_simulated_where_it_is_shown() {
        let model = opened("step=sandbox&cores=2");
        let series = series(&model);
        let measured = series.shown(0).cloned();
        let taken = model.reduce(Action::Measured(series));
        assert_eq!(taken.runs(), model.runs());
        let shown = taken.reduce(Action::ShowMeasured(true));
        assert_eq!((Some(shown.present_run()), Some(shown.chosen_run())), (measured.clone(), measured));
        assert_eq!(shown.ghost(), Some(model.run.clone()));
        // Settings, links and challenges stay with the simulation.
        assert_eq!((&shown.run, shown.link(None)), (&model.run, model.link(None)));
        assert_eq!(shown.reduce(Action::ShowMeasured(false)).runs(), model.runs());
        let selected = shown.reduce(Action::Select(Lane::Core(CoreId(1)))).selected;
        assert_eq!(selected, Lane::Core(CoreId(1)));
    }

    #[test]
    fn what_was_measured_of_a_steps_own_kitchens_stays_and_has_its_words() {
        let model = opened("step=two-pairs").reduce(Action::Lesson(LessonAction::Skip));
        let text = Text::written(Language::English);
        assert_eq!(model.measured_text(text), None);
        let taken = model.reduce(Action::Measured(series(&model)));
        let words = Some("two pairs: 15.0 s measured; one pair: 30.0 s measured".to_owned());
        assert_eq!(taken.measured_text(text), words);
        let gone = taken.reduce(Action::Lesson(LessonAction::Go(0)));
        assert_eq!(gone.measured_text(text), None);
        assert_eq!(gone.totals[taken.lesson.step], [Millis(15_000), Millis(30_000)]);
        // A changed kitchen is not the step's.
        let edit = Action::Edit(Edit::Field(Field::Cores, Value::Whole(3)), Phase::Done);
        let changed = model.reduce(edit);
        assert!(changed.reduce(Action::Measured(series(&changed))).totals.iter().all(Vec::is_empty));
        let one = opened("step=sandbox&cores=2");
        let one = one.reduce(Action::Measured(series(&one)));
        assert_eq!(one.measured_text(text), Some("15.0 s measured".to_owned()));
    }

    #[test]
    fn it_is_of_no_other_kitchens() {
        let model = opened("step=sandbox&cores=2");
        let late = series(&model);
        let shown = model.reduce(Action::Measured(late.clone())).reduce(Action::ShowMeasured(true));
        let edit = Action::Edit(Edit::Field(Field::Cores, Value::Whole(3)), Phase::Done);
        let edited = shown.reduce(edit);
        assert!(!edited.shows_measured() && edited.runs() == [edited.run.clone()]);
        assert_eq!(edited.run.makespan(), Millis(12_000));
        // What comes late is of the kitchens before.
        assert!(edited.reduce(Action::Measured(late)).measured().is_none());
    }
}
