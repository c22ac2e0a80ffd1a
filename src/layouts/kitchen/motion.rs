//! How long plates and hands take from one place to another on the screen.

use crate::units::Millis;

/// The time of a move where nothing hurries it, milliseconds of real time.
const LONGEST: u64 = 260;
/// A shorter move is a jump.
const SHORTEST: u64 = 34;
/// The greatest speed at which anything moves, in quarters of real time.
const FASTEST: u32 = 16;
/// A move takes at most so many percent of the shortest stage.
const PERCENT: u64 = 15;

/// How long a move takes, milliseconds of real time: at most 15 % of the shortest stage at this speed, which is in quarters of real time.
/// 0 where it is a jump, as always above four times real time.
#[must_use]
pub fn move_time(shortest_stage: Millis, speed: u32) -> u64 {
    if speed > FASTEST {
        return 0;
    }
    let most = shortest_stage.0 * PERCENT * 4 / (100 * u64::from(speed.max(1)));
    let time = most.min(LONGEST);
    if time < SHORTEST { 0 } else { time }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_takes_at_most_a_part_of_the_shortest_stage_and_none_is_seen_at_great_speed() {
        for stage in [1, 40, 300, 1000, 2000, 60_000] {
            for speed in [1, 2, 4, 8, 16, 32, 64, 128, 256] {
                let time = move_time(Millis(stage), speed);
                // What passes in the kitchen meanwhile.
                assert!(time * u64::from(speed) / 4 * 100 <= stage * 15, "{stage} ms at {speed}/4: {time} ms");
                assert!(time == 0 || speed <= 16);
            }
        }
        assert_eq!(move_time(Millis(2000), 4), 260);
        assert_eq!(move_time(Millis(2000), 16), 75);
    }
}
