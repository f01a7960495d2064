//! Adding and removing variants of outputs.

use serde_json::json;

use super::{no_output, no_variant};
use crate::api::models::{BaselineVariant, Deleted, ErrorCode};
use crate::api::regression_tests::{
    CreateRegressionTestVariantInput, CreateRegressionTestVariantResponse, DeleteRegressionTestVariantInput,
    DeleteRegressionTestVariantResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::time::Timestamp;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::suite_changes::variants::{self, Added, Removed};
use crate::store::{StoreError, Tx};

/// A variant to be added, and who adds it.
struct Wanted {
    test_id: i32,
    output_id: i32,
    hash: String,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = BaselineVariant;
    type Response = CreateRegressionTestVariantResponse;

    fn created(made: BaselineVariant) -> CreateRegressionTestVariantResponse {
        CreateRegressionTestVariantResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateRegressionTestVariantResponse {
        CreateRegressionTestVariantResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<BaselineVariant, CreateRegressionTestVariantResponse>, StoreError> {
        let Self { test_id, output_id, hash, actor } = self;
        Ok(match variants::create(tx, *test_id, *output_id, hash, actor).await? {
            Added::Done(id) => Ok(BaselineVariant { id, hash: hash.clone() }),
            Added::NoOutput => {
                Err(CreateRegressionTestVariantResponse::NotFound(no_output(*test_id, *output_id)))
            }
            Added::Accepted => {
                let message = format!("Output {output_id} already accepts {hash}.");
                let problem = Problem::new(ErrorCode::Conflict, message).with("hash", json!(hash));
                Err(CreateRegressionTestVariantResponse::Conflict(problem))
            }
        })
    }
}

pub(super) async fn create(
    services: &Services,
    input: CreateRegressionTestVariantInput,
) -> Result<CreateRegressionTestVariantResponse, Fault> {
    let CreateRegressionTestVariantInput { caller, origin, params, body } = input;
    let (test_id, output_id) = (params.regression_test_id, params.output_id);
    let key = Key::of(&caller, &origin, params.idempotency_key, &(test_id, output_id, &body))?;
    let wanted = Wanted { test_id, output_id, hash: body.hash, actor: actor(&caller, &origin) };
    Ok(services.create(&wanted, key.as_ref()).await?)
}

pub(super) async fn delete(
    services: &Services,
    input: DeleteRegressionTestVariantInput,
) -> Result<DeleteRegressionTestVariantResponse, Fault> {
    let (test_id, output_id) = (input.params.regression_test_id, input.params.output_id);
    let id = input.params.variant_id;
    let actor = actor(&input.caller, &input.origin);
    let write = async || {
        let tx = services.store.begin().await?;
        let removed = variants::delete(&tx, test_id, output_id, id, &actor).await?;
        if removed == Removed::Done {
            tx.commit().await?;
        }
        Ok(removed)
    };
    Ok(match settled!(write())? {
        Removed::Done => DeleteRegressionTestVariantResponse::Ok(Deleted { id, deleted: true }),
        Removed::NoOutput => DeleteRegressionTestVariantResponse::NotFound(no_output(test_id, output_id)),
        Removed::NotFound => DeleteRegressionTestVariantResponse::NotFound(no_variant(id, output_id)),
    })
}
