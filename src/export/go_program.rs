//! The whole program of a scenario in Go, to be run with the real toolchain: the listing that the page shows, with the functions that do
//! real work, measure it and report. Formatted as gofmt does.

use super::go::{listing, names};
use super::go_helpers::{helpers, needs_clock};
use crate::run::Run;
use crate::scenario::{Policy, Program, Scenario, StageKind, Waiting};
use std::fmt::Write;

/// The comment at the top: where the program is from, how to run it, and where Go differs from the model.
fn head(run: &Run, link: &str) -> String {
    let scenario: &Scenario = run.scenario();
    // With this line the file is Go 1.22 whatever the folder's go.mod says, and an older Go says that it leaves the file out.
    let mut text = String::from("//go:build go1.22\n\n// The program of a kitchen of Wash & Dry:\n");
    let _ = writeln!(text, "// {}", link.replace(['\n', '\r'], " "));
    text += "//\n// Run it with\n//\n//\tgo run main.go\n//\n// It prints each dish's times and the total beside what the model \
             says. With -scale 0.1 it\n// takes a tenth of the time (and tells the times as if it had not); with -stages \
             it prints when\n// each stage of each dish began and ended. It needs Go 1.22 or later.\n//\n";
    text += "// Hands' work is a loop that counts its turns, not the clock: while another goroutine has the core,\n// it \
             does not get on. Soaking is time.Sleep. The cores are runtime.GOMAXPROCS.\n";
    for note in notes(scenario) {
        let _ = write!(text, "//\n{}", comment(&note));
    }
    text + "package main\n"
}

/// The differences between Go and the model, a paragraph each.
fn notes(scenario: &Scenario) -> Vec<String> {
    let mut notes = Vec::new();
    notes.push(
        "Where Go does it its own way: its runtime may interrupt a goroutine that has run for about 10 ms, and each of \
         its processors has a queue of its own from which the others steal."
            .to_owned(),
    );
    match scenario.policy {
        Policy::Fifo | Policy::Stealing => {}
        Policy::Random | Policy::Shortest => notes.push(format!(
            "The model's scheduler chooses by “{}”. Go's does not, and no program can ask it to.",
            scenario.policy.word()
        )),
        Policy::Chosen => notes.push(
            "In the model a person chooses which ready task a core takes. In Go nobody can: the runtime decides."
                .to_owned(),
        ),
    }
    if scenario.slice.0 > 0 {
        notes.push(format!(
            "The model lets a task run for {} at most. In Go that is the runtime's to decide.",
            scenario.slice
        ));
    }
    if scenario.switch.0 > 0 {
        notes.push(format!(
            "The model takes {} to take up another task. In Go it takes some hundred nanoseconds, so this program is \
             done sooner than the model says.",
            scenario.switch
        ));
    }
    if scenario.waiting == Waiting::Hold {
        notes.push(
            "Whoever waits stands there and keeps the core. Here that is a loop that looks at the clock; a real blocking \
             call would keep its thread, and the runtime would give the processor to another one."
                .to_owned(),
        );
    }
    notes
}

/// Text as comment lines of at most about 100 columns.
fn comment(text: &str) -> String {
    let mut lines = String::new();
    let mut line = String::from("//");
    for word in text.split(' ') {
        if line.chars().count() + word.chars().count() > 98 {
            lines += &line;
            lines.push('\n');
            line = String::from("//");
        }
        line.push(' ');
        line += word;
    }
    lines + &line + "\n"
}

/// The program.
pub fn program(run: &Run, link: &str) -> String {
    let scenario: &Scenario = run.scenario();
    let names = names(scenario);
    let mut text = head(run, link);
    let os = if needs_clock(scenario) { "\t\"os\"\n" } else { "" };
    let _ = write!(text, "\nimport (\n\t\"flag\"\n\t\"fmt\"\n{os}\t\"runtime\"\n\t\"sync\"\n\t\"time\"\n)\n\n");
    text += &numbers(run, &names);
    text += &main_function(scenario, &names);
    for line in body(scenario) {
        text += &line;
        text.push('\n');
    }
    text += &stages(scenario, &names);
    text += &helpers(scenario);
    text
}

/// The numbers of the scenario, and what the goroutines share.
fn numbers(run: &Run, names: &[String]) -> String {
    let scenario: &Scenario = run.scenario();
    let mut text = format!(
        "// The kitchen. Times are milliseconds.\nconst dishCount = {}\nconst cores = {}\nconst every = {}\nconst speed \
         = {}\nconst vary = {}\nconst seed = {}\nconst modelTotal = {}\n\n// How much work each dish is, percent: they repeat.\nvar sizes = []uint64{{{}}}\n\n",
        scenario.dishes,
        scenario.cores,
        scenario.every.0,
        scenario.speed,
        scenario.vary,
        scenario.seed,
        run.makespan().0,
        scenario.sizes.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
    );
    let each = |of: &dyn Fn(usize) -> String| (0..names.len()).map(of).collect::<Vec<_>>().join(", ");
    let words = each(&|number| format!("\"{}\"", scenario.stages[number].name));
    let times = each(&|number| scenario.stages[number].duration.0.to_string());
    let hands = each(&|number| (scenario.stages[number].kind == StageKind::Hands).to_string());
    let _ = writeln!(text, "// The stages of a dish, in their order.\nvar stageNames = []string{{{words}}}");
    let _ = writeln!(text, "var stageTimes = []uint64{{{times}}}\nvar byHands = []bool{{{hands}}}\n");
    text += "// dishes are numbered from 0.\nvar dishes = dishCount\nvar allDone sync.WaitGroup\n";
    if scenario.program != Program::Stages && scenario.stages.iter().any(|stage| stage.places.is_some()) {
        text += "\n// Places are semaphores: a dish puts something in, and takes it out when it leaves.\nvar taken = \
                 struct{}{}\n";
        for (number, name) in names.iter().enumerate() {
            if let Some(places) = scenario.stages[number].places {
                let _ = writeln!(text, "var {name}Places = make(chan struct{{}}, {places})");
            }
        }
    }
    if matches!(scenario.program, Program::Workers | Program::Stages) {
        text += "\n// The pile holds all the dishes that have come.\nvar pile = make(chan int, dishCount)\n";
    }
    if scenario.program == Program::Stages {
        text += "\n// Between two stages is a rack: a channel.\n";
        for name in &names[1..] {
            let _ = writeln!(text, "var {name}Rack = make(chan int, {})", scenario.rack);
        }
        text += "\n// The last goroutine of a stage to end closes the rack after it.\n";
        for name in &names[..names.len() - 1] {
            let _ = writeln!(text, "var {name}Team sync.WaitGroup");
        }
    }
    text + "\n"
}

/// The function `main`: it sets up, runs the kitchen, and prints.
fn main_function(scenario: &Scenario, names: &[String]) -> String {
    let mut text = String::from(
        "func main() {\n\tflag.Float64Var(&scale, \"scale\", 1, \"how much of the real time to take\")\n\tstages := \
         flag.Bool(\"stages\", false, \"print when each stage began and ended\")\n\tflag.Parse()\n\tcalibrate()\n\t\
         plan()\n\tprocessors()\n\truntime.GOMAXPROCS(cores)\n\tallDone.Add(dishCount)\n\tstart = time.Now()\n",
    );
    if scenario.program == Program::Stages {
        for (number, name) in names[..names.len() - 1].iter().enumerate() {
            let _ = writeln!(text, "\t{name}Team.Add({})", scenario.stages[number].places.unwrap_or(1));
        }
        for (number, name) in names[..names.len() - 1].iter().enumerate() {
            let next = &names[number + 1];
            let _ = write!(text, "\tgo func() {{\n\t\t{name}Team.Wait()\n\t\tclose({next}Rack)\n\t}}()\n");
        }
    }
    if matches!(scenario.program, Program::Workers | Program::Stages) {
        text += "\tgo arrivals()\n";
    }
    text + "\tkitchen()\n\treport(*stages)\n}\n\n"
}

/// The heart of the program, as the page shows it, with what arrivals and the ends of racks need besides.
fn body(scenario: &Scenario) -> Vec<String> {
    let pipeline = scenario.program == Program::Stages;
    let team = |line: &str| {
        line.strip_prefix("func ").and_then(|rest| rest.split_once("All()")).map(|(name, _)| name.to_owned())
    };
    let last = names(scenario).pop().unwrap_or_default();
    let mut lines = Vec::new();
    for line in listing(scenario) {
        let text = line.text;
        match text.as_str() {
            "func main() {" => {
                lines.push("// kitchen starts the goroutines and waits for the last dish.".to_owned());
                lines.push("func kitchen() {".to_owned());
            }
            "\tfor d := range dishes {" => {
                lines.push(text);
                lines.push("\t\twaitFor(d)".to_owned());
            }
            _ => {
                let name = team(&text).filter(|name| pipeline && *name != last);
                lines.push(text);
                if let Some(name) = name {
                    lines.push(format!("\tdefer {name}Team.Done()"));
                }
            }
        }
    }
    // The time of finishing is noted before the WaitGroup is released.
    lines.iter_mut().for_each(|line| {
        if let Some(indent) = line.strip_suffix("allDone.Done()") {
            *line = format!("{indent}finish(d)");
        }
    });
    lines.push(String::new());
    lines
}

/// A function for each stage.
fn stages(scenario: &Scenario, names: &[String]) -> String {
    let mut text = String::new();
    for (number, name) in names.iter().enumerate() {
        let does = match (scenario.stages[number].kind, scenario.waiting) {
            (StageKind::Hands, _) => "work",
            (StageKind::Wait, Waiting::Park) => "soakFor",
            (StageKind::Wait, Waiting::Hold) => "standBy",
        };
        let _ = write!(
            text,
            "func {name}(d int) {{\n\tbegin(d, {number})\n\t{does}(times[d][{number}])\n\tend(d, {number})\n}}\n\n"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::go::TAKEN;
    use super::*;

    #[test]
    fn no_stage_can_have_the_name_of_anything_in_the_program() {
        for link in ["", "program=sequential&waiting=hold", "program=workers", "program=stages", "stages=soak:4:wait"] {
            let run = Run::of(&crate::link::read(link).scenario);
            let own = names(run.scenario());
            let program = program(&run, "");
            let declared = program.lines().filter_map(|line| {
                let rest = ["func ", "var ", "const ", "type "].iter().find_map(|word| line.strip_prefix(word))?;
                rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
            });
            let of_stages = |name: &str| own.iter().any(|stage| name.starts_with(stage.as_str()));
            let free: Vec<_> = declared
                .filter(|name| !of_stages(name) && TAKEN.split_whitespace().all(|taken| taken != *name))
                .collect();
            assert_eq!(free, Vec::<&str>::new(), "{link}");
        }
    }
}
