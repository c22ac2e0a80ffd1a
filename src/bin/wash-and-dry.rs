//! The command line: the same core as the page's, without a browser.

use std::io::{self, Write};
use std::process::ExitCode;
use wash_and_dry::export::{self, Format};
use wash_and_dry::lesson;
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::text::{CommandText, NoteText, PageText};

/// The formats, as a message names them.
const FORMATS: &str = "text, json, csv, trace, go, svg, png";

/// How a run is told: as text, as a table, or in another format.
#[derive(Clone, Copy)]
enum Told {
    Text,
    Csv,
    Png,
    As(Format),
}

/// What was asked for.
enum Request {
    Print(String),
    Simulate { scenario: String, told: Told, table: Format },
}

fn main() -> ExitCode {
    match request().and_then(answer) {
        Ok(output) => match io::stdout().write_all(&output) {
            // A reader that stops reading (`| head`) is not an error of ours.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let _ = writeln!(io::stderr(), "wash-and-dry: {error}");
                ExitCode::FAILURE
            }
            _ => ExitCode::SUCCESS,
        },
        Err(problems) => {
            for problem in problems {
                let _ = writeln!(io::stderr(), "wash-and-dry: {problem}");
            }
            ExitCode::from(2)
        }
    }
}

/// Reads the arguments, or says all that is wrong with them.
fn request() -> Result<Request, Vec<String>> {
    let arguments: Result<Vec<String>, _> = std::env::args_os().skip(1).map(std::ffi::OsString::into_string).collect();
    let arguments = arguments.map_err(|_| vec![CommandText::NOT_TEXT.to_owned()])?;
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return Ok(Request::Print(CommandText::HELP.to_owned()));
    }
    if arguments.iter().any(|argument| argument == "--version") {
        return Ok(Request::Print(format!("wash-and-dry {}\n", env!("CARGO_PKG_VERSION"))));
    }
    match arguments.split_first() {
        None => Err(vec![CommandText::NO_COMMAND.to_owned()]),
        Some((command, rest)) if command == "simulate" => simulate(rest),
        Some((command, _)) => Err(vec![CommandText::unknown_command(command)]),
    }
}

fn simulate(arguments: &[String]) -> Result<Request, Vec<String>> {
    let (mut told, mut table, mut scenario, mut problems) = (Told::Text, Format::Dishes, None, Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let (option, inline) = match argument.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value)),
            _ => (argument.as_str(), None),
        };
        match option {
            "--format" => match inline.or_else(|| rest.next().map(String::as_str)) {
                Some("text") => told = Told::Text,
                Some("csv") => told = Told::Csv,
                Some("json") => told = Told::As(Format::Json),
                Some("trace") => told = Told::As(Format::Trace),
                Some("go") => told = Told::As(Format::Go),
                Some("svg") => told = Told::As(Format::Svg),
                Some("png") => told = Told::Png,
                given => problems.push(CommandText::option_value(option, given, FORMATS)),
            },
            "--table" => match inline.or_else(|| rest.next().map(String::as_str)) {
                Some("dishes") => table = Format::Dishes,
                Some("segments") => table = Format::Segments,
                given => problems.push(CommandText::option_value(option, given, "dishes, segments")),
            },
            _ if option.starts_with('-') => problems.push(CommandText::unknown_option(option)),
            _ if scenario.is_some() => problems.push(CommandText::second_scenario(argument)),
            _ => scenario = Some(argument.clone()),
        }
    }
    if problems.is_empty() {
        Ok(Request::Simulate { scenario: scenario.unwrap_or_default(), told, table })
    } else {
        Err(problems)
    }
}

/// Runs what was asked for. Takes no default in place of a bad value: only the page does.
fn answer(request: Request) -> Result<Vec<u8>, Vec<String>> {
    let (scenario, told, table) = match request {
        Request::Print(text) => return Ok(text.into_bytes()),
        Request::Simulate { scenario, told, table } => (scenario, told, table),
    };
    let reading = link::read(link::fragment(&scenario));
    if !reading.notes.is_empty() {
        return Err(reading.notes.iter().map(|note| NoteText::ENGLISH.given(note)).collect());
    }
    // A link to a step, without settings, is the step's own kitchen: as on the page.
    let scenario = match reading.view.step.and_then(lesson::number_of) {
        Some(step) if !reading.settings => lesson::STEPS[step].scenario(),
        _ => reading.scenario,
    };
    let run = Run::of(&scenario);
    let link = format!("#{}", link::write(&scenario, &link::View::default()));
    let text = &PageText::ENGLISH;
    Ok(match told {
        Told::Text => export::to_text(&run, &CommandText).into_bytes(),
        Told::Csv => table.whole(&run, &link, text).into_bytes(),
        Told::As(format) => format.whole(&run, &link, text).into_bytes(),
        Told::Png => export::to_png(&run, &link, text),
    })
}
