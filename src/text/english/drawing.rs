//! Predictions that are drawn, in English.

use crate::text::Plural;
use crate::text::drawing::DrawingText;

impl DrawingText {
    /// English.
    pub const ENGLISH: Self = Self {
        lead: "Drag each piece of work to a pair of hands and a time. Or choose a piece, then press a place. The arrow keys move it, too.",
        lead_snaps: "A piece only goes where the kitchen allows it.",
        lead_free: "A piece goes anywhere, also where no kitchen allows it.",
        snaps: "Only what is possible",
        piece: "{0}, {1} s",
        spot: "core {0}, {1} s",
        no_spot: "not placed",
        core: "Core",
        start: "Begins at (seconds)",
        sooner: "Sooner",
        later: "Later",
        take_away: "Take away",
        clear: "Clear all",
        run: "Now run it",
        hand_in: "Hand in this drawing",
        stop: "Stop drawing",
        again: "Draw again",
        end: "As you drew it, all is done at {0} s.",
        left: Plural::one_or("One piece is still to be placed.", "{0} pieces are still to be placed."),
        yours: "Your drawing",
        ends: "As you drew it, all is done at {0} s. It was {1} s.",
        over: "It lies over the cores, with dashed lines.",
        renamed: "Which pair of hands is which does not matter: yours stand where they fit best.",
        exactly: "It happened exactly as you drew it.",
        more: Plural::one_or("One more difference", "{0} more differences"),
        differences: [
            "At {3} s you let core {2} begin “{1}” on dish {0} before “{5}” is over.",
            "At {3} s core {2} would do two things at once: “{1}” on dish {0}, and “{5}” on dish {4}.",
            "At {3} s no place is free for “{1}” of dish {0}.",
            "At {3} s you begin with dish {0}, which comes at {7} s.",
            "At {3} s you begin “{1}” on dish {0}, but the loop is still at dish {4}.",
            "From {3} s you keep core {2} with dish {0}, for “{1}”. That needs no hands.",
            "You left out dish {0}.",
            "You left out “{1}” of dish {0}.",
            "You let “{1}” of dish {0} begin at {3} s. It began at {7} s.",
            "You gave “{1}” of dish {0} to core {2}. Core {6} took it.",
        ],
    };
}
