//! The scanner: from text to tokens, with the semicolons that Go puts at the ends of lines.

use super::{Pos, Problem, Token};

/// A token in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    pub(super) pos: Pos,
    /// The offset of the byte after it. A semicolon that stands for the end of a line is empty.
    pub(super) end: u32,
}

/// Reads all tokens of a text. The last one is `Eof`. Text that is no token is named among the problems and left out.
pub(super) fn scan(text: &str) -> (Vec<Lexeme>, Vec<Problem>) {
    let mut scanner = Scanner { text, at: 0, found: Vec::new(), problems: Vec::new() };
    if u32::try_from(text.len()).is_err() {
        scanner.problem(0, "the program is too long");
        scanner.at = text.len();
    }
    while scanner.step() {}
    (scanner.found, scanner.problems)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    found: Vec<Lexeme>,
    problems: Vec<Problem>,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn problem(&mut self, at: usize, message: impl Into<String>) {
        self.problems.push(Problem { pos: Pos(at as u32), message: message.into() });
    }

    fn push(&mut self, token: Token, from: usize) {
        self.found.push(Lexeme { token, pos: Pos(from as u32), end: self.at as u32 });
    }

    /// Ends the statement, if the last token may end one.
    fn end_line(&mut self) {
        if self.found.last().is_some_and(|last| last.token.ends_statement()) {
            let at = self.at as u32;
            self.found.push(Lexeme { token: Token::Semicolon, pos: Pos(at), end: at });
        }
    }

    /// Reads one token, or what stands between tokens. Returns false after the end.
    fn step(&mut self) -> bool {
        let from = self.at;
        let Some(next) = self.peek() else {
            self.end_line();
            self.push(Token::Eof, from);
            return false;
        };
        if next == '\n' {
            self.end_line();
            self.at += 1;
        } else if matches!(next, ' ' | '\t' | '\r') || next == '\u{FEFF}' && from == 0 {
            self.at += next.len_utf8();
        } else if self.rest().starts_with("//") {
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
        } else if self.rest().starts_with("/*") {
            self.block_comment();
        } else if next == '_' || next.is_alphabetic() {
            self.at += self.rest().find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(self.rest().len());
            let token = Token::keyword(&self.text[from..self.at]).unwrap_or(Token::Ident);
            self.push(token, from);
        } else if next.is_ascii_digit() || next == '.' && self.rest()[1..].starts_with(|c: char| c.is_ascii_digit()) {
            self.number();
        } else {
            match next {
                '"' => self.quoted('"', Token::String),
                '\'' => self.quoted('\'', Token::Char),
                '`' => self.raw_string(),
                _ => {
                    if let Some(sign) = Token::sign(self.rest()) {
                        self.at += sign.text().len();
                        self.push(sign, from);
                    } else {
                        self.problem(from, format!("invalid character U+{:04X} {next:?}", u32::from(next)));
                        self.at += next.len_utf8();
                    }
                }
            }
        }
        true
    }

    fn block_comment(&mut self) {
        let from = self.at;
        let Some(length) = self.rest()[2..].find("*/") else {
            self.problem(from, "comment not terminated");
            self.at = self.text.len();
            return;
        };
        if self.rest()[..length + 2].contains('\n') {
            self.end_line();
        }
        self.at += length + 4;
    }

    fn number(&mut self) {
        let from = self.at;
        let prefixed = ["0x", "0X", "0b", "0B", "0o", "0O"].iter().any(|prefix| self.rest().starts_with(prefix));
        let hexadecimal = self.rest().starts_with("0x") || self.rest().starts_with("0X");
        if prefixed {
            self.at += 2;
        }
        let mut token = Token::Int;
        while let Some(next) = self.peek() {
            let exponent = if hexadecimal { matches!(next, 'p' | 'P') } else { matches!(next, 'e' | 'E') && !prefixed };
            if exponent {
                token = Token::Float;
                self.at += 1;
                if matches!(self.peek(), Some('+' | '-')) {
                    self.at += 1;
                }
            } else if next == '.' {
                token = Token::Float;
                self.at += 1;
            } else if next == '_' || next.is_ascii_digit() || hexadecimal && next.is_ascii_hexdigit() {
                self.at += 1;
            } else {
                break;
            }
        }
        if self.peek() == Some('i') {
            self.at += 1;
            token = Token::Imaginary;
        }
        if token == Token::Int
            && let Some(problem) = super::literal::int_problem(&self.text[from..self.at])
        {
            self.problem(from, problem);
        }
        self.push(token, from);
    }

    fn quoted(&mut self, quote: char, token: Token) {
        let from = self.at;
        self.at += 1;
        let mut characters = 0;
        loop {
            match self.peek() {
                Some('\n') | None => {
                    let what = if token == Token::String { "newline in string" } else { "newline in rune literal" };
                    self.problem(if token == Token::String { self.at } else { from }, what);
                    break;
                }
                Some('\\') => {
                    self.at += 1;
                    if let Some(length) = super::literal::escape_length(self.rest(), quote) {
                        self.at += length;
                    } else {
                        let at = self.at;
                        self.problem(at, "unknown escape");
                        self.at += self.peek().filter(|c| *c != '\n').map_or(0, char::len_utf8);
                    }
                }
                Some(next) => {
                    self.at += next.len_utf8();
                    if next == quote {
                        break;
                    }
                }
            }
            characters += 1;
        }
        if token == Token::Char && characters != 1 && self.text[from + 1..self.at].ends_with('\'') {
            self.problem(
                from,
                if characters == 0 {
                    "empty rune literal or unescaped ' in rune literal"
                } else {
                    "more than one character in rune literal"
                },
            );
        }
        self.push(token, from);
    }

    fn raw_string(&mut self) {
        let from = self.at;
        if let Some(length) = self.rest()[1..].find('`') {
            self.at += length + 2;
        } else {
            self.problem(from, "string not terminated");
            self.at = self.text.len();
        }
        self.push(Token::String, from);
    }
}
