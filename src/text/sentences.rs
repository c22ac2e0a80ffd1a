//! Texts as files: a line for each sentence, in the order of the struct. The page is built without any language in it and
//! reads the one that its reader wants.

use std::str::Lines;

/// Text that can be written down and read again.
pub trait Sentences: Sized {
    /// Adds its sentences, each with its line's end.
    fn write(&self, file: &mut String);

    /// Takes its sentences; what is missing is empty.
    fn read(file: &mut Lines<'static>) -> Self;
}

impl Sentences for &'static str {
    fn write(&self, file: &mut String) {
        debug_assert!(!self.contains('\n'), "a sentence is one line: {self}");
        file.push_str(self);
        file.push('\n');
    }

    fn read(file: &mut Lines<'static>) -> Self {
        file.next().unwrap_or_default()
    }
}

impl<T: Sentences, const N: usize> Sentences for [T; N] {
    fn write(&self, file: &mut String) {
        for each in self {
            each.write(file);
        }
    }

    fn read(file: &mut Lines<'static>) -> Self {
        std::array::from_fn(|_| T::read(file))
    }
}

impl<A: Sentences, B: Sentences> Sentences for (A, B) {
    fn write(&self, file: &mut String) {
        self.0.write(file);
        self.1.write(file);
    }

    fn read(file: &mut Lines<'static>) -> Self {
        (A::read(file), B::read(file))
    }
}

/// As many as there are: their number comes first.
impl<T: Sentences + 'static> Sentences for &'static [T] {
    fn write(&self, file: &mut String) {
        file.push_str(&self.len().to_string());
        file.push('\n');
        for each in *self {
            each.write(file);
        }
    }

    fn read(file: &mut Lines<'static>) -> Self {
        let count = file.next().and_then(|count| count.parse().ok()).unwrap_or(0);
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(T::read(file));
        }
        all.leak()
    }
}

/// A struct of sentences, which can be written down and read again.
macro_rules! sentences {
    ($(#[$of:meta])* pub struct $name:ident { $($(#[$about:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$of])*
        pub struct $name { $($(#[$about])* pub $field: $kind,)* }

        impl $crate::text::Sentences for $name {
            fn write(&self, file: &mut String) {
                $(self.$field.write(file);)*
            }

            fn read(file: &mut std::str::Lines<'static>) -> Self {
                Self { $($field: <$kind as $crate::text::Sentences>::read(file),)* }
            }
        }
    };
}

pub(crate) use sentences;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{LessonText, PageText, PanelText, ShareText, WhyText};

    /// Written, read and written again: the same, with no line over.
    fn comes_back<T: Sentences>(text: &T) {
        let mut file = String::new();
        text.write(&mut file);
        let kept: &'static str = file.clone().leak();
        let mut lines = kept.lines();
        let mut again = String::new();
        T::read(&mut lines).write(&mut again);
        assert_eq!(file, again);
        assert_eq!(lines.next(), None);
    }

    #[test]
    fn every_text_comes_back_from_its_file() {
        comes_back(&PageText::ENGLISH);
        comes_back(&LessonText::ENGLISH);
        comes_back(&LessonText::ENGLISH.front());
        comes_back(&PanelText::ENGLISH);
        comes_back(&ShareText::ENGLISH);
        comes_back(&WhyText::ENGLISH);
    }
}
