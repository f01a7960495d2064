//! Token look-ups, shared by the requests that wait for one.
//!
//! Every request reads its token's row, and no answer is older than the
//! request: a revoked token is dead at once. But requests that arrive while a
//! look-up is under way need not each make one of their own. They wait for the
//! next, which begins after all of them have arrived and reads all their
//! tokens with one statement. An idle server looks up at once; a busy one makes
//! fewer statements than it answers requests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use tokio::sync::oneshot;

use crate::store::tokens::{self, Candidate};
use crate::store::{Store, StoreError};

/// The tokens that begin with one prefix.
type Found = Result<Arc<Vec<Candidate>>, StoreError>;

/// The most tokens that one statement reads.
const MOST: usize = 64;

/// Who waits for a look-up.
#[derive(Debug, Default)]
struct Waiting {
    /// Whether one is under way.
    busy: bool,
    /// The prefixes wanted of the next one.
    next: Vec<(String, oneshot::Sender<Found>)>,
}

/// The place where look-ups are made.
#[derive(Clone, Debug)]
pub struct Lookup {
    store: Store,
    waiting: Arc<Mutex<Waiting>>,
}

impl Lookup {
    /// Look-ups in this database.
    pub fn new(store: Store) -> Self {
        Self { store, waiting: Arc::default() }
    }

    /// The tokens that begin with `prefix`, as they are now or later.
    pub async fn candidates(&self, prefix: &str) -> Found {
        let (send, receive) = oneshot::channel();
        let begin = {
            let mut waiting = self.lock();
            waiting.next.push((prefix.to_owned(), send));
            !std::mem::replace(&mut waiting.busy, true)
        };
        if begin {
            // In a task of its own: the others must not depend on whether this
            // request's client stays.
            let lookup = self.clone();
            tokio::spawn(async move { lookup.work().await });
        }
        receive.await.unwrap_or_else(|_| Err(StoreError::Unavailable("a look-up was given up".to_owned())))
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(|poison| poison.into_inner())
    }

    /// Makes look-ups until nobody waits.
    async fn work(&self) {
        let unwinding = GiveUp(self);
        loop {
            let batch = {
                let mut waiting = self.lock();
                if waiting.next.is_empty() {
                    waiting.busy = false;
                    std::mem::forget(unwinding);
                    return;
                }
                let size = waiting.next.len().min(MOST);
                waiting.next.drain(..size).collect::<Vec<_>>()
            };
            let mut prefixes: Vec<&str> = batch.iter().map(|(prefix, _)| prefix.as_str()).collect();
            prefixes.sort_unstable();
            prefixes.dedup();
            let found = tokens::candidates(&self.store, &prefixes).await.map(|rows| {
                let mut by_prefix: HashMap<String, Vec<Candidate>> = HashMap::new();
                for row in rows {
                    by_prefix.entry(row.prefix.clone()).or_default().push(row);
                }
                by_prefix
                    .into_iter()
                    .map(|(prefix, rows)| (prefix, Arc::new(rows)))
                    .collect::<HashMap<_, _>>()
            });
            for (prefix, waiter) in batch {
                let found = found.as_ref().map(|rows| rows.get(&prefix).cloned().unwrap_or_default());
                // Whoever does not wait any more needs no answer.
                let _ = waiter.send(found.map_err(Clone::clone));
            }
        }
    }
}

/// Lets the next request begin anew if a look-up panics or is dropped; those
/// who wait are told that there is no answer.
struct GiveUp<'a>(&'a Lookup);

impl Drop for GiveUp<'_> {
    fn drop(&mut self) {
        let mut waiting = self.0.lock();
        waiting.busy = false;
        waiting.next.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::models::Role;
    use crate::store::{Queries, StoreOptions, migrations, users};

    #[tokio::test]
    async fn a_look_up_sees_what_was_committed_before_it_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("t.db").display());
        let store = Store::open(&StoreOptions::new(url)).await.unwrap();
        migrations::migrate(&store).await.unwrap();
        let tx = store.begin().await.unwrap();
        users::insert(&tx, "ada", "ada@example.com", Role::User, "!").await.unwrap();
        tx.execute(
            "INSERT INTO api_token (user_id, token_name, token_hash, token_prefix, scopes_json, created_at, expires_at)
             VALUES (1, 'a', 'h', 'prefix', '[]', '2026-01-01 00:00:00.000000', '2099-01-01 00:00:00.000000')",
            &[],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let lookup = Lookup::new(store.clone());
        // Enough others to keep look-ups under way all the time.
        let others: Vec<_> = (0..200)
            .map(|i| {
                let lookup = lookup.clone();
                tokio::spawn(
                    async move { lookup.candidates(&format!("other{}", i % 3)).await.unwrap().len() },
                )
            })
            .collect();
        for round in 0..20 {
            let name = format!("name{round}");
            store.execute("UPDATE api_token SET token_hash = ?", &[(&name).into()]).await.unwrap();
            let asked = (0..5).map(|_| lookup.candidates("prefix"));
            for found in futures_util::future::join_all(asked).await {
                assert_eq!(found.unwrap()[0].hash, name);
            }
        }
        for other in others {
            assert_eq!(other.await.unwrap(), 0);
        }
    }

    #[tokio::test]
    async fn requests_at_once_share_statements() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("t.db").display());
        let store = Store::open(&StoreOptions::new(url)).await.unwrap();
        migrations::migrate(&store).await.unwrap();
        let lookup = Lookup::new(store.clone());
        let before = store.statements();
        let asked = (0..100).map(|i| {
            let lookup = lookup.clone();
            async move { lookup.candidates(if i % 2 == 0 { "a" } else { "b" }).await.unwrap().len() }
        });
        futures_util::future::join_all(asked).await;
        let statements = store.statements() - before;
        assert!(statements <= 4, "{statements}");
        // And alone it is one statement, at once.
        lookup.candidates("a").await.unwrap();
        assert_eq!(store.statements() - before, statements + 1);
    }
}
