//! Makespans computed by other simulators, on ten thousand random scenarios: `SimPy` computes all of them, tokio on its paused clock and
//! Go's runtime on its fake clock 8,200, nexosim 2,886. `./dev oracles` asks all four again; `tests/peers/scenarios.py` lists the kinds of
//! scenarios and says why the order among equals cannot matter in most.

use wash_and_dry::{link, sim};

#[test]
fn others_say_the_same_makespans() {
    let (mut kinds, mut compared) = (0, 0);
    for line in include_str!("../peers/oracles.tsv").lines() {
        let Some((scenario, makespan)) = line.split_once('\t') else {
            kinds += 1;
            continue;
        };
        let reading = link::read(scenario);
        assert!(reading.notes.is_empty(), "{scenario}");
        assert_eq!(sim::run(&reading.scenario).makespan().0.to_string(), makespan, "{scenario}");
        compared += 1;
    }
    assert_eq!((kinds, compared), (7, 10_000));
}
