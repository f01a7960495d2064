//! Runs that have not ended: those that wait, and those that are being tested.

use sqlx::AssertSqlSafe;

use super::tolerant::{PLATFORM, word};
use super::{Param, Queries, Store, StoreError, runs};
use crate::api::models::{Platform, QueueStatus};
use crate::domain::heartbeat::Signs;
use crate::domain::time::Timestamp;

/// A run that has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The run's id.
    pub run_id: i32,
    /// Whether it waits.
    pub status: QueueStatus,
    /// What it runs on.
    pub platform: Platform,
    /// When it was queued.
    pub queued_at: Option<Timestamp>,
    /// When testing began.
    pub started_at: Option<Timestamp>,
    /// Its place among the runs of its status on its platform, from 1.
    pub place: i32,
}

/// The runs wanted; all of them by default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only on this platform.
    pub platform: Option<Platform>,
    /// Only of this status.
    pub status: Option<QueueStatus>,
}

/// How many runs have not ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Depth {
    /// Those that wait.
    pub queued: i32,
    /// Those that are being tested.
    pub running: i32,
}

/// A page of the queue in the order in which runs are taken, and how many there
/// are on the platform wanted, whatever their status. Three statements; rows
/// marked as out of date are mended first.
pub async fn list(
    store: &Store,
    filter: Filter,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Job>, Depth), StoreError> {
    runs::mend(store).await?;
    let depth = depth(store, filter.platform).await?;
    let mut wheres = String::from("q.place > 0");
    let mut params: Vec<Param<'_>> = Vec::new();
    if let Some(platform) = filter.platform {
        wheres.push_str(" AND q.shown = ?");
        params.push(platform.as_str().into());
    }
    if let Some(status) = filter.status {
        wheres.push_str(" AND q.status = ?");
        params.push(status.as_str().into());
    }
    params.extend([limit.into(), offset.into()]);
    let sql = format!(
        "SELECT q.run_id, q.status, q.shown, q.queued_at, q.started_at, q.place FROM
         (SELECT s.run_id, s.status, {PLATFORM} AS shown, s.queued_at, s.started_at,
         ROW_NUMBER() OVER (PARTITION BY s.status, {PLATFORM} ORDER BY s.run_id) AS place
         FROM run_summary s JOIN test t ON t.id = s.run_id WHERE s.status IN ('queued', 'running')) q
         WHERE {wheres} ORDER BY q.run_id LIMIT ? OFFSET ?"
    );
    let jobs = store
        .fetch_all(AssertSqlSafe(sql), &params, |row| {
            Ok(Job {
                run_id: row.int32(0)?,
                status: word(row.text_ref(1)?, QueueStatus::parse, QueueStatus::Queued),
                platform: word(row.text_ref(2)?, Platform::parse, Platform::Linux),
                queued_at: row.opt_time(3)?,
                started_at: row.opt_time(4)?,
                place: row.int32(5)?,
            })
        })
        .await?;
    Ok((jobs, depth))
}

/// How many runs wait and are being tested, on one platform or on all. One
/// statement.
async fn depth(store: &Store, platform: Option<Platform>) -> Result<Depth, StoreError> {
    let (condition, params) = match platform {
        Some(platform) => (format!("AND {PLATFORM} = ?"), vec![Param::from(platform.as_str())]),
        None => (String::new(), Vec::new()),
    };
    let sql = format!(
        "SELECT s.status, COUNT(*) FROM run_summary s JOIN test t ON t.id = s.run_id
         WHERE s.status IN ('queued', 'running') {condition} GROUP BY s.status"
    );
    let mut depth = Depth::default();
    let rows = store.fetch_all(AssertSqlSafe(sql), &params, |row| {
        Ok((QueueStatus::parse(row.text_ref(0)?), row.int32(1)?))
    });
    for (status, runs) in rows.await? {
        match status {
            Some(QueueStatus::Queued) => depth.queued = runs,
            Some(QueueStatus::Running) => depth.running = runs,
            None => {}
        }
    }
    Ok(depth)
}

/// What tells whether anybody works. One statement.
///
/// A run waits since it was created, or since it was last queued again; one
/// that another program has queued says nothing of that, so since it was last
/// computed. A worker is heard of when it moves a run along, and one of ours with
/// every request about its job. A run can be canceled by others than workers, so
/// that says nothing.
pub async fn signs(store: &Store) -> Result<Signs, StoreError> {
    let sql = r#"SELECT
        (SELECT MIN(COALESCE(a.ended_at, s.created_at, s.computed_at)) FROM run_summary s
         LEFT JOIN run_origin o ON o.run_id = s.run_id
         LEFT JOIN run_attempt a ON a.run_id = o.run_id AND a.attempt = o.attempt - 1
         WHERE s.status = 'queued'),
        (SELECT p."timestamp" FROM test_progress p WHERE p.status <> 'canceled' ORDER BY p.id DESC LIMIT 1),
        (SELECT MAX(l.renewed_at) FROM run_lease l)"#;
    store
        .fetch_one(sql, &[], |row| {
            Ok(Signs { waiting_since: row.opt_time(0)?, heard: row.opt_time(1)?.max(row.opt_time(2)?) })
        })
        .await
}
