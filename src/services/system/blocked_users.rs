//! GitHub accounts whose runs nobody wants.

use crate::api::models::{BlockedUser, BlockedUserDeleted, BlockedUserPage, ErrorCode};
use crate::api::system::{
    CreateBlockedUserInput, CreateBlockedUserResponse, DeleteBlockedUserInput, DeleteBlockedUserResponse,
    ListBlockedUsersInput, ListBlockedUsersResponse,
};
use crate::contract::{Caller, Fault, Problem};
use crate::domain::authorize::Blocked;
use crate::domain::time::Timestamp;
use crate::domain::{authorize, repository, run_state};
use crate::services::auth::pagination;
use crate::services::idempotent::{Creation, Key, settled};
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
            login: self.login_of(body.user_id).await?,
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
        Ok(if settled!(blocked_users::unblock(&self.store, user_id, &actor))? {
            DeleteBlockedUserResponse::Ok(BlockedUserDeleted { user_id, deleted: true })
        } else {
            let message = format!("GitHub user {user_id} is not blocked.");
            DeleteBlockedUserResponse::NotFound(Problem::not_found(message))
        })
    }

    /// The login of a GitHub account, if there is such an account and somebody
    /// who could tell. Where nobody answers now, the account is not blocked
    /// either: its runs that wait would go on unseen.
    async fn login_of(&self, number: i32) -> Result<Option<String>, Fault> {
        let Some(accounts) = &self.accounts else { return Ok(None) };
        let login = accounts.login(number).await.map_err(unanswered)?;
        Ok(login.filter(|login| !login.is_empty()))
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
            Ok(None) => Ok(Linked::Nobody),
            Err(error) => Err(unanswered(error)),
        }
    }

    /// The GitHub accounts that restarting a run has to do with: the caller's,
    /// its owner's, and that of its repository, unless that is the main one.
    pub(in crate::services) async fn concerned(
        &self,
        caller: &Caller,
        run_id: i32,
    ) -> Result<Concerned, Fault> {
        let own = self.linked_account(caller).await?;
        let Some(accounts) = &self.accounts else { return Ok(Concerned { own, others: Some(Vec::new()) }) };
        if !blocked_users::any(&self.store).await? {
            return Ok(Concerned { own, others: None });
        }
        let whose = blocked_users::whose(&self.store, run_id).await?.unwrap_or_default();
        let repository = repository::from_fork_url(whose.fork_url.as_deref());
        let of_repository = repository
            .split_once('/')
            .filter(|_| !repository::same(&repository, &self.main_repository))
            .map(|(owner, _)| owner.to_owned());
        let mut numbers = Vec::new();
        for login in whose.owner_login.into_iter().chain(of_repository).filter(|login| !login.is_empty()) {
            numbers.extend(accounts.number(&login).await.map_err(unanswered)?);
        }
        Ok(Concerned { own, others: Some(numbers) })
    }
}

/// Nobody can say whose an account is now.
fn unanswered(error: String) -> Fault {
    Fault::unavailable(format!("an account cannot be looked up: {error}"))
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
    /// While somebody is blocked, there is no account of the login any more.
    Nobody,
}

impl Linked {
    /// Why the user's runs are refused, if they are. It stays so until the
    /// transaction ends.
    pub async fn refusal(self, tx: &Tx, user_id: i32) -> Result<Option<Problem>, StoreError> {
        let refused = authorize::unblocked(self.blocked(tx, user_id).await?);
        Ok(refused.err().map(Problem::from))
    }

    async fn blocked(self, tx: &Tx, user_id: i32) -> Result<Blocked, StoreError> {
        let (number, found) = match self {
            Self::None => return Ok(Blocked::No),
            Self::Unknown => (None, Blocked::Maybe),
            Self::Nobody => (None, Blocked::Unknown),
            Self::Number(number) => (Some(number), Blocked::Yes),
        };
        Ok(if blocked_users::blocks(tx, user_id, number).await? { found } else { Blocked::No })
    }
}

/// The GitHub accounts that restarting a run has to do with.
#[derive(Clone, Debug)]
pub(in crate::services) struct Concerned {
    own: Linked,
    /// Those that the run is of; nothing while they have not been asked for.
    others: Option<Vec<i64>>,
}

impl Concerned {
    /// Why the run is not started again, if it is not. It stays so until the
    /// transaction ends. To be asked before the run is locked.
    pub async fn refusal(&self, tx: &Tx, user_id: i32) -> Result<Option<Problem>, StoreError> {
        blocked_users::take_turn(tx).await?;
        let own = self.own.blocked(tx, user_id).await?;
        let others = match &self.others {
            Some(numbers) if blocked_users::any_of(tx, numbers).await? => Blocked::Yes,
            None if blocked_users::any_in(tx).await? => Blocked::Maybe,
            _ => Blocked::No,
        };
        Ok(authorize::restart_run(own, others).err().map(Problem::from))
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
