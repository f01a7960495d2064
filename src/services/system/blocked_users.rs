//! GitHub accounts whose runs nobody wants.

use crate::api::models::{BlockedUser, BlockedUserDeleted, BlockedUserPage, ErrorCode};
use crate::api::system::{
    CreateBlockedUserInput, CreateBlockedUserResponse, DeleteBlockedUserInput, DeleteBlockedUserResponse,
    ListBlockedUsersInput, ListBlockedUsersResponse,
};
use crate::contract::{Caller, Fault, Problem};
use crate::domain::time::Timestamp;
use crate::domain::{repository, run_state};
use crate::services::auth::pagination;
use crate::services::idempotent::{Creation, Key};
use crate::services::{Services, actor};
use crate::store::audit::Actor;
use crate::store::blocked_users::{self, Waiting};
use crate::store::{StoreError, Tx};

impl Services {
    pub(super) async fn blocked_users(
        &self,
        input: ListBlockedUsersInput,
    ) -> Result<ListBlockedUsersResponse, Fault> {
        let params = input.params;
        let (rows, total) = blocked_users::list(&self.store, params.limit, params.offset).await?;
        let shown = |row: blocked_users::Blocked| BlockedUser { user_id: row.user_id, comment: row.comment };
        Ok(ListBlockedUsersResponse::Ok(BlockedUserPage {
            data: rows.into_iter().map(shown).collect(),
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    pub(super) async fn block_user(
        &self,
        input: CreateBlockedUserInput,
    ) -> Result<CreateBlockedUserResponse, Fault> {
        let CreateBlockedUserInput { caller, origin, params, body } = input;
        let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
        // A request that is repeated need not ask anybody.
        if let Some(reply) = self.replied::<Wanted>(key.as_ref()).await? {
            return Ok(reply);
        }
        let wanted = Wanted {
            user_id: body.user_id,
            comment: body.comment,
            login: self.login_of(body.user_id).await,
            main_url: repository::fork_url(&self.main_repository),
            message: run_state::cancel_message(&caller.name, Some("The GitHub account was blocked.")),
            actor: actor(&caller, &origin),
        };
        Ok(self.create(&wanted, key.as_ref()).await?)
    }

    pub(super) async fn unblock_user(
        &self,
        input: DeleteBlockedUserInput,
    ) -> Result<DeleteBlockedUserResponse, Fault> {
        let user_id = input.params.user_id;
        let actor = actor(&input.caller, &input.origin);
        Ok(if blocked_users::unblock(&self.store, user_id, &actor).await? {
            DeleteBlockedUserResponse::Ok(BlockedUserDeleted { user_id, deleted: true })
        } else {
            let message = format!("GitHub user {user_id} is not blocked.");
            DeleteBlockedUserResponse::NotFound(Problem::not_found(message))
        })
    }

    /// The login of a GitHub account, if that can be found out. That it cannot
    /// is no reason not to block the account: its next run will be refused.
    async fn login_of(&self, number: i32) -> Option<String> {
        match self.accounts.as_ref()?.login(number).await {
            Ok(login) => login.filter(|login| !login.is_empty()),
            Err(error) => {
                tracing::warn!(account = number, %error, "no run of a blocked account is canceled");
                None
            }
        }
    }

    /// The GitHub account that a caller has linked, as far as that matters:
    /// while nobody is blocked, it does not.
    pub(in crate::services) async fn linked_account(&self, caller: &Caller) -> Result<Linked, Fault> {
        let (Some(accounts), Some(login)) = (&self.accounts, caller.github_login.as_deref()) else {
            return Ok(Linked::None);
        };
        if login.is_empty() {
            return Ok(Linked::None);
        }
        if !blocked_users::any(&self.store).await? {
            return Ok(Linked::Unknown);
        }
        match accounts.number(login).await {
            Ok(Some(number)) => Ok(Linked::Number(number)),
            Ok(None) => Ok(Linked::None),
            Err(error) => Err(Fault::unavailable(format!("an account cannot be looked up: {error}"))),
        }
    }
}

/// The GitHub account that a user has linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::services) enum Linked {
    /// There is none, or nobody who knows its number.
    None,
    /// It has not been asked for.
    Unknown,
    /// It has this number.
    Number(i64),
}

impl Linked {
    /// Why the user's runs are refused, if they are. It stays so until the
    /// transaction ends.
    pub async fn refusal(self, tx: &Tx, user_id: i32) -> Result<Option<Problem>, StoreError> {
        let number = match self {
            Self::None => return Ok(None),
            Self::Unknown => None,
            Self::Number(number) => Some(number),
        };
        if !blocked_users::blocks(tx, user_id, number).await? {
            return Ok(None);
        }
        let message = match self {
            Self::Unknown => "A GitHub account was blocked at this moment, maybe yours; try again.",
            _ => "Your GitHub account is blocked.",
        };
        Ok(Some(Problem::new(ErrorCode::Forbidden, message)))
    }
}

/// An account to be blocked, and who blocks it.
struct Wanted {
    user_id: i32,
    comment: String,
    /// The account's login, if it is known.
    login: Option<String>,
    main_url: String,
    message: String,
    actor: Actor,
}

impl Creation for Wanted {
    type Made = BlockedUser;
    type Response = CreateBlockedUserResponse;

    fn created(made: BlockedUser) -> CreateBlockedUserResponse {
        CreateBlockedUserResponse::Created(made)
    }

    fn unprocessable(problem: Problem) -> CreateBlockedUserResponse {
        CreateBlockedUserResponse::UnprocessableEntity(problem)
    }

    async fn make(
        &self,
        tx: &Tx,
        _: Timestamp,
    ) -> Result<Result<BlockedUser, CreateBlockedUserResponse>, StoreError> {
        let waiting = self.login.as_deref().map(|login| Waiting {
            login,
            main_url: &self.main_url,
            message: &self.message,
        });
        Ok(if blocked_users::block(tx, self.user_id, &self.comment, waiting, &self.actor).await? {
            Ok(BlockedUser { user_id: self.user_id.into(), comment: self.comment.clone() })
        } else {
            let message = format!("GitHub user {} is already blocked.", self.user_id);
            Err(CreateBlockedUserResponse::Conflict(Problem::new(ErrorCode::Conflict, message)))
        })
    }
}
