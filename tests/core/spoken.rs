//! What a screen reader says of the views of every step, in every language, as text that people read and review:
//! `tests/golden/spoken/CODE.txt`. `BLESS=1 cargo test --test core spoken` writes it anew.

use crate::golden_file::check;
use std::fmt::Write;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::{self, Language};
use wash_and_dry::run::Run;
use wash_and_dry::text::Text;
use wash_and_dry::units::{CoreId, DishId, Millis};
use wash_and_dry::why::{Lane, lane_why};

/// The views of a kitchen: what each says of the whole run, and of a moment in it.
fn kitchen(said: &mut String, kitchen: &str, text: &Text) {
    let page = &text.page;
    let run = Run::of(&link::read(kitchen).scenario);
    let scenario = run.scenario();
    let _ = writeln!(said, "  kitchen “{kitchen}”");
    let _ = writeln!(said, "    {}", page.cores_summary(run.metrics(), scenario.cores));
    let _ = writeln!(said, "    {}", page.dishes_summary(run.metrics(), scenario.dishes));
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
    for language in Language::ALL {
        let said = lesson(language);
        check(&format!("spoken/{}.txt", language.code()), &said);
        assert!(!said.contains(['{', '}']), "a gap is open in {language:?}");
    }
}
