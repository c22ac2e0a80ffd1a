//! Why, in sentences.

use super::fill;
use crate::trace::Trace;
use crate::units::{DishId, StageId};
use crate::why::{Cause, Limit, Share};

/// The sentences of causes. The gaps are what each variant of [`Cause`] holds, in its order, seconds last.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the sentence of its name")]
pub struct WhyText {
    pub title: &'static str,
    pub lane: &'static str,
    pub lead: &'static str,
    /// What must come before what.
    pub can: &'static str,
    pub can_lead: &'static str,
    /// What each program orders besides, in the order of links.
    pub can_programs: [&'static str; 4],
    /// Places; a stage.
    pub can_place: &'static str,
    pub can_more: &'static str,
    pub go: &'static str,
    /// How many tasks stand at a line.
    pub go_here: &'static str,
    pub go_changed: &'static str,
    pub go_folded: &'static str,
    pub works: &'static str,
    pub stands_by: &'static str,
    pub switches: &'static str,
    pub idle: &'static str,
    pub idle_loop: &'static str,
    pub all_done: &'static str,
    pub soaks: &'static str,
    pub no_hands: &'static str,
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
    /// What took time, each with its seconds, in the order of [`Share::ALL`].
    pub shares: [&'static str; 6],
    /// What to conclude, in the same order.
    pub greatest: [&'static str; 6],
}

impl WhyText {
    /// English.
    pub const ENGLISH: Self = Self {
        title: "Why?",
        lane: "Of",
        lead: "Choose a lane, or click into a timeline.",
        can: "What can: what must come before what",
        can_lead: "Arrows are the program’s. What they leave open, the scheduler decides: see the timelines.",
        can_programs: [
            "One loop: each dish comes after the one before. Nothing may overlap.",
            "A task per dish: no arrow leads from one dish to another. All of them may overlap.",
            "A pipeline: different stages may overlap; a stage takes the dishes in their order.",
            "Workers: as many dishes may overlap as there are workers, here {0}. The cores are another number.",
        ],
        can_place: "At most {0} at {1} at a time, whichever they are.",
        can_more: "And so on, up to dish {0}.",
        go: "The program in Go",
        go_here: "tasks here: {0}",
        go_changed: "changed",
        go_folded: "What a stage does is folded away: hands’ work computes, soaking is time.Sleep.",
        works: "Core {0} works on dish {1}, {2}, until {3} s.",
        stands_by: "Core {0} stands by while dish {1} is at {2}, until {3} s.",
        switches: "Core {0} is taking up another task until {1} s.",
        idle: "Core {0} is idle: no task is ready.",
        idle_loop: "Core {0} is idle: the program is one loop, so there is one task at most.",
        all_done: "All dishes are done.",
        soaks: "Dish {0} is at {1} until {2} s and needs no hands.",
        no_hands: "Dish {0} is ready, but all hands are busy.",
        no_place: "Dish {0} needs a place at {1}, and all {2} are taken.",
        no_place_one: "Dish {0} needs the one place at {1}, and it is taken.",
        no_room: "Dish {0} is done with {1}, and there is no room for it further on.",
        in_rack: "Dish {0} stands in the rack before {1}. Whoever does that is busy.",
        loop_is_at: "Dish {0} is in the pile. The one loop is at dish {1}.",
        in_pile: "Dish {0} is in the pile. Whoever takes from it is busy.",
        taker_ready: "The task that takes dish {0} next is ready, but all hands are busy.",
        held_by: "Dish {0} is in the way:",
        arrives: "Dish {0} arrives at {1} s.",
        done: "Dish {0} is done since {1} s.",
        limit: "Dish {0} was done last, at {1} s. Its time went into:",
        shares: [
            "coming late: {0} s",
            "its own work and soaking: {0} s",
            "waiting for hands: {0} s",
            "waiting for a place: {0} s",
            "waiting for its part of the program: {0} s",
            "being taken up: {0} s",
        ],
        greatest: [
            "Arrivals hold this run back most.",
            "Only the order of its own steps holds this run back.",
            "Hands hold this run back most.",
            "A station holds this run back most.",
            "The program’s shape holds this run back most.",
            "Switching holds this run back most.",
        ],
    };

    /// A cause as a sentence.
    #[must_use]
    pub fn sentence(&self, trace: &Trace, cause: Cause) -> String {
        let stages = &trace.scenario().stages;
        let name = |stage: StageId| stages[stage.index()].name.clone();
        let number = |dish: DishId| dish.number().to_string();
        let (sentence, gaps) = match cause {
            Cause::Works(core, dish, stage, to) => {
                (self.works, vec![core.number().to_string(), number(dish), name(stage), to.seconds_short()])
            }
            Cause::StandsBy(core, dish, stage, to) => {
                (self.stands_by, vec![core.number().to_string(), number(dish), name(stage), to.seconds_short()])
            }
            Cause::Switches(core, to) => (self.switches, vec![core.number().to_string(), to.seconds_short()]),
            Cause::Idle(core) => (self.idle, vec![core.number().to_string()]),
            Cause::IdleLoop(core) => (self.idle_loop, vec![core.number().to_string()]),
            Cause::AllDone => (self.all_done, Vec::new()),
            Cause::Soaks(dish, stage, to) => (self.soaks, vec![number(dish), name(stage), to.seconds_short()]),
            Cause::NoHands(dish) => (self.no_hands, vec![number(dish)]),
            Cause::NoPlace(dish, stage) => {
                let places = stages[stage.index()].places.unwrap_or(1);
                let sentence = if places == 1 { self.no_place_one } else { self.no_place };
                (sentence, vec![number(dish), name(stage), places.to_string()])
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
        fill(sentence, &gaps)
    }

    /// What limited a run, in sentences: an opening, the parts that took time, a conclusion.
    #[must_use]
    pub fn limit(&self, trace: &Trace, limit: &Limit) -> Vec<String> {
        let opening = [limit.dish.number().to_string(), trace.makespan().seconds_short()];
        let mut sentences = vec![fill(self.limit, &[&opening[0], &opening[1]])];
        for share in Share::ALL {
            let time = limit.times[share as usize];
            if time.0 > 0 {
                sentences.push(fill(self.shares[share as usize], &[&time.seconds_short()]));
            }
        }
        sentences.push(self.greatest[limit.greatest() as usize].to_owned());
        sentences
    }
}
