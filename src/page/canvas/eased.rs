//! Where plates and hands are drawn at present, on the way to where the scene has them.

use crate::kitchen::Scene;

/// A way from one place to another: middle and size.
#[derive(Clone, Copy)]
struct Way {
    from: [f64; 3],
    to: [f64; 3],
    /// The share of the way that is done, 1 at its end.
    done: f64,
}

impl Way {
    /// Where it is at present: it starts and ends gently.
    fn now(&self) -> [f64; 3] {
        let share = self.done * self.done * (3.0 - 2.0 * self.done);
        std::array::from_fn(|axis| self.from[axis] + (self.to[axis] - self.from[axis]) * share)
    }

    /// Goes on, by a share of a way. False when it is at its end.
    fn go(way: &mut Option<Self>, to: [f64; 3], share: f64) -> bool {
        let mut next = way.unwrap_or(Self { from: to, to, done: 1.0 });
        if next.to.map(f64::to_bits) != to.map(f64::to_bits) {
            next = Self { from: next.now(), to, done: 0.0 };
        }
        next.done = (next.done + share).min(1.0);
        *way = Some(next);
        next.done < 1.0
    }
}

/// The ways of all plates and hands.
#[derive(Default)]
pub struct Eased {
    /// By dish.
    plates: Vec<Option<Way>>,
    /// By core.
    hands: Vec<Option<Way>>,
}

impl Eased {
    /// Lets a share of a move's time pass, 1 being all of it. False when everything stands where it should.
    pub fn advance(&mut self, scene: &Scene, share: f64) -> bool {
        let mut moving = false;
        let mut ease = |ways: &mut Vec<Option<Way>>, number: usize, to: [i32; 3]| {
            if ways.len() <= number {
                ways.resize(number + 1, None);
            }
            moving |= Way::go(&mut ways[number], to.map(f64::from), share);
        };
        for plate in &scene.plates {
            ease(&mut self.plates, plate.dish.index(), [plate.x, plate.y, plate.radius]);
        }
        for hands in &scene.hands {
            ease(&mut self.hands, hands.core.index(), [hands.x, hands.y, hands.size]);
        }
        moving
    }

    /// Forgets where everything was: the next picture is drawn at once.
    pub fn reset(&mut self) {
        self.plates.clear();
        self.hands.clear();
    }

    /// Where a dish's plate is.
    pub(super) fn plate(&self, dish: usize) -> Option<[f64; 3]> {
        Some((*self.plates.get(dish)?)?.now())
    }

    /// Where a core's hands are.
    pub(super) fn hands(&self, core: usize) -> Option<[f64; 3]> {
        Some((*self.hands.get(core)?)?.now())
    }
}
