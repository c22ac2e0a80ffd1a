//! Programs in Go as the page has them run: through the workshop, as plain data; what is so at a moment, and why; the examples; programs that do harm.

use crate::languages;
use strum::VariantArray;
use wash_and_dry::export::go_picture;
use wash_and_dry::lab::examples::{Answer, Ask, EXAMPLES, of_name};
use wash_and_dry::lab::run::{EndKind, State, ThingKind};
use wash_and_dry::lab::why::why;
use wash_and_dry::lab::{Complaint, Ending, GoRun, Level, Micros, Policy, Settings};
use wash_and_dry::link::Language;
use wash_and_dry::text::{GoText, to_file};
use wash_and_dry::workshop::Workshop;
use wash_and_dry::workshop::message::{GoJob, Job, Reply, Report, Request};

/// All that a workshop reports about a job.
fn reports(job: GoJob) -> Vec<Report> {
    let mut workshop = Workshop::default();
    workshop.take(Request::Begin(1, Job::Go(job)));
    let mut reports = Vec::new();
    while let Some(Reply { job, report }) = workshop.advance() {
        assert_eq!(job, 1);
        reports.push(report);
    }
    assert_eq!(reports.pop(), Some(Report::Done), "the last one says that it was the last one");
    reports
}

fn run_with(program: &str, settings: Settings) -> GoRun {
    let (mut run, mut before) = (GoRun::default(), None);
    for report in reports(GoJob::Run { program: program.to_owned(), settings }) {
        match report {
            Report::Running { .. } => assert_eq!(before, None, "it runs, then it is sent"),
            Report::Ran { part, percent } => {
                assert!(before <= Some(percent) && percent <= 100);
                if before.is_none() {
                    (run.settings, run.end, run.ended) = (part.settings, part.end.clone(), part.ended);
                    (run.instructions, run.told_until, run.left_out) =
                        (part.instructions, part.told_until, part.left_out);
                }
                run.append(*part);
                before = Some(percent);
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(before, Some(100));
    run
}

fn run(body: &str, cores: u16) -> GoRun {
    run_with(&program(body), Settings { cores, slice: Micros::ZERO, ..Settings::default() })
}

/// A program with a body of `main`; imports that it does not need are used once.
fn program(body: &str) -> String {
    format!(
        "package main\n\nimport (\n\t\"fmt\"\n\t\"sync\"\n\t\"time\"\n)\n\nvar _ = fmt.Sprint\nvar _ sync.Mutex\nvar _ = \
         time.Second\n\nfunc main() {{\n{body}\n}}\n"
    )
}

fn example(name: &str) -> GoRun {
    let example = of_name(name).expect("an example");
    run_with(example.program, example.settings)
}

fn complaints(program: &str) -> Vec<Complaint> {
    match &reports(GoJob::Check { program: program.to_owned() })[..] {
        [Report::Complaints(complaints)] => complaints.clone(),
        other => panic!("{other:?}"),
    }
}

/// Why a goroutine does what it does, in English.
fn because(run: &GoRun, goroutine: u32, ms: u64) -> String {
    GoText::ENGLISH.causes(run, &why(run, goroutine, Micros(ms * 1000)))
}

#[test]
fn the_sentences_of_all_languages_say_the_same() {
    let lines = |language| to_file(GoText::written(language)).lines().map(str::to_owned).collect::<Vec<_>>();
    for language in Language::VARIANTS.iter().copied().skip(1) {
        languages::compare(language, &lines(Language::English), &lines(language));
    }
}

#[test]
fn what_does_not_compile_is_told_with_its_place_whatever_is_asked() {
    assert_eq!(complaints(&program("")), []);
    let wrong = program("\tx := 1");
    let found = complaints(&wrong);
    assert_eq!((found[0].line, found[0].column, found[0].message.as_str()), (14, 2, "declared and not used: x"));
    let settings = Settings::default();
    for job in
        [GoJob::Run { program: wrong.clone(), settings }, GoJob::Explore { program: wrong.clone(), settings, seeds: 3 }]
    {
        assert_eq!(reports(job), [Report::Complaints(found.clone())]);
    }
}

#[test]
fn each_example_has_the_answer_that_its_run_gives() {
    let answers: Vec<(&str, Option<Answer>)> = EXAMPLES
        .iter()
        .map(|example| {
            assert_eq!(complaints(example.program), [], "{}", example.name);
            (example.name, example.ask.answer(&run_with(example.program, example.settings)))
        })
        .collect();
    let seconds = |seconds: u64| Some(Answer::Seconds(Micros(seconds * 1_000_000)));
    assert_eq!(
        answers,
        [
            ("loop", seconds(27)),
            ("goroutines", seconds(15)),
            ("pipeline", seconds(14)),
            ("workers", seconds(6)),
            ("fan", Some(Answer::Choice(1))),
            ("semaphore", seconds(9)),
            ("timeout", Some(Answer::Choice(1))),
            ("cancel", Some(Answer::Count(2))),
            ("counter", Some(Answer::Count(3))),
            ("locks", Some(Answer::Choice(1))),
            ("ticker", Some(Answer::Count(4))),
            ("leak", Some(Answer::Count(2))),
        ]
    );
    // What the texts say besides: two cores bring the answer in time, and the counter has a race where it has no mutex.
    let timeout = of_name("timeout").expect("an example");
    let two = run_with(timeout.program, Settings { cores: 2, ..timeout.settings });
    assert_eq!(timeout.ask.answer(&two), Some(Answer::Choice(0)));
    let counter = example("counter");
    assert_eq!(counter.output[1].text, "6\n");
    assert!(!counter.races.is_empty() && counter.races.iter().all(|race| race.variable.contains("plain")));
    // One core is no cure: turns end between reading and writing.
    let example = of_name("counter").expect("an example");
    let one = run_with(example.program, Settings { cores: 1, ..example.settings });
    assert!(matches!(example.ask.answer(&one), Some(Answer::Count(count)) if count < 6), "{:?}", one.output);
    assert_eq!(Ask::FirstLine(&["x"]).answer(&two), None);
}

#[test]
fn a_run_is_told_with_names_lines_and_times() {
    let run = example("pipeline");
    assert_eq!((run.ended, run.told_until, run.left_out), (Micros(14_000_000), Micros(14_000_000), 0));
    assert_eq!((run.end.kind, run.end.status, run.end.message.as_str()), (EndKind::Returned, 0, ""));
    assert!(run.instructions > 0);
    let names: Vec<_> = run.goroutines.iter().map(|goroutine| (goroutine.name.as_str(), goroutine.parent)).collect();
    assert_eq!(names, [("main", None), ("wash", Some(1))]);
    let things: Vec<_> = run.things.iter().map(|thing| (thing.name.as_str(), thing.kind, thing.room)).collect();
    assert_eq!(things, [("rack", ThingKind::Channel, 1)]);
    assert_eq!(run.output[0].text, "dish 0 is dry\n");
    assert_eq!((run.output[0].at, run.output[0].goroutine), (Micros(5_000_000), 1));
    let washing: u64 =
        run.segments.iter().filter(|segment| segment.goroutine == 2).map(|segment| segment.to.0 - segment.from.0).sum();
    assert_eq!(washing, 12_000_000);
    assert!(run.states.is_sorted_by_key(|stretch| (stretch.goroutine, stretch.from)));
    assert!(run.wakes.is_sorted_by_key(|wake| wake.at));
    assert!(run.wakes.iter().all(|wake| wake.line.is_some()));
}

#[test]
fn a_moment_has_states_lines_levels_and_output() {
    let run = example("pipeline");
    let at = |ms: u64| Micros(ms * 1000);
    let standing: Vec<_> = run.standing(at(4_000)).iter().map(|found| (found.line, found.goroutine)).collect();
    assert_eq!(standing, [(10, 2), (20, 1)]);
    assert_eq!(run.state_at(1, at(1_000)).map(|found| found.on.len()), Some(1));
    assert_eq!(run.state_at(2, at(4_000)).map(|found| found.state), Some(State::Working));
    assert_eq!(run.state_at(2, at(13_000)), None, "over");
    assert_eq!(run.state_at(3, at(0)), None, "nobody");
    assert_eq!((run.output_until(at(4_999)).len(), run.output_until(at(5_000)).len()), (0, 1));
    assert_eq!(run.busy_at(at(4_000)).iter().map(|segment| segment.goroutine).collect::<Vec<_>>().len(), 2);
    let levels = run.levels();
    assert_eq!(levels[0], Level { at: at(0), alive: 2, running: 1 });
    assert_eq!(levels.last(), Some(&Level { at: at(14_000), alive: 0, running: 0 }));
    assert_eq!(levels.iter().map(|level| level.running).max(), Some(2));
}

#[test]
fn why_follows_from_who_waits_to_who_ends_it() {
    let run = example("pipeline");
    assert_eq!(
        because(&run, 1, 1_000),
        "main waits to receive from rack (line 19): it is empty. wash sends at 3 s (line 11). wash works on core 1 (line \
         10) until 3 s."
    );
    assert_eq!(because(&run, 1, 4_000), "main works on core 2 (line 20) until 5 s.");
    assert_eq!(because(&run, 2, 13_000), "wash ended at 12 s.");
    let run = example("timeout");
    assert!(because(&run, 1, 1_000).starts_with("main waits in a select (line "), "{}", because(&run, 1, 1_000));
    assert!(because(&run, 1, 1_000).ends_with("Its time comes at 4 s."));
    let ready = because(&run, 2, 1_000);
    assert!(ready.contains("is ready") && ready.contains("Core 1 works on main.func2"), "{ready}");
}

#[test]
fn why_tells_rings_and_waits_that_never_end() {
    let run = example("locks");
    assert_eq!(run.end.kind, EndKind::Deadlock);
    let ring = because(&run, 2, 5_000);
    assert!(ring.contains("wash waits for towel (line 15): wipe has it."), "{ring}");
    assert!(ring.ends_with("wipe waits for sponge (line 25): wash has it. Nobody ends this wait. So they wait for each other in a ring: wash, wipe."), "{ring}");
    let run = example("leak");
    let left: Vec<u32> = run
        .goroutines
        .iter()
        .filter(|found| found.number > 1 && found.ended.is_none())
        .map(|found| found.number)
        .collect();
    for goroutine in left {
        let alone = because(&run, goroutine, 11_000);
        assert!(alone.contains("waits to send on answer") && alone.ends_with("so nobody ever could."), "{alone}");
    }
    // A deadlock at the very start, where nothing has taken any time.
    let run = self::run("\tc := make(chan int)\n\tc <- 1", 1);
    assert_eq!(
        because(&run, 1, 0),
        "main waits to send on c (line 15): nobody is receiving. Nobody ends this wait. No other goroutine has it, so nobody \
         ever could."
    );
    let run = self::run("\tvar c chan int\n\t<-c", 1);
    assert_eq!(because(&run, 1, 0), "main waits at a nil channel (line 15): that lasts for ever.");
}

#[test]
fn other_schedules_are_tried_a_seed_at_a_time() {
    let program = of_name("locks").expect("an example").program.to_owned();
    let settings = Settings { cores: 2, policy: Policy::Go, ..Settings::default() };
    let reports = reports(GoJob::Explore { program: program.clone(), settings, seeds: 40 });
    let done: Vec<u64> = reports
        .iter()
        .map(|report| match report {
            Report::Trying { done } | Report::Explored { done, .. } => *done,
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(done.is_sorted() && done.last() == Some(&40) && done.len() >= 40, "{done:?}");
    let Some(Report::Explored { endings, .. }) = reports.last() else { panic!("the ends") };
    assert_eq!(endings.iter().map(|ending| ending.seeds).sum::<u64>(), 40);
    for Ending { kind, seed, .. } in endings {
        let settings = Settings { policy: Policy::Random, seed: *seed, ..settings };
        assert_eq!(run_with(&program, settings).end.kind, *kind, "seed {seed} leads there");
    }
}

#[test]
fn a_job_that_is_stopped_reports_no_more() {
    let endless = program("\tfor {\n\t\ttime.Sleep(time.Millisecond)\n\t}");
    let mut workshop = Workshop::default();
    workshop.take(Request::Begin(1, Job::Go(GoJob::Run { program: endless.clone(), settings: Settings::default() })));
    let explore = GoJob::Explore { program: endless, settings: Settings::default(), seeds: 200 };
    workshop.take(Request::Begin(2, Job::Go(explore)));
    for _ in 0..3 {
        let reply = workshop.advance();
        assert!(matches!(reply, Some(Reply { job: 1, report: Report::Running { .. } })), "{reply:?}");
    }
    workshop.take(Request::Stop(1));
    assert_eq!(workshop.advance(), Some(Reply { job: 2, report: Report::Trying { done: 0 } }));
    workshop.take(Request::Stop(2));
    assert_eq!(workshop.advance(), None);
}

/// A loop in which no time passes is left again and again, so that it can be stopped.
#[test]
fn an_instant_without_end_is_made_in_parts() {
    let mut workshop = Workshop::default();
    let job = GoJob::Run { program: program("\tfor {\n\t}"), settings: Settings::default() };
    workshop.take(Request::Begin(1, Job::Go(job)));
    let mut before = 0;
    for _ in 0..10 {
        let Some(Reply { report: Report::Running { at, instructions }, .. }) = workshop.advance() else {
            panic!("it runs")
        };
        assert_eq!(at, Micros::ZERO);
        assert!((1..=600_000).contains(&(instructions - before)), "{instructions} after {before}");
        before = instructions;
    }
    workshop.take(Request::Stop(1));
    assert_eq!(workshop.advance(), None);
}

/// Programs that would never end, or take everything, end with a limit and its line.
#[test]
fn programs_that_do_harm_end_with_a_plain_word() {
    for (body, words, line) in [
        ("\tfor {\n\t}", "instructions without any time passing", 14),
        ("\tfor {\n\t\ttime.Sleep(time.Millisecond)\n\t}", "stopped: more than 50000000 instructions", 15),
        ("\tvar all [][]int\n\tfor {\n\t\tall = append(all, make([]int, 100000))\n\t}", "MiB of memory", 16),
        ("\tfor range 1000000 {\n\t\tgo func() { select {} }()\n\t}\n\ttime.Sleep(1)", "goroutines at once", 15),
        ("\tfor {\n\t\tfmt.Println(\"again and again\")\n\t}", "instructions", 15),
    ] {
        let run = run(body, 2);
        assert_eq!((run.end.kind, run.end.status), (EndKind::Limit, 3), "{body}: {:?}", run.end);
        assert!(run.end.message.contains(words), "{body}: {:?}", run.end);
        let place = format!("main.go:{line}: stopped: ");
        assert!(run.end.message.starts_with(&place), "{body}: {:?}", run.end);
    }
}

/// Goroutines that come and go are bounded too.
#[test]
fn goroutines_without_end_come_to_a_limit() {
    let run = run("\tfor {\n\t\tgo func() {}()\n\t\ttime.Sleep(time.Microsecond)\n\t}", 1);
    assert_eq!(run.end.kind, EndKind::Limit, "{:?}", run.end);
    assert!(run.told_until < run.ended && run.left_out > 0);
    assert!(run.goroutines.len() <= 100_000 && run.states.len() <= 400_000);
    assert!(run.states.iter().all(|stretch| stretch.to <= run.ended));
}

#[test]
fn texts_that_do_harm_are_complained_about() {
    for text in [
        "x\n".repeat(100_000),
        "\n".repeat(100_000),
        "(".repeat(500_000),
        ")".repeat(500_000),
        format!("package main\n\nfunc main() {{ _ = {}1{} }}\n", "(".repeat(200_000), ")".repeat(200_000)),
        "{[(".repeat(100_000),
        String::new(),
        "\0".to_owned(),
    ] {
        let found = complaints(&text);
        assert!((1..=11).contains(&found.len()), "{}", found.len());
        assert!(found.iter().all(|complaint| complaint.line > 0 && !complaint.message.is_empty()));
    }
}

/// Every picture is XML whose boxes and texts are on the sheet, however large the run.
#[test]
fn pictures_of_runs_are_drawn_on_their_sheet() {
    let many = run(
        "\tvar all sync.WaitGroup\n\tfor range 300 {\n\t\tall.Go(func() {\n\t\t\tfor range 100 {\n\t\t\t\twork(time.Millisecond)\n\t\t\t\ttime.Sleep(time.Millisecond)\n\t\t\t}\n\t\t})\n\t}\n\tall.Wait()",
        3,
    );
    let nothing = run("", 1);
    let odd = run(
        "\tfor range 3 {\n\t\tgo func() { <-map[string]chan int{\"<&\\\"\": nil}[\"<&\\\"\"] }()\n\t}\n\ttime.Sleep(1)",
        1,
    );
    let runs = EXAMPLES.iter().map(|example| run_with(example.program, example.settings)).chain([many, nothing, odd]);
    for run in runs {
        for language in [Language::English, Language::Arabic] {
            let picture = go_picture(&run, GoText::written(language));
            assert!(picture.len() < 1_500_000, "{}", picture.len());
            let document = roxmltree::Document::parse(&picture).expect("XML");
            let high: u64 = document.root_element().attribute("height").expect("a height").parse().expect("a number");
            let number = |node: &roxmltree::Node<'_, '_>, name| {
                node.attribute(name).and_then(|value| value.parse::<u64>().ok()).unwrap_or_default()
            };
            for node in document.descendants().filter(|node| node.has_tag_name("rect")) {
                assert!(number(&node, "x") + number(&node, "width") <= 1000, "{node:?}");
                assert!(number(&node, "y") + number(&node, "height") <= high, "{node:?}");
            }
            for node in document.descendants().filter(|node| node.has_tag_name("text")) {
                assert!(number(&node, "x") <= 1000 && number(&node, "y") <= high, "{node:?}");
            }
            let fills = document.descendants().filter_map(|node| node.attribute("fill")?.strip_prefix("url(#"));
            for name in fills {
                assert!(picture.contains(&format!("<pattern id=\"{}\"", name.trim_end_matches(')'))), "{name}");
            }
        }
    }
}

#[test]
fn settings_from_elsewhere_are_kept_in_their_limits() {
    let settings = Settings { cores: 0, slice: Micros(u64::MAX), switch: Micros(u64::MAX), ..Settings::default() };
    let run = run_with(&program("\twork(time.Second)"), settings);
    assert_eq!(
        (run.settings.cores, run.settings.slice, run.settings.switch),
        (1, Settings::LONGEST, Settings::LONGEST)
    );
    assert_eq!(run.ended, Micros(1_000_000));
}
