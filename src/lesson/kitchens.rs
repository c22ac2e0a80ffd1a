//! The kitchens of the steps, as links, and those that the sandbox starts from.

/// One dish, wash and dry, eight cores; the same with one.
pub(super) const ONE_DISH: &str = "dishes=1&cores=8&stages=wash:3:hands,dry:2:hands";
pub(super) const ONE_DISH_1: &str = "dishes=1&stages=wash:3:hands,dry:2:hands";

/// Six dishes, wash and dry, in one loop.
pub(super) const LOOP: &str = "program=sequential&stages=wash:3:hands,dry:2:hands";
pub(super) const LOOP_2: &str = "program=sequential&cores=2&stages=wash:3:hands,dry:2:hands";
pub(super) const LOOP_4: &str = "program=sequential&cores=4&stages=wash:3:hands,dry:2:hands";
pub(super) const LOOP_FAST: &str = "program=sequential&stages=wash:3:hands,dry:2:hands&speed=200";

/// The same with a task for each dish.
pub(super) const HANDS: &str = "stages=wash:3:hands,dry:2:hands";
pub(super) const HANDS_2: &str = "cores=2&stages=wash:3:hands,dry:2:hands";
pub(super) const HANDS_4: &str = "cores=4&stages=wash:3:hands,dry:2:hands";
pub(super) const HANDS_FAST: &str = "stages=wash:3:hands,dry:2:hands&speed=200";

/// A big pan and five dishes on one core: without turns, with turns, with turns that cost.
pub(super) const PAN: &str = "stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100";
pub(super) const PAN_TURNS: &str = "stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100&slice=1";
pub(super) const PAN_COST: &str = "stages=wash:3:hands,dry:2:hands&sizes=1000,100,100,100,100,100&slice=1&switch=0.2";

/// Six dishes that soak, with a task for each and as a loop.
pub(super) const SOAK: &str = "";
pub(super) const SOAK_2: &str = "cores=2";
pub(super) const SOAK_LOOP: &str = "program=sequential";
pub(super) const SOAK_LOOP_2: &str = "program=sequential&cores=2";
pub(super) const SOAK_HOLD: &str = "waiting=hold";

/// Twelve dishes.
pub(super) const TWELVE: &str = "dishes=12";

/// Mostly waiting.
pub(super) const LONG_LOOP: &str = "program=sequential&stages=wash:1:hands,soak:10:wait,dry:1:hands";
pub(super) const LONG_LOOP_FAST: &str = "program=sequential&stages=wash:1:hands,soak:10:wait,dry:1:hands&speed=200";
pub(super) const LONG: &str = "stages=wash:1:hands,soak:10:wait,dry:1:hands";
pub(super) const LONG_4: &str = "cores=4&stages=wash:1:hands,soak:10:wait,dry:1:hands";

/// One sink.
pub(super) const SINK: &str = "stages=wash:3:hands:1,soak:4:wait,dry:2:hands";
pub(super) const SINK_4: &str = "cores=4&stages=wash:3:hands:1,soak:4:wait,dry:2:hands";
pub(super) const SINK_8: &str = "cores=8&stages=wash:3:hands:1,soak:4:wait,dry:2:hands";

/// The same dishes, with three throws of the scheduler's die.
pub(super) const CHANCE: &str = "cores=2&policy=random&vary=40&lots=2";
pub(super) const CHANCE_3: &str = "cores=2&policy=random&vary=40&lots=3";
pub(super) const CHANCE_4: &str = "cores=2&policy=random&vary=40&lots=4";

/// Twelve images that are fetched and resized.
pub(super) const IMAGES: &str = "dishes=12&stages=fetch:2:wait,resize:3:hands";
pub(super) const IMAGES_LOOP: &str = "program=sequential&dishes=12&stages=fetch:2:wait,resize:3:hands";
pub(super) const IMAGES_4: &str = "dishes=12&cores=4&stages=fetch:2:wait,resize:3:hands";
pub(super) const IMAGES_12: &str = "dishes=12&cores=12&stages=fetch:2:wait,resize:3:hands";
pub(super) const IMAGES_HOLD: &str = "dishes=12&stages=fetch:2:wait,resize:3:hands&waiting=hold";
pub(super) const IMAGES_CHANCE: &str = "dishes=12&cores=2&stages=fetch:2:wait,resize:3:hands&policy=random&lots=2";
pub(super) const IMAGES_CHANCE_3: &str = "dishes=12&cores=2&stages=fetch:2:wait,resize:3:hands&policy=random&lots=3";

/// Forty requests that hold one lock for half of their work, or for all of it.
pub(super) const LOCK: &str = "dishes=40&stages=lock:1:hands:1,work:1:hands";
pub(super) const LOCK_16: &str = "dishes=40&cores=16&stages=lock:1:hands:1,work:1:hands";
pub(super) const LOCK_ALL: &str = "dishes=40&stages=lock:2:hands:1";
pub(super) const LOCK_ALL_16: &str = "dishes=40&cores=16&stages=lock:2:hands:1";

/// Somebody stands by each basin.
pub(super) const STAND_BY: &str = "dishes=8&cores=4&stages=wash:1:hands,soak:6:wait,dry:1:hands&waiting=hold";

/// The kitchens that the sandbox starts from, as links. Their names, and what to look for in them, are in the lesson's text.
pub static SANDBOX_KITCHENS: [&str; 12] = [
    ONE_DISH,
    SOAK_LOOP,
    SOAK,
    SOAK_2,
    SOAK_HOLD,
    PAN_TURNS,
    "cores=2&stages=wash:3:hands,dry:2:hands&sizes=100,100,100,100,100,400",
    SINK_4,
    "program=workers&dishes=12&cores=8",
    "program=stages&cores=3",
    CHANCE,
    "cores=2&every=2",
];
