//! Go programs on simulated cores: a program's text is parsed, checked and compiled for a small machine, whose goroutines are tasks of the
//! engine's scheduler. Instructions take no time; `work` and sleeping do.
//!
//! | module | what it holds |
//! |---|---|
//! | `syntax` | text to syntax tree |
//! | `check` | names, types, constants: syntax tree to checked program, or Go's messages |
//! | `code` | checked program to instructions |
//! | `machine` | values, heap, goroutines, channels, timers, races |
//! | `library` | packages, as Go text |
//! | `report` | what is told of a run: text, JSON, tables, pictures |
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    reason = "Go's arithmetic wraps around, and so do its conversions; numbers of registers and the like are small"
)]
#![allow(clippy::float_cmp, reason = "Go compares so")]
#![allow(
    clippy::similar_names,
    clippy::many_single_char_names,
    reason = "a compiler has `case` and `cause`, `call` and `cell`; `a` and `b` are the operands of everything"
)]
#![allow(clippy::needless_pass_by_value, reason = "an operand belongs to the one expression that it becomes a part of")]
#![allow(
    clippy::unnecessary_wraps,
    clippy::result_large_err,
    clippy::option_option,
    reason = "functions of one table have one type; what is wrong with a pair of operands is told with both; a name may be unknown, under way, or known to be nothing"
)]
#![allow(clippy::match_same_arms, reason = "rules are told apart where they are the same by chance")]

mod check;
mod code;
mod library;
mod machine;
pub mod report;
mod run;
mod syntax;

pub use machine::{Options, log};
pub use run::{Compiled, Message, Outcome, Running, compile};
pub use wash_and_dry_engine::sim::Order;
