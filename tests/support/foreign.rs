//! Every place where foreign text comes in, and what must hold of any text there: for `tests/foreign.rs`, which tries a bounded
//! number from a seed, and for the targets of cargo-fuzz in `tests/fuzz`.

use wash_and_dry::code::{Code, codes};
use wash_and_dry::export::Format;
use wash_and_dry::lesson::{PLANS, Progress};
use wash_and_dry::link::{self, Language};
use wash_and_dry::panel::{Context, Panels, Texts, tokens};
use wash_and_dry::run::Run;
use wash_and_dry::text::{FrontText, NoteText, PageText, RestText, fill, keep};
use wash_and_dry::units::{CoreId, DishId, Millis};
use wash_and_dry::why::{Lane, lane_why};

/// A link is read or explained, and what was read comes back from its link.
pub fn links(text: &str) {
    let reading = link::read(text);
    for note in &reading.notes {
        assert!(!NoteText::ENGLISH.sentence(note).is_empty());
    }
    let again = link::read(&link::write(&reading.scenario, &reading.view));
    assert!(again.notes.is_empty());
    assert_eq!((again.scenario, again.view), (reading.scenario, reading.view));
}

/// The kitchen of any link runs, is measured, explained and written down. One of many dishes would only take long: others try those.
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

/// Notes that a browser kept are read as far as they can be; what was read comes back, and a later version's is left alone.
pub fn stored(text: &str) {
    let Some(progress) = Progress::read(text) else {
        return assert_ne!(text.split(' ').next(), Some("1"));
    };
    assert_eq!(Progress::read(&progress.write()).as_ref(), Some(&progress));
    assert!(progress.next() < PLANS.len());
    assert!(Language::of(text).is_none_or(|language| language.code() == text));
}

/// Codes are found in any text, what is read of one comes back, and no others are made up.
pub fn pasted(text: &str) {
    let (good, bad) = codes(text);
    assert!(good.len() + bad.len() <= text.matches("wd1.").count());
    for code in good {
        assert_eq!(Code::read(&code.write()), Some(code));
    }
}

/// A file of texts may be cut off, another release's or not one at all: sentences are then missing or wrong, no more.
pub fn texts(text: &str) {
    let (front, rest): (&FrontText, &RestText) = (keep(text.to_owned()), keep(text.to_owned()));
    assert!(fill(text, &["1", text]).len() < 100_000 + text.len() * text.len());
    let run = Run::of(&link::read("cores=2").scenario);
    let _ = (front.page.kitchen_summary(&run, Millis(8000)), front.page.tiles(run.metrics(), run.scenario()));
    let mut panels = Panels::new(Texts::of(front, rest));
    for name in PANELS {
        let _ = panels.show(name, &Context::default());
    }
}

/// Panels are told of text that readers typed: whatever it is, they show something that can be read as it was written.
pub fn panels(text: &str, texts: Texts) {
    let mut panels = Panels::new(texts);
    for does in ["share-ask", "codes", "share-lock", "share-view", "save", "piece", "tones", ""] {
        let _ = panels.tell(&format!("{does} {text}"), &Context::default());
    }
    let _ = panels.tell(text, &Context::default());
    // Foreign is what was typed, kept and opened; kitchens and links are written by the page.
    let progress = Progress::read(text).unwrap_or_default().write();
    let reading = link::read(text);
    let link = link::write(&reading.scenario, &reading.view);
    let typed = || text.to_owned();
    let context = Context { came: typed(), edited: typed(), answer: typed(), link, progress, ..Context::default() };
    let heard = Context::read(&context.write());
    assert_eq!(heard.kitchens, context.kitchens);
    let _ = panels.show("rest", &Context::read(text));
    for step in 0..PLANS.len() {
        for name in PANELS {
            let shown = panels.show(name, &Context { step, ..heard.clone() });
            assert!(tokens(&shown.finish()).count() < 100_000);
        }
    }
}

const PANELS: [&str; 14] = [
    "summary",
    "keys",
    "notice",
    "take",
    "codes",
    "settings",
    "knobs",
    "outcome",
    "challenge",
    "challenges",
    "share",
    "code",
    "differences",
    "rest",
];
