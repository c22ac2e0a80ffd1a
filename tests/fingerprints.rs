//! Prints the fingerprints of 500 random scenarios: the same in a shell and in WebAssembly, which `./dev test` checks.

mod support;

fn print(line: &str) {
    #[cfg(target_arch = "wasm32")]
    web_sys::console::log_1(&line.into());
    #[cfg(not(target_arch = "wasm32"))]
    println!("{line}");
}

fn main() {
    for seed in 0..500 {
        print(&format!("{seed} {:016x}", wash_and_dry::sim::run(&support::scenario(seed)).fingerprint()));
    }
}
