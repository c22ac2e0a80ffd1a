//! Repairs of links that were changed on their way: by chat programs, mail, translators, counters of clicks.
//!
//! A link is repaired where it can mean one thing only; docs/LINKS.md lists the rules with their reasons. A value that is valid as it stands
//! is not touched, but for two rules about the question, which any text is valid for. The strict reader, [`super::read`],
//! is the judge: a repair of a value counts only if the reader takes it without a note. The command line does not repair.

use super::wanted::BETWEEN;
use super::{Field, Language, MAX_LENGTH, Note, Reading, ViewKey, is_valid, percent, read, read_pieces};
use crate::typed::is_unseen;
use std::collections::BTreeSet;

/// Reads what stands after `#` as the page does, repaired. A value that people would see changed is named in the notes, before what the strict
/// reader has to say.
#[must_use]
pub fn open(fragment: &str) -> Reading {
    if fragment.chars().count() > MAX_LENGTH {
        return read(fragment);
    }
    let (link, mut notes) = repaired(fragment);
    let mut reading = read_pieces(&link);
    notes.append(&mut reading.notes);
    reading.notes = notes;
    reading
}

/// Keys that counters of clicks append; `utm_` and the like begin the others.
const TRACKERS: [&str; 42] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "rdt_cid",
    "igshid",
    "igsh",
    "mibextid",
    "li_fat_id",
    "epik",
    "srsltid",
    "usqp",
    "si",
    "spm",
    "ref",
    "ref_src",
    "ref_url",
    "source",
    "from",
    "isappinstalled",
    "nsukey",
    "wx_header",
    "share_token",
    "mkt_tok",
    "vero_id",
    "wickedid",
    "_ga",
    "_gl",
    "_openstat",
    "__s",
    "__twitter_impression",
    "guccounter",
    "trk",
    "trkcampaign",
    "amp",
];
const TRACKER_BEGINNINGS: [&str; 13] =
    ["utm_", "mc_", "fb_", "hsa_", "_hs", "__hs", "oly_", "pk_", "mtm_", "matomo_", "guce_", "vero_", "__cft__"];

/// What `&` becomes in HTML and in mails that show HTML as it is written.
const ENTITIES: [&str; 4] = ["&amp;", "&#38;", "&#038;", "&#x26;"];

/// Where a browser's "copy link to highlight" begins.
const TEXT_DIRECTIVE: &str = ":~:text=";

/// The most times that a link is decoded before it is read: each program on its way may have encoded it once more.
const MOST_DECODINGS: usize = 3;

/// A link with its pieces repaired, and notes on the values that people would see changed.
fn repaired(fragment: &str) -> (String, Vec<Note>) {
    let mut notes = Vec::new();
    let mut pieces = pieces(fragment, MOST_DECODINGS);
    // Of a key that is there twice the first value counts: what stands in the link as it is goes before what was found in it.
    let as_given: BTreeSet<&str> = fragment.split(TEXT_DIRECTIVE).next().unwrap_or_default().split('&').collect();
    let is_found =
        |piece: &str| exact(piece.split('=').next().unwrap_or_default()).is_none() || !as_given.contains(piece);
    pieces.sort_by_key(|piece| is_found(piece));
    let kept: Vec<String> = pieces.into_iter().filter_map(|piece| repaired_piece(piece, &mut notes)).collect();
    (kept.join("&"), notes)
}

/// The pieces of a link, where `&` and `=` may have been written otherwise.
fn pieces(link: &str, decodings: usize) -> Vec<String> {
    let (link, behind) = link.split_once(TEXT_DIRECTIVE).unwrap_or((link, ""));
    let mut link = link.to_owned();
    // Behind the directive may stand more of its kind, or what somebody has appended.
    for piece in behind.split('&').skip(1).filter(|piece| known(piece.split('=').next().unwrap_or_default()).is_some())
    {
        link.push('&');
        link.push_str(piece);
    }
    while let Some((place, length)) = entity(&link) {
        link.replace_range(place..place + length, "&");
    }
    let given = link.split('&').filter(|piece| !piece.is_empty());
    given.flat_map(|piece| separated(piece, decodings)).collect()
}

/// The first way in which `&` is written otherwise: its place and length.
fn entity(link: &str) -> Option<(usize, usize)> {
    let is = |place: usize, entity: &str| {
        let bytes = link.as_bytes().get(place..place + entity.len());
        bytes.is_some_and(|bytes| bytes.eq_ignore_ascii_case(entity.as_bytes()))
    };
    let mut places = link.match_indices('&').map(|(place, _)| place);
    places.find_map(|place| ENTITIES.iter().find(|entity| is(place, entity)).map(|entity| (place, entity.len())))
}

/// A piece, or the pieces that it holds where `&` and `=` in it were percent-encoded.
fn separated(piece: &str, decodings: usize) -> Vec<String> {
    match piece.split_once('=') {
        None => match percent::decode(piece).filter(|decoded| decodings > 0 && decoded != piece) {
            Some(decoded) if decoded.split_once('=').is_some_and(|(key, _)| known(key).is_some()) => {
                pieces(&decoded, decodings - 1)
            }
            // Encoded twice: the first decoding shows no `=` yet.
            Some(decoded) if !decoded.contains('=') && decoded.contains('%') => {
                let inner = separated(&decoded, decodings - 1);
                if inner == [decoded] { vec![piece.to_owned()] } else { inner }
            }
            _ => vec![piece.to_owned()],
        },
        Some((key, value)) => {
            let is_question = known(key).is_some_and(Key::is_text);
            let place = value.to_ascii_lowercase().match_indices("%26").map(|(place, _)| place).find(|place| {
                let rest = &value[place + 3..];
                let plain = rest.split_once('=').map(|(key, _)| key);
                // A question may speak of `&` and `=`; then both are encoded.
                let encoded = rest.split("%3").next().filter(|key| !is_question && key.len() < rest.len());
                [plain, encoded].into_iter().flatten().any(|key| exact(key).is_some())
            });
            let Some(place) = place.filter(|place| *place > 0) else { return vec![piece.to_owned()] };
            let (first, rest) = (&value[..place], &value[place + 3..]);
            // Options may hold `&` and `=`. What is valid as it stands is not cut down to what is not.
            let is_taken = |value: &str| percent::decode(value).is_some_and(|value| is_valid(key, &value));
            if is_taken(value) && !is_taken(first) {
                return vec![piece.to_owned()];
            }
            let mut all = vec![format!("{key}={first}")];
            all.extend(separated(rest, decodings.max(1)));
            all
        }
    }
}

/// A key that a link can have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Field(Field),
    View(ViewKey),
}

impl Key {
    fn text(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::View(key) => key.key(),
        }
    }

    /// Whether its value is a list of words. The words that can be read are used and the others are ignored.
    fn is_list(self) -> bool {
        matches!(self, Self::View(ViewKey::Lock | ViewKey::View))
    }

    /// Whether its value is or may be text that a teacher wrote.
    fn is_text(self) -> bool {
        matches!(self, Self::View(ViewKey::Ask | ViewKey::Answer))
    }
}

/// The key of exactly this text.
fn exact(text: &str) -> Option<Key> {
    text.parse().map(Key::Field).or_else(|_| text.parse().map(Key::View)).ok()
}

/// The key that text, still encoded, stands for: blanks and marks around it and capitals do not matter.
fn known(text: &str) -> Option<Key> {
    let decoded = percent::decode(text)?;
    let seen: String = decoded.chars().filter(|c| !is_blank(*c)).collect();
    exact(&seen.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase())
}

pub(crate) fn is_tracker(key: &str) -> bool {
    let key = percent::decode(key).unwrap_or_default().to_ascii_lowercase();
    TRACKERS.contains(&key.as_str()) || TRACKER_BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
}

/// A piece, repaired; none where it says nothing.
fn repaired_piece(piece: String, notes: &mut Vec<Note>) -> Option<String> {
    let (key, value) = piece.split_once('=').unwrap_or((&piece, ""));
    let Some(known) = known(key) else {
        let says_something = percent::lossy(&piece).chars().any(char::is_alphanumeric);
        return (says_something && !is_tracker(key)).then_some(piece);
    };
    if !piece.contains('=') {
        return Some(piece);
    }
    let strict = percent::decode(value);
    let decoded = match &strict {
        Some(decoded) => decoded.clone(),
        None if known.is_list() || known.is_text() => percent::lossy(value),
        None => return Some(format!("{}={value}", known.text())),
    };
    let used = match known {
        Key::View(key @ ViewKey::Ask) => written(key, value, decoded.clone()),
        Key::View(key @ ViewKey::Answer) if decoded.contains(BETWEEN) => written(key, value, decoded.clone()),
        _ if is_valid(known.text(), &decoded) => decoded.clone(),
        _ => other_value(known, &decoded),
    };
    if strict.as_ref() == Some(&used) {
        return Some(format!("{}={value}", known.text()));
    }
    let is_language = known == Key::View(ViewKey::Language);
    if is_valid(known.text(), &used) && !is_language && seen(&used) != seen(strict.as_deref().unwrap_or(value)) {
        let given = strict.unwrap_or_else(|| value.to_owned());
        notes.push(Note::Repaired(known.text(), given, used.clone()));
    }
    Some(percent::pair(known.text(), &used))
}

/// A value as people see it: blanks and capitals do not count.
fn seen(value: &str) -> String {
    value.chars().filter(|c| !is_blank(*c)).flat_map(char::to_lowercase).collect()
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_unseen(c)
}

/// Marks that stand around a link in a sentence, and what programs take into a link from behind it.
fn is_mark_around(c: char) -> bool {
    c.is_ascii_punctuation() && c != '%' || "“”„‘’‚«»‹›…。，、；：！？．（）［］【】「」『』《》〈〉｡､،؛؟".contains(c)
}

/// Whether a character is a mark that opens a quotation, a bracket or a list. The minus and the point do not count, because numbers can
/// begin with them.
fn is_opening(c: char) -> bool {
    "\"'`*_~+(<[{“”„‘’‚«»‹›（［【「『《〈".contains(c)
}

/// What a teacher wrote, a question or options, given as it stands in the link and decoded. Any text is a question, so two signs of a change
/// on the way are enough: `+` where nothing else is a space, and percent-encoding where nothing is a space.
fn written(key: ViewKey, value: &str, decoded: String) -> String {
    let has_space = |text: &str| text.contains(char::is_whitespace);
    let mut written = on_one_line(key, &decoded).unwrap_or(decoded);
    if value.contains('+') && !has_space(&written) {
        let spaced = percent::lossy(&value.replace('+', " "));
        written = on_one_line(key, &spaced).unwrap_or(written);
    }
    for _ in 0..MOST_DECODINGS {
        let again = percent::decode(&written).filter(|_| written.contains('%') && !has_space(&written));
        match again.and_then(|again| on_one_line(key, &again)) {
            Some(again) => written = again,
            None => break,
        }
    }
    written
}

/// What a teacher wrote as it is or, where it is not valid, with controls and blanks as single spaces; none where it is not valid even so.
fn on_one_line(key: ViewKey, written: &str) -> Option<String> {
    let is_valid = |written: &str| is_valid(key.key(), written);
    if is_valid(written) {
        return Some(written.to_owned());
    }
    let seen: String = written.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    Some(seen.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|plain| is_valid(plain))
}

/// The value that a value that is not valid can only mean; the value as it is where there is none.
fn other_value(key: Key, given: &str) -> String {
    let plain: String = given.chars().filter(|c| !is_blank(*c)).collect();
    if key.is_list() {
        return list(key, given).unwrap_or_else(|| given.to_owned());
    }
    let is_valid = |value: &str| is_valid(key.text(), value);
    let mut forms = vec![plain];
    let more: [fn(&str) -> Option<String>; 4] = [
        |value| percent::decode(value),
        |value| Some(value.trim_start_matches(is_opening).trim_end_matches(is_mark_around).to_owned()),
        // Mail that is shown as it was sent writes `=` as `=3D`.
        |value| value.strip_prefix("3D").map(str::to_owned),
        |value| Some(value.to_ascii_lowercase()),
    ];
    // Every rule after every other, in this order: at most sixteen forms.
    for rule in more {
        let changed: Vec<String> = forms.iter().filter_map(|form| rule(form)).collect();
        forms.extend(changed);
    }
    let by_tag = |value: &String| {
        let code = value.split(['-', '_']).next().unwrap_or_default();
        code.parse::<Language>().ok().map(|language| language.code().to_owned())
    };
    let cut = |value: &String| (!value.is_empty() && HIDDEN.starts_with(value.as_str())).then(|| HIDDEN.to_owned());
    let found = forms.iter().find(|form| is_valid(form)).cloned();
    let found = found.or_else(|| match key {
        Key::View(ViewKey::Language) => forms.iter().find_map(by_tag),
        Key::View(ViewKey::Hide) => forms.iter().find_map(cut),
        _ => None,
    });
    found.unwrap_or_else(|| given.to_owned())
}

/// The one value of `hide`.
const HIDDEN: &str = "answers";

/// A list with its words as links write them, those that mean nothing among them; none where none means anything.
fn list(key: Key, given: &str) -> Option<String> {
    let is_between = |c: char| is_blank(c) || is_mark_around(c) && c != '-' || c == '%';
    let given = percent::decode(given).unwrap_or_else(|| given.to_owned());
    let words: Vec<String> = given.split(is_between).map(str::to_ascii_lowercase).collect();
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let stripped = |word: &String| word.strip_prefix("3d").unwrap_or(word).to_owned();
    let words: Vec<String> = words.iter().map(stripped).collect();
    words.iter().any(|word| is_valid(key.text(), word)).then(|| words.join(","))
}
