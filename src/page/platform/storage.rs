//! Local storage: progress, preferences and language between visits. It may be blocked or full. (The `gloo-storage` crate panics where it is blocked.)

use super::document::window;
use crate::lesson::Progress;
use crate::link::{self, Language, View};
use crate::model::{Draft, LessonState, Preferences, Speed, Storage, Teacher, draft};
use crate::scenario::{Scenario, ValidScenario};

/// The names under which things are stored.
const PROGRESS: &str = "wash-and-dry/lesson";
const THEME: &str = "wash-and-dry/theme";
const SHORTCUTS: &str = "wash-and-dry/keys";
const SOUND: &str = "wash-and-dry/sound";
const DRAFTS: &str = "wash-and-dry/drafts";
const KITCHEN: &str = "wash-and-dry/kitchen";
const SPEED: &str = "wash-and-dry/speed";
const PROGRAM: &str = "wash-and-dry/go";
const ANSWER: &str = "wash-and-dry/answer";
/// What a teacher collects and prepares.
const CODES: &str = "wash-and-dry/codes";
const PREPARED: &str = "wash-and-dry/pupils";
/// `static/start.js` reads it, too.
const LANGUAGE: &str = "wash-and-dry/language";

/// What was stored under a name.
enum Stored {
    Text(String),
    Nothing,
    /// The browser does not let this page store anything.
    Blocked,
}

/// Where storage is blocked the browser refuses even to name it.
fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok().flatten()
}

fn read(name: &str) -> Stored {
    match storage().map(|storage| storage.get_item(name)) {
        Some(Ok(Some(text))) => Stored::Text(text),
        Some(Ok(None)) => Stored::Nothing,
        Some(Err(_)) | None => Stored::Blocked,
    }
}

/// The storage that lasts as long as this tab is open.
fn tab_storage() -> Option<web_sys::Storage> {
    window()?.session_storage().ok().flatten()
}

/// What is kept under a name as long as this tab is open.
fn tab(name: &str) -> Option<String> {
    tab_storage()?.get_item(name).ok().flatten()
}

fn keep(name: &str, text: &str) {
    tab_storage().iter().for_each(|storage| drop(storage.set_item(name, text)));
}

/// Stores text under a name; false where the browser refuses, for storage is blocked or full.
fn write(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

fn is(name: &str, value: &str) -> bool {
    matches!(read(name), Stored::Text(text) if text == value)
}

const fn on_or_off(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// The reader's place in the lesson as it was stored.
#[must_use]
pub fn lesson() -> LessonState {
    let (progress, storage) = match read(PROGRESS) {
        Stored::Text(text) => Progress::read(&text)
            .map_or((Progress::default(), Storage::LaterVersion), |progress| (progress, Storage::Works)),
        Stored::Nothing => (Progress::default(), Storage::Works),
        Stored::Blocked => (Progress::default(), Storage::Blocked),
    };
    LessonState::new(progress, storage).with_drafts(tab(DRAFTS).and_then(|text| draft::read(&text)))
}

/// Stores what was done in the lesson since it was as `before`; false where the browser refuses. What a page in another tab has stored
/// meanwhile is kept.
#[must_use]
pub fn store_progress(before: &Progress, now: &Progress) -> bool {
    let stored = match read(PROGRESS) {
        Stored::Text(text) => Progress::read(&text),
        Stored::Nothing | Stored::Blocked => None,
    };
    let merged = stored.map_or_else(|| now.clone(), |stored| now.over(before, stored));
    write(PROGRESS, &merged.write())
}

/// What the reader prefers, as it was stored.
#[must_use]
pub fn preferences() -> Preferences {
    let theme = if let Stored::Text(theme) = read(THEME) { theme.parse().ok() } else { None };
    Preferences { theme, shortcuts: !is(SHORTCUTS, "off"), sound: is(SOUND, "on") }
}

/// Keeps what is typed for a step's questions as long as this tab is open. Where nothing can be stored, it is gone with the page.
pub fn keep_drafts(step: usize, drafts: &[Draft]) {
    keep(DRAFTS, &draft::write(step, drafts));
}

/// The answer that was given to a teacher's question in this tab.
#[must_use]
pub fn answer() -> Option<String> {
    tab(ANSWER)
}

/// Keeps that answer as long as this tab is open: on a shared machine the next pupil finds nothing.
pub fn keep_answer(answer: &str) {
    keep(ANSWER, answer);
}

/// The speed that was chosen in this tab.
#[must_use]
pub fn speed() -> Option<Speed> {
    Speed::from_quarters(tab(SPEED)?.parse().ok()?)
}

/// Keeps the speed as long as this tab is open.
pub fn keep_speed(speed: Speed) {
    keep(SPEED, &speed.quarters().to_string());
}

/// The kitchen that was left in the sandbox in this tab.
#[must_use]
pub fn kitchen() -> Option<ValidScenario> {
    Some(link::read(&tab(KITCHEN)?).scenario)
}

/// Keeps the kitchen that was left in the sandbox as long as this tab is open.
pub fn keep_kitchen(kitchen: &Scenario) {
    keep(KITCHEN, &link::write(kitchen, &View::default()));
}

/// Stores what the reader prefers. Where nothing can be stored, it holds as long as the page.
pub fn store_preferences(preferences: &Preferences) {
    if let Some(theme) = preferences.theme {
        let _ = write(THEME, theme.word());
    }
    let _ = write(SHORTCUTS, on_or_off(preferences.shortcuts));
    let _ = write(SOUND, on_or_off(preferences.sound));
}

/// Stores the language that was chosen. Where nothing can be stored, it holds as long as the page.
pub fn store_language(language: Language) {
    let _ = write(LANGUAGE, language.code());
}

/// What a teacher has collected and prepared, as it was stored; nothing where nothing was.
#[must_use]
pub fn teacher() -> Teacher {
    let stored = |name| if let Stored::Text(text) = read(name) { text } else { String::new() };
    Teacher::of(link::read(&stored(PREPARED)).view.sharing, stored(CODES))
}

/// Stores what a teacher has collected and prepared; false where the browser refuses.
#[must_use]
pub fn store_teacher(teacher: &Teacher) -> bool {
    let view = View { sharing: teacher.sharing.clone(), ..View::default() };
    write(CODES, &teacher.codes) && write(PREPARED, &link::write(&Scenario::default(), &view))
}

/// The program in Go that was typed last.
#[must_use]
pub fn program() -> Option<String> {
    if let Stored::Text(text) = read(PROGRAM) { Some(text) } else { None }
}

/// Keeps a program in Go; false where the browser refuses.
#[must_use]
pub fn store_program(program: &str) -> bool {
    write(PROGRAM, program)
}
