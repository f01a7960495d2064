//! Taking a file in, as it comes.

use axum::extract::multipart::{Field, MultipartError};
use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use http::StatusCode;
use serde_json::json;

use crate::api::models::ErrorCode;
use crate::blobs::{Blobs, PutError};
use crate::contract::{Fault, Form, Part, Problem};
use crate::domain::file_name::FileName;
use crate::domain::upload_name::UploadName;
use crate::domain::upload_type::{self, Forbidden, HEAD};

/// The part that holds the file.
const FILE: &str = "file";

/// A file that is in the store under a name of its own, until it is known what
/// becomes of it.
#[derive(Debug)]
pub(super) struct Staged {
    /// Where it is.
    pub file: FileName,
    /// The SHA-256 of its content in lower-case hex.
    pub sha: String,
    /// What it is called.
    pub name: UploadName,
}

/// Why a file's bytes do not come on.
#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error(transparent)]
    Body(#[from] MultipartError),
    #[error("the file is larger than it may be")]
    TooLarge,
}

/// Takes in the one file of a form, or gives the problem that forbids it: then
/// nothing of it stays. A form that has not exactly one file of a proper name,
/// or one of more than `limit` bytes, is a [`Fault::Malformed`].
pub(super) async fn receive(
    blobs: &Blobs,
    form: &mut Form,
    forbidden: &Forbidden,
    limit: u64,
) -> Result<Result<Staged, Problem>, Fault> {
    let mut staged = None;
    let outcome = read_parts(blobs, form, forbidden, limit, &mut staged).await;
    if !matches!(outcome, Ok(Ok(())))
        && let Some(Staged { file, .. }) = staged.take()
    {
        discard(blobs, &file).await;
    }
    match outcome? {
        Err(problem) => Ok(Err(problem)),
        Ok(()) => staged.map(Ok).ok_or_else(|| {
            malformed(FILE, "Attach the media file as the \"file\" part of a multipart form.")
        }),
    }
}

/// Removes a staged file. One that cannot be removed now is left to the sweep.
pub(super) async fn discard(blobs: &Blobs, file: &FileName) {
    if let Err(error) = blobs.delete(file).await {
        tracing::warn!(%error, %file, "a staged file is left");
    }
}

async fn read_parts(
    blobs: &Blobs,
    form: &mut Form,
    forbidden: &Forbidden,
    limit: u64,
    staged: &mut Option<Staged>,
) -> Result<Result<(), Problem>, Fault> {
    while let Some(part) = form.next().await? {
        match part.name() {
            Some(FILE) if staged.is_some() => return Err(malformed(FILE, "Given more than once.")),
            Some(FILE) => {}
            Some(other) => {
                let shown: String = other.chars().take(100).collect();
                return Err(malformed(&shown, "Unknown field."));
            }
            None => return Err(malformed("body", "A part has no name.")),
        }
        let Part::Streamed(field) = part else {
            return Err(malformed(FILE, "Must be a file."));
        };
        let given = field.file_name().unwrap_or_default();
        let name = UploadName::of(given).map_err(|error| malformed(FILE, &error.to_string()))?;
        match stage(blobs, field, name, forbidden, limit).await? {
            Ok(file) => *staged = Some(file),
            Err(problem) => return Ok(Err(problem)),
        }
    }
    Ok(Ok(()))
}

/// Writes the file's bytes to a new name, once the first of them have shown that
/// it is not forbidden.
async fn stage(
    blobs: &Blobs,
    field: Box<Field<'_>>,
    name: UploadName,
    forbidden: &Forbidden,
    limit: u64,
) -> Result<Result<Staged, Problem>, Fault> {
    let mut content = limited(field, limit);
    let mut first = Vec::new();
    while first.iter().map(Bytes::len).sum::<usize>() < HEAD {
        let Some(chunk) = content.try_next().await.map_err(broken)? else { break };
        first.push(chunk);
    }
    let head = first.concat();
    let head = head.get(..HEAD).unwrap_or(&head);
    if let Err(denial) = upload_type::upload_type(&name, head, forbidden) {
        return Ok(Err(denial.into()));
    }
    let file = FileName::staging();
    let content = stream::iter(first.into_iter().map(Ok)).chain(content);
    match blobs.put_stream(&file, content).await {
        Ok(written) => Ok(Ok(Staged { file, sha: written.sha256, name })),
        Err(PutError::Source(error)) => Err(broken(error)),
        Err(PutError::Store(error)) => Err(error.into()),
    }
}

/// A file's bytes, until there are too many of them.
fn limited<'a>(
    field: Box<Field<'a>>,
    limit: u64,
) -> impl Stream<Item = Result<Bytes, Broken>> + Send + Unpin + 'a {
    let mut size = 0_u64;
    field.map(move |chunk| {
        let chunk = chunk?;
        size = size.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if size > limit { Err(Broken::TooLarge) } else { Ok(chunk) }
    })
}

fn broken(error: Broken) -> Fault {
    match error {
        Broken::Body(error) => Fault::unreadable(&error),
        Broken::TooLarge => {
            let message = "The file is larger than this server takes.";
            let problem =
                Problem::new(ErrorCode::PayloadTooLarge, message).with("fields", json!({ FILE: [message] }));
            Fault::Malformed(StatusCode::PAYLOAD_TOO_LARGE, problem)
        }
    }
}

/// A form that breaks the contract in a way that only reading it shows.
fn malformed(field: &str, message: &str) -> Fault {
    let problem =
        Problem::new(ErrorCode::ValidationError, message).with("fields", json!({ field: [message] }));
    Fault::Malformed(StatusCode::BAD_REQUEST, problem)
}
