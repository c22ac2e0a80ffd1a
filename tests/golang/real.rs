//! The real Go, asked for what it does with the cases.

use crate::cases::{Case, files, whole, write};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long Go may take for one program: one that hangs is a mistake in the case.
const PATIENCE: Duration = Duration::from_mins(1);

/// `work` as a semaphore of as many places as there are cores.
fn work_file(cores: u16) -> String {
    format!(
        "package main\n\nimport \"time\"\n\nvar workPlaces = make(chan struct{{}}, {cores})\n\n\
         func work(d time.Duration) {{\n\tworkPlaces <- struct{{}}{{}}\n\ttime.Sleep(d)\n\t<-workPlaces\n}}\n"
    )
}

/// Runs `main` in a bubble with a clock of its own. The places are made in it: only what is waited for inside lets its time pass.
fn bubble(works: bool) -> String {
    let places = if works { "workPlaces = make(chan struct{}, cap(workPlaces)); " } else { "" };
    format!(
        "package main\n\nimport (\n\t\"testing\"\n\t\"testing/synctest\"\n)\n\n\
         func TestBubble(t *testing.T) {{ synctest.Test(t, func(t *testing.T) {{ {places}main() }}) }}\n"
    )
}

/// What a command printed and its exit status.
pub struct Said {
    pub output: String,
    pub errors: String,
    pub status: i32,
}

/// Runs a command in a folder, for so long as there is patience.
pub fn say(mut command: Command, folder: &Path) -> Said {
    let (out, err) = (folder.join("output.txt"), folder.join("errors.txt"));
    command.current_dir(folder).stdin(Stdio::null());
    command.stdout(File::create(&out).expect("a file")).stderr(File::create(&err).expect("a file"));
    let mut child = command.spawn().expect("Go runs: GO names it");
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("a child that ends");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let text = |path: &PathBuf| String::from_utf8_lossy(&fs::read(path).expect("a file")).into_owned();
    Said { output: text(&out), errors: text(&err), status: status.code().unwrap_or(-1) }
}

/// The program of Go.
pub fn program() -> PathBuf {
    std::env::var_os("GO").map_or_else(|| "go".into(), PathBuf::from)
}

/// Whether there is a Go.
pub fn found() -> bool {
    Command::new(program()).arg("version").output().is_ok_and(|output| output.status.success())
}

pub fn go(folder: &Path, arguments: &[&str]) -> Said {
    let mut command = Command::new(program());
    command.args(arguments).env("GOTOOLCHAIN", "local").env("GOFLAGS", "-vet=off").env("GO111MODULE", "on");
    say(command, folder)
}

/// Asks Go about every case of a kind, and writes what it says.
pub fn ask(kind: &str) {
    for (file, mut cases) in files(kind) {
        for case in &mut cases {
            let (output, status) = answer(case);
            (case.output, case.status) = (output, status);
        }
        write(kind, &file, &cases);
    }
}

/// What Go does with a case: standard output and exit status; where it does not compile, the line and text of the first message.
pub fn answer(case: &Case) -> (String, u8) {
    let root = folder();
    let answer = answer_in(&root, case);
    fs::remove_dir_all(&root).expect("the folder goes");
    answer
}

/// A new folder.
pub fn folder() -> PathBuf {
    let root = std::env::temp_dir().join(format!(
        "wash-and-dry-golang-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("a folder");
    root
}

/// Writes a case's files.
pub fn write_program(root: &Path, case: &Case) -> bool {
    fs::write(root.join("go.mod"), "module ask\n\ngo 1.27\n").expect("a file");
    fs::write(root.join("main.go"), whole(&case.source)).expect("a file");
    let works = case.source.contains("work(") && !case.source.contains("func work(");
    if works {
        fs::write(root.join("work.go"), work_file(case.cores)).expect("a file");
    }
    works
}

fn answer_in(root: &Path, case: &Case) -> (String, u8) {
    let works = write_program(root, case);
    if case.timed { answer_in_bubble(root, case, works) } else { answer_of_program(root, case) }
}

fn answer_in_bubble(root: &Path, case: &Case, works: bool) -> (String, u8) {
    fs::write(root.join("main_test.go"), bubble(works)).expect("a file");
    let said = go(root, &["test", "-count=1", "-v", "-run", "TestBubble", "."]);
    assert_eq!(said.status, 0, "{}: {}{}", case.name, said.output, said.errors);
    let told = |line: &&str| {
        !line.starts_with("=== RUN") && !line.starts_with("--- PASS") && *line != "PASS" && !line.starts_with("ok  ")
    };
    (said.output.lines().filter(told).flat_map(|line| [line, "\n"]).collect(), 0)
}

fn answer_of_program(root: &Path, case: &Case) -> (String, u8) {
    let built = go(root, &["build", "-o", "program", "."]);
    if built.status != 0 {
        let first = built.errors.lines().find_map(|line| line.strip_prefix("./main.go:"));
        let (line, rest) =
            first.and_then(|first| first.split_once(':')).unwrap_or_else(|| panic!("{}: {}", case.name, built.errors));
        let message = rest.split_once(": ").map_or(rest, |(_, message)| message);
        return (format!("{line}: {message}\n"), 1);
    }
    let mut command = Command::new(root.join("program"));
    command.env("GOMAXPROCS", case.cores.to_string());
    let said = say(command, root);
    (said.output, u8::try_from(said.status).unwrap_or(u8::MAX))
}
