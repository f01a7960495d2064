//! Changing and removing samples, and making tags.

use serde_json::json;

use crate::api::models::{Deleted as DeletedReply, ErrorCode, SampleDeleted, SampleUpdated, Tag};
use crate::api::samples::{
    CreateTagInput, CreateTagResponse, DeleteSampleExtraFileInput, DeleteSampleExtraFileResponse,
    DeleteSampleInput, DeleteSampleResponse, UpdateSampleInput, UpdateSampleResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::file_name::{FileName, UnsafeName};
use crate::domain::time::Timestamp;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::sample_changes::{self, Deleted, Update, Updated, Upload};
use crate::store::{StoreError, Tx, samples, uploads};

use super::no_sample;

impl Services {
    pub(super) async fn change_sample(
        &self,
        input: UpdateSampleInput,
    ) -> Result<UpdateSampleResponse, Fault> {
        let UpdateSampleInput { caller, origin, params, body } = input;
        let sample_id = params.sample_id;
        let upload = Upload {
            platform: body.platform,
            parameters: body.parameters.as_deref(),
            notes: body.notes.as_deref(),
            version: body.version.as_deref(),
        };
        let wanted = Update { tags: body.tags.as_deref(), upload };
        let actor = actor(&caller, &origin);
        Ok(match settled!(sample_changes::update(&self.store, sample_id, &wanted, &actor))? {
            Updated::Done(tags) => UpdateSampleResponse::Ok(SampleUpdated { sample_id, tags }),
            Updated::NoSuchSample => UpdateSampleResponse::NotFound(no_sample(sample_id)),
            Updated::Unknown { tags, version } => {
                UpdateSampleResponse::UnprocessableEntity(unknown(&tags, version))
            }
            Updated::NoUpload => {
                let fields = upload.fields();
                let message = format!(
                    "Sample {sample_id} has no upload record, so {} cannot be set on it.",
                    fields.join(", ")
                );
                let problem = Problem::new(ErrorCode::Conflict, message).with("upload_fields", json!(fields));
                UpdateSampleResponse::Conflict(problem)
            }
        })
    }

    /// The rows go first. A server that stops before the files are gone leaves
    /// files that nothing names, which do no harm: the next sample of that
    /// content overwrites them. They go in the turn of their content, so that
    /// none is taken away that an upload has just put there.
    pub(super) async fn remove_sample(
        &self,
        input: DeleteSampleInput,
    ) -> Result<DeleteSampleResponse, Fault> {
        let sample_id = input.params.sample_id;
        let actor = actor(&input.caller, &input.origin);
        match settled!(sample_changes::delete(&self.store, sample_id, &actor))? {
            Deleted::NoSuchSample => Ok(DeleteSampleResponse::NotFound(no_sample(sample_id))),
            Deleted::InUse(tests) => {
                let message = format!("Sample {sample_id} is used by regression tests.");
                let problem =
                    Problem::new(ErrorCode::Conflict, message).with("regression_test_count", json!(tests));
                Ok(DeleteSampleResponse::Conflict(problem))
            }
            Deleted::Done(sample, extra_files) => {
                if let Some(sha) = sample.sha.as_deref().filter(|sha| !sha.is_empty()) {
                    let mut names = vec![FileName::sample(sha, &sample.extension), FileName::media_info(sha)];
                    let extra =
                        |file: &samples::ExtraFile| FileName::extra_file(sha, file.id, &file.extension);
                    names.extend(extra_files.iter().map(extra));
                    self.remove_files(sample_id, sha, names, None).await;
                }
                Ok(DeleteSampleResponse::Ok(SampleDeleted { sample_id, deleted: true }))
            }
        }
    }

    /// The row goes first, as in [`Services::remove_sample`].
    pub(super) async fn remove_extra_file(
        &self,
        input: DeleteSampleExtraFileInput,
    ) -> Result<DeleteSampleExtraFileResponse, Fault> {
        let (sample_id, id) = (input.params.sample_id, input.params.extra_id);
        let actor = actor(&input.caller, &input.origin);
        let deleted = settled!(sample_changes::delete_extra_file(&self.store, sample_id, id, &actor))?;
        let Some((sha, file)) = deleted else {
            let message = format!("Extra file {id} not found on sample {sample_id}.");
            return Ok(DeleteSampleExtraFileResponse::NotFound(Problem::not_found(message)));
        };
        if let Some(sha) = sha.filter(|sha| !sha.is_empty()) {
            let name = FileName::extra_file(&sha, id, &file.extension);
            self.remove_files(sample_id, &sha, vec![name], Some(id)).await;
        }
        Ok(DeleteSampleExtraFileResponse::Ok(DeletedReply { id, deleted: true }))
    }

    pub(super) async fn make_tag(&self, input: CreateTagInput) -> Result<CreateTagResponse, Fault> {
        let CreateTagInput { caller, origin, params, body } = input;
        let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
        let wanted =
            NewTag { name: body.name, description: body.description, actor: actor(&caller, &origin) };
        Ok(self.create(&wanted, key.as_ref()).await?)
    }

    /// Removes files that rows of this content are gone of, unless there is such
    /// a row again: a sample, or the file that accompanies it, whose id may be
    /// given out again. What cannot be removed is logged, and no reason to say
    /// that the rows are still there.
    async fn remove_files(
        &self,
        sample_id: i32,
        sha: &str,
        names: Vec<Result<FileName, UnsafeName>>,
        extra_id: Option<i32>,
    ) {
        if let Err(error) = self.try_to_remove_files(sample_id, sha, names, extra_id).await {
            tracing::warn!(sample = sample_id, %error, "the files of a removed sample are left");
        }
    }

    async fn try_to_remove_files(
        &self,
        sample_id: i32,
        sha: &str,
        names: Vec<Result<FileName, UnsafeName>>,
        extra_id: Option<i32>,
    ) -> Result<(), StoreError> {
        let tx = self.store.begin().await?;
        uploads::take_turn(&tx, &[sha]).await?;
        let again = match extra_id {
            Some(id) => uploads::is_linked(&tx, sample_id, id).await?,
            None => sample_changes::has_content(&tx, sha).await?,
        };
        if again {
            return Ok(());
        }
        for name in names {
            let removed = match name {
                Ok(name) => {
                    self.files.blobs().delete(&name).await.map_err(|error| format!("{name}: {error}"))
                }
                Err(error) => Err(error.to_string()),
            };
            if let Err(error) = removed {
                tracing::warn!(sample = sample_id, %error, "a file of a removed sample is left");
            }
        }
        Ok(())
    }
}

/// What is wrong with tags or a release that do not exist, all at once. It names
/// the tags, because of fifty one may be misspelt.
fn unknown(tags: &[String], version: bool) -> Problem {
    let mut messages = Vec::new();
    let mut fields = serde_json::Map::new();
    if !tags.is_empty() {
        messages.push(format!("Unknown tags: {}.", tags.join(", ")));
        fields.insert("tags".to_owned(), json!(tags));
    }
    if version {
        let message = "Unknown CCExtractor version.";
        messages.push(message.to_owned());
        fields.insert("version".to_owned(), json!([message]));
    }
    Problem::new(ErrorCode::Unprocessable, messages.join(" ")).with("fields", fields.into())
}

/// A tag to be made, and who makes it.
struct NewTag {
    name: String,
    description: String,
    actor: Actor,
}

impl Creation for NewTag {
    type Made = Tag;
    type Response = CreateTagResponse;

    fn created(made: Tag) -> CreateTagResponse {
        CreateTagResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateTagResponse {
        CreateTagResponse::UnprocessableEntity(problem)
    }

    async fn make(&self, tx: &Tx, _: Timestamp) -> Result<Result<Tag, CreateTagResponse>, StoreError> {
        let made = sample_changes::create_tag(tx, &self.name, &self.description, &self.actor).await?;
        Ok(made.map(super::tag).ok_or_else(|| {
            let message = format!("Tag '{}' already exists.", self.name);
            CreateTagResponse::Conflict(Problem::new(ErrorCode::Conflict, message))
        }))
    }
}
