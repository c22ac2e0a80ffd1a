//! Parsing of expressions.

use super::ast::{Call, Element, Expr, ExprKind, FuncLit};
use super::parser::{Parser, Result};
use super::{Pos, Token};
use std::rc::Rc;

impl Parser<'_> {
    /// An expression, or a type where one may stand in its place.
    pub(super) fn expression(&mut self) -> Result<Expr> {
        self.nested(|parser| parser.binary(1))
    }

    /// Expressions with commas between them.
    pub(super) fn expression_list(&mut self) -> Result<Vec<Expr>> {
        let mut list = vec![self.expression()?];
        while self.got(Token::Comma) {
            list.push(self.expression()?);
        }
        Ok(list)
    }

    /// An expression in which braces may stand again, since something encloses it.
    pub(super) fn enclosed<T>(&mut self, part: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let before = std::mem::replace(&mut self.no_composite, false);
        let result = part(self);
        self.no_composite = before;
        result
    }

    /// Operators that bind at least so tightly. A long chain leans to the left, a level for each operator.
    fn binary(&mut self, precedence: u8) -> Result<Expr> {
        let mut left = self.unary()?;
        let mut levels = 0;
        loop {
            let op = self.token();
            if op.precedence() < precedence {
                break;
            }
            let op_pos = self.pos();
            self.deeper(1)?;
            levels += 1;
            self.advance();
            let right = self.nested(|parser| parser.binary(op.precedence() + 1))?;
            let pos = left.pos;
            left = Expr::new(pos, ExprKind::Binary { op, op_pos, left: Box::new(left), right: Box::new(right) });
        }
        self.shallower(levels);
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr> {
        let pos = self.pos();
        match self.token() {
            op @ (Token::Add | Token::Sub | Token::Not | Token::Xor | Token::And | Token::Tilde) => {
                self.advance();
                let operand = self.nested(Self::unary)?;
                Ok(Expr::new(pos, ExprKind::Unary(op, Box::new(operand))))
            }
            Token::Mul => {
                self.advance();
                let operand = self.nested(Self::unary)?;
                Ok(Expr::new(pos, ExprKind::Star(Box::new(operand))))
            }
            Token::Arrow if self.peek(1) == Token::Chan => {
                let ty = self.ty()?;
                self.primary_from(ty)
            }
            Token::Arrow => {
                self.advance();
                let operand = self.nested(Self::unary)?;
                Ok(Expr::new(pos, ExprKind::Unary(Token::Arrow, Box::new(operand))))
            }
            _ => {
                let operand = self.operand()?;
                self.primary_from(operand)
            }
        }
    }

    fn operand(&mut self) -> Result<Expr> {
        let pos = self.pos();
        match self.token() {
            Token::Ident => {
                let name = self.ident()?;
                Ok(Expr::new(pos, ExprKind::Ident(name)))
            }
            token @ (Token::Int | Token::Float | Token::Imaginary | Token::Char | Token::String) => {
                let text: Rc<str> = self.lexeme_text().into();
                self.advance();
                Ok(Expr::new(pos, ExprKind::Literal(token, text)))
            }
            Token::LeftParen => {
                self.advance();
                let inner = self.enclosed(Self::expression)?;
                self.want(Token::RightParen)?;
                Ok(Expr::new(pos, ExprKind::Paren(Box::new(inner))))
            }
            Token::Func => {
                self.advance();
                let ty = self.signature()?;
                if self.token() != Token::LeftBrace {
                    return Ok(Expr::new(pos, ExprKind::FuncType(ty)));
                }
                let body = self.nested(|parser| parser.enclosed(Self::block))?;
                Ok(Expr::new(pos, ExprKind::Func(Rc::new(FuncLit { ty, body }))))
            }
            Token::LeftBracket | Token::Map | Token::Chan | Token::Struct | Token::Interface => self.ty(),
            _ => Err(self.unexpected(", expected expression")),
        }
    }

    /// What may follow an operand: selectors, indices, calls, braces.
    fn primary_from(&mut self, mut x: Expr) -> Result<Expr> {
        let mut levels = 0;
        loop {
            let pos = x.pos;
            let kind = match self.token() {
                Token::Period => {
                    self.advance();
                    if self.got(Token::LeftParen) {
                        let ty = if self.got(Token::Type) { None } else { Some(Box::new(self.ty()?)) };
                        self.want(Token::RightParen)?;
                        ExprKind::Assert(Box::new(x), ty)
                    } else if self.token() == Token::Ident {
                        let name = self.ident()?;
                        ExprKind::Selector(Box::new(x), name)
                    } else {
                        return Err(self.unexpected(", expected name or ("));
                    }
                }
                Token::LeftBracket => {
                    self.advance();
                    self.enclosed(|parser| parser.index(x))?
                }
                Token::LeftParen => {
                    self.advance();
                    ExprKind::Call(self.enclosed(|parser| parser.call(x))?)
                }
                Token::LeftBrace if self.is_literal_type(&x) => {
                    let (elements, close) = self.elements()?;
                    ExprKind::Composite { ty: Some(Box::new(x)), elements, close }
                }
                _ => break,
            };
            self.deeper(1)?;
            levels += 1;
            x = Expr::new(pos, kind);
        }
        self.shallower(levels);
        Ok(x)
    }

    /// Whether a brace after the expression opens a composite literal.
    fn is_literal_type(&self, x: &Expr) -> bool {
        match &x.kind {
            ExprKind::Ident(_) => !self.no_composite,
            ExprKind::Selector(of, _) => !self.no_composite && matches!(of.kind, ExprKind::Ident(_)),
            ExprKind::Index(of, _) => {
                !self.no_composite && matches!(of.kind, ExprKind::Ident(_) | ExprKind::Selector(..))
            }
            ExprKind::Array { .. } | ExprKind::Map(..) | ExprKind::Struct(_) => true,
            _ => false,
        }
    }

    /// What stands in brackets after an operand, and the closing bracket.
    fn index(&mut self, x: Expr) -> Result<ExprKind> {
        if self.token() == Token::RightBracket {
            return Err(self.error("expected operand"));
        }
        let mut parts: [Option<Box<Expr>>; 3] = [None, None, None];
        if self.token() != Token::Colon {
            let first = self.expression()?;
            if self.token() != Token::Colon {
                let mut list = vec![first];
                while self.got(Token::Comma) && self.token() != Token::RightBracket {
                    list.push(self.ty()?);
                }
                self.want(Token::RightBracket)?;
                return Ok(ExprKind::Index(Box::new(x), list));
            }
            parts[0] = Some(Box::new(first));
        }
        for (number, part) in parts.iter_mut().enumerate().skip(1) {
            if !self.got(Token::Colon) {
                break;
            }
            if !matches!(self.token(), Token::Colon | Token::RightBracket) {
                *part = Some(Box::new(self.expression()?));
            } else if number == 2 {
                return Err(self.error("final index required in 3-index slice"));
            }
            if number == 1 && self.token() == Token::Colon && part.is_none() {
                return Err(self.error("middle index required in 3-index slice"));
            }
        }
        self.want(Token::RightBracket)?;
        Ok(ExprKind::Slice(Box::new(x), parts))
    }

    /// Arguments and the closing parenthesis.
    fn call(&mut self, function: Expr) -> Result<Call> {
        let (mut arguments, mut spread) = (Vec::new(), false);
        while self.token() != Token::RightParen {
            arguments.push(self.expression()?);
            spread = self.got(Token::Ellipsis);
            if !self.got(Token::Comma) {
                break;
            }
        }
        if self.token() != Token::RightParen {
            return Err(self.unexpected(" in argument list; possibly missing comma or )"));
        }
        let close = self.want(Token::RightParen)?;
        Ok(Call { function: Box::new(function), arguments, spread, close })
    }

    /// The elements of a composite literal, with its braces.
    fn elements(&mut self) -> Result<(Vec<Element>, Pos)> {
        self.want(Token::LeftBrace)?;
        let elements = self.enclosed(|parser| {
            let mut elements = Vec::new();
            while parser.token() != Token::RightBrace {
                let first = parser.element()?;
                elements.push(if parser.got(Token::Colon) {
                    Element { key: Some(first), value: parser.element()? }
                } else {
                    Element { key: None, value: first }
                });
                if !parser.got(Token::Comma) {
                    break;
                }
            }
            Ok(elements)
        })?;
        if self.token() != Token::RightBrace {
            return Err(self.unexpected(" in composite literal; possibly missing comma or }"));
        }
        Ok((elements, self.want(Token::RightBrace)?))
    }

    fn element(&mut self) -> Result<Expr> {
        if self.token() != Token::LeftBrace {
            return self.expression();
        }
        let pos = self.pos();
        let (elements, close) = self.nested(Self::elements)?;
        Ok(Expr::new(pos, ExprKind::Composite { ty: None, elements, close }))
    }
}
