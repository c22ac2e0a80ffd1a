//! The library: packages as Go text, of which only what a program uses is compiled. Functions without a body are the machine's.

/// The packages, by their paths. The first one is there in every program.
const PACKAGES: &[(&str, &str)] = &[
    ("runtime", include_str!("go/runtime.go")),
    ("time", include_str!("go/time.go")),
    ("errors", include_str!("go/errors.go")),
    ("fmt", include_str!("go/fmt.go")),
    ("sync", include_str!("go/sync.go")),
    ("sync/atomic", include_str!("go/atomic.go")),
    ("context", include_str!("go/context.go")),
    ("cmp", include_str!("go/cmp.go")),
    ("iter", include_str!("go/iter.go")),
    ("slices", include_str!("go/slices.go")),
    ("maps", include_str!("go/maps.go")),
    ("sort", include_str!("go/sort.go")),
    ("strconv", include_str!("go/strconv.go")),
    ("strings", include_str!("go/strings.go")),
    ("unicode", include_str!("go/unicode.go")),
    ("unicode/utf8", include_str!("go/utf8.go")),
    ("math", include_str!("go/math.go")),
    ("math/bits", include_str!("go/bits.go")),
    ("math/rand/v2", include_str!("go/rand.go")),
    ("kitchen", include_str!("go/kitchen.go")),
];

/// The text of a package.
pub(crate) fn text(path: &str) -> Option<(&'static str, &'static str)> {
    PACKAGES.iter().find(|(own, _)| *own == path).copied()
}

/// Whether the state of a package is watched for races. What orders goroutines is not: it is what orders them.
pub(crate) fn is_watched(path: &str) -> bool {
    !matches!(
        path,
        "sync" | "sync/atomic" | "context" | "time" | "runtime" | "math/rand/v2" | "errors" | "fmt" | "kitchen"
    )
}

/// Whether a name that a package here lacks may be one of Go's package of that name: then the message says so.
pub(crate) fn is_missing(path: &str, name: &str) -> bool {
    let known: &[&str] = match path {
        "fmt" => &["Fprint", "Fprintf", "Fprintln", "Scan", "Scanf", "Scanln", "Sscan", "Sscanf", "Fscan"],
        "time" => &["Date", "Parse", "ParseDuration", "Month", "UTC", "Local", "Location", "RFC3339", "Kitchen"],
        "runtime" => {
            &["Goexit", "Stack", "Caller", "ReadMemStats", "MemStats", "LockOSThread", "SetFinalizer", "KeepAlive"]
        }
        "strings" => &["NewReader", "Reader", "SplitSeq", "Lines", "FieldsSeq"],
        "slices" => &["All", "Chunk", "Backward", "AppendSeq", "Replace"],
        "maps" => &["All", "Collect", "Insert"],
        "context" => &["WithDeadline"],
        _ => &[],
    };
    known.contains(&name)
}

/// The machine's function of a name.
pub(crate) fn native(name: &str) -> Option<u16> {
    crate::machine::native_number(name)
}
