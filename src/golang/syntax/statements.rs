//! Parsing of statements.

use super::ast::{Block, Case, CommCase, Expr, ExprKind, For, If, Range, Stmt, StmtKind};
use super::parser::{Parser, Result};
use super::{Pos, Problem, Token};

/// The head of an `if`, `switch` or `for`: a statement before it, and what is looked at.
type Head = (Option<Box<Stmt>>, Option<Stmt>);

/// What stands after `for`.
enum Form {
    Range { key: Option<Expr>, value: Option<Expr>, define: bool, over: Expr },
    Clauses(Option<Stmt>, Option<Expr>, Option<Stmt>),
}

impl Parser<'_> {
    /// Statements in braces.
    pub(super) fn block(&mut self) -> Result<Block> {
        self.want(Token::LeftBrace)?;
        let statements = self.statements()?;
        let close = self.pos();
        self.want(Token::RightBrace)?;
        Ok(Block { statements, close })
    }

    fn statements(&mut self) -> Result<Vec<Stmt>> {
        let mut list = Vec::new();
        while !matches!(self.token(), Token::Eof | Token::RightBrace | Token::Case | Token::Default) {
            if matches!(self.token(), Token::Else | Token::RightParen | Token::RightBracket) {
                return Err(self.unexpected(", expected }"));
            }
            list.push(self.nested(Self::statement)?);
            // A closing parenthesis or brace ends a statement as well.
            if !self.got(Token::Semicolon) && self.token() != Token::RightBrace {
                return Err(self.unexpected(" at end of statement"));
            }
        }
        Ok(list)
    }

    fn statement(&mut self) -> Result<Stmt> {
        let pos = self.pos();
        let kind = match self.token() {
            Token::Semicolon => StmtKind::Empty,
            Token::LeftBrace => StmtKind::Block(self.block()?),
            Token::Var | Token::Const | Token::Type => {
                let mut declarations = Vec::new();
                self.declaration(&mut declarations)?;
                StmtKind::Declare(declarations.into())
            }
            Token::If => return self.if_statement(),
            Token::For => return self.for_statement(),
            Token::Switch => return self.switch_statement(),
            Token::Select => return self.select_statement(),
            Token::Go => {
                self.advance();
                StmtKind::Go(self.expression()?)
            }
            Token::Defer => {
                self.advance();
                StmtKind::Defer(self.expression()?)
            }
            Token::Return => {
                self.advance();
                let ends = matches!(self.token(), Token::Semicolon | Token::RightBrace);
                StmtKind::Return(if ends { Vec::new() } else { self.expression_list()? })
            }
            branch @ (Token::Break | Token::Continue | Token::Goto) => {
                self.advance();
                let label = if self.token() == Token::Ident { Some(self.ident()?) } else { None };
                StmtKind::Branch(branch, label)
            }
            Token::Fallthrough => {
                self.advance();
                StmtKind::Branch(Token::Fallthrough, None)
            }
            Token::Ident if self.peek(1) == Token::Colon => {
                let label = self.ident()?;
                self.advance();
                let labeled = if self.token() == Token::RightBrace {
                    Stmt { pos: self.pos(), kind: StmtKind::Empty }
                } else {
                    self.nested(Self::statement)?
                };
                StmtKind::Labeled(label, Box::new(labeled))
            }
            _ => return self.simple(),
        };
        Ok(Stmt { pos, kind })
    }

    /// An expression, a send, a step or an assignment.
    fn simple(&mut self) -> Result<Stmt> {
        let pos = self.pos();
        let mut left = self.expression_list()?;
        let op_pos = self.pos();
        let op = self.token();
        let kind = match op {
            Token::Assign | Token::Define => {
                self.advance();
                StmtKind::Assign { op, left, right: self.expression_list()? }
            }
            _ if op.assigns().is_some() => {
                self.advance();
                StmtKind::Assign { op, left, right: vec![self.expression()?] }
            }
            _ => {
                let Some(x) = left.pop() else { return Err(self.unexpected(", expected expression")) };
                if !left.is_empty() {
                    return Err(self.unexpected(", expected := or = or comma"));
                }
                match op {
                    Token::Inc | Token::Dec => {
                        self.advance();
                        StmtKind::Step(x, op == Token::Inc)
                    }
                    Token::Arrow => {
                        self.advance();
                        StmtKind::Send(x, self.expression()?)
                    }
                    _ => return Ok(Stmt { pos, kind: StmtKind::Expr(x) }),
                }
            }
        };
        // Go tells assignments and sends by the place of their sign.
        let pos = if matches!(kind, StmtKind::Send(..)) { pos } else { op_pos.min(pos) };
        Ok(Stmt { pos, kind })
    }

    /// Reads a head, in which a brace does not open a literal.
    fn head<T>(&mut self, part: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let before = std::mem::replace(&mut self.no_composite, true);
        let result = part(self);
        self.no_composite = before;
        result
    }

    /// The head of an `if` or `switch`: perhaps a statement and a semicolon, perhaps what is looked at.
    fn condition_head(&mut self) -> Result<Head> {
        self.head(|parser| {
            let mut init = None;
            let mut looked_at = None;
            if !matches!(parser.token(), Token::Semicolon | Token::LeftBrace) {
                looked_at = Some(parser.simple()?);
            }
            if parser.token() == Token::Semicolon {
                if parser.lexeme_text().is_empty() {
                    return Err(parser.unexpected(", expected { after if clause"));
                }
                parser.advance();
                init = looked_at.take().map(Box::new);
                if parser.token() != Token::LeftBrace {
                    looked_at = Some(parser.simple()?);
                }
            }
            Ok((init, looked_at))
        })
    }

    fn if_statement(&mut self) -> Result<Stmt> {
        let pos = self.want(Token::If)?;
        if self.token() == Token::LeftBrace {
            return Err(self.error("missing condition in if statement"));
        }
        let (init, condition) = self.condition_head()?;
        let condition = match condition {
            Some(Stmt { kind: StmtKind::Expr(condition), .. }) => condition,
            Some(Stmt { kind: StmtKind::Assign { op: Token::Assign, .. }, pos }) => {
                return Err(Problem { pos, message: "syntax error: cannot use assignment as value".into() });
            }
            Some(Stmt { pos, .. }) => {
                return Err(Problem { pos, message: "syntax error: cannot use statement as value".into() });
            }
            None => return Err(self.error("missing condition in if statement")),
        };
        let then = self.block_after("if clause")?;
        let otherwise = if self.got(Token::Else) {
            Some(match self.token() {
                Token::If => self.nested(Self::if_statement)?,
                Token::LeftBrace => Stmt { pos: self.pos(), kind: StmtKind::Block(self.block()?) },
                _ => return Err(self.error("else must be followed by if or statement block")),
            })
        } else {
            None
        };
        let init = init.map(|init| *init);
        Ok(Stmt { pos, kind: StmtKind::If(Box::new(If { init, condition, then, otherwise })) })
    }

    fn block_after(&mut self, what: &str) -> Result<Block> {
        if self.token() != Token::LeftBrace {
            return Err(self.unexpected(&format!(", expected {{ after {what}")));
        }
        self.block()
    }

    fn for_statement(&mut self) -> Result<Stmt> {
        let pos = self.want(Token::For)?;
        let form = self.head(|parser| {
            if parser.got(Token::Range) {
                return Ok(Form::Range { key: None, value: None, define: false, over: parser.expression()? });
            }
            let mut init = None;
            if !matches!(parser.token(), Token::Semicolon | Token::LeftBrace) {
                if let Some((left, define)) = parser.range_left()? {
                    let over = parser.expression()?;
                    let mut left = left.into_iter();
                    let (key, value, third) = (left.next(), left.next(), left.next());
                    if let Some(third) = third {
                        return Err(Problem {
                            pos: third.pos,
                            message: "range clause permits at most two iteration variables".into(),
                        });
                    }
                    return Ok(Form::Range { key, value, define, over });
                }
                init = Some(parser.simple()?);
            }
            if parser.token() == Token::LeftBrace {
                return match init {
                    None => Ok(Form::Clauses(None, None, None)),
                    Some(Stmt { kind: StmtKind::Expr(condition), .. }) => {
                        Ok(Form::Clauses(None, Some(condition), None))
                    }
                    Some(_) => Err(parser.error("expected for loop condition")),
                };
            }
            if parser.token() == Token::Semicolon && parser.lexeme_text().is_empty() {
                return Err(parser.unexpected(", expected { after for clause"));
            }
            parser.want(Token::Semicolon)?;
            let condition = if parser.token() == Token::Semicolon { None } else { Some(parser.simple()?) };
            let condition = match condition {
                None => None,
                Some(Stmt { kind: StmtKind::Expr(condition), .. }) => Some(condition),
                Some(_) => return Err(parser.error("cannot use statement as value")),
            };
            if parser.token() == Token::Semicolon && parser.lexeme_text().is_empty() {
                return Err(parser.unexpected(", expected { after for clause"));
            }
            parser.want(Token::Semicolon)?;
            let post = if parser.token() == Token::LeftBrace { None } else { Some(parser.simple()?) };
            Ok(Form::Clauses(init, condition, post))
        })?;
        let body = self.block_after("for clause")?;
        let kind = match form {
            Form::Range { key, value, define, over } => {
                StmtKind::Range(Box::new(Range { key, value, define, over, body }))
            }
            Form::Clauses(init, condition, post) => StmtKind::For(Box::new(For { init, condition, post, body })),
        };
        Ok(Stmt { pos, kind })
    }

    /// What stands before `range`, if the clause has one: the tokens up to it are taken.
    fn range_left(&mut self) -> Result<Option<(Vec<Expr>, bool)>> {
        let mut ahead = 0;
        let define = loop {
            match self.peek(ahead) {
                Token::Define if self.peek(ahead + 1) == Token::Range => break true,
                Token::Assign if self.peek(ahead + 1) == Token::Range => break false,
                Token::LeftBrace | Token::Semicolon | Token::Eof => return Ok(None),
                _ => ahead += 1,
            }
        };
        let left = self.expression_list()?;
        if !matches!(self.token(), Token::Define | Token::Assign) {
            return Err(self.unexpected(", expected := or = or comma"));
        }
        self.advance();
        self.advance();
        Ok(Some((left, define)))
    }

    fn switch_statement(&mut self) -> Result<Stmt> {
        let pos = self.want(Token::Switch)?;
        let (init, tag) = self.condition_head()?;
        let kind = match tag {
            None => StmtKind::Switch { init, tag: None, cases: self.cases("switch clause")? },
            Some(Stmt { kind: StmtKind::Expr(tag), pos }) => match type_switch_subject(tag) {
                Ok(subject) => StmtKind::TypeSwitch { init, name: None, subject, cases: self.cases("switch clause")? },
                Err(tag) => {
                    let _ = pos;
                    StmtKind::Switch { init, tag: Some(tag), cases: self.cases("switch clause")? }
                }
            },
            Some(Stmt { kind: StmtKind::Assign { op: Token::Define, mut left, mut right }, pos }) => {
                let (Some(Expr { kind: ExprKind::Ident(name), .. }), Some(subject), true, true) =
                    (left.pop(), right.pop(), left.is_empty(), right.is_empty())
                else {
                    return Err(wrong_tag(pos));
                };
                let subject = type_switch_subject(subject).map_err(|_| wrong_tag(pos))?;
                StmtKind::TypeSwitch { init, name: Some(name), subject, cases: self.cases("switch clause")? }
            }
            Some(Stmt { pos, .. }) => return Err(wrong_tag(pos)),
        };
        Ok(Stmt { pos, kind })
    }

    fn cases(&mut self, what: &str) -> Result<Vec<Case>> {
        if self.token() != Token::LeftBrace {
            return Err(self.unexpected(&format!(", expected {{ after {what}")));
        }
        self.advance();
        let mut cases = Vec::new();
        while self.token() != Token::RightBrace && self.token() != Token::Eof {
            let pos = self.pos();
            let values = match self.token() {
                Token::Case => {
                    self.advance();
                    Some(self.expression_list()?)
                }
                Token::Default => {
                    self.advance();
                    None
                }
                _ => return Err(self.unexpected(", expected case or default or }")),
            };
            self.want(Token::Colon)?;
            cases.push(Case { pos, values, body: self.enclosed(Self::statements)? });
        }
        self.want(Token::RightBrace)?;
        Ok(cases)
    }

    fn select_statement(&mut self) -> Result<Stmt> {
        let pos = self.want(Token::Select)?;
        if self.token() != Token::LeftBrace {
            return Err(self.unexpected(", expected { after select clause"));
        }
        self.advance();
        let mut cases = Vec::new();
        while self.token() != Token::RightBrace && self.token() != Token::Eof {
            let pos = self.pos();
            let comm = match self.token() {
                Token::Case => {
                    self.advance();
                    Some(self.simple()?)
                }
                Token::Default => {
                    self.advance();
                    None
                }
                _ => return Err(self.unexpected(", expected case or default or }")),
            };
            self.want(Token::Colon)?;
            cases.push(CommCase { pos, comm, body: self.enclosed(Self::statements)? });
        }
        self.want(Token::RightBrace)?;
        Ok(Stmt { pos, kind: StmtKind::Select(cases) })
    }
}

/// The subject of `x.(type)`, or the expression itself.
fn type_switch_subject(tag: Expr) -> std::result::Result<Expr, Expr> {
    match tag {
        Expr { kind: ExprKind::Assert(subject, None), .. } => Ok(*subject),
        other => Err(other),
    }
}

fn wrong_tag(pos: Pos) -> Problem {
    Problem { pos, message: "syntax error: cannot use statement as value".into() }
}
