//! The tag `Auth`.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;

use super::{Services, actor};
use crate::api::auth::{
    AuthApi, CreateTokenInput, CreateTokenResponse, GetCurrentUserInput, GetCurrentUserResponse,
    ListTokensInput, ListTokensResponse, RevokeCurrentTokenInput, RevokeCurrentTokenResponse,
    RevokeTokenInput, RevokeTokenResponse,
};
use crate::api::models::{
    ApiTokenItem, ApiTokenPage, AuthToken, CurrentUser, ErrorCode, Pagination, TokenCreateRequest, TokenType,
};
use crate::contract::{Fault, Field, Origin, Problem};
use crate::domain::time::Timestamp;
use crate::domain::token::NewToken;
use crate::domain::{authorize, password, scopes};
use crate::store::audit::{self, Actor, Change};
use crate::store::users::User;
use crate::store::{StoreError, Tx, tokens, users};

/// How long after its arrival a failed login is answered, so that the time
/// says nothing about the reason.
const LOGIN_DELAY: Duration = Duration::from_secs(2);

impl AuthApi for Services {
    async fn create_token(&self, input: CreateTokenInput) -> Result<CreateTokenResponse, Fault> {
        let CreateTokenInput { origin, body } = input;
        let Some(user) = self.log_in(&body).await? else { return Ok(failed_login(&origin).await) };
        let wanted = if body.scopes.is_empty() { scopes::DEFAULT_SCOPES } else { &body.scopes };
        if let Err(denial) = authorize::grant_scopes(user.role, wanted, &self.approver_roles) {
            return Ok(CreateTokenResponse::Forbidden(denial.into()));
        }
        let new = NewToken::generate();
        let created_at = Timestamp::now();
        let expires_at = created_at.plus(TimeDelta::days(body.expires_in_days.into()));
        let row = tokens::NewRow {
            user_id: user.id,
            name: &body.token_name,
            hash: &new.hash,
            prefix: &new.prefix,
            scopes_json: &scopes::to_stored(wanted),
            created_at,
            expires_at,
        };
        let tx = self.store.begin().await?;
        // The account may have been locked, or have got another password or
        // role, since its password was read. No token may outlive that.
        let now = users::lock(&tx, user.id).await?;
        if now.is_none_or(|now| now.password != user.password || now.role != user.role) {
            drop(tx);
            return Ok(failed_login(&origin).await);
        }
        let id = match tokens::insert(&tx, &row).await {
            Ok(id) => id,
            Err(StoreError::Conflict { .. }) => {
                let message = "You already have, or had, a token of this name.";
                let problem = Problem::new(ErrorCode::Conflict, message)
                    .with("fields", json!({ "token_name": [message] }));
                return Ok(CreateTokenResponse::Conflict(problem));
            }
            Err(error) => return Err(error.into()),
        };
        let change = Change {
            object_type: "token",
            object_id: id.to_string(),
            old: None,
            new: Some(format!("{} {}", body.token_name, row.scopes_json)),
        };
        audit::write(&tx, &self_actor(&user, &origin), change).await?;
        tx.commit().await?;
        Ok(CreateTokenResponse::Created(AuthToken {
            id,
            token: new.plaintext.expose().to_owned(),
            token_type: TokenType::Bearer,
            token_name: body.token_name,
            scopes: wanted.to_vec(),
            expires_at,
        }))
    }

    async fn list_tokens(&self, input: ListTokensInput) -> Result<ListTokensResponse, Fault> {
        let ListTokensInput { caller, params, .. } = input;
        if let Err(denial) = authorize::list_all_tokens(&caller, params.all) {
            return Ok(ListTokensResponse::Forbidden(denial.into()));
        }
        let owner = (!params.all).then_some(caller.user_id);
        let (rows, total) = tokens::list(&self.store, owner, params.limit, params.offset).await?;
        let now = Timestamp::now();
        let data = rows.into_iter().map(|row| item(row, now)).collect();
        Ok(ListTokensResponse::Ok(ApiTokenPage {
            data,
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    async fn revoke_current_token(
        &self,
        input: RevokeCurrentTokenInput,
    ) -> Result<RevokeCurrentTokenResponse, Fault> {
        let tx = self.store.begin().await?;
        revoke(&tx, input.caller.token_id, &actor(&input.caller, &input.origin)).await?;
        tx.commit().await?;
        Ok(RevokeCurrentTokenResponse::NoContent)
    }

    async fn revoke_token(&self, input: RevokeTokenInput) -> Result<RevokeTokenResponse, Fault> {
        let token_id = input.params.token_id;
        let tx = self.store.begin().await?;
        let owner = tokens::owner(&tx, token_id).await?;
        let visible = owner.is_some_and(|(owner, _)| authorize::revoke_token(&input.caller, owner).is_ok());
        if !visible {
            return Ok(RevokeTokenResponse::NotFound(Problem::not_found("Token not found.")));
        }
        revoke(&tx, token_id, &actor(&input.caller, &input.origin)).await?;
        tx.commit().await?;
        Ok(RevokeTokenResponse::NoContent)
    }

    async fn get_current_user(&self, input: GetCurrentUserInput) -> Result<GetCurrentUserResponse, Fault> {
        let caller = input.caller;
        Ok(GetCurrentUserResponse::Ok(CurrentUser {
            user_id: caller.user_id,
            name: caller.name,
            email: caller.email,
            role: caller.role,
            scopes: caller.scopes,
            github_login: caller.github_login.into(),
        }))
    }
}

impl Services {
    /// The account that the address and the password open. An unknown address
    /// costs a hash like a wrong password does.
    async fn log_in(&self, body: &TokenCreateRequest) -> Result<Option<User>, Fault> {
        let user = users::by_email(&self.store, &body.email).await?;
        let stored = user.as_ref().map_or(password::dummy_hash().to_owned(), |user| user.password.clone());
        let given = body.password.clone();
        let matches = self.hashing.run(move || password::verify(given.expose(), &stored)).await?;
        Ok(user.filter(|_| matches))
    }
}

/// The one answer to every failed login, when its time has come.
async fn failed_login(origin: &Origin) -> CreateTokenResponse {
    tokio::time::sleep_until((origin.arrived + LOGIN_DELAY).into()).await;
    CreateTokenResponse::Unauthorized(Problem::new(
        ErrorCode::InvalidCredentials,
        "Invalid email or password.",
    ))
}

/// A user who logs in acts without a token yet.
fn self_actor(user: &User, origin: &Origin) -> Actor {
    Actor {
        user_id: Some(user.id),
        name: Some(user.name.clone()),
        token_id: None,
        address: origin.address.map(|address| address.to_string()),
        request_id: Some(origin.request_id.clone()),
        operation: origin.operation.to_owned(),
    }
}

/// Revokes a token. Only the first time changes anything, and is audited.
async fn revoke(tx: &Tx, token_id: i32, actor: &Actor) -> Result<(), StoreError> {
    if tokens::revoke(tx, token_id, Timestamp::now()).await? {
        let change = Change {
            object_type: "token",
            object_id: token_id.to_string(),
            old: Some("live".to_owned()),
            new: Some("revoked".to_owned()),
        };
        audit::write(tx, actor, change).await?;
    }
    Ok(())
}

fn item(row: tokens::Listed, now: Timestamp) -> ApiTokenItem {
    ApiTokenItem {
        id: row.id,
        user_id: row.user_id,
        token_name: row.name,
        token_prefix: row.prefix,
        scopes: scopes::from_stored(&row.scopes_json),
        created_at: row.created_at,
        expires_at: row.expires_at,
        is_expired: row.expires_at < now,
        is_revoked: row.revoked_at.is_some(),
        revoked_at: Field::from(row.revoked_at),
        last_used_at: Field::from(row.last_used_at),
    }
}

/// Where a page stands.
pub(super) fn pagination(limit: i32, offset: i32, total: i64) -> Pagination {
    let next = i64::from(offset) + i64::from(limit);
    Pagination { limit, offset, total, next_offset: (next < total).then_some(next) }
}
