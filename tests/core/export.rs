//! Exports checked by the rules of their formats, on random scenarios: trace events by their specification, SVG as XML, tables by their
//! sums, JSON by the model.

#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use crate::looks::{style_sheet, variable};
use crate::support;
use serde_json::Value;
use std::collections::BTreeMap;
use strum::VariantArray;
use wash_and_dry::code::Code;
use wash_and_dry::export::{Anchor, CsvFor, Format, Mark, Set, Sheet, to_png, wide};
use wash_and_dry::link;
use wash_and_dry::run::Run;
use wash_and_dry::text::PageText;
use wash_and_dry::units::StageId;

const LINK: &str = "https://example.org/#cores=2&stages=wash:3:hands,dry:2:hands";

fn whole(format: Format, run: &Run) -> String {
    format.whole(run, LINK, &PageText::ENGLISH)
}

fn runs() -> impl Iterator<Item = Run> {
    (0..300).map(|seed| Run::of(&support::scenario(seed)))
}

#[test]
fn trace_events_hold_to_the_format() {
    for run in runs() {
        let json: Value = serde_json::from_str(&whole(Format::Trace, &run)).expect("JSON");
        assert_eq!(json["displayTimeUnit"], "ms");
        let events = json["traceEvents"].as_array().expect("a list");
        let (mut named, mut places, mut of_processes) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut until: BTreeMap<(u64, u64), u64> = BTreeMap::new();
        let mut arrows: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
        let (mut working, mut last_count) = (0, BTreeMap::new());
        for event in events {
            let number = |key: &str| event[key].as_u64().unwrap_or_else(|| panic!("{key} in {event}"));
            let track = (number("pid"), event["tid"].as_u64().unwrap_or_default());
            match event["ph"].as_str().expect("a phase") {
                "M" => {
                    let name = || event["args"]["name"].as_str().expect("a name").to_owned();
                    let place = || event["args"]["sort_index"].as_u64().expect("a place");
                    let before = match event["name"].as_str().expect("a name") {
                        "process_name" => of_processes.insert((track, "name"), name()),
                        "process_sort_index" => of_processes.insert((track, "place"), place().to_string()),
                        "thread_name" => named.insert(track, name()),
                        "thread_sort_index" => places.insert(track, place()).map(|place| place.to_string()),
                        other => panic!("{other} names nothing of ours"),
                    };
                    assert_eq!(before, None, "once: {event}");
                }
                "X" => {
                    let (ts, dur) = (number("ts"), number("dur"));
                    assert!(dur > 0 && !event["name"].as_str().expect("a name").is_empty());
                    assert!(named.contains_key(&track), "a track without a name: {event}");
                    // The events of a track are in order, and none begins before the one before it has ended.
                    let before = until.insert(track, ts + dur).unwrap_or(0);
                    assert!(ts >= before, "{event}");
                    if track.0 == 1 && event["cat"] == "work" {
                        working += dur;
                    }
                }
                "s" => assert!(arrows.insert(number("id"), (track.1, number("ts"))).is_none()),
                "f" => {
                    let (from, ts) = arrows.remove(&number("id")).expect("an arrow begins before it ends");
                    assert!(from != track.1 && ts < number("ts") && event["bp"] == "e", "{event}");
                }
                "C" => {
                    let name = event["name"].as_str().expect("a name");
                    let (of, value) = event["args"].as_object().and_then(|args| args.iter().next()).expect("a value");
                    assert!(value.is_u64() && of != name, "a viewer shows both names: {event}");
                    let before = last_count.insert(name.to_owned(), number("ts"));
                    assert!(before.is_none_or(|before| before < number("ts")), "{event}");
                }
                other => panic!("{other} is no phase of ours"),
            }
        }
        assert!(arrows.is_empty());
        assert_eq!(of_processes.len(), 6, "a name and a place for each process");
        // Viewers sort tracks by their places and tell threads apart by their numbers; one that is its process's is the main thread.
        assert!(named.keys().eq(places.keys()), "a place for each track");
        for process in [1, 2] {
            let mut sorted: Vec<_> = places.iter().filter(|(track, _)| track.0 == process).collect();
            sorted.sort_by_key(|(_, place)| **place);
            let in_order: Vec<&str> = sorted.iter().map(|(track, _)| named[*track].as_str()).collect();
            let word = ["core", "dish"][process as usize - 1];
            assert!(in_order.iter().zip(1..).all(|(name, number)| *name == format!("{word} {number}")), "{in_order:?}");
        }
        let mut numbers: Vec<u64> = named.keys().map(|track| track.1).chain([1, 2, 3]).collect();
        numbers.sort_unstable();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{numbers:?}");
        let cores = named.keys().filter(|track| track.0 == 1).count();
        let dishes = named.keys().filter(|track| track.0 == 2).count();
        assert_eq!((cores, dishes), (usize::from(run.scenario().cores), run.dishes().len()));
        let hands: u64 = run.durations().total_hands(run.scenario().dishes).0;
        assert_eq!(working, hands * 1000);
    }
}

#[test]
fn pictures_are_well_formed_and_show_every_lane() {
    for run in runs() {
        let svg = whole(Format::Svg, &run);
        let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
        let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
        assert!(texts.contains(&LINK));
        for core in 1..=run.scenario().cores {
            assert!(texts.iter().any(|text| *text == format!("core {core}")), "core {core}");
        }
        // Every pattern that a fill names is defined.
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        for fill in document.descendants().filter_map(|node| node.attribute("fill")) {
            if let Some(name) = fill.strip_prefix("url(#") {
                assert!(ids.contains(&name.trim_end_matches(')')), "{fill}");
            }
        }
    }
}

/// In a right-to-left language the picture's text says that it runs from right to left and begins at the right edge; lanes keep their
/// names on the left, and time keeps its direction.
#[test]
fn a_picture_in_arabic_mirrors_all_but_time() {
    let text: &PageText = &PageText::ARABIC;
    for run in runs().take(60) {
        let (svg, english) = (Format::Svg.whole(&run, LINK, &PageText::ARABIC), whole(Format::Svg, &run));
        let [document, other] = [&svg, &english].map(|svg| roxmltree::Document::parse(svg).expect("a picture"));
        let texts: Vec<_> = document.descendants().filter(|node| node.has_tag_name("text")).collect();
        let find = |said: &str| {
            let said = format!("\u{2067}{said}\u{2069}");
            let node =
                texts.iter().find(|node| node.text() == Some(&said)).unwrap_or_else(|| panic!("{said} in {svg}"));
            (node.attribute("text-anchor"), node.attribute("x").and_then(|x| x.parse::<u32>().ok()).expect("a place"))
        };
        assert_eq!(find(&text.title.join(" ")), (Some("end"), 984));
        assert_eq!(find(text.dishes), (Some("end"), 984));
        assert_eq!(find(&text.total_of(run.makespan())), (None, 16));
        assert_eq!(find(&text.core(1)), (Some("end"), 70));
        let arabic = |said: &str| said.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        for said in texts.iter().filter_map(roxmltree::Node::text).filter(|said| arabic(said)) {
            assert!(said.starts_with('\u{2067}') && said.ends_with('\u{2069}'), "{said}");
        }
        assert!(texts.iter().any(|node| node.text() == Some(LINK)));
        // Work is where it is in the English picture.
        let work = |document: &roxmltree::Document<'_>| -> Vec<String> {
            let boxes =
                document.descendants().filter(|node| node.has_tag_name("rect") && node.attribute("rx").is_some());
            let boxes = boxes.filter(|node| node.attribute("height") == Some("16"));
            boxes.map(|node| format!("{:?}", ["x", "width"].map(|name| node.attribute(name)))).collect()
        };
        assert_eq!(work(&document), work(&other));
    }
}

/// The sheet of a run as the command line's PNG is laid out: eight units to the letter, a half more in the title.
fn sheet(run: &Run, text: &'static PageText) -> Sheet {
    let measure = |set: Set, text: &str| text.chars().count() as u64 * if set == Set::Title { 12 } else { 8 };
    Sheet::of(run, LINK, text, &measure)
}

/// Where a text stands from left to right, in a wide font.
fn extent(mark: &Mark) -> Option<(u64, i64, i64, &str)> {
    let Mark::Text(set, anchor, x, y, text) = mark else { return None };
    let (x, width) = ((*x).cast_signed(), wide(*set, text).cast_signed());
    let from = match anchor {
        Anchor::Left => x,
        Anchor::Middle => x - width / 2,
        Anchor::Right => x - width,
    };
    Some((*y, from, from + width, text))
}

/// Every key of the legend is there, and no text lies over another or past the edge, in every language, whatever the kitchen.
#[test]
fn no_text_of_a_picture_lies_over_another() {
    let named = [
        "stages=wash:3:hands:1,soak:4:wait,dry:2:hands&switch=0.5",
        "cores=256&dishes=300",
        "stages=wash:86400:hands&dishes=400",
        "program=stages&rack=1&switch=0.5&slice=1&stages=aaaaaaaaaaaaaaaa:3:hands:1,bbbbbbbbbbbbbbbb:4:wait:1,mmmmmmmmmmmmmmmm:2:hands:1",
    ];
    let named = named.map(|link| Run::of(&link::read(link).scenario));
    let long = format!("{LINK}&ask={}", "m".repeat(400));
    for run in named.into_iter().chain(runs().take(60)) {
        for text in [&PageText::ENGLISH, &PageText::SPANISH, &PageText::CHINESE, &PageText::ARABIC] {
            let sheet = Sheet::of(&run, &long, text, &wide);
            let height = sheet.height();
            let marks: Vec<Mark> = sheet.marks().flatten().collect();
            for look in run.looks() {
                let name = text.look(*look, run.scenario());
                assert!(
                    marks.iter().any(|mark| matches!(mark, Mark::Text(.., found) if found.contains(&name))),
                    "{name}"
                );
            }
            let mut texts: Vec<_> = marks.iter().filter_map(extent).collect();
            texts.sort_unstable();
            for (y, from, to, text) in &texts {
                assert!(*from >= 0 && *to <= 1000 && *y + 6 <= height, "{text} from {from} to {to} at {y} of {height}");
            }
            for pair in texts.windows(2) {
                let ((y, _, end, first), (next, from, _, second)) = (pair[0], pair[1]);
                assert!(y != next || end <= from, "“{first}” and “{second}” at {y}: {end}, {from}");
            }
        }
    }
}

/// For each hands stage the share of pixels with its colour in the cores' lanes is its share of the time.
#[test]
fn pixels_show_the_work() {
    for run in runs().take(60).filter(|run| run.scenario().stages.len() > 1) {
        let file = to_png(&run, LINK, &PageText::ENGLISH);
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("pixels");
        let palette = reader.info().palette.clone().expect("a palette");
        let number = |rgb: [u8; 3]| palette.chunks(3).position(|color| color == rgb).map(|place| place as u8);
        let wide = info.width as usize;
        assert_eq!(wide, 2000);
        // The lanes of cores: from the height of the first to that of the last.
        let marks: Vec<Mark> = sheet(&run, &PageText::ENGLISH).marks().flatten().collect();
        let first_lane = |mark: &Mark| matches!(mark, Mark::Text(.., text) if text == "core 1");
        let Some(Mark::Text(.., y, _)) = marks.iter().find(|mark| first_lane(mark)) else { panic!("no core 1") };
        let top = *y as usize - 8;
        let lanes = top * 2..(top + 20 * usize::from(run.scenario().cores)) * 2;
        let count = |number: u8| {
            lanes.clone().flat_map(|y| &pixels[y * wide + 160..][..1792]).filter(|p| **p == number).count()
        };
        let worked: u64 = run.durations().total_hands(run.scenario().dishes).0;
        let first = run.segments().iter().filter(|segment| segment.stage.0 == 0 && segment.kind.word() == "work");
        let first: u64 = first.map(|segment| segment.length().0).sum();
        // Only pieces of more than a pixel, so that rounding does not matter.
        if worked == 0 || first * 20 < run.end().0 || run.segments().len() > 60 {
            continue;
        }
        let color = variable(&style_sheet(), &format!("--s{}", run.hues().hue(StageId(0))))[0].clone();
        let part = |from: usize| u8::from_str_radix(&color[from..from + 2], 16).expect("a colour");
        let seen = number([1, 3, 5].map(part)).map_or(0, count) as u64;
        let expected = first * 1792 * 32 / run.end().0;
        assert!(seen * 10 > expected * 7 && seen * 10 < expected * 11, "{seen} of {expected}: {:?}", run.scenario());
    }
}

#[test]
fn tables_have_the_sums_of_the_numbers() {
    for run in runs() {
        let mut dishes = csv::Reader::from_reader(whole(Format::Dishes, &run).into_bytes().leak() as &[u8]);
        let rows: Vec<Vec<u64>> = dishes
            .records()
            .map(|row| row.expect("a row").iter().map(|field| field.parse().expect("a number")).collect())
            .collect();
        assert_eq!(rows.len(), run.dishes().len());
        let metrics = run.metrics();
        assert_eq!(rows.iter().map(|row| row[3]).max(), Some(metrics.makespan.0));
        let count = rows.len() as u64;
        let total: u64 = rows.iter().map(|row| row[3] - row[1]).sum();
        assert_eq!((2 * total + count) / (2 * count), metrics.dish_time.mean.0);
        let service: u64 = rows.iter().map(|row| row[4..].iter().sum::<u64>()).sum();
        assert_eq!((2 * service + count) / (2 * count), metrics.service.0);
        let text = whole(Format::Segments, &run);
        let mut segments = csv::Reader::from_reader(text.as_bytes());
        let (mut held, mut switched) = (0, 0);
        for row in segments.records() {
            let row = row.expect("a row");
            let length = row[6].parse::<u64>().expect("a time") - row[5].parse::<u64>().expect("a time");
            match &row[4] {
                "hold" => held += length,
                "switch" => switched += length,
                _ => {}
            }
        }
        assert_eq!((held, switched), (metrics.hold_time.0, metrics.switch_time.0));
    }
}

/// The page makes an export in slices of a few milliseconds, so the pieces must be small, and about as many as its progress bar expects.
#[test]
fn an_export_comes_in_small_pieces() {
    let run = Run::of(&link::read("dishes=4000&cores=3&vary=20").scenario);
    for format in Format::VARIANTS.iter().copied().filter(|format| *format != Format::Go) {
        let pieces: Vec<String> = format.pieces(&run, LINK, &PageText::ENGLISH, CsvFor::Programs).collect();
        let longest = pieces.iter().map(String::len).max().unwrap_or(0);
        println!("{format:?}: {} pieces of {}, the longest {longest}", pieces.len(), format.count(&run));
        assert!(longest < 300_000, "{format:?}: a piece of {longest} bytes");
        assert!(pieces.len() <= 2 * format.count(&run) && 2 * pieces.len() >= format.count(&run), "{format:?}");
    }
}

#[test]
fn codes_hold_any_text() {
    for seed in 0..300 {
        let link = link::write(&support::scenario(seed), &link::View::default());
        let code =
            Code { link, prediction: format!("„{seed}“ \u{202E}<b>&\u{1F600}"), outcome: "5 s; 7 s".to_owned() };
        assert_eq!(Code::read(&code.write()), Some(code));
    }
}
