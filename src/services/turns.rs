//! Requests that are the same take turns: the second finds what the first has made,
//! without a transaction of its own to wait in. This is for requests to one process;
//! those to different ones meet in the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::sync::{Mutex as Waiting, OwnedMutexGuard};

/// How long a request waits for the same one before it.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many names are kept before those that nobody waits for are looked for.
const MANY: usize = 1024;

/// Who has the turn, by name.
#[derive(Debug, Default)]
pub(super) struct Turns(Mutex<HashMap<String, Arc<Waiting<()>>>>);

/// A turn, which ends when it is dropped.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    name: String,
    held: Option<OwnedMutexGuard<()>>,
}

impl Turns {
    /// Waits for a turn; nothing where it does not come in time.
    pub async fn take(&self, name: String) -> Option<Turn<'_>> {
        self.take_within(name, PATIENCE).await
    }

    async fn take_within(&self, name: String, patience: Duration) -> Option<Turn<'_>> {
        let own = {
            let mut all = self.all();
            if all.len() >= MANY {
                all.retain(|_, waiting| Arc::strong_count(waiting) > 1);
            }
            all.entry(name.clone()).or_default().clone()
        };
        let held = tokio::time::timeout(patience, own.lock_owned()).await.ok()?;
        Some(Turn { turns: self, name, held: Some(held) })
    }

    fn all(&self) -> MutexGuard<'_, HashMap<String, Arc<Waiting<()>>>> {
        self.0.lock().unwrap_or_else(|poison| poison.into_inner())
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut all = self.turns.all();
        self.held = None;
        // Whoever waits has a hold of it, and is only ever added under this lock.
        if all.get(&self.name).is_some_and(|waiting| Arc::strong_count(waiting) == 1) {
            all.remove(&self.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn one_name_is_one_turn_and_leaves_nothing_behind() {
        let (turns, inside, most) = (Turns::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let work = async |name: &str| {
            let _turn = turns.take(name.to_owned()).await.expect("a turn");
            most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::task::yield_now().await;
            inside.fetch_sub(1, Ordering::SeqCst);
        };
        tokio::join!(work("a"), work("a"), work("a"));
        assert_eq!(most.load(Ordering::SeqCst), 1);
        tokio::join!(work("a"), work("b"));
        assert_eq!(most.load(Ordering::SeqCst), 2);
        assert!(turns.all().is_empty());
    }

    #[tokio::test]
    async fn patience_ends() {
        let turns = Turns::default();
        let first = turns.take("a".to_owned()).await.expect("a turn");
        assert!(turns.take_within("a".to_owned(), Duration::from_millis(1)).await.is_none());
        drop(first);
        drop(turns.take("a".to_owned()).await.expect("a turn"));
        assert!(turns.all().is_empty());
    }
}
