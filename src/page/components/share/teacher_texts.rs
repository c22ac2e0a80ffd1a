//! The sentences for teachers as a property of components.

use crate::text::TeacherText;

/// The texts for teachers, which are equal where they are the same.
#[derive(Clone, Copy)]
pub struct TeacherTexts(pub &'static TeacherText);

impl PartialEq for TeacherTexts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
