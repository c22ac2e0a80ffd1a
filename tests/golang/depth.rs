//! Long chains of declarations, deep and large types, and texts that grow with every line: each compiles or is refused with a message, and quickly.

use crate::limits::{ends, in_main, stops};
use std::ops::Range;

/// How many declarations a chain has.
const LONG: usize = 9000;

fn lines(numbers: Range<usize>, line: &dyn Fn(usize) -> String) -> String {
    numbers.map(line).collect()
}

/// A program of declarations, each of which mentions the next one, in that order and in the opposite one.
fn chain(count: usize, line: &dyn Fn(usize) -> String, last: &str, main: &str) -> [String; 2] {
    let mut lines: Vec<String> = (0..count).map(line).chain([last.to_owned()]).collect();
    let forward = lines.concat();
    lines.reverse();
    [forward, lines.concat()].map(|lines| format!("package main\n\n{lines}\nfunc main() {{\n{main}\n}}\n"))
}

#[test]
fn constants_and_variables_may_need_each_other_in_a_long_chain() {
    let last = |kind: &str| format!("{kind} c{LONG} = 1\n");
    let chains = [
        chain(LONG, &|n| format!("const c{n} = c{} + 1\n", n + 1), &last("const"), "\tprintln(c0)"),
        chain(LONG, &|n| format!("var c{n} = c{} + 1\n", n + 1), &last("var"), "\tprintln(c0)"),
        chain(LONG, &|n| format!("var c{n} int = c{} + 1\n", n + 1), &last("var"), "\tprintln(c0)"),
        chain(
            LONG,
            &|n| format!("var c{n} = func() int {{ return c{} + 1 }}()\n", n + 1),
            &last("var"),
            "\tprintln(c0)",
        ),
        // A line for each of both.
        chain(
            LONG,
            &|n| format!("var c{n} = f{n}(); func f{n}() int {{ return c{} + 1 }}\n", n + 1),
            &last("var"),
            "\tprintln(c0)",
        ),
    ];
    for text in chains.as_flattened() {
        stops(text, 0, "9001\n");
    }
}

#[test]
fn types_may_point_to_each_other_in_a_long_chain() {
    let used = "\tvar x T0\n\tvar y any = x\n\t_ = y";
    let last = format!("type T{LONG} int\n");
    for text in [
        chain(LONG, &|n| format!("type T{n} struct{{ a *T{} }}\n", n + 1), &last, used),
        chain(LONG, &|n| format!("type T{n} T{}\n", n + 1), &last, used),
        chain(LONG, &|n| format!("type T{n} func(T{}) T{}\n", n + 1, n + 1), &last, used),
    ]
    .as_flattened()
    {
        stops(text, 0, "");
    }
    let local = lines(1..LONG, &|n| format!("\ttype T{n} struct{{ a *T{} }}\n", n - 1));
    stops(&in_main(&format!("\ttype T0 int\n{local}\tvar x any = T{}{{}}\n\t_ = x", LONG - 1)), 0, "");
}

#[test]
fn values_that_hold_each_other_too_deep_are_refused_at_their_type() {
    let used = "\tvar x T0\n\t_ = x";
    let last = format!("type T{LONG} int\n");
    for [text, turned] in [
        chain(LONG, &|n| format!("type T{n} struct{{ a T{} }}\n", n + 1), &last, used),
        chain(LONG, &|n| format!("type T{n} [1]T{}\n", n + 1), &last, used),
        chain(LONG, &|n| format!("type T{n} = [1]T{}\n", n + 1), &last, used),
        chain(LONG, &|n| format!("type T{n} = []T{}\n", n + 1), &last, used),
    ] {
        stops(&text, 1, "nested deeper than 150 levels");
        // The first type is in the third line: that of some 150 above it is too much, and it is told first.
        let (told, _) = ends(&turned);
        let line = told.split(':').next().and_then(|line| line.parse().ok()).unwrap_or(0);
        assert!((150..160).contains(&line), "{told}");
    }
    let ordinary = chain(140, &|n| format!("type T{n} struct{{ a T{} }}\n", n + 1), "type T140 int\n", used);
    ordinary.iter().for_each(|text| stops(text, 0, ""));
    let local = lines(1..LONG, &|n| format!("\ttype T{n} struct{{ a T{} }}\n", n - 1));
    stops(&in_main(&format!("\ttype T0 int\n{local}\tvar x T{}\n\t_ = x", LONG - 1)), 1, "nested deeper");
    let generic = |line: &dyn Fn(usize) -> String| {
        chain(LONG, line, &format!("type T{LONG}[P any] struct{{ x P }}\n"), "\tvar x T0[int]\n\t_ = x")
    };
    for text in [
        generic(&|n| format!("type T{n}[P any] struct{{ x T{}[P] }}\n", n + 1)),
        generic(&|n| format!("type T{n}[P any] struct{{ x *T{}[P] }}\n", n + 1)),
    ]
    .as_flattened()
    {
        stops(text, 1, "");
    }
}

/// Each declaration by itself is as deep as is let through, and all need each other in a ring, which no order undoes.
#[test]
fn rings_of_deep_declarations_are_refused() {
    let ring = |line: &dyn Fn(usize, usize) -> String| chain(1000, &|n| line(n, (n + 1) % 1000), "", "");
    let (open, close) = ("(".repeat(140), ")".repeat(140));
    let (open_function, close_function) = ("func() int { return ".repeat(40), "}()".repeat(40));
    for text in [
        ring(&|n, next| format!("const c{n} = {open}c{next}{close}\n")),
        ring(&|n, next| format!("var c{n} = {open_function}c{next}{close_function}\n")),
        ring(&|n, next| format!("type T{n} {}T{next}\n", "[]".repeat(140))),
        ring(&|n, next| format!("const c{n} = c{next}\n")),
        ring(&|n, next| format!("type T{n} struct{{ a T{next} }}\n")),
    ]
    .as_flattened()
    {
        stops(text, 1, "");
    }
}

/// Written out, each is twice as large as the next.
#[test]
fn types_that_double_are_refused_or_cost_nothing() {
    let twice = |line: &dyn Fn(usize) -> String, last: &str, main: &str| chain(100, line, last, main);
    let pair = |n: usize| format!("type T{n} struct{{ a, b T{} }}\n", n + 1);
    for text in [
        twice(&pair, "type T100 int\n", "\tvar x T0\n\t_ = x"),
        twice(&pair, "type T100 int\n", "\tvar x *T0\n\tprintln(*x == *x)"),
        twice(&pair, "type T100 struct{ p *T0 }\n", "\tvar x map[T0]int\n\t_ = x"),
        twice(&|n| format!("type T{n} [2]T{}\n", n + 1), "type T100 struct{}\n", "\tvar x *T0\n\tprintln(len(x))"),
        twice(
            &|n| format!("type T{n}[P any] struct{{ a, b T{}[P] }}\n", n + 1),
            "type T100[P any] struct{}\n",
            "\t_ = T0[int]{}",
        ),
    ]
    .as_flattened()
    {
        stops(text, 1, "limit");
    }
    for text in [
        twice(&|n| format!("type T{n} = struct{{ a, b *T{} }}\n", n + 1), "type T100 int\n", "\tvar x int = T0{}"),
        twice(&|n| format!("type T{n} = func(T{}) T{}\n", n + 1, n + 1), "type T100 int\n", "\tvar x int = T0(nil)"),
        twice(&|n| format!("type T{n} = map[*T{}]T{}\n", n + 1, n + 1), "type T100 int\n", "\tvar x int = T0(nil)"),
    ]
    .as_flattened()
    {
        stops(text, 1, "limit");
    }
    for text in [
        twice(
            &|n| format!("type T{n}[P any] struct{{ a *T{}[[]P]; b *T{}[*P] }}\n", n + 1, n + 1),
            "type T100[P any] int\n",
            "\tvar x *T0[int]\n\t_ = x",
        ),
        twice(
            &|n| format!("func f{n}[P any](p P) {{ f{}(&p); f{}([]P{{p}}) }}\n", n + 1, n + 1),
            "func f100[P any](p P) {}\n",
            "\tf0(1)",
        ),
        // No type has the method, whichever of all ways one goes.
        twice(
            &|n| {
                format!(
                    "type A{n} = struct{{ A{}; B{} }}; type B{n} = struct{{ B{}; A{} }}\n",
                    n + 1,
                    n + 1,
                    n + 1,
                    n + 1
                )
            },
            "type A100 struct{}; type B100 struct{}\n",
            "\tvar x *A0\n\tx.f()",
        ),
    ]
    .as_flattened()
    {
        stops(text, 1, "");
    }
}

#[test]
fn what_is_embedded_twice_at_one_depth_is_ambiguous() {
    let text = "package main\n\ntype E struct{ x int }\ntype A struct{ E }\ntype B struct{ E }\ntype C struct {\n\tA\n\tB\n}\n\nfunc main() {\n\tvar c C\n\tprintln(c.x)\n}\n";
    stops(text, 1, "13: ambiguous selector c.x");
}

#[test]
fn constant_texts_that_double_are_refused() {
    for text in chain(
        60,
        &|n| format!("const s{n} = s{} + s{}\n", n + 1, n + 1),
        "const s60 = \"sixteen letters.\"\n",
        "\tprintln(len(s0))",
    ) {
        stops(&text, 1, "constant string too long");
    }
    let locals = lines(1..60, &|n| format!("\tconst s{n} = s{} + s{}\n", n - 1, n - 1));
    stops(&in_main(&format!("\tconst s0 = \"sixteen letters.\"\n{locals}")), 1, "constant string too long");
}

#[test]
fn the_least_constant_has_no_opposite() {
    stops(&in_main("\tconst x = -1 << 127\n\tconst y = -x\n\t_ = y"), 1, "5: constant overflow");
}

/// None takes time that grows with the square of its length.
#[test]
fn a_megabyte_of_one_kind_ends_soon() {
    let list = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(",");
    for body in [
        format!("x := 7; switch x {{ {} }}", lines(0..60_000, &|n| format!("case {n}: "))),
        format!("x := \"\"; switch x {{ {} }}", lines(0..60_000, &|n| format!("case \"{n}\": "))),
        format!("var x any; switch x.(type) {{ case {}: }}", list(60_000, &|n| format!("*[{n}]int"))),
        format!("x := map[int]int{{ {} }}; _ = x", list(100_000, &|n| format!("{n}: 1"))),
    ] {
        stops(&in_main(&body), 0, "");
    }
    for declarations in [lines(0..60_000, &|n| format!("var v{n} int; ")), "var _ = 1; ".repeat(90_000)] {
        stops(&format!("package main\n{declarations}\nfunc main() {{}}\n"), 0, "");
    }
    let params = list(10_000, &|n| format!("p{n} int"));
    let text = format!("package main\nfunc f({params}) {{}}\nfunc main() {{ {} }}\n", "f();".repeat(50_000));
    let (told, status) = ends(&text);
    assert!(status == 1 && told.contains("not enough arguments"), "{status}");
}
