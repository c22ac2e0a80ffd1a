//! The machine's instructions. A function has registers; an operand is a register or a constant.

use crate::check::types::TypeId;

use super::kinds::{Arith, Conversion, Operand, Operands, Reg, Relation, Width};

/// An instruction.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Op {
    Move {
        to: Reg,
        from: Operand,
    },
    /// Copies a struct or array with all that is in it.
    Copy {
        to: Reg,
        from: Operand,
        ty: TypeId,
    },
    /// Copies it into one that there is.
    CopyInto {
        target: Operand,
        from: Operand,
        ty: TypeId,
    },
    Zero {
        to: Reg,
        ty: TypeId,
    },
    /// A new variable on the heap.
    NewCell {
        to: Reg,
        from: Operand,
    },
    Load {
        to: Reg,
        pointer: Operand,
    },
    Store {
        pointer: Operand,
        from: Operand,
    },
    LoadGlobal {
        to: Reg,
        global: u32,
    },
    StoreGlobal {
        global: u32,
        from: Operand,
    },
    GlobalAddress {
        to: Reg,
        global: u32,
    },
    LoadField {
        to: Reg,
        object: Operand,
        field: u32,
    },
    StoreField {
        object: Operand,
        field: u32,
        from: Operand,
    },
    FieldAddress {
        to: Reg,
        object: Operand,
        field: u32,
    },
    LoadElement {
        to: Reg,
        base: Operand,
        index: Operand,
    },
    StoreElement {
        base: Operand,
        index: Operand,
        from: Operand,
    },
    ElementAddress {
        to: Reg,
        base: Operand,
        index: Operand,
    },
    TextIndex {
        to: Reg,
        text: Operand,
        index: Operand,
    },
    /// Tells a nil pointer.
    Check {
        pointer: Operand,
    },
    Arith {
        op: Arith,
        width: Width,
        to: Reg,
        a: Operand,
        b: Operand,
    },
    Compare {
        relation: Relation,
        operands: Operands,
        to: Reg,
        a: Operand,
        b: Operand,
    },
    /// Compares values of any comparable type.
    Same {
        to: Reg,
        a: Operand,
        b: Operand,
        ty: TypeId,
    },
    IsNil {
        to: Reg,
        from: Operand,
    },
    Not {
        to: Reg,
        from: Operand,
    },
    Negate {
        to: Reg,
        from: Operand,
        width: Width,
    },
    NegateFloat {
        to: Reg,
        from: Operand,
    },
    Complement {
        to: Reg,
        from: Operand,
        width: Width,
    },
    Convert {
        conversion: Conversion,
        to: Reg,
        from: Operand,
    },
    /// Tells a slice that is shorter than the array it becomes.
    ToInterface {
        to: Reg,
        from: Operand,
        ty: TypeId,
    },
    /// The value of an interface as a type; with `comma_ok` the next register says whether it is one.
    Assert {
        to: Reg,
        from: Operand,
        source: TypeId,
        target: TypeId,
        comma_ok: bool,
    },
    /// Whether an interface holds a type.
    IsType {
        to: Reg,
        from: Operand,
        ty: TypeId,
    },
    Jump {
        to: u32,
    },
    JumpIf {
        condition: Operand,
        to: u32,
    },
    JumpUnless {
        condition: Operand,
        to: u32,
    },
    /// Jumps unless two numbers compare so.
    JumpUnlessCompare {
        relation: Relation,
        operands: Operands,
        a: Operand,
        b: Operand,
        to: u32,
    },
    MakeSlice {
        to: Reg,
        length: Operand,
        capacity: Operand,
        element: TypeId,
    },
    MakeMap {
        to: Reg,
        ty: TypeId,
    },
    MakeChannel {
        to: Reg,
        capacity: Operand,
    },
    /// A slice of a slice, array or text; its bounds are in three registers, nil where they are left out.
    SliceOf {
        to: Reg,
        base: Operand,
        bounds: Reg,
        ty: TypeId,
    },
    Append {
        to: Reg,
        slice: Operand,
        more: Operand,
        element: TypeId,
    },
    CopyElements {
        to: Reg,
        target: Operand,
        from: Operand,
        element: TypeId,
    },
    MapGet {
        to: Reg,
        map: Operand,
        key: Operand,
        comma_ok: bool,
        ty: TypeId,
    },
    MapSet {
        map: Operand,
        key: Operand,
        value: Operand,
    },
    MapDelete {
        map: Operand,
        key: Operand,
        ty: TypeId,
    },
    Clear {
        of: Operand,
        ty: TypeId,
    },
    Length {
        to: Reg,
        of: Operand,
    },
    Capacity {
        to: Reg,
        of: Operand,
    },
    Extreme {
        max: bool,
        operands: Operands,
        to: Reg,
        a: Operand,
        b: Operand,
    },
    /// The start of a walk through a map: a register for the walk.
    MapWalk {
        to: Reg,
        map: Operand,
    },
    /// The next key and value of a walk, into two registers; jumps at the end.
    MapNext {
        walk: Reg,
        to: Reg,
        end: u32,
    },
    /// The next character of a text: its place in `to`, the character after it, the place behind it after that; jumps at the end.
    TextNext {
        text: Operand,
        to: Reg,
        end: u32,
    },
    Closure {
        to: Reg,
        function: u32,
        captures: Reg,
        count: u32,
    },
    /// Calls with arguments from a register on; results come in their place.
    Call {
        function: u32,
        at: Reg,
    },
    CallValue {
        function: Operand,
        at: Reg,
    },
    /// Calls a method of an interface; the receiver goes into the first register.
    CallMethod {
        receiver: Operand,
        name: u32,
        at: Reg,
    },
    Native {
        native: u16,
        at: Reg,
    },
    /// Starts a goroutine, or remembers a call for the function's end.
    Go {
        function: Operand,
        at: Reg,
        count: u32,
    },
    Defer {
        function: Operand,
        at: Reg,
        count: u32,
    },
    RunDefers,
    Return {
        from: Reg,
        count: u32,
    },
    Panic {
        value: Operand,
    },
    Recover {
        to: Reg,
    },
    Send {
        channel: Operand,
        value: Operand,
    },
    Receive {
        to: Reg,
        channel: Operand,
        comma_ok: bool,
        ty: TypeId,
    },
    Close {
        channel: Operand,
    },
    /// Waits at channels: for each case a register with the channel and one with the value. The number of the case comes into `to`, what
    /// was received after it, and then whether it was a value.
    Select {
        at: Reg,
        table: u32,
        to: Reg,
    },
    Work {
        length: Operand,
    },
    Print {
        at: Reg,
        count: u32,
        line: bool,
    },
    /// What cannot happen: the checker refuses it.
    Unreachable,
}
