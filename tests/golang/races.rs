//! Races, as Go's race detector sees them: the lines between which there is one, or none.

use crate::cases::{Case, files, whole, write};
use crate::real;
use std::collections::BTreeSet;
use wash_and_dry_golang::{Options, compile, report};

/// The lines of a run's races, as `5 9`, the smaller first.
fn races(case: &Case, seed: u64) -> BTreeSet<String> {
    let program = compile(&whole(&case.source)).unwrap_or_else(|messages| panic!("{}: {messages:?}", case.name));
    let outcome = program.run(&Options { cores: case.cores, seed, ..Options::default() });
    let json: serde_json::Value = serde_json::from_str(&report::to_json(&outcome, "main.go")).expect("JSON");
    let line = |side: &serde_json::Value| side["line"].as_u64().unwrap_or_default();
    let races = json["races"].as_array().expect("a list").iter();
    races.map(|race| pair(line(&race["first"]), line(&race["second"]))).collect()
}

fn pair(one: u64, other: u64) -> String {
    format!("{} {}", one.min(other), one.max(other))
}

/// Where Go saw a race there is one here, between lines that Go named; where it saw none in many runs, there is none here.
#[test]
fn races_are_those_of_go_s_detector() {
    let (mut with, mut without) = (0, 0);
    for (file, cases) in files("races") {
        for case in cases {
            let seen: BTreeSet<String> = case.output.lines().map(str::to_owned).collect();
            let found = races(&case, 1);
            assert_eq!(found.is_empty(), seen.is_empty(), "{file}: {}: {found:?} here, {seen:?} by Go", case.name);
            assert!(
                seen.is_empty() || !found.is_disjoint(&seen),
                "{file}: {}: {found:?} here, {seen:?} by Go",
                case.name
            );
            (with, without) = (with + usize::from(!seen.is_empty()), without + usize::from(seen.is_empty()));
        }
    }
    assert!(with >= 12 && without >= 12, "{with} with, {without} without");
}

/// Asks Go's race detector, several times, for it sees only what happens.
pub fn ask() {
    for (file, mut cases) in files("races") {
        for case in &mut cases {
            let root = real::folder();
            real::write_program(&root, case);
            let built = real::go(&root, &["build", "-race", "-o", "program", "."]);
            assert_eq!(built.status, 0, "{}: {}", case.name, built.errors);
            let mut seen = BTreeSet::new();
            for _ in 0..10 {
                let said = real::say(std::process::Command::new(root.join("program")), &root);
                for report in said.errors.split("WARNING: DATA RACE").skip(1) {
                    seen.extend(lines_of(report));
                }
            }
            std::fs::remove_dir_all(&root).expect("the folder goes");
            (case.output, case.status) = (seen.iter().flat_map(|line| [line.as_str(), "\n"]).collect(), 0);
        }
        write("races", &file, &cases);
    }
}

/// The two lines of a report: the first of the program's own in each of its first two parts.
fn lines_of(report: &str) -> Option<String> {
    let line = |part: &str| {
        let (_, rest) = part.split_once("/main.go:")?;
        rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<u64>().ok()
    };
    let mut parts = report.split("\n\n").map(line);
    Some(pair(parts.next()??, parts.next()??))
}
