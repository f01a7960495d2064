//! What uploads make: a queued sample, a sample, a file that accompanies one.
//! Each is made once for a key, in the turn of its content.

use std::sync::Mutex;

use serde_json::json;

use super::contents::{ensure, failed, take_turns};
use super::receive::Staged;
use super::{missing, no_queued_sample};
use crate::api::models::{ErrorCode, FinalizeRequest, FinalizedSample, LinkedSample, QueuedSample};
use crate::api::uploads::{FinalizeQueuedSampleResponse, LinkQueuedSampleResponse, UploadSampleResponse};
use crate::blobs::Blobs;
use crate::contract::{Caller, Problem};
use crate::domain::authorize;
use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;
use crate::services::idempotent::Creation;
use crate::services::samples::no_sample;
use crate::store::audit::Actor;
use crate::store::uploads::changes::{self, Description, NewUpload, undotted};
use crate::store::uploads::{self, Known, Queued};
use crate::store::{StoreError, Tx, sample_changes};

/// A file to be queued.
pub(super) struct Enqueue<'a> {
    pub blobs: &'a Blobs,
    pub staged: &'a Staged,
    /// Where it will be.
    pub file: &'a FileName,
    pub caller: &'a Caller,
    pub actor: Actor,
}

impl Creation for Enqueue<'_> {
    type Made = QueuedSample;
    type Response = UploadSampleResponse;

    fn created(made: QueuedSample) -> UploadSampleResponse {
        UploadSampleResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> UploadSampleResponse {
        UploadSampleResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<QueuedSample, UploadSampleResponse>, StoreError> {
        let Staged { file: staged, sha, name } = self.staged;
        uploads::take_turn(tx, &[sha]).await?;
        if let Some(known) = uploads::known(tx, sha).await? {
            return Ok(Err(UploadSampleResponse::Conflict(is_known(sha, known, self.caller))));
        }
        if !ensure(self.blobs, staged, self.file).await? {
            return Err(StoreError::Unavailable("a staged file is gone".to_owned()));
        }
        let (extension, original_name) = (name.extension(), name.stem());
        let new = NewUpload { sha, extension, original_name, user_id: self.caller.user_id };
        let id = changes::insert(tx, &new, &self.actor).await?;
        Ok(Ok(QueuedSample {
            id,
            sha: sha.clone(),
            extension: extension.to_owned(),
            original_name: original_name.to_owned(),
            user_id: Some(self.caller.user_id),
        }))
    }
}

/// The refusal of content that is a sample already.
fn is_sample(sha: &str, id: i32) -> Problem {
    let message = "This file is a sample already.";
    Problem::new(ErrorCode::Conflict, message).with("sha", json!(sha)).with("sample_id", json!(id))
}

/// The refusal of content that is known already. Which upload it is, whoever may
/// see that upload is told.
pub(super) fn is_known(sha: &str, known: Known, caller: &Caller) -> Problem {
    let (id, user_id) = match known {
        Known::Sample(id) => return is_sample(sha, id),
        Known::Queued { id, user_id } => (id, user_id),
    };
    let message = "This file was uploaded already, and waits.";
    let problem = Problem::new(ErrorCode::Conflict, message).with("sha", json!(sha));
    match authorize::own_upload(caller, user_id) {
        Ok(()) => problem.with("queued_id", json!(id)),
        Err(_) => problem,
    }
}

/// An upload that is to become a sample.
pub(super) struct Finalize<'a> {
    pub blobs: &'a Blobs,
    pub queued_id: i32,
    pub sha: &'a str,
    /// Where it is, and where it will be.
    pub files: (&'a FileName, &'a FileName),
    pub body: &'a FinalizeRequest,
    pub actor: Actor,
}

impl Creation for Finalize<'_> {
    type Made = FinalizedSample;
    type Response = FinalizeQueuedSampleResponse;

    fn created(made: FinalizedSample) -> FinalizeQueuedSampleResponse {
        FinalizeQueuedSampleResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> FinalizeQueuedSampleResponse {
        FinalizeQueuedSampleResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<FinalizedSample, FinalizeQueuedSampleResponse>, StoreError> {
        let (sha, id) = (self.sha, self.queued_id);
        uploads::take_turn(tx, &[sha]).await?;
        // An id may have been given out again since it was looked up.
        let Some(upload) = changes::lock(tx, id).await?.filter(|upload| upload.sha.as_deref() == Some(sha))
        else {
            return Ok(Err(FinalizeQueuedSampleResponse::NotFound(no_queued_sample(id))));
        };
        // Another program may have made it one.
        if let Some(Known::Sample(id)) = uploads::known(tx, sha).await? {
            return Ok(Err(FinalizeQueuedSampleResponse::Conflict(is_sample(sha, id))));
        }
        if !ensure(self.blobs, self.files.0, self.files.1).await? {
            return Ok(Err(FinalizeQueuedSampleResponse::Conflict(missing(id))));
        }
        let said = Description {
            version: &self.body.version,
            platform: self.body.platform,
            parameters: &self.body.parameters,
            notes: &self.body.notes,
        };
        let Some(sample_id) = changes::finalize(tx, &upload, &said, &self.actor).await? else {
            return Ok(Err(FinalizeQueuedSampleResponse::UnprocessableEntity(no_release())));
        };
        let original_name = upload.original_name;
        Ok(Ok(FinalizedSample { sample_id, sha: sha.to_owned(), original_name }))
    }
}

/// The refusal of a release that does not exist.
pub(super) fn no_release() -> Problem {
    Problem::unprocessable("version", "Unknown CCExtractor version.")
}

/// An upload that is to accompany a sample.
pub(super) struct Link<'a> {
    pub blobs: &'a Blobs,
    pub upload: &'a Queued,
    /// Where it is.
    pub file: &'a FileName,
    pub sample_id: i32,
    pub sample_sha: &'a str,
    pub actor: Actor,
    /// The ids and files that were tried. Those of a try that failed stay
    /// behind.
    pub placed: Mutex<Vec<(i32, FileName)>>,
}

impl Creation for Link<'_> {
    type Made = LinkedSample;
    type Response = LinkQueuedSampleResponse;

    fn created(made: LinkedSample) -> LinkQueuedSampleResponse {
        LinkQueuedSampleResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> LinkQueuedSampleResponse {
        LinkQueuedSampleResponse::UnprocessableEntity(problem)
    }

    /// The file's name has the id of its row in it, so it can only be copied
    /// once there is one, and before that is committed.
    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<LinkedSample, LinkQueuedSampleResponse>, StoreError> {
        let (queued_id, sample_id) = (self.upload.id, self.sample_id);
        take_turns(tx, self.upload.sha.as_deref(), Some(self.sample_sha)).await?;
        let Some(upload) = changes::lock(tx, queued_id).await?.filter(|upload| upload.sha == self.upload.sha)
        else {
            return Ok(Err(LinkQueuedSampleResponse::NotFound(no_queued_sample(queued_id))));
        };
        let sample = sample_changes::lock(tx, sample_id).await?;
        if sample.and_then(|sample| sample.sha).as_deref() != Some(self.sample_sha) {
            return Ok(Err(LinkQueuedSampleResponse::NotFound(no_sample(sample_id))));
        }
        let id = changes::link(tx, &upload, sample_id, &self.actor).await?;
        let Ok(file) = FileName::extra_file(self.sample_sha, id, undotted(&upload.extension)) else {
            return Ok(Err(LinkQueuedSampleResponse::Conflict(unnamed(sample_id))));
        };
        self.placed.lock().unwrap_or_else(|poison| poison.into_inner()).push((id, file.clone()));
        if !self.blobs.copy(self.file, &file).await.map_err(failed)? {
            return Ok(Err(LinkQueuedSampleResponse::Conflict(missing(queued_id))));
        }
        Ok(Ok(LinkedSample { id, sample_id, filename: file.last_part().to_owned() }))
    }
}

/// The refusal of a sample that has no proper hash, by which files are named.
pub(super) fn unnamed(sample_id: i32) -> Problem {
    let message = format!("No file can be attached to sample {sample_id}: its content is not known.");
    Problem::new(ErrorCode::Conflict, message)
}
