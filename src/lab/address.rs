//! Links of the page for programs in Go: what stands after `#`. `go=` has the program, deflated (RFC 1950, with its checksum) and in URL-safe Base64; beside it
//! stand the settings, the moment, and how it is to be shown, by the keys that links of kitchens have.
//!
//! Reading never fails: what is not valid is left out and named.

use super::{Micros, Settings};
use crate::link::{self, MAX_LENGTH, Sharing, ViewKey, Wanted};
use crate::scenario::Field;
use crate::typed::is_unseen;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use strum::VariantArray;

/// The key of the program.
pub const PROGRAM: &str = "go";
/// The largest program that a link may hold, bytes: that of the machine.
pub const MAX_PROGRAM: usize = 1_000_000;
/// The settings that a link can have and lock, in its order. The field of the program stands for the text in the editor.
pub const LOCKABLE: [Field; 6] =
    [Field::Program, Field::Cores, Field::Policy, Field::Slice, Field::Switch, Field::Seed];
/// How hard to try to make a link short: the most there is.
const EFFORT: u8 = 10;

/// What a link holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// The program.
    pub program: Option<String>,
    /// How it is run.
    pub settings: Settings,
    /// The moment to show.
    pub moment: Option<Micros>,
    /// How it is to be shown. A foreign program runs by itself only where this says `play`.
    pub sharing: Sharing,
}

/// Something in a link that was not as it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// The link is longer than is read: its length in characters. Nothing of it is used.
    TooLong(usize),
    /// The program cannot be read: a part of it was lost or changed on the way.
    Damaged,
    /// The program is larger than [`MAX_PROGRAM`].
    TooLarge,
    /// A key's value is not valid: the key and what was given. Its default is used; of a list, the words that mean something.
    Value(String, String),
    /// A key, or a piece without one, that means nothing.
    Unknown(String),
    /// A key that stands in the link twice. The first value is used.
    Twice(String),
}

/// Whether what stands after `#` has a program: a link of another page has none.
#[must_use]
pub fn has_program(fragment: &str) -> bool {
    fragment.split('&').any(|piece| piece.split('=').next() == Some(PROGRAM))
}

/// Reads what stands after `#`.
#[must_use]
pub fn read(fragment: &str) -> (Address, Vec<Problem>) {
    let length = fragment.chars().count();
    if length > MAX_LENGTH {
        return (Address::default(), vec![Problem::TooLong(length)]);
    }
    let (mut address, mut problems, mut seen) = (Address::default(), Vec::new(), Vec::new());
    let fragment = fragment.replace("&amp;", "&");
    for piece in fragment.split('&').filter(|piece| !piece.is_empty()) {
        let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
        let (Some(key), Some(value)) = (link::decode(key), link::decode(value)) else {
            problems.push(if key == PROGRAM { Problem::Damaged } else { Problem::Unknown(piece.to_owned()) });
            continue;
        };
        if link::is_tracker(&key) {
            continue;
        }
        if seen.contains(&key) {
            problems.push(Problem::Twice(key));
            continue;
        }
        problems.extend(address.set(&key, &value).err());
        seen.push(key);
    }
    (address, problems)
}

/// What stands after `#`: the program, then the settings that are not at their defaults.
///
/// # Errors
/// The length in characters of a link that would be too long to be read.
pub fn write(address: &Address) -> Result<String, usize> {
    let mut pieces: Vec<String> = address.program.iter().map(|text| format!("{PROGRAM}={}", packed(text))).collect();
    let (settings, default) = (&address.settings, Settings::default());
    let mut setting = |field: Field, is_default: bool, value: String| {
        if !is_default {
            pieces.push(link::pair(field.key(), &value));
        }
    };
    setting(Field::Cores, settings.cores == default.cores, settings.cores.to_string());
    setting(Field::Policy, settings.policy == default.policy, settings.policy.word().to_owned());
    setting(Field::Slice, settings.slice == default.slice, settings.slice.seconds());
    setting(Field::Switch, settings.switch == default.switch, settings.switch.seconds());
    setting(Field::Seed, settings.seed == default.seed, settings.seed.to_string());
    if let Some(moment) = address.moment {
        pieces.push(link::pair(ViewKey::Moment.key(), &moment.seconds()));
    }
    for key in ViewKey::VARIANTS.iter().copied().filter(|key| is_taken(*key)) {
        pieces.extend(address.sharing.text(key).map(|value| link::pair(key.key(), &value)));
    }
    let link = pieces.join("&");
    if link.len() > MAX_LENGTH { Err(link.len()) } else { Ok(link) }
}

/// Whether a key of kitchens' links has a meaning here.
const fn is_taken(key: ViewKey) -> bool {
    !matches!(key, ViewKey::Step | ViewKey::View)
}

impl Address {
    fn set(&mut self, key: &str, value: &str) -> Result<(), Problem> {
        let wrong = || Problem::Value(key.to_owned(), value.to_owned());
        if key == PROGRAM {
            self.program = Some(unpacked(value)?);
            return Ok(());
        }
        if let Ok(field) = key.parse() {
            return self.set_setting(field, value.trim()).ok_or_else(|| match field {
                Field::Cores | Field::Policy | Field::Slice | Field::Switch | Field::Seed => wrong(),
                _ => Problem::Unknown(key.to_owned()),
            });
        }
        let view_key = key.parse().ok().filter(|key| is_taken(*key));
        match view_key.ok_or_else(|| Problem::Unknown(key.to_owned()))? {
            ViewKey::Version => {
                if value == "1" {
                    Ok(())
                } else {
                    Err(wrong())
                }
            }
            ViewKey::Moment => {
                self.moment = Micros::of_seconds(value.trim());
                if self.moment.is_some() { Ok(()) } else { Err(wrong()) }
            }
            view_key => {
                let set = self.sharing.set(view_key, value);
                let other = self.sharing.lock.iter().find(|field| !LOCKABLE.contains(field)).copied();
                self.sharing.lock.retain(|field| LOCKABLE.contains(field));
                // The numbers that a link can ask for are those of a kitchen, and so is what can be made.
                if matches!(self.sharing.wanted, Wanted::Simulated(_) | Wanted::Schedule | Wanted::Drawing) {
                    self.sharing.wanted = Wanted::Words;
                    return Err(wrong());
                }
                match (set, other) {
                    (Err(given), _) => Err(Problem::Value(key.to_owned(), given)),
                    (Ok(()), Some(other)) => Err(Problem::Value(key.to_owned(), other.key().to_owned())),
                    (Ok(()), None) => Ok(()),
                }
            }
        }
    }

    fn set_setting(&mut self, field: Field, value: &str) -> Option<()> {
        let settings = &mut self.settings;
        let time = || Micros::of_seconds(value).filter(|time| *time <= Settings::LONGEST);
        match field {
            Field::Cores => {
                let cores = link::digits(value).and_then(|cores| u16::try_from(cores).ok());
                settings.cores = cores.filter(|cores| Settings::CORES.contains(cores))?;
            }
            Field::Policy => settings.policy = value.parse().ok()?,
            Field::Slice => settings.slice = time()?,
            Field::Switch => settings.switch = time()?,
            Field::Seed => settings.seed = link::digits(value)?,
            _ => return None,
        }
        Some(())
    }
}

/// A program as links have it.
fn packed(program: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(program.as_bytes(), EFFORT))
}

/// The program that a link has. What mail and sentences put into and behind it is taken away.
fn unpacked(value: &str) -> Result<String, Problem> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let plain: String = value.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c)).collect();
    let bytes =
        BASE64_URL_SAFE_NO_PAD.decode(plain.trim_end_matches(|c| !is_letter(c))).map_err(|_| Problem::Damaged)?;
    let text = decompress_to_vec_zlib_with_limit(&bytes, MAX_PROGRAM).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Problem::TooLarge,
        _ => Problem::Damaged,
    })?;
    String::from_utf8(text).map_err(|_| Problem::Damaged)
}

#[cfg(test)]
mod tests;
