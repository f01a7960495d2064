//! What the errors of a run are made of.

use sqlx::AssertSqlSafe;

use super::runs::{EVENT, Event, event};
use super::{Queries, Store, StoreError};
use crate::domain::faults;
use crate::domain::time::Timestamp;
use crate::domain::verdict::{ResultRow, TestError};

/// A test of a run with which something is wrong.
#[derive(Clone, Debug)]
pub struct Failing {
    /// Its result.
    pub result: ResultRow,
    /// Its sample.
    pub sample_id: Option<i32>,
    /// What is wrong.
    pub errors: Vec<TestError>,
    /// When the run's last event was; nothing where that cannot be read.
    pub last_event_at: Option<Timestamp>,
}

/// The tests of a run with which something is wrong, by id, as they were judged
/// when the run's row was computed. One statement. The row must be up to date,
/// as for [`super::results::evidence`].
pub async fn failing(store: &Store, run_id: i32) -> Result<Vec<Failing>, StoreError> {
    store
        .fetch_all(
            r#"SELECT x.regression_test_id, x.sample_id, x.faults, r.exit_code, r.expected_rc, r.runtime,
               (SELECT p."timestamp" FROM test_progress p WHERE p.test_id = x.run_id ORDER BY p.id DESC LIMIT 1)
               FROM result_summary x
               JOIN test_result r ON r.test_id = x.run_id AND r.regression_test_id = x.regression_test_id
               WHERE x.run_id = ? AND x.error_count > 0 ORDER BY x.regression_test_id"#,
            &[run_id.into()],
            |row| {
                let regression_test_id = row.int32(0)?;
                Ok(Failing {
                    result: ResultRow {
                        regression_test_id,
                        exit_code: row.opt_int(3)?,
                        expected_rc: row.opt_int(4)?,
                        runtime_ms: row.opt_int(5)?,
                    },
                    sample_id: row.opt_int32(1)?,
                    errors: row
                        .opt_text_ref(2)?
                        .map_or_else(Vec::new, |text| faults::decode(regression_test_id, text)),
                    last_event_at: row.opt_time(6).ok().flatten(),
                })
            },
        )
        .await
}

/// The events of a run, the oldest first: all, or the cancellations alone. One
/// statement.
pub async fn events(store: &Store, run_id: i32, canceled_only: bool) -> Result<Vec<Event>, StoreError> {
    // As `progress` reads it.
    let canceled = if canceled_only { "AND LOWER(TRIM(status)) = 'canceled'" } else { "" };
    let sql = format!("SELECT {EVENT} FROM test_progress WHERE test_id = ? {canceled} ORDER BY id");
    store.fetch_all(AssertSqlSafe(sql), &[run_id.into()], event).await
}
