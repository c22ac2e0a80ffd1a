//! Texts as bytes.

/// The first character of a text, and its length; bytes that are none stand for U+FFFD.
pub(super) fn next_char(bytes: &[u8]) -> Option<(u32, usize)> {
    let first = *bytes.first()?;
    if first < 0x80 {
        return Some((u32::from(first), 1));
    }
    let length = bytes.len().min(4);
    for end in 2..=length {
        if let Ok(text) = std::str::from_utf8(&bytes[..end])
            && let Some(c) = text.chars().next()
        {
            return Some((u32::from(c), end));
        }
    }
    Some((0xFFFD, 1))
}
