//! Links that were changed on their way: what the page reads of them, and that a link that is as it was written is read as it stands.

use crate::support;
use std::collections::BTreeSet;
use strum::VariantArray;
use wash_and_dry::lesson;
use wash_and_dry::link::{self, NAMED_KITCHENS, Note, Reading, Sharing, View};
use wash_and_dry::units::Millis;

/// A row of a golden file: a link, what it is read as, and how many notices there are.
fn rows(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, usize)> {
    file.lines().filter(|row| !row.is_empty() && !row.starts_with("# ")).map(|row| {
        let (given, expected) = row.split_once(" =>").expect("a row");
        let (expected, notes) = expected.split_once("! ").unwrap_or((expected, "0"));
        (given, expected.trim(), notes.parse().expect("a number"))
    })
}

fn written(reading: &Reading) -> String {
    link::write(&reading.scenario, &reading.view)
}

#[test]
fn what_was_changed_on_the_way_is_read_as_it_was_meant() {
    for (given, expected, notes) in rows(include_str!("../golden/repaired.txt")) {
        let given = given.replace("\\n", "\n").replace("\\s", " ").replace("\\z", "\u{200B}");
        let reading = link::open(&given);
        assert_eq!(written(&reading), expected, "{given}");
        assert_eq!(reading.notes.len(), notes, "{given}: {:?}", reading.notes);
    }
}

#[test]
fn a_value_that_was_changed_is_named_with_what_it_was_read_as() {
    let repaired = |key, given: &str, used: &str| Note::Repaired(key, given.to_owned(), used.to_owned());
    assert_eq!(link::open("cores=2).&t=1.").notes, [repaired("cores", "2).", "2"), repaired("t", "1.", "1")]);
    assert_eq!(link::open("ask=a+b").notes, [repaired("ask", "a+b", "a b")]);
    // What cannot be read of a lock is named, and only that.
    let [Note::View(link::ViewKey::Lock, given)] = &link::open("lock=cores,sta").notes[..] else { panic!("one note") };
    assert_eq!(given, "sta");
}

/// The command line takes a link as it is written, and refuses one that was changed.
#[test]
fn the_strict_reader_repairs_nothing() {
    for (given, _, _) in rows(include_str!("../golden/repaired.txt")).filter(|row| row.0.contains("cores=2")) {
        if given.contains("ask=") {
            continue;
        }
        let strict = link::read(given);
        assert!(given == "cores=2" || !strict.notes.is_empty(), "{given}");
    }
}

/// A repair must not change what a good link means, nor what the page said of one that no repair is for.
#[test]
fn golden_links_mean_the_same() {
    let mut exceptions = BTreeSet::new();
    for (given, expected, notes) in rows(include_str!("../golden/links.txt")) {
        let (strict, open) = (link::read(given), link::open(given));
        if strict.notes.is_empty() {
            assert_eq!(open, strict, "{given}");
        } else if open.notes.len() != notes || written(&open) != expected {
            exceptions.insert(given);
        }
    }
    assert_eq!(exceptions, BTreeSet::new());
}

#[test]
fn every_link_that_is_written_is_read_as_it_stands() {
    let views =
        ["Why? (a+b) 100% & c=d", "¿Cuánto?", "多久。", "“quoted”.", "a&amp;b", "a:~:text", "+1", "?", "a;b", "50%"];
    let answers = [
        "",
        "makespan",
        "max-running",
        "schedule",
        "drawing",
        "2.5",
        "a+b|*c",
        "*100% & c=d|“quoted”.|+1",
        "a&amp;b|*?",
        "50%|*at once",
        "*多久。|a;b",
    ];
    for seed in 0..support::rounds(20_000) {
        let scenario = support::scenario(seed);
        let pick = |count: usize| usize::try_from(seed).expect("small") % count;
        let sharing = Sharing {
            embed: seed % 2 == 0,
            play: seed % 3 == 0,
            parts: link::Part::VARIANTS[..pick(5)].to_vec(),
            lock: wash_and_dry::scenario::Field::VARIANTS[..pick(wash_and_dry::scenario::Field::VARIANTS.len() + 1)]
                .to_vec(),
            hide: seed % 5 == 0,
            ask: views[pick(views.len())].to_owned(),
            wanted: link::Wanted::read(answers[pick(answers.len())]).unwrap_or_default(),
            language: link::Language::VARIANTS.get(pick(5)).copied(),
        };
        let view =
            View { step: link::STEPS.get(pick(link::STEPS.len())).copied(), moment: Some(Millis(seed)), sharing };
        let text = link::write(&scenario, &view);
        assert_eq!(link::open(&text), link::read(&text), "{text}");
        assert_eq!(link::open(&text).notes, [], "{text}");
    }
    for kitchen in &NAMED_KITCHENS {
        assert_eq!(link::open(kitchen.link), link::read(kitchen.link));
    }
    for step in 0..lesson::STEPS.len() {
        let text = lesson::write(step, &lesson::STEPS[step].scenario(), None, &Sharing::default());
        assert_eq!(link::open(&text), link::read(&text));
    }
}

/// Every way of changing a good link gives back the link.
#[test]
fn every_golden_link_survives_the_way() {
    type Way = (&'static str, fn(&str) -> String);
    let ways: [Way; 13] = [
        ("HTML", |link| link.replace('&', "&amp;")),
        ("HTML twice", |link| link.replace('&', "&amp;amp;")),
        ("numbered", |link| link.replace('&', "&#38;")),
        ("encoded", |link| link.replace('%', "%25").replace('=', "%3D").replace('&', "%26")),
        ("slash", |link| format!("/{link}")),
        ("bang", |link| format!("!{link}")),
        ("question", |link| format!("?{link}")),
        ("space", |link| format!("%20{link}")),
        ("tracker", |link| format!("{link}&fbclid=IwAR&utm_source=chat")),
        ("tracker before", |link| format!("utm_source=chat&{link}")),
        ("directive", |link| format!("{link}:~:text=wash%20dry")),
        ("amp", |link| format!("{link}&amp=1")),
        ("capitals", |link| {
            let capital =
                |piece: &str| piece.split_once('=').map(|(key, value)| format!("{}={value}", key.to_uppercase()));
            link.split('&').map(|piece| capital(piece).unwrap_or_default()).collect::<Vec<_>>().join("&")
        }),
    ];
    let around = [".", ")", ",", "\"", ">", "%20", "%0A", "”", "。", ").", "\u{200B}"];
    let good = rows(include_str!("../golden/links.txt")).filter(|row| row.2 == 0 && !row.1.is_empty());
    for (_, link, _) in good {
        let strict = link::read(link);
        for (way, change) in ways {
            let open = link::open(&change(link));
            assert_eq!((written(&open), open.notes.len()), (link.to_owned(), 0), "{way}: {}", change(link));
        }
        // A question may end with any mark, and so may an option.
        let sharing = &strict.view.sharing;
        if sharing.ask.is_empty() && !matches!(sharing.wanted, link::Wanted::Options(..)) {
            for mark in around {
                let open = link::open(&format!("{link}{mark}"));
                assert_eq!(written(&open), link, "{link}{mark}");
            }
        }
    }
}
