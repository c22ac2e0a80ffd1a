//! What a teacher prepares for pupils and collects from them, in the share dialog. Nothing of it leaves the browser.

use crate::link::{MAX_ASK, Part, Sharing};
use crate::scenario::Field;

/// What is prepared and collected.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Teacher {
    /// How the link for pupils wants the page shown.
    pub sharing: Sharing,
    /// The handin codes that were pasted, as they were pasted.
    pub codes: String,
}

/// What can happen to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TeacherAction {
    /// Another question. Control characters are left out, and what is beyond [`MAX_ASK`] characters.
    Ask(String),
    /// Whether timelines and numbers open with the answer.
    ToggleHide,
    /// Whether it begins to play at once.
    TogglePlay,
    /// Whether a setting is locked.
    ToggleLock(Field),
    /// Locks all settings, or none where all are locked.
    ToggleAllLocks,
    /// Whether a part is among those shown.
    TogglePart(Part),
    /// Other handin codes.
    Paste(String),
}

impl Teacher {
    /// Takes up what happened.
    pub fn apply(&mut self, action: TeacherAction) {
        let sharing = &mut self.sharing;
        match action {
            TeacherAction::Ask(question) => {
                sharing.ask = question.chars().filter(|c| !c.is_control()).take(MAX_ASK).collect();
                // A question of spaces is none.
                if sharing.ask.trim().is_empty() {
                    sharing.ask.clear();
                }
            }
            TeacherAction::ToggleHide => sharing.hide = !sharing.hide,
            TeacherAction::TogglePlay => sharing.play = !sharing.play,
            TeacherAction::ToggleLock(field) => toggle(&mut sharing.lock, field),
            TeacherAction::ToggleAllLocks => {
                let all = sharing.lock.len() == Field::ALL.len();
                sharing.lock = if all { Vec::new() } else { Field::ALL.to_vec() };
            }
            TeacherAction::TogglePart(part) => toggle(&mut sharing.parts, part),
            TeacherAction::Paste(codes) => self.codes = codes,
        }
    }
}

/// Puts a value into a sorted list, or takes it out.
fn toggle<T: PartialEq + PartialOrd>(list: &mut Vec<T>, value: T) {
    let place = list.partition_point(|other| *other < value);
    if list.get(place) == Some(&value) {
        list.remove(place);
    } else {
        list.insert(place, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_keep_the_order_of_links_and_questions_are_cleaned() {
        let mut teacher = Teacher::default();
        for field in [Field::Cores, Field::Program, Field::Stages, Field::Cores] {
            teacher.apply(TeacherAction::ToggleLock(field));
        }
        assert_eq!(teacher.sharing.lock, [Field::Program, Field::Stages]);
        teacher.apply(TeacherAction::Ask("a\u{7}b".to_owned()));
        assert_eq!(teacher.sharing.ask, "ab");
        teacher.apply(TeacherAction::Ask("  ".to_owned()));
        assert_eq!(teacher.sharing.ask, "");
        teacher.apply(TeacherAction::ToggleAllLocks);
        assert_eq!(teacher.sharing.lock.len(), Field::ALL.len());
        teacher.apply(TeacherAction::ToggleAllLocks);
        assert_eq!(teacher.sharing.lock, []);
    }
}
