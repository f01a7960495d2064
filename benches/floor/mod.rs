//! The floor: one statement, one handler, nothing around it.

mod files;
mod results;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::get;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteRow};
use sqlx::{AssertSqlSafe, Row};
use tokio::sync::Semaphore;
use touchstone::api::models::{Pagination, Platform, Run, RunPage, RunStatus, TestType};
use touchstone::domain::repository;

const COLUMNS: &str = r#"t.id, s.status, t.platform, t.test_type, f.github, t.branch, t."commit", t.pr_nr,
    s.created_at, s.started_at, s.completed_at, o.attempt, o.owner_id"#;
const FROM: &str = "FROM run_summary s JOIN test t ON t.id = s.run_id LEFT JOIN fork f ON f.id = t.fork_id
    LEFT JOIN run_origin o ON o.run_id = s.run_id";

/// What the handlers share.
#[derive(Clone)]
pub struct Floor {
    pool: SqlitePool,
    files: PathBuf,
    places: Arc<Semaphore>,
}

/// Starts it on a database and a folder of files, and gives its address.
pub async fn start(url: &str, files: PathBuf) -> SocketAddr {
    let options =
        SqliteConnectOptions::from_str(url).expect("a URL").read_only(true).create_if_missing(false);
    let pool = SqlitePoolOptions::new()
        .max_connections(4)
        .test_before_acquire(false)
        .connect_with(options)
        .await
        .expect("a database");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let places = Arc::new(Semaphore::new(cores));
    let router = axum::Router::new()
        .route("/api/v1/runs", get(list))
        .route("/api/v1/runs/{run_id}", get(one))
        .route("/api/v1/runs/{run_id}/summary", get(results::summary))
        .route("/api/v1/runs/{run_id}/samples", get(results::samples))
        .route("/api/v1/runs/{run_id}/errors", get(results::errors))
        .route("/api/v1/samples/{sample_id}/history", get(results::history))
        .route(
            "/api/v1/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/diff",
            get(files::difference),
        )
        .route("/api/v1/runs/{run_id}/logs", get(files::log))
        .with_state(Floor { pool, files, places });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn list(State(floor): State<Floor>, RawQuery(query): RawQuery) -> Response {
    let failed = query.is_some_and(|query| query.contains("status=fail"));
    let filter = if failed { "WHERE s.status = 'fail'" } else { "" };
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT COUNT(*) FROM run_summary s {filter}) {FROM} {filter}
         ORDER BY s.created_at DESC, s.run_id DESC LIMIT 50 OFFSET 0"
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&floor.pool).await.expect("rows");
    let total: i64 = rows.first().map_or(0, |row| row.get(13));
    json(&RunPage { data: rows.iter().map(run).collect(), pagination: pagination(50, total) })
}

async fn one(State(floor): State<Floor>, Path(run_id): Path<i32>) -> Response {
    let sql = format!("SELECT {COLUMNS} {FROM} WHERE s.run_id = ?");
    let row = sqlx::query(AssertSqlSafe(sql)).bind(run_id).fetch_one(&floor.pool).await.expect("a row");
    json(&run(&row))
}

/// Of the first page.
fn pagination(limit: i32, total: i64) -> Pagination {
    Pagination { limit, offset: 0, total, next_offset: (total > limit.into()).then_some(limit.into()) }
}

fn json(value: &impl serde::Serialize) -> Response {
    ([(CONTENT_TYPE, "application/json")], serde_json::to_vec(value).expect("JSON")).into_response()
}

fn run(row: &SqliteRow) -> Run {
    let fork: Option<&str> = row.get(4);
    let (commit, pr_nr): (String, i32) = (row.get(6), row.get(7));
    Run {
        run_id: row.get(0),
        status: RunStatus::parse(row.get(1)).expect("a status"),
        platform: Platform::parse(row.get(2)).expect("a platform"),
        test_type: TestType::parse(row.get(3)).expect("a type"),
        repository: repository::from_fork_url(fork),
        github_link: repository::github_link(fork, &commit, pr_nr),
        branch: row.get(5),
        commit_sha: commit,
        pr_number: Some(pr_nr).filter(|number| *number > 0),
        created_at: row.get(8),
        queued_at: row.get(8),
        started_at: row.get(9),
        completed_at: row.get(10),
        attempt: row.get::<Option<i32>, _>(11).unwrap_or(1),
        owner_id: row.get(12),
    }
}
