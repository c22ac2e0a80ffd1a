//! The file format of texts. The page is built without any language and fetches the file of the one that it is shown in.
//!
//! A file is UTF-8 text, one sentence to a line, each line ended by a line feed, in the order in which the structs list their fields,
//! starting with [`Text`](super::Text). An array is its elements one after the other; a list whose length differs from step to step is a
//! line with its length and then its elements. There are no names, comments or empty lines: the file is written and read by the same
//! release. A line that is missing reads as an empty sentence.

/// Reads a file line by line: what it holds is what was not read yet.
pub struct Lines(&'static str);

impl Lines {
    /// The lines of a file.
    #[must_use]
    pub const fn of(file: &'static str) -> Self {
        Self(file)
    }

    /// The next line, empty at the end of the file. Not inlined, since it is called for each of some hundred fields.
    #[inline(never)]
    pub fn line(&mut self) -> &'static str {
        let (line, unread) = self.0.split_once('\n').unwrap_or((self.0, ""));
        self.0 = unread;
        line
    }
}

/// Sentences that can be written to a file and read back. They are read into an existing value: building structs of hundreds of
/// sentences from values returned by functions compiles to three times the code.
pub trait Sentences: Sized {
    /// All sentences empty.
    const EMPTY: Self;

    /// Appends the sentences to a file, a line each.
    fn write(&self, file: &mut String);

    /// Reads the sentences from the next lines of a file.
    fn read(&mut self, file: &mut Lines);
}

/// Sentences that are a file of their own for each language, which the page fetches when they are first wanted.
pub trait Later: Sentences + 'static {
    /// The file's name, behind that of the language.
    const NAME: &'static str;
}

/// Sentences as a file.
pub fn to_file(sentences: &impl Sentences) -> String {
    let mut file = String::new();
    sentences.write(&mut file);
    file
}

/// Sentences from a file. Their memory is never freed, so that they are `&'static str` everywhere.
pub fn of_file<T: Sentences>(file: &'static str) -> &'static T {
    let text = Box::leak(Box::new(T::EMPTY));
    text.read(&mut Lines::of(file));
    text
}

impl Sentences for &'static str {
    const EMPTY: Self = "";

    fn write(&self, file: &mut String) {
        debug_assert!(!self.contains('\n'), "a sentence is one line: {self}");
        file.push_str(self);
        file.push('\n');
    }

    #[inline(never)]
    fn read(&mut self, file: &mut Lines) {
        *self = file.line();
    }
}

impl<T: Sentences, const N: usize> Sentences for [T; N] {
    const EMPTY: Self = [T::EMPTY; N];

    fn write(&self, file: &mut String) {
        for each in self {
            each.write(file);
        }
    }

    fn read(&mut self, file: &mut Lines) {
        for each in self {
            each.read(file);
        }
    }
}

impl<A: Sentences, B: Sentences> Sentences for (A, B) {
    const EMPTY: Self = (A::EMPTY, B::EMPTY);

    fn write(&self, file: &mut String) {
        self.0.write(file);
        self.1.write(file);
    }

    fn read(&mut self, file: &mut Lines) {
        self.0.read(file);
        self.1.read(file);
    }
}

/// A list of any length: its length stands in the line before it.
impl<T: Sentences + 'static> Sentences for &'static [T] {
    const EMPTY: Self = &[];

    fn write(&self, file: &mut String) {
        file.push_str(&self.len().to_string());
        file.push('\n');
        for each in *self {
            each.write(file);
        }
    }

    fn read(&mut self, file: &mut Lines) {
        let count = file.line().parse().unwrap_or(0);
        let mut all = Vec::new();
        for _ in 0..count {
            let mut each = T::EMPTY;
            each.read(file);
            all.push(each);
        }
        *self = all.leak();
    }
}

/// Declares a struct of sentences and implements [`Sentences`] for it, field by field.
macro_rules! sentences {
    ($(#[$of:meta])* pub struct $name:ident { $($(#[$about:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$of])*
        pub struct $name { $($(#[$about])* pub $field: $kind,)* }

        impl $crate::text::Sentences for $name {
            const EMPTY: Self = Self { $($field: <$kind as $crate::text::Sentences>::EMPTY,)* };

            fn write(&self, file: &mut String) {
                $(self.$field.write(file);)*
            }

            fn read(&mut self, file: &mut $crate::text::Lines) {
                $(self.$field.read(file);)*
            }
        }
    };
}

/// Gives a struct of sentences that has a constant for each language (`ENGLISH` and so on) the function that chooses among them.
macro_rules! in_every_language {
    ($name:ident) => {
        impl $name {
            /// The sentences of a language as this program was built with. For tests, the build and what is built with every language only:
            /// code that refers to this function is linked with all of them.
            #[must_use]
            pub const fn written(language: $crate::link::Language) -> &'static Self {
                match language {
                    $crate::link::Language::English => &Self::ENGLISH,
                    $crate::link::Language::Spanish => &Self::SPANISH,
                    $crate::link::Language::Chinese => &Self::CHINESE,
                    $crate::link::Language::Arabic => &Self::ARABIC,
                }
            }
        }
    };
}

pub(crate) use {in_every_language, sentences};
