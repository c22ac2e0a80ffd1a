use super::*;
use crate::lab::address::{self, Address};
use crate::lab::run::{EndKind, GoRun, Goroutine};
use crate::link::Sharing;
use crate::model::{Locale, Preferences};

fn lab() -> GoLab {
    GoLab::new("package main\n".into(), Preferences::default(), Locale::default())
}

fn link(program: &str, play: bool) -> String {
    let mut address = Address { program: Some(program.to_owned()), ..Address::default() };
    address.settings.cores = 3;
    address.sharing.play = play;
    address::write(&address).expect("short enough")
}

fn run_of(lab: &GoLab, goroutines: u32) -> ShownRun {
    let goroutine = |number| Goroutine {
        number,
        name: "main".to_owned(),
        started: Micros::ZERO,
        ended: None,
        parent: None,
        line: None,
    };
    let goroutines = (1..=goroutines).map(goroutine).collect();
    ShownRun::new(GoRun { settings: lab.settings, goroutines, ..GoRun::default() })
}

/// The page after its program has run.
fn after_run(lab: &GoLab, goroutines: u32) -> GoLab {
    let running = lab.reduce(GoAction::Run);
    running.reduce(GoAction::Ran(running.tasks, run_of(&running, goroutines)))
}

#[test]
fn a_program_of_a_link_is_not_run_before_somebody_runs_it() {
    let opened = lab().reduce(GoAction::Open(link("package main // theirs\n", false)));
    assert_eq!((&*opened.program, opened.settings.cores, opened.foreign), ("package main // theirs\n", 3, true));
    assert_eq!((opened.task.clone(), opened.run(), opened.loads), (None, None, 1));
    let running = opened.reduce(GoAction::Run);
    assert!(running.task.is_some() && !running.foreign);
    // What was typed before is kept until something is typed here.
    assert!(
        opened.is_linked && running.is_linked && !running.reduce(GoAction::Type("package main\n".into())).is_linked
    );
    let playing = lab().reduce(GoAction::Open(link("package main // theirs\n", true)));
    assert!(playing.task.is_some_and(|task| &*task.program == "package main // theirs\n"));
}

#[test]
fn the_link_read_back_gives_the_program_and_how_it_is_run() {
    let before = after_run(&lab().reduce(GoAction::Type("package main // mine\n".into())), 1);
    let before =
        before.reduce(GoAction::Set(Settings { cores: 5, seed: 9, policy: Policy::Random, ..before.settings }));
    let after = lab().reduce(GoAction::Open(before.linked().link(None, &Sharing::default()).expect("short enough")));
    assert_eq!((after.program, after.settings, after.problems.len()), (before.program, before.settings, 0));
}

#[test]
fn a_link_without_a_program_leaves_the_present_one_and_one_that_is_damaged_is_told() {
    assert_eq!(lab().reduce(GoAction::Open(String::new())), lab());
    let damaged = lab().reduce(GoAction::Open("go=x".to_owned()));
    assert_eq!((&*damaged.program, damaged.problems.len()), ("package main\n", 1));
    assert!(damaged.reduce(GoAction::Dismiss).problems.is_empty());
}

#[test]
fn an_example_is_named_by_a_link_and_asks_until_it_is_changed() {
    let example = lab().reduce(GoAction::Open("example=pipeline".to_owned()));
    assert!(example.is_example() && example.problems.is_empty() && !example.foreign);
    assert_eq!(example.example.as_ref().map(|example| example.is_run), Some(false));
    let guessed = after_run(&example.reduce(GoAction::Guess("11".to_owned())), 2);
    assert_eq!(guessed.example.as_ref().map(|example| (example.guess.as_str(), example.is_run)), Some(("11", true)));
    assert!(!guessed.reduce(GoAction::Type("package main\n".into())).is_example());
}

#[test]
fn a_run_follows_its_settings_and_is_stale_when_the_program_changes() {
    let shown = after_run(&lab(), 1);
    assert!(!shown.is_stale() && shown.task.is_none());
    let more = shown.reduce(GoAction::Set(Settings { cores: 4, ..shown.settings }));
    assert_eq!(more.task.as_ref().map(|task| task.settings.cores), Some(4));
    let typed = shown.reduce(GoAction::Type("package main // changed\n".into()));
    assert!(typed.is_stale());
    assert_eq!(typed.reduce(GoAction::Set(Settings { cores: 4, ..shown.settings })).task, None);
}

#[test]
fn what_is_told_of_a_task_that_was_stopped_is_late() {
    let running = lab().reduce(GoAction::Run);
    let stopped = running.reduce(GoAction::Stop);
    let run = run_of(&running, 1);
    assert_eq!(stopped.reduce(GoAction::Ran(running.tasks, run.clone())).run(), None);
    let again = stopped.reduce(GoAction::Run);
    assert_eq!(again.reduce(GoAction::Ran(running.tasks, run.clone())).run(), None);
    assert!(again.reduce(GoAction::Ran(again.tasks, run)).run().is_some());
    assert!(again.reduce(GoAction::Over(running.tasks)).task.is_some());
    assert_eq!(again.reduce(GoAction::Over(again.tasks)).task, None);
}

#[test]
fn a_schedule_of_chance_opens_with_its_seed() {
    let exploring = lab().reduce(GoAction::Explore);
    let part = exploring.reduce(GoAction::Explored(exploring.tasks, Vec::new(), 40));
    let part = part.reduce(GoAction::Trying(exploring.tasks, 50));
    assert!(part.task.is_some() && part.explored.as_ref().is_some_and(|explored| explored.done == 50));
    let all = part.reduce(GoAction::Explored(exploring.tasks, Vec::new(), SEEDS));
    assert_eq!(all.task, None);
    // Also where the program was changed meanwhile: what was explored comes back.
    let opened = all.reduce(GoAction::Type("package main // changed\n".into())).reduce(GoAction::Schedule(7));
    assert_eq!(&*opened.program, "package main\n");
    assert_eq!((opened.settings.policy, opened.settings.seed, opened.loads), (Policy::Random, 7, 1));
    assert!(opened.task.is_some());
}

#[test]
fn what_schedules_came_to_goes_with_a_run_of_something_else() {
    let exploring = lab().reduce(GoAction::Explore);
    let explored = exploring.reduce(GoAction::Explored(exploring.tasks, Vec::new(), SEEDS));
    // One of the schedules is the same program.
    let scheduled = explored.reduce(GoAction::Schedule(7));
    assert!(after_run(&scheduled, 1).explored.is_some());
    let typed = explored.reduce(GoAction::Type("package main // changed\n".into()));
    assert!(typed.explored.is_some() && after_run(&typed, 1).explored.is_none());
    let cores = explored.reduce(GoAction::Set(Settings { cores: 9, ..explored.settings }));
    assert!(after_run(&cores, 1).explored.is_none());
}

#[test]
fn what_is_wrong_ends_the_run_and_late_news_of_another_program_is_none() {
    let running = lab().reduce(GoAction::Run);
    let complaint = Complaint { line: 1, column: 1, message: "undefined: x".to_owned() };
    let complaints: Rc<[Complaint]> = vec![complaint].into();
    let told = running.reduce(GoAction::Complain(running.program.clone(), complaints.clone()));
    assert_eq!((told.task.clone(), told.complaints.len()), (None, 1));
    let late = running.reduce(GoAction::Complain("package other\n".into(), complaints));
    assert!(late.task.is_some() && late.complaints.is_empty());
}

#[test]
fn a_goroutine_that_is_asked_about_exists() {
    let shown = after_run(&lab(), 3);
    assert_eq!(shown.reduce(GoAction::Select(9)).selected, 3);
    assert_eq!(shown.reduce(GoAction::SelectNeighbour(false)).selected, 1);
    assert_eq!(shown.reduce(GoAction::SelectNeighbour(true)).selected, 2);
    let fewer = after_run(&shown.reduce(GoAction::Select(3)), 1);
    assert_eq!(fewer.selected, 1);
}

/// The page after a link with this sharing was opened.
fn shared(sharing: Sharing) -> GoLab {
    let address = Address { program: Some("package main // theirs\n".to_owned()), sharing, ..Address::default() };
    lab().reduce(GoAction::Open(address::write(&address).expect("short enough")))
}

#[test]
fn what_is_locked_never_changes() {
    let all = shared(Sharing { lock: address::LOCKABLE.to_vec(), ..Sharing::default() });
    assert!(all.is_locked() && !all.can_show_schedules());
    let settings = Settings { cores: 7, policy: Policy::Fifo, slice: Micros(1), switch: Micros(2), seed: 9 };
    for action in [
        GoAction::Type("package mine\n".into()),
        GoAction::Load("package mine\n".into()),
        GoAction::Example(0),
        GoAction::Set(settings),
    ] {
        let after = all.reduce(action);
        assert_eq!((after.program, after.settings, after.loads), (all.program.clone(), all.settings, all.loads));
    }
    let explored = all.reduce(GoAction::Explore);
    let explored = explored.reduce(GoAction::Explored(explored.tasks, Vec::new(), SEEDS));
    assert_eq!(explored.reduce(GoAction::Schedule(7)).settings, all.settings);
    assert!(all.reduce(GoAction::Run).task.is_some());
    // Each alone; what is not locked changes.
    for (field, kept) in [
        (Field::Cores, Settings { cores: 1, ..settings }),
        (Field::Policy, Settings { policy: Policy::Go, ..settings }),
        (Field::Slice, Settings { slice: Settings::default().slice, ..settings }),
        (Field::Switch, Settings { switch: Micros::ZERO, ..settings }),
        (Field::Seed, Settings { seed: 1, ..settings }),
    ] {
        let one = shared(Sharing { lock: vec![field], ..Sharing::default() });
        assert_eq!(one.reduce(GoAction::Set(settings)).settings, kept);
        assert_eq!(&*one.reduce(GoAction::Type("package mine\n".into())).program, "package mine\n");
    }
    // The next link opens all the same.
    assert_eq!(&*all.reduce(GoAction::Open(link("package other\n", false))).program, "package other\n");
}

#[test]
fn what_comes_of_it_is_hidden_until_the_question_is_answered() {
    let ask = "How long?".to_owned();
    let wanted = crate::link::Wanted::read("3").expect("a number");
    let opened = shared(Sharing { ask, wanted, hide: true, ..Sharing::default() });
    assert!(opened.is_hiding() && opened.reduce(GoAction::Explore).task.is_none());
    let shown = after_run(&opened, 1);
    assert!(shown.is_hiding() && shown.run().is_some());
    let wrong = shown.reduce(GoAction::DraftAnswer("soon".to_owned())).reduce(GoAction::Answer);
    assert!(wrong.is_hiding() && wrong.pupil.as_ref().is_some_and(|pupil| pupil.problem.is_some()));
    let right = wrong.reduce(GoAction::DraftAnswer("3,0 s".to_owned())).reduce(GoAction::Answer);
    let given = right.pupil.as_ref().and_then(|pupil| pupil.given.clone()).expect("an answer");
    assert!(!right.is_hiding() && given.answer == "3");
    let (address, problems) = address::read(&given.link);
    assert_eq!((address.program.as_deref(), problems.len()), (Some("package main // theirs\n"), 0));
    assert_eq!(address.sharing.ask, "How long?");
    // The run is there: the code can be handed in. A later one changes nothing of it.
    assert_eq!(right.answered, Some((Micros::ZERO, EndKind::Returned)));
    let again = right.reduce(GoAction::DraftAnswer("4".to_owned())).reduce(GoAction::Answer);
    assert_eq!(again.pupil.and_then(|pupil| pupil.given), Some(given));
    // Answered first, and run afterwards: the end comes with the run of what was answered, and of nothing else.
    let first = opened.reduce(GoAction::DraftAnswer("3".to_owned())).reduce(GoAction::Answer);
    assert_eq!(first.answered, None);
    let other = after_run(&first.reduce(GoAction::Type("package main // mine\n".into())), 1);
    assert_eq!(other.answered, None);
    assert!(after_run(&first, 1).answered.is_some());
}

#[test]
fn a_moment_of_a_link_is_that_of_the_first_run() {
    let address =
        Address { program: Some("package main\n".to_owned()), moment: Some(Micros(1_500_000)), ..Address::default() };
    let opened = lab().reduce(GoAction::Open(address::write(&address).expect("short")));
    assert_eq!((opened.moment, opened.start), (Some(Micros(1_500_000)), None));
    let shown = after_run(&opened, 1);
    assert_eq!((shown.moment, shown.start), (None, Some(Micros(1_500_000))));
    assert_eq!(after_run(&shown, 1).start, None);
    // Of another program, or run in another way, it means nothing.
    let typed = opened.reduce(GoAction::Type("package main // mine\n".into()));
    assert_eq!(after_run(&typed, 1).start, None);
    let other = opened.reduce(GoAction::Set(Settings { cores: 2, ..opened.settings }));
    assert_eq!(after_run(&other, 1).start, None);
    let link = shown.linked().link(Some(Micros(2)), &Sharing { play: true, ..Sharing::default() }).expect("short");
    let again = address::read(&link).0;
    assert_eq!((again.moment, again.sharing.play), (Some(Micros(2)), true));
}

#[test]
fn a_link_chooses_the_language() {
    let arabic = shared(Sharing { language: Some(crate::link::Language::Arabic), ..Sharing::default() });
    assert_eq!(arabic.locale.wanted, crate::link::Language::Arabic);
}
