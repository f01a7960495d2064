//! Reading runs.

use sqlx::AssertSqlSafe;

use super::text::exactly;
use super::tolerant::{progress, word};
use super::{Engine, Param, Queries, Row, Store, StoreError, Tx, summaries};
use crate::api::models::{Platform, ProgressStatus, RunSort, RunStatus, TestType};
use crate::domain::repository;
use crate::domain::time::Timestamp;
use crate::domain::verdict::Counts;

/// A run as the API shows it.
#[derive(Clone, Debug)]
pub struct Run {
    /// The run's id.
    pub id: i32,
    /// Its status.
    pub status: RunStatus,
    /// What it runs on; an unknown stored one is shown as `linux`.
    pub platform: Platform,
    /// Whether it is for a pull request; an unknown stored one is a commit.
    pub test_type: TestType,
    /// The clone URL of the repository.
    pub fork_url: Option<String>,
    /// The branch.
    pub branch: String,
    /// The commit.
    pub commit: String,
    /// The pull request's number; 0 for none.
    pub pr_nr: i32,
    /// When it was created, and so queued.
    pub created_at: Option<Timestamp>,
    /// When testing began.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub completed_at: Option<Timestamp>,
    /// 1, and one more with every restart.
    pub attempt: i32,
    /// Who made it.
    pub owner_id: Option<i32>,
}

/// Columns 0 to 12 of a run. Each costs something in each row of a page, so
/// there is none that a reply does not show.
macro_rules! run_columns {
    () => {
        r#"t.id, s.status, t.platform, t.test_type, f.github, t.branch, t."commit", t.pr_nr,
        s.created_at, s.started_at, s.completed_at, o.attempt, o.owner_id"#
    };
}

fn run(row: Row<'_>) -> Result<Run, StoreError> {
    Ok(Run {
        id: row.int32(0)?,
        status: row
            .opt_text_ref(1)?
            .map_or(RunStatus::Queued, |text| word(text, RunStatus::parse, RunStatus::Queued)),
        platform: word(row.text_ref(2)?, Platform::parse, Platform::Linux),
        test_type: word(row.text_ref(3)?, TestType::parse, TestType::Commit),
        fork_url: row.opt_text(4)?,
        branch: row.text(5)?,
        commit: row.text(6)?,
        pr_nr: row.int32(7)?,
        created_at: row.opt_time(8)?,
        started_at: row.opt_time(9)?,
        completed_at: row.opt_time(10)?,
        attempt: row.opt_int32(11)?.unwrap_or(1),
        owner_id: row.opt_int32(12)?,
    })
}

/// One run, and whether its row in the read model is missing or out of date.
const ONE: &str = concat!(
    "SELECT ",
    run_columns!(),
    ", s.stale FROM test t LEFT JOIN run_summary s ON s.run_id = t.id
     LEFT JOIN fork f ON f.id = t.fork_id LEFT JOIN run_origin o ON o.run_id = t.id WHERE t.id = ?"
);

fn run_and_stale(row: Row<'_>) -> Result<(Run, bool), StoreError> {
    Ok((run(row)?, row.opt_flag(13)?.unwrap_or(true)))
}

/// One run. One statement, unless its row is missing or out of date, which is
/// mended first.
pub async fn get(store: &Store, run_id: i32) -> Result<Option<Run>, StoreError> {
    match store.fetch_optional(ONE, &[run_id.into()], run_and_stale).await? {
        Some((_, true)) => {
            summaries::recompute(store, &[run_id], |_| ()).await?;
            Ok(store.fetch_optional(ONE, &[run_id.into()], run_and_stale).await?.map(|(run, _)| run))
        }
        found => Ok(found.map(|(run, _)| run)),
    }
}

/// One run as the transaction that changes it sees it.
pub async fn get_in(tx: &Tx, run_id: i32) -> Result<Option<Run>, StoreError> {
    Ok(tx.fetch_optional(ONE, &[run_id.into()], run_and_stale).await?.map(|(run, _)| run))
}

/// A run's status and counts. One statement, unless the row is missing or out
/// of date, which is mended first.
pub async fn summary(store: &Store, run_id: i32) -> Result<Option<(RunStatus, Counts)>, StoreError> {
    let params = [run_id.into()];
    let read = || {
        store.fetch_optional(
            "SELECT status, total, passed, failed, missing, skipped, errors, duration_ms, stale FROM run_summary
             WHERE run_id = ?",
            &params,
            |row| {
                let counts = Counts {
                    total: row.int32(1)?,
                    passed: row.int32(2)?,
                    failed: row.int32(3)?,
                    missing: row.int32(4)?,
                    skipped: row.int32(5)?,
                    errors: row.int32(6)?,
                    duration_ms: row.opt_int(7)?,
                };
                let status = word(row.text_ref(0)?, RunStatus::parse, RunStatus::Error);
                Ok((status, counts, row.flag(8)?))
            },
        )
    };
    let mut found = read().await?;
    if found.as_ref().is_none_or(|(_, _, stale)| *stale) {
        if get(store, run_id).await?.is_none() {
            return Ok(None);
        }
        found = read().await?;
    }
    Ok(found.map(|(status, counts, _)| (status, counts)))
}

/// The runs wanted; all of them by default.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only of this status.
    pub status: Option<RunStatus>,
    /// Only on this platform.
    pub platform: Option<Platform>,
    /// Only of this branch.
    pub branch: Option<String>,
    /// Only of this commit, in either letter case.
    pub commit: Option<String>,
    /// Only of this commit too, that of a release.
    pub release_commit: Option<String>,
    /// Only of this repository, `owner/name`, in any letter case.
    pub repository: Option<String>,
    /// Only created then or later.
    pub created_after: Option<Timestamp>,
    /// Only created then or earlier.
    pub created_before: Option<Timestamp>,
}

/// The commit a release of the program was made from: `None` for an unknown
/// release, `Some(None)` for one without a commit.
pub async fn release_commit(store: &Store, version: &str) -> Result<Option<Option<String>>, StoreError> {
    store
        .fetch_optional(
            AssertSqlSafe(format!(
                r#"SELECT "commit" FROM ccextractor_version WHERE {}"#,
                exactly(store.engine(), "version")
            )),
            &[version.into()],
            |row| row.opt_text(0),
        )
        .await
}

/// A page of runs and the length of the whole list. One statement, plus one
/// where the page lies beyond the end; rows marked as out of date are mended
/// first.
pub async fn list(
    store: &Store,
    filter: &Filter,
    sort: RunSort,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Run>, i64), StoreError> {
    let page = Page::new(filter, sort, store.engine());
    loop {
        let sql = format!(
            "SELECT {columns}, (SELECT COUNT(*) {counted}) * 2
             + CASE WHEN EXISTS (SELECT 1 FROM run_summary WHERE stale = TRUE) THEN 1 ELSE 0 END {from}
             ORDER BY {order} LIMIT ? OFFSET ?",
            columns = run_columns!(),
            counted = page.counted,
            from = page.from,
            order = page.order,
        );
        let mut params: Vec<Param<'_>> = page.params.clone();
        params.extend(page.params.iter().cloned());
        params.extend([limit.into(), offset.into()]);
        // Twice the total, and one more where a row is out of date: one column
        // for both, read off the first row.
        let mut totals = None;
        let rows = store
            .fetch_all(AssertSqlSafe(sql), &params, |row| {
                if totals.is_none() {
                    totals = Some(row.int(13)?);
                }
                run(row)
            })
            .await?;
        match totals {
            Some(totals) if totals % 2 == 1 => mend(store).await?,
            Some(totals) => return Ok((rows, totals / 2)),
            None => {
                let sql = format!(
                    "SELECT COUNT(*), (SELECT COUNT(*) FROM run_summary WHERE stale = TRUE) {}",
                    page.counted
                );
                let (total, stale) = store
                    .fetch_one(AssertSqlSafe(sql), &page.params, |row| Ok((row.int(0)?, row.int(1)?)))
                    .await?;
                if stale == 0 {
                    return Ok((Vec::new(), total));
                }
                mend(store).await?;
            }
        }
    }
}

/// Computes every run whose row was marked as out of date.
pub(super) async fn mend(store: &Store) -> Result<(), StoreError> {
    let stale = summaries::stale(store).await?;
    summaries::recompute(store, &stale, |_| ()).await
}

/// A filter and an order in SQL.
struct Page<'a> {
    from: String,
    /// The same rows with no more tables than the filter needs.
    counted: String,
    order: &'static str,
    params: Vec<Param<'a>>,
}

impl<'a> Page<'a> {
    fn new(filter: &'a Filter, sort: RunSort, engine: Engine) -> Self {
        let of_branch = exactly(engine, "t.branch");
        let mut wheres: Vec<&str> = Vec::new();
        let mut params: Vec<Param<'a>> = Vec::new();
        let mut add = |condition, param| {
            wheres.push(condition);
            params.push(param);
        };
        if let Some(status) = filter.status {
            add("s.status = ?", status.as_str().into());
        }
        if let Some(platform) = filter.platform {
            // As `run` shows it: what is not Windows is Linux.
            let shown = match platform {
                Platform::Windows => "TRIM(t.platform) = ?",
                Platform::Linux => "TRIM(t.platform) <> ?",
            };
            add(shown, Platform::Windows.as_str().into());
        }
        if let Some(branch) = &filter.branch {
            add(&of_branch, branch.into());
        }
        if let Some(commit) = &filter.commit {
            add(r#"LOWER(t."commit") = ?"#, commit.to_lowercase().into());
        }
        if let Some(commit) = &filter.release_commit {
            add(r#"LOWER(t."commit") = ?"#, commit.to_lowercase().into());
        }
        if let Some(name) = &filter.repository {
            add("LOWER(f.github) = ?", repository::fork_url(name).to_lowercase().into());
        }
        if let Some(after) = filter.created_after {
            add("s.created_at >= ?", after.into());
        }
        if let Some(before) = filter.created_before {
            add("s.created_at <= ?", before.into());
        }
        let conditions =
            if wheres.is_empty() { String::new() } else { format!("WHERE {}", wheres.join(" AND ")) };
        let test = "JOIN test t ON t.id = s.run_id";
        let fork = "LEFT JOIN fork f ON f.id = t.fork_id";
        let from = format!(
            "FROM run_summary s {test} {fork} LEFT JOIN run_origin o ON o.run_id = s.run_id {conditions}"
        );
        let joins = match (conditions.contains("t."), conditions.contains("f.")) {
            (_, true) => format!("{test} {fork}"),
            (true, false) => test.to_owned(),
            (false, false) => String::new(),
        };
        let counted = format!("FROM run_summary s {joins} {conditions}");
        // A run without a time has only just been queued by another program:
        // it is the newest. PostgreSQL thinks so by itself; SQLite must be told
        // in a way that can still walk the index.
        let order = match (sort, engine) {
            (RunSort::CreatedAt, Engine::Sqlite) => "s.created_at NULLS LAST, s.run_id",
            (RunSort::CreatedAt, Engine::Postgres) => "s.created_at, s.run_id",
            (RunSort::CreatedAt, Engine::MySql) => "s.created_at IS NULL, s.created_at, s.run_id",
            (RunSort::DescendingCreatedAt, Engine::Sqlite) => "s.created_at DESC NULLS FIRST, s.run_id DESC",
            (RunSort::DescendingCreatedAt, Engine::Postgres) => "s.created_at DESC, s.run_id DESC",
            (RunSort::DescendingCreatedAt, Engine::MySql) => {
                "s.created_at IS NULL DESC, s.created_at DESC, s.run_id DESC"
            }
            (RunSort::RunId, _) => "s.run_id",
            (RunSort::DescendingRunId, _) => "s.run_id DESC",
        };
        Self { from, counted, order, params }
    }
}

/// Something that happened to a run.
#[derive(Clone, Debug)]
pub struct Event {
    /// The event's id: the order of events.
    pub id: i32,
    /// When; nothing where what is stored is no time.
    pub timestamp: Option<Timestamp>,
    /// The stage it reached.
    pub status: ProgressStatus,
    /// What was said.
    pub message: String,
}

/// Columns 0 to 3 of an event.
pub(super) const EVENT: &str = r#"id, "timestamp", status, message"#;

pub(super) fn event(row: Row<'_>) -> Result<Event, StoreError> {
    Ok(Event {
        id: row.int32(0)?,
        timestamp: row.time(1).ok(),
        status: progress(row.text_ref(2)?),
        message: row.text(3)?,
    })
}

/// Whether a run exists.
pub async fn exists(store: &Store, run_id: i32) -> Result<bool, StoreError> {
    let found = store
        .fetch_optional("SELECT id FROM test WHERE id = ?", &[run_id.into()], |row| row.int32(0))
        .await?;
    Ok(found.is_some())
}

/// A page of a run's events, the oldest first, and how many there are.
pub async fn events(
    store: &Store,
    run_id: i32,
    status: Option<ProgressStatus>,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Event>, i64), StoreError> {
    // As `progress_from_stored` reads it: what is unknown is preparation.
    let shown = match status {
        None => String::new(),
        Some(ProgressStatus::Preparation) => {
            "AND LOWER(TRIM(status)) NOT IN ('testing', 'completed', 'canceled')".to_owned()
        }
        Some(status) => format!("AND LOWER(TRIM(status)) = '{}'", status.as_str()),
    };
    let sql = format!("SELECT COUNT(*) FROM test_progress WHERE test_id = ? {shown}");
    let total = store.fetch_one(AssertSqlSafe(sql), &[run_id.into()], |row| row.int(0)).await?;
    let events = store
        .fetch_all(
            AssertSqlSafe(format!(
                "SELECT {EVENT} FROM test_progress WHERE test_id = ? {shown} ORDER BY id LIMIT ? OFFSET ?"
            )),
            &[run_id.into(), limit.into(), offset.into()],
            event,
        )
        .await?;
    Ok((events, total))
}
