//! Literals: what is written for characters, strings and whole numbers.

/// The length of an escape after its backslash, where Go knows it and it may stand between these quotes.
pub(super) fn escape_length(rest: &str, quote: char) -> Option<usize> {
    let digits = |from: usize, count: usize, base: u32| {
        rest.get(from..from + count).filter(|text| text.chars().all(|c| c.is_digit(base))).map(|_| from + count)
    };
    match rest.chars().next()? {
        'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | '\\' => Some(1),
        c if c == quote => Some(1),
        'x' => digits(1, 2, 16),
        'u' => digits(1, 4, 16).filter(|_| code(&rest[1..5], 16).is_some_and(|c| char::from_u32(c).is_some())),
        'U' => digits(1, 8, 16).filter(|_| code(&rest[1..9], 16).is_some_and(|c| char::from_u32(c).is_some())),
        '0'..='7' => digits(0, 3, 8).filter(|_| code(&rest[..3], 8).is_some_and(|c| c < 256)),
        _ => None,
    }
}

fn code(digits: &str, base: u32) -> Option<u32> {
    u32::from_str_radix(digits, base).ok()
}

/// What stands after a backslash: a byte, or a character.
enum Escape {
    Byte(u8),
    Char(char),
}

/// Reads an escape after its backslash; gives its length as well.
fn escape(rest: &str, quote: char) -> Option<(Escape, usize)> {
    let length = escape_length(rest, quote)?;
    let text = &rest[..length];
    let value = match text.chars().next()? {
        'a' => Escape::Char('\u{7}'),
        'b' => Escape::Char('\u{8}'),
        'f' => Escape::Char('\u{C}'),
        'n' => Escape::Char('\n'),
        'r' => Escape::Char('\r'),
        't' => Escape::Char('\t'),
        'v' => Escape::Char('\u{B}'),
        'x' => Escape::Byte(u8::try_from(code(&text[1..], 16)?).ok()?),
        'u' | 'U' => Escape::Char(char::from_u32(code(&text[1..], 16)?)?),
        '0'..='7' => Escape::Byte(u8::try_from(code(text, 8)?).ok()?),
        other => Escape::Char(other),
    };
    Some((value, length))
}

/// The bytes of a string literal.
pub(crate) fn unquote_string(literal: &str) -> Vec<u8> {
    if let Some(raw) = literal.strip_prefix('`') {
        return raw.trim_end_matches('`').bytes().filter(|byte| *byte != b'\r').collect();
    }
    let mut bytes = Vec::with_capacity(literal.len());
    let mut rest = literal.strip_prefix('"').unwrap_or(literal);
    while let Some(next) = rest.chars().next() {
        rest = &rest[next.len_utf8()..];
        match next {
            '"' => break,
            '\\' => match escape(rest, '"') {
                Some((Escape::Byte(byte), length)) => {
                    bytes.push(byte);
                    rest = &rest[length..];
                }
                Some((Escape::Char(c), length)) => {
                    bytes.extend(c.encode_utf8(&mut [0; 4]).bytes());
                    rest = &rest[length..];
                }
                None => {}
            },
            c => bytes.extend(c.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    bytes
}

/// The number of a character literal.
pub(crate) fn unquote_char(literal: &str) -> u32 {
    let rest = literal.strip_prefix('\'').unwrap_or(literal);
    match rest.strip_prefix('\\').and_then(|rest| escape(rest, '\'')) {
        Some((Escape::Byte(byte), _)) => u32::from(byte),
        Some((Escape::Char(c), _)) => u32::from(c),
        None => rest.chars().next().map_or(0, u32::from),
    }
}

/// What is wrong with the digits of a whole number.
pub(super) fn int_problem(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let (base, name, digits) = match lower.get(..2) {
        Some("0x") => (16, "hexadecimal", &lower[2..]),
        Some("0b") => (2, "binary", &lower[2..]),
        Some("0o") => (8, "octal", &lower[2..]),
        Some(_) if lower.starts_with('0') => (8, "octal", &lower[1..]),
        _ => (10, "decimal", &lower[..]),
    };
    if digits.is_empty() {
        return Some(format!("{name} literal has no digits"));
    }
    if let Some(wrong) = digits.chars().find(|c| *c != '_' && !c.is_digit(base)) {
        return Some(format!("invalid digit {wrong:?} in {name} literal"));
    }
    (lower.ends_with('_') || lower.contains("__")).then(|| "'_' must separate successive digits".to_owned())
}
