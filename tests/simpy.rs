//! Five hundred random kitchens for which `SimPy`, a simulator in Python, says the makespan too: `per-dish` with
//! stations, arrivals, speed and variation. `peers/random_cases.py` prints the file.

use wash_and_dry::{link, sim};

#[test]
fn agrees_with_simpy_on_every_makespan() {
    let cases = include_str!("peers/random_cases.tsv");
    for case in cases.lines() {
        let (scenario, makespan) = case.split_once('\t').expect("two columns");
        let reading = link::read(scenario);
        assert_eq!(reading.notes, [], "{scenario}");
        assert_eq!(sim::run(&reading.scenario).makespan().0.to_string(), makespan, "{scenario}");
    }
    assert_eq!(cases.lines().count(), 500);
}
