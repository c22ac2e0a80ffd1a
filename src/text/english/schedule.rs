//! Schedules made by hand, and the puzzles, in English.

use crate::text::DrawingText;
use crate::text::schedule::{PuzzleText, ScheduleText};

impl ScheduleText {
    /// English.
    pub const ENGLISH: Self = Self {
        lead: "Wherever a pair of hands is free and more than one task is ready, the clock stops, and you choose which one \
               goes next.",
        begin: "Schedule it yourself",
        resume: "Go on from these choices",
        puzzles_title: "Puzzles",
        puzzle: "{0}. {1}",
        solved: "solved",
        goal_total: "Goal: all done in {0} s. First come, first served takes {1} s.",
        goal_mean: "Goal: {0} s a dish on average. First come, first served: {1} s.",
        ask: "At {0} s, which task does {1} take?",
        offer: "{0}: {1}, {2} s",
        offer_last: "{0}: to put away",
        offer_free: "task {0}, with empty hands",
        takes: "Taken by {0}: {1}.",
        taken_back: "Taken back.",
        back: "Take back",
        stop: "Stop choosing",
        again: "From the beginning",
        made: "Choices so far: {0}",
        yours_total: "Your schedule takes {0} s.",
        yours_mean: "With your schedule a dish takes {0} s on average.",
        fifo_total: "First come, first served takes {0} s.",
        fifo_mean: "First come, first served: {0} s.",
        best: "No order does better.",
        beaten: "The best order does it in {0} s.",
        behind: "An order with {0} s is known, and none can have less than {1} s.",
        unbeaten: "No better order is known, and none can have less than {0} s.",
        searching: "Searching for the best order: {0} %",
        order: "You can choose an order, no more: free hands always take something that is ready. They never wait on purpose.",
        rivals: "The same kitchen with other schedulers",
        best_row: "the best order",
        share: "Share it: beat my schedule",
        to_beat: "The schedule in this link takes {0} s. Can you beat it?",
        beat: "That beats the schedule in the link by {0} s.",
        as_good: "That is as good as the schedule in the link.",
        not_beat: "The schedule in the link is {0} s better.",
        not_solved: "Not there yet: {0} s is possible.",
        next_puzzle: "Next puzzle",
        hand_in: "Hand in this schedule",
        told_later: "How good it is shows after you hand it in.",
        puzzles: [
            PuzzleText {
                title: "Stay with your dish",
                task: "Two pairs of hands, three dishes. Whoever takes up another dish than their last one loses time over it.",
                insight: "{0} s instead of {1} s, with {2} switches instead of {3}. Whoever washed a dish dries it without \
                          having to find their way in again. That is why schedulers like to let a task go on where it ran \
                          before: its data is still in that core’s cache.",
            },
            PuzzleText {
                title: "The big one",
                task: "Two pairs of hands, four plates and a huge pan. Only one can work at the pan.",
                insight: "The longest first: {0} s instead of {1} s. What is long and comes last leaves all other hands idle. \
                          The small ones fill whatever gap there is.",
            },
            PuzzleText {
                title: "Only one sink",
                task: "Two pairs of hands, one sink. Drying takes long here, and needs no sink.",
                insight: "Wash whenever the sink is free: {0} s instead of {1} s. Drying can wait, since either of the two can do \
                          it. Time in which the only sink is unused is lost for the whole run: never let the bottleneck wait.",
            },
            PuzzleText {
                title: "A basin for one",
                task: "One pair of hands, four dishes. In the basin only one can soak at a time.",
                insight: "Whatever has soaked comes out at once: {0} s instead of {1} s. As long as it lies there, no other dish \
                          can soak. A bottleneck wants to be fed, and wants to be emptied.",
            },
            PuzzleText {
                title: "The longest soak",
                task: "One pair of hands. The bigger a dish is, the longer it soaks.",
                insight: "Begin with what waits longest: {0} s instead of {1} s. Its waiting hides behind the other work. With \
                          computers: send the slowest request first.",
            },
            PuzzleText {
                title: "Three guests",
                task: "One pair of hands, and three guests who each wait for their own dish. Let them wait as little as possible, \
                       on average.",
                insight: "The shortest first: {0} s a dish instead of {1} s. All is done at {2} s in any order. But whoever stands \
                          behind a short job waits only briefly.",
            },
            PuzzleText {
                title: "Begun is not done",
                task: "One pair of hands. A dish counts from the start until it is dry. Make that short, on average.",
                insight: "{0} s a dish instead of {1} s: dry what has soaked before you wash another one. At most {2} dishes are in \
                          progress then, not {3}. Finish things before you begin new ones, and each is done sooner.",
            },
            PuzzleText {
                title: "Two in a row",
                task: "One place to wash, one place to dry, a pair of hands for each. Every dish takes its own time at both.",
                insight: "{0} s instead of {1} s. It is Johnson’s rule of 1954. Dishes that are washed faster than dried go first, \
                          the fastest to wash at the very front. The others go last, the fastest to dry at the very end. So the \
                          second place gets work early, and little is left for it at the end.",
            },
            PuzzleText {
                title: "One more, and done later",
                task: "Three pairs of hands, and a basin for one. First come, first served takes {1} s. With only two pairs it took \
                       {2} s!",
                insight: "{0} s. More hands changed the order in which the dishes came to the basin, and for the worse: {1} s \
                          instead of {2} s. Ronald Graham described such anomalies in 1966. More hands help if the order fits.",
            },
            PuzzleText {
                title: "Turns, or not?",
                task: "One pair of hands. After each slice another dish may go on, but every change costs time. Make the time of a \
                       dish short, on average.",
                insight: "{0} s a dish instead of {1} s, with {2} switches instead of {3}. You know how long each dish takes: finish \
                          the shortest, then the next, and take no turns. Turns are for schedulers that do not know it. With \
                          them nobody has to wait for ever behind something big.",
            },
        ],
        drawing: DrawingText::ENGLISH,
    };
}
