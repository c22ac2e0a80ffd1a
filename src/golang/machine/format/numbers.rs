//! Numbers and quoted texts as Go writes them.

use std::fmt::Write;

/// A whole number in a base from 2 to 36.
pub(crate) fn in_base(mut value: u64, base: u32, negative: bool) -> String {
    let base = base.clamp(2, 36);
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((value % u64::from(base)) as u32, base).unwrap_or('0'));
        value /= u64::from(base);
        if value == 0 {
            break;
        }
    }
    if negative {
        digits.push('-');
    }
    digits.iter().rev().collect()
}

/// No number of floating point has more digits but zeros.
const DIGITS: usize = 1100;

/// A number of floating point. `verb` is one of e, E, f, F, g, G; without a precision it gets as many digits as tell it from all others.
pub(crate) fn float_text(value: f64, verb: char, precision: Option<usize>, single: bool) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    let text = match (verb, precision) {
        ('f' | 'F', Some(precision)) => {
            format!("{value:.*}{}", precision.min(DIGITS), "0".repeat(precision.saturating_sub(DIGITS)))
        }
        ('f' | 'F', None) if single => format!("{}", value as f32),
        ('f' | 'F', None) => format!("{value}"),
        ('e' | 'E', precision) => exponent(value, precision, single),
        (_, precision) => general(value, precision, single),
    };
    if verb.is_uppercase() { text.to_uppercase() } else { text }
}

/// With an exponent of at least two digits: `1.5e+06`.
fn exponent(value: f64, precision: Option<usize>, single: bool) -> String {
    let zeros = "0".repeat(precision.unwrap_or(0).saturating_sub(DIGITS));
    let text = match precision {
        Some(precision) => format!("{value:.*e}", precision.min(DIGITS)),
        None if single => format!("{:e}", value as f32),
        None => format!("{value:e}"),
    };
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
    format!("{digits}{zeros}e{sign}{exponent:0>2}")
}

/// The shorter of both forms: with an exponent where that is below −4, or at least the precision, which is 6 where there is none.
fn general(value: f64, precision: Option<usize>, single: bool) -> String {
    let digits = precision.map(|precision| precision.clamp(1, DIGITS));
    let scientific = match digits {
        Some(digits) => format!("{value:.*e}", digits - 1),
        None if single => format!("{:e}", value as f32),
        None => format!("{value:e}"),
    };
    let (mantissa, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let power: i32 = power.parse().unwrap_or(0);
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let mut own: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    while own.len() > 1 && own.ends_with('0') {
        own.pop();
    }
    let limit = match digits {
        Some(digits) => {
            let digits = digits as i32;
            if digits > own.len() as i32 && own.len() as i32 > power { own.len() as i32 } else { digits }
        }
        None => 6,
    };
    if power < -4 || power >= limit {
        let fraction = if own.len() > 1 { format!(".{}", &own[1..]) } else { String::new() };
        let (mark, power) = if power < 0 { ('-', -power) } else { ('+', power) };
        return format!("{sign}{}{fraction}e{mark}{power:02}", &own[..1]);
    }
    if power < 0 {
        return format!("{sign}0.{}{own}", "0".repeat((-power - 1) as usize));
    }
    let whole = power as usize + 1;
    if own.len() <= whole {
        return format!("{sign}{own}{}", "0".repeat(whole - own.len()));
    }
    format!("{sign}{}.{}", &own[..whole], &own[whole..])
}

/// As the predeclared `print` writes it: `+1.500000e+000`.
pub(crate) fn exponent_text(value: f64) -> String {
    if value.is_nan() || value.is_infinite() {
        return float_text(value, 'g', None, false);
    }
    let text = format!("{value:.6e}");
    let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
    let (mark, power) = power.strip_prefix('-').map_or(('+', power), |power| ('-', power));
    let sign = if digits.starts_with('-') { "" } else { "+" };
    format!("{sign}{digits}e{mark}{power:0>3}")
}

/// A text in quotes, with escapes where Go writes some.
pub(crate) fn quoted(bytes: &[u8]) -> String {
    let mut text = String::from("\"");
    let mut rest = bytes;
    while let Some((code, length)) = super::super::text::next_char(rest) {
        if code == 0xFFFD && length == 1 {
            let _ = write!(text, "\\x{:02x}", rest[0]);
        } else {
            text += &escaped(char::from_u32(code).unwrap_or('\u{FFFD}'), '"');
        }
        rest = &rest[length..];
    }
    text.push('"');
    text
}

/// A character as it stands between quotes.
pub(super) fn escaped(c: char, quote: char) -> String {
    match c {
        '\u{7}' => "\\a".to_owned(),
        '\u{8}' => "\\b".to_owned(),
        '\u{C}' => "\\f".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        '\u{B}' => "\\v".to_owned(),
        '\\' => "\\\\".to_owned(),
        c if c == quote => format!("\\{c}"),
        c if u32::from(c) < 0x20 || c == '\u{7F}' => format!("\\x{:02x}", u32::from(c)),
        c if !is_printable(c) => unicode_escape(c),
        c => c.to_string(),
    }
}

/// A character by its number, as Go escapes it.
fn unicode_escape(c: char) -> String {
    let code = u32::from(c);
    if code < 0x1_0000 { format!("\\u{code:04x}") } else { format!("\\U{code:08x}") }
}

/// Whether a character is printed as it is. It is asked for behind a letter, where marks that join it stay what they are.
fn is_printable(c: char) -> bool {
    !format!("x{c}").escape_debug().skip(1).eq(c.escape_unicode()) || c == ' '
}

/// A quoted text with everything but ASCII escaped.
pub(crate) fn ascii_only(quoted: &str) -> String {
    quoted.chars().map(|c| if c.is_ascii() { c.to_string() } else { unicode_escape(c) }).collect()
}
