//! The tag `External`: results that were computed elsewhere, and what they were
//! computed by.

mod compare;
mod configs;
mod ingest;

use serde_json::json;

use crate::api::external::{
    CompareSubmissionsInput, CompareSubmissionsResponse, CreateConfigInput, CreateConfigResponse,
    ExternalApi, GetConfigByIdInput, GetConfigByIdResponse, GetConfigInput, GetConfigResponse,
    GetSubmissionInput, GetSubmissionResponse, ListConfigsInput, ListConfigsResponse,
    ListUserSubmissionsInput, ListUserSubmissionsResponse, PostExternalResultInput,
    PostExternalResultResponse, UpdateConfigByAssignmentInput, UpdateConfigByAssignmentResponse,
    UpdateConfigInput, UpdateConfigResponse,
};
use crate::api::models::{ErrorCode, GradingLanguage, JsonObject, Submission, SubmissionDetail};
use crate::contract::{Fault, Problem, Slice, Verbatim};
use crate::services::Services;
use crate::store::submissions::{Listed, More};
use crate::store::{StoreError, grading_configs, submissions};

use configs::{Which, shown};

impl ExternalApi for Services {
    async fn list_configs(&self, input: ListConfigsInput) -> Result<ListConfigsResponse, Fault> {
        let params = input.params;
        let (rows, total) = grading_configs::list(&self.store, params.limit, params.offset).await?;
        Ok(ListConfigsResponse::Ok {
            page: Slice { limit: params.limit, offset: params.offset, total },
            body: rows.into_iter().map(shown).collect::<Result<_, _>>()?,
        })
    }

    async fn create_config(&self, input: CreateConfigInput) -> Result<CreateConfigResponse, Fault> {
        self.make_config(input).await
    }

    async fn get_config(&self, input: GetConfigInput) -> Result<GetConfigResponse, Fault> {
        Ok(match grading_configs::by_assignment(&self.store, &input.params.config).await? {
            Some(config) => GetConfigResponse::Ok(shown(config)?),
            None => GetConfigResponse::NotFound(no_config()),
        })
    }

    async fn update_config(&self, input: UpdateConfigInput) -> Result<UpdateConfigResponse, Fault> {
        let UpdateConfigInput { caller, origin, params, body } = input;
        let which = Which::Id(params.config);
        Ok(match self.change_config(which, &body, &caller, &origin).await? {
            Some(config) => UpdateConfigResponse::Ok(config),
            None => UpdateConfigResponse::NotFound(no_config()),
        })
    }

    async fn update_config_by_assignment(
        &self,
        input: UpdateConfigByAssignmentInput,
    ) -> Result<UpdateConfigByAssignmentResponse, Fault> {
        let UpdateConfigByAssignmentInput { caller, origin, params, body } = input;
        let which = Which::Assignment(&params.external_assignment_id);
        Ok(match self.change_config(which, &body, &caller, &origin).await? {
            Some(config) => UpdateConfigByAssignmentResponse::Ok(config),
            None => UpdateConfigByAssignmentResponse::NotFound(no_config()),
        })
    }

    async fn get_config_by_id(&self, input: GetConfigByIdInput) -> Result<GetConfigByIdResponse, Fault> {
        Ok(match grading_configs::by_id(&self.store, input.params.config_id).await? {
            Some(config) => GetConfigByIdResponse::Ok(shown(config)?),
            None => GetConfigByIdResponse::NotFound(no_config()),
        })
    }

    async fn post_external_result(
        &self,
        input: PostExternalResultInput,
    ) -> Result<PostExternalResultResponse, Fault> {
        self.store_result(input).await
    }

    async fn get_submission(&self, input: GetSubmissionInput) -> Result<GetSubmissionResponse, Fault> {
        let id = input.params.submission_id;
        Ok(match submissions::find(&self.store, id).await? {
            Some((listed, more)) => GetSubmissionResponse::Ok(detail(listed, more)?),
            None => GetSubmissionResponse::NotFound(no_submission(id)),
        })
    }

    async fn compare_submissions(
        &self,
        input: CompareSubmissionsInput,
    ) -> Result<CompareSubmissionsResponse, Fault> {
        self.compare(input.params.submission_id, input.params.baseline).await
    }

    async fn list_user_submissions(
        &self,
        input: ListUserSubmissionsInput,
    ) -> Result<ListUserSubmissionsResponse, Fault> {
        let params = input.params;
        let user = &params.external_user_id;
        let (rows, total) = submissions::of_user(&self.store, user, params.limit, params.offset).await?;
        Ok(ListUserSubmissionsResponse::Ok {
            page: Slice { limit: params.limit, offset: params.offset, total },
            body: rows.into_iter().map(submission).collect::<Result<_, _>>()?,
        })
    }
}

fn no_config() -> Problem {
    Problem::not_found("Grading configuration not found.")
}

fn no_submission(id: i32) -> Problem {
    Problem::not_found(format!("Submission {id} not found."))
}

/// A 400 because of what a field means, where the inherited API has one.
fn meaningless(field: &str, message: String) -> Problem {
    Problem::new(ErrorCode::ValidationError, message.clone()).with("fields", json!({ field: [message] }))
}

/// A stored object. Whatever wrote it, a reply is JSON.
fn object(text: String) -> Result<JsonObject, StoreError> {
    Verbatim::from_text(text)
        .map_err(|error| StoreError::Internal(format!("stored JSON cannot be read: {error}")))
}

fn submission(row: Listed) -> Result<Submission, StoreError> {
    let optional = |text: Option<String>| text.map(object).transpose();
    Ok(Submission {
        id: row.id,
        grading_config_id: row.grading_config_id,
        grading_config_version: row.grading_config_version,
        external_user_id: row.external_user_id,
        username: row.username,
        language: row.language.as_deref().and_then(GradingLanguage::parse),
        status: row.status,
        submitted_at: row.submitted_at,
        graded_at: row.graded_at,
        final_score: row.final_score,
        feedback: row.feedback,
        result_tree: optional(row.result_tree)?,
        focus: optional(row.focus)?,
        score_vector: optional(row.score_vector)?,
        comparison: optional(row.comparison)?,
    })
}

fn detail(row: Listed, more: More) -> Result<SubmissionDetail, StoreError> {
    let files = serde_json::from_str(&more.files)
        .map_err(|error| StoreError::Internal(format!("stored files cannot be read: {error}")))?;
    let Submission {
        id,
        grading_config_id,
        grading_config_version,
        external_user_id,
        username,
        language,
        status,
        submitted_at,
        graded_at,
        final_score,
        feedback,
        result_tree,
        focus,
        score_vector,
        comparison,
    } = submission(row)?;
    Ok(SubmissionDetail {
        id,
        grading_config_id,
        grading_config_version,
        external_user_id,
        username,
        language,
        status,
        submitted_at,
        graded_at,
        final_score,
        feedback,
        result_tree,
        focus,
        score_vector,
        comparison,
        submission_files: files,
        submission_metadata: more.metadata.map(object).transpose()?,
        pipeline_execution: more.pipeline_execution.map(object).transpose()?,
    })
}
