//! Compression, and the sizes of it all.

use crate::Result;
use crate::folder::{files, has_ending, with_ending};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

/// What the first load is to be at most, KiB in brotli.
const AIM: usize = 250;
/// What it may be, KiB in brotli: some more, for other compilers make other sizes.
const LIMIT: usize = 290;

/// Writes each file once more, compressed in both ways, and prints a table of sizes.
///
/// # Errors
/// Where the first load is above the limit.
pub fn compress_and_report(folder: &Path) -> Result<()> {
    let (mut first_load, mut second, mut text) = (0, 0, 0);
    for name in files(folder)? {
        let path = folder.join(&name);
        let bytes = fs::read(&path)?;
        let (gzip, brotli) = (gzip(&bytes)?, brotli(&bytes)?);
        println!("{name:36} {:8} gzip {:7} brotli {:7}", bytes.len(), gzip.len(), brotli.len());
        match part(&name) {
            Part::First => first_load += brotli.len(),
            // A page loads one of the languages. The largest counts.
            Part::Text => text = text.max(brotli.len()),
            Part::Second => second += brotli.len(),
            Part::Later => {}
        }
        fs::write(with_ending(&path, "gz"), gzip)?;
        fs::write(with_ending(&path, "br"), brotli)?;
    }
    let whole = first_load + text;
    #[allow(clippy::cast_precision_loss, reason = "a size to print")]
    let kib = whole as f64 / 1024.0;
    println!("{:36} brotli {whole}, {kib:.1} KiB; the aim is {AIM}, the limit {LIMIT}", "the first load");
    println!("{:36} brotli {}", "with the second part of the page", whole + second);
    if whole > LIMIT * 1024 {
        return Err(format!("the first load is {kib:.1} KiB, above its limit of {LIMIT}").into());
    }
    if whole > AIM * 1024 {
        eprintln!("warning: the first load is {kib:.1} KiB, above the aim of {AIM}");
    }
    Ok(())
}

/// When a file is loaded.
#[derive(PartialEq, Eq, Debug)]
enum Part {
    /// With the page.
    First,
    /// One of several.
    Text,
    /// Once the opening of the lesson stands, or with it where a link wants more.
    Second,
    /// By some readers.
    Later,
}

fn part(name: &str) -> Part {
    let later =
        ["lesson", "teachers", "404", "plain", "embed", "sw", "workshop", "hands", "go.html", "golab", "editor"];
    let texts = ["_schedule", "_go-", "_teacher"];
    if name.starts_with("later") {
        Part::Second
    } else if later.iter().any(|start| name.starts_with(start)) || texts.iter().any(|kind| name.contains(kind)) {
        Part::Later
    } else if has_ending(name, "txt") {
        Part::Text
    } else {
        Part::First
    }
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_a_part() {
        assert_eq!(part("page_bg-1.wasm"), Part::First);
        assert_eq!(part("index.html"), Part::First);
        assert_eq!(part("es-1.txt"), Part::Text);
        assert_eq!(part("es_schedule-1.txt"), Part::Later);
        assert_eq!(part("es_go-1.txt"), Part::Later);
        assert_eq!(part("golab_bg-1.wasm"), Part::Later);
        assert_eq!(part("editor-1.js"), Part::Later);
        assert_eq!(part("es_teacher-1.txt"), Part::Later);
        assert_eq!(part("lesson-es.html"), Part::Later);
        assert_eq!(part("teachers-es.html"), Part::Later);
        assert_eq!(part("404.html"), Part::Later);
        assert_eq!(part("workshop_bg-1.wasm"), Part::Later);
        assert_eq!(part("embed.html"), Part::Later);
        assert_eq!(part("hands-1.js"), Part::Later);
        assert_eq!(part("later-1.wasm"), Part::Second);
    }

    #[test]
    fn what_is_compressed_is_smaller() {
        let bytes = [7; 10_000];
        assert!(gzip(&bytes).is_ok_and(|gzip| gzip.len() < 100));
        assert!(brotli(&bytes).is_ok_and(|brotli| brotli.len() < 100));
    }
}
