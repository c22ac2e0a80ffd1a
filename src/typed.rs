//! Numbers as people type them: on any keyboard, in any of the page's languages, with what they put around them.
//!
//! One reader for predictions, settings and stages. What it takes:
//!
//! - digits of ASCII, Arabic, Persian and full width, in any mixture; a plus sign; blanks and marks of direction anywhere around them;
//! - a decimal point or comma, also Arabic, Chinese and full-width ones; a leading or closing one (`.5`, `5.`);
//! - groups of three digits, apart by blanks, apostrophes or the Arabic mark; by points or commas where they can be nothing else:
//!   several alike (`1,000,000`), one of each (`1,234.5`), or any in a whole number (`1,000`, `1.000`). `1,000` seconds may be one or a
//!   thousand, so that is asked for once more; `1.000` seconds is one, since the fields themselves write points;
//! - the word for the unit, in any of the page's languages (`30 s`, `30 秒`, `80 %`).

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Seconds with up to three decimals, as milliseconds.
    Seconds,
    /// A whole number of something.
    Whole,
    /// A whole number of hundredths.
    Percent,
}

/// A number that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Number {
    /// Its size: milliseconds for [`Unit::Seconds`]. One that is larger than can be held is the largest that can be.
    pub size: u64,
    /// Whether it is below zero.
    pub is_negative: bool,
    /// Whether decimals beyond the third were rounded.
    pub is_rounded: bool,
}

/// Why text is not a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// There is nothing.
    Empty,
    /// It is no number, or not of this unit.
    NotANumber,
    /// It is a number with a fraction, where only whole ones are.
    NotWhole,
    /// It may be either of two numbers, in seconds: the comma separates decimals or thousands.
    Ambiguous(u64, u64),
}

/// Whether a character shows nothing: controls, marks of direction and of where words may break.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
}

/// The words for seconds in the page's languages, in lower case and without blanks; those that begin with others come first.
const SECONDS: [&str; 22] = [
    "seconds",
    "second",
    "secs",
    "sec",
    "s",
    "segundos",
    "segundo",
    "segs",
    "seg",
    "秒钟",
    "秒鐘",
    "秒",
    "ثانية",
    "ثانيه",
    "ثوانٍ",
    "ثواني",
    "ثوانی",
    "ثوان",
    "ثانیه",
    "ث",
    "″",
    "\"",
];
const PERCENT: [&str; 12] =
    ["%", "％", "﹪", "٪", "percent", "percents", "porciento", "百分比", "بالمئة", "بالمائة", "فيالمئة", "فيالمائة"];

/// A part of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u8),
    Point,
    Comma,
    /// Between groups of three digits, and nothing else.
    Group,
}

/// The digit or mark that a character is; none for any other character.
fn sign(c: char) -> Option<Sign> {
    let digit = |zero: char| u8::try_from(u32::from(c) - u32::from(zero)).ok().map(Sign::Digit);
    match c {
        '0'..='9' => digit('0'),
        '\u{660}'..='\u{669}' => digit('\u{660}'),
        '\u{6F0}'..='\u{6F9}' => digit('\u{6F0}'),
        '\u{FF10}'..='\u{FF19}' => digit('\u{FF10}'),
        '.' | '．' | '。' | '｡' | '·' => Some(Sign::Point),
        // The Arabic decimal mark is none of the thousands, but is typed as a comma as often.
        ',' | '，' | '、' | '،' | '٫' => Some(Sign::Comma),
        '\'' | '’' | '٬' | '＇' => Some(Sign::Group),
        c if c.is_whitespace() => Some(Sign::Group),
        _ => None,
    }
}

/// Reads a number.
///
/// # Errors
/// Where the text is no number of this unit, or may be two.
pub fn read(text: &str, unit: Unit) -> Result<Number, Unreadable> {
    let seen: String = text.chars().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
    let seen = seen.trim();
    if seen.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (is_negative, rest) = match seen.chars().next() {
        Some(first @ ('-' | '−' | '–' | '‐' | '‑' | '﹣' | '－')) => (true, &seen[first.len_utf8()..]),
        Some(first @ ('+' | '＋')) => (false, &seen[first.len_utf8()..]),
        _ => (false, seen),
    };
    let signs: Vec<Sign> = without_unit(rest.trim(), unit)
        .ok_or(Unreadable::NotANumber)?
        .trim()
        .chars()
        .map(sign)
        .collect::<Option<_>>()
        .ok_or(Unreadable::NotANumber)?;
    let (whole, decimals) = parts(&signs, unit)?;
    let (size, is_rounded) = match unit {
        Unit::Seconds => milliseconds(&whole, &decimals),
        _ if decimals.iter().any(|digit| *digit > 0) => return Err(Unreadable::NotWhole),
        _ => (number(&whole), false),
    };
    Ok(Number { size, is_negative: is_negative && (size > 0 || is_rounded), is_rounded })
}

/// A list of whole numbers as a link has it, with plain digits and one mark between two of them: commas and semicolons of any script stand for it, and
/// points where the mark is one. What is no list stays none.
#[must_use]
pub fn list(text: &str, between: char) -> String {
    let written = |c: char| match sign(c) {
        Some(Sign::Digit(digit)) => char::from(b'0' + digit),
        Some(Sign::Comma) => between,
        Some(Sign::Point) if between == '.' => between,
        _ if matches!(c, ';' | '；' | '؛') => between,
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c)).map(written).collect()
}

/// Text without the word for the unit at its end, or before it as the percent sign stands in some languages; none where a word stands
/// there that is not the unit's.
fn without_unit(text: &str, unit: Unit) -> Option<&str> {
    let is_word = |c: char| sign(c).is_none();
    let words = match unit {
        Unit::Seconds => &SECONDS[..],
        Unit::Percent => &PERCENT[..],
        Unit::Whole => &[],
    };
    let is_unit = |word: &str| {
        let word: String = word.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
        word.is_empty() || words.contains(&word.trim_end_matches('.'))
    };
    if text.starts_with(is_word) {
        let number = text.find(|c| matches!(sign(c), Some(Sign::Digit(_))))?;
        return is_unit(&text[..number]).then(|| &text[number..]);
    }
    match text.find(is_word) {
        Some(place) => is_unit(&text[place..]).then(|| &text[..place]),
        None => Some(text),
    }
}

/// The digits before and after the decimal mark.
fn parts(signs: &[Sign], unit: Unit) -> Result<(Vec<u8>, Vec<u8>), Unreadable> {
    let count = |mark| signs.iter().filter(|sign| **sign == mark).count();
    let place = |mark| signs.iter().rposition(|sign| *sign == mark);
    let (points, commas) = (count(Sign::Point), count(Sign::Comma));
    let decimal = match (place(Sign::Point), place(Sign::Comma)) {
        // The later of two kinds is the decimal mark: `1,234.5`.
        (Some(point), Some(comma)) => Some(point.max(comma)),
        (Some(point), None) if points == 1 => Some(point),
        (None, Some(comma)) if commas == 1 => Some(comma),
        _ => None,
    };
    let Some(place) = decimal else { return Ok((grouped(signs)?, Vec::new())) };
    let (before, after) = (&signs[..place], &signs[place + 1..]);
    let decimals = plain(after)?;
    let is_single = points + commas == 1 && !signs.contains(&Sign::Group);
    // One mark with three digits behind it may be one of thousands.
    if is_single
        && decimals.len() == 3
        && let Ok(thousands) = grouped(signs)
        && thousands[0] > 0
    {
        match (unit, signs[place]) {
            (Unit::Whole | Unit::Percent, _) => return Ok((thousands, Vec::new())),
            (Unit::Seconds, Sign::Comma) => {
                let (small, _) = milliseconds(&plain(before)?, &decimals);
                return Err(Unreadable::Ambiguous(small, milliseconds(&thousands, &[]).0));
            }
            _ => {}
        }
    }
    let whole = if before.is_empty() { Vec::new() } else { grouped(before)? };
    if whole.is_empty() && decimals.is_empty() {
        return Err(Unreadable::NotANumber);
    }
    Ok((whole, decimals))
}

/// The digits of signs that are all digits.
fn plain(signs: &[Sign]) -> Result<Vec<u8>, Unreadable> {
    let digit = |sign: &Sign| if let Sign::Digit(digit) = sign { Some(*digit) } else { None };
    signs.iter().map(digit).collect::<Option<_>>().ok_or(Unreadable::NotANumber)
}

/// The digits of signs in groups: up to three digits, then three in each, with one kind of mark between them. Blanks may be several.
fn grouped(signs: &[Sign]) -> Result<Vec<u8>, Unreadable> {
    let is_mark = |sign: &Sign| !matches!(sign, Sign::Digit(_));
    let mut marks = signs.iter().filter(|sign| is_mark(sign));
    let first = marks.next();
    let groups: Vec<&[Sign]> = match first {
        Some(Sign::Group) => signs.split(is_mark).filter(|group| !group.is_empty()).collect(),
        _ => signs.split(is_mark).collect(),
    };
    let is_alike = marks.all(|mark| Some(mark) == first);
    let (head, rest) = groups.split_first().ok_or(Unreadable::NotANumber)?;
    let is_whole = rest.is_empty() || (1..=3).contains(&head.len()) && rest.iter().all(|group| group.len() == 3);
    if head.is_empty() || !is_alike || !is_whole {
        return Err(Unreadable::NotANumber);
    }
    plain(&groups.concat())
}

/// The number of digits, or the largest there is.
fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |number: u64, digit| number.saturating_mul(10).saturating_add((*digit).into()))
}

/// Digits before and after the decimal mark as milliseconds, and whether decimals were rounded.
fn milliseconds(whole: &[u8], decimals: &[u8]) -> (u64, bool) {
    let digit = |place: usize| decimals.get(place).copied().unwrap_or(0);
    let part = number(&[digit(0), digit(1), digit(2)]) + u64::from(digit(3) >= 5);
    let is_rounded = decimals.iter().skip(3).any(|digit| *digit > 0);
    (number(whole).saturating_mul(1000).saturating_add(part), is_rounded)
}

#[cfg(test)]
mod tests {
    use super::Unreadable::{Ambiguous, Empty, NotANumber, NotWhole};
    use super::*;

    const SECONDS: [(&str, Result<u64, Unreadable>); 62] = [
        ("5", Ok(5000)),
        ("2.5", Ok(2500)),
        ("0,5", Ok(500)),
        ("2,25", Ok(2250)),
        ("0.001", Ok(1)),
        ("0,001", Ok(1)),
        ("1.000", Ok(1000)),
        ("12.125", Ok(12_125)),
        (".5", Ok(500)),
        (",5", Ok(500)),
        ("5.", Ok(5000)),
        ("007", Ok(7000)),
        ("٤", Ok(4000)),
        ("١٥", Ok(15_000)),
        ("١٥٫٥", Ok(15_500)),
        ("١٥،٥", Ok(15_500)),
        ("۱۵", Ok(15_000)),
        ("۱۵٫۵ ثانیه", Ok(15_500)),
        ("１５", Ok(15_000)),
        ("2。5", Ok(2500)),
        ("２．５", Ok(2500)),
        ("2，5", Ok(2500)),
        ("1５", Ok(15_000)),
        ("8 ", Ok(8000)),
        ("\u{A0}8\u{202F}", Ok(8000)),
        ("8\u{200F}", Ok(8000)),
        ("\u{2068}8\u{2069}", Ok(8000)),
        ("\u{FEFF}\t8\n", Ok(8000)),
        ("\u{3000}8", Ok(8000)),
        ("+8", Ok(8000)),
        ("＋８", Ok(8000)),
        ("30 s", Ok(30_000)),
        ("30s", Ok(30_000)),
        ("30 S.", Ok(30_000)),
        ("30 Seconds", Ok(30_000)),
        ("30 segundos", Ok(30_000)),
        ("30 秒", Ok(30_000)),
        ("30秒钟", Ok(30_000)),
        ("٣٠ ثانية", Ok(30_000)),
        ("٣ ث", Ok(3000)),
        ("1 000", Ok(1_000_000)),
        ("1\u{202F}000,5", Ok(1_000_500)),
        ("1'000.5", Ok(1_000_500)),
        ("١٬٠٠٠", Ok(1_000_000)),
        ("1,234.5", Ok(1_234_500)),
        ("1.234,5", Ok(1_234_500)),
        ("1,000,000", Ok(1_000_000_000)),
        ("1.000.000", Ok(1_000_000_000)),
        ("1,000", Err(Ambiguous(1000, 1_000_000))),
        ("2,125 s", Err(Ambiguous(2125, 2_125_000))),
        ("", Err(Empty)),
        (" \u{200F}", Err(Empty)),
        ("30 Sekunden", Err(NotANumber)),
        ("30 %", Err(NotANumber)),
        ("1e3", Err(NotANumber)),
        ("0x1", Err(NotANumber)),
        ("1/2", Err(NotANumber)),
        ("5 4", Err(NotANumber)),
        ("1,2,3", Err(NotANumber)),
        ("2.5.1", Err(NotANumber)),
        ("s", Err(NotANumber)),
        (".", Err(NotANumber)),
    ];

    const WHOLE: [(&str, Result<u64, Unreadable>); 16] = [
        ("15", Ok(15)),
        ("１５", Ok(15)),
        ("٤", Ok(4)),
        ("15,0", Ok(15)),
        ("15.", Ok(15)),
        ("1,000", Ok(1000)),
        ("1.000", Ok(1000)),
        ("1 000", Ok(1000)),
        ("100,000", Ok(100_000)),
        ("2,5", Err(NotWhole)),
        ("0,125", Err(NotWhole)),
        ("6 s", Err(NotANumber)),
        ("6 %", Err(NotANumber)),
        ("", Err(Empty)),
        ("99999999999999999999", Ok(u64::MAX)),
        ("six", Err(NotANumber)),
    ];

    #[test]
    fn seconds_are_read_as_people_type_them() {
        for (text, expected) in SECONDS {
            assert_eq!(read(text, Unit::Seconds).map(|number| number.size), expected, "{text:?}");
        }
    }

    #[test]
    fn whole_numbers_are_read_as_people_type_them() {
        for (text, expected) in WHOLE {
            assert_eq!(read(text, Unit::Whole).map(|number| number.size), expected, "{text:?}");
        }
        for text in ["80", "80 %", "80%", "٨٠٪", "%80", "８０％", "80 por ciento"] {
            assert_eq!(read(text, Unit::Percent).map(|number| number.size), Ok(80), "{text:?}");
        }
    }

    #[test]
    fn lists_are_read_as_people_type_them() {
        let typed = [" 1000, 100 ", "١٠٠،٥٠", "１００、５０；7", "100.5", "one"].map(|text| list(text, ','));
        assert_eq!(typed, ["1000,100", "100,50", "100,50,7", "100.5", "one"]);
        assert_eq!(list("1, 2. ٣", '.'), "1.2.3");
    }

    #[test]
    fn numbers_below_zero_and_rounded_ones_say_so() {
        for text in ["-5", "−5", "–5 s", "－５", "\u{200E}-5"] {
            let number = read(text, Unit::Seconds).expect("a number");
            assert_eq!((number.size, number.is_negative), (5000, true), "{text:?}");
        }
        assert!(!read("-0", Unit::Seconds).expect("a number").is_negative);
        for (text, size, is_rounded) in [("1.2344", 1234, true), ("1.2345", 1235, true), ("1.50000", 1500, false)] {
            let number = read(text, Unit::Seconds).expect("a number");
            assert_eq!((number.size, number.is_rounded), (size, is_rounded), "{text}");
        }
    }

    /// What the page writes is read as it was meant, in every way of writing digits.
    #[test]
    fn every_number_that_is_written_is_read_again() {
        let digits = |text: &str, zero: u32| -> String {
            let other = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(zero + digit)).unwrap_or(c);
            text.chars().map(other).collect()
        };
        for size in (0..4000).chain((0..3_600_000).step_by(997)) {
            let (seconds, thousandths) = (size / 1000, size % 1000);
            let written = format!("{seconds}.{thousandths:03}");
            for zero in [0x30, 0x660, 0x6F0, 0xFF10] {
                let text = digits(&written, zero);
                assert_eq!(read(&text, Unit::Seconds).map(|number| number.size), Ok(size), "{text}");
                let text = digits(&size.to_string(), zero);
                assert_eq!(read(&text, Unit::Whole).map(|number| number.size), Ok(size), "{text}");
            }
        }
    }
}
