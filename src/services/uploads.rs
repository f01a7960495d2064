//! The tag `Uploads`.

pub(crate) mod contents;
mod make;
mod receive;

use std::sync::Mutex;

use serde_json::json;

use super::auth::pagination;
use super::idempotent::{Creation, Key};
use super::samples::no_sample;
use super::{Services, actor};
use crate::api::models::{Deleted, ErrorCode, FinalizeRequest, QueuedSample, QueuedSamplePage};
use crate::api::uploads::{
    DeleteQueuedSampleInput, DeleteQueuedSampleResponse, FinalizeQueuedSampleInput,
    FinalizeQueuedSampleResponse, GetQueuedSampleInput, GetQueuedSampleResponse, LinkQueuedSampleInput,
    LinkQueuedSampleResponse, ListQueuedSamplesInput, ListQueuedSamplesResponse, UploadSampleInput,
    UploadSampleResponse, UploadsApi,
};
use crate::contract::{Caller, Fault, Problem};
use crate::domain::authorize;
use crate::domain::file_name::FileName;
use crate::store::audit::Actor;
use crate::store::sample_changes::release;
use crate::store::uploads::changes::{self, undotted};
use crate::store::uploads::{self, Queued};
use crate::store::{StoreError, samples};

use make::{Enqueue, Finalize, Link};
use receive::Staged;

impl UploadsApi for Services {
    async fn upload_sample(&self, input: UploadSampleInput) -> Result<UploadSampleResponse, Fault> {
        let UploadSampleInput { caller, origin, params, mut body } = input;
        let forbidden = uploads::forbidden(&self.store).await?;
        let staged =
            match receive::receive(self.files.blobs(), &mut body, &forbidden, self.max_upload).await? {
                Ok(staged) => staged,
                Err(problem) => return Ok(UploadSampleResponse::Forbidden(problem)),
            };
        let asked = json!({
            "sha": staged.sha, "name": staged.name.stem(), "extension": staged.name.extension(),
        });
        let key = Key::of(&caller, &origin, params.idempotency_key, &asked);
        let outcome = match key {
            Ok(key) => {
                let outcome = self.enqueue(&staged, key.as_ref(), &caller, actor(&caller, &origin)).await;
                self.or_replied::<Enqueue<'_>>(outcome, key.as_ref()).await
            }
            Err(fault) => Err(fault),
        };
        receive::discard(self.files.blobs(), &staged.file).await;
        outcome
    }

    async fn list_queued_samples(
        &self,
        input: ListQueuedSamplesInput,
    ) -> Result<ListQueuedSamplesResponse, Fault> {
        let ListQueuedSamplesInput { caller, params, .. } = input;
        // Whoever may see those of nobody may see everybody's.
        let owner = authorize::own_upload(&caller, None).is_err().then_some(caller.user_id);
        let (rows, total) = uploads::list(&self.store, owner, params.limit, params.offset).await?;
        let data = rows.into_iter().map(shown).collect();
        let pagination = pagination(params.limit, params.offset, total);
        Ok(ListQueuedSamplesResponse::Ok(QueuedSamplePage { data, pagination }))
    }

    async fn get_queued_sample(&self, input: GetQueuedSampleInput) -> Result<GetQueuedSampleResponse, Fault> {
        let id = input.params.queued_id;
        Ok(match self.queued(&input.caller, id).await? {
            Some(upload) => GetQueuedSampleResponse::Ok(shown(upload)),
            None => GetQueuedSampleResponse::NotFound(no_queued_sample(id)),
        })
    }

    /// The row goes first, then the file.
    async fn delete_queued_sample(
        &self,
        input: DeleteQueuedSampleInput,
    ) -> Result<DeleteQueuedSampleResponse, Fault> {
        let DeleteQueuedSampleInput { caller, origin, params } = input;
        let id = params.queued_id;
        let not_found = || Ok(DeleteQueuedSampleResponse::NotFound(no_queued_sample(id)));
        let Some(upload) = self.queued(&caller, id).await? else { return not_found() };
        let tx = self.store.begin().await?;
        uploads::take_turn(&tx, &[upload.sha.as_deref().unwrap_or_default()]).await?;
        let Some(upload) = changes::lock(&tx, id).await?.filter(|locked| locked.sha == upload.sha) else {
            return not_found();
        };
        changes::delete(&tx, &upload, &actor(&caller, &origin)).await?;
        tx.commit().await?;
        self.tidy(upload.sha.as_deref(), &upload.extension).await;
        Ok(DeleteQueuedSampleResponse::Ok(Deleted { id, deleted: true }))
    }

    async fn finalize_queued_sample(
        &self,
        input: FinalizeQueuedSampleInput,
    ) -> Result<FinalizeQueuedSampleResponse, Fault> {
        let FinalizeQueuedSampleInput { caller, origin, params, body } = input;
        let key = Key::of(&caller, &origin, params.idempotency_key, &(params.queued_id, &body))?;
        let actor = actor(&caller, &origin);
        let outcome = self.finalize(&caller, params.queued_id, &body, actor, key.as_ref()).await;
        self.or_replied::<Finalize<'_>>(outcome, key.as_ref()).await
    }

    async fn link_queued_sample(
        &self,
        input: LinkQueuedSampleInput,
    ) -> Result<LinkQueuedSampleResponse, Fault> {
        let LinkQueuedSampleInput { caller, origin, params, body } = input;
        let key = Key::of(&caller, &origin, params.idempotency_key, &(params.queued_id, &body))?;
        let actor = actor(&caller, &origin);
        let outcome = self.link(&caller, params.queued_id, body.sample_id, actor, key.as_ref()).await;
        self.or_replied::<Link<'_>>(outcome, key.as_ref()).await
    }
}

impl Services {
    /// An upload that the caller may know of.
    async fn queued(&self, caller: &Caller, id: i32) -> Result<Option<Queued>, StoreError> {
        let upload = uploads::get(&self.store, id).await?;
        Ok(upload.filter(|upload| authorize::own_upload(caller, upload.user_id).is_ok()))
    }

    /// Makes a queued sample of a staged file.
    async fn enqueue(
        &self,
        staged: &Staged,
        key: Option<&Key>,
        caller: &Caller,
        actor: Actor,
    ) -> Result<UploadSampleResponse, Fault> {
        let sha = &staged.sha;
        if let Some(known) = uploads::known(&self.store, sha).await? {
            return Ok(UploadSampleResponse::Conflict(make::is_known(sha, known, caller)));
        }
        let extension = staged.name.extension();
        let file = FileName::queued(sha, extension).map_err(Fault::internal)?;
        let blobs = self.files.blobs();
        let outcome = match blobs.copy(&staged.file, &file).await {
            Err(error) => Err(error.into()),
            Ok(_) => {
                let wanted = Enqueue { blobs, staged, file: &file, caller, actor };
                self.create(&wanted, key).await.map_err(Fault::from)
            }
        };
        if !matches!(outcome, Ok(UploadSampleResponse::Created(_))) {
            // What came there for nothing, unless it is another's by now.
            self.tidy(Some(sha), extension).await;
        }
        outcome
    }

    /// Makes a sample of an upload.
    async fn finalize(
        &self,
        caller: &Caller,
        queued_id: i32,
        body: &FinalizeRequest,
        actor: Actor,
        key: Option<&Key>,
    ) -> Result<FinalizeQueuedSampleResponse, Fault> {
        let Some(upload) = self.queued(caller, queued_id).await? else {
            return Ok(FinalizeQueuedSampleResponse::NotFound(no_queued_sample(queued_id)));
        };
        if release(&self.store, self.store.engine(), &body.version).await?.is_none() {
            return Ok(FinalizeQueuedSampleResponse::UnprocessableEntity(make::no_release()));
        }
        let sha = upload.sha.as_deref().unwrap_or_default();
        let target = FileName::sample(sha, undotted(&upload.extension));
        let (Some(file), Ok(target)) = (file_of(&upload), target) else {
            return Ok(FinalizeQueuedSampleResponse::Conflict(missing(queued_id)));
        };
        let blobs = self.files.blobs();
        let outcome = match blobs.copy(&file, &target).await {
            Err(error) => Err(error.into()),
            // Whether it is missing, or the upload gone with it, shows in its turn.
            Ok(_) => {
                let files = (&file, &target);
                let wanted = Finalize { blobs, queued_id, sha, files, body, actor };
                self.create(&wanted, key).await.map_err(Fault::from)
            }
        };
        self.tidy(Some(sha), &upload.extension).await;
        outcome
    }

    /// Makes an upload a file that accompanies a sample.
    async fn link(
        &self,
        caller: &Caller,
        queued_id: i32,
        sample_id: i32,
        actor: Actor,
        key: Option<&Key>,
    ) -> Result<LinkQueuedSampleResponse, Fault> {
        let Some(upload) = self.queued(caller, queued_id).await? else {
            return Ok(LinkQueuedSampleResponse::NotFound(no_queued_sample(queued_id)));
        };
        let Some(sample) = samples::media(&self.store, sample_id).await? else {
            return Ok(LinkQueuedSampleResponse::NotFound(no_sample(sample_id)));
        };
        let own = uploads::is_uploader(&self.store, sample_id, caller.user_id).await?;
        if let Err(denial) = authorize::link_upload(caller, own) {
            return Ok(LinkQueuedSampleResponse::Forbidden(denial.into()));
        }
        let Some(sample_sha) = sample.sha.filter(|sha| !sha.is_empty()) else {
            return Ok(LinkQueuedSampleResponse::Conflict(make::unnamed(sample_id)));
        };
        let Some(file) = file_of(&upload) else {
            return Ok(LinkQueuedSampleResponse::Conflict(missing(queued_id)));
        };
        let wanted = Link {
            blobs: self.files.blobs(),
            upload: &upload,
            file: &file,
            sample_id,
            sample_sha: &sample_sha,
            actor,
            placed: Mutex::default(),
        };
        let outcome = self.create(&wanted, key).await;
        self.unlink_failed(&wanted).await;
        self.tidy(upload.sha.as_deref(), &upload.extension).await;
        Ok(outcome?)
    }

    /// What to answer to a request that may have been made before with this
    /// key. What was made then is what refuses it now: its upload is gone, or
    /// its content known.
    async fn or_replied<C: Creation>(
        &self,
        outcome: Result<C::Response, Fault>,
        key: Option<&Key>,
    ) -> Result<C::Response, Fault> {
        match outcome {
            Ok(outcome) => Ok(self.replied::<C>(key).await?.unwrap_or(outcome)),
            Err(fault) => Err(fault),
        }
    }

    /// Takes away the files of an upload that no row names. What cannot be taken
    /// away now is left to the sweep.
    async fn tidy(&self, sha: Option<&str>, extension: &str) {
        let Some(sha) = sha.filter(|sha| !sha.is_empty()) else { return };
        if let Err(error) = contents::tidy(&self.store, self.files.blobs(), sha, extension).await {
            tracing::warn!(%error, sha, "the files of an upload are left");
        }
    }

    /// Takes away the copies that were made for rows that did not come to be.
    async fn unlink_failed(&self, wanted: &Link<'_>) {
        let placed = std::mem::take(&mut *wanted.placed.lock().unwrap_or_else(|poison| poison.into_inner()));
        let sample = (wanted.sample_id, wanted.sample_sha);
        for (id, file) in placed {
            let removed = contents::remove_unlinked(&self.store, self.files.blobs(), sample, id, &file);
            if let Err(error) = removed.await {
                tracing::warn!(%error, %file, "a file that accompanies no sample is left");
            }
        }
    }
}

/// Where an upload's file is; nothing where its row names none.
fn file_of(upload: &Queued) -> Option<FileName> {
    match FileName::queued(upload.sha.as_deref().unwrap_or_default(), &upload.extension) {
        Ok(name) => Some(name),
        Err(error) => {
            tracing::warn!(%error, upload = upload.id, "an upload's file is not looked for");
            None
        }
    }
}

fn shown(upload: Queued) -> QueuedSample {
    QueuedSample {
        id: upload.id,
        sha: upload.sha.unwrap_or_default(),
        extension: upload.extension,
        original_name: upload.original_name,
        user_id: upload.user_id,
    }
}

fn no_queued_sample(id: i32) -> Problem {
    Problem::not_found(format!("Queued sample {id} not found."))
}

/// The refusal of an upload whose file is lost.
fn missing(id: i32) -> Problem {
    Problem::new(ErrorCode::Conflict, format!("The file of queued sample {id} is missing."))
}
