//! *On your machine* in English.

use crate::text::machine::MachineText;

impl MachineText {
    /// English.
    pub const ENGLISH: Self = Self {
        title: "On your machine",
        see: "See it on your own machine",
        lead: "Don’t take our word for it: your own computer can work this kitchen. Each pair of hands is a worker here, a part of the page that gets a core of its own where one is free. \
               Washing and drying are sums that it has to do, and soaking is a timer. Nothing of it leaves your browser.",
        processors: "Logical processors that your browser tells of: {0}.",
        crowd: "There are more pairs of hands here than that: they have to share. Try what comes of it.",
        speed: "Your processors have the speed that they have: faster hands are played here by giving them less work, slower ones by giving them more.",
        pace: "A second of the lesson takes",
        pace_value: "{0} ms",
        begin: "Work it for real",
        again: "Once more",
        stop: "Stop",
        warming_up: "The workers are warming up, and their speed is measured …",
        working: "Run {0} of {1}: {2} of {3} dishes are done.",
        over: "Measured. Runs: {0}.",
        simulated: "{0} simulated",
        measured: "{0} measured",
        spread: "{0} to {1} in {2} runs",
        one_run: "one run",
        worker: "worker {0}",
        picture: "Cores as they were simulated, all done at {0}, above workers as they were measured, all done at {1}, on one axis.",
        above_below: "Above: simulated. Below: measured just now, in seconds of the lesson.",
        show: "Show what was measured everywhere on the page",
        shown: "You see what was measured on your machine: kitchen, lanes, numbers and files. The thin strips are the simulation.",
        back: "Back to the simulation",
        same: "What the picture says, your own cores say: the total differs by 3 % at most.",
        slower: "It took {0} % longer than simulated. Other programs, this page and the system need the processors, too, which may also lower their \
                 clock rate. Messages between threads take time, and a browser’s timers ring late rather than early.",
        crowded: "It took {0} % longer than simulated: {1} pairs of hands share {2} processors, and other programs want them too. More threads than processors are in progress \
                  together, but they do not run at the same time.",
        faster: "It took {0} % less time than simulated: processors change their clock rate, and yours were quicker than when their speed was \
                 measured.",
        compared: "{0} against {1}: × {2} measured, × {3} simulated",
        no_workers: "This browser lets the page have no workers here (in a frame, from a file, or because it is old), so nothing can be measured. \
                     Open the page itself, from its address.",
        lost: "A worker was lost, and the run with it. Try once more.",
        too_slow: "It took much longer than it should, so it was ended: a worker was lost, or the machine is very busy. Try once more.",
        hidden: "The page was hidden, where browsers slow everything down, so the run was ended.",
        too_many_hands: "At most {0} pairs of hands are worked for real. Choose fewer cores.",
        too_long: "This would take {0}; at most {1} is worked for real. Choose fewer dishes or a quicker pace.",
        too_many_pieces: "This kitchen has too many small pieces of work to be worked for real. Choose fewer dishes or a longer slice.",
    };
}
