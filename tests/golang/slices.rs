//! A run that is made in slices is the run that is made in one go, wherever the slices are cut: in the middle of an instant as well.

use crate::cases::{files, whole};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use wash_and_dry_golang::{Compiled, Options, Order, compile, report};

/// All that is told of a run, and how many instructions it had.
fn told(outcome: &wash_and_dry_golang::Outcome<'_>) -> (String, String, u64) {
    let errors = String::from_utf8_lossy(&outcome.errors("main.go")).into_owned();
    (report::to_json(outcome, "main.go"), errors, outcome.instructions())
}

/// Runs in slices of these sizes, again and again, and says how many slices there were.
fn in_slices(compiled: &Compiled, options: &Options, sizes: &[u64]) -> (u64, (String, String, u64)) {
    let mut running = compiled.begin(options);
    let mut slices = 1;
    for size in sizes.iter().cycle() {
        if !running.go_on_for(*size) {
            break;
        }
        slices += 1;
    }
    (slices, told(&compiled.outcome(running)))
}

#[track_caller]
fn same(compiled: &Compiled, options: &Options, sizes: &[u64]) -> u64 {
    let (slices, found) = in_slices(compiled, options, sizes);
    // Not assert_eq: the texts are long.
    assert!(found == told(&compiled.run(options)), "another run with slices of {sizes:?}, {options:?}");
    slices
}

/// Programs in whose instants there is much to do: one goroutine, many that hand a value around, many that are started, sleepers that
/// wake at one time, calls, memory that is freed, a panic, a deadlock.
const BUSY: [&str; 7] = [
    "sum := 0\nfor i := range 300000 { sum += i }\nwork(time.Second)\nfor i := range 300000 { sum -= i }\nfmt.Println(sum)",
    "a, b := make(chan int), make(chan int, 2)\nfor range 3 { go func() { for x := range a { b <- x + 1 } }() }\ngo func() { for i := range 5000 { a <- i }; close(a) }()\nsum := 0\nfor range 5000 { sum += <-b }\nfmt.Println(sum)",
    "var all sync.WaitGroup\nvar lock sync.Mutex\nsum := 0\nfor i := range 200 { all.Go(func() { time.Sleep(time.Duration(i%3) * time.Second); for range 300 { lock.Lock(); sum += i; lock.Unlock(); runtime.Gosched() }; work(time.Millisecond) }) }\nall.Wait()\nfmt.Println(sum)",
    "kept := [][]int{}\nfor i := range 3000 { kept = append(kept, make([]int, 2000)); if i%7 == 0 { kept = kept[:0] } }\nfmt.Println(len(kept), strings.Repeat(\"x\", len(kept)))",
    "defer fmt.Println(\"deferred\")\nvar f func(int) int\nf = func(n int) int { if n < 2 { return n }; return f(n-1) + f(n-2) }\nfmt.Println(f(18))\nm := map[int]int{}\nfor i := range 9000 { m[i%100] += i }\nvar none map[int]int\nnone[len(m)] = 1",
    "c := make(chan int)\ngo func() { for range 50000 { runtime.Gosched() } ; <-c }()\nfor i := range 30000 { _ = i }\n<-c",
    "go func() { for { select { case <-time.After(time.Second): default: } } }()\nwork(time.Second)\nfor { }",
];

fn busy(body: &str) -> Compiled {
    compile(&whole(&format!("func main() {{\n{body}\n}}\n"))).unwrap_or_else(|told| panic!("{body}: {told:?}"))
}

#[test]
fn an_instant_without_end_is_left_and_gone_on_with() {
    let compiled = busy("for {}");
    let mut running = compiled.begin(&Options::default());
    // To begin is not to run.
    assert!(running.instructions() <= 1024, "{}", running.instructions());
    let mut slices = 0;
    while running.go_on_for(100_000) {
        slices += 1;
        assert_eq!(running.at_us(), 0);
        assert!(running.instructions() <= (slices + 1) * 102_000, "{} after {slices}", running.instructions());
    }
    assert!(slices > 80, "{slices}");
    assert_eq!(told(&compiled.outcome(running)), told(&compiled.run(&Options::default())));
}

#[test]
fn programs_with_long_instants_are_the_same_in_every_slicing() {
    for body in BUSY {
        let compiled = busy(body);
        for (cores, order) in [(1, Order::Go), (3, Order::Fifo), (2, Order::Random(7)), (2, Order::Stealing)] {
            let options = Options { cores, order, switch_us: u64::from(cores) - 1, ..Options::default() };
            for sizes in [&[0][..], &[1500], &[7, 20_000, 1]] {
                let slices = same(&compiled, &options, sizes);
                assert!(slices > 2, "{slices}: {body}");
            }
        }
    }
}

#[test]
fn all_cases_are_the_same_in_slices() {
    let mut several = 0;
    for (_, cases) in files("run") {
        for case in cases {
            let Ok(compiled) = compile(&whole(&case.source)) else { continue };
            let options = Options { cores: case.cores, ..Options::default() };
            several += u32::from(same(&compiled, &options, &[0]) > 3);
        }
    }
    assert!(several >= 8, "only {several} took several slices");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sizes_of_slices_come_to_the_same(
        place in 0..BUSY.len() - 1,
        cores in 1u16..5,
        seed in any::<u64>(),
        slice_us in prop::sample::select(vec![0u64, 100, 10_000]),
        sizes in prop::collection::vec(0u64..60_000, 1..6),
    ) {
        let options = Options { cores, seed, slice_us, order: Order::Random(seed), ..Options::default() };
        same(&busy(BUSY[place]), &options, &sizes);
    }
}
