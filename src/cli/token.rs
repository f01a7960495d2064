//! `touchstone token`

use chrono::TimeDelta;
use clap::{Args, Subcommand};
use serde_json::json;

use super::{Failure, failed, open, operator, say};
use crate::api::models::Scope;
use crate::config::Settings;
use crate::domain::time::Timestamp;
use crate::domain::token::NewToken;
use crate::domain::{authorize, scopes};
use crate::store::audit::{self, Change};
use crate::store::{Store, StoreError, tokens};

/// Manage API tokens
#[derive(Debug, Subcommand)]
pub enum Token {
    Create(Create),
    List(List),
    Revoke(Revoke),
}

/// Make a token and print it, alone, on standard output
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  touchstone token create --user ada@example.com --name laptop --scope runs:read --days 7\n  \
                  touchstone token create --user ada@example.com --name worker-1 --scope worker:run --days 365"
)]
pub struct Create {
    /// The address of the account it is for
    #[arg(long)]
    user: String,
    /// Its name, unique among all the tokens the account ever had
    #[arg(long)]
    name: String,
    /// A scope it shall have; may be repeated [default: runs:read, results:read]
    #[arg(long = "scope", value_parser = scope)]
    scopes: Vec<Scope>,
    /// How many days it is valid: 1 to 30, or to 365 for worker:run and results:write alone
    #[arg(long, default_value_t = scopes::DEFAULT_DAYS)]
    days: i64,
}

/// List tokens
#[derive(Debug, Args)]
pub struct List {
    /// Only those of this account
    #[arg(long)]
    user: Option<String>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Revoke a token
#[derive(Debug, Args)]
pub struct Revoke {
    /// The token's id, as `token list` shows it
    id: i32,
}

fn scope(text: &str) -> Result<Scope, String> {
    let names: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    Scope::parse(text).ok_or_else(|| format!("must be one of {}", names.join(", ")))
}

impl Token {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = open::migrated(settings).await?;
        match self {
            Self::Create(command) => command.run(&store, settings).await?,
            Self::List(command) => command.run(&store).await?,
            Self::Revoke(command) => command.run(&store).await?,
        }
        store.close().await;
        Ok(())
    }
}

impl Create {
    async fn run(self, store: &Store, settings: &Settings) -> Result<(), Failure> {
        let name_is_fine = (1..=50).contains(&self.name.len())
            && self.name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        if !name_is_fine {
            return Err(Failure::usage("--name: must be 1 to 50 letters, digits, _ and -"));
        }
        let wanted = if self.scopes.is_empty() {
            scopes::DEFAULT_SCOPES.to_vec()
        } else {
            scopes::distinct(self.scopes)
        };
        let most = scopes::max_days(&wanted);
        if !(scopes::MIN_DAYS..=most).contains(&self.days) {
            return Err(Failure::usage(format!(
                "--days: must be {} to {most} for these scopes",
                scopes::MIN_DAYS
            )));
        }
        let user = open::user(store, &self.user).await?;
        if let Err(authorize::Denial::Forbidden { message, .. }) =
            authorize::grant_scopes(user.role, &wanted, &settings.approver_roles)
        {
            return Err(failed(message));
        }
        let new = NewToken::generate();
        let now = Timestamp::now();
        let row = tokens::NewRow {
            user_id: user.id,
            name: &self.name,
            hash: &new.hash,
            prefix: &new.prefix,
            scopes_json: &scopes::to_stored(&wanted),
            created_at: now,
            expires_at: now.plus(TimeDelta::days(self.days)),
        };
        let tx = store.begin().await?;
        let id = match tokens::insert(&tx, &row).await {
            Err(StoreError::Conflict { .. }) => {
                return Err(failed(format!(
                    "{} already has, or had, a token named {}",
                    self.user, self.name
                )));
            }
            other => other?,
        };
        let change = Change {
            object_type: "token",
            object_id: id.to_string(),
            old: None,
            new: Some(format!("{} {}", self.name, row.scopes_json)),
        };
        audit::write(&tx, &operator("token create"), change).await?;
        tx.commit().await?;
        say(new.plaintext.expose())?;
        Ok(())
    }
}

impl List {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let owner = match &self.user {
            Some(email) => Some(open::user(store, email).await?.id),
            None => None,
        };
        let (list, _) = tokens::list(store, owner, i32::MAX, 0).await?;
        if self.json {
            let list: Vec<_> = list
                .iter()
                .map(|token| {
                    json!({ "id": token.id, "user_id": token.user_id, "token_name": token.name,
                            "token_prefix": token.prefix, "scopes": scopes::from_stored(&token.scopes_json),
                            "created_at": token.created_at, "expires_at": token.expires_at,
                            "revoked_at": token.revoked_at, "last_used_at": token.last_used_at })
                })
                .collect();
            say(json!(list))?;
            return Ok(());
        }
        let now = Timestamp::now();
        for token in list {
            let state = match token.revoked_at {
                Some(_) => "revoked",
                None if token.expires_at < now => "expired",
                None => "live",
            };
            say(format!(
                "{:>6}  user {:<6} {state:<8} until {}  {:<24} {}",
                token.id, token.user_id, token.expires_at, token.name, token.scopes_json
            ))?;
        }
        Ok(())
    }
}

impl Revoke {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let tx = store.begin().await?;
        if tokens::owner(&tx, self.id).await?.is_none() {
            return Err(failed(format!("there is no token {}", self.id)));
        }
        if !tokens::revoke(&tx, self.id, Timestamp::now()).await? {
            say(format!("token {} was revoked before", self.id))?;
            return Ok(());
        }
        let change = Change {
            object_type: "token",
            object_id: self.id.to_string(),
            old: Some("live".to_owned()),
            new: Some("revoked".to_owned()),
        };
        audit::write(&tx, &operator("token revoke"), change).await?;
        tx.commit().await?;
        say(format!("token {} is revoked", self.id))?;
        Ok(())
    }
}
