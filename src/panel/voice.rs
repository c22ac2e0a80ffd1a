//! What is told to who hears the page: what a change did, what a lane does at the moment, and the moves from one piece of a
//! lane to the next.

use super::{Told, View};
use crate::link;
use crate::run::Run;
use crate::scenario::{Field, Scenario};
use crate::text::fill;
use crate::trace::Trace;
use crate::units::{CoreId, DishId, Millis};
use crate::why::{Lane, lane_why};

/// What was told last.
#[derive(Default)]
pub struct Voice(Option<Before>);

struct Before {
    step: usize,
    run: Run,
    at: Millis,
    asked: Lane,
}

impl Voice {
    /// What is to be told now, and what the lanes' cells hold.
    pub fn speak(&mut self, view: &View<'_>) -> Told {
        let (run, context) = (view.run(), view.context);
        let (at, asked) = (context.at, context.asked);
        let said = match &self.0 {
            _ if context.playing => String::new(),
            // A step's heading takes the focus, and speaks for itself.
            Some(before) if before.step != context.step => String::new(),
            Some(before) if before.run != *run => effects(&before.run, view),
            Some(before) if before.asked != asked => cell(view, asked),
            Some(before) if before.at != at => {
                let level = run.level_at(at);
                let levels = view.text.page.levels(at, level.in_progress, level.running);
                format!("{levels}{}{}", view.text.page.stop, cell(view, asked))
            }
            _ => String::new(),
        };
        self.0 = Some(Before { step: context.step, run: run.clone(), at, asked });
        let cells = [Lane::Core(CoreId(0)), Lane::Dish(DishId(0))].map(|first| {
            let same = std::mem::discriminant(&first) == std::mem::discriminant(&asked);
            let lane = if same { asked } else { first };
            let kind = if let Lane::Core(_) = lane { "cores" } else { "dishes" };
            (format!("cell-{kind}-0"), cell(view, lane))
        });
        Told::Speech { said, cells: cells.to_vec() }
    }
}

/// What a lane does at the moment, and why.
fn cell(view: &View<'_>, lane: Lane) -> String {
    let causes = lane_why(view.run(), lane, view.context.at);
    causes.first().map(|cause| view.text.why.sentence(view.run(), *cause, view.text.page)).unwrap_or_default()
}

/// The settings that differ, with their values, and what that did to the total.
fn effects(before: &Run, view: &View<'_>) -> String {
    let (page, panel) = (view.text.page, view.text.panel);
    let (old, new) = (before.scenario(), view.run().scenario());
    let differs = |field: &Field| link::value_text(old, *field) != link::value_text(new, *field);
    let mut told: Vec<String> = Field::ALL
        .into_iter()
        .filter(differs)
        .map(|field| fill(panel.set_to, &[panel.setting(field).1, &value(new, field, view)]))
        .collect();
    let (was, is) = (before.makespan(), view.run().makespan());
    let sentence = match was.cmp(&is) {
        std::cmp::Ordering::Less => panel.rises,
        std::cmp::Ordering::Greater => panel.falls,
        std::cmp::Ordering::Equal => panel.stays,
    };
    let total = [panel.all_metrics[0].name, &page.seconds_exact(was), &page.seconds_exact(is)];
    told.push(fill(sentence, &total));
    told.join(panel.between)
}

/// A setting's value as it is said.
fn value(scenario: &Scenario, field: Field, view: &View<'_>) -> String {
    let page = view.text.page;
    let written = link::value_text(scenario, field);
    if field == Field::Stages {
        let stages = scenario.stages.iter();
        let stages =
            stages.map(|stage| format!("{} {}", page.stage_name(&stage.name), page.seconds_exact(stage.duration)));
        return stages.collect::<Vec<_>>().join(view.text.note.comma);
    }
    let place = field.words().iter().position(|word| *word == written);
    let word = place.and_then(|place| view.text.panel.setting(field).0.get(place));
    word.map_or_else(|| fill(page.decimal, &[&written]), |word| (*word).to_owned())
}

/// The moment at which a lane's next piece begins, or that of the present or the one before; the moment itself where there
/// is none.
pub fn piece(trace: &Trace, lane: Lane, at: Millis, on: bool) -> Millis {
    let ends: Vec<Millis> = match lane {
        Lane::Core(core) => {
            let segments = trace.segments_of(core).iter().map(|&position| trace.segments()[position as usize]);
            segments.flat_map(|segment| [segment.from, segment.to]).collect()
        }
        Lane::Dish(dish) => {
            let spans = trace.spans_of_dish(dish);
            spans.iter().flat_map(|span| [span.from, span.to]).collect()
        }
    };
    let next = ends.partition_point(|end| *end <= at);
    let before = ends.partition_point(|end| *end < at);
    let place = if on { Some(next) } else { before.checked_sub(1) };
    // Before its first piece a lane has the beginning.
    let none = if on { at } else { Millis::ZERO };
    place.and_then(|place| ends.get(place)).copied().unwrap_or(none)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Language;
    use crate::panel::{Context, Panels, Texts};
    use crate::text::{FrontText, RestText, written};

    fn panels() -> Panels {
        let (front, rest): (FrontText, RestText) = written(Language::English);
        Panels::new(Texts::of(Box::leak(Box::new(front)), Box::leak(Box::new(rest))))
    }

    fn said(panels: &mut Panels, kitchen: &str, at: u64, asked: Lane) -> String {
        let context = Context { kitchens: vec![kitchen.to_owned()], at: Millis(at), asked, ..Context::default() };
        match panels.tell("voice", &context) {
            Told::Speech { said, .. } => said,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_change_says_its_value_and_its_effect() {
        let panels = &mut panels();
        let core = Lane::Core(CoreId(0));
        assert_eq!(said(panels, "", 0, core), "");
        assert_eq!(said(panels, "cores=2", 0, core), "Cores: 2. Total falls from 30 s to 15 s.");
        assert_eq!(said(panels, "cores=2&workers=3", 0, core), "Workers: 3. Total stays at 15 s.");
        assert_eq!(
            said(panels, "program=sequential&cores=2", 0, core),
            "Program: one loop. Workers: 2. Total rises from 15 s to 54 s."
        );
    }

    #[test]
    fn moments_and_lanes_are_told() {
        let panels = &mut panels();
        let core = Lane::Core(CoreId(1));
        said(panels, "cores=2", 0, core);
        let levels = "At 8.0 s: 6 in progress, 2 running. Core 2 works on dish 6, wash, until 9.0 s.";
        assert_eq!(said(panels, "cores=2", 8000, core), levels);
        assert_eq!(said(panels, "cores=2", 8000, core), "");
        let dish = Lane::Dish(DishId(2));
        assert_eq!(said(panels, "cores=2", 8000, dish), "Dish 3 is at soak until 10.0 s and needs no hands.");
    }

    #[test]
    fn pieces_of_a_lane_follow_each_other() {
        let run = Run::of(&link::read("cores=2").scenario);
        let core = Lane::Core(CoreId(0));
        let mut moments = vec![Millis::ZERO];
        loop {
            let next = piece(&run, core, moments[moments.len() - 1], true);
            if Some(&next) == moments.last() {
                break;
            }
            moments.push(next);
        }
        let segments = run.segments_of(CoreId(0)).len();
        assert!(moments.len() > segments && moments.len() <= 2 * segments + 1, "{moments:?}");
        while let Some(moment) = moments.pop() {
            let back = piece(&run, core, moment, false);
            assert_eq!(back, moments.last().copied().unwrap_or(Millis::ZERO));
        }
    }
}
