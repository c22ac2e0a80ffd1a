use super::*;
use crate::code::Code;

fn code(link: &str, prediction: &str, outcome: &str) -> String {
    Code { link: link.to_owned(), prediction: prediction.to_owned(), outcome: outcome.to_owned() }.write()
}

fn asked(answer: &str, prediction: &str) -> String {
    code(
        &format!("cores=2&lock=cores&hide=answers&ask=How%20long%3F&answer={answer}"),
        prediction,
        "all done at 15.0 s",
    )
}

/// The counts of a question: answer, count, percent, whether it is right.
fn counts(tally: &Tally) -> Vec<(&str, u32, u32, Option<bool>)> {
    tally.counts.iter().map(|count| (&*count.answer, count.count, count.percent, count.right)).collect()
}

#[test]
fn each_question_has_its_own_table_with_its_right_answer() {
    let pasted = [
        format!("Ada {}", asked("makespan", "15")),
        format!("Bob {}", asked("makespan", "30")),
        format!("Eve {}", asked("makespan", "15")),
        format!("Ada {}", code("cores=3&ask=How%20long%3F&answer=makespan", "15", "all done at 12.0 s")),
        "wd1.broken".to_owned(),
    ]
    .join("\n");
    let found = Collected::read(&pasted);
    assert_eq!(found.kitchens, ["#cores=2", "#cores=3"]);
    assert_eq!(found.broken, ["wd1.broken"]);
    let [two, three] = &found.questions[..] else { panic!("{:?}", found.questions) };
    assert_eq!((&two.asked, two.kitchen), (&Asked::Teacher("How long?".to_owned()), 0));
    assert_eq!((two.right.as_deref(), three.right.as_deref()), (Some("15"), Some("12")));
    assert_eq!(counts(two), [("15", 2, 67, Some(true)), ("30", 1, 33, Some(false))]);
    assert_eq!((two.totals(), three.totals()), ((3, 2), (1, 0)));
    let rights: Vec<_> = found.rows.iter().map(|row| (row.line, row.right)).collect();
    assert_eq!(rights, [(1, Some(true)), (2, Some(false)), (3, Some(true)), (4, Some(false))]);
    // Another question has the same name once more, and that is nothing to tell.
    assert_eq!(found.twice, []);
}

#[test]
fn every_kind_of_answer_is_judged() {
    for (answer, right, wrong) in [
        ("makespan", "15.0", "14"),
        ("dish-time", "13", "12"),
        ("max-in-progress", "6", "2"),
        ("max-running", "2", "6"),
        ("7.5", "7.5", "7"),
        ("sooner|*at%20the%20same%20time", "at the same time", "sooner"),
    ] {
        let found = Collected::read(&format!("{} {}", asked(answer, right), asked(answer, wrong)));
        assert_eq!(found.questions.len(), 1, "{answer}");
        assert_eq!(found.rows.iter().map(|row| row.right).collect::<Vec<_>>(), [Some(true), Some(false)], "{answer}");
    }
    let words = Collected::read(&format!("{} {}", asked("", "At once"), asked("", "at  once")));
    assert_eq!(counts(&words.questions[0]), [("At once", 2, 100, None)]);
    assert_eq!((words.questions[0].right.as_deref(), words.rows[0].right), (None, None));
    // The mean dish time of this kitchen is no whole tenth: it is right as it is, and as the page shows it.
    let link = "cores=2&dishes=7&ask=x&answer=dish-time";
    let exact = crate::lesson::Measure::DishTime.of(&crate::lesson::run("cores=2&dishes=7"));
    let shown = crate::units::Millis(exact).tenths();
    assert_ne!(shown.0, exact);
    let [exact, shown] = [crate::units::Millis(exact), shown].map(|time| code(link, &time.seconds_text(), ""));
    assert!(Collected::read(&format!("{exact} {shown}")).rows.iter().all(|row| row.right == Some(true)));
}

#[test]
fn a_step_with_several_questions_has_a_table_for_each() {
    let step =
        crate::lesson::STEPS.iter().position(|step| step.questions.len() == 2).expect("a step with two questions");
    let link = format!("step={}&hide=answers", crate::lesson::STEPS[step].name);
    let found = Collected::read(&format!(
        "{} {}",
        code(&link, "5.0 s; 3", "5,0 s; 4"),
        code(&link, "4 s; 4", "5.0 s; 4; measured: 5.1 s")
    ));
    assert_eq!(found.questions.len(), 2);
    assert_eq!(found.questions[0].asked, Asked::Step(step, 0));
    assert_eq!(counts(&found.questions[0]), [("5.0 s", 1, 50, Some(true)), ("4 s", 1, 50, Some(false))]);
    assert_eq!(counts(&found.questions[1]), [("3", 1, 50, Some(false)), ("4", 1, 50, Some(true))]);
    assert_eq!(found.rows.iter().map(|row| row.right).collect::<Vec<_>>(), [Some(false), Some(false)]);
}

#[test]
fn what_stands_there_twice_is_named_with_its_lines() {
    let (fifteen, thirty) = (asked("makespan", "15"), asked("makespan", "30"));
    let pasted = [
        format!("Ada {fifteen}"),
        format!("ada: {thirty}"),
        format!("Bob {fifteen}"),
        format!("Bob {fifteen}"),
        fifteen.clone(),
        thirty.clone(),
        fifteen.clone(),
        format!("Eve {thirty}"),
    ]
    .join("\n");
    let found = Collected::read(&pasted);
    let same = [
        Twice::Name("Ada".to_owned(), vec![1, 2]),
        Twice::NameAndCode("Bob".to_owned(), vec![3, 4]),
        Twice::Code(vec![5, 7]),
    ];
    assert_eq!(found.twice, same);
    let marked: Vec<u32> = found.rows.iter().filter(|row| row.twice).map(|row| row.line).collect();
    assert_eq!(marked, [1, 2, 3, 4, 5, 7]);
    // All of them count.
    assert_eq!(found.questions[0].totals(), (8, 5));
}

#[test]
fn codes_of_other_people_are_read_whatever_is_in_them() {
    for link in ["", "step=nowhere", "cores=0&answer=x", "#cores=2", "%", "step=one-dish&cores=9&answer=*a|b"] {
        let found = Collected::read(&code(link, "; ; ;", ";"));
        assert_eq!((found.rows.len(), found.questions.len()), (1, 1), "{link}");
    }
    assert_eq!(Collected::read(""), Collected::default());
}

const BIG: &str = "dishes=5&cores=2&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,400";

fn made(kitchen: &str, wanted: &str, prediction: &str) -> String {
    code(&format!("{kitchen}&ask=Go&answer={wanted}"), prediction, "all done at 15.0 s")
}

/// The counts of a question: answer, count, total or differences, whether it is right.
fn figures(tally: &Tally) -> Vec<(&str, u32, Option<u64>, Option<bool>)> {
    let figure = |count: &Count| {
        let made = count.made.as_ref()?;
        made.total().map(|total| total.0).or(made.differences().and_then(|count| count.try_into().ok()))
    };
    tally.counts.iter().map(|count| (&*count.answer, count.count, figure(count), count.right)).collect()
}

#[test]
fn schedules_have_their_totals_and_are_right_where_nothing_is_better() {
    let pasted = [
        // Locks and the policy of the link make no other question.
        made(BIG, "schedule", "0.0.0.0"),
        made(&format!("{BIG}&policy=random"), "schedule", "4.0.0.0"),
        // Choices that come to the same are one answer: what is not chosen is the oldest.
        made(BIG, "schedule", "4"),
        made(BIG, "schedule", ""),
        made(BIG, "schedule", "4.0.0.0.0.0.0"),
        // 1.1 and 1.10 are no numbers here.
        made(BIG, "schedule", "0.1"),
        made(BIG, "schedule", "soon"),
    ];
    let found = Collected::read(&pasted.join("\n"));
    assert_eq!((found.kitchens.len(), found.questions.len()), (1, 1), "{:?}", found.kitchens);
    let tally = &found.questions[0];
    assert_eq!(tally.right.as_deref(), Some("20"));
    let totals = figures(tally);
    assert_eq!(totals[0], ("4.0.0.0", 3, Some(20_000), Some(true)));
    assert_eq!(totals[1], ("0.0.0.0", 2, Some(30_000), Some(false)));
    assert_eq!(totals[3], ("soon", 1, None, None));
    let rows: Vec<_> = found.rows.iter().map(|row| row.right).collect();
    assert_eq!((rows[0], rows[1], rows[6]), (Some(false), Some(true), None));
}

#[test]
fn where_the_best_is_not_proved_no_schedule_is_called_right_or_wrong() {
    let large = "dishes=40&cores=3&stages=wash:5:hands:1,soak:4:wait:1,dry:8:hands&vary=90&seed=3";
    let found = Collected::read(&[made(large, "schedule", ""), made(large, "schedule", "7.3.1.9")].join("\n"));
    let tally = &found.questions[0];
    assert_eq!(tally.right, None);
    for (answer, _, total, right) in figures(tally) {
        assert!(total.is_some() && right.is_none(), "{answer}");
    }
}

#[test]
fn until_the_search_is_over_the_totals_are_known_and_nothing_else() {
    let pasted = made(BIG, "schedule", "0.0.0.0");
    let mut reading = Reading::of(&pasted);
    assert!(reading.is_searching());
    assert_eq!(figures(&reading.collected().questions[0]), [("0.0.0.0", 1, Some(30_000), None)]);
    while reading.go_on(1) {}
    assert_eq!(figures(&reading.collected().questions[0]), [("0.0.0.0", 1, Some(30_000), Some(false))]);
    // A total that equals the bound needs no search.
    let mut reading = Reading::of(&made("cores=1", "schedule", ""));
    while reading.go_on(1) {}
    assert_eq!(reading.into_collected().questions[0].counts[0].right, Some(true));
}

#[test]
fn drawings_have_their_differences_and_cores_may_be_exchanged() {
    let kitchen = "dishes=2&cores=2&stages=wash:3:hands,dry:2:hands";
    let pasted = [
        made(kitchen, "drawing", "1110.1213000.2120.2223000"),
        made(kitchen, "drawing", "1120.1223000.2110.2213000"),
        made(kitchen, "drawing", "1110.1213000.2120"),
        made(kitchen, "drawing", "1110.1213000.2120.2224000"),
        made(kitchen, "drawing", "5110.nonsense"),
    ];
    let found = Collected::read(&pasted.join("\n"));
    let tally = &found.questions[0];
    assert_eq!(
        figures(tally),
        [
            ("1110.1213000.2120.2223000", 2, Some(0), Some(true)),
            ("1110.1213000.2120", 1, Some(1), Some(false)),
            ("1110.1213000.2120.2224000", 1, Some(1), Some(false)),
            ("5110.nonsense", 1, None, None)
        ]
    );
    assert_eq!(tally.totals(), (5, 2));
}

#[test]
fn what_cannot_be_made_of_a_kitchen_is_an_answer_in_words() {
    for (kitchen, wanted) in [("dishes=61", "schedule"), ("dishes=9", "drawing"), ("step=two-pairs", "schedule")] {
        let found = Collected::read(&made(kitchen, wanted, "4.0"));
        assert_eq!(found.questions[0].wanted, crate::link::Wanted::Words, "{kitchen}");
        assert_eq!(figures(&found.questions[0]), [("4.0", 1, None, None)], "{kitchen}");
    }
}

#[test]
fn codes_about_a_program_in_go_are_judged_by_what_their_link_says() {
    use crate::lab::address::{self, Address};
    use crate::link::{Sharing, Wanted};
    let link = |program: &str, ask: &str, wanted: &str| {
        let sharing =
            Sharing { ask: ask.to_owned(), wanted: Wanted::read(wanted).unwrap_or_default(), ..Sharing::default() };
        let address = Address { program: Some(program.to_owned()), sharing, ..Address::default() };
        address::write(&address).expect("short")
    };
    let (one, other) = ("package main\n\nfunc main() {}\n", "package main\n\nfunc main() { work(1) }\n");
    let pasted = [
        format!("Ada {}", code(&link(one, "How long?", "3"), "3 s", "3 s: main returns")),
        format!("Bob {}", code(&link(one, "How long?", "3"), "4", "3 s: main returns")),
        format!("Eve {}", code(&link(other, "How long?", "3"), "3", "3 s: main returns")),
        format!("Kim {}", code(&link(one, "And why?", ""), "no idea", "3 s: main returns")),
    ];
    let found = Collected::read(&pasted.join("\n"));
    assert_eq!(found.kitchens, [one, other].map(|program| format!("#{}", link(program, "", ""))));
    assert_eq!(found.questions.len(), 3);
    let rights: Vec<_> = found.rows.iter().map(|row| (row.kitchen, row.right)).collect();
    assert_eq!(rights, [(0, Some(true)), (0, Some(false)), (1, Some(true)), (0, None)]);
    // The numbers of kitchens are none of a program's.
    let asked = code(&format!("{}&answer=makespan", link(one, "How long?", "")), "3", "3 s: main returns");
    assert_eq!(Collected::read(&asked).rows[0].right, None);
}
