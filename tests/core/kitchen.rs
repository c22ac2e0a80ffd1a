//! The kitchen's scene, read as geometry: no name, number or count lies over another, from 1 to 12 cores and 320 px up.

use wash_and_dry::kitchen::{BETWEEN, Census, Detail, Frame, MOST_HANDS, Plate, Scene, scene};
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::timeline::Look;
use wash_and_dry::units::Millis;

/// The room of everything that is written, with what it is.
fn written(scene: &Scene) -> Vec<(Frame, String)> {
    let mut all = Vec::new();
    for (number, area) in scene.areas.iter().enumerate() {
        all.push((area.heading, format!("heading {number}")));
        all.extend(area.under.map(|under| (under, format!("line under heading {number}"))));
    }
    for hands in &scene.hands {
        all.extend(hands.name.map(|name| (name, format!("name of core {}", hands.core.number()))));
    }
    for plate in scene.plates.iter().filter(|plate| plate.numbered) {
        let half = plate.radius * 5 / 8;
        let frame = Frame { x: plate.x - half, y: plate.y - half, width: 2 * half, height: 2 * half };
        all.push((frame, format!("dish {}", plate.dish.number())));
    }
    for (number, heap) in scene.heaps.iter().enumerate() {
        all.push((heap.chip(), format!("count {number}: {}", heap.count)));
    }
    all
}

fn run(text: &str) -> Run {
    let reading = link::read(text);
    assert_eq!(reading.notes, [], "{text}");
    Run::of(&reading.scenario)
}

const PROGRAMS: [&str; 10] = [
    "",
    "program=sequential",
    "program=stages&rack=3",
    "stages=wash:3:hands:1,soak:4:wait,dry:2:hands",
    "stages=wash:3:hands:6,soak:4:wait:2,dry:2:hands:3",
    "stages=wash:3:hands,dry:2:hands",
    "stages=wash:1:hands,soak:9:wait,rinse:1:hands,soak2:4:wait,dry:1:hands",
    "waiting=hold",
    "stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100&slice=1",
    "stages=wash:3:hands:1,dry:2:hands:2&sizes=100,400",
];

#[test]
fn no_text_lies_over_another() {
    for (number, program) in PROGRAMS.iter().enumerate() {
        for cores in 1..=12 {
            let dishes = [1, 6, 13, 40, 60, 61, 900][(number + cores) % 7];
            let run = run(&format!("dishes={dishes}&cores={cores}&{program}"));
            let census = Census::of(&run);
            for (width, detail) in [
                (284, Detail::Full),
                (300, Detail::Full),
                (350, Detail::Full),
                (560, Detail::Full),
                (776, Detail::Full),
                (258, Detail::Small),
                (284, Detail::Small),
                (374, Detail::Small),
            ] {
                for part in 0..24 {
                    let at = Millis(run.end().0 * part / 23);
                    let scene = scene(&run, Some(&census.at(at)), at, (width, detail));
                    let all = written(&scene);
                    let context = || format!("{program}, {dishes} dishes, {cores} cores, {width} px, {at}");
                    for (place, (frame, name)) in all.iter().enumerate() {
                        let inside = frame.x >= 0 && frame.x + frame.width <= width && frame.y >= 0;
                        assert!(
                            inside && frame.bottom() <= scene.height,
                            "{name} at {frame:?} is outside: {}",
                            context()
                        );
                        for (other, what) in &all[..place] {
                            assert!(!frame.meets(other), "{name} {frame:?} over {what} {other:?}: {}", context());
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn every_dish_stands_somewhere_or_is_counted() {
    for program in PROGRAMS {
        for dishes in [1, 7, 60, 61, 500] {
            let run = run(&format!("dishes={dishes}&cores=3&{program}"));
            let census = Census::of(&run);
            for part in 0..20 {
                let at = Millis(run.end().0 * part / 19);
                let scene = scene(&run, Some(&census.at(at)), at, (376, Detail::Full));
                let counted: u32 = scene.heaps.iter().map(|heap| heap.count).sum();
                let plates = u32::try_from(scene.plates.len()).expect("few");
                assert_eq!(plates + counted + scene.to_come, dishes, "{program}, {dishes} dishes at {at}");
                let kept = scene.plates.iter().all(|plate| plate.numbered || plate.dish.number() > 99);
                assert!(kept, "plates keep their numbers");
            }
        }
    }
}

#[test]
fn hands_hold_the_dish_they_work_on_and_rest_otherwise() {
    for cores in [1, 2, 6] {
        let run = run(&format!("cores={cores}"));
        let height = scene(&run, None, Millis::ZERO, (776, Detail::Full)).height;
        for at in (0..run.end().0).step_by(500).map(Millis) {
            let scene = scene(&run, None, at, (776, Detail::Full));
            assert_eq!(scene.height, height, "the picture does not jump");
            for hands in &scene.hands {
                let segment = run.segment_at(hands.core, at);
                let dish = segment.and_then(|segment| segment.subject()).map(|(dish, _)| dish);
                let held = scene.plates.iter().find(|plate| (plate.x, plate.y) == (hands.x, hands.y));
                assert_eq!(held.map(|plate| plate.dish), dish, "core {} at {at}", hands.core.number());
                assert_eq!(hands.dish, dish);
                assert_eq!(hands.look, segment.as_ref().map(Look::of_segment));
            }
        }
    }
}

/// Hands that work are at their dish, or where dishes are counted in the station at that count, however narrow the kitchen is.
#[test]
fn hands_that_work_are_at_the_dish_in_every_width() {
    let screens = [247, 258, 284, 374, 560, 776]
        .into_iter()
        .flat_map(|width| [Detail::Full, Detail::Small].into_iter().map(move |detail| (width, detail)));
    for ((width, detail), program) in screens.flat_map(|screen| PROGRAMS.map(|program| (screen, program))) {
        for (cores, dishes) in [(1, 6), (2, 6), (3, 61), (4, 6), (6, 40), (12, 13), (12, 900)] {
            let run = run(&format!("dishes={dishes}&cores={cores}&{program}"));
            let census = Census::of(&run);
            for part in 0..12 {
                let at = Millis(run.end().0 * part / 12);
                let scene = scene(&run, Some(&census.at(at)), at, (width, detail));
                for hands in &scene.hands {
                    let segment = run.segment_at(hands.core, at);
                    let subject = segment.and_then(|segment| segment.subject());
                    let context = || format!("{program}, {dishes} dishes, {width} {detail:?} {at}: {hands:?}");
                    assert_eq!(hands.dish, subject.map(|(dish, _)| dish), "{}", context());
                    let Some((dish, stage)) = subject else { continue };
                    let place = scene.areas[stage.index() + 1].place;
                    assert!(hands.x > place.x && hands.x < place.x + place.width, "{}", context());
                    assert!(hands.y > place.y - 4 && hands.y < place.bottom(), "{}", context());
                    if let Some(plate) = scene.plates.iter().find(|plate| plate.dish == dish) {
                        assert_eq!(hands.x, plate.x, "{}", context());
                        assert!((hands.y - plate.y).abs() < plate.radius / 2, "{}: {plate:?}", context());
                    }
                }
            }
        }
    }
}

#[test]
fn a_kitchen_has_as_many_sinks_as_places() {
    for places in [1, 2, 6] {
        let run = run(&format!("stages=wash:3:hands:{places},dry:2:hands"));
        let units = scene(&run, None, Millis::ZERO, (776, Detail::Full)).areas[1].units;
        assert_eq!(units, places);
    }
    let endless = run("");
    let areas = scene(&endless, None, Millis::ZERO, (776, Detail::Full)).areas;
    let one = scene(&run("stages=wash:3:hands:1"), None, Millis::ZERO, (776, Detail::Full)).areas;
    assert!(one[1].place.width * 2 < areas[1].place.width, "one sink is small, a trough without limit is not");
}

/// However small a kitchen is, a place of which there is one is seen as one. Several are drawn as several where the smallest dish has room
/// in each; else as one with their number.
#[test]
fn one_sink_is_seen_as_one_in_small_kitchens() {
    for (width, detail) in [(284, Detail::Small), (258, Detail::Small), (374, Detail::Small), (284, Detail::Full)] {
        let sink = |places: &str| {
            let run = run(&format!("cores=4&stages=wash:3:hands{places},soak:4:wait,dry:2:hands"));
            scene(&run, None, Millis::ZERO, (width, detail)).areas[1].clone()
        };
        let [one, two, three, endless] = [":1", ":2", ":3", ""].map(sink);
        assert_eq!((one.units, one.counted, endless.units, endless.counted), (1, None, 1, None), "{width}");
        for (several, places) in [(&two, 2), (&three, 3)] {
            let drawn = i32::from(places) * 22 <= several.place.width;
            let expected = if drawn { (i32::from(places), None) } else { (1, Some(places)) };
            assert_eq!((several.units, several.counted), expected, "{width}");
        }
        assert_eq!((one.endless, two.endless, endless.endless), (false, false, true));
        assert!(
            one.place.width * 4 <= endless.place.width * 3,
            "{width}: {} of {}",
            one.place.width,
            endless.place.width
        );
        assert_eq!(two.place.width, endless.place.width);
    }
}

/// No bowl is narrower than the dish in it.
#[test]
fn dishes_fit_into_their_bowls() {
    for places in 2..=6 {
        let run = run(&format!("cores=6&stages=wash:3:hands:{places},soak:4:wait:{places},dry:2:hands:{places}"));
        for width in [230, 247, 284, 374, 560, 776] {
            for detail in [Detail::Full, Detail::Small] {
                for at in (0..run.end().0).step_by(500).map(Millis) {
                    let scene = scene(&run, None, at, (width, detail));
                    for area in scene.areas.iter().filter(|area| area.units > 1) {
                        let wide = area.place.width / area.units - BETWEEN;
                        let stands = |plate: &&Plate| {
                            (area.place.x..area.place.x + area.place.width).contains(&plate.x)
                                && (area.place.y..area.place.bottom()).contains(&plate.y)
                        };
                        for plate in scene.plates.iter().filter(stands) {
                            assert!(2 * plate.radius <= wide, "{places} places, {width} {detail:?} {at}: {plate:?}");
                        }
                    }
                }
            }
        }
    }
}

/// The count of what has no room beside plates has room for its plus.
#[test]
fn a_count_beside_plates_is_not_squeezed() {
    let run = run("cores=1");
    let mut counts = 0;
    for (width, detail) in [(247, Detail::Small), (374, Detail::Small), (284, Detail::Full)] {
        for at in (0..run.end().0).step_by(500).map(Millis) {
            for heap in scene(&run, None, at, (width, detail)).heaps {
                assert!(heap.chip().width >= 22, "{width} {detail:?} {at}: {heap:?}");
                counts += 1;
            }
        }
    }
    assert!(counts > 0);
}

/// A dish that is ten times the work is drawn larger than the others, wherever it stands.
#[test]
fn a_big_dish_is_drawn_big() {
    for slice in ["0", "1"] {
        let run = run(&format!("stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100&slice={slice}"));
        for (width, detail) in [(284, Detail::Small), (374, Detail::Small), (284, Detail::Full), (776, Detail::Full)] {
            for part in 0..20 {
                let at = Millis(run.end().0 * part / 20);
                let scene = scene(&run, None, at, (width, detail));
                let radius =
                    |dish: u32| scene.plates.iter().find(|plate| plate.dish.0 == dish).map(|plate| plate.radius);
                // On a short shelf it may be among those that are counted.
                let Some(pan) = radius(0) else {
                    assert!(width < 776, "the pan is counted and not drawn at {at}");
                    continue;
                };
                let small = (1..6).filter_map(radius).max();
                assert!(small.is_none_or(|small| pan > small), "{width} {detail:?} {at}: {pan} and {small:?}");
                assert!(scene.plates.iter().all(|plate| plate.is_pan == (plate.dish.0 == 0)), "only it is a pan");
            }
        }
    }
}

#[test]
fn a_bottleneck_piles_up() {
    let run = run("dishes=600&cores=12&stages=wash:1:hands,dry:2:hands:1");
    let census = Census::of(&run);
    let layers = |at: u64| {
        let scene = scene(&run, Some(&census.at(Millis(at))), Millis(at), (776, Detail::Full));
        let shelf = scene.areas[2].shelf.expect("a shelf before the board");
        scene
            .heaps
            .iter()
            .filter(|heap| heap.layers > 0 && heap.room.bottom() == shelf.bottom())
            .map(|heap| heap.layers)
            .max()
    };
    assert!(layers(40_000) > layers(4000).or(Some(0)), "{:?} {:?}", layers(4000), layers(40_000));
}

#[test]
fn a_scene_of_any_size_has_everything_inside() {
    for (dishes, cores) in [(1, 1), (6, 2), (60, 12), (60, 1), (61, 12), (600, 13), (600, 256)] {
        let run = run(&format!("dishes={dishes}&cores={cores}"));
        let census = Census::of(&run);
        for width in [0, 1, 5, 300, 366, 760, 1200] {
            for detail in [Detail::Full, Detail::Small] {
                let middle = Millis(run.end().0 / 2);
                let scene = scene(&run, Some(&census.at(middle)), middle, (width, detail));
                if width < 300 {
                    continue;
                }
                for plate in &scene.plates {
                    assert!(plate.x >= plate.radius && plate.x + plate.radius <= width, "{plate:?} in {width}");
                    assert!(plate.y >= plate.radius && plate.y + plate.radius <= scene.height, "{plate:?}");
                }
                assert!(scene.hands.iter().all(|hands| hands.x > 0 && hands.x < width && hands.y < scene.height));
                assert_eq!(scene.hands.len(), usize::from(run.scenario().cores));
                assert!(scene.hands.iter().all(|hands| hands.is_mark == (cores > MOST_HANDS)));
            }
        }
    }
}
