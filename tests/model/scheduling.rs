//! Properties of scheduling by hand: the run is a function of the choices, and choices can be taken back.

use crate::actions::{self, action, actions, link, model_at, schedule_action};
use crate::after;
use proptest::prelude::*;
use wash_and_dry::kitchen::{Detail, scene};
use wash_and_dry::link as links;
use wash_and_dry::model::{Action, Direction, LessonAction, Model, ScheduleAction, Scheduling, lane_sentences};
use wash_and_dry::run::Run;
use wash_and_dry::scenario::Policy;
use wash_and_dry::schedule::{PUZZLES, Schedule, Standing, with_choices};
use wash_and_dry::sim::{self, Best, Objective, Search};
use wash_and_dry::timeline::{Window, core_lane, dish_lane};
use wash_and_dry::units::{CoreId, DishId, Millis};
use wash_and_dry::why::Lane;

/// A page on which a schedule has begun, after some choices and other things.
fn scheduling() -> impl Strategy<Value = Model> {
    let start = prop_oneof![
        (0..PUZZLES.len()).prop_map(|place| (String::new(), ScheduleAction::Puzzle(place))),
        prop::sample::select(vec![
            "",
            "cores=3&dishes=9",
            "program=workers&workers=5&cores=2",
            "program=stages&cores=2&rack=1",
            "slice=1&switch=0.5&every=1",
            "policy=chosen&choices=2.1.1"
        ])
        .prop_map(|kitchen| (format!("step=sandbox&{kitchen}"), ScheduleAction::Begin)),
    ];
    let later = prop::collection::vec(schedule_action(), 0..12);
    (start, later).prop_map(|((link, begin), later)| {
        let link = if link.is_empty() { "step=sandbox".to_owned() } else { link };
        let begun = model_at(&link).reduce(Action::Schedule(begin));
        let later: Vec<Action> = later.into_iter().map(Action::Schedule).collect();
        after(&begun, &later).pop().expect("at least the start")
    })
}

fn take(model: &Model, place: usize) -> Model {
    model.reduce(Action::Schedule(ScheduleAction::Take(place)))
}

/// The run that the legend names: that of the chosen rival or, after those, of the best choices.
fn named_below(schedule: &Scheduling) -> Option<Run> {
    match schedule.rivals.get(schedule.beside) {
        Some(rival) => Some(rival.run.clone()),
        None => with_choices(schedule.kitchen(), schedule.best.choices.clone()).map(|best| Run::of(&best)),
    }
}

proptest! {
    #![proptest_config(actions::config())]

    #[test]
    fn the_run_is_that_of_the_choices_whatever_was_done(link in link(), actions in actions()) {
        for model in after(&model_at(&link), &actions) {
            let Some(schedule) = &model.schedule else {
                prop_assert!(model.is_hiding() || model.run.is_finished());
                continue;
            };
            prop_assert!(!model.is_hiding());
            prop_assert_eq!(model.scenario().policy, Policy::Chosen);
            let again = Schedule::of(model.scenario());
            prop_assert_eq!(model.run.fingerprint(), again.run.fingerprint());
            prop_assert_eq!(&schedule.made, &again.made);
            prop_assert_eq!(model.run.decision(), again.run.decision());
            prop_assert_eq!(model.run.decision().is_none(), model.run.is_finished());
            if !model.conceals_others() {
                let below = model.ghost.as_ref().map(|ghost| ghost.fingerprint());
                prop_assert_eq!(below, named_below(schedule).map(|run| run.fingerprint()));
            }
        }
    }

    #[test]
    fn a_choice_taken_back_leaves_the_page_as_it_was(model in scheduling(), place in 0..8_usize) {
        let Some(schedule) = &model.schedule else { return Ok(()) };
        let offers = model.run.decision().map_or(0, |decision| decision.offers.len());
        let taken = take(&model, place);
        if place >= offers {
            prop_assert_eq!(taken.scenario(), model.scenario());
            return Ok(());
        }
        let made = &taken.schedule.as_ref().expect("still scheduling").made;
        prop_assert_eq!(made.len(), schedule.made.len() + 1);
        prop_assert_eq!(made.last().map(|choice| choice.place), Some(place));
        prop_assert!(taken.run.end() >= model.run.end());
        for undone in [taken.reduce(Action::Schedule(ScheduleAction::Back)), taken.reduce(Action::Travel(Direction::Back))] {
            prop_assert_eq!(undone.scenario(), model.scenario());
            prop_assert_eq!(undone.run.fingerprint(), model.run.fingerprint());
            prop_assert_eq!(undone.run.decision(), model.run.decision());
            let undone = undone.schedule.expect("still scheduling");
            prop_assert_eq!(&undone.made, &schedule.made);
        }
    }

    #[test]
    fn choices_to_the_end_make_a_whole_run_that_the_link_carries(model in scheduling(), places in prop::collection::vec(0..8_usize, 60)) {
        let mut model = model;
        let mut places = places.into_iter().cycle();
        while let Some(decision) = model.run.decision().cloned() {
            let place = places.next().expect("a cycle") % decision.offers.len();
            model = take(&model, place);
        }
        prop_assert!(model.run.is_finished());
        let opened = links::read(&model.link(None));
        prop_assert_eq!(&opened.notes, &[]);
        prop_assert_eq!(sim::run(&opened.scenario).fingerprint(), model.run.fingerprint());
        if let Some(schedule) = &model.schedule {
            prop_assert!(schedule.standing(&model.run).is_some());
            // Whoever opens the link finds the schedule to be beaten.
            let other = model_at(&model.link(None)).reduce(Action::Schedule(ScheduleAction::Begin));
            let to_beat = other.schedule.and_then(|schedule| schedule.to_beat);
            let expected = (!model.scenario().choices.is_empty()).then(|| model.run.fingerprint());
            prop_assert_eq!(to_beat.map(|run| run.fingerprint()), expected);
        }
    }

    #[test]
    fn what_is_told_of_a_run_that_has_stopped_can_be_told(model in scheduling(), others in prop::collection::vec(action(), 0..4)) {
        let text = wash_and_dry::text::Text::written(wash_and_dry::link::Language::English);
        for model in after(&model, &others) {
            if model.run.is_finished() || model.is_hiding() {
                continue;
            }
            // Nothing of this is shown as an outcome, but none of it may fail.
            let run = &model.run;
            let _ = (run.metrics(), run.limit(), run.looks());
            let window = Window::whole(Millis(60_000));
            for core in (0..run.scenario().cores).map(CoreId) {
                prop_assert!(core_lane(run, core, window, 500).iter().all(|shape| shape.x + shape.width <= 501));
            }
            for dish in (0..run.scenario().dishes).map(DishId) {
                prop_assert!(dish_lane(run, dish, window, 500).iter().all(|shape| shape.x + shape.width <= 501));
            }
            for at in (0..=run.end().0).step_by(250).map(Millis) {
                prop_assert!(!text.page.kitchen_summary(run, at).is_empty());
                prop_assert!(scene(run, None, at, (700, Detail::Full)).height > 0);
                let cores = (0..run.scenario().cores).map(|core| Lane::Core(CoreId(core)));
                let dishes = (0..run.scenario().dishes).map(|dish| Lane::Dish(DishId(dish)));
                for lane in cores.chain(dishes) {
                    prop_assert!(lane_sentences(text, run, lane, at).all(|sentence| !sentence.is_empty()));
                }
            }
        }
    }
}

#[test]
fn what_the_search_has_found_gives_the_standing_and_only_of_its_own_kitchen() {
    let model = model_at("step=sandbox").reduce(Action::Schedule(ScheduleAction::Puzzle(1)));
    let puzzle = &PUZZLES[1];
    let mut search = Search::new(&puzzle.scenario(), Objective::Makespan).expect("small");
    while search.go_on(100) {}
    let found = |kitchen: &str, best: Best| {
        Action::Schedule(ScheduleAction::Found(Box::new(links::read(kitchen).scenario), best))
    };
    let best = |model: &Model| model.schedule.as_ref().map(|schedule| schedule.best.clone());
    let at_first = best(&model).expect("what the policies do");
    assert_eq!((at_first.cost, at_first.bound, at_first.proved), (Millis(20_000), Millis(20_000), true));
    let elsewhere = model.reduce(found("cores=2", Best { cost: Millis(1), ..search.best() }));
    assert_eq!(best(&elsewhere), best(&model));
    let kitchen = format!("{}&policy=chosen", puzzle.kitchen);
    let mut model = model.reduce(found(&kitchen, search.best()));
    // The big one first, then the oldest each time.
    for place in [4, 0, 0, 0] {
        let schedule = model.schedule.as_ref().expect("still scheduling");
        assert_eq!(schedule.standing(&model.run), None);
        model = take(&model, place);
    }
    let schedule = model.schedule.as_ref().expect("still scheduling");
    assert_eq!(schedule.standing(&model.run), Some(Standing::Best));
    assert!(puzzle.is_solved_by(&model.run));
    assert_eq!(model.solved(), 0b10);
    assert_eq!(schedule.rivals[0].run.makespan(), Millis(30_000));
    assert!(!model.is_hiding() && model.is_told());
    let beside = |place| model.reduce(Action::Schedule(ScheduleAction::Beside(place))).ghost.map(|run| run.makespan());
    assert_eq!([0, 1, 2, 3, 4].map(beside), [30_000, 20_000, 30_000, 30_000, 20_000].map(|end| Some(Millis(end))));
}

#[test]
fn a_choice_that_is_undone_leaves_the_rival_below_that_the_legend_names() {
    let begun = model_at("step=sandbox").reduce(Action::Schedule(ScheduleAction::Puzzle(1)));
    let taken = take(&take(&begun, 4), 0).reduce(Action::Schedule(ScheduleAction::Beside(1)));
    let rival = taken.schedule.as_ref().expect("scheduling").rivals[1].run.clone();
    let undone = taken.reduce(Action::Travel(Direction::Back));
    assert_eq!(undone.schedule.as_ref().map(|schedule| schedule.made.len()), Some(1));
    assert_eq!(undone.ghost, Some(rival.clone()));
    assert_eq!(undone.reduce(Action::Travel(Direction::Forward)).ghost, Some(rival));
}

#[test]
fn who_decides_can_be_scheduled_before_it_asks_and_gives_nothing_away() {
    let start = model_at("step=who-decides");
    assert!(start.is_hiding() && start.can_warm_up() && !start.can_schedule());
    let mut model = start.reduce(Action::Schedule(ScheduleAction::WarmUp));
    assert!(!model.is_hiding() && model.beside().is_empty());
    while model.run.decision().is_some() {
        model = take(&model, 1);
    }
    assert!(model.run.is_finished());
    let back = model.reduce(Action::Schedule(ScheduleAction::Stop));
    assert!(back.is_hiding() && back.run.segments().is_empty() && back.worlds.len() == start.worlds.len());
    assert_eq!(back.scenario(), start.scenario());
    // Other steps have nothing of the kind; nor has this one once its question is answered.
    assert!(!model_at("step=may-run").reduce(Action::Schedule(ScheduleAction::WarmUp)).can_warm_up());
    assert!(!start.reduce(Action::Lesson(LessonAction::Skip)).can_warm_up());
}
