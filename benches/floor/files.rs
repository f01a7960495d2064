//! Comparisons and logs: the same bytes and the same call of the library.

use std::os::unix::fs::FileExt;
use std::time::{Duration, Instant};

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use sqlx::Row;
use tokio::task::spawn_blocking;
use touchstone::api::models::{
    Charset, CursorPagination, Diff, DiffDifference, DiffFile, DiffFormat, DiffHunk, DiffLine, DiffLineKind,
    DiffStatus, DiffSummary, LogLine, LogPage,
};
use touchstone::domain::diff::{self, Difference, LineKind, Options};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::log_page::{Filter, Limits, PageReader, Snapshot};
use touchstone::domain::text;

use super::{Floor, json};

pub async fn difference(
    State(floor): State<Floor>,
    Path((run_id, sample_id, regression_id, output_id)): Path<(i32, i32, i32, i32)>,
) -> Response {
    let row = sqlx::query(
        "SELECT f.expected, f.got, o.correct_extension FROM test_result_file f
         JOIN regression_test_output o ON o.id = f.regression_test_output_id
         WHERE f.test_id = ? AND f.regression_test_id = ? AND f.regression_test_output_id = ?",
    )
    .bind(run_id)
    .bind(regression_id)
    .bind(output_id)
    .fetch_one(&floor.pool)
    .await
    .expect("a row");
    let extension: String = row.get(2);
    let name = |hash: &str| floor.files.join(format!("TestResults/{hash}{extension}"));
    let [expected, actual] = [0, 1].map(|column| name(row.get(column)));
    // No more comparisons at once than there are cores, as memory demands.
    let place = floor.places.clone().acquire_owned().await.expect("a place");
    let compared = spawn_blocking(move || {
        let _place = place;
        let [expected, actual] = [expected, actual].map(|path| std::fs::read(path).expect("a file"));
        let begun = Instant::now();
        let end = || begun.elapsed() > Duration::from_secs(1);
        let diff = diff::diff(&expected, &actual, &Options::new(3, &end));
        Diff {
            run_id,
            sample_id,
            regression_id,
            output_id,
            format: DiffFormat::Structured,
            status: DiffStatus::Different,
            accepted: false,
            binary: false,
            differences: diff.differences.into_iter().map(kind).collect(),
            expected: Some(file(&expected)),
            actual: Some(file(&actual)),
            truncated: diff.truncated,
            summary: DiffSummary {
                added_lines: number(diff.added_lines),
                removed_lines: number(diff.removed_lines),
                changed_hunks: number(diff.changed_hunks),
            },
            hunks: diff.hunks.into_iter().map(hunk).collect(),
        }
    });
    json(&compared.await.expect("a comparison"))
}

fn file(bytes: &[u8]) -> DiffFile {
    let charset = text::charset(bytes).map(|charset| match charset {
        text::Charset::Utf8 => Charset::Utf8,
        text::Charset::Windows1252 => Charset::Windows1252,
    });
    DiffFile { sha256: sha256_hex(bytes), size_bytes: bytes.len() as i64, charset }
}

fn hunk(hunk: diff::Hunk) -> DiffHunk {
    let line = |line: diff::Line| DiffLine {
        kind: match line.kind {
            LineKind::Context => DiffLineKind::Context,
            LineKind::Added => DiffLineKind::Added,
            LineKind::Removed => DiffLineKind::Removed,
        },
        expected_line: line.expected_line.map(number),
        actual_line: line.actual_line.map(number),
        text: line.text,
    };
    DiffHunk {
        expected_start: number(hunk.expected_start),
        actual_start: number(hunk.actual_start),
        lines: hunk.lines.into_iter().map(line).collect(),
    }
}

fn kind(difference: Difference) -> DiffDifference {
    match difference {
        Difference::Content => DiffDifference::Content,
        Difference::Whitespace => DiffDifference::Whitespace,
        Difference::LineEndings => DiffDifference::LineEndings,
        Difference::FinalNewline => DiffDifference::FinalNewline,
        Difference::ByteOrderMark => DiffDifference::ByteOrderMark,
    }
}

fn number(count: usize) -> i32 {
    i32::try_from(count).expect("few")
}

pub async fn log(State(floor): State<Floor>, Path(run_id): Path<i32>, RawQuery(query): RawQuery) -> Response {
    let cursor = query.and_then(|query| query.strip_prefix("cursor=")?.parse().ok()).unwrap_or(0);
    let path = floor.files.join(format!("LogFiles/{run_id}.txt"));
    let page = spawn_blocking(move || {
        let log = std::fs::File::open(path).expect("a log");
        let size = log.metadata().expect("a size").len();
        let snapshot = Snapshot { size, ended: true };
        let mut reader = PageReader::at(cursor, 100, Filter::default(), snapshot, Limits::REPLY);
        while let Some(range) = reader.wants() {
            let mut bytes = vec![0; (range.end - range.start) as usize];
            log.read_exact_at(&mut bytes, range.start).expect("a part of the log");
            reader.feed(&bytes);
        }
        reader.finish()
    });
    let page = page.await.expect("a page");
    let line = |placed: touchstone::domain::log_page::PlacedLine| LogLine {
        timestamp: placed.line.timestamp,
        level: placed.line.level,
        source: placed.line.source,
        message: placed.line.message,
        truncated: placed.line.truncated,
        offset: placed.offset as i64,
        run_id,
        sample_id: None,
    };
    json(&LogPage {
        data: page.lines.into_iter().map(line).collect(),
        pagination: CursorPagination { limit: 100, next_cursor: page.next_cursor.map(|at| at as i64) },
    })
}
