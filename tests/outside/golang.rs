//! Programs in Go by the command line.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs a program that is given on standard input.
fn go(program: &str, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wash-and-dry"));
    command.args(["go", "-"]).args(options).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    // A program that is refused at its options reads nothing.
    let _ = child.stdin.take().expect("a pipe").write_all(program.as_bytes());
    child.wait_with_output().expect("it ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

const TWO: &str = "package main

import (
	\"fmt\"
	\"sync\"
	\"time\"
)

func main() {
	var wg sync.WaitGroup
	for i := range 2 {
		wg.Go(func() {
			work(2 * time.Second)
			fmt.Println(\"done\", i)
		})
	}
	wg.Wait()
}
";

#[test]
fn a_program_prints_what_it_prints_and_nothing_else() {
    let output = go(TWO, &["--cores", "2"]);
    assert_eq!((text(&output.stdout), text(&output.stderr), output.status.code()), ("done 1\ndone 0\n", "", Some(0)));
}

#[test]
fn the_exit_status_is_go_s() {
    let status = |body: &str| {
        let output = go(&format!("package main\n\nfunc main() {{\n{body}\n}}\n"), &[]);
        (output.status.code(), text(&output.stderr).lines().next().unwrap_or_default().to_owned())
    };
    assert_eq!(status(""), (Some(0), String::new()));
    assert_eq!(status("\tx := 1"), (Some(1), "-:4:2: declared and not used: x".to_owned()));
    assert_eq!(status("\tpanic(\"over\")"), (Some(2), "panic: over".to_owned()));
    assert_eq!(status("\tselect {}"), (Some(2), "fatal error: all goroutines are asleep - deadlock!".to_owned()));
    let (code, told) = status("\tfor {\n\t}");
    assert!(code == Some(3) && told.starts_with("-:4: stopped: "), "{told}");
    let missing = Command::new(env!("CARGO_BIN_EXE_wash-and-dry")).args(["go", "no/such/file.go"]).output();
    assert_eq!(missing.expect("the command runs").status.code(), Some(1));
}

#[test]
fn options_that_are_not_valid_are_refused() {
    for options in [
        ["--cores", "0"],
        ["--cores", "257"],
        ["--policy", "chosen"],
        ["--slice", "-1"],
        ["--slice", "1e3"],
        ["--slice", "3601"],
        ["--switch", "0.0000001"],
        ["--seed", "x"],
        ["--format", "png"],
        ["--explore", "0"],
    ] {
        let output = go(TWO, &options);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{options:?}");
        assert!(text(&output.stderr).starts_with("error: "), "{options:?}");
    }
}

#[test]
fn json_has_output_goroutines_segments_and_states() {
    let output = go(TWO, &["--cores", "2", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["end"], serde_json::json!({"kind": "returned", "at_ms": 2000, "message": ""}));
    assert_eq!(
        json["output"][0],
        serde_json::json!({"at_ms": 2000, "goroutine": 3, "text": "done 1\n", "error": false})
    );
    assert_eq!(json["goroutines"].as_array().expect("a list").len(), 3);
    assert_eq!(json["goroutines"][1]["parent"], 1);
    assert_eq!(json["goroutines"][1]["line"], 12);
    let segments = json["segments"].as_array().expect("a list");
    assert!(segments.iter().all(|segment| segment["line"] == 13 && segment["to_ms"] == 2000), "{segments:?}");
    let blocked = json["states"].as_array().expect("a list").iter().find(|state| state["state"] == "blocked");
    assert_eq!(blocked.expect("main waits")["on"], "sync.WaitGroup.Wait");
}

#[test]
fn the_other_formats_tell_the_same_pieces() {
    let csv = go(TWO, &["--cores", "2", "--format", "csv"]);
    let mut lines = text(&csv.stdout).lines();
    assert_eq!(lines.next(), Some("core,goroutine,name,kind,line,from_ms,to_ms"));
    assert_eq!(lines.count(), 2);
    let trace = go(TWO, &["--cores", "2", "--format", "trace"]);
    let trace: serde_json::Value = serde_json::from_slice(&trace.stdout).expect("JSON");
    let work = trace["traceEvents"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|event| event["pid"] == 1 && event["cat"] == "work");
    assert!(work.clone().count() == 2 && work.clone().all(|event| event["dur"] == 2_000_000));
    let shown = go(TWO, &["--cores", "2", "--format", "text"]);
    let shown = text(&shown.stdout);
    assert!(shown.starts_with("3 goroutines, 2 cores, policy go, 2 s\n"), "{shown}");
    assert!(shown.contains("done 0") && shown.contains("1 main.main"), "{shown}");
}

#[test]
fn one_core_and_a_switch_take_longer() {
    let end = |options: &[&str]| {
        let output = go(TWO, &[options, &["--format", "json"]].concat());
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("JSON")["end"]["at_ms"].clone()
    };
    assert_eq!(end(&[]), 4000);
    assert_eq!(end(&["--policy", "fifo", "--slice", "0", "--switch", "0.5"]), 5500);
}

#[test]
fn other_schedules_show_other_ends() {
    let locks = "package main

import (
	\"runtime\"
	\"sync\"
)

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	take := func(one, two *sync.Mutex) {
		one.Lock()
		runtime.Gosched()
		two.Lock()
		two.Unlock()
		one.Unlock()
	}
	wg.Go(func() { take(&a, &b) })
	wg.Go(func() { take(&b, &a) })
	wg.Wait()
}
";
    let output = go(locks, &["--explore", "50"]);
    let table = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0));
    assert!(table.contains("returned") && table.contains("deadlock"), "{table}");
    let seeds: u64 = table.lines().skip(1).filter_map(|line| line.split_whitespace().next()?.parse::<u64>().ok()).sum();
    assert_eq!(seeds, 50, "{table}");
    // The first seed of an end leads to it again.
    let deadlock = table.lines().find(|line| line.contains("deadlock ")).expect("a line");
    let seed = deadlock.split_whitespace().nth(1).expect("a seed");
    let again = go(locks, &["--policy", "random", "--seed", seed]);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("\nring: goroutine"), "{}", text(&again.stderr));
}
