//! Snapshots of suites that were read lately. A snapshot never changes, and the
//! runs of a day share a few, so that one need not be read and parsed for every
//! request about a run.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::{Store, StoreError, suites};
use crate::domain::suite::Suite;

/// How many are kept. A suite of some hundreds of tests takes some hundred KiB.
const KEPT: usize = 64;

/// Those that were used last, the newest first.
#[derive(Default)]
pub(super) struct Snapshots(Mutex<VecDeque<(i32, Arc<Suite>)>>);

impl Snapshots {
    fn find(&self, id: i32) -> Option<Arc<Suite>> {
        let mut kept = self.0.lock().unwrap_or_else(|poison| poison.into_inner());
        let at = kept.iter().position(|(other, _)| *other == id)?;
        let found = kept.remove(at)?;
        let suite = found.1.clone();
        kept.push_front(found);
        Some(suite)
    }

    fn keep(&self, id: i32, suite: &Arc<Suite>) {
        let mut kept = self.0.lock().unwrap_or_else(|poison| poison.into_inner());
        kept.retain(|(other, _)| *other != id);
        kept.push_front((id, suite.clone()));
        kept.truncate(KEPT);
    }
}

impl Store {
    /// A snapshot; nothing if it cannot be read, see [`suites::frozen`]. At most
    /// one statement.
    pub async fn snapshot(&self, id: i32) -> Result<Option<Arc<Suite>>, StoreError> {
        if let Some(suite) = self.0.snapshots.find(id) {
            return Ok(Some(suite));
        }
        let Some(suite) = suites::frozen(self, &[id]).await?.remove(&id) else { return Ok(None) };
        let suite = Arc::new(suite);
        self.0.snapshots.keep(id, &suite);
        Ok(Some(suite))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_recently_used_is_forgotten_first() {
        let snapshots = Snapshots::default();
        let suite = Arc::new(Suite::default());
        let many = i32::try_from(KEPT).unwrap();
        for id in 0..many {
            snapshots.keep(id, &suite);
        }
        assert!(snapshots.find(0).is_some());
        snapshots.keep(many, &suite);
        assert!(snapshots.find(0).is_some(), "it was used");
        assert!(snapshots.find(1).is_none());
        assert!(snapshots.find(many).is_some());
        assert_eq!(snapshots.0.lock().unwrap().len(), KEPT);
    }

    #[test]
    fn one_is_kept_once() {
        let snapshots = Snapshots::default();
        for _ in 0..3 {
            snapshots.keep(7, &Arc::new(Suite::default()));
        }
        assert_eq!(snapshots.0.lock().unwrap().len(), 1);
    }
}
