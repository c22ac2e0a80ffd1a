//! The engine for `./dev bench`: simulates one scenario several times and prints a line for each.
//!
//!     bench_engine SCENARIO ROUNDS      {"makespan_ms":22507000,"ms":2.5124,"segments":60000,"trace_bytes":6839984}
//!
//! Only `sim::run` is timed, not reading the scenario and freeing the trace. The
//! same program runs natively and, through `wasm.mjs`, in WebAssembly under Node.

use std::hint::black_box;
use wash_and_dry::scenario::ValidScenario;
use wash_and_dry::{link, sim};

/// A clock in milliseconds, and the arguments.
#[cfg(not(target_arch = "wasm32"))]
mod host {
    use std::sync::LazyLock;
    use std::time::Instant;

    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    pub fn now() -> f64 {
        START.elapsed().as_secs_f64() * 1e3
    }

    pub fn arguments() -> Vec<String> {
        std::env::args().skip(1).collect()
    }

    pub fn print(line: &str) {
        println!("{line}");
    }
}

/// The clock and the arguments under Node.
#[cfg(target_arch = "wasm32")]
mod host {
    use js_sys::{Array, Reflect, global};
    use std::cell::LazyCell;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Performance;

    thread_local! {
        static PERFORMANCE: LazyCell<Performance> = LazyCell::new(|| get(&global(), "performance").unchecked_into());
    }

    fn get(object: &JsValue, key: &str) -> JsValue {
        Reflect::get(object, &key.into()).expect("an object of Node's")
    }

    pub fn now() -> f64 {
        PERFORMANCE.with(|performance| performance.now())
    }

    pub fn arguments() -> Vec<String> {
        let all: Array = get(&get(&global(), "process"), "argv").unchecked_into();
        all.iter().skip(2).filter_map(|argument| argument.as_string()).collect()
    }

    pub fn print(line: &str) {
        web_sys::console::log_1(&line.into());
    }
}

/// Simulates once and returns the line of the result.
fn measure(scenario: &ValidScenario) -> String {
    let start = host::now();
    let trace = black_box(sim::run(black_box(scenario)));
    let ms = host::now() - start;
    let bytes = size_of_val(trace.segments())
        + size_of_val(trace.entries())
        + size_of_val(trace.levels())
        + size_of_val(trace.dishes());
    let (makespan, segments) = (trace.makespan().0, trace.segments().len());
    format!(r#"{{"makespan_ms":{makespan},"ms":{ms:.4},"segments":{segments},"trace_bytes":{bytes}}}"#)
}

fn main() {
    let given = host::arguments();
    let [scenario, rounds] = given.as_slice() else { panic!("usage: bench_engine SCENARIO ROUNDS") };
    let rounds: u32 = rounds.parse().expect("a number of rounds");
    let reading = link::read(scenario);
    assert!(reading.notes.is_empty(), "not a valid scenario: {:?}", reading.notes);
    for _ in 0..rounds {
        host::print(&measure(&reading.scenario));
    }
}
