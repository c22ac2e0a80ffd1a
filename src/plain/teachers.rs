//! The page for teachers.

use super::document::{document, escaped, languages};
use crate::lesson::{self, STEPS};
use crate::link::{self, Language, MAX_ASK, MAX_LENGTH, MAX_OPTION, OPTIONS, Part, Sharing, Simulated, Wanted};
use crate::scenario::{Field, Limits};
use crate::text::plain::ExampleText;
use crate::text::{PlainText, TeacherText, Text, fill};
use std::fmt::Write;

/// The three pictures: what a teacher sets, what a pupil answers, what comes together. They are no text, and decoration for who cannot see them.
const PICTURES: [&str; 3] = [
    "<rect x=\"8\" y=\"8\" width=\"104\" height=\"64\" rx=\"8\"/><path d=\"M22 28h52M22 42h34\"/><circle class=\"full\" cx=\"64\" cy=\"42\" r=\"6\"/>\
     <path d=\"M64 42h24\"/><rect class=\"full\" x=\"84\" y=\"22\" width=\"16\" height=\"12\" rx=\"2\"/><path d=\"M87 22v-3a5 5 0 0 1 10 0v3M22 58h66\"/>",
    "<rect x=\"8\" y=\"8\" width=\"104\" height=\"64\" rx=\"8\"/><circle cx=\"26\" cy=\"26\" r=\"6\"/><path d=\"M40 26h40\"/><circle class=\"full\" cx=\"26\" cy=\"44\" \
     r=\"6\"/><path d=\"M40 44h28\"/><path class=\"dashed\" d=\"M20 61h80\"/>",
    "<rect x=\"8\" y=\"8\" width=\"104\" height=\"64\" rx=\"8\"/><path d=\"M8 26h104M44 26v46\"/><path d=\"M18 38h16M18 50h16M18 62h16\"/>\
     <path class=\"bar\" d=\"M52 38h50M52 50h22M52 62h10\"/>",
];

/// Which sections have a picture, in the order of the pictures.
const PICTURED: [usize; 3] = [1, 2, 5];

/// The links of the examples, without language, and how each is shown, in the order of their texts.
fn examples() -> [(&'static str, Sharing); 4] {
    let embed = Sharing { embed: true, ..Sharing::default() };
    [
        (
            "cores=2",
            Sharing {
                lock: vec![Field::Cores, Field::Stages],
                hide: true,
                wanted: Wanted::Simulated(Simulated::Makespan),
                ..Sharing::default()
            },
        ),
        (
            "program=sequential&cores=4",
            Sharing { lock: vec![Field::Program, Field::Cores], hide: true, ..Sharing::default() },
        ),
        ("step=two-pairs", embed.clone()),
        ("cores=2", Sharing { play: true, parts: vec![Part::Kitchen, Part::Cores], ..embed }),
    ]
}

/// An example as an address from the folder of the page.
fn address(language: Language, kitchen: &str, sharing: Sharing, text: &ExampleText) -> String {
    let reading = link::read(kitchen);
    let step = reading.view.step.and_then(lesson::number_of);
    let scenario = if reading.settings {
        reading.scenario
    } else {
        step.map_or_else(Default::default, |step| STEPS[step].scenario())
    };
    let wanted = Wanted::read(text.options).unwrap_or(sharing.wanted);
    let sharing = Sharing { ask: text.ask.to_owned(), wanted, language: Some(language), ..sharing };
    let page = if sharing.embed { "embed.html" } else { "./" };
    format!("{page}#{}", lesson::write(step.unwrap_or(STEPS.len() - 1), &scenario, None, &sharing))
}

/// The page in a language; `files` are those of the page in every language.
#[must_use]
pub fn teachers(language: Language, files: &[(Language, &str)]) -> String {
    let (text, words, teacher) =
        (Text::written(language), PlainText::written(language), TeacherText::written(language));
    let limits = [MAX_ASK, *OPTIONS.end(), MAX_OPTION, MAX_LENGTH].map(|limit| limit.to_string());
    let counts = [Limits::DISHES.end(), Limits::CORES.end()].map(|limit| text.page.count(*limit));
    let sandbox = text.lesson.steps.last().map_or("", |step| step.title);
    let names =
        [sandbox, text.page.share, teacher.pupils, teacher.hide, teacher.see, teacher.embed, teacher.codes_field];
    let values: Vec<&str> = limits.iter().chain(&counts).map(String::as_str).chain(names).collect();
    let title = escaped(&text.page.title.join(" "));
    let name = fill(text.panel.beside, &[&title, &escaped(text.page.teachers)]);
    let mut html = format!("<h1>{name}</h1>\n<p class=\"lead\">{}</p>\n", escaped(words.lead));
    // Writing to a string fails for nothing.
    let _ = writeln!(html, "<p><a href=\"./#lang={}\">{}</a></p>", language.code(), escaped(words.to_lesson));
    html.push_str(&languages(language, files));
    for (place, section) in words.sections.iter().enumerate() {
        let _ = writeln!(html, "<h2>{}</h2>", escaped(section.title));
        if let Some(picture) = PICTURED.iter().position(|pictured| *pictured == place) {
            let _ = writeln!(
                html,
                "<svg class=\"sketch\" viewBox=\"0 0 120 80\" aria-hidden=\"true\">{}</svg>",
                PICTURES[picture]
            );
        }
        for paragraph in section.paragraphs {
            let _ = writeln!(html, "<p>{}</p>", escaped(&fill(paragraph, &values)));
        }
    }
    let _ = writeln!(html, "<h2>{}</h2>\n<ul>", escaped(words.examples));
    for ((kitchen, sharing), example) in examples().into_iter().zip(&words.example) {
        let address = address(language, kitchen, sharing, example);
        let _ = writeln!(
            html,
            "<li><a href=\"{}\">{}</a><br><code>{}</code></li>",
            escaped(&address),
            escaped(example.about),
            escaped(&address)
        );
    }
    html.push_str("</ul>\n");
    document(language, text, &name, &html)
}
