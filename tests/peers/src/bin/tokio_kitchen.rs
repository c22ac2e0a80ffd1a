//! The bench kitchen on tokio's paused clock: a task per dish, semaphores for the sinks and the cores.
//!
//!     tokio_kitchen [DISHES [CORES [ROUNDS]]]

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use wash_and_dry_peers::{Arguments, DRY, SINKS, SOAK, WASH};

async fn dish(sinks: Arc<Semaphore>, cores: Arc<Semaphore>) {
    let sink = sinks.acquire().await.expect("never closed");
    let core = cores.acquire().await.expect("never closed");
    sleep(WASH).await;
    drop(core);
    drop(sink);
    sleep(SOAK).await;
    let _core = cores.acquire().await.expect("never closed");
    sleep(DRY).await;
}

fn simulate(dishes: u32, cores: u32) -> Duration {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime of one thread");
    runtime.block_on(async {
        let start = Instant::now();
        let sinks = Arc::new(Semaphore::new(SINKS as usize));
        let cores = Arc::new(Semaphore::new(cores as usize));
        let mut all = JoinSet::new();
        for _ in 0..dishes {
            all.spawn(dish(sinks.clone(), cores.clone()));
        }
        while let Some(done) = all.join_next().await {
            done.expect("no dish panics");
        }
        start.elapsed()
    })
}

fn main() {
    Arguments::read().print_rounds(simulate);
}
