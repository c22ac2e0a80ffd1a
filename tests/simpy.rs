//! Makespans against `SimPy`, which shares no code with the engine: 500 random kitchens of the program whose total does not
//! hang on who goes first among equals. `tests/peers/random_cases.py` made the list and makes it again.

use wash_and_dry::{link, sim};

#[test]
fn simpy_says_the_same_makespans() {
    let cases = include_str!("peers/random_cases.tsv");
    let mut compared = 0;
    for line in cases.lines() {
        let (scenario, makespan) = line.split_once('\t').expect("scenario, tab, makespan");
        let reading = link::read(scenario);
        assert!(reading.notes.is_empty(), "{scenario}");
        assert_eq!(sim::run(&reading.scenario).makespan().0.to_string(), makespan, "{scenario}");
        compared += 1;
    }
    assert_eq!(compared, 500);
}
