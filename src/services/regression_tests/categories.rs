//! Making, changing and removing categories.

use serde_json::json;

use super::category;
use crate::api::models::{Category, CategoryCreateRequest, Deleted, ErrorCode};
use crate::api::regression_tests::{
    CreateCategoryInput, CreateCategoryResponse, DeleteCategoryInput, DeleteCategoryResponse,
    UpdateCategoryInput, UpdateCategoryResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::time::Timestamp;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::suite_changes::categories::{self, Changed, Removed};
use crate::store::{StoreError, Tx};

/// A category to be made, and who makes it.
struct Wanted {
    body: CategoryCreateRequest,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = Category;
    type Response = CreateCategoryResponse;

    fn created(made: Category) -> CreateCategoryResponse {
        CreateCategoryResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateCategoryResponse {
        CreateCategoryResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<Category, CreateCategoryResponse>, StoreError> {
        let CategoryCreateRequest { name, description } = &self.body;
        Ok(match categories::create(tx, name, description, &self.actor).await? {
            Some(made) => Ok(category(made)),
            None => Err(CreateCategoryResponse::Conflict(taken(name))),
        })
    }
}

pub(super) async fn create(
    services: &Services,
    input: CreateCategoryInput,
) -> Result<CreateCategoryResponse, Fault> {
    let CreateCategoryInput { caller, origin, params, body } = input;
    let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
    let wanted = Wanted { body, actor: actor(&caller, &origin) };
    Ok(services.create(&wanted, key.as_ref()).await?)
}

pub(super) async fn update(
    services: &Services,
    input: UpdateCategoryInput,
) -> Result<UpdateCategoryResponse, Fault> {
    let UpdateCategoryInput { caller, origin, params, body } = input;
    let id = params.category_id;
    let actor = actor(&caller, &origin);
    let (name, description) = (body.name.as_deref(), body.description.as_deref());
    let write = async || {
        let tx = services.store.begin().await?;
        let changed = categories::update(&tx, id, name, description, &actor).await?;
        if matches!(changed, Changed::Done(_)) {
            tx.commit().await?;
        }
        Ok(changed)
    };
    Ok(match settled!(write())? {
        Changed::Done(changed) => UpdateCategoryResponse::Ok(category(changed)),
        Changed::NotFound => UpdateCategoryResponse::NotFound(no_category(id)),
        Changed::Taken => UpdateCategoryResponse::Conflict(taken(name.unwrap_or_default())),
    })
}

pub(super) async fn delete(
    services: &Services,
    input: DeleteCategoryInput,
) -> Result<DeleteCategoryResponse, Fault> {
    let id = input.params.category_id;
    let actor = actor(&input.caller, &input.origin);
    let write = async || {
        let tx = services.store.begin().await?;
        let removed = categories::delete(&tx, id, &actor).await?;
        if removed == Removed::Done {
            tx.commit().await?;
        }
        Ok(removed)
    };
    Ok(match settled!(write())? {
        Removed::Done => DeleteCategoryResponse::Ok(Deleted { id, deleted: true }),
        Removed::NotFound => DeleteCategoryResponse::NotFound(no_category(id)),
        Removed::InUse(count) => {
            let message = format!("Regression tests are in category {id}.");
            let problem =
                Problem::new(ErrorCode::Conflict, message).with("regression_test_count", json!(count));
            DeleteCategoryResponse::Conflict(problem)
        }
    })
}

fn no_category(id: i32) -> Problem {
    Problem::not_found(format!("Category {id} not found."))
}

fn taken(name: &str) -> Problem {
    Problem::new(ErrorCode::Conflict, format!("Category '{name}' already exists."))
}
