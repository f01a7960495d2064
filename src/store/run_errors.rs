//! What the errors of a run are made of.

use sqlx::AssertSqlSafe;

use super::tolerant::progress;
use super::{Queries, Row, Store, StoreError};
use crate::api::models::ProgressStatus;
use crate::domain::time::Timestamp;

/// The tests of a run with which something is wrong, by id. One statement. The
/// run's row must be up to date, as for [`super::results::evidence`].
pub async fn failing(store: &Store, run_id: i32) -> Result<Vec<i32>, StoreError> {
    store
        .fetch_all(
            "SELECT regression_test_id FROM result_summary WHERE run_id = ? AND error_count > 0
             ORDER BY regression_test_id",
            &[run_id.into()],
            |row| row.int32(0),
        )
        .await
}

/// When a run's last event was. One statement.
pub async fn last_event_at(store: &Store, run_id: i32) -> Result<Option<Timestamp>, StoreError> {
    store
        .fetch_optional(
            r#"SELECT "timestamp" FROM test_progress WHERE test_id = ? ORDER BY id DESC LIMIT 1"#,
            &[run_id.into()],
            |row| row.time(0),
        )
        .await
}

/// Something that happened to a run.
#[derive(Clone, Debug)]
pub struct Event {
    /// The event's id.
    pub id: i32,
    /// When.
    pub at: Timestamp,
    /// The stage it reached.
    pub status: ProgressStatus,
    /// What was said.
    pub message: String,
}

fn event(row: Row<'_>) -> Result<Event, StoreError> {
    Ok(Event {
        id: row.int32(0)?,
        at: row.time(1)?,
        status: progress(row.text_ref(2)?),
        message: row.text(3)?,
    })
}

/// The events of a run, the oldest first: all, or the cancellations alone. One
/// statement.
pub async fn events(store: &Store, run_id: i32, canceled_only: bool) -> Result<Vec<Event>, StoreError> {
    // As `progress` reads it.
    let canceled = if canceled_only { "AND LOWER(TRIM(status)) = 'canceled'" } else { "" };
    let sql = format!(
        r#"SELECT id, "timestamp", status, message FROM test_progress WHERE test_id = ? {canceled} ORDER BY id"#
    );
    store.fetch_all(AssertSqlSafe(sql), &[run_id.into()], event).await
}
