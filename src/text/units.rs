//! Numbers and their units in sentences.

/// The units that follow a number with a space, in all languages.
const UNITS: [&str; 6] = ["s", "ms", "GHz", "%", "秒", "ث"];

/// A sentence in which no line ends between a number and its unit: the space there does not break.
#[must_use]
pub fn together(sentence: &str) -> String {
    let mut parts = sentence.split(' ');
    let mut joined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_unit = UNITS.iter().any(|unit| {
            part.strip_prefix(unit).is_some_and(|rest| *unit == "秒" || !rest.starts_with(char::is_alphanumeric))
        });
        joined.push(if is_unit && joined.ends_with(char::is_numeric) { '\u{a0}' } else { ' ' });
        joined.push_str(part);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_unit_in_every_language() {
        for (sentence, expected) in [
            ("at 8.5 s?", "at 8.5\u{a0}s?"),
            ("3 s, or 40 ms, or 5 %", "3\u{a0}s, or 40\u{a0}ms, or 5\u{a0}%"),
            ("3,5 s y 2 son", "3,5\u{a0}s y 2 son"),
            ("需要 10 秒，而", "需要 10\u{a0}秒，而"),
            ("خلال 4 ث، ثم 2 ثانية", "خلال 4\u{a0}ث، ثم 2 ثانية"),
            ("the 3 sinks are s 3", "the 3 sinks are s 3"),
            ("", ""),
        ] {
            assert_eq!(together(sentence), expected);
        }
    }
}
