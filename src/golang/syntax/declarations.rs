//! Parsing of declarations.

use super::Token;
use super::ast::{ConstSpec, Declaration, Expr, ExprKind, FuncDecl, Receiver, TypeSpec, VarSpec};
use super::parser::{Parser, Result};
use std::rc::Rc;

/// The type and the values of the constant specification before, which one without its own repeats, and the names in them.
type ConstBefore = (Option<Rc<Expr>>, Rc<[Expr]>, Rc<[Rc<str>]>);

impl Parser<'_> {
    /// `const`, `var` or `type`, of one name or a group.
    pub(super) fn declaration(&mut self, into: &mut Vec<Declaration>) -> Result<()> {
        let keyword = self.token();
        self.advance();
        let mut iota = 0;
        let mut before: Option<ConstBefore> = None;
        self.group(|parser| {
            into.push(match keyword {
                Token::Const => {
                    let spec = parser.const_spec(iota, before.as_ref())?;
                    iota += 1;
                    before = Some((spec.ty.clone(), spec.values.clone(), spec.mentions.clone()));
                    Declaration::Const(spec)
                }
                Token::Var => Declaration::Var(parser.var_spec()?),
                _ => Declaration::Type(parser.type_spec()?),
            });
            Ok(())
        })
    }

    fn const_spec(&mut self, iota: u32, before: Option<&ConstBefore>) -> Result<ConstSpec> {
        let mut names = vec![self.ident()?];
        while self.got(Token::Comma) {
            names.push(self.ident()?);
        }
        let start = self.place();
        let ty = if matches!(self.token(), Token::Assign | Token::Semicolon | Token::RightParen | Token::Eof) {
            None
        } else {
            Some(Rc::new(self.ty()?))
        };
        if let Some((ty, values, mentions)) = before.filter(|_| ty.is_none() && self.token() != Token::Assign).cloned()
        {
            return Ok(ConstSpec { names, ty, values, iota, repeated: true, mentions });
        }
        let values = if self.got(Token::Assign) { self.expression_list()?.into() } else { Rc::from([]) };
        Ok(ConstSpec { names, ty, values, iota, repeated: false, mentions: self.names_since(start).into() })
    }

    fn var_spec(&mut self) -> Result<VarSpec> {
        let start = self.place();
        let mut names = vec![self.ident()?];
        while self.got(Token::Comma) {
            names.push(self.ident()?);
        }
        let ty = if self.token() == Token::Assign { None } else { Some(self.ty()?) };
        let values = if self.got(Token::Assign) { self.expression_list()? } else { Vec::new() };
        Ok(VarSpec { names, ty, values, mentions: self.names_since(start) })
    }

    fn type_spec(&mut self) -> Result<TypeSpec> {
        let start = self.place();
        let name = self.ident()?;
        let generic = self.token() == Token::LeftBracket
            && self.peek(1) == Token::Ident
            && matches!(
                self.peek(2),
                Token::Ident
                    | Token::Comma
                    | Token::Interface
                    | Token::Tilde
                    | Token::LeftBracket
                    | Token::Map
                    | Token::Chan
                    | Token::Func
            );
        let params = if generic {
            self.advance();
            self.type_params()?
        } else {
            Vec::new()
        };
        let alias = self.got(Token::Assign);
        let ty = self.ty()?;
        Ok(TypeSpec { name, params, alias, ty, mentions: self.names_since(start) })
    }

    /// A function or method, after its keyword.
    pub(super) fn func_decl(&mut self) -> Result<FuncDecl> {
        let receiver = if self.token() == Token::LeftParen { Some(self.receiver()?) } else { None };
        let name = self.ident()?;
        let type_params = if self.got(Token::LeftBracket) { self.type_params()? } else { Vec::new() };
        let ty = self.signature()?;
        if self.token() == Token::Semicolon && self.peek(1) == Token::LeftBrace {
            self.advance();
            let message = "syntax error: unexpected semicolon or newline before {".to_owned();
            return Err(super::Problem { pos: self.pos(), message });
        }
        let body = if self.token() == Token::LeftBrace { Some(self.block()?) } else { None };
        Ok(FuncDecl { name, receiver, type_params, ty, body })
    }

    fn receiver(&mut self) -> Result<Receiver> {
        let pos = self.pos();
        let mut params = self.params()?;
        let problem = |message: &str| super::Problem { pos, message: message.to_owned() };
        let param = params.pop().ok_or_else(|| problem("method has no receiver"))?;
        if !params.is_empty() {
            return Err(problem("method has multiple receivers"));
        }
        let (mut ty, mut pointer) = (&*param.ty, false);
        if let ExprKind::Star(inner) = &ty.kind {
            (ty, pointer) = (inner, true);
        }
        let mut type_params = Vec::new();
        if let ExprKind::Index(inner, list) = &ty.kind {
            for argument in list {
                let ExprKind::Ident(name) = &argument.kind else { return Err(problem("invalid receiver type")) };
                type_params.push(name.clone());
            }
            ty = inner;
        }
        let ExprKind::Ident(base) = &ty.kind else { return Err(problem("invalid receiver type")) };
        Ok(Receiver { name: param.name, pointer, base: base.clone(), type_params })
    }
}
