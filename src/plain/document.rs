//! What the pages without scripts have in common.

use crate::link::Language;
use crate::text::Text;
use std::fmt::Write;

/// The content security policy: text and the style sheet, nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Text as HTML has it.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A whole page in a language: its name, which is also what it is about, and what stands in it, as HTML.
pub fn document(language: Language, text: &Text, name: &str, content: &str) -> String {
    let (tag, direction) = (language.tag(), text.page.direction);
    format!(
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"darkreader-lock\">\n<meta name=\"description\" \
         content=\"{name}\">\n<title>{name}</title>\n<link rel=\"icon\" href=\"icon.svg\" \
         type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"style.css\">\n<link rel=\"stylesheet\" href=\"plain.css\">\n</head>\n<body>\n<main class=\"plain\">\n\
         {content}</main>\n</body>\n</html>\n"
    )
}

/// Links to the same page in every language; the one that is open is marked.
pub fn languages(present: Language, files: &[(Language, &str)]) -> String {
    let mut html = String::from("<p>");
    for (place, (other, file)) in files.iter().enumerate() {
        let (tag, name) = (other.tag(), other.own_name());
        let between = if place == 0 { "" } else { " · " };
        let here = if *other == present { " aria-current=\"page\"" } else { "" };
        // Writing to a string fails for nothing.
        let _ = write!(html, "{between}<a href=\"{file}\" lang=\"{tag}\" hreflang=\"{tag}\"{here}>{name}</a>");
    }
    html + "</p>\n"
}
