//! The heart of a scenario's program in Go: the tasks, channels, places and stages, with what a stage does folded away
//! into a function of its name. Formatted as gofmt does.

use crate::scenario::{Program, Scenario};
use crate::trace::{DishState, Trace};
use crate::units::{DishId, Millis, StageId};

/// What a task does at a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// Waits for a place at the stage.
    Acquire,
    /// The stage itself.
    Stage,
    /// Waits to send the dish on.
    Send,
}

/// A line of the program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The text, tabs in front.
    pub text: String,
    /// The stage and what tasks do at the line, where it takes time.
    pub at: Option<(StageId, Doing)>,
}

/// Names that no stage's function can have: Go's keywords and predeclared names, and the names that the program uses.
pub(super) const TAKEN: &str = "break case chan const continue default defer else fallthrough for func go goto if import \
    interface map package range return select struct switch type var any append bool byte cap clear close cmp comparable complex \
    complex64 complex128 copy delete error false float32 float64 imag init int int8 int16 int32 int64 iota len make max min new \
    nil panic print println real recover rune string true uint uint8 uint16 uint32 uint64 uintptr flag fmt os runtime sync \
    time d main handle worker pile dishes dishCount cores every speed vary seed sizes modelTotal stageNames stageTimes byHands \
    allDone taken kitchen times plan percentOf scale took processors perMilli calibrate clockStands work spin soakFor \
    standBy waitFor arrivals note notes start begin end finish seconds report _";

/// Suffixes of the names of a stage's places, rack and goroutines.
const ENDS: [&str; 4] = ["Places", "Rack", "All", "Team"];

/// The function of each stage, by its name: letters and digits that Go takes in a name, each name once.
pub(super) fn names(scenario: &Scenario) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (number, stage) in scenario.stages.iter().enumerate() {
        let mut name: String = stage.name.chars().map(|c| if fits(c) { c } else { '_' }).collect();
        if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            name.insert_str(0, "stage");
        }
        let taken = TAKEN.split_whitespace().any(|word| word == name) || ENDS.iter().any(|end| name.ends_with(end));
        if names.contains(&name) || taken {
            name.push_str(&(number + 1).to_string());
        }
        // The number may be in another name already.
        while names.contains(&name) {
            name.push('_');
        }
        names.push(name);
    }
    names
}

/// Whether Go allows a character in a name: letters and decimal digits. Scripts whose vowels are combining marks, which Go does not
/// allow, are left out as a whole.
fn fits(c: char) -> bool {
    let marks = matches!(c, '\u{300}'..='\u{36F}' | '\u{5B0}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}')
        || matches!(c, '\u{670}'..='\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{730}'..='\u{74A}' | '\u{7A6}'..='\u{DFF}')
        || matches!(c, '\u{E31}'..='\u{E4E}' | '\u{EB1}'..='\u{109F}' | '\u{1700}'..='\u{1DFF}' | '\u{24B6}'..='\u{24E9}')
        || matches!(c, '\u{2DE0}'..='\u{2DFF}' | '\u{A66F}'..='\u{ABFF}' | '\u{FB1E}' | '\u{10000}'..);
    c.is_ascii_alphanumeric() || (c.is_alphabetic() && !c.is_numeric() && !marks)
}

/// The lines of the Go program in which dishes are washed, without its set-up.
#[must_use]
pub fn listing(scenario: &Scenario) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = |text: String, at: Option<(StageId, Doing)>| lines.push(Line { text, at });
    let names = names(scenario);
    let stage_lines = |number: usize, indent: &str, places: bool| {
        let id = StageId::from_index(number);
        let name = &names[number];
        let mut lines = vec![(format!("{indent}{name}(d)"), Some((id, Doing::Stage)))];
        if places && scenario.stages[number].places.is_some() {
            lines.insert(0, (format!("{indent}{name}Places <- taken"), Some((id, Doing::Acquire))));
            lines.push((format!("{indent}<-{name}Places"), None));
        }
        lines
    };
    let plain = |text: &str| (text.to_owned(), None);
    let mut body: Vec<(String, Option<(StageId, Doing)>)> = vec![plain("func main() {")];
    match scenario.program {
        Program::Sequential | Program::PerDish => {
            let call = if scenario.program == Program::PerDish { "\t\tgo handle(d)" } else { "\t\thandle(d)" };
            body.extend([plain("\tfor d := range dishes {"), plain(call), plain("\t}"), plain("\tallDone.Wait()")]);
            body.extend([plain("}"), plain(""), plain("func handle(d int) {")]);
            (0..names.len()).for_each(|number| body.extend(stage_lines(number, "\t", true)));
            body.extend([plain("\tallDone.Done()"), plain("}")]);
        }
        Program::Workers => {
            body.push((format!("\tfor range {} {{", scenario.workers), None));
            body.extend([plain("\t\tgo worker()"), plain("\t}"), plain("\tallDone.Wait()"), plain("}"), plain("")]);
            body.extend([plain("func worker() {"), plain("\tfor d := range pile {")]);
            (0..names.len()).for_each(|number| body.extend(stage_lines(number, "\t\t", true)));
            body.extend([plain("\t\tallDone.Done()"), plain("\t}"), plain("}")]);
        }
        Program::Stages => {
            for (number, name) in names.iter().enumerate() {
                let tasks = scenario.stages[number].places.unwrap_or(1);
                if tasks > 1 {
                    body.push((format!("\tfor range {tasks} {{"), None));
                    body.push((format!("\t\tgo {name}All()"), None));
                    body.push(plain("\t}"));
                } else {
                    body.push((format!("\tgo {name}All()"), None));
                }
            }
            body.extend([plain("\tallDone.Wait()"), plain("}")]);
            for (number, name) in names.iter().enumerate() {
                let from = if number == 0 { "pile".to_owned() } else { format!("{name}Rack") };
                body.extend([plain(""), (format!("func {name}All() {{"), None)]);
                body.push((format!("\tfor d := range {from} {{"), None));
                // As many tasks as places: nobody has to wait for one.
                body.extend(stage_lines(number, "\t\t", false));
                match names.get(number + 1) {
                    Some(next) => {
                        let at = Some((StageId::from_index(number), Doing::Send));
                        body.push((format!("\t\t{next}Rack <- d"), at));
                    }
                    None => body.push(plain("\t\tallDone.Done()")),
                }
                body.extend([plain("\t}"), plain("}")]);
            }
        }
    }
    body.into_iter().for_each(|(text, at)| line(text, at));
    lines
}

/// How many tasks with a dish in hand stand at each line at a moment: running, waiting, or ready to go on there.
#[must_use]
pub fn standing(trace: &Trace, lines: &[Line], at: Millis) -> Vec<u32> {
    let mut counts = vec![0; lines.len()];
    for dish in (0..trace.scenario().dishes).map(DishId) {
        let place = match trace.dish_at(dish, at) {
            DishState::Working { stage, .. }
            | DishState::Soaking { stage }
            | DishState::Holding { stage, .. }
            | DishState::Ready { stage, .. }
            | DishState::Switching { stage, .. } => (stage, Doing::Stage),
            DishState::WaitingForPlace { stage } => (stage, Doing::Acquire),
            DishState::WaitingForRoom { stage } => (stage, Doing::Send),
            DishState::NotArrived | DishState::Pile | DishState::Racked { .. } | DishState::Finished => continue,
        };
        if let Some(number) = lines.iter().position(|line| line.at == Some(place)) {
            counts[number] += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim;

    fn text(scenario: &Scenario) -> Vec<String> {
        listing(scenario).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn the_loop_and_the_concurrent_program_differ_in_one_word() {
        let concurrent = text(&Scenario::default());
        let one_loop = text(&Scenario { program: Program::Sequential, ..Scenario::default() });
        let differ: Vec<_> = one_loop.iter().zip(&concurrent).filter(|(a, b)| a != b).collect();
        assert_eq!(differ, [(&"\t\thandle(d)".to_owned(), &"\t\tgo handle(d)".to_owned())]);
        assert_eq!(one_loop.len(), concurrent.len());
        assert_eq!(
            concurrent[7..],
            ["func handle(d int) {", "\twash(d)", "\tsoak(d)", "\tdry(d)", "\tallDone.Done()", "}"]
        );
    }

    #[test]
    fn tasks_stand_at_the_lines_of_their_stages() {
        let scenario = Scenario { cores: 2, ..Scenario::default() };
        let lines = listing(&scenario);
        let trace = sim::run(&scenario.validate().expect("valid"));
        // At 8 s two wait to be dried, two soak and two are washed.
        let counts = standing(&trace, &lines, Millis(8000));
        assert_eq!(counts[8..11], [2, 2, 2]);
        assert_eq!(counts.iter().sum::<u32>(), 6);
    }

    #[test]
    fn names_that_go_does_not_allow_are_made_other_ones() {
        let mut scenario = Scenario::default();
        for (stage, name) in scenario.stages.iter_mut().zip(["go", "2nd-rinse", "go"]) {
            name.clone_into(&mut stage.name);
        }
        assert_eq!(names(&scenario), ["go1", "stage2nd_rinse", "go3"]);
    }

    #[test]
    fn every_dish_in_progress_stands_somewhere_unless_it_is_in_a_rack() {
        for program in [Program::Sequential, Program::PerDish, Program::Workers, Program::Stages] {
            let mut scenario = Scenario { program, cores: 2, rack: 1, ..Scenario::default() };
            scenario.stages[0].places = Some(1);
            let lines = listing(&scenario);
            let trace = sim::run(&scenario.validate().expect("valid"));
            for at in (0..trace.end().0).step_by(500).map(Millis) {
                let racked =
                    |dish: &DishId| matches!(trace.dish_at(*dish, at), DishState::Racked { .. } | DishState::Pile);
                let mut open = 0;
                for dish in (0..6).map(DishId) {
                    let times = trace.dishes()[dish.index()];
                    open += u32::from(times.arrived <= at && at < times.finished && !racked(&dish));
                }
                assert_eq!(standing(&trace, &lines, at).iter().sum::<u32>(), open, "{program:?} at {at}");
            }
        }
    }
}
