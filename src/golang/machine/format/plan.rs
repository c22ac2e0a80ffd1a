//! Format texts: which verbs stand where, with flags, width and precision.

/// What stands between the percent sign and the verb.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct Flags {
    pub(super) plus: bool,
    /// The plus of `%+v`: fields have their names. Numbers have no sign then.
    pub(super) names: bool,
    pub(super) minus: bool,
    pub(super) sharp: bool,
    pub(super) space: bool,
    pub(super) zero: bool,
    pub(super) width: Option<usize>,
    pub(super) precision: Option<usize>,
}

/// A part of a format text.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Verb {
        verb: char,
        flags: Flags,
        star_width: bool,
        star_precision: bool,
    },
    /// A percent sign at the end.
    Unfinished,
}

/// The widest a value is made; Go refuses more, too.
const MAX_WIDTH: usize = 1_000_000;

/// Takes a format text apart.
pub(super) fn pieces(form: &str) -> Vec<Piece<'_>> {
    let mut list = Vec::new();
    let mut rest = form;
    while let Some(percent) = rest.find('%') {
        if percent > 0 {
            list.push(Piece::Text(&rest[..percent]));
        }
        rest = &rest[percent + 1..];
        let mut flags = Flags::default();
        while let Some(c) = rest.chars().next() {
            match c {
                '+' => flags.plus = true,
                '-' => flags.minus = true,
                '#' => flags.sharp = true,
                ' ' => flags.space = true,
                '0' => flags.zero = true,
                _ => break,
            }
            rest = &rest[1..];
        }
        let star_width = rest.starts_with('*');
        if star_width {
            rest = &rest[1..];
        } else {
            (flags.width, rest) = number(rest);
        }
        let mut star_precision = false;
        if let Some(after) = rest.strip_prefix('.') {
            rest = after;
            star_precision = rest.starts_with('*');
            if star_precision {
                rest = &rest[1..];
            } else {
                let (precision, after) = number(rest);
                (flags.precision, rest) = (Some(precision.unwrap_or(0)), after);
            }
        }
        match rest.chars().next() {
            Some(verb) => {
                if verb == 'v' {
                    flags.names = std::mem::take(&mut flags.plus);
                }
                rest = &rest[verb.len_utf8()..];
                list.push(Piece::Verb { verb, flags, star_width, star_precision });
            }
            None => list.push(Piece::Unfinished),
        }
    }
    if !rest.is_empty() {
        list.push(Piece::Text(rest));
    }
    list
}

fn number(text: &str) -> (Option<usize>, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let value = text[..end].parse().ok().map(|value: usize| value.min(MAX_WIDTH));
    (value, &text[end..])
}
