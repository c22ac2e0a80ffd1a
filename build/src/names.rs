//! Names that change with the content of a file, so that hosts may let browsers keep it for ever.

use crate::Result;
use crate::folder::{files, has_ending, read};
use crate::worker::WORKER;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The ending of the documents in which names stand: the starter reads them from there.
const DOCUMENT: &str = "html";

/// Gives each text, style sheet, script and module a name by its content, and puts that into the documents. Trunk's own names tell one
/// compilation from another, but not one wasm-bindgen or wasm-opt from another.
pub fn by_content(folder: &Path) -> Result<()> {
    let all = files(folder)?;
    for old in all.iter().filter(|name| is_named(name)) {
        let new = hashed(old, &fs::read(folder.join(old))?);
        fs::rename(folder.join(old), folder.join(&new))?;
        for document in all.iter().filter(|name| has_ending(name, DOCUMENT)) {
            let path = folder.join(document);
            let text = read(&path)?;
            if text.contains(old.as_str()) {
                fs::write(&path, text.replace(old.as_str(), &new))?;
            }
        }
    }
    Ok(())
}

/// Whether a file is named by its content: the service worker and the documents have names that others know.
fn is_named(name: &str) -> bool {
    let known = name == WORKER;
    !known && ["txt", "css", "js", "wasm"].iter().any(|ending| has_ending(name, ending))
}

/// A name with the hash of the content in place of the one that it had, if it had one.
fn hashed(name: &str, content: &[u8]) -> String {
    let hash: String = format!("{:x}", Sha256::digest(content)).chars().take(12).collect();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, tail) = stem.strip_suffix("_bg").map_or((stem, ""), |stem| (stem, "_bg"));
    let stem = match stem.rsplit_once('-') {
        Some((before, hash))
            if (10..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
        {
            before
        }
        _ => stem,
    };
    format!("{stem}{tail}-{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_trunk_gives_way_to_that_of_the_content() {
        assert_eq!(hashed("page-0123456789abcdef_bg.wasm", b""), "page_bg-e3b0c44298fc.wasm");
        assert_eq!(hashed("page-0123456789abcdef.js", b""), "page-e3b0c44298fc.js");
        // Trunk leaves zeros at the beginning out.
        assert_eq!(hashed("style-da53a338ce6eae.css", b""), "style-e3b0c44298fc.css");
        assert_eq!(hashed("en.txt", b""), "en-e3b0c44298fc.txt");
        assert_eq!(hashed("plain.css", b"x"), "plain-2d711642b726.css");
    }

    #[test]
    fn what_others_know_by_name_stays() {
        assert!(is_named("en.txt") && is_named("start-1.js"));
        assert!(!is_named("sw.js") && !is_named("index.html") && !is_named("icon.svg"));
    }
}
