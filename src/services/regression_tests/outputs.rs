//! Making, changing and removing outputs of tests.

use serde_json::json;

use super::{no_output, no_test, output};
use crate::api::models::{Deleted, ErrorCode, OutputCreateRequest, RegressionTestOutput, StorageStatus};
use crate::api::regression_tests::{
    CreateRegressionTestOutputInput, CreateRegressionTestOutputResponse, DeleteRegressionTestOutputInput,
    DeleteRegressionTestOutputResponse, UpdateRegressionTestOutputInput, UpdateRegressionTestOutputResponse,
    UploadBaselineInput, UploadBaselineResponse,
};
use crate::contract::{Fault, Field, Problem};
use crate::domain::authorize;
use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;
use crate::services::file_store::invalid_path;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::intake::Staged;
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::suite_changes::outputs::{self, Changed, Changes, Found, New, Removed};
use crate::store::{StoreError, Tx, regression_tests};

/// An output to be made, and who makes it.
struct Wanted {
    test_id: i32,
    body: OutputCreateRequest,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = RegressionTestOutput;
    type Response = CreateRegressionTestOutputResponse;

    fn created(made: RegressionTestOutput) -> CreateRegressionTestOutputResponse {
        CreateRegressionTestOutputResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateRegressionTestOutputResponse {
        CreateRegressionTestOutputResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<RegressionTestOutput, CreateRegressionTestOutputResponse>, StoreError> {
        let new = New {
            extension: &self.body.correct_extension,
            expected_filename: &self.body.expected_filename,
            ignore: self.body.ignore,
            baseline: value(&self.body.correct),
        };
        let made = outputs::create(tx, self.test_id, &new, &self.actor).await?;
        Ok(made
            .map(output)
            .ok_or_else(|| CreateRegressionTestOutputResponse::NotFound(no_test(self.test_id))))
    }
}

pub(super) async fn create(
    services: &Services,
    input: CreateRegressionTestOutputInput,
) -> Result<CreateRegressionTestOutputResponse, Fault> {
    let CreateRegressionTestOutputInput { caller, origin, params, body } = input;
    let test_id = params.regression_test_id;
    if let Err(denial) = authorize::set_baseline(&caller, value(&body.correct).is_some()) {
        return Ok(CreateRegressionTestOutputResponse::Forbidden(denial.into()));
    }
    let key = Key::of(&caller, &origin, params.idempotency_key, &(test_id, &body))?;
    if let Some(hash) = value(&body.correct) {
        // A request that is repeated gets its reply whatever became of the file.
        if let Some(reply) = services.replied::<Wanted>(key.as_ref()).await? {
            return Ok(reply);
        }
        if !regression_tests::exists(&services.store, test_id).await? {
            return Ok(CreateRegressionTestOutputResponse::NotFound(no_test(test_id)));
        }
        if let Err(problem) = services.has_result_file(hash, &body.correct_extension, "correct").await? {
            return Ok(CreateRegressionTestOutputResponse::UnprocessableEntity(problem));
        }
    }
    let wanted = Wanted { test_id, body, actor: actor(&caller, &origin) };
    Ok(services.create(&wanted, key.as_ref()).await?)
}

pub(super) async fn update(
    services: &Services,
    input: UpdateRegressionTestOutputInput,
) -> Result<UpdateRegressionTestOutputResponse, Fault> {
    let UpdateRegressionTestOutputInput { caller, origin, params, body } = input;
    let (test_id, output_id) = (params.regression_test_id, params.output_id);
    if let Err(denial) = authorize::set_baseline(&caller, !matches!(body.correct, Field::Absent)) {
        return Ok(UpdateRegressionTestOutputResponse::Forbidden(denial.into()));
    }
    let actor = actor(&caller, &origin);
    let not_found = || Ok(UpdateRegressionTestOutputResponse::NotFound(no_output(test_id, output_id)));
    loop {
        let mut changes = Changes {
            extension: body.correct_extension.as_deref(),
            expected_filename: body.expected_filename.as_deref(),
            ignore: body.ignore,
            baseline: match &body.correct {
                Field::Absent => None,
                Field::Null => Some(None),
                Field::Value(hash) => Some(Some(hash)),
            },
            looked_for: None,
        };
        let (stored, hashes);
        if changes.extension.is_some() || matches!(changes.baseline, Some(Some(_))) {
            let mut known = regression_tests::outputs(&services.store, test_id).await?.into_iter();
            let Some(found) = known.find(|output| output.id == output_id) else { return not_found() };
            hashes = changes.takes(&found);
            stored = found.extension;
            let extension = changes.extension.unwrap_or(&stored);
            for hash in &hashes {
                let field = match changes.baseline {
                    Some(Some(baseline)) if baseline == hash => "correct",
                    _ => "correct_extension",
                };
                if let Err(problem) = services.has_result_file(hash, extension, field).await? {
                    return Ok(UpdateRegressionTestOutputResponse::UnprocessableEntity(problem));
                }
            }
            changes.looked_for = Some(Found { extension, hashes: &hashes });
        }
        match settled!(write(services, test_id, output_id, &changes, &actor))? {
            Changed::Done(changed) => return Ok(UpdateRegressionTestOutputResponse::Ok(output(changed))),
            Changed::NotFound => return not_found(),
            // Each time somebody else has changed something.
            Changed::LookAgain => {}
        }
    }
}

/// One try to change an output: all of it or nothing.
async fn write(
    services: &Services,
    test_id: i32,
    output_id: i32,
    changes: &Changes<'_>,
    actor: &Actor,
) -> Result<Changed, StoreError> {
    let tx = services.store.begin().await?;
    let changed = outputs::update(&tx, test_id, output_id, changes, actor).await?;
    if matches!(changed, Changed::Done(_)) {
        tx.commit().await?;
    }
    Ok(changed)
}

/// Takes a file in and makes it the baseline. What names the output is looked at
/// first, so that nothing is taken in for nothing.
pub(super) async fn upload(
    services: &Services,
    input: UploadBaselineInput,
) -> Result<UploadBaselineResponse, Fault> {
    let UploadBaselineInput { caller, origin, params, body } = input;
    let (test_id, output_id) = (params.regression_test_id, params.output_id);
    if regression_tests::baseline(&services.store, test_id, output_id).await?.is_none() {
        return Ok(UploadBaselineResponse::NotFound(no_output(test_id, output_id)));
    }
    let mut staged = services.take_in(body, services.max_output).await?;
    let reply = install(services, test_id, output_id, &mut staged, &actor(&caller, &origin)).await;
    staged.discard().await;
    reply
}

/// Gives a file that was taken in its place, and makes it the baseline then.
async fn install(
    services: &Services,
    test_id: i32,
    output_id: i32,
    staged: &mut Staged,
    actor: &Actor,
) -> Result<UploadBaselineResponse, Fault> {
    let hash = staged.sha256.clone();
    loop {
        let Some(found) = regression_tests::baseline(&services.store, test_id, output_id).await? else {
            return Ok(UploadBaselineResponse::NotFound(no_output(test_id, output_id)));
        };
        let name = match FileName::result(&hash, &found.extension) {
            Ok(name) => name,
            Err(error) => return Ok(UploadBaselineResponse::Forbidden(invalid_path(error))),
        };
        staged.place(&name).await?;
        let looked_for = Found { extension: &found.extension, hashes: std::slice::from_ref(&hash) };
        let changes =
            Changes { baseline: Some(Some(&hash)), looked_for: Some(looked_for), ..Changes::default() };
        match settled!(write(services, test_id, output_id, &changes, actor))? {
            Changed::Done(changed) => return Ok(UploadBaselineResponse::Ok(output(changed))),
            Changed::NotFound => {
                return Ok(UploadBaselineResponse::NotFound(no_output(test_id, output_id)));
            }
            // Each time somebody else has changed the extension.
            Changed::LookAgain => {}
        }
    }
}

pub(super) async fn delete(
    services: &Services,
    input: DeleteRegressionTestOutputInput,
) -> Result<DeleteRegressionTestOutputResponse, Fault> {
    let (test_id, id) = (input.params.regression_test_id, input.params.output_id);
    let actor = actor(&input.caller, &input.origin);
    let write = async || {
        let tx = services.store.begin().await?;
        let removed = outputs::delete(&tx, test_id, id, &actor).await?;
        if removed == Removed::Done {
            tx.commit().await?;
        }
        Ok(removed)
    };
    let problem = match settled!(write())? {
        Removed::Done => return Ok(DeleteRegressionTestOutputResponse::Ok(Deleted { id, deleted: true })),
        Removed::NotFound => {
            return Ok(DeleteRegressionTestOutputResponse::NotFound(no_output(test_id, id)));
        }
        Removed::Reported(count) => {
            let message = format!("Output {id} was reported; ignore it instead.");
            Problem::new(ErrorCode::Conflict, message).with("result_count", json!(count))
        }
        Removed::Awaited(count) => {
            let message = format!("Runs that have not ended are to write output {id}.");
            Problem::new(ErrorCode::Conflict, message).with("run_count", json!(count))
        }
        Removed::Expected(count) => {
            let message =
                format!("Runs that may be started again were made with output {id}; ignore it instead.");
            Problem::new(ErrorCode::Conflict, message).with("run_count", json!(count))
        }
    };
    Ok(DeleteRegressionTestOutputResponse::Conflict(problem))
}

impl Services {
    /// Whether the file that would be right is there, and what to say of a field
    /// of the request if it is not. That the file store does not answer is a
    /// fault.
    async fn has_result_file(
        &self,
        hash: &str,
        extension: &str,
        field: &str,
    ) -> Result<Result<(), Problem>, Fault> {
        let missing = || {
            let message = match field {
                "correct" => "There is no such file in the file store.",
                _ => "What is right for this output has no file with this extension in the file store.",
            };
            Ok(Err(Problem::unprocessable(field, message)))
        };
        let Ok(name) = FileName::result(hash, extension) else { return missing() };
        match self.files.blobs().look(&name).await.status {
            StorageStatus::Missing => missing(),
            StorageStatus::Degraded => {
                Err(Fault::unavailable("the file store cannot say whether it has a file"))
            }
            _ => Ok(Ok(())),
        }
    }
}

/// The value, where null and absence mean the same.
fn value(field: &Field<String>) -> Option<&str> {
    match field {
        Field::Value(hash) => Some(hash),
        Field::Absent | Field::Null => None,
    }
}
