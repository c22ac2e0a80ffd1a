//! Languages compared with English: each sentence has the same gaps and marks, none is empty or left in English, numbers are written as
//! the language writes them, technical words are explained before they are used.

use crate::lesson::sentences;
use strum::VariantArray;
use wash_and_dry::lesson::STEPS;
use wash_and_dry::link::{self, Language};
use wash_and_dry::plain;
use wash_and_dry::run::Run;
use wash_and_dry::text::marks::{Piece, TERMS, pieces};
use wash_and_dry::text::{HandinText, PlainText, Sentences, TeacherText, Text, fill, of_file, to_file};
use wash_and_dry::units::{CoreId, DishId, Millis};
use wash_and_dry::why::{Lane, lane_why, limit};

/// Lines that may be the same as in English: words that both languages have, units, the page's name.
const SHARED: [&str; 19] = [
    "Ctrl-Enter",
    "GOMAXPROCS",
    "Goroutine",
    "Shift ← →",
    "select: {0}",
    "goroutine",
    "WaitGroup",
    "ltr",
    "no",
    "total",
    "Total",
    "pipeline",
    "{0} s",
    "{0} kHz",
    "{0} MHz",
    "{0} GHz",
    "Wash & Dry",
    "Home, End",
    "Escape",
];
/// English words that no sentence of another language contains. The words of links are not among them.
const ENGLISH: [&str; 14] =
    ["the", "of", "and", "is", "are", "with", "dish", "which", "by", "its", "that", "done", "you", "your"];

/// All sentences of a language, a line each, as in the file that the page reads.
fn lines(language: Language) -> Vec<String> {
    Text::written(language).file().lines().map(str::to_owned).collect()
}

/// The numbers of a sentence's gaps, in order, each once: a language may use a gap twice or elsewhere in the sentence.
fn gaps(sentence: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = sentence.split('{').skip(1).map(|gap| gap.split('}').next().unwrap_or("")).collect();
    for gap in &mut gaps {
        *gap = gap.trim_end_matches(',');
    }
    gaps.sort_unstable();
    gaps.dedup();
    gaps
}

/// A sentence without its gaps.
fn bare(sentence: &str) -> String {
    sentence.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect()
}

/// Whether lines are the forms of a count, as English has them: one, and four times the other.
fn forms(english: &[String]) -> bool {
    let others = &english[1..];
    others.iter().all(|other| *other == others[0]) && others[0].chars().any(char::is_alphabetic)
}

fn says_the_same(language: Language) {
    let page = &Text::written(language).page;
    assert_eq!(page.direction, if language == Language::Arabic { "rtl" } else { "ltr" });
    assert_eq!(page.text_file, format!("lesson-{}.html", language.code()));
    compare(language, &lines(Language::English), &lines(language));
}

/// Compares a file of texts with the English one, line by line.
pub fn compare(language: Language, english: &[String], other: &[String]) {
    assert_eq!(english.len(), other.len(), "{language:?} has more or fewer lines");
    // Plural forms may leave the number out where the word says it; the last form has it.
    let some_form = |line: usize| (line.saturating_sub(3)..=line).any(|at| english.get(at..at + 5).is_some_and(forms));
    let mut wrong = Vec::new();
    for (line, (english, other)) in english.iter().zip(other).enumerate() {
        let mut want = |right: bool, what: &str| {
            if !right {
                wrong.push(format!("{what}: {other} | {english}"));
            }
        };
        // The separator of two sentences may be empty.
        want(english == " " || english.is_empty() == other.is_empty(), "one is empty");
        want(english.matches('*').count() == other.matches('*').count(), "other marks");
        want(english.parse::<u32>().is_err() || english == other, "more or fewer of them");
        let (ours, theirs) = (gaps(other), gaps(english));
        want(ours == theirs || (some_form(line) && ours.iter().all(|gap| theirs.contains(gap))), "other gaps");
        // The name of a file is the same in every language.
        let words = bare(other).replace("wash-and-dry.html", "");
        let spoken = words.chars().any(char::is_alphabetic);
        want(english != other || !spoken || SHARED.contains(&other.as_str()), "still in English");
        let mut words = words.split(|c: char| !c.is_alphanumeric());
        want(!words.any(|word| ENGLISH.contains(&word)), "an English word");
    }
    assert!(wrong.is_empty(), "{language:?}:\n{}", wrong.join("\n"));
}

#[test]
fn spanish_says_what_english_says() {
    says_the_same(Language::Spanish);
}

#[test]
fn chinese_says_what_english_says() {
    says_the_same(Language::Chinese);
}

#[test]
fn arabic_says_what_english_says() {
    says_the_same(Language::Arabic);
}

/// Whether somewhere a sign has digits on both sides.
fn between_digits(text: &str, sign: char) -> bool {
    let all: Vec<char> = text.chars().collect();
    all.windows(3).any(|three| three[1] == sign && three[0].is_ascii_digit() && three[2].is_ascii_digit())
}

/// Sentences with numbers, for scenarios that have tenths of seconds everywhere.
fn with_numbers(language: Language) -> Vec<String> {
    let text = Text::written(language);
    let page = &text.page;
    let runs = ["cores=2&policy=random&vary=30", "program=sequential&cores=2&vary=30", "slice=1&switch=0.5&every=0.7"]
        .map(|link| Run::of(&link::read(link).scenario));
    let mut said = Vec::new();
    for run in &runs {
        let (trace, metrics) = (&**run, run.metrics());
        let scenario = trace.scenario();
        said.extend(page.tiles(metrics, &limit(trace), scenario).map(|(value, what)| format!("{value} {what}")));
        said.extend(text.panel.metrics(metrics, scenario, page).into_iter().map(|(_, value, _)| value));
        said.push(text.panel.differences(runs[0].metrics(), metrics, page));
        said.push(text.panel.compared(runs[0].metrics(), metrics, page));
        let told = Some(metrics);
        said.extend([page.cores_summary(told, 2), page.dishes_summary(told, 6), page.chart_summary(metrics, 2)]);
        said.push(page.total_of(run.makespan()));
        said.extend(text.why.limit(trace, &limit(trace), page));
        for at in (0..70).map(|at| Millis(at * 700 + 450)) {
            said.extend([
                page.clock(at, Some(run.makespan())),
                page.clock(at, None),
                page.levels(at, 3, 2),
                page.at(at),
                page.seconds_exact(at),
            ]);
            said.push(page.kitchen_summary(trace, at));
            let cores = (0..scenario.cores).map(|core| Lane::Core(CoreId(core)));
            let lanes = cores.chain((0..scenario.dishes).map(|dish| Lane::Dish(DishId(dish))));
            let causes = lanes.flat_map(|lane| lane_why(trace, lane, at));
            said.extend(causes.map(|cause| text.why.sentence(trace, cause, page)));
        }
    }
    let files: Vec<_> =
        Language::VARIANTS.iter().map(|&language| (language, Text::written(language).page.text_file)).collect();
    // Versions of Go are written with a point everywhere.
    said.push(plain::page(language, text, &files).replace("1.25", "").replace("1.14", ""));
    said.push(fill(text.lesson.on_timeline, &["7.5"]));
    said.push(fill(text.share.total, &["7.5"]));
    said
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    for &language in Language::VARIANTS {
        let page = &Text::written(language).page;
        let (own, other) = if page.decimal == "{0,}" { (',', '.') } else { ('.', ',') };
        let said = with_numbers(language);
        for text in &said {
            assert!(!between_digits(text, other), "{language:?}: {text}");
            assert!(!text.contains(['{', '}']), "{language:?}: {text}");
        }
        assert!(said.iter().any(|text| between_digits(text, own)), "{language:?}");
    }
}

/// Stages of the lesson's kitchens are named in the page's language.
#[test]
fn no_stage_is_named_in_english() {
    for language in Language::VARIANTS.iter().copied().filter(|language| *language != Language::English) {
        for text in with_numbers(language) {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|word| ["wash", "soak", "dry"].contains(&word)), "{language:?}: {text}");
        }
    }
}

/// All that *Why?* says of some kitchens, at any moment of any lane, and of what each takes.
fn why_of(language: Language, kitchens: &[&str]) -> Vec<String> {
    let text = Text::written(language);
    let mut said = Vec::new();
    for link in kitchens {
        let run = Run::of(&link::read(link).scenario);
        let scenario = run.scenario();
        said.extend(text.why.limit(&run, run.limit(), &text.page));
        for at in (0..=run.end().0 + 500).step_by(500).map(Millis) {
            let cores = (0..scenario.cores).map(|core| Lane::Core(CoreId(core)));
            let lanes = cores.chain((0..scenario.dishes).map(|dish| Lane::Dish(DishId(dish))));
            let causes = lanes.flat_map(|lane| lane_why(&run, lane, at));
            said.extend(causes.map(|cause| text.why.sentence(&run, cause, &text.page)));
        }
    }
    said
}

/// Sentences about a scenario of images or requests name images or requests, not dishes. Each `[dish|image|request]` has three forms.
#[test]
fn why_calls_images_and_requests_by_their_names() {
    const IMAGES: [&str; 6] = [
        "stages=fetch:2:wait,resize:3:hands&cores=2&every=1&dishes=5",
        "stages=fetch:2:wait,resize:3:hands&program=sequential&cores=2",
        "stages=fetch:2:hands,resize:3:hands:1&program=stages&cores=2&rack=1",
        "stages=fetch:1:hands,resize:3:hands&program=stages&cores=3&rack=0",
        "stages=fetch:4:wait,resize:1:hands&waiting=hold&cores=2",
        "stages=fetch:2:wait,resize:3:hands&program=workers&workers=2&cores=1&slice=1&switch=0.5",
    ];
    let requests = IMAGES.map(|link| link.replace("fetch", "lock").replace("resize", "work"));
    let requests: Vec<&str> = requests.iter().map(String::as_str).collect();
    for (language, [dish, image, request]) in [
        (Language::English, [&["dish"][..], &["image"][..], &["request"][..]]),
        (Language::Spanish, [&["plato"][..], &["imagen", "imágenes"][..], &["petici"][..]]),
        (Language::Chinese, [&["盘"][..], &["图片"][..], &["请求"][..]]),
        (Language::Arabic, [&["طبق", "أطباق", "طبقًا"][..], &["صور"][..], &["طلب"][..]]),
    ] {
        let why = &Text::written(language).why;
        for line in to_file(why).lines() {
            let places = line.split('[').skip(1).map(|place| place.split_once(']').expect("an end").0);
            places.for_each(|forms| assert_eq!(forms.split('|').count(), 3, "{language:?}: {line}"));
        }
        let has = |said: &str, words: &[&str]| words.iter().any(|word| said.to_lowercase().contains(word));
        for (kitchens, own, other) in [(&IMAGES[..], image, request), (&requests[..], request, image)] {
            let of_these = why_of(language, kitchens);
            assert!(of_these.iter().filter(|said| has(said, own)).count() > 50, "{language:?}");
            let wrong = |said: &&String| has(said, dish) || has(said, other) || said.contains(['[', ']', '|']);
            let wrong: Vec<_> = of_these.iter().filter(wrong).collect();
            assert!(wrong.is_empty(), "{language:?}: {wrong:#?}");
        }
        let dishes = why_of(language, &["", "cores=2"]);
        assert!(dishes.iter().all(|said| !has(said, image) && !has(said, request)), "{language:?}");
    }
}

/// The sentences of a text. A point between digits ends none, and neither does a colon or a semicolon.
fn sentences_of(text: &str) -> Vec<&str> {
    let end = |(place, sign): (usize, char)| {
        let after = text[place + sign.len_utf8()..].chars().next();
        let ends = "?!。？！؟".contains(sign) || (sign == '.' && after.is_none_or(char::is_whitespace));
        ends.then_some(place + sign.len_utf8())
    };
    let mut from = 0;
    let mut found = Vec::new();
    for to in text.char_indices().filter_map(end).chain([text.len()]) {
        found.push(text[from..to].trim());
        from = to;
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Hooks have at most 90 words. Sentences, wherever they stand on the page, have fewer than 15 on average, and none more than 30.
/// Chinese does not separate words: two characters count as one.
#[test]
fn sentences_are_short_and_hooks_fit() {
    for &language in Language::VARIANTS {
        let chinese = language == Language::Chinese;
        let length = |text: &str| if chinese { text.chars().count() / 2 } else { text.split_whitespace().count() };
        let lesson = &Text::written(language).lesson;
        for text in &lesson.steps {
            assert!(length(text.hook) <= 90, "{language:?}: {}", text.title);
        }
        let all = lines(language);
        let ended = all.iter().filter(|line| line.ends_with(['.', '?', '!', '。', '？', '！', '؟']));
        let lengths: Vec<(usize, &str)> =
            ended.flat_map(|line| sentences_of(line)).map(|said| (length(said), said)).collect();
        assert!(lengths.len() > 500, "{language:?}: {} sentences", lengths.len());
        let long: Vec<_> = lengths.iter().filter(|(length, _)| *length > 30).collect();
        assert!(long.is_empty(), "{language:?}: {long:#?}");
        let words: usize = lengths.iter().map(|(length, _)| length).sum();
        assert!(words < 15 * lengths.len(), "{language:?}: {words} words, {} sentences", lengths.len());
    }
}

/// Each word of the glossary is marked once in the lesson, where it first stands, in every language.
#[test]
fn technical_words_are_explained_where_they_first_stand() {
    for &language in Language::VARIANTS {
        let lesson = &Text::written(language).lesson;
        let all: String = lesson.steps.iter().flat_map(sentences).collect::<Vec<_>>().join("\n");
        let mut read = String::new();
        let mut marked = Vec::new();
        for piece in pieces(&all) {
            match piece {
                Piece::Plain(words) => read.push_str(&words.to_lowercase()),
                Piece::Term(shown, term) => {
                    marked.push((term, read.len(), shown.to_lowercase()));
                    read.push_str(&shown.to_lowercase());
                }
            }
        }
        let mut terms: Vec<usize> = marked.iter().map(|(term, ..)| *term).collect();
        if language == Language::English {
            assert!(terms.is_sorted(), "the glossary is in the order of the lesson: {terms:?}");
        }
        terms.sort_unstable();
        assert_eq!(terms, (0..TERMS.len()).collect::<Vec<_>>(), "{language:?}");
        assert_eq!(
            all.matches('*').count(),
            2 * TERMS.len(),
            "{language:?}: a mark that names no word of the glossary"
        );
        // Chinese has nothing between words, and Arabic puts articles before them.
        let apart = matches!(language, Language::English | Language::Spanish);
        for (_, explained, term) in marked {
            let whole = |place: &usize| {
                let before = read[..*place].chars().next_back();
                let after = read[place + term.len()..].chars().next();
                !apart || (!before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic))
            };
            let first = read.match_indices(&term).map(|(place, _)| place).find(whole).expect("it stands there");
            let line = read[..first].rfind('\n').map_or(0, |end| end + 1);
            assert!(first >= explained, "{language:?}: {term}: {}", &read[line..first + term.len()]);
        }
    }
}

/// Every number that a text mentions exists in the step, in any language.
#[test]
fn every_gap_of_the_lesson_has_its_number() {
    for &language in Language::VARIANTS {
        for (step, text) in STEPS.iter().zip(&Text::written(language).lesson.steps) {
            let numbers = step.numbers();
            let wanted = sentences(text).into_iter().flat_map(gaps);
            for gap in wanted {
                let number: usize = gap.parse().expect("a numbered gap");
                assert!(number < numbers.len(), "{language:?}: {}: {{{gap}}}", step.name);
            }
        }
    }
}

#[test]
fn every_language_says_what_english_says_to_teachers() {
    let lines = |language| TeacherText::file(language).lines().map(str::to_owned).collect::<Vec<_>>();
    for &language in Language::VARIANTS {
        let (mut first, second) = (String::new(), HandinText::read_file(TeacherText::file(language).leak()));
        of_file::<TeacherText>(TeacherText::file(language).leak()).write(&mut first);
        second.write(&mut first);
        assert_eq!(first, TeacherText::file(language));
        if language != Language::English {
            compare(language, &lines(Language::English), &lines(language));
            let plain = |language| to_file(PlainText::written(language)).lines().map(str::to_owned).collect::<Vec<_>>();
            compare(language, &plain(Language::English), &plain(language));
        }
    }
}
