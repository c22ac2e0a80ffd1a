//! Programs that would never end or eat the machine: each ends with a plain word, and quickly.

use std::time::{Duration, Instant};
use wash_and_dry_golang::{Options, compile};

/// Standard error and exit status; where it does not compile, the first message and 1. It must not take long: the limit is wide, for other
/// people use the machine too.
pub(crate) fn ends(text: &str) -> (String, u8) {
    let start = Instant::now();
    let result = match compile(text) {
        Err(messages) => (format!("{}: {}", messages[0].line, messages[0].text), 1),
        Ok(program) => {
            let outcome = program.run(&Options::default());
            (String::from_utf8_lossy(&outcome.errors("main.go")).into_owned(), outcome.status())
        }
    };
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}: {result:?}", start.elapsed());
    result
}

pub(crate) fn in_main(body: &str) -> String {
    format!("package main\n\nfunc main() {{\n{body}\n}}\n")
}

#[track_caller]
pub(crate) fn stops(text: &str, status: u8, words: &str) {
    let (told, ended) = ends(text);
    let head: String = told.chars().take(300).collect();
    assert!(ended == status && told.contains(words), "{ended}: {head}");
}

#[test]
fn an_endless_loop_is_stopped_at_its_line() {
    stops(&in_main("\tfor {\n\t}"), 3, "main.go:4: stopped: more than 10000000 instructions without any time passing");
    stops(&in_main("\tfor {\n\t\twork(1)\n\t}"), 3, "stopped: more than");
}

#[test]
fn a_program_that_eats_memory_is_stopped() {
    let eater = "package main\n\nvar all [][]int\n\nfunc main() {\n\tfor {\n\t\tall = append(all, make([]int, 10000))\n\t}\n}\n";
    stops(eater, 3, "main.go:7: stopped: the program needs more than 256 MiB of memory");
    stops(&in_main("\t_ = make([]int, 1<<40)"), 3, "MiB of memory");
    stops(&in_main("\ts := \"x\"\n\tfor {\n\t\ts += s\n\t}"), 3, "MiB of memory");
    stops(
        &in_main("\tm := map[int]string{}\n\tfor i := 0; ; i++ {\n\t\tm[i] = \"value\"\n\t}"),
        3,
        "stopped: more than",
    );
    stops(&in_main("\tc := make(chan int, 1<<40)\n\tc <- 1"), 2, "makechan: size out of range");
}

#[test]
fn a_million_goroutines_are_too_many() {
    let many = in_main("\tfor range 1000000 {\n\t\tgo func() {\n\t\t\tselect {}\n\t\t}()\n\t}");
    stops(&many, 3, "main.go:5: stopped: more than 100000 goroutines");
}

#[test]
fn a_recursion_without_end_overflows_the_stack_as_in_go() {
    stops(
        "package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\nfunc main() {\n\tf(0)\n}\n",
        2,
        "fatal error: stack overflow",
    );
}

#[test]
fn output_and_pieces_have_limits() {
    let printer = "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println(\"a line that is printed again and again\")\n\t}\n}\n";
    stops(printer, 3, "stopped: more than");
    stops(
        "package main\n\nimport \"time\"\n\nfunc main() {\n\tfor {\n\t\ttime.Sleep(1000)\n\t}\n}\n",
        3,
        "stopped: more than",
    );
    stops("package main\n\nimport \"time\"\n\nfunc main() {\n\ttime.Sleep(1 << 62)\n}\n", 3, "two years");
}

#[test]
fn a_hundred_thousand_lines_are_refused() {
    let long = in_main(&"\tprintln(1)\n".repeat(100_000));
    stops(&long, 1, "lines: the limit is 20000");
    // One line can be as long.
    stops(&in_main(&"println(1); ".repeat(200_000)), 1, "bytes: the limit is 1000000");
}

#[test]
fn a_program_of_nothing_but_parentheses_is_refused() {
    for open in [
        "(",
        "[",
        "{",
        "((((",
        "{{{{",
        "func(",
        "[]",
        "*",
        "&",
        "<-",
        "-",
        "map[",
        "chan ",
        "struct{",
        "interface{",
        "if ",
    ] {
        stops(&in_main(&format!("\tx := {}", open.repeat(100_000))), 1, ":");
        stops(&open.repeat(100_000), 1, ":");
    }
    let nested = format!("\tx := {}1{}\n\t_ = x", "(".repeat(50_000), ")".repeat(50_000));
    stops(&in_main(&nested), 1, "nested");
    stops(&in_main(&format!("{}{}", "if true { ".repeat(10_000), "}; ".repeat(10_000))), 1, "nested");
    stops(&in_main(&format!("\tx := 1{}\n\t_ = x", " + 1".repeat(200_000))), 1, ":");
}

#[test]
fn types_and_instances_without_end_are_refused() {
    let grows = "package main\n\ntype P[T any] struct{ v T }\n\nfunc f[T any](n int, x T) {\n\tif n > 0 {\n\t\tf(n-1, P[T]{x})\n\t}\n}\n\nfunc main() {\n\tf(3, 1)\n}\n";
    let (told, status) = ends(grows);
    assert_eq!(status, 1, "{told}");
    let (told, status) =
        ends("package main\n\ntype T[P any] struct{ f *T[*P] }\n\nfunc main() {\n\tvar t T[int]\n\t_ = t\n}\n");
    assert_eq!(status, 1, "{told}");
}

#[test]
fn large_arrays_are_as_much_memory_as_they_hold() {
    stops(&in_main("\tvar a [1 << 23]int\n\tfor {\n\t\tb := a\n\t\t_ = b\n\t}"), 3, "MiB of memory");
    stops(&in_main("\t_ = make([][1 << 20]int, 1 << 20)"), 3, "MiB of memory");
    stops(&in_main("\tvar a [1 << 24][1 << 24]int\n\t_ = a"), 1, "bytes: the limit is");
    stops(&in_main("\ta := [...][1 << 20]int{1 << 23: {}}\n\t_ = a"), 1, "bytes: the limit is");
    stops(&in_main("\ta := [][1 << 20]int{1 << 23: {}}\n\t_ = a"), 1, "bytes: the limit is");
}

#[test]
fn what_is_printed_may_be_wide_and_deep() {
    let printing = |body: &str| {
        format!("package main\n\nimport \"fmt\"\n\ntype T struct{{ p any }}\n\nfunc main() {{\n{body}\n}}\n")
    };
    let width = "\tprintln(len(fmt.Sprintf(\"%1000000d|%.100000f|%.100000e|%.100000g|%.100000d|%0100000x\", 1, 1.5, 1.5, 1.5, 1, \"a\")))";
    // As Go has it.
    stops(&printing(width), 0, "1400016\n");
    let deep = "\tvar t any = 1\n\tfor range 100000 {\n\t\tt = T{t}\n\t}\n\tprintln(len(fmt.Sprint(t)) > 100)";
    stops(&printing(deep), 0, "true\n");
}
