//! Password hashing off the async threads, no more at once than there are
//! cores: each takes 19 MiB and some 60 ms, and a flood of logins would
//! otherwise starve everything else.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::contract::Fault;

/// The places for hashing.
#[derive(Clone, Debug)]
pub struct Hashing {
    places: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { places: Arc::new(Semaphore::new(cores)) }
    }
}

impl Hashing {
    /// Runs `work` on a blocking thread once there is a place.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let place = self.places.clone().acquire_owned().await.map_err(Fault::internal)?;
        tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        })
        .await
        // The error's own text would repeat a panic's message.
        .map_err(|_| Fault::internal("hashing did not finish"))
    }
}
