//! What a source file declares, imports and mentions, read from its tokens: comments and strings are no tokens, and what is compiled only for
//! tests is left out.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// A path as it is written, by its segments.
pub type Path = Vec<String>;

/// A module: of a file, or in braces within one.
#[derive(Default, Debug)]
pub struct Module {
    /// Modules in files of their own.
    pub files: Vec<String>,
    /// Modules in braces.
    pub inner: BTreeMap<String, Module>,
    /// Names of what is defined here.
    pub items: BTreeSet<String>,
    /// Names from elsewhere.
    pub imports: BTreeMap<String, Import>,
    /// Modules of which all names are imported.
    pub globs: Vec<Path>,
    /// Paths in code, single names among them.
    pub paths: BTreeSet<Path>,
    /// Whether there is a literal of floating point.
    pub has_float: bool,
}

/// A name from elsewhere.
#[derive(Debug)]
pub struct Import {
    /// Where it is from.
    pub path: Path,
    /// Whether it is given on under this module's name: that alone is no use of it.
    pub is_public: bool,
}

impl Module {
    /// Reads a file.
    pub fn read(text: &str) -> Self {
        let tokens = TokenStream::from_str(text).expect("a source that can be read");
        let mut module = Self::default();
        module.take_items(&tokens.into_iter().collect::<Vec<_>>());
        module
    }

    /// Every path that is imported or mentioned here.
    pub fn all_paths(&self) -> Vec<&Path> {
        let imports = self.imports.values().map(|import| &import.path);
        imports.chain(&self.globs).chain(&self.paths).collect()
    }

    /// Takes the items of a file or of a module in braces.
    fn take_items(&mut self, tokens: &[TokenTree]) {
        let (mut at, mut is_public, mut for_tests) = (0, false, false);
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    at += usize::from(is_mark(tokens.get(at), '!'));
                    if let Some(attribute) = tokens.get(at) {
                        for_tests |= attribute.to_string().replace(' ', "") == "[cfg(test)]";
                        self.mention(std::slice::from_ref(attribute));
                    }
                    at += 1;
                }
                _ if for_tests => {
                    at = end_of_item(tokens, at - 1);
                    (is_public, for_tests) = (false, false);
                }
                TokenTree::Ident(word) => match word.to_string().as_str() {
                    "pub" => {
                        is_public = true;
                        at += usize::from(group(tokens.get(at), Delimiter::Parenthesis).is_some());
                    }
                    "use" => {
                        let end = end_of_item(tokens, at - 1);
                        self.take_use(&tokens[at..end - 1], &[], is_public);
                        (at, is_public) = (end, false);
                    }
                    "mod" => {
                        let name = word_at(tokens, at).expect("a module's name");
                        match group(tokens.get(at + 1), Delimiter::Brace) {
                            Some(inside) => self.inner.entry(name).or_default().take_items(&inside),
                            None => self.files.push(name),
                        }
                        (at, is_public) = (at + 2, false);
                    }
                    "macro_rules" => {
                        self.items.extend(word_at(tokens, at + 1));
                        at += 2;
                    }
                    "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" => {
                        let name =
                            word_at(tokens, at).filter(|name| !["fn", "unsafe", "extern"].contains(&name.as_str()));
                        at += usize::from(name.is_some());
                        self.items.extend(name);
                        // What belongs to the item: its visibility was read, its body ends it.
                        let end = end_of_item(tokens, at);
                        self.mention(&tokens[at..end]);
                        (at, is_public) = (end, false);
                    }
                    _ => {
                        let end = end_of_item(tokens, at - 1);
                        self.take_macro_items(&tokens[at - 1..end]);
                        self.mention(&tokens[at - 1..end]);
                        (at, is_public) = (end, false);
                    }
                },
                other => self.mention(std::slice::from_ref(other)),
            }
        }
    }

    /// `impl` and calls of macros. What a macro in item position defines is read from its braces as if they were a file's, so that
    /// `sentences! { pub struct Text { … } }` defines `Text`.
    fn take_macro_items(&mut self, tokens: &[TokenTree]) {
        if let [path @ .., mark, body] = tokens
            && is_mark(Some(mark), '!')
            && path.iter().all(|token| matches!(token, TokenTree::Ident(_)) || is_mark(Some(token), ':'))
            && let Some(inside) = group(Some(body), Delimiter::Brace)
        {
            self.take_items(&inside);
        }
    }

    /// Takes the tree of a `use`, without its semicolon.
    fn take_use(&mut self, tokens: &[TokenTree], before: &[String], is_public: bool) {
        for part in tokens.split(|token| is_mark(Some(token), ',')) {
            let mut path = before.to_vec();
            let (mut at, mut name) = (0, None);
            while let Some(token) = part.get(at) {
                match token {
                    TokenTree::Ident(word) if word == "as" => {
                        name = word_at(part, at + 1);
                        at += 1;
                    }
                    TokenTree::Ident(word) => path.push(plain(word)),
                    TokenTree::Group(_) => {
                        let inside = group(Some(token), Delimiter::Brace).expect("the braces of a use");
                        self.take_use(&inside, &path, is_public);
                        path.clear();
                    }
                    TokenTree::Punct(mark) if mark.as_char() == '*' => self.globs.push(std::mem::take(&mut path)),
                    _ => {}
                }
                at += 1;
            }
            // `link::{self, View}`: the module by its own name.
            if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
                path.pop();
            }
            if let Some(name) = name.or_else(|| path.last().cloned()) {
                // A trait that is imported for its methods alone has no name.
                let name = if name == "_" { path.join("::") } else { name };
                if !path.is_empty() {
                    self.imports.insert(name, Import { path, is_public });
                }
            }
        }
    }

    /// Takes what code mentions: paths, and what it imports for itself.
    fn mention(&mut self, tokens: &[TokenTree]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Group(inside) => self.mention(&inside.stream().into_iter().collect::<Vec<_>>()),
                // `run.0.1` is a part of a part.
                TokenTree::Literal(literal) if !is_part(tokens, at) => {
                    let text = literal.to_string();
                    self.has_float |= text.starts_with(|first: char| first.is_ascii_digit()) && text.contains('.');
                }
                // Not the `use<'a>` of a type that borrows.
                TokenTree::Ident(word) if word == "use" && !is_mark(tokens.get(at + 1), '<') => {
                    let end = end_of_item(tokens, at);
                    self.take_use(&tokens[at + 1..end - 1], &[], false);
                    at = end - 1;
                }
                // `value.name`, `'lifetime`, `$variable`, and `name: value` are no paths.
                TokenTree::Ident(word) => {
                    let start = at;
                    let after = |mark, back| start >= back && is_mark(tokens.get(start - back), mark);
                    let mut path = vec![plain(word)];
                    while is_mark(tokens.get(at + 1), ':') && is_mark(tokens.get(at + 2), ':') {
                        let Some(next) = word_at(tokens, at + 3) else { break };
                        path.push(next);
                        at += 3;
                    }
                    let is_label =
                        path.len() == 1 && is_mark(tokens.get(at + 1), ':') && !is_mark(tokens.get(at + 2), ':');
                    let is_variable = after('$', 1) && path[0] != "crate";
                    let follows = is_part(tokens, start) || after('\'', 1) || after(':', 1) && after(':', 2);
                    if !is_label && !is_variable && !follows {
                        self.paths.insert(path);
                    }
                }
                TokenTree::Literal(_) | TokenTree::Punct(_) => {}
            }
            at += 1;
        }
    }
}

/// A name, also where it is written raw.
fn plain(word: &Ident) -> String {
    word.to_string().trim_start_matches("r#").to_owned()
}

fn word_at(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at) {
        Some(TokenTree::Ident(word)) => Some(plain(word)),
        _ => None,
    }
}

fn is_mark(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

/// Whether a token names a part of what stands before it: after one dot, for two are a range.
fn is_part(tokens: &[TokenTree], at: usize) -> bool {
    let dot = |back: usize| at >= back && is_mark(tokens.get(at - back), '.');
    dot(1) && !dot(2)
}

/// What stands in braces or the like.
fn group(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<Vec<TokenTree>> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group.stream().into_iter().collect()),
        _ => None,
    }
}

/// The place after an item that begins at a place: after its semicolon, or after its braces where they end it.
fn end_of_item(tokens: &[TokenTree], from: usize) -> usize {
    let mut ends_with_mark = false;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ';' => return at + 1,
            // A value, which may have braces, ends with the semicolon.
            TokenTree::Punct(mark) if mark.as_char() == '=' => ends_with_mark = true,
            TokenTree::Ident(word) if at == from && word == "use" => ends_with_mark = true,
            TokenTree::Group(body) if body.delimiter() == Delimiter::Brace && !ends_with_mark => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}
