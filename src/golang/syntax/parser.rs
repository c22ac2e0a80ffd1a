//! The parser: from tokens to the syntax tree, by recursive descent. It stops at the first error, which it tells in Go's words.
//!
//! How deep anything may be nested is limited, so that no text can exhaust the stack, here or in what reads the tree.

use super::ast::{File, Ident, Import};
use super::scanner::{Lexeme, scan};
use super::{Pos, Problem, Token};
use std::rc::Rc;

/// How deep expressions, types and statements may be nested. The tree is read by functions that call themselves for each level.
pub(crate) const MAX_DEPTH: u32 = 150;

/// A syntax tree and how many numbers its expressions have.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) file: File,
}

/// Parses a source. Numbers of expressions begin at `first_id`.
pub(crate) fn parse(text: &str) -> std::result::Result<Parsed, Vec<Problem>> {
    let (lexemes, problems) = scan(text);
    let mut parser = Parser { text, lexemes, at: 0, depth: 0, no_composite: false };
    let result = parser.file();
    match result {
        Ok(file) if problems.is_empty() => Ok(Parsed { file }),
        // Text that is no token explains what the parser stumbled over.
        Ok(_) => Err(problems),
        Err(problem) => {
            Err(if problems.first().is_some_and(|first| first.pos <= problem.pos) { problems } else { vec![problem] })
        }
    }
}

/// What a part of the parser gives, or the first error.
pub(super) type Result<T> = std::result::Result<T, Problem>;

/// The parser's place among the tokens.
pub(super) struct Parser<'a> {
    text: &'a str,
    lexemes: Vec<Lexeme>,
    at: usize,
    depth: u32,
    /// Whether a brace ends the expression: in the head of `if`, `for` and `switch`, outside parentheses.
    pub(super) no_composite: bool,
}

impl Parser<'_> {
    pub(super) fn token(&self) -> Token {
        self.peek(0)
    }

    /// A token further on.
    pub(super) fn peek(&self, ahead: usize) -> Token {
        self.lexemes.get(self.at + ahead).map_or(Token::Eof, |lexeme| lexeme.token)
    }

    fn lexeme(&self) -> Lexeme {
        self.lexemes[self.at.min(self.lexemes.len() - 1)]
    }

    pub(super) fn pos(&self) -> Pos {
        self.lexeme().pos
    }

    pub(super) fn lexeme_text(&self) -> &str {
        let lexeme = self.lexeme();
        &self.text[lexeme.pos.0 as usize..lexeme.end as usize]
    }

    /// The number of the present token.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    /// The names among the tokens from a place on.
    pub(super) fn names_since(&self, place: usize) -> Vec<Rc<str>> {
        let names = self.lexemes[place..self.at].iter().filter(|lexeme| lexeme.token == Token::Ident);
        names.map(|lexeme| self.text[lexeme.pos.0 as usize..lexeme.end as usize].into()).collect()
    }

    pub(super) fn advance(&mut self) {
        self.at += 1;
    }

    /// Whether the token is this one, which is then taken.
    pub(super) fn got(&mut self, token: Token) -> bool {
        let found = self.token() == token;
        if found {
            self.advance();
        }
        found
    }

    /// Takes this token, and gives its place.
    pub(super) fn want(&mut self, token: Token) -> Result<Pos> {
        let pos = self.pos();
        if self.got(token) { Ok(pos) } else { Err(self.unexpected(&format!(", expected {}", described(token)))) }
    }

    /// An error at the present token.
    pub(super) fn error(&self, message: &str) -> Problem {
        Problem { pos: self.pos(), message: format!("syntax error: {message}") }
    }

    /// The error that the present token does not fit; `rest` says what would.
    pub(super) fn unexpected(&self, rest: &str) -> Problem {
        let text = self.lexeme_text();
        let found = match self.token() {
            Token::Ident => format!("name {text}"),
            Token::Int | Token::Float | Token::Imaginary | Token::Char | Token::String => format!("literal {text}"),
            Token::Eof => "EOF".to_owned(),
            Token::Semicolon if text.is_empty() => {
                if self.peek(1) == Token::Eof && self.lexeme().pos.0 as usize == self.text.len() {
                    "EOF"
                } else {
                    "newline"
                }
                .to_owned()
            }
            Token::Semicolon => "semicolon".to_owned(),
            token => described(token),
        };
        self.error(&format!("unexpected {found}{rest}"))
    }

    /// Runs a part one level deeper.
    pub(super) fn nested<T>(&mut self, part: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.deeper(1)?;
        let result = part(self);
        self.depth -= 1;
        result
    }

    /// Counts levels that the caller takes back with [`Parser::shallower`].
    pub(super) fn deeper(&mut self, levels: u32) -> Result<()> {
        if self.depth + levels > MAX_DEPTH {
            return Err(Problem {
                pos: self.pos(),
                message: format!("nested deeper than {MAX_DEPTH} levels, which is the limit here"),
            });
        }
        self.depth += levels;
        Ok(())
    }

    pub(super) fn shallower(&mut self, levels: u32) {
        self.depth -= levels;
    }

    pub(super) fn ident(&mut self) -> Result<Ident> {
        if self.token() != Token::Ident {
            return Err(self.unexpected(", expected name"));
        }
        let ident = Ident { name: self.lexeme_text().into(), pos: self.pos() };
        self.advance();
        Ok(ident)
    }

    /// The end of a declaration or statement.
    pub(super) fn end_of(&mut self, what: &str) -> Result<()> {
        match self.token() {
            Token::Semicolon => {
                self.advance();
                Ok(())
            }
            Token::RightBrace | Token::RightParen | Token::Eof => Ok(()),
            _ => Err(self.unexpected(what)),
        }
    }

    fn file(&mut self) -> Result<File> {
        if self.token() != Token::Package {
            return Err(self.error("package statement must be first"));
        }
        self.advance();
        let package = self.ident()?;
        self.end_of(" after package clause")?;
        let mut imports = Vec::new();
        while self.got(Token::Import) {
            self.group(|parser| {
                let import = parser.import()?;
                imports.push(import);
                Ok(())
            })?;
            self.end_of(" after top level declaration")?;
        }
        let mut declarations = Vec::new();
        while self.token() != Token::Eof {
            if self.got(Token::Semicolon) {
                continue;
            }
            match self.token() {
                Token::Import => return Err(self.error("imports must appear before other declarations")),
                Token::Func => {
                    self.advance();
                    let function = self.func_decl()?;
                    declarations.push(super::ast::Declaration::Func(function));
                }
                Token::Const | Token::Var | Token::Type => self.declaration(&mut declarations)?,
                _ => return Err(self.error("non-declaration statement outside function body")),
            }
            if self.token() != Token::Eof && !self.got(Token::Semicolon) {
                return Err(self.unexpected(" after top level declaration"));
            }
        }
        Ok(File { package, imports, declarations: declarations.into() })
    }

    fn import(&mut self) -> Result<Import> {
        let pos = self.pos();
        let name = if self.token() == Token::Ident {
            Some(self.ident()?)
        } else if self.token() == Token::Period {
            let name = Ident { name: ".".into(), pos };
            self.advance();
            Some(name)
        } else {
            None
        };
        if self.token() != Token::String {
            return Err(self.error("missing import path; require quoted string"));
        }
        let path = String::from_utf8_lossy(&super::unquote_string(self.lexeme_text())).into_owned();
        let at = if name.is_some() { pos } else { self.pos() };
        self.advance();
        Ok(Import { name, path: Rc::from(path), pos: at })
    }

    /// One specification, or several in parentheses.
    pub(super) fn group(&mut self, mut one: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        if !self.got(Token::LeftParen) {
            return one(self);
        }
        while self.token() != Token::RightParen && self.token() != Token::Eof {
            one(self)?;
            if self.token() != Token::RightParen && !self.got(Token::Semicolon) {
                return Err(self.unexpected(", expected semicolon, newline, or )"));
            }
        }
        self.want(Token::RightParen).map(|_| ())
    }
}

/// A token as Go's messages name it.
fn described(token: Token) -> String {
    match token {
        Token::Comma => "comma".to_owned(),
        Token::Semicolon => "semicolon or newline".to_owned(),
        Token::Ident => "name".to_owned(),
        token if token.is_keyword() => format!("keyword {}", token.text()),
        token => token.text().to_owned(),
    }
}
