//! The sentences of the page for programs in Go that are the page's own: headings, buttons, hints. They are a part of [`GoText`](super::GoText).

use super::fill;
use super::plural::Plural;
use super::sentences::sentences;
use crate::lab::run::{GoRun, On, Reason, State};
use crate::lab::{Micros, Policy};
use strum::VariantArray;

sentences! {
    /// The sentences of the page around a program in Go.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct GoPageText {
        pub title: &'static str,
        pub lead: &'static str,
        pub lesson: &'static str,
        pub program: &'static str,
        /// How the editor is left, and how the program is run.
        pub editor_keys: &'static str,
        pub editor_plain: &'static str,
        pub kept: &'static str,
        pub run: &'static str,
        pub run_hint: &'static str,
        pub stop: &'static str,
        /// A moment.
        pub running: &'static str,
        pub foreign: &'static str,
        pub stale: &'static str,
        pub program_locked: &'static str,
        /// Where what comes of the program opens with the answer to the teacher's question.
        pub hidden: &'static str,
        /// Where the code to hand in needs a run.
        pub code_after_run: &'static str,
        pub cores: &'static str,
        pub policy: &'static str,
        /// In the order of [`Policy::VARIANTS`].
        pub policies: [&'static str; Policy::VARIANTS.len()],
        pub slice: &'static str,
        pub slice_hint: &'static str,
        pub switch: &'static str,
        pub switch_hint: &'static str,
        pub seed: &'static str,
        pub seed_hint: &'static str,
        pub more: &'static str,
        /// The least and the greatest value.
        pub no_number: &'static str,
        /// How many problems.
        pub problems: Plural,
        /// A line; a message.
        pub problem: &'static str,
        pub output: &'static str,
        pub nothing_yet: &'static str,
        pub printed_nothing: &'static str,
        /// What columns of tables hold.
        pub column_at: &'static str,
        pub column_who: &'static str,
        pub column_text: &'static str,
        /// The last moment; how it ended.
        pub ended: &'static str,
        pub left_out: Plural,
        pub cores_lanes: &'static str,
        pub goroutines_lanes: &'static str,
        /// A core's number.
        pub core: &'static str,
        /// Cores; goroutines.
        pub lanes_summary: &'static str,
        pub running_look: &'static str,
        pub ready_look: &'static str,
        pub asleep_look: &'static str,
        pub blocked_look: &'static str,
        pub switching_look: &'static str,
        pub holding_look: &'static str,
        pub wakes: &'static str,
        /// A line.
        pub line: &'static str,
        /// On what a goroutine is blocked, in the order of [`REASONS`]: a thing.
        pub waits: [&'static str; REASONS.len()],
        pub chart: &'static str,
        pub alive: &'static str,
        pub on_cores: &'static str,
        /// The most alive; the most running; cores.
        pub chart_summary: &'static str,
        /// The moment; the end.
        pub clock: &'static str,
        /// The seconds that the whole run is played in.
        pub pace: &'static str,
        pub now: &'static str,
        /// A moment.
        pub now_at: &'static str,
        pub not_started: &'static str,
        pub over: &'static str,
        pub cut_off: &'static str,
        pub why: &'static str,
        pub goroutine: &'static str,
        pub why_hint: &'static str,
        pub races: &'static str,
        pub no_race: &'static str,
        /// A variable; who; does what; where; who; does what; where.
        pub race: &'static str,
        pub reads: &'static str,
        pub writes: &'static str,
        pub race_hint: &'static str,
        pub schedules: &'static str,
        pub schedules_lead: &'static str,
        /// How many.
        pub explore: &'static str,
        /// How many of how many.
        pub exploring: &'static str,
        pub column_seeds: &'static str,
        pub column_end: &'static str,
        /// How many of how many.
        pub of_seeds: &'static str,
        /// The seed.
        pub open_seed: &'static str,
        pub with_race: &'static str,
        pub one_end: &'static str,
        pub one_end_race: &'static str,
        /// How many.
        pub several_ends: Plural,
        pub no_output: &'static str,
        pub examples: &'static str,
        pub examples_lead: &'static str,
        pub guess_first: &'static str,
        pub your_guess: &'static str,
        pub guess_run: &'static str,
        /// What was guessed.
        pub you_said: &'static str,
        /// What was guessed.
        pub right: &'static str,
        /// What was guessed. The example's insight follows, which begins with what is so.
        pub wrong: &'static str,
        pub otherwise: &'static str,
        pub open: &'static str,
        pub save: &'static str,
        pub share: &'static str,
        pub share_lead: &'static str,
        pub share_link: &'static str,
        /// A moment.
        pub share_moment: &'static str,
        /// What a teacher's link does.
        pub pupils_hide: &'static str,
        pub pupils_play: &'static str,
        pub no_text: &'static str,
        pub too_large: &'static str,
        pub no_storage: &'static str,
        pub not_saved: &'static str,
        pub save_work_lead: &'static str,
        pub save_work: &'static str,
        pub no_workshop: &'static str,
        pub help: &'static str,
        /// A key, and what it does; a line each.
        pub keys: [[&'static str; 2]; 10],
        /// What a program may have.
        pub language_note: &'static str,
        pub work_note: &'static str,
    }
}

/// Why goroutines are blocked, in the order of [`GoPageText::waits`].
pub const REASONS: [Reason; 11] = [
    Reason::Receive,
    Reason::Send,
    Reason::ReceiveNil,
    Reason::SendNil,
    Reason::Select,
    Reason::SelectEmpty,
    Reason::Lock,
    Reason::ReadLock,
    Reason::WriteLock,
    Reason::WaitGroup,
    Reason::Condition,
];

impl GoPageText {
    /// On what a goroutine is blocked; a thing by its name, none where there are several or it is nil.
    #[must_use]
    pub fn waits(&self, reason: Reason, thing: Option<&str>) -> String {
        let place = REASONS.iter().position(|other| *other == reason).unwrap_or(0);
        fill(self.waits[place], &[thing.unwrap_or("…")])
    }

    /// What a goroutine does, in a few words; `on` is what it waits for.
    fn state(&self, run: &GoRun, state: State, on: &[On]) -> String {
        let words = match state {
            State::Ready => self.ready_look,
            State::Switching => self.switching_look,
            State::Working => self.running_look,
            State::Holding => self.holding_look,
            State::Asleep => self.asleep_look,
            State::Blocked(reason) => {
                let things = on.iter().filter_map(|on| run.things.get(on.thing as usize));
                let names: Vec<&str> = things.map(|thing| thing.name.as_str()).collect();
                let names = names.join(", ");
                return self.waits(reason, (!names.is_empty()).then_some(names.as_str()));
            }
        };
        words.to_owned()
    }

    /// Where a goroutine is at a moment: what it does and at which line, or that it has not begun or is over.
    #[must_use]
    pub fn place(&self, run: &GoRun, goroutine: u32, at: Micros) -> String {
        let Some(found) = run.goroutine(goroutine) else { return String::new() };
        if at < found.started {
            return self.not_started.to_owned();
        }
        let Some(stretch) = run.state_at(goroutine, at) else {
            let cut = found.ended.is_none() && at >= run.ended;
            return if cut { self.cut_off } else { self.over }.to_owned();
        };
        let words = self.state(run, stretch.state, &stretch.on);
        match stretch.line {
            Some(line) => format!("{}: {words}", fill(self.line, &[&line.to_string()])),
            None => words,
        }
    }
}
