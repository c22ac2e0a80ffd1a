use super::*;
use crate::link;

fn playback(kitchen: &str) -> Playback {
    let mut playback = Playback::default();
    playback.show(&[Run::of(&link::read(kitchen).scenario)], None);
    playback
}

#[test]
fn real_time_becomes_simulated_time_without_loss() {
    let mut one = playback("");
    one.apply(&Command::Play);
    (0..600).for_each(|_| one.advance(16_667));
    assert_eq!(one.moment(), Millis(10_000));
    one.apply(&Command::SetSpeed(Speed(1)));
    (0..3).for_each(|_| one.advance(1_000));
    assert_eq!(one.moment(), Millis(10_000), "a remainder is carried on");
    one.advance(200);
    assert_eq!(one.moment(), Millis(10_001));
}

#[test]
fn it_stops_at_the_end_or_begins_anew() {
    let mut one = playback("");
    one.apply(&Command::Seek(Millis(29_999)));
    one.apply(&Command::Play);
    one.advance(1_000_000);
    assert_eq!((one.moment(), one.is_playing()), (Millis(30_000), false));
    one.apply(&Command::ToggleLoop);
    one.apply(&Command::Play);
    assert_eq!(one.moment(), Millis::ZERO);
    one.advance(31_000_000);
    assert_eq!((one.moment(), one.is_playing()), (Millis::ZERO, true));
}

#[test]
fn what_is_told_while_it_plays_is_of_the_moment_at_which_it_began_or_got_its_runs() {
    let mut one = playback("cores=2");
    let after = |one: &mut Playback, micros: u64| {
        one.advance(micros);
        (one.moment(), one.stood())
    };
    one.apply(&Command::ToEnd);
    assert_eq!(one.stood(), Millis(15_000));
    // At the end it plays from the start.
    one.apply(&Command::Play);
    assert_eq!(after(&mut one, 2_000_000), (Millis(2000), Millis::ZERO));
    let run = Run::of(&link::read("cores=3").scenario);
    one.show(std::slice::from_ref(&run), None);
    assert_eq!(after(&mut one, 1_000_000), (Millis(3000), Millis(2000)));
    // The same runs again change nothing, nor does the end of what is shown beyond them.
    one.show(&[run], Some(Millis(40_000)));
    assert_eq!(one.stood(), Millis(2000));
    one.apply(&Command::Seek(Millis(9000)));
    assert_eq!(after(&mut one, 500_000), (Millis(9500), Millis(9000)));
    one.apply(&Command::Pause);
    assert_eq!(one.stood(), Millis(9500));
}

#[test]
fn a_step_back_undoes_a_step_on() {
    let mut one = playback("cores=2");
    let mut seen = vec![one.moment()];
    while one.moment() < one.end() {
        one.apply(&Command::Step(Direction::Forward));
        seen.push(one.moment());
    }
    while let Some(moment) = seen.pop() {
        assert_eq!(one.moment(), moment);
        one.apply(&Command::Step(Direction::Back));
    }
}

#[test]
fn moment_and_window_stay_where_they_still_exist() {
    let mut one = playback("");
    one.apply(&Command::Seek(Millis(20_000)));
    one.show(&[Run::of(&link::read("cores=2").scenario)], None);
    assert_eq!((one.moment(), one.is_zoomed()), (Millis(15_000), false));
    one.apply(&Command::Zoom(Some(Millis(2000)), 25));
    let window = one.window();
    one.show(&[Run::of(&link::read("").scenario)], None);
    assert_eq!(one.window(), window);
    one.apply(&Command::Fit);
    one.show(&[Run::of(&link::read("").scenario)], Some(Millis(80_000)));
    assert_eq!(one.window().to, Millis(90_000));
}

#[test]
fn the_axis_stays_while_runs_get_shorter_until_all_is_to_be_shown() {
    let mut one = playback("program=sequential");
    for kitchen in ["", "cores=2", "cores=6"] {
        one.show(&[Run::of(&link::read(kitchen).scenario)], None);
        assert_eq!((one.window(), one.is_zoomed(), one.can_fit()), (Window::whole(Millis(54_000)), false, true));
    }
    one.apply(&Command::Fit);
    assert_eq!((one.window(), one.can_fit()), (Window::whole(Millis(9000)), false));
    one.show(&[Run::of(&link::read("").scenario)], None);
    assert_eq!(one.span(), Millis(30_000), "it gets longer with a run");
    one.show(&[Run::of(&link::read("dishes=1&stages=wash:2:hands").scenario)], None);
    assert_eq!(one.span(), Millis(2000), "a run that could hardly be seen has it to itself");
}

#[test]
fn in_the_sandbox_the_axis_returns_when_the_long_run_is_no_longer_of_use() {
    let (mut one, of) = (playback(""), |text: &str| Run::of(&link::read(text).scenario));
    // Each run with the one before it, which is drawn below.
    for (kitchen, before, span) in [
        ("program=sequential&dishes=9", "", 81_000),
        ("", "program=sequential&dishes=9", 81_000),
        ("cores=2", "", 30_000),
    ] {
        one.set_reach(Reach { below: of(before).end(), follows: true, ..Reach::default() });
        one.show(&[of(kitchen)], None);
        assert_eq!((one.span(), one.is_zoomed()), (Millis(span), false), "{kitchen}");
    }
}

#[test]
fn a_revealed_run_takes_about_eight_seconds() {
    let mut one = playback("");
    one.apply(&Command::Reveal);
    assert_eq!(one.speed(), Speed(16));
    one.set_reduced_motion(true);
    one.apply(&Command::Reveal);
    assert_eq!(one.moment(), one.end());
}

#[test]
fn commands_are_carried_out_once() {
    let mut cue = Cue::default();
    (0..100).for_each(|number| cue.push(Command::Seek(Millis(number))));
    assert_eq!(cue.issued(), 100);
    assert_eq!(cue.since(98).collect::<Vec<_>>(), [&Command::Seek(Millis(98)), &Command::Seek(Millis(99))]);
    assert_eq!(cue.since(0).count(), LISTED);
    assert_eq!(cue.since(100).count(), 0);
}

#[test]
fn events_are_played_in_eight_seconds_whatever_their_unit() {
    let mut one = Playback::default();
    let moments = [0, 250, 999].map(Millis);
    one.show_events(Events { moments: Rc::new(moments), end: Millis(1000) }, false);
    one.apply(&Command::Play);
    one.advance(4_000_000);
    assert_eq!((one.moment(), one.is_playing()), (Millis(500), true));
    one.apply(&Command::Step(Direction::Back));
    assert_eq!(one.moment(), Millis(250));
    one.apply(&Command::Step(Direction::Forward));
    assert_eq!(one.moment(), Millis(999));
    one.apply(&Command::Step(Direction::Forward));
    assert_eq!(one.moment(), Millis(999), "there is no event after the last");
    one.apply(&Command::Play);
    one.advance(1_000_000);
    assert_eq!((one.moment(), one.is_playing()), (Millis(1000), false));
}
