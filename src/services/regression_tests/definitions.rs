//! Making, changing and removing regression tests.

use serde_json::json;

use super::{no_test, test};
use crate::api::models::{Deleted, ErrorCode, RegressionTest, RegressionTestCreateRequest};
use crate::api::regression_tests::{
    CreateRegressionTestInput, CreateRegressionTestResponse, DeleteRegressionTestInput,
    DeleteRegressionTestResponse, UpdateRegressionTestInput, UpdateRegressionTestResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::time::Timestamp;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::suite_changes::definitions::{self, Changed, Changes, New, Removed};
use crate::store::{StoreError, Tx};

/// A test to be made, and who makes it.
struct Wanted {
    body: RegressionTestCreateRequest,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = RegressionTest;
    type Response = CreateRegressionTestResponse;

    fn created(made: RegressionTest) -> CreateRegressionTestResponse {
        CreateRegressionTestResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateRegressionTestResponse {
        CreateRegressionTestResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<RegressionTest, CreateRegressionTestResponse>, StoreError> {
        let body = &self.body;
        let new = New {
            sample_id: body.sample_id,
            command: &body.command,
            input_type: body.input_type,
            output_type: body.output_type,
            expected_rc: body.expected_rc,
            description: &body.description,
            categories: &body.categories,
            active: body.active,
        };
        Ok(match definitions::create(tx, &new, &self.actor).await? {
            Changed::Done(made) => Ok(test(made)),
            Changed::NotFound => {
                let message = format!("Sample {} not found.", body.sample_id);
                Err(CreateRegressionTestResponse::NotFound(Problem::not_found(message)))
            }
            Changed::Unknown(names) => {
                Err(CreateRegressionTestResponse::UnprocessableEntity(unknown_categories(&names)))
            }
        })
    }
}

pub(super) async fn create(
    services: &Services,
    input: CreateRegressionTestInput,
) -> Result<CreateRegressionTestResponse, Fault> {
    let CreateRegressionTestInput { caller, origin, params, body } = input;
    let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
    let wanted = Wanted { body, actor: actor(&caller, &origin) };
    Ok(services.create(&wanted, key.as_ref()).await?)
}

pub(super) async fn update(
    services: &Services,
    input: UpdateRegressionTestInput,
) -> Result<UpdateRegressionTestResponse, Fault> {
    let UpdateRegressionTestInput { caller, origin, params, body } = input;
    let test_id = params.regression_test_id;
    let changes = Changes {
        command: body.command.as_deref(),
        input_type: body.input_type,
        output_type: body.output_type,
        expected_rc: body.expected_rc,
        description: body.description.as_deref(),
        categories: body.categories.as_deref(),
        active: body.active,
    };
    let actor = actor(&caller, &origin);
    let write = async || {
        let tx = services.store.begin().await?;
        let changed = definitions::update(&tx, test_id, &changes, &actor).await?;
        if matches!(changed, Changed::Done(_)) {
            tx.commit().await?;
        }
        Ok(changed)
    };
    Ok(match settled!(write())? {
        Changed::Done(changed) => UpdateRegressionTestResponse::Ok(test(changed)),
        Changed::NotFound => UpdateRegressionTestResponse::NotFound(no_test(test_id)),
        Changed::Unknown(names) => {
            UpdateRegressionTestResponse::UnprocessableEntity(unknown_categories(&names))
        }
    })
}

pub(super) async fn delete(
    services: &Services,
    input: DeleteRegressionTestInput,
) -> Result<DeleteRegressionTestResponse, Fault> {
    let id = input.params.regression_test_id;
    let actor = actor(&input.caller, &input.origin);
    let write = async || {
        let tx = services.store.begin().await?;
        let removed = definitions::delete(&tx, id, &actor).await?;
        if removed == Removed::Done {
            tx.commit().await?;
        }
        Ok(removed)
    };
    let problem = match settled!(write())? {
        Removed::Done => return Ok(DeleteRegressionTestResponse::Ok(Deleted { id, deleted: true })),
        Removed::NotFound => return Ok(DeleteRegressionTestResponse::NotFound(no_test(id))),
        Removed::Reported(count) => {
            let message = format!("Regression test {id} has results; make it inactive instead.");
            Problem::new(ErrorCode::Conflict, message).with("result_count", json!(count))
        }
        Removed::Awaited(count) => {
            let message = format!("Runs that have not ended are to run regression test {id}.");
            Problem::new(ErrorCode::Conflict, message).with("run_count", json!(count))
        }
        Removed::Expected(count) => {
            let message = format!(
                "Runs that may be started again were made with regression test {id}; make it inactive instead."
            );
            Problem::new(ErrorCode::Conflict, message).with("run_count", json!(count))
        }
    };
    Ok(DeleteRegressionTestResponse::Conflict(problem))
}

fn unknown_categories(names: &[String]) -> Problem {
    let message = format!("Unknown categories: {}.", names.join(", "));
    Problem::unprocessable("categories", message).with("unknown_categories", json!(names))
}
