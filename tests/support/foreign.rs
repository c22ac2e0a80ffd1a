//! Checks for every place that takes foreign text, which must hold for any text. `tests/core/foreign.rs` tries a bounded number from a
//! seed, the targets of cargo-fuzz in `tests/fuzz` try more.

use wash_and_dry::code::{Code, Named, codes};
use wash_and_dry::export::Format;
use wash_and_dry::lesson::{Progress, STEPS};
use wash_and_dry::link::{self, Language};
use wash_and_dry::model::{
    Action, Draft, Edit, LessonAction, LessonState, Locale, Model, Phase, Preferences, StagePart, Storage,
    TeacherAction,
};
use wash_and_dry::plain;
use wash_and_dry::run::Run;
use wash_and_dry::text::{NoteText, PageText, Text, fill};
use wash_and_dry::units::{CoreId, DishId, Millis};
use wash_and_dry::why::{Lane, lane_why};

/// A link is read, its problems are explained, and what was read is read again from the link that is written for it.
pub fn links(text: &str) {
    let reading = link::read(text);
    for note in &reading.notes {
        assert!(!NoteText::ENGLISH.sentence(note).is_empty());
    }
    let again = link::read(&link::write(&reading.scenario, &reading.view));
    assert!(again.notes.is_empty());
    assert_eq!((again.scenario, again.view), (reading.scenario, reading.view));
}

/// The scenario of any link is run, measured, explained and exported. Large ones are left out, since they only take long.
pub fn scenarios(text: &str) {
    let scenario = link::read(text).scenario;
    if scenario.dishes > 300 || scenario.slice > Millis::ZERO && scenario.slice < Millis(500) {
        return;
    }
    let run = Run::of(&scenario);
    let metrics = run.metrics();
    assert!(metrics.makespan >= metrics.lower_bound);
    assert_eq!(run.dishes().len(), scenario.dishes as usize);
    let page = &PageText::ENGLISH;
    for at in [Millis::ZERO, Millis(metrics.makespan.0 / 2), metrics.makespan, Millis(u64::from(u32::MAX))] {
        let level = run.level_at(at);
        assert!(level.running <= u32::from(scenario.cores) && level.in_progress <= scenario.dishes);
        assert!(!page.kitchen_summary(&run, at).is_empty());
        let last = (CoreId(scenario.cores - 1), DishId(scenario.dishes - 1));
        assert!(!lane_why(&run, Lane::Core(last.0), at).is_empty());
        assert!(!lane_why(&run, Lane::Dish(last.1), at).is_empty());
    }
    for format in [Format::Json, Format::Trace, Format::Go, Format::Svg, Format::Dishes, Format::Segments] {
        assert!(!format.whole(&run, text, page).is_empty());
    }
}

/// Stored progress is read as far as possible; what was read is written and read again, and that of a later version is left alone.
pub fn stored(text: &str) {
    let Some(progress) = Progress::read(text) else {
        return assert_ne!(text.split(' ').next(), Some("1"));
    };
    assert_eq!(Progress::read(&progress.write()).as_ref(), Some(&progress));
    assert!(progress.next() < STEPS.len());
    assert!(text.parse::<Language>().ok().is_none_or(|language| language.code() == text));
}

/// Handin codes are found in any text, and what is read of a code is the same when it is written and read again.
pub fn pasted(text: &str) {
    let (good, bad) = codes(text);
    assert!(good.len() + bad.len() <= text.matches("wd1.").count());
    for Named { name, code, .. } in good {
        assert!(!name.contains('\n') && text.contains(name));
        assert_eq!(Code::read(&code.write()), Some(code));
    }
}

/// A file of texts may be cut off, of another release or no such file: then sentences are missing or wrong, and nothing panics.
pub fn texts(file: &str) {
    let text = Text::read_file(file.to_owned().leak());
    assert!(fill(file, &["1", file]).len() < 100_000 + file.len() * file.len());
    let run = Run::of(&link::read("cores=2").scenario);
    let (page, metrics) = (&text.page, run.metrics());
    let _ = (page.kitchen_summary(&run, Millis(8000)), page.tiles(metrics, run.limit(), run.scenario()));
    let _ = text.panel.metrics(metrics, run.scenario(), page);
    for cause in lane_why(&run, Lane::Dish(DishId(5)), Millis(8000)) {
        let _ = text.why.sentence(&run, cause, page);
    }
    let _ = plain::page(Language::English, text, &[(Language::English, page.text_file)]);
}

/// Text that readers type, paste or open at any step is accepted by the model, refused with a notice, or stays a draft, and the link to
/// what is shown then opens it again.
pub fn typed(text: &str) {
    let typed = || text.to_owned();
    let scenario = link::read(text).scenario;
    // Large scenarios only take long.
    let small = scenario.dishes <= 100 && (scenario.slice == Millis::ZERO || scenario.slice >= Millis(500));
    let lesson = LessonState::new(Progress::read(text).unwrap_or_default(), Storage::Works);
    let begun = Model::new(lesson, Preferences::default(), Locale::new(Language::English));
    let stage = |part| Action::Edit(Edit::Stage(0, part), Phase::Done);
    for (step, data) in STEPS.iter().enumerate() {
        let mut model = begun.reduce(Action::Lesson(LessonAction::Go(step)));
        let mut does = Vec::new();
        if small {
            does.push(Action::Open(typed()));
        }
        let questions = data.questions.len();
        does.extend((0..questions).map(|place| LessonAction::Draft(place, Draft::Typed(typed()))).map(Action::Lesson));
        let lesson = [LessonAction::Commit, LessonAction::DraftAnswer(typed()), LessonAction::Answer];
        does.extend(lesson.map(Action::Lesson));
        does.extend([TeacherAction::Ask(typed()), TeacherAction::Paste(typed())].map(Action::Teacher));
        does.push(stage(StagePart::Name(typed())));
        for action in does {
            model = model.reduce(action);
            let reading = link::read(&model.link(None));
            assert!(reading.notes.is_empty(), "{text:?}: {:?}", reading.notes);
            assert!(!reading.settings || &reading.scenario == model.scenario(), "{text:?}");
        }
        let shared = link::View { sharing: model.teacher.sharing.clone(), ..link::View::default() };
        assert_eq!(link::read(&link::write(model.scenario(), &shared)).view, shared);
    }
}
