//! The kitchen in Go is the kitchen: the program that the page shows, run by the machine for Go programs, makes the cores do the same at
//! the same moments. Only its helpers are others: work and soaking are the machine's, and what comes from outside the kitchen (arrivals,
//! the start, the ends of racks) needs no core.

use crate::support::{self, rounds};
use wash_and_dry::export::Format;
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::scenario::{Policy, Program, ValidScenario};
use wash_and_dry::text::PageText;
use wash_and_dry_golang::{Options, Order, compile, report};

/// What a core did: core, start, end (milliseconds), kind.
type Piece = (u64, u64, u64, String);

/// The part of a text between two marks; the second stays out.
fn part<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} in\n{text}"));
    let end = text[start..].find(to).unwrap_or_else(|| panic!("{to} in\n{text}"));
    &text[start..start + end]
}

/// The helpers that stand in for those that do real work. `begin`, `end` and `finish` note nothing: the trace does.
const HELPERS: &str = "
func soakFor(ms uint64) { time.Sleep(took(ms)) }
func standBy(ms uint64) { kitchen_.Hold(took(ms)) }
func begin(d, s int)    {}
func end(d, s int)      {}
func finish(d int)      { allDone.Done() }

var start time.Time
var scale float64 = 1

func took(ms uint64) time.Duration { return time.Duration(ms) * time.Millisecond }
func pause(d int) { time.Sleep(time.Until(start.Add(took(uint64(d) * every)))) }
";

/// The program of a scenario for the machine.
fn program(run: &Run) -> String {
    let scenario = run.scenario();
    let link = format!("#{}", link::write(scenario, &link::View::default()));
    let whole = Format::Go.whole(run, &link, &PageText::ENGLISH);
    let numbers = part(&whole, "// The kitchen. Times", "func main() {");
    let main = part(&whole, "func main() {", "// kitchen starts the goroutines")
        .lines()
        .filter(|line| {
            !["flag.", "calibrate()", "report(", "runtime.", "processors()"].iter().any(|word| line.contains(word))
        })
        .collect::<Vec<_>>()
        .join("\n");
    let heart = part(&whole, "func kitchen() {", "// times says how long");
    let plan = part(&whole, "// times says how long", "// scale is how much");
    let sequential = scenario.program == Program::Sequential;
    let mut heart = heart.replace("\twork(times", "\tworkFor(times");
    let mut helpers = HELPERS.to_owned() + "func workFor(ms uint64) { work(took(ms)) }\n";
    let main = if sequential {
        // The one task waits for each dish; who brings it is outside.
        helpers += "var here = make(chan int, dishCount)\nfunc waitFor(d int) { <-here }\n";
        helpers += "func arrivals() {\n\tfor d := range dishes {\n\t\tpause(d)\n\t\there <- d\n\t}\n}\n";
        main.replace("\tkitchen()", "\tgo arrivals()\n\tkitchen()")
    } else {
        helpers += "func waitFor(d int) { pause(d) }\n";
        // The page's run goes on until nobody has anything to do, and so does this one.
        heart = heart.replace("\tallDone.Wait()", "\tselect {}");
        main
    };
    if matches!(scenario.program, Program::Workers | Program::Stages) {
        helpers +=
            "func arrivals() {\n\tfor d := range dishes {\n\t\twaitFor(d)\n\t\tpile <- d\n\t}\n\tclose(pile)\n}\n";
    }
    format!(
        "package main\n\nimport (\n\t\"sync\"\n\t\"time\"\n\tkitchen_ \"kitchen\"\n)\n\nvar _ = kitchen_.Hold\n\n{numbers}{main}\n{heart}{plan}{helpers}"
    )
}

/// Pieces in order of core and time; those that adjoin and have one kind and owner are one.
fn merged(mut pieces: Vec<(Piece, u64)>) -> Vec<Piece> {
    pieces.sort();
    let mut joined: Vec<(Piece, u64)> = Vec::new();
    for (piece, owner) in pieces {
        match joined.last_mut() {
            Some((last, of)) if *of == owner && last.0 == piece.0 && last.2 == piece.1 && last.3 == piece.3 => {
                last.2 = piece.2;
            }
            _ => joined.push((piece, owner)),
        }
    }
    joined.into_iter().map(|(piece, _)| piece).collect()
}

fn here(run: &Run) -> Vec<Piece> {
    let pieces = run.segments().iter().map(|segment| {
        let piece = (u64::from(segment.core.0), segment.from.0, segment.to.0, segment.kind.word().to_owned());
        (piece, u64::from(segment.task.0))
    });
    merged(pieces.collect())
}

fn in_go(scenario: &ValidScenario, text: &str) -> Vec<Piece> {
    let compiled = compile(text).unwrap_or_else(|messages| panic!("{messages:?}\n{text}"));
    let order = match scenario.policy {
        Policy::Fifo => Order::Fifo,
        Policy::Random => Order::Random(scenario.drawn_from()),
        Policy::Stealing => Order::Stealing,
        Policy::Chosen => Order::Chosen(scenario.choices.clone()),
        // It looks at a dish's stages, which a goroutine does not have.
        Policy::Shortest => Order::Shortest,
    };
    let mut outside: Vec<String> = ["main.arrivals", "main.main.func1"].map(str::to_owned).into();
    outside.extend((2..=8).map(|number| format!("main.main.func{number}")));
    if scenario.program != Program::Sequential {
        outside.push("main.main".to_owned());
    }
    let (slice_us, switch_us) = (scenario.slice.0 * 1000, scenario.switch.0 * 1000);
    let options = Options { cores: scenario.cores, order, slice_us, switch_us, outside, ..Options::default() };
    let outcome = compiled.run(&options);
    let json: serde_json::Value = serde_json::from_str(&report::to_json(&outcome, "main.go")).expect("JSON");
    assert_eq!(json["races"], serde_json::json!([]), "{text}");
    let end = &json["end"];
    assert!(end["kind"] == "deadlock" || end["kind"] == "returned", "{end}\n{text}");
    let pieces = json["segments"].as_array().expect("a list").iter().map(|segment| {
        let number = |key: &str| segment[key].as_u64().expect("whole milliseconds");
        let kind = segment["kind"].as_str().expect("a word").to_owned();
        ((number("core"), number("from_ms"), number("to_ms"), kind), number("goroutine"))
    });
    merged(pieces.collect())
}

#[test]
fn the_kitchen_in_go_is_the_kitchen() {
    let (mut compared, mut pieces) = (0, 0);
    for seed in 0..rounds(2600) {
        let scenario = support::scenario(seed);
        if scenario.policy == Policy::Shortest {
            continue;
        }
        let run = Run::of(&scenario);
        let text = program(&run);
        let (expected, found) = (here(&run), in_go(&scenario, &text));
        let differs = expected.iter().zip(&found).position(|(one, other)| one != other);
        assert!(
            expected == found,
            "seed {seed}: {:?}\n{}\n{} pieces here, {} in Go; at {differs:?}: {:?} and {:?}\n{text}",
            link::write(&scenario, &link::View::default()),
            scenario.program.word(),
            expected.len(),
            found.len(),
            differs.map(|place| &expected[place..(place + 3).min(expected.len())]),
            differs.map(|place| &found[place..(place + 3).min(found.len())]),
        );
        compared += 1;
        pieces += found.len();
    }
    assert!(compared >= rounds(1800), "only {compared} scenarios");
    assert!(pieces > 20 * usize::try_from(compared).expect("few"), "only {pieces} pieces");
}
