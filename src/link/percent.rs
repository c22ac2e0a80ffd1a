//! Percent-encoding (RFC 3986, section 2.1). Unlike in forms, `+` is itself.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;

/// The characters that are percent-encoded in a value: all but letters, digits and `-`, `.`, `_`, `~`, `:`, `,`.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':').remove(b',');

/// Decodes text. None where a `%` is not followed by two hexadecimal digits, which the library lets pass, or where the bytes
/// are not UTF-8.
pub(crate) fn decode(text: &str) -> Option<String> {
    let is_hex = |digits: &[u8; 2]| digits.iter().all(u8::is_ascii_hexdigit);
    let mut after_percents = text.split('%').skip(1);
    if !after_percents.all(|after| after.as_bytes().first_chunk().is_some_and(is_hex)) {
        return None;
    }
    percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned)
}

/// Decodes text as far as it can be: a `%` that is not followed by two hexadecimal digits is itself, and a letter that was cut off at the end
/// goes.
pub(super) fn lossy(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8_lossy().into_owned();
    decoded.trim_end_matches(char::REPLACEMENT_CHARACTER).to_owned()
}

/// A key with its value, encoded.
pub(crate) fn pair(key: &str, value: &str) -> String {
    let mut text = format!("{key}=");
    encode(value, &mut text);
    text
}

/// Encodes a value.
pub(super) fn encode(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, ENCODED));
}
