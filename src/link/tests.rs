use super::*;
use crate::scenario::{Program, Reason};
use strum::VariantArray;

fn notes(link: &str) -> Vec<Note> {
    read(link).notes
}

fn bad(field: Field, link: &str) -> bool {
    let reading = read(link);
    matches!(&reading.notes[..], [Note::Value(problem, _)] if problem.field == field)
        && value::text(&reading.scenario, field) == value::text(&Scenario::default(), field)
}

#[test]
fn the_empty_link_is_the_default_and_back() {
    assert_eq!(read(""), Reading::default());
    assert_eq!(read("&&"), Reading::default());
    assert_eq!(write(&Scenario::default(), &View::default()), "");
}

#[test]
fn keys_are_written_in_order_without_defaults() {
    let reading =
        read("cores=2&t=1.50&step=one-dish&dishes=6&program=stages&stages=wash:3.000:hands:1,%C3%A9t%C3%A9:0.25:wait");
    assert_eq!(reading.notes, []);
    let link = "program=stages&cores=2&stages=wash:3:hands:1,%C3%A9t%C3%A9:0.25:wait&step=one-dish&t=1.5";
    assert_eq!(write(&reading.scenario, &reading.view), link);
    assert_eq!(read(link), reading);
}

#[test]
fn numbers_are_digits_and_nothing_else() {
    for value in ["", "0", "257", "-1", "+1", "1e2", " 1", "1.0", "0x1", "١"] {
        assert!(bad(Field::Cores, &format!("cores={value}")), "{value}");
    }
    assert!(bad(Field::Cores, &format!("cores={}", "9".repeat(400))));
    assert_eq!(read("cores=0004").scenario.cores, 4);
    assert_eq!(read("seed=18446744073709551615").scenario.seed, u64::MAX);
    assert!(bad(Field::Seed, "seed=18446744073709551616"));
}

#[test]
fn seconds_have_up_to_three_decimals() {
    for value in ["", ".5", "3.", "1.2345", "1,5", "0.009", "3600.001", "1e1", "-0"] {
        assert!(bad(Field::Slice, &format!("slice={value}")), "{value}");
    }
    for (value, ms) in [("0", 0), ("0.000", 0), ("0.01", 10), ("1.5", 1500), ("3600", 3_600_000), ("2.05", 2050)] {
        assert_eq!(read(&format!("slice={value}")).scenario.slice, Millis(ms), "{value}");
    }
}

#[test]
fn wrong_stages_fall_back_whole() {
    let long = "x".repeat(17);
    let nine = ["a:1:hands"; 9].join(",");
    for value in [
        "",
        "wash",
        "wash:1",
        "wash:x:hands",
        "wash:1:feet",
        ":1:hands",
        "a b:1:hands",
        "wash:1:hands:0",
        "wash:1:hands:1001",
        "wash:1:hands:1:1",
        "wash:3601:hands",
        "wash:0:hands",
        "wash:1:hands,",
        &nine,
        &format!("{long}:1:hands"),
    ] {
        assert!(bad(Field::Stages, &format!("stages={value}")), "{value}");
    }
}

#[test]
fn sizes_lots_and_choices_are_lists_and_a_number() {
    let seventeen = ["100"; 17].join(",");
    for value in ["", "0", "1001", "100,", ",100", "100;200", "100.5", "1e2", "-1", "100,,100", "+5", &seventeen] {
        assert!(bad(Field::Sizes, &format!("sizes={value}")), "{value}");
    }
    let many = vec!["0"; 2001].join(".");
    for value in ["1000", "1.", ".1", "1,2", "1..2", "-1", "x", &many] {
        assert!(bad(Field::Choices, &format!("choices={value}")), "{value}");
    }
    for value in ["", "-1", "x", "18446744073709551616"] {
        assert!(bad(Field::Lots, &format!("lots={value}")), "{value}");
    }
    let link = "sizes=1000,1&policy=chosen&seed=3&lots=3&choices=0.12.999";
    let reading = read(link);
    assert_eq!(reading.notes, []);
    assert_eq!((&reading.scenario.sizes[..], &reading.scenario.choices[..]), (&[1000, 1][..], &[0, 12, 999][..]));
    assert_eq!((reading.scenario.lots, reading.scenario.drawn_from()), (Some(3), 3));
    assert_eq!(write(&reading.scenario, &reading.view), link);
    let all = read(&format!("policy=chosen&choices={}", vec!["7"; 2000].join("."))).scenario;
    assert_eq!(all.choices, [7; 2000]);
    // What is at its default is left out.
    assert_eq!(write(&read("sizes=0100&choices=").scenario, &View::default()), "");
    assert_eq!(read("choices=").notes, []);
}

#[test]
fn a_link_names_a_list_or_lots_twice_or_wrongly_and_the_first_or_the_default_counts() {
    assert_eq!(notes("sizes=5&sizes=6"), [Note::Twice("sizes".into(), "6".into())]);
    assert_eq!(read("sizes=5&sizes=6").scenario.sizes, [5]);
    let reading = read("policy=random&lots=x&choices=a&sizes=b&seed=4");
    assert_eq!(reading.notes.len(), 3);
    assert_eq!(write(&reading.scenario, &reading.view), "policy=random&seed=4");
}

#[test]
fn what_is_typed_has_spaces_and_may_be_nothing() {
    for (field, text, value) in [
        (Field::Lots, "  ", Value::Lots(None)),
        (Field::Lots, " 12 ", Value::Lots(Some(12))),
        (Field::Sizes, " 1000, 100 ", Value::Numbers(vec![1000, 100])),
        (Field::Choices, "", Value::Numbers(Vec::new())),
        (Field::Choices, "1. 2", Value::Numbers(vec![1, 2])),
        (Field::Cores, " 3", Value::Whole(3)),
        (Field::Cores, "٣", Value::Whole(3)),
        (Field::Dishes, "1 000", Value::Whole(1000)),
        (Field::Slice, "0,5", Value::Time(Millis(500))),
        (Field::Switch, "２。5 s", Value::Time(Millis(2500))),
        (Field::Speed, "80 %", Value::Whole(80)),
        (Field::Vary, "٪٢٠", Value::Whole(20)),
        (Field::Sizes, "100، 50", Value::Numbers(vec![100, 50])),
        (Field::Seed, "18446744073709551615", Value::Whole(u64::MAX)),
    ] {
        assert_eq!(typed(field, text), Ok(value));
    }
    for (field, text) in [
        (Field::Lots, "1 2"),
        (Field::Seed, "18446744073709551616"),
        (Field::Cores, "-1"),
        (Field::Cores, "2.5"),
        (Field::Cores, "2 s"),
        (Field::Cores, ""),
        (Field::Slice, "1,000"),
        (Field::Slice, "80 %"),
        (Field::Sizes, "100.5"),
        (Field::Policy, "best"),
    ] {
        assert!(typed(field, text).is_err(), "{field:?} {text}");
    }
}

#[test]
fn everything_odd_is_named_once() {
    assert_eq!(notes("colour=red"), [Note::UnknownKey("colour".into())]);
    assert_eq!(notes("cores"), [Note::NoEquals("cores".into())]);
    assert_eq!(notes("cores=2&cores=3"), [Note::Twice("cores".into(), "3".into())]);
    assert_eq!(read("cores=2&cores=3").scenario.cores, 2);
    for broken in ["cores=%", "cores=%4", "cores=%zz", "cores=%FF", "%FF=1"] {
        assert_eq!(notes(broken), [Note::Encoding(broken.into())]);
    }
    assert_eq!(notes("v=2"), [Note::View(ViewKey::Version, "2".into())]);
    assert_eq!(notes("v=1"), []);
    assert_eq!(notes("step=nowhere&t=x").len(), 2);
    assert_eq!(notes("program=Stages").len(), 1);
    assert_eq!(read("program=Stages&cores=3").scenario.program, Program::PerDish);
}

#[test]
fn a_plus_is_itself_and_percent_is_decoded() {
    assert_eq!(notes("%63ores=%32"), []);
    assert_eq!(read("%63ores=%32").scenario.cores, 2);
    assert!(bad(Field::Cores, "cores=+2"));
}

#[test]
fn too_long_is_refused_whole() {
    let link = |length: usize| format!("cores=2{}", "&".repeat(length - 7));
    assert_eq!(read(&link(8000)).scenario.cores, 2);
    assert_eq!(notes(&link(8001)), [Note::TooLong(8001)]);
    assert_eq!(read(&link(8001)).scenario.cores, 1);
}

#[test]
fn too_large_does_without_slices() {
    let reading = read("dishes=100000&slice=0.01");
    assert_eq!((reading.scenario.dishes, reading.scenario.slice), (100_000, Millis::ZERO));
    let [Note::Value(problem, used)] = &reading.notes[..] else { panic!("{:?}", reading.notes) };
    assert_eq!((&problem.reason, used.as_str()), (&Reason::Size { pieces: 50_300_000 }, "0"));
}

#[test]
fn the_fragment_of_any_form_of_link() {
    for (link, expected) in [
        ("cores=2", "cores=2"),
        ("#cores=2", "cores=2"),
        ("https://example.org/a/?b=c#cores=2", "cores=2"),
        ("https://example.org/", ""),
        ("", ""),
    ] {
        assert_eq!(fragment(link), expected);
    }
}

#[test]
fn every_value_is_the_same_after_its_text() {
    let scenario = read("program=workers&dishes=9&stages=wash:3.5:hands:2,soak:4:wait&sizes=1,1000&slice=0.5&seed=7&lots=0&choices=0.999").scenario;
    for &field in Field::VARIANTS {
        let value = scenario.value(field);
        assert_eq!(parse(field, &value_text(&scenario, field)), Ok(value.clone()));
        assert_eq!(changed(&scenario, field, value), Ok(scenario.clone()));
    }
}

#[test]
fn a_value_of_another_kind_or_out_of_range_is_a_problem() {
    let scenario = ValidScenario::default();
    for &field in Field::VARIANTS {
        for &other in Field::VARIANTS {
            let value = scenario.value(other);
            let same_kind = std::mem::discriminant(&value) == std::mem::discriminant(&scenario.value(field));
            if !same_kind {
                assert_eq!(changed(&scenario, field, value).map_err(|problem| problem.field), Err(field));
            }
        }
    }
    for (field, value, given) in [
        (Field::Cores, Value::Whole(257), "257"),
        (Field::Dishes, Value::Whole(u64::MAX), "18446744073709551615"),
        (Field::Slice, Value::Time(Millis(9)), "0.009"),
        (Field::Stages, Value::Stages(Vec::new()), ""),
        (Field::Sizes, Value::Numbers(Vec::new()), ""),
        (Field::Sizes, Value::Numbers(vec![100, 0]), "100,0"),
        (Field::Choices, Value::Numbers(vec![3, 1000]), "3.1000"),
    ] {
        let problem = changed(&scenario, field, value).expect_err("not allowed");
        assert_eq!((problem.field, problem.given.as_str()), (field, given));
    }
    // Each value is allowed by itself, but the scenario would be too large.
    let large = with(&scenario, Field::Dishes, "100000").expect("allowed");
    let problem = changed(&large, Field::Slice, Value::Time(Millis(10))).expect_err("too large");
    assert_eq!((problem.field, problem.given.as_str()), (Field::Slice, "0.01"));
}
