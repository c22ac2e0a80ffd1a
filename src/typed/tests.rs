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
