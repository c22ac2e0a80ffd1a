//! Links that are good, changed on their way, and made to do harm.

use super::*;
use crate::lab::Policy;
use crate::lab::examples::EXAMPLES;
use crate::link::Language;
use crate::scenario::SplitMix64;

fn full() -> Address {
    Address {
        program: Some("package main\n\nfunc main() { println(\"水\") }\n".to_owned()),
        settings: Settings {
            cores: 3,
            policy: Policy::Random,
            slice: Micros(1),
            switch: Micros(250_000),
            seed: u64::MAX,
        },
        moment: Some(Micros(4_000_001)),
        sharing: Sharing {
            embed: true,
            play: true,
            lock: vec![Field::Program, Field::Cores],
            hide: true,
            ask: "When is it done?".to_owned(),
            language: Some(Language::Arabic),
            ..Sharing::default()
        },
    }
}

#[test]
fn a_link_read_back_is_what_it_was_written_from() {
    let link = write(&full()).expect("short");
    assert_eq!(read(&link), (full(), Vec::new()));
    let settings = link.split_once('&').expect("settings").1;
    assert_eq!(
        settings,
        "cores=3&policy=random&slice=0.000001&switch=0.25&seed=18446744073709551615&t=4.000001&embed=1&play=1&\
         lock=program,cores&hide=answers&ask=When%20is%20it%20done%3F&lang=ar"
    );
    assert_eq!(write(&Address::default()), Ok(String::new()));
    for example in &EXAMPLES {
        let address =
            Address { program: Some(example.program.to_owned()), settings: example.settings, ..Address::default() };
        let link = write(&address).expect("short");
        assert!(link.len() < 1000, "{}: {}", example.name, link.len());
        assert_eq!(read(&link), (address, Vec::new()));
    }
}

#[test]
fn what_happens_to_links_on_their_way_does_no_harm() {
    let link = write(&full()).expect("short");
    let (program, rest) = link.split_once('&').expect("settings");
    for changed in [
        link.replace('&', "&amp;"),
        format!("{link}&utm_source=x&fbclid=1"),
        format!("{program})&{rest}"),
        format!("{program}==&{rest}"),
        format!("{}%0D%0A{}&{rest}", &program[..20], &program[20..]),
    ] {
        assert_eq!(read(&changed), (full(), Vec::new()), "{changed}");
    }
}

#[test]
fn what_is_not_valid_is_named_and_left_out() {
    let value = |key: &str, given: &str| Problem::Value(key.to_owned(), given.to_owned());
    for (link, problem) in [
        ("cores=0", value("cores", "0")),
        ("cores=257", value("cores", "257")),
        ("policy=chosen", value("policy", "chosen")),
        ("slice=3601", value("slice", "3601")),
        ("switch=-1", value("switch", "-1")),
        ("seed=18446744073709551616", value("seed", "18446744073709551616")),
        ("t=x", value("t", "x")),
        ("v=2", value("v", "2")),
        ("play=2", value("play", "2")),
        ("answer=makespan", value("answer", "makespan")),
        ("lock=dishes", value("lock", "dishes")),
        ("lock=nothing", value("lock", "nothing")),
        ("dishes=3", Problem::Unknown("dishes".to_owned())),
        ("view=cores", Problem::Unknown("view".to_owned())),
        ("colour=red", Problem::Unknown("colour".to_owned())),
        ("cores", value("cores", "")),
        ("%FF=1", Problem::Unknown("%FF=1".to_owned())),
    ] {
        assert_eq!(read(link), (Address::default(), vec![problem]), "{link}");
    }
    let (address, problems) = read("cores=2&cores=3&lock=cores,dishes");
    assert_eq!((address.settings.cores, address.sharing.lock), (2, vec![Field::Cores]));
    assert_eq!(problems, [Problem::Twice("cores".to_owned()), value("lock", "dishes")]);
}

#[test]
fn a_program_that_is_cut_or_changed_is_damaged() {
    let packed = packed(EXAMPLES[0].program);
    for cut in 0..packed.len() {
        assert_eq!(unpacked(&packed[..cut]), Err(Problem::Damaged), "{cut}");
    }
    for place in 0..packed.len() - 1 {
        let mut changed = packed.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("ASCII");
        assert!(unpacked(&changed).is_err(), "{place}");
    }
    let not_text = BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(&[0xFF, 0xFE], EFFORT));
    for wrong in ["", "!", "水", "AAAA", &not_text] {
        assert_eq!(read(&format!("go={wrong}")), (Address::default(), vec![Problem::Damaged]), "{wrong}");
    }
    assert_eq!(read("go=%zz").1, [Problem::Damaged]);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let most = packed(&" ".repeat(MAX_PROGRAM));
    assert_eq!(unpacked(&most).map(|program| program.len()), Ok(MAX_PROGRAM));
    let bomb = packed(&" ".repeat(5 * MAX_PROGRAM));
    assert!(bomb.len() < MAX_LENGTH);
    assert_eq!(read(&format!("go={bomb}")).1, [Problem::TooLarge]);
}

#[test]
fn what_is_too_long_is_neither_written_nor_read() {
    let mut random = SplitMix64::new(1);
    let noise: String = (0..9000).map(|_| char::from(b' ' + random.next().to_le_bytes()[0] % 90)).collect();
    let address = Address { program: Some(noise), ..Address::default() };
    let length = write(&address).expect_err("too long");
    assert!(length > MAX_LENGTH);
    let link = "x".repeat(MAX_LENGTH + 1);
    assert_eq!(read(&link), (Address::default(), vec![Problem::TooLong(MAX_LENGTH + 1)]));
}
