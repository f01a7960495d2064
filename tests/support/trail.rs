//! What a request leaves behind: entries in the audit log, statements run.

use touchstone::store::{Queries, Row, StoreError};

use super::World;

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub operation: String,
    pub object: (String, String),
    pub actor_id: Option<i32>,
    pub actor_name: Option<String>,
    pub token_id: Option<i32>,
    pub request_id: Option<String>,
    pub old: Option<String>,
    pub new: Option<String>,
}

fn entry(row: Row<'_>) -> Result<Entry, StoreError> {
    Ok(Entry {
        operation: row.text(0)?,
        object: (row.text(1)?, row.text(2)?),
        actor_id: row.opt_int32(3)?,
        actor_name: row.opt_text(4)?,
        token_id: row.opt_int32(5)?,
        request_id: row.opt_text(6)?,
        old: row.opt_text(7)?,
        new: row.opt_text(8)?,
    })
}

impl World {
    /// How many statements something costs. The background does its own once a
    /// second, so the least of several times counts.
    pub async fn cost(&self, mut what: impl AsyncFnMut()) -> u64 {
        let mut least = u64::MAX;
        for _ in 0..6 {
            let before = self.store.statements();
            what().await;
            least = least.min(self.store.statements() - before);
        }
        least
    }

    /// The audit log, the oldest entry first.
    pub async fn audit(&self) -> Vec<Entry> {
        let sql = "SELECT operation, object_type, object_id, actor_id, actor_name, token_id, request_id, old_value, new_value
                   FROM audit_log ORDER BY id";
        self.store.fetch_all(sql, &[], entry).await.unwrap()
    }
}
