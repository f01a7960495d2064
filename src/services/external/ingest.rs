//! Taking in a result that was computed elsewhere: once, however often it is sent.

use std::io;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::configs::offered;
use super::{meaningless, no_config};
use crate::api::external::{PostExternalResultInput, PostExternalResultResponse};
use crate::api::models::{
    ExternalResult, ExternalResultCreate, ExternalResultStatus, GradingLanguage, JsonObject,
};
use crate::contract::{Fault, Field, Problem};
use crate::domain::grading;
use crate::domain::time::Timestamp;
use crate::services::idempotent::{Creation, Key};
use crate::services::{Services, principal_actor};
use crate::store::audit::{self, Actor, Change};
use crate::store::submissions::{self, Graded, Outcome};
use crate::store::{StoreError, Tx, grading_configs};

impl Services {
    pub(super) async fn store_result(
        &self,
        input: PostExternalResultInput,
    ) -> Result<PostExternalResultResponse, Fault> {
        let PostExternalResultInput { caller, origin, params, body } = input;
        // It may be large, and other requests do not wait for that.
        let hashed = tokio::task::spawn_blocking(move || (fingerprint(&body), body)).await;
        let (fingerprint, body) = hashed.map_err(Fault::internal)?;
        let key = Key::of_machine(&caller, &origin, params.idempotency_key, fingerprint?);
        let wanted = Wanted { body, actor: principal_actor(&caller, &origin) };
        let Some(_turn) = self.turns.take(key.name()).await else {
            return Err(Fault::unavailable("the same request is still running"));
        };
        if let Some(reply) = self.replied::<Wanted>(Some(&key)).await? {
            return Ok(reply);
        }
        Ok(self.create(&wanted, Some(&key)).await?)
    }
}

/// What tells a body from others: a digest of all that is in it.
fn fingerprint(body: &ExternalResultCreate) -> Result<String, Fault> {
    let mut hash = Hashing(Sha256::new());
    serde_json::to_writer(&mut hash, body).map_err(Fault::internal)?;
    Ok(hash.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

struct Hashing(Sha256);

impl io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A result to be stored, and who sends it.
struct Wanted {
    body: ExternalResultCreate,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = ExternalResult;
    type Response = PostExternalResultResponse;
    const STATUS: i32 = 200;

    fn created(made: ExternalResult) -> PostExternalResultResponse {
        PostExternalResultResponse::Ok(made)
    }

    fn unprocessable(problem: Problem) -> PostExternalResultResponse {
        PostExternalResultResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        now: Timestamp,
    ) -> Result<Result<ExternalResult, PostExternalResultResponse>, StoreError> {
        let body = &self.body;
        let Some(config) = grading_configs::by_id(tx, body.grading_config_id).await? else {
            return Ok(Err(PostExternalResultResponse::NotFound(no_config())));
        };
        let offered = offered(&config.content.languages);
        // The contract lets no name through that is none.
        let language = grading::language(&body.language).filter(|language| offered.contains(language));
        let Some(language) = language else {
            let problem = meaningless("language", grading::not_offered(&offered));
            return Ok(Err(PostExternalResultResponse::BadRequest(problem)));
        };
        let version = body.grading_config_version.unwrap_or(config.version);
        if version > config.version {
            let message = format!("The grading configuration is at version {} now.", config.version);
            let problem = Problem::unprocessable("grading_config_version", message);
            return Ok(Err(PostExternalResultResponse::UnprocessableEntity(problem)));
        }
        let id = submissions::insert(tx, &graded(body, version, language), now).await?;
        let told = json!({
            "grading_config_id": body.grading_config_id,
            "grading_config_version": version,
            "external_user_id": body.external_user_id,
            "status": body.status,
            "final_score": body.final_score,
        });
        let change = Change {
            object_type: "submission",
            object_id: id.to_string(),
            old: None,
            new: Some(told.to_string()),
        };
        audit::write(tx, &self.actor, change).await?;
        Ok(Ok(ExternalResult {
            submission_id: id,
            grading_config_id: body.grading_config_id,
            external_user_id: body.external_user_id.clone(),
            username: body.username.clone(),
            status: body.status,
            final_score: body.final_score,
            graded_at: now,
            execution_time_ms: body.execution_time_ms,
        }))
    }
}

fn graded(body: &ExternalResultCreate, version: i32, language: GradingLanguage) -> Graded<'_> {
    Graded {
        grading_config_id: body.grading_config_id,
        grading_config_version: version,
        external_user_id: &body.external_user_id,
        username: &body.username,
        language: language.as_str(),
        status: body.status.as_str(),
        metadata: object(&body.submission_metadata),
        result: Outcome {
            final_score: body.final_score,
            result_tree: object(&body.result_tree),
            feedback: text(&body.feedback),
            focus: object(&body.focus),
            score_vector: object(&body.score_vector),
            comparison: object(&body.comparison),
            pipeline_execution: object(&body.pipeline_execution),
            execution_time_ms: body.execution_time_ms,
            pipeline_status: match body.status {
                ExternalResultStatus::Completed => "success",
                ExternalResultStatus::Failed => "failed",
            },
            error_message: text(&body.error_message),
        },
    }
}

fn object(field: &Field<JsonObject>) -> Option<&str> {
    match field {
        Field::Value(object) => Some(object.text()),
        Field::Absent | Field::Null => None,
    }
}

fn text(field: &Field<String>) -> Option<&str> {
    match field {
        Field::Value(text) => Some(text),
        Field::Absent | Field::Null => None,
    }
}
