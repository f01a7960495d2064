//! The log of a job: written here, and sent to the server while the job goes on.

use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use reqwest::Method;
use tokio_util::sync::CancellationToken;

use super::api::{Api, Body, Call, PATIENCE, Problem};
use crate::api::models::{LogLevel, LogReceipt};
use crate::domain::secret::Secret;
use crate::domain::time::Timestamp;

/// How much of a log is kept, in bytes. A job of ten thousand tests stays below.
const MOST: usize = 8 << 20;

/// How much is sent at once, in bytes.
const PIECE: usize = 512 * 1024;

/// Who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The worker, of itself.
    Worker,
    /// The worker, of a test.
    TestRunner,
}

/// A log.
#[derive(Debug, Default)]
pub struct Journal {
    text: Mutex<Vec<u8>>,
    sent: tokio::sync::Mutex<Sent>,
}

#[derive(Debug, Default)]
struct Sent {
    /// How many bytes the server has.
    bytes: usize,
    /// The server wants no more of it.
    closed: bool,
}

impl Journal {
    /// Adds a line: now.
    pub fn say(&self, level: LogLevel, source: Source, message: &str) {
        let line = line(Timestamp::now(), level, source, message);
        let mut text = self.text.lock().unwrap_or_else(PoisonError::into_inner);
        if text.len() + line.len() <= MOST {
            text.extend_from_slice(line.as_bytes());
        }
    }

    /// What a worker says of itself.
    pub fn worker(&self, level: LogLevel, message: &str) {
        self.say(level, Source::Worker, message);
    }

    /// What it says of a test.
    pub fn test(&self, level: LogLevel, id: i32, message: &str) {
        self.say(level, Source::TestRunner, &format!("test {id}: {message}"));
    }

    fn piece(&self, from: usize) -> Bytes {
        let text = self.text.lock().unwrap_or_else(PoisonError::into_inner);
        let to = text.len().min(from.saturating_add(PIECE));
        text.get(from..to).map_or(Bytes::new(), Bytes::copy_from_slice)
    }

    fn length(&self) -> usize {
        self.text.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Sends what the server has not got. A log that the server does not take is
    /// no reason to give up a job, so only a lost one is told.
    pub async fn send(
        &self,
        api: &Api,
        run_id: i32,
        token: &Secret,
        quit: &CancellationToken,
    ) -> Result<(), Problem> {
        let mut sent = self.sent.lock().await;
        while !sent.closed {
            let piece = self.piece(sent.bytes);
            if piece.is_empty() {
                break;
            }
            let path = format!("jobs/{run_id}/log?offset={}", sent.bytes);
            let call = Call {
                method: Method::POST,
                path: &path,
                job: Some(token),
                body: Body::Bytes(piece),
                patience: PATIENCE,
            };
            let next = match api.call::<LogReceipt>(&call, quit).await {
                Ok(receipt) => receipt.map(|receipt| receipt.next_offset),
                Err(Problem::Refused(refusal)) => {
                    refusal.details.get("next_offset").and_then(serde_json::Value::as_i64)
                }
                Err(problem) => return Err(problem),
            };
            let next = next.and_then(|next| usize::try_from(next).ok()).map(|next| next.min(self.length()));
            match next {
                // It may be less than before: the server says what it has.
                Some(next) if next != sent.bytes => sent.bytes = next,
                _ => sent.closed = true,
            }
        }
        Ok(())
    }
}

/// A line as the server's log pages understand it.
fn line(at: Timestamp, level: LogLevel, source: Source, message: &str) -> String {
    let source = match source {
        Source::Worker => "worker",
        Source::TestRunner => "test_runner",
    };
    // One event is one line, whatever it quotes.
    let message: String = message.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{at} [{}] {source}: {message}\n", level.as_str().to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::models::LogSource;
    use crate::domain::log_line::LogLine;

    #[test]
    fn the_server_reads_what_the_worker_writes() {
        let at = Timestamp::parse_rfc3339("2026-03-01T12:00:00Z").unwrap();
        for &level in LogLevel::ALL {
            for (source, read) in
                [(Source::Worker, LogSource::Worker), (Source::TestRunner, LogSource::TestRunner)]
            {
                let text = line(at, level, source, "test 7: a fatal error\nof the build\u{1b}[0m: debug");
                let text = text.strip_suffix('\n').unwrap();
                assert!(!text.contains(['\n', '\u{1b}']), "{text}");
                let line = LogLine::parse(text.as_bytes(), 1000);
                assert_eq!((line.timestamp, line.level, line.source), (Some(at), level, read), "{text}");
            }
        }
    }

    #[test]
    fn a_log_is_cut_at_a_line() {
        let journal = Journal::default();
        let long = "x".repeat(MOST / 3);
        for _ in 0..5 {
            journal.worker(LogLevel::Info, &long);
        }
        let text = journal.text.lock().unwrap().clone();
        assert!(text.len() <= MOST && text.ends_with(b"x\n"));
        assert_eq!(text.iter().filter(|byte| **byte == b'\n').count(), 2);
    }
}
