//! The lesson as plain text for readers without scripts, complete in every language; and the first text of the page.

use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::Language;
use wash_and_dry::plain;
use wash_and_dry::text::{PageText, Text};

#[test]
fn the_lesson_as_text_has_every_step_and_no_open_gap() {
    let files = Language::ALL.map(|language| (language, Text::written(language).page.text_file));
    for language in Language::ALL {
        let text = Text::written(language);
        let html = plain::page(language, text, &files);
        let asked = STEPS.iter().filter(|step| !step.questions.is_empty()).count();
        assert_eq!(html.matches("<h2>").count(), asked + 1, "{language:?}: the steps and the glossary");
        assert!(!html.contains(['{', '}', '*']), "a gap or a mark is open in {language:?}");
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{}\">", language.tag(), text.page.direction)));
        for (other, file) in &files {
            assert!(html.contains(&format!("href=\"{file}\" lang=\"{}\"", other.tag())), "{language:?} to {other:?}");
        }
        // The total of one core with overlapping waits.
        assert!(html.contains("54") && html.contains("30"), "{language:?}");
    }
    let names: std::collections::BTreeSet<_> = files.iter().map(|(_, file)| file).collect();
    assert_eq!(names.len(), files.len(), "each language has a file of its own");
}

#[test]
fn the_first_text_and_the_notices_stand_in_the_page_before_the_module() {
    let html = include_str!("../../index.html").replace("&amp;", "&");
    let text = &PageText::ENGLISH;
    assert!(html.contains(&text.title.join(" ")));
    for said in [
        text.lead,
        text.coming,
        text.failure,
        text.failure_link,
        text.no_module,
        text.as_text,
        text.no_network,
        text.reload,
        text.too_old,
        text.newer,
        text.trouble,
        text.from_disk,
        text.framed,
        text.ended,
        text.open_anyway,
        text.open_without,
        text.update,
        text.slow,
    ] {
        assert!(html.contains(&format!(">{said}<")), "{said}");
    }
}
