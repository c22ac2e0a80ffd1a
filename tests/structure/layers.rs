//! The layers of the program: which files are in each, and which layers it may import.

/// A layer.
pub struct Layer {
    pub name: &'static str,
    /// Files and folders below `src`.
    pub files: &'static [&'static str],
    /// The layers that it may import, itself aside; each stands above it in the table, so there is no way back.
    pub may: May,
}

/// What a layer may import.
pub enum May {
    /// These layers.
    Only(&'static [&'static str]),
    /// Every layer above it in the table.
    AllAbove,
}

use May::{AllAbove, Only};

const fn layer(name: &'static str, files: &'static [&'static str], may: May) -> Layer {
    Layer { name, files, may }
}

/// Every layer: engine ← core ← text ← export ← workshop ← model ← page ← programs.
pub const LAYERS: [Layer; 27] = [
    // The engine.
    layer("units", &["engine/units.rs"], Only(&[])),
    layer("scenario", &["engine/scenario/"], Only(&["units"])),
    layer("trace", &["engine/trace/"], Only(&["units", "scenario"])),
    layer("sim", &["engine/sim/"], Only(&["units", "scenario", "trace"])),
    // Programs in Go.
    layer("golang", &["golang/"], Only(&["units", "scenario", "trace", "sim"])),
    // The core: what follows from a run or a link, without a word of any language.
    layer("typed", &["typed.rs", "typed/"], Only(&[])),
    layer("link", &["link/"], Only(&["units", "scenario", "typed"])),
    layer("metrics", &["metrics.rs"], Only(&["units", "scenario", "trace"])),
    layer("why", &["why/"], Only(&["units", "scenario", "trace"])),
    layer("timeline", &["layouts/timeline/"], Only(&["units", "scenario", "trace"])),
    layer("kitchen", &["layouts/kitchen/"], Only(&["units", "scenario", "trace", "timeline"])),
    layer("run", &["run.rs"], Only(&["units", "scenario", "trace", "sim", "metrics", "why", "timeline", "kitchen"])),
    layer("parcel", &["parcel.rs"], Only(&["units", "scenario", "trace", "sim", "why", "timeline", "kitchen", "run"])),
    layer("sweep", &["sweep.rs"], Only(&["units", "scenario", "sim", "metrics"])),
    layer("lesson", &["lesson/"], Only(&["units", "scenario", "trace", "sim", "link", "metrics"])),
    layer("schedule", &["schedule/"], Only(&["units", "scenario", "trace", "sim", "link", "run", "lesson"])),
    layer("real", &["real/"], Only(&["units", "scenario", "trace", "sim", "run"])),
    layer("code", &["code.rs"], Only(&[])),
    layer("lab", &["lab/"], Only(&["units", "scenario", "typed", "link", "timeline"])),
    layer(
        "handins",
        &["handins/"],
        Only(&["units", "scenario", "sim", "typed", "link", "run", "lesson", "schedule", "code", "lab"]),
    ),
    // Words, and what is made with them.
    layer(
        "text",
        &["text/"],
        Only(&[
            "units", "scenario", "typed", "trace", "sim", "link", "metrics", "why", "timeline", "kitchen", "schedule",
            "real", "lab",
        ]),
    ),
    layer("export", &["export/"], Only(&["units", "scenario", "trace", "metrics", "run", "timeline", "lab", "text"])),
    layer(
        "workshop",
        &["workshop/"],
        Only(&[
            "units", "scenario", "trace", "golang", "sim", "link", "timeline", "run", "parcel", "sweep", "lesson",
            "schedule", "lab", "handins", "text", "export",
        ]),
    ),
    layer("plain", &["plain/"], Only(&["scenario", "link", "lesson", "text"])),
    // The page.
    layer("model", &["model/"], AllAbove),
    layer("page", &["page/"], AllAbove),
    // Programs, and what the crates give out: `lib.rs` only declares and re-exports.
    layer("programs", &["main.rs", "bin/", "lib.rs", "engine/lib.rs", "layouts/lib.rs", "golang/lib.rs"], AllAbove),
];

/// The layers that give the same everywhere: they know no floating point, no order of hashes, no clock.
pub const EXACT: [&str; 19] = [
    "units", "scenario", "trace", "sim", "typed", "link", "metrics", "run", "parcel", "sweep", "why", "timeline",
    "kitchen", "lesson", "real", "schedule", "code", "lab", "handins",
];

/// The layers that know the browser.
pub const BROWSER: [&str; 2] = ["page", "programs"];

/// The layer of a file below `src`, by its place in the table.
pub fn layer_of(file: &str) -> Option<usize> {
    let is_in = |place: &str| if place.ends_with('/') { file.starts_with(place) } else { file == place };
    LAYERS.iter().position(|layer| layer.files.iter().any(|place| is_in(place)))
}

/// Whether a layer may import another, both by their places.
pub fn may_import(from: usize, to: usize) -> bool {
    let listed = match LAYERS[from].may {
        Only(names) => names.contains(&LAYERS[to].name),
        AllAbove => true,
    };
    from == to || to < from && listed
}
