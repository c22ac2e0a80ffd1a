//! The command line, run as a script runs it.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wash-and-dry")).args(arguments).output().expect("the command runs")
}

fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).expect("text")
}

/// Runs a command that is refused, and returns the lines on standard error.
fn refused(arguments: &[&str]) -> Vec<String> {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).expect("text").lines().map(str::to_owned).collect()
}

#[test]
fn json_has_the_fields_of_the_model() {
    let json: serde_json::Value =
        serde_json::from_str(&stdout(&["simulate", "cores=2&switch=0.5", "--format", "json"])).expect("JSON");
    assert_eq!(json["scenario"]["stages"][0]["places"], serde_json::Value::Null);
    assert_eq!(json["scenario"]["seed"], "1");
    assert_eq!(json["scenario"]["sizes"], serde_json::json!([100]));
    assert_eq!(json["scenario"]["lots"], serde_json::Value::Null);
    assert_eq!(json["scenario"]["choices"], serde_json::json!([]));
    assert_eq!(json["metrics"]["lower_bound_ms"], 15_000);
    assert_eq!(json["dishes"][0]["stages_ms"], serde_json::json!([3000, 4000, 2000]));
    let first = &json["segments"][0];
    assert_eq!(
        *first,
        serde_json::json!({"core": 0, "task": 0, "dish": 0, "stage": 0, "kind": "work", "from_ms": 0, "to_ms": 3000})
    );
    let switch = json["segments"].as_array().expect("a list").iter().find(|s| s["kind"] == "switch").expect("a switch");
    assert!(switch["dish"].is_null() && switch["stage"].is_null());
}

#[test]
fn json_has_sizes_lots_and_choices() {
    let link = "sizes=50,200&policy=chosen&lots=18446744073709551615&choices=2.0";
    let json: serde_json::Value = serde_json::from_str(&stdout(&["simulate", link, "--format", "json"])).expect("JSON");
    let scenario = &json["scenario"];
    assert_eq!(scenario["sizes"], serde_json::json!([50, 200]));
    assert_eq!((&scenario["policy"], &scenario["lots"]), (&"chosen".into(), &"18446744073709551615".into()));
    assert_eq!(scenario["choices"], serde_json::json!([2, 0]));
    assert_eq!(json["dishes"][1]["stages_ms"], serde_json::json!([6000, 8000, 4000]));
    let lines = refused(&["simulate", "sizes=0&choices=1,2&lots=x"]);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].contains("sizes") && lines[0].contains("1 to 16") && lines[0].contains("1 to 1000"), "{lines:?}");
}

#[test]
fn every_form_of_a_link_is_read() {
    let expected = stdout(&["simulate", "cores=2", "--format=json"]);
    for link in ["#cores=2", "https://example.org/wash/?x#cores=2", "&&cores=2&"] {
        assert_eq!(stdout(&["simulate", link, "--format=json"]), expected);
    }
    assert!(stdout(&["simulate"]).contains("makespan"));
}

/// A link's own settings come before those of its step, as on the page.
#[test]
fn a_link_to_a_step_is_the_kitchen_of_the_step() {
    let total = |link: &str| {
        let json: serde_json::Value =
            serde_json::from_str(&stdout(&["simulate", link, "--format", "json"])).expect("JSON");
        json["metrics"]["makespan_ms"].as_u64()
    };
    assert_eq!(total("#step=one-dish&t=3"), Some(5000));
    assert_eq!(total("#cores=2&step=one-dish"), Some(15_000));
    assert_eq!(total("#step=sandbox"), Some(30_000));
}

#[test]
fn tables_have_a_row_for_each() {
    assert_eq!(stdout(&["simulate", "--format", "csv"]).lines().count(), 1 + 6);
    let segments = stdout(&["simulate", "--format", "csv", "--table", "segments"]);
    assert_eq!(segments.lines().nth(1), Some("0,0,0,0,work,0,3000"));
}

#[test]
fn every_format_of_the_help_is_made() {
    for format in ["text", "json", "csv", "trace", "go", "svg"] {
        assert!(stdout(&["simulate", "cores=2", "--format", format]).len() > 200, "{format}");
    }
    assert!(run(&["simulate", "cores=2", "--format", "png"]).stdout.starts_with(b"\x89PNG"));
}

#[test]
fn one_clear_line_for_each_problem() {
    assert_eq!(refused(&["simulate", "cores=0&dishes=x&colour=red&rack"]).len(), 4);
    let digits = format!("cores={}", "9".repeat(400));
    for bad in ["cores=1e9", "stages=wash", "cores=%zz", &digits, &"&".repeat(8001), "dishes=100000&slice=0.01"] {
        let lines = refused(&["simulate", bad]);
        assert!(lines.len() == 1 && lines[0].starts_with("wash-and-dry: ") && lines[0].len() < 250, "{lines:?}");
    }
}

#[test]
fn what_is_wrong_with_the_arguments_is_named_with_what_is_allowed() {
    let refusals: [(&[&str], &str); 5] = [
        (&[], "simulate"),
        (&["cook"], "'cook'"),
        (&["simulate", "--format", "xml"], "text, json, csv, trace, go, svg, png"),
        (&["simulate", "--format"], "text, json, csv, trace, go, svg, png"),
        (&["simulate", "cores=1", "cores=2"], "'cores=2'"),
    ];
    for (arguments, named) in refusals {
        let lines = refused(arguments);
        assert!(lines.iter().any(|line| line.contains(named)), "{lines:?}");
    }
}

#[test]
fn help_has_examples_that_run() {
    let help = stdout(&["--help"]);
    let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  wash-and-dry simulate '")).collect();
    assert!(examples.len() >= 4);
    for example in examples {
        let (scenario, rest) = example.split_once('\'').expect("a quoted scenario");
        let arguments: Vec<&str> = ["simulate", scenario].into_iter().chain(rest.split_whitespace()).collect();
        stdout(&arguments);
    }
}
