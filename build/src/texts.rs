//! Texts of all languages as files, and the pages without scripts.

use crate::Result;
use std::path::Path;
use std::{env, fs};
use strum::VariantArray;
use wash_and_dry::link::Language;
use wash_and_dry::plain;
use wash_and_dry::text::{GoText, ScheduleText, TeacherText, Text, to_file};

/// Where the lesson will be, as a whole address or from the start of the site: the page for addresses that are none leads there.
const ADDRESS: &str = "WASH_AND_DRY_ADDRESS";

/// Writes `CODE.txt`, `CODE_schedule.txt`, `CODE_go.txt`, `CODE_teacher.txt`, the lesson's page and that for teachers for each language; and the page
/// for addresses that are none.
pub fn write(folder: &Path) -> Result<()> {
    let others: Vec<_> =
        Language::VARIANTS.iter().map(|&language| (language, Text::written(language).page.text_file)).collect();
    let for_teachers: Vec<_> =
        Language::VARIANTS.iter().map(|&language| (language, Text::written(language).page.teachers_file)).collect();
    for &language in Language::VARIANTS {
        let text = Text::written(language);
        fs::write(folder.join(format!("{}.txt", language.code())), text.file())?;
        fs::write(folder.join(format!("{}_schedule.txt", language.code())), to_file(ScheduleText::written(language)))?;
        fs::write(folder.join(format!("{}_go.txt", language.code())), to_file(GoText::written(language)))?;
        fs::write(folder.join(format!("{}_teacher.txt", language.code())), TeacherText::file(language))?;
        fs::write(folder.join(text.page.text_file), plain::page(language, text, &others))?;
        fs::write(folder.join(text.page.teachers_file), plain::teachers(language, &for_teachers))?;
    }
    let lesson = env::var(ADDRESS).ok().filter(|address| !address.is_empty());
    fs::write(folder.join("404.html"), plain::missing(lesson.as_deref()))?;
    Ok(())
}
