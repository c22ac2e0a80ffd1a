//! Announcements for screen readers: what a change of the settings did, what the selected lane does, how much is going on at a moment.

use crate::link;
use crate::run::Run;
use crate::scenario::{Field, Scenario};
use crate::text::{Text, fill};
use crate::units::Millis;
use crate::why::{Lane, lane_why};
use std::cmp::Ordering;
use strum::VariantArray;

/// What an announcement is about.
#[derive(Clone, PartialEq, Debug)]
pub struct Snapshot {
    /// The step of the lesson.
    pub step: usize,
    /// The place of the chosen kitchen.
    pub chosen: usize,
    /// Its run.
    pub run: Run,
    /// Its selected lane.
    pub selected: Lane,
    /// The moment shown; none while it plays.
    pub moment: Option<Millis>,
}

/// What is to be announced of a change, if anything. Nothing is while it plays. A new step's heading takes the focus and is read out by
/// that.
#[must_use]
pub fn announcement(text: &Text, before: Option<&Snapshot>, now: &Snapshot) -> Option<String> {
    let (before, moment) = (before?, now.moment?);
    if before.step != now.step {
        None
    } else if before.chosen != now.chosen {
        Some(lane_sentence(text, &now.run, now.selected, moment))
    } else if before.run != now.run {
        // What comes of a choice is told where choices are made.
        let is_whole = before.run.is_finished() && now.run.is_finished();
        is_whole.then(|| effect(text, &before.run, &now.run))
    } else if before.selected != now.selected {
        Some(lane_sentence(text, &now.run, now.selected, moment))
    } else if before.moment != now.moment {
        let level = now.run.level_at(moment);
        let levels = text.page.levels(moment, level.in_progress, level.running);
        Some(format!("{levels}{}{}", text.page.stop, lane_sentence(text, &now.run, now.selected, moment)))
    } else {
        None
    }
}

/// Why a lane is as it is at a moment: a sentence for each cause, the nearest first.
pub fn lane_sentences(text: &Text, run: &Run, lane: Lane, moment: Millis) -> impl Iterator<Item = String> {
    lane_why(run, lane, moment).into_iter().map(|cause| text.why.sentence(run, cause, &text.page))
}

/// What a lane does at a moment: the nearest cause.
#[must_use]
pub fn lane_sentence(text: &Text, run: &Run, lane: Lane, moment: Millis) -> String {
    lane_sentences(text, run, lane, moment).next().unwrap_or_default()
}

/// The settings that differ, with their values, and what that did to the total.
fn effect(text: &Text, before: &Run, now: &Run) -> String {
    let (page, panel) = (&text.page, &text.panel);
    let (old, new) = (before.scenario(), now.scenario());
    let differs = |field: &Field| link::value_text(old, *field) != link::value_text(new, *field);
    let changed = Field::VARIANTS.iter().copied().filter(differs);
    let mut sentences: Vec<String> =
        changed.map(|field| fill(panel.set_to, &[panel.setting(field).1, &value(text, new, field)])).collect();
    let (was, is) = (before.makespan(), now.makespan());
    let sentence = match was.cmp(&is) {
        Ordering::Less => panel.rises,
        Ordering::Greater => panel.falls,
        Ordering::Equal => panel.stays,
    };
    let total = [panel.all_metrics[0].name, &page.seconds_exact(was), &page.seconds_exact(is)];
    sentences.push(fill(sentence, &total));
    sentences.join(panel.between)
}

/// The value of a setting in words.
fn value(text: &Text, scenario: &Scenario, field: Field) -> String {
    let page = &text.page;
    if field == Field::Stages {
        let stages = scenario.stages.iter();
        let stages =
            stages.map(|stage| format!("{} {}", page.stage_name(&stage.name), page.seconds_exact(stage.duration)));
        return stages.collect::<Vec<_>>().join(text.note.comma);
    }
    let written = link::value_text(scenario, field);
    match field {
        // Where there are none, they are drawn from the seed.
        Field::Lots => return scenario.drawn_from().to_string(),
        Field::Choices if written.is_empty() => return text.panel.none.to_owned(),
        Field::Sizes | Field::Choices => return written,
        _ => {}
    }
    let place = field.words().iter().position(|word| *word == written);
    let word = place.and_then(|place| text.panel.setting(field).0.get(place));
    word.map_or_else(|| fill(page.decimal, &[&written]), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Language;
    use crate::units::{CoreId, DishId};

    /// What is announced one change after the other.
    struct Reader(Option<Snapshot>);

    impl Reader {
        fn sees(&mut self, now: Snapshot) -> Option<String> {
            let sentence = announcement(Text::written(Language::English), self.0.as_ref(), &now);
            self.0 = Some(now);
            sentence
        }
    }

    fn snapshot(kitchen: &str) -> Snapshot {
        let run = Run::of(&link::read(kitchen).scenario);
        Snapshot { step: 10, chosen: 0, run, selected: Lane::Core(CoreId(0)), moment: Some(Millis::ZERO) }
    }

    #[test]
    fn a_change_is_announced_with_its_value_and_its_effect() {
        let mut reader = Reader(None);
        assert_eq!(reader.sees(snapshot("")), None);
        let mut sentence = |kitchen| reader.sees(snapshot(kitchen)).unwrap_or_default();
        assert_eq!(sentence("cores=2"), "Cores: 2. Total falls from 30 s to 15 s.");
        assert_eq!(sentence("cores=2&workers=3"), "Workers: 3. Total stays at 15 s.");
        assert_eq!(
            sentence("program=sequential&cores=2"),
            "Program: one loop. Workers: 2. Total rises from 15 s to 54 s."
        );
    }

    #[test]
    fn lists_are_announced_as_they_are_written_and_what_is_absent_by_what_stands_for_it() {
        let mut reader = Reader(None);
        reader.sees(snapshot("cores=2"));
        let mut sentence = |kitchen| reader.sees(snapshot(kitchen)).unwrap_or_default();
        assert_eq!(sentence("cores=2&sizes=100,200"), "Sizes: 100,200. Total rises from 15 s to 27 s.");
        assert_eq!(sentence("cores=2&sizes=100,200&choices=1.0"), "Choices: 1.0. Total stays at 27 s.");
        assert_eq!(sentence("cores=2&sizes=100,200"), "Choices: none. Total stays at 27 s.");
        assert_eq!(sentence("cores=2&sizes=100,200&lots=7"), "Picks: 7. Total stays at 27 s.");
        assert_eq!(sentence("cores=2&sizes=100,200"), "Picks: 1. Total stays at 27 s.");
    }

    #[test]
    fn moments_and_lanes_are_announced_once() {
        let mut reader = Reader(None);
        let start = Snapshot { selected: Lane::Core(CoreId(1)), ..snapshot("cores=2") };
        reader.sees(start.clone());
        let later = Snapshot { moment: Some(Millis(8000)), ..start };
        let levels = "At 8.0 s: 6 in progress, 2 running. Core 2 works on dish 6 (wash) until 9.0 s.";
        assert_eq!(reader.sees(later.clone()).as_deref(), Some(levels));
        assert_eq!(reader.sees(later.clone()), None);
        let dish = Snapshot { selected: Lane::Dish(DishId(2)), ..later };
        let soaks = "Dish 3 soaks until 10.0 s and needs no hands.";
        assert_eq!(reader.sees(dish).as_deref(), Some(soaks));
    }

    #[test]
    fn nothing_is_announced_while_it_plays_or_when_a_step_begins() {
        let mut reader = Reader(None);
        let start = snapshot("cores=2");
        reader.sees(start.clone());
        assert_eq!(reader.sees(Snapshot { moment: None, ..start.clone() }), None);
        assert_eq!(reader.sees(Snapshot { moment: None, ..snapshot("cores=3") }), None);
        assert_eq!(reader.sees(Snapshot { step: 9, ..start }), None);
    }
}
