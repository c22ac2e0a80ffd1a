//! Writes the texts of every language into a folder, as the page reads them: `CODE.txt` is what it needs at once,
//! `CODE-more.txt` the rest; and the lesson as text for readers without scripts. `./dev build` calls it.
//!
//!     texts FOLDER

use std::path::Path;
use std::process::ExitCode;
use wash_and_dry::link::Language;
use wash_and_dry::plain;
use wash_and_dry::text::Text;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("texts: a folder is wanted: texts FOLDER");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("texts: {}: {error}", Path::new(&folder).display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<()> {
    let others = Language::ALL.map(|language| (language, Text::written(language).page.text_file));
    for language in Language::ALL {
        let text = Text::written(language);
        std::fs::write(folder.join(format!("{}.txt", language.code())), text.file())?;
        std::fs::write(folder.join(text.page.text_file), plain::page(language, text, &others))?;
    }
    Ok(())
}
