//! The program in Go is formatted as gofmt does. Where gofmt is to be had (`GOFMT`, or on the path); where not, the test
//! says so.

mod support;

use std::io::Write;
use std::process::{Command, Stdio};
use wash_and_dry::export::listing;
use wash_and_dry::link::{NAMED_KITCHENS, NamedKitchen};
use wash_and_dry::scenario::Scenario;

fn text(scenario: &Scenario) -> String {
    let lines = listing(scenario).into_iter().map(|line| line.text + "\n");
    format!("package main\n\n{}", lines.collect::<String>())
}

/// What gofmt makes of a program; `None` where there is no gofmt.
fn formatted(program: &str) -> Option<String> {
    let gofmt = std::env::var_os("GOFMT").unwrap_or_else(|| "gofmt".into());
    let child = Command::new(gofmt).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.ok()?;
    child.stdin.take()?.write_all(program.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "{program}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).ok()
}

#[test]
fn the_program_is_formatted_as_gofmt_does() {
    let named = NAMED_KITCHENS.iter().map(NamedKitchen::scenario);
    for scenario in named.chain((0..100).map(support::scenario)) {
        let program = text(&scenario);
        let Some(formatted) = formatted(&program) else {
            eprintln!("gofmt was not found: the format of the Go program is not checked here");
            return;
        };
        assert_eq!(formatted, program);
    }
}
