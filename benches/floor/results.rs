//! Results, errors and histories: one statement each.

use std::collections::HashMap;

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use sqlx::{AssertSqlSafe, Row};
use touchstone::api::models::{
    ErrorItemPage, OutputStatus, Platform, ResultStatus, RunSample, RunSampleOutput, RunSamplePage,
    RunStatus, RunSummary, SampleHistoryEntry, SampleHistoryPage,
};
use touchstone::domain::faults;
use touchstone::domain::run_errors::{Context, items};
use touchstone::domain::verdict::ResultRow;

use super::{Floor, json, pagination};

/// Whether what was written is right, for a run whose snapshot is today's suite.
const RIGHT: &str = r#"(f.got IS NULL OR o."ignore" OR f.got = f.expected OR f.got = o.correct OR EXISTS
    (SELECT 1 FROM regression_test_output_files v WHERE v.regression_test_output_id = o.id AND v.file_hashes = f.got))"#;

pub async fn summary(State(floor): State<Floor>, Path(run_id): Path<i32>) -> Response {
    let row = sqlx::query(
        "SELECT status, total, passed, failed, skipped, missing, errors, duration_ms FROM run_summary WHERE run_id = ?",
    )
    .bind(run_id)
    .fetch_one(&floor.pool)
    .await
    .expect("a row");
    json(&RunSummary {
        run_id,
        status: RunStatus::parse(row.get(0)).expect("a status"),
        total_samples: row.get(1),
        pass_count: row.get(2),
        fail_count: row.get(3),
        skipped_count: row.get(4),
        missing_output_count: row.get(5),
        error_count: row.get(6),
        duration_ms: row.get(7),
    })
}

pub async fn samples(State(floor): State<Floor>, Path(run_id): Path<i32>) -> Response {
    let sql = format!(
        r#"SELECT p.regression_test_id, p.status, p.sample_id, m.original_name, r.exit_code, r.expected_rc, r.runtime,
         t.command, p.total, o.id, COALESCE(f.expected, o.correct), o.correct_extension, f.test_id, {RIGHT},
         (SELECT group_concat(name, '|') FROM (SELECT DISTINCT c.name FROM regression_test_category l
          JOIN category c ON c.id = l.category_id WHERE l.regression_id = p.regression_test_id ORDER BY c.name)),
         COALESCE(o."ignore", FALSE)
         FROM (SELECT regression_test_id, status, sample_id,
               (SELECT COUNT(*) FROM result_summary WHERE run_id = ?1) AS total FROM result_summary
               WHERE run_id = ?1 ORDER BY regression_test_id LIMIT 50) p
         LEFT JOIN sample m ON m.id = p.sample_id
         LEFT JOIN test_result r ON r.test_id = ?1 AND r.regression_test_id = p.regression_test_id
         JOIN regression_test t ON t.id = p.regression_test_id
         LEFT JOIN regression_test_output o ON o.regression_id = t.id
         LEFT JOIN test_result_file f ON f.test_id = ?1 AND f.regression_test_id = t.id
         AND f.regression_test_output_id = o.id ORDER BY p.regression_test_id, o.id"#
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(run_id).fetch_all(&floor.pool).await.expect("rows");
    let total: i64 = rows.first().map_or(0, |row| row.get(8));
    let mut data: Vec<RunSample> = Vec::new();
    for row in &rows {
        let id: i32 = row.get(0);
        if data.last().is_none_or(|test| test.regression_test_id != id) {
            data.push(RunSample {
                regression_test_id: id,
                sample_id: row.get(2),
                sample_name: row.get(3),
                categories: row
                    .get::<Option<&str>, _>(14)
                    .map_or_else(Vec::new, |names| names.split('|').map(str::to_owned).collect()),
                command: row.get(7),
                status: ResultStatus::parse(row.get(1)).expect("a status"),
                runtime_ms: row.get(6),
                exit_code: row.get(4),
                expected_rc: row.get(5),
                outputs: Vec::new(),
            });
        }
        let (Some(output_id), Some(test)) = (row.get::<Option<i32>, _>(9), data.last_mut()) else { continue };
        let written = row.get::<Option<i32>, _>(12).is_some();
        // What is ignored need not be there.
        if !written && row.get::<bool, _>(15) {
            continue;
        }
        let status = match (written, row.get::<Option<bool>, _>(13)) {
            (false, _) => OutputStatus::MissingOutput,
            (true, Some(true)) => OutputStatus::Pass,
            (true, _) => OutputStatus::Fail,
        };
        let filename = format!("{}{}", row.get::<&str, _>(10), row.get::<&str, _>(11));
        test.outputs.push(RunSampleOutput { output_id, filename, status });
    }
    json(&RunSamplePage { data, pagination: pagination(50, total) })
}

pub async fn errors(State(floor): State<Floor>, Path(run_id): Path<i32>) -> Response {
    let sql = r#"SELECT q.regression_test_id, q.sample_id, q.faults, r.exit_code, r.expected_rc,
        (SELECT "timestamp" FROM test_progress WHERE test_id = ?1 ORDER BY id DESC LIMIT 1)
        FROM result_summary q
        JOIN test_result r ON r.test_id = ?1 AND r.regression_test_id = q.regression_test_id
        WHERE q.run_id = ?1 AND q.error_count > 0 ORDER BY q.regression_test_id"#;
    let rows = sqlx::query(sql).bind(run_id).fetch_all(&floor.pool).await.expect("rows");
    let (mut results, mut samples, mut errors) = (Vec::new(), HashMap::new(), Vec::new());
    for row in &rows {
        let test: i32 = row.get(0);
        samples.extend(row.get::<Option<i32>, _>(1).map(|sample_id| (test, sample_id)));
        errors.extend(faults::decode(test, row.get(2)));
        results.push(ResultRow {
            regression_test_id: test,
            exit_code: row.get(3),
            expected_rc: row.get(4),
            runtime_ms: None,
        });
    }
    let last_event_at = rows.first().and_then(|row| row.get(5));
    let items = items(Context { run_id, last_event_at, results: &results, samples: &samples }, &errors);
    let total = i64::try_from(items.len()).expect("few");
    json(&ErrorItemPage { data: items.into_iter().take(50).collect(), pagination: pagination(50, total) })
}

pub async fn history(
    State(floor): State<Floor>,
    Path(sample_id): Path<i32>,
    RawQuery(query): RawQuery,
) -> Response {
    let failed = query.is_some_and(|query| query.contains("status=fail"));
    let filter = if failed { "AND status = 'fail'" } else { "" };
    let sql = format!(
        r#"SELECT q.run_id, q.regression_test_id, q.status, q.signature, t.platform, t.branch, t."commit",
         COALESCE(s.completed_at, s.started_at),
         (SELECT COALESCE(SUM(results), 0) FROM result_tally WHERE sample_id = ?1 {filter}
          AND bucket = (SELECT MAX(bucket) FROM result_tally
          WHERE bucket < (SELECT run_id / 500 FROM tally_floor WHERE id = 1)))
         + (SELECT COUNT(*) FROM result_summary WHERE sample_id = ?1 {filter}
          AND run_id >= (SELECT run_id FROM tally_floor WHERE id = 1))
         FROM (SELECT run_id, regression_test_id, status, signature FROM result_summary WHERE sample_id = ?1 {filter}
               ORDER BY run_id DESC, regression_test_id LIMIT 50) q
         JOIN run_summary s ON s.run_id = q.run_id JOIN test t ON t.id = q.run_id
         ORDER BY q.run_id DESC, q.regression_test_id"#
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(sample_id).fetch_all(&floor.pool).await.expect("rows");
    let total: i64 = rows.first().map_or(0, |row| row.get(8));
    let data = rows
        .iter()
        .map(|row| SampleHistoryEntry {
            run_id: row.get(0),
            regression_test_id: row.get(1),
            status: ResultStatus::parse(row.get(2)).expect("a status"),
            failure_signature: row.get(3),
            platform: Platform::parse(row.get(4)).expect("a platform"),
            branch: row.get(5),
            commit_sha: row.get(6),
            tested_at: row.get(7),
        })
        .collect();
    json(&SampleHistoryPage { data, pagination: pagination(50, total) })
}
