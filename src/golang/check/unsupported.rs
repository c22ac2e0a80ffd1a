//! What of Go is not in, and what to use instead.

/// The message for a package that cannot be imported.
pub(super) fn package(path: &str) -> String {
    let instead = match path {
        "unsafe" | "reflect" => "use interfaces, type switches and generics",
        "os" | "io" | "bufio" | "path" | "path/filepath" | "io/ioutil" | "embed" => {
            "there are no files here: keep data in variables, print with fmt"
        }
        "net" | "net/http" | "net/url" => {
            "there is no network here: let time.Sleep stand for the wait and work for the computing"
        }
        "log" | "log/slog" => "use fmt.Println",
        "flag" => "use constants",
        "math/rand" => "use math/rand/v2",
        "C" => "cgo cannot be used here: write it in Go",
        "math/big" | "math/cmplx" => "use int64, uint64 and float64",
        "testing" => "write a main function that checks",
        "bytes" => "use strings, or slices of byte",
        "encoding/json" => "print with %+v",
        "container/heap" | "container/list" | "container/ring" => "use slices and sort",
        "regexp" | "text/template" | "text/tabwriter" => "use strings and fmt",
        "iter" => "write a loop, or pass a function",
        "golang.org/x/sync/errgroup" => "use sync.WaitGroup with Go, and a variable for the first error",
        _ if path.contains('.') => "only parts of the standard library are here",
        _ => "see the list of packages in docs/GO.md",
    };
    format!("package {path} cannot be used here: {instead}")
}

/// The message for `goto`.
pub(super) const GOTO: &str = "goto cannot be used here: use a loop with a label, break and continue";
/// The message for complex and imaginary numbers.
pub(super) const COMPLEX: &str = "complex numbers cannot be used here: use two of float64";
/// The message for loops over functions.
pub(super) const RANGE_OVER_FUNC: &str =
    "range over a function cannot be used here: call the function with a function that does what the loop's body does";
/// The message for conversions of slices to arrays.
pub(super) const SLICE_TO_ARRAY: &str = "a slice cannot be converted to an array here: copy its elements";
