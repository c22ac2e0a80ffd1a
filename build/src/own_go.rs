//! The page for the reader's own programs in Go: its document, made from that of the lesson, and its editor, bundled into one script.

use crate::Result;
use crate::folder::{find, read};
use crate::minify::esbuild;
use crate::parts::NAMED;
use std::fs;
use std::path::Path;
use strum::VariantArray;
use wash_and_dry::link::Language;

/// The document.
pub const DOCUMENT: &str = "go.html";
/// The editor's script, before it is named by its content.
const EDITOR: &str = "editor.js";
/// The editor's source.
const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/editor/editor.js");

/// Writes the document and bundles the editor. A release without the editor is an error; in development the page has a plain text field then.
pub fn write(folder: &Path, release: bool) -> Result<()> {
    let html = read(&folder.join("index.html"))?;
    let (script, module) = (find(folder, "page-", ".js")?, find(folder, "page-", "_bg.wasm")?);
    let size = fs::metadata(folder.join("golab_bg.wasm"))?.len();
    fs::write(folder.join(DOCUMENT), document(&html, (&script, &module), size)?)?;
    match bundle(folder) {
        Err(error) if !release => {
            eprintln!("warning: there is no editor for programs in Go: {error}");
            Ok(())
        }
        done => done,
    }
}

/// The document, from that of the lesson, which names its own script and module. The page's module has so many bytes.
fn document(lesson: &str, (script, module): (&str, &str), size: u64) -> Result<String> {
    let texts: Vec<_> = Language::VARIANTS.iter().map(|language| format!("{}_go.txt", language.code())).collect();
    let texts = texts.join(" ");
    let changes = [
        (script, "golab.js".to_owned()),
        (module, "golab_bg.wasm".to_owned()),
        ("data-bytes", format!("max=\"{size}\"")),
        ("<meta name=\"texts\" content=\"", format!("<meta name=\"texts\" content=\"{texts} ")),
        (
            "</head>",
            format!(
                "<meta name=\"editor\" content=\"{EDITOR}\">\n<link rel=\"stylesheet\" href=\"golab.css\">\n</head>"
            ),
        ),
    ];
    // It is in one part.
    let mut html = lesson.replace(NAMED, "");
    for (from, to) in changes {
        if !html.contains(from) {
            return Err(format!("“{from}” is not in index.html").into());
        }
        html = html.replace(from, &to);
    }
    let html = between(&html, "<title>", "</title>", "Wash &amp; Dry: your own Go")?;
    let html = between(&html, "<div class=\"first\" role=\"main\">\n", "<p class=\"hint\" id=\"coming\">", "")?;
    // Nor is the opening of the lesson shown.
    between(&html, "<template id=\"early\">\n", "</template>", "")
        .map(|html| html.replace("<template id=\"early\">\n</template>\n", ""))
}

/// The text with something else between two marks.
fn between(text: &str, from: &str, to: &str, new: &str) -> Result<String> {
    let missing = || format!("“{from}” … “{to}” is not in index.html");
    let (before, rest) = text.split_once(from).ok_or_else(missing)?;
    let (_, after) = rest.split_once(to).ok_or_else(missing)?;
    Ok(format!("{before}{from}{new}{to}{after}"))
}

/// Bundles the editor and what it is made of.
fn bundle(folder: &Path) -> Result<()> {
    let to = format!("--outfile={EDITOR}");
    esbuild(
        folder,
        &[
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2020",
            "--legal-comments=none",
            "--log-level=warning",
            SOURCE,
            &to,
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_that_of_the_lesson_with_its_own_module_texts_and_editor() {
        let index = concat!(env!("CARGO_MANIFEST_DIR"), "/../index.html");
        let lesson = fs::read_to_string(index).expect("index.html").replace(
            "</head>",
            "<link rel=\"modulepreload\" href=\"./page-1.js\"><link rel=\"preload\" href=\"./page-1_bg.wasm\" as=\"fetch\"></head>",
        );
        let html = document(&lesson, ("page-1.js", "page-1_bg.wasm"), 7).expect("a document");
        for part in [
            "./golab.js",
            "./golab_bg.wasm",
            "max=\"7\"",
            "en_go.txt",
            "en.txt",
            "name=\"editor\"",
            "golab.css",
            "require-trusted-types-for",
        ] {
            assert!(html.contains(part), "{part}");
        }
        assert!(
            !html.contains("page-1") && !html.contains("Each pair of hands") && !html.contains("<template"),
            "{html}"
        );
        assert!(document("<p>", ("a", "b"), 1).is_err());
    }
}
