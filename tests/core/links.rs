//! Links: links of earlier releases, lengths, and a million random and mutated links.

use crate::support::{self, rounds};
use strum::VariantArray;
use wash_and_dry::code::Code;
use wash_and_dry::lesson;
use wash_and_dry::link::{self, NAMED_KITCHENS, Note, Part, Reading, Sharing, View};
use wash_and_dry::scenario::{Field, Scenario, SplitMix64, Stage, StageKind};
use wash_and_dry::text::NoteText;
use wash_and_dry::units::Millis;

/// Golden links of format version 1. Each row is a link, and the link that is written for what was read. Rows may be added but never
/// changed, since people have those links.
#[test]
fn links_that_were_written_once_open_for_ever() {
    let rows = include_str!("../golden/links.txt");
    let mut count = 0;
    for row in rows.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let (given, expected) = row.split_once(" =>").expect("a row");
        let expected = expected.trim_start();
        let reading = link::read(given);
        let (expected, notes) =
            expected.split_once("! ").map_or((expected, "0"), |(link, notes)| (link.trim_end(), notes));
        assert_eq!(link::write(&reading.scenario, &reading.view), expected, "{given}");
        assert_eq!(reading.notes.len().to_string(), notes, "{given}: {:?}", reading.notes);
        count += 1;
    }
    assert!(count > 40);
}

#[test]
fn named_kitchens_have_short_links() {
    for kitchen in &NAMED_KITCHENS {
        assert!(kitchen.link.chars().count() <= 80, "{}", kitchen.link);
    }
    for step in 0..lesson::STEPS.len() {
        let own = lesson::STEPS[step].scenario();
        assert!(lesson::write(step, &own, None, &Sharing::default()).len() <= 80);
    }
}

/// A kitchen whose settings take the most characters, with a stage eight times.
fn longest(stage: Stage) -> Scenario {
    Scenario {
        program: wash_and_dry::scenario::Program::Sequential,
        workers: 256,
        rack: 1000,
        dishes: 100_000,
        cores: 256,
        stages: vec![stage; 8],
        waiting: wash_and_dry::scenario::Waiting::Hold,
        sizes: vec![1000; 16],
        policy: wash_and_dry::scenario::Policy::Shortest,
        slice: Millis(3_599_999),
        switch: Millis(59_999),
        speed: 1000,
        every: Millis(3_599_999),
        vary: 90,
        seed: u64::MAX,
        lots: Some(u64::MAX),
        choices: Vec::new(),
    }
}

/// A stage whose text takes the most characters.
fn longest_stage(letter: &str, places: u16) -> Stage {
    Stage { name: letter.repeat(16), duration: Millis(3_599_999), kind: StageKind::Hands, places: Some(places) }
}

/// Sharing with everything in it, and a question.
fn whole_sharing(ask: String, wanted: link::Wanted) -> Sharing {
    Sharing {
        embed: true,
        play: true,
        parts: Part::VARIANTS.to_vec(),
        lock: Field::VARIANTS.to_vec(),
        hide: true,
        ask,
        wanted,
        language: Some(link::Language::Arabic),
    }
}

/// The longest link with names of ASCII letters: letters of other scripts take up to twelve characters each.
#[test]
fn the_longest_link_of_a_scenario_without_choices_is_below_1100() {
    let sharing = whole_sharing(String::new(), link::Wanted::Words);
    let view = View { step: Some("not-written-for-it"), moment: Some(link::MAX_MOMENT), sharing };
    let link = link::write(&longest(longest_stage("x", 1000)), &view);
    assert!(link.len() <= 1100, "{}", link.len());
    assert_eq!(link::read(&link).notes, []);
}

/// A pupil's code holds the link once more, with the choices or the pieces beside it. It is read up to a length.
#[test]
fn the_longest_schedule_and_drawing_fit_into_a_code() {
    let longest = Scenario { workers: 60, dishes: 60, ..longest(longest_stage("𠮷", 99)) };
    let most = *wash_and_dry::scenario::Limits::CHOICES.end();
    let choices = vec!["59"; most].join(".");
    let pieces = vec!["8889999999"; 64].join(".");
    for (wanted, answer) in [(link::Wanted::Schedule, choices), (link::Wanted::Drawing, pieces)] {
        let sharing = whole_sharing("𠮷".repeat(link::MAX_ASK), wanted);
        let view = View { step: Some("sandbox"), moment: None, sharing };
        let link = link::write(&longest, &view);
        assert_eq!(link::read(&link).notes, []);
        // What the pupil's own machine measured may stand behind what happened.
        let outcome = "all done at 9999999.9 s; 9999999.9 s measured".to_owned();
        let code = Code { link, prediction: answer, outcome };
        assert_eq!(Code::read(&code.write()).as_ref(), Some(&code), "{} bytes", code.write().len());
    }
}

/// Checks what must hold of any link that is read.
fn holds(text: &str, reading: &Reading) {
    let written = link::write(&reading.scenario, &reading.view);
    let again = link::read(&written);
    assert_eq!(again.notes, [], "{text:?} => {written}");
    assert_eq!((&again.scenario, &again.view), (&reading.scenario, &reading.view), "{text:?} => {written}");
    for note in &reading.notes {
        let said = NoteText::ENGLISH.sentence(note);
        assert!(said.len() < 600 && !said.chars().any(char::is_control), "{said:?}");
        assert!(!NoteText::ENGLISH.given(note).is_empty());
        if let Note::TooLong(length) = note {
            assert!(*length > link::MAX_LENGTH);
        }
    }
}

/// The keys of a link, and two that are none.
fn keys() -> Vec<&'static str> {
    let others = ["v", "step", "t", "embed", "play", "view", "lock", "hide", "ask", "answer", "lang", "", "é"];
    Field::VARIANTS.iter().map(|field| field.key()).chain(others).collect()
}

const VALUES: [&str; 38] = [
    "",
    "0",
    "1",
    "2",
    "256",
    "257",
    "100000",
    "100001",
    "18446744073709551615",
    "18446744073709551616",
    "0.01",
    "0.001",
    "3600.000",
    "3600.001",
    "1e9",
    "-1",
    "+1",
    " 1",
    "١",
    "park",
    "hold",
    "stages",
    "fifo",
    "kitchen,chart",
    "cores,seed",
    "answers",
    "wash:3:hands,soak:4:wait,dry:2:hands",
    "wash:3:hands:1001",
    "a:0:wait",
    ":::",
    "%00",
    "%zz",
    "%F0%9F%92%A9",
    "makespan",
    "sooner%7C%2Alater",
    "sooner|*at+once|never",
    "*a|",
    "%E2%80%AE",
];

/// A random link: known and unknown keys, good and bad values, or a good link with some characters changed.
fn random(rng: &mut SplitMix64, seed: u64) -> String {
    let keys = keys();
    let mut pick = |count: usize| usize::try_from(rng.below(count as u64)).unwrap_or(0);
    let mut text = if pick(2) == 0 {
        let pairs = pick(8);
        let pair = (0..pairs).map(|_| format!("{}={}", keys[pick(keys.len())], VALUES[pick(VALUES.len())]));
        pair.collect::<Vec<_>>().join(if pick(9) == 0 { "&&" } else { "&" })
    } else {
        let view = View { moment: Some(Millis(seed)), ..View::default() };
        link::write(&support::scenario(seed % 100_000), &view)
    };
    for _ in 0..pick(4) {
        let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let Some(place) = places.get(pick(places.len().max(1))) else { break };
        match pick(4) {
            0 => drop(text.remove(*place)),
            1 => text.insert(*place, ['=', '&', '%', ':', ',', '0', '9', 'é', '\u{0}', '\u{202E}'][pick(10)]),
            2 => text.truncate(*place),
            _ => {
                let again = text[*place..].to_owned();
                text.push_str(&again);
            }
        }
    }
    text
}

/// A golden link, changed as programs and people on its way change links, and perhaps cut or mixed up besides.
fn on_its_way(rng: &mut SplitMix64, golden: &[&str]) -> String {
    let mut pick = |count: usize| usize::try_from(rng.below(count as u64)).unwrap_or(0);
    let mut text = golden[pick(golden.len())].to_owned();
    for _ in 0..=pick(3) {
        let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let place = places.get(pick(places.len().max(1))).copied().unwrap_or(0);
        match pick(12) {
            0 => text = text.replace('&', ["&amp;", "&#38;", "%26", "&&", "&amp;amp;", ";"][pick(6)]),
            1 => text = text.replace('%', "%25"),
            2 => text = text.replace('%', "%25").replace('=', "%3D").replace('&', "%26"),
            3 => text.insert_str(0, ["/", "!", "?", "%20", "\"", "#", "<", "!/"][pick(8)]),
            4 => text.push_str([".", ")", "%0A", "\u{200B}", "”", "。", "%2", "%E4", ":~:text=a", "%20"][pick(10)]),
            5 => text.push_str(
                ["&fbclid=x", "&utm_source=y", "&amp=1", "&ask=a+b", "&lock=co,res", "&hide=ans", "&answer=a|*b+c"]
                    [pick(7)],
            ),
            6 => text = text.replace("%20", "+"),
            7 => text.insert(
                place,
                ['=', '&', '%', ':', ',', '+', '0', 'é', '\u{0}', '\u{202E}', '\u{200B}', ' '][pick(12)],
            ),
            8 => text.truncate(place),
            9 => text = text.to_uppercase(),
            10 => text = text.replace('=', "=3D"),
            _ => text.extend(golden[pick(golden.len())].chars().take(30)),
        }
    }
    text
}

/// The number of links: a quarter of a million in a full run, or `FUZZ_LINKS`. Half of them are random or good ones with characters changed, half are
/// golden ones that were changed on their way; each is read by both readers.
#[test]
fn random_and_mutated_links_are_read_or_explained() {
    let count =
        std::env::var("FUZZ_LINKS").ok().and_then(|count| count.parse().ok()).unwrap_or_else(|| rounds(250_000));
    let rows = include_str!("../golden/links.txt").lines().filter(|row| !row.starts_with('#'));
    let golden: Vec<&str> = rows.filter_map(|row| row.split_once(" =>")).map(|(given, _)| given).collect();
    let mut rng = SplitMix64::new(20_261_124);
    for seed in 0..count {
        let text = if seed % 2 == 0 { random(&mut rng, seed) } else { on_its_way(&mut rng, &golden) };
        let (strict, open) = (link::read(&text), link::open(&text));
        holds(&text, &strict);
        // Everything that the strict reader ignored is in its notes.
        if strict.notes.is_empty() {
            assert!(text.split('&').filter(|piece| !piece.is_empty()).all(|piece| piece.contains('=')), "{text:?}");
        }
        holds(&text, &open);
        // A repair never loses what the strict reader could read of a lock, a question or what is hidden.
        let (strict_sharing, sharing) = (&strict.view.sharing, &open.view.sharing);
        assert!(strict_sharing.lock.iter().all(|field| sharing.locks(*field)), "{text:?}");
        assert!(!strict_sharing.hide || sharing.hide, "{text:?}");
        assert!(strict_sharing.wanted == link::Wanted::Words || sharing.wanted != link::Wanted::Words, "{text:?}");
        // What a browser appends to a link is no question.
        assert!(strict_sharing.ask.is_empty() || !sharing.ask.is_empty() || text.contains(":~:"), "{text:?}");
        // A repaired link is a good one: reading what was written for it changes nothing more.
        let again = link::open(&link::write(&open.scenario, &open.view));
        assert_eq!(again.scenario, open.scenario, "{text:?}");
        assert_eq!(again.view.sharing.lock, sharing.lock, "{text:?}");
    }
}
