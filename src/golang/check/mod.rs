//! The checker: from the syntax tree to the checked program, or to what is wrong with it, in Go's words.
//!
//! Names of packages are looked up when they are first mentioned, so that what is not used of the library costs nothing. Functions are checked
//! once for each set of types that their type parameters stand for; that they are right for all such types is checked once besides.

mod assign;
mod binary;
mod builtin;
mod call;
mod checker;
pub(crate) mod constant;
mod convert;
mod declare;
pub(crate) mod depth;
mod expression;
mod flow;
mod function;
mod implements;
mod index;
mod infer;
mod instance;
mod literal;
mod local;
mod loops;
mod methods;
mod names;
mod operand;
mod order;
mod outline;
mod range;
mod scope;
mod selector;
mod sequence;
mod show;
mod statement;
pub(crate) mod tree;
pub(crate) mod types;
mod typexpr;
mod universe;
mod unsupported;

use checker::{Checker, Decl, DeclKind};
pub(crate) use checker::{Source, check};
pub(crate) use tree::Program;
