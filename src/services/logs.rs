//! The tag `Logs`.

use futures_util::TryStreamExt;
use serde_json::json;

use super::Services;
use crate::api::logs::{
    GetRunLogsInput, GetRunLogsResponse, GetSampleLogsInput, GetSampleLogsResponse, LogsApi,
};
use crate::api::models::{CursorPagination, ErrorCode, LogLine, LogPage, RunStatus};
use crate::blobs::{BlobError, Opened};
use crate::contract::{Fault, Problem};
use crate::domain::file_name::FileName;
use crate::domain::log_page::{Filter, Limits, Page, PageReader, Snapshot};
use crate::store::{leases, runs};

/// So many bytes are taken apart in less time than it takes to have it done on
/// another thread.
const AT_ONCE: usize = 64 << 10;

/// Which lines of which log are wanted.
struct Request {
    run_id: i32,
    /// The sample whose own log it is about.
    sample_id: Option<i32>,
    limit: i32,
    cursor: Option<i64>,
    tail: Option<i32>,
    filter: Filter,
}

/// What becomes of a request for a log.
enum Answer {
    Page(LogPage),
    NotFound(Problem),
    Unprocessable(Problem),
}

impl LogsApi for Services {
    async fn get_run_logs(&self, input: GetRunLogsInput) -> Result<GetRunLogsResponse, Fault> {
        let params = input.params;
        let request = Request {
            run_id: params.run_id,
            sample_id: None,
            limit: params.limit,
            cursor: params.cursor,
            tail: params.tail,
            filter: Filter::new(params.level, params.source, params.contains.as_deref()),
        };
        Ok(match self.log(request).await? {
            Answer::Page(page) => GetRunLogsResponse::Ok(page),
            Answer::NotFound(problem) => GetRunLogsResponse::NotFound(problem),
            Answer::Unprocessable(problem) => GetRunLogsResponse::UnprocessableEntity(problem),
        })
    }

    async fn get_sample_logs(&self, input: GetSampleLogsInput) -> Result<GetSampleLogsResponse, Fault> {
        let params = input.params;
        let request = Request {
            run_id: params.run_id,
            sample_id: Some(params.sample_id),
            limit: params.limit,
            cursor: params.cursor,
            tail: params.tail,
            filter: Filter::new(params.level, params.source, params.contains.as_deref()),
        };
        Ok(match self.log(request).await? {
            Answer::Page(page) => GetSampleLogsResponse::Ok(page),
            Answer::NotFound(problem) => GetSampleLogsResponse::NotFound(problem),
            Answer::Unprocessable(problem) => GetSampleLogsResponse::UnprocessableEntity(problem),
        })
    }
}

impl Services {
    async fn log(&self, request: Request) -> Result<Answer, Fault> {
        if request.tail.is_some() && request.cursor.is_some() {
            let message = "The last lines cannot begin at a cursor: `tail` and `cursor` exclude each other.";
            return Ok(Answer::Unprocessable(Problem::unprocessable("tail", message)));
        }
        let run_id = request.run_id;
        let Some(run) = runs::get(&self.store, run_id).await? else {
            return Ok(Answer::NotFound(Problem::not_found(format!("Run {run_id} not found."))));
        };
        // The status first: once a run has ended its log is complete, so what is
        // read after that is all of it.
        let ended = !matches!(run.status, RunStatus::Queued | RunStatus::Running);
        let name = match request.sample_id {
            Some(sample_id) => FileName::sample_log(run_id, sample_id),
            None => FileName::run_log(run_id),
        };
        let opened = match self.files.blobs().file(&name).await {
            Err(error @ BlobError::Outside(_)) => {
                tracing::warn!(%error, "a log is not shown");
                None
            }
            opened => opened?,
        };
        let Some(opened) = opened else { return Ok(Answer::NotFound(no_log(run_id, request.sample_id))) };
        let mut log = Snapshot { size: opened.stat().size, ended };
        if !ended && request.sample_id.is_none() {
            // Else a reader could stand where the same log never will be, or only later.
            let settled = leases::log::settled(&self.store, run_id).await?;
            log.size = log.size.min(settled.unwrap_or(u64::MAX));
        }
        let (reader, limit) = match request.tail {
            Some(tail) => (PageReader::tail(size(tail)?, request.filter, log, Limits::REPLY), tail),
            None => {
                let cursor = u64::try_from(request.cursor.unwrap_or(0)).map_err(Fault::internal)?;
                let count = size(request.limit)?;
                (PageReader::at(cursor, count, request.filter, log, Limits::REPLY), request.limit)
            }
        };
        let page = read(&opened, reader).await?;
        shown(page, run_id, request.sample_id, limit).map(Answer::Page)
    }
}

/// Reads a page.
async fn read(opened: &Opened, mut reader: PageReader) -> Result<Page, Fault> {
    while let Some(range) = reader.wants() {
        let mut chunks = opened.stream(range).await?;
        let mut bytes = Vec::new();
        while let Some(chunk) = chunks.try_next().await? {
            bytes.extend_from_slice(&chunk);
        }
        if bytes.len() <= AT_ONCE {
            reader.feed(&bytes);
        } else {
            let work = tokio::task::spawn_blocking(move || {
                reader.feed(&bytes);
                reader
            });
            reader = work.await.map_err(|_| Fault::internal("a log could not be taken apart"))?;
        }
    }
    Ok(reader.finish())
}

/// A page as a reply shows it.
fn shown(page: Page, run_id: i32, sample_id: Option<i32>, limit: i32) -> Result<LogPage, Fault> {
    let position = |at: u64| i64::try_from(at).map_err(Fault::internal);
    let lines = page.lines.into_iter().map(|placed| {
        Ok(LogLine {
            timestamp: placed.line.timestamp,
            level: placed.line.level,
            source: placed.line.source,
            message: placed.line.message,
            truncated: placed.line.truncated,
            offset: position(placed.offset)?,
            run_id,
            sample_id,
        })
    });
    let data = lines.collect::<Result<_, Fault>>()?;
    let next_cursor = page.next_cursor.map(position).transpose()?;
    Ok(LogPage { data, pagination: CursorPagination { limit, next_cursor } })
}

fn size(count: i32) -> Result<usize, Fault> {
    usize::try_from(count).map_err(Fault::internal)
}

fn no_log(run_id: i32, sample_id: Option<i32>) -> Problem {
    match sample_id {
        None => Problem::new(ErrorCode::LogNotFound, format!("Run {run_id} has no log.")),
        Some(sample_id) => {
            let message = format!("Sample {sample_id} has no log of its own in run {run_id}.");
            Problem::new(ErrorCode::LogNotFound, message).with("sample_id", json!(sample_id))
        }
    }
    .with("run_id", json!(run_id))
}
