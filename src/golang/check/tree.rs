//! The checked program: every name looked up, every type known, every conversion written out, constants folded. What is compiled.

use super::constant::Const;
use super::types::{Signature, TypeId, Types};
use crate::syntax::ast::Direction;
use crate::syntax::{Pos, Token};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A place in one of the program's sources.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Place {
    /// The source: 0 is the program itself, others are the library.
    pub(crate) source: u16,
    pub(crate) pos: Pos,
}

/// A variable of a function, by its number there.
pub(crate) type LocalId = u32;
/// A variable of a package.
pub(crate) type GlobalId = u32;
/// A function, with the types for its type parameters.
pub(crate) type FuncId = u32;

/// An expression.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) ty: TypeId,
    pub(crate) pos: Pos,
    pub(crate) kind: NodeKind,
}

/// The forms of expressions.
#[derive(Debug, Clone)]
pub(crate) enum NodeKind {
    Const(Const),
    /// The zero value of the type: `nil`, or what a variable holds at first.
    Zero,
    Local(LocalId),
    Global(GlobalId),
    Func(FuncId),
    Closure(Rc<Body>),
    /// A field of a struct. The struct may be what a pointer points to.
    Field(Box<Node>, u32),
    /// An element of an array, slice or string.
    Index(Box<Node>, Box<Node>),
    MapIndex {
        map: Box<Node>,
        key: Box<Node>,
        comma_ok: bool,
    },
    Slice(Box<Node>, [Option<Box<Node>>; 3]),
    Deref(Box<Node>),
    /// The address of a variable, field, element or composite literal.
    AddressOf(Box<Node>),
    StructLiteral(Vec<(u32, Node)>),
    /// An array's or slice's elements with their places, and the length.
    ArrayLiteral(u64, Vec<(u64, Node)>),
    MapLiteral(Vec<(Node, Node)>),
    Unary(Token, Box<Node>),
    Binary(Token, Box<Node>, Box<Node>),
    /// A comparison; both operands have the same type, or `nil` is one of them.
    Compare(Token, Box<Node>, Box<Node>),
    Logic {
        and: bool,
        left: Box<Node>,
        right: Box<Node>,
    },
    Not(Box<Node>),
    Convert(Box<Node>),
    /// A value of another type as an interface.
    ToInterface(Box<Node>),
    Assert {
        value: Box<Node>,
        target: TypeId,
        comma_ok: bool,
    },
    Call(Box<Call>),
    Builtin(Builtin, Vec<Node>),
    Receive {
        channel: Box<Node>,
        comma_ok: bool,
    },
    /// A method with its receiver, as a function.
    Bound(Box<Callee>),
}

/// A call. Several values of one call may be the arguments of another: then `arguments` is that call alone.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) callee: Callee,
    pub(crate) arguments: Vec<Node>,
    /// The parameters' types, the receiver's not among them.
    pub(crate) params: Vec<TypeId>,
    /// Whether the one argument gives all the parameters' values.
    pub(crate) spread: bool,
    /// Whether the last parameter takes what is left of such a call's values.
    pub(crate) variadic: bool,
}

/// What is called.
#[derive(Debug, Clone)]
pub(crate) enum Callee {
    Func(FuncId),
    Value(Node),
    /// A method: its function and its receiver.
    Method(FuncId, Node),
    /// A method of an interface, by name and signature.
    Dynamic(Node, Rc<str>, TypeId),
}

/// The predeclared functions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Builtin {
    Append,
    Cap,
    Clear,
    Close,
    Copy,
    Delete,
    Len,
    Make,
    Max,
    Min,
    New,
    Panic,
    Print,
    Println,
    Recover,
    /// `work`: the one that is not Go's.
    Work,
}

/// A variable of a function.
#[derive(Debug, Clone)]
pub(crate) struct Local {
    pub(crate) name: Rc<str>,
    pub(crate) ty: TypeId,
    /// Whether a function inside uses it, or its address is taken: then it lives on the heap.
    pub(crate) boxed: bool,
}

/// The body of a function.
#[derive(Debug, Default)]
pub(crate) struct Body {
    /// The name in traces.
    pub(crate) name: String,
    pub(crate) source: u16,
    pub(crate) pos: Pos,
    pub(crate) end: Pos,
    /// Variables, its parameters first, then its results.
    pub(crate) locals: Vec<Local>,
    pub(crate) params: u32,
    pub(crate) results: Vec<TypeId>,
    /// Its results, where they have names.
    pub(crate) named_results: Vec<LocalId>,
    /// The variables of the function outside that it uses, and its own variables that stand for them.
    pub(crate) captures: Vec<(LocalId, LocalId)>,
    pub(crate) statements: Vec<Stmt>,
    pub(crate) has_defer: bool,
    /// Whether what it touches is watched for races. The library's own state is not.
    pub(crate) watched: bool,
}

/// What an assignment assigns to.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// `_`: the value is computed and dropped.
    Blank,
    /// A variable that is declared by the assignment.
    New(LocalId),
    To(Node),
}

/// A statement.
#[derive(Debug)]
pub(crate) struct Stmt {
    pub(crate) pos: Pos,
    pub(crate) kind: StmtKind,
}

/// The forms of statements. Labels are numbers that each loop, switch and select has.
#[derive(Debug)]
pub(crate) enum StmtKind {
    Expr(Node),
    Send(Node, Node),
    /// Declares a variable, with its zero value where there is none.
    Declare(LocalId, Option<Node>),
    Assign(Vec<Target>, Vec<Node>),
    /// Several values of one expression.
    AssignTuple(Vec<Target>, Node),
    /// `x op= y`.
    Update(Token, Node, Node),
    Go(Node),
    Defer(Node),
    Return(Vec<Node>),
    Break(u32),
    Continue(u32),
    Block(Vec<Stmt>),
    If(Node, Vec<Stmt>, Vec<Stmt>),
    Switch {
        label: u32,
        tag: Option<(LocalId, Node)>,
        cases: Vec<Case>,
    },
    TypeSwitch {
        label: u32,
        subject: (LocalId, Node),
        cases: Vec<TypeCase>,
    },
    Select {
        label: u32,
        cases: Vec<CommCase>,
    },
    For {
        label: u32,
        init: Vec<Stmt>,
        vars: Vec<LocalId>,
        condition: Option<Node>,
        post: Vec<Stmt>,
        body: Vec<Stmt>,
    },
    Range(Box<Range>),
}

/// A case of a switch: conditions, none for the default.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) conditions: Vec<Node>,
    pub(crate) default: bool,
    pub(crate) body: Vec<Stmt>,
    /// Whether the next case's body follows.
    pub(crate) falls: bool,
}

/// A case of a type switch.
#[derive(Debug)]
pub(crate) struct TypeCase {
    /// Types; none stands for `nil`.
    pub(crate) types: Vec<Option<TypeId>>,
    pub(crate) default: bool,
    /// The variable of the case.
    pub(crate) variable: Option<LocalId>,
    pub(crate) body: Vec<Stmt>,
}

/// What a case of a select does.
#[derive(Debug)]
pub(crate) enum Comm {
    Default,
    Send(Node, Node),
    Receive { channel: Node, targets: Vec<Target>, element: TypeId },
}

/// A case of a select.
#[derive(Debug)]
pub(crate) struct CommCase {
    pub(crate) pos: Pos,
    pub(crate) comm: Comm,
    pub(crate) body: Vec<Stmt>,
}

/// What a loop ranges over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum RangeOver {
    Int,
    /// Arrays, pointers to them, and slices.
    Elements,
    Text,
    Map,
    Channel,
}

/// A loop over a range.
#[derive(Debug)]
pub(crate) struct Range {
    pub(crate) label: u32,
    pub(crate) over: RangeOver,
    pub(crate) subject: Node,
    pub(crate) key: Option<(Target, TypeId)>,
    pub(crate) value: Option<(Target, TypeId)>,
    pub(crate) body: Vec<Stmt>,
}

/// Whether values may be received from channels of a direction.
pub(crate) fn receives(direction: Direction) -> bool {
    direction != Direction::Send
}

/// A program that is right.
pub(crate) struct Program {
    pub(crate) types: Types,
    pub(crate) functions: Vec<Function>,
    /// The variables of packages: names and types.
    pub(crate) globals: Vec<(String, TypeId)>,
    /// What gives them their values, in order.
    pub(crate) initialisers: Rc<Body>,
    /// Functions named `init`, in order.
    pub(crate) inits: Vec<FuncId>,
    pub(crate) main: FuncId,
    /// The methods of types that become interfaces: by type and name.
    pub(crate) methods: BTreeMap<(TypeId, Rc<str>), FuncId>,
    /// Types of the library that the machine makes values of, by name.
    pub(crate) known: BTreeMap<&'static str, TypeId>,
}

/// A function with types for its type parameters.
pub(crate) struct Function {
    /// As in traces: `main.worker`, `sync.(*Mutex).Lock`.
    pub(crate) name: String,
    pub(crate) signature: Rc<Signature>,
    /// What it does; none where the machine brings it along.
    pub(crate) body: Option<Rc<Body>>,
}
