//! The last step of a build: texts, names, the service worker's list, the copy for frames, compression, sizes.

use crate::folder::{self, find, read};
use crate::{Result, names, sizes, texts, worker};
use std::path::PathBuf;
use std::{env, fs};

/// What Trunk leaves in the document where nonces are asked for: one goes into each answer of `trunk serve`.
const NONCE: &str = "{{__TRUNK NONCE__}}";
/// What only a document has that is served by `trunk serve`.
const SERVED: &str = "__TRUNK_ADDRESS__";

/// Finishes what Trunk has put into its staging folder.
pub fn finish() -> Result<()> {
    let folder =
        PathBuf::from(env::var("TRUNK_STAGING_DIR").map_err(|_| "TRUNK_STAGING_DIR is not set: Trunk calls this")?);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    texts::write(&folder)?;
    let index = folder.join("index.html");
    let html = read(&index)?;
    if !html.contains(SERVED) {
        let html = html
            .replace(&format!(" 'nonce-{NONCE}'"), "")
            .replace(&format!(" nonce=\"{NONCE}\""), "")
            .replace(&format!(" nonce={NONCE}"), "");
        if html.contains(NONCE) {
            return Err("a nonce is left in index.html".into());
        }
        fs::write(&index, html)?;
    }
    // How much is to come, for the bar that shows how much has.
    let module = fs::metadata(folder.join(find(&folder, "page-", "_bg.wasm")?))?.len();
    folder::replace(&index, "data-bytes", &format!("max=\"{module}\""))?;
    let style = find(&folder, "style-", ".css")?;
    for lesson in folder::files(&folder)?.iter().filter(|name| name.starts_with("lesson") && name.ends_with(".html")) {
        folder::replace(&folder.join(lesson), "\"style.css\"", &format!("\"{style}\""))?;
    }
    if release {
        names::by_content(&folder)?;
    }
    // The page once more, for frames in other pages: headers can let this one be framed and not the other, and cannot see what stands
    // after “#”.
    fs::copy(&index, folder.join("embed.html"))?;
    if release {
        worker::list_files(&folder)?;
        sizes::compress_and_report(&folder)?;
    }
    Ok(())
}
