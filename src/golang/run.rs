//! From a program's text to its run.

use crate::check::tree::Place;
use crate::check::{self, Source};
use crate::code::{self, Code};
use crate::library;
use crate::machine::goroutine::Goroutine;
use crate::machine::log::{End, Log};
use crate::machine::{self, Machine, Options};
use crate::syntax::{self, Lines, Parsed, Pos, Problem};
use std::fmt::Write;
use std::rc::Rc;
use wash_and_dry_engine::sim::Run;

/// What is wrong with a program, at a place of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The line, counted from 1.
    pub line: u32,
    /// The byte of the line, counted from 1.
    pub column: u32,
    /// In Go's words, where Go has any.
    pub text: String,
}

/// The most lines and bytes of a program.
const MAX_LINES: usize = 20_000;
const MAX_BYTES: usize = 1_000_000;
/// How many messages are told, as Go does.
const MAX_MESSAGES: usize = 10;

/// A program that is ready to run.
pub struct Compiled {
    code: Rc<Code>,
    /// The program's own text.
    text: String,
    /// For each source its name and where its lines begin.
    sources: Vec<(String, Lines)>,
}

/// Compiles a program.
///
/// # Errors
/// What is wrong with it, in the order of its text.
pub fn compile(text: &str) -> Result<Compiled, Vec<Message>> {
    let lines = Lines::of(text);
    let told = |problems: Vec<Problem>| {
        let mut messages: Vec<Message> = Vec::new();
        for problem in problems {
            let (line, column) = lines.at(problem.pos);
            // Go tells one problem for each line.
            if messages.last().is_none_or(|last| last.line != line) {
                messages.push(Message { line, column, text: problem.message });
            }
        }
        if messages.len() > MAX_MESSAGES {
            messages.truncate(MAX_MESSAGES);
            let line = messages.last().map_or(1, |last| last.line);
            messages.push(Message { line, column: 1, text: "too many errors".to_owned() });
        }
        messages
    };
    let count = text.lines().count();
    let too_long = if count > MAX_LINES {
        Some(format!("a program of {count} lines: the limit is {MAX_LINES}"))
    } else if text.len() > MAX_BYTES {
        Some(format!("a program of {} bytes: the limit is {MAX_BYTES}", text.len()))
    } else {
        None
    };
    if let Some(message) = too_long {
        return Err(told(vec![Problem { pos: Pos(0), message }]));
    }
    let parsed = parse_all(text).map_err(&told)?;
    let sources: Vec<Source<'_>> = parsed.iter().map(|(path, parsed, _)| Source { path, file: &parsed.file }).collect();
    let program = check::check(&sources).map_err(|problems| {
        // Problems of the library are bugs here: they are told at the program's start.
        let own = problems.into_iter().map(|(source, problem)| {
            if source == 0 {
                problem
            } else {
                let (path, _, lines) = &parsed[usize::from(source).min(parsed.len() - 1)];
                Problem {
                    pos: Pos(0),
                    message: format!("package {path}, line {}: {}", lines.line(problem.pos), problem.message),
                }
            }
        });
        told(own.collect())
    })?;
    let code = Rc::new(code::compile(program));
    let sources = parsed.into_iter().map(|(path, _, lines)| (path.to_owned(), lines)).collect();
    Ok(Compiled { code, text: text.to_owned(), sources })
}

/// Parses the program and the packages that it imports, directly or not. The machine needs two of them in any case.
fn parse_all(text: &str) -> Result<Vec<(&'static str, Parsed, Lines)>, Vec<Problem>> {
    let own = syntax::parse(text)?;
    let mut wanted: Vec<Rc<str>> = vec!["runtime".into(), "time".into()];
    wanted.extend(own.file.imports.iter().map(|import| import.path.clone()));
    let mut parsed = vec![("main", own, Lines::of(text))];
    while let Some(path) = wanted.pop() {
        if parsed.iter().any(|(known, ..)| *known == &*path) {
            continue;
        }
        let Some((path, text)) = library::text(&path) else { continue };
        let package = syntax::parse(text).map_err(|problems| {
            let told = |problem: Problem| Problem {
                pos: Pos(0),
                message: format!("package {path}, line {}: {}", Lines::of(text).line(problem.pos), problem.message),
            };
            problems.into_iter().map(told).collect::<Vec<_>>()
        })?;
        wanted.extend(package.file.imports.iter().map(|import| import.path.clone()));
        parsed.push((path, package, Lines::of(text)));
    }
    Ok(parsed)
}

/// A run that is not over.
pub struct Running {
    run: Run<Machine>,
    options: Options,
}

/// After how many instructions, or how many times so many events, a run looks up.
const INSTRUCTIONS: u64 = 500_000;
const EVENTS: u64 = 50;
const ROUNDS: usize = 200;

impl Running {
    /// Goes on for some ten milliseconds. Returns whether the run is not over.
    pub fn go_on(&mut self) -> bool {
        self.go_on_for(INSTRUCTIONS)
    }

    /// Goes on for about so many instructions, be it in the middle of an instant, or for some thousand events. Returns whether the run is not over.
    /// What it comes to is the same for every number.
    pub fn go_on_for(&mut self, instructions: u64) -> bool {
        let enough = self.instructions().saturating_add(instructions);
        self.run.tasks.pause_at = enough;
        (0..ROUNDS).all(|round| round > 0 && self.instructions() >= enough || self.run.go_on(EVENTS))
    }

    /// The moment in the run, microseconds.
    #[must_use]
    pub fn at_us(&self) -> u64 {
        self.run.kernel.now().0
    }

    /// How many instructions were executed.
    #[must_use]
    pub fn instructions(&self) -> u64 {
        self.run.tasks.instructions()
    }
}

/// A run that is over.
pub struct Outcome<'a> {
    compiled: &'a Compiled,
    machine: Machine,
    options: Options,
}

impl Compiled {
    /// Runs the program to its end.
    #[must_use]
    pub fn run(&self, options: &Options) -> Outcome<'_> {
        let machine = machine::run(self.code.clone(), options);
        Outcome { compiled: self, machine, options: options.clone() }
    }

    /// Begins a run, to be made in parts: it has hardly begun.
    #[must_use]
    pub fn begin(&self, options: &Options) -> Running {
        Running { run: machine::begin(self.code.clone(), options, 0), options: options.clone() }
    }

    /// What came of a run of this program that is over.
    #[must_use]
    pub fn outcome(&self, running: Running) -> Outcome<'_> {
        Outcome { compiled: self, machine: machine::finish(running.run), options: running.options }
    }

    /// The line of a place, where it is one of the program's own.
    pub(crate) fn line(&self, place: Place) -> Option<u32> {
        (place.source == 0).then(|| self.sources.first().map(|(_, lines)| lines.line(place.pos))).flatten()
    }
}

impl Outcome<'_> {
    /// What the program printed to standard output.
    #[must_use]
    pub fn output(&self) -> Vec<u8> {
        self.log()
            .printed
            .iter()
            .filter(|printed| !printed.error)
            .flat_map(|printed| printed.text.iter().copied())
            .collect()
    }

    /// What goes to standard error: what `println` printed, then the message of the end, with `file` for the program's name.
    #[must_use]
    pub fn errors(&self, file: &str) -> Vec<u8> {
        let mut text: Vec<u8> = self
            .log()
            .printed
            .iter()
            .filter(|printed| printed.error)
            .flat_map(|printed| printed.text.iter().copied())
            .collect();
        for race in &self.log().races {
            text.extend(self.race_text(race, file).into_bytes());
        }
        text.extend(self.end_text(file).into_bytes());
        text
    }

    /// The exit status: Go's, and 3 for a limit.
    #[must_use]
    pub fn status(&self) -> u8 {
        match self.ending() {
            End::Returned => 0,
            End::Panic(_) | End::Deadlock(_) | End::Fatal(_) => 2,
            End::Limit(_) => 3,
        }
    }

    pub(crate) fn ending(&self) -> &End {
        self.machine.end.as_ref().unwrap_or(&End::Returned)
    }

    /// The message of the end; empty where the program returned.
    #[must_use]
    pub fn end_text(&self, file: &str) -> String {
        match self.ending() {
            End::Returned => String::new(),
            End::Panic(text) | End::Deadlock(text) | End::Fatal(text) | End::Limit(text) => {
                let mut told = self.with_places(text, file);
                if !told.ends_with('\n') {
                    told.push('\n');
                }
                told
            }
        }
    }

    /// A message with files and lines for its places.
    fn with_places(&self, text: &str, file: &str) -> String {
        let mut told = String::new();
        for (number, part) in text.split(machine::PLACE_MARK).enumerate() {
            match part
                .split_once(':')
                .and_then(|(source, pos)| Some((source.parse::<u16>().ok()?, pos.parse::<u32>().ok()?)))
            {
                Some((source, pos)) if number % 2 == 1 => {
                    told += &self.place_text(Place { source, pos: Pos(pos) }, file);
                }
                _ => told += part,
            }
        }
        told
    }

    pub(crate) fn place_text(&self, place: Place, file: &str) -> String {
        match self.compiled.sources.get(usize::from(place.source)) {
            Some((_, lines)) if place.source == 0 => format!("{file}:{}", lines.line(place.pos)),
            Some((path, lines)) => format!("library {path}:{}", lines.line(place.pos)),
            None => file.to_owned(),
        }
    }

    pub(crate) fn race_text(&self, race: &machine::log::Race, file: &str) -> String {
        let side = |side: &machine::log::RaceSide| {
            let does = if side.writes { "writes" } else { "reads" };
            format!(
                "goroutine {} ({}) {does} it at {}",
                side.goroutine + 1,
                self.goroutine_name(side.goroutine),
                self.place_text(side.place, file)
            )
        };
        let mut text = String::new();
        let _ = writeln!(text, "race: {}", race.variable);
        let _ = writeln!(text, "\t{}", side(&race.first));
        let _ = writeln!(text, "\t{}", side(&race.second));
        text += "\tnothing orders the two: a mutex around both, a channel or a WaitGroup between them would\n";
        text
    }

    pub(crate) fn goroutine_name(&self, id: u32) -> &str {
        self.machine.goroutines.get(id as usize).map_or("", |goroutine| &goroutine.name)
    }

    pub(crate) fn log(&self) -> &Log {
        &self.machine.log
    }

    /// Every goroutine that there was, by number.
    pub(crate) fn goroutines(&self) -> &[Goroutine] {
        &self.machine.goroutines
    }

    /// When the run ended, microseconds.
    #[must_use]
    pub fn ended_us(&self) -> u64 {
        self.machine.ended_at
    }

    /// How many instructions were executed.
    #[must_use]
    pub fn instructions(&self) -> u64 {
        self.machine.instructions()
    }

    pub(crate) fn line(&self, place: Place) -> Option<u32> {
        self.compiled.line(place)
    }

    /// The program's own text.
    pub(crate) fn text(&self) -> &str {
        &self.compiled.text
    }

    pub(crate) fn others(&self, goroutine: u32, most: usize) -> Option<Vec<u32>> {
        self.machine.others(goroutine, most)
    }

    /// How the program was run.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }
}
