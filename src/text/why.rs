//! The sentences of *Why?*: causes of what a lane does at a moment, and of how long a run takes.

use super::sentences::sentences;
use super::{PageText, fill, worded};
use crate::trace::Trace;
use crate::units::{DishId, StageId};
use crate::why::{Cause, Holder, Limit, Share};
use strum::VariantArray;

sentences! {
    /// The sentences of causes. Each has the forms of what the dishes are: see [`worded`]. The gaps are what each variant of [`Cause`] holds, in its order, seconds last; the stage of a dish that
    /// soaks is what the dish does there, and that of a place what has the places.
    #[derive(Debug)]
    #[allow(missing_docs, reason = "each is the sentence of its name")]
    pub struct WhyText {
        pub title: &'static str,
        /// Before the choice of a lane, and after it: the moment.
        pub lane: &'static str,
        pub lane_at: &'static str,
        pub lead: &'static str,
        /// What must come first.
        pub can: &'static str,
        pub can_lead: &'static str,
        /// What each program orders besides, in the order of links.
        pub can_programs: [&'static str; 4],
        /// Places; a station.
        pub can_place: &'static str,
        pub can_more: &'static str,
        pub go: &'static str,
        /// How many tasks stand at a line.
        pub go_here: &'static str,
        pub go_changed: &'static str,
        pub go_folded: &'static str,
        /// The way to the page for the reader's own programs.
        pub go_own: &'static str,
        /// The same in the single file, which has no page for it.
        pub go_elsewhere: &'static str,
        pub works: &'static str,
        pub stands_by: &'static str,
        pub switches: &'static str,
        pub idle: &'static str,
        pub idle_loop: &'static str,
        pub all_done: &'static str,
        pub soaks: &'static str,
        pub no_hands: &'static str,
        /// Dish.
        pub choosable: &'static str,
        /// Core.
        pub chooses: &'static str,
        pub no_place: &'static str,
        pub no_place_one: &'static str,
        pub no_room: &'static str,
        pub in_rack: &'static str,
        pub loop_is_at: &'static str,
        pub in_pile: &'static str,
        pub taker_ready: &'static str,
        pub held_by: &'static str,
        pub arrives: &'static str,
        pub done: &'static str,
        pub limit: &'static str,
        /// What took time, by the places of [`Holder`]: seconds; a station.
        pub shares: [&'static str; Holder::COUNT],
        /// What to conclude, in the same order: a station.
        pub greatest: [&'static str; Holder::COUNT],
    }
}

impl WhyText {
    /// A cause as a sentence.
    #[must_use]
    pub fn sentence(&self, trace: &Trace, cause: Cause, page: &PageText) -> String {
        let stages = &trace.scenario().stages;
        let name = |stage: StageId| page.stage(trace.scenario(), stage).to_owned();
        let doing = |stage: StageId| page.doing(trace.scenario(), stage);
        let station = |stage: StageId| page.station(&stages[stage.index()].name).to_owned();
        let number = |dish: DishId| dish.number().to_string();
        let (sentence, gaps) = match cause {
            Cause::Works(core, dish, stage, to) => {
                (self.works, vec![core.number().to_string(), number(dish), name(stage), to.seconds_short()])
            }
            Cause::StandsBy(core, dish, stage, to) => {
                (self.stands_by, vec![core.number().to_string(), number(dish), doing(stage), to.seconds_short()])
            }
            Cause::Switches(core, to) => (self.switches, vec![core.number().to_string(), to.seconds_short()]),
            Cause::Idle(core) => (self.idle, vec![core.number().to_string()]),
            Cause::IdleLoop(core) => (self.idle_loop, vec![core.number().to_string()]),
            Cause::AllDone => (self.all_done, Vec::new()),
            Cause::Soaks(dish, stage, to) => (self.soaks, vec![number(dish), doing(stage), to.seconds_short()]),
            Cause::NoHands(dish) => (self.no_hands, vec![number(dish)]),
            Cause::Choosable(dish) => (self.choosable, vec![number(dish)]),
            Cause::Chooses(core) => (self.chooses, vec![core.number().to_string()]),
            Cause::NoPlace(dish, stage) => {
                let places = stages[stage.index()].places.unwrap_or(1);
                let sentence = if places == 1 { self.no_place_one } else { self.no_place };
                (sentence, vec![number(dish), station(stage), places.to_string()])
            }
            Cause::NoRoom(dish, stage) => (self.no_room, vec![number(dish), name(stage)]),
            Cause::InRack(dish, stage) => (self.in_rack, vec![number(dish), name(stage)]),
            Cause::LoopIsAt(dish, other) => (self.loop_is_at, vec![number(dish), number(other)]),
            Cause::InPile(dish) => (self.in_pile, vec![number(dish)]),
            Cause::TakerReady(dish) => (self.taker_ready, vec![number(dish)]),
            Cause::HeldBy(dish) => (self.held_by, vec![number(dish)]),
            Cause::Arrives(dish, at) => (self.arrives, vec![number(dish), at.seconds_short()]),
            Cause::Done(dish, at) => (self.done, vec![number(dish), at.seconds_short()]),
        };
        let gaps: Vec<&str> = gaps.iter().map(String::as_str).collect();
        fill(&worded(sentence, trace.scenario()), &gaps)
    }

    /// What limited a run, in sentences: an opening, the parts that took time, a conclusion.
    #[must_use]
    pub fn limit(&self, trace: &Trace, limit: &Limit, page: &PageText) -> Vec<String> {
        let opening = [limit.dish.number().to_string(), trace.makespan().seconds_short()];
        let said = |sentence: &str, gaps: &[&str]| fill(&worded(sentence, trace.scenario()), gaps);
        let mut sentences = vec![said(self.limit, &[&opening[0], &opening[1]])];
        for &share in Share::VARIANTS {
            let time = limit.times[share as usize];
            if time.0 > 0 {
                let sentence = self.shares[limit.holder_of(share).place()];
                sentences.push(said(sentence, &[&time.seconds_short(), station(trace, limit, page)]));
            }
        }
        sentences.push(self.conclusion(trace, limit, page));
        sentences
    }

    /// What held a run back most, as a sentence.
    #[must_use]
    pub fn conclusion(&self, trace: &Trace, limit: &Limit, page: &PageText) -> String {
        let sentence = worded(self.greatest[limit.holder().place()], trace.scenario());
        fill(&sentence, &[station(trace, limit, page)])
    }
}

/// What has the places that a run's dishes wait for longest.
fn station<'a>(trace: &'a Trace, limit: &Limit, page: &PageText) -> &'a str {
    page.station(&trace.scenario().stages[limit.station.index()].name)
}
