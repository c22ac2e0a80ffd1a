//! The command line: the same core as the page's, without a browser.

use clap::{Parser, Subcommand, ValueEnum};
use std::io::{self, Write};
use std::process::ExitCode;
use wash_and_dry::export::{self, Format};
use wash_and_dry::lesson;
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::text::{CommandText, NoteText, PageText};

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
    let Command::Simulate { scenario, format, table } = Arguments::parse().command;
    match simulate(&scenario, format, table) {
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
