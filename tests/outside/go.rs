//! The program in Go, with the real toolchain: formatted as gofmt does, vetted, built and run. Where there is no Go (`GO`,
//! or on the path), each test says so.

use crate::support::{self, rounds};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use wash_and_dry::export::{Format, listing};
use wash_and_dry::link::{self, NAMED_KITCHENS, NamedKitchen};
use wash_and_dry::run::Run;
use wash_and_dry::scenario::{Program, Scenario, ValidScenario};
use wash_and_dry::text::PageText;

fn go() -> Command {
    let mut command = Command::new(std::env::var_os("GO").unwrap_or_else(|| "go".into()));
    command.env("GOTOOLCHAIN", "local").env("GOFLAGS", "").env("GO111MODULE", "off");
    command
}

/// Whether there is a Go; prints a line where there is none.
fn found(what: &str) -> bool {
    let found = go().arg("version").output().is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("Go was not found: {what} is not checked here");
    }
    found
}

/// A program formatted by gofmt.
fn formatted(program: &str) -> String {
    let root = go().args(["env", "GOROOT"]).output().expect("go runs").stdout;
    let gofmt = PathBuf::from(String::from_utf8(root).expect("a path").trim()).join("bin/gofmt");
    let mut child =
        Command::new(gofmt).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("gofmt");
    child.stdin.take().expect("a pipe").write_all(program.as_bytes()).expect("gofmt reads");
    let output = child.wait_with_output().expect("gofmt ends");
    assert!(output.status.success(), "{program}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn program(run: &Run) -> String {
    let link = format!("#{}", link::write(run.scenario(), &link::View::default()));
    Format::Go.whole(run, &link, &PageText::ENGLISH)
}

#[test]
fn listing_and_program_are_formatted_as_gofmt_does() {
    if !found("the format of Go programs") {
        return;
    }
    let named = NAMED_KITCHENS.iter().map(NamedKitchen::scenario);
    for scenario in named.chain((0..rounds(100)).map(support::scenario)) {
        let lines = listing(&scenario).into_iter().map(|line| line.text + "\n");
        let heart = format!("package main\n\n{}", lines.collect::<String>());
        assert_eq!(formatted(&heart), heart);
        let whole = program(&Run::of(&scenario));
        assert_eq!(formatted(&whole), whole);
    }
}

/// The stage lines that a program prints: dish, stage, when it began, when it ended, seconds.
fn stages_run(output: &str, names: &[String]) -> Vec<(usize, usize, f64, f64)> {
    let lines = output.lines().filter_map(|line| line.strip_prefix("stage "));
    lines
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let number = |place: usize| words[place].parse::<f64>().expect("seconds");
            let dish = words[0].parse().expect("a dish");
            let stage = names.iter().position(|name| name == words[1]).expect("a stage");
            (dish, stage, number(2), number(3))
        })
        .collect()
}

/// Runs a program with scaled-down times, and compares what it did with the model.
fn runs_as_the_model(scenario: &ValidScenario, folder: &std::path::Path) {
    let run = Run::of(scenario);
    std::fs::write(folder.join("main.go"), program(&run)).expect("a file");
    let vetted = go().args(["vet", "main.go"]).current_dir(folder).output().expect("go vet");
    assert!(vetted.status.success(), "{}\n{}", program(&run), String::from_utf8_lossy(&vetted.stderr));
    let scale = 150.0 / f64::from(u32::try_from(run.makespan().0).unwrap_or(u32::MAX));
    let output = go()
        .args(["run", "main.go", "-stages", "-scale", &scale.to_string()])
        .current_dir(folder)
        .output()
        .expect("go run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = String::from_utf8(output.stdout).expect("text");
    let dishes = scenario.dishes as usize;
    let done = output.lines().filter(|line| line.starts_with("dish ")).count();
    assert_eq!(done, dishes);
    // Stages can have equal names, so the position in a dish's line says which stage it is.
    let names: Vec<String> = scenario.stages.iter().map(|stage| stage.name.clone()).collect();
    let told = stages_run(&output, &names);
    assert_eq!(told.len(), dishes * names.len());
    for (dish, own) in told.chunks(names.len()).enumerate() {
        for (place, (of, stage, began, ended)) in own.iter().enumerate() {
            assert_eq!((*of, &names[*stage]), (dish, &names[place]));
            assert!(began <= ended && (place == 0 || own[place - 1].3 <= *began), "{own:?}");
        }
    }
    let pipeline = scenario.program == Program::Stages;
    for (stage, data) in scenario.stages.iter().enumerate() {
        let Some(places) = data.places.or(pipeline.then_some(1)) else { continue };
        let of_stage: Vec<_> = told.chunks(names.len()).map(|own| own[stage]).collect();
        for (_, _, at, _) in &of_stage {
            let there = of_stage.iter().filter(|(_, _, began, ended)| began <= at && at < ended).count();
            assert!(there <= usize::from(places), "{there} at {} of {places}: {:?}", data.name, scenario.stages);
        }
    }
}

#[test]
fn programs_run_as_the_model_asks() {
    if !found("what Go programs do") {
        return;
    }
    let folder = std::env::temp_dir().join(format!("wash-and-dry-go-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let small = |scenario: &Scenario| scenario.dishes <= 40 && scenario.cores <= 8;
    let named = [
        "",
        "program=sequential&cores=2",
        "program=workers&workers=3&cores=2&every=0.5",
        "program=stages&rack=1&cores=3&vary=20",
        "stages=wash:3:hands:1,soak:4:wait:2,dry:2:hands&cores=4",
        "waiting=hold&cores=2&policy=random&slice=1&switch=0.5",
        "stages=soak:4:wait",
        "stages=go:1:hands:1,work:2:hands,2a:1:wait,notes:1:hands,workPlaces:1:hands,%C3%A9t%C3%A9:1:wait",
        "program=stages&stages=go:1:hands:2,Rack:2:hands:2,max:1:wait:3",
        "stages=d:1:hands,sizes:1:wait,percentOf:1:hands,os:1:hands,processors:1:hands,clockStands:1:wait",
        "stages=soak:2:wait&waiting=hold&dishes=2",
    ];
    let named = named.into_iter().map(|link| {
        let reading = link::read(link);
        assert_eq!(reading.notes, []);
        reading.scenario
    });
    let random =
        (0..).map(support::scenario).filter(|scenario| small(scenario)).take(usize::try_from(rounds(24)).expect("few"));
    for scenario in named.chain(random) {
        runs_as_the_model(&scenario, &folder);
    }
    let _ = std::fs::remove_dir_all(&folder);
}

/// Builds the program of a link in a folder of its own.
fn built(link: &str, arguments: &[&str]) -> Folder {
    let reading = link::read(link);
    assert_eq!(reading.notes, []);
    let count = FOLDERS.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("wash-and-dry-go-{}-{count}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("main.go"), program(&Run::of(&reading.scenario))).expect("a file");
    let output = go()
        .arg("build")
        .args(arguments)
        .args(["-o", "program", "main.go"])
        .current_dir(&folder)
        .output()
        .expect("go build");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Folder(folder)
}

/// How many folders there were.
static FOLDERS: AtomicUsize = AtomicUsize::new(0);

/// A folder that is removed when it is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a command does within ten seconds: whether it succeeds, what it prints, and what it says is wrong.
fn output_in_time(mut command: Command) -> (bool, String, String) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a program");
    let from = std::time::Instant::now();
    while child.try_wait().expect("a program").is_none() {
        if from.elapsed() > std::time::Duration::from_secs(10) {
            let _ = child.kill();
            panic!("the program does not end");
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let output = child.wait_with_output().expect("what it prints");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_machine_with_one_processor_is_told_of() {
    if !found("Go on one processor") || Command::new("taskset").arg("--version").output().is_err() {
        return;
    }
    let folder = built("cores=4", &[]);
    let mut command = Command::new("taskset");
    command.args(["-c", "0", "./program", "-scale", "0.01"]).current_dir(&folder.0);
    let (success, printed, wrong) = output_in_time(command);
    assert!(success, "{wrong}");
    // Six dishes of five seconds' work: with four cores the model takes less.
    assert!(printed.contains("has 4 cores, and this machine gives the program 1 of its processors"), "{printed}");
    assert!(printed.contains("takes at least 30.000 s here; the model says"), "{printed}");
    let mut command = Command::new("taskset");
    let folder = built("", &[]);
    command.args(["-c", "0", "./program", "-scale", "0.01"]).current_dir(&folder.0);
    let (success, printed, _) = output_in_time(command);
    assert!(success && !printed.contains("processors"), "one core has its processor: {printed}");
}

#[test]
fn a_clock_that_stands_still_ends_the_program_with_a_word() {
    if !found("Go on a clock that stands still") {
        return;
    }
    for link in ["cores=4", "stages=soak:4:wait&waiting=hold"] {
        let mut command = Command::new("./program");
        let folder = built(link, &["-tags", "faketime"]);
        command.current_dir(&folder.0);
        let (success, _, wrong) = output_in_time(command);
        assert!(!success && wrong.contains("The clock stands still"), "{link}: {wrong}");
    }
    // Where nothing computes, time goes on as soon as all goroutines sleep.
    let mut command = Command::new("./program");
    let folder = built("stages=soak:4:wait", &["-tags", "faketime"]);
    command.current_dir(&folder.0);
    let (success, printed, wrong) = output_in_time(command);
    assert!(success && printed.contains("the model says 4.000 s"), "{printed}{wrong}");
}

#[test]
fn an_old_go_mod_is_no_obstacle() {
    if !found("Go with an old go.mod") {
        return;
    }
    let folder = built("", &[]);
    std::fs::write(folder.0.join("go.mod"), "module kitchen\n\ngo 1.18\n").expect("a file");
    let output = go().env("GO111MODULE", "on").arg("build").current_dir(&folder.0).output().expect("go build");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
