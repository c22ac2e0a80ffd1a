//! Random bytes and damaged good input at every place that takes foreign text: nothing panics, and what is read can be written and read
//! again. The same places are targets of cargo-fuzz (`tests/fuzz`).

use crate::foreign_input;
use crate::support::rounds;
use strum::VariantArray;
use wash_and_dry::code::Code;
use wash_and_dry::link::Language;
use wash_and_dry::scenario::SplitMix64;
use wash_and_dry::text::Text;

/// Text of random bytes, or of random characters that the formats use.
fn noise(rng: &mut SplitMix64) -> String {
    const LETTERS: [char; 24] = [
        '0', '1', '9', '=', '&', '%', ':', ',', '.', '-', '!', ' ', '\n', '{', '}', '*', 'w', 'd', 'é', '\u{1}',
        '\u{4}', '\u{1f}', '\u{202e}', '🍽',
    ];
    let length = rng.below(200);
    if rng.below(2) == 0 {
        (0..length).map(|_| LETTERS[place(rng, LETTERS.len())]).collect()
    } else {
        #[allow(clippy::cast_possible_truncation, reason = "below 256")]
        let bytes: Vec<u8> = (0..length).map(|_| rng.below(256) as u8).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn place(rng: &mut SplitMix64, count: usize) -> usize {
    usize::try_from(rng.below(count.max(1) as u64)).unwrap_or(0)
}

/// Good input with some of it removed, doubled, cut off or replaced.
fn damaged(rng: &mut SplitMix64, good: &str) -> String {
    let mut text: Vec<char> = good.chars().collect();
    for _ in 0..=rng.below(4) {
        let (from, other) = (place(rng, text.len()), noise(rng));
        let to = (from + place(rng, 20)).min(text.len());
        match rng.below(4) {
            0 => drop(text.drain(from..to)),
            1 => drop(text.splice(from..from, other.chars().take(8))),
            2 => text.truncate(from),
            _ => {
                let again = text[from..to].to_vec();
                text.extend(again);
            }
        }
    }
    text.into_iter().collect()
}

/// Tries `count` texts in a full run, some of random bytes, some damaged good ones. `FUZZ_FOREIGN` multiplies the number.
fn tried(seed: u64, count: u64, good: &[&str], mut holds: impl FnMut(&str)) {
    let times = std::env::var("FUZZ_FOREIGN").ok().and_then(|times| times.parse().ok()).unwrap_or(1_u64);
    let mut rng = SplitMix64::new(seed);
    good.iter().for_each(|text| holds(text));
    for _ in 0..rounds(count) * times {
        let of = good[place(&mut rng, good.len())];
        let text = if rng.below(4) == 0 { noise(&mut rng) } else { damaged(&mut rng, of) };
        holds(&text);
    }
}

const LINKS: [&str; 6] = [
    "",
    "cores=2&t=8",
    "program=stages&workers=3&rack=2&dishes=7&cores=3&stages=wash:3:hands:1,soak:4:wait,dry:2:hands&waiting=hold",
    "policy=stealing&slice=1.5&switch=0.25&speed=150&every=2&vary=30&seed=18446744073709551615&step=who-decides",
    "program=workers&policy=random&dishes=20&cores=5&stages=a:0:wait,b:0.001:hands,c:3600:hands:1000",
    "v=1&step=four-worlds&t=3.5&embed=1&play=1&view=kitchen,chart&lock=cores,seed&hide=answers&ask=What%3F&lang=ar",
];

const STORED: [&str; 4] =
    ["1", "1 one-dish=5000! two-pairs=-", "1 taking-turns=6,1,4 four-worlds=- who-decides=1,2!", "2 later"];

#[test]
fn links_are_read_or_explained() {
    tried(1, 20_000, &LINKS, foreign_input::links);
}

#[test]
fn whatever_kitchen_a_link_has_runs_and_is_written_down() {
    tried(2, 1_000, &LINKS, foreign_input::scenarios);
}

#[test]
fn what_a_browser_stored_is_read_as_far_as_it_can_be() {
    tried(3, 100_000, &STORED, foreign_input::stored);
}

#[test]
fn codes_are_found_in_any_text() {
    let code = |link: &str, said: &str| {
        Code { link: link.to_owned(), prediction: said.to_owned(), outcome: "30 s".to_owned() }.write()
    };
    let (one, other) = (code("cores=2", "5"), code("step=one-dish", "ماذا؟"));
    let both = format!("Ann: {one}\nBo: {other}.");
    tried(4, 50_000, &[&one, &other, &both, "wd1.", "wd1.AAAA"], foreign_input::pasted);
}

#[test]
fn files_of_texts_that_are_not_whole_leave_sentences_out() {
    let files: Vec<_> = Language::VARIANTS.iter().map(|&language| Text::written(language).file()).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    tried(5, 120, &files, foreign_input::texts);
}

#[test]
fn the_page_takes_whatever_was_typed() {
    let good: Vec<&str> = LINKS.into_iter().chain(STORED).chain(["many", "5,5", "7.25", "٣", "wash"]).collect();
    tried(6, 1_000, &good, foreign_input::typed);
}
