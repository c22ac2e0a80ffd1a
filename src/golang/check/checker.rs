//! The checker's state: packages, declarations, functions; and the check of a program from its packages on.

use super::instance::{Initialiser, Instance, Mention};
use super::names::{Frame, Object, Scope};
use super::outline::Extent;
use super::tree::{FuncId, GlobalId, Place, Program};
use super::types::{Method, TypeId, Types};
use super::universe::universe;
use super::unsupported;
use crate::syntax::ast::{ConstSpec, Declaration, File, FuncDecl, TypeSpec, VarSpec};
use crate::syntax::{Pos, Problem};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// A parsed source and the path of its package.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) file: &'a File,
}

/// A declaration of a package.
#[derive(Clone, Copy)]
pub(super) enum DeclKind<'a> {
    Func(&'a FuncDecl),
    Var(&'a VarSpec),
    Const(&'a ConstSpec, usize),
    Type(&'a TypeSpec),
}

pub(super) struct Decl<'a> {
    pub(super) source: u16,
    pub(super) name: Rc<str>,
    pub(super) pos: Pos,
    pub(super) kind: DeclKind<'a>,
    /// What it declares, once that was looked at; `None` while it is being looked at.
    pub(super) object: Option<Option<Object>>,
}

/// The names that a source knows.
#[derive(Default)]
pub(super) struct Package {
    /// Declarations by name.
    pub(super) names: BTreeMap<Rc<str>, u32>,
    /// Imported packages by the names they have here: the number of their source, whether they are used, and where they are imported.
    pub(super) imports: BTreeMap<Rc<str>, Imported>,
}

pub(super) struct Imported {
    pub(super) source: u16,
    pub(super) used: bool,
    pub(super) pos: Pos,
    pub(super) path: Rc<str>,
}

/// The methods of a type, by name.
pub(super) type Methods = BTreeMap<Rc<str>, Method>;

/// The checker's state.
pub(crate) struct Checker<'a> {
    pub(super) sources: &'a [Source<'a>],
    pub(super) packages: Vec<Package>,
    pub(super) decls: Vec<Decl<'a>>,
    pub(super) types: Types,
    pub(super) universe: BTreeMap<&'static str, Object>,
    /// Methods by source and the name of their type.
    pub(super) methods: BTreeMap<(u16, Rc<str>), Rc<Methods>>,
    pub(super) instances: BTreeMap<(u32, Vec<TypeId>), TypeId>,
    pub(super) functions: Vec<Instance>,
    pub(super) function_ids: BTreeMap<(u32, Vec<TypeId>), FuncId>,
    /// Functions whose bodies are still to be checked.
    pub(super) pending: Vec<FuncId>,
    pub(super) globals: Vec<(String, TypeId)>,
    /// For each variable specification of a package: its variables and the checked values.
    pub(super) initialisers: Vec<Initialiser>,
    /// What the function or variable that is being checked mentions.
    pub(super) mentioned: BTreeSet<Mention>,
    pub(super) interface_methods: BTreeMap<(TypeId, Rc<str>), FuncId>,
    pub(super) registered: BTreeSet<TypeId>,
    pub(super) wrappers: BTreeMap<(TypeId, Rc<str>), FuncId>,
    pub(super) problems: BTreeSet<(Place, String)>,
    /// Where the checker is: source, scopes, functions around.
    pub(super) source: u16,
    pub(super) scopes: Vec<Scope>,
    pub(super) frames: Vec<Frame>,
    pub(super) iota: Option<u32>,
    pub(super) labels: u32,
    /// How the values of types are built, of those of which it is known for good.
    pub(super) extents: BTreeMap<TypeId, Extent>,
    /// How long the constant texts are that were joined from others, bytes.
    pub(super) text_bytes: usize,
    /// How many instances of generic types and functions there are.
    pub(super) instantiated: u32,
    /// Types that were written where what they hold was still being declared.
    pub(super) unfinished: Vec<(TypeId, Place)>,
    /// How deep the checker is in expressions, statements and types.
    pub(super) level: u32,
}

/// Checks a program: its own source first, then those of the packages that it imports, directly or not.
pub(crate) fn check<'a>(sources: &'a [Source<'a>]) -> Result<Program, Vec<(u16, Problem)>> {
    let mut checker = Checker {
        sources,
        packages: Vec::new(),
        decls: Vec::new(),
        types: Types::new(),
        universe: BTreeMap::new(),
        methods: BTreeMap::new(),
        instances: BTreeMap::new(),
        functions: Vec::new(),
        function_ids: BTreeMap::new(),
        pending: Vec::new(),
        globals: Vec::new(),
        initialisers: Vec::new(),
        mentioned: BTreeSet::new(),
        interface_methods: BTreeMap::new(),
        registered: BTreeSet::new(),
        wrappers: BTreeMap::new(),
        problems: BTreeSet::new(),
        source: 0,
        scopes: Vec::new(),
        frames: Vec::new(),
        iota: None,
        labels: 0,
        extents: BTreeMap::new(),
        text_bytes: 0,
        instantiated: 0,
        unfinished: Vec::new(),
        level: 0,
    };
    checker.universe = universe(&checker.types);
    checker.run()
}

impl<'a> Checker<'a> {
    fn run(mut self) -> Result<Program, Vec<(u16, Problem)>> {
        for source in 0..self.sources.len() {
            self.collect(source as u16);
        }
        let main = self.check_main_package();
        let known = self.known_types();
        self.check_pending();
        self.unused_imports();
        self.limit_unfinished();
        if !self.problems.is_empty() || main.is_none() {
            let own =
                self.problems.into_iter().map(|(place, message)| (place.source, Problem { pos: place.pos, message }));
            return Err(own.collect());
        }
        let (initialisers, inits) = self.ordered_initialisers();
        let functions = self.functions.into_iter().map(Instance::finish).collect();
        Ok(Program {
            types: self.types,
            functions,
            globals: self.globals,
            initialisers,
            inits,
            main: main.unwrap_or_default(),
            methods: self.interface_methods,
            known,
        })
    }

    /// Tells a problem.
    pub(super) fn problem(&mut self, pos: Pos, message: impl Into<String>) {
        self.problems.insert((Place { source: self.source, pos }, message.into()));
    }

    /// Collects the names of a source.
    pub(super) fn collect(&mut self, source: u16) {
        let file = self.sources[usize::from(source)].file;
        self.source = source;
        self.packages.push(Package::default());
        for import in &file.imports {
            self.collect_import(source, import);
        }
        let mut methods: BTreeMap<Rc<str>, BTreeMap<Rc<str>, Method>> = BTreeMap::new();
        for declaration in file.declarations.iter() {
            match declaration {
                Declaration::Func(function) => {
                    let number = self.decls.len() as u32;
                    self.decls.push(Decl {
                        source,
                        name: function.name.name.clone(),
                        pos: function.name.pos,
                        kind: DeclKind::Func(function),
                        object: None,
                    });
                    if let Some(receiver) = &function.receiver {
                        let method = Method { decl: number, pointer: receiver.pointer };
                        let known = methods.entry(receiver.base.name.clone()).or_default();
                        if known.insert(function.name.name.clone(), method).is_some() {
                            let message =
                                format!("method {}.{} already declared", receiver.base.name, function.name.name);
                            self.problem(function.name.pos, message);
                        }
                    } else if &*function.name.name != "init" && &*function.name.name != "_" {
                        self.add_name(source, &function.name.name, number, function.name.pos);
                    }
                }
                Declaration::Var(spec) => {
                    for name in &spec.names {
                        self.add_decl(source, name, DeclKind::Var(spec));
                    }
                }
                Declaration::Const(spec) => {
                    for (place, name) in spec.names.iter().enumerate() {
                        self.add_decl(source, name, DeclKind::Const(spec, place));
                    }
                }
                Declaration::Type(spec) => self.add_decl(source, &spec.name, DeclKind::Type(spec)),
            }
        }
        self.methods.extend(methods.into_iter().map(|(base, list)| ((source, base), Rc::new(list))));
    }

    pub(super) fn add_decl(&mut self, source: u16, name: &crate::syntax::ast::Ident, kind: DeclKind<'a>) {
        let number = self.decls.len() as u32;
        self.decls.push(Decl { source, name: name.name.clone(), pos: name.pos, kind, object: None });
        if &*name.name != "_" {
            self.add_name(source, &name.name, number, name.pos);
        }
    }

    pub(super) fn add_name(&mut self, source: u16, name: &Rc<str>, number: u32, pos: Pos) {
        if let Some(other) = self.packages[usize::from(source)].names.insert(name.clone(), number) {
            let _ = other;
            self.problem(pos, format!("{name} redeclared in this block"));
        }
    }

    pub(super) fn collect_import(&mut self, source: u16, import: &crate::syntax::ast::Import) {
        let Some(found) = self.sources.iter().position(|source| *source.path == *import.path) else {
            self.problem(import.pos, unsupported::package(&import.path));
            return;
        };
        let own = import.path.rsplit('/').find(|part| *part != "v2").unwrap_or_default();
        let name: Rc<str> = import.name.as_ref().map_or_else(|| own.into(), |name| name.name.clone());
        match &*name {
            "_" => {}
            "." => self.problem(import.pos, "dot imports cannot be used here: import the package by its name"),
            _ => {
                let imported =
                    Imported { source: found as u16, used: false, pos: import.pos, path: import.path.clone() };
                if self.packages[usize::from(source)].imports.insert(name.clone(), imported).is_some() {
                    self.problem(import.pos, format!("{name} redeclared in this block"));
                }
            }
        }
    }

    pub(super) fn unused_imports(&mut self) {
        self.source = 0;
        let unused: Vec<(Pos, String)> = self.packages[0]
            .imports
            .iter()
            .filter(|(_, import)| !import.used)
            .map(|(name, import)| {
                let own = import.path.rsplit('/').next() == Some(name) || import.path.ends_with("/v2");
                let as_name = if own { String::new() } else { format!(" as {name}") };
                (import.pos, format!("{:?} imported{as_name} and not used", import.path))
            })
            .collect();
        for (pos, message) in unused {
            self.problem(pos, message);
        }
    }

    /// Types of the library that the machine makes values of.
    pub(super) fn known_types(&mut self) -> BTreeMap<&'static str, TypeId> {
        let mut known = BTreeMap::new();
        for (name, path, ty) in [
            ("time.Time", "time", "Time"),
            ("runtime.errorString", "runtime", "errorString"),
            ("runtime.plainError", "runtime", "plainError"),
        ] {
            let Some(source) = self.sources.iter().position(|source| source.path == path) else { continue };
            let Some(decl) = self.packages[source].names.get(ty).copied() else { continue };
            if let Some(Object::Type(id)) = self.resolve(decl) {
                self.register_runtime_type(id);
                known.insert(name, id);
            }
        }
        known
    }

    /// The variables of packages, by number.
    pub(super) fn add_global(&mut self, name: String, ty: TypeId) -> GlobalId {
        self.globals.push((name, ty));
        (self.globals.len() - 1) as GlobalId
    }
}
