//! The last step of a build: texts, names, the service worker's list, the copy for frames, compression, sizes.

use crate::folder::{self, find, read};
use crate::{Result, early, minify, names, own_go, parts, policy, sizes, texts, worker};
use std::path::PathBuf;
use std::{env, fs};

/// What only a document has that is served by `trunk serve`.
const SERVED: &str = "__TRUNK_ADDRESS__";

/// Finishes what Trunk has put into its staging folder.
pub fn finish() -> Result<()> {
    let folder =
        PathBuf::from(env::var("TRUNK_STAGING_DIR").map_err(|_| "TRUNK_STAGING_DIR is not set: Trunk calls this")?);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    texts::write(&folder)?;
    let index = folder.join("index.html");
    let html = early::number_lines(&read(&index)?, &read(&folder.join("en.txt"))?)?;
    let served = html.contains(SERVED);
    fs::write(&index, if served { html } else { policy::without_nonces(&html)? })?;
    if release {
        parts::divide(&folder)?;
        minify::minify(&folder)?;
    } else {
        // What is not divided names no second part.
        folder::replace(&index, parts::NAMED, "")?;
    }
    // The editor is made smaller as it is bundled.
    own_go::write(&folder, release)?;
    // How much is to come, for the bar that shows how much has.
    let module = fs::metadata(folder.join(find(&folder, "page-", "_bg.wasm")?))?.len();
    folder::replace(&index, "data-bytes", &format!("max=\"{module}\""))?;
    let style = find(&folder, "style-", ".css")?;
    let is_plain = |name: &&String| {
        ["lesson", "teachers"].iter().any(|start| name.starts_with(start)) && folder::has_ending(name, "html")
    };
    for page in folder::files(&folder)?.iter().filter(is_plain) {
        folder::replace(&folder.join(page), "\"style.css\"", &format!("\"{style}\""))?;
    }
    if release {
        names::by_content(&folder)?;
    }
    // Both pages once more, for frames in other pages: headers can let this one be framed and not the other, and cannot see what stands
    // after “#”.
    fs::copy(&index, folder.join("embed.html"))?;
    fs::copy(folder.join(own_go::DOCUMENT), folder.join("embed-go.html"))?;
    // Documents that are served by Trunk are changed once more, which no digest would fit: nothing is kept for the time without a network.
    if release && !served {
        worker::list_files(&folder)?;
        sizes::compress_and_report(&folder)?;
    }
    Ok(())
}
