//! The syntax tree.

use super::{Pos, Token};
use std::rc::Rc;

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ident {
    pub(crate) name: Rc<str>,
    pub(crate) pos: Pos,
}

/// An expression, or a type: which of the two a name or an index is shows only when names are looked up.
#[derive(Debug)]
pub(crate) struct Expr {
    pub(crate) pos: Pos,
    pub(crate) kind: ExprKind,
}

impl Expr {
    pub(super) fn new(pos: Pos, kind: ExprKind) -> Self {
        Self { pos, kind }
    }
}

/// The forms of expressions and types.
#[derive(Debug)]
pub(crate) enum ExprKind {
    Ident(Ident),
    Literal(Token, Rc<str>),
    /// `T{…}`; inside another one the type may be left out.
    Composite {
        ty: Option<Box<Expr>>,
        elements: Vec<Element>,
        close: Pos,
    },
    Func(Rc<FuncLit>),
    Paren(Box<Expr>),
    Selector(Box<Expr>, Ident),
    /// `x[i]`, or a generic name with its types.
    Index(Box<Expr>, Vec<Expr>),
    Slice(Box<Expr>, [Option<Box<Expr>>; 3]),
    /// `x.(T)`; without a type it is that of a type switch.
    Assert(Box<Expr>, Option<Box<Expr>>),
    Call(Call),
    /// `*x`: what a pointer points to, or a pointer type.
    Star(Box<Expr>),
    Unary(Token, Box<Expr>),
    Binary {
        op: Token,
        op_pos: Pos,
        left: Box<Expr>,
        right: Box<Expr>,
    },
    /// `[n]T`, `[]T` without a length, `[...]T`.
    Array {
        length: Length,
        element: Box<Expr>,
    },
    Map(Box<Expr>, Box<Expr>),
    Chan(Direction, Box<Expr>),
    FuncType(FuncType),
    Struct(Vec<Field>),
    Interface(Vec<InterfaceItem>),
    /// `...T` as the type of the last parameter.
    Variadic(Box<Expr>),
}

/// The length of an array type.
#[derive(Debug)]
pub(crate) enum Length {
    /// A slice.
    None,
    /// `[...]`.
    Counted,
    Is(Box<Expr>),
}

/// Which way values may go through a channel.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Direction {
    Both,
    Send,
    Receive,
}

/// A function's call.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) function: Box<Expr>,
    pub(crate) arguments: Vec<Expr>,
    /// Whether the last argument is followed by `...`.
    pub(crate) spread: bool,
    pub(crate) close: Pos,
}

/// An element of a composite literal, with its key or field name.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) key: Option<Expr>,
    pub(crate) value: Expr,
}

/// A function without a name.
#[derive(Debug)]
pub(crate) struct FuncLit {
    pub(crate) ty: FuncType,
    pub(crate) body: Block,
}

/// A parameter, result or receiver.
#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) name: Option<Ident>,
    pub(crate) ty: Rc<Expr>,
}

/// A function's parameters and results.
#[derive(Debug)]
pub(crate) struct FuncType {
    pub(crate) params: Vec<Param>,
    pub(crate) results: Vec<Param>,
}

/// A field of a struct.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) ty: Rc<Expr>,
    pub(crate) embedded: bool,
}

/// What stands in an interface.
#[derive(Debug)]
pub(crate) enum InterfaceItem {
    Method(Ident, FuncType),
    /// An embedded interface, or a union of types, each perhaps with `~`.
    Union(Vec<(bool, Expr)>),
}

/// A type parameter with its constraint.
#[derive(Debug)]
pub(crate) struct TypeParam {
    pub(crate) name: Ident,
    pub(crate) constraint: Rc<Expr>,
}

/// Statements in braces.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) statements: Vec<Stmt>,
    pub(crate) close: Pos,
}

/// A statement.
#[derive(Debug)]
pub(crate) struct Stmt {
    pub(crate) pos: Pos,
    pub(crate) kind: StmtKind,
}

/// The forms of statements.
#[derive(Debug)]
pub(crate) enum StmtKind {
    Empty,
    Expr(Expr),
    Send(Expr, Expr),
    /// `x++`, `x--`.
    Step(Expr, bool),
    /// `=`, `:=`, `+=` and the like.
    Assign {
        op: Token,
        left: Vec<Expr>,
        right: Vec<Expr>,
    },
    Go(Expr),
    Defer(Expr),
    Return(Vec<Expr>),
    /// `break`, `continue`, `goto`, `fallthrough`.
    Branch(Token, Option<Ident>),
    Block(Block),
    If(Box<If>),
    Switch {
        init: Option<Box<Stmt>>,
        tag: Option<Expr>,
        cases: Vec<Case>,
    },
    TypeSwitch {
        init: Option<Box<Stmt>>,
        name: Option<Ident>,
        subject: Expr,
        cases: Vec<Case>,
    },
    Select(Vec<CommCase>),
    For(Box<For>),
    Range(Box<Range>),
    Labeled(Ident, Box<Stmt>),
    Declare(Rc<[Declaration]>),
}

/// An `if`.
#[derive(Debug)]
pub(crate) struct If {
    pub(crate) init: Option<Stmt>,
    pub(crate) condition: Expr,
    pub(crate) then: Block,
    pub(crate) otherwise: Option<Stmt>,
}

/// A case of a switch; without values it is the default.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) pos: Pos,
    pub(crate) values: Option<Vec<Expr>>,
    pub(crate) body: Vec<Stmt>,
}

/// A case of a select; without a communication it is the default.
#[derive(Debug)]
pub(crate) struct CommCase {
    pub(crate) pos: Pos,
    pub(crate) comm: Option<Stmt>,
    pub(crate) body: Vec<Stmt>,
}

/// A `for` with a condition.
#[derive(Debug)]
pub(crate) struct For {
    pub(crate) init: Option<Stmt>,
    pub(crate) condition: Option<Expr>,
    pub(crate) post: Option<Stmt>,
    pub(crate) body: Block,
}

/// A `for` over a range.
#[derive(Debug)]
pub(crate) struct Range {
    pub(crate) key: Option<Expr>,
    pub(crate) value: Option<Expr>,
    pub(crate) define: bool,
    pub(crate) over: Expr,
    pub(crate) body: Block,
}

/// A declaration, of one name or several.
#[derive(Debug)]
pub(crate) enum Declaration {
    Var(VarSpec),
    Const(ConstSpec),
    Type(TypeSpec),
    Func(FuncDecl),
}

/// Variables declared together.
#[derive(Debug)]
pub(crate) struct VarSpec {
    pub(crate) names: Vec<Ident>,
    pub(crate) ty: Option<Expr>,
    pub(crate) values: Vec<Expr>,
    /// All names in it.
    pub(crate) mentions: Vec<Rc<str>>,
}

/// Constants declared together. Where type and values are left out they are those of the line before.
#[derive(Debug)]
pub(crate) struct ConstSpec {
    pub(crate) names: Vec<Ident>,
    pub(crate) ty: Option<Rc<Expr>>,
    pub(crate) values: Rc<[Expr]>,
    pub(crate) iota: u32,
    /// Whether type and values are those of the line before.
    pub(crate) repeated: bool,
    /// All names in type and values.
    pub(crate) mentions: Rc<[Rc<str>]>,
}

/// A named type.
#[derive(Debug)]
pub(crate) struct TypeSpec {
    pub(crate) name: Ident,
    pub(crate) params: Vec<TypeParam>,
    pub(crate) alias: bool,
    pub(crate) ty: Expr,
    /// All names in it.
    pub(crate) mentions: Vec<Rc<str>>,
}

/// A function or method with a name.
#[derive(Debug)]
pub(crate) struct FuncDecl {
    pub(crate) name: Ident,
    pub(crate) receiver: Option<Receiver>,
    pub(crate) type_params: Vec<TypeParam>,
    pub(crate) ty: FuncType,
    pub(crate) body: Option<Block>,
}

/// A method's receiver.
#[derive(Debug)]
pub(crate) struct Receiver {
    pub(crate) name: Option<Ident>,
    pub(crate) pointer: bool,
    pub(crate) base: Ident,
    pub(crate) type_params: Vec<Ident>,
}

/// An imported package.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) name: Option<Ident>,
    pub(crate) path: Rc<str>,
    pub(crate) pos: Pos,
}

/// A source file.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) package: Ident,
    pub(crate) imports: Vec<Import>,
    pub(crate) declarations: Rc<[Declaration]>,
}
