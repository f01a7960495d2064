//! Extensions that no upload may have.

use crate::api::models::{ErrorCode, ForbiddenExtension, ForbiddenExtensionDeleted, ForbiddenExtensionPage};
use crate::api::system::{
    CreateForbiddenExtensionInput, CreateForbiddenExtensionResponse, DeleteForbiddenExtensionInput,
    DeleteForbiddenExtensionResponse, ListForbiddenExtensionsInput, ListForbiddenExtensionsResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::time::Timestamp;
use crate::services::auth::pagination;
use crate::services::idempotent::{Creation, Key, settled};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::{StoreError, Tx, administration};

impl Services {
    pub(super) async fn forbidden_extensions(
        &self,
        input: ListForbiddenExtensionsInput,
    ) -> Result<ListForbiddenExtensionsResponse, Fault> {
        let params = input.params;
        let (data, total) =
            administration::forbidden_extensions(&self.store, params.limit, params.offset).await?;
        let pagination = pagination(params.limit, params.offset, total);
        Ok(ListForbiddenExtensionsResponse::Ok(ForbiddenExtensionPage { data, pagination }))
    }

    pub(super) async fn forbid_extension(
        &self,
        input: CreateForbiddenExtensionInput,
    ) -> Result<CreateForbiddenExtensionResponse, Fault> {
        let CreateForbiddenExtensionInput { caller, origin, params, body } = input;
        let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
        let extension = body.extension.to_ascii_lowercase();
        let wanted = Wanted { extension, actor: actor(&caller, &origin) };
        Ok(self.create(&wanted, key.as_ref()).await?)
    }

    pub(super) async fn allow_extension(
        &self,
        input: DeleteForbiddenExtensionInput,
    ) -> Result<DeleteForbiddenExtensionResponse, Fault> {
        let extension = input.params.extension.trim_start_matches('.').to_ascii_lowercase();
        let actor = actor(&input.caller, &input.origin);
        Ok(if settled!(administration::allow(&self.store, &extension, &actor))? {
            DeleteForbiddenExtensionResponse::Ok(ForbiddenExtensionDeleted { extension, deleted: true })
        } else {
            let message = format!("Extension '{extension}' is not forbidden.");
            DeleteForbiddenExtensionResponse::NotFound(Problem::not_found(message))
        })
    }
}

/// An extension to be forbidden, and who forbids it.
struct Wanted {
    extension: String,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = ForbiddenExtension;
    type Response = CreateForbiddenExtensionResponse;

    fn created(made: ForbiddenExtension) -> CreateForbiddenExtensionResponse {
        CreateForbiddenExtensionResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateForbiddenExtensionResponse {
        CreateForbiddenExtensionResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<ForbiddenExtension, CreateForbiddenExtensionResponse>, StoreError> {
        Ok(if administration::forbid(tx, &self.extension, &self.actor).await? {
            Ok(ForbiddenExtension { extension: self.extension.clone() })
        } else {
            let message = format!("Extension '{}' is forbidden already.", self.extension);
            Err(CreateForbiddenExtensionResponse::Conflict(Problem::new(ErrorCode::Conflict, message)))
        })
    }
}
