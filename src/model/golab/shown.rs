//! A run of a program in Go that views share, with what they look up in it.

use crate::lab::run::{GoRun, Segment};
use crate::lab::{Level, Micros};
use crate::model::playback::Events;
use crate::units::Millis;
use std::ops::Deref;
use std::rc::Rc;

/// A run that views share. Two are equal only if they are one.
#[derive(Clone, Debug)]
pub struct ShownRun(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    run: GoRun,
    /// What each core did, in order of time.
    cores: Vec<Vec<Segment>>,
    levels: Vec<Level>,
    moments: Rc<[Millis]>,
}

impl PartialEq for ShownRun {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ShownRun {
    type Target = GoRun;
    fn deref(&self) -> &GoRun {
        &self.0.run
    }
}

impl ShownRun {
    /// A run to be shown.
    #[must_use]
    pub fn new(run: GoRun) -> Self {
        let mut cores = vec![Vec::new(); usize::from(run.settings.cores)];
        for segment in &run.segments {
            if let Some(core) = cores.get_mut(usize::from(segment.core)) {
                core.push(segment.clone());
            }
        }
        let (levels, moments) = (run.levels(), moments(&run));
        Self(Rc::new(Inner { run, cores, levels, moments }))
    }

    /// What a core did, in order of time.
    #[must_use]
    pub fn core(&self, core: u16) -> &[Segment] {
        self.0.cores.get(usize::from(core)).map_or(&[], Vec::as_slice)
    }

    /// How many goroutines were alive and running, from each moment on at which that changed.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.0.levels
    }

    /// What a playback plays of it. Its unit of time is the microsecond.
    #[must_use]
    pub fn events(&self) -> Events {
        Events { moments: self.0.moments.clone(), end: Millis(self.ended.0) }
    }

    /// A goroutine's name.
    #[must_use]
    pub fn name(&self, goroutine: u32) -> &str {
        self.goroutine(goroutine).map_or("", |found| &found.name)
    }

    /// A goroutine's name where there is little room: of a function in another, its own part, `func1 #3` of `main.func1 #3`.
    #[must_use]
    pub fn short_name(&self, goroutine: u32) -> &str {
        self.name(goroutine).rsplit('.').next().unwrap_or_default()
    }

    /// The moment of the event after one, or before one, on a goroutine's lane; the same where there is none.
    #[must_use]
    pub fn neighbour(&self, goroutine: u32, at: Micros, forward: bool) -> Micros {
        let mut edges = self.states_of(goroutine).iter().flat_map(|stretch| [stretch.from, stretch.to]);
        let found = if forward { edges.find(|edge| *edge > at) } else { edges.filter(|edge| *edge < at).max() };
        found.unwrap_or(at)
    }
}

/// The moments at which something happens, in order.
fn moments(run: &GoRun) -> Rc<[Millis]> {
    let segments = run.segments.iter().flat_map(|segment| [segment.from, segment.to]);
    let states = run.states.iter().flat_map(|stretch| [stretch.from, stretch.to]);
    let printed = run.output.iter().map(|printed| printed.at);
    let mut all: Vec<Millis> =
        segments.chain(states).chain(printed).chain([Micros::ZERO, run.ended]).map(|at| Millis(at.0)).collect();
    all.sort_unstable();
    all.dedup();
    all.into()
}
