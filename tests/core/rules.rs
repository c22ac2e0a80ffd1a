//! Rules that every trace keeps, simulated or measured, checked by code that shares nothing with the engine.

use std::collections::HashMap;
use wash_and_dry::scenario::{Program, StageKind, Waiting};
use wash_and_dry::trace::{DishState, Kind, Segment, Trace};
use wash_and_dry::units::{DishId, Millis, StageId};

/// No two spans overlap.
pub fn none_overlap(mut spans: Vec<(Millis, Millis)>, what: &str) {
    spans.sort();
    for pair in spans.windows(2) {
        assert!(pair[0].1 <= pair[1].0, "{what}: {pair:?}");
    }
}

/// The segments that have a key, by their keys.
pub fn by<K: std::hash::Hash + Eq>(trace: &Trace, key: impl Fn(&Segment) -> Option<K>) -> HashMap<K, Vec<Segment>> {
    let mut groups: HashMap<K, Vec<Segment>> = HashMap::new();
    for segment in trace.segments() {
        if let Some(key) = key(segment) {
            groups.entry(key).or_default().push(*segment);
        }
    }
    groups
}

/// The spans of segments.
pub fn spans(segments: &[Segment]) -> Vec<(Millis, Millis)> {
    segments.iter().map(|segment| (segment.from, segment.to)).collect()
}

/// No core, task or dish has two segments at once.
pub fn nobody_does_two_things_at_once(trace: &Trace) {
    by(trace, |s| Some(s.core)).values().for_each(|group| none_overlap(spans(group), "a core"));
    by(trace, |s| Some(s.task)).values().for_each(|group| none_overlap(spans(group), "a task"));
    by(trace, |s| s.subject().map(|(dish, _)| dish)).values().for_each(|g| none_overlap(spans(g), "a dish"));
    assert!(trace.segments().iter().all(|segment| segment.from < segment.to));
    assert!(trace.segments().is_sorted_by_key(|segment| (segment.from, segment.core)));
}

/// Each dish's stages are in order, and each takes as long as it has to.
pub fn every_dish_goes_through_its_stages_in_order_and_all_hands_work_is_done(trace: &Trace) {
    let scenario = trace.scenario();
    let groups = by(trace, |s| s.subject().map(|(dish, _)| dish));
    for (number, times) in trace.dishes().iter().enumerate() {
        let dish = DishId::from_index(number);
        assert!(times.arrived <= times.begun && times.begun < times.finished);
        assert!(times.finished - times.begun >= trace.durations().service(dish));
        let group = groups.get(&dish).map_or(&[][..], Vec::as_slice);
        assert!(group.is_sorted_by_key(|s| (s.from, s.stage)) && group.is_sorted_by_key(|s| s.stage));
        for (index, stage) in scenario.stages.iter().enumerate() {
            let id = StageId::from_index(index);
            let done: u64 = group.iter().filter(|s| s.stage == id).map(|s| s.length().0).sum();
            let on_a_core = stage.kind == StageKind::Hands || scenario.waiting == Waiting::Hold;
            assert_eq!(done, if on_a_core { trace.durations().get(dish, id).0 } else { 0 });
            let kind = if stage.kind == StageKind::Hands { Kind::Work } else { Kind::Hold };
            assert!(group.iter().filter(|s| s.stage == id).all(|s| s.kind == kind));
        }
    }
}

/// Counts how many intervals cover each instant and checks that no more than `most` do.
fn at_most(intervals: &[(Millis, Millis)], most: usize, what: &str) {
    for &(from, to) in intervals {
        if from < to {
            let covering = intervals.iter().filter(|other| other.0 <= from && from < other.1).count();
            assert!(covering <= most, "{what}: {covering} at {from:?}, at most {most}");
        }
    }
}

/// No more dishes are at a station than it has places, and none more in a channel than its rack holds.
pub fn places_and_channels_are_never_exceeded(trace: &Trace) {
    let scenario = trace.scenario();
    for (index, stage) in scenario.stages.iter().enumerate() {
        let id = StageId::from_index(index);
        let (mut at_stage, mut racked, mut soaking) = (Vec::new(), Vec::new(), Vec::new());
        for dish in (0..scenario.dishes).map(DishId) {
            for span in trace.spans_of_dish(dish) {
                let interval = (span.from, span.to);
                match span.state {
                    DishState::Working { stage, .. } | DishState::Holding { stage, .. } if stage == id => {
                        at_stage.push(interval);
                    }
                    DishState::Soaking { stage } if stage == id => {
                        at_stage.push(interval);
                        soaking.push(interval.1 - interval.0);
                        assert_eq!(interval.1 - interval.0, trace.durations().get(dish, id));
                    }
                    DishState::Ready { stage, holds_place: true }
                    | DishState::Switching { stage, holds_place: true, .. }
                        if stage == id =>
                    {
                        at_stage.push(interval);
                    }
                    DishState::Racked { stage } if stage == id => racked.push(interval),
                    _ => {}
                }
            }
        }
        if let Some(places) = stage.places {
            at_most(&at_stage, usize::from(places), "places");
        }
        if scenario.program == Program::Stages && index > 0 {
            at_most(&racked, usize::from(scenario.rack), "rack");
        }
    }
}
