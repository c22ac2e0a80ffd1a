//! The lesson as plain text, for readers without scripts: `static/lesson.html` is what the texts and the simulation say.
//! `BLESS=1 cargo test --test plain` writes it anew.

use std::fmt::Write;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::text::{LessonText, PageText, fill};

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text with its gaps filled, and its explained words marked.
fn prose(text: &str, numbers: &[String]) -> String {
    let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let filled = escaped(&fill(text, &values));
    let parts = filled.split('*').enumerate();
    parts.map(|(place, part)| if place % 2 == 1 { format!("<dfn>{part}</dfn>") } else { part.to_owned() }).collect()
}

fn page() -> String {
    let (text, page) = (&LessonText::ENGLISH, &PageText::ENGLISH);
    let title = escaped(&page.title.join(" "));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n<meta \
         name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta \
         name=\"description\" content=\"The lesson of {title} as text.\">\n<title>{title}: the lesson as text</title>\n<link \
         rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n\
         <main class=\"plain\">\n<h1>{title}</h1>\n<p>{}</p>\n<p><a href=\".\">With the kitchen</a></p>\n",
        escaped(page.lead)
    );
    for (step, words) in STEPS.iter().zip(&text.steps).filter(|(step, _)| !step.questions.is_empty()) {
        let numbers = step.numbers();
        let _ = writeln!(html, "<h2>{}</h2>", escaped(words.title));
        let _ = writeln!(html, "<p>{}</p>", prose(words.hook, &numbers));
        for question in words.questions {
            let _ = writeln!(html, "<p><em>{}</em></p>", escaped(question.ask));
        }
        let _ = writeln!(html, "<p>{}</p>", prose(words.explained, &numbers));
        let _ = writeln!(html, "<p><strong>{}</strong></p>", escaped(words.takeaway));
        let _ = writeln!(html, "<p><small>{}: {}</small></p>", escaped(text.ends), escaped(words.ends));
    }
    html + "</main>\n</body>\n</html>\n"
}

#[test]
fn the_lesson_as_text_is_what_the_page_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/lesson.html");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, page()).expect("a file");
    }
    let kept = std::fs::read_to_string(path).expect("static/lesson.html");
    assert!(kept == page(), "static/lesson.html is not what the texts say: BLESS=1 cargo test --test plain");
    assert!(!kept.contains(['{', '}']), "a gap is open");
}
