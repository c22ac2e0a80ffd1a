//! The words for screen readers in every language, as golden files for review: the views of every step
//! (`tests/golden/spoken/CODE.txt`), and announcements of changes (`tests/golden/announced/CODE.txt`). `BLESS=1 cargo test --test core spoken` writes it anew.

use crate::golden_file::check;
use std::fmt::Write;
use strum::VariantArray;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::{self, Language};
use wash_and_dry::model::{Snapshot, announcement};
use wash_and_dry::run::Run;
use wash_and_dry::text::Text;
use wash_and_dry::units::{CoreId, DishId, Millis};
use wash_and_dry::why::{Lane, lane_why};

/// The summaries of a kitchen's views, of the whole run and of a moment.
fn kitchen(said: &mut String, kitchen: &str, text: &Text) {
    let page = &text.page;
    let run = Run::of(&link::read(kitchen).scenario);
    let scenario = run.scenario();
    let _ = writeln!(said, "  kitchen “{kitchen}”");
    let _ = writeln!(said, "    {}", page.cores_summary(Some(run.metrics()), scenario.cores));
    let _ = writeln!(said, "    {}", page.dishes_summary(Some(run.metrics()), scenario.dishes));
    let _ = writeln!(said, "    {}", page.chart_summary(run.metrics(), scenario.cores));
    for at in [Millis::ZERO, Millis(run.makespan().0 / 3), run.makespan()] {
        let level = run.level_at(at);
        let _ = writeln!(said, "    {}", page.kitchen_summary(&run, at));
        let _ = writeln!(said, "      {}", page.levels(at, level.in_progress, level.running));
        for lane in [Lane::Core(CoreId(0)), Lane::Dish(DishId(0)), Lane::Dish(DishId(scenario.dishes - 1))] {
            for cause in lane_why(&run, lane, at) {
                let _ = writeln!(said, "      {}", text.why.sentence(&run, cause, page));
            }
        }
    }
}

fn lesson(language: Language) -> String {
    let text = Text::written(language);
    let mut said = String::new();
    for (step, words) in STEPS.iter().zip(&text.lesson.steps) {
        let _ = writeln!(said, "{} ({})", words.title, step.name);
        for world in step.worlds {
            kitchen(&mut said, world, text);
        }
    }
    said
}

#[test]
fn what_is_spoken_of_every_step_is_what_was_reviewed() {
    for &language in Language::VARIANTS {
        let said = lesson(language);
        check(&format!("spoken/{}.txt", language.code()), &said);
        assert!(!said.contains(['{', '}']), "a gap is open in {language:?}");
    }
}

/// Kitchens in sequence, in which every setting changes, and the total rises, falls and stays.
const CHANGES: [&str; 17] = [
    "",
    "program=stages",
    "program=stages&rack=2",
    "program=workers&rack=2",
    "program=workers&workers=3&rack=2",
    "program=workers&workers=3",
    "dishes=9",
    "dishes=9&cores=2",
    "dishes=9&cores=2&stages=wash:3.5:hands,soak:4:wait,dry:2:hands",
    "cores=2&waiting=hold",
    "cores=2&policy=random",
    "cores=2&policy=random&seed=7",
    "slice=1",
    "slice=1&switch=0.25",
    "speed=150",
    "every=1.5",
    "vary=30",
];

fn announced(language: Language) -> String {
    let text = Text::written(language);
    let at = |link: &str, selected, moment| {
        let run = Run::of(&link::read(link).scenario);
        Snapshot { step: STEPS.len() - 1, chosen: 0, run, selected, moment: Some(moment) }
    };
    let (core, dish) = (Lane::Core(CoreId(0)), Lane::Dish(DishId(1)));
    let mut lines = String::new();
    for pair in CHANGES.windows(2) {
        let [before, now] = [pair[0], pair[1]].map(|link| at(link, core, Millis::ZERO));
        let sentence = announcement(text, Some(&before), &now).expect("a change is announced");
        let _ = writeln!(lines, "“{}” → “{}”: {sentence}", pair[0], pair[1]);
    }
    let before = at("cores=2", core, Millis::ZERO);
    let lane = Snapshot { selected: dish, ..before.clone() };
    let later = Snapshot { moment: Some(Millis(4500)), ..lane.clone() };
    for (what, before, now) in [("another lane", &before, &lane), ("another moment", &lane, &later)] {
        let sentence = announcement(text, Some(before), now).expect("a change is announced");
        let _ = writeln!(lines, "{what}: {sentence}");
    }
    lines
}

#[test]
fn what_is_announced_of_changes_is_what_was_reviewed() {
    for &language in Language::VARIANTS {
        let lines = announced(language);
        check(&format!("announced/{}.txt", language.code()), &lines);
        assert!(!lines.contains(['{', '}']), "a gap is open in {language:?}");
    }
}
