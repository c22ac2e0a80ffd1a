//! The lesson as one page of HTML for readers without scripts, made of the texts and the simulation.

use crate::lesson::STEPS;
use crate::link::Language;
use crate::text::marks::{Piece, pieces};
use crate::text::{Text, fill};
use std::fmt::Write;

/// The content security policy: text and the style sheet, nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

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
    let (code, tag, direction) = (language.code(), language.tag(), page.direction);
    let name = after_colon(&title, &escaped(page.as_text));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"description\" \
         content=\"{name}\">\n<title>{name}</title>\n<link rel=\"icon\" href=\"icon.svg\" \
         type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"style.css\">\n<link rel=\"stylesheet\" href=\"plain.css\">\n</head>\n<body>\n<main class=\"plain\">\n\
         <h1>{title}</h1>\n<p>{}</p>\n<p><a href=\".#lang={code}\">{}</a></p>\n<p>",
        escaped(page.lead),
        escaped(lesson.with_kitchen),
    );
    for (place, (other, file)) in others.iter().enumerate() {
        let (tag, name) = (other.tag(), other.own_name());
        let between = if place == 0 { "" } else { " · " };
        let here = if *other == language { " aria-current=\"page\"" } else { "" };
        let _ = write!(html, "{between}<a href=\"{file}\" lang=\"{tag}\" hreflang=\"{tag}\"{here}>{name}</a>");
    }
    html.push_str("</p>\n");
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
        if !words.real.is_empty() {
            let _ = writeln!(html, "<p>{}</p>", after_colon(&escaped(lesson.real), &prose(words.real, &numbers)));
        }
    }
    let _ = writeln!(html, "<h2>{}</h2>\n<dl>", escaped(lesson.glossary_title));
    for (place, text) in lesson.glossary.iter().enumerate() {
        let (word, meaning) = (escaped(text.word), escaped(text.meaning));
        let _ = writeln!(html, "<dt id=\"word-{place}\">{word}</dt>\n<dd>{meaning}</dd>");
    }
    html.push_str("</dl>\n");
    html + "</main>\n</body>\n</html>\n"
}
