//! One HTML file of a release, which opens from a disk: style, script, module and texts are in it. Its policy names the digests of what is
//! inline and lets nothing be fetched.

use crate::folder::{files, find, has_ending, read};
use crate::{Result, policy};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// An element in its document that no browser runs.
fn inert(id: &str, content: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{}</script>\n", safe(content))
}

/// Text without what would end the element that it stands in.
fn safe(content: &str) -> String {
    content.replace("</script", "<\\/script")
}

/// The digest of inline content, as a policy names it.
fn digest(content: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// The document without the elements of a kind that have something in their tag.
fn without(mut html: String, element: &str, has: &str) -> String {
    let start = format!("<{element}");
    let mut from = 0;
    while let Some(at) = html[from..].find(&start).map(|at| at + from) {
        let Some(end) = html[at..].find('>').map(|end| at + end + 1) else { break };
        if html[at..end].contains(has) {
            let close = format!("</{element}>");
            let end = if html[end..].starts_with(&close) { end + close.len() } else { end };
            html.replace_range(at..end, "");
        } else {
            from = end;
        }
    }
    html
}

/// Writes the file.
pub fn write(dist: &Path, file: &Path) -> Result<()> {
    let text = |start: &str, end: &str| read(&dist.join(find(dist, start, end)?));
    // The module's script and the starter are one module: the starter calls what the script defines.
    let script = safe(&format!("{}\n{}", text("page-", ".js")?, text("start-", ".js")?));
    // The workshop's script is a module of its own, for both scripts use the same names.
    let workshop = safe(&format!("{}\nglobalThis.startWorkshop = initSync;\n", text("workshop-", ".js")?));
    let [guard, tell] = [text("guard-", ".js")?, text("tell-", ".js")?].map(|script| safe(&script));
    let style = text("style-", ".css")?;
    let icon = BASE64_STANDARD.encode(fs::read(dist.join("icon.svg"))?);
    let mut inside = String::new();
    for (id, start) in [("page-module", "page_bg-"), ("workshop-module", "workshop_bg-"), ("later-module", "later-")] {
        inside += &inert(id, &BASE64_STANDARD.encode(fs::read(dist.join(find(dist, start, ".wasm")?))?));
    }
    // Programs in Go have a page of their own, which is not in this file.
    for name in files(dist)?.iter().filter(|name| has_ending(name, "txt") && !name.contains("_go-")) {
        let code = name.split('-').next().unwrap_or(name);
        inside += &inert(&format!("text-{code}"), &format!("\n{}", read(&dist.join(name))?));
    }
    let mut html = read(&dist.join("index.html"))?;
    let policy = policy::of(&html)?.to_owned();
    let scripts = [guard, workshop, script];
    let digests: Vec<String> = std::iter::once(&tell).chain(&scripts).map(|script| digest(script)).collect();
    html = html.replace(&policy, &policy::of_single_file(&policy, &digests, &digest(&style)));
    for (element, has) in [
        ("link", "manifest"),
        ("link", "icon"),
        ("link", "stylesheet"),
        ("link", "preload"),
        ("script", "module"),
        ("script", "tell"),
        ("progress", ""),
        ("meta", "texts"),
        ("meta", "workshop"),
        ("meta", "later"),
        ("meta", "hands"),
    ] {
        html = without(html, element, has);
    }
    // There is no other file to lead to.
    html = unlinked(html);
    let head = format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\"><style>{style}</style></head>");
    let scripts = scripts.map(|script| format!("<script type=\"module\">{script}</script>\n")).concat();
    let body = format!("{inside}<script>{tell}</script>\n{scripts}</body>");
    let html = html.replacen("</head>", &head, 1).replacen("</body>", &body, 1);
    fs::write(file, &html)?;
    println!("{}: {} KiB, all of it", file.display(), html.len() / 1024);
    Ok(())
}

/// The document without links to the lesson as text; their words stay.
fn unlinked(mut html: String) -> String {
    while let Some(at) = html.find("<a ").and_then(|first| {
        html[first..].match_indices("<a ").map(|(place, _)| first + place).find(|at| {
            let tag = &html[*at..*at + html[*at..].find('>').unwrap_or(0)];
            tag.contains("lesson")
        })
    }) {
        let (Some(open), Some(close)) = (html[at..].find('>'), html[at..].find("</a>")) else { break };
        let words = html[at + open + 1..at + close].to_owned();
        html.replace_range(at..at + close + "</a>".len(), &words);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_go_by_what_their_tag_has() {
        let html = "<link rel=\"icon\" href=x><link rel=stylesheet><script src=y type=module></script><p>".to_owned();
        let html = without(html, "link", "icon");
        assert_eq!(without(html, "script", "module"), "<link rel=stylesheet><p>");
    }

    #[test]
    fn links_to_other_files_are_words() {
        let html = "<a href=#>a</a> <a id=x href=lesson.html>b</a>, <a href=\"lesson-es.html\">c</a>".to_owned();
        assert_eq!(unlinked(html), "<a href=#>a</a> b, c");
    }
}
