//! Handin codes: a pupil's answer as a code for the teacher. It holds the link, the prediction and the outcome, with a checksum, and
//! nothing about the pupil.
//!
//! The form: `wd1.` and then, in URL-safe Base64 without padding, the CRC-32 of what follows (four bytes, the highest
//! first) and the UTF-8 text `link`, `prediction`, `outcome`, each but the last ended by a line feed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The checksum. Worked out bit by bit: a table would be larger than all codes of a class.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// How every code of this version begins.
pub const PREFIX: &str = "wd1.";

/// The longest code that is read, in bytes: a link of the greatest length, an answer, and what happened.
const LONGEST: usize = 16_000;

/// The contents of a handin code.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Code {
    /// The link that the pupil was given, its part after `#`.
    pub link: String,
    /// What was predicted.
    pub prediction: String,
    /// What happened.
    pub outcome: String,
}

impl Code {
    /// Writes the code.
    #[must_use]
    pub fn write(&self) -> String {
        let line = |text: &str| text.replace(['\n', '\r'], " ");
        let body = format!("{}\n{}\n{}", line(&self.link), line(&self.prediction), line(&self.outcome));
        let mut bytes = CRC.checksum(body.as_bytes()).to_be_bytes().to_vec();
        bytes.extend_from_slice(body.as_bytes());
        format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a code; none where it is damaged or cut off.
    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        let body = code.strip_prefix(PREFIX).filter(|body| body.len() <= LONGEST)?;
        let bytes = URL_SAFE_NO_PAD.decode(body).ok()?;
        let (sum, body) = bytes.split_first_chunk::<4>()?;
        if CRC.checksum(body) != u32::from_be_bytes(*sum) {
            return None;
        }
        let mut lines = std::str::from_utf8(body).ok()?.split('\n').map(str::to_owned);
        let code = Self { link: lines.next()?, prediction: lines.next()?, outcome: lines.next()? };
        lines.next().is_none().then_some(code)
    }
}

/// A code in a text, and the name that stands before it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named<'a> {
    /// What stands before the code on its line, or on the last line with anything on it since the code before: chat programs put a name there.
    pub name: &'a str,
    /// The line that it stands in, from 1.
    pub line: u32,
    /// The code.
    pub code: Code,
}

/// The codes in a text, in their order, and the words that begin like a code and are none.
#[must_use]
pub fn codes(text: &str) -> (Vec<Named<'_>>, Vec<&str>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let around = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_');
    let (mut before, mut line) = (0, 1);
    for word in text.split(around).filter(|word| word.starts_with(PREFIX)) {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        // A code at the end of a sentence is followed by a full stop.
        line += u32::try_from(text[before..at].matches('\n').count()).unwrap_or(u32::MAX);
        match Code::read(word.trim_end_matches('.')) {
            Some(code) => good.push(Named { name: name_in(&text[before..at]), line, code }),
            None => bad.push(word),
        }
        before = at + word.len();
    }
    (good, bad)
}

/// The name in what stands before a code: letters and digits, without the marks around it.
fn name_in(before: &str) -> &str {
    let is_mark = |c: char| !c.is_alphanumeric();
    let lines = before.lines().rev().map(|line| line.trim_matches(is_mark));
    lines.into_iter().find(|line| !line.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> Code {
        Code {
            link: "cores=2&ask=Wie%20lange?".to_owned(),
            prediction: "12,5 s – ich rate".to_owned(),
            outcome: "15 s".to_owned(),
        }
    }

    #[test]
    fn a_code_comes_back_and_any_change_is_found() {
        let written = code().write();
        assert_eq!(Code::read(&written), Some(code()));
        assert!(written.is_ascii() && !written.contains(char::is_whitespace));
        for place in PREFIX.len()..written.len() {
            let mut changed = written.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("text");
            assert_ne!(Code::read(&changed), Some(code()), "{place}");
            assert_eq!(Code::read(&written[..place]), None, "{place}");
        }
    }

    #[test]
    fn codes_are_found_among_words() {
        let written = code().write();
        let text = format!("Ada: {written}\nBob says {written}. wd1.AAAA, wd1. and wd2.xyz <b>");
        let (good, bad) = codes(&text);
        let named = |name, line| Named { name, line, code: code() };
        assert_eq!(good, [named("Ada", 1), named("Bob says", 2)]);
        assert_eq!(bad, ["wd1.AAAA", "wd1."]);
    }

    #[test]
    fn names_stay_with_their_codes() {
        let code = code().write();
        for (text, names) in [
            (code.clone(), vec![""]),
            (format!("Ada: {code}, Bob – {code}"), vec!["Ada", "Bob"]),
            (format!("Ada;{code}\n小明\t{code}\n{code}"), vec!["Ada", "小明", ""]),
            (format!("Ada Lovelace\n\n{code}\r\n(منى) {code}"), vec!["Ada Lovelace", "منى"]),
            (format!("wd1.broken Eve {code}"), vec!["Eve"]),
        ] {
            let (good, _) = codes(&text);
            assert_eq!(good.iter().map(|named| named.name).collect::<Vec<_>>(), names, "{text}");
        }
    }
}
