//! Sentences that a count changes.

use super::sentences::{Lines, Sentences};

/// A sentence for each plural category of the page's languages. These are the categories of Arabic, which has the most, in the order of
/// the Unicode plural rules: one, two, few (3–10 and so on), many (11–99 and so on), other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plural(pub [&'static str; 5]);

impl Plural {
    /// For a language without plural forms.
    #[must_use]
    pub const fn same(all: &'static str) -> Self {
        Self([all; 5])
    }

    /// For a language that has one form for 1 and another for every other count.
    #[must_use]
    pub const fn one_or(one: &'static str, other: &'static str) -> Self {
        Self([one, other, other, other, other])
    }

    /// The sentence for a count.
    #[must_use]
    pub fn of(&self, count: u64) -> &'static str {
        self.0[match (count, count % 100) {
            (1, _) => 0,
            (2, _) => 1,
            (_, 3..=10) => 2,
            (_, 11..) => 3,
            _ => 4,
        }]
    }
}

impl Sentences for Plural {
    const EMPTY: Self = Self::same("");

    fn write(&self, file: &mut String) {
        self.0.write(file);
    }

    fn read(&mut self, file: &mut Lines) {
        self.0.read(file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_the_forms_of_the_unicode_rules() {
        let forms = Plural(["one", "two", "few", "many", "other"]);
        for (count, form) in [(1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many")] {
            assert_eq!(forms.of(count), form, "{count}");
        }
        for (count, form) in
            [(100, "other"), (101, "other"), (102, "other"), (103, "few"), (256, "many"), (1000, "other")]
        {
            assert_eq!(forms.of(count), form, "{count}");
        }
    }
}
