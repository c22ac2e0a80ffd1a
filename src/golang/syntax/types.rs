//! Parsing of types, and of what a function's head consists of.

use super::ast::{Direction, Expr, ExprKind, Field, FuncType, Ident, InterfaceItem, Length, Param, TypeParam};
use super::parser::{Parser, Result};
use super::{Problem, Token};
use std::rc::Rc;

impl Parser<'_> {
    /// A type.
    pub(super) fn ty(&mut self) -> Result<Expr> {
        self.nested(|parser| match parser.type_or_none()? {
            Some(ty) => Ok(ty),
            None => Err(parser.unexpected(", expected type")),
        })
    }

    fn type_or_none(&mut self) -> Result<Option<Expr>> {
        let pos = self.pos();
        let kind = match self.token() {
            Token::Ident => return self.type_name().map(Some),
            Token::Mul => {
                self.advance();
                ExprKind::Star(Box::new(self.ty()?))
            }
            Token::LeftParen => {
                self.advance();
                let inner = self.ty()?;
                self.want(Token::RightParen)?;
                ExprKind::Paren(Box::new(inner))
            }
            Token::LeftBracket => {
                self.advance();
                let length = match self.token() {
                    Token::RightBracket => Length::None,
                    Token::Ellipsis => {
                        self.advance();
                        Length::Counted
                    }
                    _ => Length::Is(Box::new(self.enclosed(Self::expression)?)),
                };
                self.want(Token::RightBracket)?;
                ExprKind::Array { length, element: Box::new(self.ty()?) }
            }
            Token::Map => {
                self.advance();
                self.want(Token::LeftBracket)?;
                let key = self.ty()?;
                self.want(Token::RightBracket)?;
                ExprKind::Map(Box::new(key), Box::new(self.ty()?))
            }
            Token::Chan => {
                self.advance();
                let direction = if self.got(Token::Arrow) { Direction::Send } else { Direction::Both };
                ExprKind::Chan(direction, Box::new(self.ty()?))
            }
            Token::Arrow => {
                self.advance();
                self.want(Token::Chan)?;
                ExprKind::Chan(Direction::Receive, Box::new(self.ty()?))
            }
            Token::Func => {
                self.advance();
                ExprKind::FuncType(self.signature()?)
            }
            Token::Struct => {
                self.advance();
                ExprKind::Struct(self.fields()?)
            }
            Token::Interface => {
                self.advance();
                ExprKind::Interface(self.interface_items()?)
            }
            _ => return Ok(None),
        };
        Ok(Some(Expr::new(pos, kind)))
    }

    /// A type's name, with its package and its types.
    fn type_name(&mut self) -> Result<Expr> {
        let pos = self.pos();
        let name = self.ident()?;
        let mut ty = Expr::new(pos, ExprKind::Ident(name));
        if self.got(Token::Period) {
            let name = self.ident()?;
            ty = Expr::new(pos, ExprKind::Selector(Box::new(ty), name));
        }
        if self.token() == Token::LeftBracket && self.peek(1) != Token::RightBracket {
            self.advance();
            let mut list = vec![self.ty()?];
            while self.got(Token::Comma) && self.token() != Token::RightBracket {
                list.push(self.ty()?);
            }
            self.want(Token::RightBracket)?;
            ty = Expr::new(pos, ExprKind::Index(Box::new(ty), list));
        }
        Ok(ty)
    }

    fn fields(&mut self) -> Result<Vec<Field>> {
        self.want(Token::LeftBrace)?;
        let mut fields = Vec::new();
        while self.token() != Token::RightBrace {
            let embedded = self.token() == Token::Mul
                || self.token() == Token::Ident
                    && matches!(self.peek(1), Token::Semicolon | Token::RightBrace | Token::Period | Token::String)
                || self.token() == Token::Ident && self.peek(1) == Token::LeftBracket && self.is_instance_ahead();
            if embedded {
                let ty = Rc::new(self.ty()?);
                let name = embedded_name(&ty).ok_or_else(|| Problem {
                    pos: ty.pos,
                    message: "syntax error: cannot parenthesize embedded type".into(),
                })?;
                fields.push(Field { name, ty, embedded });
            } else {
                let mut names = vec![self.ident()?];
                while self.got(Token::Comma) {
                    names.push(self.ident()?);
                }
                let ty = Rc::new(self.ty()?);
                fields.extend(names.into_iter().map(|name| Field { name, ty: ty.clone(), embedded: false }));
            }
            // A tag, which nothing here reads.
            self.got(Token::String);
            if self.token() != Token::RightBrace && !self.got(Token::Semicolon) {
                return Err(self.unexpected(", expected semicolon, newline, or } after field declaration"));
            }
        }
        self.want(Token::RightBrace)?;
        Ok(fields)
    }

    /// Whether a name and brackets are an embedded generic type, which ends the line, and not a field with an array's type.
    fn is_instance_ahead(&self) -> bool {
        let (mut ahead, mut open) = (1, 0);
        loop {
            match self.peek(ahead) {
                Token::LeftBracket => open += 1,
                Token::RightBracket => {
                    open -= 1;
                    if open == 0 {
                        let empty = ahead == 2;
                        return !empty
                            && matches!(self.peek(ahead + 1), Token::Semicolon | Token::RightBrace | Token::String);
                    }
                }
                Token::Eof | Token::Semicolon => return false,
                _ => {}
            }
            ahead += 1;
        }
    }

    fn interface_items(&mut self) -> Result<Vec<InterfaceItem>> {
        self.want(Token::LeftBrace)?;
        let mut items = Vec::new();
        while self.token() != Token::RightBrace {
            if self.token() == Token::Ident && self.peek(1) == Token::LeftParen {
                let name = self.ident()?;
                items.push(InterfaceItem::Method(name, self.signature()?));
            } else {
                items.push(InterfaceItem::Union(self.union()?));
            }
            if self.token() != Token::RightBrace && !self.got(Token::Semicolon) {
                return Err(self.unexpected(", expected semicolon, newline, or } after interface element"));
            }
        }
        self.want(Token::RightBrace)?;
        Ok(items)
    }

    fn union(&mut self) -> Result<Vec<(bool, Expr)>> {
        let mut terms = Vec::new();
        loop {
            let tilde = self.got(Token::Tilde);
            terms.push((tilde, self.ty()?));
            if !self.got(Token::Or) {
                return Ok(terms);
            }
        }
    }

    /// Type parameters and the closing bracket.
    pub(super) fn type_params(&mut self) -> Result<Vec<TypeParam>> {
        let mut params = Vec::new();
        while self.token() != Token::RightBracket {
            let mut names = vec![self.ident()?];
            while self.got(Token::Comma) {
                names.push(self.ident()?);
            }
            let pos = self.pos();
            let mut terms = self.union()?;
            let constraint = match terms.pop() {
                Some((false, ty)) if terms.is_empty() => ty,
                Some(last) => {
                    terms.push(last);
                    Expr::new(pos, ExprKind::Interface(vec![InterfaceItem::Union(terms)]))
                }
                None => return Err(self.unexpected(", expected type")),
            };
            let constraint = Rc::new(constraint);
            params.extend(names.into_iter().map(|name| TypeParam { name, constraint: constraint.clone() }));
            if !self.got(Token::Comma) {
                break;
            }
        }
        self.want(Token::RightBracket)?;
        Ok(params)
    }

    /// Parameters and results.
    pub(super) fn signature(&mut self) -> Result<FuncType> {
        let params = self.params()?;
        let results = if self.token() == Token::LeftParen {
            self.params()?
        } else {
            match self.nested(Self::type_or_none)? {
                Some(ty) => vec![Param { name: None, ty: Rc::new(ty) }],
                None => Vec::new(),
            }
        };
        Ok(FuncType { params, results })
    }

    /// Parameters in parentheses: types alone, or names with types.
    pub(super) fn params(&mut self) -> Result<Vec<Param>> {
        let open = self.want(Token::LeftParen)?;
        let mut list: Vec<(Option<Ident>, Option<Expr>)> = Vec::new();
        while self.token() != Token::RightParen {
            let named = self.token() == Token::Ident
                && !matches!(self.peek(1), Token::Comma | Token::RightParen | Token::Period)
                && !(self.peek(1) == Token::LeftBracket && self.is_type_list_ahead());
            if named {
                let name = self.ident()?;
                let ty = self.param_type()?;
                list.push((Some(name), Some(ty)));
            } else {
                let ty = self.param_type()?;
                list.push((None, Some(ty)));
            }
            if !self.got(Token::Comma) {
                break;
            }
        }
        if self.token() != Token::RightParen {
            return Err(self.unexpected(" in parameter list; possibly missing comma or )"));
        }
        self.advance();
        if list.iter().all(|(name, _)| name.is_none()) {
            return Ok(list.into_iter().filter_map(|(_, ty)| Some(Param { name: None, ty: Rc::new(ty?) })).collect());
        }
        // A name alone has the type of the next one that has a type.
        let mut params = Vec::new();
        let mut shared: Option<Rc<Expr>> = None;
        for (name, ty) in list.into_iter().rev() {
            match (name, ty) {
                (Some(name), Some(ty)) => {
                    let ty = Rc::new(ty);
                    shared = Some(ty.clone());
                    params.push(Param { name: Some(name), ty });
                }
                (None, Some(Expr { kind: ExprKind::Ident(name), .. })) if shared.is_some() => {
                    params.extend(shared.clone().map(|ty| Param { name: Some(name), ty }));
                }
                _ => {
                    return Err(Problem {
                        pos: open,
                        message: "syntax error: mixed named and unnamed parameters".into(),
                    });
                }
            }
        }
        params.reverse();
        Ok(params)
    }

    fn param_type(&mut self) -> Result<Expr> {
        let pos = self.pos();
        if self.got(Token::Ellipsis) {
            let ty = self.ty()?;
            return Ok(Expr::new(pos, ExprKind::Variadic(Box::new(ty))));
        }
        self.ty()
    }

    /// Whether a name and brackets are a generic type, not a name with the type of a slice or array.
    fn is_type_list_ahead(&self) -> bool {
        let (mut ahead, mut open) = (1, 0);
        loop {
            match self.peek(ahead) {
                Token::LeftBracket => open += 1,
                Token::RightBracket => {
                    open -= 1;
                    if open == 0 {
                        return ahead > 2 && matches!(self.peek(ahead + 1), Token::Comma | Token::RightParen);
                    }
                }
                Token::Eof => return false,
                _ => {}
            }
            ahead += 1;
        }
    }
}

/// The name of an embedded field.
fn embedded_name(ty: &Expr) -> Option<Ident> {
    match &ty.kind {
        ExprKind::Ident(name) | ExprKind::Selector(_, name) => Some(name.clone()),
        ExprKind::Star(inner) | ExprKind::Index(inner, _) => embedded_name(inner),
        _ => None,
    }
}
