//! How wide a text in a picture is. Whoever draws a picture knows its letters; a file that others draw, with fonts that are not known here, is laid
//! out by a wide one's.

use super::mark::Set;
use std::ops::RangeInclusive;

/// Gives the width of a text, units.
pub type Measure<'a> = &'a dyn Fn(Set, &str) -> u64;

/// Widths of the letters from the space to `~` in `DejaVu` Sans, the widest of the fonts that systems write their own texts in,
/// thousandths of the font's size.
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

/// Accents that stand over other letters, marks of direction.
const WITHOUT_WIDTH: [RangeInclusive<char>; 7] = [
    '\u{300}'..='\u{36F}',
    '\u{64B}'..='\u{65F}',
    '\u{200B}'..='\u{200F}',
    '\u{202A}'..='\u{202E}',
    '\u{2060}'..='\u{2069}',
    '\u{FE00}'..='\u{FE0F}',
    '\u{FEFF}'..='\u{FEFF}',
];

/// Chinese, Japanese, Korean, full-width forms, pictures.
const SQUARE: [RangeInclusive<char>; 7] = [
    '\u{1100}'..='\u{11FF}',
    '\u{2E80}'..='\u{A4CF}',
    '\u{AC00}'..='\u{D7FF}',
    '\u{F900}'..='\u{FAFF}',
    '\u{FE30}'..='\u{FE4F}',
    '\u{FF00}'..='\u{FFEF}',
    '\u{1F000}'..='\u{10FFFF}',
];

/// The width of a text in a wide font, rounded up: at most a few letters are wider.
#[must_use]
pub fn wide(set: Set, text: &str) -> u64 {
    let (size, bold) = set.font();
    let thousandths: u64 = text.chars().map(|letter| u64::from(letter_width(letter))).sum();
    (thousandths * size * if bold { 11 } else { 10 }).div_ceil(10_000)
}

/// The width of a letter, thousandths of the font's size. Arabic letters are narrower inside a word than alone: this is more than their
/// average in words.
fn letter_width(letter: char) -> u16 {
    let is_in = |ranges: &[RangeInclusive<char>]| ranges.iter().any(|range| range.contains(&letter));
    match letter {
        ' '..='~' => ASCII[letter as usize - ' ' as usize],
        _ if is_in(&WITHOUT_WIDTH) => 0,
        '\u{A0}'..='\u{2FF}' | '\u{370}'..='\u{52F}' => 700,
        '\u{590}'..='\u{8FF}' => 650,
        _ if is_in(&SQUARE) => 1000,
        _ => 900,
    }
}

/// A text in lines that are at most so wide, broken anywhere: for links.
#[must_use]
pub fn lines(text: &str, most: u64, measure: impl Fn(&str) -> u64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in text.chars() {
        let Some(line) = lines.last_mut() else { break };
        line.push(letter);
        if measure(line) > most && line.chars().count() > 1 {
            line.pop();
            lines.push(letter.to_string());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_letters() {
        // Measured with `DejaVu Sans` in a browser: 13 units to the em.
        for (text, measured) in [("ready, all hands busy", 139), ("lugar ocupado", 94), ("los", 19)] {
            let found = wide(Set::Plain, text);
            assert!(found.abs_diff(measured) <= 2, "{text}: {found}, measured {measured}");
        }
        assert_eq!(wide(Set::Plain, "程序"), 26);
        assert_eq!(wide(Set::Title, "程序"), 44);
        assert_eq!(wide(Set::Plain, "\u{2067}\u{2069}"), 0);
    }

    #[test]
    fn links_are_broken_where_a_line_is_full() {
        let count = |line: &str| line.chars().count() as u64;
        assert_eq!(lines("abcdefg", 3, count), ["abc", "def", "g"]);
        assert_eq!(lines("abc", 3, count), ["abc"]);
        assert_eq!(lines("", 3, count), [""]);
        assert_eq!(lines("程序", 0, count), ["程", "序"]);
    }
}
