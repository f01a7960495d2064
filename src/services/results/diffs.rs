//! How an output differs from what it should have been, as the contract shows
//! it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::json;
use tokio::sync::Semaphore;

use super::super::file_store::invalid_path;
use super::Services;
use super::outputs::{At, Output, Refusal, charset_name};
use crate::api::models::{
    Diff, DiffDifference, DiffFile, DiffFormat, DiffHunk, DiffLine, DiffLineKind, DiffResult, DiffStatus,
    DiffSummary, ErrorCode, OutputStatus, UnifiedDiff,
};
use crate::blobs::BlobError;
use crate::contract::{Fault, Problem};
use crate::domain::diff::{self, Difference, LineKind, MAX_FILE, Options};
use crate::domain::digest::sha256_hex;
use crate::domain::text;
use crate::domain::verdict::output_status;

/// For how long two files are compared; what remains after it is taken as
/// changed. Together with what comes before and after it this is two seconds at
/// most.
const BUDGET: Duration = Duration::from_millis(1500);

/// How much of the budget goes into the kinds of differences where the
/// differences themselves are shown as one text.
const KINDS: Duration = Duration::from_millis(500);

/// How long a comparison waits for a place; then the client is to try again.
const PATIENCE: Duration = Duration::from_secs(20);

/// The places for comparisons, no more than there are cores: each may take two
/// seconds and 150 MiB.
#[derive(Clone, Debug)]
pub struct Diffing {
    places: Arc<Semaphore>,
}

impl Default for Diffing {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { places: Arc::new(Semaphore::new(cores)) }
    }
}

/// What a comparison comes to.
pub(super) enum Compared {
    /// The reply.
    Result(DiffResult),
    /// A file is too large to be compared.
    TooLarge(Problem),
}

/// A side of a comparison, if it can be one.
enum Side {
    Bytes(Bytes),
    TooLarge(Problem),
}

/// What is said of a comparison in either form.
struct Heading {
    at: At,
    status: DiffStatus,
    accepted: bool,
    binary: bool,
    differences: Vec<DiffDifference>,
    expected: Option<DiffFile>,
    actual: Option<DiffFile>,
}

/// What is shown of it.
enum Shown {
    Structured { summary: DiffSummary, hunks: Vec<DiffHunk>, truncated: bool },
    Unified { content: String, truncated: bool },
}

impl Services {
    /// Compares an output with what it should have been.
    pub(super) async fn compared(
        &self,
        output: &Output,
        context_lines: i32,
        format: DiffFormat,
    ) -> Result<Compared, Refusal> {
        let at = output.at;
        let reported = output.reported.as_ref().map(|file| &file.row);
        let accepted = {
            let expected = output.evidence.expectations.of(at.regression_id);
            output_status(expected, reported) == OutputStatus::Pass
        };
        let without_files = |status| {
            let heading = Heading {
                at,
                status,
                accepted,
                binary: false,
                differences: Vec::new(),
                expected: None,
                actual: None,
            };
            Ok(Compared::Result(heading.with(Shown::nothing(format))))
        };
        let Some(reported) = reported else { return without_files(DiffStatus::MissingActual) };
        let Some(got) = &reported.got else { return without_files(DiffStatus::Identical) };
        if output.expected.is_empty() {
            return without_files(DiffStatus::MissingExpected);
        }
        if *got == output.expected {
            return without_files(DiffStatus::Identical);
        }

        // The place comes before the files, which take memory, too.
        let place = tokio::time::timeout(PATIENCE, self.diffing.places.clone().acquire_owned())
            .await
            .map_err(|_| Fault::unavailable("every place for comparisons is taken"))?
            .map_err(Fault::internal)?;
        let expected = match self.side(output, "expected", &output.expected).await? {
            Side::Bytes(bytes) => bytes,
            Side::TooLarge(problem) => return Ok(Compared::TooLarge(problem)),
        };
        let actual = match self.side(output, "actual", got).await? {
            Side::Bytes(bytes) => bytes,
            Side::TooLarge(problem) => return Ok(Compared::TooLarge(problem)),
        };
        let context_lines = usize::try_from(context_lines).unwrap_or_default();
        // It ends by its budget, whether anybody still waits for it or not.
        let work = tokio::task::spawn_blocking(move || {
            let _place = place;
            let shown = compare(&expected, &actual, context_lines, format);
            (shown, file(&expected), file(&actual), text::charset_of_pair(&expected, &actual))
        });
        let ((differences, shown), mut expected, mut actual, charset) =
            work.await.map_err(|_| Fault::internal("a comparison did not finish"))?;
        if let Some(charset) = charset.map(charset_name) {
            // Both are read alike.
            expected.charset = Some(charset);
            actual.charset = Some(charset);
        }
        let identical = differences.is_empty();
        let heading = Heading {
            at,
            status: if identical { DiffStatus::Identical } else { DiffStatus::Different },
            accepted,
            binary: charset.is_none(),
            differences,
            expected: Some(expected),
            actual: Some(actual),
        };
        Ok(Compared::Result(heading.with(shown)))
    }

    /// Reads the file of an output that has this hash, to compare it.
    async fn side(&self, output: &Output, what: &str, hash: &str) -> Result<Side, Refusal> {
        let name = output.name(what, hash)?;
        let limit = u64::try_from(MAX_FILE).unwrap_or(u64::MAX);
        match self.files.blobs().read_all(&name, limit).await {
            Ok(Some((bytes, _))) => Ok(Side::Bytes(bytes)),
            Ok(None) => Err(Refusal::absent(what, &name)),
            Err(BlobError::TooLarge { size, limit }) => {
                let download_url = self.files.link(&name, name.last_part()).await?;
                let problem =
                    Problem::new(ErrorCode::Unprocessable, "File too large for diff. Use download_url.")
                        .with("file", json!(what))
                        .with("size_bytes", json!(size))
                        .with("limit_bytes", json!(limit))
                        .with("download_url", json!(download_url));
                Ok(Side::TooLarge(problem))
            }
            Err(error @ BlobError::Outside(_)) => Err(Refusal::Forbidden(invalid_path(error))),
            Err(error) => Err(error.into()),
        }
    }
}

/// Compares two files: the kinds of differences, none if they are identical, and
/// what is shown.
fn compare(
    expected: &[u8],
    actual: &[u8],
    context_lines: usize,
    format: DiffFormat,
) -> (Vec<DiffDifference>, Shown) {
    let begun = Instant::now();
    let kinds_end = || begun.elapsed() >= KINDS;
    let end = || begun.elapsed() >= BUDGET;
    match format {
        DiffFormat::Structured => {
            let diff = diff::diff(expected, actual, &Options::new(context_lines, &end));
            let summary = DiffSummary {
                added_lines: number(diff.added_lines),
                removed_lines: number(diff.removed_lines),
                changed_hunks: number(diff.changed_hunks),
            };
            let hunks = diff.hunks.into_iter().map(hunk).collect();
            let shown = Shown::Structured { summary, hunks, truncated: diff.truncated };
            (diff.differences.into_iter().map(kind).collect(), shown)
        }
        DiffFormat::Unified => {
            let diff = diff::diff(expected, actual, &Options::new(context_lines, &kinds_end));
            let unified = diff::unified(expected, actual, &Options::new(context_lines, &end));
            let shown = Shown::Unified { content: unified.text, truncated: unified.truncated };
            (diff.differences.into_iter().map(kind).collect(), shown)
        }
    }
}

/// A file by itself.
fn file(bytes: &[u8]) -> DiffFile {
    DiffFile {
        sha256: sha256_hex(bytes),
        size_bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        charset: text::charset(bytes).map(charset_name),
    }
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
    i32::try_from(count).unwrap_or(i32::MAX)
}

impl Shown {
    fn nothing(format: DiffFormat) -> Self {
        match format {
            DiffFormat::Structured => Self::Structured {
                summary: DiffSummary { added_lines: 0, removed_lines: 0, changed_hunks: 0 },
                hunks: Vec::new(),
                truncated: false,
            },
            DiffFormat::Unified => Self::Unified { content: String::new(), truncated: false },
        }
    }
}

impl Heading {
    fn with(self, shown: Shown) -> DiffResult {
        let At { run_id, sample_id, regression_id, output_id } = self.at;
        match shown {
            Shown::Structured { summary, hunks, truncated } => DiffResult::Diff(Diff {
                run_id,
                sample_id,
                regression_id,
                output_id,
                format: DiffFormat::Structured,
                status: self.status,
                accepted: self.accepted,
                binary: self.binary,
                differences: self.differences,
                expected: self.expected,
                actual: self.actual,
                truncated,
                summary,
                hunks,
            }),
            Shown::Unified { content, truncated } => DiffResult::UnifiedDiff(UnifiedDiff {
                run_id,
                sample_id,
                regression_id,
                output_id,
                format: DiffFormat::Unified,
                status: self.status,
                accepted: self.accepted,
                binary: self.binary,
                differences: self.differences,
                expected: self.expected,
                actual: self.actual,
                truncated,
                content,
            }),
        }
    }
}
