//! The page for addresses that are none, which a host shows in place of any of them. It cannot know how deep the address lies that was asked for, so
//! it names no file of its own by a relative address: it has no style sheet, and browsers show it light or dark as their readers like.

use super::document::escaped;
use crate::link::Language;
use crate::text::{PlainText, Text};
use std::fmt::Write;
use strum::VariantArray;

/// The content security policy: text alone.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// Where the lesson may be, as an address is read from wherever it is shown.
const PLACES: [&str; 3] = ["./", "../", "/"];

/// The page in all languages. `lesson` is the whole address of the lesson, or its path from the start of the site; where it is not known, the
/// page leads to the places where it may be.
#[must_use]
pub fn missing(lesson: Option<&str>) -> String {
    let title = escaped(&Text::written(Language::default()).page.title.join(" "));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"{POLICY}\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"darkreader-lock\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n</head>\n<body>\n<main>\n"
    );
    for &language in Language::VARIANTS {
        let (text, words) = (Text::written(language), PlainText::written(language));
        let (tag, code, direction) = (language.tag(), language.code(), text.page.direction);
        let heading = escaped(&text.page.title.join(" "));
        let level = if language == Language::default() { "h1" } else { "h2" };
        // Writing to a string fails for nothing.
        let _ = write!(
            html,
            "<section lang=\"{tag}\" dir=\"{direction}\">\n<{level}>{heading}</{level}>\n<p>{}</p>\n",
            escaped(words.missing)
        );
        let link =
            |address: &str, name: &str| format!("<a href=\"{}#lang={code}\">{}</a>", escaped(address), escaped(name));
        if let Some(lesson) = lesson {
            let _ = writeln!(html, "<p>{}</p>", link(lesson, words.to_lesson));
        } else {
            let places =
                PLACES.iter().zip(words.places).map(|(address, name)| format!("<li>{}</li>", link(address, name)));
            let places: String = places.collect();
            let _ = writeln!(html, "<p>{}</p>\n<ul>{places}</ul>", escaped(words.missing_places));
        }
        html.push_str("</section>\n");
    }
    html + "</main>\n</body>\n</html>\n"
}
