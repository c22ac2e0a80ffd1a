//! Which file imports which: paths are followed through re-exports to the file that defines what they name.
//!
//! What counts: every `use` that is not given on (`pub use`), and every path in code, macros included. A file that only declares and
//! re-exports others (most `mod.rs`) therefore imports none of them. Naming a module alone (`use crate::link;`) is no import; what is
//! taken from it (`link::read`) is. Methods are called without a path, so an `impl` that is split over files does not show here.

use crate::source::Module;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Where a module stands: its crate's name and the path in it.
type Place = Vec<String>;

/// All modules of several crates.
#[derive(Default)]
pub struct Sources {
    modules: BTreeMap<Place, (String, Module)>,
    crates: BTreeSet<String>,
}

/// What a path names.
enum Found {
    /// A module.
    Module(Place),
    /// Something that a module defines.
    Item(Place),
    /// Something in this program that is not defined where the path says: a macro makes it, say.
    Nothing,
}

/// Imports between files: for each file the files it imports, with one path that does so.
pub type Graph = BTreeMap<String, BTreeMap<String, String>>;

impl Sources {
    /// Adds a crate: its name, its first file, and how a file is read.
    pub fn add_crate(&mut self, name: &str, root: &str, read: &impl Fn(&str) -> Option<String>) {
        self.crates.insert(name.to_owned());
        let folder = root.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        self.add_file(vec![name.to_owned()], root, &folder, read);
    }

    /// Adds a file and those it declares, which stand in a folder.
    fn add_file(&mut self, place: Place, file: &str, folder: &str, read: &impl Fn(&str) -> Option<String>) {
        let text = read(file).unwrap_or_else(|| panic!("{file} cannot be read"));
        self.add_module(place, file, folder, Module::read(&text), read);
    }

    fn add_module(
        &mut self,
        place: Place,
        file: &str,
        folder: &str,
        mut module: Module,
        read: &impl Fn(&str) -> Option<String>,
    ) {
        let child = |name: &str| place.iter().cloned().chain([name.to_owned()]).collect::<Place>();
        for name in &module.files {
            let (plain, nested) = (format!("{folder}{name}.rs"), format!("{folder}{name}/mod.rs"));
            let file = if read(&plain).is_some() { plain } else { nested };
            self.add_file(child(name), &file, &format!("{folder}{name}/"), read);
        }
        for (name, inner) in std::mem::take(&mut module.inner) {
            self.add_module(child(&name), file, &format!("{folder}{name}/"), inner, read);
        }
        self.modules.insert(place, (file.to_owned(), module));
    }

    /// Each file and what is in it: a file with modules in braces comes several times.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Module)> {
        self.modules.values().map(|(file, module)| (file.as_str(), module))
    }

    /// The imports between files.
    pub fn graph(&self) -> Graph {
        let mut graph = Graph::new();
        for (place, (file, module)) in &self.modules {
            let imports = module.imports.values().filter(|import| !import.is_public).map(|import| &import.path);
            let targets = graph.entry(file.clone()).or_default();
            for path in imports.chain(&module.paths) {
                if let Some(Found::Item(target)) = self.resolve(place, path, 0) {
                    let other = &self.modules[&target].0;
                    if other != file {
                        targets.entry(other.clone()).or_insert_with(|| path.join("::"));
                    }
                }
            }
        }
        graph
    }

    /// What a path names where it is written; none where it is not of this program.
    fn resolve(&self, from: &Place, path: &[String], depth: usize) -> Option<Found> {
        if depth > 40 {
            return None;
        }
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.walk(&from[..1].to_vec(), rest, depth),
            "self" => self.walk(from, rest, depth),
            "super" => {
                let above = from[..from.len() - 1].to_vec();
                if rest.first().is_some_and(|next| next == "super") {
                    self.resolve(&above, rest, depth + 1)
                } else {
                    self.walk(&above, rest, depth)
                }
            }
            name if self.has(from, name, depth) => self.walk(from, path, depth),
            name if self.crates.contains(name) => self.walk(&vec![first.clone()], rest, depth),
            _ => None,
        }
    }

    /// Follows a path from a module.
    fn walk(&self, from: &Place, path: &[String], depth: usize) -> Option<Found> {
        let Some((first, rest)) = path.split_first() else { return Some(Found::Module(from.clone())) };
        let child: Place = from.iter().cloned().chain([first.clone()]).collect();
        if self.modules.contains_key(&child) {
            return self.walk(&child, rest, depth);
        }
        let (_, module) = &self.modules[from];
        if module.items.contains(first) {
            return Some(Found::Item(from.clone()));
        }
        if let Some(import) = module.imports.get(first) {
            // A crate's own name wins over the import that has it: `use png;` would go round.
            let through =
                if import.path == [first.clone()] { None } else { self.resolve(from, &import.path, depth + 1) };
            return match through? {
                Found::Module(place) => self.walk(&place, rest, depth + 1),
                found => Some(found),
            };
        }
        for glob in &module.globs {
            if let Some(Found::Module(place)) = self.resolve(from, glob, depth + 1)
                && place != *from
                && self.has(&place, first, depth + 1)
            {
                return self.walk(&place, path, depth + 1);
            }
        }
        Some(Found::Nothing)
    }

    /// Whether a module has a name: its own, imported, or from a module all of which it imports.
    fn has(&self, place: &Place, name: &str, depth: usize) -> bool {
        let (_, module) = &self.modules[place];
        let child: Place = place.iter().cloned().chain([name.to_owned()]).collect();
        self.modules.contains_key(&child)
            || module.items.contains(name)
            || module.imports.contains_key(name)
            || depth < 40
                && module.globs.iter().any(|glob| {
                    let found = self.resolve(place, glob, depth + 1);
                    matches!(found, Some(Found::Module(other)) if other != *place && self.has(&other, name, depth + 1))
                })
    }
}

/// The circles of a graph: each a set of files of which every one imports every other, directly or through others.
pub fn circles(graph: &Graph) -> Vec<BTreeSet<String>> {
    let reaches: BTreeMap<&String, BTreeSet<&String>> =
        graph.keys().map(|from| (from, reachable(graph, from))).collect();
    let mut found = BTreeSet::new();
    for (from, to) in &reaches {
        if to.contains(from) {
            let both = to.iter().filter(|other| reaches.get(*other).is_some_and(|back| back.contains(from)));
            found.insert(both.map(|file| (*file).clone()).collect::<BTreeSet<_>>());
        }
    }
    found.into_iter().collect()
}

/// All files that a file imports, directly or through others.
fn reachable<'a>(graph: &'a Graph, from: &String) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        for other in graph.get(next).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(other) {
                open.push(other);
            }
        }
    }
    found
}

/// The imports within a circle, a line each.
pub fn within(graph: &Graph, circle: &BTreeSet<String>) -> String {
    let mut lines = String::new();
    for from in circle {
        for (to, path) in graph[from].iter().filter(|(to, _)| circle.contains(*to)) {
            let _ = writeln!(lines, "  {from} → {to} ({path})");
        }
    }
    lines
}
