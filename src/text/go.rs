//! The sentences of the page for programs in Go. They are a file of their own for each language, `CODE_go.txt`, which that page fetches.

use super::fill;
use super::golab::GoPageText;
use super::sentences::{Later, in_every_language, sentences};
use crate::lab::address::Problem;
use crate::lab::examples;
use crate::lab::run::{Act, EndKind, GoRun, Reason, ThingKind};
use crate::lab::why::Cause;
use strum::VariantArray;

sentences! {
    /// The sentences of an example.
    #[derive(Debug)]
    pub struct ExampleText {
        /// What it is called.
        pub title: &'static str,
        /// What is to be predicted.
        pub question: &'static str,
        /// What one sees by it: the answer, as it is shown.
        pub insight: &'static str,
    }
}

sentences! {
    /// Why a goroutine does what it does. A goroutine, a core and a thing are given by name; what stands behind a line's gap is [`Self::at_line`]
    /// or nothing.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct GoWhyText {
        /// A line.
        pub at_line: &'static str,
        /// A timer, where somebody would be named.
        pub timer: &'static str,
        /// Between the names of a list.
        pub comma: &'static str,
        /// Between two sentences.
        pub between: &'static str,
        /// A goroutine; who starts it; line; moment.
        pub not_started: &'static str,
        /// A goroutine; moment.
        pub ended: &'static str,
        pub cut_off: &'static str,
        /// A goroutine; core; line; moment.
        pub works: &'static str,
        pub holds: &'static str,
        /// A goroutine; core; moment.
        pub switches: &'static str,
        /// A goroutine; line; moment.
        pub sleeps: &'static str,
        /// A goroutine; line.
        pub sleeps_on: &'static str,
        /// A goroutine; line; moment.
        pub ready: &'static str,
        /// A goroutine; line.
        pub ready_on: &'static str,
        /// A core; goroutine; line; moment.
        pub busy: &'static str,
        /// A goroutine; thing; line. A channel without room, and one with room.
        pub receives: &'static str,
        pub receives_room: &'static str,
        pub sends: &'static str,
        pub sends_room: &'static str,
        /// A channel of the library.
        pub signal: &'static str,
        /// A goroutine; line.
        pub nil: &'static str,
        pub select_empty: &'static str,
        /// A goroutine; things; line.
        pub selects: &'static str,
        /// A goroutine; thing; line; who has it.
        pub locked: &'static str,
        /// A goroutine; thing; line.
        pub locks: &'static str,
        pub wait_group: &'static str,
        pub condition: &'static str,
        /// Who; line; moment.
        pub next_sends: &'static str,
        pub next_receives: &'static str,
        pub next_closes: &'static str,
        pub next_unlocks: &'static str,
        pub next_finishes: &'static str,
        pub next_signals: &'static str,
        /// A moment.
        pub next_time: &'static str,
        pub never: &'static str,
        pub alone: &'static str,
        /// A goroutine.
        pub only: &'static str,
        /// Goroutines.
        pub ring: &'static str,
    }
}

sentences! {
    /// The words of a picture of a run.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the word of its name")]
    pub struct GoPictureText {
        /// Cores, policy.
        pub title: &'static str,
        /// Seconds.
        pub total: &'static str,
        pub seconds: &'static str,
        pub cores: &'static str,
        pub goroutines: &'static str,
        /// A core's number.
        pub core: &'static str,
        /// A line.
        pub line: &'static str,
        /// A channel.
        pub receive: &'static str,
        pub send: &'static str,
        /// How many goroutines are left out.
        pub more: &'static str,
        pub runs: &'static str,
        pub holds: &'static str,
        pub ready: &'static str,
        pub asleep: &'static str,
        pub blocked: &'static str,
        pub switches: &'static str,
        pub wakes: &'static str,
    }
}

sentences! {
    /// The sentences of the page for programs in Go.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct GoText {
        pub why: GoWhyText,
        pub picture: GoPictureText,
        /// How a run ended, in the order of [`EndKind::VARIANTS`].
        pub ends: [&'static str; EndKind::VARIANTS.len()],
        /// The examples, in the order of [`examples::EXAMPLES`].
        pub examples: [ExampleText; examples::COUNT],
        /// Characters.
        pub link_too_long: &'static str,
        pub link_damaged: &'static str,
        pub link_too_large: &'static str,
        /// A key; what was given.
        pub link_value: &'static str,
        /// A key.
        pub link_unknown: &'static str,
        pub link_twice: &'static str,
        pub page: GoPageText,
    }
}

impl Later for GoText {
    const NAME: &'static str = "go";
}

in_every_language!(GoText);

impl GoText {
    /// How a run ended.
    #[must_use]
    pub fn end(&self, kind: EndKind) -> &'static str {
        EndKind::VARIANTS.iter().position(|other| *other == kind).map_or("", |place| self.ends[place])
    }

    /// What is wrong with a link.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::TooLong(length) => fill(self.link_too_long, &[&length.to_string()]),
            Problem::Damaged => self.link_damaged.to_owned(),
            Problem::TooLarge => self.link_too_large.to_owned(),
            Problem::Value(key, given) => fill(self.link_value, &[key, given]),
            Problem::Unknown(key) => fill(self.link_unknown, &[key]),
            Problem::Twice(key) => fill(self.link_twice, &[key]),
        }
    }

    /// A chain of causes, in sentences.
    #[must_use]
    pub fn causes(&self, run: &GoRun, causes: &[Cause]) -> String {
        let sentences: Vec<String> = causes.iter().map(|cause| self.why.sentence(run, cause)).collect();
        sentences.join(self.why.between)
    }
}

impl GoWhyText {
    /// A cause as a sentence.
    #[must_use]
    pub fn sentence(&self, run: &GoRun, cause: &Cause) -> String {
        let name = |number: u32| run.goroutine(number).map_or_else(String::new, |found| found.name.clone());
        let names = |numbers: &[u32]| numbers.iter().map(|number| name(*number)).collect::<Vec<_>>().join(self.comma);
        let line = |line: &Option<u32>| line.map_or_else(String::new, |line| fill(self.at_line, &[&line.to_string()]));
        let thing = |place: u32| run.things.get(place as usize).map_or_else(String::new, |thing| thing.name.clone());
        let core = |core: u16| (u32::from(core) + 1).to_string();
        let (sentence, gaps) = match cause {
            Cause::NotStarted(who, by, at, moment) => {
                let by = by.map_or_else(|| self.timer.to_owned(), name);
                (self.not_started, vec![name(*who), by, line(at), moment.seconds()])
            }
            Cause::Ended(who, moment) => (self.ended, vec![name(*who), moment.seconds()]),
            Cause::CutOff(who, moment) => (self.cut_off, vec![name(*who), moment.seconds()]),
            Cause::Works(who, on, at, to) => (self.works, vec![name(*who), core(*on), line(at), to.seconds()]),
            Cause::Holds(who, on, at, to) => (self.holds, vec![name(*who), core(*on), line(at), to.seconds()]),
            Cause::Switches(who, on, to) => (self.switches, vec![name(*who), core(*on), to.seconds()]),
            Cause::Sleeps(who, at, to) => (self.sleeps, vec![name(*who), line(at), to.seconds()]),
            Cause::SleepsOn(who, at) => (self.sleeps_on, vec![name(*who), line(at)]),
            Cause::Ready(who, at, Some(to)) => (self.ready, vec![name(*who), line(at), to.seconds()]),
            Cause::Ready(who, at, None) => (self.ready_on, vec![name(*who), line(at)]),
            Cause::Busy(on, who, at, to) => (self.busy, vec![core(*on), name(*who), line(at), to.seconds()]),
            Cause::Waits(who, reason, at, Some(place)) => {
                let found = run.things.get(*place as usize);
                let is_signal = found.is_some_and(|thing| thing.kind == ThingKind::Signal);
                let has_room = found.is_some_and(|thing| thing.room > 0);
                (self.wait(*reason, is_signal, has_room), vec![name(*who), thing(*place), line(at)])
            }
            Cause::Waits(who, Reason::SelectEmpty, at, None) => (self.select_empty, vec![name(*who), line(at)]),
            Cause::Waits(who, _, at, None) => (self.nil, vec![name(*who), line(at)]),
            Cause::Selects(who, at, places) => {
                let things: Vec<String> = places.iter().map(|place| thing(*place)).collect();
                (self.selects, vec![name(*who), things.join(self.comma), line(at)])
            }
            Cause::Locked(who, at, place, holder) => {
                (self.locked, vec![name(*who), thing(*place), line(at), name(*holder)])
            }
            Cause::Next(None, _, _, moment) | Cause::Next(_, Act::Time, _, moment) => {
                (self.next_time, vec![moment.seconds()])
            }
            Cause::Next(Some(who), act, at, moment) => (self.next(*act), vec![name(*who), line(at), moment.seconds()]),
            Cause::Never => (self.never, Vec::new()),
            Cause::Alone => (self.alone, Vec::new()),
            Cause::Only(who) => (self.only, vec![name(*who)]),
            Cause::Ring(who) => (self.ring, vec![names(who)]),
        };
        let gaps: Vec<&str> = gaps.iter().map(String::as_str).collect();
        fill(sentence, &gaps)
    }

    const fn wait(&self, reason: Reason, is_signal: bool, has_room: bool) -> &'static str {
        match (reason, has_room) {
            (Reason::Receive | Reason::Select, _) if is_signal => self.signal,
            (Reason::Receive | Reason::ReceiveNil, false) => self.receives,
            (Reason::Receive | Reason::ReceiveNil, true) => self.receives_room,
            (Reason::Send | Reason::SendNil, false) => self.sends,
            (Reason::Send | Reason::SendNil, true) => self.sends_room,
            (Reason::Select | Reason::SelectEmpty, _) => self.selects,
            (Reason::Lock | Reason::ReadLock | Reason::WriteLock, _) => self.locks,
            (Reason::WaitGroup, _) => self.wait_group,
            (Reason::Condition, _) => self.condition,
        }
    }

    const fn next(&self, act: Act) -> &'static str {
        match act {
            Act::Sends => self.next_sends,
            Act::Receives => self.next_receives,
            Act::Closes => self.next_closes,
            Act::Unlocks => self.next_unlocks,
            Act::Finishes => self.next_finishes,
            Act::Signals => self.next_signals,
            Act::Time => self.next_time,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Language;
    use crate::text::sentences::{of_file, to_file};

    #[test]
    fn every_text_comes_back_from_its_file() {
        for &language in Language::VARIANTS {
            let file = to_file(GoText::written(language));
            assert_eq!(to_file(of_file::<GoText>(file.clone().leak())), file);
        }
    }
}
