//! What of the lesson is shown before its module is there: sentences that stand in the document in English, and are shown in other languages by
//! their lines in the files of texts.

use crate::Result;
use std::fmt::Write;

/// What marks an element in the document that shows a line.
const MARK: &str = " data-line>";

/// Gives each marked element of the document the number of its line in a file of texts, counted from 0.
///
/// # Errors
/// Where a sentence is in no line: it was changed at one place only.
pub fn number_lines(html: &str, texts: &str) -> Result<String> {
    let mut parts = html.split(MARK);
    let mut numbered = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let said = part.split('<').next().unwrap_or_default().replace("&amp;", "&");
        let number = texts.lines().position(|line| line == said);
        let number = number.ok_or_else(|| format!("“{said}” of index.html is no line of the English texts"))?;
        write!(numbered, " data-line=\"{number}\">{part}")?;
    }
    Ok(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wash_and_dry::link::Language;
    use wash_and_dry::text::Text;

    #[test]
    fn the_sentences_of_the_document_are_lines_of_the_texts() {
        let html = include_str!("../../index.html");
        let texts = Text::written(Language::English).file();
        let numbered = number_lines(html, &texts).expect("lines");
        assert_eq!((html.matches(MARK).count(), numbered.matches(" data-line=\"").count()), (12, 12));
        assert!(number_lines("<p data-line>nobody said this</p>", &texts).is_err());
    }

    #[test]
    fn lines_are_counted_from_0() {
        let numbered = number_lines("<b data-line>b &amp; c</b><i data-line>a</i>", "a\nb & c\n").expect("lines");
        assert_eq!(numbered, "<b data-line=\"1\">b &amp; c</b><i data-line=\"0\">a</i>");
    }
}
