//! Three thousand random scenarios, two thousand of them with choices, compared with the second implementation, `tests/reference/model.py`, which was written from docs/MODEL.md
//! alone. Each row: scenario, makespan, most in progress, most running, switches, their time, time held, the sums
//! of begin and finish times, the lower bound, the sequential makespan, the number of segments, and FNV-1a over the segments as lines.

use wash_and_dry::export::Format;
use wash_and_dry::link;
use wash_and_dry::metrics::Metrics;
use wash_and_dry::run::Run;
use wash_and_dry::text::PageText;

fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

#[test]
fn agrees_with_the_second_implementation_to_the_millisecond() {
    compare(include_str!("../reference/expected.tsv"), 1000);
}

#[test]
fn agrees_with_it_on_sizes_lots_and_choices() {
    compare(include_str!("../reference/expected-choices.tsv"), 2000);
}

fn compare(rows: &str, count: usize) {
    for row in rows.lines().skip(1) {
        let (scenario, expected) = row.split_once('\t').expect("columns");
        let reading = link::read(scenario);
        assert_eq!(reading.notes, [], "{scenario}");
        let trace = Run::of(&reading.scenario);
        let metrics = Metrics::of(&trace);
        let finished: u64 = trace.dishes().iter().map(|dish| dish.finished.0).sum();
        let begun: u64 = trace.dishes().iter().map(|dish| dish.begun.0).sum();
        let table = Format::Segments.whole(&trace, "", &PageText::ENGLISH);
        let (_, lines) = table.split_once('\n').expect("a heading");
        let found = [
            metrics.makespan.0,
            u64::from(metrics.max_in_progress),
            u64::from(metrics.max_running),
            metrics.switches,
            metrics.switch_time.0,
            metrics.hold_time.0,
            begun,
            finished,
            metrics.lower_bound.0,
            metrics.sequential.0,
            trace.segments().len() as u64,
        ];
        let found = found.map(|number| number.to_string()).join("\t");
        assert_eq!(format!("{found}\t{:016x}", fnv(lines)), expected, "{scenario}");
    }
    assert_eq!(rows.lines().count(), 1 + count);
}
