//! Runs whose worker is not heard of any more.

use std::time::{Duration, Instant};

use super::Step;
use crate::domain::time::Timestamp;
use crate::store::leases::expiry;
use crate::store::{Store, StoreError};

/// Takes runs from workers that are lost.
pub(super) struct Expiry {
    store: Store,
    /// Workers could not be heard of before.
    started: Instant,
    lease: Duration,
}

impl Expiry {
    pub(super) fn new(store: Store, lease: Duration) -> Self {
        Self { store, started: Instant::now(), lease }
    }
}

impl Step for Expiry {
    const NAME: &'static str = "leases";
    const EVERY: Duration = Duration::from_secs(1);

    /// Nobody is lost before a whole lease has passed since the server started:
    /// until then it may be the server that was away.
    async fn step(&mut self) -> Result<(), StoreError> {
        if self.started.elapsed() < self.lease {
            return Ok(());
        }
        expiry::expire(&self.store, Timestamp::now()).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_is_lost_while_the_server_could_not_be_reached() {
        // Without a table any statement fails, so what succeeds asks nothing.
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("t.db").display());
        let store = Store::open(&crate::store::StoreOptions::new(url)).await.unwrap();
        let mut fresh = Expiry::new(store.clone(), Duration::from_secs(3600));
        assert!(fresh.step().await.is_ok());
        let mut old = Expiry::new(store, Duration::ZERO);
        assert!(old.step().await.is_err());
    }
}
