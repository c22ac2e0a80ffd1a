//! Why, in English.

use crate::text::why::WhyText;

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
        loop_is_at: "The program has not come to dish {0} yet: the loop is at dish {1}.",
        in_pile: "The program has not come to dish {0} yet: whoever takes from the pile is busy.",
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
}
