//! Texts of all languages as files, and the lesson as text for readers without scripts.

use crate::Result;
use std::fs;
use std::path::Path;
use wash_and_dry::link::Language;
use wash_and_dry::plain;
use wash_and_dry::text::{ScheduleText, TeacherText, Text};

/// Writes `CODE.txt`, `CODE_schedule.txt`, `CODE_teacher.txt` and the lesson's page for each language.
pub fn write(folder: &Path) -> Result<()> {
    let others = Language::ALL.map(|language| (language, Text::written(language).page.text_file));
    for language in Language::ALL {
        let text = Text::written(language);
        fs::write(folder.join(format!("{}.txt", language.code())), text.file())?;
        fs::write(folder.join(format!("{}_schedule.txt", language.code())), ScheduleText::written(language).file())?;
        fs::write(folder.join(format!("{}_teacher.txt", language.code())), TeacherText::written(language).file())?;
        fs::write(folder.join(text.page.text_file), plain::page(language, text, &others))?;
    }
    Ok(())
}
