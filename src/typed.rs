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

/// The size of a number that is not below zero. None for any other text.
#[must_use]
pub fn size(text: &str, unit: Unit) -> Option<u64> {
    read(text, unit).ok().filter(|number| !number.is_negative).map(|number| number.size)
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
mod tests;
