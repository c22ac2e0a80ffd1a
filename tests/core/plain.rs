//! The lesson as plain text for readers without scripts, complete in every language; and the first text of the page.

use strum::VariantArray;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::{self, Language};
use wash_and_dry::plain;
use wash_and_dry::text::{PageText, PlainText, Text};

#[test]
fn the_lesson_as_text_has_every_step_and_no_open_gap() {
    let files: Vec<_> =
        Language::VARIANTS.iter().map(|&language| (language, Text::written(language).page.text_file)).collect();
    for &language in Language::VARIANTS {
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

/// The addresses that a page leads to.
fn addresses(html: &str) -> Vec<String> {
    let after = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    after.map(|address| address.replace("&amp;", "&")).collect()
}

#[test]
fn the_page_for_teachers_is_whole_in_every_language_and_its_examples_open() {
    let files: Vec<_> =
        Language::VARIANTS.iter().map(|&language| (language, Text::written(language).page.teachers_file)).collect();
    for &language in Language::VARIANTS {
        let (text, words) = (Text::written(language), PlainText::written(language));
        let html = plain::teachers(language, &files);
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{}\">", language.tag(), text.page.direction)));
        assert_eq!(html.matches("<h2>").count(), words.sections.len() + 1);
        assert!(!html.contains(['{', '}']), "a gap is open in {language:?}");
        assert!(html.contains(text.page.share), "{language:?} does not say what the dialog is called");
        let addresses = addresses(&html);
        assert!(files.iter().all(|(_, file)| addresses.iter().any(|address| address == file)));
        let examples: Vec<&String> = addresses
            .iter()
            .filter(|address| address.contains('#') && address.contains("lang=") && address.len() > 20)
            .collect();
        assert_eq!(examples.len(), words.example.len(), "{addresses:?}");
        for (address, example) in examples.iter().zip(&words.example) {
            let reading = link::open(link::fragment(address));
            assert_eq!(reading.notes, [], "{address}");
            assert_eq!(reading.view.sharing.ask, example.ask, "{address}");
            let wanted = reading.view.sharing.wanted;
            assert_eq!(wanted == link::Wanted::Words, example.ask.is_empty(), "{address}");
        }
    }
}

#[test]
fn the_page_for_missing_addresses_names_nothing_by_a_relative_address_but_where_the_lesson_may_be() {
    let html = plain::missing(None);
    assert!(html.contains("style-src").eq(&false) && !html.contains("<link") && !html.contains("<script"));
    for &language in Language::VARIANTS {
        let words = PlainText::written(language);
        assert!(html.contains(&format!("<section lang=\"{}\"", language.tag())) && html.contains(words.missing));
    }
    assert_eq!(addresses(&html).len(), 3 * Language::VARIANTS.len());
    let known = plain::missing(Some("https://example.org/lesson/"));
    let all: Vec<String> = Language::VARIANTS
        .iter()
        .map(|language| format!("https://example.org/lesson/#lang={}", language.code()))
        .collect();
    assert_eq!(addresses(&known), all);
}
