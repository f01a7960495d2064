//! What the demo is let in with: a token of its admin, and one for the worker,
//! both for an hour. The demo gives them back when it is done; so one that was
//! not given back tells that a demo was stopped half-way.

use chrono::TimeDelta;

use crate::api::models::Scope;
use crate::cli::demo::people;
use crate::cli::{Failure, open, operator};
use crate::domain::scopes;
use crate::domain::secret::Secret;
use crate::domain::time::Timestamp;
use crate::domain::token::NewToken;
use crate::store::audit::{self, Change};
use crate::store::tokens::{self, NewRow};
use crate::store::{Store, StoreError, Tx};

/// What the names of these tokens begin with.
const NAME: &str = "touchstone-demo-";
const ADMIN: [Scope; 4] = [Scope::RunsRead, Scope::RunsWrite, Scope::ResultsRead, Scope::BaselinesWrite];
const WORKER: [Scope; 1] = [Scope::WorkerRun];

/// Two tokens.
pub(super) struct Pass {
    pub(super) admin: Secret,
    pub(super) worker: Secret,
    ids: [i32; 2],
}

/// Makes the tokens. Those of a demo that was stopped half-way are revoked.
pub(super) async fn take(store: &Store) -> Result<Pass, Failure> {
    let user = open::user(store, people::ADMIN).await?;
    let old = unfinished(store).await?;
    let tx = store.begin().await?;
    for id in old {
        revoke(&tx, id).await?;
    }
    let (admin, worker) = (insert(&tx, user.id, &ADMIN).await?, insert(&tx, user.id, &WORKER).await?);
    tx.commit().await?;
    Ok(Pass { admin: admin.1, worker: worker.1, ids: [admin.0, worker.0] })
}

impl Pass {
    /// Revokes them: the demo is done.
    pub(super) async fn give_back(self, store: &Store) -> Result<(), Failure> {
        let tx = store.begin().await?;
        for id in self.ids {
            revoke(&tx, id).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// Notes that the real part is still to be made, in the transaction that makes
/// everything before it.
pub(in crate::cli::demo) async fn promise(tx: &Tx, admin_id: i32) -> Result<(), StoreError> {
    insert(tx, admin_id, &ADMIN).await.map(drop)
}

/// The tokens that no demo has given back.
pub(super) async fn unfinished(store: &Store) -> Result<Vec<i32>, Failure> {
    let Ok(user) = open::user(store, people::ADMIN).await else { return Ok(Vec::new()) };
    let (tokens, _) = tokens::list(store, Some(user.id), i32::MAX, 0).await?;
    let left = tokens.into_iter().filter(|token| token.name.starts_with(NAME) && token.revoked_at.is_none());
    Ok(left.map(|token| token.id).collect())
}

async fn insert(tx: &Tx, user_id: i32, wanted: &[Scope]) -> Result<(i32, Secret), StoreError> {
    let new = NewToken::generate();
    let now = Timestamp::now();
    // Names are never used twice.
    let name = format!("{NAME}{}", &new.hash[..12]);
    let row = NewRow {
        user_id,
        name: &name,
        hash: &new.hash,
        prefix: &new.prefix,
        scopes_json: &scopes::to_stored(wanted),
        created_at: now,
        expires_at: now.plus(TimeDelta::hours(1)),
    };
    let id = tokens::insert(tx, &row).await?;
    let change = Change {
        object_type: "token",
        object_id: id.to_string(),
        old: None,
        new: Some(format!("{name} {}", row.scopes_json)),
    };
    audit::write(tx, &operator("demo"), change).await?;
    Ok((id, new.plaintext))
}

async fn revoke(tx: &Tx, id: i32) -> Result<(), StoreError> {
    if !tokens::revoke(tx, id, Timestamp::now()).await? {
        return Ok(());
    }
    let change = Change {
        object_type: "token",
        object_id: id.to_string(),
        old: Some("live".to_owned()),
        new: Some("revoked".to_owned()),
    };
    audit::write(tx, &operator("demo"), change).await
}
