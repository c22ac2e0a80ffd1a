//! Any text as a link: it is read or explained, and what was read comes back from its link.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wash_and_dry::code::codes;
use wash_and_dry::link;
use wash_and_dry::text::NoteText;

fuzz_target!(|text: &str| {
    let reading = link::read(text);
    for note in &reading.notes {
        assert!(!NoteText::ENGLISH.sentence(note).is_empty());
    }
    let again = link::read(&link::write(&reading.scenario, &reading.view));
    assert!(again.notes.is_empty());
    assert_eq!((again.scenario, again.view), (reading.scenario, reading.view));
    let _ = codes(text);
});
