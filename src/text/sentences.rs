//! Texts as files: a line for each sentence, in the order of the struct. The page is built without any language in it and
//! reads the one that its reader wants.

/// The lines of a file that are not read yet.
pub struct Lines(&'static str);

impl Lines {
    /// All of a file.
    #[must_use]
    pub const fn of(file: &'static str) -> Self {
        Self(file)
    }

    /// The next one; empty where there is none. Not inlined: it is asked for some hundred sentences.
    #[inline(never)]
    pub fn line(&mut self) -> &'static str {
        let (line, rest) = self.0.split_once('\n').unwrap_or((self.0, ""));
        self.0 = rest;
        line
    }

    /// Whether all are read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Text that can be written down and read again. It is read into a value that is there: to make hundreds of sentences one
/// after the other and then move them takes three times the code.
pub trait Sentences: Sized {
    /// All sentences empty.
    const EMPTY: Self;

    /// Adds its sentences, each with its line's end.
    fn write(&self, file: &mut String);

    /// Takes its sentences; what is missing stays empty.
    fn read(&mut self, file: &mut Lines);
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

/// As many as there are: their number comes first.
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

/// A struct of sentences, which can be written down and read again.
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

pub(crate) use sentences;
