//! The command line: the same core as the page's, without a browser.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::io::{self, Read, Write};
use std::process::ExitCode;
use strum::VariantArray;
use wash_and_dry::export::{self, Format};
use wash_and_dry::lab::{Micros, Policy, Settings};
use wash_and_dry::lesson;
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::text::{CommandText, GoText, NoteText, PageText};
use wash_and_dry::workshop;
use wash_and_dry_golang::{Compiled, compile, report};

#[derive(Parser)]
#[command(version, about = CommandText::ABOUT, after_help = CommandText::KEYS_AND_EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[command(about = CommandText::SIMULATE, after_help = CommandText::KEYS_AND_EXAMPLES)]
    Simulate {
        #[arg(help = CommandText::SCENARIO, default_value = "", hide_default_value = true)]
        scenario: String,
        #[arg(long, help = CommandText::FORMAT, value_enum, default_value_t)]
        format: OutputFormat,
        #[arg(long, help = CommandText::TABLE, value_enum, default_value_t)]
        table: Table,
    },
    #[command(about = CommandText::GO, after_help = CommandText::GO_AFTER)]
    Go(GoArguments),
}

#[derive(Args)]
struct GoArguments {
    #[arg(help = CommandText::GO_FILE)]
    file: String,
    #[arg(long, help = CommandText::GO_CORES, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    cores: u16,
    #[arg(long, help = CommandText::GO_POLICY, default_value = Policy::Go.word(), value_parser = policies())]
    policy: Policy,
    #[arg(long, help = CommandText::GO_SLICE, default_value = "0.01", value_parser = microseconds)]
    slice: Micros,
    #[arg(long, help = CommandText::GO_SWITCH, default_value = "0", value_parser = microseconds)]
    switch: Micros,
    #[arg(long, help = CommandText::GO_SEED, default_value_t = 1)]
    seed: u64,
    #[arg(long, help = CommandText::FORMAT, value_enum, default_value_t)]
    format: GoFormat,
    #[arg(long, help = CommandText::GO_EXPLORE, value_name = "N", conflicts_with_all = ["format", "policy", "seed"],
        value_parser = clap::value_parser!(u64).range(Settings::SEEDS))]
    explore: Option<u64>,
}

/// What `--format` allows for programs in Go.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum GoFormat {
    #[default]
    #[value(help = CommandText::GO_OUTPUT)]
    Output,
    #[value(help = CommandText::GO_TEXT)]
    Text,
    #[value(help = CommandText::GO_JSON)]
    Json,
    #[value(help = CommandText::FORMAT_TRACE)]
    Trace,
    #[value(help = CommandText::GO_CSV)]
    Csv,
    #[value(help = CommandText::GO_SVG)]
    Svg,
}

/// What `--format` allows.
#[derive(Clone, Copy, Default, ValueEnum)]
enum OutputFormat {
    #[default]
    #[value(help = CommandText::FORMAT_TEXT)]
    Text,
    #[value(help = CommandText::FORMAT_JSON)]
    Json,
    #[value(help = CommandText::FORMAT_CSV)]
    Csv,
    #[value(help = CommandText::FORMAT_TRACE)]
    Trace,
    #[value(help = CommandText::FORMAT_GO)]
    Go,
    #[value(help = CommandText::FORMAT_SVG)]
    Svg,
    #[value(help = CommandText::FORMAT_PNG)]
    Png,
}

/// What `--table` allows.
#[derive(Clone, Copy, Default, ValueEnum)]
enum Table {
    #[default]
    Dishes,
    Segments,
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Simulate { scenario, format, table } => match simulate(&scenario, format, table) {
            Ok(output) => print(&output, ExitCode::SUCCESS),
            Err(problems) => {
                for problem in problems {
                    let _ = writeln!(io::stderr(), "wash-and-dry: {problem}");
                }
                ExitCode::from(2)
            }
        },
        Command::Go(arguments) => go(&arguments),
    }
}

/// Prints to standard output; `status` is the exit status where that goes well.
fn print(output: &[u8], status: ExitCode) -> ExitCode {
    match io::stdout().write_all(output) {
        // A reader that stops reading (`| head`) is not an error of ours.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(io::stderr(), "wash-and-dry: {error}");
            ExitCode::FAILURE
        }
        _ => status,
    }
}

/// What `--policy` allows for programs in Go.
fn policies() -> impl TypedValueParser<Value = Policy> {
    PossibleValuesParser::new(Policy::VARIANTS.iter().map(<&str>::from)).try_map(|word| word.parse())
}

/// Seconds with up to six decimals, as microseconds.
fn microseconds(text: &str) -> Result<Micros, String> {
    let most = Settings::LONGEST;
    let time = Micros::of_seconds(text).filter(|time| *time <= most);
    let wrong = || format!("not a number of seconds from 0 to {} with at most 6 decimals", most.seconds());
    time.ok_or_else(wrong)
}

/// Reads, compiles and runs a program in Go. The exit status is Go's.
fn go(arguments: &GoArguments) -> ExitCode {
    let read = if arguments.file == "-" {
        let mut text = Vec::new();
        io::stdin().read_to_end(&mut text).map(|_| text)
    } else {
        std::fs::read(&arguments.file)
    };
    let text = match read {
        Ok(text) => String::from_utf8_lossy(&text).into_owned(),
        Err(error) => {
            let _ = writeln!(io::stderr(), "wash-and-dry: {}: {error}", arguments.file);
            return ExitCode::FAILURE;
        }
    };
    match compile(&text) {
        Ok(compiled) => run_go(&compiled, arguments),
        Err(messages) => {
            for message in messages {
                let (line, column) = (message.line, message.column);
                let _ = writeln!(io::stderr(), "{}:{line}:{column}: {}", arguments.file, message.text);
            }
            ExitCode::FAILURE
        }
    }
}

/// Runs a program in Go and prints what was asked for.
fn run_go(compiled: &Compiled, arguments: &GoArguments) -> ExitCode {
    let GoArguments { cores, policy, slice, switch, seed, .. } = *arguments;
    let settings = Settings { cores, policy, slice, switch, seed };
    let options = workshop::options(settings);
    if let Some(seeds) = arguments.explore {
        let endings = report::explore(compiled, &options, seeds);
        return print(report::table_of_endings(&endings).as_bytes(), ExitCode::SUCCESS);
    }
    let outcome = compiled.run(&options);
    let file = &arguments.file;
    let status = ExitCode::from(outcome.status());
    let shown = match arguments.format {
        GoFormat::Output => outcome.output(),
        GoFormat::Text => report::to_text(&outcome, file).into_bytes(),
        GoFormat::Json => report::to_json(&outcome, file).into_bytes(),
        GoFormat::Trace => report::to_trace(&outcome).into_bytes(),
        GoFormat::Csv => report::to_csv(&outcome).into_bytes(),
        GoFormat::Svg => export::go_picture(&workshop::plain(&outcome), &GoText::ENGLISH).into_bytes(),
    };
    let printed = print(&shown, status);
    // What a program prints to standard error, and the message of its end: in `json` and `text` they are part of the rest.
    if matches!(arguments.format, GoFormat::Output) {
        let _ = io::stderr().write_all(&outcome.errors(file));
    }
    printed
}

/// Runs a scenario. Unlike the page, it refuses a link with anything wrong in it and says all that is.
fn simulate(scenario: &str, format: OutputFormat, table: Table) -> Result<Vec<u8>, Vec<String>> {
    let reading = link::read(link::fragment(scenario));
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
    let format = match (format, table) {
        (OutputFormat::Text, _) => return Ok(export::to_text(&run, &CommandText).into_bytes()),
        (OutputFormat::Png, _) => return Ok(export::to_png(&run, &link, text)),
        (OutputFormat::Csv, Table::Dishes) => Format::Dishes,
        (OutputFormat::Csv, Table::Segments) => Format::Segments,
        (OutputFormat::Json, _) => Format::Json,
        (OutputFormat::Trace, _) => Format::Trace,
        (OutputFormat::Go, _) => Format::Go,
        (OutputFormat::Svg, _) => Format::Svg,
    };
    Ok(format.whole(&run, &link, text).into_bytes())
}
