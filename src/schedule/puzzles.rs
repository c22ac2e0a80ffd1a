//! The puzzles, by rising difficulty: the rarer it is that choices by chance solve one, the later it comes. A test plays them at random.

use super::Puzzle;
use super::puzzle::Side::{Beside, Fifo, Solved};
use crate::lesson::Measure::{DishTime, Makespan, MostInProgress, Switches};
use crate::sim::Objective;

/// The puzzles.
pub static PUZZLES: [Puzzle; 10] = [
    Puzzle {
        name: "stay-with-it",
        kitchen: "dishes=3&cores=2&stages=wash:3:hands,soak:2:wait,dry:1:hands&switch=2",
        objective: Objective::Makespan,
        solution: &[2, 1, 1],
        facts: &[(Makespan, Solved), (Makespan, Fifo), (Switches, Solved), (Switches, Fifo)],
    },
    Puzzle {
        name: "longest-first",
        kitchen: "dishes=5&cores=2&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,400",
        objective: Objective::Makespan,
        solution: &[4],
        facts: &[(Makespan, Solved), (Makespan, Fifo)],
    },
    Puzzle {
        name: "only-sink",
        kitchen: "cores=2&stages=wash:3:hands:1,soak:5:wait,dry:6:hands",
        objective: Objective::Makespan,
        solution: &[0, 0, 0, 0, 0, 1, 0, 1],
        facts: &[(Makespan, Solved), (Makespan, Fifo)],
    },
    Puzzle {
        name: "empty-the-basin",
        kitchen: "dishes=4&stages=wash:3:hands,soak:4:wait:1,dry:2:hands",
        objective: Objective::Makespan,
        solution: &[0, 0, 0, 1, 1],
        facts: &[(Makespan, Solved), (Makespan, Fifo)],
    },
    Puzzle {
        name: "longest-soak",
        kitchen: "dishes=4&stages=wash:2:hands,soak:4:wait,dry:1:hands&sizes=50,100,200,300",
        objective: Objective::Makespan,
        solution: &[3, 2, 1],
        facts: &[(Makespan, Solved), (Makespan, Fifo)],
    },
    Puzzle {
        name: "shortest-first",
        kitchen: "dishes=3&stages=wash:3:hands,dry:2:hands&sizes=400,100,200",
        objective: Objective::DishTimes,
        solution: &[1, 1],
        facts: &[(DishTime, Solved), (DishTime, Fifo), (Makespan, Solved)],
    },
    Puzzle {
        name: "finish-what-is-begun",
        kitchen: "dishes=4",
        objective: Objective::DishTimes,
        solution: &[0, 0, 0, 1, 1, 1],
        facts: &[(DishTime, Solved), (DishTime, Fifo), (MostInProgress, Solved), (MostInProgress, Fifo)],
    },
    Puzzle {
        name: "two-in-a-row",
        kitchen: "cores=2&stages=wash:10:hands:1,dry:10:hands:1&vary=90&seed=5",
        objective: Objective::Makespan,
        solution: &[5, 4, 1, 2],
        facts: &[(Makespan, Solved), (Makespan, Fifo)],
    },
    Puzzle {
        name: "one-more-and-later",
        kitchen: "dishes=5&cores=3&stages=wash:10:hands,soak:10:wait:1,dry:10:hands&vary=90&seed=6",
        objective: Objective::Makespan,
        solution: &[4, 3, 0, 1],
        facts: &[
            (Makespan, Solved),
            (Makespan, Fifo),
            (Makespan, Beside("dishes=5&cores=2&stages=wash:10:hands,soak:10:wait:1,dry:10:hands&vary=90&seed=6")),
        ],
    },
    Puzzle {
        name: "turns-or-not",
        kitchen: "dishes=3&stages=wash:3:hands,dry:1:hands&sizes=200,50,100&slice=1&switch=0.5",
        objective: Objective::DishTimes,
        solution: &[1, 2, 1, 1, 1, 1],
        facts: &[(DishTime, Solved), (DishTime, Fifo), (Switches, Solved), (Switches, Fifo)],
    },
];
