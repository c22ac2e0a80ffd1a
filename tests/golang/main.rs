//! Go programs, against what real Go did with them. Each file under `run` holds small programs with the output and exit status that Go gave;
//! each under `refused` programs with the line and text of Go's first message; each under `races` programs with the lines between which Go's
//! race detector saw one. `./dev golang` asks Go anew and writes the files.

mod cases;
mod depth;
mod fuzz;
mod limits;
mod races;
mod real;
mod slices;

use cases::{Case, files, whole};
use std::fmt::Write;
use wash_and_dry_golang::{Options, compile};

/// Runs a case here: standard output and exit status; where it does not compile, the line and text of the first message.
fn run(case: &Case) -> (String, u8) {
    match compile(&whole(&case.source)) {
        Err(messages) => {
            let text = messages[0].text.lines().next().unwrap_or_default();
            (format!("{}: {text}\n", messages[0].line), 1)
        }
        Ok(program) => {
            let outcome = program.run(&Options { cores: case.cores, ..Options::default() });
            (String::from_utf8_lossy(&outcome.output()).into_owned(), outcome.status())
        }
    }
}

/// The cases of a kind whose result here is another.
fn differences(kind: &str, same: impl Fn(&str, &str) -> bool) -> (usize, String) {
    let (mut count, mut wrong) = (0, String::new());
    for (file, cases) in files(kind) {
        for case in cases {
            count += 1;
            let (output, status) = run(&case);
            if status != case.status || !same(&output, &case.output) {
                let (name, told, expected) = (&case.name, &case.output, case.status);
                let _ = write!(wrong, "── {file}: {name}\n   here, {status}:\n{output}   Go, {expected}:\n{told}");
            }
        }
    }
    (count, wrong)
}

#[test]
fn programs_do_what_go_does() {
    let (count, wrong) = differences("run", |here, go| here == go);
    assert!(wrong.is_empty(), "{count} programs\n{wrong}");
    assert!(count >= 120, "only {count} programs");
}

/// Go's words may change from release to release, its lines do not.
#[test]
fn programs_that_go_refuses_are_refused_at_the_same_line() {
    let line = |text: &str| text.split(':').next().map(str::to_owned);
    let (count, wrong) = differences("refused", |here, go| line(here) == line(go));
    assert!(wrong.is_empty(), "{count} programs\n{wrong}");
    assert!(count >= 60, "only {count} programs");
}

#[test]
fn most_messages_are_in_go_s_words() {
    let (count, _) = differences("refused", |_, _| true);
    let (_, wrong) = differences("refused", |here, go| here == go);
    let others = wrong.matches("── ").count();
    assert!(others * 10 <= count, "{others} of {count}:\n{wrong}");
}

/// A sample of the cases, asked where there is a Go; all of them by `./dev golang`.
#[test]
fn the_real_go_still_says_what_was_recorded() {
    if !real::found() {
        eprintln!("Go was not found: what is recorded of it is not checked here");
        return;
    }
    for kind in ["run", "refused"] {
        for (file, cases) in files(kind) {
            let Some(case) = cases.get(cases.len() / 2) else { continue };
            let answer = real::answer(case);
            assert_eq!(answer, (case.output.clone(), case.status), "{file}: {}", case.name);
        }
    }
}

#[test]
#[ignore = "asks the real Go and writes the files: ./dev golang"]
fn ask_go() {
    // `ASK=run` asks about one kind alone.
    let wanted = |kind: &str| std::env::var("ASK").map_or(true, |only| only == kind);
    for kind in ["run", "refused"].into_iter().filter(|kind| wanted(kind)) {
        real::ask(kind);
    }
    if wanted("races") {
        races::ask();
    }
}
