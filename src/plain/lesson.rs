//! The lesson as one page of HTML for readers without scripts, made of the texts and the simulation.

use super::document::{document, escaped, languages};
use crate::lesson::STEPS;
use crate::link::Language;
use crate::text::marks::{Piece, pieces};
use crate::text::{Text, fill};
use std::fmt::Write;

/// Text with its gaps filled; its explained words lead to their meanings.
fn prose(text: &str, numbers: &[String]) -> String {
    let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let filled = fill(text, &values);
    let html = |piece| match piece {
        Piece::Plain(words) => escaped(words),
        Piece::Term(words, term) => format!("<dfn><a href=\"#word-{term}\">{}</a></dfn>", escaped(words)),
    };
    pieces(&filled).map(html).collect()
}

/// The whole lesson in a language as one page of HTML; `others` are the files of the page in every language.
#[must_use]
pub fn page(language: Language, text: &Text, others: &[(Language, &str)]) -> String {
    let Text { page, lesson, panel, .. } = text;
    let after_colon = |name: &str, sentence: &str| fill(panel.beside, &[name, sentence]);
    let title = escaped(&page.title.join(" "));
    let name = after_colon(&title, &escaped(page.as_text));
    let mut html = format!(
        "<h1>{title}</h1>\n<p>{}</p>\n<p><a href=\".#lang={}\">{}</a></p>\n",
        escaped(page.lead),
        language.code(),
        escaped(lesson.with_kitchen),
    );
    html.push_str(&languages(language, others));
    let _ = writeln!(html, "<p><a href=\"{}\">{}</a></p>", page.teachers_file, escaped(page.teachers));
    for (step, words) in STEPS.iter().zip(&lesson.steps).filter(|(step, _)| !step.questions.is_empty()) {
        let numbers = step.numbers();
        let _ = writeln!(html, "<h2>{}</h2>", escaped(words.title));
        let _ = writeln!(html, "<p>{}</p>", prose(words.hook, &numbers));
        // A list and no emphasis: neither Arabic nor Chinese has slanted letters.
        let questions =
            words.questions.iter().map(|question| format!("<li><p>{}</p></li>", prose(question.ask, &numbers)));
        let _ = writeln!(html, "<ul>{}</ul>", questions.collect::<String>());
        let _ = writeln!(html, "<p>{}</p>", prose(words.explained, &numbers));
        let _ = writeln!(html, "<p><strong>{}</strong></p>", escaped(words.takeaway));
        for (place, real) in words.real.iter().enumerate() {
            let real = prose(real, &numbers);
            let real = if place == 0 { after_colon(&escaped(lesson.real), &real) } else { real };
            let _ = writeln!(html, "<p>{real}</p>");
        }
    }
    let _ = writeln!(html, "<h2>{}</h2>\n<dl>", escaped(lesson.glossary_title));
    for (place, text) in lesson.glossary.iter().enumerate() {
        let (word, meaning) = (escaped(text.word), escaped(text.meaning));
        let _ = writeln!(html, "<dt id=\"word-{place}\">{word}</dt>\n<dd>{meaning}</dd>");
    }
    html.push_str("</dl>\n");
    document(language, text, &name, &html)
}
