//! The cooperative scheduler: `run(&ValidScenario) -> Trace`.
//!
//! The scheduler ([`engine`]) runs tasks on cores and asks each what it does next; what the tasks are is behind one seam
//! ([`Tasks`]). The kitchen's are short lists of instructions ([`code`], [`kitchen`]): a task is a program counter in such a list and
//! a dish in hand. Future events wait in the event queue, ordered by time, then by insertion ([`events`]). The policy alone decides
//! which ready task is dispatched next ([`ready`]).

mod channel;
mod code;
mod cores;
mod engine;
mod events;
mod kitchen;
mod ready;
mod recorder;
mod ring;
mod search;
mod station;

pub use engine::{Activity, Assignment, Kernel, Next, Piece, Run, Settings, Tasks};
pub use kitchen::{ByHand, Decision, Log, Offer, RealRun, Simulation, run};
pub use ready::Order;
pub use search::{Best, MOST_NODES, Objective, Search};
