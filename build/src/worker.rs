//! The service worker's list of files.

use crate::Result;
use crate::folder::{files, replace};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The service worker.
pub const WORKER: &str = "sw.js";

fn digest(data: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(data))
}

/// Tells the service worker which files there are, with their digests, and the name of the version that they are.
pub fn list_files(folder: &Path) -> Result<()> {
    let mut list = Vec::new();
    for name in files(folder)?.into_iter().filter(|name| name != WORKER) {
        let integrity = format!("sha256-{}", digest(&fs::read(folder.join(&name))?));
        list.push((name, integrity));
    }
    let list = serde_json::to_string(&list)?;
    let version: String = digest(list.as_bytes()).chars().take(16).collect();
    let worker = folder.join(WORKER);
    replace(&worker, "const FILES = [];", &format!("const FILES = {list};"))?;
    replace(&worker, "'development'", &serde_json::to_string(&version)?)
}
